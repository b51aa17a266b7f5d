/** `except*`: matching a clause and the exception left at the end. CPython 3.13: Python/ceval.c. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { setExceptionTraceback } from "../objects/exceptions/exception.ts";
import { isExceptionGroup, newExceptionGroup, reraiseStar } from "../objects/exceptions/exception-group.ts";
import { newTraceback } from "../objects/exceptions/traceback.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { copyItems, listLength } from "../objects/sequences/list.ts";
import type { Frame } from "./frames/frame.ts";
import { frameObjectOf } from "./frames/frame-object.ts";
import type { Machine } from "./machine.ts";
import { exceptionMatches } from "./rare-support.ts";

/** CHECK_EG_MATCH: exception type -> rest match. What matches becomes the handled exception. */
export function* matchExceptionGroup(m: Machine, frame: Frame): Steps<Ref> {
  const { heap } = m;
  const exception = heap.words[frame.sp - 4] as number;
  const types = heap.words[frame.sp - 2] as number;
  const [match, rest] = yield* matchParts(m, frame, exception, types);
  if (match !== m.none) {
    heap.incref(match);
    heap.decrefIfAny(m.swapHandled(match));
  }
  heap.words[frame.sp - 4] = rest;
  heap.words[frame.sp - 2] = match;
  heap.decref(exception);
  heap.decref(types);
  return NULL;
}

/** New references to what matches and what does not, None for nothing. `_PyEval_ExceptionGroupMatch` */
function* matchParts(m: Machine, frame: Frame, exception: Ref, types: Ref): Steps<readonly [Ref, Ref]> {
  const { heap } = m;
  const isMatch = exception !== m.none && exceptionMatches(m, exception, types);
  checkIsNoGroup(m, types);
  if (exception === m.none) return [m.none, m.none];
  if (isMatch) {
    if (!isExceptionGroup(m, exception)) return [yield* wrapNaked(m, frame, exception), m.none];
    heap.incref(exception);
    return [exception, m.none];
  }
  if (!isExceptionGroup(m, exception)) {
    heap.incref(exception);
    return [m.none, exception];
  }
  const method = m.own(yield* resolve(m.getAttribute(exception, m.name("split"))));
  const pair = m.own(yield* m.call(method, [types]));
  if (m.typeOf(pair) !== m.types.tuple) {
    const text = `${m.typeOf(exception).name}.split must return a tuple, not ${m.typeOf(pair).name}`;
    m.raise(m.types.TypeError, text);
  }
  const [match, rest] = m.tupleItems(pair) as [Ref?, Ref?];
  if (match === undefined || rest === undefined) {
    const count = m.tupleItems(pair).length;
    const text = `${m.typeOf(exception).name}.split must return a 2-tuple, got tuple of size ${count}`;
    m.raise(m.types.TypeError, text);
  }
  heap.incref(match);
  // Through 3.11 a group of which nothing matches stays itself (Python/ceval.c, CHECK_EG_MATCH).
  const left = match === m.none && m.profile.exceptions.unmatchedGroupStays ? exception : rest;
  heap.incref(left);
  heap.decref(m.disown(pair));
  heap.decref(m.disown(method));
  return [match, left];
}

/** `_PyEval_CheckExceptStarTypeValid` */
function checkIsNoGroup(m: Machine, types: Ref): void {
  const candidates = m.typeOf(types) === m.types.tuple ? m.tupleItems(types) : [types];
  const isGroup = candidates.some((each) => m.typeByRef(each).isSubtypeOf(m.types.BaseExceptionGroup));
  if (isGroup) {
    const text = "catching ExceptionGroup with except* is not allowed. Use except instead.";
    m.raise(m.types.TypeError, text);
  }
}

/** A single exception gets a group around it. */
function* wrapNaked(m: Machine, frame: Frame, exception: Ref): Steps<Ref> {
  m.heap.incref(exception);
  const items = m.own(m.newTupleOf([exception]));
  const group = yield* newExceptionGroup(m, "", items);
  m.heap.decref(m.disown(items));
  if (m.profile.exceptions.wrappedGroupHasTraceback) {
    const line = m.lineOf(frame);
    setExceptionTraceback(m, group, newTraceback(m, NULL, frameObjectOf(m, frame), frame.ip - 1, line));
  }
  return group;
}

/** PREP_RERAISE_STAR: original list -> the exception to raise, or None. */
export function prepareReraise(m: Machine, original: Ref, list: Ref): Steps<Ref> {
  return reraiseStar(m, original, copyItems(m.heap, list, 0, listLength(m.heap, list)));
}
