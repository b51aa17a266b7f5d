/** `int.to_bytes` and `int.from_bytes`. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newWrittenBytes } from "../bytes/bytes.ts";
import { withBytes } from "../bytes/bytes-argument.ts";
import { checkRoom } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { isStr, strValue } from "../str/str.ts";
import { bitLength, intValue, newInt } from "./int.ts";
import type { Integer } from "./int-arithmetic.ts";
import { withSizeOr } from "./int-index.ts";

/** int_to_bytes_impl */
export function toBytes(rt: Runtime, self: Ref, length: Ref, order: Ref, signed: Ref): Outcome {
  return withSizeOr(rt, length, 1, (size) => {
    const isLittle = isLittleEndian(rt, order, "to_bytes");
    return withTruth(rt, signed, (isSigned) => {
      if (size < 0) rt.raise(rt.types.ValueError, rt.profile.values.messages.negativeLength);
      return newWrittenBytes(rt, encodeInteger(rt, intValue(rt.heap, self), size, isLittle, isSigned));
    });
  });
}

/** int_from_bytes_impl; `type` is the class that it was called on. */
export function fromBytes(rt: Runtime, type: Ref, bytes: Ref, order: Ref, signed: Ref): Outcome {
  const isLittle = isLittleEndian(rt, order, "from_bytes");
  return withTruth(rt, signed, (isSigned) =>
    withBytes(rt, bytes, (data) => {
      const result = newInt(rt, decodeInteger(data, isLittle, isSigned));
      return type === rt.types.int.ref ? result : callType(rt, type, result);
    }),
  );
}

function isLittleEndian(rt: Runtime, order: Ref, name: string): boolean {
  if (order === NULL) return false;
  if (!isStr(rt, order)) {
    rt.raise(rt.types.TypeError, `${name}() argument 'byteorder' must be str, not ${rt.typeOf(order).name}`);
  }
  const text = strValue(rt.heap, order);
  if (text === "little") return true;
  if (text !== "big") rt.raise(rt.types.ValueError, "byteorder must be either 'little' or 'big'");
  return false;
}

/** `type(result)`, which takes over the argument. */
function* callType(rt: Runtime, type: Ref, result: Ref): Steps<Ref> {
  rt.own(result);
  const made = yield* rt.call(type, [result]);
  rt.heap.decref(rt.disown(result));
  return made;
}

function withTruth(rt: Runtime, ref: Ref, then: (truth: boolean) => Outcome): Outcome {
  if (ref === NULL) return then(false);
  const truth = rt.isTrue(ref);
  if (typeof truth === "boolean") return then(truth);
  return (function* (): Steps<Ref> {
    const outcome = then(yield* truth);
    return typeof outcome === "number" ? outcome : yield* outcome;
  })();
}

/** _PyLong_AsByteArray */
function encodeInteger(
  rt: Runtime,
  integer: Integer,
  size: number,
  isLittle: boolean,
  isSigned: boolean,
): Uint8Array {
  if (integer < 0 && !isSigned) rt.raise(rt.types.OverflowError, "can't convert negative int to unsigned");
  checkRoom(rt, size);
  const value = BigInt(integer);
  const neededBits = isSigned ? bitLength(value < 0n ? -value - 1n : value) + 1 : bitLength(value);
  if (neededBits > size * 8 && !(size === 0 && value === 0n)) {
    rt.raise(rt.types.OverflowError, "int too big to convert");
  }
  const data = new Uint8Array(size);
  if (size === 0) return data;
  const hex = BigInt.asUintN(size * 8, value)
    .toString(16)
    .padStart(size * 2, "0");
  for (let index = 0; index < size; index++) {
    data[isLittle ? size - 1 - index : index] = Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  }
  return data;
}

function decodeInteger(data: Uint8Array, isLittle: boolean, isSigned: boolean): Integer {
  if (data.length === 0) return 0;
  const ordered = isLittle ? [...data].reverse() : [...data];
  const value = BigInt(`0x${ordered.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`);
  return isSigned ? BigInt.asIntN(data.length * 8, value) : value;
}
