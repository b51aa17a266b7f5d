/**
 * `co_consts` where not all constants are loaded from it (3.14): the first is kept, small ints and the commonest are
 * operands of instructions, and what is folded comes last. CPython: Python/flowgraph.c, _PyCfg_OptimizeCodeUnit,
 * maybe_instr_make_load_smallint, maybe_instr_make_load_common_const.
 */
import type { Constant } from "../bytecode/code.ts";
import type { CompileTraits } from "../cpython/compile-traits.ts";
import { type ConstantPool, NONE } from "./constants.ts";

/** Largest operand of LOAD_SMALL_INT. */
const MOST_SMALL = 255;

/** Indices in the pool, to which the operand is added that a first constant was folded from. */
export function shownConstants(pool: ConstantPool, traits: CompileTraits): readonly number[] | undefined {
  if (traits.foldsOperatorsInTree) return undefined;
  const { all } = pool;
  const [head] = all;
  const first = head?.folded === undefined ? head : (head.folded.first ?? NONE);
  const others = all.filter((each) => each !== first && !isOperand(each, traits));
  const plain = others.filter(({ folded }) => folded === undefined);
  const late = others.filter(({ folded }) => folded !== undefined);
  const shown = [first ?? NONE, ...plain, ...late];
  return [...new Set(shown.map((each) => pool.add(each)))];
}

function isOperand(constant: Constant, traits: CompileTraits): boolean {
  switch (constant.kind) {
    case "int":
      if (constant.value === -1) return traits.loadsCommonConstants;
      return constant.value >= 0 && constant.value <= MOST_SMALL;
    case "None":
    case "True":
    case "False":
      return traits.loadsCommonConstants;
    case "str":
      return traits.loadsCommonConstants && constant.value === "";
    default:
      return false;
  }
}
