/** What the iterators of built-in types have in common: their memory, and result tuples that are used again. */
import { GcHead } from "../../gc/collector.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../allocate.ts";
import type { NativeFunction } from "../functions/native-function.ts";
import { native } from "../functions/native-function.ts";
import { newReference } from "../plain-data.ts";
import { clearField, defineRecord } from "../record.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { newTuple, setTupleItem, tupleStart, untrackPlain } from "../sequences/tuple.ts";
import type { TypeObject } from "../type-object.ts";

/** A new object of this type with all fields zero, tracked if its type is. Fill it before anything else runs. */
export function newIterator(rt: Runtime, type: TypeObject): Ref {
  const iterator = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(0, iterator + Header.SIZE, iterator + (type.basicBytes >> 2));
  if (type.hasGc) rt.gc.track(iterator);
  return iterator;
}

/**
 * Fills the slots of an iterator type: memory by the words of its references, itself as its iterator, and
 * `lengthHint` as `__length_hint__`.
 */
export function defineIterator(
  rt: Runtime,
  type: TypeObject,
  references: readonly number[],
  next: (rt: Runtime, self: Ref) => Outcome,
  lengthHint?: (rt: Runtime, self: Ref) => number | Steps<number>,
): void {
  defineRecord(type, references);
  type.slots.iterate = newReference;
  type.slots.next = next;
  const methods: NativeFunction[] = [];
  if (lengthHint !== undefined) {
    methods.push(native("__length_hint__", "()", (_, self) => hintOutcome(rt, lengthHint(rt, self))));
  }
  if (methods.length > 0) rt.addMethods(type, methods);
}

function hintOutcome(rt: Runtime, hint: number | Steps<number>): Outcome {
  return typeof hint === "number" ? rt.newInt(hint) : hintSteps(rt, hint);
}

function* hintSteps(rt: Runtime, hint: Steps<number>): Steps<Ref> {
  return rt.newInt(yield* hint);
}

/** Ends an iterator: drops what it iterates over. Returns NULL. */
export function exhaust(rt: Runtime, iterator: Ref, field: number): Ref {
  clearField(rt, iterator, field);
  return NULL;
}

/** `(None, None)`: what an iterator of pairs keeps to give out first. */
export function newPairOfNone(rt: Runtime): Ref {
  const pair = newTuple(rt, 2);
  setTupleItem(rt, pair, 0, newReference(rt, rt.none));
  setTupleItem(rt, pair, 1, newReference(rt, rt.none));
  return pair;
}

/**
 * A pair of two references that it takes over: the one that the iterator holds in `field`, if nobody else refers
 * to that, else a new one. As in `dictiter_iternextitem` and `enum_next`.
 */
export function nextPair(rt: Runtime, iterator: Ref, field: number, first: Ref, second: Ref): Ref {
  const { heap } = rt;
  const kept = heap.words[iterator + field] as number;
  if (heap.words[kept + Header.REFCOUNT] !== 1) {
    const pair = newTuple(rt, 2);
    setTupleItem(rt, pair, 0, first);
    setTupleItem(rt, pair, 1, second);
    if (rt.profile.pairsTrackLazily) untrackPlain(rt, pair);
    return pair;
  }
  heap.incref(kept);
  const start = tupleStart(rt, kept);
  const oldFirst = heap.words[start] as number;
  const oldSecond = heap.words[start + 2] as number;
  heap.words[start] = first;
  heap.words[start + 2] = second;
  heap.decref(oldFirst);
  heap.decref(oldSecond);
  trackAgain(rt, kept);
  return kept;
}

/** The collector may have untracked a tuple that is used again (bpo-42536). */
export function trackAgain(rt: Runtime, tuple: Ref): void {
  if (rt.heap.words[tuple + GcHead.NEXT] === NULL) rt.gc.track(tuple);
}
