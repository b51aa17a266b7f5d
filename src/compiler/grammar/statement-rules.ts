/** Statements of one line, and blocks of statements. Those with blocks are in compound-rules.ts. */
import { compoundStatement } from "./compound-rules.ts";
import {
  annotatedRhs,
  expr,
  list,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  tuple,
  yieldExpr,
} from "./expression-rules.ts";
import {
  ahead,
  alt,
  anyOf,
  CUT,
  invalid,
  lazy,
  listOf,
  many,
  memo,
  type Node,
  notAhead,
  opt,
  type ParseMode,
  type Rule,
  separated,
  seq,
  since,
  soft,
  some,
  then,
  token,
} from "./parser.ts";
import { deletedTargets, singleSubscriptAttributeTarget, singleTarget, starTargets } from "./target-rules.ts";
import { failForInvalidTarget, kindName } from "./targets.ts";
import { DEDENT, ENDMARKER, INDENT, NAME, NEWLINE, type Token } from "./token.ts";
import { typeParameters } from "./type-parameter-rules.ts";

const value = lazy(() => expr);
const values = lazy(() => starExpressions);
const rightSide = lazy(() => annotatedRhs);
const targets = lazy(() => starTargets);

// Assignments

const augmented = anyOf("+=", "-=", "*=", "@=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//=");

const invalidAnnotationTarget: Rule<Node> = alt(
  lazy(() => list),
  lazy(() => tuple),
  then(
    seq(
      "(",
      lazy(() => invalidAnnotationTarget),
      ")",
    ),
    ([, target]) => target as Node,
  ),
);

const invalidAssignment = invalid(
  then(seq(invalidAnnotationTarget, ":", value), ([target], p) => {
    const { kind } = target as Node;
    return p.failAt(target as Node, `only single target (not ${kind}) can be annotated`);
  }),
  then(
    seq(
      lazy(() => starNamedExpression),
      ",",
      many(lazy(() => starNamedExpressions)),
      ":",
      value,
    ),
    ([target], p) => p.failAt(target as Node, "only single target (not tuple) can be annotated"),
  ),
  then(seq(value, ":", value), ([target], p) => p.failAt(target as Node, "illegal target for annotation")),
  then(seq(many(seq(targets, "=")), values, "="), ([, target], p) =>
    failForInvalidTarget(p, target as Node, "assign"),
  ),
  then(
    seq(
      many(seq(targets, "=")),
      lazy(() => yieldExpr),
      "=",
    ),
    ([, target], p) => p.failAt(target as Node, "assignment to yield expression not possible"),
  ),
  then(seq(values, augmented, rightSide), ([target], p) => {
    const kind = kindName(p, target as Node);
    return p.failAt(target as Node, `'${kind}' is an illegal expression for augmented assignment`);
  }),
);

const annotationTarget: Rule = alt<unknown>(
  seq(
    "(",
    lazy(() => singleTarget),
    ")",
  ),
  lazy(() => singleSubscriptAttributeTarget),
);

const assignment: Rule = alt<unknown>(
  seq(NAME, ":", value, opt(seq("=", rightSide))),
  seq(annotationTarget, ":", value, opt(seq("=", rightSide))),
  seq(
    some(seq(targets, "=")),
    alt<unknown>(
      lazy(() => yieldExpr),
      values,
    ),
    notAhead("="),
  ),
  seq(
    lazy(() => singleTarget),
    augmented,
    CUT,
    rightSide,
  ),
  invalidAssignment,
);

// Imports

const dottedName: Rule = seq(NAME, many(seq(".", NAME)));
const alias = opt(seq("as", NAME));
const endOfAlias = anyOf(",", ")", ";", NEWLINE);

/** `as` before what is no name alone. */
const invalidAlias: Rule<never> = invalid(
  since(
    "knowsLaterMistakes",
    then(seq("as", notAhead(seq(NAME, endOfAlias)), value), ([, , target], p) =>
      p.failAt(target as Node, `cannot use ${(target as Node).kind} as import target`),
    ),
  ),
);
const importedNames = listOf(alt<unknown>(seq(NAME, invalidAlias), seq(NAME, alias)));

const NAMES_EXPECTED = "Expected one or more names after 'import'";

const importTargets: Rule = alt<unknown>(
  seq("(", importedNames, opt(","), ")"),
  seq(importedNames, notAhead(",")),
  token("*"),
  invalid(
    then(seq(importedNames, ",", NEWLINE), (_, p) =>
      p.fail("trailing comma not allowed without surrounding parentheses"),
    ),
    since(
      "knowsRecentMistakes",
      then(token(NEWLINE), (end, p) => p.failFrom(end, NAMES_EXPECTED)),
    ),
  ),
);

const dots = anyOf(".", "...");

const isLazy = opt(since("hasLazyImports", soft("lazy")));

const importStatement: Rule = alt<unknown>(
  invalid(
    since(
      "knowsImportBeforeFrom",
      then(seq("import", listOf(dottedName), "from", dottedName), ([start], p) =>
        p.failFrom(start as Token, "Did you mean to use 'from ... import ...' instead?"),
      ),
    ),
    since(
      "knowsRecentMistakes",
      then(seq("import", NEWLINE), ([, end], p) => p.failFrom(end as Token, NAMES_EXPECTED)),
    ),
  ),
  since(
    "hasLazyImports",
    then(seq(soft("lazy"), "from", soft("__future__"), "import", importTargets), ([word], p) =>
      p.failAt(word as Token, "lazy from __future__ import is not allowed"),
    ),
  ),
  seq(isLazy, "import", listOf(alt<unknown>(seq(dottedName, invalidAlias), seq(dottedName, alias)))),
  seq(isLazy, "from", many(dots), dottedName, "import", importTargets),
  seq(isLazy, "from", some(dots), "import", importTargets),
);

// Other simple statements

const deleteStatement: Rule = alt<unknown>(
  seq(
    "del",
    lazy(() => deletedTargets),
    ahead(anyOf(";", NEWLINE)),
  ),
  invalid(then(seq("del", values), ([, target], p) => failForInvalidTarget(p, target as Node, "delete"))),
);

const invalidRaise = invalid(
  since(
    "knowsLatestMistakes",
    alt<never>(
      then(seq("raise", "from"), ([first, last], p) =>
        p.failBetween(
          first as Token,
          last as Token,
          "did you forget an expression between 'raise' and 'from'?",
        ),
      ),
      then(seq("raise", value, "from", notAhead(value)), ([, , word], p) =>
        p.failAt(word as Token, "did you forget an expression after 'from'?"),
      ),
    ),
  ),
);

/** `assert a = b` and `assert a := b`, also as its message. */
const invalidAssertion = invalid(
  since(
    "knowsLatestMistakes",
    then(
      seq("assert", opt(seq(value, ",")), value, anyOf("=", ":="), value),
      ([, , left, sign, right], p) => {
        const message =
          (sign as Token).kind === "="
            ? `cannot assign to ${(left as Node).kind} here. Maybe you meant '==' instead of '='?`
            : "cannot use named expression without parentheses here";
        return p.failBetween(left as Node, right as Node, message);
      },
    ),
  ),
);

const typeAlias: Rule = since(
  "hasTypeParameters",
  seq(soft("type"), NAME, opt(lazy(() => typeParameters)), "=", value),
);

function beginningWith(kinds: readonly string[], rule: Rule): Rule {
  return seq(ahead(anyOf(...kinds)), rule);
}

export const simpleStatement: Rule = memo(
  alt<unknown>(
    assignment,
    seq(ahead(soft("type")), typeAlias),
    seq(ahead(soft("lazy")), importStatement),
    values,
    beginningWith(["return"], seq("return", opt(values))),
    beginningWith(["import", "from"], importStatement),
    beginningWith(
      ["raise"],
      alt<unknown>(invalidRaise, seq("raise", value, opt(seq("from", value))), token("raise")),
    ),
    token("pass"),
    beginningWith(["del"], deleteStatement),
    beginningWith(
      ["yield"],
      lazy(() => yieldExpr),
    ),
    beginningWith(["assert"], alt<unknown>(invalidAssertion, seq("assert", value, opt(seq(",", value))))),
    token("break"),
    token("continue"),
    beginningWith(["global"], seq("global", listOf(token(NAME)))),
    beginningWith(["nonlocal"], seq("nonlocal", listOf(token(NAME)))),
  ),
);

const simpleStatements: Rule = alt<unknown>(
  seq(simpleStatement, notAhead(";"), NEWLINE),
  seq(separated(simpleStatement, ";"), opt(";"), NEWLINE),
);

// Blocks and whole texts

const statement: Rule = alt<unknown>(
  lazy(() => compoundStatement),
  simpleStatements,
);

const statements: Rule = some(statement);

/** At top level nothing behind a statement is ever looked at again. */
const topLevelStatements: Rule = many((p) => {
  const result = statement(p);
  if (result !== undefined) p.forgetBefore(p.mark);
  return result === undefined ? undefined : true;
});

export const block: Rule = memo(
  alt<unknown>(
    seq(NEWLINE, INDENT, statements, DEDENT),
    simpleStatements,
    invalid(
      then(seq(NEWLINE, notAhead(INDENT)), (_, p) =>
        p.fail("expected an indented block", "IndentationError"),
      ),
    ),
  ),
);

export const startRules: Readonly<Record<ParseMode, Rule>> = {
  exec: seq(topLevelStatements, ENDMARKER),
  eval: seq(
    lazy(() => expressionsOnly),
    many(token(NEWLINE)),
    ENDMARKER,
  ),
  single: alt<unknown>(
    seq(
      lazy(() => compoundStatement),
      NEWLINE,
    ),
    simpleStatements,
    token(NEWLINE),
  ),
};

const expressionsOnly: Rule = alt<unknown>(seq(listOf(value), opt(",")));
