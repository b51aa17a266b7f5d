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
  laterInvalid,
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
import * as statementRules from "./statement-rules.ts";
import * as stringRules from "./string-rules.ts";
import {
  FSTRING_MIDDLE,
  NAME,
  NEWLINE,
  NUMBER,
  STRING,
  STRING_STARTS,
  type Token,
  TSTRING_MIDDLE,
} from "./token.ts";

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

const invalidFactor = laterInvalid(
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

const invalidArithmetic = laterInvalid(
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
  since(
    "knowsLaterMistakes",
    then(token("<>"), (found, p) =>
      p.failAt(found, "invalid syntax.  Maybe you meant '!=' instead of '<>'?"),
    ),
  ),
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

/** What CPython takes for a soft keyword: through 3.13 any name that one of them begins with. */
const softKeyword = then(seq(NAME), ([token], p) => {
  const { text } = token as Token;
  const isTypeSoft = p.traits.hasTypeParameters;
  const isWhole = p.traits.comparesSoftKeywordsWhole;
  const known = SOFT_KEYWORDS.some(
    (keyword) =>
      (isWhole ? keyword === text : keyword.startsWith(text)) && (keyword !== "type" || isTypeSoft),
  );
  return known ? token : undefined;
});

function isLegacyStatement(node: Node): boolean {
  return node.kind === "name" && LEGACY_STATEMENTS.has(node.first.text);
}

/** The `:` of a lambda that the field of an f-string or template string took for its own. */
function lambdaInField(name: string, middle: string): Rule<never> {
  return then(seq("lambda", opt(lambdaParameters), ":", ahead(middle)), ([start, , colon], p) =>
    p.failBetween(
      start as Token,
      colon as Token,
      `${name}: lambda expressions are not allowed without parentheses`,
    ),
  );
}

/** Of an operand of several lines only the last one is marked from 3.15 on (_PyPegen_raise_error_for_missing_comma). */
function failForMissingComma(p: GrammarParser, left: Node, right: Node): never {
  const message = "invalid syntax. Perhaps you forgot a comma?";
  const { first, last } = left;
  if (!p.traits.knowsLatestMistakes || last.endLine === first.line) p.failBetween(left, right, message);
  p.failAt({ ...last, line: last.endLine, column: first.column }, message);
}

const strayText: Rule<never> = since(
  "knowsLaterMistakes",
  then(seq(STRING, some(seq(notAhead(STRING), exprWithoutInvalid)), STRING), ([, between], p) => {
    const nodes = nodesIn(between);
    const [first, last] = [nodes[0] as Node, nodes.at(-1) as Node];
    return p.failBetween(first, last, "invalid syntax. Is this intended to be part of the string?");
  }),
);

/** A statement where an operand of `if` and `else` should be. */
const invalidConditional: Rule<never> = since(
  "knowsLaterMistakes",
  alt<never>(
    then(seq(disjunction, "if", disjunction, "else", notAhead(lazy(() => expr))), (_, p) =>
      p.failNext("expected expression after 'else', but statement is given"),
    ),
    then(
      seq(
        anyOf("pass", "break", "continue"),
        "if",
        disjunction,
        "else",
        lazy(() => statementRules.simpleStatement),
      ),
      ([statement], p) =>
        p.failAt(statement as Token, "expected expression before 'if', but statement is given"),
    ),
  ),
);

const invalidExpression = laterInvalid(
  strayText,
  then(
    seq(notAhead(alt<unknown>(seq(NAME, STRING), softKeyword)), disjunction, exprWithoutInvalid),
    ([, left, right], p) => {
      if (isLegacyStatement(left as Node) || p.tokenAt(p.mark - 1).level === 0) return undefined;
      return failForMissingComma(p, left as Node, right as Node);
    },
  ),
  then(seq(disjunction, "if", disjunction, notAhead(anyOf("else", ":"))), ([body, , test], p) =>
    p.failBetween(body as Node, test as Node, "expected 'else' after 'if' expression"),
  ),
  invalidConditional,
  lambdaInField("f-string", FSTRING_MIDDLE),
  lambdaInField("t-string", TSTRING_MIDDLE),
);

const invalidLegacyExpression = laterInvalid(
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

/** Unpacking as the last operand of `if` and `else`. */
const invalidUnpackedOperand = invalid(
  since(
    "knowsLatestMistakes",
    then(seq(disjunction, "if", disjunction, "else", anyOf("*", "**")), ([, , , , stars], p) =>
      p.failAt(
        stars as Token,
        (stars as Token).kind === "*"
          ? "cannot unpack only part of a conditional expression"
          : "cannot use dict unpacking on only part of a conditional expression",
      ),
    ),
  ),
);

const anyExpr: Rule<Node> = memo(
  alt(invalidUnpackedOperand, invalidExpression, invalidLegacyExpression, conditional, disjunction, lambda),
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
  since("slicesTakeAssignments", namedExpression),
  expr,
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

const invalidUnpacking: Rule<never> = alt<never>(
  since("knowsLatestMistakes", conditionalUnpacking("*", "invalid starred expression")),
  since(
    "knowsMissingArgumentValue",
    then(seq("*", expr, "=", expr), ([star, , , value], p) =>
      p.failBetween(star as Token, value as Node, "cannot assign to iterable argument unpacking"),
    ),
  ),
);

/** `*x` among arguments; a star alone is an error at once. */
export const starredExpression: Rule<Node> = alt(
  invalid(invalidUnpacking),
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
    p.failAt(value as Node, `${p.traits.knowsFewMistakes ? "can't" : "cannot"} use starred expression here`),
  ),
  until(
    "knowsFewMistakes",
    then(seq("(", "**", expr, ")"), ([, stars], p) =>
      p.failAt(stars as Token, "cannot use double starred expression here"),
    ),
  ),
);

/** `*a if b else c`, where parentheses are missing. */
function conditionalUnpacking(stars: string, what: string): Rule<never> {
  return then(seq(stars, conditional), ([first, last], p) =>
    p.failBetween(
      first as Token,
      last as Node,
      `${what}. Did you forget to wrap the conditional expression in parentheses?`,
    ),
  );
}

/** The kind of a group is that of what stands in it, its place too. */
const group: Rule<Node> = alt(
  then(seq("(", alt(yieldExpr, namedExpression), ")"), ([, value]) => value as Node),
  invalidGroup,
);

const displayItem: Rule<Node> = alt(
  invalid(
    since(
      "knowsLatestMistakes",
      alt<never>(
        then(seq("**", bitwiseOr), ([stars], p) =>
          p.failAt(stars as Token, "cannot use dict unpacking here"),
        ),
        invalidUnpacking,
      ),
    ),
  ),
  starNamedExpression,
);
const displayItems = seq(listOf(displayItem), opt(","));

export const list: Rule<Node> = expression("list", seq("[", opt(displayItems), "]"), nodesIn);

export const tuple: Rule<Node> = expression(
  "tuple",
  seq("(", opt(seq(displayItem, ",", opt(displayItems))), ")"),
  nodesIn,
);

const set: Rule<Node> = expression("set display", seq("{", displayItems, "}"));

export const keyValuePair = seq(expr, ":", expr);
const doubleStarredPair = alt(seq("**", bitwiseOr), keyValuePair);

const starredValue = then(seq(expr, ":", "*", bitwiseOr), ([, , star], p) =>
  p.failFrom(star as Token, "cannot use a starred expression in a dictionary value"),
);
const missingValue = then(seq(expr, ":", ahead(anyOf("}", ","))), ([, colon], p) =>
  p.failAt(colon as Token, "expression expected after dictionary key and ':'"),
);

/** Unpacking as a key or value, or of a conditional expression (invalid_kvpair_unpacking). */
const misplacedUnpacking = alt<never>(
  conditionalUnpacking("**", "invalid double starred expression"),
  ...(["*", "**"] as const).flatMap((stars) => {
    const what = stars === "*" ? "a starred expression" : "dict unpacking";
    return [
      then(seq(stars, bitwiseOr, ":", expr), ([first, last], p) =>
        p.failBetween(first as Token, last as Node, `cannot use ${what} in a dictionary key`),
      ),
      then(seq(expr, ":", stars, bitwiseOr), ([, , first, last], p) =>
        p.failBetween(first as Token, last as Node, `cannot use ${what} in a dictionary value`),
      ),
    ];
  }),
);

const invalidPair = alt<unknown>(
  then(seq(expr, notAhead(":")), ([key], p) => p.failAfterKey(key as Node)),
  starredValue,
  missingValue,
);

/** Unlike other rules for errors, CPython tries this one when it parses for the first time. */
const invalidPairs = alt<unknown>(
  until(
    "knowsLatestMistakes",
    alt<unknown>(seq(listOf(doubleStarredPair), ",", invalidPair), starredValue, missingValue),
  ),
  since(
    "knowsLatestMistakes",
    alt<unknown>(
      seq(misplacedUnpacking, opt(",")),
      seq(listOf(doubleStarredPair), ",", invalid(invalidPair, misplacedUnpacking)),
      missingValue,
    ),
  ),
);

const dict: Rule<Node> = expression(
  "dict literal",
  alt<unknown>(
    seq("{", opt(seq(listOf(doubleStarredPair), opt(","))), "}"),
    seq("{", until("knowsFewMistakes", invalidPairs), "}"),
  ),
);

const constants = ["True", "False", "None"] as const;

export const atom: Rule<Node> = alt(
  name,
  ...constants.map((kind) => expression(kind, kind)),
  then(
    seq(
      ahead(anyOf(...STRING_STARTS)),
      lazy(() => stringRules.strings),
    ),
    ([, value]) => value as Node,
  ),
  expression("literal", NUMBER),
  startingWith("(", comprehensionOr(alt(tuple, group), genexp)),
  startingWith(
    "[",
    comprehensionOr(
      list,
      lazy(() => comprehensionRules.listcomp),
    ),
  ),
  startingWith(
    "{",
    comprehensionOr(
      alt(dict, set),
      alt(
        lazy(() => comprehensionRules.dictcomp),
        lazy(() => comprehensionRules.setcomp),
      ),
    ),
  ),
  expression("ellipsis", "..."),
);

/** Which of them is tried first decides which errors are found. */
function comprehensionOr(display: Rule<Node>, comprehension: Rule<Node>): Rule<Node> {
  return alt(
    since("unpacksInComprehensions", alt(comprehension, display)),
    until("unpacksInComprehensions", alt(display, comprehension)),
  );
}

function startingWith(kind: Part, rule: Rule<Node>): Rule<Node> {
  return then(seq(ahead(kind), rule), ([, value]) => value as Node);
}
