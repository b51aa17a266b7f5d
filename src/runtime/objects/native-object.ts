/** The heap objects that stand for TypeScript routines: built-in functions, method and getset descriptors. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "./allocate.ts";
import type { NativeFunction } from "./native-function.ts";
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

export interface GetSet {
  readonly name: string;
  readonly get: (rt: Runtime, self: Ref) => Outcome;
  readonly set: ((rt: Runtime, self: Ref, value: Ref) => Outcome) | undefined;
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

/** A method of a built-in type, or a descriptor with a getter. Immortal: built-in types live for ever. */
export function newDescriptor(rt: Runtime, kind: TypeObject, owner: TypeObject, payload: unknown): Ref {
  const ref = newObject(rt, kind, kind.basicBytes);
  const { heap } = rt;
  heap.words.fill(NULL, ref + 4, ref + (kind.basicBytes >> 2));
  heap.words[ref + DescriptorField.TYPE] = owner.ref;
  heap.words[ref + DescriptorField.PAYLOAD] = heap.addPayload(payload);
  return ref;
}

export function descriptorPayload(rt: Runtime, ref: Ref): unknown {
  return rt.heap.payloadAt(rt.heap.words[ref + DescriptorField.PAYLOAD] as number);
}

export function defineNativeObjects(rt: Runtime): void {
  const { nativeFunction, methodDescriptor, getsetDescriptor } = rt.types;
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
  rt.addGetter(nativeFunction, "__name__", (_, self) => rt.newStr(nativeFunctionOf(rt, self).name));
  defineRecord(methodDescriptor, []);
  methodDescriptor.slots.repr = (_, self) => {
    const fn = descriptorPayload(rt, self) as NativeFunction;
    return rt.newStr(`<method '${fn.name}' of '${ownerName(rt, self)}' objects>`);
  };
  methodDescriptor.slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL) return newReference(rt, self);
    return newNativeFunction(rt, descriptorPayload(rt, self) as NativeFunction, instance);
  };
  defineRecord(getsetDescriptor, []);
  getsetDescriptor.slots.descriptorGet = (_, self, instance) =>
    instance === NULL ? newReference(rt, self) : (descriptorPayload(rt, self) as GetSet).get(rt, instance);
  getsetDescriptor.slots.descriptorSet = (_, self, instance, value) => {
    const { name, set } = descriptorPayload(rt, self) as GetSet;
    if (set === undefined) {
      const owner = `attribute '${name}' of '${ownerName(rt, self)}' objects is not writable`;
      rt.raise(rt.types.AttributeError, owner);
    }
    return set(rt, instance, value);
  };
}

function ownerName(rt: Runtime, descriptor: Ref): string {
  return rt.typeByRef(rt.heap.words[descriptor + DescriptorField.TYPE] as number).name;
}

function newReference(rt: Runtime, ref: Ref): Ref {
  rt.heap.incref(ref);
  return ref;
}
