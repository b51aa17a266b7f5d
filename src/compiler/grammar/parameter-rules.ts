/**
 * Parameters of functions and of lambdas: the same rules but for annotations, and for what stands behind the
 * last one. With CPython's words for those in the wrong order.
 */
import { expr, starExpression } from "./expression-rules.ts";
import {
  ahead,
  alt,
  anyOf,
  type GrammarParser,
  invalid,
  laterInvalid,
  lazy,
  listOf,
  many,
  opt,
  type Part,
  type Rule,
  seq,
  since,
  some,
  then,
} from "./parser.ts";
import { NAME, type Token } from "./token.ts";

const value = lazy(() => expr);

interface ParameterForm {
  /** A parameter without default: name and perhaps annotation. */
  readonly parameter: Part;
  /** What may stand after `*` in its place, if anything else may. */
  readonly starredParameter: Rule | undefined;
  /** What ends the list. */
  readonly end: string;
  /** What `(` opens a list in the parameters: an error of its own. */
  readonly parenthesized: string;
  /** Items between those parentheses. */
  readonly listInParens: (withoutDefault: Rule, parameter: Rule) => Rule;
}

const invalidDefault = laterInvalid(
  later(seq("=", ahead(anyOf(")", ","))), ([equals], p) =>
    p.failAt(equals as Token, "expected default value expression"),
  ),
);
const defaultValue: Rule = alt<unknown>(seq("=", value), invalidDefault);

/** What only 3.11 knows. */
function later<Result>(
  rule: Rule<Result>,
  convert: (result: Result, p: Parameters<Rule>[0]) => undefined,
): Rule {
  return since("knowsParameterMistakes", then(rule, convert));
}

function failAt(
  index: number,
  message: string,
): (results: readonly unknown[], p: Parameters<Rule>[0]) => undefined {
  return (results, p) => p.failAt(results[index] as Token, message);
}

function createParameters(form: ParameterForm): Rule {
  const { end } = form;
  const parameter: Rule = typeof form.parameter === "string" ? seq(form.parameter) : form.parameter;
  const ended = (rule: Rule): Rule => alt<unknown>(seq(rule, ","), seq(rule, ahead(end)));
  const plain = ended(parameter);
  const withDefault = ended(seq(parameter, defaultValue));
  const maybeDefault = ended(seq(parameter, opt(defaultValue)));
  const slashPlain = alt<unknown>(seq(some(plain), "/", ","), seq(some(plain), "/", ahead(end)));
  const slashDefault = alt<unknown>(
    seq(many(plain), some(withDefault), "/", ","),
    seq(many(plain), some(withDefault), "/", ahead(end)),
  );
  const keywordOnly = createKeywordOnly(form, parameter, plain, maybeDefault);
  const valid = alt<unknown>(
    seq(slashPlain, many(plain), many(withDefault), opt(keywordOnly)),
    seq(slashDefault, many(withDefault), opt(keywordOnly)),
    seq(some(plain), many(withDefault), opt(keywordOnly)),
    seq(some(withDefault), opt(keywordOnly)),
    keywordOnly,
  );
  const slash = alt(slashPlain, slashDefault);
  const withDefaults = alt<unknown>(slashDefault, some(withDefault));
  const invalidParameters = invalid(
    later(seq("/", ","), failWorded(0, "at least one argument must precede /")),
    later(seq(slash, many(maybeDefault), "/"), failAt(2, "/ may appear only once")),
    then(seq(opt(slashPlain), many(plain), withDefaults, ahead(plain), NAME), (results, p) =>
      p.traits.knowsFewMistakes
        ? failForOrderAtLast(p, end)
        : p.failAt(results[4] as Token, p.traits.defaultOrderMessage),
    ),
    later(
      seq(many(plain), "(", form.listInParens(plain, parameter), opt(","), ")"),
      ([, open, , , close], p) => p.failBetween(open as Token, close as Token, form.parenthesized),
    ),
    later(
      seq(opt(slash), many(maybeDefault), "*", alt<unknown>(anyOf(","), plain), many(maybeDefault), "/"),
      failAt(5, "/ must be ahead of *"),
    ),
    later(seq(some(maybeDefault), "/", "*"), failAt(2, "expected comma between / and *")),
  );
  return alt<unknown>(invalidParameters, valid);
}

/** Through 3.9, at the last token; behind the comma of a `def` a comment of a type is looked for. */
function failForOrderAtLast(p: GrammarParser, end: string): never {
  if (end === ")" && p.tokenAt(p.mark).kind === ",") p.tokenAt(p.mark + 1);
  return p.fail(p.traits.defaultOrderMessage);
}

/** From 3.15 on what a function is defined with is a parameter in all messages. */
function worded(p: GrammarParser, message: string): string {
  if (!p.traits.saysParameter) return message;
  return message.replace("* argument may", "* may").replaceAll("argument", "parameter");
}

function failWorded(
  index: number,
  message: string,
): (results: readonly unknown[], p: GrammarParser) => never {
  return (results, p) => p.failAt(results[index] as Token, worded(p, message));
}

/** What comes from `*` or `**` on. */
function createKeywordOnly(form: ParameterForm, parameter: Rule, plain: Rule, maybeDefault: Rule): Rule {
  const { end, starredParameter } = form;
  const named = end === ")";
  const mustFollow = "named arguments must follow bare *";
  const invalidStar = invalid(
    named
      ? then(
          seq("*", alt<unknown>(anyOf(end), seq(",", alt<unknown>(anyOf(end), anyOf("**"))))),
          (results, p) =>
            p.traits.knowsFewMistakes
              ? p.fail(mustFollow)
              : p.failAt(results[0] as Token, worded(p, mustFollow)),
        )
      : then(seq("*", alt<unknown>(anyOf(end), seq(",", alt<unknown>(anyOf(end), anyOf("**"))))), (_, p) =>
          p.fail(worded(p, mustFollow)),
        ),
    later(seq("*", parameter, "="), failWorded(2, "var-positional argument cannot have default value")),
    later(
      seq("*", alt<unknown>(plain, anyOf(",")), many(maybeDefault), "*", alt<unknown>(plain, anyOf(","))),
      failWorded(3, "* argument may appear only once"),
    ),
  );
  const afterMapping = "arguments cannot follow var-keyword argument";
  const invalidMapping = laterInvalid(
    later(seq("**", parameter, "="), failWorded(2, "var-keyword argument cannot have default value")),
    later(seq("**", parameter, ",", ahead(parameter), NAME), failWorded(4, afterMapping)),
    later(seq("**", parameter, ",", anyOf("*", "**", "/")), failWorded(3, afterMapping)),
  );
  const mapping = alt<unknown>(invalidMapping, seq("**", plain));
  const starred =
    starredParameter === undefined
      ? []
      : [
          seq(
            "*",
            since(
              "hasExceptStar",
              alt<unknown>(seq(starredParameter, ","), seq(starredParameter, ahead(end))),
            ),
            many(maybeDefault),
            opt(mapping),
          ),
        ];
  return alt<unknown>(
    invalidStar,
    seq("*", plain, many(maybeDefault), opt(mapping)),
    ...starred,
    seq("*", ",", some(maybeDefault), opt(mapping)),
    mapping,
  );
}

export const parameters: Rule = createParameters({
  parameter: seq(NAME, opt(seq(":", value))),
  starredParameter: seq(
    NAME,
    ":",
    lazy(() => starExpression),
  ),
  end: ")",
  parenthesized: "Function parameters cannot be parenthesized",
  listInParens: (withoutDefault) => some(withoutDefault),
});

export const lambdaParameters: Rule = createParameters({
  parameter: NAME,
  starredParameter: undefined,
  end: ":",
  parenthesized: "Lambda expression parameters cannot be parenthesized",
  listInParens: (_, parameter) => listOf(parameter),
});
