/** Whether a class of the module has many instances at once: it is called in a loop, and what it makes is kept. */
import { remember } from "../base/remember.ts";
import { isDefinition } from "../symtable/scope.ts";
import type { AstNode, Call, Name, Segment } from "../syntax/ast.ts";
import { orderOf } from "../syntax/node-order.ts";
import { loopsAround } from "./loops.ts";
import { repeatedAtLeast } from "./rounds.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface Construction {
  readonly call: Call;
  readonly at: SegmentModel;
}

/** So many instances make the difference worth a message: 100 of them some 5 KB. */
const MANY = 100;

/** Methods of containers that keep their last argument, with the number of their arguments. */
const KEEPING_METHODS: ReadonlyMap<string, number> = new Map([
  ["add", 1],
  ["append", 1],
  ["appendleft", 1],
  ["push", 1],
  ["put", 1],
  ["insert", 2],
  ["setdefault", 2],
]);

/** The calls of a class that are made again and again, and whose instances go into a container. */
export function keptInLoops(model: SegmentModel, className: string): readonly Construction[] {
  // By their shape first: what the names mean is only asked where it matters.
  const kept = callsWritten(model, className).filter(
    ({ call, at }) => loopsAround(at, call).length > 0 && repeatedAtLeast(at, call, MANY) && isKept(at, call),
  );
  return kept.length === 0 || !isDefinedOnce(model, className) ? [] : kept.filter(callsGlobal);
}

/** All places where the module calls a global class by its name. */
export function constructions(model: SegmentModel, className: string): readonly Construction[] {
  return callsWritten(model, className).filter(callsGlobal);
}

function callsWritten(model: SegmentModel, name: string): readonly Construction[] {
  return [...model.module.segmentsWithCall(name)].flatMap((segment) => {
    const at = model.modelOf(segment);
    return (callsIn(segment).get(name) ?? []).map((call) => ({ call, at }));
  });
}

/** The calls of plain names in a segment, by name. */
const callsIn = remember((segment: Segment): ReadonlyMap<string, readonly Call[]> => {
  const calls = new Map<string, Call[]>();
  for (const node of orderOf(segment).nodes) {
    if (node.kind !== "Call" || node.func.kind !== "Name") continue;
    const others = calls.get(node.func.id);
    if (others === undefined) calls.set(node.func.id, [node]);
    else others.push(node);
  }
  return calls;
});

function callsGlobal({ call, at }: Construction): boolean {
  return call.func.kind === "Name" && at.meaningOf(call.func).kind === "module";
}

function isDefinedOnce({ module }: SegmentModel, name: string): boolean {
  return module.settersOf(name).filter(isDefinition).length === 1;
}

function isKept(model: SegmentModel, node: AstNode): boolean {
  const parent = model.parentOf(node);
  switch (parent?.kind) {
    case "ListComp":
    case "SetComp":
      return parent.elt === node;
    case "DictComp":
      return parent.value === node || parent.key === node;
    case "Call":
      return keepsLast(parent, node);
    case "Assign": {
      if (parent.value !== node) return false;
      if (parent.targets.some(({ kind }) => kind === "Subscript")) return true;
      const [target] = parent.targets;
      return target?.kind === "Name" && isNameKept(model, target);
    }
    case "Tuple":
    case "List":
      return isKept(model, parent);
    default:
      return false;
  }
}

function keepsLast({ func, args }: Call, kept: AstNode): boolean {
  return (
    func.kind === "Attribute" && KEEPING_METHODS.get(func.attr.id) === args.length && args.at(-1) === kept
  );
}

/** Some read of the name puts the value into a container. */
function isNameKept(model: SegmentModel, name: Name): boolean {
  const uses = model.localBindingOf(name)?.uses ?? [];
  return uses.some(({ node, scope }) => {
    if (node.kind !== "Name" || (scope.segment ?? model.segment) !== model.segment) return false;
    const parent = model.parentOf(node);
    if (parent?.kind === "Call") return keepsLast(parent, node);
    return parent?.kind === "Assign" && parent.value === node && parent.targets.some(isSubscript);
  });
}

function isSubscript({ kind }: AstNode): boolean {
  return kind === "Subscript";
}
