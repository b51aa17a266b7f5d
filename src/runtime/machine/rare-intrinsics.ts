/** The instructions CALL_INTRINSIC_1 and CALL_INTRINSIC_2: what is too rare for an instruction of its own. */
import { Intrinsic1, Intrinsic2 } from "../../bytecode/opcodes.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { FunctionField } from "../objects/functions/function.ts";
import { newReference } from "../objects/plain-data.ts";
import { setField } from "../objects/record.ts";
import { subscriptGeneric } from "./classes/generic-class.ts";
import {
  makeParamSpec,
  makeTypeAlias,
  makeTypeVar,
  makeTypeVarTuple,
  setParameterDefault,
} from "./classes/type-parameters.ts";
import { displayValue } from "./display.ts";
import { type Frame, Unsupported } from "./frames/frame.ts";
import { wrapYielded } from "./generators/async-generator.ts";
import { importStar } from "./imports/imports.ts";
import type { Machine } from "./machine.ts";
import { finish, peek } from "./rare-operands.ts";

/** The type parameters of PEP 695 and 696. */
export function intrinsic2(m: Machine, left: Ref, right: Ref, intrinsic: number): Ref {
  switch (intrinsic as Intrinsic2) {
    case Intrinsic2.TYPEVAR_WITH_BOUND:
      return makeTypeVar(m, left, "evaluate_bound", right);
    case Intrinsic2.TYPEVAR_WITH_CONSTRAINTS:
      return makeTypeVar(m, left, "evaluate_constraints", right);
    case Intrinsic2.SET_FUNCTION_TYPE_PARAMS:
      setField(m, left, FunctionField.TYPE_PARAMS, newReference(m, right));
      return newReference(m, left);
    case Intrinsic2.SET_TYPEPARAM_DEFAULT:
      return setParameterDefault(m, left, right);
    default:
      throw new Unsupported(`the instruction CALL_INTRINSIC_2 ${Intrinsic2[intrinsic]}`);
  }
}

/** CALL_INTRINSIC_1 */
export function intrinsic1(m: Machine, frame: Frame, intrinsic: number): boolean {
  const operand = peek(m, frame, 1);
  switch (intrinsic as Intrinsic1) {
    case Intrinsic1.UNARY_POSITIVE:
      return finish(m, m.unaryOperation(operand, "positive"), 1);
    case Intrinsic1.LIST_TO_TUPLE:
      return finish(m, m.listToTuple(operand), 1);
    case Intrinsic1.STOPITERATION_ERROR:
      return finish(m, m.stopIterationError(frame, operand), 1);
    case Intrinsic1.PRINT:
      return finish(m, displayValue(m, operand), 1);
    case Intrinsic1.ASYNC_GEN_WRAP:
      return finish(m, wrapYielded(m, operand), 1);
    case Intrinsic1.TYPEVAR:
      return finish(m, makeTypeVar(m, operand), 1);
    case Intrinsic1.PARAMSPEC:
      return finish(m, makeParamSpec(m, operand), 1);
    case Intrinsic1.TYPEVARTUPLE:
      return finish(m, makeTypeVarTuple(m, operand), 1);
    case Intrinsic1.SUBSCRIPT_GENERIC:
      return finish(m, subscriptGeneric(m, operand), 1);
    case Intrinsic1.TYPEALIAS:
      return finish(m, makeTypeAlias(m, operand), 1);
    case Intrinsic1.IMPORT_STAR:
      return finish(m, importStar(m, frame, operand), 1);
    default:
      throw new Unsupported(`the instruction CALL_INTRINSIC_1 ${Intrinsic1[intrinsic]}`);
  }
}
