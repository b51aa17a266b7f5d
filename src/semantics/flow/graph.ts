/**
 * The control flow of one body of code (a function, a lambda, the top-level code of a segment) as plain data: blocks of
 * steps, and the ways between them. How it is made from syntax is in build.ts, what it says of names in reaching.ts
 * and liveness.ts.
 */
import type { AstNode } from "../../syntax/ast.ts";

/**
 * Steps that run one after the other. A step is a statement without inner blocks, or what a compound statement
 * evaluates itself: the test of an `if` or `while`, the iterable of a `for` (once) and its target (once a round),
 * a `withitem`, the subject of a `match`, a pattern or a guard, the type of a handler and the handler (for its name).
 * A whole `def` or `class` is one step: a class body runs there, a function body does not.
 */
export interface Block {
  /** Place in `FlowGraph.blocks`. */
  readonly index: number;
  readonly steps: readonly AstNode[];
  /** Where it may go on after its last step. */
  readonly next: readonly number[];
  /** Where an exception of any of its steps may lead, before or after the step's effect. */
  readonly onError: readonly number[];
}

export interface StepPosition {
  readonly block: number;
  readonly step: number;
}

export interface FlowGraph {
  readonly blocks: readonly Block[];
  readonly entry: number;
  /** Reached by `return` and by running off the end. It has no steps. */
  readonly exit: number;
  /** Reached by exceptions that nothing in the body catches, where the graph has such edges. It has no steps. */
  readonly raised: number;
  /** Where each step is. */
  readonly positions: ReadonlyMap<AstNode, StepPosition>;
  /** Blocks that can be reached from the entry. */
  readonly reachable: ReadonlySet<number>;
}

/** All blocks that may run after a block, exceptions included. */
export function successorsOf({ next, onError }: Block): readonly number[] {
  return onError.length === 0 ? next : [...next, ...onError];
}

/** The blocks that can be reached from one, itself only if there is a way back to it. */
export function reachableFrom(blocks: readonly Block[], start: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const pending = [start];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const block = blocks[index];
    if (block === undefined) continue;
    for (const next of successorsOf(block)) {
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
    }
  }
  return seen;
}
