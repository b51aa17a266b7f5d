/** The expression that was evaluated last, where one steps within a line: its text, what it gave, and where it is. */
import { formatBytes, formatCount } from "../model/format.ts";
import type { Store } from "../store.ts";

/** Characters of an expression that are written out. */
const SHOWN_TEXT = 80;

export function ExpressionText({ store }: { readonly store: Store }) {
  const expression = store.expression.value;
  if (expression === undefined) return null;
  const { index, count, text, value, addedBytes, isCut } = expression;
  return (
    <p class="expression" aria-live="polite">
      <span class="muted">
        Expression {formatCount(index + 1)} of {isCut ? "more than " : ""}
        {formatCount(count)}
      </span>{" "}
      <code>{shortened(text)}</code>
      {value !== undefined && (
        <>
          {" "}
          gives <code>{value}</code>
        </>
      )}
      {addedBytes !== 0 && (
        <span class="muted">
          {" "}
          {addedBytes > 0 ? "+" : "\u2212"}
          {formatBytes(Math.abs(addedBytes))}
        </span>
      )}
    </p>
  );
}

/** On one line. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= SHOWN_TEXT ? line : `${line.slice(0, SHOWN_TEXT - 1)}\u2026`;
}
