/**
 * Weak references: the objects themselves and the list of them that hangs on what they refer to. Follows
 * CPython 3.13, Objects/weakrefobject.c; 3.9 to 3.12 do the same in other words. What `weakref.ref` can do is in
 * weak-reference-type.ts, proxies are in builtins/weak-proxy.ts.
 *
 * The list is threaded through the references: first the one plain reference, then the one plain proxy, then the
 * others, the newest first. Neither side counts the other.
 */
import { Header, ObjectFlag, type Visit } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { freeObject, newObject } from "./allocate.ts";
import { clearField } from "./record.ts";
import type { Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

/** Words of PyWeakReference. */
export const enum WeakrefField {
  /** None once the object is gone. Not counted. */
  OBJECT = 4,
  /** Owned; NULL without one. */
  CALLBACK = 6,
  /** The object's hash once somebody asked for it, else -1. */
  HASH = 8,
  HASH_HIGH = 9,
  PREVIOUS = 10,
  NEXT = 12,
}

/** A callback that is due: the weak reference and what to call it with, both owned. */
export interface DueCallback {
  readonly weakref: Ref;
  readonly callback: Ref;
}

/** What a weak reference refers to, borrowed; NULL when that is gone. */
export function weakReferent(rt: Runtime, weakref: Ref): Ref {
  const object = rt.heap.words[weakref + WeakrefField.OBJECT] as number;
  return object === rt.none ? NULL : object;
}

export function isWeakReference(rt: Runtime, ref: Ref): boolean {
  const type = rt.typeOf(ref);
  return isProxyType(rt, type) || type.isSubtypeOf(rt.types.weakref);
}

export function isProxyType(rt: Runtime, type: TypeObject): boolean {
  return type === rt.types.weakProxy || type === rt.types.weakCallableProxy;
}

/** The place that holds the first weak reference to an object, or NULL where its type has none. */
function listPlace(rt: Runtime, object: Ref): Ref {
  const at = rt.typeOf(object).places.weakrefs;
  return at === undefined ? NULL : object + at;
}

/** All weak references to an object in the order of its list, borrowed. */
export function weakReferencesTo(rt: Runtime, object: Ref): Ref[] {
  const place = listPlace(rt, object);
  const found: Ref[] = [];
  if (place === NULL) return found;
  for (let at = rt.heap.words[place] as number; at !== NULL; ) {
    found.push(at);
    at = rt.heap.words[at + WeakrefField.NEXT] as number;
  }
  return found;
}

/**
 * A new reference to the plain weak reference to `object` if there is one of this type and no callback is asked
 * for, else a new one. `callback` is borrowed, NULL or None for none. `get_or_create_weakref`.
 */
export function weakReferenceTo(rt: Runtime, type: TypeObject, object: Ref, callback: Ref): Ref {
  const place = listPlace(rt, object);
  if (place === NULL) {
    rt.raise(rt.types.TypeError, `cannot create weak reference to '${rt.typeOf(object).name}' object`);
  }
  const called = callback === rt.none ? NULL : callback;
  const { plain, proxy } = plainReferences(rt, place);
  const isProxy = isProxyType(rt, type);
  const reused = called !== NULL ? NULL : isProxy ? proxy : type === rt.types.weakref ? plain : NULL;
  if (reused !== NULL) {
    rt.heap.incref(reused);
    return reused;
  }
  const weakref = newWeakReference(rt, type, object, called);
  if (called === NULL && type === rt.types.weakref) insert(rt, weakref, place, NULL);
  else if (called === NULL && isProxy) insert(rt, weakref, place, plain);
  else insert(rt, weakref, place, proxy === NULL ? plain : proxy);
  rt.heap.words[object + Header.FLAGS] =
    (rt.heap.words[object + Header.FLAGS] as number) | ObjectFlag.WEAKLY_REFERENCED;
  return weakref;
}

/** The two references without a callback that are shared, NULL for none. `get_basic_refs`. */
function plainReferences(rt: Runtime, place: Ref): { readonly plain: Ref; readonly proxy: Ref } {
  const { words } = rt.heap;
  const hasCallback = (ref: Ref): boolean => words[ref + WeakrefField.CALLBACK] !== NULL;
  let head = words[place] as number;
  let plain: Ref = NULL;
  if (head !== NULL && !hasCallback(head) && rt.typeOf(head) === rt.types.weakref) {
    plain = head;
    head = words[head + WeakrefField.NEXT] as number;
  }
  const isPlainProxy = head !== NULL && !hasCallback(head) && isProxyType(rt, rt.typeOf(head));
  return { plain, proxy: isPlainProxy ? head : NULL };
}

function newWeakReference(rt: Runtime, type: TypeObject, object: Ref, callback: Ref): Ref {
  const ref = newObject(rt, type, type.basicBytes);
  const { heap } = rt;
  const { words } = heap;
  words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  words[ref + WeakrefField.OBJECT] = object;
  words[ref + WeakrefField.HASH] = -1;
  words[ref + WeakrefField.HASH_HIGH] = -1;
  if (callback !== NULL) {
    heap.incref(callback);
    words[ref + WeakrefField.CALLBACK] = callback;
  }
  rt.gc.track(ref);
  return ref;
}

/** After `previous`, or at the head of the list for NULL. */
function insert(rt: Runtime, weakref: Ref, place: Ref, previous: Ref): void {
  const { words } = rt.heap;
  const at = previous === NULL ? place : previous + WeakrefField.NEXT;
  const next = words[at] as number;
  words[weakref + WeakrefField.PREVIOUS] = previous;
  words[weakref + WeakrefField.NEXT] = next;
  if (next !== NULL) words[next + WeakrefField.PREVIOUS] = weakref;
  words[at] = weakref;
}

/** Takes a weak reference off its object; its callback stays. `_PyWeakref_ClearRef`. */
export function detachWeakReference(rt: Runtime, weakref: Ref): void {
  const object = weakReferent(rt, weakref);
  if (object === NULL) return;
  const { words } = rt.heap;
  const previous = words[weakref + WeakrefField.PREVIOUS] as number;
  const next = words[weakref + WeakrefField.NEXT] as number;
  words[previous === NULL ? listPlace(rt, object) : previous + WeakrefField.NEXT] = next;
  if (next !== NULL) words[next + WeakrefField.PREVIOUS] = previous;
  words[weakref + WeakrefField.OBJECT] = rt.none;
  words[weakref + WeakrefField.PREVIOUS] = NULL;
  words[weakref + WeakrefField.NEXT] = NULL;
}

/** Takes it off its object and drops its callback. `clear_weakref`. */
function clearWeakReference(rt: Runtime, weakref: Ref): void {
  detachWeakReference(rt, weakref);
  clearField(rt, weakref, WeakrefField.CALLBACK);
}

/** Those to an object that have a callback and are not dying themselves, as new references. */
export function calledBackReferences(rt: Runtime, object: Ref): Ref[] {
  const { heap } = rt;
  if (((heap.words[object + Header.FLAGS] as number) & ObjectFlag.WEAKLY_REFERENCED) === 0) return [];
  const found = weakReferencesTo(rt, object).filter(
    (ref) => heap.words[ref + WeakrefField.CALLBACK] !== NULL && heap.words[ref] !== 0,
  );
  for (const ref of found) heap.incref(ref);
  return found;
}

/**
 * Clears all weak references to a dying object. Returns the callbacks that are due, in the order in which they
 * are called. `PyObject_ClearWeakRefs`.
 */
export function clearWeakReferencesTo(rt: Runtime, object: Ref): DueCallback[] {
  const { heap } = rt;
  const flags = heap.words[object + Header.FLAGS] as number;
  heap.words[object + Header.FLAGS] = flags & ~ObjectFlag.WEAKLY_REFERENCED;
  const due: DueCallback[] = [];
  for (const weakref of weakReferencesTo(rt, object)) {
    detachWeakReference(rt, weakref);
    const callback = heap.words[weakref + WeakrefField.CALLBACK] as number;
    if (callback === NULL) continue;
    heap.words[weakref + WeakrefField.CALLBACK] = NULL;
    if ((heap.words[weakref] as number) === 0) {
      heap.decref(callback);
      continue;
    }
    heap.incref(weakref);
    due.push({ weakref, callback });
  }
  return due;
}

/**
 * Clears the weak references to an unreachable object, and the object itself if it is one. Returns those that
 * have a callback, each as a new reference; they keep it. First pass of `handle_weakrefs`.
 */
export function clearWeakReferencesToGarbage(rt: Runtime, object: Ref): Ref[] {
  if (isWeakReference(rt, object)) detachWeakReference(rt, object);
  const withCallback: Ref[] = [];
  for (const weakref of weakReferencesTo(rt, object)) {
    detachWeakReference(rt, weakref);
    if (rt.heap.words[weakref + WeakrefField.CALLBACK] === NULL) continue;
    rt.heap.incref(weakref);
    withCallback.push(weakref);
  }
  return withCallback;
}

/** Memory slots of `weakref.ref` and both kinds of proxy. */
export function defineWeakReferenceMemory(rt: Runtime): void {
  for (const { slots } of [rt.types.weakref, rt.types.weakProxy, rt.types.weakCallableProxy]) {
    slots.traverse = (_, ref: Ref, visit: Visit): void => {
      const callback = rt.heap.words[ref + WeakrefField.CALLBACK] as number;
      if (callback !== NULL) visit(callback);
    };
    slots.clear = (_, ref) => clearWeakReference(rt, ref);
    slots.deallocate = (_, ref) => {
      rt.gc.untrack(ref);
      clearWeakReference(rt, ref);
      freeObject(rt, ref, rt.typeOf(ref).basicBytes);
    };
  }
}
