/** The module `__main__`: what the program starts with in it, and its end. CPython: add_main_module, finalize_modules. */
import { collect } from "../gc/collect.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictDeleteStr, dictSetStr, newDict } from "../objects/dict.ts";
import { listClear } from "../objects/list.ts";
import { moduleDict, newModule, setInModule } from "../objects/module.ts";
import type { Steps } from "../objects/runtime.ts";
import type { Machine } from "./machine.ts";

/** In `sys.modules`, which owns it. DIVERGES: `__loader__` is None, since there is no loader. */
export function newMainModule(m: Machine, fileName: string): Ref {
  const module = newModule(m, "__main__");
  if (m.profile.mainHasAnnotations) setInModule(m, module, "__annotations__", newDict(m));
  dictSetStr(m, moduleDict(m, module), m.name("__builtins__"), m.builtinsModule);
  setInModule(m, module, "__file__", m.newStr(fileName));
  dictSetStr(m, moduleDict(m, module), m.name("__cached__"), m.none);
  dictSetStr(m, m.modules, m.name("__main__"), module);
  m.heap.decref(module);
  return module;
}

/** The program is over: its module goes, and finalizers of what dies with it run. */
export function* dropMainModule(m: Machine): Steps<Ref> {
  dictDeleteStr(m, m.modules, m.name("__main__"));
  yield* runWaitingFinalizers(m);
  return NULL;
}

/**
 * The collection at the interpreter's end, for what only cycles keep. It is not the program's: observers and
 * `gc.callbacks` hear nothing of it.
 */
export function* collectAtEnd(m: Machine): Steps<Ref> {
  listClear(m, m.collectionCallbacks);
  yield* collect(m, 2, true);
  yield* runWaitingFinalizers(m);
  return NULL;
}

function* runWaitingFinalizers(m: Machine): Steps<void> {
  const { heap } = m;
  while (heap.pendingFinalizers.length > 0) {
    const ref = heap.pendingFinalizers.shift() as Ref;
    heap.hasPendingFinalizers = heap.pendingFinalizers.length > 0;
    yield* m.finalize(ref);
  }
}
