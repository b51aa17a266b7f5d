/** String literals, f-strings and template strings: what stands in their fields, and literals side by side. */
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
import {
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  NAME,
  STRING,
  type Token,
  TSTRING_END,
  TSTRING_MIDDLE,
  TSTRING_START,
} from "./token.ts";

const value = lazy(() => annotatedRhs);

const conversionOrNothing = opt(seq("!", NAME));

const CONVERSIONS: ReadonlySet<string> = new Set(["s", "r", "a"]);

/** What stands between braces. `name` is that of the string in errors. */
function replacementFieldOf(name: string, middle: string): Rule {
  const spec: Rule = seq(
    ":",
    many(
      alt<unknown>(
        token(middle),
        lazy(() => field),
      ),
    ),
  );
  const field: Rule = alt<unknown>(
    then(seq("{", value, opt("="), opt(conversionOf(name)), opt(spec), "}"), (parts, p) => {
      const [, letter] = Array.isArray(parts[3]) ? (parts[3] as Token[]) : [];
      if (letter !== undefined && !CONVERSIONS.has(letter.text)) {
        const message = `${name}: invalid conversion character '${letter.text}': expected 's', 'r', or 'a'`;
        p.failAt(letter, message);
      }
      return parts;
    }),
    invalidFieldOf(name, spec),
  );
  return field;
}

function conversionOf(name: string): Rule {
  return then(seq("!", NAME), ([mark, letter], p) => {
    const [bang, word] = [mark as Token, letter as Token];
    if (bang.endLine !== word.line || bang.endColumn !== word.column) {
      p.failBetween(bang, word, p.traits.misplacedConversionMessage.replace("{}", name));
    }
    return [mark, letter];
  });
}

/** `invalid_fstring_replacement_field` and `invalid_tstring_replacement_field`. */
function invalidFieldOf(name: string, spec: Rule): Rule<never> {
  const missing = (kind: string): Rule<never> =>
    then(seq("{", kind), ([, found], p) =>
      p.failAt(found as Token, `${name}: valid expression required before '${kind}'`),
    );
  const expecting = (what: string, rule: Rule): Rule<never> =>
    then(rule, (_, p) => p.failNext(`${name}: expecting ${what}`));
  const invalidConversionCharacter = alt<unknown>(
    then(seq("!", ahead(anyOf(":", "}"))), (_, p) => p.failNext(`${name}: missing conversion character`)),
    then(seq("!", notAhead(NAME)), (_, p) => p.failNext(`${name}: invalid conversion character`)),
  );
  return invalid(
    ...["=", "!", ":", "}"].map(missing),
    expecting("a valid expression after '{'", seq("{", notAhead(value))),
    expecting("'=', or '!', or ':', or '}'", seq("{", value, notAhead(anyOf("=", "!", ":", "}")))),
    expecting("'!', or ':', or '}'", seq("{", value, "=", notAhead(anyOf("!", ":", "}")))),
    seq("{", value, opt("="), invalidConversionCharacter),
    expecting("':' or '}'", seq("{", value, opt("="), conversionOrNothing, notAhead(anyOf(":", "}")))),
    expecting("'}', or format specs", seq("{", value, opt("="), conversionOrNothing, spec, notAhead("}"))),
    expecting("'}'", seq("{", value, opt("="), conversionOrNothing, notAhead("}"))),
  );
}

/** A whole f-string, or template string: they differ in their tokens and in what errors call them. */
function formattedString(name: string, start: string, middle: string, end: string): Rule {
  return seq(start, many(alt<unknown>(replacementFieldOf(name, middle), token(middle))), end);
}

const fString = formattedString("f-string", FSTRING_START, FSTRING_MIDDLE, FSTRING_END);
const tString = formattedString("t-string", TSTRING_START, TSTRING_MIDDLE, TSTRING_END);

const MIXED_TEMPLATES = "cannot mix t-string literals with string or bytes literals";

/** Literals side by side are one; bytes and text do not mix, and template strings only with their like. */
export const strings: Rule<Node> = memo((p) => {
  if (!p.traits.tokenizesFStrings) return scannedStrings(p);
  const start = p.mark;
  const found = new Set<LiteralSort>();
  let previous: Node | undefined;
  for (;;) {
    const begin = p.mark;
    const sort = literal(p);
    if (sort === undefined) break;
    const node = p.nodeFrom(begin, sort);
    if (previous !== undefined && (sort === "template") !== (previous.kind === "template")) {
      p.failBetween(previous, node, MIXED_TEMPLATES);
    }
    previous = node;
    found.add(sort);
  }
  if (p.mark === start) return undefined;
  if (found.has("bytes") && found.size > 1) p.fail("cannot mix bytes and nonbytes literals");
  if (found.has("template")) return p.nodeFrom(start, "t-string expression");
  return p.nodeFrom(start, found.has("formatted") ? "f-string expression" : "literal");
});

type LiteralSort = "bytes" | "text" | "formatted" | "template";

/** One literal. */
function literal(p: GrammarParser): LiteralSort | undefined {
  const begin = p.mark;
  const plain = p.expect(STRING);
  if (plain !== undefined) {
    findLiteralProblem(p, plain, false);
    return /^[a-z]*b/i.test(plain.text) ? "bytes" : "text";
  }
  const sort = fString(p) !== undefined ? "formatted" : tString(p) !== undefined ? "template" : undefined;
  if (sort !== undefined) checkFormattedText(p, p.tokens.slice(begin, p.mark));
  return sort;
}

/** The text of one f-string or template string; those in its fields have been looked at before. */
function checkFormattedText(p: GrammarParser, tokens: readonly Token[]): void {
  const [first] = tokens;
  if (first === undefined || /r/i.test(first.text)) return;
  let level = 0;
  for (const part of tokens) {
    if (part.kind === FSTRING_START || part.kind === TSTRING_START) level++;
    else if (part.kind === FSTRING_END || part.kind === TSTRING_END) level--;
    else if (level === 1 && (part.kind === FSTRING_MIDDLE || part.kind === TSTRING_MIDDLE)) {
      findLiteralProblem(p, part, true);
    }
  }
}
