/** What a view can ask about a recorded run, and what it gets: plain data. Objects are named by their address in bytes. */
import type { Moment } from "./moment.ts";

/** `step`: the moment after this step; -1 is before the first. */
export type Question =
  | {
      readonly kind: "moment";
      readonly step: number;
      /** Objects that are shown beside what the frames lead to. */
      readonly roots: readonly number[];
    }
  | { readonly kind: "object"; readonly step: number; readonly address: number }
  | {
      readonly kind: "drop";
      readonly step: number;
      /** The reference that is dropped: the first one of `from` that leads to `to`. */
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "dominators" | "pools" | "generations"; readonly step: number };

export interface AnswerOf {
  readonly moment: Moment;
  readonly object: ObjectReport;
  readonly drop: DropReport;
  readonly dominators: DominatorReport;
  readonly pools: PoolsReport;
  readonly generations: GenerationsReport;
}

export type Answer = {
  readonly [K in keyof AnswerOf]: { readonly kind: K; readonly value: AnswerOf[K] };
}[keyof AnswerOf];

/** One object as a line of text. */
export interface ObjectLine {
  readonly address: number;
  readonly type: string;
  readonly text: string;
  readonly sizeBytes: number;
}

export interface ObjectReport extends ObjectLine {
  /** Adds up to `sizeBytes`. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
  /** Bytes of the pool's block that the object itself is in, without its tables; undefined outside of the pools. */
  readonly blockBytes: number | undefined;
  /** Own bytes and those of all that would go with it. */
  readonly retainedBytes: number;
  /** Names that lead to it directly, as `function: name`. */
  readonly names: readonly string[];
  readonly referrers: readonly ReferrerLine[];
  /** A shortest way from what holds it, outermost first, itself last; empty when nothing reaches it. */
  readonly path: readonly ReferrerLine[];
  /** Each change of its reference count over its life, in order; at most `LEDGER_LENGTH`, the ones nearest to the step. */
  readonly ledger: readonly LedgerRow[];
  /** Step that made it; -1 for what was there before. Step that freed it, undefined if none did. */
  readonly bornStep: number;
  readonly freedStep: number | undefined;
}

export interface ReferrerLine extends ObjectLine {
  /** How it refers to the next one. */
  readonly label: string;
}

export interface LedgerRow {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

export interface DropReport {
  readonly atOnce: DroppedObjects;
  /** What only the next run of the cycle collector frees. */
  readonly later: DroppedObjects;
}

export interface DroppedObjects {
  readonly count: number;
  readonly bytes: number;
  /** The largest of them. */
  readonly largest: readonly ObjectLine[];
}

export interface DominatorReport {
  /** Objects by what would go with them, most first. */
  readonly rows: readonly (ObjectLine & { readonly retainedBytes: number; readonly depth: number })[];
}

export interface PoolsReport {
  readonly poolBytes: number;
  readonly arenaBytes: number;
  /** Pools in use, by address. The interpreter's own objects are in them, too. */
  readonly pools: readonly PoolLine[];
}

export interface PoolLine {
  readonly address: number;
  readonly blockBytes: number;
  readonly usedBlocks: number;
  readonly blocks: number;
}

export interface GenerationsReport {
  /** Youngest first. */
  readonly generations: readonly { readonly objects: number; readonly newest: readonly ObjectLine[] }[];
}

export const LEDGER_LENGTH = 500;
