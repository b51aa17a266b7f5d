/** What the program printed, with what was printed after the selected step set apart, and its traceback. */
import type { Ending } from "../../trace/ending.ts";
import type { TraceReader } from "../../trace/reader.ts";
import { formatAmount } from "../model/format.ts";
import type { Store } from "../store.ts";

/** Longer output is cut: a person reads its start, and the page stays quick. */
const SHOWN_LENGTH = 100_000;

export function OutputView({ reader, store }: { readonly reader: TraceReader; readonly store: Store }) {
  const { output, ending } = reader.trace;
  const shown = output.text.slice(0, SHOWN_LENGTH);
  const split = Math.min(shown.length, reader.outputLengthAt(store.step.value));
  const errorText = errorTextOf(ending);
  const isEmpty = output.text === "" && errorText === "";
  const later = shown.slice(split);
  const rest = output.text.length - shown.length;
  return (
    <div class="pane output">
      <h2 id="output-title">
        Output
        {later !== "" && <span class="muted note">in italics: printed after this step</span>}
      </h2>
      {isEmpty ? (
        <p class="muted blank">Nothing was printed.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        <section class="scroll" tabIndex={0} aria-labelledby="output-title">
          <pre>
            <span>{shown.slice(0, split)}</span>
            {later !== "" && <span class="later">{later}</span>}
            {rest > 0 && <span class="muted">{`\n\u2026 ${formatAmount(rest, "more character")}\n`}</span>}
            {errorText !== "" && <span class="error-text">{errorText}</span>}
          </pre>
        </section>
      )}
    </div>
  );
}

function errorTextOf(ending: Ending): string {
  if (ending.kind === "exception") return ending.traceback;
  return ending.kind === "exit" ? ending.message : "";
}
