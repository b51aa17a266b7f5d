/**
 * What the module's code does with a container that outlives its functions, a global variable or an attribute: where
 * it grows, where something is taken out, and where it goes out of sight.
 */

import type { AstNode, Expr, FunctionDef } from "../syntax/ast.ts";
import { attributeSites } from "./call-sites.ts";
import { lastName } from "./classes.ts";
import { functionAround } from "./function-around.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";

export type ContainerUseKind =
  /** Something is put in. */
  | "growth"
  /** Something is taken out, or all of it. */
  | "removal"
  /** The variable or attribute gets another container. */
  | "replacement"
  /** Searched, measured, iterated, indexed. */
  | "read"
  /** Passed, returned, stored: anything may happen to it. */
  | "escape";

export interface ContainerUse {
  readonly kind: ContainerUseKind;
  /** The name or attribute that means the container. */
  readonly node: Expr;
  readonly at: SegmentModel;
  /** `container[key] = value`, which makes dicts grow, but no lists. */
  readonly isItem: boolean;
  /** Of growth: key and value, or the element. */
  readonly added: readonly Expr[];
  /** The function around; `undefined` for code that runs once, at import. */
  readonly around: FunctionDef | undefined;
}

const GROWING: ReadonlySet<string> = new Set([
  ...["append", "appendleft", "add", "insert", "extend", "update", "setdefault"],
]);
const REMOVING: ReadonlySet<string> = new Set([
  ...["pop", "popleft", "popitem", "clear", "remove", "discard", "difference_update", "move_to_end"],
  ...["intersection_update", "symmetric_difference_update"],
]);
const READING: ReadonlySet<string> = new Set([
  ...["get", "keys", "values", "items", "copy", "count", "index", "sort", "reverse", "issubset", "union"],
  ...["issuperset", "isdisjoint", "difference", "intersection"],
]);
/** Functions that look at a container and keep nothing of it. */
const READERS: ReadonlySet<string> = new Set([
  ...[
    "len",
    "list",
    "tuple",
    "set",
    "sorted",
    "frozenset",
    "dict",
    "sum",
    "min",
    "max",
    "any",
    "all",
    "iter",
  ],
  ...["enumerate", "reversed", "bool", "repr", "str", "print", "map", "filter", "zip", "isinstance", "id"],
]);

/** All uses of a global variable, its first definition apart. */
export function usesOfGlobal(
  model: SegmentModel,
  { definitions, occurrences }: Binding,
): readonly ContainerUse[] {
  return occurrences.flatMap((place) => {
    const at = model.modelAt(place);
    const { node, kind } = place;
    if (place === definitions[0] || kind === "declaration" || kind === "annotation") return [];
    if (node.kind === "Name") return [classify(at, node)];
    return [{ kind: "replacement", node: node as never, at, isItem: false, added: [], around: undefined }];
  });
}

/** All uses of an attribute, whatever it is the attribute of. */
export function usesOfAttribute(model: SegmentModel, name: string): readonly ContainerUse[] {
  return attributeSites(model, name).map(({ attribute, at }) => classify(at, attribute));
}

export function classify(at: SegmentModel, node: Expr): ContainerUse {
  const { kind, added = [], isItem = false } = shapeOf(at, node);
  return { kind, node, at, isItem, added, around: functionAround(at, node) };
}

interface Shape {
  readonly kind: ContainerUseKind;
  readonly added?: readonly Expr[];
  readonly isItem?: boolean;
}

function shapeOf(at: SegmentModel, node: Expr): Shape {
  if ("ctx" in node && node.ctx !== "Load") return { kind: "replacement" };
  const parent = at.parentOf(node);
  switch (parent?.kind) {
    case "Attribute":
      return shapeOfMethod(at, parent);
    case "Subscript":
      return parent.value === node ? shapeOfItem(at, parent) : { kind: "read" };
    case "Call":
      return { kind: parent.func.kind === "Name" && READERS.has(parent.func.id) ? "read" : "escape" };
    case "AugAssign":
      return parent.target === node ? { kind: "growth", added: [parent.value] } : { kind: "read" };
    case "For":
    case "comprehension":
      return { kind: parent.iter === node ? "read" : "escape" };
    case "If":
    case "While":
    case "Assert":
    case "Compare":
    case "UnaryOp":
    case "Starred":
    case "FormattedValue":
    case "BinOp":
      return { kind: "read" };
    default:
      return { kind: "escape" };
  }
}

function shapeOfMethod(at: SegmentModel, method: AstNode & { readonly kind: "Attribute" }): Shape {
  const call = at.parentOf(method);
  const name = method.attr.id;
  // `task.add_done_callback(tasks.discard)`
  if (call?.kind !== "Call" || call.func !== method)
    return { kind: REMOVING.has(name) ? "removal" : "escape" };
  if (GROWING.has(name)) return { kind: "growth", added: call.args };
  if (REMOVING.has(name)) return { kind: "removal" };
  return { kind: READING.has(name) ? "read" : "escape" };
}

function shapeOfItem(at: SegmentModel, item: AstNode & { readonly kind: "Subscript" }): Shape {
  if (item.ctx === "Del") return { kind: "removal" };
  if (item.ctx === "Load") return { kind: "read" };
  // `a[:] = []` empties.
  if (item.slice.kind === "Slice") return { kind: "removal" };
  const parent = at.parentOf(item);
  const value = parent?.kind === "Assign" || parent?.kind === "AnnAssign" ? parent.value : undefined;
  return { kind: "growth", isItem: true, added: value === undefined ? [item.slice] : [item.slice, value] };
}

/** Where a container grows in functions, if it only ever does, in sight; otherwise nothing. */
export function steadyGrowth(uses: readonly ContainerUse[], kind: ContainerKind): readonly ContainerUse[] {
  if (!uses.every((use) => use.kind === "growth" || use.kind === "read")) return [];
  const isDict = kind === "dict" || kind === "defaultdict";
  const growth = uses.filter(
    (use) => use.kind === "growth" && use.around !== undefined && (isDict || !use.isItem),
  );
  return growth.every(hasBound) ? [] : growth;
}

/** Inside `if not container:` or `if n < LIMIT:`, or after `if container: return`: filled once, or up to a limit. */
function hasBound({ at, node, around }: ContainerUse): boolean {
  const text = at.segment.text.slice(node.start, node.end);
  const returnsWhenFilled = around?.body.some(
    (stmt) =>
      stmt.kind === "If" &&
      stmt.end <= node.start &&
      stmt.body.at(-1)?.kind === "Return" &&
      at.segment.text.slice(stmt.test.start, stmt.test.end) === text,
  );
  if (returnsWhenFilled) return true;
  for (const ancestor of at.ancestorsOf(node)) {
    if ("defStart" in ancestor) return false;
    if (ancestor.kind === "If" && isBound(at, ancestor.test, text)) return true;
  }
  return false;
}

/** What a limit is compared with or written as. Times are compared, too, and bound nothing. */
const SIZE = /\blen\(|\b\d|\b_?[A-Z][A-Z\d_]+\b|max|limit|size|count|depth|capacity/;

function isBound(at: SegmentModel, test: Expr, container: string): boolean {
  switch (test.kind) {
    case "UnaryOp":
      return test.op === "not" && at.segment.text.slice(test.operand.start, test.operand.end) === container;
    case "Compare":
      return (
        test.ops.some((op) => op === "<" || op === "<=" || op === ">" || op === ">=") &&
        SIZE.test(at.segment.text.slice(test.start, test.end))
      );
    case "BoolOp":
      return test.values.some((value) => isBound(at, value, container));
    default:
      return false;
  }
}

export type ContainerKind = "dict" | "list" | "set" | "defaultdict";

/** What a container without bounds is made by; `undefined` for other values. */
export function containerKind(model: SegmentModel, value: Expr): ContainerKind | undefined {
  switch (value.kind) {
    case "Dict":
    case "DictComp":
      return "dict";
    case "List":
    case "ListComp":
      return "list";
    case "Set":
    case "SetComp":
      return "set";
    case "Call":
      return calledContainer(model, value);
    default:
      return undefined;
  }
}

/** Told by the name before it is looked up; an import under another name is not followed. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...["dict", "list", "set", "OrderedDict", "defaultdict", "deque"],
]);

function calledContainer(
  model: SegmentModel,
  { func, args, keywords }: Expr & { readonly kind: "Call" },
): ContainerKind | undefined {
  if (!CONTAINERS.has(lastName(func))) return undefined;
  switch (model.builtinOf(func) ?? model.originOf(func)) {
    case "dict":
    case "collections.OrderedDict":
      return "dict";
    case "list":
      return "list";
    case "set":
      return "set";
    case "collections.defaultdict":
      return "defaultdict";
    case "collections.deque":
      return args.length < 2 && !keywords.some(({ arg }) => arg?.id === "maxlen") ? "list" : undefined;
    default:
      return undefined;
  }
}
