/** `accumulate`. CPython: Modules/itertoolsmodule.c, accumulate_next. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byName, defineIteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo, tupleOf } from "./reductions.ts";

/** Words of accumulateobject. */
const enum Accumulate {
  TOTAL = 4,
  ITERATOR = 6,
  /** NULL for addition. */
  FUNCTION = 8,
  /** None once it was given out. */
  INITIAL = 10,
}

export function defineAccumulate(m: Interpreter, chain: TypeObject): TypeObject {
  return defineIteratorType(m, {
    name: "accumulate",
    layout: "accumulate",
    references: [Accumulate.FUNCTION, Accumulate.TOTAL, Accumulate.ITERATOR, Accumulate.INITIAL],
    construct: byName(
      m,
      "accumulate",
      "(iterable, func=None, *, initial=None)",
      (type, iterable, fn, initial) => newAccumulate(m, type, iterable, fn, initial),
    ),
    next: (_, self) => next(m, self),
    define: (type) => addReduction(m, type, (self) => reduce(m, self, chain), setState),
  });
}

function* newAccumulate(m: Interpreter, type: TypeObject, iterable: Ref, fn: Ref, initial: Ref): Steps<Ref> {
  const iterator = yield* resolve(m.iterate(iterable));
  const hasFunction = fn !== NULL && fn !== m.none;
  return newWithFields(m, type, [
    [Accumulate.ITERATOR, iterator],
    [Accumulate.FUNCTION, hasFunction ? newReference(m, fn) : NULL],
    [Accumulate.INITIAL, newReference(m, initial === NULL ? m.none : initial)],
  ]);
}

function* next(m: Interpreter, self: Ref): Steps<Ref> {
  const { heap } = m;
  const initial = heap.words[self + Accumulate.INITIAL] as number;
  if (initial !== m.none) {
    heap.words[self + Accumulate.INITIAL] = newReference(m, m.none);
    heap.words[self + Accumulate.TOTAL] = initial;
    return newReference(m, initial);
  }
  const item = yield* resolve(m.next(heap.words[self + Accumulate.ITERATOR] as number));
  if (item === NULL) return NULL;
  const total = heap.words[self + Accumulate.TOTAL] as number;
  if (total === NULL) {
    heap.words[self + Accumulate.TOTAL] = item;
    return newReference(m, item);
  }
  m.own(item);
  const fn = heap.words[self + Accumulate.FUNCTION] as number;
  const sum =
    fn === NULL
      ? yield* resolve(m.binaryOperation(total, item, BinaryOperation.ADD))
      : yield* m.call(fn, [total, item]);
  heap.decref(m.disown(item));
  setField(m, self, Accumulate.TOTAL, newReference(m, sum));
  return sum;
}

function* reduce(m: Interpreter, self: Ref, chain: TypeObject): Steps<Ref> {
  const { words } = m.heap;
  const iterator = words[self + Accumulate.ITERATOR] as number;
  const fn = (words[self + Accumulate.FUNCTION] as number) || m.none;
  const initial = words[self + Accumulate.INITIAL] as number;
  if (initial === m.none) {
    const total = (words[self + Accumulate.TOTAL] as number) || m.none;
    return reduceTo(m, self, [iterator, fn], newReference(m, total));
  }
  const first = m.own(tupleOf(m, [initial]));
  const all = yield* m.call(chain.ref, [first, iterator]);
  m.heap.decref(m.disown(first));
  const reduced = reduceTo(m, self, [all, fn], newReference(m, m.none));
  m.heap.decref(all);
  return reduced;
}

// biome-ignore lint/correctness/useYield: all setters of states are steps
function* setState(m: Interpreter, self: Ref, state: Ref): Steps<void> {
  setField(m, self, Accumulate.TOTAL, newReference(m, state));
}
