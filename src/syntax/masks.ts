/**
 * Characters that are replaced before tree-sitter sees a segment, because its grammar would not read them as
 * CPython does. Offsets stay what they are, and lowering takes names and literals from the original text, so
 * a mask changes nothing but the shape of the tree:
 *
 * - `print`, `exec`, `__future__`, and a `type` that starts no alias, lose their first letter: the grammar has
 *   statements of Python 2 and a future import of its own, and prefers an alias to an assignment;
 * - `=` before the default of a type parameter becomes a comma, as the grammar has no defaults there;
 * - `=` at the start of a format specification (`f"{x:=10}"`) becomes a letter, or it would be a walrus;
 * - a line break inside brackets becomes blank when the next line is indented less than the statement, or the
 *   grammar's scanner ends the block there;
 * - the blank before the bracket of `match [a]:` becomes an operator, or the statement is read with the clause
 *   behind it as an annotation, `match[a]: case[b]`; the operator leaves the tree again (`NodeTable.moveStarts`);
 * - comments are cut out (cuts.ts), and line breaks after a backslash become blank: the grammar's scanner looks through
 *   all that follow each time it has read one, which took minutes for 50,000 of them in one function;
 * - the text of strings in three quotes is cut out, too, but for f-strings;
 * - a string that is not finished becomes a number and a bracket that is never closed a semicolon, so that the
 *   statements behind them are not lost; the scanner reports both;
 * - a lone carriage return becomes a line feed; NUL, a vertical tab, and the backquotes of Python 2, a character that no
 *   token has.
 */

export interface Mask {
  readonly start: number;
  readonly end: number;
  /** What each character of the range becomes. */
  readonly character: string;
}

/** The operator before the subject of a `match`; lowering knows it by the bracket that its node starts with. */
export const SUBJECT_SIGN = "~";

/** Where such operators are, from `offset` on. */
export function subjectSigns(masks: readonly Mask[], offset: number): number[] {
  return masks.filter(({ character }) => character === SUBJECT_SIGN).map(({ start }) => start + offset);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these two
const MISREAD = /[\0\v]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these two
const MISREAD_ALL = /[\0\v]/g;

/** `masks` are in order and do not overlap. */
export function applyMasks(text: string, masks: readonly Mask[]): string {
  const plain = MISREAD.test(text) ? text.replaceAll(MISREAD_ALL, "\x01") : text;
  if (masks.length === 0) return plain;
  let masked = "";
  let done = 0;
  for (const { start, end, character } of masks) {
    masked += plain.slice(done, start) + character.repeat(end - start);
    done = end;
  }
  return masked + plain.slice(done);
}

/** A name with a bracket after it that is not an attribute and does not take type parameters. */
const SUBSCRIPTED_NAME =
  /(?<![\w.\u0080-\uffff]|\b(?:def|class|type)[ \t]+)[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?=[ \t]*\[)/g;
const KEYWORDS = new Set(
  (
    "and as assert async await break case class continue def del elif else except False finally for from global " +
    "if import in is lambda match None nonlocal not or pass raise return True try type while with yield"
  ).split(" "),
);

/**
 * A second attempt at a text that did not parse: in annotations the grammar takes `a[b]` for a generic type,
 * after which nothing but `|` can follow, so `x: a[b](c)` and `x: a[b] or c` fail. With a number in place of
 * the name it is a subscript; lowering finds the name where the number should be. Names in strings stay: a text that
 * is as it was needs no second attempt.
 *
 * @param isInString asked about offsets in ascending order
 */
export function maskSubscriptedNames(text: string, isInString: (offset: number) => boolean): string {
  return text.replace(SUBSCRIPTED_NAME, (name: string, offset: number) =>
    KEYWORDS.has(name) || isInString(offset) ? name : "0".repeat(name.length),
  );
}

/**
 * A second attempt at `case [-1, a]:`, which the grammar takes for an annotated subscript, and at `case +1:` (3.15): a
 * sign becomes a part of its number, in which lowering finds it.
 */
export function maskSignedPatterns(text: string): string {
  return text.replace(/^[ \t\f]*case\b[^\n]*/gm, (line) =>
    line.replace(SIGNED_NUMBER, (sign) => "0".repeat(sign.length)),
  );
}

/** The sign of a number where a pattern begins, with the blanks behind it. */
const SIGNED_NUMBER = /(?<=[([{,|:=]\s*|\bcase\s+)[-+]\s*(?=\.?\d)(?!0[xob])/gi;

/**
 * A second attempt at `lazy import a` (PEP 810): the word becomes a statement of its own, `0  ;`, in which lowering
 * finds it.
 */
export function maskLazyImports(text: string): string {
  return text.replace(/(^|[;:])([ \t\f]*)lazy(?=[ \t\f]+(?:import|from)\b)/gm, "$1$20  ;");
}

/**
 * A second attempt at `except A, B,:` (PEP 758), where the grammar takes no comma at the end; lowering finds it in
 * the original text.
 */
export function maskLastExceptComma(text: string): string {
  return text.replace(/^([ \t\f]*except\b[^\n:]*),(?=[ \t]*:)/gm, "$1 ");
}
