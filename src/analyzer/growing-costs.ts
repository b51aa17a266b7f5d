/**
 * Costs that grow with a number of elements, as functions of a Python version and that number. The sizes come from
 * `cpython/`; what is put into words is in estimate.ts.
 */
import { dictLiteralTable, exactBytearrayAllocation } from "../cpython/growth.ts";
import { type InstanceShape, instanceSize, PLAIN_CLASS } from "../cpython/instance-sizes.ts";
import type { Profile } from "../cpython/profile.ts";
import {
  allocatedBytes,
  arraySizeBytes,
  bytearraySizeBytes,
  dictSizeBytes,
  dictSizeBytesForTable,
  listSizeBytes,
  objectSizeBytes,
  setSizeBytes,
  tupleSizeBytes,
} from "../cpython/sizes.ts";

export interface GrowingCost {
  readonly bytesAt: (profile: Profile, count: number) => number;
  /** For each further element, averaged where it grows in steps. */
  readonly bytesPerElement: (profile: Profile) => number;
  /** The number of elements at which an unknown cost is stated. */
  readonly sampleCount: number;
  /** In `n`, the number of elements. */
  readonly formula: (profile: Profile) => string;
}

const SET_SAMPLE_COUNT = 10_000;

/** Averaged over the sizes up to the sample. */
function averageBytes(bytesAt: GrowingCost["bytesAt"], sampleCount: number): GrowingCost["bytesPerElement"] {
  return (profile) => Math.round((bytesAt(profile, sampleCount) - bytesAt(profile, 0)) / sampleCount);
}

/** A set whose elements were added one by one. */
export function setCost(): GrowingCost {
  const bytesAt: GrowingCost["bytesAt"] = (profile, count) => setSizeBytes(profile, count);
  return {
    bytesAt,
    bytesPerElement: averageBytes(bytesAt, SET_SAMPLE_COUNT),
    sampleCount: SET_SAMPLE_COUNT,
    formula: (profile) =>
      `${setSizeBytes(profile, 0)} up to 4 elements; beyond, 16 bytes for each place of a table that is at most 3/5 full`,
  };
}

/** A dictionary whose keys, strings, were put in one by one. */
export function dictCost(): GrowingCost {
  const bytesAt: GrowingCost["bytesAt"] = (profile, count) => dictSizeBytes(profile, count, true);
  return {
    bytesAt,
    bytesPerElement: averageBytes(bytesAt, SET_SAMPLE_COUNT),
    sampleCount: SET_SAMPLE_COUNT,
    formula: (profile) => `${dictSizeBytes(profile, 0, true)} + table of at least 3/2 n entries`,
  };
}

/** What a frozenset of constants takes more than the tuple of the same. */
export function setForTupleCost(): GrowingCost {
  const bytesAt: GrowingCost["bytesAt"] = (profile, count) =>
    setSizeBytes(profile, count, "set") - tupleSizeBytes(profile, count);
  return {
    bytesAt,
    bytesPerElement: averageBytes(bytesAt, SET_SAMPLE_COUNT),
    sampleCount: SET_SAMPLE_COUNT,
    formula: (profile) => `table of the set - (${tupleSizeBytes(profile, 0)} + 8 n)`,
  };
}

/** The references that move by one place when the first element of a list comes or goes. */
export function movedCost(): GrowingCost {
  const each = (profile: Profile): number => listSizeBytes(profile, 1) - listSizeBytes(profile, 0);
  return {
    bytesAt: (profile, count) => count * each(profile),
    bytesPerElement: each,
    sampleCount: SET_SAMPLE_COUNT,
    formula: (profile) => `${each(profile)} n moved`,
  };
}

const NUMBER_SAMPLE_COUNT = 100_000;

/** What a list of floats, each an object of its own, takes more than an array of doubles. */
export function floatsCost(): GrowingCost {
  const each = (profile: Profile): number => objectSizeBytes(profile, "float");
  return {
    bytesAt: (profile, count) =>
      listSizeBytes(profile, count) +
      count * each(profile) -
      arraySizeBytes(profile, count, DOUBLE_SIZE_BYTES),
    bytesPerElement: each,
    sampleCount: NUMBER_SAMPLE_COUNT,
    formula: (profile) =>
      `${listSizeBytes(profile, 0)} + (8 + ${each(profile)}) n - (${arraySizeBytes(profile, 0, 8)} + 8 n)`,
  };
}

const DOUBLE_SIZE_BYTES = 8;

/** What a list of flags takes more than a bytearray. */
export function flagsCost(): GrowingCost {
  const bytesAt: GrowingCost["bytesAt"] = (profile, count) =>
    listSizeBytes(profile, count) - bytearraySizeBytes(profile, exactBytearrayAllocation(profile, count));
  return {
    bytesAt,
    bytesPerElement: averageBytes(bytesAt, NUMBER_SAMPLE_COUNT),
    sampleCount: NUMBER_SAMPLE_COUNT,
    formula: (profile) =>
      `${listSizeBytes(profile, 0)} + 8 n - (${objectSizeBytes(profile, "bytearray")} + n)`,
  };
}

/** What each of many objects takes as it is, and as it could be. As allocated, rounding included. */
export interface ObjectChoice {
  readonly nowBytes: (profile: Profile) => number;
  readonly betterBytes: (profile: Profile) => number;
}

const OBJECT_SAMPLE_COUNT = 100_000;

/** What `n` objects take more than they could. */
export function excessCost({ nowBytes, betterBytes }: ObjectChoice): GrowingCost {
  const each = (profile: Profile): number => nowBytes(profile) - betterBytes(profile);
  return {
    bytesAt: (profile, count) => count * each(profile),
    bytesPerElement: each,
    sampleCount: OBJECT_SAMPLE_COUNT,
    formula: (profile) => `n (${nowBytes(profile)} - ${betterBytes(profile)})`,
  };
}

/** An instance with these attributes, without and with `__slots__`. */
export function slotsChoice(attributeCount: number): ObjectChoice {
  return {
    nowBytes: (profile) => instanceSize(profile, attributeCount, PLAIN_CLASS).totalBytes,
    betterBytes: (profile) => slottedBytes(profile, attributeCount),
  };
}

/** An instance whose slots come on top of a dictionary that stays empty, and one with nothing but the slots. */
export function uselessSlotsChoice(slotCount: number): ObjectChoice {
  const shape: InstanceShape = { ...PLAIN_CLASS, slotCount };
  return {
    nowBytes: (profile) => {
      // Values behind the slots have room for every name that the methods store (`__static_attributes__`).
      const stored = profile.inlineValuesFollowSlots ? slotCount : 0;
      return instanceSize(profile, stored, shape).totalBytes;
    },
    betterBytes: (profile) => slottedBytes(profile, slotCount),
  };
}

/** A dictionary display with these string keys, and an instance with as many slots. */
export function recordChoice(keyCount: number): ObjectChoice {
  return {
    nowBytes: (profile) => {
      const dict = objectSizeBytes(profile, "dict");
      const table = dictLiteralTable(profile, keyCount, true);
      const keys = dictSizeBytesForTable(profile, table) - dict;
      return allocatedBytes(profile, dict) + allocatedBytes(profile, keys);
    },
    betterBytes: (profile) => slottedBytes(profile, keyCount),
  };
}

function slottedBytes(profile: Profile, slotCount: number): number {
  const shape: InstanceShape = { hasDict: false, hasWeakref: false, slotCount, base: "object" };
  return instanceSize(profile, 0, shape).totalBytes;
}
