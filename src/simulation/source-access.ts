/** What tracebacks quote: the lines of the files that a run knows, and the parts of an expression that they mark. */
import { findSyntaxError } from "../compiler/grammar/find-syntax-error.ts";
import { Locator } from "../compiler/locator.ts";
import { profileFor } from "../cpython/profile.ts";
import { DEFAULT_PYTHON_VERSION } from "../cpython/version.ts";
import type {
  MarkedOperation,
  ParsedText,
  SourceAccess,
  TextSpan,
} from "../runtime/machine/tracebacks/source-access.ts";
import type { Expr, Span, Stmt } from "../syntax/ast.ts";
import type { PythonParser } from "../syntax/parser.ts";
import { LineIndex } from "../text/line-index.ts";

/** `files` holds texts by the names that code objects give them. */
export function sourceAccess(parser: PythonParser, files: ReadonlyMap<string, LineIndex>): SourceAccess {
  return {
    line: (fileName, line) => lineText(files.get(fileName), line),
    parse: (text) => parseText(parser, text),
  };
}

/** @param line 1-based. */
function lineText(source: LineIndex | undefined, line: number): string | undefined {
  const start = source?.lineStarts[line - 1];
  if (source === undefined || start === undefined) return undefined;
  const text = source.text.slice(start, source.lineStarts[line] ?? source.text.length);
  return text.replace(/[\r\n]+$/, "").replace(/^\ufeff/, "");
}

/** Knows all that older ones know. */
const NEWEST_GRAMMAR = profileFor(DEFAULT_PYTHON_VERSION).compile.grammar;

function parseText(parser: PythonParser, text: string): ParsedText | undefined {
  if (findSyntaxError(text, "exec", undefined, NEWEST_GRAMMAR) !== undefined) return undefined;
  const module = parser.parseModule(text);
  if (module.segments.some((segment) => segment.problems.length > 0)) return undefined;
  const locator = new Locator(new LineIndex(text));
  const statements = module.segments.flatMap((segment, index) =>
    segment.body.map((stmt) => ({ stmt, start: module.segmentStarts[index] ?? 0 })),
  );
  const [first] = statements;
  if (first === undefined) return { statementCount: 0, operation: undefined, plainCall: undefined };
  const spanOf = (node: Span): TextSpan => {
    const { line, column, endLine, endColumn } = locator.locate(node, first.start);
    return { start: { line, column }, end: { line: endLine, column: endColumn } };
  };
  const call = plainCall(first.stmt);
  return {
    statementCount: statements.length,
    operation: operationOf(first.stmt, spanOf),
    plainCall: call === undefined ? undefined : spanOf(call),
  };
}

function operationOf(stmt: Stmt, spanOf: (node: Span) => TextSpan): ParsedText["operation"] {
  if (stmt.kind !== "Expr") return undefined;
  const operation = markedOperation(stmt.value, spanOf);
  return operation === undefined ? undefined : { ...operation, span: spanOf(stmt.value) };
}

function markedOperation(expr: Expr, spanOf: (node: Span) => TextSpan): MarkedOperation | undefined {
  switch (expr.kind) {
    case "BinOp":
      return { kind: "BinOp", left: spanOf(expr.left), right: spanOf(expr.right) };
    case "Subscript":
      return { kind: "Subscript", value: spanOf(expr.value), slice: spanOf(expr.slice) };
    case "Call":
      return { kind: "Call", func: spanOf(expr.func) };
    default:
      return undefined;
  }
}

function plainCall(stmt: Stmt): Expr | undefined {
  if (stmt.kind === "Return") {
    return stmt.value?.kind === "Call" && stmt.value.func.kind === "Name" ? stmt.value : undefined;
  }
  if (stmt.kind !== "Assign" || stmt.value.kind !== "Call") return undefined;
  const [target, ...others] = stmt.targets;
  return others.length === 0 && target?.kind === "Name" ? stmt.value : undefined;
}
