/**
 * `takewhile`, `dropwhile` and `filterfalse`: iterators that ask a function of each item. CPython:
 * Modules/itertoolsmodule.c, takewhile_next, dropwhile_next, filterfalse_next.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byPosition, defineIteratorType, type IteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo, type StateSetter } from "./reductions.ts";

/** Words of takewhileobject, dropwhileobject and filterfalseobject. */
const enum Filter {
  FUNCTION = 4,
  ITERATOR = 6,
  /** `stop` of takewhile, `start` of dropwhile. */
  IS_DECIDED = 8,
}

type FilterName = "takewhile" | "dropwhile" | "filterfalse";

export function definePredicateTypes(m: Interpreter): readonly TypeObject[] {
  return [
    defineFilter(m, "takewhile", nextTaken),
    defineFilter(m, "dropwhile", nextAfterDropped),
    defineFilter(m, "filterfalse", nextFalse),
  ];
}

function defineFilter(m: Interpreter, name: FilterName, next: IteratorType["next"]): TypeObject {
  const hasState = name !== "filterfalse";
  return defineIteratorType(m, {
    name,
    layout: name,
    references: [Filter.FUNCTION, Filter.ITERATOR],
    construct: byPosition(m, name, [2, 2], (type, [fn, iterable]) =>
      make(m, type, fn as Ref, iterable as Ref),
    ),
    next,
    define: (type) =>
      addReduction(m, type, (self) => reduce(m, self, hasState), hasState ? decide : undefined),
  });
}

function* make(m: Interpreter, type: TypeObject, fn: Ref, iterable: Ref): Steps<Ref> {
  const iterator = yield* resolve(m.iterate(iterable));
  return newWithFields(m, type, [
    [Filter.FUNCTION, newReference(m, fn)],
    [Filter.ITERATOR, iterator],
  ]);
}

function* nextTaken(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  if (heap.words[self + Filter.IS_DECIDED] === 1) return NULL;
  const item = yield* resolve(rt.next(heap.words[self + Filter.ITERATOR] as number));
  if (item === NULL) return NULL;
  if (yield* passes(rt, heap.words[self + Filter.FUNCTION] as number, item)) return item;
  heap.words[self + Filter.IS_DECIDED] = 1;
  heap.decref(item);
  return NULL;
}

function nextAfterDropped(rt: Runtime, self: Ref): Outcome {
  const { words } = rt.heap;
  if (words[self + Filter.IS_DECIDED] === 1) return rt.next(words[self + Filter.ITERATOR] as number);
  return dropAndNext(rt, self);
}

function* dropAndNext(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  for (;;) {
    const item = yield* resolve(rt.next(heap.words[self + Filter.ITERATOR] as number));
    if (item === NULL) return NULL;
    if (!(yield* passes(rt, heap.words[self + Filter.FUNCTION] as number, item))) {
      heap.words[self + Filter.IS_DECIDED] = 1;
      return item;
    }
    heap.decref(item);
  }
}

function* nextFalse(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const fn = heap.words[self + Filter.FUNCTION] as number;
  const testsTruth = fn === rt.none || fn === rt.types.bool.ref;
  for (;;) {
    const item = yield* resolve(rt.next(heap.words[self + Filter.ITERATOR] as number));
    if (item === NULL) return NULL;
    if (!(yield* testsTruth ? isTrueItem(rt, item) : passes(rt, fn, item))) return item;
    heap.decref(item);
  }
}

function* isTrueItem(rt: Runtime, item: Ref): Steps<boolean> {
  rt.own(item);
  const isTrue = yield* resolve(rt.isTrue(item));
  rt.disown(item);
  return isTrue;
}

/** Whether the function answers something true; `item` is the caller's, and released when this raises. */
function* passes(rt: Runtime, fn: Ref, item: Ref): Steps<boolean> {
  rt.own(item);
  const verdict = rt.own(yield* rt.call(fn, [item]));
  const isTrue = yield* resolve(rt.isTrue(verdict));
  rt.heap.decref(rt.disown(verdict));
  rt.disown(item);
  return isTrue;
}

function reduce(m: Interpreter, self: Ref, hasState: boolean): Ref {
  const { words } = m.heap;
  const args = [words[self + Filter.FUNCTION] as Ref, words[self + Filter.ITERATOR] as Ref];
  return reduceTo(m, self, args, hasState ? m.newInt(words[self + Filter.IS_DECIDED] as number) : NULL);
}

const decide: StateSetter = function* (m, self, state) {
  const isDecided = yield* resolve(m.isTrue(state));
  m.heap.words[self + Filter.IS_DECIDED] = isDecided ? 1 : 0;
};
