/**
 * The difference of two texts in the unified format that `patch` and `git apply` read. Lines that are unique in both
 * texts are the anchors, as in patience diff; what lies between two anchors without a unique line counts as replaced.
 */

/** Lines around a change. */
const CONTEXT = 3;

/** Lines `oldStart..oldEnd` of the old text, from 0, became `newStart..newEnd` of the new one. */
interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Empty where the texts are the same. `path` is what both sides are called. */
export function formatUnifiedDiff(path: string, oldText: string, newText: string): string {
  const [oldLines, newLines] = [splitLines(oldText), splitLines(newText)];
  const changes = findChanges(oldLines, newLines);
  if (changes.length === 0) return "";
  const hunks = gatherHunks(changes).map((hunk) => formatHunk(hunk, oldLines, newLines));
  return `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`;
}

/** With their line feeds; other line breaks are part of a line, as in git. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function findChanges(oldLines: readonly string[], newLines: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  const pending: Change[] = [{ oldStart: 0, oldEnd: oldLines.length, newStart: 0, newEnd: newLines.length }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const region = trim(next, oldLines, newLines);
    if (region.oldStart === region.oldEnd && region.newStart === region.newEnd) continue;
    const parts = splitAtAnchors(region, oldLines, newLines);
    if (parts.length > 1) pending.push(...parts.toReversed());
    else changes.push(region);
  }
  return changes;
}

/** Without the lines that both sides begin and end with. */
function trim(region: Change, oldLines: readonly string[], newLines: readonly string[]): Change {
  let { oldStart, oldEnd, newStart, newEnd } = region;
  while (oldStart < oldEnd && newStart < newEnd && oldLines[oldStart] === newLines[newStart]) {
    oldStart++;
    newStart++;
  }
  while (oldStart < oldEnd && newStart < newEnd && oldLines[oldEnd - 1] === newLines[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

/** The regions between lines that both sides have once, and in the same order. */
function splitAtAnchors(
  region: Change,
  oldLines: readonly string[],
  newLines: readonly string[],
): readonly Change[] {
  const placesInNew = findUnique(newLines, region.newStart, region.newEnd);
  const pairs = [...findUnique(oldLines, region.oldStart, region.oldEnd)].flatMap(([line, oldAt]) => {
    const newAt = placesInNew.get(line);
    return newAt === undefined ? [] : [{ oldAt, newAt }];
  });
  const parts: Change[] = [];
  let { oldStart, newStart } = region;
  for (const { oldAt, newAt } of longestAscending(pairs)) {
    parts.push({ oldStart, oldEnd: oldAt, newStart, newEnd: newAt });
    oldStart = oldAt + 1;
    newStart = newAt + 1;
  }
  parts.push({ oldStart, oldEnd: region.oldEnd, newStart, newEnd: region.newEnd });
  return parts;
}

function findUnique(lines: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? "";
    if (places.has(line)) repeated.add(line);
    places.set(line, index);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

interface Anchor {
  readonly oldAt: number;
  readonly newAt: number;
}

/** The longest subsequence whose `newAt` ascend, by patience sorting; `oldAt` ascend already. */
function longestAscending(pairs: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [index, { newAt }] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.newAt ?? 0) < newAt) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  }
  const chain: Anchor[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** Changes whose contexts touch share a hunk. */
function gatherHunks(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const end = last?.at(-1)?.oldEnd;
    if (last !== undefined && end !== undefined && change.oldStart - end <= 2 * CONTEXT) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function formatHunk(
  changes: readonly Change[],
  oldLines: readonly string[],
  newLines: readonly string[],
): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return "";
  const before = Math.min(CONTEXT, first.oldStart);
  const after = Math.min(CONTEXT, oldLines.length - last.oldEnd);
  const rows: string[] = [];
  let at = first.oldStart - before;
  for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
    for (const line of oldLines.slice(at, oldStart)) rows.push(formatRow(" ", line));
    for (const line of oldLines.slice(oldStart, oldEnd)) rows.push(formatRow("-", line));
    for (const line of newLines.slice(newStart, newEnd)) rows.push(formatRow("+", line));
    at = oldEnd;
  }
  for (const line of oldLines.slice(at, at + after)) rows.push(formatRow(" ", line));
  const oldRange = formatRange(first.oldStart - before, last.oldEnd + after);
  const newRange = formatRange(first.newStart - before, last.newEnd + after);
  return `@@ -${oldRange} +${newRange} @@\n${rows.join("")}`;
}

function formatRow(sign: string, line: string): string {
  return line.endsWith("\n") ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** The first line, from 1, and the number of lines; the line before where there are none. */
function formatRange(start: number, end: number): string {
  const length = end - start;
  return `${length === 0 ? start : start + 1},${length}`;
}
