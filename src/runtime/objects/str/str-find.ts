/** Searching in text: find, index, count, startswith, partition, replace, and `in`. */
import type { Ref } from "../../memory/linear-memory.ts";
import { newInt } from "../numbers/int.ts";
import { withSizeOr } from "../numbers/int-index.ts";
import { checkRoom, newBool, newReference } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { isStr, newOwnStr, newStr, strValue } from "./str.ts";
import { type TextRange, textArgument, unchangedStr, withRange } from "./str-arguments.ts";
import { codePointLength } from "./str-slice.ts";

/** `in`: `item in self`. */
export function containsText(rt: Runtime, self: Ref, item: Ref): boolean {
  if (!isStr(rt, item)) {
    rt.raise(
      rt.types.TypeError,
      `'in <string>' requires string as left operand, not ${rt.typeOf(item).name}`,
    );
  }
  return strValue(rt.heap, self).includes(strValue(rt.heap, item));
}

/** `find` or, from the end, `rfind`: the position in code points, -1 when there is none. */
export function findText(
  rt: Runtime,
  self: Ref,
  sub: Ref,
  start: Ref,
  end: Ref,
  isReverse: boolean,
  name: string,
): Outcome {
  return searchIn(rt, { self, sub, start, end }, name, (range, needle) =>
    newInt(rt, positionOf(range, needle, isReverse)),
  );
}

/** As `findText`, raising where there is none. */
export function indexText(
  rt: Runtime,
  self: Ref,
  sub: Ref,
  start: Ref,
  end: Ref,
  isReverse: boolean,
  name: string,
): Outcome {
  return searchIn(rt, { self, sub, start, end }, name, (range, needle) => {
    const position = positionOf(range, needle, isReverse);
    if (position < 0) rt.raise(rt.types.ValueError, "substring not found");
    return newInt(rt, position);
  });
}

export function countText(rt: Runtime, self: Ref, sub: Ref, start: Ref, end: Ref): Outcome {
  return searchIn(rt, { self, sub, start, end }, "count", (range, needle) =>
    newInt(rt, countIn(range, needle)),
  );
}

interface SearchArguments {
  readonly self: Ref;
  readonly sub: Ref;
  readonly start: Ref;
  readonly end: Ref;
}

/** What is searched for is looked at first from 3.13 on, through 3.12 after the positions. */
function searchIn(
  rt: Runtime,
  { self, sub, start, end }: SearchArguments,
  name: string,
  then: (range: TextRange, needle: string) => Outcome,
): Outcome {
  if (rt.profile.values.findNamesArgument) searchArgument(rt, sub, name);
  return withRange(rt, self, start, end, (range) => then(range, searchArgument(rt, sub, name)));
}

/** Since 3.13 these methods name themselves and the argument. */
function searchArgument(rt: Runtime, ref: Ref, name: string): string {
  return textArgument(rt, ref, rt.profile.values.findNamesArgument ? `${name}() argument 1` : "");
}

function positionOf(range: TextRange, needle: string, isReverse: boolean): number {
  const unit = isReverse ? lastUnitOf(range, needle) : firstUnitOf(range, needle);
  if (unit < 0 || !range.isWide) return unit;
  return range.start + codePointLength(range.text.slice(range.startUnit, unit));
}

function firstUnitOf({ text, start, end, startUnit, endUnit }: TextRange, needle: string): number {
  if (start > end) return -1;
  const found = text.indexOf(needle, startUnit);
  return found >= 0 && found + needle.length <= endUnit ? found : -1;
}

function lastUnitOf({ text, start, end, startUnit, endUnit }: TextRange, needle: string): number {
  if (start > end || endUnit - needle.length < startUnit) return -1;
  const found = text.lastIndexOf(needle, endUnit - needle.length);
  return found >= startUnit ? found : -1;
}

/** Occurrences that do not overlap; an empty needle stands between all characters. */
function countIn(range: TextRange, needle: string): number {
  if (range.start > range.end) return 0;
  if (needle === "") return range.end - range.start + 1;
  let count = 0;
  for (let at = range.startUnit; ; count++) {
    const found = range.text.indexOf(needle, at);
    if (found < 0 || found + needle.length > range.endUnit) return count;
    at = found + needle.length;
  }
}

/** `startswith` and `endswith`: one text or a tuple of them. */
export function hasAffix(
  rt: Runtime,
  self: Ref,
  affix: Ref,
  start: Ref,
  end: Ref,
  name: "startswith" | "endswith",
): Outcome {
  return withRange(rt, self, start, end, (range) => {
    if (rt.isInstance(affix, rt.types.tuple)) {
      return newBool(
        rt,
        rt.tupleItems(affix).some((item) => matches(rt, range, tupleItemText(rt, item, name), name)),
      );
    }
    if (!isStr(rt, affix)) {
      const got = rt.typeOf(affix).name;
      rt.raise(rt.types.TypeError, `${name} first arg must be str or a tuple of str, not ${got}`);
    }
    return newBool(rt, matches(rt, range, strValue(rt.heap, affix), name));
  });
}

function tupleItemText(rt: Runtime, item: Ref, name: string): string {
  if (isStr(rt, item)) return strValue(rt.heap, item);
  return rt.raise(rt.types.TypeError, `tuple for ${name} must only contain str, not ${rt.typeOf(item).name}`);
}

function matches(_rt: Runtime, range: TextRange, affix: string, name: "startswith" | "endswith"): boolean {
  const { text, start, end, startUnit, endUnit } = range;
  if (start > end || endUnit - startUnit < affix.length) return false;
  return text.startsWith(affix, name === "startswith" ? startUnit : endUnit - affix.length);
}

/** `partition`, or from the end `rpartition`: before, separator and after, as a tuple. */
export function partitionText(rt: Runtime, self: Ref, separatorRef: Ref, isReverse: boolean): Ref {
  const separator = textArgument(rt, separatorRef);
  if (separator === "") rt.raise(rt.types.ValueError, "empty separator");
  const text = strValue(rt.heap, self);
  const found = isReverse ? text.lastIndexOf(separator) : text.indexOf(separator);
  if (found >= 0) {
    rt.heap.incref(separatorRef);
    const before = newStr(rt, text.slice(0, found));
    return rt.newTupleOf([before, separatorRef, newStr(rt, text.slice(found + separator.length))]);
  }
  const whole = newReference(rt, self);
  const empty = [newStr(rt, ""), newStr(rt, "")];
  return rt.newTupleOf(isReverse ? [...empty, whole] : [whole, ...empty]);
}

/** `replace(old, new, count)` */
export function replaceText(rt: Runtime, self: Ref, oldRef: Ref, newRef: Ref, countRef: Ref): Outcome {
  const oldText = textArgument(rt, oldRef, "replace() argument 1");
  const newText = textArgument(rt, newRef, "replace() argument 2");
  return withSizeOr(rt, countRef, -1, (count) => {
    const text = strValue(rt.heap, self);
    const limit = count < 0 ? Number.POSITIVE_INFINITY : count;
    const isFound = oldText === "" ? newText !== "" : text.includes(oldText);
    if (limit === 0 || oldRef === newRef || !isFound) return unchangedStr(rt, self);
    return newOwnStr(rt, replaceUpTo(rt, text, oldText, newText, limit));
  });
}

function replaceUpTo(rt: Runtime, text: string, oldText: string, newText: string, limit: number): string {
  if (oldText === "") return insertBetween(rt, text, newText, limit);
  checkGrowth(rt, text, oldText, newText);
  if (limit === Number.POSITIVE_INFINITY) return text.replaceAll(oldText, () => newText);
  let result = "";
  let at = 0;
  for (let left = limit; left > 0; left--) {
    const found = text.indexOf(oldText, at);
    if (found < 0) break;
    result += text.slice(at, found) + newText;
    at = found + oldText.length;
  }
  return result + text.slice(at);
}

/** Long replacements are counted first, since the result may be huge. */
function checkGrowth(rt: Runtime, text: string, oldText: string, newText: string): void {
  const most = Math.ceil(text.length / oldText.length) * newText.length;
  if (most > 2 ** 20) checkRoom(rt, (text.split(oldText).length - 1) * (newText.length - oldText.length));
}

/** The empty text is found before each character and at the end. */
function insertBetween(rt: Runtime, text: string, inserted: string, limit: number): string {
  checkRoom(rt, Math.min(limit, text.length + 1) * inserted.length);
  let result = "";
  let left = limit;
  for (const character of text) {
    result += left-- > 0 ? inserted + character : character;
  }
  return left > 0 ? result + inserted : result;
}
