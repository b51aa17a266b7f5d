/** The built-in data types, put in place in the order in which they need each other. */

import { KeptKind } from "../gc/kept-kinds.ts";
import { defineCallIterator } from "../objects/call-iterator.ts";
import { defineDictIterators } from "../objects/dict-iterator.ts";
import { defineDictMemory } from "../objects/dict-memory.ts";
import { defineDict } from "../objects/dict-methods.ts";
import { defineDictViews } from "../objects/dict-view.ts";
import { defineEnumerate } from "../objects/enumerate.ts";
import { defineFilter } from "../objects/filter.ts";
import { defineListMemory } from "../objects/list.ts";
import { defineListIterators } from "../objects/list-iterator.ts";
import { defineList } from "../objects/list-methods.ts";
import { defineMap } from "../objects/map.ts";
import { defineMappingProxy } from "../objects/mapping-proxy.ts";
import { definePlainMemory, definePlainTypes } from "../objects/plain-types.ts";
import { defineRange } from "../objects/range.ts";
import { defineRangeIterators } from "../objects/range-iterator.ts";
import { defineReversed } from "../objects/reversed.ts";
import type { Runtime } from "../objects/runtime.ts";
import { defineSequenceIterator } from "../objects/sequence-iterator.ts";
import { defineSetMemory } from "../objects/set.ts";
import { defineSetIterator } from "../objects/set-iterator.ts";
import { defineSet } from "../objects/set-methods.ts";
import { defineSlice } from "../objects/slice.ts";
import { defineTupleMemory } from "../objects/tuple.ts";
import { defineTupleIterator } from "../objects/tuple-iterator.ts";
import { defineTuple } from "../objects/tuple-methods.ts";
import { defineZip } from "../objects/zip.ts";

/** Memory slots: needed before the first object of a type is made. */
export function defineDataMemory(rt: Runtime): void {
  definePlainMemory(rt);
  defineTupleMemory(rt);
  defineListMemory(rt);
  defineDictMemory(rt);
  defineSetMemory(rt);
  const { types } = rt;
  types.tuple.keptKind = KeptKind.TUPLE;
  types.list.keptKind = KeptKind.LIST;
  types.dict.keptKind = KeptKind.DICT;
  types.slice.keptKind = KeptKind.SLICE;
  types.listIterator.keptKind = KeptKind.LIST_ITERATOR;
  types.tupleIterator.keptKind = KeptKind.TUPLE_ITERATOR;
  types.method.keptKind = KeptKind.METHOD;
  types.nativeFunction.keptKind = KeptKind.BUILTIN_FUNCTION;
}

/** Operators, protocols and methods: need namespaces and descriptors. */
export function defineDataTypes(rt: Runtime): void {
  definePlainTypes(rt);
  defineTuple(rt);
  defineList(rt);
  defineDict(rt);
  defineDictViews(rt);
  defineMappingProxy(rt);
  defineSet(rt);
  defineRange(rt);
  defineSlice(rt);
  defineIterators(rt);
}

function defineIterators(rt: Runtime): void {
  defineListIterators(rt);
  defineRangeIterators(rt);
  defineTupleIterator(rt);
  defineDictIterators(rt);
  defineSetIterator(rt);
  defineSequenceIterator(rt);
  defineCallIterator(rt);
  defineEnumerate(rt);
  defineZip(rt);
  defineMap(rt);
  defineFilter(rt);
  defineReversed(rt);
}
