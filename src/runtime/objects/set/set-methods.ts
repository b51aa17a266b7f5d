/** What programs do with sets and frozensets: methods and operators. CPython: Objects/setobject.c (3.13). */

import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineContainerRepr, type Part } from "../container-repr.ts";
import { newException } from "../exceptions/exception.ts";
import { raiseKeyError } from "../exceptions/key-error.ts";
import { filled } from "../filled-object.ts";
import { type NativeFunction, native, nativeVariadic } from "../functions/native-function.ts";
import { refuseKeywords, refuseKeywordsOfNew } from "../no-keywords.ts";
import { newBool, newReference } from "../plain-data.ts";
import { classOf, newReduction, stateOf } from "../reduction.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { listFrom, newList } from "../sequences/list.ts";
import { listExtend } from "../sequences/list-extend.ts";
import { listFromIterable } from "../sequences/list-from-iterable.ts";
import { raiseUnhashable } from "../sequences/list-methods.ts";
import { borrowedItems } from "../sequences/sequence.ts";
import { mayBeTracked } from "../sequences/tuple.ts";
import type { TypeObject } from "../type-object.ts";
import {
  hashFrozenset,
  isAnySet,
  newSetOfType,
  SetField,
  setAdd,
  setClear,
  setContains,
  setDiscard,
  setLength,
  setMembers,
  setPop,
} from "./set.ts";
import {
  baseTypeOf,
  isDisjoint,
  isSubset,
  isSuperset,
  newSetFrom,
  removeAll,
  replaceContent,
  setCopy,
  setDifference,
  setIntersection,
  setUpdate,
  toggleAll,
} from "./set-algebra.ts";
import { newSetIterator } from "./set-iterator.ts";

function none(rt: Runtime): Ref {
  return newReference(rt, rt.none);
}

// Construction

function constructSet(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const set = newSetOfType(rt, type);
  return type.isHeapType ? set : filled(rt, set, () => initializeSet(rt, set, args));
}

/** `set.__init__`. Returns NULL. */
function initializeSet(rt: Runtime, set: Ref, args: CallArguments): Outcome {
  refuseKeywords(rt, "set", args);
  const iterable = iterableArgument(rt, "set", args);
  if (rt.heap.words[set + SetField.FILL] !== 0) setClear(rt, set);
  return iterable === NULL ? NULL : setUpdate(rt, set, iterable);
}

function iterableArgument(rt: Runtime, name: string, args: CallArguments): Ref {
  const given = args.positional.length;
  if (given > 1) rt.raise(rt.types.TypeError, `${name} expected at most 1 argument, got ${given}`);
  return args.positional[0] ?? NULL;
}

/** `frozenset.__new__`. The empty one is a singleton through 3.9. */
function constructFrozenset(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const isPlain = type === rt.types.frozenset;
  refuseKeywordsOfNew(rt, type, "frozenset", args);
  const iterable = iterableArgument(rt, "frozenset", args);
  if (isPlain && iterable !== NULL && rt.typeOf(iterable) === type) return newReference(rt, iterable);
  if (isPlain && rt.emptyFrozenset !== NULL) return frozensetOrEmpty(rt, iterable);
  if (isPlain && rt.profile.frozensetTracksLazily) return untrackedFrozenset(rt, type, iterable);
  return iterable === NULL ? newSetOfType(rt, type) : newSetFrom(rt, type, iterable);
}

/** One without members that can be tracked is not tracked itself (3.15, make_new_frozenset). */
function* untrackedFrozenset(rt: Runtime, type: TypeObject, iterable: Ref): Steps<Ref> {
  const made = iterable === NULL ? newSetOfType(rt, type) : yield* newSetFrom(rt, type, iterable);
  if (!setMembers(rt.heap, made).some((member) => mayBeTracked(rt, member))) rt.gc.untrack(made);
  return made;
}

function* frozensetOrEmpty(rt: Runtime, iterable: Ref): Steps<Ref> {
  if (iterable === NULL) return newReference(rt, rt.emptyFrozenset);
  const made = yield* newSetFrom(rt, rt.types.frozenset, iterable);
  if (setLength(rt.heap, made) > 0) return made;
  rt.heap.decref(made);
  return newReference(rt, rt.emptyFrozenset);
}

// Methods

function addMethod(rt: Runtime, self: Ref, item: Ref): Outcome {
  const added = setAdd(rt, self, item);
  return typeof added === "boolean" ? none(rt) : noneAfter(rt, added);
}

function* noneAfter(rt: Runtime, steps: Steps<boolean> | Steps<void>): Steps<Ref> {
  yield* steps;
  return none(rt);
}

/** `x in s`; an unhashable set is looked for as a frozenset. CPython: set_contains. */
function contains(rt: Runtime, self: Ref, item: Ref): boolean | Steps<boolean> {
  return isSearchedFrozen(rt, item) ? asFrozen(rt, self, item, setContains) : setContains(rt, self, item);
}

function isSearchedFrozen(rt: Runtime, item: Ref): boolean {
  return rt.isInstance(item, rt.types.set) && rt.typeOf(item).slots.hash === rt.types.set.slots.hash;
}

function* asFrozen(
  rt: Runtime,
  self: Ref,
  item: Ref,
  then: (rt: Runtime, set: Ref, key: Ref) => boolean | Steps<boolean>,
): Steps<boolean> {
  const frozen = rt.own(yield* newSetFrom(rt, rt.types.frozenset, item));
  const result = yield* resolve(then(rt, self, frozen));
  rt.heap.decref(rt.disown(frozen));
  return result;
}

function* discardItem(rt: Runtime, self: Ref, item: Ref): Steps<boolean> {
  return isSearchedFrozen(rt, item)
    ? yield* asFrozen(rt, self, item, setDiscard)
    : yield* resolve(setDiscard(rt, self, item));
}

function* remove(rt: Runtime, self: Ref, item: Ref): Steps<Ref> {
  if (!(yield* discardItem(rt, self, item))) raiseKeyError(rt, item);
  return none(rt);
}

function pop(rt: Runtime, self: Ref): Ref {
  const item = setPop(rt, self);
  if (item !== NULL) return item;
  const message = rt.newStr("pop from an empty set");
  const exception = newException(rt, rt.types.KeyError, [message]);
  rt.heap.decref(message);
  rt.raiseObject(exception);
}

/** Positional arguments of a method that takes any number of iterables. */
function iterables(rt: Runtime, name: string, args: CallArguments): readonly Ref[] {
  if (args.keywords !== undefined && args.keywords.size > 0) {
    rt.raise(rt.types.TypeError, `${name}() takes no keyword arguments`);
  }
  return args.positional;
}

function variadic(
  rt: Runtime,
  type: TypeObject,
  name: string,
  body: (self: Ref, others: readonly Ref[]) => Steps<Ref>,
): NativeFunction {
  const packsArguments = rt.profile.values.setMethodsPackArguments;
  const shown = packsArguments ? name : `${type.name}.${name}`;
  const method = nativeVariadic(name, "(*others)", (_, self, args) => body(self, iterables(rt, shown, args)));
  return { ...method, packsArguments };
}

function* update(rt: Runtime, self: Ref, others: readonly Ref[]): Steps<Ref> {
  for (const other of others) yield* resolve(setUpdate(rt, self, other));
  return none(rt);
}

/** CPython: set_union. */
function* union(rt: Runtime, self: Ref, others: readonly Ref[]): Steps<Ref> {
  const result = rt.own(setCopy(rt, self));
  for (const other of others) if (other !== self) yield* resolve(setUpdate(rt, result, other));
  return rt.disown(result);
}

/** CPython: set_intersection_multi. */
function* intersection(rt: Runtime, self: Ref, others: readonly Ref[]): Steps<Ref> {
  if (others.length === 0) return setCopy(rt, self);
  let result = rt.own(newReference(rt, self));
  for (const other of others) {
    const next = yield* setIntersection(rt, result, other);
    rt.heap.decref(rt.disown(result));
    result = rt.own(next);
  }
  return rt.disown(result);
}

/** CPython: set_difference_multi. */
function* difference(rt: Runtime, self: Ref, others: readonly Ref[]): Steps<Ref> {
  const [first, ...rest] = others;
  if (first === undefined) return setCopy(rt, self);
  const result = rt.own(yield* setDifference(rt, self, first));
  for (const other of rest) yield* removeAll(rt, result, other);
  return rt.disown(result);
}

function* symmetricDifference(rt: Runtime, self: Ref, other: Ref): Steps<Ref> {
  const result = rt.own(yield* newSetFrom(rt, baseTypeOf(rt, self), other));
  yield* toggleAll(rt, result, self);
  return rt.disown(result);
}

function* intersectInPlace(rt: Runtime, self: Ref, others: readonly Ref[]): Steps<void> {
  const result = yield* intersection(rt, self, others);
  replaceContent(rt, self, result);
  rt.heap.decref(result);
}

/** `copy`: a frozenset that is exactly one is its own copy. */
function copyOf(rt: Runtime, self: Ref): Ref {
  return rt.typeOf(self) === rt.types.frozenset ? newReference(rt, self) : setCopy(rt, self);
}

// Operators

function binary(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  if (!isAnySet(rt, left) || !isAnySet(rt, right)) return rt.notImplemented;
  switch (operation) {
    case BinaryOperation.OR:
      return union(rt, left, [right]);
    case BinaryOperation.AND:
      return setIntersection(rt, left, right);
    case BinaryOperation.SUBTRACT:
      return setDifference(rt, left, right);
    case BinaryOperation.XOR:
      return symmetricDifference(rt, left, right);
    default:
      return rt.notImplemented;
  }
}

function inplace(rt: Runtime, self: Ref, right: Ref, operation: number): Outcome {
  if (!isAnySet(rt, right)) return rt.notImplemented;
  switch (operation) {
    case BinaryOperation.OR:
      return selfAfter(rt, self, update(rt, self, [right]));
    case BinaryOperation.AND:
      return selfAfter(rt, self, intersectInPlace(rt, self, [right]));
    case BinaryOperation.SUBTRACT:
      return selfAfter(rt, self, removeAll(rt, self, right));
    case BinaryOperation.XOR:
      return selfAfter(rt, self, toggleAll(rt, self, right));
    default:
      return rt.notImplemented;
  }
}

function* selfAfter(rt: Runtime, self: Ref, steps: Steps<Ref> | Steps<void>): Steps<Ref> {
  const result = yield* steps;
  if (typeof result === "number") rt.heap.decref(result);
  return newReference(rt, self);
}

/** CPython: set_richcompare. */
function compare(rt: Runtime, self: Ref, other: Ref, comparison: number): Outcome {
  if (!isAnySet(rt, other)) return rt.notImplemented;
  const difference = setLength(rt.heap, self) - setLength(rt.heap, other);
  switch (comparison) {
    case Comparison.EQ:
    case Comparison.NE:
      if (difference !== 0 || haveDifferentHashes(rt, self, other))
        return newBool(rt, comparison === Comparison.NE);
      return truth(rt, isSubset(rt, self, other), comparison === Comparison.EQ);
    case Comparison.LE:
      return truth(rt, isSubset(rt, self, other));
    case Comparison.GE:
      return truth(rt, isSuperset(rt, self, other));
    case Comparison.LT:
      return difference >= 0 ? newBool(rt, false) : truth(rt, isSubset(rt, self, other));
    default:
      return difference <= 0 ? newBool(rt, false) : truth(rt, isSuperset(rt, self, other));
  }
}

function haveDifferentHashes(rt: Runtime, left: Ref, right: Ref): boolean {
  const { words } = rt.heap;
  const hashes = [left, right].map((set) => ({
    low: words[set + SetField.HASH] as number,
    high: words[set + SetField.HASH_HIGH] as number,
  }));
  const isKnown = hashes.every(({ low, high }) => (low & high) !== -1);
  return isKnown && (hashes[0]?.low !== hashes[1]?.low || hashes[0]?.high !== hashes[1]?.high);
}

function* truth(rt: Runtime, steps: Steps<boolean>, meaning = true): Steps<Ref> {
  return newBool(rt, (yield* steps) === meaning);
}

/** CPython: set_repr, which lists the members first, through 3.13 as iterating over a subclass gives them. */
function* parts(rt: Runtime, self: Ref): Generator<Part, void> {
  const { heap } = rt;
  const type = rt.typeOf(self);
  if (setLength(heap, self) === 0) {
    yield `${type.name}()`;
    return;
  }
  let list: Ref = NULL;
  if (type.slots.iterate !== newSetIterator && !rt.profile.values.setReprShowsMembers) {
    yield (function* () {
      list = yield* listFromIterable(rt, self);
    })();
  } else
    list = listFrom(
      rt,
      setMembers(heap, self).map((member) => newReference(rt, member)),
    );
  rt.own(list);
  const members = borrowedItems(rt, list);
  yield type === rt.types.set ? "{" : `${type.name}({`;
  let separator = "";
  for (const member of members) {
    yield separator;
    yield member;
    separator = ", ";
  }
  yield type === rt.types.set ? "}" : "})";
  heap.decref(rt.disown(list));
}

// Types

function sharedMethods(rt: Runtime, type: TypeObject): NativeFunction[] {
  return [
    native("copy", "()", (_, self) => copyOf(rt, self)),
    native("__reduce__", "()", (_, self) => reduce(rt, self)),
    variadic(rt, type, "union", (self, others) => union(rt, self, others)),
    variadic(rt, type, "intersection", (self, others) => intersection(rt, self, others)),
    variadic(rt, type, "difference", (self, others) => difference(rt, self, others)),
    native("symmetric_difference", "(other, /)", symmetricDifference),
    native("issubset", "(other, /)", (_, self, other) => truth(rt, isSubset(rt, self, other))),
    native("issuperset", "(other, /)", (_, self, other) => truth(rt, isSuperset(rt, self, other))),
    native("isdisjoint", "(other, /)", (_, self, other) => truth(rt, isDisjoint(rt, self, other))),
  ];
}

/** set_reduce */
function* reduce(rt: Runtime, self: Ref): Steps<Ref> {
  const list = rt.own(newList(rt, 0));
  yield* resolve(listExtend(rt, list, self));
  const state = yield* stateOf(rt, self);
  return newReduction(rt, classOf(rt, self), [rt.disown(list)], state);
}

function defineShared(rt: Runtime, type: TypeObject): void {
  const { slots } = type;
  defineContainerRepr(type, {
    parts,
    recursive: (_, self) => `${rt.typeOf(self).name}(...)`,
    holdsParts: true,
  });
  slots.compare = compare;
  slots.iterate = newSetIterator;
  slots.length = (_, self) => setLength(rt.heap, self);
  slots.contains = contains;
  slots.binary = binary;
  rt.addMethods(type, sharedMethods(rt, type));
}

export function defineSet(rt: Runtime): void {
  const { set, frozenset } = rt.types;
  defineShared(rt, set);
  defineShared(rt, frozenset);
  frozenset.slots.construct = constructFrozenset;
  frozenset.slots.hash = hashFrozenset;
  set.slots.construct = constructSet;
  set.slots.init = initializeSet;
  set.slots.hash = raiseUnhashable;
  set.slots.inplace = inplace;
  rt.addMethods(set, [
    native("add", "(object, /)", addMethod),
    native("clear", "()", (_, self) => {
      setClear(rt, self);
      return none(rt);
    }),
    native("discard", "(object, /)", (_, self, item) => noneAfter(rt, discardItem(rt, self, item))),
    native("pop", "()", pop),
    native("remove", "(object, /)", remove),
    variadic(rt, set, "update", (self, others) => update(rt, self, others)),
    variadic(rt, set, "intersection_update", (self, others) =>
      noneAfter(rt, intersectInPlace(rt, self, others)),
    ),
    variadic(rt, set, "difference_update", (self, others) => noneAfter(rt, removeEach(rt, self, others))),
    native("symmetric_difference_update", "(other, /)", (_, self, other) =>
      noneAfter(rt, toggleAll(rt, self, other)),
    ),
  ]);
}

function* removeEach(rt: Runtime, self: Ref, others: readonly Ref[]): Steps<void> {
  for (const other of others) yield* removeAll(rt, self, other);
}
