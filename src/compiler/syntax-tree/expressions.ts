/** Expressions of our tree as Python's. Classes and fields as in Parser/Python.asdl. */
import { assertNever } from "../../base/invariant.ts";
import type { SyntaxNode, SyntaxValue } from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import { BINARY_NAMES, BOOLEAN_NAMES, COMPARE_NAMES, UNARY_NAMES } from "./names.ts";
import { writeJoined } from "./strings.ts";
import { nameOf, type TreeWriter } from "./tree-writer.ts";

export function writeExpr(w: TreeWriter, expr: ast.Expr): SyntaxNode {
  return w.descend(expr, () => writeAny(w, expr));
}

export function writeExprs(w: TreeWriter, exprs: readonly ast.Expr[]): SyntaxValue {
  return exprs.map((expr) => writeExpr(w, expr));
}

export function writeOptional(w: TreeWriter, expr: ast.Expr | undefined): SyntaxValue {
  return expr === undefined ? undefined : writeExpr(w, expr);
}

function writeAny(w: TreeWriter, expr: ast.Expr): SyntaxNode {
  const node = (fields: SyntaxNode["fields"]): SyntaxNode => w.placed(expr.kind, expr, fields);
  const write = (child: ast.Expr): SyntaxNode => writeExpr(w, child);
  switch (expr.kind) {
    case "BoolOp":
      return node({ op: w.plain(BOOLEAN_NAMES[expr.op]), values: writeExprs(w, expr.values) });
    case "NamedExpr":
      return node({ target: write(expr.target), value: write(expr.value) });
    case "BinOp":
      return node({
        left: write(expr.left),
        op: w.plain(BINARY_NAMES[expr.op]),
        right: write(expr.right),
      });
    case "UnaryOp":
      return node({ op: w.plain(UNARY_NAMES[expr.op]), operand: write(expr.operand) });
    case "Lambda":
      return node({ args: writeArguments(w, expr.args), body: write(expr.body) });
    case "IfExp":
      return node({ test: write(expr.test), body: write(expr.body), orelse: write(expr.orelse) });
    case "Dict":
      return node({
        keys: expr.keys.map((key) => writeOptional(w, key)),
        values: writeExprs(w, expr.values),
      });
    case "Set":
      return node({ elts: writeExprs(w, expr.elts) });
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      return node({ elt: write(expr.elt), generators: writeGenerators(w, expr.generators) });
    case "DictComp":
      return node(dictCompFields(w, expr));
    case "Await":
    case "YieldFrom":
      return node({ value: write(expr.value) });
    case "Yield":
      return node({ value: writeOptional(w, expr.value) });
    case "Compare":
      return node({
        left: write(expr.left),
        ops: expr.ops.map((op) => w.plain(COMPARE_NAMES[op])),
        comparators: writeExprs(w, expr.comparators),
      });
    case "Call":
      return node({
        func: write(expr.func),
        args: writeExprs(w, expr.args),
        keywords: expr.keywords.map((keyword) => writeKeyword(w, keyword)),
      });
    case "JoinedStr":
    case "TemplateStr":
      return writeJoined(w, expr);
    case "Constant":
      return node({ value: w.constantOf(expr), kind: constantKind(expr) });
    case "Attribute":
      return node({ value: write(expr.value), attr: expr.attr.id, ctx: w.plain(expr.ctx) });
    case "Subscript":
      return node({ value: write(expr.value), slice: write(expr.slice), ctx: w.plain(expr.ctx) });
    case "Starred":
      return node({ value: write(expr.value), ctx: w.plain(expr.ctx) });
    case "Name":
      return node({ id: expr.id, ctx: w.plain(expr.ctx) });
    case "List":
    case "Tuple":
      return node({ elts: writeExprs(w, expr.elts), ctx: w.plain(expr.ctx) });
    case "Slice":
      return node({
        lower: writeOptional(w, expr.lower),
        upper: writeOptional(w, expr.upper),
        step: writeOptional(w, expr.step),
      });
    case "FormattedValue":
    case "ErrorExpr":
      return w.refuse(expr);
    default:
      return assertNever(expr);
  }
}

/** `{**mapping for ...}` (3.15) has the mapping as its key. */
function dictCompFields(w: TreeWriter, { key, value, generators }: ast.DictComp): SyntaxNode["fields"] {
  return {
    key: writeExpr(w, key ?? value),
    value: key === undefined ? undefined : writeExpr(w, value),
    generators: writeGenerators(w, generators),
  };
}

/** `u` of a literal `u"..."`. */
export function constantKind({ type, pieces }: ast.Constant): string | undefined {
  const [first] = pieces;
  const isMarked = type === "str" && first?.form === "quoted" && first.text.startsWith("u");
  return isMarked ? "u" : undefined;
}

function writeGenerators(w: TreeWriter, generators: readonly ast.Comprehension[]): SyntaxValue {
  return generators.map(({ target, iter, ifs, isAsync }) =>
    w.plain("comprehension", {
      target: writeExpr(w, target),
      iter: writeExpr(w, iter),
      ifs: writeExprs(w, ifs),
      is_async: Number(isAsync),
    }),
  );
}

export function writeKeyword(w: TreeWriter, keyword: ast.Keyword): SyntaxNode {
  return w.placed("keyword", keyword, { arg: nameOf(keyword.arg), value: writeExpr(w, keyword.value) });
}

export function writeArguments(w: TreeWriter, args: ast.Arguments): SyntaxNode {
  const writeArg = (arg: ast.Arg): SyntaxNode =>
    w.placed("arg", arg, { arg: arg.arg.id, annotation: writeOptional(w, arg.annotation) });
  return w.plain("arguments", {
    posonlyargs: args.posonlyargs.map(writeArg),
    args: args.args.map(writeArg),
    vararg: args.vararg === undefined ? undefined : writeArg(args.vararg),
    kwonlyargs: args.kwonlyargs.map(writeArg),
    kw_defaults: args.kwDefaults.map((value) => writeOptional(w, value)),
    kwarg: args.kwarg === undefined ? undefined : writeArg(args.kwarg),
    defaults: writeExprs(w, args.defaults),
  });
}
