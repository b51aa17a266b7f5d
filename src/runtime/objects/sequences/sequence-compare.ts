/**
 * What lists and tuples share: comparing item by item, finding and counting equal items. CPython:
 * Objects/listobject.c, list_richcompare, list_contains; Objects/tupleobject.c the same.
 */
import { Comparison } from "../../../bytecode/opcodes.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../comparison-holds.ts";
import { newBool, newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { itemCount, itemsStart } from "./sequence.ts";

/** Compares two lists or two tuples. */
export function compareItems(rt: Runtime, left: Ref, right: Ref, comparison: number): Outcome {
  if (rt.isNestedDeeply) return rt.defer(() => compareItemsHere(rt, left, right, comparison));
  return compareItemsHere(rt, left, right, comparison);
}

function compareItemsHere(rt: Runtime, left: Ref, right: Ref, comparison: number): Outcome {
  const leftCount = itemCount(rt, left);
  const rightCount = itemCount(rt, right);
  if (leftCount !== rightCount && (comparison === Comparison.EQ || comparison === Comparison.NE)) {
    return newBool(rt, comparison === Comparison.NE);
  }
  rt.enterRecursion(" in comparison");
  try {
    const shared = Math.min(leftCount, rightCount);
    rt.charge(shared >> 4);
    for (let index = 0; index < shared; index++) {
      const first = itemAt(rt, left, index);
      const second = itemAt(rt, right, index);
      if (first === second) continue;
      const isEqual = rt.areEqual(first, second);
      if (isEqual === true) continue;
      if (isEqual === false) return decide(rt, first, second, comparison);
      return compareFrom(rt, left, right, comparison, index, isEqual);
    }
    return newBool(rt, comparisonHolds(leftCount - rightCount, comparison));
  } finally {
    rt.leaveRecursion();
  }
}

/** Goes on at `start`, whose items `pending` compares. The lists may change meanwhile. */
function* compareFrom(
  rt: Runtime,
  left: Ref,
  right: Ref,
  comparison: number,
  start: number,
  pending: Steps<boolean>,
): Steps<Ref> {
  // The items of a tuple are held by it.
  const isList = rt.isInstance(left, rt.types.list);
  rt.enterRecursion(" in comparison");
  try {
    let index = start;
    for (; index < itemCount(rt, left) && index < itemCount(rt, right); index++) {
      const first = itemAt(rt, left, index);
      const second = itemAt(rt, right, index);
      const held = isList ? [first, second] : [];
      for (const item of held) rt.own(newReference(rt, item));
      const isSame = first === second && index !== start;
      const isEqual = isSame || (yield* resolve(index === start ? pending : rt.areEqual(first, second)));
      // A comparison may have emptied a list: then the lengths decide.
      const isThere = index < itemCount(rt, left) && index < itemCount(rt, right);
      const differs = !isEqual && isThere;
      const result = differs ? yield* resolve(decide(rt, first, second, comparison)) : undefined;
      for (const item of held) rt.heap.decref(rt.disown(item));
      if (result !== undefined) return result;
    }
    return newBool(rt, comparisonHolds(itemCount(rt, left) - itemCount(rt, right), comparison));
  } finally {
    rt.leaveRecursion();
  }
}

/** The result when the first difference is between these two items. */
function decide(rt: Runtime, first: Ref, second: Ref, comparison: number): Outcome {
  if (comparison === Comparison.EQ) return newBool(rt, false);
  if (comparison === Comparison.NE) return newBool(rt, true);
  return rt.compare(first, second, comparison);
}

/** The first index from `from` below `to` whose item equals `value`, or -1. The list may change meanwhile. */
export function findItem(
  rt: Runtime,
  sequence: Ref,
  value: Ref,
  from: number,
  to: number,
): number | Steps<number> {
  const end = Math.min(to, itemCount(rt, sequence));
  if (end > from) rt.charge((end - from) >> 4);
  for (let index = from; index < end; index++) {
    const isEqual = rt.areEqual(itemAt(rt, sequence, index), value);
    if (isEqual === true) return index;
    if (isEqual !== false) return findItemFrom(rt, sequence, value, index, to, isEqual);
  }
  return -1;
}

function* findItemFrom(
  rt: Runtime,
  sequence: Ref,
  value: Ref,
  start: number,
  to: number,
  pending: Steps<boolean>,
): Steps<number> {
  const isList = rt.isInstance(sequence, rt.types.list);
  for (let index = start; index < to && index < itemCount(rt, sequence); index++) {
    const item = itemAt(rt, sequence, index);
    if (isList) rt.own(newReference(rt, item));
    const isEqual = yield* resolve(index === start ? pending : rt.areEqual(item, value));
    if (isList) rt.heap.decref(rt.disown(item));
    if (isEqual) return index;
  }
  return -1;
}

/** `value in sequence`. */
export function containsItem(rt: Runtime, sequence: Ref, value: Ref): boolean | Steps<boolean> {
  const index = findItem(rt, sequence, value, 0, Number.POSITIVE_INFINITY);
  return typeof index === "number" ? index >= 0 : wasFound(index);
}

function* wasFound(index: Steps<number>): Steps<boolean> {
  return (yield* index) >= 0;
}

/** `sequence.count(value)`. */
export function* countItem(rt: Runtime, sequence: Ref, value: Ref): Steps<Ref> {
  let count = 0;
  rt.charge(itemCount(rt, sequence) >> 4);
  for (let index = 0; index < itemCount(rt, sequence); index++) {
    const item = itemAt(rt, sequence, index);
    const isEqual = item === value || rt.areEqual(item, value);
    if (isEqual === true) count++;
    else if (isEqual !== false) count += (yield* holding(rt, item, isEqual)) ? 1 : 0;
  }
  return rt.newInt(count);
}

function* holding(rt: Runtime, item: Ref, pending: Steps<boolean>): Steps<boolean> {
  rt.own(newReference(rt, item));
  const isEqual = yield* pending;
  rt.heap.decref(rt.disown(item));
  return isEqual;
}

function itemAt(rt: Runtime, sequence: Ref, index: number): Ref {
  return rt.heap.words[itemsStart(rt, sequence) + 2 * index] as number;
}
