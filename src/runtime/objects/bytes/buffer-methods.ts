/**
 * `__buffer__` and `__release_buffer__` of built-in types, and views of objects whose class defines them (PEP 688).
 * CPython 3.12, Objects/typeobject.c: wrap_buffer, wrap_releasebuffer, slot_bf_getbuffer.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../functions/native-function.ts";
import { indexOf } from "../numbers/int-index.ts";
import { newReference } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { findOnType } from "../sequences/sequence.ts";
import type { TypeObject } from "../type-object.ts";
import { wrongResultText } from "../wrong-result.ts";
import { copyItems } from "./buffer-view.ts";
import { newBufferWrapper } from "./buffer-wrapper.ts";
import { isMemoryview, memoryOf, newMemoryview, releaseView, requireView } from "./memoryview.ts";

const WRITABLE = 1n;
/** PyBUF_FULL_RO */
const FULL_READ_ONLY = 0x11c;

/** Adds the methods, where the version has them. */
export function addBufferMethods(rt: Runtime, type: TypeObject): void {
  if (!rt.profile.values.buffersHaveMethods) return;
  const methods: NativeFunction[] = [
    native("__buffer__", "(flags, /)", (_, self, flags) => exportTo(rt, self, flags)),
  ];
  if (type.slots.releaseBuffer !== undefined || type === rt.types.memoryview) {
    methods.push(native("__release_buffer__", "(buffer, /)", (_, __, view) => takeBack(rt, view)));
  }
  rt.addMethods(type, methods);
}

function* exportTo(rt: Runtime, self: Ref, flagsRef: Ref): Steps<Ref> {
  const flags = BigInt(yield* indexOf(rt, flagsRef));
  const view = newMemoryview(rt, self);
  if ((flags & WRITABLE) === 0n || !requireView(rt, view).isReadOnly) return view;
  rt.heap.decref(view);
  const isView = isMemoryview(rt, self);
  return rt.raise(
    rt.types.BufferError,
    isView ? "memoryview: underlying buffer is not writable" : "Object is not writable.",
  );
}

function takeBack(rt: Runtime, view: Ref): Ref {
  if (!isMemoryview(rt, view)) rt.raise(rt.types.TypeError, "expected a memoryview object");
  releaseView(rt, view);
  return newReference(rt, rt.none);
}

/** `memoryview(exporter)`, which may be an object whose class has `__buffer__`. */
export function viewOfAny(rt: Runtime, exporter: Ref): Outcome {
  return exportsByMethod(rt, exporter) ? viewByMethod(rt, exporter) : newMemoryview(rt, exporter);
}

/**
 * Whether the memory of an object is what its class's own `__buffer__` says. DIVERGES: `memoryview`, `bytes` and
 * `bytearray` ask it, other takers of buffers (`bytes.join`, `find`, `struct.unpack`) refuse such objects.
 */
function exportsByMethod(rt: Runtime, exporter: Ref): boolean {
  if (!rt.profile.values.buffersHaveMethods) return false;
  const found = findOnType(rt, rt.typeOf(exporter), "__buffer__");
  return found !== NULL && rt.typeOf(found) !== rt.types.methodDescriptor;
}

/** A copy of what `__buffer__` gives, which is given back at once; undefined for objects whose class has none. */
export function* contentByMethod(rt: Runtime, exporter: Ref): Steps<Uint8Array | undefined> {
  if (!exportsByMethod(rt, exporter)) return undefined;
  const view = rt.own(yield* viewByMethod(rt, exporter));
  const content = copyItems(memoryOf(rt, view), requireView(rt, view));
  rt.heap.decref(rt.disown(view));
  return content;
}

/** slot_bf_getbuffer */
function* viewByMethod(rt: Runtime, exporter: Ref): Steps<Ref> {
  const flags = rt.own(rt.newInt(FULL_READ_ONLY));
  const made = rt.own(yield* rt.callSpecial(exporter, "__buffer__", [flags]));
  if (!isMemoryview(rt, made)) {
    const older = "__buffer__ returned non-memoryview object";
    rt.raise(rt.types.TypeError, wrongResultText(rt, exporter, "__buffer__", made, older));
  }
  const wrapper = rt.own(newBufferWrapper(rt, made, exporter));
  const view = newMemoryview(rt, wrapper);
  for (const ref of [wrapper, made, flags]) rt.heap.decref(rt.disown(ref));
  return view;
}

/** `memoryview._from_flags`, which only tests of CPython use. */
export function fromFlags(rt: Runtime): NativeFunction {
  return native("_from_flags", "(object, flags)", (_, __, object, flags) => exportTo(rt, object, flags));
}
