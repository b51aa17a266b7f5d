/**
 * `BufferedReader`, `BufferedWriter` and `BufferedRandom`: one struct, with the methods that reading or writing needs.
 * CPython: Modules/_io/bufferedio.c (3.13).
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { addReading } from "./buffered-read.ts";
import {
  BufferedField,
  type BufferedState,
  bufferBytes,
  bufferedState,
  isRawClosed,
  rawOf,
  requireReady,
  seekRaw,
  synchronize,
  tellRaw,
  truncateRaw,
  writeOut,
} from "./buffered-state.ts";
import { fileState } from "./file-io.ts";
import { defineIoType } from "./io-record.ts";
import {
  askMethod,
  callMethod,
  DEFAULT_BUFFER_SIZE,
  type IoTypes,
  raiseClosed,
  raiseUnsupported,
  runMethod,
} from "./io-types.ts";
import { bytesToWrite } from "./writable-buffer.ts";

/** PyThread_allocate_lock: a semaphore. */
const LOCK_BYTES = 32;

export type BufferedKind = "BufferedReader" | "BufferedWriter" | "BufferedRandom";

export function defineBuffered(m: Interpreter, io: IoTypes, kind: BufferedKind): TypeObject {
  const [isReadable, isWritable] = [kind !== "BufferedWriter", kind !== "BufferedReader"];
  return defineIoType<BufferedState>(m, {
    name: `_io.${kind}`,
    layout: "Buffered",
    base: io.bufferedBase,
    references: [BufferedField.RAW],
    newState: () => ({
      isReadable,
      isWritable,
      isReady: false,
      isDetached: false,
      bufferSize: 0,
      ahead: new Uint8Array(0),
      waiting: [],
      waitingLength: 0,
    }),
    init: native(kind, `(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`, (_, self, raw, size) =>
      initialize(m, self, raw, size),
    ),
    finish: (ref, state) => {
      writeQuietly(m, io, ref, state);
      freeBuffer(m, ref, state);
      const lock = m.heap.words[ref + BufferedField.LOCK] as number;
      if (lock !== NULL) m.heap.free(lock, LOCK_BYTES);
      m.heap.words[ref + BufferedField.LOCK] = NULL;
    },
    define: (type) => {
      type.slots.repr = (_, self) => repr(m, self);
      type.slots.sizeOf = (_, self) => type.basicBytes + bufferedState(m, self).bufferSize;
      type.slots.extraBytes = (_, self) => bufferedState(m, self).bufferSize;
      addState(m, io, type);
      addPositions(m, io, type);
      if (isReadable) addReading(m, io, type);
      if (isWritable)
        m.addMethods(type, [native("write", "(buffer, /)", (_, self, data) => write(m, io, self, data))]);
    },
  });
}

function* initialize(m: Interpreter, self: Ref, raw: Ref, size: Ref): Steps<Ref> {
  const state = bufferedState(m, self);
  const bytes = size === NULL ? DEFAULT_BUFFER_SIZE : Number(yield* indexOf(m, size));
  const check = function* (method: string, message: string): Steps<void> {
    if (!(yield* askMethod(m, raw, method))) raiseUnsupported(m, message);
  };
  if (state.isReadable && state.isWritable) yield* check("seekable", "File or stream is not seekable.");
  if (state.isReadable) yield* check("readable", "File or stream is not readable.");
  if (state.isWritable) yield* check("writable", "File or stream is not writable.");
  if (bytes <= 0) m.raise(m.types.ValueError, "buffer size must be strictly positive");
  setField(m, self, BufferedField.RAW, newReference(m, raw));
  freeBuffer(m, self, state);
  const block = m.heap.allocateUnbacked(bytes, 16);
  m.heap.words[self + BufferedField.BUFFER] = block;
  const lock = m.heap.words[self + BufferedField.LOCK] || m.heap.allocate(LOCK_BYTES);
  m.heap.words[self + BufferedField.LOCK] = lock;
  state.bufferSize = bytes;
  state.isReady = true;
  return m.none;
}

function freeBuffer(m: Interpreter, self: Ref, state: BufferedState): void {
  if (state.bufferSize > 0)
    m.heap.free(m.heap.words[self + BufferedField.BUFFER] as number, state.bufferSize);
  m.heap.words[self + BufferedField.BUFFER] = NULL;
  state.bufferSize = 0;
}

/** What a stream that dies has not written goes to its file. To streams of the program nothing goes. */
export function writeQuietly(m: Interpreter, io: IoTypes, self: Ref, state: BufferedState): void {
  const raw = rawOf(m, self);
  if (state.waitingLength === 0 || raw === NULL || m.typeOf(raw) !== io.fileIO) return;
  if (fileState(m, raw).descriptor < 0) return;
  try {
    const steps = writeOut(m, io, self);
    while (steps.next(NULL).done !== true);
  } catch (error) {
    if (!m.swallow(error, m.types.BaseException)) throw error;
  }
}

function* repr(m: Interpreter, self: Ref): Steps<Ref> {
  const type = m.typeOf(self);
  const raw = rawOf(m, self);
  const name = raw === NULL ? NULL : yield* m.optionalAttribute(raw, m.name("name"));
  if (name === NULL) return m.newStr(`<${type.name}>`);
  m.own(name);
  const text = yield* m.reprText(name);
  m.heap.decref(m.disown(name));
  return m.newStr(`<${type.name} name=${text}>`);
}

function addState(m: Interpreter, io: IoTypes, type: TypeObject): void {
  for (const name of ["seekable", "readable", "writable", "fileno", "isatty"]) {
    const isOwnMatter =
      (name === "readable" && type.name.endsWith("Writer")) ||
      (name === "writable" && type.name.endsWith("Reader"));
    if (isOwnMatter) continue;
    m.addMethods(type, [
      native(name, "()", (_, self) => {
        requireReady(m, self);
        return callMethod(m, rawOf(m, self), name);
      }),
    ]);
  }
  for (const name of ["closed", "name", "mode"]) {
    m.addGetter(type, name, (_, self) => {
      requireReady(m, self);
      return m.getAttribute(rawOf(m, self), m.name(name));
    });
  }
  m.addMember(type, "raw", (_, self) => newReference(m, rawOf(m, self) === NULL ? m.none : rawOf(m, self)));
  m.addMethods(type, [
    native("close", "()", (_, self) => close(m, self)),
    native("detach", "()", (_, self) => detach(m, self)),
    native("flush", "()", (_, self) => flush(m, io, self)),
    native("_dealloc_warn", "(source, /)", () => m.none),
  ]);
}

function* close(m: Interpreter, self: Ref): Steps<Ref> {
  const state = requireReady(m, self);
  if (yield* isRawClosed(m, self)) return m.none;
  let failure: unknown;
  try {
    yield* runMethod(m, self, "flush");
  } catch (error) {
    failure = error;
  }
  const result = yield* callMethod(m, rawOf(m, self), "close");
  freeBuffer(m, self, state);
  state.ahead = new Uint8Array(0);
  state.waiting = [];
  state.waitingLength = 0;
  if (failure === undefined) return result;
  m.heap.decref(result);
  throw failure;
}

function* detach(m: Interpreter, self: Ref): Steps<Ref> {
  const state = requireReady(m, self);
  yield* runMethod(m, self, "flush");
  const raw = rawOf(m, self);
  m.heap.words[self + BufferedField.RAW] = NULL;
  state.isDetached = true;
  state.isReady = false;
  return raw;
}

/** A reader hands the wish on; the others write out and go back over what was read ahead. */
function* flush(m: Interpreter, io: IoTypes, self: Ref): Steps<Ref> {
  const state = requireReady(m, self);
  if (!state.isWritable) return yield* callMethod(m, rawOf(m, self), "flush");
  if (yield* isRawClosed(m, self)) raiseClosed(m, "flush of closed file");
  yield* synchronize(m, io, self);
  return m.none;
}

function* write(m: Interpreter, io: IoTypes, self: Ref, data: Ref): Steps<Ref> {
  const state = requireReady(m, self);
  const bytes = bytesToWrite(m, data);
  if (yield* isRawClosed(m, self)) raiseClosed(m, "write to closed file");
  if (state.ahead.length > 0) yield* synchronize(m, io, self);
  yield* bufferBytes(m, io, self, bytes);
  return m.newInt(bytes.length);
}

function addPositions(m: Interpreter, io: IoTypes, type: TypeObject): void {
  m.addMethods(type, [
    native("seek", "(target, whence=0, /)", (_, self, target, whence) => seek(m, io, self, target, whence)),
    native("tell", "()", (_, self) => tell(m, io, self)),
    native("truncate", "(pos=None, /)", (_, self, size) => truncate(m, io, self, size)),
  ]);
}

function* tell(m: Interpreter, io: IoTypes, self: Ref): Steps<Ref> {
  const state = requireReady(m, self);
  return m.newInt((yield* tellRaw(m, io, self)) - state.ahead.length + state.waitingLength);
}

function* seek(m: Interpreter, io: IoTypes, self: Ref, target: Ref, whence: Ref): Steps<Ref> {
  const way = whence === NULL ? 0 : Number(yield* indexOf(m, whence));
  const state = requireReady(m, self);
  if (way < 0 || way > 2) m.raise(m.types.ValueError, `whence value ${way} unsupported`);
  if (yield* isRawClosed(m, self)) raiseClosed(m, "seek of closed file");
  if (!(yield* askMethod(m, rawOf(m, self), "seekable"))) {
    raiseUnsupported(m, "File or stream is not seekable.");
  }
  const offset = Number(yield* indexOf(m, target));
  if (way !== 2 && state.isReadable && state.ahead.length > 0) {
    const current = (yield* tellRaw(m, io, self)) - state.ahead.length;
    const forward = way === 0 ? offset - current : offset;
    if (forward >= 0 && forward <= state.ahead.length) {
      state.ahead = state.ahead.subarray(forward);
      return m.newInt(current + forward);
    }
  }
  yield* writeOut(m, io, self);
  const start = way === 1 ? offset - state.ahead.length : offset;
  const position = yield* seekRaw(m, io, self, start, way);
  state.ahead = new Uint8Array(0);
  return m.newInt(position);
}

function* truncate(m: Interpreter, io: IoTypes, self: Ref, size: Ref): Steps<Ref> {
  const state = requireReady(m, self);
  if (yield* isRawClosed(m, self)) raiseClosed(m, "truncate of closed file");
  if (!state.isWritable) raiseUnsupported(m, "truncate");
  yield* synchronize(m, io, self);
  const isGiven = size !== NULL && size !== m.none;
  const length = isGiven ? Number(yield* indexOf(m, size)) : yield* tellRaw(m, io, self);
  yield* truncateRaw(m, io, self, length);
  return yield* resolve(m.newInt(length));
}
