/** `collections.deque`: what programs can do with deques. CPython 3.13, Modules/_collectionsmodule.c. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineContainerRepr, type Part } from "../../objects/container-repr.ts";
import { filled } from "../../objects/filled-object.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { withSize, withSizeOr } from "../../objects/numbers/int-index.ts";
import { checkRoom, newReference } from "../../objects/plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { listFromIterable } from "../../objects/sequences/list-from-iterable.ts";
import { noneAfter, raiseUnhashable } from "../../objects/sequences/list-methods.ts";
import { repeatedBy, toIndexOr } from "../../objects/sequences/sequence.ts";
import { shortTypeName } from "../../objects/type-name.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import {
  DequeField,
  defineDequeMemory,
  dequeAppend,
  dequeAppendLeft,
  dequeClear,
  dequeItem,
  dequeLength,
  dequePop,
  dequePopLeft,
  dequeRotate,
  eachPlace,
  itemPlace,
  maxLength,
  newDeque,
  noteMove,
  setMaxLength,
  startAtEdge,
  UNBOUNDED,
} from "./deque.ts";
import { compareDeques } from "./deque-compare.ts";
import { type DequeIterators, defineDequeIterators, newDequeIterator } from "./deque-iterator.ts";
import { deleteItem, dequeContains, dequeCount, dequeIndex, dequeRemove } from "./deque-search.ts";
import { stateOf } from "./object-state.ts";

function none(rt: Runtime): Ref {
  return newReference(rt, rt.none);
}

// Construction

const INIT = native("deque", "(iterable=(), maxlen=None)", (rt, self, iterable, limit) => {
  setMaxLength(rt.heap, self, limitOf(rt, limit));
  if (dequeLength(rt.heap, self) > 0) dequeClear(rt, self);
  return iterable === NULL ? NULL : extend(rt, self, iterable, false);
});

function limitOf(rt: Runtime, ref: Ref): number {
  if (ref === NULL || ref === rt.none) return UNBOUNDED;
  if (!isInt(rt, ref)) rt.raise(rt.types.TypeError, "an integer is required");
  const value = intValue(rt.heap, ref);
  if (typeof value === "bigint" && (value >= 2n ** 63n || value < -(2n ** 63n))) {
    rt.raise(rt.types.OverflowError, "Python int too large to convert to C ssize_t");
  }
  if (value < 0) rt.raise(rt.types.ValueError, "maxlen must be non-negative");
  return Number(value);
}

/** Adds all items of an iterable at one end. Returns NULL. CPython: deque_extend, deque_extendleft. */
function extend(rt: Runtime, self: Ref, iterable: Ref, isLeft: boolean): Outcome {
  return self === iterable ? extendByItself(rt, self, isLeft) : extendSteps(rt, self, iterable, isLeft);
}

function* extendByItself(rt: Runtime, self: Ref, isLeft: boolean): Steps<Ref> {
  const items = rt.own(yield* listFromIterable(rt, self));
  yield* extendSteps(rt, self, items, isLeft);
  rt.heap.decref(rt.disown(items));
  return NULL;
}

function* extendSteps(rt: Runtime, self: Ref, iterable: Ref, isLeft: boolean): Steps<Ref> {
  const limit = maxLength(rt.heap, self);
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  if (limit !== 0 && dequeLength(rt.heap, self) === 0) startAtEdge(rt, self, isLeft);
  const add = isLeft ? dequeAppendLeft : dequeAppend;
  for (;;) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    if (limit === 0) rt.heap.decref(item);
    else add(rt, self, item, limit);
  }
  rt.heap.decref(rt.disown(iterator));
  return NULL;
}

/** A deque of the same items and limit; of a subclass what its constructor makes. CPython: deque_copy. */
function copy(rt: Runtime, type: TypeObject, self: Ref): Outcome {
  const { heap } = rt;
  if (rt.typeOf(self) !== type) return copyOfSubclass(rt, type, self);
  const made = newDeque(rt, type);
  const limit = maxLength(heap, self);
  setMaxLength(heap, made, limit);
  if (dequeLength(heap, self) !== 1) return filled(rt, made, () => extend(rt, made, self, false));
  dequeAppend(rt, made, newReference(rt, dequeItem(heap, self, 0)), limit);
  return made;
}

function* copyOfSubclass(rt: Runtime, type: TypeObject, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const own = rt.typeOf(self);
  const limit = maxLength(heap, self);
  const args = limit < 0 ? [self] : [self, rt.own(rt.newInt(limit))];
  const made = yield* rt.call(own.ref, args);
  if (limit >= 0) heap.decref(rt.disown(args[1] as Ref));
  if (rt.isInstance(made, type)) return made;
  const text = `${own.name}() must return a deque, not ${rt.typeOf(made).name}`;
  heap.decref(made);
  rt.raise(rt.types.TypeError, text);
}

// Items

/** `PyObject_GetItem` of a type that is a sequence only, up to the index. */
function withIndexInRange(rt: Runtime, self: Ref, key: Ref, then: (index: number) => Outcome): Outcome {
  const message = `sequence index must be integer, not '${rt.typeOf(key).name}'`;
  const index = toIndexOr(rt, key, "IndexError", message);
  const check = (given: number): Outcome => {
    const length = dequeLength(rt.heap, self);
    const at = given < 0 ? given + length : given;
    if (at < 0 || at >= length) rt.raise(rt.types.IndexError, "deque index out of range");
    return then(at);
  };
  return typeof index === "number" ? check(index) : afterIndex(index, check);
}

function* afterIndex(index: Steps<number>, then: (index: number) => Outcome): Steps<Ref> {
  return yield* resolve(then(yield* index));
}

function getItem(rt: Runtime, self: Ref, key: Ref): Outcome {
  return withIndexInRange(rt, self, key, (index) => newReference(rt, dequeItem(rt.heap, self, index)));
}

function setItem(rt: Runtime, self: Ref, key: Ref, value: Ref): Outcome {
  return withIndexInRange(rt, self, key, (index) => {
    if (value === NULL) {
      deleteItem(rt, self, index);
      return NULL;
    }
    const { heap } = rt;
    const place = itemPlace(heap, self, index);
    const old = heap.words[place] as number;
    heap.words[place] = newReference(rt, value);
    heap.decref(old);
    return NULL;
  });
}

/** CPython: deque_insert. */
function insert(rt: Runtime, self: Ref, index: number, value: Ref): Ref {
  const length = dequeLength(rt.heap, self);
  const limit = maxLength(rt.heap, self);
  if (limit === length) rt.raise(rt.types.IndexError, "deque already at its maximum size");
  const item = newReference(rt, value);
  if (index >= length) {
    dequeAppend(rt, self, item, limit);
  } else if (index <= -length || index === 0) {
    dequeAppendLeft(rt, self, item, limit);
  } else {
    dequeRotate(rt, self, -index);
    if (index < 0) dequeAppend(rt, self, item, limit);
    else dequeAppendLeft(rt, self, item, limit);
    dequeRotate(rt, self, index);
  }
  return none(rt);
}

function reverse(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  const places: Ref[] = [];
  eachPlace(heap, self, dequeLength(heap, self), (place) => places.push(place));
  for (let low = 0, high = places.length - 1; low < high; low++, high--) {
    const [left, right] = [places[low] as Ref, places[high] as Ref];
    const item = heap.words[left] as number;
    heap.words[left] = heap.words[right] as number;
    heap.words[right] = item;
  }
  return none(rt);
}

// Operators

/** CPython: deque_concat. */
function* concatenate(rt: Runtime, type: TypeObject, self: Ref, other: Ref): Steps<Ref> {
  if (!rt.isInstance(other, type)) {
    rt.raise(rt.types.TypeError, `can only concatenate deque (not "${rt.typeOf(other).name}") to deque`);
  }
  const result = rt.own(yield* resolve(copy(rt, type, self)));
  yield* resolve(extend(rt, result, other, false));
  return rt.disown(result);
}

function* repeat(rt: Runtime, type: TypeObject, self: Ref, count: number): Steps<Ref> {
  const result = rt.own(yield* resolve(copy(rt, type, self)));
  yield* repeatInPlace(rt, result, count);
  return rt.disown(result);
}

/** Returns NULL. CPython: deque_inplace_repeat. */
function* repeatInPlace(rt: Runtime, self: Ref, count: number): Steps<Ref> {
  const length = dequeLength(rt.heap, self);
  const limit = maxLength(rt.heap, self);
  if (length === 0 || count === 1) return NULL;
  if (count <= 0) {
    dequeClear(rt, self);
    return NULL;
  }
  if (limit < 0) checkRoom(rt, 8 * length * count);
  if (length === 1) {
    repeatOnlyItem(rt, self, limit < 0 ? count : Math.min(count, limit));
    return NULL;
  }
  const times = limit >= 0 && count * length > limit ? Math.ceil(limit / length) : count;
  const items = rt.own(yield* listFromIterable(rt, self));
  for (let turn = 1; turn < times; turn++) yield* extendSteps(rt, self, items, false);
  rt.heap.decref(rt.disown(items));
  return NULL;
}

function repeatOnlyItem(rt: Runtime, self: Ref, count: number): void {
  const { heap } = rt;
  const item = dequeItem(heap, self, 0);
  for (let turn = 1; turn < count; turn++) dequeAppend(rt, self, newReference(rt, item), UNBOUNDED);
  noteMove(heap, self);
}

function inplace(rt: Runtime, self: Ref, right: Ref, operation: number): Outcome {
  if (operation === BinaryOperation.ADD) return itselfAfter(rt, self, extend(rt, self, right, false));
  if (operation !== BinaryOperation.MULTIPLY) return rt.notImplemented;
  return repeatedBy(rt, right, (count) => itselfAfter(rt, self, repeatInPlace(rt, self, count)));
}

function itselfAfter(rt: Runtime, self: Ref, outcome: Outcome): Outcome {
  return typeof outcome === "number" ? newReference(rt, self) : itselfAfterSteps(rt, self, outcome);
}

function* itselfAfterSteps(rt: Runtime, self: Ref, steps: Steps<Ref>): Steps<Ref> {
  yield* steps;
  return newReference(rt, self);
}

/** `deque([...], maxlen=3)`; the items are shown as the list that they are copied to. CPython: deque_repr. */
function* parts(rt: Runtime, self: Ref): Generator<Part, void> {
  const limit = maxLength(rt.heap, self);
  let items = NULL;
  yield (function* () {
    items = rt.own(yield* listFromIterable(rt, self));
  })();
  yield `${shortTypeName(rt.typeOf(self))}(`;
  yield items;
  yield limit < 0 ? ")" : `, maxlen=${limit})`;
  rt.heap.decref(rt.disown(items));
}

/** `(type, ((), maxlen), state, iterator)` */
function* reduce(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const limit = maxLength(heap, self);
  const state = rt.own(yield* stateOf(rt, self));
  const iterator = rt.own(yield* resolve(rt.iterate(self)));
  const args =
    limit < 0
      ? newReference(rt, rt.emptyTuple)
      : rt.newTupleOf([newReference(rt, rt.emptyTuple), rt.newInt(limit)]);
  rt.disown(iterator);
  rt.disown(state);
  return rt.newTupleOf([newReference(rt, rt.typeOf(self).ref), args, state, iterator]);
}

// The type

export function defineDeque(m: Interpreter): DequeIterators & { readonly deque: TypeObject } {
  let made: TypeObject | undefined;
  const iterators = defineDequeIterators(m, () => made as TypeObject);
  made = m.defineType({
    name: "collections.deque",
    layout: "deque",
    inplaceOperators: ["add", "mul"],
    define: (type) => fillType(m, type, iterators),
  });
  made.collectionKind = "sequence";
  return { deque: made, ...iterators };
}

function fillType(m: Interpreter, type: TypeObject, iterators: DequeIterators): void {
  const { slots } = type;
  defineDequeMemory(type);
  defineContainerRepr(type, { parts, recursive: () => "[...]", holdsParts: false });
  slots.construct = (_, made, args) => {
    const deque = newDeque(m, made);
    return made.isHeapType ? deque : filled(m, deque, () => callNative(m, INIT, deque, args));
  };
  slots.init = (_, self, args) => callNative(m, INIT, self, args);
  slots.hash = raiseUnhashable;
  slots.compare = (_, self, other, comparison) => compareDeques(m, type, self, other, comparison);
  slots.iterate = (_, self) => newDequeIterator(m, iterators.forward, self, false);
  slots.length = (_, self) => m.heap.words[self + DequeField.LENGTH] as number;
  slots.contains = dequeContains;
  slots.getItem = getItem;
  slots.sequenceItem = getItem;
  slots.setItem = setItem;
  slots.inplace = inplace;
  slots.concatenate = (_, self, other) => concatenate(m, type, self, other);
  slots.repeat = (_, self, count) => repeat(m, type, self, count);
  m.addGetter(type, "maxlen", (_, self) => {
    const limit = maxLength(m.heap, self);
    return limit < 0 ? none(m) : m.newInt(limit);
  });
  m.addClassGetItem(type);
  addMethods(m, type, iterators);
}

function addMethods(m: Interpreter, type: TypeObject, iterators: DequeIterators): void {
  const { heap } = m;
  m.addMethods(type, [
    native("append", "(item, /)", (_, self, item) => {
      dequeAppend(m, self, newReference(m, item), maxLength(heap, self));
      return none(m);
    }),
    native("appendleft", "(item, /)", (_, self, item) => {
      dequeAppendLeft(m, self, newReference(m, item), maxLength(heap, self));
      return none(m);
    }),
    native("clear", "()", (_, self) => {
      dequeClear(m, self);
      return none(m);
    }),
    native("copy", "()", (_, self) => copy(m, type, self)),
    native("__copy__", "()", (_, self) => copy(m, type, self)),
    native("count", "(value, /)", dequeCount),
    native("extend", "(iterable, /)", (_, self, iterable) => noneAfter(m, extend(m, self, iterable, false))),
    native("extendleft", "(iterable, /)", (_, self, iterable) =>
      noneAfter(m, extend(m, self, iterable, true)),
    ),
    native("index", "(value, start=0, stop=sys.maxsize, /)", dequeIndex),
    native("insert", "(index, value, /)", (_, self, index, value) =>
      withSize(m, index, (at) => insert(m, self, at, value)),
    ),
    native("pop", "()", dequePop),
    native("popleft", "()", dequePopLeft),
    native("remove", "(value, /)", dequeRemove),
    native("reverse", "()", reverse),
    native("rotate", "(n=1, /)", (_, self, steps) =>
      withSizeOr(m, steps, 1, (count) => {
        dequeRotate(m, self, count);
        return none(m);
      }),
    ),
    native("__reduce__", "()", reduce),
    native("__reversed__", "()", (_, self) => newDequeIterator(m, iterators.backward, self, true)),
  ]);
}
