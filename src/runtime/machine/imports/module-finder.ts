/**
 * Where modules come from: TypeScript (`modules/`), files beside the program, the archive of library modules that
 * were compiled from CPython's own text. Follows PathFinder of Lib/importlib/_bootstrap_external.py (3.13). DIVERGES:
 * of the entries of `sys.path` only those in the program's folder are looked at; the library always comes last.
 */
import type { CodeUnit } from "../../../bytecode/code.ts";
import { BUILTIN_MODULE_NAMES } from "../../../cpython/builtin-module-names.ts";
import { isInLibrary, namesToHide } from "../../../cpython/library.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { MODULES } from "../../modules/modules.ts";
import { dictGetStr, dictSetStr } from "../../objects/dict/dict.ts";
import { newCode } from "../../objects/functions/code.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import type { Steps } from "../../objects/runtime.ts";
import { copyItems, listLength } from "../../objects/sequences/list.ts";
import type { Machine } from "../machine.ts";
import { compileText, runCode } from "../run-code.ts";
import { hideNames } from "./hidden-names.ts";
import type { ModuleSource } from "./sibling-files.ts";
import { raiseRefusedSource } from "./source-refusal.ts";

/** What a module is made of, and by whom. */
export interface Finding {
  readonly isOfLibrary: boolean;
  /** `__file__`; undefined for what is no file. */
  readonly fileName: string | undefined;
  /** `__path__`; undefined for what is no package. */
  readonly searchLocations: readonly string[] | undefined;
  fill(module: Ref): Steps<void>;
}

/** @param searched `__path__` of the package that the module is in; undefined for `sys.path`. */
export function findModule(
  m: Machine,
  name: string,
  searched: readonly string[] | undefined,
): Finding | undefined {
  if (BUILTIN_MODULE_NAMES.has(name)) return findLibraryModule(m, name);
  const beside =
    m.options.siblings === undefined ? undefined : findSibling(m, name, searched ?? systemPath(m));
  if (beside?.fileName !== undefined) return beside;
  // A folder without `__init__.py` counts only where nobody has a file.
  return findLibraryModule(m, name) ?? beside;
}

/** The texts in a list or tuple of folders; others are passed over. */
export function pathEntries(m: Machine, path: Ref): string[] {
  const isTuple = m.isInstance(path, m.types.tuple);
  if (!isTuple && !m.isInstance(path, m.types.list)) return [];
  const items = isTuple ? m.tupleItems(path) : copyItems(m.heap, path, 0, listLength(m.heap, path));
  return items.filter((item) => m.isInstance(item, m.types.str)).map((item) => m.strValue(item));
}

/** `sys.path`: the program's, if it has imported `sys`. */
function systemPath(m: Machine): readonly string[] {
  const sys = dictGetStr(m, m.modules, m.name("sys"));
  const isModule = sys !== NULL && m.typeOf(sys) === m.types.module;
  const path = isModule ? dictGetStr(m, moduleDict(m, sys), m.name("path")) : NULL;
  return path === NULL ? m.searchPath : pathEntries(m, path);
}

/** Where in the program's folder an entry points: "" or a path with a slash at its end; undefined for elsewhere. */
function placeInFolder(m: Machine, entry: string): string | undefined {
  const [folder = ""] = m.searchPath;
  const inside =
    entry === folder || entry === ""
      ? ""
      : entry.startsWith(`${folder}/`)
        ? entry.slice(folder.length + 1)
        : entry.startsWith("/")
          ? undefined
          : entry;
  if (inside === undefined) return undefined;
  const parts = inside.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) return undefined;
  return parts.map((part) => `${part}/`).join("");
}

/** FileFinder.find_spec: a package comes before a file, a bare folder after all. */
function findSibling(m: Machine, name: string, searched: readonly string[]): Finding | undefined {
  const tail = name.slice(name.lastIndexOf(".") + 1);
  const namespace: string[] = [];
  for (const entry of searched) {
    const place = placeInFolder(m, entry);
    if (place === undefined) continue;
    for (const path of [`${place}${tail}/__init__.py`, `${place}${tail}.py`]) {
      const source = m.options.siblings?.read(path);
      if (source !== undefined) return siblingFinding(m, path, source);
    }
    if (m.options.siblings?.isFolder(`${place}${tail}`) === true)
      namespace.push(`${m.programFolder}${place}${tail}`);
  }
  if (namespace.length === 0) return undefined;
  return { isOfLibrary: false, fileName: undefined, searchLocations: namespace, *fill() {} };
}

function siblingFinding(m: Machine, path: string, source: ModuleSource): Finding {
  const fileName = `${m.programFolder}${path}`;
  return {
    isOfLibrary: false,
    fileName,
    searchLocations: path.endsWith("/__init__.py") ? [parentFolder(fileName)] : undefined,
    *fill(module) {
      if (source.kind === "refused") return yield* raiseRefusedSource(m, fileName, source);
      const { text } = source;
      m.world.noteSource(fileName, text);
      const request = { text, fileName, mode: "exec", hasFutureAnnotations: false, isFile: true } as const;
      const code = m.own(yield* compileText(m, request));
      yield* runModule(m, module, code);
      m.heap.decref(m.disown(code));
    },
  };
}

function parentFolder(fileName: string): string {
  return fileName.slice(0, fileName.lastIndexOf("/"));
}

function findNative(m: Machine, name: string): Finding | undefined {
  const define = MODULES.get(name);
  if (define === undefined) return undefined;
  return {
    isOfLibrary: true,
    fileName: undefined,
    searchLocations: undefined,
    *fill(module) {
      const steps = define(m, module);
      if (steps !== undefined) yield* steps;
    },
  };
}

/** What the library has of this name, whatever the program has. */
export function findLibraryModule(m: Machine, name: string): Finding | undefined {
  return findNative(m, name) ?? findInLibrary(m, name);
}

function findInLibrary(m: Machine, name: string): Finding | undefined {
  const { library } = m.options;
  const place = library?.fileNameOf(name);
  if (library === undefined || place === undefined || !isInLibrary(m.profile, name)) return undefined;
  const fileName = `${m.libraryFolder}/${place}`;
  return {
    isOfLibrary: true,
    fileName,
    searchLocations: fileName.endsWith("/__init__.py") ? [parentFolder(fileName)] : undefined,
    fill: (module) => runUnit(m, name, module, library.read(name, m.libraryFolder)),
  };
}

function* runUnit(m: Machine, name: string, module: Ref, unit: CodeUnit): Steps<void> {
  const code = m.own(newCode(m, unit));
  yield* runModule(m, module, code);
  m.heap.decref(m.disown(code));
  const hidden = namesToHide(m.profile, name);
  if (hidden.length > 0) hideNames(m, module, name, hidden);
}

function* runModule(m: Machine, module: Ref, code: Ref): Steps<void> {
  const namespace = moduleDict(m, module);
  dictSetStr(m, namespace, m.name("__builtins__"), m.builtins);
  m.heap.decref(yield* runCode(m, code, namespace, namespace, NULL));
}
