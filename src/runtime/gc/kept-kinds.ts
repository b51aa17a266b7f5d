/**
 * Kinds of containers of which CPython keeps dead ones in free lists, for the next of their kind. DIVERGES: of floats
 * and the rarer types whose dead it keeps the memory is given back at once. Key tables: kept-tables.ts.
 */
import type { FreeLists } from "../../cpython/free-lists.ts";

export const enum KeptKind {
  /** No dead objects are kept. */
  NONE,
  LIST,
  DICT,
  SLICE,
  LIST_ITERATOR,
  TUPLE_ITERATOR,
  METHOD,
  BUILTIN_FUNCTION,
  /** Tuples of n items are a kind of their own, TUPLE + n. */
  TUPLE,
}

/** Longer tuples than any version keeps share the last kind, of which none are kept. */
const LONG_TUPLE = 21;

export const KEPT_KINDS = KeptKind.TUPLE + LONG_TUPLE + 1;

/** How many dead objects of each kind are kept. */
export function keptLimits(lists: FreeLists): Uint16Array {
  const limits = new Uint16Array(KEPT_KINDS);
  limits[KeptKind.LIST] = lists.list;
  limits[KeptKind.DICT] = lists.dict;
  limits[KeptKind.SLICE] = lists.slice;
  limits[KeptKind.LIST_ITERATOR] = lists.listIterator;
  limits[KeptKind.TUPLE_ITERATOR] = lists.tupleIterator;
  limits[KeptKind.METHOD] = lists.method;
  limits[KeptKind.BUILTIN_FUNCTION] = lists.builtinFunction;
  for (let length = 1; length <= lists.tupleMaxLength; length++) {
    limits[KeptKind.TUPLE + length] = lists.tuple;
  }
  return limits;
}

/** The kind of an object with this many items of a type of this kind. */
export function keptKindOf(kind: KeptKind, itemCount: number): number {
  return kind + Math.min(itemCount, LONG_TUPLE);
}
