/** The value of a literal as a constant, with CPython's error for one that cannot be decoded. */
import type { Constant } from "../../bytecode/code.ts";
import type * as ast from "../../syntax/ast.ts";
import { type CharacterLookup, decodeConstant } from "../../syntax/literals.ts";
import { makeInt } from "./numbers.ts";

export function decodeLiteral(node: ast.Constant, lookup: CharacterLookup | undefined): Constant {
  const decoded = decodeConstant(node, lookup);
  switch (decoded.type) {
    case "int":
      return makeInt(decoded.value);
    case "float":
      return { kind: "float", value: decoded.value };
    case "complex":
      return { kind: "complex", real: 0, imag: decoded.imaginary };
    case "str":
      return { kind: "str", value: decoded.value };
    case "bytes":
      return { kind: "bytes", value: decoded.value };
    default:
      return { kind: decoded.type };
  }
}
