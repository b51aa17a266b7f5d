/**
 * Assignments in methods that store the instance, or its attribute dictionary, in the instance itself, and keep it
 * there: not through a descriptor, and not only until the attribute is cleared again.
 */
import type { AstNode, Attribute, Call, ClassDef, Expr, Name } from "../syntax/ast.ts";
import { classAttribute, looksLikeMetaclass, type Method, methodOfSelf } from "./classes.ts";
import type { SegmentModel } from "./segment-model.ts";

/** An assignment that makes an object refer to itself. */
export interface SelfStore {
  readonly method: Method;
  readonly target: Attribute;
  readonly value: Expr;
  readonly stored: "object" | "dict";
}

/** The stores of a target that make a cycle; a tuple is matched with a tuple, place by place. */
export function findSelfStores(model: SegmentModel, target: Expr, value: Expr): readonly SelfStore[] {
  if (target.kind === "Tuple" || target.kind === "List") return pairedStores(model, target.elts, value);
  if (target.kind !== "Attribute" || target.value.kind !== "Name") return [];
  const stored = storedOwner(target.value.id, value);
  const method = stored === undefined ? undefined : methodOfSelf(model, target.value);
  if (stored === undefined || method === undefined || model.bindingOf(stored.owner) !== method.self)
    return [];
  if (stored.call !== undefined && !model.isBuiltin(stored.call.func, "vars")) return [];
  const store = { method, target, value, stored: stored.what };
  return makesLastingCycle(model, store) ? [store] : [];
}

function pairedStores(model: SegmentModel, targets: readonly Expr[], value: Expr): readonly SelfStore[] {
  if (value.kind !== "Tuple" && value.kind !== "List") return [];
  const isUneven = targets.length !== value.elts.length;
  if (isUneven || [...targets, ...value.elts].some(({ kind }) => kind === "Starred")) return [];
  return targets.flatMap((target, index) => {
    const element = value.elts[index];
    return element === undefined ? [] : findSelfStores(model, target, element);
  });
}

/** What a value would store if its name were that of the object: by its shape alone, before anything is resolved. */
interface StoredShape {
  readonly what: "object" | "dict";
  readonly owner: Name;
  /** The call in `vars(self)`. */
  readonly call?: Call;
}

function storedOwner(self: string, value: Expr): StoredShape | undefined {
  const isSelf = (expr: Expr | undefined): expr is Name => expr?.kind === "Name" && expr.id === self;
  if (isSelf(value)) return { what: "object", owner: value };
  if (value.kind === "Attribute" && value.attr.id === "__dict__" && isSelf(value.value)) {
    return { what: "dict", owner: value.value };
  }
  if (value.kind !== "Call" || value.keywords.length > 0 || value.args.length !== 1) return undefined;
  const [only] = value.args;
  return isSelf(only) ? { what: "dict", owner: only, call: value } : undefined;
}

function makesLastingCycle(model: SegmentModel, { method, target, stored }: SelfStore): boolean {
  const { classNode } = method;
  const attribute = target.attr.id;
  // `self.__dict__ = self.__dict__` changes nothing.
  if (stored === "dict" && attribute === "__dict__") return false;
  if (looksLikeMetaclass(classNode) || classAttribute(classNode, attribute) === "descriptor") return false;
  if (classAttribute(classNode, "__setattr__") !== "none") return false;
  return !isCutAgain(model, method, target);
}

/** Some method sets the attribute to `None` or deletes it: another one than `__init__`, or this one later on. */
function isCutAgain(model: SegmentModel, method: Method, target: Attribute): boolean {
  return attributeNodes(model, method.classNode, target.attr.id).some((node) => {
    if (!isCut(model, node)) return false;
    const around = enclosingFunctionName(model, node);
    return (node.start > target.start && isInside(method.node, node)) || around !== "__init__";
  });
}

function isCut(model: SegmentModel, node: Attribute): boolean {
  if (node.ctx === "Del") return true;
  if (node.ctx !== "Store") return false;
  const statement = model.parentOf(node);
  const value = statement?.kind === "Assign" || statement?.kind === "AnnAssign" ? statement.value : undefined;
  return value?.kind === "Constant" && value.type === "None";
}

function enclosingFunctionName(model: SegmentModel, node: AstNode): string | undefined {
  for (const ancestor of model.ancestorsOf(node)) {
    if (ancestor.kind === "FunctionDef" || ancestor.kind === "AsyncFunctionDef") return ancestor.name.id;
  }
  return undefined;
}

function isInside(outer: AstNode, inner: AstNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Every `<name>.attribute` in a class, whatever the name is. */
function attributeNodes(model: SegmentModel, classNode: ClassDef, attribute: string): readonly Attribute[] {
  return model.collect(classNode, (node) =>
    node.kind === "Attribute" && node.attr.id === attribute ? node : undefined,
  );
}

/** How many different attributes the methods of a class give its instances. */
export function countAttributes(model: SegmentModel, classNode: ClassDef): number {
  let count = attributeCounts.get(classNode);
  if (count === undefined) {
    const stored = model.collect(classNode, (node) =>
      isOwnStore(model, classNode, node) ? node.attr.id : undefined,
    );
    count = new Set(stored).size;
    attributeCounts.set(classNode, count);
  }
  return count;
}

/** Nothing but the class itself says so, and it never changes. */
const attributeCounts = new WeakMap<ClassDef, number>();

function isOwnStore(model: SegmentModel, classNode: ClassDef, node: AstNode): node is Attribute {
  if (node.kind !== "Attribute" || node.ctx !== "Store" || node.value.kind !== "Name") return false;
  return methodOfSelf(model, node.value)?.classNode === classNode;
}
