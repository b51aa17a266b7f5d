/**
 * Binds the arguments of a call to a Python function's parameters, writing them into the frame's locals.
 * Follows `initialize_locals` of CPython 3.13, Python/ceval.c, error texts included.
 */
import { CodeFlag } from "../../bytecode/code.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr, dictSetStr, newDict } from "../objects/dict/dict.ts";
import { keywordAdvice } from "../objects/exceptions/keyword-error.ts";
import type { LoadedCode } from "../objects/functions/code.ts";
import { FunctionField } from "../objects/functions/function.ts";
import type { CallArguments } from "../objects/runtime.ts";
import type { Machine } from "./machine.ts";

/** `base` is the first local; all locals are NULL. On an exception the locals already bound are released. */
export function bindParameters(m: Machine, fn: Ref, code: LoadedCode, base: Ref, args: CallArguments): void {
  try {
    bindPositional(m, code, base, args.positional);
    const keywordDict = makeKeywordDict(m, code, base);
    if (args.keywords !== undefined) bindKeywords(m, fn, code, base, args, keywordDict);
    checkTooMany(m, fn, code, base, args.positional.length);
    fillDefaults(m, fn, code, base, args.positional.length);
    fillKeywordDefaults(m, fn, code, base);
  } catch (error) {
    for (let index = 0; index < code.localCount; index++) {
      const value = m.heap.words[base + 2 * index] as number;
      m.heap.words[base + 2 * index] = NULL;
      if (value !== NULL) m.heap.decref(value);
    }
    throw error;
  }
}

function setLocal(m: Machine, base: Ref, index: number, value: Ref): void {
  m.heap.incref(value);
  m.heap.words[base + 2 * index] = value;
}

function bindPositional(m: Machine, code: LoadedCode, base: Ref, positional: readonly Ref[]): void {
  const { argCount, kwOnlyArgCount, flags } = code.unit;
  const bound = Math.min(positional.length, argCount);
  for (let index = 0; index < bound; index++) setLocal(m, base, index, positional[index] as number);
  if ((flags & CodeFlag.VARARGS) !== 0) {
    const rest = positional.slice(bound);
    for (const value of rest) m.heap.incref(value);
    const tuple = m.newTupleOf(rest);
    m.heap.words[base + 2 * (argCount + kwOnlyArgCount)] = tuple;
  }
}

function makeKeywordDict(m: Machine, code: LoadedCode, base: Ref): Ref {
  const { argCount, kwOnlyArgCount, flags } = code.unit;
  if ((flags & CodeFlag.VARKEYWORDS) === 0) return NULL;
  const index = argCount + kwOnlyArgCount + ((flags & CodeFlag.VARARGS) !== 0 ? 1 : 0);
  const dict = newDict(m);
  m.heap.words[base + 2 * index] = dict;
  return dict;
}

function bindKeywords(
  m: Machine,
  fn: Ref,
  code: LoadedCode,
  base: Ref,
  { keywords = new Map(), keywordNames }: CallArguments,
  keywordDict: Ref,
): void {
  const { argCount, kwOnlyArgCount, posOnlyArgCount, localsPlusNames } = code.unit;
  for (const [name, value] of keywords) {
    const index = localsPlusNames.indexOf(name, posOnlyArgCount);
    if (index >= 0 && index < argCount + kwOnlyArgCount) {
      if (m.heap.words[base + 2 * index] !== NULL) {
        m.raise(m.types.TypeError, `${shownName(m, fn, code)}() got multiple values for argument '${name}'`);
      }
      setLocal(m, base, index, value);
    } else if (keywordDict !== NULL) {
      const key = keywordNames?.get(name) ?? m.intern(name);
      dictSetStr(m, keywordDict, key, value);
      if (keywordNames === undefined) m.heap.decref(key);
    } else {
      raiseUnexpectedKeyword(m, fn, code, keywords, name);
    }
  }
}

function raiseUnexpectedKeyword(
  m: Machine,
  fn: Ref,
  code: LoadedCode,
  keywords: ReadonlyMap<string, Ref>,
  name: string,
): never {
  const positionalOnly = code.unit.localsPlusNames.slice(0, code.unit.posOnlyArgCount);
  const wrong = positionalOnly.filter((parameter) => keywords.has(parameter));
  if (wrong.length > 0) {
    const text = "got some positional-only arguments passed as keyword arguments";
    m.raise(m.types.TypeError, `${shownName(m, fn, code)}() ${text}: '${wrong.join(", ")}'`);
  }
  const { localsPlusNames, posOnlyArgCount, argCount, kwOnlyArgCount } = code.unit;
  const advice = keywordAdvice(m, name, localsPlusNames.slice(posOnlyArgCount, argCount + kwOnlyArgCount));
  m.raise(
    m.types.TypeError,
    `${shownName(m, fn, code)}() got an unexpected keyword argument '${name}'${advice}`,
  );
}

/** `too_many_positional`. */
function checkTooMany(m: Machine, fn: Ref, code: LoadedCode, base: Ref, given: number): void {
  const { argCount, kwOnlyArgCount, flags } = code.unit;
  if (given <= argCount || (flags & CodeFlag.VARARGS) !== 0) return;
  let keywordOnlyGiven = 0;
  for (let index = argCount; index < argCount + kwOnlyArgCount; index++) {
    if (m.heap.words[base + 2 * index] !== NULL) keywordOnlyGiven++;
  }
  const defaults = defaultCount(m, fn);
  const takes = defaults > 0 ? `from ${argCount - defaults} to ${argCount}` : `${argCount}`;
  const isPlural = defaults > 0 ? true : argCount !== 1;
  const extra =
    keywordOnlyGiven === 0
      ? ""
      : ` positional argument${given === 1 ? "" : "s"} (and ${keywordOnlyGiven} keyword-only argument${keywordOnlyGiven === 1 ? "" : "s"})`;
  const were = given === 1 && keywordOnlyGiven === 0 ? "was" : "were";
  m.raise(
    m.types.TypeError,
    `${shownName(m, fn, code)}() takes ${takes} positional argument${isPlural ? "s" : ""} but ${given}${extra} ${were} given`,
  );
}

function defaultCount(m: Machine, fn: Ref): number {
  const defaults = m.heap.words[fn + FunctionField.DEFAULTS] as number;
  return defaults === NULL ? 0 : m.tupleItems(defaults).length;
}

function fillDefaults(m: Machine, fn: Ref, code: LoadedCode, base: Ref, given: number): void {
  const { argCount } = code.unit;
  if (given >= argCount) return;
  const tuple = m.heap.words[fn + FunctionField.DEFAULTS] as number;
  const defaults = tuple === NULL ? [] : m.tupleItems(tuple);
  const firstDefault = argCount - defaults.length;
  const missing: string[] = [];
  for (let index = given; index < argCount; index++) {
    if (m.heap.words[base + 2 * index] !== NULL) continue;
    if (index >= firstDefault) setLocal(m, base, index, defaults[index - firstDefault] as number);
    else missing.push(code.unit.localsPlusNames[index] as string);
  }
  if (missing.length > 0) raiseMissing(m, fn, code, "positional", missing);
}

function fillKeywordDefaults(m: Machine, fn: Ref, code: LoadedCode, base: Ref): void {
  const { argCount, kwOnlyArgCount } = code.unit;
  const defaults = m.heap.words[fn + FunctionField.KWDEFAULTS] as number;
  const missing: string[] = [];
  for (let index = argCount; index < argCount + kwOnlyArgCount; index++) {
    if (m.heap.words[base + 2 * index] !== NULL) continue;
    const value = defaults === NULL ? NULL : dictGetStr(m, defaults, code.localNames[index] as number);
    if (value !== NULL) setLocal(m, base, index, value);
    else missing.push(code.unit.localsPlusNames[index] as string);
  }
  if (missing.length > 0) raiseMissing(m, fn, code, "keyword-only", missing);
}

/** `format_missing`. */
function raiseMissing(m: Machine, fn: Ref, code: LoadedCode, kind: string, names: readonly string[]): never {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted[quoted.length - 1] as string;
  const joined =
    quoted.length === 1
      ? last
      : quoted.length === 2
        ? `${quoted[0]} and ${last}`
        : `${quoted.slice(0, -1).join(", ")}, and ${last}`;
  const plural = names.length === 1 ? "" : "s";
  m.raise(
    m.types.TypeError,
    `${shownName(m, fn, code)}() missing ${names.length} required ${kind} argument${plural}: ${joined}`,
  );
}

function shownName(m: Machine, fn: Ref, code: LoadedCode): string {
  if (!m.profile.objects.callErrorsNameQualname) return code.unit.name;
  return m.strValue(m.heap.words[fn + FunctionField.QUALNAME] as number);
}
