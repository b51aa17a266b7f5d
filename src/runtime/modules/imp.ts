/**
 * `_imp`: what importing means to the machine, for our own `importlib`. DIVERGES: the names of CPython's module of
 * this name are others (Python/import.c).
 */
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";

export function defineImp(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    native("reload", "(module, name, /)", (_, __, reloaded, name) =>
      m.reloadModule(reloaded, m.strValue(name)),
    ),
    native("find_spec", "(name, path, /)", (_, __, name, path) => m.findModuleSpec(m.strValue(name), path)),
    native("acquire_lock", "()", () => m.none),
    native("release_lock", "()", () => m.none),
    native("lock_held", "()", () => m.false),
  ]);
}
