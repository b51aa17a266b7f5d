/**
 * Takes parts of a file out of it as text that can be run: without common indentation, each line with the number that
 * it has in the file, so that tracebacks and traces need no translation. It parses nothing.
 */

import type { TextEdit } from "../text/edit.ts";
import type { SourcePart } from "../trace/trace.ts";
import { scanLines } from "./logical-lines.ts";

/** A half-open range of UTF-16 offsets. */
export interface Selection {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Lines of a file, ready to be run. */
export interface Cut {
  /** 0-based line of the document where it begins. */
  readonly lineIndex: number;
  readonly lines: readonly string[];
  /** Characters that were taken off each line's start. */
  readonly removed: readonly number[];
}

/** What spans several lines is widened to whole lines, what lies within one line is taken as it is. */
export function widenToLines(document: string, selection: Selection): Selection {
  const selected = document.slice(selection.startOffset, selection.endOffset);
  const first = selection.startOffset + selected.search(/\S/);
  const last = selection.startOffset + selected.trimEnd().length;
  const lineStart = document.lastIndexOf("\n", first - 1) + 1;
  const isInsideLine = document.slice(lineStart, first).trim() !== "";
  if (isInsideLine && !document.slice(first, last).includes("\n"))
    return { startOffset: first, endOffset: last };
  const lineEnd = document.slice(last).search(/\r?\n/);
  return { startOffset: lineStart, endOffset: lineEnd < 0 ? document.length : last + lineEnd };
}

/** A statement with the indentation before it and the comment behind it, but without what shares its lines. */
export function widenStatement(document: string, { startOffset, endOffset }: Selection): Selection {
  const lineStart = document.lastIndexOf("\n", startOffset - 1) + 1;
  const isFirst = document.slice(lineStart, startOffset).trim() === "";
  const rest = /^[ \t]*(?:#.*)?(?=\r?\n|$)/.exec(document.slice(endOffset))?.[0].length ?? 0;
  return { startOffset: isFirst ? lineStart : startOffset, endOffset: endOffset + rest };
}

/** @param edits within the range and within lines, in order. */
export function cutLines(
  document: string,
  { startOffset, endOffset }: Selection,
  edits: readonly TextEdit[] = [],
): Cut {
  const lineIndex = countLines(document, startOffset);
  const column = startOffset - (document.lastIndexOf("\n", startOffset - 1) + 1);
  let text = "";
  let at = startOffset;
  for (const { start, end, newText } of edits) {
    text += document.slice(at, start) + newText;
    at = end;
  }
  const { lines, removed } = dropCommonIndentation(text + document.slice(at, endOffset));
  return { lineIndex, lines, removed: removed.map((count, line) => (line === 0 ? count + column : count)) };
}

/**
 * Takes the indentation that all logical lines share off every line that has it, but not off lines within
 * strings, whose blanks are data.
 */
function dropCommonIndentation(text: string): { lines: string[]; removed: number[] } {
  const lines = text.split("\n");
  const states = scanLines(text);
  const isCode = (line: string, index: number) =>
    states[index]?.startsLogicalLine === true && /^[ \t]*[^\s#]/.test(line);
  const margins = lines.filter(isCode).map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const margin = margins.reduce(commonStart, margins[0] ?? "");
  const removed = lines.map((line, index) =>
    states[index]?.startsInString !== true && line.startsWith(margin) ? margin.length : 0,
  );
  return { lines: lines.map((line, index) => line.slice(removed[index])), removed };
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Line breaks before an offset. */
function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** A text that is filled with cuts, each on its own lines. */
export class Page {
  /** By 0-based line of the document. */
  private readonly lines = new Map<number, { text: string; removed: number }>();

  /** @param firstLine the line of the file, 1-based, that the document's first line is. */
  constructor(private readonly firstLine: number) {}

  /**
   * @param indentation is put before each line that does not start inside a string. @param onTop what becomes of a
   * line that is there already: statements of one line that come one by one are joined.
   */
  add(
    { lineIndex, lines, removed }: Cut,
    indentation = "",
    onTop: "join" | "replace" | "keep" = "join",
  ): void {
    const states = indentation === "" ? [] : scanLines(lines.join("\n"));
    lines.forEach((line, index) => {
      const isPlain = line.trim() === "" || states[index]?.startsInString === true;
      const text = isPlain ? line : indentation + line;
      const before = this.lines.get(lineIndex + index);
      const isFirst = before === undefined || before.text.trim() === "" || onTop === "replace";
      if (!isFirst && onTop === "keep") return;
      const joined = isFirst ? text : `${before.text}; ${text}`;
      const shift = (removed[index] ?? 0) - (isPlain ? 0 : indentation.length);
      this.lines.set(lineIndex + index, { text: joined, removed: shift });
    });
  }

  get isEmpty(): boolean {
    return this.lines.size === 0;
  }

  get text(): string {
    const last = Math.max(-1, ...this.lines.keys());
    const lines = Array.from({ length: last + 1 }, (_, index) => this.lines.get(index)?.text ?? "");
    return "\n".repeat(this.firstLine - 1) + lines.join("\n");
  }

  /** Runs of lines without gaps. */
  get parts(): readonly SourcePart[] {
    const parts: { firstLine: number; lines: string[] }[] = [];
    for (const index of [...this.lines.keys()].sort((a, b) => a - b)) {
      const line = this.firstLine + index;
      const text = this.lines.get(index)?.text ?? "";
      const last = parts.at(-1);
      if (last !== undefined && last.firstLine + last.lines.length === line) last.lines.push(text);
      else parts.push({ firstLine: line, lines: [text] });
    }
    return parts.map(({ firstLine, lines }) => ({ firstLine, text: lines.join("\n") }));
  }

  /** Column in the file of a column of the page. @param line 1-based line of the file. @param column 0-based. */
  documentColumn(line: number, column: number): number {
    return column + (this.lines.get(line - this.firstLine)?.removed ?? 0);
  }
}
