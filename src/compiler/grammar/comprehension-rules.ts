/** Comprehensions and generator expressions. */
import {
  assignmentOrExpression,
  bitwiseOr,
  disjunction,
  expr,
  keyValuePair,
  namedExpression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  starredExpression,
} from "./expression-rules.ts";
import {
  alt,
  anyOf,
  CUT,
  expression,
  invalid,
  lazy,
  many,
  type Node,
  nodesIn,
  notAhead,
  opt,
  type Rule,
  seq,
  since,
  some,
  then,
  until,
} from "./parser.ts";
import { starTargets } from "./target-rules.ts";
import { failForInvalidTarget } from "./targets.ts";
import type { Token } from "./token.ts";

const condition = lazy(() => disjunction);
const targets = lazy(() => starTargets);
const operand = lazy(() => bitwiseOr);
const starred = lazy(() => starredExpression);

/** Of a list or set; unpacked only from 3.15 on (PEP 798). */
const element: Rule<Node> = alt(
  since(
    "unpacksInComprehensions",
    lazy(() => starNamedExpression),
  ),
  until(
    "unpacksInComprehensions",
    lazy(() => namedExpression),
  ),
);

export const invalidForTarget = invalid(
  then(
    seq(
      opt("async"),
      "for",
      lazy(() => starExpressions),
    ),
    ([, , target], p) => failForInvalidTarget(p, target as Node, "for"),
  ),
);

const forIfClause: Rule<unknown> = alt<unknown>(
  seq("async", "for", targets, "in", CUT, condition, many(seq("if", condition))),
  seq("for", targets, "in", CUT, condition, many(seq("if", condition))),
  since(
    "knowsRecentMistakes",
    then(seq(opt("async"), "for", operand, many(seq(",", operand)), opt(","), notAhead("in")), (_, p) =>
      p.fail("'in' expected after for-loop variables"),
    ),
  ),
  invalidForTarget,
);

export const forIfClauses: Rule<unknown> = some(forIfClause);

/** The last condition or iterable of the last clause. */
export function lastItemOf(clauses: unknown): Node {
  const nodes = nodesIn(clauses);
  const last = nodes[nodes.length - 1];
  if (last === undefined) throw new Error("a clause has an iterable");
  return last;
}

function unpackedMapping(opening: string, what: string): Rule<never> {
  return then(
    seq(
      opening,
      "**",
      lazy(() => expr),
      forIfClauses,
    ),
    ([, stars, last], p) =>
      p.failBetween(stars as Token, last as Node, `cannot use dict unpacking in ${what}`),
  );
}

const invalidComprehension = invalid(
  until(
    "unpacksInComprehensions",
    then(seq(anyOf("[", "(", "{"), starred, forIfClauses), ([, star], p) =>
      p.failAt(star as Node, "iterable unpacking cannot be used in comprehension"),
    ),
  ),
  since(
    "unpacksInComprehensions",
    alt<never>(unpackedMapping("[", "list comprehension"), unpackedMapping("(", "generator expression")),
  ),
  until(
    "knowsFewMistakes",
    alt<never>(
      then(
        seq(
          anyOf("[", "{"),
          lazy(() => starNamedExpression),
          ",",
          lazy(() => starNamedExpressions),
          forIfClauses,
        ),
        ([, first, , rest], p) => {
          const nodes = nodesIn(rest);
          const last = nodes[nodes.length - 1] ?? (first as Node);
          return p.failBetween(
            first as Node,
            last,
            "did you forget parentheses around the comprehension target?",
          );
        },
      ),
      then(
        seq(
          anyOf("[", "{"),
          lazy(() => starNamedExpression),
          ",",
          forIfClauses,
        ),
        ([, first, comma], p) =>
          p.failBetween(
            first as Node,
            comma as Token,
            "did you forget parentheses around the comprehension target?",
          ),
      ),
    ),
  ),
);

export const listcomp: Rule<Node> = alt(
  expression("list comprehension", seq("[", element, forIfClauses, "]")),
  invalidComprehension,
);

export const setcomp: Rule<Node> = alt(
  expression("set comprehension", seq("{", element, forIfClauses, "}")),
  invalidComprehension,
);

export const genexp: Rule<Node> = alt(
  expression(
    "generator expression",
    seq(
      "(",
      alt(
        lazy(() => assignmentOrExpression),
        since("unpacksInComprehensions", starred),
      ),
      forIfClauses,
      ")",
    ),
  ),
  invalidComprehension,
);

export const dictcomp: Rule<Node> = alt(
  expression(
    "dict comprehension",
    seq(
      "{",
      lazy(() => keyValuePair),
      forIfClauses,
      "}",
    ),
  ),
  since(
    "unpacksInComprehensions",
    expression(
      "dict comprehension",
      seq(
        "{",
        "**",
        lazy(() => expr),
        forIfClauses,
        "}",
      ),
    ),
  ),
  invalid(
    until(
      "unpacksInComprehensions",
      then(seq("{", "**", operand, forIfClauses, "}"), ([, stars], p) =>
        p.failAt(stars as Token, "dict unpacking cannot be used in dict comprehension"),
      ),
    ),
  ),
);
