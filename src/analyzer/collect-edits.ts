/** Puts the fixes of several findings together into one set of edits. It applies nothing. */
import type { TextEdit } from "../text/edit.ts";
import type { Applicability, Finding } from "./finding.ts";

/** Fixes that can be made at once. */
export interface ChosenFixes {
  /** The findings whose fixes were taken, in the order given. */
  readonly findings: readonly Finding[];
  /** In ascending order, never overlapping; all refer to the text before the fixes. */
  readonly edits: readonly TextEdit[];
}

/**
 * The fixes of these applicabilities, as many as fit together. Of two fixes that overlap the earlier one is taken:
 * the other is found again after it. The same insertion by several fixes, such as an import, is made once.
 */
export function chooseFixes(
  findings: readonly Finding[],
  applicabilities: readonly Applicability[],
): ChosenFixes {
  const chosen: Finding[] = [];
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === undefined || !applicabilities.includes(fix.applicability)) continue;
    const fresh = fix.edits.filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (fresh.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    chosen.push(finding);
    taken.push(...fresh);
  }
  return { findings: chosen, edits: taken.sort((a, b) => a.start - b.start || a.end - b.end) };
}

export function collectEdits(
  findings: readonly Finding[],
  applicabilities: readonly Applicability[],
): readonly TextEdit[] {
  return chooseFixes(findings, applicabilities).edits;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

/** Two different insertions at one place overlap too: their order would be arbitrary. */
function overlap(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
