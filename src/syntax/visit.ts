/**
 * Child iteration over the syntax tree, in source order, and a walk that needs no call stack, so that a chain
 * of thousands of operators is as safe as any other tree. Evaluation order is another matter: semantics and
 * the compiler have their own.
 */

import { assertNever } from "../base/invariant.ts";
import type { Arg, Arguments, AstNode, ComprehensionExpr, Expr, Keyword } from "./ast.ts";

export type Visit = (node: AstNode) => void;

/** Calls `visit` for each child, in source order. What there is most of is asked first: this runs for every node. */
export function visitChildren(node: AstNode, visit: Visit): void {
  switch (node.kind) {
    case "Name":
    case "Constant":
      return;
    case "Attribute":
    case "Expr":
    case "keyword":
    case "Starred":
    case "Await":
    case "YieldFrom":
    case "MatchValue":
      visit(node.value);
      return;
    case "Call":
      visit(node.func);
      visitArguments(node.args, node.keywords, visit);
      return;
    case "Assign":
      visitAll(node.targets, visit);
      visit(node.value);
      return;
    case "arg":
      if (node.annotation !== undefined) visit(node.annotation);
      return;
    case "arguments":
      visitParameters(node, visit);
      return;
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
      visitAll(node.names, visit);
      return;
    case "BoolOp":
    case "JoinedStr":
    case "TemplateStr":
      visitAll(node.values, visit);
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
      visitAll(node.elts, visit);
      return;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      visit(node.elt);
      visitAll(node.generators, visit);
      return;
    case "DictComp":
      if (node.key !== undefined) visit(node.key);
      visit(node.value);
      visitAll(node.generators, visit);
      return;
    case "Yield":
    case "Return":
      if (node.value !== undefined) visit(node.value);
      return;
    case "Compare":
      visit(node.left);
      visitAll(node.comparators, visit);
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
      visitAll(node.parts, visit);
      return;
    case "comprehension":
      visit(node.target);
      visit(node.iter);
      visitAll(node.ifs, visit);
      return;
    case "ExceptHandler":
      if (node.type !== undefined) visit(node.type);
      visitAll(node.body, visit);
      return;
    case "withitem":
      visit(node.contextExpr);
      if (node.optionalVars !== undefined) visit(node.optionalVars);
      return;
    case "match_case":
      visit(node.pattern);
      if (node.guard !== undefined) visit(node.guard);
      visitAll(node.body, visit);
      return;
    case "TypeVar":
    case "ParamSpec":
    case "TypeVarTuple":
      if (node.bound !== undefined) visit(node.bound);
      if (node.defaultValue !== undefined) visit(node.defaultValue);
      return;
    case "MatchSequence":
    case "MatchOr":
      visitAll(node.patterns, visit);
      return;
    case "MatchMapping":
      visitPairs(node.keys, node.patterns, visit);
      return;
    case "MatchClass":
      visit(node.cls);
      visitAll(node.patterns, visit);
      visitAll(node.kwdPatterns, visit);
      return;
    case "MatchAs":
      if (node.pattern !== undefined) visit(node.pattern);
      return;
    case "FunctionDef":
    case "AsyncFunctionDef":
      visitAll(node.decoratorList, visit);
      visitAll(node.typeParams, visit);
      visit(node.args);
      if (node.returns !== undefined) visit(node.returns);
      visitAll(node.body, visit);
      return;
    case "ClassDef":
      visitAll(node.decoratorList, visit);
      visitAll(node.typeParams, visit);
      visitArguments(node.bases, node.keywords, visit);
      visitAll(node.body, visit);
      return;
    case "Delete":
      visitAll(node.targets, visit);
      return;
    case "TypeAlias":
      visit(node.name);
      visitAll(node.typeParams, visit);
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
      visitAll(node.body, visit);
      visitAll(node.orelse, visit);
      return;
    case "While":
    case "If":
      visit(node.test);
      visitAll(node.body, visit);
      visitAll(node.orelse, visit);
      return;
    case "With":
    case "AsyncWith":
      visitAll(node.items, visit);
      visitAll(node.body, visit);
      return;
    case "Match":
      visit(node.subject);
      visitAll(node.cases, visit);
      return;
    case "Raise":
      if (node.exc !== undefined) visit(node.exc);
      if (node.cause !== undefined) visit(node.cause);
      return;
    case "Try":
    case "TryStar":
      visitAll(node.body, visit);
      visitAll(node.handlers, visit);
      visitAll(node.orelse, visit);
      visitAll(node.finalbody, visit);
      return;
    case "Assert":
      visit(node.test);
      if (node.msg !== undefined) visit(node.msg);
      return;
    case "ErrorStmt":
      visitAll(node.body, visit);
      return;
    default:
      assertNever(node);
  }
}

function visitAll(nodes: readonly AstNode[], visit: Visit): void {
  for (let index = 0; index < nodes.length; index++) visit(nodes[index] as AstNode);
}

/** Keys and values in turns; a missing key is that of a `**mapping`. */
function visitPairs(keys: readonly (Expr | undefined)[], values: readonly AstNode[], visit: Visit): void {
  for (let index = 0; index < values.length; index++) {
    const key = keys[index];
    if (key !== undefined) visit(key);
    visit(values[index] as AstNode);
  }
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
  const { posonlyargs, args, defaults, vararg, kwonlyargs, kwDefaults, kwarg } = node;
  const firstDefault = posonlyargs.length + args.length - defaults.length;
  visitWithDefaults(posonlyargs, defaults, -firstDefault, visit);
  visitWithDefaults(args, defaults, posonlyargs.length - firstDefault, visit);
  if (vararg !== undefined) visit(vararg);
  visitWithDefaults(kwonlyargs, kwDefaults, 0, visit);
  if (kwarg !== undefined) visit(kwarg);
}

/** The default of the first parameter would be that at `offset`. */
function visitWithDefaults(
  parameters: readonly Arg[],
  defaults: readonly (Expr | undefined)[],
  offset: number,
  visit: Visit,
): void {
  for (let index = 0; index < parameters.length; index++) {
    visit(parameters[index] as Arg);
    const value = index + offset < 0 ? undefined : defaults[index + offset];
    if (value !== undefined) visit(value);
  }
}

/** The children of `node`, in source order. */
export function children(node: AstNode): AstNode[] {
  const found: AstNode[] = [];
  visitChildren(node, (child) => found.push(child));
  return found;
}

/** What a comprehension makes of each item, in source order. */
export function resultsOf(expr: ComprehensionExpr): Expr[] {
  if (expr.kind !== "DictComp") return [expr.elt];
  return expr.key === undefined ? [expr.value] : [expr.key, expr.value];
}

export interface Walker {
  /** Before the children; `false` leaves them out (`leave` is still called). */
  enter(node: AstNode): boolean | undefined;
  /** After the children. */
  leave?(node: AstNode): void;
}

/** Walks the trees below `roots` in pre-order. */
export function walk(roots: readonly AstNode[], walker: Walker): void {
  if (walker.leave === undefined) walkDown(roots, walker);
  else walkBothWays(roots, walker);
}

function walkDown(roots: readonly AstNode[], walker: Walker): void {
  const stack = roots.toReversed();
  const push = (node: AstNode): void => void stack.push(node);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (walker.enter(node) === false) continue;
    const firstChild = stack.length;
    visitChildren(node, push);
    reverseFrom(stack, firstChild);
  }
}

function walkBothWays(roots: readonly AstNode[], walker: Walker): void {
  // A node is on the stack twice: first to be entered, then, below its children, to be left.
  const stack = roots.toReversed();
  const isEntered = stack.map(() => false);
  const push = (node: AstNode) => {
    stack.push(node);
    isEntered.push(false);
  };
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isEntered.pop()) {
      walker.leave?.(node);
      continue;
    }
    stack.push(node);
    isEntered.push(true);
    // Where the children are left out it is left all the same.
    if (walker.enter(node) === false) continue;
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
