/**
 * Expressions: one arm for each kind, with the longer ones in files of their own. Follows compiler_visit_expr1
 * of Python/compile.c (3.13). Chains that lean left are compiled in a loop, so their length is not limited.
 */
import { assertNever } from "../base/invariant.ts";
import { BinaryOperation, Intrinsic1, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import { compileAttributeTarget } from "./attributes.ts";
import { compileChain } from "./chains.ts";
import { compileDict, compileList, compileSet, compileTuple } from "./collections.ts";
import type { Compiler } from "./compiler.ts";
import { compileComprehension } from "./comprehensions.ts";
import { compileBoolOp, compileCompare, compileIfExp } from "./conditions.ts";
import { NONE } from "./constants.ts";
import { compileFormattedValue, compileJoinedStr, compileTemplateStr } from "./f-strings.ts";
import { compileLambda } from "./functions.ts";
import { compileName } from "./names.ts";
import { compileSlice, compileSubscriptTarget } from "./subscripts.ts";
import { compileAwait, compileYield, compileYieldFrom } from "./suspension.ts";

export function compileExpr(c: Compiler, expr: ast.Expr): void {
  const value = c.folder.valueOf(expr);
  if (value !== undefined) {
    c.emitConst(value, c.locate(expr));
    return;
  }
  const simple = c.folder.simplify(expr);
  if (simple.kind === "BinOp") compileBinaryChain(c, simple);
  else c.descend(simple, () => compileSimple(c, simple));
}

export function compileExprs(c: Compiler, exprs: readonly ast.Expr[]): void {
  for (const expr of exprs) compileExpr(c, expr);
}

function compileSimple(c: Compiler, expr: ast.Expr): void {
  switch (expr.kind) {
    case "NamedExpr":
      compileExpr(c, expr.value);
      c.emit(Op.COPY, 1, c.locate(expr));
      compileExpr(c, expr.target);
      break;
    case "BoolOp":
      compileBoolOp(c, expr);
      break;
    case "BinOp":
      compileBinaryChain(c, expr);
      break;
    case "UnaryOp":
      compileUnaryOp(c, expr);
      break;
    case "Lambda":
      compileLambda(c, expr);
      break;
    case "IfExp":
      compileIfExp(c, expr);
      break;
    case "Dict":
      compileDict(c, expr);
      break;
    case "Set":
      compileSet(c, expr);
      break;
    case "ListComp":
    case "SetComp":
    case "DictComp":
    case "GeneratorExp":
      compileComprehension(c, expr);
      break;
    case "Yield":
      compileYield(c, expr);
      break;
    case "YieldFrom":
      compileYieldFrom(c, expr);
      break;
    case "Await":
      compileAwait(c, expr);
      break;
    case "Compare":
      compileCompare(c, expr);
      break;
    case "Call":
      compileChain(c, expr);
      break;
    case "JoinedStr":
      compileJoinedStr(c, expr);
      break;
    case "FormattedValue":
      compileFormattedValue(c, expr, expr);
      break;
    case "Attribute":
      if (expr.ctx === "Load") compileChain(c, expr);
      else compileAttributeTarget(c, expr);
      break;
    case "Subscript":
      if (expr.ctx === "Load") compileChain(c, expr);
      else compileSubscriptTarget(c, expr);
      break;
    case "Starred":
      c.fail(
        expr.ctx === "Store"
          ? "starred assignment target must be in a list or tuple"
          : "can't use starred expression here",
        c.locate(expr),
      );
      break;
    case "Slice":
      c.emit(Op.BUILD_SLICE, compileSlice(c, expr), c.locate(expr));
      break;
    case "Name":
      compileName(c, c.locate(expr), expr.id, expr.ctx);
      break;
    case "List":
      compileList(c, expr);
      break;
    case "Tuple":
      compileTuple(c, expr);
      break;
    case "TemplateStr":
      compileTemplateStr(c, expr);
      break;
    case "Constant":
      c.emitConst(c.folder.valueOf(expr) ?? NONE, c.locate(expr));
      break;
    case "ErrorExpr":
      c.fail("invalid syntax", c.locate(expr));
      break;
    default:
      assertNever(expr);
  }
}

/** `a + b + c` is `(a + b) + c`: the operators from the innermost out. */
function compileBinaryChain(c: Compiler, expr: ast.BinOp): void {
  const chain: ast.BinOp[] = [];
  let left: ast.Expr = expr;
  while (left.kind === "BinOp" && c.folder.valueOf(left) === undefined && c.folder.simplify(left) === left) {
    chain.push(left);
    left = left.left;
  }
  compileExpr(c, left);
  for (let link = chain.pop(); link !== undefined; link = chain.pop()) {
    compileExpr(c, link.right);
    emitBinary(c, link.op, false, link);
  }
}

const operations: Readonly<Record<ast.BinaryOperator, BinaryOperation>> = {
  "+": BinaryOperation.ADD,
  "-": BinaryOperation.SUBTRACT,
  "*": BinaryOperation.MULTIPLY,
  "@": BinaryOperation.MATRIX_MULTIPLY,
  "/": BinaryOperation.TRUE_DIVIDE,
  "%": BinaryOperation.REMAINDER,
  "**": BinaryOperation.POWER,
  "<<": BinaryOperation.LSHIFT,
  ">>": BinaryOperation.RSHIFT,
  "|": BinaryOperation.OR,
  "^": BinaryOperation.XOR,
  "&": BinaryOperation.AND,
  "//": BinaryOperation.FLOOR_DIVIDE,
};

export function emitBinary(c: Compiler, op: ast.BinaryOperator, isInplace: boolean, node: ast.Span): void {
  const offset = isInplace ? BinaryOperation.INPLACE_ADD : 0;
  c.emit(Op.BINARY_OP, operations[op] + offset, c.locate(node));
}

function compileUnaryOp(c: Compiler, expr: ast.UnaryOp): void {
  const location = c.locate(expr);
  compileExpr(c, expr.operand);
  switch (expr.op) {
    case "+":
      c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.UNARY_POSITIVE, location);
      break;
    case "-":
      c.emit(Op.UNARY_NEGATIVE, 0, location);
      break;
    case "~":
      c.emit(Op.UNARY_INVERT, 0, location);
      break;
    case "not":
      // A comparison is merged with this and takes its place.
      c.emit(Op.TO_BOOL, 0, expr.operand.kind === "Compare" ? c.locateWhole(expr, expr.operand) : location);
      c.emit(Op.UNARY_NOT, 0, location);
      break;
  }
}
