/**
 * `re.Pattern` as an object on the heap, and what belongs to a pattern outside of it: the compiled program, the
 * replacement templates seen last. CPython: Modules/_sre/sre.h, PatternObject.
 */

import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Matcher } from "./matcher.ts";
import type { Subject } from "./subject.ts";
import type { ParsedRegex } from "./syntax.ts";
import type { TemplatePart } from "./template.ts";

/** Words of PatternObject; the payload slot is in the padding behind `flags`. */
export const enum PatternField {
  GROUP_COUNT = 6,
  GROUP_INDEX = 8,
  INDEX_GROUP = 10,
  PATTERN = 12,
  FLAGS = 14,
  PAYLOAD = 15,
}

/** What a pattern is, for the runtime. */
export interface PatternState {
  readonly parsed: ParsedRegex;
  readonly matcher: Matcher;
  /** Whether it is for `str`, and not for bytes. */
  readonly isText: boolean;
  /** Templates of `sub`, parsed; bounded by whoever adds to it. */
  readonly templates: Map<string, readonly TemplatePart[]>;
  /** The text of four bytes a character that was searched last, so that going on in it is cheap. */
  wideSubject: { readonly text: string; readonly subject: Subject } | undefined;
}

/** The types of the module, made once for each machine. */
export interface RegexTypes {
  readonly pattern: TypeObject;
  readonly match: TypeObject;
  readonly scanner: TypeObject;
}

/** @param codeWords length of CPython's code for the pattern, which the size of the object shows. */
export function newPattern(
  rt: Runtime,
  type: TypeObject,
  state: PatternState,
  source: Ref,
  codeWords: number,
): Ref {
  const { heap } = rt;
  const { groupCount, groupNames, flags } = state.parsed;
  const ref = newObject(rt, type, type.basicBytes + codeWords * type.itemBytes);
  heap.words.fill(NULL, ref + Header.SIZE, ref + (type.basicBytes >> 2));
  heap.words[ref + Header.SIZE] = codeWords;
  heap.words[ref + PatternField.GROUP_COUNT] = groupCount;
  heap.words[ref + PatternField.FLAGS] = flags;
  heap.words[ref + PatternField.PAYLOAD] = heap.addPayload(state);
  heap.words[ref + PatternField.PATTERN] = newReference(rt, source);
  const index = newDict(rt);
  heap.words[ref + PatternField.GROUP_INDEX] = index;
  const names: Ref[] = Array.from({ length: groupCount + 1 }, () => newReference(rt, rt.none));
  for (const [name, group] of groupNames) {
    const key = rt.newStr(name);
    const value = rt.newInt(group);
    dictSetStr(rt, index, key, value);
    rt.heap.decref(value);
    names[group] = key;
  }
  const indexGroup = groupNames.size === 0 ? newReference(rt, rt.emptyTuple) : rt.newTupleOf(names);
  heap.words[ref + PatternField.INDEX_GROUP] = indexGroup;
  if (type.hasGc) rt.gc.track(ref);
  return ref;
}

export function patternState(rt: Runtime, ref: Ref): PatternState {
  return rt.heap.payloadAt(rt.heap.words[ref + PatternField.PAYLOAD] as number) as PatternState;
}

/** The dict of group names, borrowed. */
export function groupIndexOf(rt: Runtime, pattern: Ref): Ref {
  return rt.heap.words[pattern + PatternField.GROUP_INDEX] as number;
}
