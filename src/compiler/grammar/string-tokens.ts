/** Plain string literals, up to the closing quote (Parser/lexer/lexer.c, 3.13). Nothing is decoded. */
import { STRING, SyntaxFailure, type Token } from "./token.ts";
import { Char, countChars, END, type Tokenizer } from "./tokenizer.ts";

/** `quote` has been read; a prefix before it belongs to the token. */
export function readString(t: Tokenizer, quote: number): Token {
  const from = { line: t.line, column: t.start - t.lineStart };
  const lineStart = t.lineStart;
  const size = readOpeningQuote(t, quote);
  if (size === 0) return t.makeString(STRING, from);
  let closing = 0;
  let hasEscapedQuote = false;
  while (closing < size) {
    let char = t.next();
    if (char === END || (size === 1 && char === Char.NEWLINE)) {
      failUnterminated(t, quote, size, hasEscapedQuote, from, lineStart);
    }
    if (char === quote) {
      closing++;
      continue;
    }
    closing = 0;
    if (char === Char.BACKSLASH) {
      char = t.next();
      if (char === quote) hasEscapedQuote = true;
    }
  }
  return t.makeString(STRING, from);
}

/** 1 or 3 quotes, or 0 for a string that is empty already. */
export function readOpeningQuote(t: Tokenizer, quote: number): 0 | 1 | 3 {
  const second = t.next();
  if (second !== quote) {
    t.back(second);
    return 1;
  }
  const third = t.next();
  if (third === quote) return 3;
  t.back(third);
  return 0;
}

/** Where the text ended, counted from the start of the string's first line (3.9, Parser/pegen/pegen.c, tokenizer_error). */
function earlierFailure(t: Tokenizer, size: number, lineStart: number): SyntaxFailure {
  const what = size === 3 ? "EOF while scanning triple-quoted" : "EOL while scanning";
  const column = countChars(t.text.slice(lineStart, t.position));
  return new SyntaxFailure("SyntaxError", `${what} string literal`, t.line, column, t.line, column);
}

function failUnterminated(
  t: Tokenizer,
  quote: number,
  size: number,
  hasEscapedQuote: boolean,
  from: { readonly line: number; readonly column: number },
  lineStart: number,
): never {
  if (t.traits.knowsFewMistakes) throw earlierFailure(t, size, lineStart);
  const column = countChars(t.text.slice(lineStart, lineStart + from.column)) + 1;
  const detected = `string literal (detected at line ${t.line})`;
  const escaped =
    hasEscapedQuote && t.traits.knowsRecentMistakes ? "; perhaps you escaped the end quote?" : "";
  const mode = t.fString;
  const isFieldOpen = mode !== undefined && mode.quote === quote && mode.quoteSize === size;
  const message = isFieldOpen
    ? `${mode.name}: expecting '}'`
    : size === 3
      ? `unterminated triple-quoted ${detected}`
      : `unterminated ${detected}${escaped}`;
  throw new SyntaxFailure("SyntaxError", message, from.line, column, from.line, column);
}
