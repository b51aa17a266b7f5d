/** Indexing, slicing, repeating, comparing, concatenating and iterating bytes. */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../comparison-holds.ts";
import { defineIterator, exhaust, newIterator } from "../iterators/iterator-record.ts";
import { definePositionState } from "../iterators/iterator-state.ts";
import { newSmallInt } from "../numbers/int.ts";
import { checkRoom, newBool, newReference } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { PositionIterator } from "../sequences/list-iterator.ts";
import { MAX_INDEX, toIndexOr } from "../sequences/sequence.ts";
import { isSlice, withSlice } from "../sequences/slice.ts";
import type { TypeObject } from "../type-object.ts";
import { bytearrayView, isBytearray } from "./bytearray.ts";
import { bytesValue, isBytes } from "./bytes.ts";
import { type BytesKind, bufferOf } from "./bytes-kind.ts";
import { isMemoryview } from "./memoryview.ts";

/** How errors of indices begin. */
const INDEX_SUBJECT = { bytes: "byte indices", bytearray: "bytearray indices" } as const;
const RANGE_SUBJECT = { bytes: "index", bytearray: "bytearray index" } as const;

/** The `getItem` slot. */
export function subscriptBytes(rt: Runtime, kind: BytesKind, self: Ref, key: Ref): Outcome {
  if (isSlice(rt, key)) {
    return withSlice(
      rt,
      key,
      () => kind.read(rt, self).length,
      ({ start, step, count }) => {
        const data = kind.read(rt, self);
        if (step === 1 && count === data.length) return kind.unchanged(rt, self);
        if (step === 1) return kind.make(rt, data.slice(start, start + count));
        return kind.makeWritten(
          rt,
          Uint8Array.from({ length: count }, (_, index) => data[start + index * step] as number),
        );
      },
    );
  }
  const index = toIndexOr(rt, key, "IndexError", indexMessage(rt, kind, key));
  if (typeof index === "number") return byteAt(rt, kind, self, index);
  return (function* (): Steps<Ref> {
    return byteAt(rt, kind, self, yield* index);
  })();
}

export function indexMessage(rt: Runtime, kind: BytesKind, key: Ref): string {
  return `${INDEX_SUBJECT[kind.name]} must be integers or slices, not ${rt.typeOf(key).name}`;
}

function byteAt(rt: Runtime, kind: BytesKind, self: Ref, index: number): Ref {
  const data = dataOf(rt, self);
  const byte = data[index < 0 ? index + data.length : index];
  if (byte === undefined) rt.raise(rt.types.IndexError, `${RANGE_SUBJECT[kind.name]} out of range`);
  return newSmallInt(rt, byte);
}

/** The content in place. */
function dataOf(rt: Runtime, ref: Ref): Uint8Array {
  return isBytearray(rt, ref) ? bytearrayView(rt.heap, ref) : bytesValue(rt.heap, ref);
}

/** The `repeat` slot. */
export function repeatBytes(rt: Runtime, kind: BytesKind, self: Ref, count: number): Ref {
  const data = kind.read(rt, self);
  const times = Math.max(count, 0);
  if (times * data.length === data.length) return kind.unchanged(rt, self);
  if (times * data.length > MAX_INDEX) {
    if (kind.name === "bytearray") rt.raise(rt.types.MemoryError, "");
    rt.raise(rt.types.OverflowError, "repeated bytes are too long");
  }
  checkRoom(rt, times * data.length);
  const repeated = new Uint8Array(times * data.length);
  for (let at = 0; at < repeated.length; at += data.length) repeated.set(data, at);
  return kind.makeOwn(rt, repeated);
}

/** The `concatenate` slot. The result is of the left operand's kind. */
export function concatenateBytes(rt: Runtime, kind: BytesKind, self: Ref, other: Ref): Ref {
  const right = concatenableBytes(rt, other);
  if (right === undefined) {
    const type = rt.typeOf(self);
    rt.raise(rt.types.TypeError, `can't concat ${rt.typeOf(other).name} to ${type.name}`);
  }
  const left = kind.read(rt, self);
  // An empty operand gives the other one, where both are `bytes`. bytes_concat.
  if (kind.name === "bytes" && left.length === 0 && rt.typeOf(other) === rt.types.bytes)
    return newReference(rt, other);
  if (kind.name === "bytes" && right.length === 0) return kind.unchanged(rt, self);
  checkRoom(rt, left.length + right.length);
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return kind.makeWritten(rt, joined);
}

/** What can stand after a `+`: memory whose items lie one after the other. */
function concatenableBytes(rt: Runtime, other: Ref): Uint8Array | undefined {
  try {
    return bufferOf(rt, other);
  } catch (thrown) {
    if (rt.swallow(thrown, rt.types.BufferError)) return undefined;
    throw thrown;
  }
}

/** The `compare` slot. */
export function compareBytes(rt: Runtime, self: Ref, other: Ref, comparison: number): Ref {
  // `bytes` leaves comparing with other buffers to them (bytes_richcompare); so does equality with a view here.
  if (isBytes(rt, self) && !isBytes(rt, other)) return rt.notImplemented;
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (isEquality && isMemoryview(rt, other)) return rt.notImplemented;
  const left = bufferOf(rt, self);
  const right = bufferOf(rt, other);
  if (left === undefined || right === undefined) return rt.notImplemented;
  return newBool(rt, comparisonHolds(orderOf(left, right), comparison));
}

function orderOf(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = (left[index] as number) - (right[index] as number);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The `iterate` slot. */
export function newBytesIterator(rt: Runtime, type: TypeObject, self: Ref): Ref {
  const iterator = newIterator(rt, type);
  rt.heap.words[iterator + PositionIterator.SEQUENCE] = newReference(rt, self);
  return iterator;
}

function nextOfBytes(rt: Runtime, iterator: Ref): Ref {
  const { words } = rt.heap;
  const self = words[iterator + PositionIterator.SEQUENCE] as number;
  if (self === NULL) return NULL;
  const index = words[iterator + PositionIterator.INDEX] as number;
  const byte = dataOf(rt, self)[index];
  if (byte === undefined) return exhaust(rt, iterator, PositionIterator.SEQUENCE);
  words[iterator + PositionIterator.INDEX] = index + 1;
  return newSmallInt(rt, byte);
}

function lengthHint(rt: Runtime, iterator: Ref): number {
  const { words } = rt.heap;
  const self = words[iterator + PositionIterator.SEQUENCE] as number;
  if (self === NULL) return 0;
  return Math.max(0, dataOf(rt, self).length - (words[iterator + PositionIterator.INDEX] as number));
}

export function defineBytesIterator(rt: Runtime): void {
  for (const type of [rt.types.bytesIterator, rt.types.bytearrayIterator]) {
    defineIterator(rt, type, [PositionIterator.SEQUENCE], nextOfBytes, lengthHint);
    definePositionState(rt, type, {
      maker: "iter",
      empty: () => newReference(rt, rt.emptyTuple),
      length: (_, self) => dataOf(rt, self).length,
    });
  }
}
