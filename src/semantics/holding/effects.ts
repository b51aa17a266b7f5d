/**
 * What a method leaves behind: which of its parameters, the instance among them, hold which others after a call.
 * Worked out from the stores of its body; calls of other methods of the module are followed.
 */
import type { Arg, Expr, FunctionDef } from "../../syntax/ast.ts";
import { type ClassView, isFieldAnnotation } from "../classes/class-view.ts";
import { importPathOf } from "../classes/import-path.ts";
import { lastName } from "../classes.ts";
import type { SegmentModel } from "../segment-model.ts";
import type { HoldEdge } from "./hold-edge.ts";
import type { Place } from "./places.ts";
import { storesOf } from "./raw-stores.ts";
import { reach } from "./reach.ts";
import { resolveStores } from "./stores.ts";

/** After the call `from` holds `to` through the links. */
export interface Keep {
  readonly from: "self" | Parameter;
  readonly to: "self" | Parameter;
  /** Of what is held: its name, and its place among the positional arguments of a call. */
  readonly parameter: string;
  readonly index: number | undefined;
  readonly edges: readonly HoldEdge[];
}

export interface Parameter {
  readonly parameter: string;
  readonly index: number | undefined;
}

const keepsOfModels = new WeakMap<SegmentModel, Map<FunctionDef, readonly Keep[]>>();

export function methodKeeps(node: FunctionDef, { model }: ClassView): readonly Keep[] {
  let known = keepsOfModels.get(model);
  if (known === undefined) {
    known = new Map();
    keepsOfModels.set(model, known);
  }
  const found = known.get(node);
  if (found !== undefined) return found;
  // A method that comes back to itself adds nothing.
  known.set(node, []);
  const keeps = findKeeps(node, model);
  known.set(node, keeps);
  return keeps;
}

/** What an instance holds of the arguments that its class was called with. */
export function constructorKeeps(view: ClassView): readonly Keep[] {
  const init = view.method("__init__");
  if (init !== undefined) {
    return methodKeeps(init.node, init.home).filter(({ from, to }) => from === "self" && to !== "self");
  }
  if (view.node.decoratorList.some((each) => lastName(each) === "dataclass")) return dataclassKeeps(view);
  return view.node.bases.flatMap((base) => importedKeeps(view.model, base));
}

/** What instances of a class of another module hold of their arguments, by its summary. */
export function importedKeeps(model: SegmentModel, named: Expr): readonly Keep[] {
  const path = importPathOf(model, named);
  const summary = path === undefined ? undefined : model.module.importedClass(path);
  return (summary?.keeps ?? []).map(({ parameter, index, links }) => {
    const { start, end } = named;
    const edges = links.map(({ kind, text, attribute, holderName }): HoldEdge => {
      const at = { start, end, segment: model.segment };
      const where = text.includes("(module ") ? "" : ` (module \`${path?.module}\`)`;
      return { kind, text: `${text}${where}`, at, attribute, holderName, isOwning: false };
    });
    return { from: "self", to: { parameter, index }, parameter, index, edges };
  });
}

function findKeeps(node: FunctionDef, model: SegmentModel): readonly Keep[] {
  const parameters = parametersOf(node);
  if (parameters.length === 0) return [];
  const roleOf = ({ binding, path }: Place): "self" | Parameter | undefined => {
    if (binding.owner.node !== node) return undefined;
    const index = parameters.findIndex(({ arg }) => arg.id === binding.name);
    if (index < 0 || path.length > 0) return undefined;
    return index === 0 ? "self" : positionOf(node, parameters[index] as Arg, index);
  };
  const stores = resolveStores(model, storesOf(node));
  return stores.all.flatMap((store) => {
    const root: Place = { ...store.holder, path: [] };
    const from = roleOf(root);
    if (from === undefined || store.value === undefined) return [];
    const prefix = store.edgesFrom(root);
    if (prefix === undefined) return [];
    const isEnd = (place: Place): boolean => roleOf(place) !== undefined;
    return reach({ model, stores, except: store, isEnd, mayCombine: () => true }, store.value).flatMap(
      ({ place, edges }) => {
        const to = roleOf(place);
        if (to === undefined || sameRole(from, to)) return [];
        const { parameter, index } = to === "self" ? { parameter: "", index: undefined } : to;
        return [{ from, to, parameter, index, edges: [...prefix, ...store.edges, ...edges] }];
      },
    );
  });
}

function sameRole(a: "self" | Parameter, b: "self" | Parameter): boolean {
  return a === b || (a !== "self" && b !== "self" && a.parameter === b.parameter);
}

function parametersOf({ args }: FunctionDef): readonly Arg[] {
  return [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
}

function positionOf({ args }: FunctionDef, arg: Arg, index: number): Parameter {
  const isPositional = index < args.posonlyargs.length + args.args.length;
  return { parameter: arg.arg.id, index: isPositional ? index - 1 : undefined };
}

/** The fields of a dataclass, in order, are the parameters of its `__init__`. */
function dataclassKeeps(view: ClassView): readonly Keep[] {
  const fields = view.node.body.filter((stmt) => stmt.kind === "AnnAssign");
  return fields.flatMap(({ target, annotation }, index) => {
    if (target.kind !== "Name" || !isFieldAnnotation(annotation)) return [];
    const edge: HoldEdge = {
      kind: "attribute",
      text: `\`${view.name}.${target.id}\` holds what the class is called with`,
      at: { start: target.start, end: target.end, segment: view.model.segment },
      attribute: target.id,
      holder: view,
      isOwning: false,
    };
    return [
      { from: "self", to: { parameter: target.id, index }, parameter: target.id, index, edges: [edge] },
    ];
  });
}
