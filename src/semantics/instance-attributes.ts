/** The attributes that the methods of a class give its instances, and whether a class leaves room for no others. */
import type { AstNode, Attribute, ClassDef } from "../syntax/ast.ts";
import { attributeSites } from "./call-sites.ts";
import { classAttribute, lastName, methodOfSelf } from "./classes.ts";
import { inferKind } from "./infer.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface InstanceAttributes {
  /** In the order in which they are first stored. */
  readonly names: readonly string[];
  /** Some that no line of `__init__` stores. */
  readonly areAllSetInInit: boolean;
}

/** Stores through `self` in the methods of the class. */
export function instanceAttributes(model: SegmentModel, classNode: ClassDef): InstanceAttributes {
  const names = new Set<string>();
  const inInit = new Set<string>();
  for (const { attribute, method } of ownStores(model, classNode)) {
    names.add(attribute.attr.id);
    if (method === "__init__") inInit.add(attribute.attr.id);
  }
  return { names: [...names], areAllSetInInit: names.size === inInit.size };
}

interface OwnStore {
  readonly attribute: Attribute;
  /** The name of the method. */
  readonly method: string;
}

function ownStores(model: SegmentModel, classNode: ClassDef): readonly OwnStore[] {
  return model.collect(classNode, (node) => {
    if (node.kind !== "Attribute" || node.ctx !== "Store" || node.value.kind !== "Name") return undefined;
    const method = methodOfSelf(model, node.value);
    return method?.classNode === classNode ? { attribute: node, method: method.node.name.id } : undefined;
  });
}

/** Methods through which attributes come and go unseen, or which are about the dictionary. */
const DYNAMIC_METHODS: readonly string[] = [
  ...["__setattr__", "__delattr__", "__getattribute__", "__getattr__", "__new__", "__init_subclass__"],
  ...["__getstate__", "__setstate__", "__reduce__", "__reduce_ex__", "__copy__", "__deepcopy__"],
];

/** Globals whose use says that instances have a dictionary, weak references, or any attribute. */
const DYNAMIC_GLOBALS: readonly string[] = ["vars", "setattr", "delattr", "weakref"];

/** Nothing in the module needs the instances of a class to have a `__dict__` or weak references. */
export function needsNoDict(model: SegmentModel, classNode: ClassDef): boolean {
  if (DYNAMIC_METHODS.some((name) => classAttribute(classNode, name) !== "none")) return false;
  if (DYNAMIC_GLOBALS.some((name) => model.module.placesOf(name).length > 0)) return false;
  if (model.module.segmentsWithAttribute("__dict__").size > 0) return false;
  const cached = model.collect(classNode, (node) => (isCachedProperty(node) ? node : undefined));
  return cached.length === 0;
}

function isCachedProperty(node: AstNode): boolean {
  return (
    (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef") &&
    node.decoratorList.some((decorator) => /cached_?property/i.test(lastName(decorator)))
  );
}

/**
 * Whether code of a segment gives an instance of the class an attribute that is not among its own, or something of
 * unknown type an attribute that no object of the module is known to have.
 */
export function isGivenOthers(model: SegmentModel, classNode: ClassDef, names: readonly string[]): boolean {
  const given = model.collect(undefined, (node) => {
    if (node.kind !== "Attribute" || node.ctx !== "Store" || names.includes(node.attr.id)) return undefined;
    const kind = inferKind(model, node.value);
    if (kind.kind === "instance") return kind.definition?.node === classNode ? node : undefined;
    return kind.kind === "unknown" && !isStoredInSelf(model, node.attr.id) ? node : undefined;
  });
  return given.length > 0;
}

/** Some method of the module stores an attribute of this name in its own object. */
function isStoredInSelf(model: SegmentModel, name: string): boolean {
  return attributeSites(model, name).some(
    ({ attribute: { ctx, value }, at }) =>
      ctx === "Store" && value.kind === "Name" && methodOfSelf(at, value) !== undefined,
  );
}

/** Whether a class statement of the module has the class among several bases. */
export function isMixedIn(model: SegmentModel, classNode: ClassDef): boolean {
  return model.module.placesOf(classNode.name.id).some((place) => {
    const parent = model.modelAt(place).parentOf(place.node);
    return parent?.kind === "ClassDef" && parent.bases.length > 1;
  });
}

/** Defined at the top level of the module, be it inside `if` or `try`. */
export function isGlobalClass(model: SegmentModel, classNode: ClassDef): boolean {
  for (const { kind } of model.ancestorsOf(classNode)) {
    if (kind === "ClassDef" || kind === "FunctionDef" || kind === "AsyncFunctionDef") return false;
  }
  return true;
}
