/**
 * The buffer of a buffered stream: bytes that were read ahead, bytes that wait to be written, and the raw stream
 * below. Nothing here looks at arguments. CPython: Modules/_io/bufferedio.c (3.13). DIVERGES: one stretch of memory
 * holds either bytes read or bytes written, as there, but its content lies outside simulated memory.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { bytearrayValue, newBytearray } from "../../objects/bytes/bytearray.ts";
import { bytesValue, isBytes } from "../../objects/bytes/bytes.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { concatenated, readFile, readWholeFile, seekFile, truncateFile, writeFile } from "./file-io.ts";
import { ioState } from "./io-record.ts";
import { askAttribute, callMethod, type IoTypes, raiseClosed } from "./io-types.ts";

/** Words of `buffered`. */
export const enum BufferedField {
  RAW = 4,
  BUFFER = 14,
  LOCK = 26,
}

export interface BufferedState {
  isReadable: boolean;
  isWritable: boolean;
  /** `__init__` has run. */
  isReady: boolean;
  isDetached: boolean;
  /** In bytes; 0 while there is no buffer. */
  bufferSize: number;
  /** Bytes that were read and not handed out yet. */
  ahead: Uint8Array;
  waiting: Uint8Array[];
  waitingLength: number;
}

export function bufferedState(m: Interpreter, self: Ref): BufferedState {
  return ioState<BufferedState>(m, self);
}

/** Borrowed. */
export function rawOf(m: Interpreter, self: Ref): Ref {
  return m.heap.words[self + BufferedField.RAW] as number;
}

/** Whether the raw stream is a plain file, which needs no Python. */
function isPlainFile(m: Interpreter, io: IoTypes, raw: Ref): boolean {
  return m.typeOf(raw) === io.fileIO;
}

export function requireReady(m: Interpreter, self: Ref): BufferedState {
  const state = bufferedState(m, self);
  if (state.isReady) return state;
  const text = state.isDetached ? "raw stream has been detached" : "I/O operation on uninitialized object";
  return m.raise(m.types.ValueError, text);
}

/** As `requireReady` for a stream that is open. */
export function* requireUsable(m: Interpreter, self: Ref, message: string): Steps<BufferedState> {
  const state = requireReady(m, self);
  if (state.ahead.length === 0 && (yield* isRawClosed(m, self))) raiseClosed(m, message);
  return state;
}

export function* isRawClosed(m: Interpreter, self: Ref): Steps<boolean> {
  return yield* askAttribute(m, rawOf(m, self), "closed");
}

const NOTHING = new Uint8Array(0);

/** _bufferedreader_raw_read: at most `count` bytes, empty at the end, undefined where there is nothing yet. */
export function* readFromRaw(
  m: Interpreter,
  io: IoTypes,
  self: Ref,
  count: number,
): Steps<Uint8Array | undefined> {
  const raw = rawOf(m, self);
  if (isPlainFile(m, io, raw)) return readFile(m, raw, count);
  const buffer = m.own(newBytearray(m, new Uint8Array(count)));
  const answer = m.own(yield* callMethod(m, raw, "readinto", [buffer]));
  if (answer === m.none) {
    m.heap.decref(m.disown(answer));
    m.heap.decref(m.disown(buffer));
    return undefined;
  }
  const length = Number(yield* indexOf(m, answer));
  if (length < 0 || length > count) {
    const text = `raw readinto() returned invalid length ${length} (should have been between 0 and ${count})`;
    m.raise(m.types.OSError, text);
  }
  const bytes = bytearrayValue(m.heap, buffer).slice(0, length);
  m.heap.decref(m.disown(answer));
  m.heap.decref(m.disown(buffer));
  return bytes;
}

/** _bufferedreader_read_all without what was read ahead. */
export function* readAllOfRaw(m: Interpreter, io: IoTypes, self: Ref): Steps<Uint8Array | undefined> {
  const raw = rawOf(m, self);
  if (isPlainFile(m, io, raw)) return readWholeFile(m, raw);
  const method = yield* m.optionalAttribute(raw, m.name("readall"));
  if (method === 0) return yield* readUntilEnd(m, raw);
  m.own(method);
  const answer = m.own(yield* m.call(method, []));
  if (answer !== m.none && !isBytes(m, answer)) m.raise(m.types.TypeError, "readall() should return bytes");
  const bytes = answer === m.none ? undefined : bytesValue(m.heap, answer);
  m.heap.decref(m.disown(answer));
  m.heap.decref(m.disown(method));
  return bytes;
}

function* readUntilEnd(m: Interpreter, raw: Ref): Steps<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const answer = m.own(yield* callMethod(m, raw, "read"));
    if (answer !== m.none && !isBytes(m, answer)) m.raise(m.types.TypeError, "read() should return bytes");
    const bytes = answer === m.none ? undefined : bytesValue(m.heap, answer);
    m.heap.decref(m.disown(answer));
    if (bytes === undefined && parts.length === 0) return undefined;
    if (bytes === undefined || bytes.length === 0) return concatenated(parts);
    parts.push(bytes);
  }
}

/** Reads ahead as much as the buffer holds; what was read ahead before is gone. */
export function* fillAhead(m: Interpreter, io: IoTypes, self: Ref): Steps<Uint8Array> {
  const state = bufferedState(m, self);
  state.ahead = NOTHING;
  state.ahead = (yield* readFromRaw(m, io, self, state.bufferSize)) ?? NOTHING;
  return state.ahead;
}

/** Takes bytes that were read ahead. */
export function takeAhead(state: BufferedState, count: number): Uint8Array {
  const taken = state.ahead.subarray(0, count);
  state.ahead = state.ahead.subarray(taken.length);
  return taken;
}

function* writeToRaw(m: Interpreter, io: IoTypes, self: Ref, bytes: Uint8Array): Steps<number> {
  const raw = rawOf(m, self);
  if (isPlainFile(m, io, raw)) return writeFile(m, raw, bytes);
  const data = m.own(m.newBytes(bytes));
  const answer = m.own(yield* callMethod(m, raw, "write", [data]));
  const length = answer === m.none ? 0 : Number(yield* indexOf(m, answer));
  if (length < 0 || length > bytes.length) {
    const text = `raw write() returned invalid length ${length} (should have been between 0 and ${bytes.length})`;
    m.raise(m.types.OSError, text);
  }
  m.heap.decref(m.disown(answer));
  m.heap.decref(m.disown(data));
  return length;
}

/** _bufferedwriter_flush_unlocked */
export function* writeOut(m: Interpreter, io: IoTypes, self: Ref): Steps<void> {
  const state = bufferedState(m, self);
  while (state.waitingLength > 0) {
    const bytes = concatenated(state.waiting);
    const written = yield* writeToRaw(m, io, self, bytes);
    state.waiting = written < bytes.length ? [bytes.slice(written)] : [];
    state.waitingLength = bytes.length - written;
    if (written === 0) m.raise(m.types.BlockingIOError, "write could not complete without blocking");
  }
}

/** _io_BufferedWriter_write_impl: into the buffer as long as it has room, larger pieces at once. */
export function* bufferBytes(m: Interpreter, io: IoTypes, self: Ref, bytes: Uint8Array): Steps<void> {
  const state = bufferedState(m, self);
  if (state.waitingLength + bytes.length > state.bufferSize) yield* writeOut(m, io, self);
  let rest = bytes;
  while (rest.length > state.bufferSize) {
    const written = yield* writeToRaw(m, io, self, rest.slice());
    if (written === 0) m.raise(m.types.BlockingIOError, "write could not complete without blocking");
    rest = rest.subarray(written);
  }
  if (rest.length === 0) return;
  state.waiting.push(rest.slice());
  state.waitingLength += rest.length;
}

export function* seekRaw(
  m: Interpreter,
  io: IoTypes,
  self: Ref,
  offset: number,
  whence: number,
): Steps<number> {
  const raw = rawOf(m, self);
  if (isPlainFile(m, io, raw)) return seekFile(m, raw, offset, whence);
  const args = [m.own(m.newInt(offset)), m.own(m.newInt(whence))];
  const position = yield* positionOf(m, yield* callMethod(m, raw, "seek", args));
  for (const arg of args) m.heap.decref(m.disown(arg));
  return position;
}

export function* tellRaw(m: Interpreter, io: IoTypes, self: Ref): Steps<number> {
  const raw = rawOf(m, self);
  if (isPlainFile(m, io, raw)) return seekFile(m, raw, 0, 1);
  return yield* positionOf(m, yield* callMethod(m, raw, "tell"));
}

/** Takes the answer over. */
function* positionOf(m: Interpreter, answer: Ref): Steps<number> {
  m.own(answer);
  const position = Number(yield* indexOf(m, answer));
  if (position < 0) m.raise(m.types.OSError, `Raw stream returned invalid position ${position}`);
  m.heap.decref(m.disown(answer));
  return position;
}

export function* truncateRaw(m: Interpreter, io: IoTypes, self: Ref, size: number): Steps<void> {
  const raw = rawOf(m, self);
  if (isPlainFile(m, io, raw)) {
    truncateFile(m, raw, size);
    return;
  }
  const length = m.own(m.newInt(size));
  m.heap.decref(yield* resolve(callMethod(m, raw, "truncate", [length])));
  m.heap.decref(m.disown(length));
}

/** buffered_flush_and_rewind_unlocked: the raw stream stands where the program thinks it does. */
export function* synchronize(m: Interpreter, io: IoTypes, self: Ref): Steps<void> {
  const state = bufferedState(m, self);
  yield* writeOut(m, io, self);
  if (state.ahead.length === 0) return;
  const back = -state.ahead.length;
  state.ahead = NOTHING;
  yield* seekRaw(m, io, self, back, 1);
}
