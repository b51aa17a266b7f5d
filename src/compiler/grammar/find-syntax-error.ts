/**
 * Says whether CPython would parse a text, and if not, in what words and at what place it would refuse.
 * The syntax tree comes from elsewhere (syntax/); this is only the judgement. See parser.ts.
 */
import type { GrammarTraits } from "../../cpython/grammar-traits.ts";
import type { CharacterLookup } from "../../syntax/literals.ts";
import type { CompileError } from "../errors.ts";
import { GrammarParser, type ParseMode, type Rule, TooDeep } from "./parser.ts";
import type { ParserWarnings } from "./parser-warnings.ts";
import { startRules } from "./statement-rules.ts";
import { DEDENT, ENDMARKER, INDENT, SyntaxFailure, TokenizerStop } from "./token.ts";

/** `undefined` for a text that parses, and for one that is nested too deeply to be judged. */
export function findSyntaxError(
  text: string,
  mode: ParseMode,
  lookup: CharacterLookup | undefined,
  traits: GrammarTraits,
  warnings?: ParserWarnings,
): CompileError | undefined {
  if (text.includes("\0")) return NULL_BYTES;
  const p = new GrammarParser(prepare(text, mode), mode, lookup, traits, warnings);
  const failure = judge(p, startRules[mode]);
  if (failure === undefined) return undefined;
  const { type, line, column, endLine, endColumn, shownLine } = failure;
  const legacy = traits.knowsFewMistakes && type === "SyntaxError" ? legacyMessage(text, line) : undefined;
  const error = { type, message: legacy ?? failure.message, line, column, endLine, endColumn };
  return shownLine === undefined ? error : { ...error, shownLine };
}

/** Whatever is wrong in a line that begins with `print` or `exec`, 3.9 says this (_report_missing_parentheses). */
function legacyMessage(text: string, line: number): string | undefined {
  const source = text.split(/\r\n?|\n/)[line - 1] ?? "";
  if (source.includes("(")) return undefined;
  const colon = source.indexOf(":");
  return legacyMessageFrom(source) ?? (colon < 0 ? undefined : legacyMessageFrom(source.slice(colon + 1)));
}

function legacyMessageFrom(source: string): string | undefined {
  const statement = source.trimStart();
  if (statement.startsWith("exec ")) return "Missing parentheses in call to 'exec'";
  if (!statement.startsWith("print ")) return undefined;
  const shown = (statement.slice("print ".length).split(";")[0] ?? "").trim();
  const end = shown.endsWith(",") ? ' end=" "' : "";
  return `Missing parentheses in call to 'print'. Did you mean print(${shown}${end})?`;
}

const NULL_BYTES: CompileError = {
  type: "SyntaxError",
  message: "source code string cannot contain null bytes",
  line: 0,
  column: 0,
  endLine: 0,
  endColumn: 0,
};

/** Line ends as CPython's tokenizer sees them, no byte order mark, and in a module a last line that is ended. */
function prepare(text: string, mode: ParseMode): string {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return mode !== "exec" || plain === "" || plain.endsWith("\n") ? plain : `${plain}\n`;
}

function judge(p: GrammarParser, rule: Rule): SyntaxFailure | undefined {
  try {
    if (rule(p) !== undefined) return p.mode === "single" ? findMoreStatements(p) : undefined;
    let { last } = p;
    p.restart();
    rule(p);
    if (p.traits.knowsFewMistakes) {
      if (isAtEnd(p)) return p.endFailure();
      // Python 3.9, Parser/pegen/pegen.c, _PyPegen_run_parser: the last token of the second attempt.
      last = p.last;
    }
    if (last.kind === INDENT) return p.failureAtLast("unexpected indent", "IndentationError");
    if (last.kind === DEDENT) return p.failureAtLast("unexpected unindent", "IndentationError");
    return withTokenizerErrors(p, p.failureAt(last, "invalid syntax"));
  } catch (failure) {
    if (failure instanceof TooDeep || failure instanceof RangeError) {
      return findTokenizerError(new GrammarParser(p.tokenizer.text, p.mode, p.lookup, p.traits));
    }
    if (!(failure instanceof SyntaxFailure)) throw failure;
    return p.isTokenizerFailure(failure) ? failure : withTokenizerErrors(p, failure);
  }
}

/** Whether the end of the text was read (E_EOF). */
function isAtEnd({ last, tokenizer }: GrammarParser): boolean {
  return last.kind === ENDMARKER || (last.kind === DEDENT && tokenizer.position >= tokenizer.text.length);
}

/** Behind one interactive statement only comments may follow (bad_single_statement). */
function findMoreStatements(p: GrammarParser): SyntaxFailure | undefined {
  const rest = p.tokenizer.text.slice(p.tokenizer.position);
  if (/^(?:[ \t\n\f]|#[^\n]*)*$/.test(rest)) return undefined;
  return p.failureAtLast("multiple statements found while compiling a single statement", "SyntaxError");
}

/** What can be said without parsing. */
function findTokenizerError(p: GrammarParser): SyntaxFailure | undefined {
  try {
    for (let index = 0; p.tokenAt(index).kind !== ENDMARKER; index++);
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return failure;
    throw failure;
  }
  return undefined;
}

/**
 * Errors of the tokenizer in the rest of the text, and brackets left open before the error, count for more (from 3.10
 * on, _PyPegen_tokenize_full_source_to_check_for_errors).
 */
function withTokenizerErrors(p: GrammarParser, failure: SyntaxFailure): SyntaxFailure {
  if (p.traits.knowsFewMistakes) return failure;
  const { line } = p.last;
  try {
    while (p.tokenizer.nextToken().kind !== ENDMARKER);
  } catch (error) {
    if (error instanceof SyntaxFailure) return p.tokenizer.fStrings.length === 0 ? error : failure;
    if (!(error instanceof TokenizerStop)) throw error;
    const { brackets } = p.tokenizer;
    const open = brackets[brackets.length - 1];
    const isUnclosed = open !== undefined && line > open.line;
    if (isUnclosed) return p.unclosedFailure();
  }
  return failure;
}
