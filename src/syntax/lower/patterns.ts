/** Lowers the patterns of `match` statements. */

import type { Expr, Identifier, MatchClass, MatchMapping, Pattern } from "../ast.ts";
import { isToken, NodeKind } from "../node-kind.ts";
import { lowerDottedName } from "./calls.ts";
import { lowerExpr } from "./expressions.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";

/** The patterns between `case` and its guard or colon: one, or an open sequence. */
export function lowerCasePatterns(lowering: Lowering, clause: number): Pattern {
  const patterns: number[] = [];
  let commaEnd = -1;
  for (const child of lowering.children(clause)) {
    if (lowering.kind(child) === NodeKind.CasePattern) patterns.push(child);
    if (lowering.kind(child) === NodeKind.Comma) commaEnd = lowering.end(child);
  }
  const [first] = patterns;
  if (first === undefined)
    return { kind: "ErrorPattern", start: lowering.start(clause), end: lowering.end(clause) };
  const isStarred = lowering.kind(first + 1) === NodeKind.SplatPattern;
  if (patterns.length === 1 && commaEnd < 0 && !isStarred) return lowerPattern(lowering, first);
  const last = patterns.at(-1) ?? first;
  return {
    kind: "MatchSequence",
    patterns: patterns.map((pattern) => lowerPattern(lowering, pattern)),
    start: lowering.start(first),
    end: Math.max(lowering.end(last), commaEnd),
  };
}

/** A `case_pattern` node, whose parts may stand in it without a node of their own (`-`, `1`). */
function lowerPattern(lowering: Lowering, node: number): Pattern {
  if (!lowering.enter(node)) {
    return { kind: "ErrorPattern", start: lowering.start(node), end: lowering.end(node) };
  }
  const parts = lowering.children(node).filter((child) => lowering.kind(child) !== NodeKind.Error);
  const pattern = lowerParts(lowering, parts, node);
  lowering.leave();
  return pattern;
}

/** Lowers the simple pattern that `parts` make up; `node` gives the span when they make up none. */
function lowerParts(lowering: Lowering, parts: readonly number[], node: number): Pattern {
  const [first] = parts;
  if (first === undefined)
    return { kind: "ErrorPattern", start: lowering.start(node), end: lowering.end(node) };
  const start = lowering.start(first);
  const end = lowering.end(parts.at(-1) ?? first);
  switch (lowering.kind(first)) {
    case NodeKind.CasePattern:
      return lowerPattern(lowering, first);
    case NodeKind.AsPattern:
      return lowerAs(lowering, first);
    case NodeKind.UnionPattern:
      return lowerUnion(lowering, first);
    case NodeKind.ListPattern:
    case NodeKind.TuplePattern:
      return lowerSequence(lowering, first);
    case NodeKind.DictPattern:
      return lowerMapping(lowering, first);
    case NodeKind.ClassPattern:
      return lowerClass(lowering, first);
    case NodeKind.SplatPattern:
      return { kind: "MatchStar", name: captureOf(lowering, first), start, end };
    case NodeKind.Underscore:
      return { kind: "MatchAs", pattern: undefined, name: undefined, start, end };
    case NodeKind.None:
      return { kind: "MatchSingleton", value: "None", start, end };
    case NodeKind.True:
      return { kind: "MatchSingleton", value: "True", start, end };
    case NodeKind.False:
      return { kind: "MatchSingleton", value: "False", start, end };
    case NodeKind.DottedName:
    case NodeKind.Identifier:
      return lowerNamePattern(lowering, first);
    default: {
      const value = lowerPatternValue(lowering, parts, node);
      return value.kind === "ErrorExpr"
        ? { kind: "ErrorPattern", start, end }
        : { kind: "MatchValue", value, start, end };
    }
  }
}

/** A bare name captures, a dotted one is a value, and `_` is the wildcard. */
function lowerNamePattern(lowering: Lowering, node: number): Pattern {
  const start = lowering.start(node);
  const end = lowering.end(node);
  const names = lowering.kind(node) === NodeKind.Identifier ? [node] : lowering.operands(node);
  const [only] = names;
  if (names.length > 1) return { kind: "MatchValue", value: lowerDottedName(lowering, node), start, end };
  if (only === undefined) return { kind: "ErrorPattern", start, end };
  const name = lowering.identifier(only);
  return { kind: "MatchAs", pattern: undefined, name: name.id === "_" ? undefined : name, start, end };
}

/** A value as an expression: literals, `-1`, `1 + 2j`, dotted names. */
function lowerPatternValue(lowering: Lowering, parts: readonly number[], node: number): Expr {
  const [first = NO_NODE, second = NO_NODE] = parts;
  if (first === NO_NODE) return lowering.errorExpr(lowering.start(node), lowering.end(node));
  const kind = lowering.kind(first);
  if (kind === NodeKind.DottedName) return lowerDottedName(lowering, first);
  if (kind === NodeKind.ComplexPattern) return lowerComplex(lowering, first);
  if (kind !== NodeKind.Minus) return lowerExpr(lowering, first);
  const operand = lowerExpr(lowering, second, "Load", lowering.end(first));
  return { kind: "UnaryOp", op: "-", operand, start: lowering.start(first), end: operand.end };
}

function lowerComplex(lowering: Lowering, node: number): Expr {
  const parts = lowering.children(node);
  const imaginary = parts.at(-1) ?? NO_NODE;
  const sign = parts.at(-2) ?? NO_NODE;
  if (parts.length < 3) return lowering.errorExpr(lowering.start(node), lowering.end(node));
  return {
    kind: "BinOp",
    left: lowerPatternValue(lowering, parts.slice(0, -2), node),
    op: lowering.kind(sign) === NodeKind.Minus ? "-" : "+",
    right: lowerExpr(lowering, imaginary),
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

function captureOf(lowering: Lowering, node: number): Identifier | undefined {
  const name = lowering.childOfKind(node, NodeKind.Identifier);
  if (name === NO_NODE) return undefined;
  const identifier = lowering.identifier(name);
  return identifier.id === "_" ? undefined : identifier;
}

function lowerAs(lowering: Lowering, node: number): Pattern {
  const start = lowering.start(node);
  const end = lowering.end(node);
  const inner = lowering.childOfKind(node, NodeKind.CasePattern);
  const name = lowering.childOfKind(node, NodeKind.Identifier);
  if (inner === NO_NODE || name === NO_NODE) return { kind: "ErrorPattern", start, end };
  return {
    kind: "MatchAs",
    pattern: lowerPattern(lowering, inner),
    name: lowering.identifier(name),
    start,
    end,
  };
}

function lowerUnion(lowering: Lowering, node: number): Pattern {
  const patterns: Pattern[] = [];
  let parts: number[] = [];
  for (const child of lowering.children(node)) {
    if (lowering.kind(child) === NodeKind.Bar) {
      patterns.push(lowerParts(lowering, parts, node));
      parts = [];
    } else if (lowering.kind(child) !== NodeKind.Error) {
      parts.push(child);
    }
  }
  patterns.push(lowerParts(lowering, parts, node));
  return { kind: "MatchOr", patterns, start: lowering.start(node), end: lowering.end(node) };
}

/** `(a)` is a group, everything else in brackets a sequence. */
function lowerSequence(lowering: Lowering, node: number): Pattern {
  const items = lowering
    .children(node)
    .filter((child) => !isToken(lowering.kind(child)) || lowering.kind(child) === NodeKind.Underscore);
  const [only] = items;
  const isGroup =
    lowering.kind(node) === NodeKind.TuplePattern &&
    items.length === 1 &&
    lowering.childOfKind(node, NodeKind.Comma) === NO_NODE;
  if (isGroup && only !== undefined && lowering.kind(only + 1) !== NodeKind.SplatPattern) {
    return lowerParts(lowering, [only], node);
  }
  return {
    kind: "MatchSequence",
    patterns: items.map((item) => lowerParts(lowering, [item], node)),
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

function lowerMapping(lowering: Lowering, node: number): MatchMapping {
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: Identifier | undefined;
  let keyParts: number[] = [];
  for (const child of lowering.children(node)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.SplatPattern) rest = captureOf(lowering, child);
    else if (kind === NodeKind.CasePattern) {
      keys.push(lowerPatternValue(lowering, keyParts, child));
      patterns.push(lowerPattern(lowering, child));
      keyParts = [];
    } else if (kind === NodeKind.Minus || !isToken(kind)) keyParts.push(child);
  }
  return {
    kind: "MatchMapping",
    keys,
    patterns,
    rest,
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

function lowerClass(lowering: Lowering, node: number): MatchClass {
  const patterns: Pattern[] = [];
  const kwdAttrs: Identifier[] = [];
  const kwdPatterns: Pattern[] = [];
  const [cls = NO_NODE, ...args] = lowering.operands(node);
  for (const arg of args) {
    const keyword = lowerKeywordPattern(lowering, arg);
    if (keyword === undefined) {
      patterns.push(lowerPattern(lowering, arg));
    } else {
      kwdAttrs.push(keyword.attr);
      kwdPatterns.push(keyword.pattern);
    }
  }
  return {
    kind: "MatchClass",
    cls:
      cls === NO_NODE
        ? lowering.errorExpr(lowering.start(node), lowering.start(node))
        : lowerDottedName(lowering, cls),
    patterns,
    kwdAttrs,
    kwdPatterns,
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

interface KeywordPattern {
  readonly attr: Identifier;
  readonly pattern: Pattern;
}

/** `x=1`, or `x=1 as y`, which the grammar has as `(x=1) as y`; `undefined` for a positional pattern. */
function lowerKeywordPattern(lowering: Lowering, node: number): KeywordPattern | undefined {
  const first = lowering.operands(node)[0] ?? NO_NODE;
  if (first === NO_NODE) return undefined;
  const isNamed = lowering.kind(first) === NodeKind.AsPattern;
  const keyword = isNamed ? first + 2 : first;
  if (keyword >= lowering.next(node) || lowering.kind(keyword) !== NodeKind.KeywordPattern) return undefined;
  const [name = NO_NODE, , ...value] = lowering.children(keyword);
  if (name === NO_NODE) return undefined;
  const attr = lowering.identifier(name);
  const pattern = lowerParts(lowering, value, node);
  const alias = isNamed ? lowering.childOfKind(first, NodeKind.Identifier) : NO_NODE;
  if (alias === NO_NODE) return { attr, pattern };
  // With the parentheses that the pattern may stand in.
  const start = value[0] === undefined ? pattern.start : lowering.start(value[0]);
  const end = lowering.end(first);
  return { attr, pattern: { kind: "MatchAs", pattern, name: lowering.identifier(alias), start, end } };
}
