/**
 * Frame objects: made only when somebody can see a frame (a traceback, `sys._getframe`). While the frame runs,
 * the object just points at it; when the frame ends and the object lives on, the locals move into the object,
 * which is how a kept exception keeps the locals of every frame it passed.
 */
import { POSITION_ROW_LENGTH } from "../../bytecode/code.ts";
import type { Visit } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { freeObject, newObject } from "../objects/allocate.ts";
import type { LoadedCode } from "../objects/code.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";

/** Words of PyFrameObject; the payload slot lies in the upper half of `f_back`. */
const enum FrameField {
  BACK = 4,
  PAYLOAD = 5,
}

export interface FrameObjectState {
  /** The running frame, until it ends. */
  frame: Frame | undefined;
  readonly code: LoadedCode;
  /** Instruction reached last. */
  lastInstruction: number;
  /** Owned from the end of the frame on. */
  fn: Ref;
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
  const state: FrameObjectState = { frame, code: frame.code, lastInstruction: frame.ip - 1, fn: NULL };
  m.heap.words[ref + FrameField.PAYLOAD] = m.heap.addPayload(state);
  m.heap.incref(ref);
  frame.object = ref;
  m.gc.track(ref);
  return ref;
}

export function frameObjectState(rt: Runtime, ref: Ref): FrameObjectState {
  return rt.heap.payloadAt(rt.heap.words[ref + FrameField.PAYLOAD] as number) as FrameObjectState;
}

/** The line that a frame object shows. */
export function frameLine(rt: Runtime, ref: Ref): number {
  const { frame, code, lastInstruction } = frameObjectState(rt, ref);
  const at = frame === undefined ? lastInstruction : frame.ip - 1;
  return code.unit.positions[at * POSITION_ROW_LENGTH] as number;
}

/**
 * The frame ends (`take_ownership`). When somebody else holds the object, the slots move into it and the frame
 * has none left; else the object dies with the frame.
 */
export function detachFrameObject(m: Machine, frame: Frame): void {
  const ref = frame.object;
  frame.object = NULL;
  const state = frameObjectState(m, ref);
  state.frame = undefined;
  state.lastInstruction = frame.ip - 1;
  if ((m.heap.words[ref] as number) > 1) {
    const target = ref + (m.types.frame.basicBytes >> 2);
    m.heap.words.copyWithin(target, frame.base, frame.sp);
    frame.sp = frame.base;
    state.fn = frame.fn;
    m.heap.incref(frame.fn);
  }
  m.heap.decref(ref);
}

export function defineFrameObject(m: Machine): void {
  const type = m.types.frame;
  const start = type.basicBytes >> 2;
  const forEachSlot = (rt: Runtime, ref: Ref, visit: (slot: Ref) => void): void => {
    const end = ref + start + frameObjectState(rt, ref).code.frameWords;
    for (let slot = ref + start; slot < end; slot += 2) if (rt.heap.words[slot] !== NULL) visit(slot);
  };
  type.slots.traverse = (rt: Runtime, ref: Ref, visit: Visit): void => {
    forEachSlot(rt, ref, (slot) => visit(rt.heap.words[slot] as number));
    const { fn } = frameObjectState(rt, ref);
    if (fn !== NULL) visit(fn);
  };
  type.slots.clear = (rt, ref) =>
    forEachSlot(rt, ref, (slot) => {
      const value = rt.heap.words[slot] as number;
      rt.heap.words[slot] = NULL;
      rt.heap.decref(value);
    });
  type.slots.deallocate = (rt, ref) => {
    rt.gc.untrack(ref);
    type.slots.clear?.(rt, ref);
    const { code, fn } = frameObjectState(rt, ref);
    if (fn !== NULL) rt.heap.decref(fn);
    rt.heap.dropPayload(rt.heap.words[ref + FrameField.PAYLOAD] as number);
    freeObject(rt, ref, type.basicBytes + code.frameWords * 4);
  };
  m.addGetter(type, "f_lineno", (rt, self) => rt.newInt(frameLine(rt, self)));
  m.addGetter(type, "f_code", (rt, self) => {
    const { ref } = frameObjectState(rt, self).code;
    rt.heap.incref(ref);
    return ref;
  });
}
