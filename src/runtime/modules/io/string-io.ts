/**
 * `_io.StringIO`: text in memory. At first it is only collected; who reads or moves in it gets an array of
 * characters of four bytes each. CPython: Modules/_io/stringio.c (3.11, 3.13). DIVERGES: through 3.11 what is collected
 * is a list of the pieces, which is counted here as one text.
 */
import { streamAllocation } from "../../../cpython/growth.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { textShape } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { sizeArgument } from "./io-base.ts";
import { defineIoType, ioState, newBool } from "./io-record.ts";
import { callMethod, type IoTypes, raiseClosed } from "./io-types.ts";
import { newlinesSeen } from "./newline-decoder.ts";
import { findLineEnd, type NewlineMode, NewlineTranslator, newlineMode } from "./newlines.ts";

const enum StringIOField {
  BUFFER = 4,
  /** `writer.buffer`: what is collected before anybody reads. */
  COLLECTED = 14,
}

interface StringIOState {
  text: string;
  /** In code points. */
  length: number;
  /** The text's code points, where some need two units, once somebody asked for them by their index. */
  characters: string[] | undefined;
  /** Bytes that the widest character takes. */
  width: number;
  isAscii: boolean;
  position: number;
  isClosed: boolean;
  /** Nothing was read yet. */
  isCollecting: boolean;
  /** Characters that the array has room for. */
  allocated: number;
  /** Bytes of the block in which text is collected. */
  collectedBytes: number;
  newline: NewlineMode;
  translator: NewlineTranslator | undefined;
}

const EMPTY = {
  text: "",
  length: 0,
  characters: undefined,
  width: 1,
  isAscii: true,
  position: 0,
  isClosed: false,
  isCollecting: true,
};

const CHARACTER_BYTES = 4;
const CLOSED = "I/O operation on closed file";

export function defineStringIO(m: Interpreter, io: IoTypes): TypeObject {
  return defineIoType<StringIOState>(m, {
    name: "_io.StringIO",
    layout: "StringIO",
    base: io.textBase,
    references: [],
    newState: () => ({
      ...EMPTY,
      allocated: 0,
      collectedBytes: 0,
      newline: newlineMode("\n"),
      translator: undefined,
    }),
    init: native("StringIO", "(initial_value='', newline='\\n')", (_, self, initial, newline) =>
      initialize(m, self, initial, newline),
    ),
    finish: (ref) => release(m, ref),
    define: (type) => {
      type.slots.extraBytes = (_, self) => {
        const { allocated, collectedBytes } = stateOf(m, self);
        return CHARACTER_BYTES * allocated + collectedBytes;
      };
      type.slots.iterate = (_, self) => {
        openState(m, self);
        return newReference(m, self);
      };
      type.slots.next = (_, self) => nextLine(m, self);
      addReading(m, type);
      addWriting(m, type);
      addPositions(m, type);
      addFacts(m, type);
    },
  });
}

function stateOf(m: Interpreter, self: Ref): StringIOState {
  return ioState<StringIOState>(m, self);
}

function openState(m: Interpreter, self: Ref): StringIOState {
  const state = stateOf(m, self);
  if (state.isClosed) raiseClosed(m, CLOSED);
  return state;
}

function initialize(m: Interpreter, self: Ref, initial: Ref, newline: Ref): Ref {
  const state = stateOf(m, self);
  release(m, self);
  const ending = newlineArgument(m, newline, "\n");
  const mode = newlineMode(ending);
  const isText = initial !== NULL && initial !== m.none;
  if (isText && !m.isInstance(initial, m.types.str)) {
    const got = m.typeOf(initial).name;
    m.raise(m.types.TypeError, `initial_value must be str or None, not ${got}`);
  }
  Object.assign(state, EMPTY);
  state.newline = mode;
  state.translator = mode.isUniversal ? new NewlineTranslator(mode.translatesInput) : undefined;
  resizeArray(m, self, state, 0);
  const text = isText ? m.strValue(initial) : "";
  if (text !== "") {
    state.isCollecting = false;
    put(m, self, state, text);
    state.position = 0;
  }
  return m.none;
}

/** The argument `newline`: undefined for None. */
export function newlineArgument(
  m: Interpreter,
  newline: Ref,
  absent: string | undefined,
): string | undefined {
  if (newline === NULL) return absent;
  if (newline === m.none) return undefined;
  if (!m.isInstance(newline, m.types.str)) {
    m.raise(m.types.TypeError, `newline must be str or None, not ${m.typeOf(newline).name}`);
  }
  const value = m.strValue(newline);
  if (["", "\n", "\r", "\r\n"].includes(value)) return value;
  return m.raise(m.types.ValueError, `illegal newline value: ${absent === undefined ? value : `'${value}'`}`);
}

function release(m: Interpreter, self: Ref): void {
  const state = stateOf(m, self);
  if (state.allocated > 0) {
    m.heap.free(m.heap.words[self + StringIOField.BUFFER] as number, CHARACTER_BYTES * state.allocated);
  }
  freeCollected(m, self, state);
  state.allocated = 0;
  m.heap.words[self + StringIOField.BUFFER] = NULL;
}

function freeCollected(m: Interpreter, self: Ref, state: StringIOState): void {
  if (state.collectedBytes === 0) return;
  m.heap.free(m.heap.words[self + StringIOField.COLLECTED] as number, state.collectedBytes);
  m.heap.words[self + StringIOField.COLLECTED] = NULL;
  state.collectedBytes = 0;
}

/** resize_buffer */
function resizeArray(m: Interpreter, self: Ref, state: StringIOState, size: number): void {
  const wanted = streamAllocation(size, state.allocated);
  if (wanted === state.allocated) return;
  const old = m.heap.words[self + StringIOField.BUFFER] as number;
  const [oldBytes, bytes] = [CHARACTER_BYTES * state.allocated, CHARACTER_BYTES * wanted];
  const block =
    old === NULL ? m.heap.allocateUnbacked(bytes, 16) : m.heap.reallocateUnbacked(old, oldBytes, bytes, 16);
  m.heap.words[self + StringIOField.BUFFER] = block;
  state.allocated = wanted;
}

/** _PyUnicodeWriter_PrepareInternal: a text with room for a quarter more. */
function collect(m: Interpreter, self: Ref, state: StringIOState): void {
  const { length, width } = state;
  const head = state.isAscii ? m.layouts.strAscii : m.layouts.strCompact;
  if (head + (length + 1) * width <= state.collectedBytes) return;
  reserveCollected(m, self, state, length + Math.floor(length / 4));
}

/** A block as large as a text of so many characters. */
function reserveCollected(m: Interpreter, self: Ref, state: StringIOState, length: number): void {
  const head = state.isAscii ? m.layouts.strAscii : m.layouts.strCompact;
  const bytes = head + (length + 1) * state.width;
  const old = m.heap.words[self + StringIOField.COLLECTED] as number;
  const block =
    old === NULL
      ? m.heap.allocateUnbacked(bytes, 16)
      : m.heap.reallocateUnbacked(old, state.collectedBytes, bytes, 16);
  m.heap.words[self + StringIOField.COLLECTED] = block;
  state.collectedBytes = bytes;
}

/** realize: from a text that grows to an array of characters. */
function realize(m: Interpreter, self: Ref, state: StringIOState): void {
  if (!state.isCollecting) return;
  state.isCollecting = false;
  if (state.collectedBytes > 0) reserveCollected(m, self, state, state.length);
  resizeArray(m, self, state, state.length);
  freeCollected(m, self, state);
}

/** Undefined for text whose characters are all one unit, which can do without. */
function charactersOf(state: StringIOState): string[] | undefined {
  if (state.length === state.text.length) return undefined;
  state.characters ??= Array.from(state.text);
  return state.characters;
}

function sliceOf(state: StringIOState, start: number, end: number): string {
  return charactersOf(state)?.slice(start, end).join("") ?? state.text.slice(start, end);
}

function append(state: StringIOState, text: string): void {
  const shape = textShape(text);
  state.text += text;
  state.length += shape.length;
  state.width = Math.max(state.width, shape.width);
  state.isAscii &&= shape.isAscii;
  state.characters = undefined;
}

function setText(state: StringIOState, text: string): void {
  Object.assign(state, { text: "", length: 0, width: 1, isAscii: true });
  append(state, text);
}

/** write_str */
function put(m: Interpreter, self: Ref, state: StringIOState, given: string): void {
  const decoded = state.translator?.take(given, true) ?? given;
  const text =
    state.newline.written === undefined ? decoded : decoded.replaceAll("\n", state.newline.written);
  const end = state.position + textShape(text).length;
  const { length } = state;
  if (state.position === length) {
    append(state, text);
    if (state.isCollecting) collect(m, self, state);
    else resizeArray(m, self, state, end);
  } else {
    realize(m, self, state);
    if (end > length) resizeArray(m, self, state, end);
    const gap = "\0".repeat(Math.max(0, state.position - length));
    setText(state, sliceOf(state, 0, state.position) + gap + text + sliceOf(state, end, length));
  }
  state.position = end;
}

function addWriting(m: Interpreter, type: TypeObject): void {
  m.addMethods(type, [
    native("write", "(s, /)", (_, self, given) => {
      if (!m.isInstance(given, m.types.str)) {
        const got = given === m.none ? "NoneType" : m.typeOf(given).name;
        m.raise(m.types.TypeError, `string argument expected, got '${got}'`);
      }
      const state = openState(m, self);
      const text = m.strValue(given);
      if (text !== "") put(m, self, state, text);
      return m.newInt(textShape(text).length);
    }),
    native("truncate", "(pos=None, /)", (_, self, size) => truncate(m, self, size)),
    native("close", "()", (_, self) => {
      release(m, self);
      stateOf(m, self).isClosed = true;
      return m.none;
    }),
  ]);
}

function* truncate(m: Interpreter, self: Ref, given: Ref): Steps<Ref> {
  const state = openState(m, self);
  const size = given === NULL || given === m.none ? state.position : Number(yield* indexOf(m, given));
  if (size < 0) m.raise(m.types.ValueError, `Negative size value ${size}`);
  if (size < state.length) {
    realize(m, self, state);
    resizeArray(m, self, state, size);
    setText(state, sliceOf(state, 0, size));
  }
  return m.newInt(size);
}

function addReading(m: Interpreter, type: TypeObject): void {
  m.addMethods(type, [
    native("read", "(size=-1, /)", (_, self, size) => read(m, self, size)),
    native("readline", "(size=-1, /)", (_, self, size) => readLine(m, self, size)),
    native("getvalue", "()", (_, self) => getValue(m, self)),
  ]);
}

/** make_intermediate: what is collected is handed out, and copied to go on with. */
function getValue(m: Interpreter, self: Ref): Ref {
  const state = openState(m, self);
  if (!state.isCollecting) return m.newStr(state.text);
  freeCollected(m, self, state);
  const value = m.newStr(state.text);
  if (state.length > 0) collect(m, self, state);
  return value;
}

function* read(m: Interpreter, self: Ref, given: Ref): Steps<Ref> {
  const count = yield* sizeArgument(m, given);
  const state = openState(m, self);
  const size = state.length;
  const start = Math.min(state.position, size);
  const end = count < 0 ? size : Math.min(size, start + count);
  // All that was collected is handed out as it is.
  if (!(state.isCollecting && start === 0 && end === size)) realize(m, self, state);
  if (end > start) state.position = end;
  return m.newStr(sliceOf(state, start, end));
}

function* readLine(m: Interpreter, self: Ref, given: Ref): Steps<Ref> {
  const limit = yield* sizeArgument(m, given);
  return m.newStr(takeLine(m, self, openState(m, self), limit));
}

function takeLine(m: Interpreter, self: Ref, state: StringIOState, limit: number): string {
  realize(m, self, state);
  const size = state.length;
  if (state.position >= size) return "";
  const rest = charactersOf(state) === undefined ? undefined : sliceOf(state, state.position, size);
  const found = findLineEnd(rest ?? state.text, rest === undefined ? state.position : 0, state.newline);
  const line =
    rest === undefined
      ? state.text.slice(state.position, found < 0 ? size : found)
      : rest.slice(0, found < 0 ? undefined : found);
  const characters = Array.from(line);
  const taken = limit >= 0 && limit < characters.length ? characters.slice(0, limit).join("") : line;
  state.position += taken === line ? characters.length : limit;
  return taken;
}

/** stringio_iternext: of subclasses `readline` is asked. */
function* nextLine(m: Interpreter, self: Ref): Steps<Ref> {
  const state = openState(m, self);
  if (!m.typeOf(self).isHeapType) {
    const line = takeLine(m, self, state, -1);
    return line === "" ? NULL : m.newStr(line);
  }
  const line = yield* callMethod(m, self, "readline");
  if (!m.isInstance(line, m.types.str)) {
    m.own(line);
    m.raise(m.types.OSError, `readline() should have returned a str object, not '${m.typeOf(line).name}'`);
  }
  if (m.strValue(line) !== "") return line;
  m.heap.decref(line);
  return NULL;
}

function addPositions(m: Interpreter, type: TypeObject): void {
  m.addMethods(type, [
    native("tell", "()", (_, self) => m.newInt(openState(m, self).position)),
    native("seek", "(pos, whence=0, /)", (_, self, position, whence) => seek(m, self, position, whence)),
  ]);
}

function* seek(m: Interpreter, self: Ref, target: Ref, whence: Ref): Steps<Ref> {
  const offset = Number(yield* indexOf(m, target));
  const way = whence === NULL ? 0 : Number(yield* indexOf(m, whence));
  const state = openState(m, self);
  if (way < 0 || way > 2) m.raise(m.types.ValueError, `Invalid whence (${way}, should be 0, 1 or 2)`);
  if (offset < 0 && way === 0) m.raise(m.types.ValueError, `Negative seek position ${offset}`);
  if (way !== 0 && offset !== 0) m.raise(m.types.OSError, "Can't do nonzero cur-relative seeks");
  if (way !== 1) state.position = way === 0 ? offset : state.length;
  return m.newInt(state.position);
}

function addFacts(m: Interpreter, type: TypeObject): void {
  for (const name of ["readable", "writable", "seekable"]) {
    m.addMethods(type, [
      native(name, "()", (_, self) => {
        openState(m, self);
        return m.true;
      }),
    ]);
  }
  m.addGetter(type, "closed", (_, self) => newBool(m, stateOf(m, self).isClosed));
  m.addGetter(type, "line_buffering", (_, self) => {
    openState(m, self);
    return m.false;
  });
  m.addGetter(type, "newlines", (_, self) => newlinesSeen(m, openState(m, self).translator?.seen ?? 0));
}
