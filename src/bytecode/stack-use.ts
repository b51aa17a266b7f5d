/**
 * What each instruction takes off the value stack and puts onto it. Operands that stay where they are (the list of
 * LIST_APPEND, the iterator of FOR_ITER) count as neither. Follows the stack effects declared in CPython 3.13's
 * Python/bytecodes.c; pseudo-instructions of the compiler are not known here.
 */
import { invariant } from "../base/invariant.ts";
import { Op } from "./opcodes.ts";

export interface StackUse {
  readonly popped: number;
  readonly pushed: number;
}

export function stackUse(op: Op, arg: number): StackUse {
  const use = fixedUses.get(op) ?? useByArgument(op, arg);
  invariant(use !== undefined, `the stack use of ${Op[op] ?? op} is known`);
  return use;
}

function useByArgument(op: Op, arg: number): StackUse | undefined {
  switch (op) {
    case Op.LOAD_GLOBAL:
      return { popped: 0, pushed: 1 + (arg & 1) };
    case Op.LOAD_ATTR:
      return { popped: 1, pushed: 1 + (arg & 1) };
    case Op.LOAD_SUPER_ATTR:
      return { popped: 3, pushed: 1 + (arg & 1) };
    case Op.BUILD_TUPLE:
    case Op.BUILD_LIST:
    case Op.BUILD_SET:
    case Op.BUILD_STRING:
    case Op.BUILD_SLICE:
      return { popped: arg, pushed: 1 };
    case Op.BUILD_MAP:
      return { popped: 2 * arg, pushed: 1 };
    case Op.BUILD_CONST_KEY_MAP:
      return { popped: arg + 1, pushed: 1 };
    case Op.UNPACK_SEQUENCE:
      return { popped: 1, pushed: arg };
    case Op.UNPACK_EX:
      return { popped: 1, pushed: 1 + (arg & 0xff) + (arg >> 8) };
    case Op.CALL:
      return { popped: arg + 2, pushed: 1 };
    case Op.CALL_KW:
      return { popped: arg + 3, pushed: 1 };
    case Op.CALL_FUNCTION_EX:
      return { popped: 3 + (arg & 1), pushed: 1 };
    case Op.BUILD_INTERPOLATION:
      return { popped: 2 + (arg & 1), pushed: 1 };
    case Op.RAISE_VARARGS:
      return { popped: arg, pushed: 0 };
    default:
      return undefined;
  }
}

const byUse: readonly (readonly [popped: number, pushed: number, ops: readonly Op[]])[] = [
  [
    0,
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
      Op.JUMP_FORWARD,
      Op.JUMP_BACKWARD,
      Op.JUMP_BACKWARD_NO_INTERRUPT,
      Op.RETURN_CONST,
      Op.SETUP_ANNOTATIONS,
    ],
  ],
  [
    0,
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
      Op.LOAD_COMMON_CONSTANT,
      Op.FOR_ITER,
      Op.FOR_ITER_IN_PLACE,
      Op.RETURN_GENERATOR,
      Op.GET_ANEXT,
      Op.WITH_EXCEPT_START,
      Op.IMPORT_FROM,
      Op.GET_LEN,
      Op.MATCH_MAPPING,
      Op.MATCH_SEQUENCE,
      Op.MATCH_KEYS,
    ],
  ],
  [
    1,
    0,
    [
      Op.POP_TOP,
      Op.STORE_FAST,
      Op.STORE_DEREF,
      Op.STORE_NAME,
      Op.STORE_GLOBAL,
      Op.DELETE_ATTR,
      Op.LIST_APPEND,
      Op.SET_ADD,
      Op.LIST_EXTEND,
      Op.SET_UPDATE,
      Op.DICT_UPDATE,
      Op.DICT_MERGE,
      Op.POP_JUMP_IF_FALSE,
      Op.POP_JUMP_IF_TRUE,
      Op.POP_JUMP_IF_NONE,
      Op.POP_JUMP_IF_NOT_NONE,
      Op.END_FOR,
      Op.RETURN_VALUE,
      Op.RERAISE,
      Op.POP_EXCEPT,
    ],
  ],
  [
    1,
    1,
    [
      Op.LOAD_FROM_DICT_OR_DEREF,
      Op.LOAD_FROM_DICT_OR_GLOBALS,
      Op.UNARY_NEGATIVE,
      Op.UNARY_NOT,
      Op.UNARY_INVERT,
      Op.TO_BOOL,
      Op.CONVERT_VALUE,
      Op.FORMAT_SIMPLE,
      Op.GET_ITER,
      Op.GET_ITER_IN_PLACE,
      Op.START_IN_PLACE,
      Op.CALL_INTRINSIC_1,
      Op.MAKE_FUNCTION,
      Op.YIELD_VALUE,
      Op.GET_YIELD_FROM_ITER,
      Op.GET_AWAITABLE,
      Op.GET_AITER,
      Op.SEND,
      Op.CHECK_EXC_MATCH,
    ],
  ],
  [1, 2, [Op.PUSH_EXC_INFO, Op.BEFORE_WITH, Op.BEFORE_ASYNC_WITH, Op.LOAD_SPECIAL]],
  [2, 0, [Op.STORE_ATTR, Op.DELETE_SUBSCR, Op.MAP_ADD, Op.END_ASYNC_FOR]],
  [
    2,
    1,
    [
      Op.BINARY_OP,
      Op.BINARY_SUBSCR,
      Op.COMPARE_OP,
      Op.IS_OP,
      Op.CONTAINS_OP,
      Op.FORMAT_WITH_SPEC,
      Op.BUILD_TEMPLATE,
      Op.CALL_INTRINSIC_2,
      Op.SET_FUNCTION_ATTRIBUTE,
      Op.END_SEND,
      Op.IMPORT_NAME,
      Op.IMPORT_LAZY,
    ],
  ],
  [2, 2, [Op.CHECK_EG_MATCH]],
  [3, 0, [Op.STORE_SUBSCR]],
  [3, 1, [Op.BINARY_SLICE, Op.MATCH_CLASS]],
  [3, 2, [Op.CLEANUP_THROW]],
  [4, 0, [Op.STORE_SLICE]],
];

const fixedUses: ReadonlyMap<Op, StackUse> = new Map(
  byUse.flatMap(([popped, pushed, ops]) => ops.map((op): [Op, StackUse] => [op, { popped, pushed }])),
);
