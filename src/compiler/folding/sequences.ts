/** Folding of strings, bytes and tuples: concatenation, repetition within limits, and indexing. */
import type { Constant } from "../../bytecode/code.ts";
import { intConstant, strConstant, tupleConstant } from "../constants.ts";
import type { NumberOperand } from "./numbers.ts";

/** Limits of Python/ast_opt.c (3.13): MAX_COLLECTION_SIZE, MAX_STR_SIZE, MAX_TOTAL_ITEMS. */
const MAX_TUPLE_ITEMS = 256;
const MAX_STRING_LENGTH = 4096;
const MAX_TOTAL_ITEMS = 1024;

export function concatenate(left: Constant, right: Constant): Constant | undefined {
  if (left.kind === "str" && right.kind === "str") return strConstant(left.value + right.value);
  if (left.kind === "tuple" && right.kind === "tuple") return tupleConstant([...left.items, ...right.items]);
  if (left.kind === "bytes" && right.kind === "bytes") {
    const value = new Uint8Array(left.value.length + right.value.length);
    value.set(left.value);
    value.set(right.value, left.value.length);
    return { kind: "bytes", value };
  }
  return undefined;
}

/** safe_multiply: a repetition is folded only while the result is small. */
export function repeat(sequence: Constant, times: NumberOperand | undefined): Constant | undefined {
  if (times?.kind !== "int") return undefined;
  const length = lengthOf(sequence);
  if (length === undefined) return undefined;
  if (length === 0) return sequence;
  const limit = sequence.kind === "tuple" ? MAX_TUPLE_ITEMS : MAX_STRING_LENGTH;
  if (times.value < 0n || times.value > BigInt(Math.floor(limit / length))) return undefined;
  const count = Number(times.value);
  if (sequence.kind === "str") return strConstant(sequence.value.repeat(count));
  if (sequence.kind === "bytes") {
    const value = new Uint8Array(length * count);
    for (let index = 0; index < count; index++) value.set(sequence.value, index * length);
    return { kind: "bytes", value };
  }
  if (sequence.kind !== "tuple") return undefined;
  if (count > 0 && remainingItems(sequence, Math.floor(MAX_TOTAL_ITEMS / count)) < 0) return undefined;
  return tupleConstant(Array.from({ length: count }, () => sequence.items).flat());
}

/** check_complexity: what is left of a limit on items, nested ones included; negative when exceeded. */
function remainingItems(constant: Constant, limit: number): number {
  if (constant.kind !== "tuple") return limit;
  let remaining = limit - constant.items.length;
  for (const item of constant.items) {
    if (remaining < 0) break;
    remaining = remainingItems(item, remaining);
  }
  return remaining;
}

/** In Python's items: code points for a string. */
function lengthOf(constant: Constant): number | undefined {
  switch (constant.kind) {
    case "str":
      return codePoints(constant.value).length;
    case "bytes":
      return constant.value.length;
    case "tuple":
      return constant.items.length;
    default:
      return undefined;
  }
}

export function codePoints(text: string): readonly string[] {
  return Array.from(text);
}

export function subscript(sequence: Constant, index: NumberOperand | undefined): Constant | undefined {
  const length = lengthOf(sequence);
  if (index?.kind !== "int" || length === undefined) return undefined;
  const position = Number(index.value < 0n ? index.value + BigInt(length) : index.value);
  if (position < 0 || position >= length) return undefined;
  switch (sequence.kind) {
    case "str":
      return strConstant(codePoints(sequence.value)[position] ?? "");
    case "bytes":
      return intConstant(sequence.value[position] ?? 0);
    case "tuple":
      return sequence.items[position];
    default:
      return undefined;
  }
}
