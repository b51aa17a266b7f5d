/** Traceback objects: one link for each frame that an exception passed. CPython: Python/traceback.c. */
import { byteOffset, instructionAtOffset } from "../../../bytecode/wordcode.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../allocate.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { newReference } from "../plain-data.ts";
import { defineRecord, setField } from "../record.ts";
import type { CallArguments, Runtime } from "../runtime.ts";

/** Words of PyTracebackObject. */
export const enum TracebackField {
  NEXT = 4,
  FRAME = 6,
  /** Index of the instruction in its unit. */
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
  type.slots.construct = (_, __, args) => construct(rt, args);
  const at = (self: Ref, field: number): number => rt.heap.words[self + field] as number;
  const lineOf = (_: Runtime, self: Ref): Ref => rt.newInt(at(self, TracebackField.LINE));
  if (rt.profile.objects.tracebackLineIsMember) rt.addMember(type, "tb_lineno", lineOf);
  else rt.addGetter(type, "tb_lineno", lineOf);
  rt.addGetter(
    type,
    "tb_lasti",
    (_, self) => {
      const unit = rt.unitOfFrame(at(self, TracebackField.FRAME));
      return rt.newInt(byteOffset(unit, at(self, TracebackField.LAST_INSTRUCTION) | 0));
    },
    () => rt.raise(rt.types.AttributeError, "readonly attribute"),
  );
  rt.addGetter(
    type,
    "tb_frame",
    (_, self) => newReference(rt, at(self, TracebackField.FRAME)),
    () => rt.raise(rt.types.AttributeError, "readonly attribute"),
  );
  rt.addGetter(
    type,
    "tb_next",
    (_, self) => {
      const next = at(self, TracebackField.NEXT);
      return newReference(rt, next === NULL ? rt.none : next);
    },
    (_, self, value) => replaceNext(rt, self, value),
  );
}

/** tb_next_set. Returns NULL. */
function replaceNext(rt: Runtime, self: Ref, value: Ref): Ref {
  if (value === NULL) rt.raise(rt.types.TypeError, "can't delete tb_next attribute");
  if (value !== rt.none && rt.typeOf(value) !== rt.types.traceback) {
    rt.raise(rt.types.TypeError, `expected traceback object, got '${rt.typeOf(value).name}'`);
  }
  const next = value === rt.none ? NULL : value;
  for (let at = next; at !== NULL; at = rt.heap.words[at + TracebackField.NEXT] as number) {
    if (at === self) rt.raise(rt.types.ValueError, "traceback loop detected");
  }
  if (next !== NULL) rt.heap.incref(next);
  setField(rt, self, TracebackField.NEXT, next);
  return NULL;
}

/** `types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)` */
function construct(rt: Runtime, { positional, keywords }: CallArguments): Ref {
  const names = ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"];
  const given = names.map((name, index) => positional[index] ?? keywords?.get(name) ?? NULL);
  const missing = given.indexOf(NULL);
  if (missing >= 0) {
    const text = `traceback() missing required argument '${names[missing]}' (pos ${missing + 1})`;
    rt.raise(rt.types.TypeError, text);
  }
  const [next, frame, lastInstruction, line] = given as [Ref, Ref, Ref, Ref];
  if (rt.typeOf(frame) !== rt.types.frame) {
    const text = `traceback() argument 'tb_frame' must be frame, not ${rt.typeOf(frame).name}`;
    rt.raise(rt.types.TypeError, text);
  }
  if (next !== rt.none && rt.typeOf(next) !== rt.types.traceback) {
    rt.raise(rt.types.TypeError, `expected traceback object or None, got '${rt.typeOf(next).name}'`);
  }
  const number = (ref: Ref): number => {
    if (isInt(rt, ref)) return Number(intValue(rt.heap, ref));
    const { name } = rt.typeOf(ref);
    return rt.raise(rt.types.TypeError, `'${name}' object cannot be interpreted as an integer`);
  };
  const instruction = instructionAtOffset(rt.unitOfFrame(frame), number(lastInstruction));
  const link = next === rt.none ? NULL : newReference(rt, next);
  return newTraceback(rt, link, newReference(rt, frame), instruction, number(line));
}
