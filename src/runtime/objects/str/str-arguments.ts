/** What the methods of `str` share: results that may be the string itself, text arguments, ranges of positions. */
import type { Ref } from "../../memory/linear-memory.ts";
import { withPosition } from "../numbers/int-index.ts";
import { newReference } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import { isStr, newOwnStr, newStr, strLength, strValue, strWidth } from "./str.ts";
import { unitOffset } from "./str-slice.ts";

/** The string itself, or for an instance of a subclass a `str` of its text. unicode_result_unchanged. */
export function unchangedStr(rt: Runtime, self: Ref): Ref {
  return rt.typeOf(self).id === TypeId.STR ? newReference(rt, self) : newOwnStr(rt, strValue(rt.heap, self));
}

/** A new `str`, or the string itself where the text is the same. */
export function changedStr(rt: Runtime, self: Ref, text: string): Ref {
  return text === strValue(rt.heap, self) ? unchangedStr(rt, self) : newStr(rt, text);
}

/** The text of an argument. Raises TypeError "`subject` must be str, not ...". */
export function textArgument(rt: Runtime, ref: Ref, subject = ""): string {
  if (isStr(rt, ref)) return strValue(rt.heap, ref);
  if (subject === "") return rt.raise(rt.types.TypeError, `must be str, not ${rt.typeOf(ref).name}`);
  return rt.raise(rt.types.TypeError, `${subject} must be str, not ${argumentTypeName(rt, ref)}`);
}

/** How errors of arguments name a type: `None` for its object. _PyArg_BadArgument. */
export function argumentTypeName(rt: Runtime, ref: Ref): string {
  return ref === rt.none ? "None" : rt.typeOf(ref).name;
}

/** The part of a string from `start` to `end`, in code points and in UTF-16 units. */
export interface TextRange {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly startUnit: number;
  readonly endUnit: number;
  /** Whether units and code points may differ. */
  readonly isWide: boolean;
}

/** Continues with the range that optional `start` and `end` arguments name. `start` may lie beyond `end`. */
export function withRange(
  rt: Runtime,
  self: Ref,
  startRef: Ref,
  endRef: Ref,
  then: (range: TextRange) => Outcome,
): Outcome {
  const length = strLength(rt.heap, self);
  return withPosition(rt, startRef, 0, (start) =>
    withPosition(rt, endRef, length, (end) => then(rangeOf(rt, self, start, end))),
  );
}

/** Negative positions count from the end; ADJUST_INDICES. */
function rangeOf(rt: Runtime, self: Ref, givenStart: number, givenEnd: number): TextRange {
  const length = strLength(rt.heap, self);
  const start = givenStart < 0 ? Math.max(givenStart + length, 0) : givenStart;
  const end = givenEnd < 0 ? Math.max(givenEnd + length, 0) : Math.min(givenEnd, length);
  const text = strValue(rt.heap, self);
  const isWide = strWidth(rt.heap, self) === 4;
  const startUnit = isWide ? unitOffset(text, 0, Math.min(start, length)) : start;
  const endUnit = isWide ? unitOffset(text, 0, end) : end;
  return { text, start, end, startUnit, endUnit, isWide };
}

/** The range of the whole string. */
export function wholeRange(rt: Runtime, self: Ref): TextRange {
  return rangeOf(rt, self, 0, strLength(rt.heap, self));
}
