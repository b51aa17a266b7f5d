/**
 * Key sharing between the instances of one class, and the arrays that hold their values.
 * Source: Objects/dictobject.c, `_PyDict_NewKeysForClass`, `init_inline_values`, `_PyObjectDict_SetItem`.
 */
import type { Profile } from "../profile.ts";
import { alignUp } from "../struct.ts";
import { dictUsableCount, grownDictLog2Size } from "./dict.ts";

const WORD_SIZE_BYTES = 8;

/**
 * How many values an instance has room for, when every instance sets the same `attributeCount` attributes in
 * the same order and this is the `instanceNumber`-th one made (1 is the first). From 3.11 every instance made
 * takes one spare place away until one is left. Undefined when its keys cannot be shared.
 */
export function sharedValuesCapacity(
  profile: Profile,
  attributeCount: number,
  instanceNumber: number,
): number | undefined {
  switch (profile.sharedKeys) {
    case "first-instance":
      return dictUsableCount(sharedKeysLog2Size(profile, attributeCount));
    case "shrinking": {
      const room = profile.sharedKeysMaxCount - 1;
      if (attributeCount > room) return undefined;
      const known = instanceNumber === 1 ? 0 : attributeCount;
      return Math.max(profile.sharedKeysMaxCount - instanceNumber, Math.min(known + 1, room));
    }
  }
}

/**
 * log2 of the table of a class's shared keys. Through 3.10 it grows with the first instance, by the same steps as
 * a dictionary; from 3.11 it has one size.
 */
export function sharedKeysLog2Size(profile: Profile, attributeCount: number): number {
  let log2Size = profile.sharedKeysLog2Size;
  if (profile.sharedKeys === "shrinking") return log2Size;
  while (dictUsableCount(log2Size) < attributeCount)
    log2Size = grownDictLog2Size(dictUsableCount(log2Size), profile);
  return log2Size;
}

/** Bytes of a values array with room for `capacity` values: `new_values`, `_PyInlineValuesSize`. */
export function valuesArraySizeBytes(profile: Profile, capacity: number): number {
  const values = capacity * WORD_SIZE_BYTES;
  switch (profile.instanceAttributeStore) {
    case "dict":
      return values;
    case "values-array":
      // The insertion order precedes the values, with two bytes for its length and the prefix's size.
      return alignUp(capacity + 2, WORD_SIZE_BYTES) + values;
    case "inline-values":
      // Four bytes of header in a word of their own; the insertion order follows the values.
      return WORD_SIZE_BYTES + values + alignUp(capacity, WORD_SIZE_BYTES);
  }
}
