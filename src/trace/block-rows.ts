/** The allocated blocks of a trace while it is written, and what is alive of each kind. */
import { grow, Rows } from "./columns.ts";
import { type BlockColumns, MAX_STEP_BYTES, STILL_ALIVE } from "./trace.ts";

const blockSchema = { kind: Uint16Array, site: Uint16Array, bytes: Uint32Array, died: Uint32Array };

/** Totals of the blocks alive, each by the index of its kind. */
export interface AliveByKind {
  readonly blocks: Float64Array;
  readonly bytes: Float64Array;
}

export class BlockRows {
  private readonly rows = new Rows(blockSchema, 256);
  private readonly maxRows: number;
  private added = 0;
  private aliveBlocks = new Float64Array(64);
  private aliveBytes = new Float64Array(64);

  constructor(maxRows: number) {
    this.maxRows = maxRows;
  }

  get total(): number {
    return this.added;
  }

  /** Returns the number of blocks that came before. Beyond `maxRows` only the totals are kept. */
  add(kind: number, site: number, sizeBytes: number): number {
    if (kind >= this.aliveBlocks.length) this.enlargeKinds(kind);
    this.aliveBlocks[kind] = (this.aliveBlocks[kind] ?? 0) + 1;
    this.aliveBytes[kind] = (this.aliveBytes[kind] ?? 0) + sizeBytes;
    if (this.added < this.maxRows) this.store(kind, site, sizeBytes);
    return this.added++;
  }

  /** @param index what `add` returned. @param step in which the block died. */
  remove(index: number, kind: number, sizeBytes: number, step: number): void {
    this.aliveBlocks[kind] = (this.aliveBlocks[kind] ?? 0) - 1;
    this.aliveBytes[kind] = (this.aliveBytes[kind] ?? 0) - sizeBytes;
    if (index < this.rows.length) this.rows.columns.died[index] = step;
  }

  aliveByKind(): AliveByKind {
    return { blocks: this.aliveBlocks, bytes: this.aliveBytes };
  }

  finish(): BlockColumns {
    return { stored: this.rows.length, total: this.added, ...this.rows.finish() };
  }

  private store(kind: number, site: number, sizeBytes: number): void {
    const row = this.rows.add();
    const columns = this.rows.columns;
    columns.kind[row] = kind;
    columns.site[row] = site;
    columns.bytes[row] = Math.min(sizeBytes, MAX_STEP_BYTES);
    columns.died[row] = STILL_ALIVE;
  }

  private enlargeKinds(kind: number): void {
    this.aliveBlocks = grow(this.aliveBlocks, kind + 1);
    this.aliveBytes = grow(this.aliveBytes, kind + 1);
  }
}
