/** Patterns of a program's `ast` tree as ours. */
import { invariant } from "../../base/invariant.ts";
import {
  constantIn,
  nodeIn,
  nodesIn,
  optionalNodeIn,
  optionalTextIn,
  type SyntaxNode,
  textsIn,
} from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import { readExpr, readExprs } from "./read-expressions.ts";
import type { TreeReader } from "./tree-reader.ts";

export function readPattern(r: TreeReader, node: SyntaxNode): ast.Pattern {
  const span = r.spanOf(node);
  const patterns = (field = "patterns"): ast.Pattern[] =>
    nodesIn(node, field).map((each) => readPattern(r, each));
  const name = (field: string): ast.Identifier | undefined => {
    const id = optionalTextIn(node, field);
    return id === undefined ? undefined : { id, ...span };
  };
  const { type: kind } = node;
  switch (kind) {
    case "MatchValue":
      return { kind, value: readExpr(r, nodeIn(node, "value")), ...span };
    case "MatchSingleton": {
      const value = constantIn(node, "value").kind;
      invariant(value === "None" || value === "True" || value === "False", "other values were refused");
      return { kind, value, ...span };
    }
    case "MatchSequence":
    case "MatchOr":
      return { kind, patterns: patterns(), ...span };
    case "MatchMapping":
      return { kind, keys: readExprs(r, node, "keys"), patterns: patterns(), rest: name("rest"), ...span };
    case "MatchClass":
      return {
        kind,
        cls: readExpr(r, nodeIn(node, "cls")),
        patterns: patterns(),
        kwdAttrs: textsIn(node, "kwd_attrs").map((id) => ({ id, ...span })),
        kwdPatterns: patterns("kwd_patterns"),
        ...span,
      };
    case "MatchStar":
      return { kind, name: name("name"), ...span };
    default: {
      invariant(kind === "MatchAs", "all kinds of patterns are known");
      const pattern = optionalNodeIn(node, "pattern");
      const inner = pattern === undefined ? undefined : readPattern(r, pattern);
      return { kind, pattern: inner, name: name("name"), ...span };
    }
  }
}
