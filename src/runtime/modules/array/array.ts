/** Arrays in memory: items of one C type in a block that grows by `array_resize`. CPython: Modules/arraymodule.c. */
import { resizedArrayCapacity } from "../../../cpython/growth.ts";
import { TableKind } from "../../heap/blocks.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref, WORD_BYTES } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../../objects/allocate.ts";
import { checkRoom, finishInstance } from "../../objects/plain-data.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { type ItemValue, newItem, readItem, TYPE_CODES, type TypeCode, writeItem } from "./type-codes.ts";

/** Words of arrayobject. */
export const enum ArrayField {
  LENGTH = 4,
  /** `ob_item`: the block, NULL while nothing is allocated. */
  ITEMS = 6,
  /** Items that the block has room for. */
  ALLOCATED = 8,
  /** `ob_descr` as an index of TYPE_CODES. */
  TYPE_CODE = 10,
  EXPORTS = 14,
}

/** An array of `length` items that are zero, with room for no more. newarrayobject. */
export function newArray(rt: Runtime, type: TypeObject, code: TypeCode, length: number): Ref {
  checkRoom(rt, length * code.itemBytes);
  const self = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(0, self + Header.SIZE, self + (type.basicBytes >> 2));
  rt.heap.words[self + ArrayField.TYPE_CODE] = TYPE_CODES.indexOf(code);
  if (length > 0) {
    const sizeBytes = length * code.itemBytes;
    const block = rt.heap.allocateTable(TableKind.ARRAY, sizeBytes);
    rt.heap.bytes.fill(0, block * WORD_BYTES, block * WORD_BYTES + sizeBytes);
    rt.heap.words[self + ArrayField.ITEMS] = block;
    rt.heap.words[self + ArrayField.ALLOCATED] = length;
    rt.heap.words[self + ArrayField.LENGTH] = length;
  }
  return finishInstance(rt, type, self);
}

export function typeCodeOf(rt: Runtime, self: Ref): TypeCode {
  return TYPE_CODES[rt.heap.words[self + ArrayField.TYPE_CODE] as number] as TypeCode;
}

export function arrayLength(rt: Runtime, self: Ref): number {
  return rt.heap.words[self + ArrayField.LENGTH] as number;
}

/** The byte address of an item. */
function addressOfItem(rt: Runtime, self: Ref, index: number): number {
  const block = rt.heap.words[self + ArrayField.ITEMS] as number;
  return block * WORD_BYTES + index * typeCodeOf(rt, self).itemBytes;
}

export function valueAt(rt: Runtime, self: Ref, index: number): ItemValue {
  return readItem(rt, typeCodeOf(rt, self), addressOfItem(rt, self, index));
}

/** A new reference. */
export function itemAt(rt: Runtime, self: Ref, index: number): Ref {
  return newItem(rt, typeCodeOf(rt, self), valueAt(rt, self, index));
}

export function setValueAt(rt: Runtime, self: Ref, index: number, value: ItemValue): void {
  writeItem(rt, typeCodeOf(rt, self), addressOfItem(rt, self, index), value);
}

/** The memory of the items in place: valid until anything is allocated. */
export function arrayBytes(rt: Runtime, self: Ref): Uint8Array {
  const start = addressOfItem(rt, self, 0);
  return rt.heap.bytes.subarray(start, start + arrayLength(rt, self) * typeCodeOf(rt, self).itemBytes);
}

/** array_resize. New items hold garbage. */
export function resizeArray(rt: Runtime, self: Ref, newLength: number): void {
  const { heap } = rt;
  const length = arrayLength(rt, self);
  if ((heap.words[self + ArrayField.EXPORTS] as number) > 0 && newLength !== length) refuseResize(rt);
  const { itemBytes } = typeCodeOf(rt, self);
  const block = heap.words[self + ArrayField.ITEMS] as number;
  const allocated = heap.words[self + ArrayField.ALLOCATED] as number;
  const capacity = resizedArrayCapacity(length, allocated, newLength);
  if (capacity !== allocated || (block === NULL && newLength > 0)) {
    checkRoom(rt, capacity * itemBytes);
    const moved = reallocate(rt, block, allocated * itemBytes, capacity * itemBytes);
    heap.words[self + ArrayField.ITEMS] = moved;
    heap.words[self + ArrayField.ALLOCATED] = capacity;
  }
  heap.words[self + ArrayField.LENGTH] = newLength;
}

function reallocate(rt: Runtime, block: Ref, oldBytes: number, newBytes: number): Ref {
  if (block === NULL) return rt.heap.allocateTable(TableKind.ARRAY, newBytes);
  if (newBytes > 0) return rt.heap.reallocate(block, oldBytes, newBytes);
  rt.heap.free(block, oldBytes);
  return NULL;
}

export function refuseResize(rt: Runtime): never {
  return rt.raise(rt.types.BufferError, "cannot resize an array that is exporting buffers");
}

/** Moves the items from `from` on so that they start at `to`; the array is long enough. */
export function moveItems(rt: Runtime, self: Ref, from: number, to: number, count: number): void {
  const start = addressOfItem(rt, self, from);
  const { itemBytes } = typeCodeOf(rt, self);
  rt.heap.bytes.copyWithin(addressOfItem(rt, self, to), start, start + count * itemBytes);
}

/** Removes items; array_del_slice. */
export function deleteItems(rt: Runtime, self: Ref, start: number, count: number): void {
  if (count === 0) return;
  if ((rt.heap.words[self + ArrayField.EXPORTS] as number) > 0) refuseResize(rt);
  const length = arrayLength(rt, self);
  moveItems(rt, self, start + count, start, length - start - count);
  resizeArray(rt, self, length - count);
}

/** Appends raw items. */
export function appendBytes(rt: Runtime, self: Ref, data: Uint8Array): void {
  const length = arrayLength(rt, self);
  const { itemBytes } = typeCodeOf(rt, self);
  resizeArray(rt, self, length + data.length / itemBytes);
  if (data.length > 0) rt.heap.bytes.set(data, addressOfItem(rt, self, length));
}

/** Fills the memory slots of the type. */
export function defineArrayMemory(rt: Runtime, type: TypeObject): void {
  const { slots } = type;
  const extra = (self: Ref): number =>
    (rt.heap.words[self + ArrayField.ALLOCATED] as number) * typeCodeOf(rt, self).itemBytes;
  slots.traverse = () => {};
  slots.sizeOf = (_, self) => rt.typeOf(self).basicBytes + extra(self);
  slots.extraBytes = (_, self) => extra(self);
  slots.deallocate = (_, self) => {
    const own = rt.typeOf(self);
    if (own.hasGc) rt.gc.untrack(self);
    const block = rt.heap.words[self + ArrayField.ITEMS] as number;
    if (block !== NULL) rt.heap.free(block, extra(self));
    freeObject(rt, self, own.basicBytes);
  };
}
