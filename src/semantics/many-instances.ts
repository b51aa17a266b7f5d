/** Whether a class of the module has many instances at once: it is called in a loop, and what it makes is kept. */
import type { AstNode, Call, Name } from "../syntax/ast.ts";
import { loopsAround } from "./loops.ts";
import { repeatedAtLeast } from "./rounds.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface Construction {
  readonly call: Call;
  readonly at: SegmentModel;
}

/** So many instances make the difference worth a message: 100 of them some 5 KB. */
const MANY = 100;

const KEEPING_METHODS: ReadonlySet<string> = new Set([
  ...["add", "append", "appendleft", "insert", "push", "put", "setdefault"],
]);

/** The calls of a class that are made again and again, and whose instances go into a container. */
export function keptInLoops(model: SegmentModel, className: string): readonly Construction[] {
  return constructions(model, className).filter(
    ({ call, at }) => loopsAround(at, call).length > 0 && repeatedAtLeast(at, call, MANY) && isKept(at, call),
  );
}

/** All places where the module calls a global class. */
export function constructions(model: SegmentModel, className: string): readonly Construction[] {
  return model.module.placesOf(className).flatMap((place) => {
    if (place.kind !== "use" || place.node.kind !== "Name") return [];
    const at = model.modelAt(place);
    const call = at.parentOf(place.node);
    return call?.kind === "Call" && call.func === place.node ? [{ call, at }] : [];
  });
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
      return parent.func.kind === "Attribute" && KEEPING_METHODS.has(parent.func.attr.id);
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

/** Some read of the name puts the value into a container. */
function isNameKept(model: SegmentModel, name: Name): boolean {
  const uses = model.localBindingOf(name)?.uses ?? [];
  return uses.some(({ node, scope }) => {
    if (node.kind !== "Name" || (scope.segment ?? model.segment) !== model.segment) return false;
    const parent = model.parentOf(node);
    if (parent?.kind === "Call") {
      return parent.func.kind === "Attribute" && KEEPING_METHODS.has(parent.func.attr.id);
    }
    return parent?.kind === "Assign" && parent.value === node && parent.targets.some(isSubscript);
  });
}

function isSubscript({ kind }: AstNode): boolean {
  return kind === "Subscript";
}
