/**
 * `dict_keys`, `dict_values`, `dict_items`: views of a dictionary, the first and last of which act as sets. CPython:
 * Objects/dictobject.c, dictview_*, dictkeys_*, dictitems_*, dictviews_*.
 */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineContainerRepr, type Part } from "../container-repr.ts";
import { native } from "../functions/native-function.ts";
import { newIterator } from "../iterators/iterator-record.ts";
import { newBool, newReference } from "../plain-data.ts";
import { defineRecord } from "../record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { raiseUnhashable } from "../sequences/list-methods.ts";
import { lengthOf } from "../sequences/sequence.ts";
import { tupleFrom, tupleItem, tupleLength } from "../sequences/tuple.ts";
import { isAnySet, newSet, setAdd } from "../set/set.ts";
import {
  everyItem,
  newSetFrom,
  removeAll,
  setIntersection,
  setUpdate,
  toggleAll,
} from "../set/set-algebra.ts";
import type { TypeObject } from "../type-object.ts";
import { dictContains, dictDelete, dictGet, dictLength, isExactDict } from "./dict.ts";
import { newDictIterator } from "./dict-iterator.ts";
import { dictCopy } from "./dict-merge.ts";
import { entryAtPosition, keyAtPosition, nextPosition, valueAtPosition } from "./dict-walk.ts";
import { newMappingProxy } from "./mapping-proxy.ts";

/** Word of _PyDictViewObject. */
export const enum DictViewField {
  DICT = 4,
}

/** A view of one of the three types of a dictionary, which is borrowed. CPython: _PyDictView_New. */
export function newDictView(rt: Runtime, type: TypeObject, dict: Ref): Ref {
  const view = newIterator(rt, type);
  rt.heap.words[view + DictViewField.DICT] = newReference(rt, dict);
  return view;
}

function dictOf(rt: Runtime, view: Ref): Ref {
  return rt.heap.words[view + DictViewField.DICT] as number;
}

function isSetLike(rt: Runtime, ref: Ref): boolean {
  const type = rt.typeOf(ref);
  return type.isSubtypeOf(rt.types.dictKeys) || type.isSubtypeOf(rt.types.dictItems);
}

function itemsContain(rt: Runtime, view: Ref, item: Ref): boolean | Steps<boolean> {
  if (!rt.isInstance(item, rt.types.tuple) || tupleLength(rt.heap, item) !== 2) return false;
  return containsPair(rt, view, item);
}

function* containsPair(rt: Runtime, view: Ref, pair: Ref): Steps<boolean> {
  const found = yield* resolve(dictGet(rt, dictOf(rt, view), tupleItem(rt, pair, 0)));
  if (found === NULL) return false;
  rt.own(found);
  const isEqual = yield* resolve(rt.areEqual(found, tupleItem(rt, pair, 1)));
  rt.heap.decref(rt.disown(found));
  return isEqual;
}

/** `item in container` for a view or a set. */
function isIn(rt: Runtime, container: Ref, item: Ref): boolean | Steps<boolean> {
  const { contains } = rt.typeOf(container).slots;
  return contains === undefined ? false : contains(rt, container, item);
}

// Set operations

/** CPython: dictviews_to_set. */
function* toSet(rt: Runtime, view: Ref): Steps<Ref> {
  const isKeys = rt.typeOf(view) === rt.types.dictKeys;
  const dict = isKeys ? dictOf(rt, view) : NULL;
  return yield* newSetFrom(rt, rt.types.set, isKeys && isExactDict(rt.heap, dict) ? dict : view);
}

/** A set of the left operand, which may be any iterable, changed by the right one. */
function* combine(rt: Runtime, left: Ref, change: (set: Ref) => Steps<void> | Outcome): Steps<Ref> {
  const result = rt.own(
    isSetLike(rt, left) ? yield* toSet(rt, left) : yield* newSetFrom(rt, rt.types.set, left),
  );
  const outcome = change(result);
  if (typeof outcome !== "number") yield* outcome;
  return rt.disown(result);
}

/** CPython: _PyDictView_Intersect. */
function* intersect(rt: Runtime, left: Ref, right: Ref): Steps<Ref> {
  let [view, other] = isSetLike(rt, left) ? [left, right] : [right, left];
  const count = dictLength(rt.heap, dictOf(rt, view));
  if (rt.typeOf(other) === rt.types.set && count <= (yield* resolve(lengthOf(rt, other) ?? 0))) {
    return yield* setIntersection(rt, other, view);
  }
  if (isSetLike(rt, other) && dictLength(rt.heap, dictOf(rt, other)) > count) [view, other] = [other, view];
  const result = rt.own(newSet(rt));
  yield* everyItem(rt, other, function* (item) {
    if (yield* resolve(isIn(rt, view, item))) yield* resolve(setAdd(rt, result, item));
    return true;
  });
  return rt.disown(result);
}

/** CPython: dictitems_xor. */
function* itemsXor(rt: Runtime, left: Ref, right: Ref): Steps<Ref> {
  const { heap } = rt;
  const isFirstLarger = dictLength(heap, dictOf(rt, left)) > dictLength(heap, dictOf(rt, right));
  const smaller = dictOf(rt, isFirstLarger ? right : left);
  const larger = dictOf(rt, isFirstLarger ? left : right);
  const rest = rt.own(yield* resolve(dictCopy(rt, smaller)));
  const result = rt.own(newSet(rt));
  for (let at = nextPosition(heap, larger, 0); at >= 0; at = nextPosition(heap, larger, at + 1)) {
    const { key, value } = entryAtPosition(rt, larger, at);
    const pair = rt.own(tupleFrom(rt, [newReference(rt, key), newReference(rt, value)]));
    const found = yield* resolve(dictGet(rt, rest, key));
    const isShared = found !== NULL && (yield* isSame(rt, found, value));
    if (isShared) yield* resolve(dictDelete(rt, rest, tupleItem(rt, pair, 0)));
    else yield* resolve(setAdd(rt, result, pair));
    heap.decref(rt.disown(pair));
  }
  const pairs = rt.own(newDictView(rt, rt.types.dictItems, rest));
  yield* resolve(setUpdate(rt, result, pairs));
  heap.decref(rt.disown(pairs));
  rt.disown(result);
  heap.decref(rt.disown(rest));
  return result;
}

/** Compares with a found value, whose reference it takes over. */
function* isSame(rt: Runtime, found: Ref, value: Ref): Steps<boolean> {
  rt.own(found);
  const isEqual = yield* resolve(rt.areEqual(found, value));
  rt.heap.decref(rt.disown(found));
  return isEqual;
}

function binary(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  const bothItems = rt.typeOf(left) === rt.types.dictItems && rt.typeOf(right) === rt.types.dictItems;
  switch (operation) {
    case BinaryOperation.AND:
      return intersect(rt, left, right);
    case BinaryOperation.OR:
      return combine(rt, left, (set) => setUpdate(rt, set, right));
    case BinaryOperation.SUBTRACT:
      return combine(rt, left, (set) => removeAll(rt, set, right));
    case BinaryOperation.XOR:
      if (bothItems) return itemsXor(rt, left, right);
      return combine(rt, left, (set) => toggleAll(rt, set, right));
    default:
      return rt.notImplemented;
  }
}

/** CPython: dictview_richcompare. */
function compare(rt: Runtime, self: Ref, other: Ref, comparison: number): Outcome {
  if (!isAnySet(rt, other) && !isSetLike(rt, other)) return rt.notImplemented;
  return compareAsSets(rt, self, other, comparison);
}

function* compareAsSets(rt: Runtime, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const own = yield* resolve(lengthOf(rt, self) ?? 0);
  const others = yield* resolve(lengthOf(rt, other) ?? 0);
  const contained = (inner: Ref, outer: Ref): Steps<boolean> =>
    everyItem(rt, inner, (item) => isIn(rt, outer, item));
  switch (comparison) {
    case Comparison.EQ:
    case Comparison.NE: {
      const isEqual = own === others && (yield* contained(self, other));
      return newBool(rt, isEqual === (comparison === Comparison.EQ));
    }
    case Comparison.LT:
      return newBool(rt, own < others && (yield* contained(self, other)));
    case Comparison.LE:
      return newBool(rt, own <= others && (yield* contained(self, other)));
    case Comparison.GT:
      return newBool(rt, own > others && (yield* contained(other, self)));
    default:
      return newBool(rt, own >= others && (yield* contained(other, self)));
  }
}

/** CPython: dictviews_isdisjoint. */
function* isDisjoint(rt: Runtime, self: Ref, other: Ref): Steps<Ref> {
  if (self === other) return newBool(rt, dictLength(rt.heap, dictOf(rt, self)) === 0);
  const isSized = isAnySet(rt, other) || isSetLike(rt, other);
  const otherCount = isSized ? yield* resolve(lengthOf(rt, other) ?? 0) : 0;
  const isOtherLarger = otherCount > dictLength(rt.heap, dictOf(rt, self));
  const walked = isOtherLarger ? self : other;
  const asked = isOtherLarger ? other : self;
  const result = yield* everyItem(rt, walked, function* (item) {
    return !(yield* resolve(isIn(rt, asked, item)));
  });
  return newBool(rt, result);
}

function* parts(rt: Runtime, self: Ref): Generator<Part, void> {
  const { heap } = rt;
  const type = rt.typeOf(self);
  const dict = dictOf(rt, self);
  yield `${type.name}([`;
  let separator = "";
  for (let at = nextPosition(heap, dict, 0); at >= 0; at = nextPosition(heap, dict, at + 1)) {
    const key = rt.own(newReference(rt, keyAtPosition(rt, dict, at)));
    const value = rt.own(newReference(rt, valueAtPosition(rt, dict, at)));
    yield separator;
    if (type === rt.types.dictItems) yield "(";
    if (type !== rt.types.dictValues) yield key;
    if (type === rt.types.dictItems) yield ", ";
    if (type !== rt.types.dictKeys) yield value;
    if (type === rt.types.dictItems) yield ")";
    separator = ", ";
    heap.decref(rt.disown(value));
    heap.decref(rt.disown(key));
  }
  yield "])";
}

function defineView(rt: Runtime, type: TypeObject, forward: TypeObject, backward: TypeObject): void {
  const { slots } = type;
  defineRecord(type, [DictViewField.DICT]);
  defineContainerRepr(type, { parts, recursive: () => "...", holdsParts: true });
  slots.length = (_, self) => dictLength(rt.heap, dictOf(rt, self));
  slots.iterate = (_, self) => newDictIterator(rt, forward, dictOf(rt, self));
  rt.addMethods(type, [
    native("__reversed__", "()", (_, self) => newDictIterator(rt, backward, dictOf(rt, self))),
  ]);
  if (rt.profile.dictViewsHaveMapping) {
    rt.addGetter(type, "mapping", (_, self) => newMappingProxy(rt, dictOf(rt, self)));
  }
}

export function defineDictViews(rt: Runtime): void {
  const { types } = rt;
  defineView(rt, types.dictKeys, types.dictKeyIterator, types.dictReverseKeyIterator);
  defineView(rt, types.dictValues, types.dictValueIterator, types.dictReverseValueIterator);
  defineView(rt, types.dictItems, types.dictItemIterator, types.dictReverseItemIterator);
  for (const type of [types.dictKeys, types.dictItems]) {
    type.slots.compare = compare;
    type.slots.binary = binary;
    type.slots.hash = raiseUnhashable;
    rt.addMethods(type, [native("isdisjoint", "(other, /)", isDisjoint)]);
  }
  types.dictKeys.slots.contains = (_, self, item) => dictContains(rt, dictOf(rt, self), item);
  types.dictItems.slots.contains = itemsContain;
}
