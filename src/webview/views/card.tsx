/** What the cards of a selected object and of a selected name have in common. */
import { formatCount } from "../model/format.ts";
import type { Store } from "../store.ts";
import { IconButton } from "./icon-button.tsx";

interface CardHeaderProps {
  readonly title: string;
  readonly note: string;
  readonly store: Store;
  readonly onClose: () => void;
}

export function CardHeader({ title, note, store, onClose }: CardHeaderProps) {
  return (
    <header>
      <strong class="code-text">{title}</strong>
      <span class="muted">{note}</span>
      <span class="spring" />
      <span class="step-buttons" role="toolbar" aria-label="Changes">
        <IconButton name="Previous change" icon="chevronLeft" onGo={() => store.stepToChange(-1)} />
        <IconButton name="Next change" icon="chevronRight" onGo={() => store.stepToChange(1)} />
      </span>
      <button type="button" class="text-button" onClick={onClose}>
        Close
      </button>
    </header>
  );
}

/** A step and its line; it leads there. */
export function StepLink({ step, store }: { readonly step: number; readonly store: Store }) {
  const reader = store.reader.value;
  const hasLine = step >= 0 && reader !== undefined;
  return (
    <>
      <button type="button" class="text-button" onClick={() => store.selectStep(step)}>
        Step {formatCount(step + 1)}
      </button>{" "}
      <span class="muted">{hasLine ? `line ${reader.step(step).line}` : ""}</span>
    </>
  );
}
