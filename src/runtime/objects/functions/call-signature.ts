/** `__text_signature__` of objects that can be called and are no functions, from which `inspect` tells their parameters. */
import type { Runtime } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";

/** `text` is what instances of `type` say where a version has that. */
export function addCallSignature(rt: Runtime, type: TypeObject, text: string): void {
  if (rt.profile.callablesHaveSignatures) rt.addGetter(type, "__text_signature__", () => rt.newStr(text));
}
