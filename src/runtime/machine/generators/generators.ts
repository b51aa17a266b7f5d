/**
 * Generators, coroutines and asynchronous generators as suspended frames: making one and going on with it. Their
 * locals and stack lie in memory of their own (generator-memory.ts), so that suspending and resuming copies nothing. Throwing and closing, attributes and methods are elsewhere. Follows Objects/genobject.c (3.13).
 */

import { CodeFlag } from "../../../bytecode/code.ts";
import { Op } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { newException } from "../../objects/exceptions/exception.ts";
import { FunctionField } from "../../objects/functions/function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Runtime, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { Delivery, Frame } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { GeneratorField } from "./generator-fields.ts";
import { holdForFrame, releaseHeldForFrame } from "./generator-holdings.ts";
import { freeSlots, generatorBytes, makeSlots } from "./generator-memory.ts";
import { GeneratorState, generatorState } from "./generator-state.ts";

/** RETURN_GENERATOR: moves the running frame into a new generator and returns that. */
export function makeGenerator(m: Machine, frame: Frame): Ref {
  const { code } = frame;
  const type = generatorType(m, code.unit.flags);
  const ref = newObject(m, type, generatorBytes(m, type, code));
  const { heap } = m;
  heap.words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  const base = makeSlots(m, ref, frame);
  heap.words.copyWithin(base, frame.base, frame.sp);
  frame.sp = base + (frame.sp - frame.base);
  frame.base = base;
  frame.generator = ref;
  heap.words[ref + GeneratorField.NAME] = newReference(m, fieldOf(m, frame.fn, FunctionField.NAME));
  heap.words[ref + GeneratorField.QUALNAME] = newReference(m, fieldOf(m, frame.fn, FunctionField.QUALNAME));
  holdForFrame(m, ref, frame);
  const state = new GeneratorState(heap, ref, frame);
  heap.words[ref + GeneratorField.PAYLOAD] = heap.addPayload(state);
  state.holdFrame();
  m.gc.track(ref);
  return ref;
}

function generatorType(m: Machine, flags: number): TypeObject {
  if ((flags & CodeFlag.COROUTINE) !== 0) return m.types.coroutine;
  return (flags & CodeFlag.ASYNC_GENERATOR) !== 0 ? m.types.asyncGenerator : m.types.generator;
}

export function isFinished(state: GeneratorState): boolean {
  return state.status === "finished" || state.status === "closed";
}

/**
 * Whether what the frame holds is the generator's to release. While it waits for what it delegates to being closed or
 * thrown into, it counts as running, but its frame is not among those of the stack.
 */
export function holdsFrame(state: GeneratorState): boolean {
  if (state.status === "running") return state.frame.previous === undefined;
  return state.status !== "finished";
}

/** What errors call it. */
export function kindName(m: Machine, ref: Ref): string {
  switch (m.typeOf(ref)) {
    case m.types.coroutine:
      return "coroutine";
    case m.types.asyncGenerator:
      return "async generator";
    default:
      return "generator";
  }
}

/**
 * Makes a suspended generator the current frame, with `value` (borrowed) as what its `yield` returns. False when
 * it is finished already. Raises ValueError when it is running.
 */
export function enterGenerator(
  m: Machine,
  ref: Ref,
  value: Ref,
  delivery: Delivery,
  dropSlots: number,
): boolean {
  const state = generatorState(m, ref);
  if (isFinished(state)) return false;
  if (state.status === "running") m.raise(m.types.ValueError, `${kindName(m, ref)} already executing`);
  const { frame } = state;
  const caller = m.current;
  const depth = (caller?.depth ?? 0) + 1;
  m.checkDepth(depth);
  frame.dataTop = m.dataStackTop();
  frame.previous = caller;
  frame.activation = -1;
  frame.delivery = delivery;
  frame.dropSlots = dropSlots;
  frame.depth = depth;
  state.status = "running";
  state.enterFrame();
  m.heap.incref(value);
  m.heap.words[frame.sp] = value;
  frame.sp += 2;
  m.enterHandled(state);
  m.current = frame;
  return true;
}

/** YIELD_VALUE: hands `value` (taken over) to whoever resumed the generator. True when that is a Python frame. */
export function suspendGenerator(m: Machine, frame: Frame, value: Ref): boolean {
  const state = generatorState(m, frame.generator);
  state.status = "suspended";
  state.holdFrame();
  m.leaveHandled(state);
  const caller = frame.previous;
  m.current = caller;
  frame.previous = undefined;
  m.lastResumption = "yielded";
  if (caller instanceof Frame && frame.delivery === Delivery.ITEM) {
    m.heap.words[caller.sp] = value;
    caller.sp += 2;
    if (m.observer !== undefined) m.reportResumption(caller);
    return true;
  }
  return m.deliver(value, frame.delivery, frame.dropSlots);
}

/** What happens to the generator when its frame has returned or raised. The frame's slots are clear already. */
export function finishGenerator(m: Machine, frame: Frame): void {
  const state = generatorState(m, frame.generator);
  state.status = "finished";
  state.holdFrame();
  m.leaveHandled(state);
  freeSlots(m, frame.generator, frame);
  releaseHeldForFrame(m, frame.generator, frame);
}

/** Ends a generator that never ran or need not run again: releases what its frame holds. */
export function closeFrame(m: Machine, state: GeneratorState): void {
  state.status = "finished";
  m.clearFrame(state.frame);
  state.holdFrame();
  const { frame } = state;
  freeSlots(m, frame.generator, frame);
  releaseHeldForFrame(m, frame.generator, frame);
}

/** Resumes from native code: the next item, NULL when the generator returned (its value is dropped). */
export function resumeSteps(m: Machine, ref: Ref, value: Ref): Steps<Ref> {
  return new Resumption(m, ref, value) as unknown as Steps<Ref>;
}

/** What a generator function would do with less work: one call, and its result. */
class Resumption {
  private isStarted = false;

  constructor(
    private readonly m: Machine,
    private readonly ref: Ref,
    private readonly value: Ref,
  ) {}

  [Symbol.iterator](): this {
    return this;
  }

  next(result: Ref): IteratorResult<Frame, Ref> {
    const { m } = this;
    if (this.isStarted) {
      if (m.lastResumption === "yielded") return { done: true, value: result };
      m.heap.decref(result);
      return { done: true, value: NULL };
    }
    this.isStarted = true;
    const native = m.current;
    if (!enterGenerator(m, this.ref, this.value, Delivery.PUSH, 0)) return { done: true, value: NULL };
    m.current = native;
    return { done: false, value: generatorState(m, this.ref).frame };
  }

  throw(error: unknown): never {
    throw error;
  }
}

/** Resumes from native code; `m.lastResumption` then says whether the result was yielded or returned. */
export function* sendSteps(m: Machine, ref: Ref, value: Ref): Steps<Ref> {
  const state = generatorState(m, ref);
  if (state.status === "created" && value !== m.none) {
    const kind = kindName(m, ref);
    m.raise(m.types.TypeError, `can't send non-None value to a just-started ${kind}`);
  }
  const native = m.current;
  if (!enterGenerator(m, ref, value, Delivery.PUSH, 0)) {
    if (m.typeOf(ref) === m.types.coroutine) raiseAlreadyAwaited(m);
    m.lastResumption = "returned";
    return m.none;
  }
  m.current = native;
  return yield state.frame;
}

export function raiseAlreadyAwaited(m: Machine): never {
  return m.raise(m.types.RuntimeError, "cannot reuse already awaited coroutine");
}

/** What the generator waits for in a `yield from` or `await`, borrowed; NULL when it does not. CPython: _PyGen_yf. */
export function delegateOf(m: Machine, state: GeneratorState): Ref {
  if (state.status !== "suspended") return NULL;
  const { frame } = state;
  const word = frame.code.instructions[frame.ip - 1] as number;
  const isDelegating = (word & 0xff) === Op.YIELD_VALUE && word >>> 8 === 1;
  return isDelegating ? (m.heap.words[frame.sp - 2] as number) : NULL;
}

/** Raises StopIteration with a value that it takes over; no argument for None, as `_PyGen_SetStopIterationValue`. */
export function raiseStopIteration(m: Machine, value: Ref): never {
  m.raiseObject(stopIteration(m, value));
}

/** Takes over the value. */
export function stopIteration(m: Machine, value: Ref): Ref {
  const exception = newException(m, m.types.StopIteration, value === m.none ? [] : [value]);
  m.heap.words[exception + m.layouts.exceptionWords.extra] = value;
  return exception;
}

function fieldOf(rt: Runtime, ref: Ref, field: number): Ref {
  return rt.heap.words[ref + field] as number;
}
