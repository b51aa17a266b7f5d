/** What a view can ask about a recorded run, and what it gets: plain data. Objects are named by their address in bytes. */
import type { Moment } from "./moment.ts";

/** When: after a step (-1 is before the first), or within it, after one of its expressions. */
export interface At {
  readonly step: number;
  /** Index into the rows of `ExpressionsReport`; the end of the step where absent. */
  readonly expression?: number | undefined;
}

/** About one moment of a run. */
export type MomentQuestion = At &
  (
    | {
        readonly kind: "moment";
        /** Objects that are shown beside what the frames lead to. */
        readonly roots: readonly number[];
      }
    | { readonly kind: "object"; readonly address: number }
    | {
        readonly kind: "drop";
        /** The reference that is dropped: the first one of `from` that leads to `to`. */
        readonly from: number;
        readonly to: number;
      }
    | { readonly kind: "dominators" | "pools" | "generations" }
    | {
        readonly kind: "find";
        /** An address, a type, a name or a part of a value; `type:list` for all lists. */
        readonly text: string;
      }
    | {
        readonly kind: "passes";
        /** 0 to 2. */
        readonly generation: number;
      }
    | ({ readonly kind: "name" } & NamedIn)
  );

/** A name as a frame has it. */
export interface NamedIn {
  /** `co_qualname` of the function, or "<module>". */
  readonly frame: string;
  readonly name: string;
}

export type Question = MomentQuestion | { readonly kind: "expressions"; readonly step: number };

export interface AnswerOf {
  readonly moment: Moment;
  readonly object: ObjectReport;
  readonly drop: DropReport;
  readonly dominators: DominatorReport;
  readonly pools: PoolsReport;
  readonly generations: GenerationsReport;
  readonly find: FindReport;
  readonly passes: PassesReport;
  readonly name: NameReport;
  readonly expressions: ExpressionsReport;
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
  /** What holds the values of its attributes beside that, where `sys.getsizeof` does not count it. */
  readonly uncountedBytes: number;
  /** Bytes of the pool's block that the object itself is in, without its tables; undefined outside of the pools. */
  readonly blockBytes: number | undefined;
  /** Own bytes and those of all that would go with it. */
  readonly retainedBytes: number;
  /** Names that lead to it directly, as `function: name`. */
  readonly names: readonly string[];
  readonly referrers: readonly ReferrerLine[];
  /** A shortest way from what holds it, outermost first, itself last; empty when nothing reaches it. */
  readonly path: readonly ReferrerLine[];
  /** Names that lead to the first of the path, as in `names`. */
  readonly pathNames: readonly string[];
  /**
   * Each change of its reference count over its life, in order; at most `LEDGER_LENGTH`, the ones nearest to the step.
   * After an expression the steps here are the expressions of the step.
   */
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
  /** Address of the arena that it is cut from. */
  readonly arena: number;
  readonly blockBytes: number;
  readonly usedBlocks: number;
  readonly blocks: number;
}

export interface GenerationsReport {
  /** Youngest first. */
  readonly generations: readonly { readonly objects: number; readonly newest: readonly ObjectLine[] }[];
}

export interface FindReport {
  /** The program's objects that match; the first of them are named. */
  readonly count: number;
  readonly objects: readonly ObjectLine[];
}

/** What a collection would find at a moment, pass by pass. */
export interface PassesReport {
  readonly generation: number;
  /** Objects of the generation and the younger ones. */
  readonly examined: number;
  /** Those of them with a count that references among them do not explain; those that these lead to; the rest. */
  readonly held: number;
  readonly reached: number;
  readonly unreachable: number;
  readonly unreachableBytes: number;
  /** Unreachable objects that have something to run first. */
  readonly finalizers: number;
  /** Unreachable ones first, then the program's that are held and those reached, then the interpreter's. */
  readonly rows: readonly ExaminedObject[];
}

export interface ExaminedObject extends ObjectLine {
  /** Reference count; negative for objects that never die. */
  readonly count: number;
  /** References to it from examined objects. */
  readonly inside: number;
  /** Whether something outside holds it. */
  readonly isHeld: boolean;
  /** Address of the object from which the collector reaches it. */
  readonly reachedFrom: number | undefined;
}

/** What a name was bound to over the run: in the innermost call of its function, while there is one. */
export interface NameReport extends NamedIn {
  /** How often it was bound anew or unbound. */
  readonly count: number;
  /** Those times, in order; at most `NAME_LENGTH`, the ones around the step. */
  readonly rows: readonly NameRow[];
}

export interface NameRow {
  /** The step that did it. */
  readonly step: number;
  /** Its value after that step; undefined where it was unbound. */
  readonly text: string | undefined;
  /** Where it lies, for what its text does not tell from others. */
  readonly address: number | undefined;
}

/** What a step evaluates and carries out, in order. */
export interface ExpressionsReport {
  readonly rows: readonly ExpressionLine[];
  /** Whether the step has more. */
  readonly isCut: boolean;
}

export interface ExpressionLine {
  /** 1-based lines of the file; 0-based columns of the program's text, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  /** What it gave and where that lies; undefined where it gave nothing, or called what runs in the next step. */
  readonly value: string | undefined;
  readonly address: number | undefined;
  readonly liveBytes: number;
  /** By how much it changed `liveBytes`. */
  readonly addedBytes: number;
}

export const LEDGER_LENGTH = 500;
export const NAME_LENGTH = 40;
