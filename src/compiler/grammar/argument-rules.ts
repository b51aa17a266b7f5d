/** Arguments of calls and classes, with what CPython says of those in the wrong order or form. */
import { forIfClauses, lastItemOf } from "./comprehension-rules.ts";
import { assignmentOrExpression, expr, namedExpression, starredExpression } from "./expression-rules.ts";
import {
  ahead,
  alt,
  anyOf,
  expression,
  type GrammarParser,
  invalid,
  lazy,
  listOf,
  memo,
  type Node,
  nodesIn,
  notAhead,
  opt,
  type Rule,
  seq,
  since,
  then,
  until,
} from "./parser.ts";
import { NAME, type Token } from "./token.ts";

const clauses = lazy(() => forIfClauses);
const anyExpr = lazy(() => expr);
const starred = lazy(() => starredExpression);

const MAYBE_EQUALS = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
const PARENTHESIZE_GENERATOR = "Generator expression must be parenthesized";

/** `name=value`, marked so that it can be told from a positional argument. */
const namedArgument: Rule<Node> = expression("keyword", seq(NAME, "=", anyExpr));
const unpackedMapping: Rule<Node> = expression("keyword unpacking", seq("**", anyExpr));

/** `a=b for b in c` */
const generatorForKeyword: Rule<never> = then(seq(NAME, "=", anyExpr, clauses), ([start, equals], p) =>
  p.failBetween(start as Token, equals as Token, MAYBE_EQUALS),
);

const invalidKeyword = invalid(
  until(
    "knowsFewMistakes",
    then(seq(anyOf("True", "False", "None"), "="), ([constant, equals], p) =>
      p.failBetween(constant as Token, equals as Token, `cannot assign to ${(constant as Token).text}`),
    ),
  ),
  until("knowsFewMistakes", generatorForKeyword),
  then(seq(notAhead(seq(NAME, "=")), anyExpr, "="), ([, value, equals], p) =>
    p.failBetween(
      value as Node,
      equals as Token,
      'expression cannot contain assignment, perhaps you meant "=="?',
    ),
  ),
  since(
    "knowsMissingArgumentValue",
    then(seq("**", anyExpr, "=", anyExpr), ([stars, , , value], p) =>
      p.failBetween(stars as Token, value as Node, "cannot assign to keyword argument unpacking"),
    ),
  ),
);

const keywordOrStarred: Rule<Node> = alt(invalidKeyword, namedArgument, starred);
const keywordOrUnpacked: Rule<Node> = alt(invalidKeyword, namedArgument, unpackedMapping);

const keywords: Rule<unknown> = alt<unknown>(
  seq(listOf(keywordOrStarred), ",", listOf(keywordOrUnpacked)),
  listOf(keywordOrStarred),
  listOf(keywordOrUnpacked),
);

/** Through 3.9 a named expression with its errors. */
const positionalValue: Rule<Node> = (p) =>
  (p.traits.knowsFewMistakes ? namedExpression : assignmentOrExpression)(p);

const positional: Rule<Node> = alt(
  starred,
  then(
    seq(
      lazy(() => positionalValue),
      notAhead("="),
    ),
    ([value]) => value as Node,
  ),
);

const arguments_: Rule<unknown> = alt<unknown>(seq(listOf(positional), opt(seq(",", keywords))), keywords);

function argumentsIn(result: unknown): readonly Node[] {
  return nodesIn(result);
}

/** Positional ones after a keyword (_PyPegen_arguments_parsing_error). */
function failForOrder(p: GrammarParser, result: unknown): never {
  const hasUnpacking = argumentsIn(result).some(({ kind }) => kind === "keyword unpacking");
  const what = hasUnpacking ? "keyword argument unpacking" : "keyword argument";
  return p.fail(`positional argument follows ${what}`);
}

/** `f(a, b for b in c)`, but not a single `f(a for a in b)` (_PyPegen_nonparen_genexp_in_call). */
function failForGenerator(p: GrammarParser, result: unknown, fors: unknown): undefined {
  const plain = argumentsIn(result).filter(({ kind }) => !kind.startsWith("keyword"));
  const last = plain[plain.length - 1];
  if (plain.length <= 1 || last === undefined) return undefined;
  return p.failBetween(last, lastItemOf(fors), PARENTHESIZE_GENERATOR);
}

const UNPACKING_ORDER = "iterable argument unpacking follows keyword argument unpacking";

function failForUnpacking(p: GrammarParser, given: readonly Node[]): never {
  const [first, last] = [given[0], given.at(-1)];
  const isAtArguments = p.traits.unpackingOrderPointsAtArguments && first !== undefined && last !== undefined;
  return isAtArguments ? p.failBetween(first, last, UNPACKING_ORDER) : p.fail(UNPACKING_ORDER);
}

const invalidArguments = invalid(
  (p) =>
    p.traits.unpackingOrderHasRange
      ? undefined
      : then(seq(arguments_, ",", "*"), ([given], at) => failForUnpacking(at, nodesIn(given)))(p),
  since(
    "unpackingOrderHasRange",
    then(
      seq(
        alt<unknown>(seq(listOf(positional), ",", keywords), keywords),
        ",",
        listOf(then(seq(starred, notAhead("=")), ([value]) => value as Node)),
      ),
      ([, comma], p) => p.failFrom(comma as Token, UNPACKING_ORDER),
    ),
  ),
  then(
    seq(anyExpr, clauses, ",", opt(alt<unknown>(arguments_, seq(anyExpr, clauses)))),
    ([element, fors], p) => p.failBetween(element as Node, lastItemOf(fors), PARENTHESIZE_GENERATOR),
  ),
  until("knowsFewMistakes", generatorForKeyword),
  since(
    "knowsMissingArgumentValue",
    then(seq(opt(seq(arguments_, ",")), NAME, "=", ahead(anyOf(",", ")"))), ([, start, equals], p) =>
      p.failBetween(start as Token, equals as Token, "expected argument value expression"),
    ),
  ),
  then(seq(arguments_, clauses), ([before, fors], p) => failForGenerator(p, before, fors)),
  then(seq(arguments_, ",", anyExpr, clauses), ([, , element, fors], p) =>
    p.failBetween(element as Node, lastItemOf(fors), PARENTHESIZE_GENERATOR),
  ),
  then(seq(arguments_, ",", arguments_), ([before], p) => failForOrder(p, before)),
);

export const args: Rule<unknown> = memo(
  alt<unknown>(seq(arguments_, opt(","), ahead(")")), invalidArguments),
);
