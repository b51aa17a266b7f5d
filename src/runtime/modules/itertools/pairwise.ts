/** `pairwise` (3.10) and `batched` (3.12). CPython: Modules/itertoolsmodule.c, pairwise_next, batched_next. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newPairOfNone, nextPair } from "../../objects/iterators/iterator-record.ts";
import { withSize } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField, setField } from "../../objects/record.ts";
import { type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { newTuple, setTupleItem, tupleFromWords, tupleStart } from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byName, byPosition, defineIteratorType, newWithFields } from "./iterator-type.ts";

/** Words of pairwiseobject. */
const enum Pairwise {
  ITERATOR = 4,
  /** The item that the next pair begins with. */
  OLD = 6,
  /** The pair that is used again (3.12). */
  RESULT = 8,
}

/** Words of batchedobject. */
const enum Batched {
  ITERATOR = 4,
  SIZE = 6,
  /** From 3.13 on. */
  STRICT = 8,
}

export function definePairwise(m: Interpreter): TypeObject {
  const reuses = m.profile.fields.pairwiseResult;
  return defineIteratorType(m, {
    name: "pairwise",
    layout: "pairwise",
    references: reuses
      ? [Pairwise.ITERATOR, Pairwise.OLD, Pairwise.RESULT]
      : [Pairwise.ITERATOR, Pairwise.OLD],
    construct: byPosition(m, "pairwise", [1, 1], (type, [iterable]) => newPairwise(m, type, iterable as Ref)),
    next: nextOverlapping,
  });
}

function* newPairwise(m: Interpreter, type: TypeObject, iterable: Ref): Steps<Ref> {
  const iterator = yield* resolve(m.iterate(iterable));
  const self = newWithFields(m, type, [[Pairwise.ITERATOR, iterator]]);
  if (!m.profile.fields.pairwiseResult) return self;
  const pair = newPairOfNone(m);
  m.heap.words[self + Pairwise.RESULT] = pair;
  return self;
}

function* nextOverlapping(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  if (heap.words[self + Pairwise.ITERATOR] === NULL) return NULL;
  if (heap.words[self + Pairwise.OLD] === NULL) {
    const first = yield* resolve(rt.next(heap.words[self + Pairwise.ITERATOR] as number));
    setField(rt, self, Pairwise.OLD, first);
    if (first === NULL) return end(rt, self);
    if (heap.words[self + Pairwise.ITERATOR] === NULL) return end(rt, self);
  }
  const old = rt.own(newReference(rt, heap.words[self + Pairwise.OLD] as number));
  const item = yield* resolve(rt.next(heap.words[self + Pairwise.ITERATOR] as number));
  rt.disown(old);
  if (item === NULL) {
    end(rt, self);
    heap.decref(old);
    return NULL;
  }
  const second = newReference(rt, item);
  const pair = rt.profile.fields.pairwiseResult
    ? nextPair(rt, self, Pairwise.RESULT, old, second)
    : rt.newTupleOf([old, second]);
  setField(rt, self, Pairwise.OLD, item);
  return pair;
}

function end(rt: Runtime, self: Ref): Ref {
  clearField(rt, self, Pairwise.ITERATOR);
  clearField(rt, self, Pairwise.OLD);
  return NULL;
}

export function defineBatched(m: Interpreter): TypeObject {
  const { batchedStrict } = m.profile.fields;
  const signature = batchedStrict ? "(iterable, n, *, strict=False)" : "(iterable, n)";
  return defineIteratorType(m, {
    name: "batched",
    layout: "batched",
    references: [Batched.ITERATOR],
    construct: byName(m, "batched", signature, (type, iterable, n, strict) =>
      withSize(m, n, (size) => newBatched(m, type, [iterable, strict], size)),
    ),
    next: nextBatch,
  });
}

function* newBatched(
  m: Interpreter,
  type: TypeObject,
  [iterable, strict]: readonly [Ref, Ref],
  size: number,
): Steps<Ref> {
  const isStrict = strict !== NULL && (yield* resolve(m.isTrue(strict)));
  if (size < 1) m.raise(m.types.ValueError, "n must be at least one");
  const iterator = yield* resolve(m.iterate(iterable));
  const self = newWithFields(m, type, [[Batched.ITERATOR, iterator]]);
  m.heap.doubles[(self + Batched.SIZE) >> 1] = size;
  if (m.profile.fields.batchedStrict) m.heap.words[self + Batched.STRICT] = isStrict ? 1 : 0;
  return self;
}

function* nextBatch(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const iterator = heap.words[self + Batched.ITERATOR] as number;
  if (iterator === NULL) return NULL;
  const size = heap.doubles[(self + Batched.SIZE) >> 1] as number;
  const batch = rt.own(newTuple(rt, size));
  rt.own(newReference(rt, iterator));
  let count = 0;
  for (; count < size; count++) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    setTupleItem(rt, batch, count, item);
  }
  heap.decref(rt.disown(iterator));
  if (count === size) return rt.disown(batch);
  return lastBatch(rt, self, batch, count);
}

/** The items that are left, in a tuple of their own; NULL for none. The owned `batch` is released. */
function lastBatch(rt: Runtime, self: Ref, batch: Ref, count: number): Ref {
  clearField(rt, self, Batched.ITERATOR);
  const isStrict = rt.profile.fields.batchedStrict && rt.heap.words[self + Batched.STRICT] === 1;
  if (isStrict && count > 0) rt.raise(rt.types.ValueError, "batched(): incomplete batch");
  const last = count === 0 ? NULL : tupleFromWords(rt, tupleStart(rt, batch), count);
  rt.heap.decref(rt.disown(batch));
  return last;
}
