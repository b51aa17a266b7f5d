/** Confined lists of numbers or truth values that an array or a bytearray could be in the place of. */
import type { Expr, Name } from "../syntax/ast.ts";
import { confinedLocal } from "./confinement.ts";
import { comprehensionCount, integerValue, knownCount } from "./counts.ts";
import { inferKind } from "./infer.ts";
import type { SegmentModel } from "./segment-model.ts";
import { type Use, usesOf } from "./uses.ts";

/** `[value] * n` with one element, or `n * [value]`. */
export function repeatedElement(expr: Expr): { readonly element: Expr; readonly times: Expr } | undefined {
  if (expr.kind !== "BinOp" || expr.op !== "*") return undefined;
  const [list, times] = expr.left.kind === "List" ? [expr.left, expr.right] : [expr.right, expr.left];
  if (list.kind !== "List" || list.elts.length !== 1) return undefined;
  const [element] = list.elts;
  return element === undefined || element.kind === "Starred" ? undefined : { element, times };
}

export interface PackedList {
  /** Elements, where the source says so. */
  readonly count: number | undefined;
}

/** A list of at least so many floats that stays one: every value it is given, and every one that is stored in it, is a float. */
export function floatListOf(
  model: SegmentModel,
  name: Name,
  value: Expr,
  minCount: number,
): PackedList | undefined {
  const count = countOf(model, value);
  if (count === undefined || count < minCount) return undefined;
  if (elementKindOf(model, value) !== "float") return undefined;
  const confined = confinedLocal(model, name);
  if (confined === undefined || confined.binding.definitions.length > 1) return undefined;
  const isKept = confined.uses.every((use) => isArrayUse(use) && storesKind(use, ["float", "int"]));
  return isKept ? { count } : undefined;
}

/** A list of `True` and `False` whose elements are only asked whether they are true. */
export function flagListOf(model: SegmentModel, name: Name, value: Expr): PackedList | undefined {
  if (elementKindOf(model, value) !== "bool") return undefined;
  const confined = confinedLocal(model, name);
  if (confined === undefined || confined.binding.definitions.length > 1) return undefined;
  const isKept = confined.uses.every((use) => isFlagUse(use) && storesKind(use, ["bool"]));
  return isKept ? { count: countOf(model, value) } : undefined;
}

function elementKindOf(model: SegmentModel, value: Expr): string {
  const repeated = repeatedElement(value);
  if (repeated !== undefined) return inferKind(model, repeated.element).kind;
  return value.kind === "ListComp" ? inferKind(model, value.elt).kind : "unknown";
}

function countOf(model: SegmentModel, value: Expr): number | undefined {
  const repeated = repeatedElement(value);
  if (repeated !== undefined) return integerValue(repeated.times);
  return value.kind === "ListComp" ? comprehensionCount(model, value) : knownCount(model, value);
}

const ARRAY_METHODS: ReadonlySet<string> = new Set([
  "append",
  "count",
  "index",
  "insert",
  "pop",
  "remove",
  "reverse",
]);
const ARRAY_READERS: ReadonlySet<string> = new Set([
  "all",
  "any",
  "bool",
  "len",
  "list",
  "max",
  "min",
  "set",
  "sorted",
  "sum",
  "tuple",
]);

function isArrayUse(use: Use): boolean {
  switch (use.kind) {
    case "method":
      return ARRAY_METHODS.has(use.method);
    case "reader":
      return ARRAY_READERS.has(use.builtin);
    case "item":
    case "itemStore":
      return !isSliced(use);
    case "iteration":
    case "membership":
    case "test":
      return true;
    default:
      return false;
  }
}

function isSliced({ at, name }: Use): boolean {
  const subscript = at.parentOf(name);
  return subscript?.kind !== "Subscript" || subscript.slice.kind === "Slice";
}

/** Elements are read in conditions, counted or summed up. */
function isFlagUse(use: Use): boolean {
  switch (use.kind) {
    case "method":
      return use.method === "count" || (use.method === "append" && use.isStatement);
    case "reader":
      return ["all", "any", "len", "sum", "bool"].includes(use.builtin);
    case "item": {
      const item = use.at.parentOf(use.name);
      return !isSliced(use) && item !== undefined && isCondition(use.at, item as Expr);
    }
    case "itemStore":
      return true;
    case "iteration":
      return isIteratedInConditions(use);
    case "test":
      return true;
    default:
      return false;
  }
}

/** Nothing but whether the value is true counts. */
function isCondition(model: SegmentModel, expr: Expr): boolean {
  const parent = model.parentOf(expr);
  switch (parent?.kind) {
    case "If":
    case "While":
    case "IfExp":
    case "Assert":
      return parent.test === expr;
    case "UnaryOp":
      return parent.op === "not";
    case "BoolOp":
      return isCondition(model, parent);
    case "comprehension":
      return parent.ifs.includes(expr);
    default:
      return false;
  }
}

/** `for i, flag in enumerate(flags) if flag`, `for flag in flags: if flag` */
function isIteratedInConditions({ at, name }: Use): boolean {
  for (const loop of at.ancestorsOf(name)) {
    if (loop.kind === "Call") continue;
    if (loop.kind !== "For" && loop.kind !== "comprehension") return false;
    const target = loop.target.kind === "Tuple" ? loop.target.elts.at(-1) : loop.target;
    const isEnumerated = loop.target.kind !== "Tuple" || isEnumerate(at, loop.iter);
    const binding = target?.kind === "Name" ? at.localBindingOf(target) : undefined;
    const uses = binding === undefined ? undefined : usesOf(at, binding);
    return isEnumerated && (uses?.every((use) => isCondition(use.at, use.name)) ?? false);
  }
  return false;
}

function isEnumerate(model: SegmentModel, iter: Expr): boolean {
  return iter.kind === "Call" && model.isBuiltin(iter.func, "enumerate");
}

/** What a use puts into the list is of one of these kinds. */
function storesKind(use: Use, kinds: readonly string[]): boolean {
  if (use.kind === "method") {
    const added = use.method === "append" ? use.call.args[0] : use.call.args[1];
    if (use.method !== "append" && use.method !== "insert") return true;
    return added !== undefined && kinds.includes(inferKind(use.at, added).kind);
  }
  if (use.kind !== "itemStore") return true;
  const subscript = use.at.parentOf(use.name);
  const statement = subscript === undefined ? undefined : use.at.parentOf(subscript);
  if (subscript?.kind !== "Subscript" || statement === undefined) return false;
  if (statement.kind === "AugAssign") return kinds.includes("float") && isFloat(use.at, statement.value);
  if (statement.kind !== "Assign" || statement.targets.length > 1) return false;
  if (subscript.slice.kind !== "Slice") return kinds.includes(inferKind(use.at, statement.value).kind);
  const repeated = repeatedElement(statement.value);
  return repeated !== undefined && kinds.includes(inferKind(use.at, repeated.element).kind);
}

function isFloat(model: SegmentModel, value: Expr): boolean {
  return ["float", "int"].includes(inferKind(model, value).kind);
}
