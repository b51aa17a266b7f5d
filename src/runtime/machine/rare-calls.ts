/** The instructions that call with names, or with arguments from a tuple and a dict. */

import { NULL, type Ref } from "../memory/linear-memory.ts";
import { holdingUnpacked, keywordsOf, namesTuple } from "../objects/dict/keyword-dict.ts";
import type { CallArguments, Steps } from "../objects/runtime.ts";
import { callSteps, callWithArguments, unpackMethod } from "./call.ts";
import { Delivery, type Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";
import { peek, push } from "./rare-operands.ts";

/** callable self args... names: the last `names.length` of `argc` arguments are named. */
export function callKeywords(m: Machine, frame: Frame, argc: number): boolean {
  const names = m.tupleItems(peek(m, frame, 1)).map((name) => m.strValue(name));
  const called = peek(m, frame, argc + 3);
  const isBare = peek(m, frame, argc + 2) === NULL && m.profile.argumentsMoveIntoFrame;
  if (isBare && m.typeOf(called) === m.types.method) unpackMethod(m, frame.sp - 2 * (argc + 3));
  const callee = peek(m, frame, argc + 3);
  const self = peek(m, frame, argc + 2);
  const positional: Ref[] = self === NULL ? [] : [self];
  const positionalCount = argc - names.length;
  for (let index = 0; index < positionalCount; index++) positional.push(peek(m, frame, argc + 1 - index));
  const keywords = new Map<string, Ref>();
  for (const [index, name] of names.entries()) keywords.set(name, peek(m, frame, names.length + 1 - index));
  return finishCall(m, frame, callWithArguments(m, frame, callee, { positional, keywords }, argc + 1));
}

/** CALL_FUNCTION_EX */
export function callEx(m: Machine, frame: Frame, hasKeywords: boolean): boolean {
  const keywordDict = hasKeywords ? peek(m, frame, 1) : NULL;
  const argsDepth = hasKeywords ? 2 : 1;
  const callee = peek(m, frame, argsDepth + 2);
  const args = peek(m, frame, argsDepth);
  if (m.typeOf(args) !== m.types.tuple) {
    m.startNative(replaceByTuple(m, frame, frame.sp - 2 * argsDepth, callee), Delivery.DISCARD, 0);
    return false;
  }
  const named = keywordDict === NULL ? { keywords: undefined } : keywordsOf(m, keywordDict);
  const call: CallArguments = { positional: m.tupleItems(args), ...named };
  const keepsOperands = !m.profile.starredCallsMoveArguments || !m.isPythonFunction(callee);
  if (keepsOperands && named.keywords !== undefined) {
    m.startNative(holdingUnpacked(m, call, callSteps(m, callee, call)), Delivery.CALL, argsDepth + 2);
    return false;
  }
  if (named.keywords === undefined) {
    return finishCall(m, frame, callWithArguments(m, frame, callee, call, argsDepth, keepsOperands));
  }
  return finishCall(m, frame, enterWithNames(m, frame, callee, call, argsDepth));
}

/** The tuple of names lives until the arguments are in the frame. `_PyEvalFramePushAndInit_Ex` (Python/ceval.c, 3.12). */
function enterWithNames(
  m: Machine,
  frame: Frame,
  callee: Ref,
  call: CallArguments,
  argsDepth: number,
): number {
  const names = namesTuple(m, call);
  try {
    return callWithArguments(m, frame, callee, call, argsDepth);
  } finally {
    m.heap.decref(names);
  }
}

/** Replaces the operand in a slot by a tuple of its items; then the instruction runs again. */
function* replaceByTuple(m: Machine, frame: Frame, slot: Ref, callee: Ref): Steps<Ref> {
  const iterable = m.heap.words[slot] as number;
  const tuple = yield* m.tupleFromIterable(iterable, callee);
  m.heap.words[slot] = tuple;
  m.heap.decref(iterable);
  frame.ip--;
  return NULL;
}

function finishCall(m: Machine, frame: Frame, result: number): boolean {
  if (result < 0) return false;
  push(m, frame, result);
  return !m.gc.isDue || !m.refuel();
}
