/**
 * `isinstance` and `issubclass` with an abstract class: caches, hook, MRO, registry, subclasses, in this order.
 * CPython: Modules/_abc.c, _abc__abc_instancecheck_impl and _abc__abc_subclasscheck_impl.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { setMembers } from "../../objects/set/set.ts";
import { weakReferent } from "../../objects/weak-reference.ts";
import { AbcField, type AbcState, addToWeakSet, clearWeakSet, isInWeakSet, weakSet } from "./abc-data.ts";

export function* checkInstance(state: AbcState, cls: Ref, instance: Ref): Steps<Ref> {
  const { m } = state;
  const data = m.own(yield* state.dataOf(cls));
  const subclass = m.own(yield* resolve(m.getAttribute(instance, m.name("__class__"))));
  const answer = yield* checkClassOf(state, cls, data, subclass, m.typeOf(instance).ref);
  m.heap.decref(m.disown(data));
  m.heap.decref(m.disown(subclass));
  return answer;
}

/** `subclass` is what the instance says its class is, `type` what it is. */
function* checkClassOf(state: AbcState, cls: Ref, data: Ref, subclass: Ref, type: Ref): Steps<Ref> {
  const { m } = state;
  if (yield* isInWeakSet(m, data, AbcField.CACHE, subclass)) return m.true;
  if (type === subclass) {
    const isValid = m.heap.words[data + AbcField.NEGATIVE_CACHE_VERSION] === state.token;
    if (isValid && (yield* isInWeakSet(m, data, AbcField.NEGATIVE_CACHE, subclass))) return m.false;
    return yield* callMethod(state, cls, "__subclasscheck__", [subclass]);
  }
  const answer = m.own(yield* callMethod(state, cls, "__subclasscheck__", [subclass]));
  const isTrue = yield* resolve(m.isTrue(answer));
  m.disown(answer);
  if (isTrue) return answer;
  m.heap.decref(answer);
  return yield* callMethod(state, cls, "__subclasscheck__", [type]);
}

export function* checkSubclass(state: AbcState, cls: Ref, subclass: Ref): Steps<Ref> {
  const { m } = state;
  if (!m.isClass(subclass)) m.raise(m.types.TypeError, "issubclass() arg 1 must be a class");
  const data = m.own(yield* state.dataOf(cls));
  const known = yield* cachedAnswer(state, data, subclass);
  const answer = known ?? (yield* findAnswer(state, cls, data, subclass));
  m.heap.decref(m.disown(data));
  return newBool(m, answer);
}

/** What the caches say; negative answers from before the last registration are dropped. */
function* cachedAnswer(state: AbcState, data: Ref, subclass: Ref): Steps<boolean | undefined> {
  const { m } = state;
  if (yield* isInWeakSet(m, data, AbcField.CACHE, subclass)) return true;
  if ((m.heap.words[data + AbcField.NEGATIVE_CACHE_VERSION] as number) < state.token) {
    clearWeakSet(m, data, AbcField.NEGATIVE_CACHE);
    m.heap.words[data + AbcField.NEGATIVE_CACHE_VERSION] = state.token;
  } else if (yield* isInWeakSet(m, data, AbcField.NEGATIVE_CACHE, subclass)) {
    return false;
  }
  return undefined;
}

/** Finds it out and keeps it in a cache, except where the registry says so at once. */
function* findAnswer(state: AbcState, cls: Ref, data: Ref, subclass: Ref): Steps<boolean> {
  const { m } = state;
  let answer = yield* askHook(state, cls, subclass);
  answer ??= m.typeByRef(subclass).mro.some((each) => each.ref === cls) || undefined;
  if (answer === undefined) {
    if (yield* isInWeakSet(m, data, AbcField.REGISTRY, subclass)) return true;
    answer = yield* isBelowRegistered(state, data, subclass);
    answer ||= yield* isBelowSubclass(state, cls, subclass);
  }
  yield* addToWeakSet(m, data, answer ? AbcField.CACHE : AbcField.NEGATIVE_CACHE, subclass);
  return answer;
}

/** What `__subclasshook__` says; undefined for NotImplemented. */
function* askHook(state: AbcState, cls: Ref, subclass: Ref): Steps<boolean | undefined> {
  const { m } = state;
  const said = yield* callMethod(state, cls, "__subclasshook__", [subclass]);
  m.heap.decref(said);
  if (said === m.true) return true;
  if (said === m.false) return false;
  if (said === m.notImplemented) return undefined;
  const text = "__subclasshook__ must return either False, True, or NotImplemented";
  return m.raise(m.types.AssertionError, text);
}

/** Looks at the registry as it was at the start: classes may die meanwhile. */
function* isBelowRegistered(state: AbcState, data: Ref, subclass: Ref): Steps<boolean> {
  const { m } = state;
  const registry = weakSet(m, data, AbcField.REGISTRY);
  if (registry === NULL) return false;
  const references = setMembers(m.heap, registry).map((ref) => m.own(newReference(m, ref)));
  let answer = false;
  for (const reference of references) {
    const registered = weakReferent(m, reference);
    if (registered === NULL) continue;
    m.own(newReference(m, registered));
    answer = yield* resolve(m.isSubclassOf(subclass, registered));
    m.heap.decref(m.disown(registered));
    if (answer) break;
  }
  for (const reference of references) m.heap.decref(m.disown(reference));
  return answer;
}

function* isBelowSubclass(state: AbcState, cls: Ref, subclass: Ref): Steps<boolean> {
  const { m } = state;
  const subclasses = m.own(yield* callMethod(state, cls, "__subclasses__", []));
  if (!m.isInstance(subclasses, m.types.list)) {
    m.raise(m.types.TypeError, "__subclasses__() must return a list");
  }
  const iterator = m.own(yield* resolve(m.iterate(subclasses)));
  let answer = false;
  for (;;) {
    const each = yield* resolve(m.next(iterator));
    if (each === NULL) break;
    m.own(each);
    answer = yield* resolve(m.isSubclassOf(subclass, each));
    m.heap.decref(m.disown(each));
    if (answer) break;
  }
  m.heap.decref(m.disown(iterator));
  m.heap.decref(m.disown(subclasses));
  return answer;
}

function* callMethod({ m }: AbcState, cls: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
  const method = m.own(yield* resolve(m.getAttribute(cls, m.name(name))));
  const result = yield* m.call(method, args);
  m.heap.decref(m.disown(method));
  return result;
}
