/**
 * Generators and coroutines: frames that live inside an object. Their locals and stack lie in the object's own
 * memory, as in CPython since 3.11, so that suspending and resuming copies nothing.
 */
import { CodeFlag } from "../../bytecode/code.ts";
import type { Visit } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { freeObject, newObject } from "../objects/allocate.ts";
import { newException } from "../objects/exception.ts";
import { FunctionField } from "../objects/function.ts";
import { native } from "../objects/native-function.ts";
import type { Outcome, Runtime, Steps } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { Delivery, type Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";

/** Words of PyGenObject; the payload slot lies in the upper half of `gi_weakreflist`. */
export const enum GeneratorField {
  WEAKREFS = 4,
  PAYLOAD = 5,
  NAME = 6,
  QUALNAME = 8,
}

export interface GeneratorState {
  readonly frame: Frame;
  /** "closed" is finished, but what the frame holds is not released yet. */
  status: "created" | "suspended" | "running" | "closed" | "finished";
  /** Exception being handled inside the generator (`gi_exc_state`), owned; NULL for none. */
  handled: Ref;
}

export function generatorState(rt: Runtime, ref: Ref): GeneratorState {
  return rt.heap.payloadAt(rt.heap.words[ref + GeneratorField.PAYLOAD] as number) as GeneratorState;
}

/** RETURN_GENERATOR: moves the running frame into a new generator and returns that. */
export function makeGenerator(m: Machine, frame: Frame): Ref {
  const { code } = frame;
  const type = generatorType(m, code.unit.flags);
  const ref = newObject(m, type, type.basicBytes + code.frameWords * 4);
  const { heap } = m;
  const base = ref + (type.basicBytes >> 2);
  heap.words.fill(NULL, ref + 4, base);
  heap.words.copyWithin(base, frame.base, frame.sp);
  frame.sp = base + (frame.sp - frame.base);
  frame.base = base;
  frame.generator = ref;
  if (!frame.ownsFunction) m.heap.incref(frame.fn);
  frame.ownsFunction = true;
  heap.words[ref + GeneratorField.NAME] = newReference(m, fieldOf(m, frame.fn, FunctionField.NAME));
  heap.words[ref + GeneratorField.QUALNAME] = newReference(m, fieldOf(m, frame.fn, FunctionField.QUALNAME));
  const state: GeneratorState = { frame, status: "created", handled: NULL };
  heap.words[ref + GeneratorField.PAYLOAD] = heap.addPayload(state);
  m.gc.track(ref);
  return ref;
}

function generatorType(m: Machine, flags: number): TypeObject {
  if ((flags & CodeFlag.COROUTINE) !== 0) return m.types.coroutine;
  return (flags & CodeFlag.ASYNC_GENERATOR) !== 0 ? m.types.asyncGenerator : m.types.generator;
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
  if (state.status === "running") m.raise(m.types.ValueError, "generator already executing");
  const { frame } = state;
  const caller = m.current;
  frame.dataTop = m.dataStackTop();
  frame.previous = caller;
  frame.delivery = delivery;
  frame.dropSlots = dropSlots;
  frame.depth = (caller?.depth ?? 0) + 1;
  m.checkDepth(frame.depth);
  state.status = "running";
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
  m.leaveHandled(state);
  m.current = frame.previous;
  frame.previous = undefined;
  m.lastResumption = "yielded";
  return m.deliver(value, frame.delivery, frame.dropSlots);
}

/** What happens to the generator when its frame has returned or raised. The frame's slots are clear already. */
export function finishGenerator(m: Machine, frame: Frame): void {
  const state = generatorState(m, frame.generator);
  state.status = "finished";
  m.leaveHandled(state);
  const fn = frame.fn;
  frame.fn = NULL;
  if (frame.ownsFunction && fn !== NULL) m.heap.decref(fn);
}

/** Resumes from native code: the next item, NULL when the generator returned (its value is dropped). */
export function* resumeSteps(m: Machine, ref: Ref, value: Ref): Steps<Ref> {
  const result = yield* sendSteps(m, ref, value);
  if (m.lastResumption === "yielded") return result;
  m.heap.decref(result);
  return NULL;
}

/** Resumes from native code; `m.lastResumption` then says whether the result was yielded or returned. */
export function* sendSteps(m: Machine, ref: Ref, value: Ref): Steps<Ref> {
  const state = generatorState(m, ref);
  if (state.status === "created" && value !== m.none) {
    m.raise(m.types.TypeError, "can't send non-None value to a just-started generator");
  }
  const native = m.current;
  if (!enterGenerator(m, ref, value, Delivery.PUSH, 0)) {
    m.lastResumption = "returned";
    return m.none;
  }
  m.current = native;
  return yield state.frame;
}

/** Raises an exception (taken over) at the place where the generator waits. */
function* throwSteps(m: Machine, ref: Ref, exception: Ref): Steps<Ref> {
  const state = generatorState(m, ref);
  const native = m.current;
  if (state.status === "created") {
    closeFrame(m, state);
    m.raiseObject(exception);
  }
  if (!enterGenerator(m, ref, m.none, Delivery.PUSH, 0)) m.raiseObject(exception);
  m.current = native;
  m.throwOnEntry(state.frame, exception);
  return yield state.frame;
}

function isFinished(state: GeneratorState): boolean {
  return state.status === "finished" || state.status === "closed";
}

/** Whether what the frame holds is the generator's to release. */
function holdsFrame(state: GeneratorState): boolean {
  return state.status !== "finished" && state.status !== "running";
}

/** Ends a generator that never ran or need not run again: releases what its frame holds. */
function closeFrame(m: Machine, state: GeneratorState): void {
  state.status = "finished";
  m.clearFrame(state.frame);
  const fn = state.frame.fn;
  state.frame.fn = NULL;
  if (fn !== NULL) m.heap.decref(fn);
}

/** `generator.close()`: throws GeneratorExit into it. */
function* closeSteps(m: Machine, ref: Ref): Steps<Ref> {
  const state = generatorState(m, ref);
  if (isFinished(state)) return m.none;
  if (state.status === "created" && m.profile.unstartedCloseKeepsFrame) {
    state.status = "closed";
    return m.none;
  }
  if (state.status === "created" || !m.isInsideTry(state.frame)) {
    closeFrame(m, state);
    return m.none;
  }
  const { GeneratorExit, StopIteration } = m.types;
  try {
    m.heap.decref(yield* throwSteps(m, ref, newException(m, GeneratorExit, [])));
  } catch (error) {
    const exception = m.caught(error);
    if (!m.isInstance(exception, GeneratorExit) && !m.isInstance(exception, StopIteration)) throw error;
    m.heap.decref(exception);
    return m.none;
  }
  if (m.lastResumption === "returned") return m.none;
  m.raise(m.types.RuntimeError, "generator ignored GeneratorExit");
}

/** `send` for the program: StopIteration carries what the generator returned. */
function* sendForProgram(m: Machine, ref: Ref, value: Ref): Steps<Ref> {
  const result = yield* sendSteps(m, ref, value);
  if (m.lastResumption === "yielded") return result;
  raiseStopIteration(m, result);
}

/** Raises StopIteration with a value that it takes over; no argument for None, as `_PyGen_SetStopIterationValue`. */
export function raiseStopIteration(m: Machine, value: Ref): never {
  const exception = newException(m, m.types.StopIteration, value === m.none ? [] : [value]);
  m.heap.words[exception + m.layouts.exceptionWords.extra] = value;
  m.raiseObject(exception);
}

export function defineGenerators(m: Machine): void {
  for (const type of [m.types.generator, m.types.coroutine, m.types.asyncGenerator]) defineMemory(m, type);
  const { generator, coroutine } = m.types;
  generator.slots.iterate = (rt, self) => newReference(rt, self);
  generator.slots.next = (_, self) => resumeSteps(m, self, m.none);
  for (const type of [generator, coroutine]) {
    type.slots.repr = (rt, self) => {
      const name = rt.strValue(fieldOf(rt, self, GeneratorField.QUALNAME));
      return rt.newStr(`<${type.name} object ${name} at ${rt.addressText(self)}>`);
    };
    m.addMethods(type, [
      native("send", "(value, /)", (_, self, value) => sendForProgram(m, self, value)),
      native("throw", "(type, value=None, traceback=None, /)", (_, self, type2, value) =>
        throwFromProgram(m, self, type2, value),
      ),
      native("close", "()", (_, self) => closeSteps(m, self)),
    ]);
    m.addGetter(type, "__name__", (rt, self) => newReference(rt, fieldOf(rt, self, GeneratorField.NAME)));
    m.addGetter(type, "__qualname__", (rt, self) =>
      newReference(rt, fieldOf(rt, self, GeneratorField.QUALNAME)),
    );
  }
}

function* throwFromProgram(m: Machine, self: Ref, type: Ref, value: Ref): Steps<Ref> {
  const exception = yield* m.makeException(type, value);
  const result = yield* throwSteps(m, self, exception);
  if (m.lastResumption === "yielded") return result;
  raiseStopIteration(m, result);
}

function defineMemory(m: Machine, type: TypeObject): void {
  type.hasFinalizer = true;
  type.slots.traverse = (rt: Runtime, ref: Ref, visit: Visit): void => {
    visit(fieldOf(rt, ref, GeneratorField.NAME));
    visit(fieldOf(rt, ref, GeneratorField.QUALNAME));
    const state = generatorState(rt, ref);
    const { frame, handled } = state;
    if (handled !== NULL) visit(handled);
    if (!holdsFrame(state)) return;
    for (let slot = frame.base; slot < frame.sp; slot += 2) {
      const value = rt.heap.words[slot] as number;
      if (value !== NULL) visit(value);
    }
    if (frame.fn !== NULL) visit(frame.fn);
  };
  type.slots.clear = (_, ref) => {
    const state = generatorState(m, ref);
    if (holdsFrame(state)) closeFrame(m, state);
  };
  type.slots.deallocate = (rt, ref) => {
    const state = generatorState(rt, ref);
    if (state.status === "suspended" && m.isInsideTry(state.frame) && m.postponeForFinalizer(ref)) return;
    rt.gc.untrack(ref);
    if (holdsFrame(state)) closeFrame(m, state);
    rt.heap.decref(fieldOf(rt, ref, GeneratorField.NAME));
    rt.heap.decref(fieldOf(rt, ref, GeneratorField.QUALNAME));
    rt.heap.dropPayload(fieldOf(rt, ref, GeneratorField.PAYLOAD));
    freeObject(rt, ref, type.basicBytes + state.frame.code.frameWords * 4);
  };
  type.slots.sizeOf = (rt, ref) => type.basicBytes + generatorState(rt, ref).frame.code.frameWords * 4;
}

/** What runs when a suspended generator dies inside a `try`: its `close()`. */
export function finalizeGenerator(m: Machine, ref: Ref): Outcome {
  return closeSteps(m, ref);
}

function fieldOf(rt: Runtime, ref: Ref, field: number): Ref {
  return rt.heap.words[ref + field] as number;
}

function newReference(rt: Runtime, ref: Ref): Ref {
  rt.heap.incref(ref);
  return ref;
}
