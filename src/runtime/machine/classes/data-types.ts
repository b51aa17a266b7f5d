/** The built-in data types, put in place in the order in which they need each other. */

import { KeptKind } from "../../gc/kept-kinds.ts";
import { defineDictIterators } from "../../objects/dict/dict-iterator.ts";
import { defineDictMemory } from "../../objects/dict/dict-memory.ts";
import { defineDict } from "../../objects/dict/dict-methods.ts";
import { defineDictViews } from "../../objects/dict/dict-view.ts";
import { defineFrozendict } from "../../objects/dict/frozendict.ts";
import { defineMappingProxy } from "../../objects/dict/mapping-proxy.ts";
import { defineCallIterator } from "../../objects/iterators/call-iterator.ts";
import { defineEnumerate } from "../../objects/iterators/enumerate.ts";
import { defineFilter } from "../../objects/iterators/filter.ts";
import { defineMap } from "../../objects/iterators/map.ts";
import { defineReversed } from "../../objects/iterators/reversed.ts";
import { defineZip } from "../../objects/iterators/zip.ts";
import { definePlainMemory, definePlainTypes } from "../../objects/plain-types.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { defineListMemory } from "../../objects/sequences/list.ts";
import { defineListIterators } from "../../objects/sequences/list-iterator.ts";
import { defineList } from "../../objects/sequences/list-methods.ts";
import { defineRange } from "../../objects/sequences/range.ts";
import { defineRangeIterators } from "../../objects/sequences/range-iterator.ts";
import { defineSequenceIterator } from "../../objects/sequences/sequence-iterator.ts";
import { defineSlice } from "../../objects/sequences/slice.ts";
import { defineTupleMemory } from "../../objects/sequences/tuple.ts";
import { defineTupleIterator } from "../../objects/sequences/tuple-iterator.ts";
import { defineTuple } from "../../objects/sequences/tuple-methods.ts";
import { defineSetMemory } from "../../objects/set/set.ts";
import { defineSetIterator } from "../../objects/set/set-iterator.ts";
import { defineSet } from "../../objects/set/set-methods.ts";

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
  defineFrozendict(rt);
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
