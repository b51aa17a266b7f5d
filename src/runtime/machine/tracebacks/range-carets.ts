/**
 * The lines that CPython 3.13 quotes for one frame, with markers below each where that tells something. Follows
 * `format_frame_summary` and what it calls in Lib/traceback.py (3.13).
 */
import { displayWidth } from "./display-width.ts";
import type { InstructionPlace } from "./line-carets.ts";
import type { MarkedOperation, SourceAccess, TextPlace, TextSpan } from "./source-access.ts";
import { characterColumn, characterCount, sliceCharacters } from "./utf8-columns.ts";

/** Lines from 0 in the segment, columns in characters. */
interface Anchors {
  readonly leftLine: number;
  readonly leftColumn: number;
  readonly rightLine: number;
  readonly rightColumn: number;
}

/** What is quoted, each line indented and ended; "" where the file is not known. `place.line` is known. */
export function quotedLines(source: SourceAccess, fileName: string, place: InstructionPlace): string {
  const original = readLines(source, fileName, place.line, Math.max(place.line, place.endLine));
  const dedented = dedent(original);
  if (dedented.join("").trim() === "") return "";
  if (place.column < 0 || place.endColumn < 0) return `    ${(original[0] as string).trim()}\n`;
  const count = place.endLine - place.line + 1;
  const lines = dedented.slice(0, count);
  const first = original[0] as string;
  const last = original[count - 1] as string;
  const removed = characterCount(first) - characterCount(lines[0] as string);
  const start = Math.max(0, characterColumn(first, place.column) - removed);
  const end = Math.max(0, characterColumn(last, place.endColumn) - removed);
  const text = lines.join("\n");
  const tail = characterCount(lines.at(-1) as string) - end;
  const segment = sliceCharacters(text, start, characterCount(text) - tail);
  const anchors = findAnchors(source, segment);
  const showsCarets = shouldShowCarets(source, lines, start, end, anchors);
  const marked = new MarkedLines(lines, start, end, anchors, showsCarets);
  return dedent(marked.significant())
    .map((line) => `    ${line}\n`)
    .join("");
}

/** Without what blanks end them. */
function readLines(source: SourceAccess, fileName: string, first: number, last: number): string[] {
  const lines: string[] = [];
  for (let line = first; line <= last; line++) lines.push((source.line(fileName, line) ?? "").trimEnd());
  return lines;
}

/** `textwrap.dedent`: common leading blanks go, lines of blanks become empty. */
function dedent(lines: readonly string[]): string[] {
  let margin: string | undefined;
  for (const line of lines) {
    if (/^[ \t]*$/.test(line)) continue;
    const indent = (/^[ \t]*/.exec(line) as RegExpExecArray)[0];
    if (margin === undefined || margin.startsWith(indent)) margin = indent;
    else if (!indent.startsWith(margin)) margin = commonStart(margin, indent);
  }
  const length = margin?.length ?? 0;
  return lines.map((line) => (/^[ \t]*$/.test(line) ? "" : line.slice(length)));
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** `_should_show_carets` */
function shouldShowCarets(
  source: SourceAccess,
  lines: readonly string[],
  start: number,
  end: number,
  anchors: Anchors | undefined,
): boolean {
  const parsed = source.parse(lines.join("\n"));
  if (parsed?.statementCount === 0) return false;
  const call = parsed?.plainCall;
  if (call !== undefined && isWhole(call, lines.length, start, end)) return false;
  if (anchors !== undefined) return true;
  const before = sliceCharacters(lines[0] as string, 0, start);
  const behind = sliceCharacters(lines.at(-1) as string, end);
  return before.trimStart() !== "" || behind.trimEnd() !== "";
}

function isWhole(span: TextSpan, lineCount: number, start: number, end: number): boolean {
  const isAllLines = span.start.line === 1 && span.end.line === lineCount;
  return isAllLines && span.start.column === start && span.end.column === end;
}

// Anchors

/** `_extract_caret_anchors_from_line_segment` */
function findAnchors(source: SourceAccess, segment: string): Anchors | undefined {
  const parsed = source.parse(`(\n${segment}\n)`);
  if (parsed?.statementCount !== 1 || parsed.operation === undefined) return undefined;
  const lines = segment.split("\n").map((line) => Array.from(line));
  try {
    return anchorsOf(new Cursor(lines), parsed.operation);
  } catch (error) {
    // As CPython, which suppresses whatever goes wrong here.
    if (error instanceof OutsideSegment) return undefined;
    throw error;
  }
}

function anchorsOf(cursor: Cursor, operation: MarkedOperation & { readonly span: TextSpan }): Anchors {
  if (operation.kind === "BinOp") return operatorAnchors(cursor, operation.left, operation.right);
  const isCall = operation.kind === "Call";
  cursor.moveTo(isCall ? operation.func.end : operation.value.end);
  cursor.advanceTo((character) => character === (isCall ? "(" : "["));
  const [rightLine, rightColumn] = cursor.placeOf(operation.span.end);
  return { leftLine: cursor.line, leftColumn: cursor.column, rightLine, rightColumn };
}

function operatorAnchors(cursor: Cursor, left: TextSpan, right: TextSpan): Anchors {
  cursor.moveTo(left.end);
  cursor.advanceTo((character) => character.trim() !== "" && character !== ")");
  const { line, column } = cursor;
  const [rightLine, rightStart] = cursor.placeOf(right.start);
  const next = cursor.lines[line]?.[column + 1];
  const isBeforeRight = rightLine > line || column + 1 < rightStart;
  const isTwo = next !== undefined && isBeforeRight && next.trim() !== "" && next !== "\\" && next !== "#";
  return { leftLine: line, leftColumn: column, rightLine: line, rightColumn: column + (isTwo ? 2 : 1) };
}

/** The search for an anchor ran out of the segment. */
class OutsideSegment {}

/** A place in the lines of a segment, which was parsed with one line before it. */
class Cursor {
  readonly lines: readonly (readonly string[])[];
  line = 0;
  column = 0;

  constructor(lines: readonly (readonly string[])[]) {
    this.lines = lines;
  }

  placeOf({ line, column }: TextPlace): readonly [number, number] {
    const characters = this.lines[line - 2];
    if (characters === undefined) throw new OutsideSegment();
    return [line - 2, characterColumn(characters.join(""), column)];
  }

  moveTo(place: TextPlace): void {
    [this.line, this.column] = this.placeOf(place);
    this.skipLineEnds();
  }

  /** Stops at a character; comments and line continuations do not count. */
  advanceTo(isStop: (character: string) => boolean): void {
    for (;;) {
      const character = this.lines[this.line]?.[this.column] as string;
      if (character === "\\" || character === "#") {
        this.line++;
        this.column = 0;
      } else if (isStop(character)) {
        return;
      } else {
        this.column++;
      }
      this.skipLineEnds();
    }
  }

  private skipLineEnds(): void {
    while (
      this.line < this.lines.length &&
      this.column >= (this.lines[this.line] as readonly string[]).length
    ) {
      this.column = 0;
      this.line++;
    }
    if (this.line >= this.lines.length) throw new OutsideSegment();
  }
}

// Lines

/** The lines of a frame that are shown: the first, the last, and those about the anchors. */
class MarkedLines {
  private readonly lines: readonly string[];
  private readonly showsCarets: boolean;
  private readonly anchors: Anchors | undefined;
  /** Columns of the screen. */
  private readonly start: number;
  private readonly end: number;

  constructor(
    lines: readonly string[],
    start: number,
    end: number,
    anchors: Anchors | undefined,
    showsCarets: boolean,
  ) {
    this.lines = lines;
    this.showsCarets = showsCarets;
    this.start = displayWidth(sliceCharacters(lines[0] as string, 0, start));
    this.end = displayWidth(sliceCharacters(lines.at(-1) as string, 0, end));
    this.anchors = anchors === undefined ? undefined : this.onScreen(anchors, start);
  }

  /** The segment's first line begins at `start` of its line. */
  private onScreen(anchors: Anchors, start: number): Anchors {
    const widthTo = (line: number, column: number): number =>
      displayWidth(sliceCharacters(this.lines[line] ?? "", 0, line === 0 ? column + start : column));
    return {
      ...anchors,
      leftColumn: widthTo(anchors.leftLine, anchors.leftColumn),
      rightColumn: widthTo(anchors.rightLine, anchors.rightColumn),
    };
  }

  significant(): string[] {
    const { lines, anchors } = this;
    const shown = new Set([0, lines.length - 1]);
    for (const line of anchors === undefined ? [] : [anchors.leftLine, anchors.rightLine]) {
      for (const near of [line - 1, line, line + 1]) if (near >= 0 && near < lines.length) shown.add(near);
    }
    const result: string[] = [];
    let previous = -1;
    for (const line of [...shown].sort((a, b) => a - b)) {
      const skipped = line - previous - 1;
      if (previous >= 0 && skipped === 1) this.append(result, line - 1);
      else if (previous >= 0 && skipped > 1) result.push(`...<${skipped} lines>...`);
      this.append(result, line);
      previous = line;
    }
    return result;
  }

  private append(result: string[], line: number): void {
    const text = this.lines[line] as string;
    result.push(text);
    if (!this.showsCarets) return;
    const isLast = line === this.lines.length - 1;
    const width = isLast ? this.end : displayWidth(text);
    const indent = characterCount(text) - characterCount(text.trimStart());
    let carets = "";
    for (let column = 0; column < width; column++) {
      const isBefore = column < indent || (line === 0 && column < this.start);
      carets += isBefore ? " " : this.markAt(line, column);
    }
    result.push(carets);
  }

  private markAt(line: number, column: number): string {
    const { anchors } = this;
    if (anchors === undefined) return "^";
    const isBehindLeft =
      line > anchors.leftLine || (line === anchors.leftLine && column >= anchors.leftColumn);
    const isBeforeRight =
      line < anchors.rightLine || (line === anchors.rightLine && column < anchors.rightColumn);
    return isBehindLeft && isBeforeRight ? "^" : "~";
  }
}
