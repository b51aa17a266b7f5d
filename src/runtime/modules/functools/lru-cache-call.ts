/** Calling a function through its cache. CPython 3.13, Modules/_functoolsmodule.c, *_lru_cache_wrapper. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictGetHashed, dictLength, dictPopHashed, dictSetHashed } from "../../objects/dict/dict.ts";
import { callWithDict, keywordDict } from "../../objects/dict/keyword-dict.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import {
  appendLink,
  Cached,
  type CacheFields,
  extractLink,
  Link,
  prependLink,
  UNLIMITED,
} from "./lru-cache-links.ts";

/** A key with its hash, owned by the running call. */
interface Key {
  readonly ref: Ref;
  readonly low: number;
  readonly high: number;
}

/** The arguments are a tuple meanwhile, which is the key of most calls. */
export function* callCached(m: Interpreter, fields: CacheFields, self: Ref, args: CallArguments): Steps<Ref> {
  const tuple =
    args.tuple === undefined
      ? m.newTupleOf(args.positional.map((each) => newReference(m, each)))
      : newReference(m, args.tuple);
  m.own(tuple);
  const result = yield* callByLimit(m, fields, self, args, tuple);
  m.heap.decref(m.disown(tuple));
  return result;
}

function callByLimit(
  m: Interpreter,
  fields: CacheFields,
  self: Ref,
  args: CallArguments,
  tuple: Ref,
): Steps<Ref> {
  const limit = m.heap.words[self + Cached.LIMIT] as number;
  if (limit === 0) return callUncached(m, self, args);
  const key = keyOf(m, fields, self, args, tuple);
  return limit === UNLIMITED ? callUnlimited(m, self, args, key) : callLimited(m, fields, self, args, key);
}

function* callUncached(m: Interpreter, self: Ref, args: CallArguments): Steps<Ref> {
  countOne(m, self, Cached.MISSES);
  return yield* callFunction(m, self, args);
}

/** Named arguments are a dictionary meanwhile. */
function* callFunction(m: Interpreter, self: Ref, args: CallArguments): Steps<Ref> {
  const fn = m.heap.words[self + Cached.FUNCTION] as number;
  if (args.keywords === undefined || args.keywords.size === 0) return yield* m.call(fn, args.positional);
  const dict = m.own(keywordDict(m, args));
  const result = yield* callWithDict(m, fn, args.positional, dict);
  m.heap.decref(m.disown(dict));
  return result;
}

function countOne(m: Interpreter, self: Ref, field: Cached): void {
  m.heap.words[self + field] = (m.heap.words[self + field] as number) + 1;
}

function cacheOf(m: Interpreter, self: Ref): Ref {
  return m.heap.words[self + Cached.CACHE] as number;
}

/** CPython: infinite_lru_cache_wrapper. */
function* callUnlimited(m: Interpreter, self: Ref, args: CallArguments, keyRef: Ref): Steps<Ref> {
  const key = yield* hashKey(m, keyRef);
  const known = yield* resolve(dictGetHashed(m, cacheOf(m, self), key.ref, key.low, key.high));
  if (known !== NULL) {
    countOne(m, self, Cached.HITS);
    m.heap.decref(m.disown(key.ref));
    return known;
  }
  countOne(m, self, Cached.MISSES);
  const result = m.own(yield* callFunction(m, self, args));
  yield* resolve(dictSetHashed(m, cacheOf(m, self), key.ref, result, key.low, key.high));
  m.disown(result);
  m.heap.decref(m.disown(key.ref));
  return result;
}

/** CPython: bounded_lru_cache_wrapper. */
function* callLimited(
  m: Interpreter,
  fields: CacheFields,
  self: Ref,
  args: CallArguments,
  keyRef: Ref,
): Steps<Ref> {
  const { heap } = m;
  const key = yield* hashKey(m, keyRef);
  const link = yield* resolve(dictGetHashed(m, cacheOf(m, self), key.ref, key.low, key.high));
  if (link !== NULL) {
    const known = newReference(m, heap.words[link + Link.RESULT] as number);
    extractLink(heap, link);
    appendLink(heap, self, link);
    countOne(m, self, Cached.HITS);
    heap.decref(link);
    heap.decref(m.disown(key.ref));
    return known;
  }
  countOne(m, self, Cached.MISSES);
  const result = m.own(yield* callFunction(m, self, args));
  const added = yield* resolve(dictGetHashed(m, cacheOf(m, self), key.ref, key.low, key.high));
  if (added !== NULL) heap.decref(added);
  else if (hasRoom(m, self)) yield* addLink(m, fields, self, key, result);
  else yield* replaceOldest(m, self, key, result);
  heap.decref(m.disown(key.ref));
  return m.disown(result);
}

function hasRoom(m: Interpreter, self: Ref): boolean {
  const { words } = m.heap;
  const isEmpty = words[self + Link.NEXT] === self;
  return isEmpty || dictLength(m.heap, cacheOf(m, self)) < (words[self + Cached.LIMIT] as number);
}

function fillLink(m: Interpreter, link: Ref, key: Key, result: Ref): void {
  const { words } = m.heap;
  words[link + Link.HASH] = key.low;
  words[link + Link.HASH_HIGH] = key.high;
  words[link + Link.KEY] = newReference(m, key.ref);
  words[link + Link.RESULT] = newReference(m, result);
}

function* addLink(m: Interpreter, fields: CacheFields, self: Ref, key: Key, result: Ref): Steps<void> {
  const link = newObject(m, fields.link, fields.link.basicBytes);
  fillLink(m, link, key, result);
  yield* enterLink(m, self, key, link);
}

/**
 * Puts a link into the dictionary, then at the end of the list, which takes the caller's reference over. What the
 * link holds counts as held here until the list has it.
 */
function* enterLink(m: Interpreter, self: Ref, key: Key, link: Ref): Steps<void> {
  m.own(link);
  const content = holdContent(m, link);
  try {
    yield* resolve(dictSetHashed(m, cacheOf(m, self), key.ref, link, key.low, key.high));
  } finally {
    for (const ref of content) m.disown(ref);
  }
  appendLink(m.heap, self, m.disown(link));
}

/** Registers the references of a link that is in no list. */
function holdContent(m: Interpreter, link: Ref): Ref[] {
  const { words } = m.heap;
  return [Link.KEY, Link.RESULT].map((field) => m.own(words[link + field] as number));
}

/** The oldest link is used for the new result. What it held goes once the cache is whole again. */
function* replaceOldest(m: Interpreter, self: Ref, key: Key, result: Ref): Steps<void> {
  const { heap } = m;
  const link = heap.words[self + Link.NEXT] as number;
  const popped = yield* popOldest(m, self, link);
  if (popped === NULL) {
    heap.decref(link);
    return;
  }
  m.own(popped);
  const old = holdContent(m, link);
  fillLink(m, link, key, result);
  yield* enterLink(m, self, key, link);
  heap.decref(m.disown(popped));
  for (const ref of old) heap.decref(m.disown(ref));
}

/** Takes the oldest link out of list and dictionary: the reference of the latter. An error puts it back. */
function* popOldest(m: Interpreter, self: Ref, link: Ref): Steps<Ref> {
  const { heap } = m;
  extractLink(heap, link);
  m.own(link);
  const [key, result] = holdContent(m, link) as [Ref, Ref];
  const low = heap.words[link + Link.HASH] as number;
  const high = heap.words[link + Link.HASH_HIGH] as number;
  let isPopped = false;
  try {
    const popped = yield* resolve(dictPopHashed(m, cacheOf(m, self), key, low, high));
    isPopped = true;
    return popped;
  } finally {
    for (const ref of [result, key, link]) m.disown(ref);
    if (!isPopped) prependLink(heap, self, link);
  }
}

function* hashKey(m: Interpreter, ref: Ref): Steps<Key> {
  m.own(ref);
  const low = yield* resolve(m.hash(ref));
  return { ref, low, high: m.hashHigh };
}

/** A new reference. A single `str` or `int` is its own key. CPython: lru_cache_make_key. */
function keyOf(m: Interpreter, fields: CacheFields, self: Ref, args: CallArguments, tuple: Ref): Ref {
  const { positional, keywords } = args;
  const isTyped = m.heap.words[self + Cached.TYPED] !== 0;
  const isNamed = keywords !== undefined && keywords.size > 0;
  if (!isTyped && !isNamed) {
    const [only] = positional;
    const isPlain = positional.length === 1 && only !== undefined && isPlainKey(m, only);
    return newReference(m, isPlain ? only : tuple);
  }
  const parts = positional.map((each) => newReference(m, each));
  if (isNamed) {
    parts.push(newReference(m, fields.keywordMark));
    for (const [name, value] of keywords) parts.push(nameOf(m, args, name), newReference(m, value));
  }
  if (isTyped) {
    for (const value of [...positional, ...(keywords?.values() ?? [])]) {
      parts.push(newReference(m, m.typeOf(value).ref));
    }
  }
  return m.newTupleOf(parts);
}

function isPlainKey(m: Interpreter, ref: Ref): boolean {
  const { id } = m.typeOf(ref);
  return id === TypeId.STR || id === TypeId.INT;
}

function nameOf(m: Interpreter, { keywordNames }: CallArguments, name: string): Ref {
  const known = keywordNames?.get(name);
  return known === undefined ? m.intern(name) : newReference(m, known);
}
