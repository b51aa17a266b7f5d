/** What the machine counts while it runs, and the recorder reads at every step. */

/** Amounts since the snippet started. What existed before is not in them. */
export interface HeapCounters {
  /** Requested bytes, as `tracemalloc` counts them, of the blocks that are alive. */
  readonly liveBytes: number;
  /** Objects, not blocks: the tables of containers do not count. */
  readonly liveObjects: number;
  /**
   * Highest `liveBytes` since the recorder last lowered this field to `liveBytes`, which it does at every step.
   * The peak of the whole run, which `tracemalloc` reports, is another number.
   */
  recentPeakBytes: number;
  /** Requested bytes of all blocks allocated so far. A block that changes its size is allocated anew. */
  readonly allocatedBytes: number;
  /** Number of those blocks. */
  readonly allocations: number;
}

/** One run of the cycle collector. */
export interface CollectionFacts {
  /** 0, 1 or 2. */
  readonly generation: number;
  /** Objects that the collector looked at. */
  readonly examined: number;
  /** Unreachable objects found, the number that `gc.collect()` returns. */
  readonly collected: number;
  /** Requested bytes that the collection set free. */
  readonly freedBytes: number;
  /** Whether the program asked for it (`gc.collect()`). */
  readonly isExplicit: boolean;
}
