/** What single bug-fix releases do differently from the release that their version's profile describes. */
import type { Profile } from "../profile.ts";
import type { PythonVersion } from "../version.ts";

interface ReleaseChange {
  readonly version: PythonVersion;
  /** The releases meant, both included. */
  readonly firstMicro: number;
  readonly lastMicro: number;
  readonly change: Partial<Profile>;
}

const RELEASE_CHANGES: readonly ReleaseChange[] = [
  {
    // gh-133703: calculate_log2_keysize was corrected in 3.13.4
    version: "3.13",
    firstMicro: 4,
    lastMicro: Number.POSITIVE_INFINITY,
    change: { dictSizesSkipPowersOfTwo: false },
  },
  {
    // gh-142516: 3.14.5 brought the generational collector back; before, the third threshold was not used and
    // gc_get_threshold_impl (Modules/gcmodule.c) answered 0 for it
    version: "3.14",
    firstMicro: 0,
    lastMicro: 4,
    change: { collectionAlgorithm: "incremental", gcThresholds: [2000, 10, 0] },
  },
  // gh-158592: 3.14.9 and 3.15.1 changed how lists shrink
  {
    version: "3.14",
    firstMicro: 0,
    lastMicro: 8,
    change: { listDeleteItem: "keep", listKeepsCapacityUpTo: 0 },
  },
  {
    version: "3.15",
    firstMicro: 0,
    lastMicro: 0,
    change: { listDeleteItem: "keep", listKeepsCapacityUpTo: 0 },
  },
];

/** The changes that apply to one release, to be laid over the profile of its version. */
export function changesOfRelease(version: PythonVersion, micro: number): Partial<Profile>[] {
  return RELEASE_CHANGES.filter(
    (each) => each.version === version && each.firstMicro <= micro && micro <= each.lastMicro,
  ).map((each) => each.change);
}
