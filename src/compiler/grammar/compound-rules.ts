/** Statements with blocks, and what CPython says of one whose `:` or block is missing. */
import { args } from "./argument-rules.ts";
import { invalidForTarget } from "./comprehension-rules.ts";
import {
  expr,
  expressions,
  namedExpression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
} from "./expression-rules.ts";
import { parameters } from "./parameter-rules.ts";
import {
  ahead,
  alt,
  anyOf,
  CUT,
  forced,
  invalid,
  laterInvalid,
  lazy,
  listOf,
  many,
  type Node,
  notAhead,
  opt,
  type Part,
  type Rule,
  seq,
  since,
  soft,
  some,
  then,
  token,
} from "./parser.ts";
import { patterns } from "./pattern-rules.ts";
import { block as blockRule } from "./statement-rules.ts";
import { starTarget, starTargets } from "./target-rules.ts";
import { failForInvalidTarget } from "./targets.ts";
import { DEDENT, INDENT, NAME, NEWLINE, type Token } from "./token.ts";
import { typeParameters } from "./type-parameter-rules.ts";

const block = lazy(() => blockRule);
const value = lazy(() => expr);
const test = lazy(() => namedExpression);
const values = lazy(() => starExpressions);
const target = lazy(() => starTarget);
const targets = lazy(() => starTargets);
const optionalTypeParameters = opt(lazy(() => typeParameters));

/** A statement that ends where its `:` should be. */
function missingColon(...parts: readonly Part[]): Rule<never> {
  return then(seq(...parts, NEWLINE), (_, p) => p.fail("expected ':'"));
}

/** A statement whose block is not indented; `keyword` says which part names its line. */
function missingBlock(what: string, keyword: number, ...parts: readonly Part[]): Rule<never> {
  return then(seq(...parts, ":", NEWLINE, notAhead(INDENT)), (results, p) => {
    const { line } = results[keyword] as Token;
    return p.fail(`expected an indented block after ${what} on line ${line}`, "IndentationError");
  });
}

// if, while, for

const elseBlock: Rule = alt<unknown>(
  laterInvalid(
    missingBlock("'else' statement", 0, "else"),
    since(
      "knowsLaterMistakes",
      then(seq("else", ":", block, "elif"), (_, p) => p.fail("'elif' block follows an 'else' block")),
    ),
  ),
  seq("else", forced(":"), block),
);

/** A chain of `elif` is a loop, since it may be long. */
const elifChain: Rule = seq(
  many(
    alt<unknown>(
      laterInvalid(missingColon("elif", test), missingBlock("'elif' statement", 0, "elif", test)),
      seq("elif", test, ":", block),
    ),
  ),
  opt(elseBlock),
);

const ifStatement: Rule = alt<unknown>(
  laterInvalid(missingColon("if", test), missingBlock("'if' statement", 0, "if", test)),
  seq("if", test, ":", block, elifChain),
);

const whileStatement: Rule = alt<unknown>(
  laterInvalid(missingColon("while", test), missingBlock("'while' statement", 0, "while", test)),
  seq("while", test, ":", block, opt(elseBlock)),
);

const optionalAsync = opt("async");

const forStatement: Rule = alt<unknown>(
  laterInvalid(
    missingColon(optionalAsync, "for", targets, "in", values),
    missingBlock("'for' statement", 1, optionalAsync, "for", targets, "in", values),
  ),
  seq("for", targets, "in", CUT, values, ":", block, opt(elseBlock)),
  seq("async", "for", targets, "in", CUT, values, ":", block, opt(elseBlock)),
  lazy(() => invalidForTarget),
);

// with

const withItem: Rule = alt<unknown>(
  seq(value, "as", target, ahead(anyOf(",", ")", ":"))),
  invalid(
    then(seq(value, "as", value, ahead(anyOf(",", ")", ":"))), ([, , bound], p) =>
      failForInvalidTarget(p, bound as Node, "assign"),
    ),
  ),
  value,
);

const looseItems = listOf(seq(value, opt(seq("as", target))));
const looseParenthesizedItems = seq(
  "(",
  listOf(
    seq(
      lazy(() => expressions),
      opt(seq("as", target)),
    ),
  ),
  opt(","),
  ")",
);

const withStatement: Rule = alt<unknown>(
  laterInvalid(
    missingBlock("'with' statement", 1, optionalAsync, "with", looseItems),
    missingBlock("'with' statement", 1, optionalAsync, "with", looseParenthesizedItems),
  ),
  seq("with", "(", listOf(withItem), opt(","), ")", ":", block),
  seq("with", listOf(withItem), ":", block),
  seq("async", "with", "(", listOf(withItem), opt(","), ")", ":", block),
  seq("async", "with", listOf(withItem), ":", block),
  laterInvalid(
    since(
      "knowsLatestMistakes",
      then(seq(optionalAsync, "with", looseItems, ",", ":"), ([, , , comma], p) =>
        p.failAt(comma as Token, "the last 'with' item has a trailing comma"),
      ),
    ),
    missingColon(optionalAsync, "with", looseItems),
    missingColon(optionalAsync, "with", looseParenthesizedItems),
  ),
);

// try

const alias = opt(seq("as", NAME));
const MIXED = "cannot have both 'except' and 'except*' on the same 'try'";

/** Several types without parentheses: never with a name, and without one only since 3.14 (PEP 758). */
const bareTypes: Rule = since(
  "hasBareExceptTypes",
  lazy(() => expressions),
);
const BARE_TYPES = "multiple exception types must be parenthesized";

const optionalStar = opt(since("hasExceptStar", token("*")));

const invalidExcept = laterInvalid(
  then(
    seq(
      "except",
      optionalStar,
      value,
      ",",
      lazy(() => expressions),
      alias,
      ":",
    ),
    ([, , first], p) =>
      p.failFrom(first as Node, p.traits.hasBareExceptTypes ? `${BARE_TYPES} when using 'as'` : BARE_TYPES),
  ),
  missingColon("except", optionalStar, value, alias),
  missingColon("except"),
  since(
    "hasExceptStar",
    then(seq("except", "*", anyOf(NEWLINE, ":")), (_, p) => p.fail("expected one or more exception types")),
  ),
  since(
    "knowsLaterMistakes",
    then(seq("except", optionalStar, value, "as", value, ":", block), ([, star, , , target], p) => {
      const keyword = star === null ? "except" : "except*";
      return p.failAt(target as Node, `cannot use ${keyword} statement with ${(target as Node).kind}`);
    }),
  ),
);

const exceptBlock: Rule = alt<unknown>(
  laterInvalid(
    missingBlock("'except' statement", 0, "except", value, alias),
    missingBlock("'except' statement", 0, "except"),
  ),
  seq("except", value, alias, ":", block),
  seq("except", bareTypes, ":", block),
  seq("except", ":", block),
  invalidExcept,
);

const exceptStarBlock: Rule = alt<unknown>(
  laterInvalid(missingBlock("'except*' statement", 0, "except", "*", value, alias)),
  seq("except", "*", value, alias, ":", block),
  seq("except", "*", bareTypes, ":", block),
  invalidExcept,
);

const finallyBlock: Rule = alt<unknown>(
  laterInvalid(missingBlock("'finally' statement", 0, "finally")),
  seq("finally", forced(":"), block),
);

const MIXED_RULES: readonly Rule<never>[] = [
  then(seq("try", ":", many(block), some(exceptBlock), "except", "*", value, alias, ":"), (results, p) =>
    p.failBetween(results[4] as Token, results[5] as Token, MIXED),
  ),
  then(
    seq("try", ":", many(block), some(exceptStarBlock), "except", opt(seq(value, alias)), ":"),
    (results, p) => p.failAt(results[4] as Token, MIXED),
  ),
];

const tryStatement: Rule = alt<unknown>(
  laterInvalid(
    missingBlock("'try' statement", 0, "try"),
    then(seq("try", ":", block, notAhead(anyOf("except", "finally"))), (_, p) =>
      p.fail("expected 'except' or 'finally' block"),
    ),
    since("hasExceptStar", alt<never>(...MIXED_RULES)),
  ),
  seq("try", forced(":"), block, finallyBlock),
  seq("try", forced(":"), block, some(exceptBlock), opt(elseBlock), opt(finallyBlock)),
  since(
    "hasExceptStar",
    seq("try", forced(":"), block, some(exceptStarBlock), opt(elseBlock), opt(finallyBlock)),
  ),
);

// match

const subject: Rule = alt<unknown>(
  seq(
    lazy(() => starNamedExpression),
    ",",
    opt(lazy(() => starNamedExpressions)),
  ),
  test,
);
const guard = opt(seq("if", test));
const casePatterns = lazy(() => patterns);

const caseBlock: Rule = alt<unknown>(
  laterInvalid(
    missingColon(soft("case"), casePatterns, guard),
    missingBlock("'case' statement", 0, soft("case"), casePatterns, guard),
  ),
  seq(soft("case"), casePatterns, guard, ":", block),
);

const matchStatement: Rule = since(
  "hasMatch",
  alt<unknown>(
    seq(soft("match"), subject, ":", NEWLINE, INDENT, some(caseBlock), DEDENT),
    laterInvalid(
      missingColon(soft("match"), subject),
      missingBlock("'match' statement", 0, soft("match"), subject),
      since(
        "knowsLatestMistakes",
        then(seq(soft("case"), casePatterns, guard, ":", block), ([word, , , colon], p) =>
          p.failBetween(word as Token, colon as Token, "case statement must be inside match statement"),
        ),
      ),
    ),
  ),
);

// Definitions

const optionalParameters = opt(lazy(() => parameters));
const optionalResult = opt(seq("->", value));

const functionDefinition: Rule = alt<unknown>(
  laterInvalid(
    missingBlock(
      "function definition",
      1,
      optionalAsync,
      "def",
      NAME,
      optionalTypeParameters,
      "(",
      optionalParameters,
      ")",
      optionalResult,
    ),
    seq(
      optionalAsync,
      "def",
      NAME,
      optionalTypeParameters,
      alt(since("knowsParameterMistakes", forced("(")), token("(")),
      optionalParameters,
      ")",
      optionalResult,
      forced(":"),
      block,
    ),
  ),
  seq("def", NAME, optionalTypeParameters, "(", optionalParameters, ")", optionalResult, ":", block),
  seq("async", "def", NAME, optionalTypeParameters, "(", optionalParameters, ")", optionalResult, ":", block),
);

const optionalBases = opt(seq("(", opt(lazy(() => args)), ")"));

const classDefinition: Rule = alt<unknown>(
  laterInvalid(
    missingColon("class", NAME, optionalTypeParameters, optionalBases),
    missingBlock("class definition", 0, "class", NAME, optionalTypeParameters, optionalBases),
  ),
  seq("class", NAME, optionalTypeParameters, optionalBases, ":", block),
);

const decorators: Rule = some(seq("@", test, NEWLINE));

function decorated(rule: Rule): Rule {
  return alt<unknown>(seq(decorators, rule), rule);
}

function beginningWith(kinds: readonly string[], rule: Rule): Rule {
  return seq(ahead(anyOf(...kinds)), rule);
}

export const compoundStatement: Rule = alt<unknown>(
  beginningWith(["def", "@", "async"], decorated(functionDefinition)),
  beginningWith(["if"], ifStatement),
  beginningWith(["class", "@"], decorated(classDefinition)),
  beginningWith(["with", "async"], withStatement),
  beginningWith(["for", "async"], forStatement),
  beginningWith(["try"], tryStatement),
  beginningWith(["while"], whileStatement),
  matchStatement,
);
