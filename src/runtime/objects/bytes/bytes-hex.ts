/** `hex` and `fromhex` of bytes. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { withCInt } from "../numbers/int-index.ts";
import { checkRoom } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { isStr, newStr, strLength, strValue } from "../str/str.ts";
import { argumentTypeName } from "../str/str-arguments.ts";
import { type BytesKind, bufferOf } from "./bytes-kind.ts";

/** `hex(sep, bytes_per_sep)`. Python/pystrhex.c. */
export function hexOfBytes(
  rt: Runtime,
  kind: BytesKind,
  self: Ref,
  separatorRef: Ref,
  groupRef: Ref,
): Outcome {
  return hexOfData(rt, kind.read(rt, self), separatorRef, groupRef);
}

/** As `hexOfBytes`, of any bytes. _Py_strhex_with_sep. */
export function hexOfData(rt: Runtime, data: Uint8Array, separatorRef: Ref, groupRef: Ref): Outcome {
  return withCInt(rt, groupRef, 1, (group) => {
    checkRoom(rt, data.length * 3);
    const separator = separatorRef === NULL ? "" : separatorText(rt, separatorRef);
    const pairs = Array.from(data, (byte) => byte.toString(16).padStart(2, "0"));
    if (separator === "" || group === 0) return newStr(rt, pairs.join(""));
    return newStr(rt, grouped(pairs, separator, group));
  });
}

/** Groups are counted from the right, or with a negative size from the left. */
function grouped(pairs: readonly string[], separator: string, group: number): string {
  const size = Math.abs(group);
  const offset = group > 0 ? pairs.length % size : 0;
  return pairs
    .map((pair, index) => (index > 0 && (index - offset) % size === 0 ? separator + pair : pair))
    .join("");
}

function separatorText(rt: Runtime, ref: Ref): string {
  const isText = isStr(rt, ref);
  const length = isText ? strLength(rt.heap, ref) : lengthOf(rt, ref);
  if (length !== 1) rt.raise(rt.types.ValueError, "sep must be length 1.");
  const data = rt.isInstance(ref, rt.types.bytes) ? bufferOf(rt, ref) : undefined;
  if (data === undefined && !isText) rt.raise(rt.types.TypeError, "sep must be str or bytes.");
  const text = isText ? strValue(rt.heap, ref) : String.fromCharCode(data?.[0] ?? 0);
  if (text.charCodeAt(0) > 0x7f) rt.raise(rt.types.ValueError, "sep must be ASCII.");
  return text;
}

/** The length of a built-in object; a class of the program counts as one that is neither text nor bytes. */
function lengthOf(rt: Runtime, ref: Ref): number {
  const { slots, name } = rt.typeOf(ref);
  if (slots.length === undefined) rt.raise(rt.types.TypeError, `object of type '${name}' has no len()`);
  const length = slots.length(rt, ref);
  return typeof length === "number" ? length : 1;
}

/** The text, or from 3.14 on also bytes. */
function hexDigitsOf(rt: Runtime, ref: Ref): string {
  if (isStr(rt, ref)) return strValue(rt.heap, ref);
  const { fromhexTakesBytes } = rt.profile.values;
  const data = fromhexTakesBytes ? bufferOf(rt, ref) : undefined;
  if (data !== undefined) return String.fromCharCode(...data);
  const expected = fromhexTakesBytes ? "str or bytes-like" : "str";
  return rt.raise(
    rt.types.TypeError,
    `fromhex() argument must be ${expected}, not ${argumentTypeName(rt, ref)}`,
  );
}

/** The bytes that `fromhex` reads: pairs of digits, with ASCII spaces between. _PyBytes_FromHex. */
export function parseHexBytes(rt: Runtime, textRef: Ref): Uint8Array {
  const text = hexDigitsOf(rt, textRef);
  const data: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (/[ \t-\r]/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const bad = [0, 1].find((offset) => !/[\da-f]/i.test(text.charAt(at + offset)));
    const { oddHexDigits } = rt.profile.values.messages;
    if (bad === 1 && at + bad === text.length && oddHexDigits !== undefined) {
      rt.raise(rt.types.ValueError, oddHexDigits);
    }
    if (bad !== undefined) {
      rt.raise(rt.types.ValueError, `non-hexadecimal number found in fromhex() arg at position ${at + bad}`);
    }
    data.push(Number.parseInt(text.slice(at, at + 2), 16));
    at += 2;
  }
  return Uint8Array.from(data);
}
