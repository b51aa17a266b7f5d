/** Patterns of `match` statements. */
import { expr } from "./expression-rules.ts";
import {
  ahead,
  alt,
  anyOf,
  expression,
  laterInvalid,
  lazy,
  listOf,
  memo,
  type Node,
  nodesIn,
  notAhead,
  opt,
  type Rule,
  separated,
  seq,
  since,
  soft,
  some,
  then,
  until,
} from "./parser.ts";
import { strings } from "./string-rules.ts";
import { NAME, NUMBER, STRING_STARTS, type Token } from "./token.ts";

const pattern: Rule<Node> = lazy(() => anyPattern);
const literals = lazy(() => strings);
const value = lazy(() => expr);

const notAttributeOrCall = notAhead(anyOf(".", "(", "="));

const captureTarget: Rule = seq(notAhead(soft("_")), NAME, notAttributeOrCall);

/** With a plus sign only from 3.15 on. */
const signedNumber = alt<unknown>(
  seq(NUMBER),
  seq("-", NUMBER),
  since("knowsLatestMistakes", seq("+", NUMBER)),
);

/** `1 + 2j`: the first must be real and the second imaginary. */
const complexNumber = then(seq(signedNumber, anyOf("+", "-"), NUMBER), ([realPart, , imaginary], p) => {
  const parts = realPart as Token[];
  const real = parts[parts.length - 1] as Token;
  if (isImaginary(real)) p.failAt(real, "real number required in complex literal");
  if (!isImaginary(imaginary as Token)) {
    p.failAt(imaginary as Token, "imaginary number required in complex literal");
  }
  return [realPart, imaginary];
});

function isImaginary(token: Token): boolean {
  return /j$/i.test(token.text);
}

const literal: Rule = alt<unknown>(
  seq(signedNumber, notAhead(anyOf("+", "-"))),
  complexNumber,
  seq(ahead(anyOf(...STRING_STARTS)), literals),
  anyOf("None", "True", "False"),
);

/** `a.b.c`, and with `isAttribute` not `a` alone. */
function dottedName(isAttribute: boolean): Rule {
  const rest = seq(".", NAME);
  return isAttribute ? seq(NAME, some(rest)) : seq(NAME, opt(some(rest)));
}

const attribute = dottedName(true);
const nameOrAttribute = memo(dottedName(false));

const starPattern: Rule<Node> = memo(
  expression("star", alt<unknown>(seq("*", captureTarget), seq("*", soft("_")))),
);
const maybeStarPattern: Rule<Node> = alt(starPattern, pattern);
const maybeSequence: Rule = seq(listOf(maybeStarPattern), opt(","));
export const openSequencePattern: Rule = seq(maybeStarPattern, ",", opt(maybeSequence));

const doubleStarPattern = seq("**", captureTarget);
const keyValuePattern = seq(alt<unknown>(literal, attribute), ":", pattern);

const mappingPattern: Rule = alt<unknown>(
  seq("{", "}"),
  seq("{", doubleStarPattern, opt(","), "}"),
  seq("{", listOf(keyValuePattern), ",", doubleStarPattern, opt(","), "}"),
  seq("{", listOf(keyValuePattern), opt(","), "}"),
  laterInvalid(
    since(
      "knowsLatestMistakes",
      then(
        seq(
          "{",
          opt(seq(listOf(keyValuePattern), ",")),
          doubleStarPattern,
          ",",
          listOf(keyValuePattern),
          opt(","),
          "}",
        ),
        ([, , rest], p) => p.failAt((rest as Token[][])[1]?.[1] as Token, LATE_REST),
      ),
    ),
  ),
);

const LATE_REST = "double star pattern must be the last (right-most) subpattern in the mapping pattern";

const positionalPatterns = listOf(pattern);
const keywordPatterns = listOf(seq(NAME, "=", pattern));

const classPattern: Rule = alt<unknown>(
  seq(nameOrAttribute, "(", ")"),
  seq(nameOrAttribute, "(", positionalPatterns, opt(","), ")"),
  seq(nameOrAttribute, "(", keywordPatterns, opt(","), ")"),
  seq(nameOrAttribute, "(", positionalPatterns, ",", keywordPatterns, opt(","), ")"),
  laterInvalid(
    then(
      seq(nameOrAttribute, "(", opt(seq(positionalPatterns, ",")), keywordPatterns, ",", positionalPatterns),
      (results, p) => {
        const late = nodesIn(results[5]);
        const [first] = late;
        const last = late[late.length - 1];
        if (first === undefined || last === undefined) return undefined;
        return p.failBetween(first, last, "positional patterns follow keyword patterns");
      },
    ),
  ),
);

const closedPattern: Rule<Node> = memo(
  expression(
    "pattern",
    alt<unknown>(
      literal,
      captureTarget,
      soft("_"),
      seq(attribute, notAttributeOrCall),
      seq("(", pattern, ")"),
      alt<unknown>(seq("[", opt(maybeSequence), "]"), seq("(", opt(openSequencePattern), ")")),
      mappingPattern,
      classPattern,
    ),
  ),
);

const orPattern: Rule<Node> = expression("pattern", separated(closedPattern, "|"));

const invalidAsPattern = laterInvalid(
  then(seq(orPattern, "as", soft("_")), ([, , target], p) =>
    p.failAt(target as Token, "cannot use '_' as a target"),
  ),
  until(
    "knowsLaterMistakes",
    then(seq(orPattern, "as", notAhead(NAME), value), ([, , , target], p) =>
      p.failAt(target as Node, "invalid pattern target"),
    ),
  ),
  since(
    "knowsLaterMistakes",
    then(seq(orPattern, "as", value), ([, , target], p) =>
      p.failAt(target as Node, `cannot use ${(target as Node).kind} as pattern target`),
    ),
  ),
);

const anyPattern: Rule<Node> = alt(
  expression("pattern", seq(orPattern, "as", captureTarget)),
  invalidAsPattern,
  orPattern,
);

export const patterns: Rule = alt<unknown>(openSequencePattern, pattern);
