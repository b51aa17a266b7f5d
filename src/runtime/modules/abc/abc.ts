/** `_abc`: what `abc.ABCMeta` does natively. CPython: Modules/_abc.c. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr } from "../../objects/dict/dict.ts";
import { addFunctions } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { newSet } from "../../objects/set/set.ts";
import { newSetFrom } from "../../objects/set/set-algebra.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { AbcField, AbcState, addToWeakSet, clearWeakSet, type WeakSetField, weakSet } from "./abc-data.ts";
import { computeAbstractMethods } from "./abstract-methods.ts";
import { checkInstance, checkSubclass } from "./subclass-check.ts";

export function defineAbc(m: Interpreter, module: Ref): void {
  const state = new AbcState(m);
  addFunctions(m, module, [
    native("get_cache_token", "()", () => m.newInt(state.token)),
    native("_abc_init", "(self, /)", (_, __, cls) => initialize(state, cls)),
    native("_reset_registry", "(self, /)", (_, __, cls) => clearSets(state, cls, [AbcField.REGISTRY])),
    native("_reset_caches", "(self, /)", (_, __, cls) =>
      clearSets(state, cls, [AbcField.CACHE, AbcField.NEGATIVE_CACHE]),
    ),
    native("_get_dump", "(self, /)", (_, __, cls) => dump(state, cls)),
    native("_abc_register", "(self, subclass, /)", (_, __, cls, subclass) => register(state, cls, subclass)),
    native("_abc_instancecheck", "(self, instance, /)", (_, __, cls, instance) =>
      checkInstance(state, cls, instance),
    ),
    native("_abc_subclasscheck", "(self, subclass, /)", (_, __, cls, subclass) =>
      checkSubclass(state, cls, subclass),
    ),
  ]);
}

function* initialize(state: AbcState, cls: Ref): Steps<Ref> {
  const { m } = state;
  yield* computeAbstractMethods(m, cls);
  const data = m.own(state.newData());
  yield* resolve(m.setAttribute(cls, m.name("_abc_impl"), data));
  m.heap.decref(m.disown(data));
  if (m.isClass(cls)) takeCollectionFlags(m, m.typeByRef(cls));
  return m.none;
}

const SEQUENCE_FLAG = 1 << 5;
const MAPPING_FLAG = 1 << 6;

/** `__abc_tpflags__` of `Sequence` and `Mapping`, for `match`; it goes. */
function takeCollectionFlags(m: Interpreter, type: TypeObject): void {
  const name = m.name("__abc_tpflags__");
  const found = dictGetStr(m, type.namespace, name);
  if (found === NULL || !m.isInstance(found, m.types.int)) return;
  const flags = m.numberOf(found) & (SEQUENCE_FLAG | MAPPING_FLAG);
  if (flags === (SEQUENCE_FLAG | MAPPING_FLAG)) {
    const text = "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING";
    m.raise(m.types.TypeError, text);
  }
  if (flags !== 0) type.collectionKind = flags === SEQUENCE_FLAG ? "sequence" : "mapping";
  dictDeleteStr(m, type.namespace, name);
  type.invalidate();
}

function* clearSets(state: AbcState, cls: Ref, fields: readonly WeakSetField[]): Steps<Ref> {
  const { m } = state;
  const data = yield* state.dataOf(cls);
  for (const field of fields) clearWeakSet(m, data, field);
  m.heap.decref(data);
  return m.none;
}

/** Copies of registry, cache and negative cache, and the version of the latter. */
function* dump(state: AbcState, cls: Ref): Steps<Ref> {
  const { m } = state;
  const data = m.own(yield* state.dataOf(cls));
  const copies: Ref[] = [];
  for (const field of [AbcField.REGISTRY, AbcField.CACHE, AbcField.NEGATIVE_CACHE] as const) {
    const set = weakSet(m, data, field);
    copies.push(m.own(set === NULL ? newSet(m) : yield* newSetFrom(m, m.types.set, set)));
  }
  const version = m.newInt(m.heap.words[data + AbcField.NEGATIVE_CACHE_VERSION] as number);
  m.heap.decref(m.disown(data));
  return m.newTupleOf([...copies.map((copy) => m.disown(copy)), version]);
}

function* register(state: AbcState, cls: Ref, subclass: Ref): Steps<Ref> {
  const { m } = state;
  if (!m.isClass(subclass)) m.raise(m.types.TypeError, "Can only register classes");
  if (yield* resolve(m.isSubclassOf(subclass, cls))) return newReference(m, subclass);
  if (yield* resolve(m.isSubclassOf(cls, subclass))) {
    m.raise(m.types.RuntimeError, "Refusing to create an inheritance cycle");
  }
  const data = m.own(yield* state.dataOf(cls));
  yield* addToWeakSet(m, data, AbcField.REGISTRY, subclass);
  m.heap.decref(m.disown(data));
  state.token++;
  if (m.isClass(cls)) {
    const { collectionKind } = m.typeByRef(cls);
    if (collectionKind !== undefined) setCollectionKind(m.typeByRef(subclass), collectionKind);
  }
  return newReference(m, subclass);
}

/** `set_collection_flag_recursive`: built-in classes stay as they are. */
function setCollectionKind(type: TypeObject, kind: "sequence" | "mapping"): void {
  if (type.collectionKind === kind || !type.isHeapType) return;
  type.collectionKind = kind;
  for (const each of type.subclasses) setCollectionKind(each, kind);
}
