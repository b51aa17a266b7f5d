/** `starmap` and `compress`. CPython: Modules/itertoolsmodule.c, starmap_next, compress_next. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { isExactTuple, tupleToArray } from "../../objects/sequences/tuple.ts";
import { tupleFromIterable } from "../../objects/sequences/tuple-from-iterable.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byName, byPosition, defineIteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo } from "./reductions.ts";

/** Words of starmapobject and of compressobject, which have two references each. */
const enum Pair {
  /** The function; the data. */
  FIRST = 4,
  /** The iterator; the selectors. */
  SECOND = 6,
}

export function defineStarmap(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "starmap",
    layout: "starmap",
    references: [Pair.FIRST, Pair.SECOND],
    construct: byPosition(m, "starmap", [2, 2], (type, [fn, iterable]) =>
      newStarmap(m, type, fn as Ref, iterable as Ref),
    ),
    next: nextStarmap,
    define: (type) => addReduction(m, type, (self) => reduce(m, self)),
  });
}

function* newStarmap(m: Interpreter, type: TypeObject, fn: Ref, iterable: Ref): Steps<Ref> {
  const iterator = yield* resolve(m.iterate(iterable));
  return newWithFields(m, type, [
    [Pair.FIRST, newReference(m, fn)],
    [Pair.SECOND, iterator],
  ]);
}

function* nextStarmap(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const given = yield* resolve(rt.next(heap.words[self + Pair.SECOND] as number));
  if (given === NULL) return NULL;
  const args = rt.own(isExactTuple(heap, given) ? given : yield* takenAsTuple(rt, given));
  const result = yield* rt.call(heap.words[self + Pair.FIRST] as number, tupleToArray(rt, args));
  heap.decref(rt.disown(args));
  return result;
}

/** PySequence_Tuple of what it takes over. */
function* takenAsTuple(rt: Runtime, iterable: Ref): Steps<Ref> {
  rt.own(iterable);
  const tuple = yield* tupleFromIterable(rt, iterable);
  rt.heap.decref(rt.disown(iterable));
  return tuple;
}

export function defineCompress(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "compress",
    layout: "compress",
    references: [Pair.FIRST, Pair.SECOND],
    construct: byName(m, "compress", "(data, selectors)", (type, data, selectors) =>
      newCompress(m, type, data, selectors),
    ),
    next: nextSelected,
    define: (type) => addReduction(m, type, (self) => reduce(m, self)),
  });
}

function* newCompress(m: Interpreter, type: TypeObject, data: Ref, selectors: Ref): Steps<Ref> {
  const items = m.own(yield* resolve(m.iterate(data)));
  const verdicts = yield* resolve(m.iterate(selectors));
  return newWithFields(m, type, [
    [Pair.FIRST, m.disown(items)],
    [Pair.SECOND, verdicts],
  ]);
}

function* nextSelected(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  for (;;) {
    const item = yield* resolve(rt.next(heap.words[self + Pair.FIRST] as number));
    if (item === NULL) return NULL;
    rt.own(item);
    const selector = yield* resolve(rt.next(heap.words[self + Pair.SECOND] as number));
    if (selector === NULL) {
      heap.decref(rt.disown(item));
      return NULL;
    }
    rt.own(selector);
    const isSelected = yield* resolve(rt.isTrue(selector));
    heap.decref(rt.disown(selector));
    rt.disown(item);
    if (isSelected) return item;
    heap.decref(item);
  }
}

function reduce(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  return reduceTo(m, self, [words[self + Pair.FIRST] as Ref, words[self + Pair.SECOND] as Ref]);
}
