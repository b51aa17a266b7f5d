/**
 * What the analyzer reports, as plain data with absolute UTF-16 offsets into the source. It knows neither
 * lines nor editors: the command line and the extension turn offsets into their own positions.
 */
import type { TextEdit } from "../text/edit.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** `safe` fixes may be applied without looking; `offered` ones change something a person should agree to. */
export type Applicability = "safe" | "offered";

export interface Fix {
  readonly applicability: Applicability;
  /** What the fix does, as the title of a quick fix: "Pass a generator expression to sum". */
  readonly title: string;
  /** In ascending order, never overlapping; all refer to the text before the fix. */
  readonly edits: readonly TextEdit[];
}

/** A second place that belongs to the finding, such as where the list is made. */
export interface RelatedLocation {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What a finding costs for the chosen Python version; every number comes from `cpython/`. */
export interface ByteEstimate {
  /** Bytes where the number of elements is known from the source, otherwise `undefined`. */
  readonly knownBytes: number | undefined;
  /** Bytes for each further element, 0 for a cost that does not grow. */
  readonly bytesPerElement: number;
  /** Bytes at `sampleCount` elements, to rank findings and to give a feeling for the size. */
  readonly sampleBytes: number;
  readonly sampleCount: number;
  /** Bytes as a sum, in `n` where the number of elements counts: "56 + 8 n, and room to grow". */
  readonly formula: string;
}

export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** What, why and what to do, in one paragraph of plain text. Backticks mark code. */
  readonly message: string;
  readonly bytes: ByteEstimate | undefined;
  readonly related: readonly RelatedLocation[];
  /** `undefined` where the message is the only advice. */
  readonly fix: Fix | undefined;
  /** Ranges of redundant code, such as brackets that only make a list. */
  readonly unnecessary: readonly TextRange[];
  /** One of the cycles of the module's `classGraph`. */
  readonly isCycle: boolean;
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}
