/** Which operators each built-in type has, as CPython's tables of number methods say (`tp_as_number`). */
import type { BuiltinTypes } from "../objects/builtin-types.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { OperatorNames } from "../objects/slot-methods.ts";
import type { TypeObject } from "../objects/type-object.ts";

const SET_OPERATORS = ["and", "or", "sub", "xor"];
const REAL_OPERATORS = ["add", "sub", "mul", "floordiv", "mod", "truediv", "pow"];
const ALL_OPERATORS = [...REAL_OPERATORS, "and", "or", "xor", "lshift", "rshift", "matmul"];

const OPERATORS: { readonly [name in keyof BuiltinTypes]?: OperatorNames } = {
  int: { binary: [...REAL_OPERATORS, "and", "or", "xor", "lshift", "rshift"], inplace: [] },
  bool: { binary: ["and", "or", "xor"], inplace: [] },
  float: { binary: REAL_OPERATORS, inplace: [] },
  complex: { binary: ["add", "sub", "mul", "truediv", "pow"], inplace: [] },
  str: { binary: ["mod"], inplace: [] },
  bytes: { binary: ["mod"], inplace: [] },
  bytearray: { binary: ["mod"], inplace: ["add", "mul"] },
  list: { binary: [], inplace: ["add", "mul"] },
  dict: { binary: ["or"], inplace: ["or"] },
  frozendict: { binary: ["or"], inplace: [] },
  sentinel: { binary: ["or"], inplace: [] },
  set: { binary: SET_OPERATORS, inplace: SET_OPERATORS },
  frozenset: { binary: SET_OPERATORS, inplace: [] },
  dictKeys: { binary: SET_OPERATORS, inplace: [] },
  dictItems: { binary: SET_OPERATORS, inplace: [] },
  mappingProxy: { binary: ["or"], inplace: [] },
  union: { binary: ["or"], inplace: [] },
  genericAlias: { binary: ["or"], inplace: [] },
  typeAliasType: { binary: ["or"], inplace: [] },
  typeVar: { binary: ["or"], inplace: [] },
  paramSpec: { binary: ["or"], inplace: [] },
  type: { binary: ["or"], inplace: [] },
  weakProxy: { binary: ALL_OPERATORS, inplace: ALL_OPERATORS },
  weakCallableProxy: { binary: ALL_OPERATORS, inplace: ALL_OPERATORS },
};

const NONE: OperatorNames = { binary: [], inplace: [] };

export function operatorNames(rt: Runtime, type: TypeObject): OperatorNames {
  for (const [name, operators] of Object.entries(OPERATORS)) {
    if (rt.types[name as keyof BuiltinTypes] === type) return operators;
  }
  return NONE;
}
