/** Type parameters of functions, classes and aliases (PEP 695 and 696). */
import { expr, starExpression } from "./expression-rules.ts";
import { alt, invalid, lazy, listOf, memo, type Node, opt, type Rule, seq, since, then } from "./parser.ts";
import { NAME, type Token } from "./token.ts";

const value = lazy(() => expr);

function cannotBound(stars: string, kind: string): Rule<never> {
  return then(seq(stars, NAME, ":", value), ([, , colon, bound], p) => {
    const what = (bound as Node).kind === "tuple" ? "constraints" : "bound";
    return p.failFrom(colon as Token, `cannot use ${what} with ${kind}`);
  });
}

const typeParameter: Rule = memo(
  alt<unknown>(
    seq(NAME, opt(seq(":", value)), opt(since("hasTypeDefaults", seq("=", value)))),
    cannotBound("*", "TypeVarTuple"),
    seq(
      "*",
      NAME,
      opt(
        since(
          "hasTypeDefaults",
          seq(
            "=",
            lazy(() => starExpression),
          ),
        ),
      ),
    ),
    cannotBound("**", "ParamSpec"),
    seq("**", NAME, opt(since("hasTypeDefaults", seq("=", value)))),
  ),
);

export const typeParameters: Rule = since(
  "hasTypeParameters",
  alt<unknown>(
    invalid(
      since(
        "hasTypeDefaults",
        then(seq("[", "]"), ([, close], p) =>
          p.failFrom(close as Token, "Type parameter list cannot be empty"),
        ),
      ),
    ),
    seq("[", listOf(typeParameter), opt(","), "]"),
  ),
);
