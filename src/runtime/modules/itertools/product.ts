/** `product`. CPython: Modules/itertoolsmodule.c, product_new, product_next. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { indexOf, withSizeOr } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../../objects/runtime.ts";
import {
  newTuple,
  setTupleItem,
  tupleItem,
  tupleLength,
  tupleToArray,
} from "../../objects/sequences/tuple.ts";
import { tupleFromIterable } from "../../objects/sequences/tuple-from-iterable.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { defineIteratorType, freeIndices, INDEX_BYTES, newIndices, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo } from "./reductions.ts";
import { nextResult, replaceResultItem } from "./result-tuple.ts";
import { indexTuple } from "./selection-reductions.ts";

/** Words of productobject. */
const enum Product {
  POOLS = 4,
  INDICES = 6,
  RESULT = 8,
  STOPPED = 10,
}

export function defineProduct(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "product",
    layout: "product",
    references: [Product.POOLS, Product.RESULT],
    construct: (type, args) => construct(m, type, args),
    next,
    define: (type) => {
      type.slots.sizeOf = (_, self) => m.typeOf(self).basicBytes + poolCount(m, self) * INDEX_BYTES;
      type.slots.extraBytes = (_, self) => poolCount(m, self) * INDEX_BYTES;
      const release = type.slots.deallocate;
      // The block goes first: how long it is say the pools.
      type.slots.deallocate = (_, self) => {
        freeIndices(m, m.heap.words[self + Product.INDICES] as number, poolCount(m, self));
        release?.(m, self);
      };
      addReduction(
        m,
        type,
        (self) => reduce(m, self),
        (_, self, state) => setState(m, self, state),
      );
    },
  });
}

function poolCount(rt: Runtime, self: Ref): number {
  const pools = rt.heap.words[self + Product.POOLS] as number;
  return pools === NULL ? 0 : tupleLength(rt.heap, pools);
}

function construct(m: Interpreter, type: TypeObject, args: CallArguments): Outcome {
  const make = native("product", "(*, repeat=1)", (_, __, repeat) =>
    withSizeOr(m, repeat, 1, (times) => {
      if (times < 0) m.raise(m.types.ValueError, "repeat argument cannot be negative");
      return newProduct(m, type, times === 0 ? [] : args.positional, times);
    }),
  );
  return callNative(m, make, NULL, { positional: [], keywords: args.keywords });
}

function* newProduct(m: Interpreter, type: TypeObject, iterables: readonly Ref[], times: number): Steps<Ref> {
  const given = iterables.length;
  if (given * times > 2 ** 31) m.raise(m.types.OverflowError, "repeat argument too large");
  const pools = m.own(newTuple(m, given * times));
  for (const [index, iterable] of iterables.entries()) {
    setTupleItem(m, pools, index, yield* tupleFromIterable(m, iterable));
  }
  for (let index = given; index < given * times; index++) {
    setTupleItem(m, pools, index, newReference(m, tupleItem(m, pools, index - given)));
  }
  const indices = newIndices(
    m,
    Array.from({ length: given * times }, () => 0),
  );
  return newWithFields(m, type, [
    [Product.POOLS, m.disown(pools)],
    [Product.INDICES, indices],
  ]);
}

function next(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  if (heap.words[self + Product.STOPPED] === 1) return NULL;
  if (heap.words[self + Product.RESULT] === NULL) return first(rt, self);
  const result = nextResult(rt, self, Product.RESULT);
  const pools = heap.words[self + Product.POOLS] as number;
  const indices = heap.words[self + Product.INDICES] as number;
  for (let place = poolCount(rt, self) - 1; place >= 0; place--) {
    const pool = tupleItem(rt, pools, place);
    const index = (heap.words[indices + 2 * place] as number) + 1;
    const isLast = index === tupleLength(heap, pool);
    heap.words[indices + 2 * place] = isLast ? 0 : index;
    replaceResultItem(rt, result, place, tupleItem(rt, pool, isLast ? 0 : index));
    if (!isLast) return newReference(rt, result);
  }
  heap.words[self + Product.STOPPED] = 1;
  return NULL;
}

/** The first item of each pool; nothing when one is empty. */
function first(rt: Runtime, self: Ref): Ref {
  const pools = tupleToArray(rt, rt.heap.words[self + Product.POOLS] as number);
  if (pools.some((pool) => tupleLength(rt.heap, pool) === 0)) {
    rt.heap.words[self + Product.STOPPED] = 1;
    return NULL;
  }
  return newReference(rt, setResult(rt, self, pools));
}

/** The items at the indices, in a new tuple that the iterator keeps; borrowed. */
function setResult(rt: Runtime, self: Ref, pools: readonly Ref[]): Ref {
  const indices = rt.heap.words[self + Product.INDICES] as number;
  const result = newTuple(rt, pools.length);
  for (const [place, pool] of pools.entries()) {
    const item = tupleItem(rt, pool, rt.heap.words[indices + 2 * place] as number);
    setTupleItem(rt, result, place, newReference(rt, item));
  }
  setField(rt, self, Product.RESULT, result);
  return result;
}

function reduce(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  if (words[self + Product.STOPPED] === 1) return reduceTo(m, self, [m.emptyTuple]);
  const pools = tupleToArray(m, words[self + Product.POOLS] as number);
  if (words[self + Product.RESULT] === NULL) return reduceTo(m, self, pools);
  const state = indexTuple(m, words[self + Product.INDICES] as number, pools.length);
  return reduceTo(m, self, pools, state);
}

function* setState(m: Interpreter, self: Ref, state: Ref): Steps<void> {
  const pools = tupleToArray(m, m.heap.words[self + Product.POOLS] as number);
  if (!m.isInstance(state, m.types.tuple) || tupleLength(m.heap, state) !== pools.length) {
    m.raise(m.types.ValueError, "invalid arguments");
  }
  for (const [place, item] of tupleToArray(m, state).entries()) {
    const size = tupleLength(m.heap, pools[place] as Ref);
    if (size === 0) {
      m.heap.words[self + Product.STOPPED] = 1;
      return;
    }
    const index = Number(yield* indexOf(m, item));
    const indices = m.heap.words[self + Product.INDICES] as number;
    m.heap.words[indices + 2 * place] = Math.min(Math.max(index, 0), size - 1);
  }
  setResult(m, self, pools);
}
