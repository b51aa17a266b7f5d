/** `functools.partial`. CPython 3.13, Modules/_functoolsmodule.c, partial_*. */

import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictLength, isExactDict, newDict } from "../../objects/dict/dict.ts";
import { dictCopy } from "../../objects/dict/dict-merge.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { addKeywords, callWithDict, keywordDict } from "../../objects/dict/keyword-dict.ts";
import { withPositional } from "../../objects/functions/held-arguments.ts";
import { native } from "../../objects/functions/native-function.ts";
import { addInstanceDict } from "../../objects/instance-dict.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { isExactTuple } from "../../objects/sequences/tuple.ts";
import { showOnce } from "../../objects/show-once.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { checkPlaceholders, fillAllPlaces, fillPlaces } from "./placeholder.ts";

/** Words of partialobject. */
export const enum Partial {
  FUNCTION = 4,
  /** A tuple. */
  ARGS = 6,
  /** A dict. */
  KEYWORDS = 8,
  /** `__dict__`, NULL until it is asked for. */
  DICT = 10,
}

const METHOD_WARNING =
  "functools.partial will be a method descriptor in future Python versions; " +
  "wrap it in staticmethod() if you want to preserve the old behavior";

/** `partial(func, *args, **keywords)`; a partial without attributes of its own gives what it holds. */
function* construct(m: Interpreter, type: TypeObject, args: CallArguments, placeholder: Ref): Steps<Ref> {
  const { heap } = m;
  const [given, ...positional] = args.positional;
  if (given === undefined) m.raise(m.types.TypeError, "type 'partial' takes at least one argument");
  if (!m.isCallable(given)) m.raise(m.types.TypeError, "the first argument must be callable");
  checkPlaceholders(m, placeholder, args);
  const isPartial = m.typeOf(given).slots.call === type.slots.call;
  const inner = isPartial && heap.words[given + Partial.DICT] === NULL ? given : NULL;
  const self = m.own(newIterator(m, type));
  const fn = inner === NULL ? given : (heap.words[inner + Partial.FUNCTION] as number);
  heap.words[self + Partial.FUNCTION] = newReference(m, fn);
  const before = inner === NULL ? [] : m.tupleItems(heap.words[inner + Partial.ARGS] as number);
  const all = fillPlaces(placeholder, before, positional);
  const tuple = m.newTupleOf(all.map((each) => newReference(m, each)));
  heap.words[self + Partial.ARGS] = tuple;
  const innerKeywords = inner === NULL ? NULL : (heap.words[inner + Partial.KEYWORDS] as number);
  const keywords = yield* mergedKeywords(m, innerKeywords, args);
  heap.words[self + Partial.KEYWORDS] = keywords;
  return m.disown(self);
}

/** The keywords of a partial, NULL for none, and those of a call, as a new dictionary. */
function* mergedKeywords(m: Interpreter, keywords: Ref, args: CallArguments): Steps<Ref> {
  if (keywords === NULL || dictLength(m.heap, keywords) === 0) {
    if (args.keywords === undefined || args.keywords.size === 0) return newDict(m);
    const { keywordDict: known } = args;
    return known === undefined ? keywordDict(m, args) : newReference(m, known);
  }
  const merged = yield* resolve(dictCopy(m, keywords));
  addKeywords(m, merged, args);
  return merged;
}

/** CPython: partial_vectorcall, partial_call. */
function* call(m: Interpreter, self: Ref, args: CallArguments, placeholder: Ref): Steps<Ref> {
  const { words } = m.heap;
  const fn = words[self + Partial.FUNCTION] as number;
  const before = m.tupleItems(words[self + Partial.ARGS] as number);
  const keywords = words[self + Partial.KEYWORDS] as number;
  const positional = fillAllPlaces(m, placeholder, before, args.positional);
  if (dictLength(m.heap, keywords) === 0 && takesVector(m, fn)) {
    return yield* callWith(m, fn, withPositional(args, positional));
  }
  return yield* callWithTuples(m, fn, keywords, positional, args);
}

/** Whether a callable takes its arguments from an array (PyVectorcall_Function): classes of the program do not. */
function takesVector(m: Interpreter, fn: Ref): boolean {
  return !m.isClass(fn) || !m.typeByRef(fn).isHeapType;
}

/** The arguments of the call, and those joined with the partial's, are tuples and dictionaries meanwhile. */
function* callWithTuples(
  m: Interpreter,
  fn: Ref,
  keywords: Ref,
  positional: readonly Ref[],
  args: CallArguments,
): Steps<Ref> {
  const { heap } = m;
  const own = (refs: readonly Ref[]): Ref => m.own(m.newTupleOf(refs.map((each) => newReference(m, each))));
  const given = args.tuple === undefined ? own(args.positional) : m.own(newReference(m, args.tuple));
  const areJoined = dictLength(heap, keywords) > 0 && args.keywords !== undefined;
  const named = areJoined ? [m.own(keywordDict(m, args))] : [];
  const merged = m.own(yield* mergedKeywords(m, keywords, args));
  const all = own(positional);
  const result = yield* callWithDict(m, fn, positional, merged);
  for (const ref of [all, merged, ...named, given]) heap.decref(m.disown(ref));
  return result;
}

function callWith(m: Interpreter, fn: Ref, { positional, keywords }: CallArguments): Steps<Ref> {
  return m.call(fn, positional, keywords);
}

/** `functools.partial(<class 'int'>, base=2)`. CPython: partial_repr. */
function repr(m: Interpreter, self: Ref): Steps<Ref> {
  return showOnce(m, self, "...", function* () {
    const { words } = m.heap;
    let text = "";
    for (const item of m.tupleItems(words[self + Partial.ARGS] as number)) {
      text += `, ${yield* m.reprText(item)}`;
    }
    for (const { key, value } of dictEntries(m, words[self + Partial.KEYWORDS] as number)) {
      m.own(newReference(m, value));
      text += `, ${yield* m.strText(key)}=${yield* m.reprText(value)}`;
      m.heap.decref(m.disown(value));
    }
    const fn = yield* m.reprText(words[self + Partial.FUNCTION] as number);
    return m.newStr(`${shownName(m, m.typeOf(self))}(${fn}${text})`);
  });
}

function shownName(m: Interpreter, type: TypeObject): string {
  return m.profile.functools.partialReprNamesModule ? m.qualifiedTypeName(type) : type.name;
}

function reduce(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  const parts = [Partial.FUNCTION, Partial.ARGS, Partial.KEYWORDS, Partial.DICT].map((field) => {
    const value = words[self + field] as number;
    return newReference(m, value === NULL ? m.none : value);
  });
  const args = m.newTupleOf([newReference(m, words[self + Partial.FUNCTION] as number)]);
  return m.newTupleOf([newReference(m, m.typeOf(self).ref), args, m.newTupleOf(parts)]);
}

/** Replaces function, arguments, keywords and attributes. CPython: partial_setstate. */
function* setState(m: Interpreter, self: Ref, state: Ref): Steps<Ref> {
  const parts = m.isInstance(state, m.types.tuple) ? m.tupleItems(state) : [];
  if (!isState(m, parts)) m.raise(m.types.TypeError, "invalid partial state");
  const [fn, args, keywords, dict] = parts;
  const exactArgs = isExactTuple(m.heap, args)
    ? newReference(m, args)
    : m.newTupleOf(m.tupleItems(args).map((each) => newReference(m, each)));
  m.own(exactArgs);
  const exactKeywords = yield* ownedKeywords(m, keywords);
  setField(m, self, Partial.FUNCTION, newReference(m, fn));
  setField(m, self, Partial.ARGS, m.disown(exactArgs));
  setField(m, self, Partial.KEYWORDS, exactKeywords);
  setField(m, self, Partial.DICT, dict === m.none ? NULL : newReference(m, dict));
  return newReference(m, m.none);
}

type State = readonly [fn: Ref, args: Ref, keywords: Ref, dict: Ref];

function isState(m: Interpreter, parts: readonly Ref[]): parts is State {
  const [fn, args, keywords] = parts;
  if (parts.length !== 4 || fn === undefined || args === undefined || keywords === undefined) return false;
  const areKeywords = keywords === m.none || m.isInstance(keywords, m.types.dict);
  return m.isCallable(fn) && m.isInstance(args, m.types.tuple) && areKeywords;
}

function* ownedKeywords(m: Interpreter, keywords: Ref): Steps<Ref> {
  if (keywords === m.none) return newDict(m);
  return isExactDict(m.heap, keywords) ? newReference(m, keywords) : yield* resolve(dictCopy(m, keywords));
}

/** @param placeholder the object that keeps a place, NULL where a version has none. */
export function definePartial(m: Interpreter, placeholder: Ref): TypeObject {
  return m.defineType({
    name: "functools.partial",
    layout: "partial",
    define: (type) => fillType(m, type, placeholder),
  });
}

function fillType(m: Interpreter, type: TypeObject, placeholder: Ref): void {
  const { slots } = type;
  defineRecord(type, [Partial.FUNCTION, Partial.ARGS, Partial.KEYWORDS, Partial.DICT]);
  slots.construct = (_, made, args) => construct(m, made, args, placeholder);
  slots.call = (_, self, args) => call(m, self, args, placeholder);
  slots.repr = (_, self) => repr(m, self);
  if (m.profile.functools.partialWarnsAsAttribute) {
    slots.descriptorGet = (_, self, instance) => asAttribute(m, self, instance);
  }
  const members = { func: Partial.FUNCTION, args: Partial.ARGS, keywords: Partial.KEYWORDS };
  for (const [name, field] of Object.entries(members)) {
    m.addMember(type, name, (_, self) => newReference(m, m.heap.words[self + field] as number));
  }
  addInstanceDict(m, type);
  m.addMethods(type, [
    native("__reduce__", "()", (_, self) => reduce(m, self)),
    native("__setstate__", "(state, /)", (_, self, state) => setState(m, self, state)),
  ]);
  m.addClassGetItem(type);
}

function asAttribute(m: Interpreter, self: Ref, instance: Ref): Outcome {
  if (instance === NULL || instance === m.none) return newReference(m, self);
  return warned(m, self);
}

function* warned(m: Interpreter, self: Ref): Steps<Ref> {
  m.own(newReference(m, self));
  yield* m.warn(m.types.FutureWarning, METHOD_WARNING);
  return m.disown(self);
}
