/** The module `binascii` without uuencode and quoted-printable. CPython: Modules/binascii.c. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newBytes } from "../../objects/bytes/bytes.ts";
import { hexOfData } from "../../objects/bytes/bytes-hex.ts";
import { bufferOf, requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { isStr } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { checksumFunction } from "../zlib/checksum-functions.ts";
import { crc32, crcHqx } from "../zlib/checksums.ts";
import { Base64Error, decodeBase64, encodeBase64 } from "./base64.ts";

export function* defineBinascii(m: Interpreter, module: Ref): Steps<void> {
  const error = yield* m.newExceptionClass("binascii.Error", m.types.ValueError.ref);
  const incomplete = yield* m.newExceptionClass("binascii.Incomplete", m.types.Exception.ref);
  const type = m.typeByRef(error);
  setInModule(m, module, "Error", error);
  setInModule(m, module, "Incomplete", incomplete);
  addFunctions(m, module, [
    native("a2b_base64", "(data, /, *, strict_mode=False)", (_, __, data, strict) =>
      decode(m, type, data, strict),
    ),
    native("b2a_base64", "(data, /, *, newline=True)", (_, __, data, newline) => encode(m, data, newline)),
    ...["hexlify", "b2a_hex"].map((name) => hexlify(m, name)),
    ...["unhexlify", "a2b_hex"].map((name) =>
      native(name, "(hexstr, /)", (_, __, text) => newBytes(m, unhexlify(m, type, asciiBytes(m, text)))),
    ),
    checksumFunction(m, "crc32", "(data, crc=0, /)", 0, crc32),
    checksumFunction(m, "crc_hqx", "(data, crc, /)", 0, crcHqx),
  ]);
}

/** Bytes, or text of ASCII characters (ascii_buffer_converter). */
function asciiBytes(m: Interpreter, ref: Ref): Uint8Array {
  if (!isStr(m, ref)) {
    const got = m.typeOf(ref).name;
    return (
      bufferOf(m, ref) ??
      m.raise(m.types.TypeError, `argument should be bytes, buffer or ASCII string, not '${got}'`)
    );
  }
  const text = m.strValue(ref);
  const codes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  if (codes.some((code) => code > 127) || [...text].some((character) => character.charCodeAt(0) > 127)) {
    m.raise(m.types.ValueError, "string argument should contain only ASCII characters");
  }
  return codes;
}

function* decode(m: Interpreter, error: TypeObject, data: Ref, strict: Ref): Steps<Ref> {
  const text = asciiBytes(m, data);
  const isStrict = strict !== NULL && (yield* resolve(m.isTrue(strict)));
  m.charge(text.length >> 8);
  try {
    return newBytes(m, decodeBase64(text, isStrict));
  } catch (thrown) {
    if (!(thrown instanceof Base64Error)) throw thrown;
    return m.raise(error, thrown.message);
  }
}

function* encode(m: Interpreter, data: Ref, newline: Ref): Steps<Ref> {
  const bytes = requireBuffer(m, data);
  const hasNewline = newline === NULL || (yield* resolve(m.isTrue(newline)));
  m.charge(bytes.length >> 8);
  return newBytes(m, encodeBase64(bytes, hasNewline));
}

function hexlify(m: Interpreter, name: string): NativeFunction {
  return native(name, "(data, sep=<unrepresentable>, bytes_per_sep=1)", (_, __, data, separator, group) =>
    hexBytes(m, requireBuffer(m, data), separator, group),
  );
}

/** As `bytes.hex`, in bytes. */
function* hexBytes(m: Interpreter, data: Uint8Array, separator: Ref, group: Ref): Steps<Ref> {
  const text = yield* resolve(hexOfData(m, data, separator, group));
  const bytes = newBytes(m, new TextEncoder().encode(m.strValue(text)));
  m.heap.decref(text);
  return bytes;
}

function unhexlify(m: Interpreter, error: TypeObject, text: Uint8Array): Uint8Array {
  if (text.length % 2 !== 0) m.raise(error, "Odd-length string");
  const digits = Array.from(text, (code) => Number.parseInt(String.fromCharCode(code), 16));
  if (digits.some(Number.isNaN)) m.raise(error, "Non-hexadecimal digit found");
  return Uint8Array.from({ length: text.length / 2 }, (_, index) => {
    return (digits[2 * index] as number) * 16 + (digits[2 * index + 1] as number);
  });
}
