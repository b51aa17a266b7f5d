/**
 * How much each instruction changes the depth of the value stack. Follows the stack effects declared in
 * CPython 3.13's Python/bytecodes.c, and for pseudo-instructions stack_effect of Python/compile.c.
 */
import { invariant } from "../../base/invariant.ts";
import { Op } from "../../bytecode/opcodes.ts";
import { type Opcode, Pseudo } from "../instruction.ts";

/** The change of depth; `isJump` asks for the one along the jump. */
export function stackEffect(op: Opcode, arg: number, isJump: boolean): number {
  const fixed = fixedEffects.get(op);
  if (fixed !== undefined) return fixed;
  switch (op) {
    case Pseudo.SETUP_FINALLY:
    case Pseudo.SETUP_WITH:
      return isJump ? 1 : 0;
    case Pseudo.SETUP_CLEANUP:
      return isJump ? 2 : 0;
    case Op.LOAD_GLOBAL:
      return 1 + (arg & 1);
    case Op.LOAD_ATTR:
      return arg & 1;
    case Op.LOAD_SUPER_ATTR:
      return (arg & 1) - 2;
    case Op.BUILD_TUPLE:
    case Op.BUILD_LIST:
    case Op.BUILD_SET:
    case Op.BUILD_STRING:
      return 1 - arg;
    case Op.BUILD_MAP:
      return 1 - 2 * arg;
    case Op.BUILD_CONST_KEY_MAP:
      return -arg;
    case Op.BUILD_SLICE:
      return arg === 3 ? -2 : -1;
    case Op.UNPACK_SEQUENCE:
      return arg - 1;
    case Op.UNPACK_EX:
      return (arg & 0xff) + (arg >> 8);
    case Op.CALL:
      return -1 - arg;
    case Op.CALL_KW:
      return -2 - arg;
    case Op.CALL_FUNCTION_EX:
      return -2 - (arg & 1);
    case Op.RAISE_VARARGS:
      return -arg;
    default:
      invariant(false, `the stack effect of ${Op[op] ?? op} is known`);
  }
}

const byEffect: readonly (readonly [effect: number, ops: readonly Opcode[]])[] = [
  [-4, [Op.STORE_SLICE]],
  [-3, [Op.STORE_SUBSCR]],
  [-2, [Op.STORE_ATTR, Op.DELETE_SUBSCR, Op.BINARY_SLICE, Op.MAP_ADD, Op.END_ASYNC_FOR, Op.MATCH_CLASS]],
  [
    -1,
    [
      Op.POP_TOP,
      Op.STORE_FAST,
      Pseudo.STORE_FAST_MAYBE_NULL,
      Op.STORE_DEREF,
      Op.STORE_NAME,
      Op.STORE_GLOBAL,
      Op.DELETE_ATTR,
      Op.BINARY_OP,
      Op.BINARY_SUBSCR,
      Op.COMPARE_OP,
      Op.IS_OP,
      Op.CONTAINS_OP,
      Op.LIST_APPEND,
      Op.SET_ADD,
      Op.LIST_EXTEND,
      Op.SET_UPDATE,
      Op.DICT_UPDATE,
      Op.DICT_MERGE,
      Op.FORMAT_WITH_SPEC,
      Op.POP_JUMP_IF_FALSE,
      Op.POP_JUMP_IF_TRUE,
      Op.POP_JUMP_IF_NONE,
      Op.POP_JUMP_IF_NOT_NONE,
      Op.END_FOR,
      Op.CALL_INTRINSIC_2,
      Op.SET_FUNCTION_ATTRIBUTE,
      Op.RETURN_VALUE,
      Op.END_SEND,
      Op.CLEANUP_THROW,
      Op.RERAISE,
      Op.POP_EXCEPT,
      Op.IMPORT_NAME,
    ],
  ],
  [
    0,
    [
      Op.NOP,
      Op.RESUME,
      Op.SWAP,
      Op.DELETE_FAST,
      Op.MAKE_CELL,
      Op.COPY_FREE_VARS,
      Op.DELETE_DEREF,
      Op.DELETE_NAME,
      Op.DELETE_GLOBAL,
      Op.LOAD_FROM_DICT_OR_DEREF,
      Op.LOAD_FROM_DICT_OR_GLOBALS,
      Op.UNARY_NEGATIVE,
      Op.UNARY_NOT,
      Op.UNARY_INVERT,
      Op.TO_BOOL,
      Op.CONVERT_VALUE,
      Op.FORMAT_SIMPLE,
      Op.JUMP_FORWARD,
      Op.JUMP_BACKWARD,
      Op.JUMP_BACKWARD_NO_INTERRUPT,
      Pseudo.JUMP,
      Pseudo.JUMP_NO_INTERRUPT,
      Pseudo.POP_BLOCK,
      Op.GET_ITER,
      Op.CALL_INTRINSIC_1,
      Op.MAKE_FUNCTION,
      Op.RETURN_CONST,
      Op.YIELD_VALUE,
      Op.GET_YIELD_FROM_ITER,
      Op.GET_AWAITABLE,
      Op.GET_AITER,
      Op.SEND,
      Op.CHECK_EXC_MATCH,
      Op.CHECK_EG_MATCH,
      Op.SETUP_ANNOTATIONS,
    ],
  ],
  [
    1,
    [
      Op.PUSH_NULL,
      Op.COPY,
      Op.LOAD_CONST,
      Op.LOAD_FAST,
      Op.LOAD_FAST_CHECK,
      Op.LOAD_FAST_AND_CLEAR,
      Op.LOAD_DEREF,
      Op.LOAD_CLOSURE,
      Op.LOAD_NAME,
      Op.LOAD_LOCALS,
      Op.LOAD_BUILD_CLASS,
      Op.LOAD_ASSERTION_ERROR,
      Op.FOR_ITER,
      Op.RETURN_GENERATOR,
      Op.GET_ANEXT,
      Op.PUSH_EXC_INFO,
      Op.BEFORE_WITH,
      Op.BEFORE_ASYNC_WITH,
      Op.WITH_EXCEPT_START,
      Op.IMPORT_FROM,
      Op.GET_LEN,
      Op.MATCH_MAPPING,
      Op.MATCH_SEQUENCE,
      Op.MATCH_KEYS,
    ],
  ],
];

const fixedEffects: ReadonlyMap<Opcode, number> = new Map(
  byEffect.flatMap(([effect, ops]) => ops.map((op): [Opcode, number] => [op, effect])),
);
