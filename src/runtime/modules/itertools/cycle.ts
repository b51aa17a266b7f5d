/** `cycle`. CPython: Modules/itertoolsmodule.c, cycle_next. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField, setField } from "../../objects/record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { listAppend, listItem, listLength, newList } from "../../objects/sequences/list.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byPosition, defineIteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo, stateItems, tupleOf } from "./reductions.ts";

/** Words of cycleobject. */
const enum Cycle {
  /** NULL once it is exhausted. */
  ITERATOR = 4,
  SAVED = 6,
  INDEX = 8,
  /** All is saved already, after `__setstate__`. */
  IS_SAVED = 10,
}

export function defineCycle(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "cycle",
    layout: "cycle",
    references: [Cycle.ITERATOR, Cycle.SAVED],
    construct: byPosition(m, "cycle", [1, 1], (type, [iterable]) => newCycle(m, type, iterable as Ref)),
    next,
    define: (type) => addReduction(m, type, (self) => reduce(m, self), setState),
  });
}

function* newCycle(m: Interpreter, type: TypeObject, iterable: Ref): Steps<Ref> {
  const iterator = yield* resolve(m.iterate(iterable));
  return newWithFields(m, type, [
    [Cycle.ITERATOR, iterator],
    [Cycle.SAVED, newList(m, 0)],
  ]);
}

function next(rt: Runtime, self: Ref): Outcome {
  const iterator = rt.heap.words[self + Cycle.ITERATOR] as number;
  if (iterator === NULL) return nextSaved(rt, self);
  const item = rt.next(iterator);
  return typeof item === "number" ? take(rt, self, item) : takeLater(rt, self, item);
}

function* takeLater(rt: Runtime, self: Ref, pending: Steps<Ref>): Steps<Ref> {
  return take(rt, self, yield* pending);
}

/** Saves what the iterator gave; at its end the saved ones begin. */
function take(rt: Runtime, self: Ref, item: Ref): Ref {
  const { words } = rt.heap;
  if (item === NULL) {
    clearField(rt, self, Cycle.ITERATOR);
    return nextSaved(rt, self);
  }
  const isSaved = rt.profile.fields.cycleFirstPass && words[self + Cycle.IS_SAVED] === 1;
  if (!isSaved) listAppend(rt, words[self + Cycle.SAVED] as number, newReference(rt, item));
  return item;
}

function nextSaved(rt: Runtime, self: Ref): Ref {
  const { words } = rt.heap;
  const saved = words[self + Cycle.SAVED] as number;
  const count = listLength(rt.heap, saved);
  if (count === 0) return NULL;
  const index = words[self + Cycle.INDEX] as number;
  words[self + Cycle.INDEX] = index + 1 >= count ? 0 : index + 1;
  return newReference(rt, listItem(rt.heap, saved, index));
}

function* reduce(m: Interpreter, self: Ref): Steps<Ref> {
  const { words } = m.heap;
  const saved = words[self + Cycle.SAVED] as number;
  const iterator = words[self + Cycle.ITERATOR] as number;
  if (iterator !== NULL) {
    const isSaved = words[self + Cycle.IS_SAVED] === 1 ? m.true : m.false;
    return reduceTo(m, self, [iterator], tupleOf(m, [saved, isSaved]));
  }
  const rest = m.own(yield* resolve(m.iterate(saved)));
  for (let index = words[self + Cycle.INDEX] as number; index > 0; index--) {
    m.heap.decref(yield* resolve(m.next(rest)));
  }
  const reduced = reduceTo(m, self, [rest], tupleOf(m, [saved, m.true]));
  m.heap.decref(m.disown(rest));
  return reduced;
}

function* setState(m: Interpreter, self: Ref, state: Ref): Steps<void> {
  const [saved, isSaved] = stateItems(m, state, 2) as [Ref, Ref];
  if (m.typeOf(saved) !== m.types.list) {
    m.raise(m.types.TypeError, `argument 1 must be list, not ${m.typeOf(saved).name}`);
  }
  const index = yield* indexOf(m, isSaved);
  m.heap.words[self + Cycle.IS_SAVED] = index !== 0 ? 1 : 0;
  setField(m, self, Cycle.SAVED, newReference(m, saved));
  m.heap.words[self + Cycle.INDEX] = 0;
}
