/** Marks the text of an expression in the code table without changing its elements. */
import type { ExpressionLine } from "../../trace/questions.ts";

/** As `::highlight(...)` in styles/code.css names it. */
const NAME = "heapscope-expression";

/** Takes an earlier mark away. Does nothing in a browser that has no custom highlights. */
export function markExpression(table: HTMLTableElement, expression: ExpressionLine | undefined): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete(NAME);
  if (expression === undefined) return;
  const { line, column, endLine, endColumn } = expression;
  const start = placeIn(table, line, column);
  const end = placeIn(table, endLine, endColumn);
  if (start === undefined || end === undefined) return;
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  CSS.highlights.set(NAME, new Highlight(range));
}

/** The text node that has a column of a line, and the offset in it. */
function placeIn(
  table: HTMLTableElement,
  line: number,
  column: number,
): { node: Node; offset: number } | undefined {
  const cell = table.querySelector(`tr[data-line="${line}"] .source`);
  if (cell === null) return undefined;
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let left = column;
  let last: Node | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const length = node.textContent?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last && { node: last, offset: last.textContent?.length ?? 0 };
}
