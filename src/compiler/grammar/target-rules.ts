/** Targets of assignments, loops, `with` and `del`. */
import { notTargetLookahead, slices, targetPrimary } from "./expression-rules.ts";
import {
  alt,
  expression,
  lazy,
  listOf,
  many,
  memo,
  type Node,
  notAhead,
  opt,
  type Rule,
  seq,
  some,
  then,
} from "./parser.ts";
import { NAME } from "./token.ts";

const owner = lazy(() => targetPrimary);
const end = lazy(() => notTargetLookahead);
const keys = lazy(() => slices);

const attributeTarget: Rule<Node> = expression("attribute", seq(owner, ".", NAME, end));
const itemTarget: Rule<Node> = expression("subscript", seq(owner, "[", keys, "]", end));

const starAtom: Rule<Node> = alt(
  expression("name", NAME),
  then(
    seq(
      "(",
      lazy(() => targetWithStarAtom),
      ")",
    ),
    ([, target]) => target as Node,
  ),
  expression("tuple", seq("(", opt(lazy(() => starTargetsInTuple)), ")")),
  expression("list", seq("[", opt(seq(listOf(lazy(() => starTarget)), opt(","))), "]")),
);

const targetWithStarAtom: Rule<Node> = memo(alt(attributeTarget, itemTarget, starAtom));

export const starTarget: Rule<Node> = memo(
  alt(
    expression(
      "starred",
      seq(
        "*",
        notAhead("*"),
        lazy(() => starTarget),
      ),
    ),
    targetWithStarAtom,
  ),
);

const starTargetsInTuple: Rule<unknown> = alt<unknown>(
  seq(starTarget, some(seq(",", starTarget)), opt(",")),
  seq(starTarget, ","),
);

export const starTargets: Rule<unknown> = alt<unknown>(
  seq(starTarget, notAhead(",")),
  seq(starTarget, many(seq(",", starTarget)), opt(",")),
);

/** The one target that an annotation or an augmented assignment may have, but for a name. */
export const singleSubscriptAttributeTarget: Rule<Node> = alt(attributeTarget, itemTarget);

export const singleTarget: Rule<Node> = alt(
  singleSubscriptAttributeTarget,
  expression("name", NAME),
  then(
    seq(
      "(",
      lazy(() => singleTarget),
      ")",
    ),
    ([, target]) => target as Node,
  ),
);

const deletedTarget: Rule<Node> = memo(
  alt(
    attributeTarget,
    itemTarget,
    expression("name", NAME),
    then(
      seq(
        "(",
        lazy(() => deletedTarget),
        ")",
      ),
      ([, target]) => target as Node,
    ),
    expression("tuple", seq("(", opt(lazy(() => deletedTargets)), ")")),
    expression("list", seq("[", opt(lazy(() => deletedTargets)), "]")),
  ),
);

export const deletedTargets: Rule<unknown> = seq(listOf(deletedTarget), opt(","));
