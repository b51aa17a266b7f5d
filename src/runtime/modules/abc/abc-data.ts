/**
 * What a class with ABCMeta keeps about others: registry and caches, sets of weak references that are made when first
 * needed. CPython: Modules/_abc.c, _abc_data, _in_weak_set, _add_to_weak_set (3.13; unchanged since 3.9).
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newNativeFunction } from "../../objects/native-object.ts";
import { defineRecord } from "../../objects/record.ts";
import { type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { newSet, setAdd, setClear, setContains, setDiscard, setLength } from "../../objects/set/set.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { weakReferenceTo, weakReferent } from "../../objects/weak-reference.ts";

/** Words of _abc_data. */
export const enum AbcField {
  REGISTRY = 4,
  CACHE = 6,
  NEGATIVE_CACHE = 8,
  /** The token at which the negative cache is valid; the upper half is never used. */
  NEGATIVE_CACHE_VERSION = 10,
}

export type WeakSetField = AbcField.REGISTRY | AbcField.CACHE | AbcField.NEGATIVE_CACHE;

export class AbcState {
  readonly dataType: TypeObject;
  /** Grows with each registration anywhere: negative answers of before are void (abc_invalidation_counter). */
  token = 0;

  constructor(readonly m: Interpreter) {
    this.dataType = m.defineType({
      name: "_abc._abc_data",
      layout: "abc_data",
      isBaseType: false,
      define: (type) => {
        defineRecord(type, [AbcField.REGISTRY, AbcField.CACHE, AbcField.NEGATIVE_CACHE]);
        type.slots.construct = () => this.newData(type);
      },
    });
  }

  newData(type = this.dataType): Ref {
    const { m } = this;
    const ref = newObject(m, type, type.basicBytes);
    m.heap.words.fill(NULL, ref + AbcField.REGISTRY, ref + (type.basicBytes >> 2));
    m.heap.words[ref + AbcField.NEGATIVE_CACHE_VERSION] = this.token;
    m.gc.track(ref);
    return ref;
  }

  /** The data of a class, a new reference (_get_impl). */
  *dataOf(cls: Ref): Steps<Ref> {
    const { m } = this;
    const data = yield* resolve(m.getAttribute(cls, m.name("_abc_impl")));
    if (m.typeOf(data) === this.dataType) return data;
    m.heap.decref(data);
    return m.raise(m.types.TypeError, "_abc_impl is set to a wrong type");
  }
}

/** One of the sets, borrowed; NULL before its first member. */
export function weakSet(rt: Runtime, data: Ref, field: WeakSetField): Ref {
  return rt.heap.words[data + field] as number;
}

/** Whether one of the sets has a reference to `object`; what cannot be weakly referenced is in none. */
export function* isInWeakSet(rt: Runtime, data: Ref, field: WeakSetField, object: Ref): Steps<boolean> {
  const set = weakSet(rt, data, field);
  if (set === NULL || setLength(rt.heap, set) === 0) return false;
  const reference = plainReference(rt, object);
  if (reference === NULL) return false;
  rt.own(reference);
  const answer = yield* resolve(setContains(rt, set, reference));
  rt.heap.decref(rt.disown(reference));
  return answer;
}

function plainReference(rt: Runtime, object: Ref): Ref {
  try {
    return weakReferenceTo(rt, rt.types.weakref, object, NULL);
  } catch (thrown) {
    if (rt.swallow(thrown, rt.types.TypeError)) return NULL;
    throw thrown;
  }
}

/** Adds a reference to `object` that takes itself out of the set when the object dies. */
export function* addToWeakSet(rt: Runtime, data: Ref, field: WeakSetField, object: Ref): Steps<void> {
  if (weakSet(rt, data, field) === NULL) {
    const made = newSet(rt);
    rt.heap.words[data + field] = made;
  }
  const set = weakSet(rt, data, field);
  const toSet = rt.own(weakReferenceTo(rt, rt.types.weakref, set, NULL));
  const callback = rt.own(newNativeFunction(rt, DESTROY, toSet));
  const reference = rt.own(weakReferenceTo(rt, rt.types.weakref, object, callback));
  rt.heap.decref(rt.disown(callback));
  yield* resolve(setAdd(rt, set, reference));
  rt.heap.decref(rt.disown(toSet));
  rt.heap.decref(rt.disown(reference));
}

/** Takes a dead reference out of the set that `self`, a weak reference, refers to (_destroy). */
const DESTROY = native("_destroy", "(wr, /)", function* (rt, self, reference): Steps<Ref> {
  const set = weakReferent(rt, self);
  if (set === NULL) return rt.none;
  rt.heap.incref(set);
  rt.own(set);
  yield* resolve(setDiscard(rt, set, reference));
  rt.heap.decref(rt.disown(set));
  return rt.none;
});

export function clearWeakSet(rt: Runtime, data: Ref, field: WeakSetField): void {
  const set = weakSet(rt, data, field);
  if (set !== NULL) setClear(rt, set);
}
