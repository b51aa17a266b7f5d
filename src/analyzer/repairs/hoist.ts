/** Gives an expression a name before the statement of a loop, and uses that name in its place. */
import type { Loop } from "../../semantics/loops.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import { blockAround } from "../../semantics/statement-order.ts";
import type { AstNode, Expr } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";
import { lineBreakAfter, startOfLine } from "./lines.ts";

/** `undefined` where the name means something already, or no line can be put before the loop. */
export function hoistBefore(
  model: SegmentModel,
  loop: Loop,
  expr: Expr,
  name: string,
): readonly EditDraft[] | undefined {
  const { text } = model.segment;
  const statement = statementAround(model, loop);
  const value = text.slice(expr.start, expr.end);
  if (statement === undefined || /[\r\n]/.test(value) || isTaken(model, name)) return undefined;
  const lineStart = startOfLine(text, statement.start);
  const indent = text.slice(lineStart, statement.start);
  if (!/^[ \t\f]*$/.test(indent) || /^elif\b/.test(text.slice(statement.start))) return undefined;
  return [
    {
      start: lineStart,
      end: lineStart,
      newText: `${indent}${name} = ${value}${lineBreakAfter(text, lineStart)}`,
    },
    { start: expr.start, end: expr.end, newText: name },
  ];
}

/** The statement that runs the loop once. Comprehensions do not see the names of a class body. */
function statementAround(model: SegmentModel, loop: Loop): AstNode | undefined {
  let node: AstNode = loop;
  while (blockAround(model, node) === undefined) {
    const parent = model.parentOf(node);
    if (parent === undefined || parent.kind === "Lambda") return undefined;
    node = parent;
  }
  if (model.parentOf(node)?.kind === "ClassDef") return undefined;
  // What stands in the test of `while` is evaluated in every round.
  return node.kind === "While" && node !== loop ? undefined : node;
}

function isTaken({ module, segment }: SegmentModel, name: string): boolean {
  return module.placesOf(name).length > 0 || new RegExp(`\\b${name}\\b`).test(segment.text);
}
