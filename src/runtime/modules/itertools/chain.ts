/** `chain` and `chain.from_iterable`. CPython: Modules/itertoolsmodule.c, chain_next. */

import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { refuseKeywordsOfNew } from "../../objects/no-keywords.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField, setField } from "../../objects/record.ts";
import {
  type CallArguments,
  type Outcome,
  type Runtime,
  resolve,
  type Steps,
} from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { defineIteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo, stateItems, tupleOf } from "./reductions.ts";

/** Words of chainobject. */
const enum Chain {
  /** The iterator over the iterables; NULL after the last of them. */
  SOURCE = 4,
  /** The iterator of the current one. */
  ACTIVE = 6,
}

export function defineChain(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "chain",
    layout: "chain",
    references: [Chain.ACTIVE, Chain.SOURCE],
    construct: (type, args) => {
      refuseKeywordsOfNew(m, type, "chain", args);
      return newOfArguments(m, type, args);
    },
    next,
    define: (type) => {
      m.addClassMethods(type, [
        native("from_iterable", "(iterable, /)", (_, cls, iterable) =>
          newChain(m, m.typeByRef(cls), iterable),
        ),
        native("__class_getitem__", "(object, /)", (_, cls, item) =>
          m.call(m.types.genericAlias.ref, [cls, item]),
        ),
      ]);
      addReduction(m, type, (self) => reduce(m, self), setState);
    },
  });
}

function* newOfArguments(
  m: Interpreter,
  type: TypeObject,
  { positional, tuple: held }: CallArguments,
): Steps<Ref> {
  const tuple = m.own(held === undefined ? tupleOf(m, positional) : newReference(m, held));
  const chain = yield* newChain(m, type, tuple);
  m.heap.decref(m.disown(tuple));
  return chain;
}

function* newChain(m: Interpreter, type: TypeObject, iterable: Ref): Steps<Ref> {
  return newWithFields(m, type, [[Chain.SOURCE, yield* resolve(m.iterate(iterable))]]);
}

function next(rt: Runtime, self: Ref): Outcome {
  const active = rt.heap.words[self + Chain.ACTIVE] as number;
  if (active === NULL) return nextIterable(rt, self);
  const item = rt.next(active);
  if (typeof item !== "number") return nextAfter(rt, self, item);
  return item === NULL ? nextIterable(rt, self) : item;
}

function* nextAfter(rt: Runtime, self: Ref, pending: Steps<Ref>): Steps<Ref> {
  return (yield* pending) || (yield* nextIterable(rt, self));
}

/** The first item of the iterables that follow; the current one is exhausted. */
function* nextIterable(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  clearField(rt, self, Chain.ACTIVE);
  for (;;) {
    const source = heap.words[self + Chain.SOURCE] as number;
    if (source === NULL) return NULL;
    const iterable = yield* resolve(rt.next(source));
    if (iterable === NULL) {
      clearField(rt, self, Chain.SOURCE);
      return NULL;
    }
    yield* activate(rt, self, iterable);
    const item = yield* resolve(rt.next(heap.words[self + Chain.ACTIVE] as number));
    if (item !== NULL) return item;
    clearField(rt, self, Chain.ACTIVE);
  }
}

/** What cannot be iterated ends the chain. `iterable` is taken over. */
function* activate(rt: Runtime, self: Ref, iterable: Ref): Steps<void> {
  rt.own(iterable);
  try {
    setField(rt, self, Chain.ACTIVE, yield* resolve(rt.iterate(iterable)));
  } catch (thrown) {
    clearField(rt, self, Chain.SOURCE);
    throw thrown;
  }
  rt.heap.decref(rt.disown(iterable));
}

function reduce(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  const source = words[self + Chain.SOURCE] as number;
  const active = words[self + Chain.ACTIVE] as number;
  if (source === NULL) return reduceTo(m, self, []);
  return reduceTo(m, self, [], tupleOf(m, active === NULL ? [source] : [source, active]));
}

// biome-ignore lint/correctness/useYield: all setters of states are steps
function* setState(m: Interpreter, self: Ref, state: Ref): Steps<void> {
  const [source, active] = stateItems(m, state, 1, 2) as [Ref, Ref | undefined];
  for (const each of [source, active]) {
    if (each !== undefined && m.typeOf(each).slots.next === undefined) {
      m.raise(m.types.TypeError, "Arguments must be iterators.");
    }
  }
  setField(m, self, Chain.SOURCE, newReference(m, source));
  setField(m, self, Chain.ACTIVE, active === undefined ? NULL : newReference(m, active));
}
