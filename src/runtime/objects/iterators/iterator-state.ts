/**
 * How iterators are copied: `__reduce__`, which names what makes an equal one, and `__setstate__`, which puts it
 * where the other was. Those of `map`, `zip` and their like are in their own files. Follows the functions of these
 * names beside each type in CPython (3.13).
 */
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { clampedSize } from "../numbers/int-index.ts";
import { newReference } from "../plain-data.ts";
import { builtinNamed, newReduction } from "../reduction.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { listAppend, newList } from "../sequences/list.ts";
import { PositionIterator } from "../sequences/list-iterator.ts";
import type { TypeObject } from "../type-object.ts";
import { newIterator } from "./iterator-record.ts";

/** The value of a state that has to be an index. PyLong_AsSsize_t. */
export function indexOfState(rt: Runtime, state: Ref): number {
  if (!isInt(rt, state)) rt.raise(rt.types.TypeError, "an integer is required");
  const value = clampedSize(intValue(rt.heap, state));
  if (!Number.isSafeInteger(value)) {
    rt.raise(rt.types.OverflowError, "Python int too large to convert to C ssize_t");
  }
  return value;
}

/** What differs between the iterators that walk by a position. */
interface PositionKind {
  /** The built-in function that makes one; the type itself where there is none. */
  readonly maker: "iter" | "reversed" | undefined;
  /** What an exhausted one is made of. */
  readonly empty: (rt: Runtime) => Ref;
  /** How long the sequence is; undefined where nobody asks. */
  readonly length?: ((rt: Runtime, sequence: Ref) => number | Steps<number>) | undefined;
  /** Puts the iterator at an index. */
  readonly seek?: (rt: Runtime, self: Ref, index: number) => void;
}

/** Adds both methods to an iterator with a `PositionIterator`. Backward ones begin at the end, and stop at -1. */
export function definePositionState(rt: Runtime, type: TypeObject, kind: PositionKind): void {
  const isBackward = kind.maker !== "iter";
  rt.addMethods(type, [
    native("__reduce__", "()", (_, self) => reduceAtPosition(rt, self, kind)),
    native("__setstate__", "(object, /)", (_, self, state) => setPosition(rt, self, state, kind, isBackward)),
  ]);
}

function reduceAtPosition(rt: Runtime, self: Ref, { maker, empty }: PositionKind): Ref {
  const { words } = rt.heap;
  const sequence = words[self + PositionIterator.SEQUENCE] as number;
  const index = words[self + PositionIterator.INDEX] as number;
  const own = (): Ref => newReference(rt, rt.typeOf(self).ref);
  if (sequence !== NULL) {
    const callable = maker === undefined ? own() : builtinNamed(rt, maker);
    return newReduction(rt, callable, [newReference(rt, sequence)], rt.newInt(index));
  }
  return newReduction(rt, maker === undefined ? own() : builtinNamed(rt, "iter"), [empty(rt)]);
}

function* setPosition(
  rt: Runtime,
  self: Ref,
  state: Ref,
  { length, seek = seekPlainly }: PositionKind,
  isBackward: boolean,
): Steps<Ref> {
  const index = indexOfState(rt, state);
  const sequence = rt.heap.words[self + PositionIterator.SEQUENCE] as number;
  if (sequence === NULL) return rt.none;
  const count = length === undefined ? Number.POSITIVE_INFINITY : yield* resolve(length(rt, sequence));
  const [least, most] = isBackward ? [-1, count - 1] : [0, count];
  seek(rt, self, Math.max(least, Math.min(most, index)));
  return rt.none;
}

function seekPlainly(rt: Runtime, self: Ref, index: number): void {
  rt.heap.words[self + PositionIterator.INDEX] = index;
}

/**
 * Adds `__reduce__` to an iterator over a dict or set: a list of what is left. `references` are the words of what it
 * owns; a copy of the iterator is used up for it.
 */
export function defineListedState(rt: Runtime, type: TypeObject, references: readonly number[]): void {
  rt.addMethods(type, [
    native("__reduce__", "()", (_, self) => {
      const list = rt.own(listOfRest(rt, self, type, references));
      return newReduction(rt, builtinNamed(rt, "iter"), [rt.disown(list)]);
    }),
  ]);
}

function listOfRest(rt: Runtime, self: Ref, type: TypeObject, references: readonly number[]): Ref {
  const { heap } = rt;
  const copy = rt.own(newIterator(rt, type));
  heap.words.copyWithin(copy + Header.SIZE, self + Header.SIZE, self + (type.basicBytes >> 2));
  for (const field of references) {
    const held = heap.words[copy + field] as number;
    if (held !== NULL) heap.incref(held);
  }
  const list = rt.own(newList(rt, 0));
  const next = type.slots.next as (rt: Runtime, self: Ref) => Ref;
  for (;;) {
    const item = next(rt, copy);
    if (item === NULL) break;
    listAppend(rt, list, item);
  }
  rt.disown(list);
  heap.decref(rt.disown(copy));
  return list;
}
