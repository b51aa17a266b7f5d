/** Whether a local variable still has a value when its function ends, for values that hold the frame. */
import type { AstNode } from "../../syntax/ast.ts";
import type { Binding, SegmentModel } from "../segment-model.ts";
import { type BindingFlow, stepOf } from "./binding-flow.ts";

/**
 * Whether the value that the name has after the step of a node may be there when the function returns, runs off its
 * end or raises by `raise`: nothing on the way binds the name anew or deletes it. Exceptions that just happen on the
 * way do not count. False where the flow is not known.
 */
export function keepsValueToEnd(model: SegmentModel, binding: Binding, node: AstNode): boolean {
  const flow = model.flowOfBinding(binding);
  const step = flow === undefined ? undefined : stepOf(model, flow.graph, node);
  const position = step === undefined ? undefined : flow?.graph.positions.get(step);
  if (flow === undefined || position === undefined) return false;
  const { blocks, exit, raised } = flow.graph;
  const seen = new Set<number>();
  const pending = isReplacedIn(flow, position.block, position.step)
    ? []
    : [...(blocks[position.block]?.next ?? [])];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (index === exit || index === raised) return true;
    if (seen.has(index) || isReplacedIn(flow, index, -1)) continue;
    seen.add(index);
    pending.push(...(blocks[index]?.next ?? []));
  }
  return false;
}

/** Whether a step of the block after the given one binds or deletes the name. */
function isReplacedIn({ events }: BindingFlow, block: number, afterStep: number): boolean {
  return (events.get(block) ?? []).some(({ kind, position }) => kind !== "use" && position.step > afterStep);
}
