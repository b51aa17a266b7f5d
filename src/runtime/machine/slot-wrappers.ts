/**
 * Slots of classes written in Python: each special method that a class or a base defines becomes a slot that
 * looks the method up on the type and calls it. Follows the `slot_*` functions and `slotdefs` of CPython 3.13,
 * Objects/typeobject.c.
 */
import { BinaryOperation, Comparison } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { intValue } from "../objects/int.ts";
import { newReference } from "../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../objects/runtime.ts";
import type { TypeObject, TypeSlots } from "../objects/type-object.ts";
import { genericFind, lookupOnType } from "./attributes.ts";
import type { Machine } from "./machine.ts";

const BINARY_METHODS: readonly (readonly [string, BinaryOperation])[] = [
  ["add", BinaryOperation.ADD],
  ["and", BinaryOperation.AND],
  ["floordiv", BinaryOperation.FLOOR_DIVIDE],
  ["lshift", BinaryOperation.LSHIFT],
  ["matmul", BinaryOperation.MATRIX_MULTIPLY],
  ["mul", BinaryOperation.MULTIPLY],
  ["mod", BinaryOperation.REMAINDER],
  ["or", BinaryOperation.OR],
  ["pow", BinaryOperation.POWER],
  ["rshift", BinaryOperation.RSHIFT],
  ["sub", BinaryOperation.SUBTRACT],
  ["truediv", BinaryOperation.TRUE_DIVIDE],
  ["xor", BinaryOperation.XOR],
];
const BINARY_NAMES = BINARY_METHODS.map(([name]) => name);

const COMPARE_NAMES: { readonly [comparison in Comparison]: string } = {
  [Comparison.LT]: "__lt__",
  [Comparison.LE]: "__le__",
  [Comparison.EQ]: "__eq__",
  [Comparison.NE]: "__ne__",
  [Comparison.GT]: "__gt__",
  [Comparison.GE]: "__ge__",
};

type SlotMaker = (m: Machine) => Partial<TypeSlots>;

/** What each special method fills. */
const SLOTS_OF_METHOD: ReadonlyMap<string, SlotMaker> = new Map<string, SlotMaker>([
  ["__repr__", (m) => ({ repr: (_, self) => textOf(m, self, "__repr__") })],
  ["__str__", (m) => ({ str: (_, self) => textOf(m, self, "__str__") })],
  ["__hash__", (m) => ({ hash: (_, self) => hashOf(m, self) })],
  ["__bool__", (m) => ({ isTrue: (_, self) => truthOf(m, self) })],
  ["__len__", (m) => ({ length: (_, self) => lengthOf(m, self) })],
  ["__iter__", (m) => ({ iterate: (_, self) => iteratorOf(m, self) })],
  ["__next__", (m) => ({ next: (_, self) => nextOf(m, self) })],
  ["__contains__", (m) => ({ contains: (_, self, item) => containsIn(m, self, item) })],
  ["__getitem__", (m) => ({ getItem: (_, self, key) => callMethod(m, self, "__getitem__", [key]) })],
  ["__setitem__", (m) => ({ setItem: (_, self, key, value) => setItemOf(m, self, key, value) })],
  ["__delitem__", (m) => ({ setItem: (_, self, key, value) => setItemOf(m, self, key, value) })],
  ["__call__", (m) => ({ call: (_, self, args) => callSelf(m, self, args) })],
  ["__neg__", (m) => ({ negative: (_, self) => callMethod(m, self, "__neg__", []) })],
  ["__pos__", (m) => ({ positive: (_, self) => callMethod(m, self, "__pos__", []) })],
  ["__invert__", (m) => ({ invert: (_, self) => callMethod(m, self, "__invert__", []) })],
  ["__abs__", (m) => ({ absolute: (_, self) => callMethod(m, self, "__abs__", []) })],
  ["__getattr__", (m) => ({ getAttribute: (_, self, name) => attributeOf(m, self, name) })],
  ["__getattribute__", (m) => ({ getAttribute: (_, self, name) => attributeOf(m, self, name) })],
  ["__setattr__", (m) => ({ setAttribute: (_, self, name, value) => setAttributeOf(m, self, name, value) })],
  ["__delattr__", (m) => ({ setAttribute: (_, self, name, value) => setAttributeOf(m, self, name, value) })],
  ["__get__", (m) => ({ descriptorGet: (_, self, instance, owner) => getThrough(m, self, instance, owner) })],
  ["__set__", (m) => ({ descriptorSet: (_, self, instance, value) => setThrough(m, self, instance, value) })],
  [
    "__delete__",
    (m) => ({ descriptorSet: (_, self, instance, value) => setThrough(m, self, instance, value) }),
  ],
]);

/** Points the slots that `name` stands for at the wrappers, on this type and all below it. */
export function updateSlots(m: Machine, type: TypeObject, name: string): void {
  fillSlot(m, type, name);
  for (const subclass of type.subclasses) updateSlots(m, subclass, name);
}

/** Fills all slots of a new class from what its namespace defines; the rest is inherited already. */
export function fillSlots(m: Machine, type: TypeObject, names: Iterable<string>): void {
  for (const name of names) fillSlot(m, type, name);
}

function fillSlot(m: Machine, type: TypeObject, name: string): void {
  if (!name.startsWith("__") || !name.endsWith("__")) return;
  const { slots } = type;
  Object.assign(slots, SLOTS_OF_METHOD.get(name)?.(m));
  if (Object.values(COMPARE_NAMES).includes(name)) {
    slots.compare = (_, self, other, comparison) => compareOf(m, self, other, comparison);
  }
  const bare = name.slice(2, -2);
  if (BINARY_NAMES.includes(bare) || BINARY_NAMES.includes(bare.slice(1))) {
    if (bare.startsWith("i") && !BINARY_NAMES.includes(bare)) {
      slots.inplace = (_, self, right, operation) => inplaceOf(m, self, right, operation);
    } else {
      slots.binary = (_, left, right, operation) => binaryOf(m, left, right, operation, type);
    }
  }
  if (name === "__del__") type.hasFinalizer = true;
}

/** The method bound to `self`, called; the method exists. */
function* callMethod(m: Machine, self: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
  const result = yield* m.callSpecial(self, name, args);
  if (result === NULL) {
    m.raise(m.types.AttributeError, `'${m.typeOf(self).name}' object has no attribute '${name}'`);
  }
  return result;
}

function* textOf(m: Machine, self: Ref, name: string): Steps<Ref> {
  const result = yield* callMethod(m, self, name, []);
  if (!m.isInstance(result, m.types.str)) {
    const got = m.typeOf(result).name;
    m.heap.decref(result);
    m.raise(m.types.TypeError, `${name} returned non-string (type ${got})`);
  }
  return result;
}

function* hashOf(m: Machine, self: Ref): Steps<number> {
  const method = lookupOnType(m, m.typeOf(self), m.name("__hash__"));
  if (method === m.none) m.raise(m.types.TypeError, `unhashable type: '${m.typeOf(self).name}'`);
  const result = yield* callMethod(m, self, "__hash__", []);
  if (!m.isInstance(result, m.types.int)) {
    m.heap.decref(result);
    m.raise(m.types.TypeError, "__hash__ method should return an integer");
  }
  const low = yield* resolve(m.hash(result));
  m.heap.decref(result);
  return low;
}

function* truthOf(m: Machine, self: Ref): Steps<boolean> {
  const result = yield* callMethod(m, self, "__bool__", []);
  if (result !== m.true && result !== m.false) {
    const got = m.typeOf(result).name;
    m.heap.decref(result);
    m.raise(m.types.TypeError, `__bool__ should return bool, returned ${got}`);
  }
  return result === m.true;
}

function* lengthOf(m: Machine, self: Ref): Steps<number> {
  const result = yield* callMethod(m, self, "__len__", []);
  if (!m.isInstance(result, m.types.int)) {
    const got = m.typeOf(result).name;
    m.heap.decref(result);
    m.raise(m.types.TypeError, `'${got}' object cannot be interpreted as an integer`);
  }
  const length = Number(intValue(m.heap, result));
  m.heap.decref(result);
  if (length < 0) m.raise(m.types.ValueError, "__len__() should return >= 0");
  return length;
}

function* iteratorOf(m: Machine, self: Ref): Steps<Ref> {
  const method = lookupOnType(m, m.typeOf(self), m.name("__iter__"));
  if (method === m.none) m.raise(m.types.TypeError, `'${m.typeOf(self).name}' object is not iterable`);
  const result = yield* callMethod(m, self, "__iter__", []);
  if (m.typeOf(result).slots.next === undefined) {
    const got = m.typeOf(result).name;
    m.heap.decref(result);
    m.raise(m.types.TypeError, `iter() returned non-iterator of type '${got}'`);
  }
  return result;
}

/** StopIteration becomes NULL, as for every iterator. */
function* nextOf(m: Machine, self: Ref): Steps<Ref> {
  try {
    return yield* callMethod(m, self, "__next__", []);
  } catch (error) {
    const exception = m.caught(error);
    if (!m.isInstance(exception, m.types.StopIteration)) throw error;
    m.heap.decref(exception);
    return NULL;
  }
}

function* containsIn(m: Machine, self: Ref, item: Ref): Steps<boolean> {
  const result = yield* callMethod(m, self, "__contains__", [item]);
  const truth = yield* resolve(m.isTrue(result));
  m.heap.decref(result);
  return truth;
}

function* setItemOf(m: Machine, self: Ref, key: Ref, value: Ref): Steps<Ref> {
  const result =
    value === NULL
      ? yield* callMethod(m, self, "__delitem__", [key])
      : yield* callMethod(m, self, "__setitem__", [key, value]);
  m.heap.decref(result);
  return NULL;
}

/** `_PyObject_MakeTpCall` and `slot_tp_call`: a tuple holds the arguments meanwhile. */
function* callSelf(m: Machine, self: Ref, args: CallArguments): Steps<Ref> {
  const held = m.own(m.newTupleOf(args.positional.map((ref) => newReference(m, ref))));
  const found = lookupOnType(m, m.typeOf(self), m.name("__call__"));
  const isPlain = m.isPythonFunction(found);
  const method = m.own(isPlain ? newReference(m, found) : yield* boundMethod(m, self, "__call__"));
  const positional = isPlain ? [self, ...args.positional] : args.positional;
  const result = yield* m.call(method, positional, args.keywords);
  m.heap.decref(m.disown(method));
  m.heap.decref(m.disown(held));
  return result;
}

function* boundMethod(m: Machine, self: Ref, name: string): Steps<Ref> {
  const type = m.typeOf(self);
  const found = lookupOnType(m, type, m.name(name));
  const get = m.typeOf(found).slots.descriptorGet;
  if (get !== undefined) return yield* resolve(get(m, found, self, type.ref));
  m.heap.incref(found);
  return found;
}

/** `slot_tp_getattr_hook`: `__getattribute__`, and on AttributeError `__getattr__`. */
function* attributeOf(m: Machine, self: Ref, name: Ref): Steps<Ref> {
  const type = m.typeOf(self);
  const custom = lookupOnType(m, type, m.name("__getattribute__"));
  try {
    if (custom !== NULL && m.isPythonFunction(custom)) {
      return yield* callMethod(m, self, "__getattribute__", [name]);
    }
    const found = yield* resolve(genericFind(m, self, name));
    if (found !== NULL) return found;
  } catch (error) {
    const exception = m.caught(error);
    if (!m.isInstance(exception, m.types.AttributeError)) throw error;
    m.heap.decref(exception);
  }
  if (lookupOnType(m, type, m.name("__getattr__")) === NULL) return NULL;
  if (m.profile.getattrHookIsBound) return yield* m.callBoundSpecial(self, "__getattr__", [name]);
  return yield* callMethod(m, self, "__getattr__", [name]);
}

function* setAttributeOf(m: Machine, self: Ref, name: Ref, value: Ref): Steps<Ref> {
  const method = value === NULL ? "__delattr__" : "__setattr__";
  const result = yield* callMethod(m, self, method, value === NULL ? [name] : [name, value]);
  m.heap.decref(result);
  return NULL;
}

function getThrough(m: Machine, self: Ref, instance: Ref, owner: Ref): Steps<Ref> {
  return callMethod(m, self, "__get__", [instance === NULL ? m.none : instance, owner]);
}

function* setThrough(m: Machine, self: Ref, instance: Ref, value: Ref): Steps<Ref> {
  const method = value === NULL ? "__delete__" : "__set__";
  const result = yield* callMethod(m, self, method, value === NULL ? [instance] : [instance, value]);
  m.heap.decref(result);
  return NULL;
}

function* compareOf(m: Machine, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const result = yield* m.callSpecial(self, COMPARE_NAMES[comparison as Comparison], [other]);
  if (result !== NULL) return result;
  if (comparison !== Comparison.NE) return m.notImplemented;
  // object.__ne__ inverts __eq__ (object_richcompare).
  const equal = yield* m.callSpecial(self, "__eq__", [other]);
  if (equal === NULL || equal === m.notImplemented) return m.notImplemented;
  const truth = yield* resolve(m.isTrue(equal));
  m.heap.decref(equal);
  return truth ? m.false : m.true;
}

/** `SLOT1BINFULL`: the left operand's method, the right one's reflected method first when it overrides. */
function* binaryOf(m: Machine, left: Ref, right: Ref, operation: number, owner: TypeObject): Steps<Ref> {
  const name = BINARY_METHODS.find(([, of]) => of === operation)?.[0];
  const leftType = m.typeOf(left);
  const rightType = m.typeOf(right);
  const reflected = `__r${name}__`;
  if (leftType.isSubtypeOf(owner)) {
    if (
      rightType !== leftType &&
      rightType.isSubtypeOf(leftType) &&
      overrides(m, rightType, leftType, reflected)
    ) {
      const early = yield* m.callSpecial(right, reflected, [left]);
      if (early !== NULL && early !== m.notImplemented) return early;
    }
    const result = yield* m.callSpecial(left, `__${name}__`, [right]);
    if (result !== NULL && result !== m.notImplemented) return result;
  }
  if (rightType === leftType) return m.notImplemented;
  const result = yield* m.callSpecial(right, reflected, [left]);
  return result === NULL ? m.notImplemented : result;
}

function overrides(m: Machine, derived: TypeObject, base: TypeObject, name: string): boolean {
  return lookupOnType(m, derived, m.name(name)) !== lookupOnType(m, base, m.name(name));
}

function* inplaceOf(m: Machine, self: Ref, right: Ref, operation: number): Steps<Ref> {
  const name = BINARY_METHODS.find(([, of]) => of === operation)?.[0];
  const result = yield* m.callSpecial(self, `__i${name}__`, [right]);
  return result === NULL ? m.notImplemented : result;
}
