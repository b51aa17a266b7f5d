/** `str.translate` and `str.maketrans`. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictSet, newDict } from "../dict/dict.ts";
import { dictEntries } from "../dict/dict-walk.ts";
import { intValue, isInt, newInt } from "../numbers/int.ts";
import { newReference } from "../plain-data.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { isStr, newStr, strLength, strValue } from "./str.ts";

const LARGEST_CODE_POINT = 0x10ffff;

/** `self.translate(table)`: each character is looked up by its code point; LookupError keeps it. */
export function* translateText(rt: Runtime, self: Ref, table: Ref): Steps<Ref> {
  const found = new Map<string, string>();
  let result = "";
  for (const character of strValue(rt.heap, self)) {
    let mapped = found.get(character);
    if (mapped === undefined) {
      mapped = yield* lookUp(rt, table, character);
      found.set(character, mapped);
    }
    result += mapped;
  }
  return newStr(rt, result);
}

/** charmaptranslate_lookup */
function* lookUp(rt: Runtime, table: Ref, character: string): Steps<string> {
  const key = rt.own(newInt(rt, character.codePointAt(0) as number));
  let value: Ref;
  try {
    value = yield* resolve(rt.getItem(table, key));
  } catch (thrown) {
    if (!rt.swallow(thrown, rt.types.LookupError)) throw thrown;
    rt.heap.decref(rt.disown(key));
    return character;
  }
  rt.heap.decref(rt.disown(key));
  rt.own(value);
  const text = mappedText(rt, value);
  rt.heap.decref(rt.disown(value));
  return text;
}

function mappedText(rt: Runtime, value: Ref): string {
  if (value === rt.none) return "";
  if (isStr(rt, value)) return strValue(rt.heap, value);
  if (!isInt(rt, value)) {
    rt.raise(rt.types.TypeError, "character mapping must return integer, None or str");
  }
  const code = Number(intValue(rt.heap, value));
  if (code < 0 || code > LARGEST_CODE_POINT) {
    rt.raise(rt.types.ValueError, "character mapping must be in range(0x110000)");
  }
  return String.fromCodePoint(code);
}

/** `str.maketrans(x, y, z)`: from a dict, or from two texts of the same length and one of those to be dropped. */
export function* makeTranslation(rt: Runtime, x: Ref, y: Ref, z: Ref): Steps<Ref> {
  const table = rt.own(newDict(rt));
  const pairs = y === NULL ? pairsOfDict(rt, x) : pairsOfTexts(rt, x, y, z);
  for (const [key, value] of pairs) {
    const keyRef = rt.own(typeof key === "number" ? newInt(rt, key) : newReference(rt, key.ref));
    const valueRef = rt.own(typeof value === "number" ? newInt(rt, value) : newReference(rt, value.ref));
    yield* resolve(dictSet(rt, table, keyRef, valueRef));
    rt.heap.decref(rt.disown(valueRef));
    rt.heap.decref(rt.disown(keyRef));
  }
  return rt.disown(table);
}

/** A code point, or an object (borrowed) that is taken as it is. */
type Entry = number | { readonly ref: Ref };

function pairsOfTexts(rt: Runtime, x: Ref, y: Ref, z: Ref): (readonly [Entry, Entry])[] {
  if (!isStr(rt, x)) {
    rt.raise(rt.types.TypeError, "first maketrans argument must be a string if there is a second argument");
  }
  requireText(rt, y, 2);
  if (z !== NULL) requireText(rt, z, 3);
  if (strLength(rt.heap, x) !== strLength(rt.heap, y)) {
    rt.raise(rt.types.ValueError, "the first two maketrans arguments must have equal length");
  }
  const to = codePointsOf(strValue(rt.heap, y));
  const replaced = codePointsOf(strValue(rt.heap, x)).map(
    (code, index) => [code, to[index] as number] as const,
  );
  const dropped = z === NULL ? [] : codePointsOf(strValue(rt.heap, z));
  return [...replaced, ...dropped.map((code) => [code, { ref: rt.none }] as const)];
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) as number);
}

function requireText(rt: Runtime, ref: Ref, position: number): void {
  if (isStr(rt, ref)) return;
  rt.raise(rt.types.TypeError, `maketrans() argument ${position} must be str, not ${rt.typeOf(ref).name}`);
}

function pairsOfDict(rt: Runtime, source: Ref): (readonly [Entry, Entry])[] {
  if (rt.typeOf(source) !== rt.types.dict) {
    rt.raise(rt.types.TypeError, "if you give only one argument to maketrans it must be a dict");
  }
  return dictEntries(rt, source).map(({ key, value }) => {
    if (isInt(rt, key)) return [{ ref: key }, { ref: value }] as const;
    if (!isStr(rt, key)) rt.raise(rt.types.TypeError, "keys in translate table must be strings or integers");
    if (strLength(rt.heap, key) !== 1) {
      rt.raise(rt.types.ValueError, rt.profile.values.messages.translateKeyLength);
    }
    return [strValue(rt.heap, key).codePointAt(0) as number, { ref: value }] as const;
  });
}
