/**
 * Slots of classes written in Python: routines that look the special method up on the type and call it. Follows
 * the `slot_*` functions of CPython 3.13, Objects/typeobject.c. Which class gets which slot is slot-table.ts's
 * business; the operators are in slot-operators.ts.
 */

import { KeptKind, keptKindOf } from "../../gc/kept-kinds.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { intValue } from "../../objects/numbers/int.ts";
import type { Integer } from "../../objects/numbers/int-arithmetic.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import {
  type CallArguments,
  type Outcome,
  type Runtime,
  resolve,
  type Steps,
} from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { raiseWrongResult } from "../../objects/wrong-result.ts";
import { frameForCall } from "../call.ts";
import type { Machine } from "../machine.ts";
import { genericFind, lookupOnType } from "./attributes.ts";

// Every routine below is a slot: the runtime it is given is the machine.

/** The method bound to `self`, called; AttributeError when it is gone. CPython: vectorcall_method. */
export function* callMethod(m: Machine, self: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
  const result = yield* m.callSpecial(self, name, args);
  // vectorcall_method: the message is the bare name.
  if (result === NULL) m.raise(m.types.AttributeError, name);
  return result;
}

export function slotRepr(rt: Runtime, self: Ref): Outcome {
  return textOf(rt as Machine, self, "__repr__");
}

export function slotStr(rt: Runtime, self: Ref): Outcome {
  return textOf(rt as Machine, self, "__str__");
}

function* textOf(m: Machine, self: Ref, name: "__repr__" | "__str__"): Steps<Ref> {
  const result = yield* callMethod(m, self, name, []);
  if (m.isInstance(result, m.types.str)) return result;
  const got = m.typeOf(result).name;
  return raiseWrongResult(m, self, name, result, `${name} returned non-string (type ${got})`);
}

/** `slot_tp_hash`: what does not fit is hashed as an int; -1 is an error in C and becomes -2. */
export function* slotHash(rt: Runtime, self: Ref): Steps<number> {
  const m = rt as Machine;
  const method = lookupOnType(m, m.typeOf(self), m.name("__hash__"));
  if (method === m.none || method === NULL) {
    m.raise(m.types.TypeError, `unhashable type: '${m.typeOf(self).name}'`);
  }
  const result = yield* callMethod(m, self, "__hash__", []);
  if (!m.isInstance(result, m.types.int)) {
    m.heap.decref(result);
    m.raise(m.types.TypeError, "__hash__ method should return an integer");
  }
  const low = hashOfResult(m, result);
  m.heap.decref(result);
  return low;
}

/** A number that fits into 64 bits is the hash itself, but for -1. */
function hashOfResult(m: Machine, result: Ref): number {
  const value = BigInt(intValue(m.heap, result));
  const wrapped = BigInt.asIntN(64, value) === value ? value : hashOfLong(value);
  const whole = wrapped === -1n ? -2n : wrapped;
  m.hashHigh = Number(BigInt.asIntN(32, whole >> 32n));
  return Number(BigInt.asIntN(32, whole));
}

/** `long_hash`: modulo the prime 2**61 - 1, with the sign of the number. */
function hashOfLong(value: bigint): bigint {
  return value % ((1n << 61n) - 1n);
}

/** `slot_nb_bool`: `__bool__`, else `__len__`. */
export function* slotIsTrue(rt: Runtime, self: Ref): Steps<boolean> {
  const m = rt as Machine;
  const method = lookupOnType(m, m.typeOf(self), m.name("__bool__"));
  if (method === NULL) {
    if (lookupOnType(m, m.typeOf(self), m.name("__len__")) === NULL) return true;
    return (yield* slotLength(rt, self)) !== 0;
  }
  if (method === m.none && m.profile.values.noneRefusesTruth) {
    m.raise(m.types.TypeError, `'${m.typeOf(self).name}' cannot be interpreted as a boolean`);
  }
  const result = yield* callMethod(m, self, "__bool__", []);
  if (result !== m.true && result !== m.false) {
    const got = m.typeOf(result).name;
    raiseWrongResult(m, self, "__bool__", result, `__bool__ should return bool, returned ${got}`);
  }
  return result === m.true;
}

/** `slot_sq_length`. */
export function* slotLength(rt: Runtime, self: Ref): Steps<Integer> {
  const m = rt as Machine;
  const result = m.own(yield* callMethod(m, self, "__len__", []));
  const length = yield* indexOf(m, result);
  m.heap.decref(m.disown(result));
  if (length < 0) m.raise(m.types.ValueError, "__len__() should return >= 0");
  if (length >= 2n ** 63n) {
    m.raise(m.types.OverflowError, "cannot fit 'int' into an index-sized integer");
  }
  return length;
}

/** `slot_tp_iter`: `__iter__`, or by index when there is only `__getitem__`. */
export function slotIterate(rt: Runtime, self: Ref): Outcome {
  const m = rt as Machine;
  const method = lookupOnType(m, m.typeOf(self), m.name("__iter__"));
  if (method === m.none) m.raise(m.types.TypeError, `'${m.typeOf(self).name}' object is not iterable`);
  if (method !== NULL) return iteratorOf(m, self);
  if (lookupOnType(m, m.typeOf(self), m.name("__getitem__")) !== NULL) return m.newSequenceIterator(self);
  return m.raise(m.types.TypeError, `'${m.typeOf(self).name}' object is not iterable`);
}

function* iteratorOf(m: Machine, self: Ref): Steps<Ref> {
  const result = yield* callMethod(m, self, "__iter__", []);
  if (m.typeOf(result).slots.next !== undefined) return result;
  const got = m.typeOf(result).name;
  return raiseWrongResult(m, self, "__iter__", result, `iter() returned non-iterator of type '${got}'`);
}

/** StopIteration becomes NULL, as for every iterator. */
export function* slotNext(rt: Runtime, self: Ref): Steps<Ref> {
  const m = rt as Machine;
  try {
    return yield* callMethod(m, self, "__next__", []);
  } catch (error) {
    if (!m.swallow(error, m.types.StopIteration)) throw error;
    return NULL;
  }
}

/** `slot_sq_contains`: `__contains__`, or by iteration. */
export function* slotContains(rt: Runtime, self: Ref, item: Ref): Steps<boolean> {
  const m = rt as Machine;
  const method = lookupOnType(m, m.typeOf(self), m.name("__contains__"));
  if (method === m.none) m.raise(m.types.TypeError, `'${m.typeOf(self).name}' object is not a container`);
  if (method === NULL) return yield* m.containsByIteration(self, item);
  const result = m.own(yield* callMethod(m, self, "__contains__", [item]));
  const truth = yield* resolve(m.isTrue(result));
  m.heap.decref(m.disown(result));
  return truth;
}

export function slotGetItem(rt: Runtime, self: Ref, key: Ref): Outcome {
  return callMethod(rt as Machine, self, "__getitem__", [key]);
}

export function* slotSetItem(rt: Runtime, self: Ref, key: Ref, value: Ref): Steps<Ref> {
  const m = rt as Machine;
  const result =
    value === NULL
      ? yield* callMethod(m, self, "__delitem__", [key])
      : yield* callMethod(m, self, "__setitem__", [key, value]);
  m.heap.decref(result);
  return NULL;
}

/** `_PyObject_MakeTpCall` and `slot_tp_call`: a tuple holds the arguments meanwhile. */
export function* slotCall(rt: Runtime, self: Ref, args: CallArguments): Steps<Ref> {
  const m = rt as Machine;
  const held = m.own(m.newTupleOf(args.positional.map((ref) => newReference(m, ref))));
  const found = lookupOnType(m, m.typeOf(self), m.name("__call__"));
  if (found === NULL) m.raiseNoAttribute(self, m.name("__call__"));
  const isPlain = m.isPythonFunction(found);
  const method = m.own(isPlain ? newReference(m, found) : yield* boundMethod(m, self, found));
  const positional = isPlain ? [self, ...args.positional] : args.positional;
  const result = yield* isPlain
    ? m.call(method, positional, args.keywords)
    : m.callNested(method, positional, args.keywords);
  m.heap.decref(m.disown(method));
  m.heap.decref(m.disown(held));
  return result;
}

/** What `found`, an attribute of the type, is for `self`; a new reference. CPython: lookup_method. */
export function* boundMethod(m: Machine, self: Ref, found: Ref): Steps<Ref> {
  const get = m.typeOf(found).slots.descriptorGet;
  if (get !== undefined) return yield* resolve(get(m, found, self, m.typeOf(self).ref));
  m.heap.incref(found);
  return found;
}

/** `slot_tp_getattr_hook`: `__getattribute__`, and on AttributeError `__getattr__`. */
export function* slotGetAttribute(rt: Runtime, self: Ref, name: Ref): Steps<Ref> {
  const m = rt as Machine;
  const type = m.typeOf(self);
  const hook = lookupOnType(m, type, m.name("__getattr__"));
  try {
    const found = yield* ownAttribute(m, self, type, name);
    if (found !== NULL || hook === NULL) return found;
  } catch (error) {
    if (hook === NULL || !m.swallow(error, m.types.AttributeError)) throw error;
  }
  if (m.profile.getattrHookIsBound) return yield* m.callBoundSpecial(self, "__getattr__", [name]);
  return yield* callMethod(m, self, "__getattr__", [name]);
}

/** What `__getattribute__` finds; a class of the program that does not override it has that of its built-in base. */
function* ownAttribute(m: Machine, self: Ref, type: TypeObject, name: Ref): Steps<Ref> {
  const custom = lookupOnType(m, type, m.name("__getattribute__"));
  if (custom === lookupOnType(m, m.types.object, m.name("__getattribute__"))) {
    return yield* resolve(genericFind(m, self, name));
  }
  const native = m.nativeBase(type);
  const builtin = native.slots.getAttribute;
  if (builtin !== undefined && custom === lookupOnType(m, native, m.name("__getattribute__"))) {
    return yield* resolve(builtin(m, self, name));
  }
  return yield* callMethod(m, self, "__getattribute__", [name]);
}

export function* slotSetAttribute(rt: Runtime, self: Ref, name: Ref, value: Ref): Steps<Ref> {
  const m = rt as Machine;
  const method = value === NULL ? "__delattr__" : "__setattr__";
  const result = yield* callMethod(m, self, method, value === NULL ? [name] : [name, value]);
  m.heap.decref(result);
  return NULL;
}

/** `slot_tp_descr_get`: a type that lost its `__get__` gives the object itself. */
export function slotDescriptorGet(rt: Runtime, self: Ref, instance: Ref, owner: Ref): Outcome {
  const m = rt as Machine;
  if (lookupOnType(m, m.typeOf(self), m.name("__get__")) === NULL) {
    m.heap.incref(self);
    return self;
  }
  return callMethod(m, self, "__get__", [
    instance === NULL ? m.none : instance,
    owner === NULL ? m.none : owner,
  ]);
}

export function* slotDescriptorSet(rt: Runtime, self: Ref, instance: Ref, value: Ref): Steps<Ref> {
  const m = rt as Machine;
  const method = value === NULL ? "__delete__" : "__set__";
  const result = yield* callMethod(m, self, method, value === NULL ? [instance] : [instance, value]);
  m.heap.decref(result);
  return NULL;
}

/** `slot_tp_init`. */
export function* slotInit(rt: Runtime, self: Ref, args: CallArguments): Steps<Ref> {
  const m = rt as Machine;
  const found = lookupOnType(m, m.typeOf(self), m.name("__init__"));
  if (found === NULL) m.raiseNoAttribute(self, m.name("__init__"));
  let result: Ref;
  if (m.typeOf(found).id === TypeId.FUNCTION) {
    const call = { positional: [self, ...args.positional], keywords: args.keywords };
    result = yield* callUnpacked(m, found, call);
  } else {
    const method = m.own(yield* boundMethod(m, self, found));
    result = yield* m.call(method, args.positional, args.keywords);
    m.heap.decref(m.disown(method));
  }
  if (result === m.none) return NULL;
  const got = m.typeOf(result).name;
  m.heap.decref(result);
  return m.raise(m.types.TypeError, `__init__() should return None, not '${got}'`);
}

/** _PyStack_UnpackDict: a tuple holds the names of named arguments during the call. */
function* callUnpacked(m: Machine, fn: Ref, args: CallArguments): Steps<Ref> {
  const nameCount = args.keywords?.size ?? 0;
  if (nameCount === 0) return yield frameForCall(m, fn, args);
  const names = keptKindOf(KeptKind.TUPLE, nameCount);
  m.gc.noteAllocationOf(names);
  try {
    return yield frameForCall(m, fn, args);
  } finally {
    m.gc.noteDeallocationOf(names);
  }
}

/** `slot_tp_new`. */
export function* slotConstruct(rt: Runtime, type: TypeObject, args: CallArguments): Steps<Ref> {
  const m = rt as Machine;
  const fn = m.own(yield* resolve(m.getAttribute(type.ref, m.name("__new__"))));
  const result = yield* m.call(fn, [type.ref, ...args.positional], args.keywords);
  m.heap.decref(m.disown(fn));
  return result;
}
