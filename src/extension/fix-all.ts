/** Puts the fixes of several findings together into one set of edits. It applies nothing. */
import type { Applicability, Finding } from "../analyzer/finding.ts";
import type { TextEdit } from "../text/edit.ts";

/**
 * The edits of the findings' fixes in ascending order. Of two fixes that overlap the earlier one is taken: the
 * other is found again after it. The same insertion by several fixes, such as an import, is made once.
 */
export function collectEdits(
  findings: readonly Finding[],
  applicabilities: readonly Applicability[],
): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix } of findings) {
    if (fix === undefined || !applicabilities.includes(fix.applicability)) continue;
    const fresh = fix.edits.filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (fresh.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...fresh);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

/** Two different insertions at one place overlap too: their order would be arbitrary. */
function overlap(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
