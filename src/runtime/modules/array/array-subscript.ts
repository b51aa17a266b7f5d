/** Indices and slices of arrays. CPython: Modules/arraymodule.c, array_subscr, array_ass_subscr. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { toIndexOr } from "../../objects/sequences/sequence.ts";
import { isSlice, type SlicePositions, withSlice } from "../../objects/sequences/slice.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import {
  ArrayField,
  arrayBytes,
  arrayLength,
  deleteItems,
  itemAt,
  moveItems,
  newArray,
  refuseResize,
  resizeArray,
  setValueAt,
  typeCodeOf,
  valueAt,
} from "./array.ts";
import { itemFrom } from "./type-codes.ts";

const NO_INDEX = "array indices must be integers";

/** The `getItem` slot; slices are plain arrays, of subclasses, too. */
export function getFromArray(m: Interpreter, type: TypeObject, self: Ref, key: Ref): Outcome {
  if (isSlice(m, key)) {
    return withSlice(
      m,
      key,
      () => arrayLength(m, self),
      (positions) => sliceOf(m, type, self, positions),
    );
  }
  const index = toIndexOr(m, key, "IndexError", NO_INDEX);
  return typeof index === "number" ? itemByIndex(m, self, index) : itemByIndexSteps(m, self, index);
}

function* itemByIndexSteps(m: Interpreter, self: Ref, index: Steps<number>): Steps<Ref> {
  return itemByIndex(m, self, yield* index);
}

function itemByIndex(m: Interpreter, self: Ref, index: number): Ref {
  const length = arrayLength(m, self);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) m.raise(m.types.IndexError, "array index out of range");
  return itemAt(m, self, at);
}

export function sliceOf(m: Interpreter, type: TypeObject, self: Ref, positions: SlicePositions): Ref {
  const { start, step, count } = positions;
  const made = newArray(m, type, typeCodeOf(m, self), count);
  if (count === 0) return made;
  const { itemBytes } = typeCodeOf(m, self);
  if (step === 1) {
    arrayBytes(m, made).set(arrayBytes(m, self).subarray(start * itemBytes, (start + count) * itemBytes));
    return made;
  }
  for (let index = 0; index < count; index++)
    setValueAt(m, made, index, valueAt(m, self, start + index * step));
  return made;
}

/** The `setItem` slot; `value` NULL deletes. */
export function setInArray(m: Interpreter, type: TypeObject, self: Ref, key: Ref, value: Ref): Outcome {
  if (isSlice(m, key)) {
    return withSlice(
      m,
      key,
      () => arrayLength(m, self),
      (positions) => setSlice(m, type, self, positions, value),
    );
  }
  return setAt(m, self, key, value);
}

function* setAt(m: Interpreter, self: Ref, key: Ref, value: Ref): Steps<Ref> {
  const index = yield* resolve(toIndexOr(m, key, "IndexError", NO_INDEX));
  const at = placeOf(m, self, index);
  if (value === NULL) {
    deleteItems(m, self, at, 1);
    return NULL;
  }
  const item = yield* itemFrom(m, typeCodeOf(m, self), value);
  setValueAt(m, self, placeOf(m, self, index), item);
  return NULL;
}

function placeOf(m: Interpreter, self: Ref, index: number): number {
  const length = arrayLength(m, self);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) m.raise(m.types.IndexError, "array assignment index out of range");
  return at;
}

function setSlice(m: Interpreter, type: TypeObject, self: Ref, positions: SlicePositions, value: Ref): Ref {
  const data = value === NULL ? new Uint8Array() : replacement(m, type, self, value);
  const { start, step, count } = positions;
  const { itemBytes } = typeCodeOf(m, self);
  const needed = data.length / itemBytes;
  const isExported = (m.heap.words[self + ArrayField.EXPORTS] as number) > 0;
  if ((needed === 0 || count !== needed) && isExported) refuseResize(m);
  if (step === 1) replaceItems(m, self, start, count, data);
  else if (needed === 0) deleteStepped(m, self, positions);
  else if (needed !== count) {
    const sizes = `array of size ${needed} to extended slice of size ${count}`;
    m.raise(m.types.ValueError, `attempt to assign ${sizes}`);
  } else {
    const bytes = arrayBytes(m, self);
    for (let index = 0; index < count; index++) {
      bytes.set(
        data.subarray(index * itemBytes, (index + 1) * itemBytes),
        (start + index * step) * itemBytes,
      );
    }
  }
  return NULL;
}

/** A copy of the items of an array of the same kind. */
function replacement(m: Interpreter, type: TypeObject, self: Ref, value: Ref): Uint8Array {
  if (!m.isInstance(value, type)) {
    m.raise(m.types.TypeError, `can only assign array (not "${m.typeOf(value).name}") to array slice`);
  }
  if (typeCodeOf(m, value) !== typeCodeOf(m, self)) {
    m.raise(m.types.TypeError, "bad argument type for built-in operation");
  }
  return arrayBytes(m, value).slice();
}

function replaceItems(m: Interpreter, self: Ref, start: number, count: number, data: Uint8Array): void {
  const { itemBytes } = typeCodeOf(m, self);
  const needed = data.length / itemBytes;
  const length = arrayLength(m, self);
  const behind = length - start - count;
  if (needed > count) resizeArray(m, self, length + needed - count);
  if (needed !== count) moveItems(m, self, start + count, start + needed, behind);
  if (needed < count) resizeArray(m, self, length + needed - count);
  if (needed > 0) arrayBytes(m, self).set(data, start * itemBytes);
}

/** Every so many items go; those between move to the front. */
function deleteStepped(m: Interpreter, self: Ref, { start, step, count }: SlicePositions): void {
  if (count === 0) return;
  const length = arrayLength(m, self);
  const first = step < 0 ? start + step * (count - 1) : start;
  const distance = Math.abs(step);
  for (let index = 0; index < count; index++) {
    const from = first + index * distance + 1;
    const end = index === count - 1 ? length : from + distance - 1;
    moveItems(m, self, from, from - index - 1, Math.min(end, length) - from);
  }
  resizeArray(m, self, length - count);
}
