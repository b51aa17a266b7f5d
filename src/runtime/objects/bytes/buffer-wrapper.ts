/**
 * `_buffer_wrapper`: what stands between a view and the object whose class has `__buffer__`. It holds the view that the
 * method gave; when the last view of it goes, the object's `__release_buffer__` gets that one back. Follows
 * Objects/typeobject.c of CPython 3.12, bufferwrapper_* and slot_bf_getbuffer.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../allocate.ts";
import { newReference } from "../plain-data.ts";
import { clearField, defineRecord } from "../record.ts";
import type { Runtime } from "../runtime.ts";
import { findOnType } from "../sequences/sequence.ts";
import { memoryOf, requireView } from "./memoryview.ts";

const enum WrapperField {
  VIEW = 4,
  OBJECT = 6,
}

/** A new wrapper of `view` (borrowed), which is of `object`. */
export function newBufferWrapper(rt: Runtime, view: Ref, object: Ref): Ref {
  const type = rt.types.bufferWrapper;
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words[ref + WrapperField.VIEW] = newReference(rt, view);
  rt.heap.words[ref + WrapperField.OBJECT] = newReference(rt, object);
  rt.gc.track(ref);
  return ref;
}

/** Borrowed. */
export function wrappedBuffer(rt: Runtime, wrapper: Ref): { readonly view: Ref; readonly object: Ref } {
  const { words } = rt.heap;
  return {
    view: words[wrapper + WrapperField.VIEW] as Ref,
    object: words[wrapper + WrapperField.OBJECT] as Ref,
  };
}

/** Its finalizer, which runs Python code, is `releaseWrapped` of machine/release-buffer.ts. */
export function defineBufferWrapper(rt: Runtime): void {
  const type = rt.types.bufferWrapper;
  defineRecord(type, [WrapperField.VIEW, WrapperField.OBJECT]);
  type.slots.exportBuffer = (_, self) => {
    const { view } = wrappedBuffer(rt, self);
    return { ...requireView(rt, view), memory: () => memoryOf(rt, view) };
  };
  type.slots.deallocate = (_, self) => {
    const { object } = wrappedBuffer(rt, self);
    const isAsked = object !== NULL && findOnType(rt, rt.typeOf(object), "__release_buffer__") !== NULL;
    if (isAsked && rt.postponeForFinalizer(self)) return;
    rt.gc.untrack(self);
    for (const field of [WrapperField.VIEW, WrapperField.OBJECT]) clearField(rt, self, field);
    freeObject(rt, self, type.basicBytes);
  };
}
