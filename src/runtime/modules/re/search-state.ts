/** A search in one text: what is searched, from where to where, and slices of it. Follows `state_init`, `getslice`. */
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytesValue } from "../../objects/bytes/bytes.ts";
import { bufferOf } from "../../objects/bytes/bytes-kind.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { clampedSize, indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Outcome, Runtime, Steps } from "../../objects/runtime.ts";
import { isStr, strLength, strValue, strWidth } from "../../objects/str/str.ts";
import { substring } from "../../objects/str/str-subscript.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { PatternState } from "./pattern-object.ts";
import { bytesSubject, codePointSubject, narrowSubject, type Subject } from "./subject.ts";

export interface SearchState {
  readonly pattern: PatternState;
  /** The object that is searched; borrowed. */
  readonly string: Ref;
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
}

/** Positions beyond the text are moved to its ends. */
export function beginSearch(
  rt: Runtime,
  pattern: PatternState,
  string: Ref,
  from: number,
  to: number,
): SearchState {
  const subject = subjectOf(rt, pattern, string);
  const start = Math.min(Math.max(from, 0), subject.length);
  const end = Math.min(Math.max(to, 0), subject.length);
  return { pattern, string, subject, start, end };
}

function subjectOf(rt: Runtime, pattern: PatternState, string: Ref): Subject {
  if (isStr(rt, string)) {
    if (!pattern.isText) {
      rt.raise(rt.types.TypeError, "cannot use a bytes pattern on a string-like object");
    }
    const text = strValue(rt.heap, string);
    if (strWidth(rt.heap, string) !== 4) return narrowSubject(text);
    if (pattern.wideSubject?.text !== text) pattern.wideSubject = { text, subject: codePointSubject(text) };
    return pattern.wideSubject.subject;
  }
  const data = bufferOf(rt, string);
  if (data === undefined) {
    const got = rt.profile.values.regexNamesWrongSubject ? `, got '${rt.typeOf(string).name}'` : "";
    rt.raise(rt.types.TypeError, `expected string or bytes-like object${got}`);
  }
  if (pattern.isText) rt.raise(rt.types.TypeError, "cannot use a string pattern on a bytes-like object");
  return bytesSubject(data);
}

/** `string[start:end]`; the string itself where that is all of it. */
export function sliceOf(rt: Runtime, string: Ref, start: number, end: number): Ref {
  const id = rt.heap.words[string + Header.TYPE_ID];
  if (isStr(rt, string)) {
    const isWhole = start === 0 && end >= strLength(rt.heap, string);
    return isWhole && id === TypeId.STR ? newReference(rt, string) : substring(rt, string, start, end);
  }
  const data = id === TypeId.BYTES ? bytesValue(rt.heap, string) : (bufferOf(rt, string) as Uint8Array);
  const isWhole = start === 0 && end >= data.length;
  return isWhole && id === TypeId.BYTES ? newReference(rt, string) : rt.newBytes(data.slice(start, end));
}

/** Calls `then` with the positions `pos` and `endpos`, which are sizes (Py_ssize_t). */
export function withBounds(
  rt: Runtime,
  pos: Ref,
  endpos: Ref,
  then: (start: number, end: number) => Outcome,
): Outcome {
  if ((pos === NULL || isInt(rt, pos)) && (endpos === NULL || isInt(rt, endpos))) {
    return then(sizeOf(rt, pos, 0), sizeOf(rt, endpos, Number.POSITIVE_INFINITY));
  }
  return boundsSteps(rt, pos, endpos, then);
}

function sizeOf(rt: Runtime, ref: Ref, absent: number): number {
  return ref === NULL ? absent : clampedSize(intValue(rt.heap, ref));
}

function* boundsSteps(
  rt: Runtime,
  pos: Ref,
  endpos: Ref,
  then: (start: number, end: number) => Outcome,
): Steps<Ref> {
  const start = pos === NULL ? 0 : clampedSize(yield* indexOf(rt, pos));
  const end = endpos === NULL ? Number.POSITIVE_INFINITY : clampedSize(yield* indexOf(rt, endpos));
  const outcome = then(start, end);
  return typeof outcome === "number" ? outcome : yield* outcome;
}
