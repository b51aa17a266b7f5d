/** What the program printed, to both streams, with what was printed after the selected step set apart. */
import { outputPieces } from "../../trace/output.ts";
import type { TraceReader } from "../../trace/reader.ts";
import type { TracedOutput } from "../../trace/trace.ts";
import { formatAmount } from "../model/format.ts";
import type { Store } from "../store.ts";

/** Longer output is cut: a person reads its start, and the page stays quick. */
const SHOWN_LENGTH = 100_000;

export function OutputView({ reader, store }: { readonly reader: TraceReader; readonly store: Store }) {
  const { output } = reader.trace;
  const shown = Math.min(output.text.length, SHOWN_LENGTH);
  const split = Math.min(shown, reader.outputLengthAt(store.step.value));
  const isEmpty = output.text === "";
  const hasLater = shown > split;
  const rest = output.text.length - shown;
  // Why the program ended is shown however much it printed.
  const last = outputPieces(output, shown).at(-1);
  return (
    <div class="pane output">
      <h2 id="output-title">
        Output
        {hasLater && <span class="muted note">in italics: printed after this step</span>}
      </h2>
      {isEmpty ? (
        <p class="muted blank">Nothing was printed.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        <section class="scroll" tabIndex={0} aria-labelledby="output-title">
          <pre>
            <span>
              <Pieces output={output} from={0} to={split} />
            </span>
            {hasLater && (
              <span class="later">
                <Pieces output={output} from={split} to={shown} />
              </span>
            )}
            {rest > 0 && <span class="muted">{`\n\u2026 ${formatAmount(rest, "more character")}\n`}</span>}
            {last?.isError && <span class="error-text">{last.text}</span>}
          </pre>
        </section>
      )}
    </div>
  );
}

interface PiecesProps {
  readonly output: TracedOutput;
  readonly from: number;
  readonly to: number;
}

/** A part of the output; what went to standard error is marked. */
function Pieces({ output, from, to }: PiecesProps) {
  const pieces = outputPieces(output, from, to);
  return <>{pieces.map(({ text, isError }) => (isError ? <span class="error-text">{text}</span> : text))}</>;
}
