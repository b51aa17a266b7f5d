/** How far out of its loops an expression could be evaluated and give the same each time. */
import type { AstNode, Expr, Name } from "../syntax/ast.ts";
import { findValueChange, isChangingUse } from "./changes.ts";
import { isPure } from "./effects.ts";
import { type Loop, loopsAround, repeatedCode } from "./loops.ts";
import type { SegmentModel } from "./segment-model.ts";
import { usesOf } from "./uses.ts";

/** The outermost of the loops around, all of whose rounds would see the same value. */
export function outermostInvariantLoop(model: SegmentModel, expr: Expr): Loop | undefined {
  if (!isPure(model, expr)) return undefined;
  let found: Loop | undefined;
  for (const loop of loopsAround(model, expr)) {
    const code = repeatedCode(model, loop);
    const isSteady = expr.kind === "Name" && isLeftAlone(model, expr, code);
    if (!isSteady && findValueChange(model, expr, code) !== undefined) break;
    found = loop;
  }
  return found;
}

/**
 * A local name, parameters included, that the code neither binds nor passes on, and whose value no other name has:
 * then the code could only change it through somebody who got it elsewhere, which is not assumed.
 */
function isLeftAlone(model: SegmentModel, name: Name, code: readonly AstNode[]): boolean {
  const binding = model.localBindingOf(name);
  const uses = binding === undefined ? undefined : usesOf(model, binding);
  if (binding === undefined || uses === undefined || binding.owner.kind !== "function") return false;
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    code.some((part) => part.start <= start && end <= part.end);
  if (binding.definitions.some(({ node }) => isInside(node)) || code.some((part) => waits(model, part)))
    return false;
  return uses.every((use) => {
    if (use.kind === "escape") return use.how !== "stored" && use.how !== "other" && !isInside(use.name);
    return !isInside(use.name) || !isChangingUse(use);
  });
}

/** Whoever called a generator or awaits a coroutine may change things meanwhile. */
function waits(model: SegmentModel, part: AstNode): boolean {
  const found = model.collect(part, (node) =>
    ["Yield", "YieldFrom", "Await", "AsyncFor", "AsyncWith"].includes(node.kind) ? node : undefined,
  );
  return found.length > 0;
}
