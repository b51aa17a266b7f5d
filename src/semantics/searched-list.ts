/**
 * Lists that are made once and then only searched with `in`, and made to grow. Says where each is made,
 * searched and extended, and what is known of its elements.
 */
import type { ListOrigin } from "../cpython/sizes.ts";
import type { Occurrence } from "../symtable/scope.ts";
import type { Expr, Name } from "../syntax/ast.ts";
import { comprehensionCount, knownCount } from "./counts.ts";
import { type Definition, describeDefinition } from "./definitions.ts";
import { inferKind } from "./infer.ts";
import { elementOf, type Kind } from "./kind.ts";
import { loopsAround } from "./loops.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";
import { type Use, usesOf } from "./uses.ts";

export type ValueDefinition = Definition & { readonly kind: "value" };
export type MembershipUse = Use & { readonly kind: "membership" };
export type MethodUse = Use & { readonly kind: "method" };

export interface SearchedList {
  readonly definition: ValueDefinition;
  /** The segment of the definition. */
  readonly home: SegmentModel;
  /** In source order; there is at least one. */
  readonly searches: readonly MembershipUse[];
  /** Calls of `append`, `extend` and `clear` whose result nobody looks at. */
  readonly growth: readonly MethodUse[];
  /** Elements at most, where the source says so. */
  readonly count: number | undefined;
  readonly origin: ListOrigin;
  /** What the elements are, those added later included; nothing for a list that stays empty. */
  readonly elements: readonly Kind[];
}

/** Methods that fill a list, with the number of their arguments. */
const FILLING_METHODS: ReadonlyMap<string, number> = new Map([
  ["append", 1],
  ["extend", 1],
  ["clear", 0],
]);

/** The list that a name stands for, if it is nothing but searched and filled wherever it is used. */
export function findSearchedList(model: SegmentModel, name: Name): SearchedList | undefined {
  const binding = model.bindingOf(name);
  const [place, ...others] = binding?.definitions ?? [];
  if (binding === undefined || place === undefined || others.length > 0) return undefined;
  const home = model.modelAt(place);
  const definition = findListDefinition(home, binding, place);
  const uses = definition === undefined ? undefined : usesOf(model, binding);
  if (definition === undefined || uses === undefined || !uses.every(isSearchOrFilling)) return undefined;
  const growth = uses.filter((use) => use.kind === "method");
  return {
    definition,
    home,
    searches: uses.filter((use) => use.kind === "membership"),
    growth,
    count: greatestCount(home, definition, growth),
    origin: originOf(definition.value, growth),
    elements: [initialElements(home, definition.value), ...growth.map(addedElements)].filter(
      (kind) => kind !== "none",
    ),
  };
}

function findListDefinition(
  home: SegmentModel,
  { owner }: Binding,
  place: Occurrence,
): ValueDefinition | undefined {
  if (owner.kind !== "function" && owner.kind !== "module") return undefined;
  const definition = describeDefinition(home, place);
  if (definition.kind !== "value" || !isListMadeHere(home, definition.value)) return undefined;
  const { statement } = definition;
  return statement.kind === "Assign" && statement.targets.length > 1 ? undefined : definition;
}

/** A list that nobody else can have: a display, a comprehension or a call of `list`. */
function isListMadeHere(model: SegmentModel, value: Expr): boolean {
  if (value.kind === "List" || value.kind === "ListComp") return true;
  if (value.kind !== "Call" || !model.isBuiltin(value.func, "list")) return false;
  return value.keywords.length === 0 && value.args.length <= 1 && value.args[0]?.kind !== "Starred";
}

function isSearchOrFilling(use: Use): boolean {
  if (use.kind === "membership") return true;
  if (use.kind !== "method" || !use.isStatement) return false;
  const { args, keywords } = use.call;
  return (
    FILLING_METHODS.get(use.method) === args.length && keywords.length === 0 && args[0]?.kind !== "Starred"
  );
}

/** The kind of a list's elements; `"none"` when it starts empty. */
function initialElements(model: SegmentModel, value: Expr): Kind | "none" {
  if (value.kind === "List" && value.elts.length === 0) return "none";
  if (value.kind === "Call" && value.args.length === 0) return "none";
  return elementOf(inferKind(model, value));
}

function addedElements({ method, call, at }: MethodUse): Kind | "none" {
  const [added] = call.args;
  if (added === undefined) return "none";
  const kind = inferKind(at, added);
  return method === "extend" ? elementOf(kind) : kind;
}

function countOf(model: SegmentModel, value: Expr): number | undefined {
  if (value.kind === "ListComp") return comprehensionCount(model, value);
  const source = value.kind === "Call" ? value.args[0] : value;
  return source === undefined ? 0 : knownCount(model, source);
}

/** Appending outside of loops adds one element at most; within them, and by `extend`, any number. */
function greatestCount(
  home: SegmentModel,
  { value, statement }: ValueDefinition,
  growth: readonly MethodUse[],
): number | undefined {
  const isBounded = growth.every(
    ({ at, method, call }) =>
      method === "clear" ||
      (method === "append" &&
        loopsAround(at, call).every(
          (loop) => at === home && loop.start <= statement.start && statement.end <= loop.end,
        )),
  );
  const initial = countOf(home, value);
  const added = growth.filter(({ method }) => method === "append").length;
  return isBounded && initial !== undefined ? initial + added : undefined;
}

function originOf(value: Expr, growth: readonly MethodUse[]): ListOrigin {
  if (growth.length > 0 || value.kind === "ListComp") return "appends";
  if (value.kind !== "List") return "sequence";
  return value.elts.every(({ kind }) => kind === "Constant") ? "constant literal" : "exact";
}
