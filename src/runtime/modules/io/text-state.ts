/** What a text stream knows: its encoding, text that was decoded ahead, bytes that wait to be written. */

import type { Interpreter } from "../../builtins/interpreter.ts";
import { standardStreamOf, TextStreamField } from "../../builtins/streams/standard-stream.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bufferOf as bufferContent } from "../../objects/bytes/bytes-kind.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField, setField } from "../../objects/record.ts";
import type { Steps } from "../../objects/runtime.ts";
import { listAppend } from "../../objects/sequences/list.ts";
import { concatenated } from "./file-io.ts";
import { ioState } from "./io-record.ts";
import { askAttribute, callMethod, raiseClosed, runMethod } from "./io-types.ts";
import { type NewlineMode, type NewlineTranslator, newlineMode } from "./newlines.ts";
import type { PieceDecoder } from "./text-decoder.ts";

export class TextState {
  /** As it was given. */
  encoding = "UTF-8";
  errors = "strict";
  newline: NewlineMode = newlineMode(undefined);
  translator: NewlineTranslator | undefined;
  decoder: PieceDecoder | undefined;
  isReady = false;
  isDetached = false;
  isLineBuffered = false;
  writesThrough = false;
  isReadable = false;
  isWritable = false;
  isSeekable = false;
  /** False while lines are iterated over. */
  isTelling = false;
  /** What the stream below reads with. */
  readMethod: "read" | "read1" = "read";
  /** Bytes that are read at once. */
  chunkSize = 8192;
  /** Bytes of the block that stands for the codec's objects. */
  codecBytes = 0;
  decoded = "";
  /** UTF-16 units of `decoded` that were handed out. */
  used = 0;
  /** The bytes that `decoded` was made of, those of a character cut off before included. */
  chunk: Uint8Array = new Uint8Array(0);
  /** The next bytes written are the first of the file, where some encodings put a mark. */
  isAtStart = true;
  pending: Uint8Array[] = [];
  pendingLength = 0;
}

export function textState(m: Interpreter, self: Ref): TextState {
  const state = ioState<unknown>(m, self);
  if (!(state instanceof TextState)) return standardState(m, self);
  if (state.isReady) return state;
  const text = state.isDetached
    ? "underlying buffer has been detached"
    : "I/O operation on uninitialized object";
  return m.raise(m.types.ValueError, text);
}

/** One of the machine's own streams is asked for what only the others can do. */
function standardState(m: Interpreter, self: Ref): never {
  const name = standardStreamOf(m, self)?.name ?? "";
  return m.unsupported(`this of the stream ${name}`);
}

/** The binary stream below; borrowed. */
export function bufferOf(m: Interpreter, self: Ref): Ref {
  return m.heap.words[self + TextStreamField.BUFFER] as number;
}

export function* requireOpenText(m: Interpreter, self: Ref): Steps<TextState> {
  const state = textState(m, self);
  if (yield* askAttribute(m, bufferOf(m, self), "closed")) raiseClosed(m);
  return state;
}

/** textiowrapper_set_decoded_chars: the text is an object of the stream's. */
export function setDecoded(m: Interpreter, self: Ref, state: TextState, text: string): void {
  state.decoded = text;
  state.used = 0;
  setField(m, self, TextStreamField.DECODED, text === "" ? NULL : m.newStr(text));
}

export function dropSnapshot(m: Interpreter, self: Ref, state: TextState): void {
  state.chunk = new Uint8Array(0);
  clearField(m, self, TextStreamField.SNAPSHOT);
}

/**
 * What is kept to know, later, where in the file a character stands: `piece` is the `bytes` that was read last, `before`
 * what was left of the one before.
 */
function setSnapshot(m: Interpreter, self: Ref, state: TextState, piece: Ref, before: Uint8Array): void {
  const bytes = bufferContent(m, piece) as Uint8Array;
  state.chunk = before.length === 0 ? bytes : concatenated([before, bytes]);
  const kept = before.length === 0 ? newReference(m, piece) : m.newBytes(state.chunk);
  setField(m, self, TextStreamField.SNAPSHOT, m.newTupleOf([m.newInt(0), kept]));
}

/** Keeps bytes, and the object that they are or come from, which it takes over, for later. */
export function addPending(
  m: Interpreter,
  self: Ref,
  state: TextState,
  bytes: Uint8Array,
  object: Ref,
): void {
  const list = m.heap.words[self + TextStreamField.PENDING] as number;
  if (list === NULL) {
    const made = m.newListOf([object]);
    m.heap.words[self + TextStreamField.PENDING] = made;
  } else listAppend(m, list, object);
  state.pending.push(bytes);
  state.pendingLength += bytes.length;
}

/** All that waits, which waits no longer. */
export function takePending(m: Interpreter, self: Ref, state: TextState): Uint8Array {
  const bytes = concatenated(state.pending);
  state.pending = [];
  state.pendingLength = 0;
  clearField(m, self, TextStreamField.PENDING);
  return bytes;
}

/** _textiowrapper_writeflush */
export function* writePending(m: Interpreter, self: Ref): Steps<void> {
  const state = textState(m, self);
  if (state.pendingLength === 0) return;
  const data = m.own(m.newBytes(concatenated(state.pending)));
  takePending(m, self, state);
  yield* runMethod(m, bufferOf(m, self), "write", [data]);
  m.heap.decref(m.disown(data));
}

/** textiowrapper_read_chunk: decodes the next bytes; false at the end. `hint` is how many are worth while. */
export function* readChunk(m: Interpreter, self: Ref, hint: number): Steps<boolean> {
  const state = textState(m, self);
  const { decoder } = state;
  if (decoder === undefined) return m.raise(m.types.ValueError, "not readable");
  const before = decoder.pendingLength > 0 ? state.chunk.slice(-decoder.pendingLength) : new Uint8Array(0);
  setDecoded(m, self, state, "");
  const size = m.own(m.newInt(Math.max(state.chunkSize, hint)));
  const piece = m.own(yield* callMethod(m, bufferOf(m, self), state.readMethod, [size]));
  const bytes = bytesOf(m, piece, state.readMethod);
  const isEnd = bytes.length === 0;
  const decoded = decoder.decode(bytes, isEnd);
  const text = state.translator?.take(decoded, isEnd) ?? decoded;
  setDecoded(m, self, state, text);
  if (state.isTelling) setSnapshot(m, self, state, piece, before);
  m.heap.decref(m.disown(piece));
  m.heap.decref(m.disown(size));
  return !isEnd || text !== "";
}

/** The bytes that the stream below answered. */
export function bytesOf(m: Interpreter, answer: Ref, method: string): Uint8Array {
  const bytes = bufferContent(m, answer);
  if (bytes !== undefined) return bytes;
  const got = answer === m.none ? "NoneType" : m.typeOf(answer).name;
  const text = `underlying ${method}() should have returned a bytes-like object, not '${got}'`;
  return m.raise(m.types.TypeError, text);
}
