/** validate_pattern (Python/ast.c, 3.13): what the patterns of a program's tree may hold. */
import {
  constantIn,
  nodeIn,
  nodesIn,
  optionalNodeIn,
  optionalNodesIn,
  optionalTextIn,
  type SyntaxNode,
  textsIn,
} from "../../../bytecode/syntax-node.ts";
import { checkExpr } from "./check-expressions.ts";
import { checkName, checkPlace, fail } from "./tree-refusal.ts";

/** @param isStarOk whether `*rest` may stand here. */
export function checkPattern(pattern: SyntaxNode, isStarOk: boolean): void {
  checkPlace(pattern);
  switch (pattern.type) {
    case "MatchValue":
      checkValue(nodeIn(pattern, "value"));
      break;
    case "MatchSingleton":
      if (!["None", "True", "False"].includes(constantIn(pattern, "value").kind)) {
        fail("MatchSingleton can only contain True, False and None");
      }
      break;
    case "MatchSequence":
      checkAll(pattern, "patterns", true);
      break;
    case "MatchMapping":
      if (nodesIn(pattern, "keys").length !== nodesIn(pattern, "patterns").length) {
        fail("MatchMapping doesn't have the same number of keys as patterns");
      }
      checkCapture(optionalTextIn(pattern, "rest"));
      for (const key of nodesIn(pattern, "keys")) checkKey(key);
      checkAll(pattern, "patterns", false);
      break;
    case "MatchClass":
      checkClass(pattern);
      break;
    case "MatchStar":
      if (!isStarOk) fail("can't use MatchStar here");
      checkCapture(optionalTextIn(pattern, "name"));
      break;
    case "MatchAs":
      checkAs(pattern);
      break;
    case "MatchOr":
      if (nodesIn(pattern, "patterns").length < 2) fail("MatchOr requires at least 2 patterns");
      checkAll(pattern, "patterns", false);
      break;
  }
}

function checkAll(pattern: SyntaxNode, field: string, isStarOk: boolean): void {
  for (const each of optionalNodesIn(pattern, field)) {
    if (each !== undefined) checkPattern(each, isStarOk);
  }
}

function checkClass(pattern: SyntaxNode): void {
  if (textsIn(pattern, "kwd_attrs").length !== nodesIn(pattern, "kwd_patterns").length) {
    fail("MatchClass doesn't have the same number of keyword attributes as patterns");
  }
  const cls = nodeIn(pattern, "cls");
  checkExpr(cls, "Load");
  let inner = cls;
  while (inner.type === "Attribute") inner = nodeIn(inner, "value");
  if (inner.type !== "Name") fail("MatchClass cls field can only contain Name or Attribute nodes.");
  for (const name of textsIn(pattern, "kwd_attrs")) checkName(name);
  checkAll(pattern, "patterns", false);
  checkAll(pattern, "kwd_patterns", false);
}

function checkAs(pattern: SyntaxNode): void {
  const inner = optionalNodeIn(pattern, "pattern");
  const name = optionalTextIn(pattern, "name");
  checkCapture(name);
  if (inner === undefined) return;
  if (name === undefined) fail("MatchAs must specify a target name if a pattern is given");
  checkPattern(inner, false);
}

/** validate_capture */
function checkCapture(name: string | undefined): void {
  if (name === "_") fail("can't capture name '_' in patterns");
  if (name !== undefined) checkName(name);
}

function checkKey(key: SyntaxNode): void {
  if (key.type === "Constant" && ["None", "True", "False"].includes(constantIn(key, "value").kind)) return;
  checkValue(key);
}

/** validate_pattern_match_value: a literal, a signed or complex number, a dotted name. */
function checkValue(value: SyntaxNode): void {
  checkExpr(value, "Load");
  switch (value.type) {
    case "Constant":
      if (["int", "float", "complex", "str", "bytes"].includes(constantIn(value, "value").kind)) return;
      fail("unexpected constant inside of a literal pattern");
      break;
    case "Attribute":
    case "UnaryOp":
    case "BinOp":
    case "JoinedStr":
      return;
    default:
      fail("patterns may only match literals and attribute lookups");
  }
}
