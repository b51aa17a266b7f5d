/** `memoryview.cast`: the same memory by another format or shape. CPython: Objects/memoryobject.c, memoryview_cast. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { isByteFormat, isComplexFormat, nativeFormat } from "../format/native-format.ts";
import { intValue, isInt } from "../numbers/int.ts";
import type { Runtime } from "../runtime.ts";
import { itemsToArray, releaseAll } from "../sequences/sequence.ts";
import { isStr, strValue } from "../str/str.ts";
import { argumentTypeName } from "../str/str-arguments.ts";
import { type BufferView, contiguousStrides, hasByteItems, isContiguous, viewBytes } from "./buffer-view.ts";
import { newViewOf, requireView } from "./memoryview.ts";

/** PyBUF_MAX_NDIM */
const MAX_DIMENSIONS = 64;
const LARGEST_SIZE = 2n ** 63n - 1n;

export function castView(rt: Runtime, self: Ref, formatRef: Ref, shapeRef: Ref): Ref {
  const raise = (message: string): never => rt.raise(rt.types.TypeError, message);
  if (!isStr(rt, formatRef)) {
    raise(rt.profile.objects.viewFormatNotText.replace("{}", argumentTypeName(rt, formatRef)));
  }
  const view = requireView(rt, self);
  if (!isContiguous(view)) raise("memoryview: casts are restricted to C-contiguous views");
  if ((shapeRef !== NULL || view.shape.length !== 1) && view.shape.includes(0)) {
    raise("memoryview: cannot cast view with zeros in shape or strides");
  }
  const lengths = shapeRef === NULL ? undefined : shapeItems(rt, view, shapeRef);
  const flat = castToOneDimension(rt, view, strValue(rt.heap, formatRef));
  if (lengths === undefined) return newViewOf(rt, self, flat);
  const shape = checkedShape(rt, lengths, flat.itemSize);
  const strides = contiguousStrides(shape, flat.itemSize);
  const shaped: BufferView = { ...flat, shape, strides };
  if (viewBytes(shaped) !== viewBytes(flat)) {
    raise("memoryview: product(shape) * itemsize != buffer size");
  }
  return newViewOf(rt, self, shaped);
}

/** What stands in the argument `shape`: numbers, undefined for what is no int. */
function shapeItems(rt: Runtime, view: BufferView, shapeRef: Ref): (bigint | undefined)[] {
  const isSequence = rt.isInstance(shapeRef, rt.types.list) || rt.isInstance(shapeRef, rt.types.tuple);
  if (!isSequence) rt.raise(rt.types.TypeError, "shape must be a list or a tuple");
  const items = itemsToArray(rt, shapeRef);
  const lengths = items.map((item) => (isInt(rt, item) ? BigInt(intValue(rt.heap, item)) : undefined));
  releaseAll(rt, items);
  if (lengths.length > MAX_DIMENSIONS) {
    const message = `memoryview: number of dimensions must not exceed ${MAX_DIMENSIONS}`;
    rt.raise(rt.types.ValueError, message);
  }
  if (view.shape.length !== 1 && lengths.length !== 1) {
    rt.raise(rt.types.TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
  }
  return lengths;
}

/** cast_to_1D */
function castToOneDimension(rt: Runtime, view: BufferView, format: string): BufferView {
  const target = nativeFormat(format);
  if (target === undefined || !isCastTarget(rt, target.character)) {
    rt.raise(rt.types.ValueError, rt.profile.values.messages.memoryviewFormat);
  }
  if (!hasByteItems(view) && !isByteFormat(target.character)) {
    rt.raise(rt.types.TypeError, "memoryview: cannot cast between two non-byte formats");
  }
  const bytes = viewBytes(view);
  if (bytes % target.sizeBytes !== 0) {
    rt.raise(rt.types.TypeError, "memoryview: length is not a multiple of itemsize");
  }
  const itemSize = target.sizeBytes;
  return { ...view, format, itemSize, shape: [bytes / itemSize], strides: [itemSize] };
}

/** get_native_fmtchar */
function isCastTarget(rt: Runtime, character: string): boolean {
  if (character === "e") return rt.profile.values.memoryviewHasHalf;
  return !isComplexFormat(character) || rt.profile.values.memoryviewHasComplex;
}

/** copy_shape */
function checkedShape(rt: Runtime, lengths: readonly (bigint | undefined)[], itemSize: number): number[] {
  let product = BigInt(itemSize);
  return lengths.map((length) => {
    if (length === undefined) {
      rt.raise(rt.types.TypeError, "memoryview.cast(): elements of shape must be integers");
    }
    if (length > LARGEST_SIZE || length < -LARGEST_SIZE - 1n) {
      rt.raise(rt.types.OverflowError, "Python int too large to convert to C ssize_t");
    }
    if (length <= 0n) {
      rt.raise(rt.types.ValueError, "memoryview.cast(): elements of shape must be integers > 0");
    }
    product *= length;
    if (product > LARGEST_SIZE) {
      rt.raise(rt.types.ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    return Number(length);
  });
}
