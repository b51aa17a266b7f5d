/** The module `array`. CPython: Modules/arraymodule.c, array_modexec. */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { defineArrayType } from "./array-type.ts";
import { TYPE_CODES } from "./type-codes.ts";

export function* defineArray(m: Interpreter, module: Ref): Steps<void> {
  const type = defineArrayType(m);
  setInModule(m, module, "array", newReference(m, type.ref));
  setInModule(m, module, "ArrayType", newReference(m, type.ref));
  const codes = TYPE_CODES.filter((each) => isInLibrary(m.profile, `array.${each.code}`));
  const names = codes.map((each) => each.code);
  const typeCodes = m.profile.library.arrayTypeCodesAreTuple
    ? m.newTupleOf(names.map((each) => m.newStr(each)))
    : m.newStr(names.join(""));
  setInModule(m, module, "typecodes", typeCodes);
  if (m.profile.library.arrayIsSequence) yield* registerAsSequence(m, type.ref);
}

/** `collections.abc.MutableSequence.register(array)` */
function* registerAsSequence(m: Interpreter, type: Ref): Steps<void> {
  const abc = yield* m.importModule("_collections_abc");
  const sequence = m.own(yield* resolve(m.getAttribute(abc, m.name("MutableSequence"))));
  const register = m.own(yield* resolve(m.getAttribute(sequence, m.name("register"))));
  m.heap.decref(yield* m.call(register, [type]));
  m.heap.decref(m.disown(register));
  m.heap.decref(m.disown(sequence));
}
