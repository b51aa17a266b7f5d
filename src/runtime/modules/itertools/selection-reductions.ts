/** `__reduce__` and `__setstate__` of iterators that walk over a pool by indices (Modules/itertoolsmodule.c). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import type { Steps } from "../../objects/runtime.ts";
import {
  newTuple,
  setTupleItem,
  tupleItem,
  tupleLength,
  tupleToArray,
} from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { addReduction, reduceTo, stateItems } from "./reductions.ts";

/** Where such an iterator has what its state is made of, as word offsets. */
export interface SelectionState {
  readonly pool: number;
  readonly result: number;
  readonly length: number;
  readonly stopped: number;
  /** The blocks of indices; the first one tells the items of the result. */
  readonly blocks: (self: Ref) => readonly { readonly block: Ref; readonly count: number }[];
  /** Whether the state is a tuple of tuples, one for each block. */
  readonly isNested: boolean;
}

export function addSelectionReduction(m: Interpreter, type: TypeObject, state: SelectionState): void {
  addReduction(
    m,
    type,
    (self) => reduce(m, self, state),
    (_, self, value) => setState(m, self, state, value),
  );
}

function reduce(m: Interpreter, self: Ref, state: SelectionState): Ref {
  const { words } = m.heap;
  const hasStopped = words[self + state.result] !== NULL && words[self + state.stopped] === 1;
  const pool = hasStopped ? m.emptyTuple : (words[self + state.pool] as number);
  const length = newInt(m, words[self + state.length] as number);
  const isStarted = !hasStopped && words[self + state.result] !== NULL;
  const tuples = isStarted ? state.blocks(self).map((each) => indexTuple(m, each.block, each.count)) : [];
  const [first = NULL] = tuples;
  const reduced = reduceTo(
    m,
    self,
    [pool, length],
    state.isNested && isStarted ? m.newTupleOf(tuples) : first,
  );
  m.heap.decref(length);
  return reduced;
}

export function indexTuple(m: Interpreter, block: Ref, count: number): Ref {
  return m.newTupleOf(
    Array.from({ length: count }, (_, index) => newInt(m, m.heap.words[block + 2 * index] as number)),
  );
}

function* setState(m: Interpreter, self: Ref, state: SelectionState, value: Ref): Steps<void> {
  const blocks = state.blocks(self);
  const tuples = state.isNested ? stateItems(m, value, blocks.length) : [value];
  const isFit = tuples.every(
    (each, index) => m.isInstance(each, m.types.tuple) && tupleLength(m.heap, each) === blocks[index]?.count,
  );
  if (!isFit) m.raise(m.types.ValueError, "invalid arguments");
  const pool = m.heap.words[self + state.pool] as number;
  const count = tupleLength(m.heap, pool);
  for (const [which, { block }] of blocks.entries()) {
    for (const [place, item] of tupleToArray(m, tuples[which] as Ref).entries()) {
      const index = Number(yield* indexOf(m, item));
      const [least, most] = which === 0 ? [0, count - 1] : [1, count - place];
      m.heap.words[block + 2 * place] = Math.min(Math.max(index, least), most);
    }
  }
  const length = m.heap.words[self + state.length] as number;
  const result = newTuple(m, length);
  const indices = blocks[0]?.block ?? NULL;
  for (let place = 0; place < length; place++) {
    const item = tupleItem(m, pool, m.heap.words[indices + 2 * place] as number);
    setTupleItem(m, result, place, newReference(m, item));
  }
  setField(m, self, state.result, result);
}
