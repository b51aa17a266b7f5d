/** Functions of checksums, which `zlib` and `binascii` both have: data, and the sum so far. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { Steps } from "../../objects/runtime.ts";

type Checksum = (data: Uint8Array, start: number) => number;

/** `signature` has the data and the sum; `start` is the sum where none is given. */
export function checksumFunction(
  m: Interpreter,
  name: string,
  signature: string,
  start: number,
  compute: Checksum,
): NativeFunction {
  return native(name, signature, (_, __, data, sum) => checksum(m, data, sum, start, compute));
}

function* checksum(m: Interpreter, dataRef: Ref, sum: Ref, start: number, compute: Checksum): Steps<Ref> {
  const data = requireBuffer(m, dataRef);
  const from = sum === NULL ? start : Number(BigInt.asUintN(32, BigInt(yield* indexOf(m, sum))));
  m.charge(data.length >> 8);
  return newInt(m, compute(data, from));
}
