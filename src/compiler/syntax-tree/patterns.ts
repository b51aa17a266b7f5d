/** Patterns of our tree as Python's. Classes and fields as in Parser/Python.asdl. */
import { assertNever } from "../../base/invariant.ts";
import type { SyntaxNode } from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import { writeExpr, writeExprs } from "./expressions.ts";
import { nameOf, type TreeWriter } from "./tree-writer.ts";

export function writePattern(w: TreeWriter, pattern: ast.Pattern): SyntaxNode {
  return w.descend(pattern, () => writeAny(w, pattern));
}

function writeAny(w: TreeWriter, pattern: ast.Pattern): SyntaxNode {
  const node = (fields: SyntaxNode["fields"]): SyntaxNode => w.placed(pattern.kind, pattern, fields);
  const writeAll = (patterns: readonly ast.Pattern[]): readonly SyntaxNode[] =>
    patterns.map((each) => writePattern(w, each));
  switch (pattern.kind) {
    case "MatchValue":
      return node({ value: writeExpr(w, pattern.value) });
    case "MatchSingleton":
      return node({ value: { constant: { kind: pattern.value } } });
    case "MatchSequence":
    case "MatchOr":
      return node({ patterns: writeAll(pattern.patterns) });
    case "MatchMapping":
      return node({
        keys: writeExprs(w, pattern.keys),
        patterns: writeAll(pattern.patterns),
        rest: nameOf(pattern.rest),
      });
    case "MatchClass":
      return node({
        cls: writeExpr(w, pattern.cls),
        patterns: writeAll(pattern.patterns),
        kwd_attrs: pattern.kwdAttrs.map(({ id }) => id),
        kwd_patterns: writeAll(pattern.kwdPatterns),
      });
    case "MatchStar":
      return node({ name: nameOf(pattern.name) });
    case "MatchAs":
      return node({
        pattern: pattern.pattern === undefined ? undefined : writePattern(w, pattern.pattern),
        name: nameOf(pattern.name),
      });
    case "ErrorPattern":
      return w.refuse(pattern);
    default:
      return assertNever(pattern);
  }
}
