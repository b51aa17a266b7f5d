/** The type `bytes`: its slots and methods put together. */
import { bytesLength, bytesValue, defineBytesMemory, hashBytes } from "./bytes.ts";
import { reprOfBytes } from "./bytes-repr.ts";
import type { Runtime } from "./runtime.ts";
import { newAsciiStr } from "./str.ts";

export function defineBytes(rt: Runtime): void {
  defineBytesMemory(rt);
  const { slots } = rt.types.bytes;
  slots.repr = (_, self) => newAsciiStr(rt, reprOfBytes(bytesValue(rt.heap, self)));
  slots.hash = hashBytes;
  slots.isTrue = (_, self) => bytesLength(rt.heap, self) > 0;
  slots.length = (_, self) => bytesLength(rt.heap, self);
}
