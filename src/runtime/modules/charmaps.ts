/** `_charmaps`, which CPython does not have: what `codecs` asks about encodings that are tables. */
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { bytesValue } from "../objects/bytes/bytes.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";
import { charmapName } from "../objects/str/str-charmaps.ts";
import { multibyteName, multibyteTable } from "../objects/str/str-multibyte.ts";

export function defineCharmaps(m: Interpreter, module: Ref): void {
  const nameBy = (name: string, find: typeof charmapName) =>
    native(name, "(normalized, /)", (_, __, normalized) => {
      const found = find(m.strValue(normalized));
      return found === undefined ? m.none : m.newStr(found);
    });
  addFunctions(m, module, [
    nameBy("name_of", charmapName),
    nameBy("multibyte_name_of", multibyteName),
    native("incomplete", "(name, data, /)", (_, __, name, data) => {
      const bytes = bytesValue(m.heap, data);
      return m.newInt(bytes.length - multibyteTable(m.strValue(name)).completeLength(bytes));
    }),
  ]);
}
