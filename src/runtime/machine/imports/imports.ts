/**
 * The statements `import` and `from ... import`. Where modules come from is the loader's business. Follows
 * PyImport_ImportModuleLevelObject and import_from of CPython 3.13, and `_handle_fromlist` of Lib/importlib/_bootstrap.py.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr, dictSetStr } from "../../objects/dict/dict.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { smallValue } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { argumentTypeName } from "../../objects/str/str-arguments.ts";
import type { Frame } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { setItem } from "../operators.ts";
import { raiseSpecial } from "./import-errors.ts";
import { laterAttribute } from "./later-names.ts";
import { loadModule, loadModuleIfAny } from "./module-loader.ts";

/** The function `__import__`. */
export function importFunction(m: Machine): NativeFunction {
  return native(
    "__import__",
    "(name, globals=None, locals=None, fromlist=(), level=0)",
    (_, __, name, globals, ___, fromList, level) => {
      if (!m.isInstance(name, m.types.str)) m.raise(m.types.TypeError, wrongName(m, name));
      const depth = level === NULL ? 0 : smallValue(m.heap, level);
      if (depth < 0) m.raise(m.types.ValueError, "level must be >= 0");
      return importModule(m, m.strValue(name), globals, fromList, depth);
    },
  );
}

function wrongName(m: Machine, name: Ref): string {
  if (!m.profile.objects.importChecksItsArgument) return "module name must be a string";
  return `__import__() argument 1 must be str, not ${argumentTypeName(m, name)}`;
}

/** IMPORT_NAME: level fromlist -> module, by the `__import__` that the frame's builtins have. */
export function importName(m: Machine, frame: Frame, name: Ref, fromList: Ref, level: Ref): Outcome {
  const found = dictGetStr(m, frame.builtins, m.name("__import__"));
  if (found === NULL) m.raise(m.types.ImportError, "__import__ not found");
  if (found === m.importFunction) {
    const depth = smallValue(m.heap, level);
    const loaded = depth === 0 ? alreadyLoaded(m, m.strValue(name), fromList) : NULL;
    if (loaded !== NULL) return newReference(m, loaded);
    return importModule(m, m.strValue(name), frame.globals, fromList, depth);
  }
  const locals = frame.locals === NULL ? m.none : frame.locals;
  return m.call(found, [name, frame.globals, locals, fromList, level]);
}

/** Borrowed; NULL unless the module is one that needs no more work. */
function alreadyLoaded(m: Machine, name: string, fromList: Ref): Ref {
  if (fromList === m.none && name.includes(".")) return NULL;
  const found = dictGetStr(m, m.modules, m.name(name));
  if (found === m.none || found === NULL) return NULL;
  return fromList !== m.none && isPackage(m, found) ? NULL : found;
}

function isPackage(m: Machine, module: Ref): boolean {
  return (
    m.typeOf(module) === m.types.module && dictGetStr(m, moduleDict(m, module), m.name("__path__")) !== NULL
  );
}

export function* importModule(
  m: Machine,
  given: string,
  globals: Ref,
  fromList: Ref,
  level: number,
): Steps<Ref> {
  const name = level > 0 ? absoluteName(m, given, globals, level) : given;
  if (name === "") m.raise(m.types.ValueError, "Empty module name");
  const parts = name.split(".");
  let module = NULL;
  for (let count = 1; count <= parts.length; count++) {
    module = yield* loadModule(m, parts.slice(0, count).join("."));
  }
  const hasFromList = fromList !== NULL && fromList !== m.none && (yield* resolve(m.isTrue(fromList)));
  if (hasFromList) {
    if (isPackage(m, module)) yield* loadListed(m, module, name, fromList);
    return newReference(m, module);
  }
  if (level > 0 && given === "") return newReference(m, module);
  // `import .a.b` cannot be written: what a relative name gives is `_gcd_import(name.partition('.')[0])` in its package.
  const kept = level === 0 ? 1 : parts.length - given.split(".").length + 1;
  return newReference(m, yield* loadModule(m, parts.slice(0, kept).join(".")));
}

/** `_handle_fromlist`: names that the package lacks are modules of it, perhaps. */
function* loadListed(m: Machine, module: Ref, packageName: string, fromList: Ref): Steps<void> {
  const iterator = m.own(yield* resolve(m.iterate(fromList)));
  for (;;) {
    const item = yield* resolve(m.next(iterator));
    if (item === NULL) break;
    m.own(item);
    const name = m.isInstance(item, m.types.str) ? m.strValue(item) : "";
    if (name === "*") yield* loadAll(m, module, packageName);
    else if (name !== "") yield* loadSubmodule(m, module, packageName, item);
    m.heap.decref(m.disown(item));
  }
  m.heap.decref(m.disown(iterator));
}

/** `from package import *` loads what `__all__` lists. */
function* loadAll(m: Machine, module: Ref, packageName: string): Steps<void> {
  const all = yield* m.optionalAttribute(module, m.name("__all__"));
  if (all === NULL) return;
  m.own(all);
  yield* loadListed(m, module, packageName, all);
  m.heap.decref(m.disown(all));
}

function* loadSubmodule(m: Machine, module: Ref, packageName: string, name: Ref): Steps<void> {
  const found = yield* m.optionalAttribute(module, name);
  if (found !== NULL) {
    m.heap.decref(found);
    return;
  }
  yield* loadModuleIfAny(m, `${packageName}.${m.strValue(name)}`);
}

/** resolve_name: a relative name by the package of the importing module. */
export function absoluteName(m: Machine, name: string, globals: Ref, level: number): string {
  const noPackage = "attempted relative import with no known parent package";
  const isDict = globals !== NULL && m.isInstance(globals, m.types.dict);
  const found = isDict ? dictGetStr(m, globals, m.name("__package__")) : NULL;
  const isNameless = isDict && dictGetStr(m, globals, m.name("__name__")) === NULL;
  if (found === NULL && isNameless) m.raise(m.types.KeyError, "'__name__' not in globals");
  if (found === NULL || found === m.none) m.raise(m.types.ImportError, noPackage);
  if (!m.isInstance(found, m.types.str)) m.raise(m.types.TypeError, "package must be a string");
  const parts = m.strValue(found).split(".");
  if (parts[0] === "") m.raise(m.types.ImportError, noPackage);
  if (level > parts.length) {
    m.raise(m.types.ImportError, "attempted relative import beyond top-level package");
  }
  const base = parts.slice(0, parts.length - level + 1).join(".");
  return name === "" ? base : `${base}.${name}`;
}

/** IMPORT_FROM: the attribute, or a submodule. */
export function* importFrom(m: Machine, module: Ref, name: Ref): Steps<Ref> {
  const found = yield* m.optionalAttribute(module, name);
  if (found !== NULL) return found;
  const moduleName = yield* nameOf(m, module);
  const attribute = m.strValue(name);
  if (moduleName !== undefined) {
    const submodule = dictGetStr(m, m.modules, m.name(`${moduleName}.${attribute}`));
    if (submodule !== NULL) return newReference(m, submodule);
    const later = laterAttribute(m, moduleName, attribute);
    if (later !== NULL) return later;
  }
  return yield* raiseCannotImport(m, module, moduleName, attribute);
}

/** import_from (3.13); a module that is not there to its end is said to be so, also to what it imports itself. */
function* raiseCannotImport(
  m: Machine,
  module: Ref,
  moduleName: string | undefined,
  attribute: string,
): Steps<never> {
  const shown = moduleName ?? "<unknown module name>";
  const path = yield* textAttribute(m, module, "__file__");
  const isPartial = m.initializing.has(module);
  const what = isPartial ? `partially initialized module '${shown}'` : `'${shown}'`;
  const why = isPartial ? " (most likely due to a circular import)" : "";
  const text = `cannot import name '${attribute}' from ${what}${why} (${path ?? "unknown location"})`;
  return yield* raiseSpecial(m, m.types.ImportError, text, { name: shown, path, from: attribute });
}

/** `__name__`, if it is a text. */
function nameOf(m: Machine, module: Ref): Steps<string | undefined> {
  return textAttribute(m, module, "__name__");
}

function* textAttribute(m: Machine, module: Ref, name: string): Steps<string | undefined> {
  const found = yield* m.optionalAttribute(module, m.name(name));
  if (found === NULL) return undefined;
  const text = m.isInstance(found, m.types.str) ? m.strValue(found) : undefined;
  m.heap.decref(found);
  return text;
}

/** `from module import *` into the frame's namespace; returns None. CPython: import_all_from. */
export function* importStar(m: Machine, frame: Frame, module: Ref): Steps<Ref> {
  const all = yield* m.optionalAttribute(module, m.name("__all__"));
  const names = all === NULL ? yield* publicNames(m, module) : yield* listedNames(m, module, all);
  for (const name of names) {
    const value = m.own(yield* resolve(m.getAttribute(module, name)));
    if (m.typeOf(frame.locals) === m.types.dict) dictSetStr(m, frame.locals, name, value);
    else yield* resolve(setItem(m, frame.locals, name, value));
    m.heap.decref(m.disown(value));
  }
  for (const name of names) m.heap.decref(m.disown(name));
  return m.none;
}

/** Names without a leading underscore; owned by the routine. */
function* publicNames(m: Machine, module: Ref): Steps<Ref[]> {
  const dict = yield* m.optionalAttribute(module, m.name("__dict__"));
  if (dict === NULL) {
    m.raise(m.types.ImportError, "from-import-* object has no __dict__ and no __all__");
  }
  m.own(dict);
  const names: Ref[] = [];
  for (const { key } of dictEntries(m, dict)) {
    if (!m.isInstance(key, m.types.str)) {
      const [where, got] = [m.moduleName(module), m.typeOf(key).name];
      m.raise(m.types.TypeError, `Key in ${where}.__dict__ must be str, not ${got}`);
    }
    if (!m.strValue(key).startsWith("_")) names.push(m.own(newReference(m, key)));
  }
  m.heap.decref(m.disown(dict));
  return names;
}

function* listedNames(m: Machine, module: Ref, all: Ref): Steps<Ref[]> {
  m.own(all);
  const iterator = m.own(yield* resolve(m.iterate(all)));
  const names: Ref[] = [];
  for (;;) {
    const name = yield* resolve(m.next(iterator));
    if (name === NULL) break;
    names.push(m.own(name));
    if (m.isInstance(name, m.types.str)) continue;
    const [where, got] = [(yield* nameOf(m, module)) ?? "?", m.typeOf(name).name];
    m.raise(m.types.TypeError, `Item in ${where}.__all__ must be str, not ${got}`);
  }
  m.heap.decref(m.disown(iterator));
  m.heap.decref(m.disown(all));
  return names;
}
