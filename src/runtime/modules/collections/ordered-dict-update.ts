/**
 * `OrderedDict.update` and `__init__`: from mappings, pairs and keywords, all through `self[key] = value`, which a
 * subclass may have overridden. CPython 3.13, Objects/odictobject.c, mutablemapping_update.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { isExactDict } from "../../objects/dict/dict.ts";
import { newDictView } from "../../objects/dict/dict-view.ts";
import { keywordDict } from "../../objects/dict/keyword-dict.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { listFromIterable } from "../../objects/sequences/list-from-iterable.ts";

/** Returns NULL. */
export function* updateOrdered(rt: Runtime, self: Ref, args: CallArguments): Steps<Ref> {
  const given = args.positional.length;
  if (given > 1) {
    rt.raise(rt.types.TypeError, `update() takes at most 1 positional argument (${given} given)`);
  }
  const [source] = args.positional;
  if (source !== undefined) yield* updateFromArgument(rt, self, source);
  if (args.keywords !== undefined) {
    const { keywordDict: known } = args;
    const named = rt.own(known === undefined ? keywordDict(rt, args) : newReference(rt, known));
    yield* updateFromArgument(rt, self, named);
    rt.heap.decref(rt.disown(named));
  }
  return NULL;
}

/** A dictionary, anything with `keys()`, anything with `items()`, or pairs. CPython: mutablemapping_update_arg. */
export function* updateFromArgument(rt: Runtime, self: Ref, source: Ref): Steps<Ref> {
  if (isExactDict(rt.heap, source)) {
    const view = rt.own(newDictView(rt, rt.types.dictItems, source));
    const pairs = yield* listFromIterable(rt, view);
    rt.heap.decref(rt.disown(view));
    return yield* addAllPairs(rt, self, pairs);
  }
  const keys = yield* rt.optionalAttribute(source, rt.name("keys"));
  if (keys !== NULL) return yield* addByKeys(rt, self, source, yield* callOnce(rt, keys));
  const items = yield* rt.optionalAttribute(source, rt.name("items"));
  if (items !== NULL) return yield* addAllPairs(rt, self, yield* callOnce(rt, items));
  return yield* addAllPairs(rt, self, newReference(rt, source));
}

/** Calls something that it takes over. */
function* callOnce(rt: Runtime, callable: Ref): Steps<Ref> {
  rt.own(callable);
  const result = yield* rt.call(callable, []);
  rt.heap.decref(rt.disown(callable));
  return result;
}

/** `keys` is taken over. */
function* addByKeys(rt: Runtime, self: Ref, source: Ref, keys: Ref): Steps<Ref> {
  const { heap } = rt;
  rt.own(keys);
  const iterator = rt.own(yield* resolve(rt.iterate(keys)));
  for (;;) {
    const key = yield* resolve(rt.next(iterator));
    if (key === NULL) break;
    rt.own(key);
    const value = rt.own(yield* resolve(rt.getItem(source, key)));
    yield* resolve(rt.setItem(self, key, value));
    heap.decref(rt.disown(value));
    heap.decref(rt.disown(key));
  }
  heap.decref(rt.disown(iterator));
  heap.decref(rt.disown(keys));
  return NULL;
}

/** `pairs` is taken over. CPython: mutablemapping_add_pairs. */
function* addAllPairs(rt: Runtime, self: Ref, pairs: Ref): Steps<Ref> {
  const { heap } = rt;
  rt.own(pairs);
  const iterator = rt.own(yield* resolve(rt.iterate(pairs)));
  for (;;) {
    const pair = yield* resolve(rt.next(iterator));
    if (pair === NULL) break;
    rt.own(pair);
    yield* addPair(rt, self, pair);
    heap.decref(rt.disown(pair));
  }
  heap.decref(rt.disown(iterator));
  heap.decref(rt.disown(pairs));
  return NULL;
}

function* addPair(rt: Runtime, self: Ref, pair: Ref): Steps<void> {
  const { heap } = rt;
  const iterator = rt.own(yield* resolve(rt.iterate(pair)));
  const parts: Ref[] = [];
  while (parts.length < 3) {
    const part = yield* resolve(rt.next(iterator));
    if (part === NULL) break;
    parts.push(rt.own(part));
  }
  if (parts.length !== 2) rt.raise(rt.types.ValueError, PAIR_ERRORS[parts.length] as string);
  heap.decref(rt.disown(iterator));
  yield* resolve(rt.setItem(self, parts[0] as Ref, parts[1] as Ref));
  for (const part of parts) heap.decref(rt.disown(part));
}

/** By how many parts a pair had. */
const PAIR_ERRORS: Readonly<Record<number, string>> = {
  0: "need more than 0 values to unpack",
  1: "need more than 1 value to unpack",
  3: "too many values to unpack (expected 2)",
};
