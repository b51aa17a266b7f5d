/**
 * Which definitions may have given a name the value that is read at a place. The search goes backwards from the place,
 * so it costs no more than the code between the two.
 */
import { remember } from "../../base/remember.ts";
import { isDefinition, type Occurrence } from "../../symtable/scope.ts";
import type { Name } from "../../syntax/ast.ts";
import type { Binding, SegmentModel } from "../segment-model.ts";
import { type BindingFlow, type FlowEvent, runsInOrder } from "./binding-flow.ts";
import type { Block, FlowGraph } from "./graph.ts";

export interface ReachingDefinitions {
  /** In no particular order; those that are parameters included. */
  readonly definitions: ReadonlySet<Occurrence>;
  /** The name may have no value, or not one of the module's own making. */
  readonly mayBeUnbound: boolean;
  /** False where the order is not known (a closure, a generator expression): then all definitions are given. */
  readonly isOrdered: boolean;
}

/** The definitions that a read of a name may see. `undefined` for builtins and names that nobody binds. */
export function reachingDefinitions(model: SegmentModel, name: Name): ReachingDefinitions | undefined {
  const binding = model.bindingOf(name);
  if (binding === undefined) return undefined;
  const flow = model.flowOfBinding(binding);
  const use = flow?.byNode.get(name);
  const isWrittenElsewhere = binding.occurrences.some(
    (occurrence) => isDefinition(occurrence) && !runsInOrder(occurrence.scope, binding.owner),
  );
  if (flow === undefined || use === undefined || isWrittenElsewhere) return anyDefinition(binding);
  const search = new BackwardSearch(flow);
  search.fromEvent(use);
  if (!search.reachesEntry) {
    return { definitions: search.found, mayBeUnbound: search.sawDeletion, isOrdered: true };
  }
  return continueAbove(model, binding, search);
}

function anyDefinition({ definitions, occurrences }: Binding): ReachingDefinitions {
  const mayBeUnbound = occurrences.some(({ kind }) => kind === "deletion") || definitions.length === 0;
  return { definitions: new Set(definitions), mayBeUnbound, isOrdered: false };
}

/** At the start of a function there are its parameters; before a segment lie the earlier ones of the module. */
function continueAbove(model: SegmentModel, binding: Binding, search: BackwardSearch): ReachingDefinitions {
  const found = new Set(search.found);
  let mayBeUnbound = search.sawDeletion;
  if (binding.owner.kind !== "module") {
    const parameters = binding.definitions.filter(({ kind }) => kind === "parameter");
    for (const parameter of parameters) found.add(parameter);
    mayBeUnbound ||= parameters.length === 0;
    return { definitions: found, mayBeUnbound, isOrdered: true };
  }
  for (const earlier of earlierSegments(model, binding)) {
    const flow = earlier.flowOfBinding(binding);
    if (flow === undefined) continue;
    const above = new BackwardSearch(flow);
    above.fromExit();
    for (const definition of above.found) found.add(definition);
    mayBeUnbound ||= above.sawDeletion;
    if (!above.reachesEntry) return { definitions: found, mayBeUnbound, isOrdered: true };
  }
  return { definitions: found, mayBeUnbound: true, isOrdered: true };
}

/** The segments before this one that mention a global, the nearest first. */
function earlierSegments(model: SegmentModel, { occurrences }: Binding): readonly SegmentModel[] {
  const models = [...new Set(occurrences.map((occurrence) => model.modelAt(occurrence)))];
  return models.slice(0, models.indexOf(model)).toReversed();
}

class BackwardSearch {
  readonly found = new Set<Occurrence>();
  reachesEntry = false;
  sawDeletion = false;
  private readonly seen = new Set<number>();
  private readonly pending: number[] = [];
  private readonly predecessors: Predecessors;

  constructor(private readonly flow: BindingFlow) {
    this.predecessors = predecessorsOf(flow.graph);
  }

  fromEvent(event: FlowEvent): void {
    const { block } = event.position;
    const events = this.flow.events.get(block) ?? [];
    const before = events.slice(0, events.indexOf(event));
    // `:=` in the same step may come before the read.
    const inner = events.filter((each) => each.isInner && each.position.step === event.position.step);
    for (const each of inner) this.found.add(each.occurrence);
    if (!this.meet(before)) this.goAbove(block);
    this.run();
  }

  fromExit(): void {
    this.enter(this.flow.graph.exit, false);
    this.run();
  }

  private run(): void {
    for (let block = this.pending.pop(); block !== undefined; block = this.pending.pop()) {
      if (!this.meet(this.flow.events.get(block) ?? [])) this.goAbove(block);
    }
  }

  /** Whether one of the events, of which the last counts, gives or takes the value. */
  private meet(events: readonly FlowEvent[]): boolean {
    for (const event of events.toReversed()) {
      if (event.kind === "use") continue;
      if (event.kind === "definition") this.found.add(event.occurrence);
      else this.sawDeletion = true;
      // Whether `:=` runs may depend on what is left of it.
      if (!event.isInner) return true;
    }
    return false;
  }

  private goAbove(block: number): void {
    if (block === this.flow.graph.entry) this.reachesEntry = true;
    const { next, onError } = this.predecessors;
    for (const above of next[block] ?? []) this.enter(above, false);
    for (const above of onError[block] ?? []) this.enter(above, true);
  }

  /** A block that raised may have done its work, or not. */
  private enter(block: number, isByError: boolean): void {
    if (isByError) {
      this.meet(this.flow.events.get(block) ?? []);
      if (this.seen.has(-1 - block)) return;
      this.seen.add(-1 - block);
      this.goAbove(block);
      return;
    }
    if (this.seen.has(block)) return;
    this.seen.add(block);
    this.pending.push(block);
  }
}

interface Predecessors {
  readonly next: readonly (readonly number[])[];
  readonly onError: readonly (readonly number[])[];
}

const predecessorsOf = remember(
  (graph: FlowGraph): Predecessors => ({
    next: invert(graph, ({ next }) => next),
    onError: invert(graph, ({ onError }) => onError),
  }),
);

/** Ways out of code that is never reached do not count. */
function invert(
  { blocks, reachable }: FlowGraph,
  targetsOf: (block: Block) => readonly number[],
): number[][] {
  const sources: number[][] = blocks.map(() => []);
  for (const block of blocks) {
    if (!reachable.has(block.index)) continue;
    for (const target of targetsOf(block)) sources[target]?.push(block.index);
  }
  return sources;
}
