/**
 * What native code leaves to the module `typing`, once the program (or the library) has imported it. CPython imports
 * it where it is needed; here what the language itself does with type parameters works without it.
 * CPython: Objects/typevarobject.c, call_typing_func_object.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { Machine } from "../machine.ts";

export function isTypingLoaded(m: Machine): boolean {
  return dictGetStr(m, m.modules, m.name("typing")) !== NULL;
}

/** `typing.name(*args, **keywords)`; imports the module. */
export function* callTyping(
  m: Machine,
  name: string,
  args: readonly Ref[],
  keywords?: ReadonlyMap<string, Ref>,
): Steps<Ref> {
  const fn = m.own(yield* typingAttribute(m, name));
  const result = yield* m.call(fn, args, keywords);
  m.heap.decref(m.disown(fn));
  return result;
}

/** A new reference. */
export function* typingAttribute(m: Machine, name: string): Steps<Ref> {
  const module = yield* m.importModule("typing");
  return yield* resolve(m.getAttribute(module, m.name(name)));
}
