/** Lists that are known to be in ascending order wherever they are read, and those that are kept so by sorting. */
import type { Call, ExprStmt, For, Name, Stmt, While } from "../syntax/ast.ts";
import { confinedLocal } from "./confinement.ts";
import { describeDefinition } from "./definitions.ts";
import type { SegmentModel } from "./segment-model.ts";
import { sortedCall } from "./sorted-calls.ts";
import { READING_METHODS, type Use, usesOf } from "./uses.ts";

export interface SortedList {
  /** The statement that makes the list. */
  readonly statement: Stmt;
  readonly uses: readonly Use[];
}

/** The local list that a name stands for, if `sorted` makes it, in its natural order, and nothing changes it. */
export function sortedListOf(model: SegmentModel, name: Name): SortedList | undefined {
  const confined = confinedLocal(model, name);
  const [only, ...others] = confined?.binding.definitions ?? [];
  if (confined === undefined || only === undefined || others.length > 0) return undefined;
  const definition = describeDefinition(model, only);
  if (definition.kind !== "value" || definition.value.kind !== "Call") return undefined;
  const sorted = sortedCall(model, definition.value);
  if (sorted === undefined || sorted.call.keywords.length > 0) return undefined;
  const isKept = confined.uses.every(
    (use) => use.kind !== "itemStore" && (use.kind !== "method" || READING_METHODS.has(use.method)),
  );
  return isKept ? { statement: definition.statement, uses: confined.uses } : undefined;
}

/** `xs.append(x)` and `xs.sort()`, one right behind the other. */
export interface SortedInsertion {
  readonly list: Name;
  readonly append: Call;
  readonly sort: Call;
}

/** What a statement `xs.sort()` does together with the one before it in its block. */
export function sortedInsertion(stmt: ExprStmt, before: Stmt | undefined): SortedInsertion | undefined {
  const sort = methodCall(stmt, "sort", 0);
  const append = before?.kind === "Expr" ? methodCall(before, "append", 1) : undefined;
  if (sort === undefined || append === undefined || sort.list.id !== append.list.id) return undefined;
  return { list: sort.list, append: append.call, sort: sort.call };
}

function methodCall(
  { value }: ExprStmt,
  method: string,
  argumentCount: number,
): { readonly list: Name; readonly call: Call } | undefined {
  if (value.kind !== "Call" || value.func.kind !== "Attribute" || value.func.attr.id !== method)
    return undefined;
  if (value.args.length !== argumentCount || value.keywords.length > 0) return undefined;
  const { value: list } = value.func;
  return list.kind === "Name" ? { list, call: value } : undefined;
}

/** Methods that leave a sorted list sorted. */
const ORDER_KEEPING: ReadonlySet<string> = new Set([
  ...READING_METHODS,
  "pop",
  "remove",
  "clear",
  "append",
  "sort",
]);

/**
 * Whether the list is in order when a round of the loop begins: it starts empty or from `sorted`, and nothing in or
 * before the loop brings it out of order but this insertion. After the loop anything may happen to it.
 */
export function isSortedInLoop(
  model: SegmentModel,
  loop: For | While,
  { list, append, sort }: SortedInsertion,
): boolean {
  const binding = model.localBindingOf(list);
  const [only, ...others] = binding?.definitions ?? [];
  const uses = binding === undefined ? undefined : usesOf(model, binding);
  if (uses === undefined || only === undefined || others.length > 0) return false;
  const definition = describeDefinition(model, only);
  if (definition.kind !== "value" || definition.statement.end > loop.start) return false;
  const { value } = definition;
  const startsSorted =
    (value.kind === "List" && value.elts.length === 0) ||
    (value.kind === "Call" && value.args.length === 0 && model.isBuiltin(value.func, "list")) ||
    sortedCall(model, value)?.call.keywords.length === 0;
  return startsSorted && uses.every((use) => use.name.start > loop.end || keepsOrder(use, append, sort));
}

function keepsOrder(use: Use, append: Call, sort: Call): boolean {
  switch (use.kind) {
    case "method": {
      const isOther = use.method === "append" || use.method === "sort";
      return ORDER_KEEPING.has(use.method) && (!isOther || use.call === append || use.call === sort);
    }
    case "itemStore": {
      const subscript = use.at.parentOf(use.name);
      return subscript?.kind === "Subscript" && subscript.ctx === "Del";
    }
    case "escape":
      return false;
    default:
      return true;
  }
}
