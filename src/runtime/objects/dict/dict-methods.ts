/** What programs do with dictionaries: methods and operators. CPython: Objects/dictobject.c (3.13). */

import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { DICT_MIN_LOG2_SIZE, dictLog2SizeForEntries } from "../../../cpython/growth.ts";
import type { Heap } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineContainerRepr, type Part } from "../container-repr.ts";
import { newException } from "../exceptions/exception.ts";
import { raiseKeyError } from "../exceptions/key-error.ts";
import { filled } from "../filled-object.ts";
import { type NativeFunction, native, nativeVariadic } from "../functions/native-function.ts";
import { newBool, newReference } from "../plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { raiseUnhashable } from "../sequences/list-methods.ts";
import { newTuple, setTupleItem } from "../sequences/tuple.ts";
import { entryFrom, entryIndexOf, SetEntry, setLength } from "../set/set.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import {
  DictField,
  dictContains,
  dictDelete,
  dictGet,
  dictKeysOf,
  dictLength,
  dictPop,
  dictResize,
  dictSet,
  dictSetDefault,
  dictSetHashed,
  dictValuesOf,
  findIn,
  findInWithSteps,
  isAnyDict,
  isExactDict,
  newDictOfType,
  takeEntry,
  valueAt,
} from "./dict.ts";
import { newDictIterator } from "./dict-iterator.ts";
import { DictKeys, KeysKind, keysKind, keysLog2Size, Slot } from "./dict-keys.ts";
import { dictClear } from "./dict-memory.ts";
import { dictCopy, MergeMode, mergeDict, mergeMapping, mergePairs } from "./dict-merge.ts";
import { newDictView } from "./dict-view.ts";
import {
  entryAtPosition,
  keyAtPosition,
  lastPosition,
  nextPosition,
  previousPosition,
  valueAtPosition,
} from "./dict-walk.ts";
import { addKeywords, keywordDict } from "./keyword-dict.ts";

function none(rt: Runtime): Ref {
  return newReference(rt, rt.none);
}

// Construction and update

/** `dict(...)`: the object, and for exact dictionaries its content. */
function construct(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const dict = newCalledDict(rt, type);
  if (type.isHeapType) return dict;
  const hasNoArguments = args.positional.length === 0 && args.keywords === undefined;
  return hasNoArguments ? dict : filled(rt, dict, () => constructFrom(rt, dict, args));
}

/** An empty dictionary of any class that calling the class makes. CPython: dict_new. */
export function newCalledDict(rt: Runtime, type: TypeObject): Ref {
  const dict = newDictOfType(rt, type);
  if (rt.profile.dictCallMakesTable) dictResize(rt, dict, DICT_MIN_LOG2_SIZE, true);
  return dict;
}

/** Named arguments are set one by one. CPython: dict_vectorcall. */
function* constructFrom(rt: Runtime, dict: Ref, args: CallArguments): Steps<Ref> {
  yield* updateFromSource(rt, dict, args, "dict");
  addKeywords(rt, dict, args);
  return NULL;
}

/** Named arguments come as a dictionary. CPython: dict_update_common. */
export function* updateFrom(rt: Runtime, dict: Ref, args: CallArguments, name: string): Steps<Ref> {
  yield* updateFromSource(rt, dict, args, name);
  if (args.keywords !== undefined) {
    const { keywordDict: known } = args;
    const named = rt.own(known === undefined ? keywordDict(rt, args) : newReference(rt, known));
    yield* mergeDict(rt, dict, named, MergeMode.REPLACE);
    rt.heap.decref(rt.disown(named));
  }
  return NULL;
}

function* updateFromSource(rt: Runtime, dict: Ref, { positional }: CallArguments, name: string): Steps<void> {
  const given = positional.length;
  if (given > 1) rt.raise(rt.types.TypeError, `${name} expected at most 1 argument, got ${given}`);
  const [source] = positional;
  if (source !== undefined) yield* updateFromObject(rt, dict, source);
}

/** A mapping, or an iterable of pairs. CPython: dict_update_arg. */
export function* updateFromObject(rt: Runtime, dict: Ref, source: Ref): Steps<Ref> {
  if (isExactDict(rt.heap, source) || rt.typeOf(source) === rt.types.frozendict) {
    return yield* mergeDict(rt, dict, source, MergeMode.REPLACE);
  }
  const keys = yield* rt.optionalAttribute(source, rt.name("keys"));
  if (keys === NULL) return yield* mergePairs(rt, dict, source);
  rt.heap.decref(keys);
  return yield* mergeMapping(rt, dict, source, MergeMode.REPLACE);
}

function* update(rt: Runtime, self: Ref, args: CallArguments): Steps<Ref> {
  yield* updateFrom(rt, self, args, "update");
  return none(rt);
}

/** `dict.fromkeys`. CPython: _PyDict_FromKeys. */
export function* fromKeys(rt: Runtime, cls: Ref, iterable: Ref, given: Ref): Steps<Ref> {
  const { heap } = rt;
  const value = given === NULL ? rt.none : given;
  const dict = rt.own(yield* rt.call(cls, []));
  const isPlain = isExactDict(heap, dict);
  if (isPlain && dictLength(heap, dict) === 0) {
    const id = heap.words[iterable + 3];
    if (id === TypeId.DICT) {
      yield* setAllKeys(rt, dict, iterable, value);
      return rt.disown(dict);
    }
    if (id === TypeId.SET || id === TypeId.FROZENSET) {
      yield* setAllMembers(rt, dict, iterable, value);
      return rt.disown(dict);
    }
  }
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  for (;;) {
    const key = yield* resolve(rt.next(iterator));
    if (key === NULL) break;
    rt.own(key);
    const setItem = rt.typeOf(dict).slots.setItem;
    yield* resolve(
      isPlain || setItem === undefined ? dictSet(rt, dict, key, value) : setItem(rt, dict, key, value),
    );
    heap.decref(rt.disown(key));
  }
  heap.decref(rt.disown(iterator));
  return rt.disown(dict);
}

function* setAllKeys(rt: Runtime, dict: Ref, source: Ref, value: Ref): Steps<void> {
  const { heap } = rt;
  const isUnicode = keysKind(heap, dictKeysOf(heap, source)) !== KeysKind.GENERAL;
  dictResize(rt, dict, dictLog2SizeForEntries(dictLength(heap, source), rt.profile), isUnicode);
  for (let at = nextPosition(heap, source, 0); at >= 0; at = nextPosition(heap, source, at + 1)) {
    const { key, low, high } = entryAtPosition(rt, source, at);
    yield* resolve(dictSetHashed(rt, dict, key, value, low, high));
  }
}

function* setAllMembers(rt: Runtime, dict: Ref, source: Ref, value: Ref): Steps<void> {
  const { heap } = rt;
  dictResize(
    rt,
    dict,
    dictLog2SizeForEntries(setLength(heap, source), rt.profile),
    !rt.profile.dictHasUnicodeKeys,
  );
  for (let entry = entryFrom(heap, source, 0); entry !== NULL; ) {
    const { words } = heap;
    const low = words[entry + SetEntry.HASH] as number;
    const high = words[entry + SetEntry.HASH_HIGH] as number;
    const next = entryIndexOf(heap, source, entry) + 1;
    yield* resolve(dictSetHashed(rt, dict, words[entry] as number, value, low, high));
    entry = entryFrom(heap, source, next);
  }
}

// Items

/** `dict[key]`, with `__missing__` of subclasses. CPython: dict_subscript. */
function getItem(rt: Runtime, self: Ref, key: Ref): Outcome {
  const found = dictGet(rt, self, key);
  if (typeof found !== "number") return getWithSteps(rt, self, key, found);
  return found === NULL ? missing(rt, self, key) : found;
}

function* getWithSteps(rt: Runtime, self: Ref, key: Ref, finding: Steps<Ref>): Steps<Ref> {
  const found = yield* finding;
  return found === NULL ? yield* resolve(missing(rt, self, key)) : found;
}

function missing(rt: Runtime, self: Ref, key: Ref): Outcome {
  return isExactDict(rt.heap, self) ? raiseKeyError(rt, key) : callMissing(rt, self, key);
}

function* callMissing(rt: Runtime, self: Ref, key: Ref): Steps<Ref> {
  const result = yield* rt.callBoundSpecial(self, "__missing__", [key]);
  return result === NULL ? raiseKeyError(rt, key) : result;
}

function setItem(rt: Runtime, self: Ref, key: Ref, value: Ref): Outcome {
  if (value !== NULL) return dictSet(rt, self, key, value);
  const deleted = dictDelete(rt, self, key);
  if (typeof deleted !== "boolean") return deleteWithSteps(rt, key, deleted);
  return deleted ? NULL : raiseKeyError(rt, key);
}

function* deleteWithSteps(rt: Runtime, key: Ref, deleting: Steps<boolean>): Steps<Ref> {
  return (yield* deleting) ? NULL : raiseKeyError(rt, key);
}

function get(rt: Runtime, self: Ref, key: Ref, fallback: Ref): Outcome {
  const found = dictGet(rt, self, key);
  if (typeof found !== "number") return getOr(rt, found, fallback);
  return found === NULL ? absent(rt, fallback) : found;
}

function* getOr(rt: Runtime, finding: Steps<Ref>, fallback: Ref): Steps<Ref> {
  const found = yield* finding;
  return found === NULL ? absent(rt, fallback) : found;
}

function absent(rt: Runtime, fallback: Ref): Ref {
  return newReference(rt, fallback === NULL ? rt.none : fallback);
}

function setDefault(rt: Runtime, self: Ref, key: Ref, fallback: Ref): Steps<Ref> {
  return dictSetDefault(rt, self, key, fallback === NULL ? rt.none : fallback);
}

function* pop(rt: Runtime, self: Ref, key: Ref, fallback: Ref): Steps<Ref> {
  if (dictLength(rt.heap, self) > 0) {
    const value = yield* resolve(dictPop(rt, self, key));
    if (value !== NULL) return value;
  }
  return fallback === NULL ? raiseKeyError(rt, key) : newReference(rt, fallback);
}

/** CPython: dict_popitem_impl. */
function popItem(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  const pair = newTuple(rt, 2);
  if (dictLength(heap, self) === 0) {
    heap.decref(pair);
    raiseEmpty(rt);
  }
  if (dictValuesOf(heap, self) !== NULL) {
    dictResize(rt, self, keysLog2Size(heap, dictKeysOf(heap, self)), true);
  }
  const at = previousPosition(heap, self, lastPosition(heap, self));
  const { key, low, high } = entryAtPosition(rt, self, at);
  setTupleItem(rt, pair, 0, newReference(rt, key));
  setTupleItem(rt, pair, 1, takeEntry(rt, self, at, low, high));
  heap.words[dictKeysOf(heap, self) + DictKeys.COUNT] = at;
  return pair;
}

function raiseEmpty(rt: Runtime): never {
  const message = rt.newStr("popitem(): dictionary is empty");
  const exception = newException(rt, rt.types.KeyError, [message]);
  rt.heap.decref(message);
  rt.raiseObject(exception);
}

// Operators

function binary(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  const { dict } = rt.types;
  if (operation !== BinaryOperation.OR || !rt.isInstance(left, dict) || !isAnyDict(rt, right)) {
    return rt.notImplemented;
  }
  return union(rt, left, right);
}

function* union(rt: Runtime, left: Ref, right: Ref): Steps<Ref> {
  const result = rt.own(yield* resolve(dictCopy(rt, left)));
  yield* updateFromObject(rt, result, right);
  return rt.disown(result);
}

function inplace(rt: Runtime, self: Ref, right: Ref, operation: number): Outcome {
  return operation === BinaryOperation.OR ? updateInPlace(rt, self, right) : rt.notImplemented;
}

function* updateInPlace(rt: Runtime, self: Ref, right: Ref): Steps<Ref> {
  yield* updateFromObject(rt, self, right);
  return newReference(rt, self);
}

function compare(rt: Runtime, self: Ref, other: Ref, comparison: number): Outcome {
  if (comparison !== Comparison.EQ && comparison !== Comparison.NE) return rt.notImplemented;
  if (!isAnyDict(rt, other)) return rt.notImplemented;
  const wanted = comparison === Comparison.EQ;
  if (dictLength(rt.heap, self) !== dictLength(rt.heap, other)) return newBool(rt, !wanted);
  if (rt.isNestedDeeply) return rt.defer(() => compareEntries(rt, self, other, wanted));
  return compareEntries(rt, self, other, wanted);
}

/** CPython: dict_equal. */
function compareEntries(rt: Runtime, self: Ref, other: Ref, wanted: boolean): Outcome {
  const { heap } = rt;
  rt.enterRecursion(" in comparison");
  try {
    for (let at = nextPosition(heap, self, 0); at >= 0; at = nextPosition(heap, self, at + 1)) {
      const { key, value, low, high } = entryAtPosition(rt, self, at);
      const index = findIn(rt, other, key, low, high);
      if (index === Slot.NEEDS_STEPS) return compareFrom(rt, self, other, wanted, at, undefined);
      const found = index < 0 ? NULL : valueAt(rt, other, index);
      if (found === NULL) return newBool(rt, !wanted);
      const isEqual = value === found || rt.areEqual(value, found);
      if (isEqual === false) return newBool(rt, !wanted);
      if (isEqual !== true) return compareFrom(rt, self, other, wanted, at, isEqual);
    }
    return newBool(rt, wanted);
  } finally {
    rt.leaveRecursion();
  }
}

/** Goes on at position `start`; `pending` compares the values there, if the key was found already. */
function* compareFrom(
  rt: Runtime,
  self: Ref,
  other: Ref,
  wanted: boolean,
  start: number,
  pending: Steps<boolean> | undefined,
): Steps<Ref> {
  const { heap } = rt;
  rt.enterRecursion(" in comparison");
  try {
    for (let at = start; at >= 0; at = nextPosition(heap, self, at + 1)) {
      const { key, value, low, high } = entryAtPosition(rt, self, at);
      rt.own(newReference(rt, key));
      rt.own(newReference(rt, value));
      const isPending = at === start && pending !== undefined;
      const isEqual = isPending ? yield* pending : yield* isSameUnder(rt, other, key, value, low, high);
      heap.decref(rt.disown(value));
      heap.decref(rt.disown(key));
      if (!isEqual) return newBool(rt, !wanted);
    }
    return newBool(rt, wanted);
  } finally {
    rt.leaveRecursion();
  }
}

/** Whether a dictionary has an equal value under a key. */
function* isSameUnder(
  rt: Runtime,
  dict: Ref,
  key: Ref,
  value: Ref,
  low: number,
  high: number,
): Steps<boolean> {
  let index = findIn(rt, dict, key, low, high);
  if (index === Slot.NEEDS_STEPS) index = yield* findInWithSteps(rt, dict, key, low, high);
  const found = index < 0 ? NULL : valueAt(rt, dict, index);
  if (found === NULL) return false;
  rt.own(newReference(rt, found));
  const isEqual = yield* resolve(rt.areEqual(value, found));
  rt.heap.decref(rt.disown(found));
  return isEqual;
}

export function* dictParts(rt: Runtime, self: Ref): Generator<Part, void> {
  const { heap } = rt;
  yield "{";
  let separator = "";
  for (let at = nextPosition(heap, self, 0); at >= 0; at = nextPosition(heap, self, at + 1)) {
    const key = rt.own(newReference(rt, keyAtPosition(rt, self, at)));
    const value = rt.own(newReference(rt, valueAtPosition(rt, self, at)));
    yield separator;
    yield key;
    yield ": ";
    yield value;
    separator = ", ";
    heap.decref(rt.disown(value));
    heap.decref(rt.disown(key));
  }
  yield "}";
}

/** Methods that a frozendict has, too. */
export function readingMethods(rt: Runtime): readonly NativeFunction[] {
  const { types } = rt;
  return [
    native("get", "(key, default=None, /)", get),
    native("items", "()", (_, self) => newDictView(rt, types.dictItems, self)),
    native("keys", "()", (_, self) => newDictView(rt, types.dictKeys, self)),
    native("values", "()", (_, self) => newDictView(rt, types.dictValues, self)),
  ];
}

export function defineDict(rt: Runtime): void {
  const { types } = rt;
  const type = types.dict;
  const { slots } = type;
  const empty = { text: "{}", holds: (heap: Heap, self: Ref) => dictLength(heap, self) === 0 };
  defineContainerRepr(type, { parts: dictParts, recursive: () => "{...}", holdsParts: true, empty });
  slots.construct = construct;
  slots.init = (_, self, args) => updateFrom(rt, self, args, "dict");
  slots.hash = raiseUnhashable;
  slots.compare = compare;
  slots.iterate = (_, self) => newDictIterator(rt, types.dictKeyIterator, self);
  slots.length = (_, self) => rt.heap.words[self + DictField.USED] as number;
  slots.contains = dictContains;
  slots.getItem = getItem;
  slots.setItem = setItem;
  slots.binary = binary;
  slots.inplace = inplace;
  rt.addMethods(type, [
    native("clear", "()", (_, self) => {
      dictClear(rt, self);
      return none(rt);
    }),
    native("copy", "()", dictCopy),
    ...readingMethods(rt),
    native("pop", "(key, default=None, /)", pop),
    native("popitem", "()", popItem),
    native("setdefault", "(key, default=None, /)", setDefault),
    nativeVariadic("update", "(*args, **kwargs)", update),
    native("__reversed__", "()", (_, self) => newDictIterator(rt, types.dictReverseKeyIterator, self)),
  ]);
  rt.addClassMethods(type, [native("fromkeys", "(iterable, value=None, /)", fromKeys)]);
}
