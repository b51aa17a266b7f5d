/** Comparing deques item by item. CPython 3.13, Modules/_collectionsmodule.c, deque_richcompare. */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../../objects/comparison-holds.ts";
import { newBool } from "../../objects/plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { dequeLength } from "./deque.ts";

/** `type` is that of deques. */
export function compareDeques(
  rt: Runtime,
  type: TypeObject,
  self: Ref,
  other: Ref,
  comparison: number,
): Outcome {
  if (!rt.isInstance(other, type)) return rt.notImplemented;
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (isEquality) {
    if (self === other) return newBool(rt, comparison === Comparison.EQ);
    if (dequeLength(rt.heap, self) !== dequeLength(rt.heap, other)) {
      return newBool(rt, comparison === Comparison.NE);
    }
  }
  if (rt.isNestedDeeply) return rt.defer(() => compareItems(rt, self, other, comparison));
  return compareItems(rt, self, other, comparison);
}

/** CPython: deque_richcompare. */
function* compareItems(rt: Runtime, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const { heap } = rt;
  const iterators = [rt.own(yield* resolve(rt.iterate(self)))];
  iterators.push(rt.own(yield* resolve(rt.iterate(other))));
  let answer: boolean | undefined;
  while (answer === undefined) {
    const left = yield* resolve(rt.next(iterators[0] as Ref));
    if (left !== NULL) rt.own(left);
    const right = yield* resolve(rt.next(iterators[1] as Ref));
    if (right !== NULL) rt.own(right);
    if (left === NULL || right === NULL) {
      answer = comparisonHolds((left === NULL ? 0 : 1) - (right === NULL ? 0 : 1), comparison);
    } else if (!(yield* resolve(rt.areEqual(left, right)))) {
      answer = yield* truthOf(rt, yield* resolve(rt.compare(left, right, comparison)));
    }
    for (const item of [left, right]) if (item !== NULL) heap.decref(rt.disown(item));
  }
  for (const iterator of iterators) heap.decref(rt.disown(iterator));
  return newBool(rt, answer);
}

/** The truth of a result, which it releases. */
function* truthOf(rt: Runtime, result: Ref): Steps<boolean> {
  rt.own(result);
  const truth = yield* resolve(rt.isTrue(result));
  rt.heap.decref(rt.disown(result));
  return truth;
}
