/** Items of a memoryview: reading, writing, indexing and slicing. CPython: Objects/memoryobject.c. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import {
  integerRange,
  isComplexFormat,
  type NativeValue,
  nativeFormat,
  readNative,
  writeComplex,
  writeFloat,
  writeInteger,
} from "../format/native-format.ts";
import { newComplex } from "../numbers/complex.ts";
import { complexOf } from "../numbers/complex-construct.ts";
import { floatValue, isFloat } from "../numbers/float.ts";
import { doubleOf } from "../numbers/float-construct.ts";
import { intValue, isInt, newInt } from "../numbers/int.ts";
import type { Integer } from "../numbers/int-arithmetic.ts";
import { newBool, newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { listFrom } from "../sequences/list.ts";
import { findIndexObject, findOnType, toIndex } from "../sequences/sequence.ts";
import { isSlice, withSlice } from "../sequences/slice.ts";
import { isExactTuple } from "../sequences/tuple.ts";
import { type BufferView, copyItems, haveSameStructure, itemOffsets, slicedView } from "./buffer-view.ts";
import { bytesValue, isBytes, newBytes } from "./bytes.ts";
import { memoryOf, newViewOf, requireView } from "./memoryview.ts";

const NO_INDEXING = "invalid indexing of 0-dim memory";
const NO_SUBVIEWS = "sub-views are not implemented";

function dataView(memory: Uint8Array): DataView {
  return new DataView(memory.buffer, memory.byteOffset, memory.byteLength);
}

/** The format's character. Raises NotImplementedError for formats of several items. adjust_fmt. */
export function requireFormat(rt: Runtime, view: BufferView): string {
  const native = nativeFormat(view.format);
  if (native === undefined) {
    rt.raise(rt.types.NotImplementedError, `memoryview: unsupported format ${view.format}`);
  }
  return native.character;
}

/** The object for what memory holds: a new reference. */
export function newNativeObject(rt: Runtime, value: NativeValue, character: string): Ref {
  if (typeof value === "boolean") return newBool(rt, value);
  if (typeof value === "bigint") return newInt(rt, value);
  if (value instanceof Uint8Array) return newBytes(rt, value);
  if (typeof value !== "number") return newComplex(rt, value.real, value.imag);
  return "efd".includes(character) ? rt.newFloat(value) : newInt(rt, value);
}

export function itemAt(rt: Runtime, self: Ref, view: BufferView, offset: number): Ref {
  const character = requireFormat(rt, view);
  return newNativeObject(rt, readNative(dataView(memoryOf(rt, self)), offset, character), character);
}

/** The values of all items, for comparing. */
export function valuesOf(memory: Uint8Array, view: BufferView, character: string): NativeValue[] {
  const data = dataView(memory);
  return Array.from(itemOffsets(view), (offset) => readNative(data, offset, character));
}

/** Items as nested lists. tolist_rec. */
export function itemsToList(rt: Runtime, self: Ref, view: BufferView, depth = 0, start = view.offset): Ref {
  if (depth === view.shape.length) return itemAt(rt, self, view, start);
  const stride = view.strides[depth] as number;
  const items = Array.from({ length: view.shape[depth] as number }, (_, index) =>
    itemsToList(rt, self, view, depth + 1, start + index * stride),
  );
  return listFrom(rt, items);
}

function offsetOf(rt: Runtime, view: BufferView, start: number, dimension: number, index: number): number {
  const count = view.shape[dimension] as number;
  const at = index < 0 ? index + count : index;
  if (at < 0 || at >= count) {
    rt.raise(rt.types.IndexError, `index out of bounds on dimension ${dimension + 1}`);
  }
  return start + at * (view.strides[dimension] as number);
}

/** The item at an index of the first dimension, a new reference. memory_item. */
export function itemByIndex(rt: Runtime, self: Ref, index: number): Ref {
  const view = requireView(rt, self);
  requireFormat(rt, view);
  if (view.shape.length === 0) rt.raise(rt.types.TypeError, NO_INDEXING);
  if (view.shape.length > 1) {
    rt.raise(rt.types.NotImplementedError, "multi-dimensional sub-views are not implemented");
  }
  return itemAt(rt, self, view, offsetOf(rt, view, view.offset, 0, index));
}

function isIndex(rt: Runtime, key: Ref): boolean {
  return isInt(rt, key) || findOnType(rt, rt.typeOf(key), "__index__") !== NULL;
}

function withIndexOf(rt: Runtime, key: Ref, then: (index: number) => Outcome): Outcome {
  const index = toIndex(rt, key, "IndexError");
  if (typeof index === "number") return then(index);
  return (function* (): Steps<Ref> {
    return yield* resolve(then(yield* index));
  })();
}

/** The `getItem` slot. memory_subscript. */
export function getFromView(rt: Runtime, self: Ref, key: Ref): Outcome {
  const view = requireView(rt, self);
  if (view.shape.length === 0) {
    if (key === rt.ellipsis) return newReference(rt, self);
    if (isEmptyTuple(rt, key)) return itemAt(rt, self, view, view.offset);
    rt.raise(rt.types.TypeError, NO_INDEXING);
  }
  if (isIndex(rt, key)) return withIndexOf(rt, key, (index) => itemByIndex(rt, self, index));
  if (isSlice(rt, key)) {
    return withSlice(
      rt,
      key,
      () => view.shape[0] as number,
      ({ start, step, count }) => newViewOf(rt, self, slicedView(view, start, step, count)),
    );
  }
  if (isTupleOf(rt, key, isIndex)) {
    requireFormat(rt, view);
    return withTuple(rt, view, key, (offset) => itemAt(rt, self, requireView(rt, self), offset));
  }
  if (isTupleOf(rt, key, isSlice)) {
    rt.raise(rt.types.NotImplementedError, "multi-dimensional slicing is not implemented");
  }
  return rt.raise(rt.types.TypeError, "memoryview: invalid slice key");
}

function isEmptyTuple(rt: Runtime, key: Ref): boolean {
  return rt.isInstance(key, rt.types.tuple) && rt.tupleItems(key).length === 0;
}

function isTupleOf(rt: Runtime, key: Ref, check: (rt: Runtime, item: Ref) => boolean): boolean {
  if (!isExactTuple(rt.heap, key) && !rt.isInstance(key, rt.types.tuple)) return false;
  return rt.tupleItems(key).every((item) => check(rt, item));
}

/** Continues with the offset of the item at a tuple of indices. ptr_from_tuple. */
function withTuple(rt: Runtime, view: BufferView, key: Ref, then: (offset: number) => Outcome): Outcome {
  const indices = rt.tupleItems(key);
  const dimensions = view.shape.length;
  if (indices.length < dimensions) rt.raise(rt.types.NotImplementedError, NO_SUBVIEWS);
  if (indices.length > dimensions) {
    const message = `cannot index ${dimensions}-dimension view with ${indices.length}-element tuple`;
    rt.raise(rt.types.TypeError, message);
  }
  return (function* (): Steps<Ref> {
    let offset = view.offset;
    for (const [dimension, item] of indices.entries()) {
      const index = toIndex(rt, item, "IndexError");
      offset = offsetOf(rt, view, offset, dimension, typeof index === "number" ? index : yield* index);
    }
    return yield* resolve(then(offset));
  })();
}

/** The `setItem` slot. memory_ass_sub. */
export function setInView(rt: Runtime, self: Ref, key: Ref, value: Ref): Outcome {
  const view = requireView(rt, self);
  const character = requireFormat(rt, view);
  if (view.isReadOnly) rt.raise(rt.types.TypeError, "cannot modify read-only memory");
  if (value === NULL) rt.raise(rt.types.TypeError, "cannot delete memory");
  const store = (offset: number): Steps<Ref> => setItemAt(rt, self, offset, character, view.format, value);
  const dimensions = view.shape.length;
  if (dimensions === 0) {
    if (key === rt.ellipsis || isEmptyTuple(rt, key)) return store(view.offset);
    rt.raise(rt.types.TypeError, NO_INDEXING);
  }
  if (isIndex(rt, key)) {
    if (dimensions > 1) rt.raise(rt.types.NotImplementedError, NO_SUBVIEWS);
    return withIndexOf(rt, key, (index) => store(offsetOf(rt, view, view.offset, 0, index)));
  }
  if (isSlice(rt, key) && dimensions === 1) return setSliceOf(rt, self, view, key, value);
  if (isTupleOf(rt, key, isIndex)) return withTuple(rt, view, key, store);
  if (isSlice(rt, key) || isTupleOf(rt, key, isSlice)) {
    const message = "memoryview slice assignments are currently restricted to ndim = 1";
    rt.raise(rt.types.NotImplementedError, message);
  }
  return rt.raise(rt.types.TypeError, "memoryview: invalid slice key");
}

function setSliceOf(rt: Runtime, self: Ref, view: BufferView, key: Ref, value: Ref): Outcome {
  const source = exportedView(rt, value);
  if (source === undefined) {
    rt.raise(rt.types.TypeError, `a bytes-like object is required, not '${rt.typeOf(value).name}'`);
  }
  return withSlice(
    rt,
    key,
    () => view.shape[0] as number,
    ({ start, step, count }) => {
      const target = slicedView(view, start, step, count);
      if (!haveSameStructure(target, source)) {
        const message = "memoryview assignment: lvalue and rvalue have different structures";
        rt.raise(rt.types.ValueError, message);
      }
      const data = copyItems(source.memory(), source);
      const memory = memoryOf(rt, self);
      let at = 0;
      for (const offset of itemOffsets(target)) {
        memory.set(data.subarray(at, at + view.itemSize), offset);
        at += view.itemSize;
      }
      return NULL;
    },
  );
}

/** What an object shows of its memory; undefined when it has none to show. PyObject_GetBuffer with PyBUF_FULL_RO. */
export function exportedView(
  rt: Runtime,
  ref: Ref,
): (BufferView & { readonly memory: () => Uint8Array }) | undefined {
  const { exportBuffer, releaseBuffer } = rt.typeOf(ref).slots;
  if (exportBuffer === undefined) return undefined;
  const view = exportBuffer(rt, ref);
  releaseBuffer?.(rt, ref);
  return view;
}

/** Writes one item. Returns NULL. pack_single. */
function* setItemAt(
  rt: Runtime,
  self: Ref,
  offset: number,
  character: string,
  format: string,
  value: Ref,
): Steps<Ref> {
  const shown = format.startsWith("@") ? format.slice(1) : format;
  const memory = (): DataView => {
    requireView(rt, self);
    return dataView(memoryOf(rt, self));
  };
  const refuseType = (): never =>
    rt.raise(rt.types.TypeError, `memoryview: invalid type for format '${shown}'`);
  const refuseValue = (): never =>
    rt.raise(rt.types.ValueError, `memoryview: invalid value for format '${shown}'`);
  const range = integerRange(character);
  if (range !== undefined) {
    const number = yield* integerFor(rt, value, refuseType);
    if (number < range.least || number > range.most) refuseValue();
    writeInteger(memory(), offset, character, BigInt(number));
  } else if (character === "c") {
    if (!isBytes(rt, value)) return refuseType();
    const bytes = bytesValue(rt.heap, value);
    if (bytes.length !== 1) refuseValue();
    memory().setUint8(offset, bytes[0] as number);
  } else if (character === "?") {
    const truth = yield* resolve(rt.isTrue(value));
    memory().setUint8(offset, truth ? 1 : 0);
  } else if (isComplexFormat(character)) {
    writeComplex(memory(), offset, character, yield* unlessTypeError(rt, complexOf(rt, value), refuseType));
  } else {
    const number = isFloat(rt, value)
      ? floatValue(rt.heap, value)
      : yield* unlessTypeError(rt, doubleOf(rt, value, false), refuseType);
    if (!writeFloat(memory(), offset, character, number)) refuseValue();
  }
  return NULL;
}

function* integerFor(rt: Runtime, value: Ref, refuse: () => never): Steps<Integer> {
  if (isInt(rt, value)) return intValue(rt.heap, value);
  try {
    const index = yield* findIndexObject(rt, value);
    if (index === NULL) return refuse();
    const number = intValue(rt.heap, index);
    rt.heap.decref(index);
    return number;
  } catch (thrown) {
    if (rt.swallow(thrown, rt.types.TypeError)) return refuse();
    throw thrown;
  }
}

function* unlessTypeError<T>(rt: Runtime, steps: Steps<T>, refuse: () => never): Steps<T> {
  try {
    return yield* steps;
  } catch (thrown) {
    if (rt.swallow(thrown, rt.types.TypeError)) return refuse();
    throw thrown;
  }
}
