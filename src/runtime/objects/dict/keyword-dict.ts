/** Keyword arguments as a dictionary and back, as C code that passes them on has them. */

import type { Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../plain-data.ts";
import type { CallArguments, Runtime, Steps } from "../runtime.ts";
import { dictLength, dictSetStr, newDictPresized } from "./dict.ts";
import { dictEntries } from "./dict-walk.ts";

/** A new dictionary of the named arguments. CPython: _PyStack_AsDict. */
export function keywordDict(rt: Runtime, args: CallArguments): Ref {
  const dict = newDictPresized(rt, args.keywords?.size ?? 0, true);
  addKeywords(rt, dict, args);
  return dict;
}

/**
 * Calls with the entries of a dictionary as named arguments, all of them held as if copied to an array
 * (_PyStack_UnpackDict). Without entries the arguments are passed as they are.
 */
export function* callWithDict(rt: Runtime, fn: Ref, positional: readonly Ref[], dict: Ref): Steps<Ref> {
  const { keywords } = keywordsOf(rt, dict);
  if (keywords === undefined) return yield* rt.call(fn, positional);
  const held = [...positional, ...keywords.values()].map((each) => rt.own(newReference(rt, each)));
  const result = yield* rt.call(fn, positional, keywords);
  for (const ref of held) rt.heap.decref(rt.disown(ref));
  return result;
}

/** Sets the named arguments in a dictionary. */
export function addKeywords(rt: Runtime, dict: Ref, { keywords, keywordNames }: CallArguments): void {
  for (const [name, value] of keywords ?? []) {
    const known = keywordNames?.get(name);
    const key = known ?? rt.intern(name);
    dictSetStr(rt, dict, key, value);
    if (known === undefined) rt.heap.decref(key);
  }
}

/** The entries of a dictionary as named arguments, borrowed; raises TypeError for names that are no text. */
export function keywordsOf(rt: Runtime, dict: Ref): Pick<CallArguments, "keywords" | "keywordNames"> {
  if (dictLength(rt.heap, dict) === 0) return { keywords: undefined };
  const keywords = new Map<string, Ref>();
  const keywordNames = new Map<string, Ref>();
  for (const { key, value } of dictEntries(rt, dict)) {
    if (!rt.isInstance(key, rt.types.str)) rt.raise(rt.types.TypeError, "keywords must be strings");
    keywords.set(rt.strValue(key), value);
    keywordNames.set(rt.strValue(key), key);
  }
  return { keywords, keywordNames };
}
