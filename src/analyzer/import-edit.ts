/** Where a missing `import` goes: before the first import, else after the docstring, else before all code. */
import type { Module, Segment, Stmt } from "../syntax/ast.ts";
import type { TextEdit } from "../text/edit.ts";
import { startOfLine } from "./repairs/lines.ts";

export function insertImport(module: Module, moduleName: string): TextEdit {
  const eol = findLineBreak(module);
  const statement = `import ${moduleName}${eol}`;
  const { firstImport, headEnd } = scanHead(module);
  if (firstImport !== undefined) return insertAt(firstImport, statement);
  if (headEnd === undefined) return insertAt(startOfCode(module), `${statement}${eol}${eol}`);
  return insertAt(headEnd, `${endsLine(module, headEnd) ? "" : eol}${eol}${statement}`);
}

interface Head {
  /** Start of the line of the first import that is not of `__future__`. */
  readonly firstImport: number | undefined;
  /** After the line of the docstring or the last `__future__` import. */
  readonly headEnd: number | undefined;
}

/** Looks through the statements before the first definition or loop: later imports come too late for code there. */
function scanHead({ segments, segmentStarts }: Module): Head {
  let headEnd: number | undefined;
  let isFirst = true;
  for (const [index, segment] of segments.entries()) {
    const segmentStart = segmentStarts[index] ?? 0;
    for (const stmt of segment.body) {
      const isHead = isFutureImport(stmt) || (isFirst && isDocstring(stmt));
      isFirst = false;
      if (isHead) headEnd = segmentStart + endOfLine(segment, stmt.end);
      else if (stmt.kind === "Import" || stmt.kind === "ImportFrom") {
        return { firstImport: segmentStart + startOfCodeLine(segment, stmt.start), headEnd };
      } else if (endsHead(stmt)) return { firstImport: undefined, headEnd };
    }
  }
  return { firstImport: undefined, headEnd };
}

function endsHead({ kind }: Stmt): boolean {
  return ["FunctionDef", "AsyncFunctionDef", "ClassDef", "For", "While", "With", "ErrorStmt"].includes(kind);
}

function insertAt(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}

function isFutureImport(stmt: Stmt): boolean {
  return stmt.kind === "ImportFrom" && stmt.level === 0 && stmt.module?.id === "__future__";
}

function isDocstring(stmt: Stmt): boolean {
  return stmt.kind === "Expr" && stmt.value.kind === "Constant" && stmt.value.type === "str";
}

function startOfCode({ segments, segmentStarts }: Module): number {
  for (const [index, segment] of segments.entries()) {
    const [first] = segment.body;
    if (first !== undefined) return (segmentStarts[index] ?? 0) + startOfCodeLine(segment, first.start);
  }
  return 0;
}

function findLineBreak({ segments }: Module): string {
  for (const { text } of segments) {
    const match = /\r\n|\r|\n/.exec(text);
    if (match !== null) return match[0];
  }
  return "\n";
}

function startOfCodeLine({ text }: Segment, offset: number): number {
  const start = startOfLine(text, offset);
  // A byte order mark stays first.
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** After the line break, or at the end of the text. */
function endOfLine({ text }: Segment, offset: number): number {
  const match = /\r\n|\r|\n/g;
  match.lastIndex = offset;
  const found = match.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

function endsLine({ segments, segmentStarts }: Module, offset: number): boolean {
  for (const [index, { text }] of segments.entries()) {
    const end = (segmentStarts[index] ?? 0) + text.length;
    if (end >= offset) return /[\r\n]/.test(text.charAt(text.length - 1 - (end - offset)));
  }
  return true;
}
