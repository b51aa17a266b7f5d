/**
 * `_io.BytesIO`: bytes in memory, in a `bytes` object that others may share until it is written to.
 * CPython: Modules/_io/bytesio.c (3.13).
 */
import { bytesStreamAllocation } from "../../../cpython/growth.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { byteView } from "../../objects/bytes/buffer-view.ts";
import { bytesValue } from "../../objects/bytes/bytes.ts";
import { newMemoryview } from "../../objects/bytes/memoryview.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { sizeArgument } from "./io-base.ts";
import { defineIoType, ioState, newBool } from "./io-record.ts";
import { type IoTypes, raiseClosed, runMethod } from "./io-types.ts";
import { bytesToWrite, copyIntoBuffer, writableLength } from "./writable-buffer.ts";

const enum BytesIOField {
  /** A `bytes` object while it is shared; else a block as large as one. */
  BUFFER = 4,
}

interface BytesIOState {
  /** The first `size` bytes are the content. */
  data: Uint8Array;
  size: number;
  position: number;
  /** Bytes that the buffer has room for. */
  allocated: number;
  isShared: boolean;
  isClosed: boolean;
  /** Memory views that look at the content (`getbuffer`). */
  exports: number;
}

const NEWLINE = 10;
/** `PyBytesObject` with the byte behind its content. */
const BYTES_HEAD = 33;

export function defineBytesIO(m: Interpreter, io: IoTypes): TypeObject {
  return defineIoType<BytesIOState>(m, {
    name: "_io.BytesIO",
    layout: "BytesIO",
    base: io.bufferedBase,
    references: [],
    newState: () => ({
      data: new Uint8Array(0),
      size: 0,
      position: 0,
      allocated: -1,
      isShared: false,
      isClosed: false,
      exports: 0,
    }),
    init: native("BytesIO", "(initial_bytes=b'')", (_, self, initial) => initialize(m, self, initial)),
    finish: (ref) => releaseBuffer(m, ref),
    define: (type) => {
      const { traverse } = type.slots;
      type.slots.traverse = (rt, ref, visit) => {
        traverse?.(rt, ref, visit);
        if (stateOf(m, ref).isShared) visit(m.heap.words[ref + BytesIOField.BUFFER] as number);
      };
      type.slots.sizeOf = (_, self) => type.basicBytes + bufferBytes(m, self);
      type.slots.extraBytes = (_, self) => (stateOf(m, self).isShared ? 0 : bufferBytes(m, self));
      type.slots.iterate = (_, self) => {
        openState(m, self);
        return newReference(m, self);
      };
      type.slots.next = (_, self) => {
        const line = takeLine(openState(m, self), -1);
        return line.length === 0 ? NULL : m.newBytes(line);
      };
      type.slots.exportBuffer = (_, self) => exported(m, self);
      type.slots.releaseBuffer = (_, self) => {
        stateOf(m, self).exports--;
      };
      addReading(m, type);
      addWriting(m, type);
      addFacts(m, type);
    },
  });
}

function stateOf(m: Interpreter, self: Ref): BytesIOState {
  return ioState<BytesIOState>(m, self);
}

function openState(m: Interpreter, self: Ref): BytesIOState {
  const state = stateOf(m, self);
  if (state.isClosed) raiseClosed(m);
  return state;
}

/** bytesio_sizeof: a buffer that nobody else has counts. */
function bufferBytes(m: Interpreter, self: Ref): number {
  const state = stateOf(m, self);
  const { isShared, isClosed, allocated } = state;
  const buffer = m.heap.words[self + BytesIOField.BUFFER] as number;
  if (isClosed || (isShared && m.heap.words[buffer] !== 1)) return 0;
  return BYTES_HEAD + Math.max(0, allocated);
}

function initialize(m: Interpreter, self: Ref, initial: Ref): Ref {
  const state = stateOf(m, self);
  releaseBuffer(m, self);
  Object.assign(state, { size: 0, position: 0, data: new Uint8Array(0), isClosed: false });
  if (initial === NULL || initial === m.none) return m.none;
  if (m.typeOf(initial) === m.types.bytes) share(m, self, state, newReference(m, initial));
  else {
    const bytes = bytesToWrite(m, initial);
    put(m, self, state, bytes);
    state.position = 0;
  }
  return m.none;
}

/** Takes over the reference to a `bytes`, which is the content from now on. */
function share(m: Interpreter, self: Ref, state: BytesIOState, bytes: Ref): void {
  m.heap.words[self + BytesIOField.BUFFER] = bytes;
  state.isShared = true;
  state.data = bytesValue(m.heap, bytes);
  state.size = state.allocated = state.data.length;
}

function releaseBuffer(m: Interpreter, self: Ref): void {
  const state = stateOf(m, self);
  const buffer = m.heap.words[self + BytesIOField.BUFFER] as number;
  m.heap.words[self + BytesIOField.BUFFER] = NULL;
  if (state.isShared) m.heap.decref(buffer);
  else if (state.allocated >= 0) m.heap.free(buffer, BYTES_HEAD + state.allocated);
  state.isShared = false;
  state.allocated = -1;
}

/** resize_buffer and unshare_buffer: room for so many bytes, and nobody else who sees them. */
function resize(m: Interpreter, self: Ref, state: BytesIOState, size: number): void {
  const wanted = bytesStreamAllocation(size, Math.max(0, state.allocated));
  if (state.isShared) {
    unshare(m, self, state, wanted);
    return;
  }
  if (wanted === state.allocated) return;
  reserve(m, self, state, wanted);
  const data = new Uint8Array(wanted);
  data.set(state.data.subarray(0, Math.min(wanted, state.size)));
  state.data = data;
}

/** unshare_buffer */
function unshare(m: Interpreter, self: Ref, state: BytesIOState, room: number): void {
  const { data } = state;
  releaseBuffer(m, self);
  reserve(m, self, state, room);
  state.data = new Uint8Array(room);
  state.data.set(data.subarray(0, room));
}

/** A block of its own, as large as a `bytes` of so many bytes. */
function reserve(m: Interpreter, self: Ref, state: BytesIOState, bytes: number): void {
  const { heap } = m;
  const old = heap.words[self + BytesIOField.BUFFER] as number;
  const block =
    state.allocated < 0
      ? heap.allocateUnbacked(BYTES_HEAD + bytes, 16)
      : heap.reallocateUnbacked(old, BYTES_HEAD + state.allocated, BYTES_HEAD + bytes, 16);
  heap.words[self + BytesIOField.BUFFER] = block;
  state.allocated = bytes;
}

function requireNoExports(m: Interpreter, { exports }: BytesIOState): void {
  if (exports > 0) m.raise(m.types.BufferError, "Existing exports of data: object cannot be re-sized");
}

/** write_bytes */
function put(m: Interpreter, self: Ref, state: BytesIOState, bytes: Uint8Array): void {
  requireNoExports(m, state);
  if (bytes.length === 0) return;
  const end = state.position + bytes.length;
  if (end > state.allocated) resize(m, self, state, end);
  else if (state.isShared) unshare(m, self, state, Math.max(end, state.size));
  if (state.position > state.size) state.data.fill(0, state.size, state.position);
  state.data.set(bytes, state.position);
  state.position = end;
  state.size = Math.max(state.size, end);
}

function addWriting(m: Interpreter, type: TypeObject): void {
  m.addMethods(type, [
    native("write", "(b, /)", (_, self, data) => {
      const state = openState(m, self);
      const bytes = bytesToWrite(m, data);
      put(m, self, state, bytes);
      return m.newInt(bytes.length);
    }),
    native("writelines", "(lines, /)", (_, self, lines) => writeLines(m, self, lines)),
    native("truncate", "(size=None, /)", (_, self, size) => truncate(m, self, size)),
    native("close", "()", (_, self) => {
      const state = stateOf(m, self);
      requireNoExports(m, state);
      releaseBuffer(m, self);
      state.isClosed = true;
      return m.none;
    }),
  ]);
}

function* writeLines(m: Interpreter, self: Ref, lines: Ref): Steps<Ref> {
  openState(m, self);
  const iterator = m.own(yield* resolve(m.iterate(lines)));
  for (;;) {
    const line = yield* resolve(m.next(iterator));
    if (line === NULL) break;
    m.own(line);
    yield* runMethod(m, self, "write", [line]);
    m.heap.decref(m.disown(line));
  }
  m.heap.decref(m.disown(iterator));
  return m.none;
}

function* truncate(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const state = openState(m, self);
  requireNoExports(m, state);
  const given = size === NULL || size === m.none ? state.position : Number(yield* indexOf(m, size));
  if (given < 0) m.raise(m.types.ValueError, `negative size value ${given}`);
  if (given < state.size) {
    state.size = given;
    resize(m, self, state, given);
  }
  return m.newInt(given);
}

function addReading(m: Interpreter, type: TypeObject): void {
  const reader = (name: string): NativeFunction =>
    native(name, "(size=-1, /)", (_, self, size) => read(m, self, size));
  m.addMethods(type, [
    reader("read"),
    reader("read1"),
    native("readline", "(size=-1, /)", (_, self, size) => readLine(m, self, size)),
    native("readlines", "(size=None, /)", (_, self, size) => readLines(m, self, size)),
    native("readinto", "(buffer, /)", (_, self, buffer) => {
      const state = openState(m, self);
      const bytes = take(state, writableLength(m, "readinto", buffer));
      copyIntoBuffer(m, buffer, bytes);
      return m.newInt(bytes.length);
    }),
    native("getvalue", "()", (_, self) => getValue(m, self)),
    native("getbuffer", "()", (_, self) => {
      const state = openState(m, self);
      if (state.isShared) unshare(m, self, state, state.size);
      return newMemoryview(m, self);
    }),
    native("seek", "(pos, whence=0, /)", (_, self, position, whence) => seek(m, self, position, whence)),
    native("tell", "()", (_, self) => m.newInt(openState(m, self).position)),
  ]);
}

function take(state: BytesIOState, count: number): Uint8Array {
  const start = Math.min(state.position, state.size);
  const end = count < 0 ? state.size : Math.min(state.size, start + count);
  if (end > start) state.position = end;
  return state.data.slice(start, end);
}

/** The whole content, read from its start, is the buffer itself. */
function* read(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const count = yield* sizeArgument(m, size);
  const state = openState(m, self);
  const isAll = state.position === 0 && state.size > 1 && (count < 0 || count >= state.size);
  if (!isAll || state.exports > 0) return m.newBytes(take(state, count));
  const bytes = yield* resolve(getValue(m, self));
  state.position = state.size;
  return bytes;
}

/** _io_BytesIO_getvalue_impl: the buffer as a `bytes`, which is shared from then on. */
function getValue(m: Interpreter, self: Ref): Ref {
  const state = openState(m, self);
  if (!state.isShared || state.size !== state.data.length) {
    const content = state.data.slice(0, state.size);
    if (state.exports > 0 || state.size <= 1) return m.newBytes(content);
    const { position } = state;
    releaseBuffer(m, self);
    share(m, self, state, m.newBytes(content));
    state.position = position;
  }
  return newReference(m, m.heap.words[self + BytesIOField.BUFFER] as number);
}

function takeLine(state: BytesIOState, limit: number): Uint8Array {
  const start = Math.min(state.position, state.size);
  const end = state.data.subarray(0, state.size).indexOf(NEWLINE, start);
  const length = (end < 0 ? state.size : end + 1) - start;
  return take(state, limit >= 0 ? Math.min(limit, length) : length);
}

function* readLine(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const limit = yield* sizeArgument(m, size);
  return m.newBytes(takeLine(openState(m, self), limit));
}

function* readLines(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const limit = yield* sizeArgument(m, size);
  const state = openState(m, self);
  const lines: Ref[] = [];
  let total = 0;
  for (let line = takeLine(state, -1); line.length > 0; line = takeLine(state, -1)) {
    lines.push(m.newBytes(line));
    total += line.length;
    if (limit > 0 && total >= limit) break;
  }
  return m.newListOf(lines);
}

function* seek(m: Interpreter, self: Ref, target: Ref, whence: Ref): Steps<Ref> {
  const offset = Number(yield* indexOf(m, target));
  const way = whence === NULL ? 0 : Number(yield* indexOf(m, whence));
  const state = openState(m, self);
  if (offset < 0 && way === 0) m.raise(m.types.ValueError, `negative seek value ${offset}`);
  if (way < 0 || way > 2) m.raise(m.types.ValueError, `invalid whence (${way}, should be 0, 1 or 2)`);
  const start = way === 1 ? state.position : way === 2 ? state.size : 0;
  state.position = Math.max(0, start + offset);
  return m.newInt(state.position);
}

function exported(m: Interpreter, self: Ref) {
  const state = openState(m, self);
  state.exports++;
  return { ...byteView(state.size, false), memory: () => state.data };
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
  m.addMethods(type, [
    native("isatty", "()", (_, self) => {
      openState(m, self);
      return m.false;
    }),
    native("flush", "()", (_, self) => {
      openState(m, self);
      return m.none;
    }),
  ]);
  m.addGetter(type, "closed", (_, self) => newBool(m, stateOf(m, self).isClosed));
}
