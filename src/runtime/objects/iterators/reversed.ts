/**
 * `reversed`: what `__reversed__` answers, else an iterator over a sequence from its end. CPython:
 * Objects/enumobject.c, reversed_new_impl, reversed_next.
 */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { refuseKeywordsOfNew } from "../no-keywords.ts";
import { newReference } from "../plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { PositionIterator } from "../sequences/list-iterator.ts";
import { findOnType, lengthOf } from "../sequences/sequence.ts";
import type { TypeObject } from "../type-object.ts";
import { defineIterator, exhaust, newIterator } from "./iterator-record.ts";
import { definePositionState } from "./iterator-state.ts";

function* construct(rt: Runtime, type: TypeObject, args: CallArguments): Steps<Ref> {
  refuseKeywordsOfNew(rt, type, "reversed", args);
  const given = args.positional.length;
  if (given !== 1) rt.raise(rt.types.TypeError, `reversed expected 1 argument, got ${given}`);
  const sequence = args.positional[0] as Ref;
  const special = yield* findReversed(rt, sequence);
  if (special !== NULL) return special;
  const length = lengthOf(rt, sequence);
  const isSequence =
    rt.typeOf(sequence).slots.getItem !== undefined && !rt.isInstance(sequence, rt.types.dict);
  if (!isSequence) raiseNotReversible(rt, sequence);
  if (length === undefined) {
    rt.raise(rt.types.TypeError, `object of type '${rt.typeOf(sequence).name}' has no len()`);
  }
  const count = yield* resolve(length);
  const self = newIterator(rt, type);
  rt.heap.words[self + PositionIterator.INDEX] = count - 1;
  rt.heap.words[self + PositionIterator.SEQUENCE] = newReference(rt, sequence);
  return self;
}

/** What `__reversed__` answers; NULL when the type has none. */
function* findReversed(rt: Runtime, sequence: Ref): Steps<Ref> {
  const attribute = findOnType(rt, rt.typeOf(sequence), "__reversed__");
  if (attribute === NULL) return NULL;
  if (attribute === rt.none) raiseNotReversible(rt, sequence);
  return yield* rt.callBoundSpecial(sequence, "__reversed__", []);
}

function raiseNotReversible(rt: Runtime, sequence: Ref): never {
  rt.raise(rt.types.TypeError, `'${rt.typeOf(sequence).name}' object is not reversible`);
}

function next(rt: Runtime, self: Ref): Outcome {
  if (rt.heap.words[self + PositionIterator.SEQUENCE] === NULL) return NULL;
  return nextItem(rt, self);
}

function* nextItem(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const position = heap.words[self + PositionIterator.INDEX] as number;
  if (position < 0) return exhaust(rt, self, PositionIterator.SEQUENCE);
  const sequence = rt.own(newReference(rt, heap.words[self + PositionIterator.SEQUENCE] as number));
  const index = rt.own(rt.newInt(position));
  let item: Ref;
  try {
    item = yield* resolve(rt.getItem(sequence, index));
    heap.words[self + PositionIterator.INDEX] = position - 1;
  } catch (thrown) {
    if (!rt.swallow(thrown, rt.types.IndexError) && !rt.swallow(thrown, rt.types.StopIteration)) throw thrown;
    heap.words[self + PositionIterator.INDEX] = -1;
    item = exhaust(rt, self, PositionIterator.SEQUENCE);
  }
  heap.decref(rt.disown(index));
  heap.decref(rt.disown(sequence));
  return item;
}

function* hint(rt: Runtime, self: Ref): Steps<number> {
  const sequence = rt.heap.words[self + PositionIterator.SEQUENCE] as number;
  if (sequence === NULL) return 0;
  const position = (rt.heap.words[self + PositionIterator.INDEX] as number) + 1;
  const length = yield* resolve(lengthOf(rt, sequence) ?? 0);
  return length < position ? 0 : position;
}

export function defineReversed(rt: Runtime): void {
  defineIterator(rt, rt.types.reversed, [PositionIterator.SEQUENCE], next, hint);
  rt.types.reversed.slots.construct = construct;
  definePositionState(rt, rt.types.reversed, {
    maker: undefined,
    empty: () => newReference(rt, rt.emptyTuple),
    length: (_, sequence) => lengthOf(rt, sequence) ?? 0,
  });
}
