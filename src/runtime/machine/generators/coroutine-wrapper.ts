/** `coroutine_wrapper`: the iterator that a coroutine's `__await__` gives. CPython: Objects/genobject.c, coro_await. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { Machine } from "../machine.ts";
import { closeSteps } from "./generator-throw.ts";
import { throwForProgram } from "./generator-type.ts";
import { raiseStopIteration, sendSteps } from "./generators.ts";

const enum WrapperField {
  COROUTINE = 4,
}

function newCoroutineWrapper(m: Machine, coroutine: Ref): Ref {
  const type = m.types.coroutineWrapper;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words[ref + WrapperField.COROUTINE] = newReference(m, coroutine);
  m.gc.track(ref);
  return ref;
}

export function defineCoroutineWrapper(m: Machine): void {
  const type = m.types.coroutineWrapper;
  const wrapped = (self: Ref): Ref => m.heap.words[self + WrapperField.COROUTINE] as number;
  defineRecord(type, [WrapperField.COROUTINE]);
  type.slots.iterate = newReference;
  type.slots.next = (_, self) => nextOfCoroutine(m, wrapped(self));
  m.addMethods(type, [
    native("send", "(arg, /)", (_, self, value) => sendToCoroutine(m, wrapped(self), value)),
    native("throw", "(typ, val=None, tb=None, /)", (_, self, kind, value, traceback) =>
      throwForProgram(m, wrapped(self), kind, value, traceback),
    ),
    native("close", "()", (_, self) => closeSteps(m, wrapped(self))),
  ]);
  m.addMethods(m.types.coroutine, [native("__await__", "()", (_, self) => newCoroutineWrapper(m, self))]);
}

/** NULL when the coroutine has returned. */
function* nextOfCoroutine(m: Machine, coroutine: Ref): Steps<Ref> {
  const result = yield* sendSteps(m, coroutine, m.none);
  if (m.lastResumption === "yielded") return result;
  m.heap.decref(result);
  return NULL;
}

function* sendToCoroutine(m: Machine, coroutine: Ref, value: Ref): Steps<Ref> {
  const result = yield* sendSteps(m, coroutine, value);
  if (m.lastResumption === "yielded") return result;
  return raiseStopIteration(m, result);
}
