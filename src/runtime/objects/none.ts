/** `None` and `NotImplemented`: the singletons' making, and their types. */
import { addressOf, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "./allocate.ts";
import { native } from "./functions/native-function.ts";
import { finishHash, hashPointer } from "./hash.ts";
import type { CallArguments, Runtime, Steps } from "./runtime.ts";
import { newAsciiStr } from "./str/str.ts";
import type { TypeObject } from "./type-object.ts";

/** Objects/object.c, none_hash (3.12): the same on every machine. */
const NONE_HASH = 0xfca86420;

/** Makes the only instance of a type without content; at startup. */
export function createSingleton(rt: Runtime, type: TypeObject): Ref {
  const ref = newObject(rt, type, rt.layouts.object);
  if (rt.profile.immortalObjects) rt.heap.makeImmortal(ref);
  return ref;
}

/** Fills the slots of `type`, whose only instance is `instance()` and is written `text`. */
export function defineSingleton(rt: Runtime, type: TypeObject, text: string, instance: () => Ref): void {
  const { slots } = type;
  slots.deallocate = () => {
    // Py_FatalError in CPython: the interpreter always holds a reference.
    throw new Error(`${text} was deallocated`);
  };
  slots.traverse = () => {};
  slots.sizeOf = () => rt.layouts.object;
  slots.repr = () => newAsciiStr(rt, text);
  slots.hash = (_, self) => hashPointer(addressOf(self), rt);
  slots.construct = (_, made, args) => {
    rejectArguments(rt, made, args);
    const ref = instance();
    rt.heap.incref(ref);
    return ref;
  };
}

export function defineNone(rt: Runtime): void {
  const { noneType, notImplementedType } = rt.types;
  defineSingleton(rt, noneType, "None", () => rt.none);
  noneType.slots.isTrue = () => false;
  if (rt.profile.values.noneHashIsConstant) noneType.slots.hash = () => finishHash(NONE_HASH, 0, rt);
  defineSingleton(rt, notImplementedType, "NotImplemented", () => rt.notImplemented);
  notImplementedType.slots.isTrue = () => {
    const message = "NotImplemented should not be used in a boolean context";
    if (rt.profile.values.notImplementedHasNoTruth) rt.raise(rt.types.TypeError, message);
    return warnThatTrue(rt, message);
  };
  rt.addMethods(notImplementedType, [native("__reduce__", "()", () => newAsciiStr(rt, "NotImplemented"))]);
}

/** notimplemented_bool */
function* warnThatTrue(rt: Runtime, message: string): Steps<boolean> {
  yield* rt.warn(rt.types.DeprecationWarning, message);
  return true;
}

/** none_new, ellipsis_new. */
function rejectArguments(rt: Runtime, type: TypeObject, args: CallArguments): void {
  if (args.positional.length > 0 || (args.keywords?.size ?? 0) > 0) {
    rt.raise(rt.types.TypeError, `${type.name} takes no arguments`);
  }
}
