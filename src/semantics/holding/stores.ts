/**
 * The stores of a function with names resolved: which object holds which value afterwards. Containers, attributes,
 * and methods of classes of the module that store what they are given; nothing for weak containers and descriptors.
 */

import { assertNever } from "../../base/invariant.ts";
import type { AstNode, Attribute, Call, Expr, FunctionDef, Stmt } from "../../syntax/ast.ts";
import { type ClassView, resolveClass } from "../classes/class-view.ts";
import { classAttribute, looksLikeMetaclass } from "../classes.ts";
import type { SegmentModel } from "../segment-model.ts";
import { constructorKeeps, importedKeeps, type Keep, methodKeeps } from "./effects.ts";
import type { HoldEdge } from "./hold-edge.ts";
import { ADDING_METHODS } from "./known-holders.ts";
import { classAt, classOfAttribute, ELEMENT, isNone, type Place, placeOf } from "./places.ts";
import type { RawStore } from "./raw-stores.ts";
import { argumentFor, shorten } from "./reach.ts";

export interface Store {
  readonly statement: Stmt;
  readonly holder: Place;
  /** From the holder to the value. */
  readonly edges: readonly HoldEdge[];
  readonly value: Expr | undefined;
  /** From an object on the way of the holder's path to the holder; nothing where one of them is no attribute of its own. */
  readonly edgesFrom: (place: Place) => readonly HoldEdge[] | undefined;
}

/** Steps that following the values of one body may take: generated code may link everything with everything. */
const MAX_STEPS = 20_000;

/** The stores of one function, by what they store into, with what is left of its steps. */
export class StoresOfBody {
  private readonly byHolder = new Map<Place["binding"], Store[]>();
  private steps = 0;

  constructor(readonly all: readonly Store[]) {
    for (const store of all) {
      const stores = this.byHolder.get(store.holder.binding);
      if (stores === undefined) this.byHolder.set(store.holder.binding, [store]);
      else stores.push(store);
    }
  }

  into(binding: Place["binding"]): readonly Store[] {
    return this.byHolder.get(binding) ?? [];
  }

  mayGoOn(): boolean {
    this.steps++;
    return this.steps < MAX_STEPS;
  }
}

export function resolveStores(model: SegmentModel, raw: readonly RawStore[]): StoresOfBody {
  return new StoresOfBody(raw.flatMap((store) => resolveStore(model, store)));
}

function resolveStore(model: SegmentModel, store: RawStore): readonly Store[] {
  switch (store.kind) {
    case "assign":
      return resolveAssignment(model, store);
    case "call":
      return resolveCall(model, store.call, store.statement);
    case "cached":
      return storeResult(model, store);
    default:
      return assertNever(store);
  }
}

/** The result of a cached property becomes an attribute of its name. */
function storeResult(
  model: SegmentModel,
  { property, value, statement }: RawStore & { readonly kind: "cached" },
): readonly Store[] {
  const holder = selfPlace(model, property);
  const view = holder === undefined ? undefined : classAt(model, holder);
  if (holder === undefined || view === undefined) return [];
  const name = property.name.id;
  const edge: HoldEdge = {
    kind: "attribute",
    text: `the cached property \`${view.name}.${name}\` keeps \`${textOf(model, value)}\``,
    at: { start: statement.start, end: statement.end, segment: model.segment },
    attribute: name,
    holder: view,
    isOwning: true,
  };
  return [makeStore(model, holder, [edge], value, statement)];
}

function resolveAssignment(
  model: SegmentModel,
  { target, value, statement }: RawStore & { readonly kind: "assign" },
): readonly Store[] {
  if (value.kind === "Constant") return [];
  const holder = placeOf(model, target.value);
  if (holder === undefined) return [];
  if (target.kind === "Attribute") return storeAttribute(model, holder, target, value, statement);
  if (copiesElements(target.slice) || !keepsItems(model, holder)) return [];
  const text = `\`${textOf(model, target.value)}\` holds \`${textOf(model, value)}\``;
  const store = makeStore(model, holder, [itemEdge(model, text, target)], value, statement);
  const keyText = `\`${textOf(model, target.value)}\` has the key \`${textOf(model, target.slice)}\``;
  return [store, { ...store, edges: [itemEdge(model, keyText, target)], value: target.slice }];
}

/** `a[:] = b`, `a[i, j] = b` */
function copiesElements({ kind }: Expr): boolean {
  return kind === "Slice" || kind === "Tuple";
}

/** A container, as far as can be told: other things with `[...] =` may do anything. */
function keepsItems(model: SegmentModel, holder: Place): boolean {
  if (isWeakContainer(model, holder)) return false;
  const owner = classAt(model, { ...holder, path: holder.path.slice(0, -1) });
  return isProvenContainer(model, holder) || (holder.path.length > 0 && owner === undefined);
}

function storeAttribute(
  model: SegmentModel,
  holder: Place,
  target: Attribute,
  value: Expr,
  statement: Stmt,
): readonly Store[] {
  const view = classAt(model, holder);
  const name = target.attr.id;
  if (view !== undefined && !isPlainAttribute(view, name)) {
    const setter = view.setterOf(name);
    if (setter === undefined) return [];
    const keeps = methodKeeps(setter.node, setter.home).filter(
      ({ from, index }) => from === "self" && index === 0,
    );
    return keeps.map(({ edges }) => makeStore(model, holder, edges, value, statement));
  }
  if (NO_LINKS.has(name)) return [];
  const edge = attributeEdge(model, view, target, value);
  return [makeStore(model, holder, [edge], value, statement)];
}

/** What is no attribute of the object's own, and the links of exceptions, which cannot be weak. */
const NO_LINKS: ReadonlySet<string> = new Set([
  ...["__dict__", "__class__", "__cause__", "__context__", "__traceback__"],
]);

/** No property, no `__setattr__`, no metaclass: what is assigned is what is held. */
export function isPlainAttribute(view: ClassView, name: string): boolean {
  if (looksLikeMetaclass(view.node) || classAttribute(view.node, "__setattr__") !== "none") return false;
  const member = view.member(name);
  if (member === undefined || view.isField(name)) return true;
  if (member.kind === "value")
    return member.value === undefined || member.value.kind === "Constant" || isPlainDefault(member.value);
  // Methods are no data descriptors: an assignment hides them.
  return member.kind === "method" && member.method === "instance";
}

/** `children = []`, which instances may replace. */
function isPlainDefault({ kind }: Expr): boolean {
  return kind === "List" || kind === "Dict" || kind === "Tuple" || kind === "Set" || kind === "Lambda";
}

function resolveCall(model: SegmentModel, call: Call, statement: Stmt): readonly Store[] {
  const { func } = call;
  if (func.kind !== "Attribute") return [];
  if (isSuperInit(model, func)) return storeByBase(model, call, statement);
  const value = addedValue(call, func.attr.id);
  // Before anybody asks what the names stand for: most methods that are called are of other modules.
  if (value === undefined && !model.module.hasFunctionNamed(func.attr.id)) return [];
  const receiver = placeOf(model, func.value);
  if (receiver === undefined) return [];
  const view = classAt(model, receiver);
  const method = view?.method(func.attr.id);
  if (method !== undefined)
    return storeByMethod(model, call, receiver, methodKeeps(method.node, method.home), statement);
  if (value === undefined) return [];
  if (view !== undefined || isWeakContainer(model, receiver)) return [];
  if (func.attr.id !== "append" && func.attr.id !== "appendleft" && !isProvenContainer(model, receiver))
    return [];
  const text = `\`${textOf(model, func.value)}\` holds \`${textOf(model, value)}\``;
  return [makeStore(model, receiver, [itemEdge(model, text, call)], value, statement)];
}

/** What a container keeps of the arguments, going by the name of the method. */
function addedValue({ args, keywords }: Call, method: string): Expr | undefined {
  const index = ADDING_METHODS.get(method);
  const value = index === undefined ? undefined : args[index];
  return keywords.length > 0 || value?.kind === "Constant" ? undefined : value;
}

/** What a method of a known class stores: its arguments in the receiver, or the other way round. */
function storeByMethod(
  model: SegmentModel,
  call: Call,
  receiver: Place,
  keeps: readonly Keep[],
  statement: Stmt,
): readonly Store[] {
  const { func } = call;
  return keeps.flatMap((keep) => {
    const value = keep.to === "self" ? receiverOf(func) : argumentFor(call, keep);
    const from = keep.from === "self" ? receiver : placeOfArgument(model, call, keep.from);
    if (value === undefined || from === undefined) return [];
    return [makeStore(model, from, keep.edges, value, statement)];
  });
}

function receiverOf(func: Expr): Expr | undefined {
  return func.kind === "Attribute" ? func.value : undefined;
}

function placeOfArgument(
  model: SegmentModel,
  call: Call,
  keep: Pick<Keep, "parameter" | "index">,
): Place | undefined {
  const value = argumentFor(call, keep as Keep);
  return value === undefined ? undefined : placeOf(model, value);
}

function isSuperInit(model: SegmentModel, func: Attribute): boolean {
  return (
    func.attr.id === "__init__" && func.value.kind === "Call" && model.isBuiltin(func.value.func, "super")
  );
}

/** `super().__init__(parent)` stores in the instance what the base class does. */
function storeByBase(model: SegmentModel, call: Call, statement: Stmt): readonly Store[] {
  for (const ancestor of model.ancestorsOf(call)) {
    if (ancestor.kind !== "FunctionDef" && ancestor.kind !== "AsyncFunctionDef") continue;
    const self = ancestor.args.args[0];
    const around = model.parentOf(ancestor);
    const [base] = around?.kind === "ClassDef" ? around.bases : [];
    const binding = self === undefined ? undefined : selfPlace(model, ancestor);
    if (base === undefined || binding === undefined) return [];
    const known = resolveClass(model, base);
    const keeps = known === undefined ? importedKeeps(model, base) : constructorKeeps(known);
    return keeps.flatMap((keep) => {
      const value = argumentFor(call, keep);
      return value === undefined ? [] : [makeStore(model, binding, keep.edges, value, statement)];
    });
  }
  return [];
}

/** The instance, by any place in the method that names it. */
function selfPlace(model: SegmentModel, method: FunctionDef): Place | undefined {
  const id = method.args.args[0]?.arg.id;
  const [name] = model.collect(method, (node) => (node.kind === "Name" && node.id === id ? node : undefined));
  return name === undefined ? undefined : placeOf(model, name);
}

function makeStore(
  model: SegmentModel,
  holder: Place,
  edges: readonly HoldEdge[],
  value: Expr,
  statement: Stmt,
): Store {
  return { holder, edges, value, statement, edgesFrom: (place) => pathEdges(model, place, holder) };
}

/** The links along a path, each an attribute of the instance, or an element. */
function pathEdges(model: SegmentModel, outer: Place, inner: Place): readonly HoldEdge[] | undefined {
  const edges = inner.path.slice(outer.path.length).map((step, index): HoldEdge | undefined => {
    const path = inner.path.slice(0, outer.path.length + index);
    const around: Place = { ...inner, path };
    const holder = classAt(model, around);
    const { start, end } = inner.name;
    const at = { start, end, segment: model.segment };
    const words = [inner.name.id, ...path].join(".").replaceAll(`.${ELEMENT}`, "[...]");
    if (step === ELEMENT && isWeakContainer(model, around)) return undefined;
    if (step === ELEMENT)
      return { kind: "item", text: `\`${words}\` holds its elements`, at, isOwning: true };
    if (holder !== undefined && !belongsToInstance(holder, step)) return undefined;
    const held = holder === undefined ? undefined : classOfAttribute(holder, step);
    const owner = holder === undefined ? `\`${words}\`` : `the \`${holder.name}\``;
    const text =
      held === undefined
        ? `\`${words}.${step}\` belongs to ${owner}`
        : `\`${holder?.name ?? words}.${step}\` holds the \`${held.name}\``;
    return { kind: "attribute", text, at, attribute: step, holder, isOwning: true };
  });
  return edges.includes(undefined) ? undefined : edges.filter((edge) => edge !== undefined);
}

/** Neither a property nor something that the class holds for all its instances. */
function belongsToInstance(view: ClassView, name: string): boolean {
  const member = view.member(name);
  if (member === undefined || view.isField(name)) return true;
  return (
    member.kind === "value" &&
    (member.value === undefined || view.valuesOf(name).length > 0) &&
    isPlainAttribute(view, name)
  );
}

function attributeEdge(
  model: SegmentModel,
  holder: ClassView | undefined,
  target: Attribute,
  value: Expr,
): HoldEdge {
  const owner = holder?.name ?? textOf(model, target.value);
  const { start, end } = target;
  return {
    kind: "attribute",
    text: `\`${owner}.${target.attr.id}\` holds ${describeValue(model, value)}`,
    at: { start, end, segment: model.segment },
    attribute: target.attr.id,
    holder,
    target,
    value,
    isOwning: value.kind !== "Name" && value.kind !== "Attribute",
  };
}

/** The class of a value where it is known, or what is written. */
function describeValue(model: SegmentModel, value: Expr): string {
  const place = placeOf(model, value);
  const view = place === undefined ? undefined : classAt(model, place);
  if (view !== undefined) return `the \`${view.name}\``;
  return `\`${textOf(model, value)}\``;
}

function itemEdge(model: SegmentModel, text: string, { start, end }: AstNode): HoldEdge {
  return { kind: "item", text, at: { start, end, segment: model.segment }, isOwning: true };
}

const WEAK_CONTAINERS = /^Weak(?:Set|KeyDictionary|ValueDictionary)$|^ref$|^proxy$/;

/** Whether the values of the attribute (or variable) at a place are weak containers. */
function isWeakContainer(model: SegmentModel, place: Place): boolean {
  return valuesAt(model, place).some(
    (value) => value.kind === "Call" && WEAK_CONTAINERS.test(nameOf(value.func)),
  );
}

const CONTAINERS = /^(?:list|dict|set|deque|OrderedDict|defaultdict)$/;

function isProvenContainer(model: SegmentModel, place: Place): boolean {
  return valuesAt(model, place).some((value) => {
    if (value.kind === "Call") return CONTAINERS.test(nameOf(value.func));
    return ["List", "Dict", "Set", "ListComp", "SetComp", "DictComp"].includes(value.kind);
  });
}

function nameOf(func: Expr): string {
  if (func.kind === "Attribute") return func.attr.id;
  return func.kind === "Name" ? func.id : "";
}

function valuesAt(model: SegmentModel, { binding, path, name }: Place): readonly Expr[] {
  const attribute = path.at(-1);
  if (attribute === undefined) {
    return binding.definitions.flatMap(({ node }) => {
      const parent = node.kind === "Name" ? model.parentOf(node) : undefined;
      return parent?.kind === "Assign" ? [parent.value] : [];
    });
  }
  const view = classAt(model, { binding, path: path.slice(0, -1), name, version: "" });
  return (view?.valuesOf(attribute) ?? []).map(({ value }) => value).filter((value) => !isNone(value));
}

function textOf({ segment }: SegmentModel, { start, end }: AstNode): string {
  return shorten(segment.text.slice(start, end));
}
