/**
 * The instruction set: CPython 3.13's, as its compiler emits it before specialisation, under the same names
 * and with the same stack effects, so that the references held on the stack are those that CPython holds.
 * Left out: caches, EXTENDED_ARG, superinstructions (wordcode.ts) and instrumentation, which an interpreter in
 * JavaScript does not need.
 *
 * An instruction is one 32-bit word, `op | arg << 8`. Jump arguments are absolute instruction indices.
 * In the comments the top of the stack is on the right; `null` is the word 0, which is no reference.
 * Unless a comment says "borrowed", an instruction consumes (owns) what it pops and pushes new references.
 * Source: CPython 3.13, Python/bytecodes.c and Python/compile.c.
 */

export enum Op {
  NOP = 0,
  /** Start of a function (0), after a yield (1), a yield from (2) or an await (3), and a flag (`ResumeFlag`). */
  RESUME,
  POP_TOP, // x ->
  PUSH_NULL, // -> null
  COPY, // arg counts from the top, 1 is the top itself: ... -> ... x
  SWAP, // exchanges the top with the arg-th from the top

  LOAD_CONST, // -> consts[arg]
  LOAD_FAST, // -> locals[arg], known to be bound
  LOAD_FAST_CHECK, // -> locals[arg], else UnboundLocalError
  LOAD_FAST_AND_CLEAR, // -> locals[arg] or null; unbinds the local (inlined comprehensions)
  STORE_FAST, // x ->
  DELETE_FAST, // UnboundLocalError when unbound
  MAKE_CELL, // wraps locals[arg] (perhaps unbound) in a new cell
  COPY_FREE_VARS, // copies the arg cells of the function's closure into the last locals
  LOAD_DEREF, // -> contents of the cell locals[arg], else NameError
  STORE_DEREF, // x ->
  DELETE_DEREF,
  /** -> the cell itself, for building a closure (CPython encodes it as LOAD_FAST). */
  LOAD_CLOSURE,
  LOAD_NAME, // -> names[arg] from locals, globals, builtins
  STORE_NAME, // x ->
  DELETE_NAME,
  /** arg is `nameIndex << 1 | pushNull`; with the low bit set pushes null after the value. */
  LOAD_GLOBAL,
  STORE_GLOBAL, // x ->
  DELETE_GLOBAL,
  LOAD_LOCALS, // -> the locals mapping of a class body or module
  LOAD_FROM_DICT_OR_DEREF, // mapping -> value; falls back to the cell locals[arg]
  LOAD_FROM_DICT_OR_GLOBALS, // mapping -> value of names[arg]; falls back to globals, builtins
  LOAD_BUILD_CLASS,
  LOAD_ASSERTION_ERROR,

  /** arg is `nameIndex << 1 | isMethodCall`. Plain: owner -> value. Method call: owner -> method self, or value null. */
  LOAD_ATTR,
  /** arg is `nameIndex << 2 | hasTwoArguments << 1 | isMethodCall`: super class self -> as LOAD_ATTR. */
  LOAD_SUPER_ATTR,
  STORE_ATTR, // value owner ->
  DELETE_ATTR, // owner ->

  UNARY_NEGATIVE,
  UNARY_NOT, // operand is an exact bool (TO_BOOL comes before)
  UNARY_INVERT,
  TO_BOOL, // x -> True or False
  BINARY_OP, // left right -> result; arg is a BinaryOperation
  BINARY_SUBSCR, // container key -> value
  STORE_SUBSCR, // value container key ->
  DELETE_SUBSCR, // container key ->
  BINARY_SLICE, // container start stop -> value
  STORE_SLICE, // value container start stop ->
  /** left right -> result; arg is `comparison << 1 | convertToBool`. */
  COMPARE_OP,
  IS_OP, // left right -> bool; arg 1 inverts
  CONTAINS_OP, // item container -> bool; arg 1 inverts

  BUILD_TUPLE, // arg items -> tuple
  BUILD_LIST,
  BUILD_SET,
  BUILD_MAP, // arg (key value) pairs -> dict
  BUILD_CONST_KEY_MAP, // arg values, tuple of keys -> dict
  BUILD_STRING, // arg strings -> str
  BUILD_SLICE, // arg is 2 or 3
  LIST_APPEND, // item ->; the list is the arg-th from the top after the pop
  SET_ADD,
  MAP_ADD, // key value ->
  LIST_EXTEND, // iterable ->
  SET_UPDATE,
  DICT_UPDATE,
  /** mapping ->; TypeError for a repeated key, naming the function two below the dict (f(**a, **b)). */
  DICT_MERGE,
  CONVERT_VALUE, // arg 1 str, 2 repr, 3 ascii
  FORMAT_SIMPLE, // value -> str
  FORMAT_WITH_SPEC, // value spec -> str

  UNPACK_SEQUENCE, // sequence -> arg items, the first on top
  UNPACK_EX, // arg is `after << 8 | before`

  JUMP_FORWARD,
  /** Checks for signals, collections and limits. */
  JUMP_BACKWARD,
  JUMP_BACKWARD_NO_INTERRUPT,
  POP_JUMP_IF_FALSE, // exact bool ->
  POP_JUMP_IF_TRUE,
  POP_JUMP_IF_NONE, // x ->
  POP_JUMP_IF_NOT_NONE,

  GET_ITER, // iterable -> iterator
  /** iterator -> iterator next, or jumps to arg with the exhausted iterator still there (END_FOR pops). */
  FOR_ITER,
  /** The same of loops that leave sequences in place (3.15): iterable -> iterator or sequence, at its first item. */
  GET_ITER_IN_PLACE,
  START_IN_PLACE, // sequence -> sequence, at its first item; arg 1 where it has only been moved on the stack
  FOR_ITER_IN_PLACE,
  /** iterator -> ; follows an exhausted FOR_ITER. In 3.12 it pops two; here always the one iterator. */
  END_FOR,

  /** callable selfOrNull arg... -> result */
  CALL,
  /** callable selfOrNull arg... namesTuple -> result; arg counts all arguments, the named ones come last. */
  CALL_KW,
  /** callable null argsTuple [kwargsDict] -> result; arg & 1 says that kwargs are there. */
  CALL_FUNCTION_EX,
  CALL_INTRINSIC_1, // x -> result; arg is an Intrinsic1
  CALL_INTRINSIC_2, // x y -> result; arg is an Intrinsic2
  MAKE_FUNCTION, // code -> function
  /** attribute function -> function; arg is a FunctionAttribute. */
  SET_FUNCTION_ATTRIBUTE,
  RETURN_VALUE,
  RETURN_CONST,

  /** Turns the running frame into a generator, coroutine or async generator and returns it. */
  RETURN_GENERATOR,
  YIELD_VALUE, // value -> (resumed with) sent value
  GET_YIELD_FROM_ITER, // iterable -> iterator; arg 1 leaves sequences in place
  GET_AWAITABLE, // arg 1 after __aenter__, 2 after __aexit__
  GET_AITER,
  GET_ANEXT, // aiter -> aiter awaitable
  /** receiver value -> receiver yielded, or receiver result and a jump to arg when the receiver returned. */
  SEND,
  END_SEND, // receiver result -> result
  CLEANUP_THROW, // subIterator lastSent exc -> null value, when exc is StopIteration; else raises again
  END_ASYNC_FOR, // aiter exc -> ; raises again unless StopAsyncIteration

  RAISE_VARARGS, // arg 0 re-raises, 1 exc, 2 exc cause
  /** exc -> raises again; arg > 0: the instruction index `lasti` lies arg below the exception. */
  RERAISE,
  PUSH_EXC_INFO, // exc -> previousExc exc
  POP_EXCEPT, // previousExc ->
  CHECK_EXC_MATCH, // exc type -> exc bool
  CHECK_EG_MATCH, // exc type -> rest match (match is None when nothing matches)
  BEFORE_WITH, // manager -> exit enterResult
  BEFORE_ASYNC_WITH,
  /**
   * exit lasti previousExc exc -> exit lasti previousExc exc result; result of exit(type, exc, traceback). With the
   * argument 1, `self` or null lies on `exit` (3.14).
   */
  WITH_EXCEPT_START,

  IMPORT_NAME, // level fromlist -> module
  IMPORT_FROM, // module -> module attribute
  SETUP_ANNOTATIONS,

  GET_LEN, // x -> x len(x)
  MATCH_MAPPING, // subject -> subject bool
  MATCH_SEQUENCE,
  MATCH_KEYS, // subject keys -> subject keys valuesOrNone
  MATCH_CLASS, // subject class names -> attributesOrNone; arg counts positional patterns

  // Of 3.14 and later only
  /** manager -> method selfOrNull; arg 0 `__enter__`, 1 `__exit__`, 2 `__aenter__`, 3 `__aexit__`. */
  LOAD_SPECIAL,
  /** -> value; arg as in Include/internal/pycore_opcode_utils.h, CONSTANT_*: only 1, NotImplementedError, is in use. */
  LOAD_COMMON_CONSTANT,
  /** value text [spec] -> interpolation; arg 2, plus 1 with a format spec, plus four times that of CONVERT_VALUE. */
  BUILD_INTERPOLATION,
  IMPORT_LAZY, // level fromlist -> what stands for the module
  BUILD_TEMPLATE, // strings interpolations -> template
}

/** The argument of BINARY_OP, in CPython's order (Include/opcode.h, NB_*). */
export enum BinaryOperation {
  ADD = 0,
  AND,
  FLOOR_DIVIDE,
  LSHIFT,
  MATRIX_MULTIPLY,
  MULTIPLY,
  REMAINDER,
  OR,
  POWER,
  RSHIFT,
  SUBTRACT,
  TRUE_DIVIDE,
  XOR,
  INPLACE_ADD,
  INPLACE_AND,
  INPLACE_FLOOR_DIVIDE,
  INPLACE_LSHIFT,
  INPLACE_MATRIX_MULTIPLY,
  INPLACE_MULTIPLY,
  INPLACE_REMAINDER,
  INPLACE_OR,
  INPLACE_POWER,
  INPLACE_RSHIFT,
  INPLACE_SUBTRACT,
  INPLACE_TRUE_DIVIDE,
  INPLACE_XOR,
}

/** The comparison in COMPARE_OP, in CPython's order (Include/object.h, Py_LT ...). */
export enum Comparison {
  LT = 0,
  LE,
  EQ,
  NE,
  GT,
  GE,
}

/** The argument of SET_FUNCTION_ATTRIBUTE (Include/opcode.h, MAKE_FUNCTION_*). */
export enum FunctionAttribute {
  DEFAULTS = 1,
  KWDEFAULTS = 2,
  ANNOTATIONS = 4,
  CLOSURE = 8,
  /** The function that evaluates the annotations (3.14). */
  ANNOTATE = 16,
}

/** The argument of CALL_INTRINSIC_1 (Include/internal/pycore_intrinsics.h). */
export enum Intrinsic1 {
  PRINT = 1,
  IMPORT_STAR,
  STOPITERATION_ERROR,
  ASYNC_GEN_WRAP,
  UNARY_POSITIVE,
  LIST_TO_TUPLE,
  TYPEVAR,
  PARAMSPEC,
  TYPEVARTUPLE,
  SUBSCRIPT_GENERIC,
  TYPEALIAS,
}

/** The argument of CALL_INTRINSIC_2. */
export enum Intrinsic2 {
  PREP_RERAISE_STAR = 1,
  TYPEVAR_WITH_BOUND,
  TYPEVAR_WITH_CONSTRAINTS,
  SET_FUNCTION_TYPE_PARAMS,
  SET_TYPEPARAM_DEFAULT,
}

/** Parts of RESUME's argument (Include/internal/pycore_opcode_utils.h, RESUME_OPARG_*). */
export enum ResumeFlag {
  PLACE_MASK = 3,
  /** No handler but the generator's own is in force. */
  DEPTH_ONE = 4,
}

/** One instruction word. */
export function encodeInstruction(op: Op, arg: number): number {
  return op | (arg << 8);
}

/** Whether the argument of an instruction is the index of another. */
export function isJump(op: Op): boolean {
  switch (op) {
    case Op.JUMP_FORWARD:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
    case Op.FOR_ITER:
    case Op.FOR_ITER_IN_PLACE:
    case Op.SEND:
      return true;
    default:
      return false;
  }
}
