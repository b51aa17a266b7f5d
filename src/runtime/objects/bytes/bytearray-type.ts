/** The type `bytearray`: its slots and methods put together. */

import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { withCInt } from "../numbers/int-index.ts";
import { classOf, newReduction, stateOf } from "../reduction.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { raiseUnhashable } from "../sequences/list-methods.ts";
import { repeatedBy } from "../sequences/sequence.ts";
import { newAsciiStr } from "../str/str.ts";
import { addBufferMethods } from "./buffer-methods.ts";
import { byteView } from "./buffer-view.ts";
import {
  addExports,
  bytearrayLength,
  bytearrayView,
  defineBytearrayMemory,
  isBytearray,
  newBytearray,
} from "./bytearray.ts";
import { appendInPlace, bytearrayMethods, repeatInPlace, setInBytearray } from "./bytearray-methods.ts";
import { constructBytearray, initializeBytearray } from "./bytes-construct.ts";
import { containsBytes } from "./bytes-find.ts";
import { BYTEARRAY_KIND } from "./bytes-kind.ts";
import { defineSharedBytesMethods } from "./bytes-methods.ts";
import { formatBytes } from "./bytes-percent.ts";
import { reprOfBytearray } from "./bytes-repr.ts";
import {
  compareBytes,
  concatenateBytes,
  newBytesIterator,
  repeatBytes,
  subscriptBytes,
} from "./bytes-subscript.ts";
import { latin1Text } from "./bytes-text.ts";

export function defineBytearray(rt: Runtime): void {
  defineBytearrayMemory(rt);
  const type = rt.types.bytearray;
  defineSharedBytesMethods(rt, type, BYTEARRAY_KIND);
  rt.addMethods(type, bytearrayMethods(rt));
  rt.addMethods(type, [
    native("__reduce__", "()", (_, self) => reduce(rt, self, 2)),
    native("__reduce_ex__", "(proto=0, /)", (_, self, protocol) =>
      withCInt(rt, protocol, 0, (value) => reduce(rt, self, value)),
    ),
  ]);
  const { slots } = type;
  slots.construct = constructBytearray;
  slots.init = (_, self, args) => initializeBytearray(rt, self, args);
  slots.repr = (_, self) =>
    newAsciiStr(
      rt,
      reprOfBytearray(
        bytearrayView(rt.heap, self),
        rt.typeOf(self).name,
        rt.profile.values.bytearrayEscapesQuotes,
      ),
    );
  // bytes_str, bytearray_str: not a `__repr__` of a subclass.
  slots.str = slots.repr;
  slots.hash = raiseUnhashable;
  slots.isTrue = (_, self) => bytearrayLength(rt.heap, self) > 0;
  slots.length = (_, self) => bytearrayLength(rt.heap, self);
  slots.compare = compareBytes;
  slots.iterate = (_, self) => newBytesIterator(rt, rt.types.bytearrayIterator, self);
  slots.exportBuffer = (_, self) => {
    addExports(rt, self, 1);
    return { ...byteView(bytearrayLength(rt.heap, self), false), memory: () => bytearrayView(rt.heap, self) };
  };
  slots.releaseBuffer = (_, self) => addExports(rt, self, -1);
  addBufferMethods(rt, type);
  slots.contains = (_, self, item) => containsBytes(rt, BYTEARRAY_KIND, self, item);
  slots.getItem = (_, self, key) => subscriptBytes(rt, BYTEARRAY_KIND, self, key);
  slots.setItem = setInBytearray;
  slots.concatenate = (_, self, other) => concatenateBytes(rt, BYTEARRAY_KIND, self, other);
  slots.repeat = (_, self, count) => repeatBytes(rt, BYTEARRAY_KIND, self, count);
  slots.inplace = inPlace;
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.REMAINDER && isBytearray(rt, left)
      ? format(rt, left, right)
      : rt.notImplemented;
}

function inPlace(rt: Runtime, self: Ref, right: Ref, operation: number): Outcome {
  if (operation === BinaryOperation.ADD) return appendInPlace(rt, self, right);
  if (operation !== BinaryOperation.MULTIPLY) return rt.notImplemented;
  return repeatedBy(rt, right, (count) => repeatInPlace(rt, self, count));
}

function* format(rt: Runtime, self: Ref, args: Ref): Steps<Ref> {
  return newBytearray(rt, yield* formatBytes(rt, BYTEARRAY_KIND.read(rt, self), args));
}

/** `_common_reduce`: text of Latin-1 before protocol 3, which has bytes. */
function* reduce(rt: Runtime, self: Ref, protocol: number): Steps<Ref> {
  const state = rt.own(yield* stateOf(rt, self));
  const content = bytearrayView(rt.heap, self);
  const args =
    content.length === 0
      ? []
      : protocol < 3
        ? [rt.newStr(latin1Text(content)), rt.newStr("latin-1")]
        : [rt.newBytes(content.slice())];
  return newReduction(rt, classOf(rt, self), args, rt.disown(state));
}
