/** Taking text apart and putting it together: split, rsplit, splitlines, join. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { withCInt, withSizeOr } from "../numbers/int-index.ts";
import { checkRoom, newReference } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import {
  isExactList,
  listAppend,
  listFrom,
  listItem,
  listLength,
  newListWithCapacity,
} from "../sequences/list.ts";
import { sequenceToArray } from "../sequences/list-from-iterable.ts";
import { releaseAll } from "../sequences/sequence.ts";
import { isExactTuple } from "../sequences/tuple.ts";
import { TypeId } from "../type-id.ts";
import { isStr, newOwnStr, newStr, strLength, strValue, strWidth } from "./str.ts";
import { unchangedStr } from "./str-arguments.ts";
import { isSpace } from "./str-characters.ts";

/** Results are put into a list that has room for this many at first (stringlib/split.h, MAX_PREALLOC). */
const MAX_PREALLOCATED = 12;

/** `split`, or from the right `rsplit`. */
export function splitText(
  rt: Runtime,
  self: Ref,
  separator: Ref,
  maxsplit: Ref,
  isReverse: boolean,
): Outcome {
  return withSizeOr(rt, maxsplit, -1, (most) => {
    if (separator === NULL || separator === rt.none) {
      const text = strValue(rt.heap, self);
      const parts = isReverse
        ? splitSpacesFromRight(text, limitOf(most), isSpace)
        : splitSpaces(text, limitOf(most), isSpace);
      const guess = Math.trunc((strLength(rt.heap, self) - 1) / 2) + 1;
      return listOfParts(rt, self, parts, expectedCount(rt, most, guess));
    }
    const by = splitArgument(rt, separator);
    if (by === "") rt.raise(rt.types.ValueError, "empty separator");
    if (cannotContain(rt, self, separator)) return listFrom(rt, [unchangedStr(rt, self)]);
    const text = strValue(rt.heap, self);
    const parts = isReverse ? splitByFromRight(text, by, limitOf(most)) : splitBy(text, by, limitOf(most));
    const guess = Math.floor(strLength(rt.heap, self) / strLength(rt.heap, separator)) + 1;
    return listOfParts(rt, self, parts, expectedCount(rt, most, guess));
  });
}

/** CPython sees that it need not search, and makes a list without spare room (unicodeobject.c, split). */
function cannotContain({ heap }: Runtime, self: Ref, part: Ref): boolean {
  return strWidth(heap, self) < strWidth(heap, part) || strLength(heap, self) < strLength(heap, part);
}

function splitArgument(rt: Runtime, separator: Ref): string {
  if (isStr(rt, separator)) return strValue(rt.heap, separator);
  return rt.raise(rt.types.TypeError, `must be str or None, not ${rt.typeOf(separator).name}`);
}

function limitOf(maxsplit: number): number {
  return maxsplit < 0 ? Number.POSITIVE_INFINITY : maxsplit;
}

/** How many splits the list is made for; from 3.12 it is guessed from the lengths. */
function expectedCount(rt: Runtime, maxsplit: number, guess: number): number {
  if (maxsplit >= 0) return maxsplit;
  return rt.profile.values.splitGuessesCount ? guess : Number.POSITIVE_INFINITY;
}

/** A part that is all of the string is the string itself. */
function listOfParts(rt: Runtime, self: Ref, parts: readonly string[], expected: number): Ref {
  const list = newListWithCapacity(rt, expected >= MAX_PREALLOCATED ? MAX_PREALLOCATED : expected + 1);
  appendParts(rt, list, self, parts);
  return list;
}

function appendParts(rt: Runtime, list: Ref, self: Ref, parts: readonly string[]): void {
  const wholeLength = strValue(rt.heap, self).length;
  for (const part of parts) {
    listAppend(rt, list, part.length === wholeLength ? unchangedStr(rt, self) : newStr(rt, part));
  }
}

/** Words between spaces; behind `limit` of them all the rest is one part. */
export function splitSpaces(text: string, limit: number, isSeparator: (code: number) => boolean): string[] {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && isSeparator(text.charCodeAt(at))) at++;
    if (at === text.length) return parts;
    if (parts.length === limit) break;
    const start = at;
    while (at < text.length && !isSeparator(text.charCodeAt(at))) at++;
    parts.push(text.slice(start, at));
  }
  parts.push(text.slice(at));
  return parts;
}

export function splitSpacesFromRight(
  text: string,
  limit: number,
  isSeparator: (code: number) => boolean,
): string[] {
  const parts: string[] = [];
  let at = text.length;
  for (;;) {
    while (at > 0 && isSeparator(text.charCodeAt(at - 1))) at--;
    if (at === 0) return parts.reverse();
    if (parts.length === limit) break;
    const end = at;
    while (at > 0 && !isSeparator(text.charCodeAt(at - 1))) at--;
    parts.push(text.slice(at, end));
  }
  parts.push(text.slice(0, at));
  return parts.reverse();
}

export function splitBy(text: string, by: string, limit: number): string[] {
  if (limit === Number.POSITIVE_INFINITY) return text.split(by);
  const parts: string[] = [];
  let at = 0;
  while (parts.length < limit) {
    const found = text.indexOf(by, at);
    if (found < 0) break;
    parts.push(text.slice(at, found));
    at = found + by.length;
  }
  parts.push(text.slice(at));
  return parts;
}

export function splitByFromRight(text: string, by: string, limit: number): string[] {
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < limit && end >= by.length) {
    const found = text.lastIndexOf(by, end - by.length);
    if (found < 0) break;
    parts.push(text.slice(found + by.length, end));
    end = found;
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

/** What ends a line (Py_UNICODE_ISLINEBREAK). */
const LINE_BREAKS: ReadonlySet<number> = new Set([
  0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029,
]);

/** `splitlines(keepends)` */
export function splitLines(rt: Runtime, self: Ref, keepends: boolean): Ref {
  const list = newListWithCapacity(rt, 0);
  appendParts(
    rt,
    list,
    self,
    linesOf(strValue(rt.heap, self), keepends, (code) => LINE_BREAKS.has(code)),
  );
  return list;
}

/** The lines of a text; a carriage return and the line feed after it are one break. */
export function linesOf(text: string, keepends: boolean, isBreak: (code: number) => boolean): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    const isPair = text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a;
    const next = Math.min(end + (isPair ? 2 : 1), text.length);
    lines.push(text.slice(at, keepends ? next : end));
    at = next;
  }
  return lines;
}

/** `keepends`: any object from 3.12 on, an integer before. */
export function withFlag(rt: Runtime, ref: Ref, then: (truth: boolean) => Outcome): Outcome {
  if (!rt.profile.values.flagsAreIntegers) return withTruth(rt, ref, then);
  return withCInt(rt, ref, 0, (value) => then(value !== 0));
}

/** The truth of an optional argument that is mostly a bool or an int. */
export function withTruth(rt: Runtime, ref: Ref, then: (truth: boolean) => Outcome): Outcome {
  if (ref === NULL) return then(false);
  if (isInt(rt, ref)) return then(intValue(rt.heap, ref) !== 0);
  const truth = rt.isTrue(ref);
  if (typeof truth === "boolean") return then(truth);
  return (function* (): Steps<Ref> {
    const outcome = then(yield* truth);
    return typeof outcome === "number" ? outcome : yield* outcome;
  })();
}

/** `self.join(iterable)`. _PyUnicode_JoinArray. */
export function joinText(rt: Runtime, self: Ref, iterable: Ref): Outcome {
  if (isExactList(rt.heap, iterable)) {
    const count = listLength(rt.heap, iterable);
    return joinItems(
      rt,
      self,
      Array.from({ length: count }, (_, index) => listItem(rt.heap, iterable, index)),
    );
  }
  if (isExactTuple(rt.heap, iterable)) return joinItems(rt, self, rt.tupleItems(iterable));
  return (function* (): Steps<Ref> {
    const items = yield* sequenceToArray(rt, iterable, "can only join an iterable");
    try {
      return joinItems(rt, self, items);
    } finally {
      releaseAll(rt, items);
    }
  })();
}

/** Joins borrowed items. A single `str` is the result itself. */
function joinItems(rt: Runtime, self: Ref, items: readonly Ref[]): Ref {
  const { heap } = rt;
  const [first] = items;
  if (first === undefined) return newStr(rt, "");
  if (items.length === 1 && rt.typeOf(first).id === TypeId.STR) return newReference(rt, first);
  let width = strWidth(heap, self);
  let length = (items.length - 1) * strLength(heap, self);
  const texts = items.map((item, index) => {
    if (!isStr(rt, item)) {
      const got = rt.typeOf(item).name;
      rt.raise(rt.types.TypeError, `sequence item ${index}: expected str instance, ${got} found`);
    }
    width = Math.max(width, strWidth(heap, item)) as typeof width;
    length += strLength(heap, item);
    return strValue(heap, item);
  });
  checkRoom(rt, length * width);
  return newOwnStr(rt, texts.join(strValue(heap, self)));
}
