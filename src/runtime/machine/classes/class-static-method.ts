/** `staticmethod` and `classmethod` (Objects/funcobject.c, cm_* and sm_*), and the class methods of built-in types. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { isMarkedAbstract } from "../../objects/functions/abstract-mark.ts";
import { newMethod } from "../../objects/functions/function.ts";
import { addDictionaryAt } from "../../objects/functions/function-attributes.ts";
import type { NativeFunction } from "../../objects/functions/native-function.ts";
import { instanceDict, setInstanceAttribute } from "../../objects/instance.ts";
import {
  defineDescriptorMemory,
  descriptorOwnerName,
  descriptorPayload,
  newNativeFunction,
} from "../../objects/native-object.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import type { CallArguments, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { addWrappedAnnotations } from "./lazy-class-annotations.ts";

/** Words of staticmethod and classmethod objects. */
const enum WrapperField {
  CALLABLE = 4,
  DICT = 6,
}

/** What the wrapper takes from the function it wraps (functools_wraps). */
const COPIED = ["__module__", "__name__", "__qualname__", "__doc__"];

export function defineClassAndStaticMethods(m: Machine): void {
  defineWrapper(m, m.types.staticmethod);
  defineWrapper(m, m.types.classmethod);
  m.types.staticmethod.slots.descriptorGet = (_, self) => newReference(m, callableOf(m, self));
  if (m.profile.objects.methodWrappersAreFunctions) {
    m.types.staticmethod.slots.call = (_, self, args) =>
      m.call(callableOf(m, self), args.positional, args.keywords);
  }
  m.types.classmethod.slots.descriptorGet = (_, self, instance, owner) => {
    const type = owner === NULL ? m.typeOf(instance).ref : owner;
    const callable = callableOf(m, self);
    const get = m.typeOf(callable).slots.descriptorGet;
    // 3.9 to 3.12 let a class method wrap any other descriptor (cm_descr_get).
    if (get !== undefined && m.profile.values.classMethodsChain) return get(m, callable, type, type);
    return newMethod(m, callable, type);
  };
  defineClassMethodDescriptor(m);
}

/** `staticmethod(callable)` without copying attributes, as `type.__new__` makes them. Borrowed. */
export function wrapStaticMethod(m: Machine, callable: Ref): Ref {
  return newWrapper(m, m.types.staticmethod, callable);
}

export function wrapClassMethod(m: Machine, callable: Ref): Ref {
  return newWrapper(m, m.types.classmethod, callable);
}

function newWrapper(m: Machine, type: TypeObject, callable: Ref): Ref {
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + WrapperField.CALLABLE, ref + (type.basicBytes >> 2));
  if (callable !== NULL) m.heap.words[ref + WrapperField.CALLABLE] = newReference(m, callable);
  return finishInstance(m, type, ref);
}

function callableOf(m: Machine, self: Ref): Ref {
  const callable = m.heap.words[self + WrapperField.CALLABLE] as number;
  if (callable === NULL) m.raise(m.types.RuntimeError, `uninitialized ${m.typeOf(self).name} object`);
  return callable;
}

function defineWrapper(m: Machine, type: TypeObject): void {
  const { slots } = type;
  defineRecord(type, [WrapperField.CALLABLE, WrapperField.DICT]);
  slots.construct = (_, made, args) => construct(m, made, args);
  slots.init = (_, self, args) => initialize(m, type, self, args);
  const { methodWrappersAreFunctions } = m.profile.objects;
  if (methodWrappersAreFunctions) slots.repr = (_, self) => reprOf(m, type, self);
  for (const name of methodWrappersAreFunctions ? ["__func__", "__wrapped__"] : ["__func__"]) {
    m.addMember(type, name, (_, self) => newReference(m, callableOf(m, self)));
  }
  m.addGetter(type, "__isabstractmethod__", (_, self) => isAbstract(m, self));
  addDictionaryAt(m, type, WrapperField.DICT);
  if (m.profile.compile.lazyAnnotations) {
    addWrappedAnnotations(
      m,
      type,
      (self) => callableOf(m, self),
      (self) => instanceDict(m, self),
    );
  }
}

function* construct(m: Machine, type: TypeObject, args: CallArguments): Steps<Ref> {
  const self = newWrapper(m, type, NULL);
  if (type.isHeapType) return self;
  m.own(self);
  yield* initialize(m, type, self, args);
  return m.disown(self);
}

function copiedNames(m: Machine): readonly string[] {
  if (!m.profile.objects.methodWrappersAreFunctions) return [];
  return m.profile.compile.lazyAnnotations ? COPIED : [...COPIED, "__annotations__"];
}

/** `cm_init`, `sm_init`. */
function* initialize(m: Machine, type: TypeObject, self: Ref, args: CallArguments): Steps<Ref> {
  const { positional, keywords } = args;
  if ((keywords?.size ?? 0) > 0) {
    m.raise(m.types.TypeError, `${type.name}() takes no keyword arguments`);
  }
  if (positional.length !== 1) {
    m.raise(m.types.TypeError, `${type.name} expected 1 argument, got ${positional.length}`);
  }
  const callable = positional[0] as Ref;
  setField(m, self, WrapperField.CALLABLE, newReference(m, callable));
  for (const name of copiedNames(m)) {
    const value = yield* m.optionalAttribute(callable, m.name(name));
    if (value === NULL) continue;
    setInstanceAttribute(m, self, m.name(name), value);
    m.heap.decref(value);
  }
  return NULL;
}

function* reprOf(m: Machine, type: TypeObject, self: Ref): Steps<Ref> {
  return m.newStr(`<${type.name}(${yield* m.reprText(callableOf(m, self))})>`);
}

function* isAbstract(m: Machine, self: Ref): Steps<Ref> {
  const callable = m.heap.words[self + WrapperField.CALLABLE] as number;
  return callable !== NULL && (yield* isMarkedAbstract(m, callable)) ? m.true : m.false;
}

/** `dict.__dict__["fromkeys"]`: binds to the class (classmethod_get). */
function defineClassMethodDescriptor(m: Machine): void {
  const { classMethodDescriptor } = m.types;
  const { slots } = classMethodDescriptor;
  const functionOf = (self: Ref): NativeFunction => descriptorPayload(m, self) as NativeFunction;
  defineDescriptorMemory(m, classMethodDescriptor);
  slots.repr = (_, self) =>
    m.newStr(`<method '${functionOf(self).name}' of '${descriptorOwnerName(m, self)}' objects>`);
  slots.descriptorGet = (_, self, instance, owner) => {
    const type = owner === NULL ? m.typeOf(instance).ref : owner;
    checkType(m, self, functionOf(self).name, type);
    return newNativeFunction(m, functionOf(self), type);
  };
  slots.call = (_, self, args) => {
    const [type, ...positional] = args.positional;
    const fn = functionOf(self);
    if (type === undefined) {
      const owner = descriptorOwnerName(m, self);
      m.raise(m.types.TypeError, `descriptor '${fn.name}' of '${owner}' object needs an argument`);
    }
    checkType(m, self, fn.name, type);
    return m.callBound(fn, type, { positional, keywords: args.keywords });
  };
}

function checkType(m: Machine, self: Ref, name: string, type: Ref): void {
  const owner = m.descriptorOwner(self);
  if (!m.isClass(type)) {
    const got = m.typeOf(type).name;
    const text = `descriptor '${name}' for type '${owner.name}' needs a type, not a '${got}' as arg 2`;
    m.raise(m.types.TypeError, text);
  }
  if (m.typeByRef(type).isSubtypeOf(owner)) return;
  const got = m.typeByRef(type).name;
  m.raise(
    m.types.TypeError,
    `descriptor '${name}' requires a subtype of '${owner.name}' but received '${got}'`,
  );
}
