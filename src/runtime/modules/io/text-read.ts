/** Reading text: pieces, lines, and iterating over lines. CPython: Modules/_io/textio.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import {
  readLine as readOwnLine,
  readLines as readOwnLines,
  readText,
  standardStreamOf,
} from "../../builtins/streams/standard-stream.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { requireOpen, sizeArgument } from "./io-base.ts";
import { callMethod, raiseUnsupported } from "./io-types.ts";
import { findLineEnd } from "./newlines.ts";
import {
  bufferOf,
  bytesOf,
  dropSnapshot,
  readChunk,
  requireOpenText,
  setDecoded,
  type TextState,
  textState,
  writePending,
} from "./text-state.ts";

export function addTextReading(m: Interpreter): void {
  m.addMethods(m.types.textStream, [
    native("read", "(size=-1, /)", (_, self, size) => read(m, self, size)),
    native("readline", "(size=-1, /)", (_, self, size) => readLine(m, self, size)),
    native("readlines", "(hint=-1, /)", (_, self, hint) => readLines(m, self, hint)),
  ]);
}

export function* iterateLines(m: Interpreter, self: Ref): Steps<Ref> {
  if (standardStreamOf(m, self) === undefined) yield* requireOpen(m, self);
  return newReference(m, self);
}

function* prepare(m: Interpreter, self: Ref): Steps<TextState> {
  const state = yield* requireOpenText(m, self);
  if (state.decoder === undefined) raiseUnsupported(m, "not readable");
  if (state.pendingLength > 0) yield* writePending(m, self);
  return state;
}

function* read(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const count = yield* sizeArgument(m, size);
  const own = standardStreamOf(m, self);
  if (own !== undefined) return readText(m, own, count);
  const state = yield* prepare(m, self);
  return count < 0 ? yield* readAll(m, self, state) : yield* readCharacters(m, self, state, count);
}

function* readAll(m: Interpreter, self: Ref, state: TextState): Steps<Ref> {
  const ahead = state.decoded.slice(state.used);
  const answer = m.own(yield* callMethod(m, bufferOf(m, self), "read"));
  const decoded = state.decoder?.decode(bytesOf(m, answer, "read"), true) ?? "";
  const text = state.translator?.take(decoded, true) ?? decoded;
  const result = m.own(m.newStr(ahead + text));
  m.disown(result);
  m.heap.decref(m.disown(answer));
  setDecoded(m, self, state, "");
  dropSnapshot(m, self, state);
  return result;
}

/** Code points, of which those beyond U+FFFF are two units. */
function* readCharacters(m: Interpreter, self: Ref, state: TextState, count: number): Steps<Ref> {
  let missing = count;
  let text = "";
  while (missing > 0) {
    const [taken, characters] = takeCharacters(state, missing);
    text += taken;
    missing -= characters;
    if (missing > 0 && !(yield* readChunk(m, self, missing))) break;
  }
  if (state.used >= state.decoded.length && state.decoded !== "") setDecoded(m, self, state, "");
  return m.newStr(text);
}

/** At most so many characters of what is decoded, and their number. */
function takeCharacters(state: TextState, count: number): [string, number] {
  const { decoded, used } = state;
  let end = used;
  let characters = 0;
  for (; characters < count && end < decoded.length; characters++) {
    end += (decoded.codePointAt(end) as number) > 0xffff ? 2 : 1;
  }
  state.used = end;
  return [decoded.slice(used, end), characters];
}

function* readLine(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const limit = yield* sizeArgument(m, size);
  const own = standardStreamOf(m, self);
  if (own !== undefined) return readOwnLine(m, own, limit);
  const state = yield* prepare(m, self);
  return m.newStr(yield* takeLine(m, self, state, limit));
}

/** _textiowrapper_readline; -1 for no limit. */
function* takeLine(m: Interpreter, self: Ref, state: TextState, limit: number): Steps<string> {
  let line = "";
  let room = limit;
  for (;;) {
    if (state.used >= state.decoded.length) {
      if (!(yield* readChunk(m, self, 0))) break;
      if (state.decoded === "") continue;
    }
    const start = state.used;
    const isSplitEnd =
      state.newline.lineEnd === "\r\n" && line.endsWith("\r") && state.decoded[start] === "\n";
    const found = isSplitEnd ? start + 1 : findLineEnd(state.decoded, start, state.newline);
    if (limit < 0) {
      state.used = found < 0 ? state.decoded.length : found;
      line += start === 0 && found < 0 ? state.decoded : state.decoded.slice(start, state.used);
      if (found >= 0) break;
      continue;
    }
    const isLimited = limitLine(state, found, room);
    line += state.decoded.slice(start, state.used);
    room = limit - Array.from(line).length;
    if (isLimited || (found >= 0 && state.used === found) || room <= 0) break;
  }
  if (state.used >= state.decoded.length && state.decoded !== "") setDecoded(m, self, state, "");
  return line;
}

/** Goes on by the rest of the line, but no more than `room` characters; whether that was in the way. */
function limitLine(state: TextState, found: number, room: number): boolean {
  const end = found < 0 ? state.decoded.length : found;
  const start = state.used;
  const [taken] = takeCharacters(state, room);
  if (start + taken.length < end) return true;
  state.used = end;
  return false;
}

/** textiowrapper_iternext: of subclasses `readline` is asked. Positions cannot be told meanwhile. */
export function* nextTextLine(m: Interpreter, self: Ref): Steps<Ref> {
  const state = textState(m, self);
  state.isTelling = false;
  let line: Ref;
  if (m.typeOf(self) === m.types.textStream) {
    const text = yield* takeLine(m, self, yield* prepare(m, self), -1);
    line = m.newStr(text);
  } else {
    line = yield* callMethod(m, self, "readline");
    if (!m.isInstance(line, m.types.str)) {
      m.own(line);
      m.raise(m.types.OSError, `readline() should have returned a str object, not '${m.typeOf(line).name}'`);
    }
  }
  if (m.strValue(line) !== "") return line;
  m.heap.decref(line);
  dropSnapshot(m, self, state);
  state.isTelling = state.isSeekable;
  return NULL;
}

function* readLines(m: Interpreter, self: Ref, hint: Ref): Steps<Ref> {
  const limit = yield* sizeArgument(m, hint);
  const own = standardStreamOf(m, self);
  if (own !== undefined) return readOwnLines(m, own);
  const lines = m.own(m.newListOf([]));
  const append = m.own(yield* resolve(m.getAttribute(lines, m.name("append"))));
  const iterator = m.own(yield* resolve(m.iterate(self)));
  let total = 0;
  while (limit <= 0 || total <= limit) {
    const line = yield* resolve(m.next(iterator));
    if (line === NULL) break;
    m.own(line);
    m.heap.decref(yield* m.call(append, [line]));
    total += m.strValue(line).length;
    m.heap.decref(m.disown(line));
  }
  for (const ref of [iterator, append]) m.heap.decref(m.disown(ref));
  return m.disown(lines);
}
