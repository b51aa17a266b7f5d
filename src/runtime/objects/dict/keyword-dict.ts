/** Keyword arguments as a dictionary and back, as C code that passes them on has them. */

import type { Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../plain-data.ts";
import type { CallArguments, Runtime, Steps } from "../runtime.ts";
import { trackedTupleFrom } from "../sequences/tuple.ts";
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
  const named = keywordsOf(rt, dict);
  const { keywords } = named;
  if (keywords === undefined) return yield* rt.call(fn, positional);
  return yield* holdingUnpacked(rt, { positional, ...named }, rt.call(fn, positional, keywords));
}

/**
 * The result of a call whose named arguments come from a dictionary: an array holds all arguments meanwhile, and a
 * tuple their names. CPython: `_PyStack_UnpackDict`, `_PyStack_UnpackDict_Free` (Objects/call.c).
 */
export function* holdingUnpacked(rt: Runtime, args: CallArguments, steps: Steps<Ref>): Steps<Ref> {
  const held = [...args.positional, ...(args.keywords?.values() ?? [])].map((each) =>
    rt.own(newReference(rt, each)),
  );
  const names = rt.own(namesTuple(rt, args));
  const result = yield* steps;
  for (const ref of held.reverse()) rt.heap.decref(rt.disown(ref));
  rt.heap.decref(rt.disown(names));
  return result;
}

/** The names of arguments that come from a dictionary; a new reference. It is tracked, as one that is filled later. */
export function namesTuple(rt: Runtime, { keywordNames }: CallArguments): Ref {
  return trackedTupleFrom(
    rt,
    Array.from(keywordNames?.values() ?? [], (name) => newReference(rt, name)),
  );
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
