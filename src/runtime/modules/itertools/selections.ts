/**
 * `combinations`, `combinations_with_replacement` and `permutations`: tuples of items of one pool, by indices. CPython:
 * Modules/itertoolsmodule.c, combinations_next, cwr_next, permutations_next.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { isInt } from "../../objects/numbers/int.ts";
import { withSize } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Outcome, Runtime, Steps } from "../../objects/runtime.ts";

import { newTuple, setTupleItem, tupleItem, tupleLength } from "../../objects/sequences/tuple.ts";
import { tupleFromIterable } from "../../objects/sequences/tuple-from-iterable.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import {
  byName,
  defineIteratorType,
  freeIndices,
  INDEX_BYTES,
  newIndices,
  newWithFields,
} from "./iterator-type.ts";
import { nextResult, replaceResultItem } from "./result-tuple.ts";
import { addSelectionReduction } from "./selection-reductions.ts";

/** Words of combinationsobject, which cwrobject shares. */
export const enum Combinations {
  POOL = 4,
  INDICES = 6,
  RESULT = 8,
  LENGTH = 10,
  STOPPED = 12,
}

/** Words of permutationsobject. */
export const enum Permutations {
  POOL = 4,
  INDICES = 6,
  CYCLES = 8,
  RESULT = 10,
  LENGTH = 12,
  STOPPED = 14,
}

export function defineSelections(m: Interpreter): readonly TypeObject[] {
  return [
    defineCombinations(m, "combinations", nextCombination, (count, length) => ({
      indices: Array.from({ length }, (_, index) => index),
      hasStopped: length > count,
    })),
    defineCombinations(m, "combinations_with_replacement", nextRepeating, (count, length) => ({
      indices: Array.from({ length }, () => 0),
      hasStopped: count === 0 && length > 0,
    })),
    definePermutations(m),
  ];
}

type Start = (count: number, length: number) => { indices: readonly number[]; hasStopped: boolean };

function defineCombinations(
  m: Interpreter,
  name: "combinations" | "combinations_with_replacement",
  next: (rt: Runtime, self: Ref) => Ref,
  start: Start,
): TypeObject {
  return defineIteratorType(m, {
    name,
    layout: "combinations",
    references: [Combinations.POOL, Combinations.RESULT],
    construct: byName(m, name, "(iterable, r)", (type, iterable, r) =>
      withSize(m, r, (length) => newCombinations(m, type, iterable, length, start)),
    ),
    next,
    release: (_, self) =>
      freeIndices(m, m.heap.words[self + Combinations.INDICES] as number, lengthOf(m, self)),
    define: (type) => {
      type.slots.sizeOf = (_, self) => m.typeOf(self).basicBytes + lengthOf(m, self) * INDEX_BYTES;
      type.slots.extraBytes = (_, self) => lengthOf(m, self) * INDEX_BYTES;
      addSelectionReduction(m, type, {
        pool: Combinations.POOL,
        result: Combinations.RESULT,
        length: Combinations.LENGTH,
        stopped: Combinations.STOPPED,
        blocks: (self) => [
          { block: m.heap.words[self + Combinations.INDICES] as Ref, count: lengthOf(m, self) },
        ],
        isNested: false,
      });
    },
  });
}

function lengthOf(rt: Runtime, self: Ref): number {
  return rt.heap.words[self + Combinations.LENGTH] as number;
}

function* newCombinations(
  m: Interpreter,
  type: TypeObject,
  iterable: Ref,
  length: number,
  start: Start,
): Steps<Ref> {
  const pool = m.own(yield* tupleFromIterable(m, iterable));
  if (length < 0) m.raise(m.types.ValueError, "r must be non-negative");
  const { indices, hasStopped } = start(tupleLength(m.heap, pool), length);
  const block = newIndices(m, indices);
  const self = newWithFields(m, type, [
    [Combinations.POOL, m.disown(pool)],
    [Combinations.INDICES, block],
  ]);
  m.heap.words[self + Combinations.LENGTH] = length;
  m.heap.words[self + Combinations.STOPPED] = hasStopped ? 1 : 0;
  return self;
}

/** The items at the indices, in a new tuple that the iterator keeps. */
function firstResult(rt: Runtime, self: Ref, field: number, indices: Ref, length: number): Ref {
  const pool = rt.heap.words[self + Combinations.POOL] as number;
  const result = newTuple(rt, length);
  for (let place = 0; place < length; place++) {
    const item = tupleItem(rt, pool, rt.heap.words[indices + 2 * place] as number);
    setTupleItem(rt, result, place, newReference(rt, item));
  }
  rt.heap.words[self + field] = result;
  return newReference(rt, result);
}

function nextCombination(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  if (heap.words[self + Combinations.STOPPED] === 1) return NULL;
  const indices = heap.words[self + Combinations.INDICES] as number;
  const length = lengthOf(rt, self);
  if (heap.words[self + Combinations.RESULT] === NULL) {
    return firstResult(rt, self, Combinations.RESULT, indices, length);
  }
  const result = nextResult(rt, self, Combinations.RESULT);
  const pool = heap.words[self + Combinations.POOL] as number;
  const slack = tupleLength(heap, pool) - length;
  let place = length - 1;
  while (place >= 0 && heap.words[indices + 2 * place] === place + slack) place--;
  if (place < 0) return stop(rt, self, Combinations.STOPPED);
  let index = (heap.words[indices + 2 * place] as number) + 1;
  for (; place < length; place++, index++) {
    heap.words[indices + 2 * place] = index;
    replaceResultItem(rt, result, place, tupleItem(rt, pool, index));
  }
  return newReference(rt, result);
}

function nextRepeating(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  if (heap.words[self + Combinations.STOPPED] === 1) return NULL;
  const indices = heap.words[self + Combinations.INDICES] as number;
  const length = lengthOf(rt, self);
  if (heap.words[self + Combinations.RESULT] === NULL) {
    return firstResult(rt, self, Combinations.RESULT, indices, length);
  }
  const result = nextResult(rt, self, Combinations.RESULT);
  const pool = heap.words[self + Combinations.POOL] as number;
  const last = tupleLength(heap, pool) - 1;
  let place = length - 1;
  while (place >= 0 && heap.words[indices + 2 * place] === last) place--;
  if (place < 0) return stop(rt, self, Combinations.STOPPED);
  const index = (heap.words[indices + 2 * place] as number) + 1;
  for (; place < length; place++) {
    heap.words[indices + 2 * place] = index;
    replaceResultItem(rt, result, place, tupleItem(rt, pool, index));
  }
  return newReference(rt, result);
}

function stop(rt: Runtime, self: Ref, field: number): Ref {
  rt.heap.words[self + field] = 1;
  return NULL;
}

function definePermutations(m: Interpreter): TypeObject {
  const poolLength = (self: Ref): number =>
    tupleLength(m.heap, m.heap.words[self + Permutations.POOL] as number);
  const taken = (self: Ref): number => m.heap.words[self + Permutations.LENGTH] as number;
  const blocks = (self: Ref): readonly { block: Ref; count: number }[] => [
    { block: m.heap.words[self + Permutations.INDICES] as Ref, count: poolLength(self) },
    { block: m.heap.words[self + Permutations.CYCLES] as Ref, count: taken(self) },
  ];
  return defineIteratorType(m, {
    name: "permutations",
    layout: "permutations",
    references: [Permutations.POOL, Permutations.RESULT],
    construct: byName(m, "permutations", "(iterable, r=None)", (type, iterable, r) =>
      newPermutations(m, type, iterable, r),
    ),
    next: nextPermutation,
    define: (type) => {
      const extra = (self: Ref): number => (poolLength(self) + taken(self)) * INDEX_BYTES;
      type.slots.sizeOf = (_, self) => m.typeOf(self).basicBytes + extra(self);
      type.slots.extraBytes = (_, self) => extra(self);
      const release = type.slots.deallocate;
      // The blocks go first: how long one is says the pool.
      type.slots.deallocate = (_, self) => {
        for (const { block, count } of blocks(self)) freeIndices(m, block, count);
        release?.(m, self);
      };
      addSelectionReduction(m, type, {
        pool: Permutations.POOL,
        result: Permutations.RESULT,
        length: Permutations.LENGTH,
        stopped: Permutations.STOPPED,
        blocks,
        isNested: true,
      });
    },
  });
}

function* newPermutations(m: Interpreter, type: TypeObject, iterable: Ref, r: Ref): Steps<Ref> {
  const pool = m.own(yield* tupleFromIterable(m, iterable));
  const count = tupleLength(m.heap, pool);
  if (r !== NULL && r !== m.none && !isInt(m, r)) m.raise(m.types.TypeError, "Expected int as r");
  const make = (length: number): Outcome => {
    if (length < 0) m.raise(m.types.ValueError, "r must be non-negative");
    const indices = newIndices(
      m,
      Array.from({ length: count }, (_, index) => index),
    );
    const cycles = newIndices(
      m,
      Array.from({ length }, (_, index) => count - index),
    );
    const self = newWithFields(m, type, [
      [Permutations.POOL, newReference(m, pool)],
      [Permutations.INDICES, indices],
      [Permutations.CYCLES, cycles],
      [Permutations.LENGTH, length],
    ]);
    m.heap.words[self + Permutations.STOPPED] = length > count ? 1 : 0;
    return self;
  };
  const made = r === NULL || r === m.none ? make(count) : withSize(m, r, make);
  m.heap.decref(m.disown(pool));
  return made as Ref;
}

function nextPermutation(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  if (heap.words[self + Permutations.STOPPED] === 1) return NULL;
  const indices = heap.words[self + Permutations.INDICES] as number;
  const length = heap.words[self + Permutations.LENGTH] as number;
  if (heap.words[self + Permutations.RESULT] === NULL) {
    return firstResult(rt, self, Permutations.RESULT, indices, length);
  }
  const pool = heap.words[self + Permutations.POOL] as number;
  const count = tupleLength(heap, pool);
  if (count === 0) return stop(rt, self, Permutations.STOPPED);
  const result = nextResult(rt, self, Permutations.RESULT);
  const changed = permute(rt, self, indices, count, length);
  if (changed < 0) return stop(rt, self, Permutations.STOPPED);
  for (let place = changed; place < length; place++) {
    const index = heap.words[indices + 2 * place] as number;
    replaceResultItem(rt, result, place, tupleItem(rt, pool, index));
  }
  return newReference(rt, result);
}

/** The next indices in lexicographic order; from which place on they changed, -1 after the last. */
function permute(rt: Runtime, self: Ref, indices: Ref, count: number, length: number): number {
  const { words } = rt.heap;
  const cycles = words[self + Permutations.CYCLES] as number;
  for (let place = length - 1; place >= 0; place--) {
    const left = (words[cycles + 2 * place] as number) - 1;
    const index = words[indices + 2 * place] as number;
    if (left > 0) {
      words[cycles + 2 * place] = left;
      const other = indices + 2 * (count - left);
      words[indices + 2 * place] = words[other] as number;
      words[other] = index;
      return place;
    }
    words.copyWithin(indices + 2 * place, indices + 2 * (place + 1), indices + 2 * count);
    words[indices + 2 * (count - 1)] = index;
    words[cycles + 2 * place] = count - place;
  }
  return -1;
}
