/** Expressions of a program's `ast` tree as ours. */
import { invariant } from "../../base/invariant.ts";
import {
  constantIn,
  nodeIn,
  nodesIn,
  numberIn,
  optionalNodeIn,
  optionalNodesIn,
  optionalTextIn,
  type SyntaxNode,
  textIn,
} from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import { BINARY_NAMES, BOOLEAN_NAMES, byName, COMPARE_NAMES, UNARY_NAMES } from "./names.ts";
import { readConstant } from "./read-constant.ts";
import { readJoined } from "./read-strings.ts";
import type { TreeReader } from "./tree-reader.ts";

const BINARY = byName(BINARY_NAMES);
const UNARY = byName(UNARY_NAMES);
const BOOLEAN = byName(BOOLEAN_NAMES);
const COMPARE = byName(COMPARE_NAMES);

export function readExpr(r: TreeReader, node: SyntaxNode): ast.Expr {
  const span = r.spanOf(node);
  const child = (field: string): ast.Expr => readExpr(r, nodeIn(node, field));
  const children = (field: string): ast.Expr[] => readExprs(r, node, field);
  switch (node.type) {
    case "BoolOp":
      return { kind: "BoolOp", op: operatorIn(node, BOOLEAN), values: children("values"), ...span };
    case "NamedExpr":
      return {
        kind: "NamedExpr",
        target: readName(r, nodeIn(node, "target")),
        value: child("value"),
        ...span,
      };
    case "BinOp": {
      const op = operatorIn(node, BINARY);
      return { kind: "BinOp", left: child("left"), op, right: child("right"), ...span };
    }
    case "UnaryOp":
      return { kind: "UnaryOp", op: operatorIn(node, UNARY), operand: child("operand"), ...span };
    case "Lambda":
      return {
        kind: "Lambda",
        args: readArguments(r, nodeIn(node, "args"), span),
        body: child("body"),
        ...span,
      };
    case "IfExp":
      return { kind: "IfExp", test: child("test"), body: child("body"), orelse: child("orelse"), ...span };
    case "Dict": {
      const keys = optionalNodesIn(node, "keys").map((key) => (key === undefined ? key : readExpr(r, key)));
      return { kind: "Dict", keys, values: children("values"), ...span };
    }
    case "Set":
      return { kind: "Set", elts: children("elts"), ...span };
    case "ListComp":
    case "SetComp":
      return { kind: node.type, elt: child("elt"), generators: readGenerators(r, node), ...span };
    case "GeneratorExp": {
      const generators = readGenerators(r, node);
      return { kind: "GeneratorExp", elt: child("elt"), generators, sharesCallParens: false, ...span };
    }
    case "DictComp":
      return readDictComp(r, node, span);
    case "Await":
    case "YieldFrom":
      return { kind: node.type, value: child("value"), ...span };
    case "Yield":
      return { kind: "Yield", value: readOptional(r, node, "value"), ...span };
    case "Compare": {
      const ops = nodesIn(node, "ops").map(({ type }) => operator(type, COMPARE));
      return { kind: "Compare", left: child("left"), ops, comparators: children("comparators"), ...span };
    }
    case "Call": {
      const keywords = nodesIn(node, "keywords").map((keyword) => readKeyword(r, keyword));
      return { kind: "Call", func: child("func"), args: children("args"), keywords, ...span };
    }
    case "JoinedStr":
    case "TemplateStr":
    case "FormattedValue":
    case "Interpolation":
      return readJoined(r, node);
    case "Constant": {
      const constant = readConstant(constantIn(node, "value"), span);
      invariant(constant !== undefined, "a constant that has no expression was refused");
      return constant;
    }
    case "Attribute": {
      const attr = r.nameAtEnd(textIn(node, "attr"), span);
      return { kind: "Attribute", value: child("value"), attr, ctx: contextOf(node), ...span };
    }
    case "Subscript":
      return {
        kind: "Subscript",
        value: child("value"),
        slice: child("slice"),
        ctx: contextOf(node),
        ...span,
      };
    case "Starred":
      return { kind: "Starred", value: child("value"), ctx: contextOf(node), ...span };
    case "Name":
      return readName(r, node);
    case "List":
      return { kind: "List", elts: children("elts"), ctx: contextOf(node), ...span };
    case "Tuple":
      return { kind: "Tuple", elts: children("elts"), ctx: contextOf(node), hasParens: true, ...span };
    default: {
      invariant(node.type === "Slice", "all kinds of expressions are known");
      const [lower, upper, step] = ["lower", "upper", "step"].map((field) => readOptional(r, node, field));
      return { kind: "Slice", lower, upper, step, ...span };
    }
  }
}

export function readExprs(r: TreeReader, node: SyntaxNode, field: string): ast.Expr[] {
  return nodesIn(node, field).map((each) => readExpr(r, each));
}

export function readOptional(r: TreeReader, node: SyntaxNode, field: string): ast.Expr | undefined {
  const child = optionalNodeIn(node, field);
  return child === undefined ? undefined : readExpr(r, child);
}

export function readName(r: TreeReader, node: SyntaxNode): ast.Name {
  return { kind: "Name", id: textIn(node, "id"), ctx: contextOf(node), ...r.spanOf(node) };
}

function contextOf(node: SyntaxNode): ast.ExprContext {
  return nodeIn(node, "ctx").type as ast.ExprContext;
}

export function binaryOperatorIn(node: SyntaxNode): ast.BinaryOperator {
  return operatorIn(node, BINARY);
}

function operatorIn<Operator extends string>(
  node: SyntaxNode,
  names: ReadonlyMap<string, Operator>,
): Operator {
  return operator(nodeIn(node, "op").type, names);
}

function operator<Operator extends string>(name: string, names: ReadonlyMap<string, Operator>): Operator {
  const found = names.get(name);
  invariant(found !== undefined, `${name} is an operator`);
  return found;
}

function readDictComp(r: TreeReader, node: SyntaxNode, span: ast.Span): ast.DictComp {
  const key = readExpr(r, nodeIn(node, "key"));
  const value = readOptional(r, node, "value");
  const generators = readGenerators(r, node);
  // `{**mapping for ...}` (3.15) has the mapping as its key.
  if (value === undefined) return { kind: "DictComp", key: undefined, value: key, generators, ...span };
  return { kind: "DictComp", key, value, generators, ...span };
}

function readGenerators(r: TreeReader, node: SyntaxNode): ast.Comprehension[] {
  return nodesIn(node, "generators").map((each) => {
    const target = readExpr(r, nodeIn(each, "target"));
    const iter = readExpr(r, nodeIn(each, "iter"));
    const ifs = readExprs(r, each, "ifs");
    const isAsync = numberIn(each, "is_async") !== 0;
    const { end } = ifs.at(-1) ?? iter;
    return { kind: "comprehension", target, iter, ifs, isAsync, start: target.start, end };
  });
}

export function readKeyword(r: TreeReader, node: SyntaxNode): ast.Keyword {
  const span = r.spanOf(node);
  const name = optionalTextIn(node, "arg");
  const arg = name === undefined ? undefined : { id: name, ...span };
  return { kind: "keyword", arg, value: readExpr(r, nodeIn(node, "value")), ...span };
}

/** `around` is the place of the function, which the list has none of its own beside. */
export function readArguments(r: TreeReader, node: SyntaxNode, around: ast.Span): ast.Arguments {
  const args = (field: string): ast.Arg[] => nodesIn(node, field).map((each) => readArg(r, each));
  const only = (field: string): ast.Arg | undefined => {
    const arg = optionalNodeIn(node, field);
    return arg === undefined ? undefined : readArg(r, arg);
  };
  return {
    kind: "arguments",
    posonlyargs: args("posonlyargs"),
    args: args("args"),
    vararg: only("vararg"),
    kwonlyargs: args("kwonlyargs"),
    kwDefaults: optionalNodesIn(node, "kw_defaults").map((each) =>
      each === undefined ? undefined : readExpr(r, each),
    ),
    kwarg: only("kwarg"),
    defaults: readExprs(r, node, "defaults"),
    ...around,
  };
}

function readArg(r: TreeReader, node: SyntaxNode): ast.Arg {
  const span = r.spanOf(node);
  const arg = { id: textIn(node, "arg"), ...span };
  return { kind: "arg", arg, annotation: readOptional(r, node, "annotation"), ...span };
}
