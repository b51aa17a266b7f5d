/** `_typing`: what `typing` takes from the interpreter. CPython: Modules/_typingmodule.c (3.13). */
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";

export function defineTyping(m: Interpreter, module: Ref): void {
  const { typeVar, paramSpec, typeVarTuple, paramSpecArgs, paramSpecKwargs, typeAliasType, generic } =
    m.types;
  const types = {
    TypeVar: typeVar,
    ParamSpec: paramSpec,
    TypeVarTuple: typeVarTuple,
    ParamSpecArgs: paramSpecArgs,
    ParamSpecKwargs: paramSpecKwargs,
    TypeAliasType: typeAliasType,
    Generic: generic,
  };
  for (const [name, { ref }] of Object.entries(types)) setInModule(m, module, name, newReference(m, ref));
  setInModule(m, module, "NoDefault", newReference(m, m.noDefault));
  addFunctions(m, module, [native("_idfunc", "(x, /)", (_, __, x) => newReference(m, x))]);
}
