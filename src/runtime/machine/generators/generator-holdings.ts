/**
 * What a generator holds so that its frame can run: its code, and beside that its function, or through 3.10, where no
 * frame knows its function, once more the code and the namespaces.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { Frame } from "../frames/frame.ts";
import { GeneratorField } from "./generator-fields.ts";

/** What goes when the frame ends, in the order of `frame_dealloc` and `_PyFrame_Clear`; the code goes last of all. */
export const HELD_FOR_FRAME = [
  GeneratorField.BUILTINS,
  GeneratorField.GLOBALS,
  GeneratorField.FRAME_CODE,
  GeneratorField.FUNCTION,
] as const;

/** Fills the empty fields of a new generator; the function of its frame becomes the generator's, or goes. */
export function holdForFrame(rt: Runtime, ref: Ref, frame: Frame): void {
  const { heap } = rt;
  const { fn, ownsFunction } = frame;
  const hold = (field: GeneratorField, held: Ref): void => {
    heap.words[ref + field] = newReference(rt, held);
  };
  hold(GeneratorField.CODE, frame.code.ref);
  if (rt.profile.fields.generator !== "embedded") hold(GeneratorField.FRAME_CODE, frame.code.ref);
  if (rt.profile.fields.interpreterFrame !== "none") {
    heap.words[ref + GeneratorField.FUNCTION] = ownsFunction ? fn : newReference(rt, fn);
    return;
  }
  hold(GeneratorField.GLOBALS, frame.globals);
  hold(GeneratorField.BUILTINS, frame.builtins);
  frame.fn = NULL;
  frame.ownsFunction = false;
  if (ownsFunction) heap.decref(fn);
}

/** The frame has ended. */
export function releaseHeldForFrame(rt: Runtime, ref: Ref, frame: Frame): void {
  frame.fn = NULL;
  const { heap } = rt;
  for (const field of HELD_FOR_FRAME) {
    const held = heap.words[ref + field] as number;
    heap.words[ref + field] = NULL;
    heap.decrefIfAny(held);
  }
}
