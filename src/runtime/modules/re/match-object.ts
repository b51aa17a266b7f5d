/** `re.Match` as an object on the heap: marks, spans and groups. CPython: Modules/_sre/sre.h, MatchObject. */
import { Header } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { type SearchState, sliceOf } from "./search-state.ts";

/** Words of MatchObject; the marks follow, two of 8 bytes for each group, -1 where it has not matched. */
export const enum MatchField {
  STRING = 6,
  REGS = 8,
  PATTERN = 10,
  POS = 12,
  END_POS = 14,
  LAST_INDEX = 16,
  /** Groups with the whole match. */
  GROUP_COUNT = 18,
  MARKS = 20,
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the pattern's matcher has just found, as a match. */
export function newMatch(rt: Runtime, type: TypeObject, pattern: Ref, search: SearchState): Ref {
  const { heap } = rt;
  const { matcher, parsed } = search.pattern;
  const markCount = 2 * (parsed.groupCount + 1);
  const ref = newObject(rt, type, type.basicBytes + markCount * type.itemBytes);
  const { words } = heap;
  words.fill(0, ref + Header.SIZE, ref + ((type.basicBytes + markCount * type.itemBytes) >> 2));
  words[ref + Header.SIZE] = markCount;
  words[ref + MatchField.STRING] = newReference(rt, search.string);
  words[ref + MatchField.PATTERN] = newReference(rt, pattern);
  words[ref + MatchField.POS] = search.start;
  words[ref + MatchField.END_POS] = search.end;
  words[ref + MatchField.LAST_INDEX] = matcher.lastGroup;
  words[ref + MatchField.GROUP_COUNT] = parsed.groupCount + 1;
  setSpan(words, ref, 0, matcher.matchStart, matcher.matchEnd);
  for (let group = 1; group <= parsed.groupCount; group++) {
    const { start, end } = matcher.spanOf(group);
    setSpan(words, ref, group, start, end);
  }
  if (type.hasGc) rt.gc.track(ref);
  return ref;
}

function setSpan(words: Int32Array, ref: Ref, group: number, start: number, end: number): void {
  words[ref + MatchField.MARKS + 4 * group] = start;
  words[ref + MatchField.MARKS + 4 * group + 2] = end;
}

export function groupCountOf(rt: Runtime, match: Ref): number {
  return rt.heap.words[match + MatchField.GROUP_COUNT] as number;
}

export function spanOf(rt: Runtime, match: Ref, group: number): Span {
  const at = match + MatchField.MARKS + 4 * group;
  return { start: rt.heap.words[at] as number, end: rt.heap.words[at + 2] as number };
}

/** The text of a group, a new reference; `fallback` (borrowed) where it has not matched. */
export function groupText(rt: Runtime, match: Ref, group: number, fallback: Ref): Ref {
  const { start, end } = spanOf(rt, match, group);
  if (start < 0) return newReference(rt, fallback);
  return sliceOf(rt, rt.heap.words[match + MatchField.STRING] as number, start, end);
}

export function patternOf(rt: Runtime, match: Ref): Ref {
  return rt.heap.words[match + MatchField.PATTERN] as number;
}
