/** `text = text + more` and `text += more` of a local variable: the text grows in place when nobody else holds it. */
import { BinaryOperation, Op } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { appendStr } from "../objects/str/str.ts";
import type { Machine } from "./machine.ts";

/**
 * The joined text when the next instruction (`next`) stores it into the local that `left` comes from, else NULL. The
 * local lets go of it, as in BINARY_OP_INPLACE_ADD_UNICODE (3.11 on) and unicode_concatenate (3.9, 3.10); the operand
 * on the stack is taken over. DIVERGES: from 3.11 on CPython does so from the second time on only.
 */
export function appendToLocal(
  m: Machine,
  base: Ref,
  next: number,
  left: Ref,
  right: Ref,
  operation: number,
): Ref {
  if (operation !== BinaryOperation.ADD && operation !== BinaryOperation.INPLACE_ADD) return NULL;
  if ((next & 0xff) !== Op.STORE_FAST) return NULL;
  const { heap } = m;
  const local = base + 2 * (next >>> 8);
  if (heap.words[local] !== left) return NULL;
  heap.words[local] = NULL;
  heap.decref(left);
  return appendStr(m, left, right);
}
