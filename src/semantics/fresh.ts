/** Which expressions make a new object each time, that nobody else has. */
import type { Expr } from "../syntax/ast.ts";
import { inferKind } from "./infer.ts";
import type { SegmentModel } from "./segment-model.ts";

const MAKING_BUILTINS: ReadonlySet<string> = new Set([
  ...["list", "dict", "set", "sorted", "bytearray", "frozenset"],
]);

/** A display, a comprehension, a slice of a list, or a call of a builtin that makes a container. */
export function isMadeHere(model: SegmentModel, value: Expr): boolean {
  switch (value.kind) {
    case "List":
    case "ListComp":
    case "Set":
    case "SetComp":
    case "Dict":
    case "DictComp":
      return true;
    case "Call":
      return isMakingCall(model, value);
    case "Subscript":
      return value.slice.kind === "Slice" && inferKind(model, value.value).kind === "list";
    case "BinOp": {
      // Whatever `n` is, `[x] * n` is no object that was there before.
      if (value.op === "*" && [value.left, value.right].some((side) => side.kind === "List")) return true;
      const { kind } = inferKind(model, value);
      return kind === "list" || kind === "set" || kind === "dict";
    }
    default:
      return false;
  }
}

function isMakingCall(model: SegmentModel, { func }: Expr & { readonly kind: "Call" }): boolean {
  const builtin = model.builtinOf(func);
  if (builtin !== undefined) return MAKING_BUILTINS.has(builtin);
  if (model.originOf(func) === "collections.deque") return true;
  if (func.kind !== "Attribute") return false;
  const { kind } = inferKind(model, func.value);
  if (kind === "str" || kind === "bytes") return ["split", "rsplit", "splitlines"].includes(func.attr.id);
  return func.attr.id === "copy" && ["list", "set", "dict", "deque", "bytearray"].includes(kind);
}
