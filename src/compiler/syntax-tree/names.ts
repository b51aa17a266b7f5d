/** What operators of our tree are called in Python's `ast`. */
import type { BinaryOperator, BooleanOperator, CompareOperator, UnaryOperator } from "../../syntax/ast.ts";

export const BINARY_NAMES: Readonly<Record<BinaryOperator, string>> = {
  "+": "Add",
  "-": "Sub",
  "*": "Mult",
  "@": "MatMult",
  "/": "Div",
  "%": "Mod",
  "**": "Pow",
  "<<": "LShift",
  ">>": "RShift",
  "|": "BitOr",
  "^": "BitXor",
  "&": "BitAnd",
  "//": "FloorDiv",
};

export const UNARY_NAMES: Readonly<Record<UnaryOperator, string>> = {
  "~": "Invert",
  not: "Not",
  "+": "UAdd",
  "-": "USub",
};

export const BOOLEAN_NAMES: Readonly<Record<BooleanOperator, string>> = { and: "And", or: "Or" };

export const COMPARE_NAMES: Readonly<Record<CompareOperator, string>> = {
  "==": "Eq",
  "!=": "NotEq",
  "<": "Lt",
  "<=": "LtE",
  ">": "Gt",
  ">=": "GtE",
  is: "Is",
  "is not": "IsNot",
  in: "In",
  "not in": "NotIn",
};

/** The same the other way round. */
export function byName<Operator extends string>(
  names: Readonly<Record<Operator, string>>,
): ReadonlyMap<string, Operator> {
  return new Map(Object.entries<string>(names).map(([operator, name]) => [name, operator as Operator]));
}

/** `FormattedValue.conversion`: the character, or -1 for none. */
export const CONVERSIONS = { s: 115, r: 114, a: 97 } as const;
