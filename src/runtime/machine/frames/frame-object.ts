/**
 * Frame objects: made only when somebody can see a frame (a traceback, `sys._getframe`). While the frame runs,
 * the object just points at it; when the frame ends and the object lives on, the locals move into the object,
 * which is how a kept exception keeps the locals of every frame it passed. What the program sees of them is in
 * frame-type.ts.
 */
import { POSITION_ROW_LENGTH } from "../../../bytecode/code.ts";
import type { Heap, Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../../objects/allocate.ts";
import type { LoadedCode } from "../../objects/functions/code.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { GeneratorField } from "../generators/generator-fields.ts";
import type { Machine } from "../machine.ts";
import { type Activation, Frame } from "./frame.ts";

/** Words of PyFrameObject; the payload slot takes `f_frame`. Every reference that it holds is in its memory. */
export const enum FrameField {
  BACK = 4,
  PAYLOAD = 6,
  TRACE = 8,
  EXTRA_LOCALS = 12,
  FUNCTION = 14,
  LOCALS = 16,
}

const OWNED = [
  FrameField.BACK,
  FrameField.TRACE,
  FrameField.LOCALS,
  FrameField.EXTRA_LOCALS,
  FrameField.FUNCTION,
] as const;

/** What a frame object is beside its slots. */
export class FrameObjectState {
  readonly #heap: Heap;
  readonly #ref: Ref;
  /** The running frame, until it ends. */
  frame: Frame | undefined;
  readonly code: LoadedCode;
  /** Instruction reached last. */
  lastInstruction: number;

  constructor(heap: Heap, ref: Ref, frame: Frame) {
    this.#heap = heap;
    this.#ref = ref;
    this.frame = frame;
    this.code = frame.code;
    this.lastInstruction = frame.ip - 1;
  }

  /** Owned from the end of the frame on, as are the locals; NULL where there are none. */
  get fn(): Ref {
    return this.#field(FrameField.FUNCTION);
  }

  set fn(value: Ref) {
    this.#setField(FrameField.FUNCTION, value);
  }

  get locals(): Ref {
    return this.#field(FrameField.LOCALS);
  }

  set locals(value: Ref) {
    this.#setField(FrameField.LOCALS, value);
  }

  /** `f_trace`. Owned, NULL for none. */
  get trace(): Ref {
    return this.#field(FrameField.TRACE);
  }

  set trace(value: Ref) {
    this.#setField(FrameField.TRACE, value);
  }

  /** Variables set through `f_locals` that the code does not have. Owned, NULL for none. */
  get extraLocals(): Ref {
    return this.#field(FrameField.EXTRA_LOCALS);
  }

  set extraLocals(value: Ref) {
    this.#setField(FrameField.EXTRA_LOCALS, value);
  }

  #field(field: FrameField): Ref {
    return this.#heap.words[this.#ref + field] as number;
  }

  #setField(field: FrameField, value: Ref): void {
    this.#heap.words[this.#ref + field] = value;
  }
}

/** The frame's object, made on first use; a new reference. */
export function frameObjectOf(m: Machine, frame: Frame): Ref {
  if (frame.object !== NULL) {
    m.heap.incref(frame.object);
    return frame.object;
  }
  const type = m.types.frame;
  const ref = newObject(m, type, type.basicBytes + frame.code.frameWords * 4);
  m.heap.words.fill(NULL, ref + 4, ref + ((type.basicBytes >> 2) + frame.code.frameWords));
  const state = new FrameObjectState(m.heap, ref, frame);
  m.heap.words[ref + FrameField.PAYLOAD] = m.heap.addPayload(state);
  m.heap.incref(ref);
  frame.object = ref;
  if (frame.generator !== NULL) m.heap.words[frame.generator + GeneratorField.FRAME_OBJECT] = ref;
  // Since 3.11 the collector sees a frame object only once it owns what the frame held (take_ownership).
  if (!m.profile.fields.frame.startsWith("view")) m.gc.track(ref);
  return ref;
}

export function frameObjectState(rt: Runtime, ref: Ref): FrameObjectState {
  return rt.heap.payloadAt(rt.heap.words[ref + FrameField.PAYLOAD] as number) as FrameObjectState;
}

/** The line that a frame object shows. */
export function frameLine(rt: Runtime, ref: Ref): number {
  const { frame, code, lastInstruction } = frameObjectState(rt, ref);
  const at = frame === undefined ? lastInstruction : frame.ip - 1;
  // Before the first instruction it is the line of the definition.
  return at < 0 ? code.unit.firstLine : (code.unit.positions[at * POSITION_ROW_LENGTH] as number);
}

/** The nearest Python frame from here on down. */
export function nearestFrame(activation: Activation | undefined): Frame | undefined {
  let at = activation;
  while (at !== undefined && !(at instanceof Frame)) at = at.previous;
  return at;
}

/**
 * The frame ends (`take_ownership`). When somebody else holds the object, the slots move into it and the frame
 * has none left; else the object dies with the frame.
 */
export function detachFrameObject(m: Machine, frame: Frame): void {
  const ref = frame.object;
  frame.object = NULL;
  if (frame.generator !== NULL) m.heap.words[frame.generator + GeneratorField.FRAME_OBJECT] = NULL;
  const state = frameObjectState(m, ref);
  state.lastInstruction = frame.ip - 1;
  if ((m.heap.words[ref] as number) > 1) {
    const outer = nearestFrame(frame.previous);
    const back = outer === undefined ? NULL : frameObjectOf(m, outer);
    m.heap.words[ref + FrameField.BACK] = back;
    const target = ref + (m.types.frame.basicBytes >> 2);
    m.heap.words.copyWithin(target, frame.base, frame.sp);
    frame.sp = frame.base;
    state.fn = frame.fn;
    m.heap.incref(frame.fn);
    state.locals = frame.locals;
    frame.locals = NULL;
    if (m.profile.fields.frame.startsWith("view")) m.gc.track(ref);
  }
  state.frame = undefined;
  m.heap.decref(ref);
}

/** What a frame object owns beside its slots. */
function ownedOf(rt: Runtime, ref: Ref): Ref[] {
  return OWNED.map((field) => rt.heap.words[ref + field] as number).filter((held) => held !== NULL);
}

/** Releases the variables, from the first to the last where nothing else is said. */
export function clearFrameObject(rt: Runtime, ref: Ref, isLastFirst = false): void {
  const state = frameObjectState(rt, ref);
  const start = ref + (rt.types.frame.basicBytes >> 2);
  const { frameWords } = state.code;
  for (let offset = 0; offset < frameWords; offset += 2) {
    const slot = start + (isLastFirst ? frameWords - 2 - offset : offset);
    const value = rt.heap.words[slot] as number;
    rt.heap.words[slot] = NULL;
    rt.heap.decrefIfAny(value);
  }
  const { locals, trace, extraLocals } = state;
  state.locals = NULL;
  state.trace = NULL;
  state.extraLocals = NULL;
  for (const held of [locals, trace, extraLocals]) rt.heap.decrefIfAny(held);
}

export function defineFrameMemory(m: Machine): void {
  const type = m.types.frame;
  const start = type.basicBytes >> 2;
  type.slots.traverse = (rt: Runtime, ref: Ref, visit: Visit): void => {
    const end = ref + start + frameObjectState(rt, ref).code.frameWords;
    for (const held of ownedOf(rt, ref)) visit(held);
    for (let slot = ref + start; slot < end; slot += 2) {
      const value = rt.heap.words[slot] as number;
      if (value !== NULL) visit(value);
    }
  };
  type.slots.clear = (rt: Runtime, ref: Ref): void => clearFrameObject(rt, ref);
  type.slots.deallocate = (rt, ref) => {
    rt.gc.untrack(ref);
    clearFrameObject(rt, ref, rt.profile.localsDieLastFirst);
    const { code } = frameObjectState(rt, ref);
    for (const held of ownedOf(rt, ref)) rt.heap.decref(held);
    rt.heap.dropPayload(rt.heap.words[ref + FrameField.PAYLOAD] as number);
    freeObject(rt, ref, type.basicBytes + code.frameWords * 4);
  };
  type.slots.sizeOf = (rt, ref) => type.basicBytes + frameObjectState(rt, ref).code.frameWords * 4;
}
