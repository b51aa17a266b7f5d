/**
 * `compressobj` and `decompressobj`. CPython: Modules/zlibmodule.c. DIVERGES: a compressor gives all its bytes out with
 * `flush`, a decompressor gives its content out once the stream is complete.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newBytes } from "../../objects/bytes/bytes.ts";
import { requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newBool } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { definePayloadMemory, newPayloadObject, payloadOf } from "../payload-object.ts";
import { TruncatedData } from "./inflate.ts";
import { compressBytes, kindOf, readStream, type StreamKind } from "./streams.ts";
import { DEFAULT_WINDOW_BITS, levelArgument, numberOr, raiseStreamError } from "./zlib.ts";

interface Compressor {
  readonly level: number;
  readonly kind: StreamKind;
  input: Uint8Array;
}

interface Decompressor {
  readonly kind: StreamKind;
  input: Uint8Array;
  isComplete: boolean;
  /** Content that `max_length` held back. */
  pending: Uint8Array;
  unused: Uint8Array;
}

const EMPTY = new Uint8Array();

export function streamFunctions(m: Interpreter, error: TypeObject): readonly NativeFunction[] {
  const compressor = defineCompressor(m);
  const decompressor = defineDecompressor(m, error);
  return [
    native(
      "compressobj",
      "(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)",
      (_, __, level, _method, bits) => newCompressor(m, error, compressor, level, bits),
    ),
    native("decompressobj", "(wbits=15, zdict=b'')", (_, __, bits) => newDecompressor(m, decompressor, bits)),
  ];
}

function* newCompressor(
  m: Interpreter,
  error: TypeObject,
  type: TypeObject,
  level: Ref,
  bits: Ref,
): Steps<Ref> {
  const state: Compressor = {
    level: yield* levelArgument(m, error, level),
    kind: kindOf(yield* numberOr(m, bits, DEFAULT_WINDOW_BITS)),
    input: EMPTY,
  };
  return newPayloadObject(m, type, state);
}

function* newDecompressor(m: Interpreter, type: TypeObject, bits: Ref): Steps<Ref> {
  const kind = kindOf(yield* numberOr(m, bits, DEFAULT_WINDOW_BITS));
  const state: Decompressor = { kind, input: EMPTY, isComplete: false, pending: EMPTY, unused: EMPTY };
  return newPayloadObject(m, type, state);
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

function defineCompressor(m: Interpreter): TypeObject {
  const stateOf = (self: Ref): Compressor => payloadOf<Compressor>(m, self);
  return m.defineType({
    name: "zlib.Compress",
    layout: "zlib_compobject",
    isBaseType: false,
    define: (type) => {
      definePayloadMemory(type);
      m.addMethods(type, [
        native("compress", "(data, /)", (_, self, data) => {
          const state = stateOf(self);
          state.input = joined(state.input, requireBuffer(m, data));
          return newBytes(m, EMPTY);
        }),
        native("flush", "(mode=zlib.Z_FINISH, /)", (_, self) => {
          const { input, level, kind } = stateOf(self);
          m.charge(input.length >> 4);
          stateOf(self).input = EMPTY;
          return newBytes(m, compressBytes(input, level, kind));
        }),
        native("copy", "()", (_, self) => newPayloadObject(m, type, { ...stateOf(self) })),
      ]);
    },
  });
}

function defineDecompressor(m: Interpreter, error: TypeObject): TypeObject {
  const stateOf = (self: Ref): Decompressor => payloadOf<Decompressor>(m, self);
  return m.defineType({
    name: "zlib.Decompress",
    layout: "zlib_compobject",
    isBaseType: false,
    define: (type) => {
      definePayloadMemory(type);
      m.addMethods(type, [
        native("decompress", "(data, /, max_length=0)", (_, self, data, max) =>
          decompress(m, error, stateOf(self), data, max),
        ),
        native("flush", "(length=16384, /)", (_, self) => newBytes(m, givenOut(stateOf(self), 0))),
        native("copy", "()", (_, self) => newPayloadObject(m, type, { ...stateOf(self) })),
      ]);
      m.addGetter(type, "eof", (_, self) => newBool(m, stateOf(self).isComplete));
      m.addGetter(type, "unused_data", (_, self) => newBytes(m, stateOf(self).unused));
      m.addGetter(type, "unconsumed_tail", () => newBytes(m, EMPTY));
    },
  });
}

function* decompress(
  m: Interpreter,
  error: TypeObject,
  state: Decompressor,
  data: Ref,
  max: Ref,
): Steps<Ref> {
  const limit = yield* numberOr(m, max === NULL ? NULL : max, 0);
  if (limit < 0) m.raise(m.types.ValueError, "max_length must be non-negative");
  const bytes = requireBuffer(m, data);
  if (state.isComplete) state.unused = joined(state.unused, bytes);
  else {
    state.input = joined(state.input, bytes);
    readInput(m, error, state);
  }
  return newBytes(m, givenOut(state, limit));
}

function readInput(m: Interpreter, error: TypeObject, state: Decompressor): void {
  try {
    const { plain, consumed } = readStream(state.input, state.kind, (made) => m.charge(made >> 4));
    state.pending = plain;
    state.unused = state.input.slice(consumed);
    state.isComplete = true;
  } catch (thrown) {
    if (!(thrown instanceof TruncatedData)) raiseStreamError(m, error, thrown);
  }
}

/** At most `limit` bytes of what is left, all for 0. */
function givenOut(state: Decompressor, limit: number): Uint8Array {
  const count = limit === 0 ? state.pending.length : limit;
  const out = state.pending.slice(0, count);
  state.pending = state.pending.slice(count);
  return out;
}
