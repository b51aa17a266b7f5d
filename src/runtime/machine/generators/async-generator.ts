/**
 * Asynchronous generators and the awaitables that their methods give: `asend`, `athrow` and `aclose` objects, which
 * run the generator when they are sent to. Follows async_gen_* of Objects/genobject.c (3.13).
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { newException } from "../../objects/exceptions/exception.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { type GeneratorState, generatorState } from "./generator-state.ts";
import { type Thrown, throwSteps } from "./generator-throw.ts";
import { warnOfThrow, warnUnawaitedMethod } from "./generator-type.ts";
import { isFinished, raiseStopIteration, sendSteps } from "./generators.ts";

/** Words of PyAsyncGenASend and PyAsyncGenAThrow. */
const enum AwaitableField {
  GENERATOR = 4,
  /** What `asend` sends; the arguments of `athrow` as a tuple, NULL for `aclose`. */
  OPERAND = 6,
  STATE = 8,
}

const enum AwaitableState {
  INIT,
  ITER,
  CLOSED,
}

/** Word of _PyAsyncGenWrappedValue: what an asynchronous generator yields, told from what it awaits. */
const enum WrappedField {
  VALUE = 4,
}

/** INTRINSIC_ASYNC_GEN_WRAP; the value is borrowed. */
export function wrapYielded(m: Machine, value: Ref): Ref {
  const type = m.types.asyncGeneratorWrappedValue;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words[ref + WrappedField.VALUE] = newReference(m, value);
  m.gc.track(ref);
  return ref;
}

export function defineAsyncGenerators(m: Machine): void {
  const { asyncGenerator, asyncGeneratorAsend, asyncGeneratorAthrow, asyncGeneratorWrappedValue } = m.types;
  defineRecord(asyncGeneratorWrappedValue, [WrappedField.VALUE]);
  m.addMethods(asyncGenerator, [
    native("__aiter__", "()", (_, self) => newReference(m, self)),
    native("__anext__", "()", (_, self) => newAwaitable(m, asyncGeneratorAsend, self, m.none)),
    native("asend", "(value, /)", (_, self, value) => newAwaitable(m, asyncGeneratorAsend, self, value)),
    native("athrow", "(typ, val=None, tb=None, /)", (_, self, type, value, traceback) =>
      athrow(m, self, [type, value, traceback]),
    ),
    native("aclose", "()", (_, self) => newAwaitable(m, asyncGeneratorAthrow, self, NULL)),
  ]);
  defineAwaitable(m, asyncGeneratorAsend, sendOfAsend, throwOfAsend);
  defineAwaitable(m, asyncGeneratorAthrow, sendOfAthrow, throwOfAthrow);
}

/** `anext(generator)` without a look at the type: what GET_ANEXT makes. */
export function asyncGeneratorNext(m: Machine, generator: Ref): Outcome {
  return newAwaitable(m, m.types.asyncGeneratorAsend, generator, m.none);
}

function* athrow(m: Machine, generator: Ref, given: readonly Ref[]): Steps<Ref> {
  const args = given.filter((arg) => arg !== NULL);
  if (args.length > 1) yield* warnOfThrow(m, "athrow");
  const tuple = m.own(m.newTupleOf(args.map((arg) => newReference(m, arg))));
  const awaitable = yield* newAwaitable(m, m.types.asyncGeneratorAthrow, generator, tuple);
  m.heap.decref(m.disown(tuple));
  return awaitable;
}

function* newAwaitable(m: Machine, type: TypeObject, generator: Ref, operand: Ref): Steps<Ref> {
  yield* startHooks(m, generator);
  const ref = newObject(m, type, type.basicBytes);
  const { words } = m.heap;
  words[ref + AwaitableField.GENERATOR] = newReference(m, generator);
  words[ref + AwaitableField.OPERAND] = operand === NULL ? NULL : newReference(m, operand);
  words[ref + AwaitableField.STATE] = AwaitableState.INIT;
  m.gc.track(ref);
  return ref;
}

/** `sys.set_asyncgen_hooks`: called once for each generator, at its first use. CPython: async_gen_init_hooks. */
function* startHooks(m: Machine, generator: Ref): Steps<void> {
  const state = generatorState(m, generator);
  if (state.hasHooks) return;
  state.hasHooks = true;
  const { firstIterator, finalizer } = m.asyncGeneratorHooks;
  if (finalizer !== NULL) state.originOrFinalizer = newReference(m, finalizer);
  if (firstIterator === NULL) return;
  m.heap.incref(firstIterator);
  m.own(firstIterator);
  m.heap.decref(yield* m.call(firstIterator, [generator]));
  m.heap.decref(m.disown(firstIterator));
}

type Send = (m: Machine, self: Ref, value: Ref) => Steps<Ref>;
type Throw = (m: Machine, self: Ref, thrown: Thrown) => Steps<Ref>;

function defineAwaitable(m: Machine, type: TypeObject, send: Send, raise: Throw): void {
  defineRecord(type, [AwaitableField.GENERATOR, AwaitableField.OPERAND]);
  if (m.profile.unusedAwaitablesWarn) warnWhenUnused(m, type);
  type.slots.iterate = newReference;
  type.slots.next = (_, self) => send(m, self, m.none);
  m.addMethods(type, [
    native("send", "(arg, /)", (_, self, value) => send(m, self, value)),
    native("throw", "(typ, val=None, tb=None, /)", (_, self, kind, value, traceback) =>
      raise(m, self, { type: kind, value, traceback }),
    ),
    native("close", "()", (_, self) => closeAwaitable(m, self, raise)),
    native("__await__", "()", (_, self) => newReference(m, self)),
  ]);
}

/** One that dies unused gets its finalizer first (`finalizeAwaitable`). */
function warnWhenUnused(m: Machine, type: TypeObject): void {
  const { slots } = type;
  const { deallocate } = slots;
  type.hasFinalizer = true;
  slots.deallocate = (rt, ref) => {
    if (phaseOf(m, ref) === AwaitableState.INIT && m.postponeForFinalizer(ref)) return;
    deallocate?.(rt, ref);
  };
}

/** CPython: async_gen_asend_finalize, async_gen_athrow_finalize. */
export function* finalizeAwaitable(m: Machine, self: Ref): Steps<Ref> {
  if (phaseOf(m, self) !== AwaitableState.INIT) return NULL;
  const isSend = m.typeOf(self) === m.types.asyncGeneratorAsend;
  const method = isSend ? "asend" : isClose(m, self) ? "aclose" : "athrow";
  yield* warnUnawaitedMethod(m, generatorOf(m, self), method);
  return NULL;
}

function generatorOf(m: Machine, self: Ref): Ref {
  return m.heap.words[self + AwaitableField.GENERATOR] as number;
}

function stateOf(m: Machine, self: Ref): GeneratorState {
  return generatorState(m, generatorOf(m, self));
}

function phaseOf(m: Machine, self: Ref): AwaitableState {
  return m.heap.words[self + AwaitableField.STATE] as number;
}

function setPhase(m: Machine, self: Ref, phase: AwaitableState): void {
  m.heap.words[self + AwaitableField.STATE] = phase;
}

function raiseRuntimeError(m: Machine, message: string): never {
  return m.raise(m.types.RuntimeError, message);
}

function checkReuse(m: Machine, self: Ref, methods: string): void {
  if (phaseOf(m, self) !== AwaitableState.CLOSED) return;
  raiseRuntimeError(m, `cannot reuse already awaited ${methods}`);
}

/** Goes from INIT to ITER, unless another awaitable has the generator. */
function begin(m: Machine, self: Ref, method: string, closesWhenBusy: boolean): void {
  if (stateOf(m, self).isRunningAsync) {
    if (closesWhenBusy) setPhase(m, self, AwaitableState.CLOSED);
    raiseRuntimeError(m, `${method}(): asynchronous generator is already running`);
  }
  setPhase(m, self, AwaitableState.ITER);
}

/** What the generator awaits is handed on; what it yields ends the awaitable. CPython: async_gen_unwrap_value. */
function* unwrapped(m: Machine, generator: Ref, steps: Steps<Ref>): Steps<Ref> {
  const state = generatorState(m, generator);
  let result: Ref;
  try {
    result = yield* steps;
    if (m.lastResumption === "returned") {
      m.heap.decref(result);
      m.raiseObject(newException(m, m.types.StopAsyncIteration, []));
    }
  } catch (error) {
    if (isEnd(m, m.caught(error))) state.isClosedAsync = true;
    state.isRunningAsync = false;
    throw error;
  }
  if (m.typeOf(result) !== m.types.asyncGeneratorWrappedValue) return result;
  state.isRunningAsync = false;
  return raiseStopIteration(m, takeWrapped(m, result));
}

/** StopAsyncIteration or GeneratorExit. */
function isEnd(m: Machine, exception: Ref): boolean {
  return (
    m.isInstance(exception, m.types.StopAsyncIteration) || m.isInstance(exception, m.types.GeneratorExit)
  );
}

/** Takes over the wrapper and returns what is in it. */
function takeWrapped(m: Machine, wrapper: Ref): Ref {
  const value = newReference(m, m.heap.words[wrapper + WrappedField.VALUE] as number);
  m.heap.decref(wrapper);
  return value;
}

/** Runs steps; the awaitable is used up when they raise. */
function* closingOnError(m: Machine, self: Ref, steps: Steps<Ref>): Steps<Ref> {
  try {
    return yield* steps;
  } catch (error) {
    setPhase(m, self, AwaitableState.CLOSED);
    throw error;
  }
}

// asend

function* sendOfAsend(m: Machine, self: Ref, given: Ref): Steps<Ref> {
  checkReuse(m, self, "__anext__()/asend()");
  let value = given;
  if (phaseOf(m, self) === AwaitableState.INIT) {
    begin(m, self, "anext", m.profile.awaitablesCheckWhenThrown);
    if (value === m.none) value = m.heap.words[self + AwaitableField.OPERAND] as number;
  }
  const generator = generatorOf(m, self);
  stateOf(m, self).isRunningAsync = true;
  return yield* closingOnError(m, self, unwrapped(m, generator, sendSteps(m, generator, value)));
}

function* throwOfAsend(m: Machine, self: Ref, thrown: Thrown): Steps<Ref> {
  checkReuse(m, self, "__anext__()/asend()");
  if (m.profile.awaitablesCheckWhenThrown && phaseOf(m, self) === AwaitableState.INIT) {
    begin(m, self, "anext", true);
    stateOf(m, self).isRunningAsync = true;
  }
  const generator = generatorOf(m, self);
  const steps = throwSteps(m, generator, thrown, true);
  return yield* closingOnError(m, self, unwrapped(m, generator, steps));
}

// athrow and aclose

function isClose(m: Machine, self: Ref): boolean {
  return (m.heap.words[self + AwaitableField.OPERAND] as number) === NULL;
}

function* sendOfAthrow(m: Machine, self: Ref, value: Ref): Steps<Ref> {
  checkReuse(m, self, "aclose()/athrow()");
  const state = stateOf(m, self);
  if (isFinished(state)) {
    setPhase(m, self, AwaitableState.CLOSED);
    return raiseStopIteration(m, m.none);
  }
  if (phaseOf(m, self) === AwaitableState.INIT) return yield* startAthrow(m, self, state, value);
  const generator = generatorOf(m, self);
  const steps = sendSteps(m, generator, value);
  if (isClose(m, self)) return yield* closing(m, self, state, steps);
  return yield* closingOnError(m, self, unwrapped(m, generator, steps));
}

function* startAthrow(m: Machine, self: Ref, state: GeneratorState, value: Ref): Steps<Ref> {
  if (state.isRunningAsync) begin(m, self, isClose(m, self) ? "aclose" : "athrow", true);
  if (state.isClosedAsync) {
    setPhase(m, self, AwaitableState.CLOSED);
    m.raiseObject(newException(m, m.types.StopAsyncIteration, []));
  }
  if (value !== m.none) {
    raiseRuntimeError(m, "can't send non-None value to a just-started coroutine");
  }
  setPhase(m, self, AwaitableState.ITER);
  state.isRunningAsync = true;
  const generator = generatorOf(m, self);
  if (isClose(m, self)) {
    state.isClosedAsync = true;
    const exit = { type: m.types.GeneratorExit.ref, value: NULL, traceback: NULL };
    return yield* closing(m, self, state, throwSteps(m, generator, exit, false));
  }
  const [type = NULL, second = NULL, third = NULL] = m.tupleItems(
    m.heap.words[self + AwaitableField.OPERAND] as number,
  );
  const thrown = { type, value: second, traceback: third };
  return yield* finishAthrow(
    m,
    self,
    state,
    unwrapped(m, generator, throwSteps(m, generator, thrown, false)),
  );
}

/** The label check_error of async_gen_athrow_send. */
function* finishAthrow(m: Machine, self: Ref, state: GeneratorState, steps: Steps<Ref>): Steps<Ref> {
  try {
    return yield* steps;
  } catch (error) {
    state.isRunningAsync = false;
    setPhase(m, self, AwaitableState.CLOSED);
    throw error;
  }
}

/** Closing: the end of the generator is success, another item of it is not. */
function* closing(m: Machine, self: Ref, state: GeneratorState, steps: Steps<Ref>): Steps<Ref> {
  let result: Ref;
  try {
    result = yield* steps;
    if (m.lastResumption === "returned") {
      m.heap.decref(result);
      m.raiseObject(newException(m, m.types.StopAsyncIteration, []));
    }
  } catch (error) {
    state.isRunningAsync = false;
    setPhase(m, self, AwaitableState.CLOSED);
    const exception = m.caught(error);
    if (!isEnd(m, exception)) throw error;
    m.heap.decref(exception);
    return raiseStopIteration(m, m.none);
  }
  if (m.typeOf(result) !== m.types.asyncGeneratorWrappedValue) return result;
  m.heap.decref(result);
  state.isRunningAsync = false;
  setPhase(m, self, AwaitableState.CLOSED);
  return raiseRuntimeError(m, "async generator ignored GeneratorExit");
}

function* throwOfAthrow(m: Machine, self: Ref, thrown: Thrown): Steps<Ref> {
  checkReuse(m, self, "aclose()/athrow()");
  const state = stateOf(m, self);
  if (m.profile.awaitablesCheckWhenThrown && phaseOf(m, self) === AwaitableState.INIT) {
    begin(m, self, isClose(m, self) ? "aclose" : "athrow", true);
    state.isRunningAsync = true;
  }
  const generator = generatorOf(m, self);
  const steps = throwSteps(m, generator, thrown, true);
  if (isClose(m, self)) return yield* closing(m, self, state, steps);
  return yield* closingOnError(m, self, unwrapped(m, generator, steps));
}

/** `close()` of both: throws GeneratorExit from 3.13 on, before it only marks the awaitable as used up. */
function* closeAwaitable(m: Machine, self: Ref, raise: Throw): Steps<Ref> {
  if (phaseOf(m, self) === AwaitableState.CLOSED) return m.none;
  if (!m.profile.awaitablesCheckWhenThrown) {
    setPhase(m, self, AwaitableState.CLOSED);
    return m.none;
  }
  try {
    m.heap.decref(
      yield* resolve(raise(m, self, { type: m.types.GeneratorExit.ref, value: NULL, traceback: NULL })),
    );
  } catch (error) {
    const exception = m.caught(error);
    if (!isEnd(m, exception) && !m.isInstance(exception, m.types.StopIteration)) throw error;
    m.heap.decref(exception);
    return m.none;
  }
  return raiseRuntimeError(m, "coroutine ignored GeneratorExit");
}
