/**
 * The places of a segment where something is made to hold something else, function by function, from the syntax
 * alone: attributes and items that are assigned, containers that are added to, calls that may do so.
 */
import { remember } from "../../base/remember.ts";
import type { AstNode, Call, ClassDef, Expr, FunctionDef, Segment, Stmt } from "../../syntax/ast.ts";
import { walk } from "../../syntax/visit.ts";
import { lastName } from "../classes.ts";

export type RawStore =
  /** `target = value`, target being an attribute or item. */
  | {
      readonly kind: "assign";
      readonly target: Expr & { readonly kind: "Attribute" | "Subscript" };
      readonly value: Expr;
      readonly statement: Stmt;
    }
  /** `receiver.append(value)` and the like, or any method of something of a class of the module. */
  | {
      readonly kind: "call";
      readonly call: Call;
      readonly statement: Stmt;
    }
  /** `return value` of a cached property: the instance keeps it. */
  | {
      readonly kind: "cached";
      readonly property: FunctionDef;
      readonly self: string;
      readonly value: Expr;
      readonly statement: Stmt;
    };

/** A function, or the top-level code of the segment. */
export interface StoringBody {
  readonly node: FunctionDef | undefined;
  readonly stores: readonly RawStore[];
}

/** A body with what else of it says which names may hold which. */
export interface FoundBody extends StoringBody {
  readonly aliases: readonly Alias[];
  /** The class around, where `self` is its instance. */
  readonly around: ClassDef | undefined;
}

/** What a name may stand for: `name = value`, a function inside, or, for a container, an element of it. */
export interface Alias {
  readonly name: string;
  readonly value: AstNode;
}

/** The bodies of a segment that store anything at all. */
export function storingBodies({ body }: Segment): readonly FoundBody[] {
  return collectBodies(body, undefined, undefined);
}

/** The body of one function, without those of functions inside it. */
export function bodyOf(node: FunctionDef, around: ClassDef | undefined): FoundBody {
  return describeBody(collectStores(node.body), node, around);
}

/** The stores of one function, without those of functions inside it. */
export const storesOf = remember((node: FunctionDef): readonly RawStore[] => [
  ...collectStores(node.body).stores,
  ...cachedResults(node),
]);

function collectBodies(
  block: readonly Stmt[],
  node: FunctionDef | undefined,
  around: ClassDef | undefined,
): readonly FoundBody[] {
  const collected = collectStores(block);
  return [
    describeBody(collected, node, around),
    ...collected.functions.flatMap((inner) => collectBodies(inner.body, inner, around)),
    ...collected.classes.flatMap(collectClass),
  ].filter(({ stores }) => stores.length > 0);
}

function describeBody(
  { stores, aliases }: Collected,
  node: FunctionDef | undefined,
  around: ClassDef | undefined,
): FoundBody {
  if (node !== undefined) return { node, stores: [...stores, ...cachedResults(node)], aliases, around };
  // Functions of the module capture nothing.
  return { node, stores, aliases: aliases.filter(({ value }) => !("defStart" in value)), around };
}

function collectClass(node: ClassDef): readonly FoundBody[] {
  const { functions, classes } = collectStores(node.body);
  return [
    ...functions.flatMap((inner) => collectBodies(inner.body, inner, node)),
    ...classes.flatMap(collectClass),
  ];
}

/** What a cached property returns, from the statements that are not in functions inside it. */
function cachedResults(property: FunctionDef): readonly RawStore[] {
  const self = property.args.args[0]?.arg.id;
  const isCached = property.decoratorList.some((each) => lastName(each) === "cached_property");
  if (!isCached || self === undefined) return [];
  const results: RawStore[] = [];
  walk(property.body, {
    enter(statement) {
      if (statement.kind === "Return" && statement.value !== undefined) {
        results.push({ kind: "cached", property, self, value: statement.value, statement });
      }
      return !("defStart" in statement || statement.kind === "Lambda");
    },
  });
  return results;
}

interface Collected {
  readonly stores: readonly RawStore[];
  readonly aliases: readonly Alias[];
  readonly functions: readonly FunctionDef[];
  readonly classes: readonly ClassDef[];
}

function collectStores(block: readonly Stmt[]): Collected {
  const stores: RawStore[] = [];
  const aliases: Alias[] = [];
  const functions: FunctionDef[] = [];
  const classes: ClassDef[] = [];
  walk(block, {
    enter(node) {
      switch (node.kind) {
        case "FunctionDef":
        case "AsyncFunctionDef":
          functions.push(node);
          aliases.push({ name: node.name.id, value: node });
          return false;
        case "For":
        case "AsyncFor": {
          const container = iteratedName(node.iter);
          if (container !== undefined) aliases.push({ name: container, value: node.target });
          return undefined;
        }
        case "ClassDef":
          classes.push(node);
          return false;
        case "Assign":
          addAssignment(node.targets, node.value, node, stores, aliases);
          return false;
        case "AnnAssign":
          if (node.value !== undefined) addAssignment([node.target], node.value, node, stores, aliases);
          return false;
        case "Expr":
          if (node.value.kind === "Call") stores.push({ kind: "call", call: node.value, statement: node });
          return false;
        case "Return":
        case "Import":
        case "ImportFrom":
        case "Raise":
        case "Assert":
        case "AugAssign":
          return false;
      }
      return undefined;
    },
  });
  return { stores, aliases, functions, classes };
}

function addAssignment(
  targets: readonly Expr[],
  value: Expr,
  statement: Stmt,
  stores: RawStore[],
  aliases: Alias[],
): void {
  // In `self.child = child = Child(self)` the attribute holds what the name stands for.
  const name = targets.find((target) => target.kind === "Name");
  for (const target of targets) {
    if (target.kind === "Name") aliases.push({ name: target.id, value });
    else if (target.kind === "Attribute" || target.kind === "Subscript") {
      stores.push({ kind: "assign", target: target as RawTarget, value: name ?? value, statement });
    } else if (target.kind === "Tuple" || target.kind === "List") {
      addUnpacking(target.elts, value, statement, stores, aliases);
    }
  }
}

type RawTarget = Expr & { readonly kind: "Attribute" | "Subscript" };

function addUnpacking(
  targets: readonly Expr[],
  value: Expr,
  statement: Stmt,
  stores: RawStore[],
  aliases: Alias[],
): void {
  if ((value.kind !== "Tuple" && value.kind !== "List") || value.elts.length !== targets.length) return;
  if ([...targets, ...value.elts].some(({ kind }) => kind === "Starred")) return;
  targets.forEach((target, index) => {
    const element = value.elts[index];
    if (element !== undefined) addAssignment([target], element, statement, stores, aliases);
  });
}

/** `a` of `a.b`, `list(a.b)`, `a.b.values()`, `enumerate(a.b)`. */
function iteratedName(iter: Expr): string | undefined {
  if (iter.kind !== "Call") return rootName(iter);
  const [only] = iter.args;
  return only === undefined ? rootName(iter.func) : rootName(only);
}

/** The name that an access path starts with: `a` of `a.b[c].d`. */
export function rootName(expr: Expr): string | undefined {
  let at = expr;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.value;
  return at.kind === "Name" ? at.id : undefined;
}
