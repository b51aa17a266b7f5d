/** A SyntaxError as a traceback shows it: file and line, the text with markers below, the message. */
import { displayWidth } from "./display-width.ts";
import type { SyntaxPlace } from "./exception-summary.ts";
import { characterCount, sliceCharacters } from "./utf8-columns.ts";

/**
 * `_format_syntax_error` of Lib/traceback.py (3.13).
 * @param byWidth whether markers are placed by the columns that the text takes (3.15), not by its characters
 */
export function syntaxErrorLines(place: SyntaxPlace, type: string, byWidth: boolean): string[] {
  const lines: string[] = [];
  if (place.line !== undefined) {
    lines.push(`  File "${place.fileName || "<string>"}", line ${place.line}\n`);
  }
  if (place.text !== undefined) lines.push(...quotedText(place, place.text, byWidth));
  const isWithoutLine = place.line === undefined && place.fileName !== undefined;
  const suffix = isWithoutLine ? ` (${place.fileName})` : "";
  lines.push(`${type}: ${place.message || "<no detail available>"}${suffix}\n`);
  return lines;
}

function quotedText(place: SyntaxPlace, text: string, byWidth: boolean): string[] {
  const right = text.replace(/\n+$/, "");
  const left = right.replace(/^[ \n\f]+/, "");
  const quoted = `    ${left}\n`;
  if (place.offset === undefined) return [quoted];
  const length = characterCount(text);
  const rightLength = characterCount(right);
  let { offset } = place;
  let endOffset = rightLength + 1;
  if (place.line === place.endLine) endOffset = place.endOffset || offset;
  if (length > 0 && offset > length) offset = rightLength + 1;
  if (length > 0 && endOffset > length) endOffset = rightLength + 1;
  if (offset >= endOffset || endOffset < 0) endOffset = offset + 1;
  const spaces = rightLength - characterCount(left);
  const column = offset - 1 - spaces;
  if (column < 0) return [quoted];
  if (byWidth) {
    const marked = displayWidth(sliceCharacters(left, column, column + endOffset - offset));
    const columns = displayWidth(sliceCharacters(left, 0, column));
    return [quoted, `    ${" ".repeat(columns)}${"^".repeat(marked || endOffset - offset)}\n`];
  }
  // Blanks that are no spaces are kept, so that the markers stay in place.
  const before = sliceCharacters(left, 0, column).replace(/\S/gu, " ");
  return [quoted, `    ${before}${"^".repeat(endOffset - offset)}\n`];
}

/** `print_exception_file_and_line` of Python/pythonrun.c (3.11); the line is known. */
export function syntaxErrorLinesOfC(place: SyntaxPlace, type: string, hasEnd: boolean): string[] {
  const head = `  File "${place.fileName ?? "<string>"}", line ${place.line}\n`;
  const quoted = place.text === undefined ? [] : markedText(place, place.text, hasEnd);
  // The quoted text goes with the line before it: in a group it has no margin.
  return [[head, ...quoted].join(""), place.message === "" ? `${type}\n` : `${type}: ${place.message}\n`];
}

/** print_error_text, which takes all offsets for bytes of UTF-8. */
function markedText(place: SyntaxPlace, text: string, hasEnd: boolean): string[] {
  const size = byteCount(text);
  const line = place.line as number;
  let endOffset = hasEnd ? (place.endOffset ?? -1) : -1;
  if (hasEnd && (place.endLine ?? line) > line) endOffset = size;
  if (endOffset > size + 1) endOffset = size + 1;
  const start = place.offset ?? -1;
  const markers = endOffset > 0 && endOffset > start ? endOffset - start : 1;
  let shown = text.replace(/^[ \t\f]+/, "");
  let column = start - 1 - (text.length - shown.length);
  column = Math.min(column, byteCount(shown.replace(/\n$/, "")));
  for (let at = shown.indexOf("\n"); at >= 0; at = shown.indexOf("\n")) {
    const bytes = byteCount(shown.slice(0, at));
    if (bytes >= column) break;
    shown = shown.slice(at + 1);
    column -= bytes + 1;
  }
  const quoted = `    ${shown}${shown.endsWith("\n") ? "" : "\n"}`;
  return column < 0 ? [quoted] : [quoted, `    ${" ".repeat(column)}${"^".repeat(markers)}\n`];
}

function byteCount(text: string): number {
  return new TextEncoder().encode(text).length;
}
