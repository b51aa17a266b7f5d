/** Padding, stripping and tab stops: center, ljust, rjust, zfill, expandtabs, strip, removeprefix. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { withCInt, withSize } from "../numbers/int-index.ts";
import { checkRoom } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { isStr, newStr, strLength, strValue, strWidth } from "./str.ts";
import { changedStr, textArgument, unchangedStr } from "./str-arguments.ts";
import { isSpace } from "./str-characters.ts";

const DEFAULT_TAB_SIZE = 8;

/** `center`, `ljust` or `rjust`: `<` keeps the text left. */
export function padText(rt: Runtime, self: Ref, width: Ref, fillRef: Ref, place: "<" | ">" | "^"): Outcome {
  return withSize(rt, width, (wanted) => {
    const fill = fillRef === NULL ? " " : fillCharacter(rt, fillRef);
    const padding = wanted - strLength(rt.heap, self);
    if (padding <= 0) return unchangedStr(rt, self);
    checkRoom(rt, wanted * strWidth(rt.heap, self));
    const before = place === "<" ? 0 : place === ">" ? padding : centerOffset(padding, wanted);
    return newStr(rt, fill.repeat(before) + strValue(rt.heap, self) + fill.repeat(padding - before));
  });
}

/** Where the padding is odd, the width decides which side gets more. unicode_center. */
export function centerOffset(padding: number, width: number): number {
  return Math.floor(padding / 2) + (padding & width & 1);
}

function fillCharacter(rt: Runtime, ref: Ref): string {
  if (!isStr(rt, ref)) {
    const got = rt.typeOf(ref).name;
    rt.raise(rt.types.TypeError, `The fill character must be a unicode character, not ${got}`);
  }
  if (strLength(rt.heap, ref) !== 1) {
    rt.raise(rt.types.TypeError, "The fill character must be exactly one character long");
  }
  return strValue(rt.heap, ref);
}

/** `zfill(width)`: zeros after the sign. */
export function fillZeros(rt: Runtime, self: Ref, width: Ref): Outcome {
  return withSize(rt, width, (wanted) => {
    const padding = wanted - strLength(rt.heap, self);
    if (padding <= 0) return unchangedStr(rt, self);
    checkRoom(rt, wanted * strWidth(rt.heap, self));
    const text = strValue(rt.heap, self);
    const sign = text.startsWith("+") || text.startsWith("-") ? text.charAt(0) : "";
    return newStr(rt, sign + "0".repeat(padding) + text.slice(sign.length));
  });
}

/** `expandtabs(tabsize)` */
export function expandTabs(rt: Runtime, self: Ref, size: Ref): Outcome {
  return withCInt(rt, size, DEFAULT_TAB_SIZE, (tabSize) => {
    const text = strValue(rt.heap, self);
    if (!text.includes("\t")) return unchangedStr(rt, self);
    return newStr(rt, expandTabsIn(rt, text, tabSize));
  });
}

/** Tabs become spaces up to the next stop; line feeds and carriage returns start a new column. */
export function expandTabsIn(rt: Runtime, text: string, tabSize: number): string {
  checkRoom(rt, (text.split("\t").length - 1) * Math.max(tabSize - 1, 0));
  let result = "";
  let column = 0;
  for (const character of text) {
    if (character === "\t") {
      const spaces = tabSize > 0 ? tabSize - (column % tabSize) : 0;
      column += spaces;
      result += " ".repeat(spaces);
    } else {
      column = character === "\n" || character === "\r" ? 0 : column + 1;
      result += character;
    }
  }
  return result;
}

/** `strip`, `lstrip` or `rstrip`; `name` is for errors. */
export function stripText(rt: Runtime, self: Ref, charsRef: Ref, name: "strip" | "lstrip" | "rstrip"): Ref {
  const isStripped = strippedTest(rt, charsRef, name);
  const characters = strWidth(rt.heap, self) === 4 ? [...strValue(rt.heap, self)] : strValue(rt.heap, self);
  let start = 0;
  let end = characters.length;
  if (name !== "rstrip") while (start < end && isStripped(characters[start] as string)) start++;
  if (name !== "lstrip") while (end > start && isStripped(characters[end - 1] as string)) end--;
  if (start === 0 && end === characters.length) return unchangedStr(rt, self);
  const kept = characters.slice(start, end);
  return newStr(rt, typeof kept === "string" ? kept : kept.join(""));
}

function strippedTest(rt: Runtime, charsRef: Ref, name: string): (character: string) => boolean {
  if (charsRef === NULL || charsRef === rt.none)
    return (character) => isSpace(character.codePointAt(0) as number);
  if (!isStr(rt, charsRef)) rt.raise(rt.types.TypeError, `${name} arg must be None or str`);
  const set = new Set(strValue(rt.heap, charsRef));
  return (character) => set.has(character);
}

/** `removeprefix` or `removesuffix` */
export function removeAffix(
  rt: Runtime,
  self: Ref,
  affixRef: Ref,
  name: "removeprefix" | "removesuffix",
): Ref {
  const affix = textArgument(rt, affixRef, `${name}() argument`);
  const text = strValue(rt.heap, self);
  if (affix === "") return unchangedStr(rt, self);
  if (name === "removeprefix") {
    return changedStr(rt, self, text.startsWith(affix) ? text.slice(affix.length) : text);
  }
  return changedStr(rt, self, text.endsWith(affix) ? text.slice(0, text.length - affix.length) : text);
}
