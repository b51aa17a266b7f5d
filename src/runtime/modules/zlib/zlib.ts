/** The module `zlib`. CPython: Modules/zlibmodule.c. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newBytes } from "../../objects/bytes/bytes.ts";
import { requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { checksumFunction } from "./checksum-functions.ts";
import { adler32, crc32 } from "./checksums.ts";
import { InflateError, TruncatedData } from "./inflate.ts";
import { streamFunctions } from "./stream-objects.ts";
import { compressBytes, kindOf, readStream } from "./streams.ts";

const VERSION = "1.2.13";
const LARGEST_LEVEL = 9;
export const DEFAULT_WINDOW_BITS = 15;

const CONSTANTS = {
  MAX_WBITS: 15,
  DEFLATED: 8,
  DEF_MEM_LEVEL: 8,
  DEF_BUF_SIZE: 16_384,
  Z_NO_COMPRESSION: 0,
  Z_BEST_SPEED: 1,
  Z_BEST_COMPRESSION: 9,
  Z_DEFAULT_COMPRESSION: -1,
  Z_FILTERED: 1,
  Z_HUFFMAN_ONLY: 2,
  Z_RLE: 3,
  Z_FIXED: 4,
  Z_DEFAULT_STRATEGY: 0,
  Z_NO_FLUSH: 0,
  Z_PARTIAL_FLUSH: 1,
  Z_SYNC_FLUSH: 2,
  Z_FULL_FLUSH: 3,
  Z_FINISH: 4,
  Z_BLOCK: 5,
  Z_TREES: 6,
} as const;

export function* defineZlib(m: Interpreter, module: Ref): Steps<void> {
  const error = yield* m.newExceptionClass("zlib.error", m.types.Exception.ref);
  setInModule(m, module, "error", error);
  for (const [name, value] of Object.entries(CONSTANTS)) setInModule(m, module, name, newInt(m, value));
  for (const name of ["ZLIB_VERSION", "ZLIB_RUNTIME_VERSION"])
    setInModule(m, module, name, m.newStr(VERSION));
  const type = m.typeByRef(error);
  addFunctions(m, module, [
    checksumFunction(m, "crc32", "(data, value=0, /)", 0, crc32),
    checksumFunction(m, "adler32", "(data, value=1, /)", 1, adler32),
    ...wholeFunctions(m, type),
    ...streamFunctions(m, type),
  ]);
}

function wholeFunctions(m: Interpreter, error: TypeObject): readonly NativeFunction[] {
  return [
    m.profile.library.zlibCompressTakesBits
      ? native("compress", "(data, /, level=-1, wbits=15)", (_, __, data, level, bits) =>
          compress(m, error, data, level, bits),
        )
      : native("compress", "(data, /, level=-1)", (_, __, data, level) =>
          compress(m, error, data, level, NULL),
        ),
    native("decompress", "(data, /, wbits=15, bufsize=16384)", (_, __, data, bits) =>
      decompress(m, error, data, bits),
    ),
  ];
}

/** An int argument, or what stands for it. */
export function* numberOr(m: Interpreter, ref: Ref, absent: number): Steps<number> {
  return ref === NULL ? absent : Number(yield* indexOf(m, ref));
}

/** A level from 0 to 9, or -1. */
export function* levelArgument(m: Interpreter, error: TypeObject, ref: Ref): Steps<number> {
  const level = yield* numberOr(m, ref, -1);
  if (level < -1 || level > LARGEST_LEVEL) m.raise(error, "Bad compression level");
  return level;
}

function* compress(m: Interpreter, error: TypeObject, data: Ref, levelRef: Ref, bits: Ref): Steps<Ref> {
  const bytes = requireBuffer(m, data);
  const level = yield* levelArgument(m, error, levelRef);
  const kind = kindOf(yield* numberOr(m, bits, DEFAULT_WINDOW_BITS));
  m.charge(bytes.length >> 4);
  return newBytes(m, compressBytes(bytes, level, kind));
}

function* decompress(m: Interpreter, error: TypeObject, data: Ref, bits: Ref): Steps<Ref> {
  const bytes = requireBuffer(m, data);
  const kind = kindOf(yield* numberOr(m, bits, DEFAULT_WINDOW_BITS));
  try {
    return newBytes(m, readStream(bytes, kind, (made) => m.charge(made >> 4)).plain);
  } catch (thrown) {
    return raiseStreamError(m, error, thrown);
  }
}

/** `zlib.error` for what a stream is not; everything else goes on. */
export function raiseStreamError(m: Interpreter, error: TypeObject, thrown: unknown): never {
  if (thrown instanceof TruncatedData) {
    m.raise(error, "Error -5 while decompressing data: incomplete or truncated stream");
  }
  if (thrown instanceof InflateError) m.raise(error, `Error -3 while decompressing data: ${thrown.message}`);
  throw thrown;
}
