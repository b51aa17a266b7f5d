/**
 * The heap objects that stand for TypeScript routines: built-in functions, and the descriptors of methods, special
 * methods and attributes in the namespace of a type. CPython: Objects/descrobject.c, Objects/methodobject.c.
 */

import { Comparison } from "../../bytecode/opcodes.ts";
import { addressOf, NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "./allocate.ts";
import { callNative, type NativeFunction } from "./functions/native-function.ts";
import { hashPointer } from "./hash.ts";
import { newReference } from "./plain-data.ts";
import { defineRecord } from "./record.ts";
import type { Outcome, Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

/** Words of PyCFunctionObject; the payload slot lies in the upper half of `m_ml`. */
export const enum NativeFunctionField {
  PAYLOAD = 5,
  SELF = 6,
  MODULE = 8,
}

/** Words of PyMethodDescrObject and PyGetSetDescrObject; the payload slot in the upper half of `d_method`. */
export const enum DescriptorField {
  TYPE = 4,
  NAME = 6,
  QUALNAME = 8,
  PAYLOAD = 11,
}

/** Words of wrapperobject, a special method bound to an instance. */
export const enum MethodWrapperField {
  DESCRIPTOR = 4,
  SELF = 6,
}

export interface GetSet {
  readonly name: string;
  readonly get: (rt: Runtime, self: Ref) => Outcome;
  readonly set: ((rt: Runtime, self: Ref, value: Ref) => Outcome) | undefined;
  readonly doc?: string | undefined;
}

/** A built-in function; `self` (its module or the instance it is bound to, or NULL) is borrowed. */
export function newNativeFunction(rt: Runtime, fn: NativeFunction, self: Ref): Ref {
  const type = rt.types.nativeFunction;
  const ref = newObject(rt, type, type.basicBytes);
  const { heap } = rt;
  heap.words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  heap.words[ref + NativeFunctionField.PAYLOAD] = heap.addPayload(fn);
  if (self !== NULL) {
    heap.incref(self);
    heap.words[ref + NativeFunctionField.SELF] = self;
  }
  rt.gc.track(ref);
  return ref;
}

export function nativeFunctionOf(rt: Runtime, ref: Ref): NativeFunction {
  return rt.heap.payloadAt(rt.heap.words[ref + NativeFunctionField.PAYLOAD] as number) as NativeFunction;
}

/** A descriptor called `name` in the namespace of `owner`, which it keeps alive. */
export function newDescriptor(
  rt: Runtime,
  kind: TypeObject,
  owner: TypeObject,
  name: string,
  payload: unknown,
): Ref {
  const ref = newObject(rt, kind, kind.basicBytes);
  const { heap } = rt;
  heap.words.fill(NULL, ref + 4, ref + (kind.basicBytes >> 2));
  heap.words[ref + DescriptorField.TYPE] = newReference(rt, owner.ref);
  heap.words[ref + DescriptorField.PAYLOAD] = heap.addPayload(payload);
  const nameRef = rt.intern(name);
  heap.words[ref + DescriptorField.NAME] = nameRef;
  rt.gc.track(ref);
  return ref;
}

export function descriptorPayload(rt: Runtime, ref: Ref): unknown {
  return rt.heap.payloadAt(rt.heap.words[ref + DescriptorField.PAYLOAD] as number);
}

/** The memory slots of one kind of descriptor. */
export function defineDescriptorMemory(rt: Runtime, kind: TypeObject): void {
  const { slots } = kind;
  defineRecord(kind, [DescriptorField.TYPE, DescriptorField.NAME, DescriptorField.QUALNAME], (_, ref) =>
    rt.heap.dropPayload(rt.heap.words[ref + DescriptorField.PAYLOAD] as number),
  );
  // descr_traverse visits the type only; text is no edge.
  slots.traverse = (_, ref, visit) => visit(rt.heap.words[ref + DescriptorField.TYPE] as number);
  slots.clear = undefined;
}

export function descriptorOwnerName(rt: Runtime, descriptor: Ref): string {
  return rt.typeByRef(rt.heap.words[descriptor + DescriptorField.TYPE] as number).name;
}

/** Whose attribute a descriptor is, in its repr: from 3.15 on that of `object` is everybody's (descr_repr). */
function ownerText(rt: Runtime, descriptor: Ref): string {
  const name = descriptorOwnerName(rt, descriptor);
  return rt.profile.objects.classesShareDescriptors && name === "object" ? "" : ` of '${name}' objects`;
}

/** `descr_check`: the instance that a descriptor is used on has to be of its type. */
export function checkDescribed(rt: Runtime, descriptor: Ref, name: string, instance: Ref): void {
  const owner = rt.typeByRef(rt.heap.words[descriptor + DescriptorField.TYPE] as number);
  if (rt.typeOf(instance).isSubtypeOf(owner)) return;
  const got = rt.typeOf(instance).name;
  rt.raise(
    rt.types.TypeError,
    `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${got}' object`,
  );
}

/** A special method of a built-in type, bound to an instance. CPython: PyWrapper_New. */
export function newMethodWrapper(rt: Runtime, descriptor: Ref, self: Ref): Ref {
  const type = rt.types.methodWrapper;
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  rt.heap.words[ref + MethodWrapperField.DESCRIPTOR] = newReference(rt, descriptor);
  rt.heap.words[ref + MethodWrapperField.SELF] = newReference(rt, self);
  rt.gc.track(ref);
  return ref;
}

export function defineNativeObjects(rt: Runtime): void {
  const { nativeFunction, methodDescriptor, slotWrapper, methodWrapper, getsetDescriptor } = rt.types;
  defineRecord(nativeFunction, [NativeFunctionField.SELF, NativeFunctionField.MODULE], (_, ref) =>
    rt.heap.dropPayload(rt.heap.words[ref + NativeFunctionField.PAYLOAD] as number),
  );
  nativeFunction.slots.repr = (_, self) => {
    const fn = nativeFunctionOf(rt, self);
    const owner = rt.heap.words[self + NativeFunctionField.SELF] as number;
    if (owner === NULL || rt.typeOf(owner) === rt.types.module)
      return rt.newStr(`<built-in function ${fn.name}>`);
    const of = `${rt.typeOf(owner).name} object at ${rt.addressText(owner)}`;
    return rt.newStr(`<built-in method ${fn.name} of ${of}>`);
  };
  nativeFunction.slots.hash = (_, self) => hashOfParts(rt, self, NativeFunctionField.SELF, nativeFunctionOf);
  nativeFunction.slots.compare = (_, self, other, comparison) =>
    compareParts(rt, self, other, comparison, NativeFunctionField.SELF, nativeFunctionOf);
  for (const kind of [methodDescriptor, slotWrapper, getsetDescriptor]) defineDescriptorMemory(rt, kind);
  methodDescriptor.slots.repr = (_, self) => {
    const fn = descriptorPayload(rt, self) as NativeFunction;
    return rt.newStr(`<method '${fn.name}'${ownerText(rt, self)}>`);
  };
  methodDescriptor.slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL) return newReference(rt, self);
    const fn = descriptorPayload(rt, self) as NativeFunction;
    checkDescribed(rt, self, fn.name, instance);
    return newNativeFunction(rt, fn, instance);
  };
  slotWrapper.slots.repr = (_, self) => {
    const fn = descriptorPayload(rt, self) as NativeFunction;
    return rt.newStr(`<slot wrapper '${fn.name}'${ownerText(rt, self)}>`);
  };
  slotWrapper.slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL) return newReference(rt, self);
    checkDescribed(rt, self, (descriptorPayload(rt, self) as NativeFunction).name, instance);
    return newMethodWrapper(rt, self, instance);
  };
  defineMethodWrapper(rt, methodWrapper);
  defineGetSet(rt, getsetDescriptor);
}

/** `__name__` and its kin of built-in functions (meth_getsets, Objects/methodobject.c). */
/** The routine that a bound special method runs. */
export function wrappedFunction(rt: Runtime, wrapper: Ref): NativeFunction {
  return descriptorPayload(
    rt,
    rt.heap.words[wrapper + MethodWrapperField.DESCRIPTOR] as number,
  ) as NativeFunction;
}

function defineMethodWrapper(rt: Runtime, type: TypeObject): void {
  defineRecord(type, [MethodWrapperField.DESCRIPTOR, MethodWrapperField.SELF]);
  type.slots.repr = (_, self) => {
    const owner = rt.heap.words[self + MethodWrapperField.SELF] as number;
    const of = `${rt.typeOf(owner).name} object at ${rt.addressText(owner)}`;
    return rt.newStr(`<method-wrapper '${wrappedFunction(rt, self).name}' of ${of}>`);
  };
  type.slots.call = (_, self, args) =>
    callNative(rt, wrappedFunction(rt, self), rt.heap.words[self + MethodWrapperField.SELF] as number, args);
  type.slots.hash = (_, self) => hashOfParts(rt, self, MethodWrapperField.SELF, wrappedFunction);
  type.slots.compare = (_, self, other, comparison) =>
    compareParts(rt, self, other, comparison, MethodWrapperField.SELF, wrappedFunction);
}

/** Equal when they are the same routine of the same object (meth_richcompare, wrapper_richcompare). */
function compareParts(
  rt: Runtime,
  self: Ref,
  other: Ref,
  comparison: number,
  selfField: number,
  routine: (rt: Runtime, ref: Ref) => NativeFunction,
): Ref {
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (!isEquality || rt.typeOf(self) !== rt.typeOf(other)) return rt.notImplemented;
  const { words } = rt.heap;
  const isSame =
    words[self + selfField] === words[other + selfField] && routine(rt, self) === routine(rt, other);
  return isSame === (comparison === Comparison.EQ) ? rt.true : rt.false;
}

/** The hash of the instance's address, which is what CPython's mixes with that of the C function. */
function hashOfParts(
  rt: Runtime,
  self: Ref,
  selfField: number,
  routine: (rt: Runtime, ref: Ref) => NativeFunction,
): number {
  let low = hashPointer(addressOf(rt.heap.words[self + selfField] as number), rt);
  for (const character of routine(rt, self).name) low = (low ^ (character.charCodeAt(0) * 0x01000193)) | 0;
  return low;
}

function defineGetSet(rt: Runtime, type: TypeObject): void {
  type.slots.repr = (_, self) => {
    const { name } = descriptorPayload(rt, self) as GetSet;
    return rt.newStr(`<attribute '${name}'${ownerText(rt, self)}>`);
  };
  type.slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL) return newReference(rt, self);
    const { name, get } = descriptorPayload(rt, self) as GetSet;
    checkDescribed(rt, self, name, instance);
    return get(rt, instance);
  };
  type.slots.descriptorSet = (_, self, instance, value) => {
    const { name, set } = descriptorPayload(rt, self) as GetSet;
    checkDescribed(rt, self, name, instance);
    if (set === undefined) {
      const owner = `attribute '${name}' of '${descriptorOwnerName(rt, self)}' objects is not writable`;
      rt.raise(rt.types.AttributeError, owner);
    }
    return set(rt, instance, value);
  };
}
