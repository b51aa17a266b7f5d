/** How often the loops around a place run it, where literals in the source say so. */
import type { AstNode } from "../syntax/ast.ts";
import { greatestCount } from "./greatest-count.ts";
import { type Loop, loopsAround } from "./loops.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Rounds of one loop at most; `undefined` where the source does not tell. */
export function roundsOf(model: SegmentModel, loop: Loop): number | undefined {
  return loop.kind === "While" ? undefined : greatestCount(model, loop.iter);
}

/** Whether the loops together may run a node so many times: false only where it is known to be fewer. */
export function repeatedAtLeast(
  model: SegmentModel,
  node: AstNode,
  times: number,
  loops: readonly Loop[] = loopsAround(model, node),
): boolean {
  const rounds = loops.reduce(
    (product, loop) => product * (roundsOf(model, loop) ?? Number.POSITIVE_INFINITY),
    1,
  );
  return rounds >= times;
}
