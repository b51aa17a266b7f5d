/**
 * Makes a program of what a person selected: without common indentation, and with every line under the number
 * that it has in the file, so that tracebacks and traces need no translation. It parses nothing and does not
 * yet take along what the selection needs from the rest of the file; that will add to `parts` and `text`.
 */
import type { SourcePart } from "../trace/trace.ts";
import { scanLines } from "./logical-lines.ts";

/** A half-open range of UTF-16 offsets. */
export interface Selection {
  readonly startOffset: number;
  readonly endOffset: number;
}

export interface Snippet {
  /** The program: lines of the file before and between its parts are empty. */
  readonly text: string;
  /** The lines that are run, as they are run. */
  readonly parts: readonly SourcePart[];
  /** Column in the file of a column in `text`. @param line 1-based line of the file. @param column 0-based. */
  documentColumn(line: number, column: number): number;
}

/**
 * The program between two offsets; with nothing between them, or only blanks, the whole text. What spans several
 * lines is widened to whole lines, what lies within one line is taken as it is.
 * @param firstLine the line of the file, 1-based, that the document's first line is.
 */
export function prepareSnippet(document: string, selection?: Selection, firstLine = 1): Snippet {
  const [start, end] = widen(document, selection);
  const lineIndex = countLines(document, start);
  const column = start - (document.lastIndexOf("\n", start - 1) + 1);
  const { text, removed } = dropCommonIndentation(document.slice(start, end));
  const partLine = firstLine + lineIndex;
  return {
    text: "\n".repeat(partLine - 1) + text,
    parts: [{ firstLine: partLine, text }],
    documentColumn: (line, at) => at + (removed[line - partLine] ?? 0) + (line === partLine ? column : 0),
  };
}

function widen(document: string, selection: Selection | undefined): [number, number] {
  const whole: [number, number] = [0, document.length];
  if (selection === undefined) return whole;
  const selected = document.slice(selection.startOffset, selection.endOffset);
  if (selected.trim() === "") return whole;
  const first = selection.startOffset + selected.search(/\S/);
  const last = selection.startOffset + selected.trimEnd().length;
  const lineStart = document.lastIndexOf("\n", first - 1) + 1;
  const isInsideLine = document.slice(lineStart, first).trim() !== "";
  if (isInsideLine && !document.slice(first, last).includes("\n")) return [first, last];
  const lineEnd = document.slice(last).search(/\r?\n/);
  return [lineStart, lineEnd < 0 ? document.length : last + lineEnd];
}

/**
 * Takes the indentation that all logical lines share off every line that has it, but not off lines within
 * strings, whose blanks are data. `removed` has the number of characters for each line.
 */
function dropCommonIndentation(text: string): { text: string; removed: number[] } {
  const lines = text.split("\n");
  const states = scanLines(text);
  const isCode = (line: string, index: number) =>
    states[index]?.startsLogicalLine === true && /^[ \t]*[^\s#]/.test(line);
  const margins = lines.filter(isCode).map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const margin = margins.reduce(commonStart, margins[0] ?? "");
  const removed = lines.map((line, index) =>
    states[index]?.startsInString !== true && line.startsWith(margin) ? margin.length : 0,
  );
  return { text: lines.map((line, index) => line.slice(removed[index])).join("\n"), removed };
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
