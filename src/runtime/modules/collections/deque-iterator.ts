/** Iterators of deques, forwards and backwards. CPython 3.13, Modules/_collectionsmodule.c, dequeiter_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { defineIterator, newIterator } from "../../objects/iterators/iterator-record.ts";
import { withSizeOr } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { BLOCK_LENGTH, Block, DequeField, dequeLength } from "./deque.ts";

/** Words of dequeiterobject. */
const enum DequeIterator {
  BLOCK = 4,
  INDEX = 6,
  DEQUE = 8,
  /** The deque's state when iteration started. */
  STATE = 10,
  /** Items that are left. */
  LEFT = 12,
}

export interface DequeIterators {
  readonly forward: TypeObject;
  readonly backward: TypeObject;
}

export function newDequeIterator(rt: Runtime, type: TypeObject, deque: Ref, isReversed: boolean): Ref {
  const iterator = newIterator(rt, type);
  const { words } = rt.heap;
  words[iterator + DequeIterator.BLOCK] = words[
    deque + (isReversed ? DequeField.RIGHT_BLOCK : DequeField.LEFT_BLOCK)
  ] as number;
  words[iterator + DequeIterator.INDEX] = words[
    deque + (isReversed ? DequeField.RIGHT_INDEX : DequeField.LEFT_INDEX)
  ] as number;
  words[iterator + DequeIterator.DEQUE] = newReference(rt, deque);
  words[iterator + DequeIterator.STATE] = words[deque + DequeField.STATE] as number;
  words[iterator + DequeIterator.LEFT] = dequeLength(rt.heap, deque);
  return iterator;
}

function nextForward(rt: Runtime, iterator: Ref): Ref {
  const { words } = rt.heap;
  checkUnmoved(rt, iterator);
  const left = words[iterator + DequeIterator.LEFT] as number;
  if (left === 0) return NULL;
  const block = words[iterator + DequeIterator.BLOCK] as number;
  const index = words[iterator + DequeIterator.INDEX] as number;
  words[iterator + DequeIterator.LEFT] = left - 1;
  words[iterator + DequeIterator.INDEX] = index + 1;
  if (index + 1 === BLOCK_LENGTH && left > 1) {
    words[iterator + DequeIterator.BLOCK] = words[block + Block.RIGHT] as number;
    words[iterator + DequeIterator.INDEX] = 0;
  }
  return newReference(rt, words[block + Block.ITEMS + 2 * index] as number);
}

function nextBackward(rt: Runtime, iterator: Ref): Ref {
  const { words } = rt.heap;
  if (words[iterator + DequeIterator.LEFT] === 0) return NULL;
  checkUnmoved(rt, iterator);
  const left = words[iterator + DequeIterator.LEFT] as number;
  const block = words[iterator + DequeIterator.BLOCK] as number;
  const index = words[iterator + DequeIterator.INDEX] as number;
  words[iterator + DequeIterator.LEFT] = left - 1;
  words[iterator + DequeIterator.INDEX] = index - 1;
  if (index === 0 && left > 1) {
    words[iterator + DequeIterator.BLOCK] = words[block + Block.LEFT] as number;
    words[iterator + DequeIterator.INDEX] = BLOCK_LENGTH - 1;
  }
  return newReference(rt, words[block + Block.ITEMS + 2 * index] as number);
}

function checkUnmoved(rt: Runtime, iterator: Ref): void {
  const { words } = rt.heap;
  const deque = words[iterator + DequeIterator.DEQUE] as number;
  if (words[deque + DequeField.STATE] === words[iterator + DequeIterator.STATE]) return;
  words[iterator + DequeIterator.LEFT] = 0;
  rt.raise(rt.types.RuntimeError, "deque mutated during iteration");
}

/** Makes both types; `deque` is asked for once an iterator is constructed by its type. */
export function defineDequeIterators(m: Interpreter, deque: () => TypeObject): DequeIterators {
  const define = (name: string, isReversed: boolean): TypeObject =>
    m.defineType({
      name: `${m.profile.collections.dequeIteratorModule}.${name}`,
      layout: "deque_iterator",
      isBaseType: false,
      define: (type) => defineOne(m, type, isReversed, deque),
    });
  return {
    forward: define("_deque_iterator", false),
    backward: define("_deque_reverse_iterator", true),
  };
}

function defineOne(m: Interpreter, type: TypeObject, isReversed: boolean, deque: () => TypeObject): void {
  const next = isReversed ? nextBackward : nextForward;
  const left = (rt: Runtime, self: Ref): number => rt.heap.words[self + DequeIterator.LEFT] as number;
  defineIterator(m, type, [DequeIterator.DEQUE], next, left);
  // dequeiter_new: the iterator of a deque, moved on by so many items.
  const make = native(m.profile.collections.dequeIteratorModule, "(deque, index=0, /)", (_, __, of, index) =>
    withSizeOr(m, index, 0, (steps) => {
      if (!m.isInstance(of, deque())) {
        m.raise(m.types.TypeError, `argument 1 must be collections.deque, not ${m.typeOf(of).name}`);
      }
      const iterator = newDequeIterator(m, type, of, isReversed);
      for (let step = 0; step < steps && left(m, iterator) > 0; step++) m.heap.decref(next(m, iterator));
      return iterator;
    }),
  );
  type.slots.construct = (_, __, args) => callNative(m, make, NULL, args);
  m.addMethods(type, [
    native("__reduce__", "()", (_, self) => {
      const of = m.heap.words[self + DequeIterator.DEQUE] as number;
      const position = m.newInt(dequeLength(m.heap, of) - left(m, self));
      const args = m.newTupleOf([newReference(m, of), position]);
      return m.newTupleOf([newReference(m, type.ref), args]);
    }),
  ]);
}
