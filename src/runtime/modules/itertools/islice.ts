/** `islice`. CPython: Modules/itertoolsmodule.c, islice_new, islice_next. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { exhaust } from "../../objects/iterators/iterator-record.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { newList } from "../../objects/sequences/list.ts";
import { toIndex } from "../../objects/sequences/sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byPosition, defineIteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo } from "./reductions.ts";

/** Words of isliceobject; the numbers are doubles. */
const enum Islice {
  ITERATOR = 4,
  NEXT = 6,
  STOP = 8,
  STEP = 10,
  /** Items that were taken from the iterator. */
  COUNT = 12,
}

const NO_STOP = -1;
const WRONG_STOP = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
const WRONG_INDEX = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
const WRONG_STEP = "Step for islice() must be a positive integer or None.";

export function defineIslice(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "islice",
    layout: "islice",
    references: [Islice.ITERATOR],
    construct: byPosition(m, "islice", [2, 4], (type, args) => newIslice(m, type, args)),
    next,
    define: (type) => addReduction(m, type, (self) => reduce(m, self), setState),
  });
}

function* newIslice(m: Interpreter, type: TypeObject, args: readonly Ref[]): Steps<Ref> {
  const { start, stop, step } = yield* bounds(m, args);
  const iterator = yield* resolve(m.iterate(args[0] as Ref));
  const self = newWithFields(m, type, [[Islice.ITERATOR, iterator]]);
  setNumber(m, self, Islice.NEXT, start);
  setNumber(m, self, Islice.STOP, stop);
  setNumber(m, self, Islice.STEP, step);
  return self;
}

interface Bounds {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

function* bounds(m: Interpreter, [, a, b, c]: readonly Ref[]): Steps<Bounds> {
  const refuse = (message: string): never => m.raise(m.types.ValueError, message);
  const [startRef, stopRef] = b === undefined ? [undefined, a] : [a, b];
  const start = yield* sizeOr(m, startRef, 0, WRONG_INDEX);
  const stop = yield* sizeOr(m, stopRef, NO_STOP, WRONG_STOP);
  if (stop === NO_STOP && stopRef !== m.none) refuse(WRONG_STOP);
  if (start < 0 || stop < NO_STOP) refuse(WRONG_INDEX);
  const step = yield* sizeOr(m, c, 1, WRONG_STEP);
  if (step < 1) refuse(WRONG_STEP);
  return { start, stop, step };
}

/** An index that fits; whatever else is raised meanwhile becomes this ValueError. */
function* sizeOr(m: Interpreter, ref: Ref | undefined, absent: number, message: string): Steps<number> {
  if (ref === undefined || ref === m.none) return absent;
  try {
    return yield* resolve(toIndex(m, ref, "OverflowError"));
  } catch (thrown) {
    if (!m.swallow(thrown, m.types.BaseException)) throw thrown;
    return m.raise(m.types.ValueError, message);
  }
}

function numberAt(rt: Runtime, self: Ref, field: number): number {
  return rt.heap.doubles[(self + field) >> 1] as number;
}

function setNumber(rt: Runtime, self: Ref, field: number, value: number): void {
  rt.heap.doubles[(self + field) >> 1] = value;
}

function next(rt: Runtime, self: Ref): Outcome {
  const iterator = rt.heap.words[self + Islice.ITERATOR] as number;
  if (iterator === NULL) return NULL;
  const count = numberAt(rt, self, Islice.COUNT);
  if (count < numberAt(rt, self, Islice.NEXT)) return skipAndNext(rt, self);
  if (hasEnded(rt, self, count)) return exhaust(rt, self, Islice.ITERATOR);
  const item = rt.next(iterator);
  return typeof item === "number" ? taken(rt, self, item) : takenLater(rt, self, item);
}

function* skipAndNext(rt: Runtime, self: Ref): Steps<Ref> {
  for (;;) {
    const count = numberAt(rt, self, Islice.COUNT);
    const iterator = rt.heap.words[self + Islice.ITERATOR] as number;
    if (iterator === NULL) return NULL;
    const isSkipped = count < numberAt(rt, self, Islice.NEXT);
    if (!isSkipped && hasEnded(rt, self, count)) return exhaust(rt, self, Islice.ITERATOR);
    const item = yield* resolve(rt.next(iterator));
    if (!isSkipped || item === NULL) return taken(rt, self, item);
    rt.heap.decref(item);
    setNumber(rt, self, Islice.COUNT, count + 1);
  }
}

function hasEnded(rt: Runtime, self: Ref, count: number): boolean {
  const stop = numberAt(rt, self, Islice.STOP);
  return stop !== NO_STOP && count >= stop;
}

function* takenLater(rt: Runtime, self: Ref, pending: Steps<Ref>): Steps<Ref> {
  return taken(rt, self, yield* pending);
}

/** Counts an item that is given out, and says which is the next. */
function taken(rt: Runtime, self: Ref, item: Ref): Ref {
  if (item === NULL) return exhaust(rt, self, Islice.ITERATOR);
  setNumber(rt, self, Islice.COUNT, numberAt(rt, self, Islice.COUNT) + 1);
  const following = numberAt(rt, self, Islice.NEXT) + numberAt(rt, self, Islice.STEP);
  const stop = numberAt(rt, self, Islice.STOP);
  setNumber(rt, self, Islice.NEXT, stop !== NO_STOP && following > stop ? stop : following);
  return item;
}

function* reduce(m: Interpreter, self: Ref): Steps<Ref> {
  const iterator = m.heap.words[self + Islice.ITERATOR] as number;
  const int = (field: number): Ref => newInt(m, numberAt(m, self, field));
  if (iterator === NULL) {
    const list = m.own(newList(m, 0));
    const empty = yield* resolve(m.iterate(list));
    m.heap.decref(m.disown(list));
    const reduced = reduceTo(m, self, [empty, newInt(m, 0)], newInt(m, 0));
    m.heap.decref(empty);
    return reduced;
  }
  const hasStop = numberAt(m, self, Islice.STOP) !== NO_STOP;
  const numbers = [int(Islice.NEXT), hasStop ? int(Islice.STOP) : m.none, int(Islice.STEP)];
  const reduced = reduceTo(m, self, [iterator, ...numbers], int(Islice.COUNT));
  for (const each of numbers) if (each !== m.none) m.heap.decref(each);
  return reduced;
}

function* setState(m: Interpreter, self: Ref, state: Ref): Steps<void> {
  setNumber(m, self, Islice.COUNT, Number(yield* indexOf(m, state)));
}
