/**
 * Finds what an edit leaves as it is. The scan starts at the segment before the first one touched, because
 * that is as far back as the new text can join, and goes on until it comes out settled at an old boundary behind
 * the edit: from there on everything is as it was. Nothing is parsed here; parser.ts does that for the
 * segments that have new text.
 */

import { applyEdit, type TextEdit } from "../text/edit.ts";
import type { Module, Segment } from "./ast.ts";
import { type ScannedSegment, scanSegments } from "./segments.ts";

/** A part of the source that has to be looked at again. */
interface Region {
  /** The new text of the part. */
  readonly text: string;
  readonly segments: readonly ScannedSegment[];
  /** The old segments that the part replaces: from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
}

/** Parses one segment of the scanned text; pieces of it may be known from the segments it replaces. */
export interface ReplacementParser {
  parseReplacement(text: string, scanned: ScannedSegment, replaced: readonly Segment[]): Segment;
}

/** Gives exactly what a fresh parse of the new text gives, with the segments of `old` wherever they equal. */
export function applyEditToModule(old: Module, edit: TextEdit, parser: ReplacementParser): Module {
  const length = old.segmentStarts.at(-1) ?? 0;
  const start = Math.min(Math.max(edit.start, 0), length);
  const end = Math.min(Math.max(edit.end, start), length);
  const region = scanRegion(old, { start, end, newText: edit.newText });
  const replaced = old.segments.slice(region.first, region.end);
  const segments = reuse(region, replaced, parser);
  const base = old.segmentStarts[region.first] ?? 0;
  const shift = edit.newText.length - (end - start);
  const starts = old.segmentStarts.slice(0, region.first);
  for (const scanned of region.segments) starts.push(base + scanned.start);
  for (const start of old.segmentStarts.slice(region.end)) starts.push(start + shift);
  return {
    segments: old.segments.slice(0, region.first).concat(segments, old.segments.slice(region.end)),
    segmentStarts: starts,
  };
}

function scanRegion(old: Module, edit: TextEdit): Region {
  const { segments, segmentStarts } = old;
  const first = Math.max(firstTouched(segmentStarts, edit.start) - 1, 0);
  const base = segmentStarts[first] ?? 0;
  const local = { ...edit, start: edit.start - base, end: edit.end - base };
  let end = Math.min(firstTouched(segmentStarts, edit.end + 1) + 1, segments.length);
  // Each attempt takes twice as many more segments as the one before, so the work is that of the last.
  for (let more = 1; ; more *= 2) {
    const text = applyEdit(textOf(segments.slice(first, end)), local);
    const isWhole = end === segments.length;
    const scan = scanSegments(text, isWhole);
    if (isWhole || scan.isSettled) return { text, segments: scan.segments, first, end };
    end = Math.min(end + more, segments.length);
  }
}

/** Index of the first segment that ends at `offset` or behind it; the number of segments when none does. */
function firstTouched(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle + 1] ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The texts of the segments are slices of older sources. Joining them anew, instead of slicing the whole new
 * source, keeps each parsed segment from holding the memory of the whole file as it was at that time.
 */
function textOf(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join("");
}

/** Old segments at both ends of the region whose text came out the same stay the same objects. */
function reuse(region: Region, replaced: readonly Segment[], parser: ReplacementParser): Segment[] {
  const { text, segments: scanned } = region;
  const textAt = (index: number) => text.slice(scanned[index]?.start, scanned[index]?.end);
  const shorter = Math.min(scanned.length, replaced.length);
  let same = 0;
  while (same < shorter && replaced[same]?.text === textAt(same)) same++;
  let sameAtEnd = 0;
  while (
    sameAtEnd < shorter - same &&
    replaced[replaced.length - 1 - sameAtEnd]?.text === textAt(scanned.length - 1 - sameAtEnd)
  ) {
    sameAtEnd++;
  }
  const gone = replaced.slice(same, replaced.length - sameAtEnd);
  const parsed = scanned
    .slice(same, scanned.length - sameAtEnd)
    .map((segment) => parser.parseReplacement(text, segment, gone));
  return [
    ...replaced.slice(0, same),
    ...parsed,
    ...(sameAtEnd === 0 ? [] : replaced.slice(replaced.length - sameAtEnd)),
  ];
}
