/**
 * Where one name is defined, read and deleted along the flow of one body: the events of each block, in the order in
 * which they happen. Occurrences in functions further in have no place in the flow and are kept apart.
 */
import { isDefinition, type Occurrence, type Scope } from "../../symtable/scope.ts";
import type { AstNode } from "../../syntax/ast.ts";
import type { Binding, SegmentModel } from "../segment-model.ts";
import { isAugmented } from "../uses.ts";
import { flowOf } from "./flow-of.ts";
import type { FlowGraph, StepPosition } from "./graph.ts";

export interface FlowEvent {
  readonly kind: "definition" | "use" | "deletion";
  readonly occurrence: Occurrence;
  readonly position: StepPosition;
  /** A definition inside an expression (`:=`), which other events of its step may come before or after. */
  readonly isInner: boolean;
}

/** What a name does in the top-level code of one segment, or in the body of the function or class that owns it. */
export interface BindingFlow {
  readonly graph: FlowGraph;
  /** By block, in order. */
  readonly events: ReadonlyMap<number, readonly FlowEvent[]>;
  readonly byNode: ReadonlyMap<AstNode, FlowEvent>;
}

/** The part of a binding's occurrences that lies in the body of `owner` in the segment of `model`. */
export function traceBinding(model: SegmentModel, { owner, occurrences }: Binding): BindingFlow | undefined {
  const graph = flowOf(owner, model.segment);
  if (graph === undefined) return undefined;
  const events = new Map<number, FlowEvent[]>();
  const byNode = new Map<AstNode, FlowEvent>();
  for (const occurrence of occurrences) {
    const kind = kindOf(occurrence);
    if (kind === undefined || !runsInOrder(occurrence.scope, owner)) continue;
    if ((occurrence.scope.segment ?? model.segment) !== model.segment) continue;
    const step = stepOf(model, graph, occurrence.node);
    const position = step === undefined ? undefined : graph.positions.get(step);
    if (step === undefined || position === undefined) continue;
    const isInner = kind === "definition" && model.parentOf(occurrence.node)?.kind === "NamedExpr";
    const event: FlowEvent = { kind, occurrence, position, isInner };
    byNode.set(occurrence.node, event);
    let list = events.get(position.block);
    if (list === undefined) {
      list = [];
      events.set(position.block, list);
    }
    list.push(event);
    const { node } = occurrence;
    if (node.kind === "Name" && kind === "definition" && isAugmented(model, node)) {
      list.push({ ...event, kind: "use" });
    }
  }
  for (const list of events.values()) list.sort(compareEvents);
  return { graph, events, byNode };
}

function kindOf(occurrence: Occurrence): FlowEvent["kind"] | undefined {
  if (occurrence.kind === "use" || occurrence.kind === "deletion") return occurrence.kind;
  return isDefinition(occurrence) ? "definition" : undefined;
}

/**
 * Whether code of `scope` runs when its place in `owner`'s body is reached: the same scope, or a comprehension in it
 * that makes its elements at once.
 */
export function runsInOrder(scope: Scope, owner: Scope): boolean {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at === owner || (at.kind === "module" && owner.kind === "module")) return true;
    if (at.comprehension === undefined || at.comprehension === "generator") return false;
  }
  return false;
}

/** The step of a flow that a node belongs to. */
export function stepOf(model: SegmentModel, { positions }: FlowGraph, node: AstNode): AstNode | undefined {
  if (positions.has(node)) return node;
  for (const ancestor of model.ancestorsOf(node)) if (positions.has(ancestor)) return ancestor;
  return undefined;
}

/** Within a step, names are read before they are bound; `:=` binds in between. */
function compareEvents(a: FlowEvent, b: FlowEvent): number {
  return a.position.step - b.position.step || rankOf(a) - rankOf(b);
}

function rankOf({ kind, isInner }: FlowEvent): number {
  if (kind === "use") return 0;
  return isInner ? 1 : 2;
}
