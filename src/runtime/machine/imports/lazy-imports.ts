/**
 * `lazy import` (3.15, PEP 810): what stands for a module, or a name of one, until the program reads the global that it
 * is bound to. CPython: Objects/lazyimportobject.c; Python/import.c, _PyImport_LoadLazyImportTstate.
 * DIVERGES: the cause of an error does not show where the import is written; `import a.b` loads `a.b` with `a`;
 * `sys.set_lazy_imports`, `sys.lazy_modules`, `__lazy_modules__` and `types.LazyImportType` are not there.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictGetStr, dictKeysOf, dictSetStr } from "../../objects/dict/dict.ts";
import { DictKeys } from "../../objects/dict/dict-keys.ts";
import { exceptionCause, newException, setExceptionCause } from "../../objects/exceptions/exception.ts";
import { native } from "../../objects/functions/native-function.ts";
import { smallValue } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { type Frame, PythonError } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { absoluteName, importFrom, importModule } from "./imports.ts";

/** Words of PyLazyImportObject. */
const enum LazyField {
  BUILTINS = 4,
  /** Name of the module. */
  FROM = 6,
  /** Name in it; a tuple: names yet to come, or none for the module itself; NULL: the package that it is in. */
  ATTRIBUTE = 8,
  CODE = 10,
}

export function isLazyImport(m: Machine, ref: Ref): boolean {
  return m.typeOf(ref) === m.types.lazyImport;
}

export function defineLazyImport(m: Machine): void {
  const type = m.types.lazyImport;
  const { slots } = type;
  defineRecord(type, [LazyField.BUILTINS, LazyField.FROM, LazyField.ATTRIBUTE, LazyField.CODE]);
  slots.repr = (_, self) => m.newStr(`<lazy_import '${nameOfLazy(m, self)}'>`);
  slots.getAttribute = (_, self, name) => getAttribute(m, self, name);
  m.addMethods(type, [native("resolve", "()", (_, self) => resolveLazyImport(m, self))]);
}

function* getAttribute(m: Machine, self: Ref, name: Ref): Steps<Ref> {
  const found = yield* resolve(m.findGenericAttribute(self, name));
  if (found !== NULL) return found;
  const shown = `'${nameOfLazy(m, self)}'`;
  const message = `cannot access attribute '${m.strValue(name)}' on unresolved lazy import ${shown}`;
  m.raise(m.types.AttributeError, message);
}

function nameOfLazy(m: Machine, self: Ref): string {
  const { words } = m.heap;
  const from = m.strValue(words[self + LazyField.FROM] as number);
  const attribute = words[self + LazyField.ATTRIBUTE] as number;
  if (attribute === NULL) return from;
  if (m.isInstance(attribute, m.types.str)) return `${from}.${m.strValue(attribute)}`;
  return m.tupleItems(attribute).length === 0 ? from : `${from}...`;
}

/** `name` is taken over, `attribute` borrowed. _PyLazyImport_New. */
function newLazyImport(m: Machine, frame: Frame, name: Ref, attribute: Ref): Ref {
  const type = m.types.lazyImport;
  const ref = newObject(m, type, type.basicBytes);
  const { words } = m.heap;
  words.fill(0, ref + LazyField.BUILTINS, ref + (type.basicBytes >> 2));
  words[ref + LazyField.BUILTINS] = newReference(m, frame.builtins);
  words[ref + LazyField.FROM] = name;
  words[ref + LazyField.ATTRIBUTE] = attribute === NULL ? NULL : newReference(m, attribute);
  words[ref + LazyField.CODE] = newReference(m, frame.code.ref);
  m.gc.track(ref);
  return ref;
}

/** IMPORT_LAZY: level fromlist -> what stands for the module. */
export function importLazily(m: Machine, frame: Frame, name: Ref, fromList: Ref, level: Ref): Ref {
  const depth = smallValue(m.heap, level);
  const text = depth > 0 ? absoluteName(m, m.strValue(name), frame.globals, depth) : m.strValue(name);
  // Loads of the name that is bound next may have been cached.
  m.heap.words[dictKeysOf(m.heap, frame.globals) + DictKeys.VERSION] = 0;
  return newLazyImport(m, frame, m.intern(text), fromList === m.none ? NULL : fromList);
}

/** IMPORT_FROM of what stands for a module: of one that is loaded already, the name itself. */
export function* importFromLazy(m: Machine, frame: Frame, lazy: Ref, name: Ref): Steps<Ref> {
  const from = m.heap.words[lazy + LazyField.FROM] as number;
  const loaded = dictGetStr(m, m.modules, from);
  const found = loaded === NULL ? NULL : yield* m.optionalAttribute(loaded, name);
  return found === NULL ? newLazyImport(m, frame, newReference(m, from), name) : found;
}

/** What a lazy import stands for. An error has another as its cause, which says what was imported. */
export function* resolveLazyImport(m: Machine, lazy: Ref): Steps<Ref> {
  m.own(newReference(m, lazy));
  let value: Ref;
  try {
    value = yield* load(m, lazy);
  } catch (thrown) {
    if (thrown instanceof PythonError && m.isInstance(thrown.exception, m.types.ImportError)) {
      addCause(m, thrown.exception, lazy);
    }
    throw thrown;
  }
  m.heap.decref(m.disown(lazy));
  return value;
}

function* load(m: Machine, lazy: Ref): Steps<Ref> {
  const { words } = m.heap;
  const name = words[lazy + LazyField.FROM] as number;
  const attribute = words[lazy + LazyField.ATTRIBUTE] as number;
  if (attribute === NULL) return yield* importModule(m, m.strValue(name), NULL, m.none, 0);
  const isName = m.isInstance(attribute, m.types.str);
  const wanted = isName ? m.newTupleOf([newReference(m, attribute)]) : newReference(m, attribute);
  m.own(wanted);
  m.heap.decref(yield* importModule(m, m.strValue(name), NULL, wanted, 0));
  m.heap.decref(m.disown(wanted));
  const module = dictGetStr(m, m.modules, name);
  return isName ? yield* importFrom(m, module, attribute) : newReference(m, module);
}

function addCause(m: Machine, exception: Ref, lazy: Ref): void {
  if (exceptionCause(m, exception) !== NULL) return;
  const text = m.newStr(`lazy import of '${nameOfLazy(m, lazy)}' raised an exception during resolution`);
  setExceptionCause(m, exception, newException(m, m.types.ImportError, [text]));
  m.heap.decref(text);
}

/** Loads what `lazy` (taken over), found under a name, stands for, and binds the name in `namespace` to it. */
export function* reify(m: Machine, namespace: Ref, name: Ref, lazy: Ref): Steps<Ref> {
  m.own(lazy);
  const value = yield* resolveLazyImport(m, lazy);
  if (dictGetStr(m, namespace, name) === lazy) dictSetStr(m, namespace, name, value);
  m.heap.decref(m.disown(lazy));
  return value;
}
