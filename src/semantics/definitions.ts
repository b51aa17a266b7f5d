/** How a name gets a value at one place: which statement or clause does it, and from which expression. */

import type { Occurrence } from "../symtable/scope.ts";
import type {
  Arg,
  AstNode,
  AugAssign,
  ClassDef,
  Comprehension,
  Expr,
  For,
  FunctionDef,
  Name,
  Stmt,
} from "../syntax/ast.ts";
import type { SegmentModel } from "./segment-model.ts";

export type Definition =
  /** `name = value`, also with further targets or an annotation. */
  | {
      readonly kind: "value";
      readonly name: Name;
      readonly value: Expr;
      readonly annotation: Expr | undefined;
      readonly statement: Stmt;
    }
  /** `name := value` */
  | { readonly kind: "walrus"; readonly name: Name; readonly value: Expr }
  /** `for name in iterable`, in a statement or a comprehension; not when unpacked. */
  | {
      readonly kind: "element";
      readonly name: Name;
      readonly iterable: Expr;
      readonly loop: For | Comprehension;
    }
  /** `for i, name in iterable`: `path` says how to reach the name in an element. */
  | {
      readonly kind: "elementPart";
      readonly name: Name;
      readonly iterable: Expr;
      readonly path: readonly number[];
    }
  | { readonly kind: "parameter"; readonly arg: Arg; readonly role: ParameterRole }
  | { readonly kind: "function"; readonly node: FunctionDef }
  | { readonly kind: "class"; readonly node: ClassDef }
  /** `with value as name` */
  | { readonly kind: "context"; readonly name: Name; readonly value: Expr }
  /** `name += value`: the same object or another one, as its type has it. */
  | { readonly kind: "augmented"; readonly name: Name; readonly statement: AugAssign }
  /** Imports, patterns, deeper unpacking and whatever else. */
  | { readonly kind: "other" };

export type ParameterRole = "plain" | "star" | "doubleStar";

export function describeDefinition(model: SegmentModel, { node }: Occurrence): Definition {
  switch (node.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return { kind: "function", node };
    case "ClassDef":
      return { kind: "class", node };
    case "arg":
      return { kind: "parameter", arg: node, role: parameterRole(model, node) };
    case "Name":
      return describeNameDefinition(model, node);
    default:
      return { kind: "other" };
  }
}

function parameterRole(model: SegmentModel, arg: Arg): ParameterRole {
  const parent = model.parentOf(arg);
  if (parent?.kind !== "arguments") return "plain";
  if (parent.vararg === arg) return "star";
  return parent.kwarg === arg ? "doubleStar" : "plain";
}

function describeNameDefinition(model: SegmentModel, name: Name): Definition {
  const parent = model.parentOf(name);
  switch (parent?.kind) {
    case "Assign":
      return { kind: "value", name, value: parent.value, annotation: undefined, statement: parent };
    case "AnnAssign": {
      const { value, annotation } = parent;
      if (value === undefined) return { kind: "other" };
      return { kind: "value", name, value, annotation, statement: parent };
    }
    case "AugAssign":
      return { kind: "augmented", name, statement: parent };
    case "NamedExpr":
      return { kind: "walrus", name, value: parent.value };
    case "For":
    case "comprehension":
      return { kind: "element", name, iterable: parent.iter, loop: parent };
    case "withitem":
      return { kind: "context", name, value: parent.contextExpr };
    case "Tuple":
    case "List":
      return describeUnpacked(model, name, parent);
    default:
      return { kind: "other" };
  }
}

/** A name inside the tuple that a loop unpacks each element into. */
function describeUnpacked(model: SegmentModel, name: Name, around: AstNode): Definition {
  const path: number[] = [];
  let inner: AstNode = name;
  let outer: AstNode | undefined = around;
  while (outer?.kind === "Tuple" || outer?.kind === "List") {
    if (outer.elts.some((elt) => elt.kind === "Starred")) return { kind: "other" };
    path.unshift((outer.elts as readonly AstNode[]).indexOf(inner));
    inner = outer;
    outer = model.parentOf(outer);
  }
  if (outer?.kind !== "For" && outer?.kind !== "comprehension") return { kind: "other" };
  return { kind: "elementPart", name, iterable: outer.iter, path };
}
