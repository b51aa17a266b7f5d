/** `weakref.ref`: what the program can do with a weak reference (Objects/weakrefobject.c, _PyWeakref_RefType). */
import { Comparison } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newReference } from "./plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "./runtime.ts";
import { findOnType } from "./sequences/sequence.ts";
import type { TypeObject } from "./type-object.ts";
import { defineWeakReferenceMemory, WeakrefField, weakReferenceTo, weakReferent } from "./weak-reference.ts";

const UNKNOWN_HASH = -1;

export function defineWeakReference(rt: Runtime): void {
  defineWeakReferenceMemory(rt);
  const type = rt.types.weakref;
  const { slots } = type;
  slots.construct = (_, kind, args) => construct(rt, kind, args);
  slots.init = (_, __, args) => initialize(rt, args);
  slots.call = (_, self, args) => call(rt, self, args);
  slots.repr = (_, self) => repr(rt, self);
  slots.hash = (_, self) => hash(rt, self);
  slots.compare = (_, self, other, comparison) => compareReferences(rt, self, other, comparison);
  rt.addGetter(
    type,
    "__callback__",
    (_, self) => {
      const callback = rt.heap.words[self + WeakrefField.CALLBACK] as number;
      return newReference(rt, callback === NULL ? rt.none : callback);
    },
    () => rt.raise(rt.types.AttributeError, "readonly attribute"),
  );
}

/** `weakref___new__`; a subclass may give it arguments by name, which it does not look at. */
function construct(rt: Runtime, type: TypeObject, args: CallArguments): Ref {
  const [object, callback] = unpack(rt, "__new__", args);
  const ref = weakReferenceTo(rt, type, object, callback);
  if (type !== rt.types.weakref || args.keywords === undefined || args.keywords.size === 0) return ref;
  rt.heap.decref(ref);
  rt.raise(rt.types.TypeError, "ref() takes no keyword arguments");
}

function initialize(rt: Runtime, args: CallArguments): Ref {
  if (args.keywords !== undefined && args.keywords.size > 0) {
    rt.raise(rt.types.TypeError, "ref() takes no keyword arguments");
  }
  unpack(rt, "__init__", args);
  return NULL;
}

/** `PyArg_UnpackTuple` for one or two arguments. */
export function unpack(rt: Runtime, name: string, { positional }: CallArguments): readonly [Ref, Ref] {
  const [object, callback = NULL] = positional;
  if (object === undefined) rt.raise(rt.types.TypeError, `${name} expected at least 1 argument, got 0`);
  if (positional.length > 2) {
    rt.raise(rt.types.TypeError, `${name} expected at most 2 arguments, got ${positional.length}`);
  }
  return [object, callback];
}

/** The object, or None. `weakref_vectorcall`, before 3.11 `weakref_call`. */
function call(rt: Runtime, self: Ref, args: CallArguments): Ref {
  const given = args.positional.length;
  const named = args.keywords?.size ?? 0;
  const fail = (message: string): never => rt.raise(rt.types.TypeError, message);
  if (rt.profile.fields.weakrefVectorcall) {
    if (named > 0) fail("weakref() takes no keyword arguments");
    if (given > 0) fail(`weakref expected 0 arguments, got ${given}`);
  } else if (given + named > 0) {
    fail(`__call__() takes at most 0 ${given === 0 ? "keyword " : ""}arguments (${given + named} given)`);
  }
  const object = weakReferent(rt, self);
  return newReference(rt, object === NULL ? rt.none : object);
}

function repr(rt: Runtime, self: Ref): Outcome {
  const object = weakReferent(rt, self);
  if (object === NULL) return rt.newStr(`<weakref at ${rt.addressText(self)}; dead>`);
  return reprAlive(rt, self, object);
}

/** With the object's `__name__`, where it has one: from 3.11 its type's, before that its own. */
function* reprAlive(rt: Runtime, self: Ref, object: Ref): Steps<Ref> {
  rt.own(newReference(rt, object));
  const name = yield* nameOf(rt, object);
  const text = name === NULL || !rt.isInstance(name, rt.types.str) ? "" : ` (${rt.strValue(name)})`;
  rt.heap.decrefIfAny(name);
  const what = `to '${referentTypeName(rt, object)}' at ${rt.addressText(object)}`;
  const result = rt.newStr(`<weakref at ${rt.addressText(self)}; ${what}${text}>`);
  rt.heap.decref(rt.disown(object));
  return result;
}

/** From 3.13 on with the module (Objects/weakrefobject.c: weakref_repr, proxy_repr). */
export function referentTypeName(rt: Runtime, object: Ref): string {
  const type = rt.typeOf(object);
  return rt.profile.values.weakRefsQualifyType ? rt.fullyQualifiedTypeName(type) : type.name;
}

function* nameOf(rt: Runtime, object: Ref): Steps<Ref> {
  if (!rt.profile.values.weakrefShowsNameOfType) {
    return yield* rt.optionalAttribute(object, rt.name("__name__"));
  }
  const type = rt.typeOf(object);
  const found = findOnType(rt, type, "__name__");
  if (found === NULL) return NULL;
  const get = rt.typeOf(found).slots.descriptorGet;
  return get === undefined ? newReference(rt, found) : yield* resolve(get(rt, found, object, type.ref));
}

/** The object's hash, kept from the first time on. `weakref_hash`. */
function hash(rt: Runtime, self: Ref): number | Steps<number> {
  const { words } = rt.heap;
  const low = words[self + WeakrefField.HASH] as number;
  const high = words[self + WeakrefField.HASH_HIGH] as number;
  if (low !== UNKNOWN_HASH || high !== UNKNOWN_HASH) {
    rt.hashHigh = high;
    return low;
  }
  const object = weakReferent(rt, self);
  if (object === NULL) rt.raise(rt.types.TypeError, "weak object has gone away");
  const computed = rt.hash(object);
  return typeof computed === "number"
    ? keepHash(rt, self, computed)
    : keepHashAfter(rt, self, object, computed);
}

function* keepHashAfter(rt: Runtime, self: Ref, object: Ref, steps: Steps<number>): Steps<number> {
  rt.own(newReference(rt, object));
  const low = yield* steps;
  const high = rt.hashHigh;
  rt.heap.decref(rt.disown(object));
  rt.hashHigh = high;
  return keepHash(rt, self, low);
}

function keepHash(rt: Runtime, self: Ref, low: number): number {
  rt.heap.words[self + WeakrefField.HASH] = low;
  rt.heap.words[self + WeakrefField.HASH_HIGH] = rt.hashHigh;
  return low;
}

/** Equal when the objects are; once one of them is gone, only to itself. `weakref_richcompare`. */
function compareReferences(rt: Runtime, self: Ref, other: Ref, comparison: number): Outcome {
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (!isEquality || !rt.isInstance(other, rt.types.weakref)) return rt.notImplemented;
  const [left, right] = [weakReferent(rt, self), weakReferent(rt, other)];
  if (left !== NULL && right !== NULL) return compareReferents(rt, left, right, comparison);
  const isEqual = self === other;
  return isEqual === (comparison === Comparison.EQ) ? rt.true : rt.false;
}

function* compareReferents(rt: Runtime, left: Ref, right: Ref, comparison: number): Steps<Ref> {
  for (const ref of [left, right]) rt.own(newReference(rt, ref));
  const result = yield* resolve(rt.compare(left, right, comparison));
  for (const ref of [left, right]) rt.heap.decref(rt.disown(ref));
  return result;
}
