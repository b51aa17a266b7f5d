/**
 * The types generator, coroutine and async_generator as the program sees them: methods, attributes, memory, and
 * what happens when one dies before its end. The frames are elsewhere. Follows Objects/genobject.c (3.13).
 */
import { CodeFlag } from "../../../bytecode/code.ts";
import type { Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { frameObjectOf } from "../frames/frame-object.ts";
import type { Machine } from "../machine.ts";
import { GeneratorField, IS_RUNNING } from "./generator-fields.ts";
import { HELD_FOR_FRAME } from "./generator-holdings.ts";
import { freeSlots, generatorBytes, slotsOfGenerator } from "./generator-memory.ts";
import { type GeneratorState, generatorState } from "./generator-state.ts";
import { closeSteps, throwSteps } from "./generator-throw.ts";
import {
  closeFrame,
  delegateOf,
  holdsFrame,
  isFinished,
  raiseStopIteration,
  resumeSteps,
  sendSteps,
} from "./generators.ts";

export function defineGenerators(m: Machine): void {
  const { generator, coroutine, asyncGenerator } = m.types;
  for (const type of [generator, coroutine, asyncGenerator]) {
    defineMemory(m, type);
    defineNames(m, type);
    type.slots.repr = (rt, self) => {
      const name = rt.strValue(fieldOf(rt, self, GeneratorField.QUALNAME));
      return rt.newStr(`<${type.name} object ${name} at ${rt.addressText(self)}>`);
    };
  }
  generator.slots.iterate = (rt, self) => newReference(rt, self);
  generator.slots.next = (_, self) => resumeSteps(m, self, m.none);
  for (const type of [generator, coroutine]) {
    m.addMethods(type, [
      native("send", "(arg, /)", (_, self, value) => sendForProgram(m, self, value)),
      {
        ...native("throw", "(typ, val=None, tb=None, /)", (_, self, kind, value, traceback) =>
          throwForProgram(m, self, kind, value, traceback),
        ),
        packsArguments: true,
      },
      native("close", "()", (_, self) => closeSteps(m, self)),
    ]);
  }
  defineAttributes(m, generator, "gi", "yieldfrom");
  defineAttributes(m, coroutine, "cr", "await");
  defineAttributes(m, asyncGenerator, "ag", "await");
  m.addGetter(coroutine, "cr_origin", (rt, self) => {
    const { originOrFinalizer } = generatorState(rt, self);
    return newReference(rt, originOrFinalizer === NULL ? rt.none : originOrFinalizer);
  });
}

/** `send` for the program: StopIteration carries what the generator returned. */
function* sendForProgram(m: Machine, ref: Ref, value: Ref): Steps<Ref> {
  const result = yield* sendSteps(m, ref, value);
  if (m.lastResumption === "yielded") return result;
  return raiseStopIteration(m, result);
}

export function* throwForProgram(m: Machine, ref: Ref, type: Ref, value: Ref, traceback: Ref): Steps<Ref> {
  if (value !== NULL) yield* warnOfThrow(m, "throw");
  const result = yield* throwSteps(m, ref, { type, value, traceback }, true);
  if (m.lastResumption === "yielded") return result;
  return raiseStopIteration(m, result);
}

/** `throw` and `athrow` with more than an exception. */
export function* warnOfThrow(m: Machine, method: string): Steps<void> {
  if (!m.profile.values.throwSignatureWarns) return;
  const advice = "use the single-arg signature instead.";
  yield* m.warn(
    m.types.DeprecationWarning,
    `the (type, exc, tb) signature of ${method}() is deprecated, ${advice}`,
  );
}

function defineNames(m: Machine, type: TypeObject): void {
  const names = [
    ["__name__", GeneratorField.NAME],
    ["__qualname__", GeneratorField.QUALNAME],
  ] as const;
  for (const [name, field] of names) {
    m.addGetter(
      type,
      name,
      (rt, self) => newReference(rt, fieldOf(rt, self, field)),
      (rt, self, value) => {
        if (value === NULL || !rt.isInstance(value, rt.types.str)) {
          rt.raise(rt.types.TypeError, `${name} must be set to a string object`);
        }
        setField(rt, self, field, newReference(rt, value));
        return NULL;
      },
    );
  }
}

/** `gi_frame`, `cr_frame` and so on. */
function defineAttributes(
  m: Machine,
  type: TypeObject,
  prefix: "gi" | "cr" | "ag",
  delegateName: string,
): void {
  const isAsync = prefix === "ag";
  const get = (name: string, read: (state: GeneratorState) => Ref): void =>
    m.addGetter(type, `${prefix}_${name}`, (rt, self) => read(generatorState(rt, self)));
  get("running", (state) => newBool(m, isAsync ? state.isRunningAsync : state.status === "running"));
  const { objects, asyncGeneratorsHaveSuspended } = m.profile;
  if (isAsync ? asyncGeneratorsHaveSuspended : objects.generatorsHaveSuspended) {
    get("suspended", (state) => newBool(m, state.status === "suspended"));
  }
  get("code", (state) => newReference(m, state.frame.code.ref));
  get("frame", (state) => (isFinished(state) ? m.none : frameObjectOf(m, state.frame)));
  get(delegateName, (state) => {
    const delegate = delegateOf(m, state);
    return newReference(m, delegate === NULL ? m.none : delegate);
  });
}

const HELD_BESIDE_SLOTS = [
  GeneratorField.NAME,
  GeneratorField.QUALNAME,
  GeneratorField.HANDLED,
  GeneratorField.ORIGIN_OR_FINALIZER,
  GeneratorField.CODE,
] as const;

/**
 * What a generator's memory holds, at whatever moment the memory is of. The dict that `f_locals` made of its locals
 * (before 3.13) is not in it.
 */
export function traverseGenerator(rt: Runtime, ref: Ref, visit: Visit): void {
  const { words } = rt.heap;
  const visitAt = (slot: Ref): void => {
    const value = words[slot] as number;
    if (value !== NULL) visit(value);
  };
  for (const field of HELD_BESIDE_SLOTS) visitAt(ref + field);
  const heldWords = words[ref + GeneratorField.HELD_WORDS] as number;
  if (heldWords === IS_RUNNING) return;
  const base = slotsOfGenerator(rt, ref);
  for (let slot = base; slot < base + heldWords; slot += 2) visitAt(slot);
  for (const field of HELD_FOR_FRAME) visitAt(ref + field);
  visitAt(ref + GeneratorField.FRAME_OBJECT);
}

function defineMemory(m: Machine, type: TypeObject): void {
  type.hasFinalizer = true;
  type.slots.traverse = (rt: Runtime, ref: Ref, visit: Visit): void => {
    traverseGenerator(rt, ref, visit);
    const state = generatorState(rt, ref);
    const { locals } = state.frame;
    if (locals !== NULL && holdsFrame(state)) visit(locals);
  };
  type.slots.clear = (_, ref) => {
    const state = generatorState(m, ref);
    if (holdsFrame(state)) closeFrame(m, state);
    dropOrigin(m, state);
  };
  type.slots.deallocate = (rt, ref) => {
    const state = generatorState(rt, ref);
    if (needsFinalizer(m, ref, state) && m.postponeForFinalizer(ref)) return;
    rt.gc.untrack(ref);
    dropOrigin(m, state);
    if (holdsFrame(state)) closeFrame(m, state);
    rt.heap.decrefIfAny(state.handled);
    rt.heap.decref(fieldOf(rt, ref, GeneratorField.NAME));
    rt.heap.decref(fieldOf(rt, ref, GeneratorField.QUALNAME));
    rt.heap.dropPayload(fieldOf(rt, ref, GeneratorField.PAYLOAD));
    const { frame } = state;
    const bytes = generatorBytes(rt, type, frame.code);
    freeSlots(rt, ref, frame);
    rt.heap.decref(fieldOf(rt, ref, GeneratorField.CODE));
    freeObject(rt, ref, bytes);
  };
  type.slots.sizeOf = (rt, ref) => generatorBytes(rt, type, generatorState(rt, ref).frame.code);
}

function dropOrigin(m: Machine, state: GeneratorState): void {
  const { originOrFinalizer } = state;
  state.originOrFinalizer = NULL;
  m.heap.decrefIfAny(originOrFinalizer);
}

/** Whether its end runs code of the program or says something. */
function needsFinalizer(m: Machine, ref: Ref, state: GeneratorState): boolean {
  if (isFinished(state)) return false;
  if (m.typeOf(ref) === m.types.asyncGenerator && state.originOrFinalizer !== NULL)
    return !state.isClosedAsync;
  if (state.status === "created") return isCoroutine(state);
  return state.status === "suspended" && m.isInsideTry(state.frame);
}

function isCoroutine(state: GeneratorState): boolean {
  return (state.frame.code.unit.flags & CodeFlag.COROUTINE) !== 0;
}

/** What runs when one dies before its end: the hook of async generators, a warning, or `close()`. */
export function finalizeGenerator(m: Machine, ref: Ref): Outcome {
  const state = generatorState(m, ref);
  if (isFinished(state)) return NULL;
  const { originOrFinalizer } = state;
  if (m.typeOf(ref) === m.types.asyncGenerator && originOrFinalizer !== NULL && !state.isClosedAsync) {
    return m.call(originOrFinalizer, [ref]);
  }
  if (isCoroutine(state) && state.status === "created") return warnUnawaited(m, ref);
  return closeSteps(m, ref);
}

/** By the module `warnings`, or in its words once no Python code runs any more. `_PyErr_WarnUnawaitedCoroutine` */
function* warnUnawaited(m: Machine, ref: Ref): Steps<Ref> {
  if (m.callerFrameIfAny() !== undefined) {
    const module = yield* m.importModule("warnings");
    const warn = m.own(yield* resolve(m.getAttribute(module, m.name("_warn_unawaited_coroutine"))));
    m.heap.decref(yield* m.call(warn, [ref]));
    m.heap.decref(m.disown(warn));
    return NULL;
  }
  const name = yield* m.reprText(fieldOf(m, ref, GeneratorField.QUALNAME));
  yield* m.warn(m.types.RuntimeWarning, `coroutine ${name} was never awaited`);
  return NULL;
}

/** The same of a method of an asynchronous generator; what a filter raises goes through. `_PyErr_WarnUnawaitedAgenMethod` */
export function* warnUnawaitedMethod(m: Machine, generator: Ref, method: string): Steps<void> {
  const name = yield* m.reprText(fieldOf(m, generator, GeneratorField.QUALNAME));
  const text = `coroutine method '${method}' of ${name} was never awaited`;
  if (m.callerFrameIfAny() === undefined) return yield* m.warn(m.types.RuntimeWarning, text);
  const module = yield* m.importModule("warnings");
  const warn = m.own(yield* resolve(m.getAttribute(module, m.name("warn"))));
  const args = [m.newStr(text), newReference(m, m.types.RuntimeWarning.ref), m.newInt(1)];
  for (const ref of args) m.own(ref);
  // The generator as the source of the warning.
  m.heap.decref(yield* m.call(warn, [...args, generator]));
  for (const ref of args.reverse()) m.heap.decref(m.disown(ref));
  m.heap.decref(m.disown(warn));
}

function fieldOf(rt: Runtime, ref: Ref, field: number): Ref {
  return rt.heap.words[ref + field] as number;
}
