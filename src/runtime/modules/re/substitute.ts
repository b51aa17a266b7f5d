/**
 * Replacing what a pattern matches by a template or by what a function answers, and `Match.expand`. CPython:
 * Modules/_sre/sre.c, pattern_subx, expand_template; through 3.11 templates are Lib/re/_parser.py's business.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { NULL } from "../../memory/linear-memory.ts";
import { BYTES_KIND, bufferOf } from "../../objects/bytes/bytes-kind.ts";
import { joinBytes } from "../../objects/bytes/bytes-split.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { withSize } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { listAppend, listLength, newList } from "../../objects/sequences/list.ts";
import { isStr, strValue } from "../../objects/str/str.ts";
import { joinText } from "../../objects/str/str-split.ts";
import { groupText, newMatch, patternOf } from "./match-object.ts";
import { emptySlice } from "./pattern-methods.ts";
import { type PatternState, patternState, type RegexTypes } from "./pattern-object.ts";
import { reportingErrors, textFactsOf } from "./regex-errors.ts";
import { beginSearch, type SearchState, sliceOf } from "./search-state.ts";
import { parseTemplate, type TemplatePart } from "./template.ts";

/** Templates that a pattern remembers (`_MAXCACHE` of Lib/re/__init__.py, which is for all patterns). */
const TEMPLATES_KEPT = 64;

/** How a match is replaced. */
type Replacement =
  | { readonly kind: "literal"; readonly text: Ref }
  | { readonly kind: "template"; readonly parts: readonly TemplatePart[] }
  | { readonly kind: "function"; readonly callable: Ref };

interface Substitution {
  /** A new reference. */
  readonly text: Ref;
  readonly count: number;
}

export function substitutionMethods(rt: Interpreter, types: RegexTypes): readonly NativeFunction[] {
  const method = (name: string, finish: (result: Substitution) => Ref): NativeFunction =>
    native(name, "(repl, string, count=0)", (_, self, repl, string, count) => {
      const run = (most: number): Steps<Ref> =>
        finishAfter(substitute(rt, types, self, repl, string, most), finish);
      return count === NULL ? run(0) : withSize(rt, count, run);
    });
  return [
    method("sub", ({ text }) => text),
    method("subn", ({ text, count }) => rt.newTupleOf([text, rt.newInt(count)])),
  ];
}

function* finishAfter(steps: Steps<Substitution>, finish: (result: Substitution) => Ref): Steps<Ref> {
  return finish(yield* steps);
}

/** Replaces matches from left to right, at most `most` of them if that is not 0. */
function* substitute(
  rt: Interpreter,
  types: RegexTypes,
  self: Ref,
  repl: Ref,
  string: Ref,
  most: number,
): Steps<Substitution> {
  const pattern = patternState(rt, self);
  const replacement = yield* replacementOf(rt, pattern, repl);
  const search = beginSearch(rt, pattern, string, 0, Number.POSITIVE_INFINITY);
  const { matcher } = pattern;
  const pieces = rt.own(newList(rt, 0));
  const append = (piece: Ref): void => listAppend(rt, pieces, piece);
  let copied = 0;
  let count = 0;
  let { start } = search;
  let mustAdvance = false;
  while (most === 0 || count < most) {
    rt.charge(1);
    if (!matcher.search(search.subject, { start, end: search.end, mustAdvance })) break;
    const { matchStart, matchEnd } = matcher;
    if (copied < matchStart) append(sliceOf(rt, string, copied, matchStart));
    yield* appendReplacement(rt, types, self, search, replacement, append);
    copied = matchEnd;
    count++;
    mustAdvance = matchEnd === matchStart;
    start = matchEnd;
  }
  if (copied < search.end) append(sliceOf(rt, string, copied, search.end));
  const text = yield* join(rt, search, pieces);
  rt.heap.decref(rt.disown(pieces));
  return { text, count };
}

function* appendReplacement(
  rt: Interpreter,
  types: RegexTypes,
  self: Ref,
  search: SearchState,
  replacement: Replacement,
  append: (piece: Ref) => void,
): Steps<void> {
  switch (replacement.kind) {
    case "literal":
      append(newReference(rt, replacement.text));
      return;
    case "template": {
      const match = rt.own(newMatch(rt, types.match, self, search));
      append(yield* expand(rt, match, replacement.parts));
      rt.heap.decref(rt.disown(match));
      return;
    }
    case "function": {
      const match = rt.own(newMatch(rt, types.match, self, search));
      const piece = yield* rt.call(replacement.callable, [match]);
      rt.heap.decref(rt.disown(match));
      if (piece === rt.none) rt.heap.decref(piece);
      else append(piece);
    }
  }
}

/** Text without a backslash stands for itself. */
function* replacementOf(rt: Interpreter, pattern: PatternState, repl: Ref): Steps<Replacement> {
  if (rt.isCallable(repl)) return { kind: "function", callable: repl };
  const text = templateText(rt, repl);
  if (text !== undefined && !text.includes("\\")) return { kind: "literal", text: repl };
  return { kind: "template", parts: yield* templateParts(rt, pattern, repl) };
}

/** Bytes as the Latin-1 characters with their values; undefined for what is neither text nor bytes. */
function templateText(rt: Interpreter, ref: Ref): string | undefined {
  if (isStr(rt, ref)) return strValue(rt.heap, ref);
  const data = bufferOf(rt, ref);
  return data === undefined ? undefined : Array.from(data, (code) => String.fromCharCode(code)).join("");
}

function* templateParts(
  rt: Interpreter,
  pattern: PatternState,
  template: Ref,
): Steps<readonly TemplatePart[]> {
  const text = templateText(rt, template);
  if (text === undefined) {
    const got = rt.typeOf(template).name;
    rt.raise(rt.types.TypeError, `decoding to str: need a bytes-like object, ${got} found`);
  }
  const isText = isStr(rt, template);
  const key = `${isText ? "t" : "b"}${text}`;
  const known = pattern.templates.get(key);
  if (known !== undefined) return known;
  const { parsed } = pattern;
  const parts = yield* reportingErrors(rt, template, () =>
    parseTemplate(text, isText, parsed, textFactsOf(rt)),
  );
  if (pattern.templates.size >= TEMPLATES_KEPT) pattern.templates.clear();
  pattern.templates.set(key, parts);
  return parts;
}

/** The template's text for one match; a new reference. */
function* expand(rt: Interpreter, match: Ref, parts: readonly TemplatePart[]): Steps<Ref> {
  const { isText } = patternState(rt, patternOf(rt, match));
  const pieces = rt.own(newList(rt, 0));
  for (const part of parts) {
    const piece =
      typeof part === "number" ? groupText(rt, match, part, rt.none) : literalPiece(rt, isText, part);
    if (piece === rt.none) rt.heap.decref(piece);
    else listAppend(rt, pieces, piece);
  }
  const text = yield* joinPieces(rt, isText, pieces);
  rt.heap.decref(rt.disown(pieces));
  return text;
}

function literalPiece(rt: Interpreter, isText: boolean, text: string): Ref {
  return isText
    ? rt.newStr(text)
    : rt.newBytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}

function* join(rt: Interpreter, search: SearchState, pieces: Ref): Steps<Ref> {
  if (listLength(rt.heap, pieces) === 0) return emptySlice(rt, search);
  return yield* joinPieces(rt, isStr(rt, search.string), pieces);
}

function* joinPieces(rt: Interpreter, isText: boolean, pieces: Ref): Steps<Ref> {
  if (isText) return yield* resolve(joinText(rt, rt.emptyString, pieces));
  return yield* resolve(joinBytes(rt, BYTES_KIND, rt.strings.emptyBytes, pieces));
}

/** `Match.expand(template)` */
export function expandMethod(rt: Interpreter): NativeFunction {
  return native("expand", "(template)", (_, self, template) => expandSteps(rt, self, template));
}

function* expandSteps(rt: Interpreter, match: Ref, template: Ref): Steps<Ref> {
  const parts = yield* templateParts(rt, patternState(rt, patternOf(rt, match)), template);
  return yield* expand(rt, match, parts);
}
