/** `_charmaps`, which CPython does not have: the names of encodings of one byte a character, for `codecs`. */
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";
import { charmapName } from "../objects/str/str-charmaps.ts";

export function defineCharmaps(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    native("name_of", "(normalized, /)", (_, __, normalized) => {
      const name = charmapName(m.strValue(normalized));
      return name === undefined ? m.none : m.newStr(name);
    }),
  ]);
}
