/** Names the snippet and the Python, and says how the run ended. */
import "@vscode-elements/elements/dist/vscode-badge/index.js";
import "@vscode-elements/elements/dist/vscode-button/index.js";
import type { SimulationRequest } from "../../protocol/messages.ts";
import { differences, figuresOf, SAVED_RUN_ENDING, savedRunText } from "../../protocol/saved-run.ts";
import type { SourcePart, Trace } from "../../trace/trace.ts";
import { adviseOn, describeEnding, type Tone } from "../model/ending-text.ts";
import type { Store } from "../store.ts";
import { Icon, type IconName } from "./icon.tsx";

const toneIcons: Readonly<Record<Tone, IconName>> = { good: "pass", warning: "warning", error: "error" };

export interface HeaderProps {
  readonly request: SimulationRequest;
  readonly trace: Trace;
  readonly store: Store;
}

export function Header({ request, trace, store }: HeaderProps) {
  const { tone, sentence } = describeEnding(trace);
  const advice = adviseOn(trace.ending);
  const changed = request.expected === undefined ? [] : differences(request.expected, figuresOf(trace));
  return (
    <header class="header">
      <Title
        fileName={request.fileName}
        python={trace.python}
        parts={request.selection === undefined ? [] : trace.source.parts}
      >
        <button
          type="button"
          class="text-button"
          title="Save this run to a file, to be opened again"
          onClick={() => store.saveFile(SAVED_RUN_ENDING, "application/json", savedRunText(request, trace))}
        >
          Save run
        </button>
        <vscode-button secondary onClick={store.runAgain}>
          Run again
        </vscode-button>
      </Title>
      <p class="ending" role="status">
        <Icon name={toneIcons[tone]} tone={tone} />
        <span>
          {sentence}
          {advice !== undefined && <span class="muted"> {advice}</span>}
        </span>
      </p>
      {(request.above ?? "").trim() !== "" && (
        <p class="muted">
          What this cell needs of the cells above ran before it: without steps, and its bytes belong to no
          line.
        </p>
      )}
      {changed.length > 0 && (
        <p class="ending" role="status">
          <Icon name="warning" tone="warning" />
          <span>This run differs from the saved one: {changed.join(", ")}.</span>
        </p>
      )}
    </header>
  );
}

interface TitleProps {
  readonly fileName: string;
  readonly python: string;
  readonly parts?: readonly SourcePart[];
  readonly children?: preact.ComponentChildren;
}

/** The first line of every phase that has a snippet. */
export function Title({ fileName, python, parts = [], children }: TitleProps) {
  return (
    <div class="title">
      <h1>{fileName}</h1>
      {parts.length > 0 && <span class="muted lines">{describeLines(parts)}</span>}
      <vscode-badge>Python {python}</vscode-badge>
      <span class="actions">{children}</span>
    </div>
  );
}

function describeLines(parts: readonly SourcePart[]): string {
  const ranges = parts.map(({ firstLine, text }) => {
    const count = text.trimEnd().split("\n").length;
    return count === 1 ? `${firstLine}` : `${firstLine}\u2013${firstLine + count - 1}`;
  });
  const isOneLine = ranges.length === 1 && !ranges[0]?.includes("\u2013");
  return `${isOneLine ? "line" : "lines"} ${ranges.join(", ")}`;
}
