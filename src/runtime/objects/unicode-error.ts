/** `UnicodeEncodeError` and `UnicodeDecodeError`: making them with their fields, and their text. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { bytesLength, bytesValue, isBytes, newBytes } from "./bytes.ts";
import { ExceptionField, newException } from "./exception.ts";
import { intValue, isInt, newInt } from "./int.ts";
import { newReference } from "./plain-data.ts";
import type { CallArguments, Outcome, Runtime } from "./runtime.ts";
import { isStr, newStr, strLength, strValue } from "./str.ts";
import { escapeCodePoint } from "./str-repr.ts";
import { codePointSlice } from "./str-slice.ts";
import type { TypeObject } from "./type-object.ts";

/** What a codec could not handle: units `start` to `end` of `object`. */
export interface CodecProblem {
  readonly encoding: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Order of the fields after those of BaseException (PyUnicodeErrorObject). */
const FIELDS = { encoding: 0, object: 1, start: 2, end: 3, reason: 4 } as const;

function fieldWord(name: keyof typeof FIELDS): number {
  return ExceptionField.EXTRA + 2 * FIELDS[name];
}

/** Raises the error of an encoder; `text` is what was encoded, positions count code points. */
export function raiseEncodeError(rt: Runtime, text: string, problem: CodecProblem): never {
  return raiseCodecError(rt, rt.types.UnicodeEncodeError, newStr(rt, text), problem);
}

/** Raises the error of a decoder. */
export function raiseDecodeError(rt: Runtime, data: Uint8Array, problem: CodecProblem): never {
  return raiseCodecError(rt, rt.types.UnicodeDecodeError, newBytes(rt, data.slice()), problem);
}

function raiseCodecError(rt: Runtime, type: TypeObject, object: Ref, problem: CodecProblem): never {
  const { encoding, start, end, reason } = problem;
  const args = [newStr(rt, encoding), object, newInt(rt, start), newInt(rt, end), newStr(rt, reason)];
  const exception = newException(rt, type, args);
  fillFields(rt, exception, args);
  for (const arg of args) rt.heap.decref(arg);
  rt.raiseObject(exception);
}

/** Stores new references to `args` as the fields, which hold nothing yet. */
function fillFields(rt: Runtime, exception: Ref, args: readonly Ref[]): void {
  args.forEach((arg, index) => {
    rt.heap.words[exception + ExceptionField.EXTRA + 2 * index] = newReference(rt, arg);
  });
}

/** Construction by the program and the text; the fields as attributes are those of all exceptions. */
export function defineUnicodeErrors(rt: Runtime): void {
  const { UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError } = rt.types;
  UnicodeEncodeError.slots.construct = (_, type, args) => construct(rt, type, args, "str");
  UnicodeDecodeError.slots.construct = (_, type, args) => construct(rt, type, args, "bytes");
  UnicodeEncodeError.slots.str = (_, self) => errorText(rt, self, "encode");
  UnicodeDecodeError.slots.str = (_, self) => errorText(rt, self, "decode");
  UnicodeTranslateError.slots.str = (_, self) => errorText(rt, self, "translate");
}

function construct(rt: Runtime, type: TypeObject, args: CallArguments, objectType: "str" | "bytes"): Outcome {
  const { positional } = args;
  if (positional.length !== FIELD_COUNT) {
    const given = positional.length;
    rt.raise(rt.types.TypeError, `function takes exactly ${FIELD_COUNT} arguments (${given} given)`);
  }
  const [encoding, object, start, end, reason] = positional as [Ref, Ref, Ref, Ref, Ref];
  requireType(rt, encoding, 1, "str", isStr(rt, encoding));
  if (objectType === "str") requireType(rt, object, 2, "str", isStr(rt, object));
  else if (!isBytes(rt, object)) {
    rt.raise(rt.types.TypeError, `a bytes-like object is required, not '${rt.typeOf(object).name}'`);
  }
  for (const position of [start, end]) {
    if (isInt(rt, position)) continue;
    const { name } = rt.typeOf(position);
    rt.raise(rt.types.TypeError, `'${name}' object cannot be interpreted as an integer`);
  }
  requireType(rt, reason, FIELD_COUNT, "str", isStr(rt, reason));
  const exception = newException(rt, type, positional);
  fillFields(rt, exception, positional);
  return exception;
}

const FIELD_COUNT = 5;

function requireType(rt: Runtime, ref: Ref, position: number, wanted: string, holds: boolean): void {
  if (holds) return;
  rt.raise(rt.types.TypeError, `argument ${position} must be ${wanted}, not ${rt.typeOf(ref).name}`);
}

/** UnicodeEncodeError_str, UnicodeDecodeError_str. */
function errorText(rt: Runtime, self: Ref, verb: "encode" | "decode" | "translate"): Ref {
  const { words } = rt.heap;
  const object = words[self + fieldWord("object")] as number;
  if (object === NULL) return newStr(rt, "");
  const start = numberIn(rt, self, "start");
  const end = numberIn(rt, self, "end");
  const reason = textIn(rt, self, "reason");
  const codec =
    verb === "translate" ? "can't translate" : `'${textIn(rt, self, "encoding")}' codec can't ${verb}`;
  if (end === start + 1 && start < lengthOf(rt, object)) {
    return newStr(rt, `${codec} ${subject(rt, object, start)} in position ${start}: ${reason}`);
  }
  const what = verb === "decode" ? "bytes" : "characters";
  return newStr(rt, `${codec} ${what} in position ${start}-${end - 1}: ${reason}`);
}

function lengthOf(rt: Runtime, object: Ref): number {
  return isBytes(rt, object) ? bytesLength(rt.heap, object) : strLength(rt.heap, object);
}

function subject(rt: Runtime, object: Ref, position: number): string {
  if (isBytes(rt, object)) {
    const byte = bytesValue(rt.heap, object)[position] as number;
    return `byte 0x${byte.toString(16).padStart(2, "0")}`;
  }
  const character = codePointSlice(strValue(rt.heap, object), position, position + 1);
  return `character '${escapeCodePoint(character.codePointAt(0) as number)}'`;
}

function numberIn(rt: Runtime, self: Ref, name: "start" | "end"): number {
  return Number(intValue(rt.heap, rt.heap.words[self + fieldWord(name)] as number));
}

function textIn(rt: Runtime, self: Ref, name: "encoding" | "reason"): string {
  return strValue(rt.heap, rt.heap.words[self + fieldWord(name)] as number);
}
