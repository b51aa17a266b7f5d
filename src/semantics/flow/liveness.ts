/** Whether the value of a name may still be read after a place, and where. The search goes forwards from the place. */
import type { Occurrence } from "../../symtable/scope.ts";
import type { AstNode } from "../../syntax/ast.ts";
import type { Binding, SegmentModel } from "../segment-model.ts";
import { type BindingFlow, type FlowEvent, runsInOrder, stepOf } from "./binding-flow.ts";
import { type FlowGraph, reachableFrom } from "./graph.ts";

/** The reads of a name that may see the value it has after the step in which a node lies. */
export interface LaterUses {
  readonly uses: ReadonlySet<Occurrence>;
  /** False where reads lie in functions further in, which may run at any time. */
  readonly isComplete: boolean;
}

/**
 * `undefined` where the node lies in another body than the name belongs to. A loop around brings reads before the place
 * back after it.
 */
export function usesAfter(model: SegmentModel, binding: Binding, node: AstNode): LaterUses | undefined {
  const flow = model.flowOfBinding(binding);
  const step = flow === undefined ? undefined : stepOf(model, flow.graph, node);
  const position = step === undefined ? undefined : flow?.graph.positions.get(step);
  if (flow === undefined || position === undefined) return undefined;
  const isComplete = binding.uses.every(({ scope }) => runsInOrder(scope, binding.owner));
  const search = new ForwardSearch(flow);
  const events = flow.events.get(position.block) ?? [];
  search.start(
    position.block,
    events.filter((event) => event.position.step > position.step),
  );
  if (!search.reachesExit || binding.owner.kind !== "module") return { uses: search.found, isComplete };
  for (const later of laterSegments(model, binding)) {
    const below = later.flowOfBinding(binding);
    if (below === undefined) continue;
    const next = new ForwardSearch(below, search.found);
    next.start(below.graph.entry, below.events.get(below.graph.entry) ?? []);
    if (!next.reachesExit) break;
  }
  return { uses: search.found, isComplete };
}

/** Whether the value may be read again after the step in which a node lies; true where that is not known. */
export function isLiveAfter(model: SegmentModel, binding: Binding, node: AstNode): boolean {
  const later = usesAfter(model, binding, node);
  return later === undefined || !later.isComplete || later.uses.size > 0;
}

/** Whether the step of `later` may run after that of `node`, or again if it is the same; true where that is not known. */
export function mayRunAfter(model: SegmentModel, flow: FlowGraph, node: AstNode, later: AstNode): boolean {
  const from = stepOf(model, flow, node);
  const to = stepOf(model, flow, later);
  const start = from === undefined ? undefined : flow.positions.get(from);
  const end = to === undefined ? undefined : flow.positions.get(to);
  if (start === undefined || end === undefined) return true;
  if (start.block === end.block && start.step < end.step) return true;
  return reachableFrom(flow.blocks, start.block).has(end.block);
}

function laterSegments(model: SegmentModel, { occurrences }: Binding): readonly SegmentModel[] {
  const models = [...new Set(occurrences.map((occurrence) => model.modelAt(occurrence)))];
  return models.slice(models.indexOf(model) + 1);
}

class ForwardSearch {
  reachesExit = false;
  private readonly seen = new Set<number>();
  private readonly pending: number[] = [];

  constructor(
    private readonly flow: BindingFlow,
    readonly found = new Set<Occurrence>(),
  ) {}

  start(block: number, events: readonly FlowEvent[]): void {
    this.pass(block, events);
    for (let index = this.pending.pop(); index !== undefined; index = this.pending.pop()) {
      this.pass(index, this.flow.events.get(index) ?? []);
    }
  }

  private pass(index: number, events: readonly FlowEvent[]): void {
    const block = this.flow.graph.blocks[index];
    if (block === undefined) return;
    if (index === this.flow.graph.exit) this.reachesExit = true;
    // An exception may come before the name is bound anew.
    for (const target of block.onError) this.enter(target);
    if (this.meet(events)) return;
    for (const target of block.next) this.enter(target);
  }

  /** Whether one of the events gives the name another value, or none. */
  private meet(events: readonly FlowEvent[]): boolean {
    for (const { kind, occurrence, isInner } of events) {
      if (kind === "use") this.found.add(occurrence);
      else if (!isInner) return true;
    }
    return false;
  }

  private enter(index: number): void {
    if (this.seen.has(index)) return;
    this.seen.add(index);
    this.pending.push(index);
  }
}
