/**
 * `_io.TextIOWrapper`: text over a binary stream; what `open` gives. Reading is in text-read.ts, positions are in
 * text-seek.ts. CPython: Modules/_io/textio.c (3.13). DIVERGES: the codec's encoder and decoder, Python
 * objects in CPython, are one block of their size.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import {
  nextLine,
  standardStreamOf,
  TextStreamField,
  writeLines,
  writeText,
} from "../../builtins/streams/standard-stream.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField, setField } from "../../objects/record.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { isAsciiStr, strLength } from "../../objects/str/str.ts";
import { encodingByName } from "../../objects/str/str-codec.ts";
import { encodeToArray } from "../../objects/str/str-encode.ts";
import { writeQuietly } from "./buffered.ts";
import { bufferBytes, bufferedState } from "./buffered-state.ts";
import { writeLines as writeEachLine } from "./io-base.ts";
import { giveIoSlots, ioState, newBool } from "./io-record.ts";
import {
  askAttribute,
  askMethod,
  callMethod,
  type IoTypes,
  raiseUnsupported,
  runMethod,
} from "./io-types.ts";
import { NewlineTranslator, newlineMode } from "./newlines.ts";
import { newlineArgument } from "./string-io.ts";
import { PieceDecoder } from "./text-decoder.ts";
import { addTextFacts } from "./text-facts.ts";
import { addTextReading, iterateLines, nextTextLine } from "./text-read.ts";
import { addTextPositions } from "./text-seek.ts";
import {
  addPending,
  bufferOf,
  dropSnapshot,
  requireOpenText,
  setDecoded,
  TextState,
  takePending,
  textState,
  writePending,
} from "./text-state.ts";

const DEFAULT_ENCODING = "UTF-8";
/** Bytes of the codec's Python objects as `tracemalloc` of 3.13 saw them (2026-11-23): with the newline decoder. */
const DECODER_BYTES = 592;
const ENCODER_BYTES = 528;

/** Makes the type of the standard streams one of which the program can make more. */
export function completeTextWrapper(m: Interpreter, io: IoTypes): void {
  const type = m.types.textStream;
  m.completeType(type, {
    base: io.textBase,
    define() {
      giveIoSlots<unknown>(m, type, {
        references: [
          TextStreamField.BUFFER,
          TextStreamField.DECODED,
          TextStreamField.PENDING,
          TextStreamField.SNAPSHOT,
        ],
        newState: () => new TextState(),
        init: native(
          "TextIOWrapper",
          "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
          (_, self, ...args) => initialize(m, self, args),
        ),
        finish: (ref, state) => {
          if (state instanceof TextState) finish(m, io, ref, state);
        },
      });
      const { repr } = type.slots;
      type.slots.repr = (rt, self) =>
        standardStreamOf(m, self) === undefined
          ? showWrapper(m, self)
          : (repr as NonNullable<typeof repr>)(rt, self);
      type.slots.iterate = (_, self) => iterateLines(m, self);
      type.slots.next = (_, self) => {
        const own = standardStreamOf(m, self);
        return own === undefined ? nextTextLine(m, self) : nextLine(m, own);
      };
      addWriting(m);
      addTextReading(m);
      addTextPositions(m);
      addState(m);
      addTextFacts(m);
    },
  });
}

/** Parameters in the order of `__init__`. */
function* initialize(m: Interpreter, self: Ref, args: readonly Ref[]): Steps<Ref> {
  const [buffer, encoding, errors, newline, lineBuffering, writeThrough] = args as [
    Ref,
    Ref,
    Ref,
    Ref,
    Ref,
    Ref,
  ];
  const state = ioState<TextState>(m, self);
  state.encoding = textOr(m, "encoding", encoding, DEFAULT_ENCODING);
  if (state.encoding === "locale") state.encoding = DEFAULT_ENCODING;
  state.errors = textOr(m, "errors", errors, "strict");
  encodingByName(m, state.encoding);
  setNewline(state, newlineArgument(m, newline, undefined));
  state.isLineBuffered = lineBuffering !== NULL && (yield* resolve(m.isTrue(lineBuffering)));
  state.writesThrough = writeThrough !== NULL && (yield* resolve(m.isTrue(writeThrough)));
  setField(m, self, TextStreamField.BUFFER, newReference(m, buffer));
  state.isReadable = yield* askMethod(m, buffer, "readable");
  state.isWritable = yield* askMethod(m, buffer, "writable");
  state.isSeekable = state.isTelling = yield* askMethod(m, buffer, "seekable");
  if (state.isReadable) state.decoder = new PieceDecoder(m, state.encoding, state.errors);
  freeCodec(m, self, state);
  state.codecBytes = (state.isReadable ? DECODER_BYTES : 0) + (state.isWritable ? ENCODER_BYTES : 0);
  const codec = m.heap.allocateUnbacked(state.codecBytes || 1, 16);
  m.heap.words[self + TextStreamField.DECODER] = codec;
  const read1 = yield* m.optionalAttribute(buffer, m.name("read1"));
  state.readMethod = read1 === NULL ? "read" : "read1";
  if (read1 !== NULL) m.heap.decref(read1);
  if (state.isSeekable && state.isWritable) yield* lookForStart(m, buffer, state);
  state.isReady = true;
  setDecoded(m, self, state, "");
  return m.none;
}

/** _textiowrapper_fix_encoder_state: behind the start of a file no mark is written. */
function* lookForStart(m: Interpreter, buffer: Ref, state: TextState): Steps<void> {
  const position = m.own(yield* callMethod(m, buffer, "tell"));
  state.isAtStart = !(yield* resolve(m.isTrue(position)));
  m.heap.decref(m.disown(position));
}

function textOr(m: Interpreter, name: string, value: Ref, absent: string): string {
  if (value === NULL || value === m.none) return absent;
  if (m.isInstance(value, m.types.str)) return m.strValue(value);
  const got = m.typeOf(value).name;
  return m.raise(m.types.TypeError, `TextIOWrapper() argument '${name}' must be str or None, not ${got}`);
}

function setNewline(state: TextState, newline: string | undefined): void {
  state.newline = newlineMode(newline);
  state.translator = state.newline.isUniversal
    ? new NewlineTranslator(state.newline.translatesInput)
    : undefined;
}

function freeCodec(m: Interpreter, self: Ref, state: TextState): void {
  const block = m.heap.words[self + TextStreamField.DECODER] as number;
  if (block !== NULL) m.heap.free(block, state.codecBytes || 1);
  m.heap.words[self + TextStreamField.DECODER] = NULL;
}

/** A stream that dies writes what waits, where that takes no Python. */
function finish(m: Interpreter, io: IoTypes, self: Ref, state: TextState): void {
  const buffer = bufferOf(m, self);
  const isPlain = buffer !== NULL && [io.bufferedWriter, io.bufferedRandom].includes(m.typeOf(buffer));
  freeCodec(m, self, state);
  if (!state.isReady || !isPlain) return;
  if (state.pendingLength > 0) {
    const bytes = takePending(m, self, state);
    try {
      const steps = bufferBytes(m, io, buffer, bytes);
      while (steps.next(NULL).done !== true);
    } catch (error) {
      if (!m.swallow(error, m.types.BaseException)) throw error;
    }
  }
  writeQuietly(m, io, buffer, bufferedState(m, buffer));
}

function* showWrapper(m: Interpreter, self: Ref): Steps<Ref> {
  const state = textState(m, self);
  const parts = [m.typeOf(self).name];
  for (const name of ["name", "mode"]) {
    const value = yield* m.optionalAttribute(self, m.name(name));
    if (value === NULL) continue;
    m.own(value);
    parts.push(`${name}=${yield* m.reprText(value)}`);
    m.heap.decref(m.disown(value));
  }
  const encoding = m.own(m.newStr(state.encoding));
  parts.push(`encoding=${yield* m.reprText(encoding)}`);
  m.heap.decref(m.disown(encoding));
  return m.newStr(`<${parts.join(" ")}>`);
}

function addWriting(m: Interpreter): void {
  m.addMethods(m.types.textStream, [
    native("write", "(text, /)", (_, self, text) => {
      const own = standardStreamOf(m, self);
      return own === undefined ? write(m, self, text) : writeText(m, own, text);
    }),
    native("writelines", "(lines, /)", (_, self, lines) => {
      const own = standardStreamOf(m, self);
      return own === undefined ? writeEachLine(m, self, lines) : writeLines(m, own, lines);
    }),
    native("flush", "()", (_, self) => {
      const own = standardStreamOf(m, self);
      if (own === undefined) return flush(m, self);
      own.flush();
      return m.none;
    }),
  ]);
}

function* write(m: Interpreter, self: Ref, text: Ref): Steps<Ref> {
  if (!m.isInstance(text, m.types.str)) {
    const got = text === m.none ? "None" : m.typeOf(text).name;
    m.raise(m.types.TypeError, `write() argument must be str, not ${got}`);
  }
  const state = yield* requireOpenText(m, self);
  if (!state.isWritable) raiseUnsupported(m, "not writable");
  const given = m.strValue(text);
  const { written } = state.newline;
  const bytes = encode(m, state, written === undefined ? given : given.replaceAll("\n", written));
  if (state.pendingLength + bytes.length > state.chunkSize) yield* writePending(m, self);
  const isTextItself = written === undefined && bytes.length === given.length && isAsciiStr(m.heap, text);
  addPending(m, self, state, bytes, isTextItself ? newReference(m, text) : m.newBytes(bytes));
  const endsLine = state.isLineBuffered && /[\n\r]/.test(given);
  if (state.pendingLength >= state.chunkSize || endsLine || state.writesThrough) yield* writePending(m, self);
  if (endsLine) yield* runMethod(m, bufferOf(m, self), "flush");
  if (state.decoded !== "" || state.chunk.length > 0) {
    setDecoded(m, self, state, "");
    dropSnapshot(m, self, state);
  }
  state.decoder?.reset();
  return m.newInt(strLength(m.heap, text));
}

function encode(m: Interpreter, state: TextState, text: string): Uint8Array {
  const encoding = encodingByName(m, state.encoding);
  const unmarked = { "utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8" } as const;
  const isMarked = encoding in unmarked && !state.isAtStart;
  state.isAtStart = false;
  return encodeToArray(
    m,
    text,
    isMarked ? unmarked[encoding as keyof typeof unmarked] : encoding,
    state.errors,
  );
}

function* flush(m: Interpreter, self: Ref): Steps<Ref> {
  const state = yield* requireOpenText(m, self);
  state.isTelling = state.isSeekable;
  yield* writePending(m, self);
  return yield* callMethod(m, bufferOf(m, self), "flush");
}

function addState(m: Interpreter): void {
  const type = m.types.textStream;
  m.addMethods(type, [
    native("close", "()", (_, self) => (standardStreamOf(m, self) === undefined ? close(m, self) : m.none)),
    native("detach", "()", (_, self) => detach(m, self)),
    native(
      "reconfigure",
      "(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)",
      (_, self, encoding, errors, newline, lines, through) =>
        standardStreamOf(m, self) === undefined
          ? reconfigure(m, self, [encoding, errors, newline, lines, through])
          : m.none,
    ),
  ]);
  for (const name of ["seekable", "readable", "writable", "fileno", "isatty"]) {
    m.addMethods(type, [native(name, "()", (_, self) => askBuffer(m, self, name))]);
  }
}

const OWN_ANSWERS: Readonly<Record<string, (m: Interpreter, self: Ref) => Ref>> = {
  seekable: (m) => m.false,
  isatty: (m) => m.false,
  readable: (m, self) => newBool(m, standardStreamOf(m, self)?.readLine !== undefined),
  writable: (m, self) => newBool(m, standardStreamOf(m, self)?.write !== undefined),
  fileno: (m, self) => m.newInt(standardStreamOf(m, self)?.descriptor ?? -1),
};

function askBuffer(m: Interpreter, self: Ref, name: string): Outcome {
  if (standardStreamOf(m, self) !== undefined)
    return (OWN_ANSWERS[name] as (m: Interpreter, self: Ref) => Ref)(m, self);
  textState(m, self);
  return callMethod(m, bufferOf(m, self), name);
}

function* close(m: Interpreter, self: Ref): Steps<Ref> {
  textState(m, self);
  const buffer = bufferOf(m, self);
  if (yield* askAttribute(m, buffer, "closed")) return m.none;
  let failure: unknown;
  try {
    yield* runMethod(m, self, "flush");
  } catch (error) {
    failure = error;
  }
  const result = yield* callMethod(m, buffer, "close");
  if (failure === undefined) return result;
  m.heap.decref(result);
  throw failure;
}

function* detach(m: Interpreter, self: Ref): Steps<Ref> {
  const state = textState(m, self);
  yield* runMethod(m, self, "flush");
  const buffer = newReference(m, bufferOf(m, self));
  clearField(m, self, TextStreamField.BUFFER);
  state.isReady = false;
  state.isDetached = true;
  return buffer;
}

function* reconfigure(m: Interpreter, self: Ref, args: readonly Ref[]): Steps<Ref> {
  const [encoding, errors, newline, lines, through] = args as [Ref, Ref, Ref, Ref, Ref];
  const state = textState(m, self);
  const changesCoding = [encoding, errors, newline].some((arg) => arg !== NULL && arg !== m.none);
  if (state.decoded !== "" && changesCoding) {
    raiseUnsupported(m, "It is not possible to set the encoding or newline of stream after the first read");
  }
  yield* runMethod(m, self, "flush");
  const isNewEncoding = encoding !== NULL && encoding !== m.none;
  state.errors = textOr(m, "errors", errors, isNewEncoding ? "strict" : state.errors);
  state.encoding = textOr(m, "encoding", encoding, state.encoding);
  if (state.isReadable) state.decoder = new PieceDecoder(m, state.encoding, state.errors);
  if (newline !== NULL) setNewline(state, newlineArgument(m, newline, undefined));
  if (lines !== NULL && lines !== m.none) state.isLineBuffered = yield* resolve(m.isTrue(lines));
  if (through !== NULL && through !== m.none) state.writesThrough = yield* resolve(m.isTrue(through));
  return m.none;
}
