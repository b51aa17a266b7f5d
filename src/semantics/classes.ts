/** Classes as written: their methods, what their bodies bind, and which parameter is the instance. */
import type { Arg, ClassDef, Expr, FunctionDef, Name, Stmt } from "../syntax/ast.ts";
import { blocksOf } from "./blocks.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";

export interface Method {
  readonly classNode: ClassDef;
  readonly node: FunctionDef;
  /** The first parameter, which is the instance. */
  readonly self: Binding;
}

/** Methods that get the class although no decorator says so. */
const IMPLICIT_CLASS_METHODS: ReadonlySet<string> = new Set([
  "__new__",
  "__init_subclass__",
  "__class_getitem__",
]);

/** The method whose instance a name stands for, also in functions inside the method. */
export function methodOfSelf(model: SegmentModel, name: Name): Method | undefined {
  const self = model.bindingOf(name);
  if (self === undefined) return undefined;
  // A method may mention its instance a thousand times.
  if (!knownMethods.has(self)) knownMethods.set(self, findMethodOfSelf(model, self));
  return knownMethods.get(self);
}

const knownMethods = new WeakMap<Binding, Method | undefined>();

function findMethodOfSelf(model: SegmentModel, self: Binding): Method | undefined {
  const { node } = self.owner;
  if (node?.kind !== "FunctionDef" && node?.kind !== "AsyncFunctionDef") return undefined;
  const classNode = classOfMethod(model, node);
  const [first] = [...node.args.posonlyargs, ...node.args.args];
  const [definition, ...others] = self.definitions;
  if (classNode === undefined || first === undefined || definition?.node !== first) return undefined;
  if (others.length > 0 || self.occurrences.some(({ kind }) => kind === "deletion")) return undefined;
  return isInstanceMethod(node) ? { classNode, node, self } : undefined;
}

/** The class whose instances a parameter stands for, as the first one of a method does. */
export function classOfSelf(model: SegmentModel, arg: Arg): ClassDef | undefined {
  const node = model.bindingDefinedBy(arg)?.owner.node;
  if (node?.kind !== "FunctionDef" && node?.kind !== "AsyncFunctionDef") return undefined;
  const [first] = [...node.args.posonlyargs, ...node.args.args];
  return first === arg && isInstanceMethod(node) ? classOfMethod(model, node) : undefined;
}

/** The class in whose body a function is defined, be it inside an `if` or `try`. */
function classOfMethod(model: SegmentModel, node: FunctionDef): ClassDef | undefined {
  for (const ancestor of model.ancestorsOf(node)) {
    if (ancestor.kind === "ClassDef") return ancestor;
    if (ancestor.kind === "FunctionDef" || ancestor.kind === "AsyncFunctionDef") return undefined;
  }
  return undefined;
}

function isInstanceMethod({ name, decoratorList }: FunctionDef): boolean {
  if (IMPLICIT_CLASS_METHODS.has(name.id)) return false;
  return !decoratorList.some((decorator) => ["staticmethod", "classmethod"].includes(lastName(decorator)));
}

/** `b` of `a.b`, `b` and `a.b(...)`. */
export function lastName(expr: Expr): string {
  switch (expr.kind) {
    case "Name":
      return expr.id;
    case "Attribute":
      return expr.attr.id;
    case "Call":
      return lastName(expr.func);
    default:
      return "";
  }
}

/** Instances are classes: `type` or something named as a metaclass is among the bases. */
export function looksLikeMetaclass({ name, bases }: ClassDef): boolean {
  const names = [name.id, ...bases.map(lastName)];
  return names.some((each) => each === "type" || /(Meta|Metaclass|MetaClass|Type)$/.test(each));
}

/** The statements that a class body runs, those in its `if`, `try` and `with` included. */
export function* classBodyStatements(block: readonly Stmt[]): Generator<Stmt> {
  for (const stmt of block) {
    yield stmt;
    if (stmt.kind === "FunctionDef" || stmt.kind === "AsyncFunctionDef" || stmt.kind === "ClassDef") continue;
    for (const inner of blocksOf(stmt)) yield* classBodyStatements(inner);
  }
}

/** What a class body says about a name of its own: nothing, a plain value, or something that may be a descriptor. */
export type ClassAttribute = "none" | "constant" | "descriptor";

export function classAttribute(classNode: ClassDef, name: string): ClassAttribute {
  let found: ClassAttribute = "none";
  for (const stmt of classBodyStatements(classNode.body)) {
    const bound = boundValue(stmt, name);
    if (bound === undefined) continue;
    if (bound === "definition" || bound.kind !== "Constant") return "descriptor";
    found = "constant";
  }
  return found;
}

function boundValue(stmt: Stmt, name: string): Expr | "definition" | undefined {
  switch (stmt.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
      return stmt.name.id === name ? "definition" : undefined;
    case "Assign":
      return stmt.targets.some((target) => isName(target, name)) ? stmt.value : undefined;
    case "AnnAssign":
      return isName(stmt.target, name) ? stmt.value : undefined;
    default:
      return undefined;
  }
}

function isName(expr: Expr, id: string): boolean {
  return expr.kind === "Name" && expr.id === id;
}

/** Whether a class inherits anything but what all classes do; code of its bases may be anywhere. */
export function hasOwnBases({ bases, keywords }: ClassDef): boolean {
  return keywords.length > 0 || bases.some((base) => base.kind !== "Name" || base.id !== "object");
}

/** Builtin bases whose instances have no room for weak references even in subclasses (their size varies). */
const NO_WEAK_REFERENCES: ReadonlySet<string> = new Set(["int", "tuple", "bytes", "bool"]);

/** Whether nothing written in the class keeps its instances from being weakly referenced. */
export function mayBeWeaklyReferenced({ bases, body }: ClassDef): boolean {
  if (bases.some((base) => NO_WEAK_REFERENCES.has(lastName(base)))) return false;
  for (const stmt of classBodyStatements(body)) {
    const slots = boundValue(stmt, "__slots__");
    if (slots !== undefined && (slots === "definition" || !mentionsText(slots, "__weakref__"))) return false;
  }
  return true;
}

function mentionsText(expr: Expr, text: string): boolean {
  if (expr.kind === "Constant") return expr.pieces.some((piece) => piece.text.slice(1, -1) === text);
  return (expr.kind === "Tuple" || expr.kind === "List") && expr.elts.some((elt) => mentionsText(elt, text));
}

/** How many names `__slots__` has; `undefined` for a class without, or where they are computed. */
export function slotCount({ body }: ClassDef): number | undefined {
  for (const stmt of classBodyStatements(body)) {
    const slots = boundValue(stmt, "__slots__");
    if (slots === undefined || slots === "definition") continue;
    if (slots.kind === "Constant") return 1;
    return slots.kind === "Tuple" || slots.kind === "List" ? slots.elts.length : undefined;
  }
  return undefined;
}
