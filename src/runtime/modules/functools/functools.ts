/** `_functools`, the C part of `functools` (Modules/_functoolsmodule.c). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native, packing } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { defineKeyWrapper } from "./key-wrapper.ts";
import { defineLruCache } from "./lru-cache.ts";
import { definePartial } from "./partial.ts";
import { definePlaceholder } from "./placeholder.ts";
import { reduce } from "./reduce.ts";

const REDUCE = "(function, iterable, initial=None, /)";
/** From 3.14 on (gh-125916). */
const REDUCE_LATER = "(function, iterable, /, initial=None)";

export function* defineFunctools(m: Interpreter, module: Ref): Steps<void> {
  const cache = yield* defineLruCache(m);
  const placeholder = definePlaceholder(m);
  if (placeholder !== NULL) setInModule(m, module, "Placeholder", placeholder);
  const partial = definePartial(m, placeholder);
  for (const [name, type] of Object.entries({ partial, _lru_cache_wrapper: cache })) {
    setInModule(m, module, name, newReference(m, type.ref));
  }
  const { newKeyMaker } = defineKeyWrapper(m);
  const reduceBy = (signature: string): NativeFunction =>
    native("reduce", signature, (_, __, fn, iterable, initial) => reduce(m, fn, iterable, initial));
  addFunctions(m, module, [
    native("cmp_to_key", "(mycmp)", (_, __, compare) => newKeyMaker(compare)),
    placeholder === NULL ? packing(reduceBy(REDUCE)) : reduceBy(REDUCE_LATER),
  ]);
}
