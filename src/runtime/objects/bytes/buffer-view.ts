/** How a stretch of memory is seen: its format, shape and strides, and walking over its items. No object of Python. */
import { isByteFormat, nativeFormat } from "../format/native-format.ts";

/** What an object that exposes memory says about it (`Py_buffer`). Offsets and strides are in bytes. */
export interface BufferView {
  /** From the start of the exporter's memory. */
  readonly offset: number;
  readonly format: string;
  readonly itemSize: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly isReadOnly: boolean;
}

/** What the slot `exportBuffer` answers: the view, and the memory as it is whenever it is asked for. */
export interface ExportedBuffer extends BufferView {
  /** In place: valid until anything is allocated. */
  readonly memory: () => Uint8Array;
}

/** A view of plain bytes. */
export function byteView(length: number, isReadOnly: boolean): BufferView {
  return { offset: 0, format: "B", itemSize: 1, shape: [length], strides: [1], isReadOnly };
}

export function itemCount(view: BufferView): number {
  return view.shape.reduce((product, count) => product * count, 1);
}

/** `nbytes` */
export function viewBytes(view: BufferView): number {
  return itemCount(view) * view.itemSize;
}

/** Strides of items that lie one after the other, the last index fastest. */
export function contiguousStrides(shape: readonly number[], itemSize: number): number[] {
  const strides: number[] = [];
  let stride = itemSize;
  for (let dimension = shape.length - 1; dimension >= 0; dimension--) {
    strides[dimension] = stride;
    stride *= shape[dimension] as number;
  }
  return strides;
}

/** Objects/abstract.c, _IsCContiguous */
export function isContiguous(view: BufferView): boolean {
  if (itemCount(view) === 0) return true;
  const wanted = contiguousStrides(view.shape, view.itemSize);
  return view.shape.every((count, dimension) => count === 1 || view.strides[dimension] === wanted[dimension]);
}

/** Objects/abstract.c, _IsFortranContiguous */
export function isFortranContiguous(view: BufferView): boolean {
  if (itemCount(view) === 0) return true;
  const wanted = contiguousStrides([...view.shape].reverse(), view.itemSize).reverse();
  return view.shape.every((count, dimension) => count === 1 || view.strides[dimension] === wanted[dimension]);
}

/** Offsets of all items, the last index fastest, or the first one. */
export function* itemOffsets(view: BufferView, order: "C" | "F" = "C"): Generator<number> {
  const dimensions = view.shape.map((_, index) => index);
  if (order === "F") dimensions.reverse();
  yield* offsetsFrom(view, dimensions, 0, view.offset);
}

function* offsetsFrom(
  view: BufferView,
  dimensions: readonly number[],
  depth: number,
  start: number,
): Generator<number> {
  const dimension = dimensions[depth];
  if (dimension === undefined) {
    yield start;
    return;
  }
  const stride = view.strides[dimension] as number;
  const count = view.shape[dimension] as number;
  for (let index = 0; index < count; index++) {
    yield* offsetsFrom(view, dimensions, depth + 1, start + index * stride);
  }
}

/** The items one after the other: a copy. PyBuffer_ToContiguous. */
export function copyItems(memory: Uint8Array, view: BufferView, order: "C" | "F" | "A" = "C"): Uint8Array {
  const isPlain = order === "F" ? isFortranContiguous(view) : isContiguous(view);
  const inMemory = isPlain || (order === "A" && isFortranContiguous(view));
  if (inMemory) return memory.slice(view.offset, view.offset + viewBytes(view));
  const copy = new Uint8Array(viewBytes(view));
  let at = 0;
  for (const offset of itemOffsets(view, order === "F" ? "F" : "C")) {
    copy.set(memory.subarray(offset, offset + view.itemSize), at);
    at += view.itemSize;
  }
  return copy;
}

/** A view of the first dimension's `count` items from `start` in steps of `step`. init_slice. */
export function slicedView<View extends BufferView>(
  view: View,
  start: number,
  step: number,
  count: number,
): View {
  const [stride, ...strides] = view.strides as [number, ...number[]];
  return {
    ...view,
    offset: view.offset + stride * start,
    shape: [count, ...view.shape.slice(1)],
    strides: [stride * step, ...strides],
  };
}

/** Whether items of two views may be copied from one to the other. equiv_structure. */
export function haveSameStructure(left: BufferView, right: BufferView): boolean {
  const plain = (format: string): string => (format.startsWith("@") ? format.slice(1) : format);
  return (
    plain(left.format) === plain(right.format) &&
    left.itemSize === right.itemSize &&
    haveSameShape(left, right)
  );
}

/** Dimensions behind one of no items do not matter. equiv_shape. */
export function haveSameShape(left: BufferView, right: BufferView): boolean {
  if (left.shape.length !== right.shape.length) return false;
  for (let dimension = 0; dimension < left.shape.length; dimension++) {
    if (left.shape[dimension] !== right.shape[dimension]) return false;
    if (left.shape[dimension] === 0) break;
  }
  return true;
}

/** Whether items of this format are single bytes. */
export function hasByteItems(view: BufferView): boolean {
  const native = nativeFormat(view.format);
  return native !== undefined && isByteFormat(native.character);
}
