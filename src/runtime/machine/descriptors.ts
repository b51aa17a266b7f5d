/** `property`, `staticmethod`, `classmethod` and `super` (Objects/descrobject.c, funcobject.c, typeobject.c). */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "../objects/allocate.ts";
import { CellField, newMethod } from "../objects/function.ts";
import { native } from "../objects/native-function.ts";
import { defineRecord } from "../objects/record.ts";
import type { Outcome, Steps } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { NativeFrame } from "./frame.ts";
import type { Machine } from "./machine.ts";
import { superAttribute } from "./super-lookup.ts";

/** Words of propertyobject. */
const enum PropertyField {
  GET = 4,
  SET = 6,
  DELETE = 8,
  DOC = 10,
}

/** Word of staticmethod and classmethod objects. */
const enum WrapperField {
  CALLABLE = 4,
}

/** Words of superobject. */
const enum SuperField {
  TYPE = 4,
  OBJECT = 6,
}

export function defineDescriptors(m: Machine): void {
  defineProperty(m);
  defineWrapper(m, m.types.staticmethod, (_, callable) => newReference(m, callable));
  defineWrapper(m, m.types.classmethod, (owner, callable) => newMethod(m, callable, owner));
  defineSuper(m);
  const { classMethodDescriptor, methodDescriptor } = m.types;
  defineRecord(classMethodDescriptor, []);
  classMethodDescriptor.slots.descriptorGet = (_, self, instance, owner) =>
    (methodDescriptor.slots.descriptorGet as NonNullable<typeof methodDescriptor.slots.descriptorGet>)(
      m,
      self,
      owner === NULL ? m.typeOf(instance).ref : owner,
      NULL,
    );
}

function fieldsOf(m: Machine, type: TypeObject, values: readonly (readonly [number, Ref])[]): Ref {
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  for (const [field, value] of values) {
    if (value !== NULL && value !== m.none) m.heap.words[ref + field] = newReference(m, value);
  }
  m.gc.track(ref);
  return ref;
}

function defineProperty(m: Machine): void {
  const { property } = m.types;
  defineRecord(property, [PropertyField.GET, PropertyField.SET, PropertyField.DELETE, PropertyField.DOC]);
  const make = (get: Ref, set: Ref, remove: Ref, doc: Ref): Ref =>
    fieldsOf(m, property, [
      [PropertyField.GET, get],
      [PropertyField.SET, set],
      [PropertyField.DELETE, remove],
      [PropertyField.DOC, doc],
    ]);
  const construct = native("property", "(fget=None, fset=None, fdel=None, doc=None)", (_, __, a, b, c, d) =>
    make(a, b, c, d),
  );
  property.slots.construct = (_, __, args) => m.callBound(construct, NULL, args);
  const part = (self: Ref, field: number): Ref => m.heap.words[self + field] as number;
  property.slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL) return newReference(m, self);
    const get = part(self, PropertyField.GET);
    if (get === NULL) raiseNoAccessor(m, instance, "getter");
    return m.callOutcome(get, [instance]);
  };
  property.slots.descriptorSet = (_, self, instance, value) => {
    const fn = part(self, value === NULL ? PropertyField.DELETE : PropertyField.SET);
    if (fn === NULL) raiseNoAccessor(m, instance, value === NULL ? "deleter" : "setter");
    return discard(m, m.call(fn, value === NULL ? [instance] : [instance, value]));
  };
  const copyWith = (field: number) => (_: unknown, self: Ref, fn: Ref) => {
    const pick = (at: number): Ref => (at === field ? fn : part(self, at));
    return make(
      pick(PropertyField.GET),
      pick(PropertyField.SET),
      pick(PropertyField.DELETE),
      part(self, PropertyField.DOC),
    );
  };
  m.addMethods(property, [
    native("getter", "(fget, /)", copyWith(PropertyField.GET)),
    native("setter", "(fset, /)", copyWith(PropertyField.SET)),
    native("deleter", "(fdel, /)", copyWith(PropertyField.DELETE)),
  ]);
}

function raiseNoAccessor(m: Machine, instance: Ref, accessor: string): never {
  m.raise(m.types.AttributeError, `property of '${m.typeOf(instance).name}' object has no ${accessor}`);
}

function* discard(m: Machine, steps: Steps<Ref>): Steps<Ref> {
  m.heap.decref(yield* steps);
  return NULL;
}

function defineWrapper(m: Machine, type: TypeObject, bind: (owner: Ref, callable: Ref) => Ref): void {
  defineRecord(type, [WrapperField.CALLABLE]);
  const construct = native(type.name, "(function, /)", (_, __, fn) =>
    fieldsOf(m, type, [[WrapperField.CALLABLE, fn]]),
  );
  type.slots.construct = (_, __, args) => m.callBound(construct, NULL, args);
  type.slots.descriptorGet = (_, self, instance, owner) =>
    bind(
      owner === NULL ? m.typeOf(instance).ref : owner,
      m.heap.words[self + WrapperField.CALLABLE] as number,
    );
  m.addGetter(type, "__func__", (_, self) =>
    newReference(m, m.heap.words[self + WrapperField.CALLABLE] as number),
  );
}

function defineSuper(m: Machine): void {
  const type = m.types.super;
  defineRecord(type, [SuperField.OBJECT, SuperField.TYPE]);
  const make = (owner: Ref, self: Ref): Ref =>
    fieldsOf(m, type, [
      [SuperField.TYPE, owner],
      [SuperField.OBJECT, self],
    ]);
  const construct = native("super", "(type=None, object=None, /)", (_, __, owner, self) => {
    if (owner !== NULL) return make(owner, self);
    const found = superArguments(m);
    return make(found.type, found.self);
  });
  type.slots.construct = (_, __, args) => m.callBound(construct, NULL, args);
  type.slots.getAttribute = (_, self, name): Outcome => {
    const owner = m.heap.words[self + SuperField.TYPE] as number;
    const target = m.heap.words[self + SuperField.OBJECT] as number;
    if (target === NULL) return m.findGenericAttribute(self, name);
    return superAttribute(m, m.typeByRef(owner), target, name);
  };
}

/** `super_init_without_args`: the first parameter and the `__class__` cell of the calling function. */
function superArguments(m: Machine): { readonly type: Ref; readonly self: Ref } {
  let at = m.current;
  while (at instanceof NativeFrame) at = at.previous;
  if (at === undefined || at.fn === NULL) m.raise(m.types.RuntimeError, "super(): no arguments");
  const { code, base } = at;
  if (code.unit.argCount === 0) m.raise(m.types.RuntimeError, "super(): no arguments");
  let self = m.heap.words[base] as number;
  if (m.typeOf(self) === m.types.cell) self = m.heap.words[self + CellField.CONTENT] as number;
  const index = code.unit.localsPlusNames.indexOf("__class__");
  if (index < 0) m.raise(m.types.RuntimeError, "super(): __class__ cell not found");
  const cell = m.heap.words[base + 2 * index] as number;
  const owner = m.heap.words[cell + CellField.CONTENT] as number;
  if (owner === NULL) m.raise(m.types.RuntimeError, "super(): empty __class__ cell");
  return { type: owner, self };
}

function newReference(m: Machine, ref: Ref): Ref {
  m.heap.incref(ref);
  return ref;
}
