/**
 * What the descriptors of built-in types tell about themselves. CPython 3.13, Objects/descrobject.c,
 * method_getset, wrapper_getsets.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import {
  DescriptorField,
  descriptorPayload,
  MethodWrapperField,
  NativeFunctionField,
  nativeFunctionOf,
} from "../native-object.ts";
import { newReference } from "../plain-data.ts";
import { builtinNamed, newReduction } from "../reduction.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { type NativeFunction, native } from "./native-function.ts";

export function addNativeAttributes(rt: Runtime): void {
  addFunctionSignature(rt);
  const { methodDescriptor, classMethodDescriptor, slotWrapper, getsetDescriptor, memberDescriptor } =
    rt.types;
  for (const type of [methodDescriptor, classMethodDescriptor, slotWrapper]) {
    addDescriptorAttributes(rt, type);
    rt.addGetter(type, "__text_signature__", (_, self) =>
      signatureText(rt, descriptorPayload(rt, self) as NativeFunction, "$self"),
    );
  }
  for (const type of [getsetDescriptor, memberDescriptor]) addDescriptorAttributes(rt, type);
  addWrapperAttributes(rt);
}

/** `($module, obj, /)`: what a built-in function is bound to comes first. */
function addFunctionSignature(rt: Runtime): void {
  const type = rt.types.nativeFunction;
  rt.addGetter(type, "__text_signature__", (_, self) => {
    const owner = rt.heap.words[self + NativeFunctionField.SELF] as number;
    const isModule = owner !== NULL && rt.typeOf(owner) === rt.types.module;
    return signatureText(rt, nativeFunctionOf(rt, self), isModule ? "$module" : "$self");
  });
}

function addDescriptorAttributes(rt: Runtime, type: TypeObject): void {
  const { heap } = rt;
  rt.addMember(type, "__objclass__", (_, self) =>
    newReference(rt, heap.words[self + DescriptorField.TYPE] as number),
  );
  rt.addMember(type, "__name__", (_, self) =>
    newReference(rt, heap.words[self + DescriptorField.NAME] as number),
  );
  rt.addGetter(type, "__qualname__", (_, self) => qualnameOf(rt, self));
  rt.addGetter(type, "__doc__", () => newReference(rt, rt.none));
  rt.addMethods(type, [
    native("__reduce__", "()", (_, self) =>
      findingOf(rt, self, heap.words[self + DescriptorField.TYPE] as number),
    ),
  ]);
}

/** `getattr(owner, name)` as a reduction. CPython: descr_reduce, wrapper_reduce. */
function findingOf(rt: Runtime, descriptor: Ref, owner: Ref): Ref {
  const name = rt.heap.words[descriptor + DescriptorField.NAME] as number;
  const args = [newReference(rt, owner), newReference(rt, name)];
  return newReduction(rt, builtinNamed(rt, "getattr"), args);
}

/** `descr_get_qualname`, which is not kept here. */
function* qualnameOf(rt: Runtime, self: Ref): Steps<Ref> {
  const owner = rt.heap.words[self + DescriptorField.TYPE] as number;
  const qualname = yield* resolve(rt.getAttribute(owner, rt.name("__qualname__")));
  const name = rt.strValue(rt.heap.words[self + DescriptorField.NAME] as number);
  const text = `${rt.strValue(qualname)}.${name}`;
  rt.heap.decref(qualname);
  return rt.newStr(text);
}

function addWrapperAttributes(rt: Runtime): void {
  const type = rt.types.methodWrapper;
  const { heap } = rt;
  const descriptorOf = (self: Ref): Ref => heap.words[self + MethodWrapperField.DESCRIPTOR] as number;
  rt.addMember(type, "__self__", (_, self) =>
    newReference(rt, heap.words[self + MethodWrapperField.SELF] as number),
  );
  rt.addMethods(type, [
    native("__reduce__", "()", (_, self) =>
      findingOf(rt, descriptorOf(self), heap.words[self + MethodWrapperField.SELF] as number),
    ),
  ]);
  rt.addGetter(type, "__objclass__", (_, self) =>
    newReference(rt, heap.words[descriptorOf(self) + DescriptorField.TYPE] as number),
  );
  rt.addGetter(type, "__name__", (_, self) =>
    newReference(rt, heap.words[descriptorOf(self) + DescriptorField.NAME] as number),
  );
  rt.addGetter(type, "__qualname__", (_, self) => qualnameOf(rt, descriptorOf(self)));
  rt.addGetter(type, "__doc__", () => newReference(rt, rt.none));
  rt.addGetter(type, "__text_signature__", (_, self) =>
    signatureText(rt, descriptorPayload(rt, descriptorOf(self)) as NativeFunction, "$self"),
  );
}

/** `($self, key, /)`: the signature with what the function is bound to. */
function signatureText(rt: Runtime, fn: NativeFunction, first: string): Ref {
  const inner = fn.signature.slice(1, -1);
  const hasSlash = inner.includes("/");
  const own = hasSlash ? first : `${first}, /`;
  return rt.newStr(inner === "" ? `(${first}, /)` : `(${own}, ${inner})`);
}
