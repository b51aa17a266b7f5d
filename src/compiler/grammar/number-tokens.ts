/** Numbers, with CPython's errors for malformed ones (Parser/lexer/lexer.c, 3.13). */
import { NUMBER, type Token } from "./token.ts";
import { Char, isDigit, isIdentifierPart, type Tokenizer } from "./tokenizer.ts";

/** Words that may follow a number without a space. */
const FOLLOWERS = /^(?:and|else|for|if|in|is|or|not)/;

export function readNumber(t: Tokenizer, first: number): Token {
  if (first === Char.DOT) return readFraction(t, t.next());
  if (first !== Char.ZERO) return readDecimalTail(t, readDigits(t));
  const char = t.next();
  switch (String.fromCharCode(char).toLowerCase()) {
    case "x":
      return readRadix(t, "hexadecimal", /^[0-9a-f]$/i);
    case "o":
      return readRadix(t, "octal", /^[0-7]$/);
    case "b":
      return readRadix(t, "binary", /^[01]$/);
    default:
      return readZero(t, char);
  }
}

/** Digits with single underscores between them; returns the character after. The first digit has been read. */
function readDigits(t: Tokenizer): number {
  for (;;) {
    let char = t.next();
    while (isDigit(char)) char = t.next();
    if (char !== Char.UNDERSCORE) return char;
    char = t.next();
    if (isDigit(char)) continue;
    t.back(char);
    t.fail("invalid decimal literal");
  }
}

function readRadix(t: Tokenizer, kind: string, digit: RegExp): Token {
  const isDigitHere = (code: number) => digit.test(String.fromCharCode(code));
  let char = t.next();
  do {
    if (char === Char.UNDERSCORE) char = t.next();
    if (!isDigitHere(char)) {
      // Through 3.9 the character is given back first.
      if (!t.traits.checksEndOfNumbers && isDigit(char)) t.back(char);
      failDigit(t, char, kind);
    }
    do char = t.next();
    while (isDigitHere(char));
  } while (char === Char.UNDERSCORE);
  if (isDigit(char)) failDigit(t, char, kind);
  return finish(t, char, kind);
}

function failDigit(t: Tokenizer, char: number, kind: string): never {
  if (isDigit(char)) t.fail(`invalid digit '${String.fromCharCode(char)}' in ${kind} literal`);
  t.back(char);
  t.fail(`invalid ${kind} literal`);
}

/** `0`, `00`, `0_0`, and what may follow; other digits may come only in a float. */
function readZero(t: Tokenizer, first: number): Token {
  let char = first;
  for (;;) {
    if (char === Char.UNDERSCORE) {
      char = t.next();
      if (!isDigit(char)) {
        t.back(char);
        t.fail("invalid decimal literal");
      }
    }
    if (char !== Char.ZERO) break;
    char = t.next();
  }
  const zerosEnd = t.position;
  const hasOtherDigits = isDigit(char);
  if (hasOtherDigits) char = readDigits(t);
  if (char === Char.DOT) return readFraction(t, t.next());
  const letter = String.fromCharCode(char).toLowerCase();
  if (letter === "e") return readExponent(t, char);
  if (letter === "j") return finish(t, t.next(), "imaginary");
  if (hasOtherDigits) {
    t.back(char);
    const message =
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
    if (!t.traits.checksEndOfNumbers) t.fail(message);
    t.failAt(message, t.start + 1 - t.lineStart, zerosEnd - t.lineStart);
  }
  return finish(t, char, "decimal");
}

function readDecimalTail(t: Tokenizer, char: number): Token {
  return char === Char.DOT ? readFraction(t, t.next()) : readExponentOrEnd(t, char);
}

/** After the point. */
function readFraction(t: Tokenizer, char: number): Token {
  return readExponentOrEnd(t, isDigit(char) ? readDigits(t) : char);
}

function readExponentOrEnd(t: Tokenizer, char: number): Token {
  const letter = String.fromCharCode(char).toLowerCase();
  if (letter === "e") return readExponent(t, char);
  if (letter === "j") return finish(t, t.next(), "imaginary");
  return finish(t, char, "decimal");
}

function readExponent(t: Tokenizer, letter: number): Token {
  let char = t.next();
  const isSigned = char === 43 || char === 45;
  if (isSigned) char = t.next();
  if (!isDigit(char)) {
    t.back(char);
    if (isSigned) t.fail("invalid decimal literal");
    // `1else`: the `e` belongs to the next word.
    return finish(t, letter, "decimal");
  }
  const after = readDigits(t);
  if (String.fromCharCode(after).toLowerCase() === "j") return finish(t, t.next(), "imaginary");
  return finish(t, after, "decimal");
}

/** A name may not follow at once, but for a few keywords (verify_end_of_number). */
function finish(t: Tokenizer, char: number, kind: string): Token {
  t.back(char);
  const rest = t.text.slice(t.position, t.position + 6);
  const isFollowed = (char < 128 || t.traits.numbersRefuseNonAscii) && isIdentifierPart(char);
  if (isFollowed && t.traits.checksEndOfNumbers && !canFollow(rest)) {
    t.fail(`invalid ${kind} literal`);
  }
  if (isFollowed && t.warnings?.warnsOfNumbersBeforeKeywords === true) {
    t.warnings.report({ message: `invalid ${kind} literal`, line: t.line });
  }
  return t.make(NUMBER);
}

/** `if`, `in` and `is` are recognised by two letters, the other words must be whole. */
function canFollow(rest: string): boolean {
  const word = FOLLOWERS.exec(rest)?.[0];
  if (word === undefined) return false;
  return /^i[fns]/.test(word) || !isIdentifierPart(rest.charCodeAt(word.length));
}
