/**
 * Throwing into generators and coroutines, and closing them, with what they wait for in a `yield from` or `await`.
 * Follows `_gen_throw`, `gen_close` and `gen_close_iter` of Objects/genobject.c (3.13).
 */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newException, setExceptionTraceback } from "../../objects/exceptions/exception.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import { Delivery, PythonError } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { writeUnraisable } from "../tracebacks/unraisable.ts";
import { type GeneratorState, generatorState } from "./generator-state.ts";
import {
  closeFrame,
  delegateOf,
  enterGenerator,
  isFinished,
  kindName,
  raiseAlreadyAwaited,
  stopIteration,
} from "./generators.ts";

/** Generators that wait for one another and share one JavaScript stack while the innermost is thrown into. */
const DEFERRED_DELEGATES = 100;

/** Operands of `throw(type, value, traceback)`: borrowed, NULL where not given. */
export interface Thrown {
  readonly type: Ref;
  readonly value: Ref;
  readonly traceback: Ref;
}

/**
 * `generator.throw(...)`: raises an exception where the generator waits, or passes it on to what it waits for.
 * With `closesDelegate`, GeneratorExit closes that instead. The result is as of `sendSteps`. CPython: _gen_throw.
 */
export function* throwSteps(m: Machine, ref: Ref, thrown: Thrown, closesDelegate: boolean): Steps<Ref> {
  const state = generatorState(m, ref);
  const delegate = delegateOf(m, state);
  if (delegate !== NULL) {
    m.heap.incref(delegate);
    m.own(delegate);
    const closes = closesDelegate && isGeneratorExit(m, thrown.type);
    const answer = closes
      ? yield* closeDelegate(m, state, delegate)
      : yield* throwIntoDelegate(m, state, delegate, thrown, closesDelegate);
    m.heap.decref(m.disown(delegate));
    if (typeof answer === "number") return answer;
    if (answer !== undefined) {
      if (!closes) m.raisedByDelegate = answer.exception;
      return yield* raiseInside(m, ref, answer.exception, false);
    }
  }
  const exception = yield* normalizeThrown(m, thrown);
  return yield* raiseInside(m, ref, exception, false);
}

function isGeneratorExit(m: Machine, type: Ref): boolean {
  const { GeneratorExit } = m.types;
  return (
    m.isInstance(type, GeneratorExit) || (m.isClass(type) && m.typeByRef(type).isSubtypeOf(GeneratorExit))
  );
}

/** What it yielded; the exception that it raised; or undefined when it takes no exceptions. */
function* throwIntoDelegate(
  m: Machine,
  state: GeneratorState,
  delegate: Ref,
  thrown: Thrown,
  closesDelegate: boolean,
): Steps<Ref | PythonError | undefined> {
  const id = m.typeOf(delegate).id;
  const isGenerator = id === TypeId.GENERATOR || id === TypeId.COROUTINE;
  // What the lookup raises is the caller's: the generator is not running yet.
  const method = isGenerator ? NULL : yield* m.optionalAttribute(delegate, m.name("throw"));
  if (!isGenerator && method === NULL) return undefined;
  state.status = "running";
  try {
    if (isGenerator) {
      const result = yield* inDelegate(m, () => throwSteps(m, delegate, thrown, closesDelegate));
      if (m.lastResumption === "yielded") return result;
      return new PythonError(stopIteration(m, result));
    }
    m.own(method);
    const { type, value, traceback } = thrown;
    const result = yield* m.call(
      method,
      [type, value, traceback].filter((arg) => arg !== NULL),
    );
    m.heap.decref(m.disown(method));
    m.lastResumption = "yielded";
    return result;
  } catch (error) {
    return new PythonError(m.caught(error));
  } finally {
    state.status = "suspended";
  }
}

/** Goes on with what a generator waits for, on an empty JavaScript stack every so many generators. */
function* inDelegate(m: Machine, begin: () => Steps<Ref>): Steps<Ref> {
  m.delegationDepth++;
  try {
    return m.delegationDepth % DEFERRED_DELEGATES === 0 ? yield* m.defer(begin) : yield* begin();
  } finally {
    m.delegationDepth--;
  }
}

/** Closes what a generator waits for; the exception if that raises one. CPython: gen_close_iter. */
function* closeDelegate(m: Machine, state: GeneratorState, delegate: Ref): Steps<PythonError | undefined> {
  const id = m.typeOf(delegate).id;
  state.status = "running";
  try {
    if (id === TypeId.GENERATOR || id === TypeId.COROUTINE) {
      m.heap.decref(yield* inDelegate(m, () => closeSteps(m, delegate)));
      return undefined;
    }
    const method = yield* findClose(m, delegate);
    if (method === NULL) return undefined;
    m.own(method);
    m.heap.decref(yield* m.call(method, []));
    m.heap.decref(m.disown(method));
    return undefined;
  } catch (error) {
    return new PythonError(m.caught(error));
  } finally {
    state.status = "suspended";
  }
}

function* findClose(m: Machine, delegate: Ref): Steps<Ref> {
  try {
    return yield* m.optionalAttribute(delegate, m.name("close"));
  } catch (error) {
    yield* writeUnraisable(m, m.caught(error), delegate, "closing generator");
    return NULL;
  }
}

/** The exception that `throw(...)` means; a new reference. */
function* normalizeThrown(m: Machine, thrown: Thrown): Steps<Ref> {
  const { type, value } = thrown;
  const traceback = thrown.traceback === m.none ? NULL : thrown.traceback;
  if (traceback !== NULL && m.typeOf(traceback) !== m.types.traceback) {
    m.raise(m.types.TypeError, "throw() third argument must be a traceback object");
  }
  const exception = yield* makeThrown(m, type, value);
  if (traceback !== NULL) setExceptionTraceback(m, exception, newReference(m, traceback));
  return exception;
}

function* makeThrown(m: Machine, type: Ref, value: Ref): Steps<Ref> {
  const hasValue = value !== NULL && value !== m.none;
  if (m.isExceptionClass(type)) {
    // PyErr_NormalizeException: an instance of the class is taken as it is, a tuple is the arguments.
    if (hasValue && m.isInstance(value, m.typeByRef(type))) return newReference(m, value);
    const isArguments = hasValue && m.typeOf(value) === m.types.tuple;
    const args = isArguments ? m.tupleItems(value) : hasValue ? [value] : [];
    return yield* m.newExceptionOf(type, args, "throw");
  }
  if (!m.isInstance(type, m.types.BaseException)) {
    const got = m.typeOf(type).name;
    m.raise(
      m.types.TypeError,
      `exceptions must be classes or instances deriving from BaseException, not ${got}`,
    );
  }
  if (hasValue) m.raise(m.types.TypeError, "instance exception may not have a separate value");
  return newReference(m, type);
}

/** Raises an exception (taken over) at the place where the generator waits. */
function* raiseInside(m: Machine, ref: Ref, exception: Ref, isClosing: boolean): Steps<Ref> {
  const state = generatorState(m, ref);
  const native = m.current;
  m.own(exception);
  const isEntered = enterGenerator(m, ref, m.none, Delivery.PUSH, 0);
  if (!isEntered && m.typeOf(ref) === m.types.coroutine && !isClosing) raiseAlreadyAwaited(m);
  m.disown(exception);
  if (!isEntered) throw new PythonError(exception);
  m.current = native;
  // `_PyErr_ChainStackItem` looks at what the generator itself handles.
  if (m.handled !== NULL) m.linkContext(exception);
  m.throwOnEntry(state.frame, exception);
  return yield state.frame;
}

/** `close()`: throws GeneratorExit into it. What it returned where the version says so, else None. */
export function* closeSteps(m: Machine, ref: Ref): Steps<Ref> {
  const state = generatorState(m, ref);
  if (isFinished(state)) return m.none;
  if (state.status === "created" && m.profile.unstartedCloseKeepsFrame) {
    state.status = "closed";
    return m.none;
  }
  const delegate = delegateOf(m, state);
  let raised: PythonError | undefined;
  if (delegate !== NULL) {
    m.heap.incref(delegate);
    m.own(delegate);
    raised = yield* closeDelegate(m, state, delegate);
    m.heap.decref(m.disown(delegate));
  }
  const isIdle = state.status === "created" || state.status === "suspended";
  if (raised === undefined && isIdle && (state.status === "created" || !m.isInsideTry(state.frame))) {
    if (state.status === "suspended" && m.profile.closeKeepsFunction) {
      m.clearFrame(state.frame);
      state.holdFrame();
      state.status = "closed";
    } else {
      closeFrame(m, state);
    }
    return m.none;
  }
  const exception = raised?.exception ?? newException(m, m.types.GeneratorExit, []);
  try {
    const result = yield* raiseInside(m, ref, exception, true);
    if (m.lastResumption === "returned") return keepReturned(m, result);
    m.heap.decref(result);
  } catch (error) {
    return afterClosing(m, error);
  }
  return m.raise(m.types.RuntimeError, `${kindName(m, ref)} ignored GeneratorExit`);
}

function keepReturned(m: Machine, result: Ref): Ref {
  if (m.profile.closeReturnsValue) return result;
  m.heap.decref(result);
  return m.none;
}

/** GeneratorExit and StopIteration are how closing ends; any other exception goes on. */
function afterClosing(m: Machine, error: unknown): Ref {
  const exception = m.caught(error);
  const isStop = m.isInstance(exception, m.types.StopIteration);
  if (!isStop && !m.isInstance(exception, m.types.GeneratorExit)) throw error;
  const value = isStop ? (m.heap.words[exception + m.layouts.exceptionWords.extra] as number) : NULL;
  const result = value === NULL ? m.none : newReference(m, value);
  m.heap.decref(exception);
  return keepReturned(m, result);
}
