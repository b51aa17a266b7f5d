/** Capacities of `bytearray`, `array.array` and `deque`. */
import type { Profile } from "../profile.ts";

/**
 * Bytes that a new bytearray of `length` bytes has room for. Through 3.14 the final zero is among them; from 3.15
 * they are the length of a bytes object, whose final zero is its own.
 */
export function exactBytearrayAllocation(profile: Profile, length: number): number {
  return length === 0 ? 0 : length + terminatorBytes(profile);
}

function terminatorBytes(profile: Profile): 0 | 1 {
  return profile.fields.bytearrayBytesObject ? 0 : 1;
}

/**
 * The allocation after `PyByteArray_Resize` from `length` to `newLength`. `startOffset` is how far deletions at
 * the front have moved the start; it is 0 again after the allocation changed. Source: Objects/bytearrayobject.c.
 */
export function resizedBytearrayAllocation(
  profile: Profile,
  length: number,
  allocated: number,
  newLength: number,
  startOffset = 0,
): number {
  if (newLength === length) return allocated;
  const terminator = terminatorBytes(profile);
  if (newLength === 0 && terminator === 0) return 0;
  if (newLength + startOffset + terminator <= allocated) {
    return newLength < Math.floor(allocated / 2) ? newLength + terminator : allocated;
  }
  if (newLength <= allocated * 1.125) {
    return newLength + Math.floor(newLength / 8) + (newLength < 9 ? 3 : 6);
  }
  return newLength + terminator;
}

/** Items allocated for an `array.array` after `array_resize`. Source: Modules/arraymodule.c. */
export function resizedArrayCapacity(length: number, capacity: number, newLength: number): number {
  if (capacity >= newLength && length < newLength + 16) return capacity;
  if (newLength === 0) return 0;
  return Math.floor(newLength / 16) + (length < 8 ? 3 : 7) + newLength;
}

/** Items in one block of a deque: `BLOCKLEN` in Modules/_collectionsmodule.c. */
export const DEQUE_BLOCK_LENGTH = 64;

/** `leftindex` of an empty deque: it starts in the middle of its only block (`CENTER + 1`). */
export const DEQUE_START_LEFT_INDEX = 32;

/**
 * Blocks of a deque of `length` items whose first is at `leftIndex` of the first block. Items appended at the
 * right of a new deque leave `leftIndex` alone; each appended at the left lowers it by one, from 0 to 63.
 */
export function dequeBlockCount(length: number, leftIndex: number = DEQUE_START_LEFT_INDEX): number {
  return Math.floor((leftIndex + length + DEQUE_BLOCK_LENGTH - 1) / DEQUE_BLOCK_LENGTH);
}
