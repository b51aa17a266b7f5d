/** Cuts the piece of a source that is to be simulated. It looks at indentation only and parses nothing. */

export interface Snippet {
  /** Without the indentation of its first line. */
  readonly source: string;
  /** 0-based line of the source that the snippet begins in. */
  readonly startLine: number;
}

/**
 * The snippet between two offsets; with nothing between them, or only blanks, the whole text. What spans
 * several lines is widened to whole lines, what lies within one line is taken as it is.
 */
export function cutSnippet(text: string, start: number, end: number): Snippet {
  const selected = text.slice(start, end);
  if (selected.trim() === "") return { source: text, startLine: 0 };
  const first = start + selected.search(/\S/);
  const last = start + selected.trimEnd().length;
  const lineStart = text.lastIndexOf("\n", first - 1) + 1;
  const isPartOfLine = text.slice(lineStart, first).trim() !== "" && !text.slice(first, last).includes("\n");
  const snippet = isPartOfLine ? text.slice(first, last) : dedent(text.slice(lineStart, lineEnd(text, last)));
  return { source: snippet, startLine: countLines(text, first) };
}

/** The end of the line around an offset, before its line ending. */
function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/\r?\n/);
  return length < 0 ? text.length : offset + length;
}

/**
 * Takes the indentation of the first line off every line that has it. Lines with less, as in a string or
 * between brackets, stay as they are.
 */
function dedent(source: string): string {
  const indentation = /^[ \t]*/.exec(source)?.[0] ?? "";
  if (indentation === "") return source;
  return source
    .split("\n")
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line))
    .join("\n");
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
