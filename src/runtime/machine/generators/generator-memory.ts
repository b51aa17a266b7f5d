/**
 * Where the locals and the stack of a suspended frame lie: in the generator's own memory from 3.11 on, before in that of
 * its frame, which goes when the generator is finished.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { LoadedCode } from "../../objects/functions/code.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Frame } from "../frames/frame.ts";
import { framesHoldStack, giveFrameMemory, slotsInMemory, takeFrameMemory } from "../frames/frame-memory.ts";
import { GeneratorField } from "./generator-fields.ts";

/** What a generator itself takes. */
export function generatorBytes(rt: Runtime, type: TypeObject, code: LoadedCode): number {
  return framesHoldStack(rt) ? type.basicBytes : type.basicBytes + code.frameWords * 4;
}

/** The first slot; NULL when there are none any more. */
export function slotsOfGenerator(rt: Runtime, ref: Ref): Ref {
  if (framesHoldStack(rt)) return rt.heap.words[ref + GeneratorField.SLOTS] as number;
  return ref + (rt.typeOf(ref).basicBytes >> 2);
}

/** Makes room for what a frame holds; returns the first slot. The generator's fields are empty. */
export function makeSlots(rt: Runtime, ref: Ref, frame: Frame): Ref {
  if (framesHoldStack(rt)) {
    takeFrameMemory(rt, frame);
    rt.heap.words[ref + GeneratorField.SLOTS] = slotsInMemory(rt, frame.memory);
  }
  return slotsOfGenerator(rt, ref);
}

/** Gives the room back, which is empty. */
export function freeSlots(rt: Runtime, ref: Ref, frame: Frame): void {
  if (!framesHoldStack(rt)) return;
  rt.heap.words[ref + GeneratorField.SLOTS] = NULL;
  giveFrameMemory(rt, frame);
}
