/**
 * Constants of a program's tree as expressions of ours, which hold literals as text. What has no literal (a negative
 * number, a tuple) becomes the expression that is folded to it.
 */
import type { Constant } from "../../bytecode/code.ts";
import type * as ast from "../../syntax/ast.ts";

/** @returns undefined for a frozenset, which no expression is folded to. */
export function readConstant(value: Constant, span: ast.Span): ast.Expr | undefined {
  const literal = (type: ast.ConstantType, text: string): ast.Constant => {
    const form = type === "str" || type === "bytes" ? "quoted" : "token";
    return { kind: "Constant", type, pieces: [{ text, form, isRaw: false, ...span }], ...span };
  };
  switch (value.kind) {
    case "None":
    case "True":
    case "False":
    case "...":
      return literal(value.kind, value.kind);
    case "int":
      return signed(value.value < 0, literal("int", String(value.value).replace("-", "")), span);
    case "float":
      return signed(isNegative(value.value), literal("float", numberText(value.value)), span);
    case "complex": {
      const imaginary = literal("complex", `${numberText(value.imag)}j`);
      const isWhole = value.real === 0 && !isNegative(value.real);
      if (isWhole) return signed(isNegative(value.imag), imaginary, span);
      const real = signed(isNegative(value.real), literal("float", numberText(value.real)), span);
      return {
        kind: "BinOp",
        left: real,
        op: isNegative(value.imag) ? "-" : "+",
        right: imaginary,
        ...span,
      };
    }
    case "str":
      return literal("str", `'${value.value.replace(/[\\'\r]/g, escapeCharacter)}'`);
    case "bytes":
      return literal("bytes", `b'${Array.from(value.value, escapeByte).join("")}'`);
    case "tuple": {
      const elts = value.items.flatMap((item) => readConstant(item, span) ?? []);
      if (elts.length < value.items.length) return undefined;
      return { kind: "Tuple", elts, ctx: "Load", hasParens: true, ...span };
    }
    default:
      return undefined;
  }
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

function signed(isMinus: boolean, operand: ast.Constant, span: ast.Span): ast.Expr {
  return isMinus ? { kind: "UnaryOp", op: "-", operand, ...span } : operand;
}

/** What `Number` reads back, infinity and not-a-number included. */
function numberText(value: number): string {
  return String(Math.abs(value));
}

function escapeCharacter(character: string): string {
  return character === "\r" ? "\\r" : `\\${character}`;
}

function escapeByte(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, "0")}`;
}
