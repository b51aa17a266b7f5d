/** `_operator`, the C part of `operator` (Modules/_operator.c, CPython 3.13). */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineAttributeGetter } from "./attribute-getter.ts";
import { defineItemGetter } from "./item-getter.ts";
import { defineMethodCaller } from "./method-caller.ts";
import { operatorFunctions } from "./operator-functions.ts";
import { sequenceFunctions } from "./sequence-functions.ts";

export function defineOperator(m: Interpreter, module: Ref): void {
  const functions = [...operatorFunctions(m), ...sequenceFunctions(m)];
  addFunctions(
    m,
    module,
    functions.filter(({ name }) => isInLibrary(m.profile, `operator.${name}`)),
  );
  const types = {
    itemgetter: defineItemGetter(m),
    attrgetter: defineAttributeGetter(m),
    methodcaller: defineMethodCaller(m),
  };
  for (const [name, { ref }] of Object.entries(types)) setInModule(m, module, name, newReference(m, ref));
}
