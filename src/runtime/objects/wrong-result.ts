/**
 * What is said of a special method that gave something of a wrong type: through 3.14 each has words of its own, from 3.15
 * on all have the same (`%T.__x__() must return ..., not %T`).
 */
import type { Ref } from "../memory/linear-memory.ts";
import type { Runtime } from "./runtime.ts";

const WANTED = {
  __aiter__: "an async iterator",
  __await__: "an iterator",
  __bool__: "a bool",
  __buffer__: "a memoryview",
  __bytes__: "a bytes",
  __complex__: "a complex",
  __float__: "a float",
  __format__: "a str",
  __index__: "an int",
  __int__: "an int",
  __iter__: "an iterator",
  __length_hint__: "an int",
  __repr__: "a str",
  __str__: "a str",
} as const;

export type ResultMethod = keyof typeof WANTED;

/** The text of the error; `older` is that of versions through 3.14. */
export function wrongResultText(
  rt: Runtime,
  owner: Ref,
  method: ResultMethod,
  made: Ref,
  older: string,
): string {
  if (!rt.profile.values.wrongResultsNameClass) return older;
  const nameOf = (ref: Ref): string => rt.fullyQualifiedTypeName(rt.typeOf(ref));
  return `${nameOf(owner)}.${method}() must return ${WANTED[method]}, not ${nameOf(made)}`;
}

/** Raises TypeError for what a method of `owner` gave, which is released. */
export function raiseWrongResult(
  rt: Runtime,
  owner: Ref,
  method: ResultMethod,
  made: Ref,
  older: string,
): never {
  const text = wrongResultText(rt, owner, method, made, older);
  rt.heap.decref(made);
  return rt.raise(rt.types.TypeError, text);
}
