/**
 * Lists of dictionaries of one fixed shape that never leave their function: each is a display with the same constant
 * keys, and every use reads or writes one of them.
 */
import type { Occurrence } from "../symtable/scope.ts";
import type { Dict, Expr, Name } from "../syntax/ast.ts";
import { confinedLocal } from "./confinement.ts";
import { describeDefinition } from "./definitions.ts";
import { loopsAround } from "./loops.ts";
import { repeatedAtLeast } from "./rounds.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";
import { type Use, usesOf } from "./uses.ts";

export interface RecordList {
  readonly binding: Binding;
  readonly keys: readonly string[];
  /** The display that comes first in the source. */
  readonly first: Dict;
}

/** Fewer records than this make no difference worth a message. */
const MANY = 100;

/** The list that a display goes into, by `append` or as the element of a comprehension. */
export function recordListOf(model: SegmentModel, record: Dict): RecordList | undefined {
  const keys = constantKeys(record);
  if (keys === undefined || keys.length < 2) return undefined;
  if (loopsAround(model, record).length === 0 || !repeatedAtLeast(model, record, MANY)) return undefined;
  const name = listName(model, record);
  const confined = name === undefined ? undefined : confinedLocal(model, name);
  if (confined === undefined) return undefined;
  const { binding, uses } = confined;
  const made = binding.definitions.map((place) => recordsIn(model, place, keys));
  if (!made.every((records) => records !== undefined)) return undefined;
  if (!uses.every((use) => isRecordUse(use, keys)) || !uses.some(readsRecords)) return undefined;
  const records = [...made.flat(), ...uses.flatMap(appendedRecords)];
  const first = records.reduce((a, b) => (b.start < a.start ? b : a), record);
  return { binding, keys, first };
}

/** The displays in the value that a definition gives; `undefined` where it gives anything else. */
function recordsIn(
  model: SegmentModel,
  place: Occurrence,
  keys: readonly string[],
): readonly Dict[] | undefined {
  const definition = describeDefinition(model, place);
  const value = definition.kind === "value" ? definition.value : undefined;
  const elts = value?.kind === "List" ? value.elts : value?.kind === "ListComp" ? [value.elt] : undefined;
  const records = elts?.filter((elt): elt is Dict => isRecord(elt, keys));
  return records?.length === elts?.length ? records : undefined;
}

function appendedRecords(use: Use): readonly Dict[] {
  const [record] = use.kind === "method" ? use.call.args : [];
  return record?.kind === "Dict" ? [record] : [];
}

/** The keys of a display, all of them different string literals. */
function constantKeys({ keys }: Dict): readonly string[] | undefined {
  const texts = keys.map(textOf);
  if (!texts.every((text) => text !== undefined)) return undefined;
  return new Set(texts).size === texts.length ? texts : undefined;
}

function textOf(key: Expr | undefined): string | undefined {
  if (key?.kind !== "Constant" || key.type !== "str" || key.pieces.length !== 1) return undefined;
  return key.pieces[0]?.text.slice(1, -1);
}

function listName(model: SegmentModel, record: Dict): Name | undefined {
  const parent = model.parentOf(record);
  if (parent?.kind === "Call" && parent.func.kind === "Attribute" && parent.func.attr.id === "append") {
    return parent.func.value.kind === "Name" ? parent.func.value : undefined;
  }
  if (parent?.kind !== "ListComp" || parent.elt !== record) return undefined;
  const statement = model.parentOf(parent);
  const [target] = statement?.kind === "Assign" ? statement.targets : [];
  return target?.kind === "Name" ? target : undefined;
}

function isRecord(expr: Expr | undefined, keys: readonly string[]): boolean {
  if (expr?.kind !== "Dict") return false;
  const own = constantKeys(expr);
  return own !== undefined && own.length === keys.length && own.every((key) => keys.includes(key));
}

function isRecordUse(use: Use, keys: readonly string[]): boolean {
  switch (use.kind) {
    case "test":
      return true;
    case "reader":
      return use.builtin === "len" || use.builtin === "bool";
    case "method":
      return use.method === "append" && isRecord(use.call.args[0], keys);
    case "iteration":
      return isIteratedByKeys(use, keys);
    case "item":
      return isItemByKey(use.at, use.name, keys);
    default:
      return false;
  }
}

function readsRecords({ kind }: Use): boolean {
  return kind === "iteration" || kind === "item";
}

/** `for record in records`, where the name is only used as `record["key"]`. */
function isIteratedByKeys({ at, name }: Use, keys: readonly string[]): boolean {
  const loop = at.parentOf(name);
  if ((loop?.kind !== "For" && loop?.kind !== "comprehension") || loop.target.kind !== "Name") return false;
  const binding = at.localBindingOf(loop.target);
  const uses = binding === undefined ? undefined : usesOf(at, binding);
  return uses?.every((use) => isSubscriptedByKey(use.at, use.name, keys)) ?? false;
}

/** `records[i]["key"]` */
function isItemByKey(model: SegmentModel, name: Name, keys: readonly string[]): boolean {
  const item = model.parentOf(name);
  return item?.kind === "Subscript" && item.slice.kind !== "Slice" && isSubscriptedByKey(model, item, keys);
}

function isSubscriptedByKey(model: SegmentModel, record: Expr, keys: readonly string[]): boolean {
  const parent = model.parentOf(record);
  if (parent?.kind !== "Subscript" || parent.value !== record || parent.ctx === "Del") return false;
  const key = textOf(parent.slice);
  return key !== undefined && keys.includes(key);
}
