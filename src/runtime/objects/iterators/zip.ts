/** `zip`. CPython: Python/bltinmodule.c, zip_new, zip_next. */

import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { refuseKeywordsOfNew } from "../no-keywords.ts";
import { newReference } from "../plain-data.ts";
import { classOf } from "../reduction.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { newTuple, setTupleItem, tupleItem, tupleStart } from "../sequences/tuple.ts";
import type { TypeObject } from "../type-object.ts";
import { defineIterator, newIterator, trackAgain } from "./iterator-record.ts";

/** Words of zipobject. */
const enum Zip {
  COUNT = 4,
  ITERATORS = 6,
  RESULT = 8,
  STRICT = 10,
}

function* construct(rt: Runtime, type: TypeObject, args: CallArguments): Steps<Ref> {
  if (!rt.profile.fields.zipStrict) refuseKeywordsOfNew(rt, type, "zip", args);
  const isStrict = rt.profile.fields.zipStrict && (yield* strictArgument(rt, args));
  const count = args.positional.length;
  const iterators = rt.own(newTuple(rt, count));
  for (let index = 0; index < count; index++) {
    const iterator = yield* resolve(rt.iterate(args.positional[index] as Ref));
    setTupleItem(rt, iterators, index, iterator);
  }
  const result = newTuple(rt, count);
  for (let index = 0; index < count; index++) setTupleItem(rt, result, index, newReference(rt, rt.none));
  const self = newIterator(rt, type);
  const { words } = rt.heap;
  words[self + Zip.COUNT] = count;
  words[self + Zip.ITERATORS] = rt.disown(iterators);
  words[self + Zip.RESULT] = result;
  if (rt.profile.fields.zipStrict) words[self + Zip.STRICT] = isStrict ? 1 : 0;
  return self;
}

function* strictArgument(rt: Runtime, args: CallArguments): Steps<boolean> {
  let isStrict = false;
  for (const [name, value] of args.keywords ?? []) {
    if (name !== "strict") rt.raise(rt.types.TypeError, unexpectedKeyword(rt, name));
    isStrict = yield* resolve(rt.isTrue(value));
  }
  return isStrict;
}

function unexpectedKeyword(rt: Runtime, name: string): string {
  return rt.profile.values.messages.unknownKeyword.replace("{function}", "zip").replace("{name}", name);
}

function next(rt: Runtime, self: Ref): Outcome {
  const { heap } = rt;
  const count = heap.words[self + Zip.COUNT] as number;
  if (count === 0) return NULL;
  const result = takeResult(rt, self, count);
  const iterators = heap.words[self + Zip.ITERATORS] as number;
  for (let index = 0; index < count; index++) {
    let item: Outcome;
    try {
      item = rt.next(tupleItem(rt, iterators, index));
    } catch (thrown) {
      heap.decref(result);
      throw thrown;
    }
    if (typeof item !== "number") return nextSteps(rt, self, result, index, item);
    if (item === NULL) return endShort(rt, self, result, index);
    replaceItem(rt, result, index, item);
  }
  trackAgain(rt, result);
  return result;
}

/** Continues at the iterator `from`, whose next item `pending` gives. */
function* nextSteps(rt: Runtime, self: Ref, result: Ref, from: number, pending: Steps<Ref>): Steps<Ref> {
  const { heap } = rt;
  rt.own(result);
  const count = heap.words[self + Zip.COUNT] as number;
  const iterators = heap.words[self + Zip.ITERATORS] as number;
  for (let index = from; index < count; index++) {
    const item = yield* resolve(index === from ? pending : rt.next(tupleItem(rt, iterators, index)));
    if (item === NULL) return yield* resolve(endShort(rt, self, rt.disown(result), index));
    replaceItem(rt, result, index, item);
  }
  trackAgain(rt, result);
  return rt.disown(result);
}

/** The tuple kept for results when nobody else has it, else a new one with empty places. */
function takeResult(rt: Runtime, self: Ref, count: number): Ref {
  const kept = rt.heap.words[self + Zip.RESULT] as number;
  return rt.heap.words[kept + Header.REFCOUNT] === 1 ? newReference(rt, kept) : newTuple(rt, count);
}

function replaceItem(rt: Runtime, result: Ref, index: number, item: Ref): void {
  const { heap } = rt;
  const place = tupleStart(rt, result) + 2 * index;
  const old = heap.words[place] as number;
  heap.words[place] = item;
  heap.decrefIfAny(old);
}

/** One iterator has ended; with `strict` all must have. */
function endShort(rt: Runtime, self: Ref, result: Ref, index: number): Outcome {
  rt.heap.decref(result);
  if (!rt.profile.fields.zipStrict || rt.heap.words[self + Zip.STRICT] === 0) return NULL;
  if (index > 0) raiseUneven(rt, index, "shorter");
  return checkOthersEnded(rt, self);
}

function* checkOthersEnded(rt: Runtime, self: Ref): Steps<Ref> {
  const { words } = rt.heap;
  const count = words[self + Zip.COUNT] as number;
  for (let index = 1; index < count; index++) {
    const iterator = tupleItem(rt, rt.heap.words[self + Zip.ITERATORS] as number, index);
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) continue;
    rt.heap.decref(item);
    raiseUneven(rt, index, "longer");
  }
  return NULL;
}

function raiseUneven(rt: Runtime, index: number, how: string): never {
  const others = index === 1 ? " 1" : `s 1-${index}`;
  rt.raise(rt.types.ValueError, `zip() argument ${index + 1} is ${how} than argument${others}`);
}

export function defineZip(rt: Runtime): void {
  defineIterator(rt, rt.types.zip, [Zip.ITERATORS, Zip.RESULT], next);
  rt.types.zip.slots.construct = construct;
  const methods = [native("__reduce__", "()", (_, self) => reduce(rt, self))];
  if (rt.profile.fields.zipStrict) {
    methods.push(native("__setstate__", "(object, /)", (_, self, state) => setStrict(rt, self, state)));
  }
  rt.addMethods(rt.types.zip, methods);
}

/** zip_reduce */
function reduce(rt: Runtime, self: Ref): Ref {
  const { words } = rt.heap;
  const isStrict = rt.profile.fields.zipStrict && words[self + Zip.STRICT] !== 0;
  const type = classOf(rt, self);
  const iterators = newReference(rt, words[self + Zip.ITERATORS] as number);
  return rt.newTupleOf(isStrict ? [type, iterators, newReference(rt, rt.true)] : [type, iterators]);
}

function* setStrict(rt: Runtime, self: Ref, state: Ref): Steps<Ref> {
  const isStrict = yield* resolve(rt.isTrue(state));
  rt.heap.words[self + Zip.STRICT] = isStrict ? 1 : 0;
  return rt.none;
}
