/**
 * Which expressions are constants, and which are simpler than they look: what CPython's AST optimiser does
 * (Python/ast_opt.c, 3.13), without changing the tree. Values are computed once per node.
 */
import { invariant } from "../../base/invariant.ts";
import type { Constant } from "../../bytecode/code.ts";
import type { CompileTraits } from "../../cpython/compile-traits.ts";
import type * as ast from "../../syntax/ast.ts";
import type { CharacterLookup } from "../../syntax/literals.ts";
import { FALSE, isTrueConstant, literalConstant, strConstant, TRUE, tupleConstant } from "../constants.ts";
import { decodeLiteral } from "./literal.ts";
import { asNumber, foldNumbers, makeInt } from "./numbers.ts";
import { formatAsJoinedStr, NOWHERE } from "./percent-format.ts";
import { concatenate, repeat, subscript } from "./sequences.ts";

/** Comparisons that `not` turns into another; the rest may be overridden to mean anything. */
const INVERTED: ReadonlyMap<ast.CompareOperator, ast.CompareOperator> = new Map([
  ["is", "is not"],
  ["is not", "is"],
  ["in", "not in"],
  ["not in", "in"],
]);

export class Folder {
  private readonly values = new Map<ast.Expr, Constant | undefined>();
  private readonly simplified = new Map<ast.Expr, ast.Expr>();

  constructor(
    private readonly traits: CompileTraits,
    private readonly lookup: CharacterLookup | undefined,
  ) {}

  /** The value of an expression that is constant. */
  valueOf(expr: ast.Expr): Constant | undefined {
    switch (expr.kind) {
      case "Constant":
      case "UnaryOp":
      case "Tuple":
        return this.remember(expr, () => this.compute(expr));
      case "BinOp":
      case "Subscript":
        return this.foldChain(expr);
      case "Name":
        return expr.id === "__debug__" && expr.ctx === "Load" ? TRUE : undefined;
      default:
        return undefined;
    }
  }

  /** What is compiled for an expression that has no constant value: `not a in b` is `a not in b`. */
  simplify(expr: ast.Expr): ast.Expr {
    if (expr.kind !== "UnaryOp" && expr.kind !== "BinOp") return expr;
    const known = this.simplified.get(expr);
    if (known !== undefined) return known;
    const simple = expr.kind === "UnaryOp" ? this.simplifyNot(expr) : this.simplifyFormat(expr);
    this.simplified.set(expr, simple);
    return simple;
  }

  /** The items of an iterable or right side of `in` as one constant: a tuple, or a frozenset for a set. */
  iterableValueOf(expr: ast.Expr): Constant | undefined {
    if (expr.kind !== "List" && expr.kind !== "Set") return this.valueOf(expr);
    const items = this.valuesOf(expr.elts);
    if (items === undefined) return undefined;
    return this.asFolded(expr.kind === "List" ? tupleConstant(items) : this.frozensetOf(items), items[0]);
  }

  /** A list that is only iterated or searched is built as a tuple. */
  simplifyIterable(expr: ast.Expr): ast.Expr {
    if (expr.kind !== "List" || expr.elts.some(({ kind }) => kind === "Starred")) return expr;
    const { start, end, elts, ctx } = expr;
    return { kind: "Tuple", start, end, elts, ctx, hasParens: true };
  }

  /** The items in their order; of equal ones only the first. */
  frozensetOf(items: readonly Constant[]): Constant {
    return { kind: "frozenset", items: distinct(items) };
  }

  /** All values, or `undefined` when one is not constant. */
  valuesOf(exprs: readonly ast.Expr[]): Constant[] | undefined {
    const values: Constant[] = [];
    for (const expr of exprs) {
      const value = this.valueOf(expr);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  }

  /** Equal for constants that Python's `==` calls equal. */
  equalityKey(constant: Constant): string {
    return equalityKey(constant);
  }

  private remember(expr: ast.Expr, compute: () => Constant | undefined): Constant | undefined {
    if (this.values.has(expr)) return this.values.get(expr);
    const computed = compute();
    const isPlain = computed === undefined || expr.kind === "Constant";
    const value = isPlain ? computed : this.asFolded(computed, this.firstOperandOf(expr));
    this.values.set(expr, value);
    return value;
  }

  private firstOperandOf(expr: ast.Expr): Constant | undefined {
    const [first] = expr.kind === "UnaryOp" ? [expr.operand] : expr.kind === "Tuple" ? expr.elts : [];
    return first === undefined ? undefined : this.valueOf(first);
  }

  /** What is folded in the tree is held by it while the program runs; from 3.14 on folding comes later. */
  private asFolded(constant: Constant, first: Constant | undefined): Constant {
    return this.traits.foldsOperatorsInTree ? literalConstant(constant) : this.foldedLate(constant, first);
  }

  /** A constant that the flow graph makes where it folds: from 3.14 on. */
  foldedLate(constant: Constant, first: Constant | undefined): Constant {
    if (this.traits.foldsOperatorsInTree) return constant;
    return { ...constant, folded: { first: first?.folded === undefined ? first : first.folded.first } };
  }

  private compute(expr: ast.Constant | ast.UnaryOp | ast.Tuple): Constant | undefined {
    switch (expr.kind) {
      case "Constant":
        return decodeLiteral(expr, this.lookup);
      case "UnaryOp": {
        const operand = this.valueOf(expr.operand);
        return operand === undefined ? undefined : foldUnary(expr.op, operand, this.traits);
      }
      case "Tuple": {
        const items = expr.ctx === "Load" ? this.valuesOf(expr.elts) : undefined;
        return items === undefined ? undefined : tupleConstant(items);
      }
    }
  }

  /** A chain that leans left may be thousands of links long, so it is folded from its left end in a loop. */
  private foldChain(expr: ast.BinOp | ast.Subscript): Constant | undefined {
    const chain: (ast.BinOp | ast.Subscript)[] = [];
    let start: ast.Expr = expr;
    while ((start.kind === "BinOp" || start.kind === "Subscript") && !this.values.has(start)) {
      chain.push(start);
      start = start.kind === "BinOp" ? start.left : start.value;
    }
    let value = this.values.has(start) ? this.values.get(start) : this.valueOf(start);
    for (let link = chain.pop(); link !== undefined; link = chain.pop()) {
      const folded = value === undefined ? undefined : this.foldLink(link, value);
      value = folded === undefined ? undefined : this.foldedLate(folded, value);
      this.values.set(link, value);
    }
    return value;
  }

  private foldLink(link: ast.BinOp | ast.Subscript, left: Constant): Constant | undefined {
    if (link.kind === "Subscript" && link.ctx !== "Load") return undefined;
    const right = this.valueOf(link.kind === "BinOp" ? link.right : link.slice);
    if (right === undefined) return undefined;
    return link.kind === "BinOp"
      ? foldBinary(link.op, left, right, this.traits)
      : subscript(left, asNumber(right));
  }

  private simplifyNot(expr: ast.UnaryOp): ast.Expr {
    if (expr.op !== "not") return expr;
    const operand = this.simplify(expr.operand);
    if (operand.kind !== "Compare" || operand.ops.length !== 1) return expr;
    const [op] = operand.ops;
    invariant(op !== undefined, "a comparison has an operator");
    const inverted = INVERTED.get(op);
    return inverted === undefined ? expr : { ...operand, ops: [inverted] };
  }

  private simplifyFormat(expr: ast.BinOp): ast.Expr {
    const { left, right } = expr;
    if (!this.traits.foldsPercentFormat || expr.op !== "%" || right.kind !== "Tuple") return expr;
    if (right.elts.some(({ kind }) => kind === "Starred")) return expr;
    // The tuple must not have become a constant itself.
    const format = this.valueOf(right) === undefined ? this.valueOf(left) : undefined;
    if (format?.kind !== "str") return expr;
    return formatAsJoinedStr(expr, format.value, right.elts, (text) => this.makeText(text)) ?? expr;
  }

  private makeText(text: string): ast.Constant {
    const node: ast.Constant = { kind: "Constant", ...NOWHERE, type: "str", pieces: [] };
    this.values.set(node, strConstant(text));
    return node;
  }
}

function foldUnary(op: ast.UnaryOperator, operand: Constant, traits: CompileTraits): Constant | undefined {
  // Inverting a bool is left to the run, which warns of it (eval_const_unaryop, 3.14).
  const isBool = operand.kind === "True" || operand.kind === "False";
  if (op === "~" && isBool && !traits.foldsOperatorsInTree) return undefined;
  if (op === "not") return isTrueConstant(operand) ? FALSE : TRUE;
  const number = asNumber(operand);
  switch (number?.kind) {
    case undefined:
      return undefined;
    case "int":
      return makeInt(op === "-" ? -number.value : op === "~" ? ~number.value : number.value);
    case "float":
      return op === "~" ? undefined : { kind: "float", value: op === "-" ? -number.value : number.value };
    case "complex": {
      if (op === "~") return undefined;
      const { real, imag } = number;
      return op === "-" ? { kind: "complex", real: -real, imag: -imag } : { kind: "complex", real, imag };
    }
  }
}

function foldBinary(
  op: ast.BinaryOperator,
  left: Constant,
  right: Constant,
  traits: CompileTraits,
): Constant | undefined {
  const leftNumber = asNumber(left);
  const rightNumber = asNumber(right);
  if (leftNumber !== undefined && rightNumber !== undefined) {
    return foldBools(op, left, right) ?? foldNumbers(op, leftNumber, rightNumber, traits.complexKeepsReals);
  }
  if (op === "+") return concatenate(left, right);
  if (op !== "*") return undefined;
  return leftNumber === undefined ? repeat(left, rightNumber) : repeat(right, leftNumber);
}

/** `&`, `|` and `^` of two bools give a bool. */
function foldBools(op: ast.BinaryOperator, left: Constant, right: Constant): Constant | undefined {
  const areBools = [left, right].every(({ kind }) => kind === "True" || kind === "False");
  if (!areBools) return undefined;
  const isLeft = left.kind === "True";
  const isRight = right.kind === "True";
  switch (op) {
    case "&":
      return isLeft && isRight ? TRUE : FALSE;
    case "|":
      return isLeft || isRight ? TRUE : FALSE;
    case "^":
      return isLeft !== isRight ? TRUE : FALSE;
    default:
      return undefined;
  }
}

/** The items of a set: of equal ones (`1` and `True`) the first. */
function distinct(items: readonly Constant[]): readonly Constant[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = equalityKey(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Equal for constants that Python's `==` calls equal. */
function equalityKey(constant: Constant): string {
  const number = asNumber(constant);
  if (number !== undefined) {
    const real = number.kind === "complex" ? number.real : number.value;
    const imag = number.kind === "complex" ? number.imag : 0;
    const exact = typeof real === "number" && Number.isInteger(real) ? BigInt(real) : real;
    return `n${exact},${imag + 0}`;
  }
  switch (constant.kind) {
    case "str":
      return `s${constant.value}`;
    case "bytes":
      return `b${constant.value.join()}`;
    case "tuple":
    case "frozenset":
      return `${constant.kind}(${constant.items.map((item) => JSON.stringify(equalityKey(item))).join()})`;
    default:
      return constant.kind;
  }
}
