/**
 * `weakref.proxy`: an object that passes every operation on to what it refers to weakly, as long as that lives
 * (Objects/weakrefobject.c, proxy_*). While an operation runs, the object is held.
 */

import { BinaryOperation } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { native } from "../objects/functions/native-function.ts";
import type { Integer } from "../objects/numbers/int-arithmetic.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { isProxyType, weakReferent } from "../objects/weak-reference.ts";
import { referentTypeName } from "../objects/weak-reference-type.ts";
import type { Machine } from "./machine.ts";
import { compare, contains, getItem, setItem } from "./operators.ts";

export function defineWeakProxies(m: Machine): void {
  const { weakProxy, weakCallableProxy } = m.types;
  for (const type of [weakProxy, weakCallableProxy]) {
    defineObjectSlots(m, type);
    defineContainerSlots(m, type);
    defineNumberSlots(m, type);
  }
  // The callable kind has no methods of its own.
  m.addMethods(weakProxy, [
    native("__bytes__", "()", (_, self) => callMethod(m, self, "__bytes__")),
    native("__reversed__", "()", (_, self) => callMethod(m, self, "__reversed__")),
  ]);
  weakCallableProxy.slots.call = (_, self, { positional, keywords }) =>
    held(m, [self, ...positional], ([object, ...args]) => m.call(object as Ref, args, keywords));
}

/** What a proxy refers to, or the object itself; borrowed. Raises ReferenceError when it is gone. `UNWRAP`. */
function unwrapped(m: Machine, ref: Ref): Ref {
  if (!isProxyType(m, m.typeOf(ref))) return ref;
  const object = weakReferent(m, ref);
  if (object === NULL) m.raise(m.types.ReferenceError, "weakly-referenced object no longer exists");
  return object;
}

/** Runs an operation on what proxies among `refs` refer to, holding all of them. */
function* held<T extends Integer | boolean>(
  m: Machine,
  refs: readonly Ref[],
  operation: (objects: readonly Ref[]) => T | Steps<T>,
): Steps<T> {
  const objects = refs.map((ref) => {
    const object = unwrapped(m, ref);
    m.heap.incref(object);
    return m.own(object);
  });
  const result = yield* resolve(operation(objects));
  for (const object of objects) m.heap.decref(m.disown(object));
  return result;
}

function defineObjectSlots(m: Machine, type: TypeObject): void {
  const { slots } = type;
  slots.repr = (_, self) => m.newStr(proxyText(m, self));
  slots.str = (_, self) => held(m, [self], ([object]) => m.str(object as Ref));
  slots.isTrue = (_, self) => held(m, [self], ([object]) => m.isTrue(object as Ref));
  slots.hash = (_, self) => m.raise(m.types.TypeError, `unhashable type: '${m.typeOf(self).name}'`);
  slots.compare = (_, self, other, comparison) =>
    held(m, [self, other], ([left, right]) => compare(m, left as Ref, right as Ref, comparison));
  slots.getAttribute = (_, self, name) => held(m, [self], ([object]) => m.getAttribute(object as Ref, name));
  slots.setAttribute = (_, self, name, value) =>
    held(m, [self], ([object]) => m.setAttribute(object as Ref, name, value));
}

function proxyText(m: Machine, self: Ref): string {
  const object = weakReferent(m, self);
  const at = `<weakproxy at ${m.addressText(self)}`;
  const name = referentTypeName(m, object === NULL ? m.none : object);
  const where = m.addressText(object === NULL ? m.none : object);
  if (!m.profile.values.weakRefsQualifyType) return `${at} to ${name} at ${where}>`;
  return object === NULL ? `${at}; dead>` : `${at}; to '${name}' at ${where}>`;
}

function defineContainerSlots(m: Machine, type: TypeObject): void {
  const { slots } = type;
  slots.length = (_, self) => held(m, [self], ([object]) => lengthOf(m, object as Ref));
  slots.contains = (_, self, item) => held(m, [self], ([object]) => contains(m, object as Ref, item));
  slots.getItem = (_, self, key) =>
    held(m, [self, key], ([object, item]) => getItem(m, object as Ref, item as Ref));
  slots.setItem = (_, self, key, value) =>
    held(m, [self], ([object]) => setItem(m, object as Ref, key, value));
  slots.iterate = (_, self) => held(m, [self], ([object]) => m.iterate(object as Ref));
  slots.next = (_, self) => held(m, [self], ([object]) => nextOf(m, object as Ref));
}

function lengthOf(m: Machine, object: Ref): Integer | Steps<Integer> {
  const type = m.typeOf(object);
  if (type.slots.length === undefined) {
    m.raise(m.types.TypeError, `object of type '${type.name}' has no len()`);
  }
  return type.slots.length(m, object);
}

function nextOf(m: Machine, object: Ref): Outcome {
  const type = m.typeOf(object);
  if (type.slots.next === undefined) {
    const text = `Weakref proxy referenced a non-iterator '${type.name}' object`;
    m.raise(m.types.TypeError, text);
  }
  return type.slots.next(m, object);
}

function defineNumberSlots(m: Machine, type: TypeObject): void {
  const { slots } = type;
  slots.binary = (_, left, right, operation) =>
    held(m, [left, right], ([x, y]) => m.binaryOperation(x as Ref, y as Ref, operation));
  slots.inplace = (_, left, right, operation) =>
    held(m, [left, right], ([x, y]) =>
      m.binaryOperation(x as Ref, y as Ref, operation + BinaryOperation.INPLACE_ADD),
    );
  for (const name of ["negative", "positive", "invert"] as const) {
    slots[name] = (_, self) => held(m, [self], ([object]) => m.unaryOperation(object as Ref, name));
  }
  slots.absolute = (_, self) => held(m, [self], ([object]) => absoluteOf(m, object as Ref));
  m.addMethods(type, [
    native("__int__", "()", (_, self) => callMethod(m, self, "__int__")),
    native("__float__", "()", (_, self) => callMethod(m, self, "__float__")),
    native("__index__", "()", (_, self) => callMethod(m, self, "__index__")),
    native("__divmod__", "(value, /)", (_, self, other) => callMethod(m, self, "__divmod__", [other])),
    native("__rdivmod__", "(value, /)", (_, self, other) => callMethod(m, self, "__rdivmod__", [other])),
  ]);
}

function absoluteOf(m: Machine, object: Ref): Outcome {
  const type = m.typeOf(object);
  if (type.slots.absolute === undefined) {
    m.raise(m.types.TypeError, `bad operand type for abs(): '${type.name}'`);
  }
  return type.slots.absolute(m, object);
}

/** Calls a special method of the object; AttributeError where it has none. */
function callMethod(m: Machine, self: Ref, name: string, args: readonly Ref[] = []): Steps<Ref> {
  return held(m, [self, ...args], ([object, ...others]) => calledMethod(m, object as Ref, name, others));
}

function* calledMethod(m: Machine, object: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
  const result = yield* m.callSpecial(object, name, args);
  return result === NULL ? m.raiseNoAttribute(object, m.name(name)) : result;
}
