/** Importing: modules written in TypeScript, made on first import and kept in `sys.modules`. */
import { STDLIB_MODULE_NAMES } from "../../cpython/stdlib-module-names.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { MODULES } from "../modules/modules.ts";
import { dictGetStr, dictSetStr } from "../objects/dict.ts";
import { dictEntries } from "../objects/dict-walk.ts";
import { newException } from "../objects/exception.ts";
import { exceptionWord } from "../objects/exception-members.ts";
import { moduleDict, newModule } from "../objects/module.ts";
import { type NativeFunction, native } from "../objects/native-function.ts";
import type { Outcome } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";
import type { Frame } from "./frame.ts";
import type { Machine } from "./machine.ts";

/** IMPORT_NAME: level fromlist -> module. For `import a.b` that is `a`, with a from-list the last one. */
export function importName(
  m: Machine,
  _frame: Frame | undefined,
  name: Ref,
  fromList: Ref,
  level: Ref,
): Outcome {
  const dotted = m.strValue(name);
  if (m.smallIntAt(level) > 0) {
    m.raise(m.types.ImportError, "attempted relative import with no known parent package");
  }
  const parts = dotted.split(".");
  let module = NULL;
  for (let count = 1; count <= parts.length; count++) module = loadModule(m, parts.slice(0, count).join("."));
  const result = fromList === m.none ? loadModule(m, parts[0] as string) : module;
  m.heap.incref(result);
  return result;
}

/** The built-in function `__import__`. Python/bltinmodule.c, builtin___import___impl. */
export function importFunction(m: Machine): NativeFunction {
  const signature = "(name, globals=None, locals=None, fromlist=(), level=0)";
  return native("__import__", signature, (_, __, name, _globals, _locals, fromList, level) => {
    if (!m.isInstance(name, m.types.str)) {
      m.raise(m.types.TypeError, "module name must be a string");
    }
    if (m.strValue(name) === "") m.raise(m.types.ValueError, "Empty module name");
    const isEmpty = fromList === NULL || m.lengthOf(fromList) === m.smallInts[5];
    return importName(m, undefined, name, isEmpty ? m.none : fromList, level === NULL ? m.newInt(0) : level);
  });
}

/** Borrowed from `sys.modules`. */
function loadModule(m: Machine, name: string): Ref {
  const found = dictGetStr(m, m.modules, m.name(name));
  if (found !== NULL) return found;
  const define = MODULES.get(name);
  if (define === undefined) raiseNotFound(m, name);
  // What a module is made of is the interpreter's, not the program's.
  return m.heap.withoutCounting(() => {
    const module = newModule(m, name);
    dictSetStr(m, m.modules, m.name(name), module);
    m.heap.decref(module);
    define(m, module);
    return module;
  });
}

/** CPython's own modules that are not here are named as such. `name` may be dotted. */
function raiseNotFound(m: Machine, name: string): never {
  const parent = name.split(".").slice(0, -1).join(".");
  const isMissing = STDLIB_MODULE_NAMES.has(name.split(".")[0] as string) && parent === "";
  const reason =
    parent !== ""
      ? `; '${parent}' is not a package`
      : isMissing
        ? " (the simulator does not have this module)"
        : "";
  raiseImportError(m, m.types.ModuleNotFoundError, `No module named '${name}'${reason}`, { name });
}

function raiseImportError(
  m: Machine,
  type: TypeObject,
  message: string,
  fields: Readonly<Partial<Record<"name" | "name_from", string>>>,
): never {
  const text = m.newStr(message);
  const exception = newException(m, type, [text]);
  const set = (field: string, value: Ref): void => {
    if (!m.profile.fields.importErrorNameFrom && field === "name_from") m.heap.decref(value);
    else m.heap.words[exception + exceptionWord(m, "ImportError", field)] = value;
  };
  set("msg", text);
  for (const [field, value] of Object.entries(fields)) set(field, m.newStr(value));
  m.raiseObject(exception);
}

/** IMPORT_FROM: the attribute, or a submodule. */
export function importFrom(m: Machine, module: Ref, name: Ref): Outcome {
  const found = dictGetStr(m, moduleDict(m, module), name);
  if (found === NULL) {
    const [wanted, from] = [m.strValue(name), m.moduleName(module)];
    const text = `cannot import name '${wanted}' from '${from}' (unknown location)`;
    raiseImportError(m, m.types.ImportError, text, { name: from, name_from: wanted });
  }
  m.heap.incref(found);
  return found;
}

/** `from module import *` into the frame's namespace; returns None. */
export function importStar(m: Machine, frame: Frame, module: Ref): Outcome {
  for (const { key, value } of dictEntries(m, moduleDict(m, module))) {
    if (!m.strValue(key).startsWith("_")) dictSetStr(m, frame.locals, key, value);
  }
  return m.none;
}
