/** What is said of a keyword argument that a native function does not have. */

import type { CallArguments, Runtime } from "../runtime.ts";
import { nearestName } from "./name-suggestions.ts";

/** The error for a keyword argument that a function or constructor, whose keywords are `known`, does not have. */
export function unknownKeyword(
  rt: Runtime,
  functionName: string,
  name: string,
  known: readonly string[],
): string {
  return rt.profile.values.messages.unknownKeyword
    .replace("{name}", name)
    .replace("{function}", functionName)
    .concat(keywordAdvice(rt, name, known));
}

/** The keyword that was meant, behind the message (3.13: Python/getargs.c, error_unexpected_keyword_arg). */
export function keywordAdvice(rt: Runtime, name: string, known: readonly string[]): string {
  const meant = rt.profile.exceptions.suggestsKeywords ? nearestName(known, name) : undefined;
  return meant === undefined ? "" : `. Did you mean '${meant}'?`;
}

/** For keywords alone, whose count is looked at before their names. CPython: vgetargskeywords without a tuple. */
export function checkKeywords(
  rt: Runtime,
  functionName: string,
  given: CallArguments["keywords"],
  known: readonly string[],
): void {
  if (given === undefined) return;
  if (given.size > known.length) {
    const text = `${functionName}() takes at most ${known.length} keyword arguments (${given.size} given)`;
    rt.raise(rt.types.TypeError, text);
  }
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) rt.raise(rt.types.TypeError, unknownKeyword(rt, functionName, unknown, known));
}
