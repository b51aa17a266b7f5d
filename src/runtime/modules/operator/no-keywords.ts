/** `_PyArg_NoKeywords`: the TypeError of named arguments for what takes none. */
import type { CallArguments, Runtime } from "../../objects/runtime.ts";

export function refuseKeywords(rt: Runtime, name: string, { keywords }: CallArguments): void {
  if (keywords === undefined || keywords.size === 0) return;
  rt.raise(rt.types.TypeError, `${name}() takes no keyword arguments`);
}
