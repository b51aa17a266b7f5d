/** `replace` of immutable objects under its two names: that of the type and that of `copy.replace` (from 3.13). */
import type { Runtime } from "../runtime.ts";
import { type NativeFunction, nativeVariadic, type VariadicBody } from "./native-function.ts";

export function replaceMethods(rt: Runtime, signature: string, body: VariadicBody): NativeFunction[] {
  return [nativeVariadic("replace", signature, body), ...replaceProtocol(rt, signature, body)];
}

export function replaceProtocol(rt: Runtime, signature: string, body: VariadicBody): NativeFunction[] {
  return rt.profile.hasReplaceProtocol ? [nativeVariadic("__replace__", signature, body)] : [];
}
