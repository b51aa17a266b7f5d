/**
 * Making modules: a place in `sys.modules`, the names that tell where it comes from, and its code run. What a library
 * module is made of is the interpreter's, not the program's. Where modules come from is module-finder.ts. Follows
 * `_find_and_load` of Lib/importlib/_bootstrap.py (3.13).
 */
import { isInLibrary } from "../../../cpython/library.ts";
import { LACKED_SUBMODULES, STDLIB_MODULE_NAMES } from "../../../cpython/stdlib-module-names.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr, dictSetStr } from "../../objects/dict/dict.ts";
import { newModule, setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { PythonError } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { raiseSpecial } from "./import-errors.ts";
import { type Finding, findLibraryModule, findModule, pathEntries } from "./module-finder.ts";
import { newModuleSpec } from "./module-spec.ts";

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
  if (known !== NULL) {
    if (m.unboundModules.size > 0) yield* bindToPackage(m, name);
    return known;
  }
  const dot = name.lastIndexOf(".");
  if (dot < 0) return yield* load(m, name, undefined);
  const parent = yield* loadModule(m, name.slice(0, dot));
  if (m.unfinished.has(parent)) {
    const module = yield* loadBeforePackage(m, name);
    if (module !== NULL) return module;
    yield* finish(m, parent);
  }
  // The package may have loaded it, or put something else in its place.
  const loaded = yield* knownModule(m, name);
  if (loaded !== NULL) return loaded;
  const path = yield* m.optionalAttribute(parent, m.name("__path__"));
  if (path === NULL) return yield* raiseNotFound(m, name, name.slice(0, dot));
  m.own(path);
  const module = yield* load(m, name, pathEntries(m, path));
  m.heap.decref(m.disown(path));
  if (module !== NULL) yield* resolve(m.setAttribute(parent, m.name(name.slice(dot + 1)), module));
  return module;
}

/** Borrowed, NULL when it is not loaded. */
function* knownModule(m: Machine, name: string): Steps<Ref> {
  const found = dictGetStr(m, m.modules, m.name(name));
  // Library modules that are filled at the end of the interpreter still need it.
  if (found === NULL && name === "builtins" && m.isTakenApart) return m.builtinsModule;
  if (found !== m.none) return found;
  const text = `import of ${name} halted; None in sys.modules`;
  return yield* raiseSpecial(m, m.types.ModuleNotFoundError, text, { name });
}

/** Makes the module and runs it; a module that fails is taken out again. Borrowed, NULL when nobody has it. */
function* load(m: Machine, name: string, searched: readonly string[] | undefined): Steps<Ref> {
  const finding = findModule(m, name, searched);
  if (finding === undefined) return NULL;
  if (finding.isOfLibrary && !FILLED_AT_ONCE.has(name)) return postpone(m, name, finding);
  const restore = name === "sys" ? pauseCounting(m) : undefined;
  try {
    return yield* fillModule(m, addModule(m, name, finding), name, finding);
  } finally {
    restore?.();
  }
}

/**
 * The machine itself reads names of the first, which CPython makes before the program starts; importing the second is
 * all that one does with it.
 */
const FILLED_AT_ONCE: ReadonlySet<string> = new Set(["sys", "this"]);

/** Calls of its code that a module of the library may add to those of the program. */
const LIBRARY_DEPTH = 200;

/**
 * A module of the library is filled when one of its names is first asked for: most of what a module imports, and
 * much of what programs import, is never used. Borrowed. DIVERGES: `sys.modules` lists what a module imports only
 * then.
 */
function postpone(m: Machine, name: string, finding: Finding): Ref {
  const restore = pauseCounting(m);
  const module = addModule(m, name, finding);
  restore();
  m.unfinished.set(module, { name, finding });
  return module;
}

/** What packages of the library put into `sys.modules` under a name of theirs. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["collections.abc", "_collections_abc"],
  ["os.path", "posixpath"],
]);

/** A module of a package that waits for its first use waits as well. Borrowed; NULL where the library has none. */
function* loadBeforePackage(m: Machine, name: string): Steps<Ref> {
  const alias = ALIASES.get(name);
  let module: Ref;
  if (alias !== undefined) {
    module = yield* loadModule(m, alias);
    dictSetStr(m, m.modules, m.name(name), module);
  } else {
    const finding = findLibraryModule(m, name);
    if (finding === undefined) return NULL;
    module = postpone(m, name, finding);
  }
  m.unboundModules.add(name);
  return module;
}

/** A module that was loaded before its package becomes an attribute of that once the package imports it or is filled. */
function* bindToPackage(m: Machine, name: string): Steps<void> {
  const dot = name.lastIndexOf(".");
  const parent = dictGetStr(m, m.modules, m.name(name.slice(0, dot)));
  if (parent === NULL || m.unfinished.has(parent) || !m.unboundModules.delete(name)) return;
  const module = dictGetStr(m, m.modules, m.name(name));
  if (module !== NULL) yield* resolve(m.setAttribute(parent, m.name(name.slice(dot + 1)), module));
}

/** Fills a module that was put off; undefined for one that was not. */
export function finishModule(m: Machine, module: Ref): Steps<void> | undefined {
  return m.unfinished.has(module) ? finish(m, module) : undefined;
}

/** Its package comes first, and may fill it. */
function* finish(m: Machine, module: Ref): Steps<void> {
  const unfinished = m.unfinished.get(module);
  if (unfinished === undefined) return;
  const { name, finding } = unfinished;
  const dot = name.lastIndexOf(".");
  if (dot >= 0) yield* finish(m, dictGetStr(m, m.modules, m.name(name.slice(0, dot))));
  if (!m.unfinished.delete(module)) return;
  const restore = pauseCounting(m);
  m.recursionLimit += LIBRARY_DEPTH;
  try {
    yield* fillModule(m, module, name, finding);
    for (const each of [...m.unboundModules]) {
      if (each.startsWith(`${name}.`)) yield* bindToPackage(m, each);
    }
  } finally {
    m.recursionLimit -= LIBRARY_DEPTH;
    restore();
  }
}

export interface UnfinishedModule {
  readonly name: string;
  readonly finding: Finding;
}

/** What is made from here on is the interpreter's; the answer ends that. */
function pauseCounting(m: Machine): () => void {
  const { isCountingPaused } = m.heap;
  const { isMakingLibrary } = m.gc;
  m.heap.isCountingPaused = true;
  m.gc.isMakingLibrary = true;
  return () => {
    m.heap.isCountingPaused = isCountingPaused;
    m.gc.isMakingLibrary = isMakingLibrary;
  };
}

/** Into `sys.modules`; borrowed. */
function addModule(m: Machine, name: string, finding: Finding): Ref {
  const module = newModule(m, name);
  dictSetStr(m, m.modules, m.name(name), module);
  m.heap.decref(module);
  if (finding.isOfLibrary) m.builtInModules.add(module);
  describe(m, module, name, finding);
  return module;
}

/** Runs its code. Borrowed. */
function* fillModule(m: Machine, module: Ref, name: string, finding: Finding): Steps<Ref> {
  const key = m.name(name);
  m.initializing.add(module);
  try {
    yield* finding.fill(module);
  } catch (error) {
    if (error instanceof PythonError) dictDeleteStr(m, m.modules, key);
    throw error;
  } finally {
    m.initializing.delete(module);
  }
  // A module may put something else in its own place. It comes behind what it imported (`_load_unlocked`).
  const loaded = dictGetStr(m, m.modules, key);
  if (loaded === NULL) return NULL;
  m.heap.incref(loaded);
  dictDeleteStr(m, m.modules, key);
  dictSetStr(m, m.modules, key, loaded);
  m.heap.decref(loaded);
  return loaded;
}

/** `_init_module_attrs`. The specification is no memory of the program's. */
function describe(m: Machine, module: Ref, name: string, finding: Finding): void {
  const { fileName, searchLocations } = finding;
  const dot = name.lastIndexOf(".");
  const parent = dot < 0 ? "" : name.slice(0, dot);
  setInModule(m, module, "__package__", m.intern(searchLocations === undefined ? parent : name));
  const restore = pauseCounting(m);
  const locations = locationsOf(m, finding);
  setInModule(m, module, "__spec__", newSpec(m, name, finding, locations));
  if (locations !== NULL) setInModule(m, module, "__path__", locations);
  if (fileName === undefined && locations !== NULL) setInModule(m, module, "__file__", m.none);
  if (fileName !== undefined) {
    setInModule(m, module, "__file__", m.newStr(fileName));
    setInModule(m, module, "__cached__", m.newStr(cachedName(m, fileName)));
  }
  restore();
}

/** A new list, or NULL. */
function locationsOf(m: Machine, { searchLocations }: Finding): Ref {
  return searchLocations === undefined
    ? NULL
    : m.newListOf(searchLocations.map((folder) => m.newStr(folder)));
}

function newSpec(m: Machine, name: string, { fileName }: Finding, searchLocations: Ref): Ref {
  const origin = fileName ?? (searchLocations === NULL ? "built-in" : undefined);
  return newModuleSpec(m, { name, origin, isFile: fileName !== undefined, searchLocations });
}

/** For `importlib.util.find_spec`: a new reference, None where nobody has the module. */
export function findModuleSpec(m: Machine, name: string, path: Ref): Ref {
  const finding = findModule(m, name, path === m.none ? undefined : pathEntries(m, path));
  if (finding === undefined) return m.none;
  const restore = pauseCounting(m);
  const locations = locationsOf(m, finding);
  const spec = newSpec(m, name, finding, locations);
  if (locations !== NULL) m.heap.decref(locations);
  restore();
  return spec;
}

/** `cache_from_source` of Lib/importlib/_bootstrap_external.py. */
function cachedName(m: Machine, fileName: string): string {
  const slash = fileName.lastIndexOf("/") + 1;
  const tag = `cpython-${m.profile.version.replace(".", "")}`;
  return `${fileName.slice(0, slash)}__pycache__/${fileName.slice(slash).replace(/\.py$/, "")}.${tag}.pyc`;
}

/** DIVERGES: says so of a module that CPython has and the simulator does not. */
function* raiseNotFound(m: Machine, name: string, plainParent?: string): Steps<never> {
  const reason =
    plainParent !== undefined
      ? `; '${plainParent}' is not a package`
      : isLackedHere(m, name)
        ? " (the simulator lacks this module of the standard library)"
        : "";
  return yield* raiseSpecial(m, m.types.ModuleNotFoundError, `No module named '${name}'${reason}`, { name });
}

function isLackedHere(m: Machine, name: string): boolean {
  return (LACKED_SUBMODULES.has(name) || STDLIB_MODULE_NAMES.has(name)) && isInLibrary(m.profile, name);
}

/** `importlib.reload`: the module's code runs again in the namespace that it has. A new reference. */
export function* reloadModule(m: Machine, module: Ref, name: string): Steps<Ref> {
  const dot = name.lastIndexOf(".");
  let searched: readonly string[] | undefined;
  if (dot >= 0) {
    const parent = yield* loadModule(m, name.slice(0, dot));
    const path = m.own(yield* resolve(m.getAttribute(parent, m.name("__path__"))));
    searched = pathEntries(m, path);
    m.heap.decref(m.disown(path));
  }
  const finding = findModule(m, name, searched);
  if (finding === undefined) {
    const text = `spec not found for the module '${name}'`;
    return yield* raiseSpecial(m, m.types.ModuleNotFoundError, text, { name });
  }
  describe(m, module, name, finding);
  // A built-in module is as it was made.
  if (finding.fileName !== undefined) yield* finding.fill(module);
  const current = dictGetStr(m, m.modules, m.name(name));
  return newReference(m, current === NULL ? module : current);
}
