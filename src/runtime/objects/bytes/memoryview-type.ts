/** The type `memoryview`: its slots, methods and attributes put together. CPython: Objects/memoryobject.c. */

import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeValue, nativeFormat } from "../format/native-format.ts";
import { callNative, type NativeFunction, native, nativeVariadic } from "../functions/native-function.ts";
import { defineIterator, exhaust, newIterator } from "../iterators/iterator-record.ts";
import { type Complex, isSameComplex } from "../numbers/complex.ts";
import { newBool, newReference } from "../plain-data.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { PositionIterator } from "../sequences/list-iterator.ts";
import { isStr, newAsciiStr, newStr, strValue } from "../str/str.ts";
import { argumentTypeName } from "../str/str-arguments.ts";
import { addBufferMethods, fromFlags, viewOfAny } from "./buffer-methods.ts";
import {
  type BufferView,
  copyItems,
  hasByteItems,
  haveSameShape,
  isContiguous,
  isFortranContiguous,
  viewBytes,
} from "./buffer-view.ts";
import { newWrittenBytes } from "./bytes.ts";
import { hexOfData } from "./bytes-hex.ts";
import {
  exporterOf,
  hasKeptHash,
  isMemoryview,
  isReleased,
  keptHash,
  memoryOf,
  newViewOf,
  releaseView,
  requireView,
} from "./memoryview.ts";
import { castView } from "./memoryview-cast.ts";
import {
  exportedView,
  getFromView,
  itemByIndex,
  itemsToList,
  requireFormat,
  setInView,
  valuesOf,
} from "./memoryview-items.ts";

export function defineMemoryview(rt: Runtime): void {
  const type = rt.types.memoryview;
  const { slots } = type;
  const construct = native("memoryview", "(object)", (_, __, object) => viewOfAny(rt, object));
  slots.construct = (_, __, args) => callNative(rt, construct, NULL, args);
  slots.repr = (_, self) => {
    const kind = isReleased(rt, self) ? "released memory" : "memory";
    return newAsciiStr(rt, `<${kind} at ${rt.addressText(self)}>`);
  };
  slots.hash = hashView;
  slots.compare = compareViews;
  slots.length = (_, self) => {
    const [count] = requireView(rt, self).shape;
    if (count === undefined && rt.profile.values.scalarMemoryHasLength) return 1;
    return count ?? rt.raise(rt.types.TypeError, "0-dim memory has no length");
  };
  slots.getItem = getFromView;
  slots.setItem = setInView;
  if (rt.profile.values.memoryviewHasIterator) slots.iterate = (_, self) => iterateView(rt, self);
  slots.exportBuffer = (_, self) => ({ ...requireView(rt, self), memory: () => memoryOf(rt, self) });
  rt.addMethods(type, methods(rt));
  addBufferMethods(rt, type);
  if (rt.profile.values.buffersHaveMethods) rt.addClassMethods(type, [fromFlags(rt)]);
  defineAttributes(rt);
  defineIterator(rt, rt.types.memoryIterator, [PositionIterator.SEQUENCE], (_, iterator) =>
    nextOfView(rt, iterator),
  );
}

function methods(rt: Runtime): NativeFunction[] {
  const release = (self: Ref): Ref => {
    releaseView(rt, self);
    return newReference(rt, rt.none);
  };
  return [
    native("release", "()", (_, self) => release(self)),
    native("tobytes", "(order='C')", (_, self, order) => toBytes(rt, self, order)),
    native("hex", "(sep=None, bytes_per_sep=1)", (_, self, separator, group) => {
      const data = copyItems(memoryOf(rt, self), requireView(rt, self));
      return hexOfData(rt, data, separator, group);
    }),
    native("tolist", "()", (_, self) => {
      const view = requireView(rt, self);
      requireFormat(rt, view);
      return itemsToList(rt, self, view);
    }),
    native("cast", "(format, shape=None)", (_, self, format, shape) => castView(rt, self, format, shape)),
    native("toreadonly", "()", (_, self) =>
      newViewOf(rt, self, { ...requireView(rt, self), isReadOnly: true }),
    ),
    native("__enter__", "()", (_, self) => {
      requireView(rt, self);
      return newReference(rt, self);
    }),
    nativeVariadic("__exit__", "(*exc_info)", (_, self) => release(self)),
  ];
}

function defineAttributes(rt: Runtime): void {
  const type = rt.types.memoryview;
  const add = (name: string, read: (view: BufferView, self: Ref) => Ref): void =>
    rt.addGetter(type, name, (_, self) => read(requireView(rt, self), self));
  const numbers = (values: readonly number[]): Ref => rt.newTupleOf(values.map((value) => rt.newInt(value)));
  add("obj", (_, self) => newReference(rt, exporterOf(rt, self)));
  add("nbytes", (view) => rt.newInt(viewBytes(view)));
  add("readonly", (view) => newBool(rt, view.isReadOnly));
  add("itemsize", (view) => rt.newInt(view.itemSize));
  add("format", (view) => newStr(rt, view.format));
  add("ndim", (view) => rt.newInt(view.shape.length));
  add("shape", (view) => numbers(view.shape));
  add("strides", (view) => numbers(view.strides));
  add("suboffsets", () => rt.newTupleOf([]));
  add("c_contiguous", (view) => newBool(rt, isContiguous(view)));
  add("f_contiguous", (view) => newBool(rt, isFortranContiguous(view)));
  add("contiguous", (view) => newBool(rt, isContiguous(view) || isFortranContiguous(view)));
}

function toBytes(rt: Runtime, self: Ref, orderRef: Ref): Ref {
  const view = requireView(rt, self);
  if (orderRef === NULL || orderRef === rt.none)
    return newWrittenBytes(rt, copyItems(memoryOf(rt, self), view));
  if (!isStr(rt, orderRef)) {
    const got = argumentTypeName(rt, orderRef);
    rt.raise(rt.types.TypeError, rt.profile.objects.viewOrderNotText.replace("{}", got));
  }
  const order = strValue(rt.heap, orderRef);
  if (order !== "C" && order !== "F" && order !== "A") {
    rt.raise(rt.types.ValueError, "order must be 'C', 'F' or 'A'");
  }
  return newWrittenBytes(rt, copyItems(memoryOf(rt, self), view, order));
}

/** Read-only bytes hash as `bytes` do. memory_hash. */
function* hashView(rt: Runtime, self: Ref): Steps<number> {
  if (!hasKeptHash(rt, self)) {
    const view = requireView(rt, self);
    if (!view.isReadOnly) rt.raise(rt.types.ValueError, "cannot hash writable memoryview object");
    if (!hasByteItems(view)) {
      rt.raise(rt.types.ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    yield* resolve(rt.hash(exporterOf(rt, self)));
  }
  return keptHash(rt, self, () =>
    rt.strings.hasher.hashBytes(copyItems(memoryOf(rt, self), requireView(rt, self)), rt),
  );
}

/** Only equality: same shape, and items of the same value whatever their format. memory_richcompare. */
function compareViews(rt: Runtime, self: Ref, other: Ref, comparison: number): Ref {
  if (comparison !== Comparison.EQ && comparison !== Comparison.NE) return rt.notImplemented;
  const answer = (isEqual: boolean): Ref => newBool(rt, isEqual === (comparison === Comparison.EQ));
  if (isReleased(rt, self) || (isMemoryview(rt, other) && isReleased(rt, other)))
    return answer(self === other);
  const left = requireView(rt, self);
  const right = exportedView(rt, other);
  if (right === undefined) return rt.notImplemented;
  if (!haveSameShape(left, right)) return answer(false);
  const [leftFormat, rightFormat] = [nativeFormat(left.format), nativeFormat(right.format)];
  if (leftFormat === undefined || rightFormat === undefined) return answer(false);
  const values = valuesOf(right.memory(), right, rightFormat.character);
  const own = valuesOf(memoryOf(rt, self), left, leftFormat.character);
  return answer(own.every((value, index) => areEqual(value, values[index] as NativeValue)));
}

function areEqual(left: NativeValue, right: NativeValue): boolean {
  if (left instanceof Uint8Array || right instanceof Uint8Array) {
    return left instanceof Uint8Array && right instanceof Uint8Array && left[0] === right[0];
  }
  // Truth values compare as 0 and 1; two numbers are equal when neither is less, whatever their kinds.
  const [first, second] = [plainNumber(left), plainNumber(right)];
  if (typeof first === "object" || typeof second === "object") return isSameComplex(first, second);
  return first >= second && first <= second;
}

function plainNumber(value: Exclude<NativeValue, Uint8Array>): number | bigint | Complex {
  return typeof value === "boolean" ? Number(value) : value;
}

function iterateView(rt: Runtime, self: Ref): Ref {
  const dimensions = requireView(rt, self).shape.length;
  if (dimensions === 0) rt.raise(rt.types.TypeError, "invalid indexing of 0-dim memory");
  if (dimensions !== 1) {
    rt.raise(rt.types.NotImplementedError, "multi-dimensional sub-views are not implemented");
  }
  requireFormat(rt, requireView(rt, self));
  const iterator = newIterator(rt, rt.types.memoryIterator);
  rt.heap.words[iterator + PositionIterator.SEQUENCE] = newReference(rt, self);
  return iterator;
}

function nextOfView(rt: Runtime, iterator: Ref): Ref {
  const { words } = rt.heap;
  const self = words[iterator + PositionIterator.SEQUENCE] as number;
  if (self === NULL) return NULL;
  const index = words[iterator + PositionIterator.INDEX] as number;
  const [count] = requireView(rt, self).shape as [number];
  if (index >= count) return exhaust(rt, iterator, PositionIterator.SEQUENCE);
  words[iterator + PositionIterator.INDEX] = index + 1;
  return itemByIndex(rt, self, index);
}
