/** String literals and f-strings: what stands in their fields, and literals side by side. */
import { annotatedRhs } from "./expression-rules.ts";
import { findLiteralProblem } from "./literal-problems.ts";
import {
  ahead,
  alt,
  anyOf,
  type GrammarParser,
  invalid,
  lazy,
  many,
  memo,
  type Node,
  notAhead,
  opt,
  type Rule,
  seq,
  then,
  token,
} from "./parser.ts";
import { scannedStrings } from "./scanned-fstrings.ts";
import { FSTRING_END, FSTRING_MIDDLE, FSTRING_START, NAME, STRING, type Token } from "./token.ts";

const value = lazy(() => annotatedRhs);

const conversion: Rule = then(seq("!", NAME), ([mark, letter], p) => {
  const [bang, word] = [mark as Token, letter as Token];
  if (bang.endLine !== word.line || bang.endColumn !== word.column) {
    p.failBetween(bang, word, "f-string: conversion type must come right after the exclamanation mark");
  }
  return [mark, letter];
});

const spec: Rule = seq(
  ":",
  many(
    alt<unknown>(
      token(FSTRING_MIDDLE),
      lazy(() => replacementField),
    ),
  ),
);

const conversionOrNothing = opt(seq("!", NAME));

const invalidConversionCharacter = alt<unknown>(
  then(seq("!", ahead(anyOf(":", "}"))), (_, p) => p.failNext("f-string: missing conversion character")),
  then(seq("!", notAhead(NAME)), (_, p) => p.failNext("f-string: invalid conversion character")),
);

function missing(kind: string): Rule<never> {
  return then(seq("{", kind), ([, found], p) =>
    p.failAt(found as Token, `f-string: valid expression required before '${kind}'`),
  );
}

function expecting(what: string, rule: Rule): Rule<never> {
  return then(rule, (_, p) => p.failNext(`f-string: expecting ${what}`));
}

const invalidReplacementField = invalid(
  ...["=", "!", ":", "}"].map(missing),
  expecting("a valid expression after '{'", seq("{", notAhead(value))),
  expecting("'=', or '!', or ':', or '}'", seq("{", value, notAhead(anyOf("=", "!", ":", "}")))),
  expecting("'!', or ':', or '}'", seq("{", value, "=", notAhead(anyOf("!", ":", "}")))),
  seq("{", value, opt("="), invalidConversionCharacter),
  expecting("':' or '}'", seq("{", value, opt("="), conversionOrNothing, notAhead(anyOf(":", "}")))),
  expecting("'}', or format specs", seq("{", value, opt("="), conversionOrNothing, spec, notAhead("}"))),
  expecting("'}'", seq("{", value, opt("="), conversionOrNothing, notAhead("}"))),
);

const CONVERSIONS: ReadonlySet<string> = new Set(["s", "r", "a"]);

const replacementField: Rule = alt<unknown>(
  then(seq("{", value, opt("="), opt(conversion), opt(spec), "}"), (parts, p) => {
    const [, letter] = Array.isArray(parts[3]) ? (parts[3] as Token[]) : [];
    if (letter !== undefined && !CONVERSIONS.has(letter.text)) {
      const message = `f-string: invalid conversion character '${letter.text}': expected 's', 'r', or 'a'`;
      p.failAt(letter, message);
    }
    return parts;
  }),
  invalidReplacementField,
);

const fString: Rule = seq(
  FSTRING_START,
  many(alt<unknown>(replacementField, token(FSTRING_MIDDLE))),
  FSTRING_END,
);

/** Literals side by side are one; bytes and text do not mix. */
export const strings: Rule<Node> = memo((p) => {
  if (!p.traits.tokenizesFStrings) return scannedStrings(p);
  const start = p.mark;
  let hasBytes = false;
  let hasText = false;
  let isFormatted = false;
  for (;;) {
    const begin = p.mark;
    const plain = p.expect(STRING);
    if (plain !== undefined) {
      if (/^[a-z]*b/i.test(plain.text)) hasBytes = true;
      else hasText = true;
      findLiteralProblem(p, plain, false);
    } else if (fString(p) !== undefined) {
      hasText = true;
      isFormatted = true;
      checkFStringText(p, p.tokens.slice(begin, p.mark));
    } else {
      break;
    }
  }
  if (p.mark === start) return undefined;
  if (hasBytes && hasText) p.fail("cannot mix bytes and nonbytes literals");
  const kind = isFormatted ? "f-string expression" : "literal";
  return p.nodeFrom(start, kind);
});

/** The text of one f-string; those in its fields have been looked at before. */
function checkFStringText(p: GrammarParser, tokens: readonly Token[]): void {
  const [first] = tokens;
  if (first === undefined || /r/i.test(first.text)) return;
  let level = 0;
  for (const part of tokens) {
    if (part.kind === FSTRING_START) level++;
    else if (part.kind === FSTRING_END) level--;
    else if (part.kind === FSTRING_MIDDLE && level === 1) findLiteralProblem(p, part, true);
  }
}
