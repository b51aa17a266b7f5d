/** The type `bytes`: its slots and methods put together. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import type { Runtime, Steps } from "../runtime.ts";
import { newAsciiStr } from "../str/str.ts";
import { addBufferMethods } from "./buffer-methods.ts";
import { byteView } from "./buffer-view.ts";
import { bytesLength, bytesValue, defineBytesMemory, hashBytes, isBytes, newBytes } from "./bytes.ts";
import { constructBytes } from "./bytes-construct.ts";
import { containsBytes } from "./bytes-find.ts";
import { BYTES_KIND } from "./bytes-kind.ts";
import { defineSharedBytesMethods } from "./bytes-methods.ts";
import { formatBytes } from "./bytes-percent.ts";
import { reprOfBytes } from "./bytes-repr.ts";
import {
  compareBytes,
  concatenateBytes,
  defineBytesIterator,
  newBytesIterator,
  repeatBytes,
  subscriptBytes,
} from "./bytes-subscript.ts";

export function defineBytes(rt: Runtime): void {
  defineBytesMemory(rt);
  defineBytesIterator(rt);
  const type = rt.types.bytes;
  defineSharedBytesMethods(rt, type, BYTES_KIND);
  const { slots } = type;
  slots.construct = constructBytes;
  slots.repr = (_, self) => newAsciiStr(rt, reprOfBytes(bytesValue(rt.heap, self)));
  // bytes_str, bytearray_str: not a `__repr__` of a subclass.
  slots.str = slots.repr;
  slots.hash = hashBytes;
  slots.exportBuffer = (_, self) => ({
    ...byteView(bytesLength(rt.heap, self), true),
    memory: () => bytesValue(rt.heap, self),
  });
  addBufferMethods(rt, type);
  slots.isTrue = (_, self) => bytesLength(rt.heap, self) > 0;
  slots.length = (_, self) => bytesLength(rt.heap, self);
  slots.compare = compareBytes;
  slots.iterate = (_, self) => newBytesIterator(rt, rt.types.bytesIterator, self);
  slots.contains = (_, self, item) => containsBytes(rt, BYTES_KIND, self, item);
  slots.getItem = (_, self, key) => subscriptBytes(rt, BYTES_KIND, self, key);
  slots.concatenate = (_, self, other) => concatenateBytes(rt, BYTES_KIND, self, other);
  slots.repeat = (_, self, count) => repeatBytes(rt, BYTES_KIND, self, count);
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.REMAINDER && isBytes(rt, left)
      ? format(rt, left, right)
      : rt.notImplemented;
  rt.addMethods(type, [
    native("__getnewargs__", "()", (_, self) => rt.newTupleOf([newBytes(rt, bytesValue(rt.heap, self))])),
    ...(rt.profile.values.bytesHasDunderBytes
      ? [native("__bytes__", "()", (_, self) => BYTES_KIND.unchanged(rt, self))]
      : []),
  ]);
}

function* format(rt: Runtime, self: Ref, args: Ref): Steps<Ref> {
  return newBytes(rt, yield* formatBytes(rt, bytesValue(rt.heap, self), args));
}
