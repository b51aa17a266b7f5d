/** Indexing, slicing, repeating and iterating text. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineIterator, exhaust, newIterator } from "../iterators/iterator-record.ts";
import { definePositionState } from "../iterators/iterator-state.ts";
import { checkRoom, newReference } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { PositionIterator } from "../sequences/list-iterator.ts";
import { MAX_INDEX, toIndexOr } from "../sequences/sequence.ts";
import { isSlice, type SlicePositions, withSlice } from "../sequences/slice.ts";
import type { CharacterWidth } from "./hash-text.ts";
import { isAsciiStr, newOwnStr, newStr, newStrOfShape, strLength, strValue, strWidth } from "./str.ts";
import { unchangedStr } from "./str-arguments.ts";
import { isPairAt } from "./str-slice.ts";

/** Upper half of the iterator's index: the offset in UTF-16 units. */
const ITERATOR_UNIT = PositionIterator.INDEX + 1;

/** The `getItem` slot of `str`. */
export function subscriptText(rt: Runtime, self: Ref, key: Ref): Outcome {
  if (isSlice(rt, key)) {
    return withSlice(
      rt,
      key,
      () => strLength(rt.heap, self),
      (positions) => sliceText(rt, self, positions),
    );
  }
  const { name } = rt.typeOf(key);
  const detail = rt.profile.values.strIndexErrorNamesType ? `, not '${name}'` : "";
  const index = toIndexOr(rt, key, "IndexError", `string indices must be integers${detail}`);
  if (typeof index === "number") return characterOrError(rt, self, index);
  return (function* (): Steps<Ref> {
    return characterOrError(rt, self, yield* index);
  })();
}

/** `self[index]` with an index that may be negative. Raises IndexError. */
export function characterOrError(rt: Runtime, self: Ref, index: number): Ref {
  const length = strLength(rt.heap, self);
  const position = index < 0 ? index + length : index;
  if (position < 0 || position >= length) rt.raise(rt.types.IndexError, "string index out of range");
  return characterAt(rt, self, position);
}

/** The character at a position that exists. */
export function characterAt(rt: Runtime, self: Ref, position: number): Ref {
  const text = strValue(rt.heap, self);
  if (strWidth(rt.heap, self) !== 4) return newStr(rt, text.charAt(position));
  return newStr(rt, String.fromCodePoint(rt.strings.codePoints(self, text)[position] as number));
}

function sliceText(rt: Runtime, self: Ref, { start, step, count }: SlicePositions): Ref {
  const length = strLength(rt.heap, self);
  if (count === 0) return newStr(rt, "");
  if (step === 1) {
    return count === length ? unchangedStr(rt, self) : substring(rt, self, start, start + count);
  }
  const text = strValue(rt.heap, self);
  if (strWidth(rt.heap, self) === 4) {
    const codes = rt.strings.codePoints(self, text);
    return newOwnStr(rt, stepThroughCodes(codes, start, step, count));
  }
  let result = "";
  for (let left = count, at = start; left > 0; left--, at += step) result += text.charAt(at);
  return newOwnStr(rt, result);
}

function stepThroughCodes(codes: Uint32Array, start: number, step: number, count: number): string {
  let result = "";
  for (let left = count, at = start; left > 0; left--, at += step) {
    result += String.fromCodePoint(codes[at] as number);
  }
  return result;
}

/** The text from one code point to another, as a new `str`. PyUnicode_Substring. */
export function substring(rt: Runtime, self: Ref, start: number, end: number): Ref {
  const text = strValue(rt.heap, self);
  if (strWidth(rt.heap, self) !== 4) {
    const part = text.slice(start, end);
    const isAscii = isAsciiStr(rt.heap, self) && part.length > 1;
    return isAscii ? newStrOfShape(rt, part, part.length, 1, true) : newStr(rt, part);
  }
  return newStr(rt, stepThroughCodes(rt.strings.codePoints(self, text), start, 1, end - start));
}

/** `self * count`. unicode_repeat. */
export function repeatText(rt: Runtime, self: Ref, count: number): Ref {
  const length = strLength(rt.heap, self);
  if (count < 1 || length === 0) return newStr(rt, "");
  if (count === 1) return unchangedStr(rt, self);
  const width = strWidth(rt.heap, self);
  if (length * count > MAX_INDEX) rt.raise(rt.types.OverflowError, "repeated string is too long");
  checkRoom(rt, length * count * width);
  const text = strValue(rt.heap, self).repeat(count);
  return newStrOfShape(rt, text, length * count, width as CharacterWidth, isAsciiStr(rt.heap, self));
}

/** The `iterate` slot of `str`. unicode_iter. */
export function newStrIterator(rt: Runtime, self: Ref): Ref {
  const hasOwnType = rt.profile.values.asciiTextHasOwnIterator && rt.typeOf(self) === rt.types.str;
  const isOwnType = hasOwnType && isAsciiStr(rt.heap, self);
  const iterator = newIterator(rt, isOwnType ? rt.types.strAsciiIterator : rt.types.strIterator);
  rt.heap.words[iterator + PositionIterator.SEQUENCE] = newReference(rt, self);
  return iterator;
}

/** The next character as a new reference, NULL at the end. */
export function nextOfStr(rt: Runtime, iterator: Ref): Ref {
  const { words } = rt.heap;
  const self = words[iterator + PositionIterator.SEQUENCE] as number;
  if (self === NULL) return NULL;
  const text = strValue(rt.heap, self);
  const unit = words[iterator + ITERATOR_UNIT] as number;
  if (unit >= text.length) return exhaust(rt, iterator, PositionIterator.SEQUENCE);
  words[iterator + PositionIterator.INDEX] = (words[iterator + PositionIterator.INDEX] as number) + 1;
  if (isPairAt(text, unit)) {
    words[iterator + ITERATOR_UNIT] = unit + 2;
    return newStr(rt, text.slice(unit, unit + 2));
  }
  words[iterator + ITERATOR_UNIT] = unit + 1;
  return newStr(rt, text.charAt(unit));
}

function lengthHint(rt: Runtime, iterator: Ref): number {
  const { words } = rt.heap;
  const self = words[iterator + PositionIterator.SEQUENCE] as number;
  if (self === NULL) return 0;
  return strLength(rt.heap, self) - (words[iterator + PositionIterator.INDEX] as number);
}

function seekInStr({ heap }: Runtime, iterator: Ref, index: number): void {
  const text = strValue(heap, heap.words[iterator + PositionIterator.SEQUENCE] as number);
  let unit = 0;
  for (let at = 0; at < index; at++) unit += isPairAt(text, unit) ? 2 : 1;
  heap.words[iterator + PositionIterator.INDEX] = index;
  heap.words[iterator + ITERATOR_UNIT] = unit;
}

export function defineStrIterator(rt: Runtime): void {
  for (const type of [rt.types.strIterator, rt.types.strAsciiIterator]) {
    defineIterator(rt, type, [PositionIterator.SEQUENCE], nextOfStr, lengthHint);
    definePositionState(rt, type, {
      maker: "iter",
      empty: () => newStr(rt, ""),
      length: (_, self) => strLength(rt.heap, self),
      seek: seekInStr,
    });
  }
}
