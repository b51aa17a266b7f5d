/**
 * Costs that grow with a number of elements, as functions of a Python version and that number. The sizes come from
 * `cpython/`; what is put into words is in estimate.ts.
 */
import type { Profile } from "../cpython/profile.ts";
import { setSizeBytes, tupleSizeBytes } from "../cpython/sizes.ts";

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
