/** `_RawIOBase`, `_BufferedIOBase` and `_TextIOBase`: what each kind of stream offers when nothing else is said. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytearrayValue, newBytearray } from "../../objects/bytes/bytearray.ts";
import { bytesValue, isBytes } from "../../objects/bytes/bytes.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { sizeArgument } from "./io-base.ts";
import { callMethod, DEFAULT_BUFFER_SIZE, type IoTypes, raiseUnsupported } from "./io-types.ts";
import { copyIntoBuffer, writableLength } from "./writable-buffer.ts";

export function defineRawBase(m: Interpreter, io: IoTypes): TypeObject {
  return m.defineType({
    name: "_io._RawIOBase",
    layout: "IOBase",
    base: io.base,
    define(type) {
      m.addMethods(type, [
        native("read", "(size=-1, /)", (_, self, size) => readRaw(m, self, size)),
        native("readall", "()", (_, self) => readAllRaw(m, self)),
        native("readinto", "(buffer, /)", () => m.raise(m.types.NotImplementedError, "")),
        native("write", "(b, /)", () => m.raise(m.types.NotImplementedError, "")),
      ]);
    },
  });
}

/** By `readinto` of the stream. None where there is nothing yet. */
function* readRaw(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const count = yield* sizeArgument(m, size);
  if (count < 0) return yield* callMethod(m, self, "readall");
  const buffer = m.own(newBytearray(m, new Uint8Array(count)));
  const answer = m.own(yield* callMethod(m, self, "readinto", [buffer]));
  const isNothing = answer === m.none;
  const length = isNothing ? 0 : Number(yield* indexOf(m, answer));
  if (length < 0 || length > count) {
    m.raise(m.types.ValueError, `readinto returned ${length} outside buffer size ${count}`);
  }
  const bytes = isNothing ? m.none : m.newBytes(bytearrayValue(m.heap, buffer).slice(0, length));
  m.heap.decref(m.disown(answer));
  m.heap.decref(m.disown(buffer));
  return bytes;
}

function* readAllRaw(m: Interpreter, self: Ref): Steps<Ref> {
  const parts: number[] = [];
  for (;;) {
    const count = m.own(m.newInt(DEFAULT_BUFFER_SIZE));
    const bytes = m.own(yield* callMethod(m, self, "read", [count]));
    if (bytes === m.none && parts.length === 0) return m.disown(bytes);
    if (bytes !== m.none && !isBytes(m, bytes)) m.raise(m.types.TypeError, "read() should return bytes");
    const value = bytes === m.none ? new Uint8Array(0) : bytesValue(m.heap, bytes);
    for (const byte of value) parts.push(byte);
    m.heap.decref(m.disown(bytes));
    m.heap.decref(m.disown(count));
    if (value.length === 0) return m.newBytes(Uint8Array.from(parts));
  }
}

export function defineBufferedBase(m: Interpreter, io: IoTypes): TypeObject {
  const refused = ["detach", "read", "read1", "write"];
  return m.defineType({
    name: "_io._BufferedIOBase",
    layout: "IOBase",
    base: io.base,
    define(type) {
      m.addMethods(type, [
        ...refused.map((name) => nativeVariadic(name, "(*args)", () => raiseUnsupported(m, name))),
        native("readinto", "(buffer, /)", (_, self, buffer) => readInto(m, self, buffer, "read")),
        native("readinto1", "(buffer, /)", (_, self, buffer) => readInto(m, self, buffer, "read1")),
      ]);
    },
  });
}

/** _bufferediobase_readinto_generic */
export function* readInto(m: Interpreter, self: Ref, buffer: Ref, method: "read" | "read1"): Steps<Ref> {
  const room = writableLength(m, method === "read" ? "readinto" : "readinto1", buffer);
  const count = m.own(m.newInt(room));
  const bytes = m.own(yield* callMethod(m, self, method, [count]));
  if (!isBytes(m, bytes)) m.raise(m.types.TypeError, "read() should return bytes");
  const value = bytesValue(m.heap, bytes);
  if (value.length > room) {
    const text = `read() returned too much data: ${room} bytes requested, ${value.length} returned`;
    m.raise(m.types.ValueError, text);
  }
  copyIntoBuffer(m, buffer, value);
  m.heap.decref(m.disown(bytes));
  m.heap.decref(m.disown(count));
  return m.newInt(value.length);
}

export function defineTextBase(m: Interpreter, io: IoTypes): TypeObject {
  const refused = ["detach", "read", "readline", "write"];
  return m.defineType({
    name: "_io._TextIOBase",
    layout: "IOBase",
    base: io.base,
    define(type) {
      m.addMethods(
        type,
        refused.map((name) => nativeVariadic(name, "(*args)", () => raiseUnsupported(m, name))),
      );
      for (const name of ["encoding", "newlines", "errors"]) m.addGetter(type, name, () => m.none);
    },
  });
}

/** NULL stands for an argument that was not given. */
export function isGiven(m: Interpreter, ref: Ref): boolean {
  return ref !== NULL && ref !== m.none;
}
