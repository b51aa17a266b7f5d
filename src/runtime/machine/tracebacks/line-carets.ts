/**
 * The markers that CPython 3.11 and 3.12 print below a quoted line: `~~~^~~~`. One line only. Follows
 * `tb_displayline` and `extract_anchors_from_line` of Python/traceback.c (3.11).
 */
import { displayWidth } from "./display-width.ts";
import type { MarkedOperation, SourceAccess } from "./source-access.ts";
import { characterColumn, characterCount, sliceCharacters } from "./utf8-columns.ts";

/** Where an instruction's expression is; lines from 1, columns in UTF-8 bytes, -1 for what is not known. */
export interface InstructionPlace {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Characters of the line that are marked otherwise than the rest. */
interface Anchors {
  readonly leftEnd: number;
  readonly rightStart: number;
}

/** The line of markers without line end, indented as the quoted line is; undefined where there is none. */
export function lineCarets(
  source: SourceAccess,
  sourceLine: string,
  place: InstructionPlace,
): string | undefined {
  if (place.line < 0 || place.endLine < 0 || place.column < 0 || place.endColumn < 0) return undefined;
  const start = characterColumn(sourceLine, place.column);
  const isOneLine = place.line === place.endLine;
  const end = isOneLine ? characterColumn(sourceLine, place.endColumn) : visibleEnd(sourceLine);
  const anchors = isOneLine ? findAnchors(source, sourceLine, start, end) : undefined;
  const stripped = (/^[ \t\f]*/.exec(sourceLine) as RegExpExecArray)[0].length;
  if (anchors === undefined && end - start === characterCount(sourceLine) - stripped) return undefined;
  // Since 3.11.2 in columns of the screen (_PyPegen_calculate_display_width).
  const onScreen = (column: number): number => displayWidth(sliceCharacters(sourceLine, 0, column));
  const [screenStart, screenEnd] = [onScreen(start), onScreen(end)];
  const left = anchors === undefined ? 0 : onScreen(anchors.leftEnd);
  const right = anchors === undefined ? screenEnd : onScreen(anchors.rightStart);
  let carets = "    ";
  for (let column = stripped; column < screenEnd; column++) {
    if (column < screenStart) carets += " ";
    else carets += column >= left && column < right ? "^" : "~";
  }
  return carets;
}

/** Behind the last character that is no blank. CPython looks for it in the UTF-8 form, by character numbers. */
function visibleEnd(line: string): number {
  const bytes = new TextEncoder().encode(line);
  let at = characterCount(line) - 1;
  while (at >= 0 && [0x20, 0x09, 0x0c].includes(bytes[at] as number)) at--;
  return at + 1;
}

function findAnchors(source: SourceAccess, line: string, start: number, end: number): Anchors | undefined {
  const segment = sliceCharacters(line, start, end);
  const parsed = source.parse(segment);
  if (parsed?.statementCount !== 1 || parsed.operation === undefined) return undefined;
  const found = anchorsInBytes(new TextEncoder().encode(segment), parsed.operation);
  if (found === undefined) return undefined;
  return {
    leftEnd: start + characterColumn(segment, found.leftEnd),
    rightStart: start + characterColumn(segment, found.rightStart),
  };
}

const CLOSING_PARENTHESIS = 0x29;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

/** extract_anchors_from_expr (3.11.7); no other operations are marked in parts. */
function anchorsInBytes(bytes: Uint8Array, operation: MarkedOperation): Anchors | undefined {
  const isBlank = (at: number): boolean => [0x20, 0x09, 0x0c].includes(bytes[at] as number);
  if (operation.kind === "Subscript") {
    const leftEnd = bytes.indexOf(OPENING_BRACKET, operation.value.end.column);
    const closing = bytes.indexOf(CLOSING_BRACKET, operation.slice.end.column + 1);
    return { leftEnd, rightStart: closing < 0 ? bytes.length : closing + 1 };
  }
  if (operation.kind !== "BinOp") return undefined;
  const right = operation.right.start.column;
  for (let at = operation.left.end.column; at < right; at++) {
    if (isBlank(at) || bytes[at] === CLOSING_PARENTHESIS) continue;
    const isTwo = at + 1 < right && !isBlank(at + 1);
    return { leftEnd: at, rightStart: at + (isTwo ? 2 : 1) };
  }
  return undefined;
}
