/** The three errors of codecs: making them with their fields, and their text. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytesLength, bytesValue, isBytes, newBytes } from "../bytes/bytes.ts";
import { requireBuffer } from "../bytes/bytes-kind.ts";
import { intValue, isInt, newInt } from "../numbers/int.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import type { CallArguments, Runtime, Steps } from "../runtime.ts";
import { isStr, newStr, strLength, strValue } from "../str/str.ts";
import { argumentTypeName } from "../str/str-arguments.ts";
import { escapeCodePoint } from "../str/str-repr.ts";
import { codePointSlice } from "../str/str-slice.ts";
import type { TypeObject } from "../type-object.ts";
import { newException } from "./exception.ts";
import { initializeException } from "./exception-init.ts";
import { exceptionWord } from "./exception-members.ts";

/** What a codec could not handle: units `start` to `end` of `object`. */
export interface CodecProblem {
  readonly encoding: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Words of PyUnicodeErrorObject; `start` and `end` are plain numbers. */
function wordsOf(rt: Runtime) {
  const word = (field: string): number => exceptionWord(rt, "UnicodeError", field);
  return {
    encoding: word("encoding"),
    object: word("object"),
    start: word("start"),
    end: word("end"),
    reason: word("reason"),
  };
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
  fillFields(rt, exception, args as [Ref, Ref, Ref, Ref, Ref]);
  for (const arg of args) rt.heap.decref(arg);
  rt.raiseObject(exception);
}

/** Fills the fields from the five arguments, borrowed; `encoding` may be NULL. */
function fillFields(rt: Runtime, self: Ref, args: readonly [Ref, Ref, Ref, Ref, Ref]): void {
  const words = wordsOf(rt);
  const [encoding, object, start, end, reason] = args;
  setField(rt, self, words.encoding, encoding === NULL ? NULL : newReference(rt, encoding));
  setField(rt, self, words.object, newReference(rt, object));
  setField(rt, self, words.reason, newReference(rt, reason));
  setPosition(rt, self, words.start, start);
  setPosition(rt, self, words.end, end);
}

function setPosition(rt: Runtime, self: Ref, word: number, value: Ref): void {
  const position = Number(intValue(rt.heap, value));
  rt.heap.words[self + word] = position;
  rt.heap.words[self + word + 1] = position < 0 ? -1 : 0;
}

/** Construction by the program, text, and the positions as attributes; other fields are those of all exceptions. */
export function defineUnicodeErrors(rt: Runtime): void {
  const { UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError } = rt.types;
  UnicodeEncodeError.slots.init = (_, self, args) => initialize(rt, self, args, "str");
  UnicodeDecodeError.slots.init = (_, self, args) => initialize(rt, self, args, "bytes");
  UnicodeTranslateError.slots.init = (_, self, args) => initialize(rt, self, args, "translated");
  UnicodeEncodeError.slots.str = (_, self) => errorText(rt, self, "encode");
  UnicodeDecodeError.slots.str = (_, self) => errorText(rt, self, "decode");
  UnicodeTranslateError.slots.str = (_, self) => errorText(rt, self, "translate");
  const words = wordsOf(rt);
  for (const type of [UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError]) {
    addPosition(rt, type, "start", words.start);
    addPosition(rt, type, "end", words.end);
  }
}

/** `T_PYSSIZET` */
function addPosition(rt: Runtime, type: TypeObject, name: string, word: number): void {
  rt.addGetter(
    type,
    name,
    (_, self) => rt.newInt(rt.heap.words[self + word] as number),
    (_, self, value) => {
      if (value === NULL) rt.raise(rt.types.TypeError, "can't delete numeric/char attribute");
      requireInt(rt, value);
      setPosition(rt, self, word, value);
      return NULL;
    },
  );
}

/** Returns NULL. */
function initialize(rt: Runtime, self: Ref, args: CallArguments, kind: "str" | "bytes" | "translated"): Ref {
  initializeException(rt, self, args);
  const { positional } = args;
  const count = kind === "translated" ? FIELD_COUNT - 1 : FIELD_COUNT;
  if (positional.length !== count) {
    rt.raise(rt.types.TypeError, `function takes exactly ${count} arguments (${positional.length} given)`);
  }
  const fields = kind === "translated" ? [NULL, ...positional] : positional;
  const [encoding, object, start, end, reason] = fields as [Ref, Ref, Ref, Ref, Ref];
  const given = (position: number): number => position - (FIELD_COUNT - count);
  if (encoding !== NULL) requireStr(rt, encoding, 1);
  if (kind !== "bytes") requireStr(rt, object, given(2));
  for (const position of [start, end]) requireInt(rt, position);
  requireStr(rt, reason, given(FIELD_COUNT));
  const isText = kind !== "bytes" || isBytes(rt, object);
  const held = isText ? newReference(rt, object) : newBytes(rt, requireBuffer(rt, object).slice());
  fillFields(rt, self, [encoding, held, start, end, reason]);
  rt.heap.decref(held);
  return NULL;
}

const FIELD_COUNT = 5;

function requireStr(rt: Runtime, ref: Ref, position: number): void {
  if (isStr(rt, ref)) return;
  rt.raise(rt.types.TypeError, `argument ${position} must be str, not ${argumentTypeName(rt, ref)}`);
}

function requireInt(rt: Runtime, ref: Ref): void {
  if (isInt(rt, ref)) return;
  rt.raise(rt.types.TypeError, `'${rt.typeOf(ref).name}' object cannot be interpreted as an integer`);
}

/** UnicodeEncodeError_str, UnicodeDecodeError_str, UnicodeTranslateError_str. */
function* errorText(rt: Runtime, self: Ref, verb: "encode" | "decode" | "translate"): Steps<Ref> {
  const { words } = rt.heap;
  const at = wordsOf(rt);
  const object = words[self + at.object] as number;
  if (object === NULL) return newStr(rt, "");
  const start = words[self + at.start] as number;
  const end = words[self + at.end] as number;
  const reason = yield* rt.strText(words[self + at.reason] as number);
  const encoding = verb === "translate" ? "" : yield* rt.strText(rt.heap.words[self + at.encoding] as number);
  const codec = verb === "translate" ? "can't translate" : `'${encoding}' codec can't ${verb}`;
  const length = lengthOf(rt, object);
  if (start >= 0 && start < length && end <= length && end === start + 1) {
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
