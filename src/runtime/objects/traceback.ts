/** Traceback objects: one link for each frame that an exception passed. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "./allocate.ts";
import { defineRecord } from "./record.ts";
import type { Runtime } from "./runtime.ts";

/** Words of PyTracebackObject. */
export const enum TracebackField {
  NEXT = 4,
  FRAME = 6,
  LAST_INSTRUCTION = 8,
  LINE = 9,
}

/** Takes over `next` (NULL for none) and `frame`. */
export function newTraceback(rt: Runtime, next: Ref, frame: Ref, lastInstruction: number, line: number): Ref {
  const type = rt.types.traceback;
  const ref = newObject(rt, type, type.basicBytes);
  const words = rt.heap.words;
  words[ref + TracebackField.NEXT] = next;
  words[ref + TracebackField.FRAME] = frame;
  words[ref + TracebackField.LAST_INSTRUCTION] = lastInstruction;
  words[ref + TracebackField.LINE] = line;
  rt.gc.track(ref);
  return ref;
}

export function defineTraceback(rt: Runtime): void {
  const type = rt.types.traceback;
  defineRecord(type, [TracebackField.NEXT, TracebackField.FRAME]);
  rt.addGetter(type, "tb_lineno", (_, self) =>
    rt.newInt(rt.heap.words[self + TracebackField.LINE] as number),
  );
  for (const [name, field] of [
    ["tb_next", TracebackField.NEXT],
    ["tb_frame", TracebackField.FRAME],
  ] as const) {
    rt.addGetter(type, name, (_, self) => {
      const value = rt.heap.words[self + field] as number;
      if (value === NULL) return rt.none;
      rt.heap.incref(value);
      return value;
    });
  }
}
