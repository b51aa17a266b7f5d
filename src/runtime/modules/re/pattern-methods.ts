/** What `re.Pattern` does but replacing: matching, searching, finding all, splitting. Modules/_sre/sre.c, pattern_*. */
import type { Ref } from "../../memory/linear-memory.ts";
import { NULL } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newCallIterator } from "../../objects/iterators/call-iterator.ts";
import { withSize } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { listAppend, newList } from "../../objects/sequences/list.ts";
import { newMatch } from "./match-object.ts";
import type { Matcher } from "./matcher.ts";
import { patternState, type RegexTypes } from "./pattern-object.ts";
import { newScanner } from "./scanner-type.ts";
import { beginSearch, type SearchState, sliceOf, withBounds } from "./search-state.ts";

const BOUNDS = "pos=0, endpos=sys.maxsize";

export function patternMethods(rt: Runtime, types: RegexTypes): readonly NativeFunction[] {
  const one = (name: string, find: (matcher: Matcher, search: SearchState) => boolean): NativeFunction =>
    native(name, `(string, ${BOUNDS})`, (_, self, string, pos, endpos) =>
      withBounds(rt, pos, endpos, (start, end) => {
        const search = beginSearch(rt, patternState(rt, self), string, start, end);
        const isFound = find(search.pattern.matcher, search);
        return isFound ? newMatch(rt, types.match, self, search) : newReference(rt, rt.none);
      }),
    );
  return [
    one("match", (matcher, { subject, start, end }) => matcher.match(subject, { start, end })),
    one("fullmatch", (matcher, { subject, start, end }) =>
      matcher.match(subject, { start, end, isWhole: true }),
    ),
    one("search", (matcher, { subject, start, end }) => matcher.search(subject, { start, end })),
    native("findall", `(string, ${BOUNDS})`, (_, self, string, pos, endpos) =>
      withBounds(rt, pos, endpos, (start, end) => findAll(rt, self, string, start, end)),
    ),
    native("finditer", `(string, ${BOUNDS})`, (_, self, string, pos, endpos) =>
      withBounds(rt, pos, endpos, (start, end) => {
        const scanner = newScanner(
          rt,
          types,
          self,
          beginSearch(rt, patternState(rt, self), string, start, end),
        );
        return iteratorOf(rt, scanner);
      }),
    ),
    native("scanner", `(string, ${BOUNDS})`, (_, self, string, pos, endpos) =>
      withBounds(rt, pos, endpos, (start, end) =>
        newScanner(rt, types, self, beginSearch(rt, patternState(rt, self), string, start, end)),
      ),
    ),
    native("split", "(string, maxsplit=0)", (_, self, string, limit) =>
      limit === NULL
        ? split(rt, self, string, 0)
        : withSize(rt, limit, (most) => split(rt, self, string, most)),
    ),
  ];
}

/** `iter(scanner.search, None)`; takes the scanner over. */
function* iteratorOf(rt: Runtime, scanner: Ref): Steps<Ref> {
  rt.own(scanner);
  const search = yield* resolve(rt.getAttribute(scanner, rt.name("search")));
  rt.heap.decref(rt.disown(scanner));
  const iterator = newCallIterator(rt, search, rt.none);
  rt.heap.decref(search);
  return iterator;
}

/** Calls `visit` with each match from left to right until it answers false; runs no Python code. */
export function forEachMatch(search: SearchState, visit: (matcher: Matcher) => boolean): void {
  const { matcher } = search.pattern;
  let { start } = search;
  let mustAdvance = false;
  while (matcher.search(search.subject, { start, end: search.end, mustAdvance })) {
    const { matchStart, matchEnd } = matcher;
    if (!visit(matcher)) return;
    mustAdvance = matchEnd === matchStart;
    start = matchEnd;
  }
}

function findAll(rt: Runtime, self: Ref, string: Ref, from: number, to: number): Ref {
  const search = beginSearch(rt, patternState(rt, self), string, from, to);
  const { groupCount } = search.pattern.parsed;
  const list = newList(rt, 0);
  forEachMatch(search, (matcher) => {
    rt.charge(1);
    const item =
      groupCount > 1 ? groupTuple(rt, search, matcher) : groupSlice(rt, search, matcher, groupCount);
    listAppend(rt, list, item);
    return true;
  });
  return list;
}

function groupTuple(rt: Runtime, search: SearchState, matcher: Matcher): Ref {
  const { groupCount } = search.pattern.parsed;
  return rt.newTupleOf(
    Array.from({ length: groupCount }, (_, index) => groupSlice(rt, search, matcher, index + 1)),
  );
}

/** The text of a group (0 for the whole match) that the matcher holds; empty where it has not matched. */
function groupSlice(rt: Runtime, search: SearchState, matcher: Matcher, group: number): Ref {
  if (group === 0) return sliceOf(rt, search.string, matcher.matchStart, matcher.matchEnd);
  const { start, end } = matcher.spanOf(group);
  return start < 0 ? emptySlice(rt, search) : sliceOf(rt, search.string, start, end);
}

export function emptySlice(rt: Runtime, search: SearchState): Ref {
  return search.pattern.isText ? rt.newStr("") : rt.newBytes(new Uint8Array(0));
}

function split(rt: Runtime, self: Ref, string: Ref, most: number): Outcome {
  const search = beginSearch(rt, patternState(rt, self), string, 0, Number.POSITIVE_INFINITY);
  const { groupCount } = search.pattern.parsed;
  const list = newList(rt, 0);
  const append = (item: Ref): void => listAppend(rt, list, item);
  let last = 0;
  let count = 0;
  const isOver = (): boolean => most !== 0 && count >= most;
  if (!isOver()) {
    forEachMatch(search, (matcher) => {
      rt.charge(1);
      append(sliceOf(rt, string, last, matcher.matchStart));
      for (let group = 1; group <= groupCount; group++) {
        const { start, end } = matcher.spanOf(group);
        append(start < 0 ? newReference(rt, rt.none) : sliceOf(rt, string, start, end));
      }
      last = matcher.matchEnd;
      count++;
      return !isOver();
    });
  }
  append(sliceOf(rt, string, last, search.end));
  return list;
}
