/** `groupby` and the iterators over its groups. CPython: Modules/itertoolsmodule.c, groupby_next, _grouper_next. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField, setField } from "../../objects/record.ts";
import { builtinNamed, newReduction } from "../../objects/reduction.ts";
import { type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byName, byPosition, defineIteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo, stateItems, tupleOf } from "./reductions.ts";

/** Words of groupbyobject. */
const enum Groupby {
  ITERATOR = 4,
  KEY_FUNCTION = 6,
  /** The key of the group that was given out last. */
  TARGET_KEY = 8,
  /** Key and value of the item that was read last and belongs to nobody yet. */
  CURRENT_KEY = 10,
  CURRENT_VALUE = 12,
  /** The group that may read on; not counted. */
  GROUPER = 14,
}

/** Words of _grouperobject. */
const enum Grouper {
  PARENT = 4,
  TARGET_KEY = 6,
}

export function defineGroupby(m: Interpreter): readonly TypeObject[] {
  const grouper = defineGrouper(m);
  const groupby = defineIteratorType(m, {
    name: "groupby",
    layout: "groupby",
    references: [
      Groupby.ITERATOR,
      Groupby.KEY_FUNCTION,
      Groupby.TARGET_KEY,
      Groupby.CURRENT_KEY,
      Groupby.CURRENT_VALUE,
    ],
    construct: byName(m, "groupby", "(iterable, key=None)", (type, iterable, key) =>
      newGroupby(m, type, iterable, key),
    ),
    next: (_, self) => next(m, grouper, self),
    define: (type) => addReduction(m, type, (self) => reduce(m, self), setState),
  });
  return [groupby, grouper];
}

function* newGroupby(m: Interpreter, type: TypeObject, iterable: Ref, key: Ref): Steps<Ref> {
  const iterator = yield* resolve(m.iterate(iterable));
  return newWithFields(m, type, [
    [Groupby.ITERATOR, iterator],
    [Groupby.KEY_FUNCTION, newReference(m, key === NULL ? m.none : key)],
  ]);
}

/** Skips what is left of the group before; a pair of the next key and its group. */
function* next(m: Interpreter, grouperType: TypeObject, self: Ref): Steps<Ref> {
  const { heap } = m;
  heap.words[self + Groupby.GROUPER] = NULL;
  for (;;) {
    const current = heap.words[self + Groupby.CURRENT_KEY] as number;
    const target = heap.words[self + Groupby.TARGET_KEY] as number;
    if (current !== NULL && (target === NULL || !(yield* haveEqualKeys(m, target, current)))) break;
    if (!(yield* step(m, self))) return NULL;
  }
  const key = heap.words[self + Groupby.CURRENT_KEY] as number;
  setField(m, self, Groupby.TARGET_KEY, newReference(m, key));
  return m.newTupleOf([newReference(m, key), newGrouper(m, grouperType, self, key)]);
}

function* haveEqualKeys(rt: Runtime, left: Ref, right: Ref): Steps<boolean> {
  rt.own(newReference(rt, left));
  rt.own(newReference(rt, right));
  const areEqual = yield* resolve(rt.areEqual(left, right));
  rt.heap.decref(rt.disown(right));
  rt.heap.decref(rt.disown(left));
  return areEqual;
}

/** Reads the next item and its key; false at the end. groupby_step. */
function* step(rt: Runtime, self: Ref): Steps<boolean> {
  const { heap } = rt;
  const value = yield* resolve(rt.next(heap.words[self + Groupby.ITERATOR] as number));
  if (value === NULL) return false;
  const keyFunction = heap.words[self + Groupby.KEY_FUNCTION] as number;
  rt.own(value);
  const key = keyFunction === rt.none ? newReference(rt, value) : yield* rt.call(keyFunction, [value]);
  const oldValue = heap.words[self + Groupby.CURRENT_VALUE] as number;
  heap.words[self + Groupby.CURRENT_VALUE] = rt.disown(value);
  setField(rt, self, Groupby.CURRENT_KEY, key);
  heap.decrefIfAny(oldValue);
  return true;
}

function newGrouper(m: Interpreter, type: TypeObject, parent: Ref, key: Ref): Ref {
  const grouper = newWithFields(m, type, [
    [Grouper.PARENT, newReference(m, parent)],
    [Grouper.TARGET_KEY, newReference(m, key)],
  ]);
  m.heap.words[parent + Groupby.GROUPER] = grouper;
  return grouper;
}

function defineGrouper(m: Interpreter): TypeObject {
  const type = defineIteratorType(m, {
    name: "_grouper",
    layout: "_grouper",
    isBaseType: false,
    references: [Grouper.PARENT, Grouper.TARGET_KEY],
    construct: byPosition(m, "_grouper", [2, 2], (made, [parent, key]) =>
      newGrouper(m, made, parent as Ref, key as Ref),
    ),
    next: nextOfGroup,
    define: (made) => addReduction(m, made, (self) => reduceGrouper(m, self)),
  });
  return type;
}

function* nextOfGroup(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const parent = heap.words[self + Grouper.PARENT] as number;
  if (heap.words[parent + Groupby.GROUPER] !== self) return NULL;
  if (heap.words[parent + Groupby.CURRENT_VALUE] === NULL && !(yield* step(rt, parent))) return NULL;
  const target = heap.words[self + Grouper.TARGET_KEY] as number;
  const current = heap.words[parent + Groupby.CURRENT_KEY] as number;
  if (!(yield* haveEqualKeys(rt, target, current))) return NULL;
  const value = heap.words[parent + Groupby.CURRENT_VALUE] as number;
  heap.words[parent + Groupby.CURRENT_VALUE] = NULL;
  clearField(rt, parent, Groupby.CURRENT_KEY);
  return value;
}

function reduce(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  const args = [words[self + Groupby.ITERATOR] as Ref, words[self + Groupby.KEY_FUNCTION] as Ref];
  const state = [Groupby.CURRENT_KEY, Groupby.CURRENT_VALUE, Groupby.TARGET_KEY].map(
    (field) => words[self + field] as Ref,
  );
  return reduceTo(m, self, args, state.includes(NULL) ? NULL : tupleOf(m, state));
}

// biome-ignore lint/correctness/useYield: all setters of states are steps
function* setState(m: Interpreter, self: Ref, state: Ref): Steps<void> {
  const [key, value, target] = stateItems(m, state, 3) as [Ref, Ref, Ref];
  setField(m, self, Groupby.CURRENT_KEY, newReference(m, key));
  setField(m, self, Groupby.CURRENT_VALUE, newReference(m, value));
  setField(m, self, Groupby.TARGET_KEY, newReference(m, target));
}

/** A group that has been left behind is as an empty iterator. */
function reduceGrouper(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  const parent = words[self + Grouper.PARENT] as number;
  if (words[parent + Groupby.GROUPER] === self) {
    return reduceTo(m, self, [parent, words[self + Grouper.TARGET_KEY] as number]);
  }
  return newReduction(m, builtinNamed(m, "iter"), [newReference(m, m.emptyTuple)]);
}
