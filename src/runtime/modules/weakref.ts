/** `_weakref`, which `weakref` is built on (Modules/_weakref.c). */
import type { Interpreter } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictDelete, dictGet } from "../objects/dict/dict.ts";
import { addFunctions, setInModule } from "../objects/functions/module.ts";
import { native, nativeVariadic } from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../objects/runtime.ts";
import {
  isWeakReference,
  WeakrefField,
  weakReferencesTo,
  weakReferenceTo,
  weakReferent,
} from "../objects/weak-reference.ts";
import { unpack } from "../objects/weak-reference-type.ts";

export function defineWeakrefCore(m: Interpreter, module: Ref): void {
  for (const [name, type] of [
    ["ref", m.types.weakref],
    ["ReferenceType", m.types.weakref],
    ["ProxyType", m.types.weakProxy],
    ["CallableProxyType", m.types.weakCallableProxy],
  ] as const) {
    setInModule(m, module, name, newReference(m, type.ref));
  }
  const functions = [
    nativeVariadic("proxy", "(object, callback=None, /)", (_, __, args) => newProxy(m, args)),
    native("getweakrefcount", "(object, /)", (_, __, object) => m.newInt(countReferencesTo(m, object))),
    native("getweakrefs", "(object, /)", (_, __, object) =>
      m.newListOf(weakReferencesTo(m, object).map((ref) => newReference(m, ref))),
    ),
    native("_remove_dead_weakref", "(dct, key, /)", (_, __, dict, key) => removeDead(m, dict, key)),
  ];
  addFunctions(
    m,
    module,
    functions.map((fn) => ({ ...fn, owner: "_weakref" })),
  );
}

/**
 * The bases of a class hold a weak reference to it, which is the same object as the program's own without a callback
 * (Objects/typeobject.c, add_subclass). DIVERGES: it is counted, but not made.
 */
function countReferencesTo(m: Interpreter, object: Ref): number {
  const found = weakReferencesTo(m, object);
  const isHeldByBases = m.isClass(object) && object !== m.types.object.ref;
  const isOwn = (ref: Ref): boolean =>
    m.typeOf(ref) === m.types.weakref && m.heap.words[ref + WeakrefField.CALLBACK] === NULL;
  return found.length + (isHeldByBases && !found.some(isOwn) ? 1 : 0);
}

function newProxy(m: Interpreter, args: CallArguments): Ref {
  if (args.keywords !== undefined && args.keywords.size > 0) {
    const name = m.profile.values.proxyNamesModule ? "_weakref.proxy" : "proxy";
    m.raise(m.types.TypeError, `${name}() takes no keyword arguments`);
  }
  const [object, callback] = unpack(m, "proxy", args);
  const { weakProxy, weakCallableProxy } = m.types;
  return weakReferenceTo(m, m.isCallable(object) ? weakCallableProxy : weakProxy, object, callback);
}

/** Removes an entry whose value is a dead weak reference; a missing key is no error. */
function* removeDead(m: Interpreter, dict: Ref, key: Ref): Steps<Ref> {
  if (!m.isInstance(dict, m.types.dict)) {
    const got = m.typeOf(dict).name;
    m.raise(m.types.TypeError, `_remove_dead_weakref() argument 1 must be dict, not ${got}`);
  }
  const value = yield* resolve(dictGet(m, dict, key));
  if (value === NULL) return m.none;
  const isWeak = isWeakReference(m, value);
  const isDead = isWeak && weakReferent(m, value) === NULL;
  m.heap.decref(value);
  if (!isWeak) m.raise(m.types.TypeError, "not a weakref");
  if (isDead) yield* resolve(dictDelete(m, dict, key));
  return m.none;
}
