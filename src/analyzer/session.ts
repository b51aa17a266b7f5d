/**
 * The findings of one open source, kept up to date as it is edited. Findings are held per top-level segment and
 * relative to it; an edit re-analyses the segments it touches and those that asked the module something whose
 * answer has changed.
 */
import type { Finding, Severity, TextEdit } from "./finding.ts";

export interface AnalyzerOptions {
  /** "3.13"; one of the versions that `cpython/` knows. */
  readonly pythonVersion: string;
  /** Ids of the rules that run. */
  readonly enabledRules: ReadonlySet<string>;
  /** Severities that differ from the rules' defaults, by rule id. */
  readonly severities: ReadonlyMap<string, Severity>;
}

export interface AnalyzerSession {
  /** Forgets everything and analyses this source. */
  open(text: string): void;
  /** Applies the changes one after the other, each meant for the text that the one before left. */
  edit(changes: readonly TextEdit[]): void;
  /** Takes over other options; cheap when only severities or the Python version differ. */
  configure(options: AnalyzerOptions): void;
  /** In ascending order of `start`, with absolute offsets. */
  findings(): readonly Finding[];
}
