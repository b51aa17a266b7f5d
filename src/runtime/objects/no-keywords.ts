/** `_PyArg_NoKeywords`: the TypeError of named arguments for what takes none. */
import type { CallArguments, Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

export function refuseKeywords(rt: Runtime, name: string, { keywords }: CallArguments): void {
  if (keywords === undefined || keywords.size === 0) return;
  rt.raise(rt.types.TypeError, `${name}() takes no keyword arguments`);
}

/**
 * For the `__new__` of a built-in type: a class with an `__init__` of its own takes names for that. Through 3.10 so
 * does every other class. Source: the generated code of Objects/clinic, such as tuple_new.
 */
export function refuseKeywordsOfNew(rt: Runtime, type: TypeObject, name: string, args: CallArguments): void {
  if (isRefusing(rt, type, "init")) refuseKeywords(rt, name, args);
}

/** For the `__init__` of a built-in type: a class with a `__new__` of its own takes names for that. */
export function refuseKeywordsOfInit(rt: Runtime, type: TypeObject, name: string, args: CallArguments): void {
  if (isRefusing(rt, type, "construct")) refuseKeywords(rt, name, args);
}

function isRefusing(rt: Runtime, type: TypeObject, other: "init" | "construct"): boolean {
  if (!type.isHeapType) return true;
  if (!rt.profile.values.subclassesRefuseKeywords) return false;
  let builtin = type;
  while (builtin.isHeapType && builtin.base !== undefined) builtin = builtin.base;
  return type.slots[other] === builtin.slots[other];
}
