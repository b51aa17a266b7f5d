/**
 * Child iteration over the syntax tree, in source order, and a walk that needs no call stack, so that a chain
 * of thousands of operators is as safe as any other tree. Evaluation order is another matter: semantics and
 * the compiler have their own.
 */

import { assertNever } from "../base/invariant.ts";
import type { Arguments, AstNode, Expr, Keyword } from "./ast.ts";

export type Visit = (node: AstNode) => void;

/** Calls `visit` for each child, in source order. */
export function visitChildren(node: AstNode, visit: Visit): void {
  switch (node.kind) {
    case "Constant":
    case "Name":
    case "Pass":
    case "Break":
    case "Continue":
    case "Global":
    case "Nonlocal":
    case "MatchSingleton":
    case "MatchStar":
    case "ErrorPattern":
    case "alias":
      return;
    case "Import":
    case "ImportFrom":
      node.names.forEach(visit);
      return;
    case "BoolOp":
    case "JoinedStr":
    case "TemplateStr":
      node.values.forEach(visit);
      return;
    case "NamedExpr":
    case "AugAssign":
      visit(node.target);
      visit(node.value);
      return;
    case "BinOp":
      visit(node.left);
      visit(node.right);
      return;
    case "UnaryOp":
      visit(node.operand);
      return;
    case "Lambda":
      visit(node.args);
      visit(node.body);
      return;
    case "IfExp":
      visit(node.body);
      visit(node.test);
      visit(node.orelse);
      return;
    case "Dict":
      visitPairs(node.keys, node.values, visit);
      return;
    case "Set":
    case "List":
    case "Tuple":
      node.elts.forEach(visit);
      return;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      visit(node.elt);
      node.generators.forEach(visit);
      return;
    case "DictComp":
      visit(node.key);
      visit(node.value);
      node.generators.forEach(visit);
      return;
    case "Await":
    case "YieldFrom":
    case "Attribute":
    case "Starred":
    case "keyword":
    case "MatchValue":
    case "Expr":
      visit(node.value);
      return;
    case "Yield":
    case "Return":
      if (node.value !== undefined) visit(node.value);
      return;
    case "Compare":
      visit(node.left);
      node.comparators.forEach(visit);
      return;
    case "Call":
      visit(node.func);
      visitArguments(node.args, node.keywords, visit);
      return;
    case "FormattedValue":
      visit(node.value);
      if (node.formatSpec !== undefined) visit(node.formatSpec);
      return;
    case "Subscript":
      visit(node.value);
      visit(node.slice);
      return;
    case "Slice":
      if (node.lower !== undefined) visit(node.lower);
      if (node.upper !== undefined) visit(node.upper);
      if (node.step !== undefined) visit(node.step);
      return;
    case "ErrorExpr":
      node.parts.forEach(visit);
      return;
    case "comprehension":
      visit(node.target);
      visit(node.iter);
      node.ifs.forEach(visit);
      return;
    case "arg":
      if (node.annotation !== undefined) visit(node.annotation);
      return;
    case "arguments":
      visitParameters(node, visit);
      return;
    case "ExceptHandler":
      if (node.type !== undefined) visit(node.type);
      node.body.forEach(visit);
      return;
    case "withitem":
      visit(node.contextExpr);
      if (node.optionalVars !== undefined) visit(node.optionalVars);
      return;
    case "match_case":
      visit(node.pattern);
      if (node.guard !== undefined) visit(node.guard);
      node.body.forEach(visit);
      return;
    case "TypeVar":
    case "ParamSpec":
    case "TypeVarTuple":
      if (node.bound !== undefined) visit(node.bound);
      if (node.defaultValue !== undefined) visit(node.defaultValue);
      return;
    case "MatchSequence":
    case "MatchOr":
      node.patterns.forEach(visit);
      return;
    case "MatchMapping":
      visitPairs(node.keys, node.patterns, visit);
      return;
    case "MatchClass":
      visit(node.cls);
      node.patterns.forEach(visit);
      node.kwdPatterns.forEach(visit);
      return;
    case "MatchAs":
      if (node.pattern !== undefined) visit(node.pattern);
      return;
    case "FunctionDef":
    case "AsyncFunctionDef":
      node.decoratorList.forEach(visit);
      node.typeParams.forEach(visit);
      visit(node.args);
      if (node.returns !== undefined) visit(node.returns);
      node.body.forEach(visit);
      return;
    case "ClassDef":
      node.decoratorList.forEach(visit);
      node.typeParams.forEach(visit);
      visitArguments(node.bases, node.keywords, visit);
      node.body.forEach(visit);
      return;
    case "Delete":
      node.targets.forEach(visit);
      return;
    case "Assign":
      node.targets.forEach(visit);
      visit(node.value);
      return;
    case "TypeAlias":
      visit(node.name);
      node.typeParams.forEach(visit);
      visit(node.value);
      return;
    case "AnnAssign":
      visit(node.target);
      visit(node.annotation);
      if (node.value !== undefined) visit(node.value);
      return;
    case "For":
    case "AsyncFor":
      visit(node.target);
      visit(node.iter);
      node.body.forEach(visit);
      node.orelse.forEach(visit);
      return;
    case "While":
    case "If":
      visit(node.test);
      node.body.forEach(visit);
      node.orelse.forEach(visit);
      return;
    case "With":
    case "AsyncWith":
      node.items.forEach(visit);
      node.body.forEach(visit);
      return;
    case "Match":
      visit(node.subject);
      node.cases.forEach(visit);
      return;
    case "Raise":
      if (node.exc !== undefined) visit(node.exc);
      if (node.cause !== undefined) visit(node.cause);
      return;
    case "Try":
    case "TryStar":
      node.body.forEach(visit);
      node.handlers.forEach(visit);
      node.orelse.forEach(visit);
      node.finalbody.forEach(visit);
      return;
    case "Assert":
      visit(node.test);
      if (node.msg !== undefined) visit(node.msg);
      return;
    case "ErrorStmt":
      node.body.forEach(visit);
      return;
    default:
      assertNever(node);
  }
}

/** Keys and values in turns; a missing key is that of a `**mapping`. */
function visitPairs(keys: readonly (Expr | undefined)[], values: readonly AstNode[], visit: Visit): void {
  values.forEach((value, index) => {
    const key = keys[index];
    if (key !== undefined) visit(key);
    visit(value);
  });
}

/** `f(a, b=c, *d)`: positional and keyword arguments mix. */
function visitArguments(args: readonly Expr[], keywords: readonly Keyword[], visit: Visit): void {
  let next = 0;
  for (const keyword of keywords) {
    for (let arg = args[next]; arg !== undefined && arg.start < keyword.start; arg = args[next]) {
      visit(arg);
      next++;
    }
    visit(keyword);
  }
  for (; next < args.length; next++) visit(args[next] as Expr);
}

/** Each parameter with its default after it. */
function visitParameters(node: Arguments, visit: Visit): void {
  const positional = [...node.posonlyargs, ...node.args];
  const firstDefault = positional.length - node.defaults.length;
  positional.forEach((arg, index) => {
    visit(arg);
    const value = node.defaults[index - firstDefault];
    if (value !== undefined) visit(value);
  });
  if (node.vararg !== undefined) visit(node.vararg);
  node.kwonlyargs.forEach((arg, index) => {
    visit(arg);
    const value = node.kwDefaults[index];
    if (value !== undefined) visit(value);
  });
  if (node.kwarg !== undefined) visit(node.kwarg);
}

/** The children of `node`, in source order. */
export function children(node: AstNode): AstNode[] {
  const found: AstNode[] = [];
  visitChildren(node, (child) => found.push(child));
  return found;
}

export interface Walker {
  /** Before the children; `false` leaves them out (`leave` is still called). */
  enter(node: AstNode): boolean | undefined;
  /** After the children. */
  leave?(node: AstNode): void;
}

/** Walks the trees below `roots` in pre-order. */
export function walk(roots: readonly AstNode[], walker: Walker): void {
  // A node is on the stack twice: first to be entered, then, below its children, to be left.
  const stack: AstNode[] = [];
  const isEntered: boolean[] = [];
  const push = (node: AstNode) => {
    stack.push(node);
    isEntered.push(false);
  };
  for (let index = roots.length - 1; index >= 0; index--) push(roots[index] as AstNode);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isEntered.pop()) {
      walker.leave?.(node);
      continue;
    }
    const entersChildren = walker.enter(node) !== false;
    if (walker.leave !== undefined) {
      stack.push(node);
      isEntered.push(true);
    }
    if (!entersChildren) continue;
    const firstChild = stack.length;
    visitChildren(node, push);
    reverseFrom(stack, firstChild);
  }
}

function reverseFrom(stack: AstNode[], start: number): void {
  for (let low = start, high = stack.length - 1; low < high; low++, high--) {
    const swapped = stack[low] as AstNode;
    stack[low] = stack[high] as AstNode;
    stack[high] = swapped;
  }
}
