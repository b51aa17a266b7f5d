/** Reading from buffered streams. CPython: _bufferedreader_read_generic, _buffered_readline and their kin (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import {
  type BufferedState,
  fillAhead,
  readAllOfRaw,
  readFromRaw,
  requireUsable,
  synchronize,
  takeAhead,
} from "./buffered-state.ts";
import { concatenated } from "./file-io.ts";
import { requireOpen, sizeArgument } from "./io-base.ts";
import type { IoTypes } from "./io-types.ts";
import { copyIntoBuffer, writableLength } from "./writable-buffer.ts";

const NEWLINE = 10;

export function addReading(m: Interpreter, io: IoTypes, type: TypeObject): void {
  m.addMethods(type, [
    native("read", "(size=-1, /)", (_, self, size) => read(m, io, self, size)),
    native("read1", "(size=-1, /)", (_, self, size) => readOnce(m, io, self, size)),
    native("peek", "(size=0, /)", (_, self) => peek(m, io, self)),
    native("readinto", "(buffer, /)", (_, self, buffer) => readInto(m, io, self, buffer, false)),
    native("readinto1", "(buffer, /)", (_, self, buffer) => readInto(m, io, self, buffer, true)),
    native("readline", "(size=-1, /)", (_, self, size) => readLine(m, io, self, size)),
  ]);
  type.slots.iterate = (_, self) => iterate(m, self);
  type.slots.next = (_, self) => nextLine(m, io, self);
}

function* iterate(m: Interpreter, self: Ref): Steps<Ref> {
  yield* requireOpen(m, self);
  m.heap.incref(self);
  return self;
}

/** What is written comes before what is read. */
function* prepare(m: Interpreter, io: IoTypes, self: Ref, message: string): Steps<BufferedState> {
  const state = yield* requireUsable(m, self, message);
  if (state.waitingLength > 0) yield* synchronize(m, io, self);
  return state;
}

function* read(m: Interpreter, io: IoTypes, self: Ref, size: Ref): Steps<Ref> {
  const count = yield* sizeArgument(m, size);
  if (count < -1) m.raise(m.types.ValueError, "read length must be non-negative or -1");
  const state = yield* prepare(m, io, self, "read of closed file");
  if (count === -1) return yield* readAll(m, io, self, state);
  const bytes = yield* readUpTo(m, io, self, state, count);
  return bytes === undefined ? m.none : m.newBytes(bytes);
}

function* readAll(m: Interpreter, io: IoTypes, self: Ref, state: BufferedState): Steps<Ref> {
  const ahead = takeAhead(state, state.ahead.length);
  const rest = yield* readAllOfRaw(m, io, self);
  if (rest === undefined) return ahead.length === 0 ? m.none : m.newBytes(ahead.slice());
  return m.newBytes(ahead.length === 0 ? rest : concatenated([ahead, rest]));
}

/** _bufferedreader_read_generic: whole buffers go past the buffer. */
function* readUpTo(
  m: Interpreter,
  io: IoTypes,
  self: Ref,
  state: BufferedState,
  count: number,
): Steps<Uint8Array | undefined> {
  const parts: Uint8Array[] = [takeAhead(state, count).slice()];
  let missing = count - (parts[0] as Uint8Array).length;
  while (missing > 0) {
    const isLarge = missing >= state.bufferSize;
    const wanted = missing - (missing % state.bufferSize);
    const part: Uint8Array | undefined = isLarge
      ? yield* readFromRaw(m, io, self, wanted)
      : (yield* fillAhead(m, io, self)).length === 0
        ? new Uint8Array(0)
        : takeAhead(state, missing).slice();
    if (part === undefined || part.length === 0) {
      if (part === undefined && missing === count) return undefined;
      break;
    }
    parts.push(part);
    missing -= part.length;
  }
  return parts.length === 1 ? parts[0] : concatenated(parts);
}

/** At most one read of the raw stream. */
function* readOnce(m: Interpreter, io: IoTypes, self: Ref, size: Ref): Steps<Ref> {
  const given = size === NULL ? -1 : Number(yield* indexOf(m, size));
  const state = yield* prepare(m, io, self, "read of closed file");
  const count = given < 0 ? state.bufferSize : given;
  if (count === 0) return m.newBytes(new Uint8Array(0));
  if (state.ahead.length > 0) return m.newBytes(takeAhead(state, count).slice());
  return m.newBytes((yield* readFromRaw(m, io, self, count)) ?? new Uint8Array(0));
}

function* peek(m: Interpreter, io: IoTypes, self: Ref): Steps<Ref> {
  const state = yield* prepare(m, io, self, "peek of closed file");
  const ahead = state.ahead.length > 0 ? state.ahead : yield* fillAhead(m, io, self);
  return m.newBytes(ahead.slice());
}

function* readInto(m: Interpreter, io: IoTypes, self: Ref, buffer: Ref, isOnce: boolean): Steps<Ref> {
  const room = writableLength(m, isOnce ? "readinto1" : "readinto", buffer);
  const state = yield* prepare(m, io, self, "readinto of closed file");
  const bytes =
    isOnce && state.ahead.length === 0
      ? yield* readFromRaw(m, io, self, room)
      : yield* readUpTo(m, io, self, state, isOnce ? Math.min(room, state.ahead.length) : room);
  if (bytes === undefined) return m.none;
  copyIntoBuffer(m, buffer, bytes);
  return m.newInt(bytes.length);
}

function* readLine(m: Interpreter, io: IoTypes, self: Ref, size: Ref): Steps<Ref> {
  const limit = yield* sizeArgument(m, size);
  yield* prepare(m, io, self, "readline of closed file");
  return m.newBytes(yield* takeLine(m, io, self, limit));
}

/** The next line or its first `limit` bytes; -1 for no limit. */
function* takeLine(m: Interpreter, io: IoTypes, self: Ref, limit: number): Steps<Uint8Array> {
  const state = yield* requireUsable(m, self, "readline of closed file");
  const parts: Uint8Array[] = [];
  let room = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  while (room > 0) {
    if (state.ahead.length === 0 && (yield* fillAhead(m, io, self)).length === 0) break;
    const end = state.ahead.indexOf(NEWLINE);
    const part = takeAhead(state, Math.min(room, end < 0 ? state.ahead.length : end + 1)).slice();
    parts.push(part);
    room -= part.length;
    if (part.at(-1) === NEWLINE) break;
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : concatenated(parts);
}

/** buffered_iternext: of subclasses `readline` is asked. */
function* nextLine(m: Interpreter, io: IoTypes, self: Ref): Steps<Ref> {
  const type = m.typeOf(self);
  if (type.isHeapType) {
    const line = m.own(yield* m.callSpecial(self, "readline", []));
    const text = m.own(yield* m.call(m.types.bytes.ref, [line]));
    const isEmpty = text === m.strings.emptyBytes;
    m.heap.decref(m.disown(text));
    if (!isEmpty) return m.disown(line);
    m.heap.decref(m.disown(line));
    return NULL;
  }
  yield* prepare(m, io, self, "readline of closed file");
  const line = yield* takeLine(m, io, self, -1);
  return line.length === 0 ? NULL : m.newBytes(line);
}
