/** `_collections`, the C part of `collections` (Modules/_collectionsmodule.c). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { countElements } from "./count-elements.ts";
import { defineDefaultDict } from "./default-dict.ts";
import { defineDeque } from "./deque-methods.ts";
import { defineOrderedDict } from "./ordered-dict-methods.ts";
import { defineTupleGetter } from "./tuple-getter.ts";

export function defineCollections(m: Interpreter, module: Ref): void {
  const { deque, forward, backward } = defineDeque(m);
  const types = {
    deque,
    _deque_iterator: forward,
    _deque_reverse_iterator: backward,
    defaultdict: defineDefaultDict(m),
    OrderedDict: defineOrderedDict(m),
    _tuplegetter: defineTupleGetter(m),
  };
  for (const [name, { ref }] of Object.entries(types)) setInModule(m, module, name, newReference(m, ref));
  addFunctions(m, module, [
    native("_count_elements", "(mapping, iterable, /)", (_, __, mapping, iterable) =>
      countElements(m, mapping, iterable),
    ),
  ]);
}
