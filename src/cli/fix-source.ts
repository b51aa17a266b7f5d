/** Applies the fixes of one source until there are none left. It reads and writes no files. */
import { chooseFixes } from "../analyzer/collect-edits.ts";
import type { Applicability, Finding } from "../analyzer/finding.ts";
import type { AnalyzerSession } from "../analyzer/session.ts";
import { applyEdits } from "../text/edit.ts";
import { LineIndex, type LinePosition } from "../text/line-index.ts";

/** Fixes that overlap others, or show only after others, need further rounds; more than this would be no progress. */
const MAX_ROUNDS = 20;

export interface AppliedFix {
  readonly ruleId: string;
  readonly title: string;
  /** In the text to which it was applied, which is the original one unless it showed only after other fixes. */
  readonly position: LinePosition;
}

export type FixedSource =
  | {
      readonly kind: "fixed";
      readonly text: string;
      readonly applied: readonly AppliedFix[];
      /** What is still found. */
      readonly left: readonly Finding[];
    }
  /** A source that does not parse, before or after: half-written code is not the place for automatic changes. */
  | { readonly kind: "refused"; readonly reason: string };

/** `analyze` answers the analysis of a text. */
export function fixSource(
  original: string,
  analyze: (text: string) => AnalyzerSession,
  applicabilities: readonly Applicability[],
): FixedSource {
  const applied: AppliedFix[] = [];
  let text = original;
  for (let round = 0; ; round++) {
    const session = analyze(text);
    if (session.hasSyntaxProblems()) return refuse(round);
    const found = session.findings();
    const { findings, edits } = chooseFixes(found, applicabilities);
    if (edits.length === 0 || round === MAX_ROUNDS) return { kind: "fixed", text, applied, left: found };
    const lines = new LineIndex(text);
    for (const { ruleId, start, fix } of findings) {
      applied.push({ ruleId, title: fix?.title ?? "", position: lines.positionAt(start) });
    }
    text = applyEdits(text, edits.toReversed());
  }
}

function refuse(round: number): FixedSource {
  const reason =
    round === 0
      ? "it has syntax errors; correct them first"
      : "the result would not parse, which is a mistake of Heapscope; the file is left as it was";
  return { kind: "refused", reason };
}
