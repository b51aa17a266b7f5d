/**
 * `await`, `async for` and `async with`: what may be awaited and iterated over asynchronously, with the errors of
 * what may not; `aiter` and `anext`. Follows Python/bytecodes.c and Objects/genobject.c (3.13).
 */
import { CodeFlag } from "../../../bytecode/code.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { setExceptionCause, setExceptionContext } from "../../objects/exceptions/exception.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { raiseWrongResult } from "../../objects/wrong-result.ts";
import { lookupOnType } from "../classes/attributes.ts";
import { lookupContextMethods } from "../context-managers.ts";
import type { Frame } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { newAnextAwaitable } from "./anext-awaitable.ts";
import { asyncGeneratorNext } from "./async-generator.ts";
import { generatorState } from "./generator-state.ts";
import { delegateOf } from "./generators.ts";

function hasMethod(m: Machine, ref: Ref, name: string): boolean {
  return lookupOnType(m, m.typeOf(ref), m.name(name)) !== NULL;
}

function raiseTypeError(m: Machine, message: string): never {
  return m.raise(m.types.TypeError, message);
}

/** A coroutine, or a generator that `types.coroutine` made one. */
function isCoroutine(m: Machine, ref: Ref): boolean {
  const type = m.typeOf(ref);
  if (type === m.types.coroutine) return true;
  if (type !== m.types.generator) return false;
  return (generatorState(m, ref).frame.code.unit.flags & CodeFlag.ITERABLE_COROUTINE) !== 0;
}

/** What an await runs; a new reference. CPython: _PyCoro_GetAwaitableIter. */
export function* awaitableIterator(m: Machine, ref: Ref): Steps<Ref> {
  if (isCoroutine(m, ref)) return newReference(m, ref);
  if (!hasMethod(m, ref, "__await__")) {
    raiseTypeError(m, m.profile.values.messages.notAwaitable.replace("{}", m.typeOf(ref).name));
  }
  const iterator = yield* m.callSpecial(ref, "__await__", []);
  if (isCoroutine(m, iterator)) {
    m.heap.decref(iterator);
    raiseTypeError(m, "__await__() returned a coroutine");
  }
  if (m.typeOf(iterator).slots.next === undefined) {
    const older = `__await__() returned non-iterator of type '${m.typeOf(iterator).name}'`;
    raiseWrongResult(m, ref, "__await__", iterator, older);
  }
  return iterator;
}

/** GET_AWAITABLE; `place` is 1 after `__aenter__`, 2 after `__aexit__`. */
export function* getAwaitable(m: Machine, ref: Ref, place: number): Steps<Ref> {
  if (place > 0 && !isCoroutine(m, ref) && !hasMethod(m, ref, "__await__")) {
    const method = place === 1 ? "__aenter__" : "__aexit__";
    const what = `'async with' received an object from ${method} that does not implement __await__`;
    raiseTypeError(m, `${what}: ${m.typeOf(ref).name}`);
  }
  const iterator = yield* awaitableIterator(m, ref);
  if (m.typeOf(iterator) === m.types.coroutine && delegateOf(m, generatorState(m, iterator)) !== NULL) {
    m.heap.decref(iterator);
    m.raise(m.types.RuntimeError, "coroutine is being awaited already");
  }
  return iterator;
}

/** GET_AITER */
export function* getAsyncIterator(m: Machine, ref: Ref): Steps<Ref> {
  if (!hasMethod(m, ref, "__aiter__")) {
    const got = m.typeOf(ref).name;
    raiseTypeError(m, `'async for' requires an object with __aiter__ method, got ${got}`);
  }
  const iterator = yield* m.callSpecial(ref, "__aiter__", []);
  if (hasMethod(m, iterator, "__anext__")) return iterator;
  const got = m.typeOf(iterator).name;
  m.heap.decref(iterator);
  return raiseTypeError(
    m,
    `'async for' received an object from __aiter__ that does not implement __anext__: ${got}`,
  );
}

/** GET_ANEXT */
export function* getAsyncNext(m: Machine, iterator: Ref): Steps<Ref> {
  if (m.typeOf(iterator) === m.types.asyncGenerator) return yield* resolve(asyncGeneratorNext(m, iterator));
  if (!hasMethod(m, iterator, "__anext__")) {
    const got = m.typeOf(iterator).name;
    raiseTypeError(m, `'async for' requires an iterator with __anext__ method, got ${got}`);
  }
  const next = m.own(yield* m.callSpecial(iterator, "__anext__", []));
  try {
    const awaitable = yield* awaitableIterator(m, next);
    m.heap.decref(m.disown(next));
    return awaitable;
  } catch (error) {
    const cause = m.own(m.caught(error));
    const got = m.typeOf(next).name;
    return raiseFrom(m, `'async for' received an invalid object from __anext__: ${got}`, m.disown(cause));
  }
}

/** `_PyErr_FormatFromCause`: a TypeError with its cause, which it takes over. */
function raiseFrom(m: Machine, message: string, cause: Ref): never {
  try {
    return raiseTypeError(m, message);
  } catch (error) {
    const exception = m.caught(error);
    setExceptionContext(m, exception, newReference(m, cause));
    setExceptionCause(m, exception, cause);
    throw error;
  }
}

/** BEFORE_ASYNC_WITH: manager -> exit awaitable. */
export function* enterAsyncWith(m: Machine, frame: Frame): Steps<Ref> {
  const manager = m.heap.words[frame.sp - 2] as number;
  const [enter, exit] = yield* lookupContextMethods(m, manager, "a");
  m.heap.words[frame.sp - 2] = m.disown(exit);
  m.heap.decref(manager);
  const result = yield* m.call(enter, []);
  m.heap.decref(m.disown(enter));
  m.heap.words[frame.sp] = result;
  frame.sp += 2;
  return NULL;
}

/** `aiter(object)` */
export function* asyncIteratorOf(m: Machine, ref: Ref): Steps<Ref> {
  if (!hasMethod(m, ref, "__aiter__")) {
    raiseTypeError(m, `'${m.typeOf(ref).name}' object is not an async iterable`);
  }
  const iterator = yield* m.callSpecial(ref, "__aiter__", []);
  if (hasMethod(m, iterator, "__anext__")) return iterator;
  const older = `aiter() returned not an async iterator of type '${m.typeOf(iterator).name}'`;
  return raiseWrongResult(m, ref, "__aiter__", iterator, older);
}

/** `anext(iterator[, fallback])`; NULL for no fallback. */
export function* asyncNextOf(m: Machine, iterator: Ref, fallback: Ref): Steps<Ref> {
  if (!hasMethod(m, iterator, "__anext__")) {
    raiseTypeError(m, `'${m.typeOf(iterator).name}' object is not an async iterator`);
  }
  const awaitable = yield* m.callSpecial(iterator, "__anext__", []);
  if (fallback === NULL) return awaitable;
  m.own(awaitable);
  const wrapped = newAnextAwaitable(m, awaitable, fallback);
  m.heap.decref(m.disown(awaitable));
  return wrapped;
}
