/** `collections.OrderedDict`: what programs can do with it. CPython 3.13, Objects/odictobject.c. */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGet, dictLength, dictPopHashed } from "../../objects/dict/dict.ts";
import { dictClear } from "../../objects/dict/dict-memory.ts";
import { dictCopy } from "../../objects/dict/dict-merge.ts";
import { fromKeys, newCalledDict } from "../../objects/dict/dict-methods.ts";
import { newDictView } from "../../objects/dict/dict-view.ts";
import { newException } from "../../objects/exceptions/exception.ts";
import { raiseKeyError } from "../../objects/exceptions/key-error.ts";
import { filled } from "../../objects/filled-object.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { addInstanceDict } from "../../objects/instance-dict.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import {
  type CallArguments,
  type Outcome,
  type Runtime,
  resolve,
  type Steps,
} from "../../objects/runtime.ts";
import { listAppend, listFrom } from "../../objects/sequences/list.ts";
import { listFromIterable } from "../../objects/sequences/list-from-iterable.ts";
import { noneAfter } from "../../objects/sequences/list-methods.ts";
import { showOnce } from "../../objects/show-once.ts";
import { shortTypeName } from "../../objects/type-name.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { stateOf } from "./object-state.ts";
import {
  clearNode,
  clearNodes,
  defineOrderedDictMemory,
  findNode,
  firstNode,
  hasNode,
  lastNode,
  moveNode,
  Node,
  OrderedDictField,
  setOrdered,
  setOrderedHashed,
} from "./ordered-dict.ts";
import { orderedEntries } from "./ordered-dict-items.ts";
import { defineOrderedIterator, Gives, newOrderedIterator } from "./ordered-dict-iterator.ts";
import { updateFromArgument, updateOrdered } from "./ordered-dict-update.ts";
import { defineOrderedViews, type OrderedViews } from "./ordered-dict-views.ts";

function setItem(rt: Runtime, self: Ref, key: Ref, value: Ref): Outcome {
  return value === NULL ? deleteItem(rt, self, key) : setOrdered(rt, self, key, value);
}

/** CPython: PyODict_DelItem. */
function* deleteItem(rt: Runtime, self: Ref, key: Ref): Steps<Ref> {
  const low = yield* resolve(rt.hash(key));
  const high = rt.hashHigh;
  yield* clearNode(rt, self, key, low, high);
  const value = yield* resolve(dictPopHashed(rt, self, key, low, high));
  if (value === NULL) raiseKeyError(rt, key);
  rt.heap.decref(value);
  return NULL;
}

/** Removes a key: its value, or NULL where it is not there. CPython: _odict_popkey_hash. */
function* takeKey(rt: Runtime, self: Ref, key: Ref, low: number, high: number): Steps<Ref> {
  if (!(yield* hasNode(rt, self, key, low, high))) return NULL;
  yield* clearNode(rt, self, key, low, high);
  if (rt.profile.library.orderedDictPopsByMethods && isOfSubclass(rt, self))
    return yield* takeByMethods(rt, self, key);
  return yield* resolve(dictPopHashed(rt, self, key, low, high));
}

/** Subclasses are the program's, or `enum`'s. */
function isOfSubclass(rt: Runtime, self: Ref): boolean {
  const { base } = rt.typeOf(self);
  return base !== undefined && base !== rt.types.dict;
}

/** What a subclass says is under a key, which it then deletes; NULL when it holds no such key. */
function* takeByMethods(rt: Runtime, self: Ref, key: Ref): Steps<Ref> {
  if (!(yield* resolve(rt.contains(self, key)))) return NULL;
  const value = rt.own(yield* resolve(rt.getItem(self, key)));
  yield* resolve(rt.setItem(self, key, NULL));
  return rt.disown(value);
}

function* pop(rt: Runtime, self: Ref, key: Ref, fallback: Ref): Steps<Ref> {
  const low = yield* resolve(rt.hash(key));
  const value = yield* takeKey(rt, self, key, low, rt.hashHigh);
  if (value !== NULL) return value;
  return fallback === NULL ? raiseForKey(rt, key) : newReference(rt, fallback);
}

/** KeyError as PyErr_SetObject makes it: a tuple is all of its arguments, None stands for none. */
function raiseForKey(rt: Runtime, key: Ref): never {
  const args = key === rt.none ? [] : rt.isInstance(key, rt.types.tuple) ? rt.tupleItems(key) : [key];
  return rt.raiseObject(newException(rt, rt.types.KeyError, args));
}

function* isLast(rt: Runtime, last: Ref): Steps<boolean> {
  return last === NULL ? true : yield* resolve(rt.isTrue(last));
}

function* popItem(rt: Runtime, self: Ref, last: Ref): Steps<Ref> {
  const node = (yield* isLast(rt, last)) ? lastNode(rt, self) : firstNode(rt, self);
  if (node === NULL) {
    const message = rt.newStr("dictionary is empty");
    const exception = newException(rt, rt.types.KeyError, [message]);
    rt.heap.decref(message);
    rt.raiseObject(exception);
  }
  const { words } = rt.heap;
  const key = rt.own(newReference(rt, words[node + Node.KEY] as number));
  const low = words[node + Node.HASH] as number;
  const value = yield* takeKey(rt, self, key, low, words[node + Node.HASH_HIGH] as number);
  if (value === NULL) raiseKeyError(rt, key);
  return rt.newTupleOf([rt.disown(key), value]);
}

function* moveToEnd(rt: Runtime, self: Ref, key: Ref, last: Ref): Steps<Ref> {
  const toEnd = yield* isLast(rt, last);
  const end = toEnd ? lastNode(rt, self) : firstNode(rt, self);
  if (end === NULL) raiseForKey(rt, key);
  if (key !== rt.heap.words[end + Node.KEY]) {
    const node = yield* resolve(findNode(rt, self, key));
    if (node === NULL) raiseForKey(rt, key);
    moveNode(rt, self, node, toEnd);
  }
  return newReference(rt, rt.none);
}

/** Skips `__missing__`; asks a subclass by its own methods. CPython: OrderedDict_setdefault_impl. */
function* setDefault(m: Interpreter, type: TypeObject, self: Ref, key: Ref, given: Ref): Steps<Ref> {
  const value = given === NULL ? m.none : given;
  if (m.typeOf(self) === type) {
    const found = yield* resolve(dictGet(m, self, key));
    if (found !== NULL) return found;
    yield* resolve(setOrdered(m, self, key, value));
    return newReference(m, value);
  }
  if (yield* resolve(m.contains(self, key))) return yield* resolve(m.getItem(self, key));
  yield* resolve(m.setItem(self, key, value));
  return newReference(m, value);
}

/** CPython: odict_copy. */
function* copy(rt: Runtime, type: TypeObject, self: Ref): Steps<Ref> {
  const own = rt.typeOf(self);
  if (own === type) {
    const made = rt.own(newCalledDict(rt, type));
    for (const { key, low, high } of orderedEntries(rt, self)) {
      const value = yield* resolve(dictGet(rt, self, key));
      // A key whose hash is another one by now.
      if (value === NULL) raiseKeyError(rt, key);
      rt.own(value);
      yield* resolve(setOrderedHashed(rt, made, key, value, low, high));
      rt.heap.decref(rt.disown(value));
    }
    return rt.disown(made);
  }
  const made = rt.own(yield* rt.call(own.ref, []));
  for (const { key } of orderedEntries(rt, self)) {
    rt.own(newReference(rt, key));
    const value = rt.own(yield* resolve(rt.getItem(self, key)));
    yield* resolve(rt.setItem(made, key, value));
    rt.heap.decref(rt.disown(value));
    rt.heap.decref(rt.disown(key));
  }
  return rt.disown(made);
}

// Operators

/** CPython: odict_richcompare. */
function* compare(rt: Runtime, type: TypeObject, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  const compareDicts = rt.types.dict.slots.compare;
  if (!isEquality || compareDicts === undefined || !rt.isInstance(other, rt.types.dict)) {
    return rt.notImplemented;
  }
  const answer = yield* resolve(compareDicts(rt, self, other, Comparison.EQ));
  const isEqual = answer === rt.true;
  rt.heap.decref(answer);
  const isSame = isEqual && (!rt.isInstance(other, type) || (yield* areKeysEqual(rt, self, other)));
  return newBool(rt, isSame === (comparison === Comparison.EQ));
}

/**
 * Whether the keys come in the same order. CPython: _odict_keys_equal.
 *
 * DIVERGES: earlier releases than 3.13 read freed memory where a comparison changes one of the two (gh-119004).
 */
function* areKeysEqual(rt: Runtime, left: Ref, right: Ref): Steps<boolean> {
  const { heap } = rt;
  const state = (dict: Ref): number => heap.words[dict + OrderedDictField.STATE] as number;
  const [leftState, rightState] = [state(left), state(right)];
  let a = firstNode(rt, left);
  let b = firstNode(rt, right);
  while (a !== NULL && b !== NULL) {
    const keys = [a, b].map((node) => rt.own(newReference(rt, heap.words[node + Node.KEY] as number)));
    const isEqual = yield* resolve(rt.areEqual(keys[0] as Ref, keys[1] as Ref));
    for (const key of keys) heap.decref(rt.disown(key));
    if (state(left) !== leftState || state(right) !== rightState)
      rt.raise(rt.types.RuntimeError, "OrderedDict mutated during iteration");
    if (!isEqual) return false;
    a = heap.words[a + Node.NEXT] as number;
    b = heap.words[b + Node.NEXT] as number;
  }
  return a === b;
}

/** `|`: of the class of the operand that is ordered. CPython: odict_or. */
function* unite(rt: Runtime, type: TypeObject, left: Ref, right: Ref): Steps<Ref> {
  const isLeft = rt.isInstance(left, type);
  if (!rt.isInstance(isLeft ? right : left, rt.types.dict)) return rt.notImplemented;
  const made = rt.own(yield* rt.call(rt.typeOf(isLeft ? left : right).ref, [left]));
  yield* updateFromArgument(rt, made, right);
  return rt.disown(made);
}

function* updateInPlace(rt: Runtime, self: Ref, other: Ref): Steps<Ref> {
  yield* updateFromArgument(rt, self, other);
  return newReference(rt, self);
}

// Showing

/** CPython: odict_repr. */
function* repr(rt: Runtime, type: TypeObject, self: Ref): Steps<Ref> {
  const name = shortTypeName(rt.typeOf(self));
  if (dictLength(rt.heap, self) === 0) return rt.newStr(`${name}()`);
  return yield* showOnce(rt, self, "...", function* () {
    const content = rt.own(yield* shownContent(rt, type, self));
    const text = yield* rt.reprText(content);
    rt.heap.decref(rt.disown(content));
    return rt.newStr(`${name}(${text})`);
  });
}

/** What stands between the parentheses: from 3.12 on a dictionary, a list of pairs before. */
function* shownContent(rt: Runtime, type: TypeObject, self: Ref): Steps<Ref> {
  if (rt.profile.collections.orderedDictShowsDict) return yield* resolve(dictCopy(rt, self));
  if (rt.typeOf(self) === type) return yield* pairsOf(rt, self);
  const items = rt.own(yield* rt.callSpecial(self, "items", []));
  const pairs = yield* listFromIterable(rt, items);
  rt.heap.decref(rt.disown(items));
  return pairs;
}

/** A list of pairs, each value looked up. */
function* pairsOf(rt: Runtime, self: Ref): Steps<Ref> {
  const pairs = rt.own(listFrom(rt, []));
  for (const { key } of orderedEntries(rt, self)) {
    const value = yield* resolve(dictGet(rt, self, key));
    if (value === NULL) raiseKeyError(rt, key);
    listAppend(rt, pairs, rt.newTupleOf([newReference(rt, key), value]));
  }
  return rt.disown(pairs);
}

/** `(type, (), state, None, iterator)` */
function* reduce(rt: Runtime, self: Ref): Steps<Ref> {
  const state = rt.own(yield* stateOf(rt, self));
  const items = rt.own(yield* rt.callSpecial(self, "items", []));
  const iterator = yield* resolve(rt.iterate(items));
  rt.heap.decref(rt.disown(items));
  const type = newReference(rt, rt.typeOf(self).ref);
  const empty = newReference(rt, rt.emptyTuple);
  return rt.newTupleOf([type, empty, rt.disown(state), newReference(rt, rt.none), iterator]);
}

// The type

export function defineOrderedDict(m: Interpreter): TypeObject {
  const iterator = defineOrderedIterator(m);
  const views = defineOrderedViews(m, iterator);
  return m.defineType({
    name: "collections.OrderedDict",
    layout: "OrderedDict",
    base: m.types.dict,
    operators: ["or"],
    inplaceOperators: ["or"],
    define: (type) => fillType(m, type, iterator, views),
  });
}

function fillType(m: Interpreter, type: TypeObject, iterator: TypeObject, views: OrderedViews): void {
  const { slots } = type;
  defineOrderedDictMemory(m, type);
  slots.repr = (_, self) => repr(m, type, self);
  slots.construct = (_, made, args) => {
    const dict = newCalledDict(m, made);
    return made.isHeapType ? dict : filled(m, dict, () => initialize(m, dict, args));
  };
  slots.init = (_, self, args) => initialize(m, self, args);
  slots.setItem = setItem;
  slots.compare = (_, self, other, comparison) => compare(m, type, self, other, comparison);
  slots.iterate = (_, self) => newOrderedIterator(m, iterator, self, Gives.KEYS);
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.OR ? unite(m, type, left, right) : m.notImplemented;
  slots.inplace = (_, self, right, operation) =>
    operation === BinaryOperation.OR ? updateInPlace(m, self, right) : m.notImplemented;
  addInstanceDict(m, type);
  addMethods(m, type, iterator, views);
}

function initialize(rt: Runtime, self: Ref, args: CallArguments): Steps<Ref> {
  const given = args.positional.length;
  if (given > 1) rt.raise(rt.types.TypeError, `expected at most 1 arguments, got ${given}`);
  return updateOrdered(rt, self, args);
}

function addMethods(m: Interpreter, type: TypeObject, iterator: TypeObject, views: OrderedViews): void {
  m.addMethods(type, [
    native("clear", "()", (_, self) => {
      dictClear(m, self);
      clearNodes(m, self);
      return newReference(m, m.none);
    }),
    native("copy", "()", (_, self) => copy(m, type, self)),
    native("keys", "()", (_, self) => newDictView(m, views.keys, self)),
    native("values", "()", (_, self) => newDictView(m, views.values, self)),
    native("items", "()", (_, self) => newDictView(m, views.items, self)),
    native("move_to_end", "(key, last=True)", moveToEnd),
    native("pop", "(key, default=None)", pop),
    native("popitem", "(last=True)", popItem),
    native("setdefault", "(key, default=None)", (_, self, key, value) =>
      setDefault(m, type, self, key, value),
    ),
    nativeVariadic("update", "(*args, **kwargs)", (_, self, args) =>
      noneAfter(m, updateOrdered(m, self, args)),
    ),
    native("__reduce__", "()", (_, self) => reduce(m, self)),
    native("__reversed__", "()", (_, self) =>
      newOrderedIterator(m, iterator, self, Gives.KEYS | Gives.REVERSED),
    ),
  ]);
  m.addClassMethods(type, [native("fromkeys", "(iterable, value=None)", fromKeys)]);
}
