/**
 * Where modules come from: TypeScript (`modules/`), files beside the program, the archive of library modules that
 * were compiled from CPython's own text. What a library module is made of is the interpreter's, not the program's.
 * Follows `_find_and_load` of Lib/importlib/_bootstrap.py (3.13).
 */
import type { CodeUnit } from "../../../bytecode/code.ts";
import { BUILTIN_MODULE_NAMES } from "../../../cpython/builtin-module-names.ts";
import { STDLIB_MODULE_NAMES } from "../../../cpython/stdlib-module-names.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { MODULES } from "../../modules/modules.ts";
import { dictDeleteStr, dictGetStr, dictSetStr } from "../../objects/dict/dict.ts";
import { newCode } from "../../objects/functions/code.ts";
import { moduleDict, newModule, setInModule } from "../../objects/functions/module.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { PythonError } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { compileText, runCode } from "../run-code.ts";
import { raiseSpecial } from "./import-errors.ts";

/** What a module is made of, and by whom. */
interface Finding {
  readonly isOfLibrary: boolean;
  readonly isPackage: boolean;
  /** `__file__`; undefined for what is no file. */
  readonly fileName: string | undefined;
  fill(module: Ref): Steps<void>;
}

/** Where library modules are said to lie. */
const LIBRARY_FOLDER = "/usr/lib/python";

/** Borrowed from `sys.modules`. */
export function* loadModule(m: Machine, name: string): Steps<Ref> {
  return (yield* findOrLoad(m, name)) || (yield* raiseNotFound(m, name));
}

/** As `loadModule`; NULL where there is no such module. */
export function* loadModuleIfAny(m: Machine, name: string): Steps<Ref> {
  return yield* findOrLoad(m, name);
}

function* findOrLoad(m: Machine, name: string): Steps<Ref> {
  const known = yield* knownModule(m, name);
  if (known !== NULL) return known;
  const dot = name.lastIndexOf(".");
  if (dot < 0) return yield* load(m, name);
  const parent = yield* loadModule(m, name.slice(0, dot));
  // The package may have loaded it, or put something else in its place.
  const loaded = yield* knownModule(m, name);
  if (loaded !== NULL) return loaded;
  const path = yield* resolve(m.findAttribute(parent, m.name("__path__")));
  if (path === NULL) return yield* raiseNotFound(m, name, name.slice(0, dot));
  m.heap.decref(path);
  const module = yield* load(m, name);
  if (module !== NULL) yield* resolve(m.setAttribute(parent, m.name(name.slice(dot + 1)), module));
  return module;
}

/** Borrowed, NULL when it is not loaded. */
function* knownModule(m: Machine, name: string): Steps<Ref> {
  const found = dictGetStr(m, m.modules, m.name(name));
  if (found !== m.none) return found;
  const text = `import of ${name} halted; None in sys.modules`;
  return yield* raiseSpecial(m, m.types.ModuleNotFoundError, text, name);
}

/** Makes the module and runs it; a module that fails is taken out again. Borrowed, NULL when nobody has it. */
function* load(m: Machine, name: string): Steps<Ref> {
  const finding = find(m, name);
  if (finding === undefined) return NULL;
  if (!finding.isOfLibrary) return yield* makeModule(m, name, finding);
  const { isCountingPaused } = m.heap;
  const { isMakingLibrary } = m.gc;
  m.heap.isCountingPaused = true;
  m.gc.isMakingLibrary = true;
  try {
    return yield* makeModule(m, name, finding);
  } finally {
    m.heap.isCountingPaused = isCountingPaused;
    m.gc.isMakingLibrary = isMakingLibrary;
  }
}

function* makeModule(m: Machine, name: string, finding: Finding): Steps<Ref> {
  const module = newModule(m, name);
  const key = m.name(name);
  dictSetStr(m, m.modules, key, module);
  m.heap.decref(module);
  if (finding.isOfLibrary) m.builtInModules.add(module);
  describe(m, module, name, finding);
  m.initializing.add(module);
  try {
    yield* finding.fill(module);
  } catch (error) {
    if (error instanceof PythonError) dictDeleteStr(m, m.modules, key);
    throw error;
  } finally {
    m.initializing.delete(module);
  }
  // A module may put something else in its own place.
  return dictGetStr(m, m.modules, key);
}

function describe(m: Machine, module: Ref, name: string, { isPackage, fileName }: Finding): void {
  const dot = name.lastIndexOf(".");
  const parent = dot < 0 ? "" : name.slice(0, dot);
  setInModule(m, module, "__package__", m.intern(isPackage ? name : parent));
  if (fileName === undefined) return;
  setInModule(m, module, "__file__", m.newStr(fileName));
  if (!isPackage) return;
  const folder = m.newStr(fileName.slice(0, fileName.lastIndexOf("/")));
  setInModule(m, module, "__path__", m.newListOf([folder]));
}

/** Built-in modules come first, then the program's folder, then the library, as on `sys.path`. */
function find(m: Machine, name: string): Finding | undefined {
  const isBuiltIn = BUILTIN_MODULE_NAMES.has(name);
  return (isBuiltIn ? undefined : findSibling(m, name)) ?? findNative(m, name) ?? findInLibrary(m, name);
}

function findNative(m: Machine, name: string): Finding | undefined {
  const define = MODULES.get(name);
  if (define === undefined) return undefined;
  return {
    isOfLibrary: true,
    isPackage: false,
    fileName: undefined,
    *fill(module) {
      const steps = define(m, module);
      if (steps !== undefined) yield* steps;
    },
  };
}

/** `name.py` or `name/__init__.py` in the folder of the program. */
function findSibling(m: Machine, name: string): Finding | undefined {
  const base = name.replaceAll(".", "/");
  for (const path of [`${base}/__init__.py`, `${base}.py`]) {
    const text = m.options.siblings?.(path);
    if (text === undefined) continue;
    const fileName = `${m.programFile.slice(0, m.programFile.lastIndexOf("/") + 1)}${path}`;
    return {
      isOfLibrary: false,
      isPackage: path.endsWith("/__init__.py"),
      fileName,
      *fill(module) {
        const code = m.own(
          yield* compileText(m, { text, fileName, mode: "exec", hasFutureAnnotations: false }),
        );
        yield* runModule(m, module, code);
        m.heap.decref(m.disown(code));
      },
    };
  }
  return undefined;
}

function findInLibrary(m: Machine, name: string): Finding | undefined {
  const unit = m.options.library?.read(name);
  if (unit === undefined) return undefined;
  return {
    isOfLibrary: true,
    isPackage: unit.fileName.endsWith("/__init__.py"),
    fileName: `${LIBRARY_FOLDER}${m.profile.version}/${unit.fileName}`,
    fill: (module) => runUnit(m, module, unit),
  };
}

function* runUnit(m: Machine, module: Ref, unit: CodeUnit): Steps<void> {
  const code = m.own(newCode(m, unit));
  yield* runModule(m, module, code);
  m.heap.decref(m.disown(code));
}

function* runModule(m: Machine, module: Ref, code: Ref): Steps<void> {
  const namespace = moduleDict(m, module);
  dictSetStr(m, namespace, m.name("__builtins__"), m.builtins);
  m.heap.decref(yield* runCode(m, code, namespace, namespace, NULL));
}

/** DIVERGES: says so of a module that CPython has and the simulator does not. */
function* raiseNotFound(m: Machine, name: string, plainParent?: string): Steps<never> {
  const [top = name] = name.split(".");
  const text = `No module named '${name}'`;
  const suffix =
    plainParent !== undefined
      ? `; '${plainParent}' is not a package`
      : STDLIB_MODULE_NAMES.has(top)
        ? " (the simulator does not have this module)"
        : "";
  return yield* raiseSpecial(m, m.types.ModuleNotFoundError, text + suffix, name);
}
