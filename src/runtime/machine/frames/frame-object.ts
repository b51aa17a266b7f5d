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
import { FunctionField } from "../../objects/functions/function.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { GeneratorField } from "../generators/generator-fields.ts";
import type { Machine } from "../machine.ts";
import { type Activation, Frame } from "./frame.ts";
import { frameHeadBytes, frameObjectBytes, framesHoldStack } from "./frame-memory.ts";

/** Words of PyFrameObject; the payload slot takes `f_frame`. Every reference that it holds is in its memory. */
export const enum FrameField {
  BACK = 4,
  PAYLOAD = 6,
  TRACE = 8,
  EXTRA_LOCALS = 12,
  FUNCTION = 14,
  LOCALS = 16,
  /** In halves of what CPython has there; the namespaces are those of the function where there is one. */
  CODE = 5,
  GLOBALS = 7,
  BUILTINS = 9,
}

const OWNED = [
  FrameField.BACK,
  FrameField.TRACE,
  FrameField.LOCALS,
  FrameField.EXTRA_LOCALS,
  FrameField.BUILTINS,
  FrameField.GLOBALS,
  FrameField.FUNCTION,
  FrameField.CODE,
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

  /** Owned from the end of the frame on; NULL where there are none. */
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
  const bytes = frameObjectBytes(m, frame.code);
  const ref = newObject(m, type, bytes);
  m.heap.words.fill(NULL, ref + 4, ref + (bytes >> 2));
  const state = new FrameObjectState(m.heap, ref, frame);
  m.heap.words[ref + FrameField.PAYLOAD] = m.heap.addPayload(state);
  m.heap.incref(ref);
  frame.object = ref;
  if (frame.generator !== NULL) m.heap.words[frame.generator + GeneratorField.FRAME_OBJECT] = ref;
  // The collector sees a frame object only once it outlives its frame, through 3.10 those of generators at once.
  if (framesHoldStack(m) && frame.generator !== NULL) m.gc.track(ref);
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
    const target = ref + (frameHeadBytes(m) >> 2);
    m.heap.words.copyWithin(target, frame.base, frame.sp);
    frame.sp = frame.base;
    holdOf(m, ref, frame);
    state.locals = frame.locals;
    frame.locals = NULL;
    if (!m.gc.isTracked(ref)) m.gc.track(ref);
  }
  state.frame = undefined;
  m.heap.decref(ref);
}

/** Through 3.10 frames know no function, but the namespaces. */
function holdOf(m: Machine, ref: Ref, frame: Frame): void {
  const hold = (field: FrameField, held: Ref): void => {
    m.heap.incref(held);
    m.heap.words[ref + field] = held;
  };
  hold(FrameField.CODE, frame.code.ref);
  if (framesHoldStack(m)) {
    hold(FrameField.GLOBALS, frame.globals);
    hold(FrameField.BUILTINS, frame.builtins);
  } else hold(FrameField.FUNCTION, frame.fn);
}

/** Borrowed. */
export function frameNamespace(rt: Runtime, ref: Ref, name: "globals" | "builtins"): Ref {
  const { frame } = frameObjectState(rt, ref);
  if (frame !== undefined) return frame[name];
  const { words } = rt.heap;
  const isGlobals = name === "globals";
  const own = words[ref + (isGlobals ? FrameField.GLOBALS : FrameField.BUILTINS)] as number;
  if (own !== NULL) return own;
  const fn = words[ref + FrameField.FUNCTION] as number;
  return words[fn + (isGlobals ? FunctionField.GLOBALS : FunctionField.BUILTINS)] as number;
}

/** What a frame object owns beside its slots. */
function ownedOf(rt: Runtime, ref: Ref): Ref[] {
  return OWNED.map((field) => rt.heap.words[ref + field] as number).filter((held) => held !== NULL);
}

/** Releases the variables, from the first to the last where nothing else is said. */
export function clearFrameObject(rt: Runtime, ref: Ref, isLastFirst = false): void {
  const state = frameObjectState(rt, ref);
  const start = ref + (frameHeadBytes(rt) >> 2);
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
  const start = frameHeadBytes(m) >> 2;
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
    const bytes = frameObjectBytes(rt, frameObjectState(rt, ref).code);
    for (const held of ownedOf(rt, ref)) rt.heap.decref(held);
    rt.heap.dropPayload(rt.heap.words[ref + FrameField.PAYLOAD] as number);
    freeObject(rt, ref, bytes);
  };
  type.slots.sizeOf = (rt, ref) => frameObjectBytes(rt, frameObjectState(rt, ref).code);
}
