/** Which loops run a piece of code again and again. */
import type { AstNode, Comprehension, For, While } from "../syntax/ast.ts";
import { resultsOf } from "../syntax/visit.ts";
import type { SegmentModel } from "./segment-model.ts";

export type Loop = For | While | Comprehension;

/**
 * The loops of the same function (or module, or class body) that evaluate a node once per round, innermost
 * first. The iterable of a `for` and the `else` of a loop are evaluated once and so lie outside of it.
 */
export function loopsAround(model: SegmentModel, node: AstNode): readonly Loop[] {
  const loops: Loop[] = [];
  let child = node;
  for (const parent of model.ancestorsOf(node)) {
    switch (parent.kind) {
      case "For":
      case "AsyncFor":
        if (child === parent.target || isIn(child, parent.body)) loops.push(parent);
        break;
      case "While":
        if (child === parent.test || isIn(child, parent.body)) loops.push(parent);
        break;
      case "comprehension":
        if (child !== parent.iter) loops.push(parent);
        break;
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
      case "DictComp":
        loops.push(...comprehensionLoops(parent.generators, child));
        break;
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "ClassDef":
      case "Lambda":
        return loops;
    }
    child = parent;
  }
  return loops;
}

function isIn(node: AstNode, block: readonly AstNode[]): boolean {
  return block.includes(node);
}

/** The clauses that run a part of a comprehension repeatedly: all for the element, the earlier ones for a clause. */
function comprehensionLoops(generators: readonly Comprehension[], part: AstNode): readonly Comprehension[] {
  const index = (generators as readonly AstNode[]).indexOf(part);
  return (index < 0 ? generators : generators.slice(0, index)).toReversed();
}

/** What a loop evaluates in every round. */
export function repeatedCode(model: SegmentModel, loop: Loop): readonly AstNode[] {
  if (loop.kind === "While") return [loop.test, ...loop.body];
  if (loop.kind !== "comprehension") return [loop.target, ...loop.body];
  const around = model.parentOf(loop);
  if (around === undefined || !("generators" in around)) return [loop.target, ...loop.ifs];
  const inner = around.generators.slice(around.generators.indexOf(loop) + 1);
  return [loop.target, ...loop.ifs, ...inner, ...resultsOf(around)];
}
