/** `_functools`, the C part of `functools` (Modules/_functoolsmodule.c). DIVERGES: 3.14's `Placeholder` is missing. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { defineKeyWrapper } from "./key-wrapper.ts";
import { defineLruCache } from "./lru-cache.ts";
import { definePartial } from "./partial.ts";
import { reduce } from "./reduce.ts";

export function* defineFunctools(m: Interpreter, module: Ref): Steps<void> {
  const cache = yield* defineLruCache(m);
  for (const [name, type] of Object.entries({ partial: definePartial(m), _lru_cache_wrapper: cache })) {
    setInModule(m, module, name, newReference(m, type.ref));
  }
  const { newKeyMaker } = defineKeyWrapper(m);
  addFunctions(m, module, [
    native("cmp_to_key", "(mycmp)", (_, __, compare) => newKeyMaker(compare)),
    native("reduce", "(function, iterable, initial=None, /)", (_, __, fn, iterable, initial) =>
      reduce(m, fn, iterable, initial),
    ),
  ]);
}
