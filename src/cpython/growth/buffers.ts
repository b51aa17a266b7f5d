/** Capacities of `bytearray`, `array.array` and `deque`: the same in 3.9 to 3.15. */

/**
 * Bytes allocated for a bytearray (its final zero included) after `PyByteArray_Resize` to `newLength`.
 * `startOffset` is how far deletions at the front moved the start. Source: Objects/bytearrayobject.c.
 */
export function resizedBytearrayAllocation(
  length: number,
  allocatedBytes: number,
  newLength: number,
  startOffset = 0,
): number {
  if (newLength === length) return allocatedBytes;
  if (newLength + startOffset + 1 <= allocatedBytes) {
    return newLength < Math.floor(allocatedBytes / 2) ? newLength + 1 : allocatedBytes;
  }
  if (newLength <= allocatedBytes * 1.125) {
    return newLength + Math.floor(newLength / 8) + (newLength < 9 ? 3 : 6);
  }
  return newLength + 1;
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
