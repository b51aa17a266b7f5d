/** `callable_iterator`: `iter(callable, sentinel)`. CPython: Objects/iterobject.c, calliter_iternext. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { newReference } from "../plain-data.ts";
import { clearField } from "../record.ts";
import { builtinNamed, newReduction } from "../reduction.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { defineIterator, newIterator } from "./iterator-record.ts";

const enum CallIterator {
  CALLABLE = 4,
  SENTINEL = 6,
}

/** Both are borrowed. CPython: PyCallIter_New. */
export function newCallIterator(rt: Runtime, callable: Ref, sentinel: Ref): Ref {
  const iterator = newIterator(rt, rt.types.callIterator);
  rt.heap.words[iterator + CallIterator.CALLABLE] = newReference(rt, callable);
  rt.heap.words[iterator + CallIterator.SENTINEL] = newReference(rt, sentinel);
  return iterator;
}

function next(rt: Runtime, iterator: Ref): Outcome {
  if (rt.heap.words[iterator + CallIterator.CALLABLE] === NULL) return NULL;
  return nextResult(rt, iterator);
}

function* nextResult(rt: Runtime, iterator: Ref): Steps<Ref> {
  const { heap } = rt;
  try {
    const result = rt.own(yield* rt.call(heap.words[iterator + CallIterator.CALLABLE] as number, []));
    const sentinel = heap.words[iterator + CallIterator.SENTINEL] as number;
    const isLast = sentinel === NULL || (yield* resolve(rt.areEqual(sentinel, result)));
    if (!isLast) return rt.disown(result);
    heap.decref(rt.disown(result));
    end(rt, iterator);
    return NULL;
  } catch (thrown) {
    if (!rt.swallow(thrown, rt.types.StopIteration)) throw thrown;
    end(rt, iterator);
    return NULL;
  }
}

function end(rt: Runtime, iterator: Ref): void {
  clearField(rt, iterator, CallIterator.CALLABLE);
  clearField(rt, iterator, CallIterator.SENTINEL);
}

export function defineCallIterator(rt: Runtime): void {
  defineIterator(rt, rt.types.callIterator, [CallIterator.CALLABLE, CallIterator.SENTINEL], next);
  rt.addMethods(rt.types.callIterator, [native("__reduce__", "()", (_, self) => reduce(rt, self))]);
}

function reduce(rt: Runtime, self: Ref): Ref {
  const { words } = rt.heap;
  const callable = words[self + CallIterator.CALLABLE] as number;
  const sentinel = words[self + CallIterator.SENTINEL] as number;
  if (callable === NULL || sentinel === NULL) {
    return newReduction(rt, builtinNamed(rt, "iter"), [newReference(rt, rt.emptyTuple)]);
  }
  const args = [newReference(rt, callable), newReference(rt, sentinel)];
  return newReduction(rt, builtinNamed(rt, "iter"), args);
}
