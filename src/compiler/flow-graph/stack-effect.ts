/**
 * How much each instruction changes the depth of the value stack: for pseudo-instructions as stack_effect of
 * Python/compile.c (3.13), for all others from what they pop and push.
 */
import type { Op } from "../../bytecode/opcodes.ts";
import { stackUse } from "../../bytecode/stack-use.ts";
import { type Opcode, Pseudo } from "../instruction.ts";

/** The change of depth; `isJump` asks for the one along the jump. */
export function stackEffect(op: Opcode, arg: number, isJump: boolean): number {
  switch (op) {
    case Pseudo.SETUP_FINALLY:
    case Pseudo.SETUP_WITH:
      return isJump ? 1 : 0;
    case Pseudo.SETUP_CLEANUP:
      return isJump ? 2 : 0;
    case Pseudo.STORE_FAST_MAYBE_NULL:
      return -1;
    case Pseudo.JUMP:
    case Pseudo.JUMP_NO_INTERRUPT:
    case Pseudo.POP_BLOCK:
      return 0;
    default: {
      const { popped, pushed } = stackUse(op as Op, arg);
      return pushed - popped;
    }
  }
}
