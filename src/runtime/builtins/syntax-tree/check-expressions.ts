/** validate_expr and its like (Python/ast.c, 3.13): contexts and lengths of lists in a program's tree. */
import {
  nodeIn,
  nodesIn,
  optionalNodeIn,
  optionalNodesIn,
  type SyntaxNode,
  textIn,
} from "../../../bytecode/syntax-node.ts";
import { checkName, checkPlace, fail } from "./tree-refusal.ts";

type Context = "Load" | "Store" | "Del";

const ASSIGNABLE: ReadonlySet<string> = new Set([
  "Attribute",
  "Subscript",
  "Starred",
  "Name",
  "List",
  "Tuple",
]);

export function checkExpr(expr: SyntaxNode, context: Context): void {
  checkPlace(expr);
  checkContext(expr, context);
  const load = (field: string): void => checkExpr(nodeIn(expr, field), "Load");
  const loadAll = (field: string): void => checkExprs(expr, field, "Load");
  switch (expr.type) {
    case "BoolOp":
      if (nodesIn(expr, "values").length < 2) fail("BoolOp with less than 2 values");
      loadAll("values");
      break;
    case "BinOp":
      load("left");
      load("right");
      break;
    case "UnaryOp":
      load("operand");
      break;
    case "Lambda":
      checkArguments(nodeIn(expr, "args"));
      load("body");
      break;
    case "IfExp":
      load("test");
      load("body");
      load("orelse");
      break;
    case "Dict":
      checkDict(expr);
      break;
    case "Set":
      loadAll("elts");
      break;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      checkGenerators(expr);
      load("elt");
      break;
    case "DictComp":
      checkGenerators(expr);
      load("key");
      checkOptional(expr, "value");
      break;
    case "Yield":
      checkOptional(expr, "value");
      break;
    case "YieldFrom":
    case "Await":
    case "NamedExpr":
    case "Attribute":
      load("value");
      break;
    case "Compare":
      checkCompare(expr);
      break;
    case "Call":
      load("func");
      loadAll("args");
      checkKeywords(expr);
      break;
    case "JoinedStr":
    case "TemplateStr":
      loadAll("values");
      break;
    case "FormattedValue":
    case "Interpolation":
      load("value");
      checkOptional(expr, "format_spec");
      break;
    case "Subscript":
      load("slice");
      load("value");
      break;
    case "Starred":
      checkExpr(nodeIn(expr, "value"), context);
      break;
    case "Slice":
      for (const field of ["lower", "upper", "step"]) checkOptional(expr, field);
      break;
    case "List":
    case "Tuple":
      checkExprs(expr, "elts", context);
      break;
  }
}

function checkContext(expr: SyntaxNode, context: Context): void {
  if (expr.type === "Name") checkName(textIn(expr, "id"));
  if (!ASSIGNABLE.has(expr.type)) {
    if (context !== "Load") fail(`expression which can't be assigned to in ${context} context`);
    return;
  }
  const actual = nodeIn(expr, "ctx").type;
  if (actual !== context) fail(`expression must have ${context} context but has ${actual} instead`);
}

function checkDict(expr: SyntaxNode): void {
  const keys = optionalNodesIn(expr, "keys");
  if (keys.length !== optionalNodesIn(expr, "values").length) {
    fail("Dict doesn't have the same number of keys as values");
  }
  for (const key of keys) if (key !== undefined) checkExpr(key, "Load");
  checkExprs(expr, "values", "Load");
}

function checkCompare(expr: SyntaxNode): void {
  const comparators = optionalNodesIn(expr, "comparators");
  if (comparators.length === 0) fail("Compare with no comparators");
  if (comparators.length !== nodesIn(expr, "ops").length) {
    fail("Compare has a different number of comparators and operands");
  }
  checkExprs(expr, "comparators", "Load");
  checkExpr(nodeIn(expr, "left"), "Load");
}

function checkGenerators(expr: SyntaxNode): void {
  const generators = nodesIn(expr, "generators");
  if (generators.length === 0) fail("comprehension with no generators");
  for (const generator of generators) {
    checkExpr(nodeIn(generator, "target"), "Store");
    checkExpr(nodeIn(generator, "iter"), "Load");
    checkExprs(generator, "ifs", "Load");
  }
}

export function checkExprs(owner: SyntaxNode, field: string, context: Context): void {
  for (const expr of optionalNodesIn(owner, field)) {
    if (expr === undefined) fail("None disallowed in expression list");
    checkExpr(expr, context);
  }
}

export function checkOptional(owner: SyntaxNode, field: string, context: Context = "Load"): void {
  const expr = optionalNodeIn(owner, field);
  if (expr !== undefined) checkExpr(expr, context);
}

export function checkKeywords(owner: SyntaxNode): void {
  for (const keyword of nodesIn(owner, "keywords")) checkExpr(nodeIn(keyword, "value"), "Load");
}

export function checkArguments(args: SyntaxNode): void {
  const checkAll = (list: readonly SyntaxNode[]): void => {
    for (const arg of list) {
      checkPlace(arg);
      checkOptional(arg, "annotation");
    }
  };
  const positional = [...nodesIn(args, "posonlyargs"), ...nodesIn(args, "args")];
  const named = nodesIn(args, "kwonlyargs");
  checkAll(positional);
  checkAll([optionalNodeIn(args, "vararg")].filter((arg) => arg !== undefined));
  checkAll(named);
  checkAll([optionalNodeIn(args, "kwarg")].filter((arg) => arg !== undefined));
  if (optionalNodesIn(args, "defaults").length > positional.length) {
    fail("more positional defaults than args on arguments");
  }
  if (optionalNodesIn(args, "kw_defaults").length !== named.length) {
    fail("length of kwonlyargs is not the same as kw_defaults on arguments");
  }
  checkExprs(args, "defaults", "Load");
  for (const value of optionalNodesIn(args, "kw_defaults")) if (value !== undefined) checkExpr(value, "Load");
}
