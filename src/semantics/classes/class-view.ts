/**
 * A class of the module with what it inherits from other classes of the module: members by name and the values
 * that its methods give to attributes. Classes of other modules are not looked into here.
 */
import { remember } from "../../base/remember.ts";
import type { AstNode, ClassDef, Expr, FunctionDef, Name } from "../../syntax/ast.ts";
import { walk } from "../../syntax/visit.ts";
import { classBodyStatements, lastName, methodOfSelf } from "../classes.ts";
import type { ClassPlace } from "../kind.ts";
import { classNamed, globalClass } from "../resolve.ts";
import type { SegmentModel } from "../segment-model.ts";

export type MethodKind = "instance" | "class" | "static" | "property" | "cachedProperty" | "decorated";

/** What a class body binds a name to. */
export type Member =
  | {
      readonly kind: "method";
      readonly method: MethodKind;
      readonly node: FunctionDef;
      readonly home: ClassView;
    }
  | { readonly kind: "value"; readonly value: Expr | undefined; readonly home: ClassView }
  /** A class, an import or anything else. */
  | { readonly kind: "other" };

/** `self.name = value` in a method. */
export interface AttributeValue {
  readonly value: Expr;
  readonly method: FunctionDef;
}

/** Decorators that make `__init__` from annotations: those of `dataclasses` and `attrs`. */
const FIELD_MAKERS: ReadonlySet<string> = new Set(["dataclass", "define", "frozen", "mutable"]);

/** How far bases are followed. */
const MAX_BASES = 8;

export class ClassView {
  private constructor(
    readonly node: ClassDef,
    readonly model: SegmentModel,
  ) {}

  /** One view for each class and model, so that views can be compared. */
  static of(node: ClassDef, model: SegmentModel): ClassView {
    const known = views.get(model) ?? new Map<ClassDef, ClassView>();
    views.set(model, known);
    let view = known.get(node);
    if (view === undefined) {
      view = new ClassView(node, model);
      known.set(node, view);
    }
    return view;
  }

  get name(): string {
    return this.node.name.id;
  }

  /** The bases that are classes of this module. */
  get bases(): readonly ClassView[] {
    return this.node.bases.flatMap((base) => resolveClass(this.model, base) ?? []);
  }

  member(name: string, depth = MAX_BASES): Member | undefined {
    const own = ownMembers(this.node).get(name);
    if (own !== undefined) return describeMember(own, this);
    if (depth === 0) return undefined;
    for (const base of this.bases) {
      const inherited = base.member(name, depth - 1);
      if (inherited !== undefined) return inherited;
    }
    return undefined;
  }

  method(name: string): { readonly node: FunctionDef; readonly home: ClassView } | undefined {
    const member = this.member(name);
    return member?.kind === "method" && member.method === "instance" ? member : undefined;
  }

  /** The function that a property hands assignments to. */
  setterOf(name: string): { readonly node: FunctionDef; readonly home: ClassView } | undefined {
    for (const stmt of classBodyStatements(this.node.body)) {
      if (stmt.kind !== "FunctionDef") continue;
      const isSetter = stmt.decoratorList.some(
        (each) => each.kind === "Attribute" && each.attr.id === "setter" && lastName(each.value) === name,
      );
      if (isSetter) return { node: stmt, home: this };
    }
    return undefined;
  }

  /** Whether `__init__` of a dataclass gives each instance an attribute of this name. */
  isField(name: string): boolean {
    if (!this.node.decoratorList.some((each) => FIELD_MAKERS.has(lastName(each)))) return false;
    return this.node.body.some(
      (stmt) =>
        stmt.kind === "AnnAssign" &&
        stmt.target.kind === "Name" &&
        stmt.target.id === name &&
        isFieldAnnotation(stmt.annotation),
    );
  }

  /** The values that the class's own methods store in each attribute of the instance. */
  ownValues(): ReadonlyMap<string, readonly AttributeValue[]> {
    return attributeValues(this.node);
  }

  /** The values that methods of the class, inherited ones included, store in an attribute of the instance. */
  valuesOf(attribute: string, depth = MAX_BASES): readonly (AttributeValue & { readonly home: ClassView })[] {
    const own = (attributeValues(this.node).get(attribute) ?? []).map((each) => ({ ...each, home: this }));
    if (depth === 0) return own;
    return [...own, ...this.bases.flatMap((base) => base.valuesOf(attribute, depth - 1))];
  }
}

const views = new WeakMap<SegmentModel, Map<ClassDef, ClassView>>();

/** The class of this module that an expression names: `Node`, `type(self)`, `self.__class__`, `cls` is not followed. */
export function resolveClass(model: SegmentModel, expr: Expr): ClassView | undefined {
  if (expr.kind === "Name") return viewOf(model, classNamed(model, expr));
  const instance = instanceOfClassExpression(model, expr);
  const method = instance === undefined ? undefined : methodOfSelf(model, instance);
  return method === undefined ? undefined : ClassView.of(method.classNode, model);
}

/** The class of the module's top level with this name. */
export function resolveGlobalClass(model: SegmentModel, name: string): ClassView | undefined {
  return viewOf(model, globalClass(model, name));
}

function viewOf(model: SegmentModel, place: ClassPlace | undefined): ClassView | undefined {
  return place === undefined ? undefined : ClassView.of(place.node, model.modelOf(place.segment));
}

function instanceOfClassExpression(model: SegmentModel, expr: Expr): Name | undefined {
  if (expr.kind === "Attribute") {
    return expr.attr.id === "__class__" && expr.value.kind === "Name" ? expr.value : undefined;
  }
  if (expr.kind !== "Call" || expr.args.length !== 1 || !model.isBuiltin(expr.func, "type")) return undefined;
  const [only] = expr.args;
  return only?.kind === "Name" ? only : undefined;
}

type OwnMember = FunctionDef | Expr | "annotation" | "other";

const membersOfClasses = new WeakMap<ClassDef, ReadonlyMap<string, OwnMember>>();

/** What a class body binds, the first definition of a name winning (a setter comes after its property). */
function ownMembers(node: ClassDef): ReadonlyMap<string, OwnMember> {
  const known = membersOfClasses.get(node);
  if (known !== undefined) return known;
  const members = new Map<string, OwnMember>();
  const bind = (name: string, member: OwnMember): void => {
    if (!members.has(name)) members.set(name, member);
  };
  for (const stmt of classBodyStatements(node.body)) {
    switch (stmt.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        bind(stmt.name.id, stmt);
        break;
      case "ClassDef":
        bind(stmt.name.id, "other");
        break;
      case "Assign":
        for (const target of stmt.targets) if (target.kind === "Name") bind(target.id, stmt.value);
        break;
      case "AnnAssign":
        if (stmt.target.kind === "Name") bind(stmt.target.id, stmt.value ?? "annotation");
        break;
    }
  }
  membersOfClasses.set(node, members);
  return members;
}

/** `ClassVar[...]` and `InitVar[...]` make no field. */
export function isFieldAnnotation(annotation: Expr): boolean {
  const name = lastName(annotation.kind === "Subscript" ? annotation.value : annotation);
  return name !== "ClassVar" && name !== "InitVar";
}

/** The function of this name in a class body itself. */
export function methodIn(node: ClassDef, name: string): FunctionDef | undefined {
  const member = ownMembers(node).get(name);
  return typeof member === "object" && "defStart" in member ? (member as FunctionDef) : undefined;
}

function describeMember(member: OwnMember, home: ClassView): Member {
  if (member === "other") return { kind: "other" };
  if (member === "annotation") return { kind: "value", value: undefined, home };
  if (!("defStart" in member)) return { kind: "value", value: member, home };
  return { kind: "method", method: methodKind(member), node: member, home };
}

/** Decorators after which a function in a class still is a method that is bound to the instance. */
const KEEPING_DECORATORS: ReadonlySet<string> = new Set([
  ...["abstractmethod", "contextmanager", "asynccontextmanager", "override", "final", "wraps", "coroutine"],
  ...["overload", "deprecated", "no_type_check"],
]);

function methodKind({ name, decoratorList }: FunctionDef): MethodKind {
  if (["__new__", "__class_getitem__", "__init_subclass__"].includes(name.id)) return "static";
  for (const decorator of decoratorList) {
    const id = lastName(decorator);
    if (id === "staticmethod") return "static";
    if (id === "classmethod") return "class";
    if (id === "cached_property") return "cachedProperty";
    if (id === "property" || id === "setter" || id === "getter" || id === "deleter") return "property";
    if (!KEEPING_DECORATORS.has(id)) return "decorated";
  }
  return "instance";
}

const attributeValues = remember((node: ClassDef): ReadonlyMap<string, readonly AttributeValue[]> => {
  const values = new Map<string, AttributeValue[]>();
  for (const method of classBodyStatements(node.body)) {
    if (method.kind !== "FunctionDef" && method.kind !== "AsyncFunctionDef") continue;
    const self = [...method.args.posonlyargs, ...method.args.args][0]?.arg.id;
    if (self === undefined || methodKind(method) === "static" || methodKind(method) === "class") continue;
    const add = (target: Expr, value: Expr): void => {
      if (target.kind !== "Attribute" || target.value.kind !== "Name" || target.value.id !== self) return;
      const list = values.get(target.attr.id);
      if (list === undefined) values.set(target.attr.id, [{ value, method }]);
      else list.push({ value, method });
    };
    walk(method.body, { enter: (inner) => collectStore(inner, add) });
  }
  return values;
});

function collectStore(node: AstNode, add: (target: Expr, value: Expr) => void): undefined {
  if (node.kind === "Assign") for (const target of node.targets) addPaired(target, node.value, add);
  else if (node.kind === "AnnAssign" && node.value !== undefined) add(node.target, node.value);
}

/** `a, b = c, d` pairs place by place. */
function addPaired(target: Expr, value: Expr, add: (target: Expr, value: Expr) => void): void {
  if (target.kind !== "Tuple" && target.kind !== "List") {
    add(target, value);
    return;
  }
  if ((value.kind !== "Tuple" && value.kind !== "List") || value.elts.length !== target.elts.length) return;
  target.elts.forEach((each, index) => {
    const element = value.elts[index];
    if (element !== undefined) addPaired(each, element, add);
  });
}
