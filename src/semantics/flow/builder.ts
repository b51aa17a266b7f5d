/**
 * Blocks in the making, and where `break`, `continue`, `return` and exceptions lead at the moment: a stack of the
 * loops, handlers, `with` and `finally` around. What statements make of it is in build.ts.
 */
import type { AstNode } from "../../syntax/ast.ts";
import { type Block, type FlowGraph, reachableFrom, type StepPosition } from "./graph.ts";

interface OpenBlock {
  readonly index: number;
  readonly steps: AstNode[];
  readonly next: Set<number>;
  readonly onError: Set<number>;
}

/** A way of leaving a block of code. */
export type Leave = "break" | "continue" | "return" | "raise";

type Surrounding =
  | { readonly kind: "loop"; readonly breakTo: number; readonly continueTo: number }
  /** Where the handlers of a `try` are tried, one after the other. */
  | { readonly kind: "handlers"; readonly to: number }
  /** The end of a `with`, whose context may swallow exceptions, or not. */
  | { readonly kind: "with"; readonly to: number }
  | { readonly kind: "finally"; readonly entry: number; readonly leaves: Set<Leave> };

export class FlowBuilder {
  private readonly blocks: OpenBlock[] = [];
  private readonly surroundings: Surrounding[] = [];
  private readonly positions = new Map<AstNode, StepPosition>();
  readonly entry = this.createBlock();
  readonly exit = this.createBlock();
  readonly raised = this.createBlock();
  /** The block that grows; `undefined` after `return` and its like. */
  private current: number | undefined = this.entry;
  /** Blocks that some way from the entry leads to. */
  private readonly entered = new Set<number>([this.entry]);

  createBlock(): number {
    const index = this.blocks.length;
    this.blocks.push({ index, steps: [], next: new Set(), onError: new Set() });
    return index;
  }

  /** Adds a step. Code that cannot be reached gets blocks all the same, with no way into them. */
  addStep(node: AstNode): void {
    const isGuarded = this.surroundings.some(({ kind }) => kind !== "loop");
    // Where exceptions are caught, each step is a block of its own: any of them may be the last that ran.
    if (isGuarded && this.openBlock().steps.length > 0) this.startBlock();
    const block = this.openBlock();
    if (isGuarded) this.addErrorTargets(block);
    this.positions.set(node, { block: block.index, step: block.steps.length });
    block.steps.push(node);
  }

  /** Ends the block that grows and goes on in a new one. */
  startBlock(): number {
    const index = this.createBlock();
    this.goTo(index);
    this.current = index;
    return index;
  }

  /** Goes on in a block that others lead to; if none does, nothing goes on. */
  continueIn(index: number | undefined): void {
    this.current = index !== undefined && this.entered.has(index) ? index : undefined;
  }

  /** Nothing goes on from here. */
  leaveOff(): void {
    this.current = undefined;
  }

  /** The block that grows also leads there; the end of what is written is not touched. */
  goTo(target: number): void {
    if (this.current !== undefined) this.connect(this.current, target);
  }

  get currentBlock(): number | undefined {
    return this.current;
  }

  private connect(from: number, to: number): void {
    this.blocks[from]?.next.add(to);
    if (this.entered.has(from)) this.entered.add(to);
  }

  /** `break`, `continue`, `return` or `raise` here, through the `finally` clauses on the way. */
  leave(how: Leave): void {
    if (this.current !== undefined) this.leaveFrom(this.current, how);
    this.current = undefined;
  }

  leaveFrom(from: number, how: Leave): void {
    for (const around of this.surroundings.toReversed()) {
      if (around.kind === "finally") {
        if (this.entered.has(from)) around.leaves.add(how);
        this.connect(from, around.entry);
        return;
      }
      if (how === "raise" && (around.kind === "handlers" || around.kind === "with")) {
        this.connect(from, around.to);
        if (around.kind === "handlers") return;
      }
      if (around.kind === "loop" && (how === "break" || how === "continue")) {
        this.connect(from, how === "break" ? around.breakTo : around.continueTo);
        return;
      }
    }
    this.connect(from, how === "return" ? this.exit : this.raised);
  }

  inLoop(breakTo: number, continueTo: number, build: () => void): void {
    this.within({ kind: "loop", breakTo, continueTo }, build);
  }

  inHandlers(to: number, build: () => void): void {
    this.within({ kind: "handlers", to }, build);
  }

  inWith(to: number, build: () => void): void {
    this.within({ kind: "with", to }, build);
  }

  /** Returns the ways in which the body leaves through the clause besides running off its end. */
  inFinally(entry: number, build: () => void): ReadonlySet<Leave> {
    const leaves = new Set<Leave>();
    this.within({ kind: "finally", entry, leaves }, build);
    return leaves;
  }

  finish(): FlowGraph {
    this.goTo(this.exit);
    const blocks = this.blocks.map(
      ({ index, steps, next, onError }): Block => ({ index, steps, next: [...next], onError: [...onError] }),
    );
    const reachable = new Set(reachableFrom(blocks, this.entry)).add(this.entry);
    const { entry, exit, raised, positions } = this;
    return { blocks, entry, exit, raised, positions, reachable };
  }

  private within(surrounding: Surrounding, build: () => void): void {
    this.surroundings.push(surrounding);
    build();
    this.surroundings.pop();
  }

  /** Exceptions that leave the body have no edges: nothing of it runs then. */
  private addErrorTargets({ index, onError }: OpenBlock): void {
    const isEntered = this.entered.has(index);
    for (const around of this.surroundings.toReversed()) {
      if (around.kind === "loop") continue;
      const target = around.kind === "finally" ? around.entry : around.to;
      onError.add(target);
      if (isEntered) this.entered.add(target);
      if (around.kind === "finally" && isEntered) around.leaves.add("raise");
      if (around.kind !== "with") return;
    }
  }

  private openBlock(): OpenBlock {
    this.current ??= this.createBlock();
    const block = this.blocks[this.current];
    if (block === undefined) throw new Error("broken invariant: the current block exists");
    return block;
  }
}
