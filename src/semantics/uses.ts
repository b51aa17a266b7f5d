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
  /** The only argument of a builtin that reads it and keeps nothing: `len`, `sum`, `sorted`. */
  | { readonly kind: "reader"; readonly name: Name; readonly builtin: string }
  /** In a condition, after `not`, or compared with `is`. */
  | { readonly kind: "test"; readonly name: Name }
  /** Stored, passed, returned, compared, or anything else. */
  | { readonly kind: "escape"; readonly name: Name };

/** Builtins that iterate over or measure their one argument and keep no reference to it. */
const READERS: ReadonlySet<string> = new Set([
  ...["all", "any", "bool", "dict", "frozenset", "len", "list", "max", "min", "repr", "set", "sorted"],
  ...["str", "sum", "tuple"],
]);

export function classifyUse(model: SegmentModel, name: Name): Use {
  return { ...shapeOfUse(model, name), at: model };
}

function shapeOfUse(model: SegmentModel, name: Name): UseShape {
  const parent = model.parentOf(name);
  if (parent === undefined) return { kind: "escape", name };
  switch (parent.kind) {
    case "Compare":
      return classifyComparison(parent, name);
    case "Attribute":
      return classifyAttribute(model, parent, name);
    case "For":
    case "comprehension":
      return { kind: parent.iter === name ? "iteration" : "escape", name };
    case "Subscript":
      return { kind: parent.value === name && parent.ctx === "Load" ? "item" : "escape", name };
    case "Call":
      return classifyArgument(model, parent, name);
    case "If":
    case "While":
    case "Assert":
    case "IfExp":
      return { kind: parent.test === name ? "test" : "escape", name };
    case "UnaryOp":
      return { kind: parent.op === "not" ? "test" : "escape", name };
    default:
      return { kind: "escape", name };
  }
}

function classifyComparison(compare: Compare, name: Name): UseShape {
  if (compare.left === name) return { kind: isIdentityTest(compare) ? "test" : "escape", name };
  const index = compare.comparators.indexOf(name);
  const op = compare.ops[index];
  const isLast = index === compare.comparators.length - 1;
  if ((op === "in" || op === "not in") && isLast) {
    const operand = compare.comparators[index - 1] ?? compare.left;
    return { kind: "membership", name, compare, operand };
  }
  return { kind: "escape", name };
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
  if (call?.kind !== "Call" || call.func !== attribute) return { kind: "escape", name };
  const isStatement = model.parentOf(call)?.kind === "Expr";
  return { kind: "method", name, method: attribute.attr.id, call, isStatement };
}

function classifyArgument(model: SegmentModel, call: Call, name: Name): UseShape {
  const builtin = call.args.length === 1 && call.args[0] === name ? model.builtinOf(call.func) : undefined;
  if (builtin === undefined || !READERS.has(builtin)) return { kind: "escape", name };
  return { kind: "reader", name, builtin };
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
    if (kind === "use" && node.kind === "Name") uses.push(classifyUse(model.modelAt(occurrence), node));
  }
  const isReachable =
    binding.owner.kind === "module" ? isExported(model) : reachesLocalsByName(model, binding.owner);
  return isReachable ? undefined : uses;
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
