/**
 * Finds where a comment silences one finding. Not every line can take a comment (it may end in a string or a
 * backslash), and a comment may cover more than it should, so each place is tried out on the analyzer.
 */
import type { Finding } from "../../analyzer/finding.ts";
import { applyEdit, type TextEdit } from "../../text/edit.ts";

/**
 * The edit after which `analyze` reports this finding no more and as many others as before. Undefined where no
 * comment does that.
 */
export function findIgnoreEdit(
  text: string,
  finding: Finding,
  analyze: (text: string) => readonly Finding[],
): TextEdit | undefined {
  const before = analyze(text).length;
  const places = new Set([findLineEnd(text, finding.end), findLineEnd(text, finding.start)]);
  return [...places]
    .map((place) => commentAt(text, place, finding.ruleId))
    .find((edit) => analyze(applyEdit(text, edit)).length === before - 1);
}

/** Before the line ending and the blanks in front of it. */
function findLineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[ \t]*(?:\r?\n|$)/);
  return offset + length;
}

/** Adds the rule to a comment that already ignores others. */
function commentAt(text: string, place: number, ruleId: string): TextEdit {
  const line = text.slice(text.lastIndexOf("\n", place - 1) + 1, place);
  if (/#\s*heapscope:\s*ignore\[[^\]]*\]$/.test(line)) {
    return { start: place - 1, end: place - 1, newText: `, ${ruleId}` };
  }
  return { start: place, end: place, newText: `  # heapscope: ignore[${ruleId}]` };
}
