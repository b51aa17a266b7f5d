/** `_sre.SRE_Scanner`: goes through the matches of a text one call at a time. Modules/_sre/sre.c, scanner_*. */
import { Header } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { newMatch } from "./match-object.ts";
import type { RegexTypes } from "./pattern-object.ts";
import type { SearchState } from "./search-state.ts";

/** Words of ScannerObject: the pattern, the string of its state, and our payload in the state. */
const enum ScannerField {
  PATTERN = 4,
  STRING = 6,
  PAYLOAD = 8,
}

interface ScannerState {
  readonly search: SearchState;
  start: number;
  mustAdvance: boolean;
  isOver: boolean;
}

export function newScanner(rt: Runtime, types: RegexTypes, pattern: Ref, search: SearchState): Ref {
  const type = types.scanner;
  const ref = newObject(rt, type, type.basicBytes);
  const { heap } = rt;
  heap.words.fill(0, ref + Header.SIZE, ref + (type.basicBytes >> 2));
  const state: ScannerState = { search, start: search.start, mustAdvance: false, isOver: false };
  heap.words[ref + ScannerField.PATTERN] = newReference(rt, pattern);
  heap.words[ref + ScannerField.STRING] = newReference(rt, search.string);
  heap.words[ref + ScannerField.PAYLOAD] = heap.addPayload(state);
  if (type.hasGc) rt.gc.track(ref);
  return ref;
}

export function defineScanner(rt: Runtime, type: TypeObject, matchType: TypeObject): void {
  defineRecord(type, [ScannerField.STRING, ScannerField.PATTERN], (_, ref) =>
    rt.heap.dropPayload(rt.heap.words[ref + ScannerField.PAYLOAD] as number),
  );
  const step = (self: Ref, isSearch: boolean): Ref => next(rt, self, isSearch, matchType);
  rt.addMethods(type, [
    native("match", "()", (_, self) => step(self, false)),
    native("search", "()", (_, self) => step(self, true)),
  ]);
  rt.addMember(type, "pattern", (_, self) =>
    newReference(rt, rt.heap.words[self + ScannerField.PATTERN] as number),
  );
}

function next(rt: Runtime, self: Ref, isSearch: boolean, matchType: TypeObject): Ref {
  const { words } = rt.heap;
  const state = rt.heap.payloadAt(words[self + ScannerField.PAYLOAD] as number) as ScannerState;
  const { search, start, mustAdvance } = state;
  if (state.isOver) return newReference(rt, rt.none);
  const { matcher } = search.pattern;
  const options = { start, end: search.end, mustAdvance };
  const isFound = isSearch ? matcher.search(search.subject, options) : matcher.match(search.subject, options);
  if (!isFound) {
    state.isOver = true;
    return newReference(rt, rt.none);
  }
  state.mustAdvance = matcher.matchEnd === matcher.matchStart;
  state.start = matcher.matchEnd;
  return newMatch(rt, matchType, words[self + ScannerField.PATTERN] as number, search);
}
