/**
 * What code does with a name where it reads it: searches it, iterates over it, calls a method, or lets the
 * value go where it can no longer be followed. The basis of every statement about aliasing and escape.
 */

import type { Scope } from "../symtable/scope.ts";
import type { AstNode, Call, Compare, Expr, Name } from "../syntax/ast.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";

export type Use = UseShape & {
  /** The segment in which the name stands. */
  readonly at: SegmentModel;
};

type UseShape =
  /** Right of `in` or `not in`; `operand` is what is searched for. */
  | {
      readonly kind: "membership";
      readonly name: Name;
      readonly compare: Compare;
      readonly operand: Expr;
    }
  /** `name.method(...)`; `isStatement` when nothing looks at the result. */
  | {
      readonly kind: "method";
      readonly name: Name;
      readonly method: string;
      readonly call: Call;
      readonly isStatement: boolean;
    }
  /** In the `in` clause of a loop or comprehension. */
  | { readonly kind: "iteration"; readonly name: Name }
  /** `name[...]` that is read. */
  | { readonly kind: "item"; readonly name: Name }
  /** `name[...] = value` and `del name[...]` */
  | { readonly kind: "itemStore"; readonly name: Name }
  /** The only argument of a builtin that reads it and keeps nothing: `len`, `sum`, `sorted`. */
  | { readonly kind: "reader"; readonly name: Name; readonly builtin: string }
  /** In a condition, after `not`, or compared with `is`. */
  | { readonly kind: "test"; readonly name: Name }
  /** `name + value` and its like: a new value, where the types are builtin ones. */
  | { readonly kind: "operand"; readonly name: Name }
  /** `name += value` */
  | { readonly kind: "augmented"; readonly name: Name }
  /** The value goes where it is not followed. */
  | { readonly kind: "escape"; readonly name: Name; readonly how: Escape };

export type Escape =
  | "returned"
  | "yielded"
  /** An argument of a call. */
  | "passed"
  /** Given to an attribute, an item or a name (then there is an alias), or part of a display. */
  | "stored"
  /** `name.attribute` that is not called, be it read or written. */
  | "attribute"
  | "compared"
  | "other";

/** Builtins that iterate over or measure their one argument and keep no reference to it. */
const READERS: ReadonlySet<string> = new Set([
  ...["all", "any", "bool", "dict", "frozenset", "len", "list", "max", "min", "repr", "set", "sorted"],
  ...["str", "sum", "tuple"],
]);

/** Methods of builtin containers that change nothing. */
export const READING_METHODS: ReadonlySet<string> = new Set([
  ...["copy", "count", "get", "index", "items", "keys", "values", "isdisjoint", "issubset", "issuperset"],
  ...["union", "intersection", "difference", "symmetric_difference"],
]);

export function classifyUse(model: SegmentModel, name: Name): Use {
  return { ...shapeOfUse(model, name), at: model };
}

function shapeOfUse(model: SegmentModel, name: Name): UseShape {
  const parent = model.parentOf(name);
  switch (parent?.kind) {
    case "Compare":
      return classifyComparison(parent, name);
    case "Attribute":
      return classifyAttribute(model, parent, name);
    case "For":
    case "comprehension":
      return parent.iter === name ? { kind: "iteration", name } : escapeOf(name, "stored");
    case "Subscript":
      if (parent.value !== name) return escapeOf(name, "other");
      return { kind: parent.ctx === "Load" ? "item" : "itemStore", name };
    case "Call":
      return classifyArgument(model, parent, name);
    case "If":
    case "While":
    case "Assert":
    case "IfExp":
      return parent.test === name ? { kind: "test", name } : escapeOf(name, "other");
    case "BinOp":
      return { kind: "operand", name };
    case "AugAssign":
      return parent.target === name ? { kind: "augmented", name } : escapeOf(name, "other");
    case "UnaryOp":
      return parent.op === "not" ? { kind: "test", name } : escapeOf(name, "other");
    default:
      return escapeOf(name, howItEscapes(parent));
  }
}

function escapeOf(name: Name, how: Escape): UseShape {
  return { kind: "escape", name, how };
}

function howItEscapes(parent: AstNode | undefined): Escape {
  switch (parent?.kind) {
    case "Return":
      return "returned";
    case "Yield":
    case "YieldFrom":
      return "yielded";
    case "keyword":
      return "passed";
    case "Assign":
    case "AnnAssign":
    case "NamedExpr":
    case "List":
    case "Tuple":
    case "Set":
    case "Dict":
      return "stored";
    default:
      return "other";
  }
}

function classifyComparison(compare: Compare, name: Name): UseShape {
  if (compare.left === name)
    return isIdentityTest(compare) ? { kind: "test", name } : escapeOf(name, "compared");
  const index = compare.comparators.indexOf(name);
  const op = compare.ops[index];
  const isLast = index === compare.comparators.length - 1;
  if ((op === "in" || op === "not in") && isLast) {
    const operand = compare.comparators[index - 1] ?? compare.left;
    return { kind: "membership", name, compare, operand };
  }
  return escapeOf(name, "compared");
}

function isIdentityTest(compare: Compare): boolean {
  return compare.ops.every((op) => op === "is" || op === "is not");
}

function classifyAttribute(
  model: SegmentModel,
  attribute: AstNode & { kind: "Attribute" },
  name: Name,
): UseShape {
  const call = model.parentOf(attribute);
  if (call?.kind !== "Call" || call.func !== attribute) return escapeOf(name, "attribute");
  const isStatement = model.parentOf(call)?.kind === "Expr";
  return { kind: "method", name, method: attribute.attr.id, call, isStatement };
}

function classifyArgument(model: SegmentModel, call: Call, name: Name): UseShape {
  const builtin = model.builtinOf(call.func);
  const isAlone = call.args.length === 1 && call.args[0] === name;
  if (isAlone && builtin !== undefined && READERS.has(builtin)) return { kind: "reader", name, builtin };
  const isWrapped = builtin !== undefined && WRAPPERS.has(builtin) && isConsumedAtOnce(model, call);
  return isWrapped ? { kind: "iteration", name } : escapeOf(name, "passed");
}

/** Builtins whose result iterates over their arguments, and keeps them as long. */
const WRAPPERS: ReadonlySet<string> = new Set(["enumerate", "zip", "reversed", "iter"]);

/** `for ... in enumerate(name)`, `list(zip(a, name))`: the wrapper is gone when the loop or call is. */
function isConsumedAtOnce(model: SegmentModel, wrapper: Call): boolean {
  const parent = model.parentOf(wrapper);
  if (parent?.kind === "For" || parent?.kind === "comprehension") return parent.iter === wrapper;
  if (parent?.kind !== "Call" || !parent.args.includes(wrapper)) return false;
  const builtin = model.builtinOf(parent.func);
  if (builtin === undefined) return false;
  if (WRAPPERS.has(builtin)) return isConsumedAtOnce(model, parent);
  return parent.args.length === 1 && READERS.has(builtin) && builtin !== "repr" && builtin !== "str";
}

/**
 * All uses of a binding, or `undefined` where they cannot all be seen: a function, lambda or class further in
 * uses it, it is declared or deleted somewhere, the code can reach variables by name, or a module exports it.
 */
export function usesOf(model: SegmentModel, binding: Binding): readonly Use[] | undefined {
  const uses: Use[] = [];
  for (const occurrence of binding.occurrences) {
    const { kind, node, scope } = occurrence;
    if (kind === "deletion" || kind === "declaration" || kind === "capture") return undefined;
    if (!isSameFrame(scope, binding.owner)) return undefined;
    if (node.kind === "Name" && (kind === "use" || isAugmented(model.modelAt(occurrence), node)))
      uses.push(classifyUse(model.modelAt(occurrence), node));
  }
  const isReachable =
    binding.owner.kind === "module" ? isExported(model) : reachesLocalsByName(model, binding.owner);
  return isReachable ? undefined : uses;
}

/** The symbol table counts `name += value` as an assignment only; it reads the name, too. */
export function isAugmented(model: SegmentModel, name: Name): boolean {
  const parent = model.parentOf(name);
  return parent?.kind === "AugAssign" && parent.target === name;
}

/** Whether code of `scope` runs while `owner`'s does: the same scope, or a comprehension in it. */
export function isSameFrame(scope: Scope, owner: Scope): boolean {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at === owner || (at.kind === "module" && owner.kind === "module")) return true;
    if (at.comprehension === undefined) return false;
  }
  return false;
}

/** Builtins that see local variables: always, or when called without arguments. */
const REFLECTIVE: ReadonlyMap<string, "always" | "bare"> = new Map([
  ["eval", "always"],
  ["exec", "always"],
  ["locals", "bare"],
  ["vars", "bare"],
  ["dir", "bare"],
]);

/** Whether code of a function, comprehensions in it included, calls a builtin that sees its local variables. */
function reachesLocalsByName(model: SegmentModel, scope: Scope): boolean {
  for (const [name, manner] of REFLECTIVE) {
    const occurrences = scope.symbols.get(name)?.occurrences ?? [];
    if (occurrences.some(({ node }) => isReflective(model, node, manner))) return true;
  }
  return scope.children.some(
    (child) => child.comprehension !== undefined && reachesLocalsByName(model, child),
  );
}

function isReflective(model: SegmentModel, node: AstNode, manner: "always" | "bare"): boolean {
  if (node.kind !== "Name" || node.ctx !== "Load" || model.meaningOf(node).kind === "local") return false;
  const call = model.parentOf(node);
  return manner === "always" || (call?.kind === "Call" && call.func === node && call.args.length === 0);
}

/** Whether a module says what it exports, or its own code reaches globals by name. */
function isExported(model: SegmentModel): boolean {
  if (["__all__", "globals"].some((name) => model.module.placesOf(name).length > 0)) return true;
  return [...REFLECTIVE].some(([name, manner]) =>
    model.module.placesOf(name).some((place) => isReflective(model.modelAt(place), place.node, manner)),
  );
}
