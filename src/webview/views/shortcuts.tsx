/** Keys that work anywhere in the panel but where text is typed, and the overlay that lists them. */
import { useEffect, useRef } from "preact/hooks";
import type { Store } from "../store.ts";
import { ZOOM_FACTOR } from "../timeline-state.ts";

interface Shortcut {
  readonly keys: readonly string[];
  readonly what: string;
  act(store: Store): void;
}

const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["."], what: "Next step", act: (store) => store.selectStep(store.step.value + 1) },
  { keys: [","], what: "Previous step", act: (store) => store.selectStep(store.step.value - 1) },
  { keys: ["e"], what: "Next expression within the line", act: (store) => store.stepExpression(1) },
  { keys: ["E"], what: "Previous expression", act: (store) => store.stepExpression(-1) },
  { keys: ["o"], what: "Step over calls", act: (store) => store.stepOver(1) },
  { keys: ["O"], what: "Step back over calls", act: (store) => store.stepOver(-1) },
  { keys: ["u"], what: "Step out of the function", act: (store) => store.stepOut(1) },
  { keys: ["U"], what: "Step back out of the function", act: (store) => store.stepOut(-1) },
  {
    keys: ["c"],
    what: "Next change of the selected name, or of the object\u2019s count",
    act: (store) => store.stepToChange(1),
  },
  { keys: ["C"], what: "Previous change of it", act: (store) => store.stepToChange(-1) },
  { keys: ["p"], what: "Play and pause", act: (store) => store.togglePlay() },
  { keys: ["+", "="], what: "Zoom into the timeline", act: (store) => store.timeline.zoomBy(ZOOM_FACTOR) },
  {
    keys: ["-"],
    what: "Zoom out of the timeline",
    act: (store) => store.timeline.zoomBy(1 / ZOOM_FACTOR),
  },
  { keys: ["0"], what: "Show the whole run", act: (store) => store.timeline.showAll() },
  { keys: ["w"], what: "Zoom to the chosen window", act: (store) => store.timeline.zoomToWindow() },
  { keys: ["Escape"], what: "Let go of the selected object or name", act: letGo },
];

function letGo(store: Store): void {
  store.selectObject(undefined);
  store.names.select(undefined);
}

/** Keys of the timeline while it has the focus, and what the pointer does there. */
const TIMELINE_KEYS: readonly { readonly keys: string; readonly what: string }[] = [
  { keys: "\u2190 or \u2192", what: "Previous or next step; Page keys go further" },
  { keys: "Shift+\u2190 or \u2192", what: "Choose a window of steps, as dragging with Shift does" },
  { keys: "Escape", what: "Clear the window" },
  { keys: "Ctrl+wheel", what: "Zoom at the pointer; sideways it moves" },
];

/** What a line or function of the tables does when it is chosen. */
const TABLE_KEYS: readonly { readonly keys: string; readonly what: string }[] = [
  { keys: "Enter", what: "Go to the next time it runs" },
  { keys: "Shift+Enter", what: "Go to the previous time" },
  { keys: "Ctrl+Enter", what: "Show it in the editor" },
];

export function Shortcuts({ store }: { readonly store: Store }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || dialog.current?.open === true) return;
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
      if (event.key === "?") dialog.current?.showModal();
      else SHORTCUTS.find(({ keys }) => keys.includes(event.key))?.act(store);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [store]);
  return (
    <>
      <button type="button" class="text-button help" onClick={() => dialog.current?.showModal()}>
        Keys
      </button>
      <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title">
        {/* First, since the dialog opens where its first button is. */}
        <form method="dialog">
          <h2 id="shortcuts-title">Keys</h2>
          <button type="submit" class="text-button">
            Close
          </button>
        </form>
        <dl>
          {SHORTCUTS.map(({ keys, what }) => (
            <div key={what}>
              <dt>
                <kbd>{keys.join(" or ")}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>This list</dd>
          </div>
        </dl>
        <FurtherKeys place="On the timeline" keys={TIMELINE_KEYS} />
        <FurtherKeys place="On a row of the tables" keys={TABLE_KEYS} />
      </dialog>
    </>
  );
}

interface FurtherKeysProps {
  readonly place: string;
  readonly keys: readonly { readonly keys: string; readonly what: string }[];
}

/** Keys of one part of the panel while it has the focus. */
function FurtherKeys({ place, keys: rows }: FurtherKeysProps) {
  return (
    <>
      <h3>{place}</h3>
      <dl>
        {rows.map(({ keys, what }) => (
          <div key={what}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
