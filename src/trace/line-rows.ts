/** The per-line totals of a trace while it is written. */
import { invariant } from "../base/invariant.ts";
import { grow, Rows } from "./columns.ts";
import type { HeapCounters } from "./counters.ts";
import type { LineColumns } from "./trace.ts";

const lineSchema = {
  line: Uint32Array,
  count: Float64Array,
  allocations: Float64Array,
  allocatedBytes: Float64Array,
  freedBytes: Float64Array,
  peakBytes: Float64Array,
};

/** Rows are named by the 16 bits of `BlockColumns.site`. */
const MAX_SITE = 0xffff;

/** Row 0 is line 0: what happens before the first line starts. */
export class LineRows {
  private readonly rows = new Rows(lineSchema);
  /** Row of each line plus one; 0 where the line has no row yet. */
  private rowByLine = new Uint32Array(256);
  private chargedBytes = 0;
  private chargedAllocations = 0;
  private chargedLiveBytes = 0;

  constructor() {
    this.siteOf(0);
  }

  /** The row of a line, made when it appears for the first time. */
  siteOf(line: number): number {
    if (line >= this.rowByLine.length) this.rowByLine = grow(this.rowByLine, line + 1);
    const known = this.rowByLine[line] ?? 0;
    if (known > 0) return known - 1;
    const row = this.rows.add();
    invariant(row <= MAX_SITE, "a program has fewer than 65,536 lines that run");
    this.rows.columns.line[row] = line;
    this.rowByLine[line] = row + 1;
    return row;
  }

  countStep(site: number): void {
    const { count } = this.rows.columns;
    count[site] = (count[site] ?? 0) + 1;
  }

  /** Adds to the line what the counters moved by since the last charge. */
  charge(site: number, counters: HeapCounters): void {
    const { liveBytes, allocatedBytes, allocations, recentPeakBytes } = counters;
    const columns = this.rows.columns;
    if (recentPeakBytes > (columns.peakBytes[site] ?? 0)) columns.peakBytes[site] = recentPeakBytes;
    if (allocatedBytes === this.chargedBytes && liveBytes === this.chargedLiveBytes) return;
    const allocated = allocatedBytes - this.chargedBytes;
    const freed = allocated - (liveBytes - this.chargedLiveBytes);
    columns.allocatedBytes[site] = (columns.allocatedBytes[site] ?? 0) + allocated;
    columns.freedBytes[site] = (columns.freedBytes[site] ?? 0) + freed;
    columns.allocations[site] = (columns.allocations[site] ?? 0) + (allocations - this.chargedAllocations);
    this.chargedBytes = allocatedBytes;
    this.chargedAllocations = allocations;
    this.chargedLiveBytes = liveBytes;
  }

  finish(): LineColumns {
    return this.rows.finish();
  }
}
