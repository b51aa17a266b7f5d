/** `map`. CPython: Python/bltinmodule.c, map_new, map_next. */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { refuseKeywordsOfNew } from "../no-keywords.ts";
import { newReference } from "../plain-data.ts";
import { classOf, newReduction } from "../reduction.ts";
import { type CallArguments, type Runtime, resolve, type Steps } from "../runtime.ts";
import { newTuple, setTupleItem, tupleItem, tupleLength, tupleToArray } from "../sequences/tuple.ts";
import type { TypeObject } from "../type-object.ts";
import { defineIterator, newIterator } from "./iterator-record.ts";

/** Words of mapobject. */
const enum MapField {
  ITERATORS = 4,
  FUNCTION = 6,
  STRICT = 8,
}

function* construct(rt: Runtime, type: TypeObject, args: CallArguments): Steps<Ref> {
  if (!rt.profile.fields.mapStrict) refuseKeywordsOfNew(rt, type, "map", args);
  const isStrict = rt.profile.fields.mapStrict && (yield* strictArgument(rt, args));
  const count = args.positional.length - 1;
  if (count < 1) rt.raise(rt.types.TypeError, "map() must have at least two arguments.");
  const iterators = rt.own(newTuple(rt, count));
  for (let index = 0; index < count; index++) {
    const iterator = yield* resolve(rt.iterate(args.positional[index + 1] as Ref));
    setTupleItem(rt, iterators, index, iterator);
  }
  const self = newIterator(rt, type);
  const { words } = rt.heap;
  words[self + MapField.ITERATORS] = rt.disown(iterators);
  words[self + MapField.FUNCTION] = newReference(rt, args.positional[0] as Ref);
  if (rt.profile.fields.mapStrict) words[self + MapField.STRICT] = isStrict ? 1 : 0;
  return self;
}

function* strictArgument(rt: Runtime, args: CallArguments): Steps<boolean> {
  let isStrict = false;
  for (const [name, value] of args.keywords ?? []) {
    if ((args.keywords?.size ?? 0) > 1) {
      const text = `map() takes at most 1 keyword argument (${args.keywords?.size} given)`;
      rt.raise(rt.types.TypeError, text);
    }
    if (name !== "strict") {
      rt.raise(rt.types.TypeError, `map() got an unexpected keyword argument '${name}'`);
    }
    isStrict = yield* resolve(rt.isTrue(value));
  }
  return isStrict;
}

function* next(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const iterators = heap.words[self + MapField.ITERATORS] as number;
  const count = tupleLength(heap, iterators);
  const values: Ref[] = [];
  for (let index = 0; index < count; index++) {
    const value = yield* resolve(rt.next(tupleItem(rt, iterators, index)));
    if (value === NULL) {
      for (const taken of values) heap.decref(rt.disown(taken));
      yield* checkEnded(rt, self, index);
      return NULL;
    }
    values.push(rt.own(value));
  }
  const result = yield* rt.call(heap.words[self + MapField.FUNCTION] as number, values);
  for (const value of values) heap.decref(rt.disown(value));
  return result;
}

/** With `strict` (3.14), all iterators must end together. */
function* checkEnded(rt: Runtime, self: Ref, index: number): Steps<void> {
  if (!rt.profile.fields.mapStrict || rt.heap.words[self + MapField.STRICT] === 0) return;
  if (index > 0) raiseUneven(rt, index, "shorter");
  const iterators = rt.heap.words[self + MapField.ITERATORS] as number;
  for (let other = 1; other < tupleLength(rt.heap, iterators); other++) {
    const value = yield* resolve(rt.next(tupleItem(rt, iterators, other)));
    if (value === NULL) continue;
    rt.heap.decref(value);
    raiseUneven(rt, other, "longer");
  }
}

function raiseUneven(rt: Runtime, index: number, how: string): never {
  const others = index === 1 ? " 1" : `s 1-${index}`;
  rt.raise(rt.types.ValueError, `map() argument ${index + 1} is ${how} than argument${others}`);
}

export function defineMap(rt: Runtime): void {
  defineIterator(rt, rt.types.map, [MapField.ITERATORS, MapField.FUNCTION], next);
  rt.types.map.slots.construct = construct;
  const methods = [native("__reduce__", "()", (_, self) => reduce(rt, self))];
  if (rt.profile.fields.mapStrict) {
    methods.push(native("__setstate__", "(object, /)", (_, self, state) => setStrict(rt, self, state)));
  }
  rt.addMethods(rt.types.map, methods);
}

/** map_reduce */
function reduce(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  const iterators = heap.words[self + MapField.ITERATORS] as number;
  const args = [heap.words[self + MapField.FUNCTION] as number, ...tupleToArray(rt, iterators)];
  const isStrict = rt.profile.fields.mapStrict && heap.words[self + MapField.STRICT] !== 0;
  const state = isStrict ? newReference(rt, rt.true) : undefined;
  return newReduction(
    rt,
    classOf(rt, self),
    args.map((arg) => newReference(rt, arg)),
    state,
  );
}

function* setStrict(rt: Runtime, self: Ref, state: Ref): Steps<Ref> {
  const isStrict = yield* resolve(rt.isTrue(state));
  rt.heap.words[self + MapField.STRICT] = isStrict ? 1 : 0;
  return rt.none;
}
