/**
 * Expressions, as CPython's grammar has them (Grammar/python.gram, 3.13), with its rules for invalid ones.
 * Operators that group to the left are loops here; the alternatives are tried in CPython's order, since the
 * furthest token that was looked at is where an unexplained error is shown.
 */

import * as argumentRules from "./argument-rules.ts";
import * as comprehensionRules from "./comprehension-rules.ts";
import * as parameterRules from "./parameter-rules.ts";
import {
  ahead,
  alt,
  anyOf,
  CUT,
  expression,
  type GrammarParser,
  invalid,
  lazy,
  listOf,
  many,
  memo,
  type Node,
  nodesIn,
  notAhead,
  opt,
  type Part,
  type Rule,
  seq,
  since,
  some,
  then,
  token,
  until,
} from "./parser.ts";
import * as stringRules from "./string-rules.ts";
import { FSTRING_MIDDLE, FSTRING_START, NAME, NEWLINE, NUMBER, STRING, type Token } from "./token.ts";

// Rules of other files are looked up when they are used, since the files need each other.
const genexp = lazy(() => comprehensionRules.genexp);
const lambdaParameters = lazy(() => parameterRules.lambdaParameters);

export const name: Rule<Node> = expression("name", NAME);

// Operators

/** `a op b op c`, where the first operator found decides. */
function leftAssociative(
  kind: string,
  operand: Rule<Node>,
  first: Rule<Node>,
  ...operators: string[]
): Rule<Node> {
  const operator = anyOf(...operators);
  const rule: Rule<Node> = (p) => {
    const start = p.mark;
    let left = first(p);
    if (left === undefined) return undefined;
    for (;;) {
      const end = p.mark;
      if (operator(p) === undefined || operand(p) === undefined) {
        p.mark = end;
        return left;
      }
      left = p.nodeFrom(start, kind);
    }
  };
  return memo(rule);
}

const awaitPrimary: Rule<Node> = memo(
  alt(
    expression(
      "await expression",
      seq(
        "await",
        lazy(() => primary),
      ),
    ),
    lazy(() => primary),
  ),
);

const power: Rule<Node> = (p) => {
  const start = p.mark;
  const base = awaitPrimary(p);
  if (base === undefined) return undefined;
  const end = p.mark;
  if (p.expect("**") !== undefined && factor(p) !== undefined) return p.nodeFrom(start, "expression");
  p.mark = end;
  return base;
};

const factor: Rule<Node> = memo(
  alt(
    expression(
      "expression",
      seq(
        anyOf("+", "-", "~"),
        lazy(() => factor),
      ),
    ),
    power,
  ),
);

const NOT_AFTER_OPERATOR = "'not' after an operator must be parenthesized";

const invalidFactor = invalid(
  since(
    "knowsRecentMistakes",
    then(seq(anyOf("+", "-", "~"), "not", factor), ([, not, operand], p) =>
      p.failBetween(not as Token, operand as Node, NOT_AFTER_OPERATOR),
    ),
  ),
);

const term: Rule<Node> = leftAssociative(
  "expression",
  factor,
  alt(invalidFactor, factor),
  "*",
  "/",
  "//",
  "%",
  "@",
);

const sum: Rule<Node> = leftAssociative("expression", term, term, "+", "-");

const invalidArithmetic = invalid(
  since(
    "knowsRecentMistakes",
    then(
      seq(
        sum,
        anyOf("+", "-", "*", "/", "%", "//", "@"),
        "not",
        lazy(() => inversion),
      ),
      ([, , not, operand], p) => p.failBetween(not as Token, operand as Node, NOT_AFTER_OPERATOR),
    ),
  ),
);

const shift: Rule<Node> = leftAssociative("expression", sum, alt(invalidArithmetic, sum), "<<", ">>");
const bitwiseAnd: Rule<Node> = leftAssociative("expression", shift, shift, "&");
const bitwiseXor: Rule<Node> = leftAssociative("expression", bitwiseAnd, bitwiseAnd, "^");
export const bitwiseOr: Rule<Node> = leftAssociative("expression", bitwiseXor, bitwiseXor, "|");

const comparisonPair = alt(
  ...["==", "!=", "<=", "<", ">=", ">"].map((operator) => seq(operator, bitwiseOr)),
  seq("not", "in", bitwiseOr),
  seq("in", bitwiseOr),
  seq("is", "not", bitwiseOr),
  seq("is", bitwiseOr),
);

const comparison: Rule<Node> = (p) => {
  const start = p.mark;
  const left = bitwiseOr(p);
  if (left === undefined) return undefined;
  const [first] = many(comparisonPair)(p) ?? [];
  if (first === undefined) return left;
  return { ...p.nodeFrom(start, "comparison", [left]), operator: (first[0] as Token).kind };
};

const inversion: Rule<Node> = memo(
  alt(
    expression(
      "expression",
      seq(
        "not",
        lazy(() => inversion),
      ),
    ),
    comparison,
  ),
);

const conjunction: Rule<Node> = leftAssociative("expression", inversion, inversion, "and");
export const disjunction: Rule<Node> = leftAssociative("expression", conjunction, conjunction, "or");

// Expressions

const lambda: Rule<Node> = expression(
  "lambda",
  seq(
    "lambda",
    opt(lambdaParameters),
    ":",
    lazy(() => expr),
  ),
);

const conditional: Rule<Node> = expression(
  "conditional expression",
  seq(
    disjunction,
    "if",
    disjunction,
    "else",
    lazy(() => expr),
  ),
);

const exprWithoutInvalid: Rule<Node> = (p) => {
  const { callsInvalid } = p;
  p.callsInvalid = false;
  const result = alt(conditional, disjunction, lambda)(p);
  p.callsInvalid = callsInvalid;
  return result;
};

const LEGACY_STATEMENTS: ReadonlySet<string> = new Set(["print", "exec"]);
const SOFT_KEYWORDS = ["_", "case", "match", "type"];

/** What CPython takes for a soft keyword: any name that one of them begins with. */
const softKeyword = then(seq(NAME), ([token], p) => {
  const { text } = token as Token;
  const isTypeSoft = p.traits.hasTypeParameters;
  const known = SOFT_KEYWORDS.some(
    (keyword) => keyword.startsWith(text) && (keyword !== "type" || isTypeSoft),
  );
  return known ? token : undefined;
});

function isLegacyStatement(node: Node): boolean {
  return node.kind === "name" && LEGACY_STATEMENTS.has(node.first.text);
}

const invalidExpression = invalid(
  then(
    seq(notAhead(alt<unknown>(seq(NAME, STRING), softKeyword)), disjunction, exprWithoutInvalid),
    ([, left, right], p) => {
      if (isLegacyStatement(left as Node) || p.tokenAt(p.mark - 1).level === 0) return undefined;
      return p.failBetween(left as Node, right as Node, "invalid syntax. Perhaps you forgot a comma?");
    },
  ),
  then(seq(disjunction, "if", disjunction, notAhead(anyOf("else", ":"))), ([body, , test], p) =>
    p.failBetween(body as Node, test as Node, "expected 'else' after 'if' expression"),
  ),
  then(seq("lambda", opt(lambdaParameters), ":", ahead(FSTRING_MIDDLE)), ([start, , colon], p) =>
    p.failBetween(
      start as Token,
      colon as Token,
      "f-string: lambda expressions are not allowed without parentheses",
    ),
  ),
);

const invalidLegacyExpression = invalid(
  then(
    seq(
      name,
      notAhead("("),
      lazy(() => starExpressions),
    ),
    ([called, , argument], p) => {
      if (!isLegacyStatement(called as Node)) return undefined;
      const { text } = (called as Node).first;
      const message = `Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`;
      const last = nodesIn(argument)[0] ?? (called as Node);
      return p.failBetween(called as Node, last, message);
    },
  ),
);

const anyExpr: Rule<Node> = memo(
  alt(invalidExpression, invalidLegacyExpression, conditional, disjunction, lambda),
);

/** Tokens after which no expression goes on. */
const CLOSERS: ReadonlySet<string> = new Set([",", ")", "]", "}", NEWLINE]);

/** A name or number with nothing after it: by far the most frequent expression, so it takes a short way. */
function simpleExpression(p: GrammarParser): Node | undefined {
  const first = p.tokenAt(p.mark);
  const kind = first.kind === NAME ? "name" : first.kind === NUMBER ? "literal" : undefined;
  if (kind === undefined || !CLOSERS.has(p.tokenAt(p.mark + 1).kind)) return undefined;
  p.mark++;
  return { kind, first, last: first, items: NO_ITEMS };
}

const NO_ITEMS: readonly Node[] = [];

export const expr: Rule<Node> = (p) => simpleExpression(p) ?? anyExpr(p);

export const yieldExpr: Rule<Node> = expression(
  "yield expression",
  alt(seq("yield", "from", expr), seq("yield", opt(lazy(() => starExpressions)))),
);

// Several expressions

/** One expression, or several with commas as a tuple. */
function tupleOrOne(item: Rule<Node>): Rule<Node> {
  return alt(
    expression("tuple", seq(item, some(seq(",", item)), opt(",")), nodesIn),
    expression("tuple", seq(item, ","), nodesIn),
    item,
  );
}

export const expressions: Rule<Node> = tupleOrOne(expr);

const starred: Rule<Node> = expression("starred", seq("*", bitwiseOr), nodesIn);

const anyStarExpression: Rule<Node> = memo(alt(starred, expr));
export const starExpression: Rule<Node> = (p) => simpleExpression(p) ?? anyStarExpression(p);
export const starExpressions: Rule<Node> = tupleOrOne(starExpression);

export const starNamedExpression: Rule<Node> = alt(
  starred,
  lazy(() => namedExpression),
);
export const starNamedExpressions: Rule<readonly unknown[]> = seq(listOf(starNamedExpression), opt(","));

export const annotatedRhs: Rule<Node> = alt(yieldExpr, starExpressions);

// Assignment expressions

export const assignmentExpression: Rule<Node> = expression("named expression", seq(NAME, ":=", CUT, expr));

const notAssignment = notAhead(anyOf("=", ":="));

const invalidNamedExpression = invalid(
  then(seq(expr, ":=", expr), ([target], p) => {
    const { kind } = target as Node;
    return p.failAt(target as Node, `cannot use assignment expressions with ${kind}`);
  }),
  until("knowsFewMistakes", (p) => assignmentForComparison(p)),
);

/** `=` where `==` or `:=` was meant (3.10). */
const assignmentForComparison: Rule<never> = alt<never>(
  then(seq(NAME, "=", bitwiseOr, notAssignment), ([target, , value], p) =>
    p.failBetween(
      target as Token,
      value as Node,
      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    ),
  ),
  then(
    seq(
      notAhead(
        alt<unknown>(
          lazy(() => list),
          lazy(() => tuple),
          genexp,
          anyOf("True", "None", "False"),
        ),
      ),
      bitwiseOr,
      "=",
      bitwiseOr,
      notAssignment,
    ),
    ([, target], p) => {
      const { kind } = target as Node;
      return p.failAt(target as Node, `cannot assign to ${kind} here. Maybe you meant '==' instead of '='?`);
    },
  ),
);

export const namedExpression: Rule<Node> = alt(
  assignmentExpression,
  memo(invalidNamedExpression),
  then(seq(expr, notAhead(":=")), ([value]) => value as Node),
);

/** What a group or a generator expression begins with. */
export const assignmentOrExpression: Rule<Node> = alt(
  assignmentExpression,
  then(seq(expr, notAhead(":=")), ([value]) => value as Node),
);

// Primaries

const slice: Rule<unknown> = alt<unknown>(
  expression("slice", seq(opt(expr), ":", opt(expr), opt(seq(":", opt(expr))))),
  namedExpression,
);

export const slices: Rule<unknown> = alt<unknown>(
  seq(slice, notAhead(",")),
  seq(
    listOf(
      alt<unknown>(
        slice,
        since(
          "hasExceptStar",
          lazy(() => starredExpression),
        ),
      ),
    ),
    opt(","),
  ),
);

/** `*x` among arguments; a star alone is an error at once. */
export const starredExpression: Rule<Node> = alt(
  invalid(
    since(
      "knowsRecentMistakes",
      then(seq("*", expr, "=", expr), ([star, , , value], p) =>
        p.failBetween(star as Token, value as Node, "cannot assign to iterable argument unpacking"),
      ),
    ),
  ),
  expression("starred", seq("*", expr), nodesIn),
  since(
    "knowsRecentMistakes",
    then(token("*"), (_, p) => p.fail("Invalid star expression")),
  ),
);

const suffixes: readonly (readonly [kind: string, rule: Rule])[] = [
  ["attribute", seq(".", NAME)],
  ["function call", genexp],
  ["function call", seq("(", opt(lazy(() => argumentRules.args)), ")")],
  ["subscript", seq("[", slices, "]")],
];

export const primary: Rule<Node> = memo((p) => {
  const start = p.mark;
  let node = atom(p);
  while (node !== undefined) {
    const longer = withSuffix(p, start);
    if (longer === undefined) return node;
    node = longer;
  }
  return undefined;
});

/** What was matched from `start` to here, with one suffix more. */
function withSuffix(p: GrammarParser, start: number): Node | undefined {
  const suffix = suffixes.find(([, rule]) => rule(p) !== undefined);
  return suffix === undefined ? undefined : p.nodeFrom(start, suffix[0]);
}

const targetLookahead = anyOf("(", "[", ".");

/** A primary that is followed by another suffix (`t_primary`): what a target is an attribute or item of. */
export const targetPrimary: Rule<Node> = memo((p) => {
  const start = p.mark;
  let node = atom(p);
  if (node === undefined || isSuffixAhead(p) === undefined) {
    p.mark = start;
    return undefined;
  }
  for (;;) {
    const end = p.mark;
    const longer = withSuffix(p, start);
    if (longer === undefined || isSuffixAhead(p) === undefined) {
      p.mark = end;
      return node;
    }
    node = longer;
  }
});

const isSuffixAhead = ahead(targetLookahead);
export const notTargetLookahead = notAhead(targetLookahead);

// Atoms

const invalidGroup = invalid(
  then(seq("(", starredExpression, ")"), ([, value], p) =>
    p.failAt(value as Node, "cannot use starred expression here"),
  ),
  then(seq("(", "**", expr, ")"), ([, stars], p) =>
    p.failAt(stars as Token, "cannot use double starred expression here"),
  ),
);

/** The kind of a group is that of what stands in it, its place too. */
const group: Rule<Node> = alt(
  then(seq("(", alt(yieldExpr, namedExpression), ")"), ([, value]) => value as Node),
  invalidGroup,
);

export const list: Rule<Node> = expression("list", seq("[", opt(starNamedExpressions), "]"), nodesIn);

export const tuple: Rule<Node> = expression(
  "tuple",
  seq("(", opt(seq(starNamedExpression, ",", opt(starNamedExpressions))), ")"),
  nodesIn,
);

const set: Rule<Node> = expression("set display", seq("{", starNamedExpressions, "}"));

export const keyValuePair = seq(expr, ":", expr);
const doubleStarredPair = alt(seq("**", bitwiseOr), keyValuePair);

const starredValue = then(seq(expr, ":", "*", bitwiseOr), ([, , star], p) =>
  p.failFrom(star as Token, "cannot use a starred expression in a dictionary value"),
);
const missingValue = then(seq(expr, ":", ahead(anyOf("}", ","))), ([, colon], p) =>
  p.failAt(colon as Token, "expression expected after dictionary key and ':'"),
);

const invalidPair = alt<unknown>(
  then(seq(expr, notAhead(":")), ([key], p) => p.failAfterKey(key as Node)),
  starredValue,
  missingValue,
);

/** Unlike other rules for errors, CPython tries this one when it parses for the first time. */
const invalidPairs = alt<unknown>(
  seq(listOf(doubleStarredPair), ",", invalidPair),
  starredValue,
  missingValue,
);

const dict: Rule<Node> = expression(
  "dict literal",
  alt<unknown>(seq("{", opt(seq(listOf(doubleStarredPair), opt(","))), "}"), seq("{", invalidPairs, "}")),
);

const constants = ["True", "False", "None"] as const;

export const atom: Rule<Node> = alt(
  name,
  ...constants.map((kind) => expression(kind, kind)),
  then(
    seq(
      ahead(anyOf(STRING, FSTRING_START)),
      lazy(() => stringRules.strings),
    ),
    ([, value]) => value as Node,
  ),
  expression("literal", NUMBER),
  startingWith("(", alt(tuple, group, genexp)),
  startingWith(
    "[",
    alt(
      list,
      lazy(() => comprehensionRules.listcomp),
    ),
  ),
  startingWith(
    "{",
    alt(
      dict,
      set,
      lazy(() => comprehensionRules.dictcomp),
      lazy(() => comprehensionRules.setcomp),
    ),
  ),
  expression("ellipsis", "..."),
);

function startingWith(kind: Part, rule: Rule<Node>): Rule<Node> {
  return then(seq(ahead(kind), rule), ([, value]) => value as Node);
}
