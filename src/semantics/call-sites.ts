/** Where a function of the module is called, as far as the module shows it, and whether others could call it, too. */
import type { Attribute, Call, Expr, FunctionDef } from "../syntax/ast.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface CallSite {
  readonly call: Call;
  /** The model of the segment in which the call stands. */
  readonly at: SegmentModel;
}

export interface CallSites {
  readonly calls: readonly CallSite[];
  /** The function is mentioned otherwise than by calling it: passed on, stored, decorated, exported. */
  readonly escapes: boolean;
  /** Only code of this module is expected to use it: it is defined in a function, or its name starts with `_`. */
  readonly isPrivate: boolean;
}

/** Calls of a function by its name; `undefined` for methods (see `attributeSites`) and names defined twice. */
export function callSitesOf(model: SegmentModel, node: FunctionDef): CallSites | undefined {
  const binding = model.bindingDefinedBy(node);
  if (binding === undefined || binding.owner.kind === "class" || binding.definitions.length > 1)
    return undefined;
  const calls: CallSite[] = [];
  let escapes = node.decoratorList.length > 0;
  for (const place of binding.occurrences) {
    if (place.node === node) continue;
    const at = model.modelAt(place);
    const parent = at.parentOf(place.node);
    if (parent?.kind === "Call" && parent.func === place.node) calls.push({ call: parent, at });
    else escapes = true;
  }
  return { calls, escapes, isPrivate: binding.owner.kind !== "module" || node.name.id.startsWith("_") };
}

/** An attribute access `something.name` and where it stands. */
export interface AttributeSite {
  readonly attribute: Attribute;
  readonly at: SegmentModel;
  /** The call whose function it is. */
  readonly call: Call | undefined;
}

/** Every `something.name` of the module, whatever the receiver is. A string given to `getattr` is not seen. */
export function attributeSites(model: SegmentModel, name: string): readonly AttributeSite[] {
  return [...model.module.segmentsWithAttribute(name)].flatMap((segment) => {
    const at = model.modelOf(segment);
    return at.collect(undefined, (node) => {
      if (node.kind !== "Attribute" || node.attr.id !== name) return undefined;
      const parent = at.parentOf(node);
      const call = parent?.kind === "Call" && parent.func === node ? parent : undefined;
      return { attribute: node, at, call };
    });
  });
}

/** The arguments of a call by the names of the parameters they go to; `undefined` where stars hide it. */
export function argumentsByName(
  call: Call,
  { args }: FunctionDef,
  isBound: boolean,
): ReadonlyMap<string, Expr> | undefined {
  if (call.args.some(({ kind }) => kind === "Starred")) return undefined;
  if (call.keywords.some(({ arg }) => arg === undefined)) return undefined;
  const positional = [...args.posonlyargs, ...args.args].slice(isBound ? 1 : 0);
  const found = new Map<string, Expr>();
  call.args.forEach((value, index) => {
    const parameter = positional[index];
    if (parameter !== undefined) found.set(parameter.arg.id, value);
  });
  for (const { arg, value } of call.keywords) if (arg !== undefined) found.set(arg.id, value);
  return found;
}
