/**
 * How large frame objects are, where in them the locals and the stack begin, and what frames take that run while they
 * are objects (through 3.10). There they lie on the data stack all the same, but for generators. DIVERGES: a frame that
 * is seen as an object has memory of its own for that; frames that make library modules take none.
 */
import { GC_HEADER_BYTES } from "../../gc/collector.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { LoadedCode } from "../../objects/functions/code.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { Frame } from "./frame.ts";

/** Of the places in a frame object, the struct counts the first one (through 3.10, `f_localsplus[1]`). */
const SLOT_BYTES = 8;

/** Whether frames are objects that hold their stack in themselves (through 3.10, Include/cpython/frameobject.h). */
export function framesHoldStack(rt: Runtime): boolean {
  return rt.profile.fields.interpreterFrame === "none";
}

/** What comes before the first place. */
export function frameHeadBytes(rt: Runtime): number {
  const { basicBytes } = rt.types.frame;
  return framesHoldStack(rt) ? basicBytes - SLOT_BYTES : basicBytes;
}

/** A frame object without the collector's header. */
export function frameObjectBytes(rt: Runtime, code: LoadedCode): number {
  return frameHeadBytes(rt) + code.frameWords * 4;
}

/** The first place in the memory of a frame. */
export function slotsInMemory(rt: Runtime, memory: Ref): Ref {
  return memory + ((GC_HEADER_BYTES + frameHeadBytes(rt)) >> 2);
}

/** Gives a frame that has none its memory: that which its code keeps, or some other. */
export function takeFrameMemory(rt: Runtime, frame: Frame): void {
  const { frameStore } = rt.gc;
  if (frameStore === undefined || frame.memory !== NULL) return;
  const { code } = frame;
  frame.memory = code.keptFrame || frameStore.take(GC_HEADER_BYTES + frameObjectBytes(rt, code));
  code.keptFrame = NULL;
}

/** The frame has ended. */
export function giveFrameMemory(rt: Runtime, frame: Frame): void {
  const { memory, code } = frame;
  if (memory === NULL) return;
  frame.memory = NULL;
  if (code.keptFrame === NULL) code.keptFrame = memory;
  else rt.gc.frameStore?.give(memory);
}
