/**
 * `tee`: iterators over one source that read from a chain of blocks, each of 57 items. CPython:
 * Modules/itertoolsmodule.c, tee_next, teedataobject_getitem.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../../objects/allocate.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { withSizeOr } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField, setField } from "../../objects/record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { newTuple, setTupleItem } from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byPosition, defineIteratorType, newWithFields } from "./iterator-type.ts";

/** Words of teeobject. */
const enum Tee {
  BLOCK = 4,
  INDEX = 6,
  WEAK_REFERENCES = 8,
}

/** Words of teedataobject. */
const enum TeeBlock {
  ITERATOR = 4,
  COUNT = 6,
  IS_RUNNING = 7,
  NEXT = 8,
  VALUES = 10,
}

/** LINKCELLS */
const ITEMS_PER_BLOCK = 57;

/** The two types, and the function that makes iterators of the first. */
export interface TeeNames {
  readonly types: readonly TypeObject[];
  readonly tee: NativeFunction;
}

export function defineTee(m: Interpreter): TeeNames {
  const block = defineBlock(m);
  const tee = defineIteratorType(m, {
    name: "_tee",
    layout: "tee",
    isBaseType: false,
    references: [Tee.BLOCK],
    construct: byPosition(m, "_tee", [1, 1], (type, [iterable]) =>
      newTeeOf(m, { tee: type, block }, iterable as Ref),
    ),
    next: (_, self) => next(m, block, self),
    define: (type) => {
      m.addMethods(type, [native("__copy__", "()", (_, self) => copy(m, type, self))]);
    },
  });
  const fn = native("tee", "(iterable, n=2, /)", (_, __, iterable, n) =>
    withSizeOr(m, n, 2, (count) => newTees(m, { tee, block }, iterable, count)),
  );
  return { types: [tee, block], tee: fn };
}

interface TeeTypes {
  readonly tee: TypeObject;
  readonly block: TypeObject;
}

/** tee_fromiterable */
function* newTeeOf(m: Interpreter, types: TeeTypes, iterable: Ref): Steps<Ref> {
  const iterator = yield* resolve(m.iterate(iterable));
  const isTee = m.isInstance(iterator, types.tee);
  const tee = isTee
    ? copy(m, types.tee, iterator)
    : newWithFields(m, types.tee, [[Tee.BLOCK, newBlock(m, types.block, iterator)]]);
  m.heap.decref(iterator);
  return tee;
}

function copy(m: Interpreter, type: TypeObject, self: Ref): Ref {
  const block = newReference(m, m.heap.words[self + Tee.BLOCK] as number);
  const made = newWithFields(m, type, [[Tee.BLOCK, block]]);
  m.heap.words[made + Tee.INDEX] = m.heap.words[self + Tee.INDEX] as number;
  return made;
}

/** `tee(iterable, n)`: copies by `__copy__` of an iterator that has one. itertools_tee_impl. */
function newTees(m: Interpreter, types: TeeTypes, iterable: Ref, count: number): Outcome {
  if (count < 0) m.raise(m.types.ValueError, "n must be >= 0");
  return count === 0 ? newTuple(m, 0) : copySteps(m, types, iterable, count);
}

function* copySteps(m: Interpreter, types: TeeTypes, iterable: Ref, count: number): Steps<Ref> {
  const result = m.own(newTuple(m, count));
  let first = m.own(yield* resolve(m.iterate(iterable)));
  const name = m.name("__copy__");
  let copyMethod = yield* m.optionalAttribute(first, name);
  if (copyMethod === NULL) {
    const made = yield* newTeeOf(m, types, first);
    m.heap.decref(m.disown(first));
    first = m.own(made);
    copyMethod = yield* resolve(m.getAttribute(first, name));
  }
  m.own(copyMethod);
  setTupleItem(m, result, 0, newReference(m, first));
  for (let index = 1; index < count; index++) setTupleItem(m, result, index, yield* m.call(copyMethod, []));
  m.heap.decref(m.disown(copyMethod));
  m.heap.decref(m.disown(first));
  return m.disown(result);
}

function next(m: Interpreter, blockType: TypeObject, self: Ref): Outcome {
  const { words } = m.heap;
  if ((words[self + Tee.INDEX] as number) >= ITEMS_PER_BLOCK) enterNextBlock(m, blockType, self);
  const block = m.heap.words[self + Tee.BLOCK] as number;
  const index = m.heap.words[self + Tee.INDEX] as number;
  if (index >= (m.heap.words[block + TeeBlock.COUNT] as number)) return readItem(m, self, block);
  m.heap.words[self + Tee.INDEX] = index + 1;
  return newReference(m, m.heap.words[block + TeeBlock.VALUES + 2 * index] as number);
}

/** teedataobject_jumplink */
function enterNextBlock(m: Interpreter, type: TypeObject, self: Ref): void {
  const block = m.heap.words[self + Tee.BLOCK] as number;
  let following = m.heap.words[block + TeeBlock.NEXT] as number;
  if (following === NULL) {
    following = newBlock(m, type, m.heap.words[block + TeeBlock.ITERATOR] as number);
    m.heap.words[block + TeeBlock.NEXT] = following;
  }
  m.heap.words[self + Tee.INDEX] = 0;
  setField(m, self, Tee.BLOCK, newReference(m, following));
}

/** The leading iterator reads on, into the block. */
function* readItem(m: Interpreter, self: Ref, block: Ref): Steps<Ref> {
  const { heap } = m;
  if (heap.words[block + TeeBlock.IS_RUNNING] === 1) {
    m.raise(m.types.RuntimeError, "cannot re-enter the tee iterator");
  }
  heap.words[block + TeeBlock.IS_RUNNING] = 1;
  let item: Ref;
  m.own(newReference(m, block));
  try {
    item = yield* resolve(m.next(heap.words[block + TeeBlock.ITERATOR] as number));
  } finally {
    heap.words[block + TeeBlock.IS_RUNNING] = 0;
  }
  if (item !== NULL) {
    const count = heap.words[block + TeeBlock.COUNT] as number;
    heap.words[block + TeeBlock.VALUES + 2 * count] = item;
    heap.words[block + TeeBlock.COUNT] = count + 1;
    heap.words[self + Tee.INDEX] = (heap.words[self + Tee.INDEX] as number) + 1;
    heap.incref(item);
  }
  heap.decref(m.disown(block));
  return item;
}

/** `iterator` is borrowed. */
function newBlock(m: Interpreter, type: TypeObject, iterator: Ref): Ref {
  const block = newIterator(m, type);
  m.heap.words[block + TeeBlock.ITERATOR] = newReference(m, iterator);
  return block;
}

function defineBlock(m: Interpreter): TypeObject {
  return m.defineType({
    name: "itertools._tee_dataobject",
    layout: "tee_dataobject",
    isBaseType: false,
    define: ({ slots }) => {
      slots.traverse = (_, ref, visit) => {
        for (const field of ownedFields(m, ref)) {
          const value = m.heap.words[ref + field] as number;
          if (value !== NULL) visit(value);
        }
      };
      slots.clear = (_, ref) => clearBlock(m, ref);
      slots.deallocate = (_, ref) => {
        m.gc.untrack(ref);
        clearBlock(m, ref);
        freeObject(m, ref, m.typeOf(ref).basicBytes);
      };
    },
  });
}

function ownedFields(rt: Runtime, block: Ref): readonly number[] {
  const count = rt.heap.words[block + TeeBlock.COUNT] as number;
  const values = Array.from({ length: count }, (_, index) => TeeBlock.VALUES + 2 * index);
  return [TeeBlock.ITERATOR, ...values, TeeBlock.NEXT];
}

/** Blocks that nobody else refers to die one after the other, not one inside the other (teedataobject_safe_decref). */
function clearBlock(rt: Runtime, block: Ref): void {
  const { heap } = rt;
  const fields = ownedFields(rt, block).slice(0, -1);
  for (const field of fields) clearField(rt, block, field);
  let following = heap.words[block + TeeBlock.NEXT] as number;
  heap.words[block + TeeBlock.NEXT] = NULL;
  while (following !== NULL && heap.words[following + Header.REFCOUNT] === 1) {
    const after = heap.words[following + TeeBlock.NEXT] as number;
    heap.words[following + TeeBlock.NEXT] = NULL;
    heap.decref(following);
    following = after;
  }
  heap.decrefIfAny(following);
}
