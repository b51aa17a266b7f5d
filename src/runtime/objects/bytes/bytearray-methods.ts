/** What only `bytearray` can do: changing its content. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../functions/native-function.ts";
import { newInt, newSmallInt } from "../numbers/int.ts";
import type { Integer } from "../numbers/int-arithmetic.ts";
import { withIndex, withSize, withSizeOr } from "../numbers/int-index.ts";
import { newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { toIndexOr } from "../sequences/sequence.ts";
import { isSlice, type SlicePositions, withSlice } from "../sequences/slice.ts";
import { isStr } from "../str/str.ts";
import {
  addExports,
  BytearrayField,
  bytearrayLength,
  bytearrayView,
  newBytearray,
  replaceInBytearray,
  resizeBytearray,
  takeFromBytearray,
} from "./bytearray.ts";
import { newBytes } from "./bytes.ts";
import { iterateBytes } from "./bytes-argument.ts";
import { BYTEARRAY_KIND, bufferOf } from "./bytes-kind.ts";
import { indexMessage } from "./bytes-subscript.ts";

export function bytearrayMethods(rt: Runtime): NativeFunction[] {
  return [
    native("append", "(item, /)", (_, self, item) => withByte(rt, item, (byte) => append(rt, self, byte))),
    native("extend", "(iterable_of_ints, /)", (_, self, iterable) => extend(rt, self, iterable)),
    native("insert", "(index, item, /)", (_, self, index, item) => insert(rt, self, index, item)),
    native("pop", "(index=-1, /)", (_, self, index) => pop(rt, self, index)),
    native("remove", "(value, /)", (_, self, value) => withByte(rt, value, (byte) => remove(rt, self, byte))),
    native("clear", "()", (_, self) => {
      resizeBytearray(rt, self, 0);
      return newReference(rt, rt.none);
    }),
    native("reverse", "()", (_, self) => {
      bytearrayView(rt.heap, self).reverse();
      return newReference(rt, rt.none);
    }),
    ...(rt.profile.values.bytearrayTakesBytes
      ? [native("take_bytes", "(n=None, /)", (_, self, count) => takeBytes(rt, self, count))]
      : []),
    native("copy", "()", (_, self) => newBytearray(rt, BYTEARRAY_KIND.read(rt, self))),
    native("__alloc__", "()", (_, self) =>
      newInt(rt, rt.heap.words[self + BytearrayField.ALLOCATED] as number),
    ),
  ];
}

/** Continues with an integer from 0 to 255. _getbytevalue. */
function withByte(rt: Runtime, ref: Ref, then: (byte: number) => Outcome): Outcome {
  return withIndex(rt, ref, (value: Integer) => {
    if (value < 0 || value > 255) rt.raise(rt.types.ValueError, "byte must be in range(0, 256)");
    return then(Number(value));
  });
}

function append(rt: Runtime, self: Ref, byte: number): Ref {
  const length = bytearrayLength(rt.heap, self);
  resizeBytearray(rt, self, length + 1);
  bytearrayView(rt.heap, self)[length] = byte;
  return newReference(rt, rt.none);
}

function appendAll(rt: Runtime, self: Ref, data: Uint8Array): void {
  const length = bytearrayLength(rt.heap, self);
  replaceInBytearray(rt, self, length, length, data);
}

function extend(rt: Runtime, self: Ref, iterable: Ref): Outcome {
  const data = bufferOf(rt, iterable);
  if (data !== undefined) {
    appendAll(rt, self, data);
    return newReference(rt, rt.none);
  }
  if (isStr(rt, iterable) && rt.profile.values.bytearrayExtendRefusesStr) {
    rt.raise(rt.types.TypeError, "expected iterable of integers; got: 'str'");
  }
  const refusal = `can't extend bytearray with ${rt.typeOf(iterable).name}`;
  return (function* (): Steps<Ref> {
    appendAll(rt, self, Uint8Array.from(yield* iterateBytes(rt, iterable, "bytearray", refusal)));
    return newReference(rt, rt.none);
  })();
}

function insert(rt: Runtime, self: Ref, indexRef: Ref, item: Ref): Outcome {
  return withSize(rt, indexRef, (index) =>
    withByte(rt, item, (byte) => {
      const length = bytearrayLength(rt.heap, self);
      const at = index < 0 ? Math.max(index + length, 0) : Math.min(index, length);
      replaceInBytearray(rt, self, at, at, Uint8Array.of(byte));
      return newReference(rt, rt.none);
    }),
  );
}

function pop(rt: Runtime, self: Ref, indexRef: Ref): Outcome {
  return withSizeOr(rt, indexRef, -1, (index) => {
    const length = bytearrayLength(rt.heap, self);
    if (length === 0) rt.raise(rt.types.IndexError, "pop from empty bytearray");
    const at = index < 0 ? index + length : index;
    const byte = bytearrayView(rt.heap, self)[at];
    if (byte === undefined) rt.raise(rt.types.IndexError, "pop index out of range");
    removeAt(rt, self, at);
    return newSmallInt(rt, byte);
  });
}

/** The first bytes, or all, as `bytes`. */
function* takeBytes(rt: Runtime, self: Ref, countRef: Ref): Steps<Ref> {
  const isAll = countRef === NULL || countRef === rt.none;
  const refusal = "n must be an integer or None";
  const given = isAll ? undefined : yield* resolve(toIndexOr(rt, countRef, "IndexError", refusal));
  const length = bytearrayLength(rt.heap, self);
  const count = given === undefined ? length : given < 0 ? given + length : given;
  if (count < 0 || count > length) {
    rt.raise(rt.types.IndexError, `can't take ${count} bytes outside size ${length}`);
  }
  return newBytes(rt, takeFromBytearray(rt, self, count));
}

function remove(rt: Runtime, self: Ref, byte: number): Ref {
  const at = bytearrayView(rt.heap, self).indexOf(byte);
  if (at < 0) rt.raise(rt.types.ValueError, "value not found in bytearray");
  removeAt(rt, self, at);
  return newReference(rt, rt.none);
}

/** The bytes behind move to the front, also when it is the first. */
function removeAt(rt: Runtime, self: Ref, at: number): void {
  const length = bytearrayLength(rt.heap, self);
  bytearrayView(rt.heap, self).copyWithin(at, at + 1, length);
  resizeBytearray(rt, self, length - 1);
}

/** The `setItem` slot. */
export function setInBytearray(rt: Runtime, self: Ref, key: Ref, value: Ref): Outcome {
  if (isSlice(rt, key)) {
    return withSlice(
      rt,
      key,
      () => bytearrayLength(rt.heap, self),
      (positions) => setSlice(rt, self, positions, value),
    );
  }
  const index = toIndexOr(rt, key, "IndexError", indexMessage(rt, BYTEARRAY_KIND, key));
  if (typeof index === "number") return setAt(rt, self, index, value);
  return (function* (): Steps<Ref> {
    return yield* resolve(setAt(rt, self, yield* index, value));
  })();
}

/** The value is looked at before the position: getting it may run code that changes the length. */
function setAt(rt: Runtime, self: Ref, index: number, value: Ref): Outcome {
  if (value === NULL) {
    const at = positionIn(rt, self, index);
    replaceInBytearray(rt, self, at, at + 1, new Uint8Array(0));
    return NULL;
  }
  return withByte(rt, value, (byte) => {
    bytearrayView(rt.heap, self)[positionIn(rt, self, index)] = byte;
    return NULL;
  });
}

function positionIn(rt: Runtime, self: Ref, index: number): number {
  const length = bytearrayLength(rt.heap, self);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) rt.raise(rt.types.IndexError, "bytearray index out of range");
  return at;
}

/** Assigning to or deleting a slice; other objects than buffers are made into bytearrays first. */
function setSlice(rt: Runtime, self: Ref, positions: SlicePositions, value: Ref): Outcome {
  const data = value === NULL ? new Uint8Array(0) : bufferOf(rt, value);
  if (data !== undefined) return replaceSlice(rt, self, positions, data);
  const isNumber = [rt.types.int, rt.types.float, rt.types.complex].some((type) =>
    rt.isInstance(value, type),
  );
  if (isNumber || isStr(rt, value)) {
    rt.raise(rt.types.TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
  }
  return (function* (): Steps<Ref> {
    const collected = Uint8Array.from(yield* iterateBytes(rt, value, "bytearray"));
    return replaceSlice(rt, self, positions, collected);
  })();
}

function replaceSlice(
  rt: Runtime,
  self: Ref,
  { start, stop, step, count }: SlicePositions,
  data: Uint8Array,
): Ref {
  if (step === 1) {
    replaceInBytearray(rt, self, start, Math.max(start, stop), data);
    return NULL;
  }
  const indices = Array.from({ length: count }, (_, index) => start + index * step);
  if (data.length === 0) {
    const dropped = new Set(indices);
    const kept = BYTEARRAY_KIND.read(rt, self).filter((_, index) => !dropped.has(index));
    resizeBytearray(rt, self, kept.length);
    bytearrayView(rt.heap, self).set(kept);
    return NULL;
  }
  if (data.length !== count) {
    rt.raise(
      rt.types.ValueError,
      `attempt to assign bytes of size ${data.length} to extended slice of size ${count}`,
    );
  }
  const view = bytearrayView(rt.heap, self);
  indices.forEach((at, index) => {
    view[at] = data[index] as number;
  });
  return NULL;
}

/** `+=`: the bytes of a buffer. bytearray_iconcat. */
export function appendInPlace(rt: Runtime, self: Ref, other: Ref): Ref {
  const data = bufferOf(rt, other);
  if (data === undefined) {
    rt.raise(rt.types.TypeError, `can't concat ${rt.typeOf(other).name} to ${rt.typeOf(self).name}`);
  }
  // Its own buffer is exported meanwhile, so that it cannot be appended to itself.
  const isOwn = other === self;
  if (isOwn) addExports(rt, self, 1);
  try {
    appendAll(rt, self, data);
  } finally {
    if (isOwn) addExports(rt, self, -1);
  }
  return newReference(rt, self);
}

/** `*=` */
export function repeatInPlace(rt: Runtime, self: Ref, count: number): Ref {
  const data = BYTEARRAY_KIND.read(rt, self);
  const times = Math.max(count, 0);
  resizeBytearray(rt, self, data.length * times);
  const view = bytearrayView(rt.heap, self);
  for (let at = 0; at < view.length; at += data.length) view.set(data, at);
  return newReference(rt, self);
}
