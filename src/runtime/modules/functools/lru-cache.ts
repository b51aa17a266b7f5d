/**
 * `functools._lru_cache_wrapper`: a function with a cache of its results, unbounded or of the least recently used.
 * CPython 3.13, Modules/_functoolsmodule.c, lru_cache_*. What a call does is in lru-cache-call.ts.
 */
import { layout } from "../../../cpython/layouts.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../../objects/allocate.ts";
import { dictLength, newDict } from "../../objects/dict/dict.ts";
import { dictClear } from "../../objects/dict/dict-memory.ts";
import { newMethod } from "../../objects/functions/function.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { addInstanceDict } from "../../objects/instance-dict.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { findIndexObject, toIndex } from "../../objects/sequences/sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { callCached } from "./lru-cache-call.ts";
import { Cached, type CacheFields, Link, UNLIMITED, unlinkAll } from "./lru-cache-links.ts";

export function* defineLruCache(m: Interpreter): Steps<TypeObject> {
  const link = m.defineType({
    name: "functools._lru_list_elem",
    layout: "lruListElement",
    isBaseType: false,
    define: (type) => defineLinkMemory(type),
  });
  const struct = layout(m.profile, "lruCacheWrapper");
  const wordOf = (name: string): number => struct.offset(name) / 4;
  const fields: CacheFields = {
    link,
    keywordMark: yield* m.call(m.types.object.ref, []),
    infoType: wordOf("cache_info_type"),
    dict: wordOf("dict"),
    mark: struct.hasField("kwd_mark") ? wordOf("kwd_mark") : undefined,
  };
  return m.defineType({
    name: "functools._lru_cache_wrapper",
    layout: "lruCacheWrapper",
    define: (type) => fillType(m, type, fields),
  });
}

function defineLinkMemory(type: TypeObject): void {
  type.slots.deallocate = (rt, ref) => {
    clearField(rt, ref, Link.KEY);
    clearField(rt, ref, Link.RESULT);
    freeObject(rt, ref, type.basicBytes);
  };
}

function fillType(m: Interpreter, type: TypeObject, fields: CacheFields): void {
  const { slots } = type;
  defineMemory(m, type, fields);
  const signature = "(user_function, maxsize, typed, cache_info_type)";
  const make = (made: TypeObject) =>
    native("lru_cache", signature, (_, __, fn, size, typed, info) =>
      construct(m, made, fields, fn, size, typed, info),
    );
  slots.construct = (_, made, args) => callNative(m, make(made), NULL, args);
  slots.call = (_, self, args) => callCached(m, fields, self, args);
  slots.descriptorGet = (_, self, instance) =>
    instance === NULL || instance === m.none ? newReference(m, self) : newMethod(m, self, instance);
  addInstanceDict(m, type);
  m.addMethods(type, [
    native("cache_info", "()", (_, self) => cacheInfo(m, fields, self)),
    native("cache_clear", "()", (_, self) => cacheClear(m, self)),
    native("__reduce__", "()", (_, self) => m.getAttribute(self, m.name("__qualname__"))),
    native("__copy__", "()", (_, self) => newReference(m, self)),
    native("__deepcopy__", "(memo, /)", (_, self) => newReference(m, self)),
  ]);
}

function* construct(
  m: Interpreter,
  type: TypeObject,
  fields: CacheFields,
  fn: Ref,
  size: Ref,
  typed: Ref,
  infoType: Ref,
): Steps<Ref> {
  const isTyped = yield* resolve(m.isTrue(typed));
  if (!m.isCallable(fn)) m.raise(m.types.TypeError, "the first argument must be callable");
  const limit = yield* limitOf(m, size);
  const cache = newDict(m);
  const self = newIterator(m, type);
  const { words } = m.heap;
  words[self + Link.PREVIOUS] = self;
  words[self + Link.NEXT] = self;
  words[self + Cached.TYPED] = isTyped ? 1 : 0;
  words[self + Cached.CACHE] = cache;
  words[self + Cached.FUNCTION] = newReference(m, fn);
  words[self + Cached.LIMIT] = limit;
  words[self + fields.infoType] = newReference(m, infoType);
  if (fields.mark !== undefined) words[self + fields.mark] = newReference(m, fields.keywordMark);
  return self;
}

/** Most results that are kept; what is beyond 2^31 is never reached. */
function* limitOf(m: Interpreter, size: Ref): Steps<number> {
  if (size === m.none) return UNLIMITED;
  const index = yield* findIndexObject(m, size);
  if (index === NULL) m.raise(m.types.TypeError, "maxsize should be integer or None");
  m.own(index);
  const limit = yield* resolve(toIndex(m, index, "OverflowError"));
  m.heap.decref(m.disown(index));
  return Math.min(Math.max(limit, 0), 2 ** 31 - 1);
}

function* cacheInfo(m: Interpreter, fields: CacheFields, self: Ref): Steps<Ref> {
  const { words } = m.heap;
  const limit = words[self + Cached.LIMIT] as number;
  const size = dictLength(m.heap, words[self + Cached.CACHE] as number);
  const numbers = [words[self + Cached.HITS] as number, words[self + Cached.MISSES] as number];
  const args = numbers.map((value) => m.own(m.newInt(value)));
  args.push(m.own(limit === UNLIMITED ? newReference(m, m.none) : m.newInt(limit)), m.own(m.newInt(size)));
  const result = yield* m.call(words[self + fields.infoType] as number, args);
  for (const arg of args) m.heap.decref(m.disown(arg));
  return result;
}

function cacheClear(m: Interpreter, self: Ref): Ref {
  const { heap } = m;
  const links = unlinkAll(heap, self);
  heap.words[self + Cached.HITS] = 0;
  heap.words[self + Cached.MISSES] = 0;
  dictClear(m, heap.words[self + Cached.CACHE] as number);
  for (const link of links) heap.decref(link);
  return newReference(m, m.none);
}

/** DIVERGES: the links are visited too, so that each of their references has an owner; `lru_cache_tp_traverse` does not. */
function defineMemory(m: Interpreter, type: TypeObject, fields: CacheFields): void {
  const { heap } = m;
  const { slots } = type;
  const mark = fields.mark === undefined ? [] : [fields.mark];
  const references = [Cached.CACHE, Cached.FUNCTION, ...mark, fields.infoType, fields.dict];
  slots.traverse = (_, ref, visit) => {
    const { words } = heap;
    for (
      let link = words[ref + Link.NEXT] as number;
      link !== ref;
      link = words[link + Link.NEXT] as number
    ) {
      visit(words[link + Link.KEY] as number);
      visit(words[link + Link.RESULT] as number);
      visit(link);
    }
    for (const field of references) {
      const value = words[ref + field] as number;
      if (value !== NULL) visit(value);
    }
  };
  slots.clear = (_, ref) => {
    const links = unlinkAll(heap, ref);
    for (const field of references) clearField(m, ref, field);
    for (const link of links) heap.decref(link);
  };
  slots.deallocate = (_, ref) => {
    const own = m.typeOf(ref);
    m.gc.untrack(ref);
    slots.clear?.(m, ref);
    freeObject(m, ref, own.basicBytes);
  };
}
