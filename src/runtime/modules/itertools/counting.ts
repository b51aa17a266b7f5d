/** `count` and `repeat`. CPython: Modules/itertoolsmodule.c, count_next, repeat_next. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { intValue, isInt, newInt } from "../../objects/numbers/int.ts";
import { withSize } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { findOnType } from "../../objects/sequences/sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { byName, defineIteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo } from "./reductions.ts";

/** Words of countobject. */
const enum Count {
  /** `cnt` as a double: the next number while all are ints in steps of 1. */
  NEXT = 4,
  /** The next number in all other cases, NULL otherwise. */
  LONG_NEXT = 6,
  STEP = 8,
}

/** Words of repeatobject. */
const enum Repeat {
  ELEMENT = 4,
  /** `cnt` as a double: how often it is still given; FOREVER without an end. */
  LEFT = 6,
}

const FOREVER = -1;
/** From here on `count` adds Python ints. DIVERGES: in CPython at 2^63, which shows in the size of nothing. */
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

export function defineCount(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "count",
    layout: "count",
    references: [Count.LONG_NEXT, Count.STEP],
    construct: byName(m, "count", "(start=0, step=1)", (type, start, step) => newCount(m, type, start, step)),
    next: (_, self) => nextCount(m, self),
    define: (type) => {
      type.slots.repr = (_, self) => showCount(m, self);
      addReduction(m, type, (self) => reduceCount(m, self));
    },
  });
}

function newCount(m: Interpreter, type: TypeObject, start: Ref, step: Ref): Ref {
  for (const given of [start, step]) {
    if (given !== NULL && !isNumber(m, given)) m.raise(m.types.TypeError, "a number is required");
  }
  const first = start === NULL ? 0 : isInt(m, start) ? intValue(m.heap, start) : undefined;
  const isByOne = step === NULL || (isInt(m, step) && intValue(m.heap, step) === 1);
  const isFast = isByOne && typeof first === "number";
  const stepRef = step === NULL ? m.newInt(1) : newReference(m, step);
  const long = isFast ? NULL : start === NULL ? m.newInt(0) : newReference(m, start);
  const self = newWithFields(m, type, [
    [Count.LONG_NEXT, long],
    [Count.STEP, stepRef],
  ]);
  m.heap.doubles[(self + Count.NEXT) >> 1] = isFast ? first : LARGEST_EXACT;
  return self;
}

/** PyNumber_Check */
function isNumber(m: Interpreter, ref: Ref): boolean {
  const type = m.typeOf(ref);
  const known = [m.types.int, m.types.float, m.types.complex];
  if (known.some((each) => type.isSubtypeOf(each))) return true;
  return ["__index__", "__int__", "__float__"].some((name) => findOnType(m, type, name) !== NULL);
}

function nextCount(m: Interpreter, self: Ref): Outcome {
  const { heap } = m;
  const place = (self + Count.NEXT) >> 1;
  const next = heap.doubles[place] as number;
  if (next >= LARGEST_EXACT) return stepUp(m, self);
  heap.doubles[place] = next + 1;
  return newInt(m, next);
}

/** count_nextlong */
function* stepUp(m: Interpreter, self: Ref): Steps<Ref> {
  const { heap } = m;
  const known = heap.words[self + Count.LONG_NEXT] as number;
  const current = known === NULL ? newInt(m, LARGEST_EXACT) : known;
  const step = heap.words[self + Count.STEP] as number;
  if (known === NULL) heap.words[self + Count.LONG_NEXT] = current;
  const steppedUp = yield* resolve(m.binaryOperation(current, step, BinaryOperation.ADD));
  heap.words[self + Count.LONG_NEXT] = steppedUp;
  return current;
}

function* showCount(m: Interpreter, self: Ref): Steps<Ref> {
  const { heap } = m;
  const { name } = m.typeOf(self);
  const shown = name.slice(name.lastIndexOf(".") + 1);
  const long = heap.words[self + Count.LONG_NEXT] as number;
  if (long === NULL) return m.newStr(`${shown}(${heap.doubles[(self + Count.NEXT) >> 1]})`);
  const next = yield* m.reprText(long);
  const step = heap.words[self + Count.STEP] as number;
  if (isInt(m, step) && intValue(heap, step) === 1) return m.newStr(`${shown}(${next})`);
  return m.newStr(`${shown}(${next}, ${yield* m.reprText(step)})`);
}

function reduceCount(m: Interpreter, self: Ref): Ref {
  const { heap } = m;
  const long = heap.words[self + Count.LONG_NEXT] as number;
  if (long !== NULL) return reduceTo(m, self, [long, heap.words[self + Count.STEP] as number]);
  const next = newInt(m, heap.doubles[(self + Count.NEXT) >> 1] as number);
  const reduced = reduceTo(m, self, [next]);
  heap.decref(next);
  return reduced;
}

export function defineRepeat(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "repeat",
    layout: "repeat",
    references: [Repeat.ELEMENT],
    construct: byName(m, "repeat", "(object, times=None)", (type, object, times) =>
      times === NULL
        ? newRepeat(m, type, object, FOREVER)
        : withSize(m, times, (left) => newRepeat(m, type, object, Math.max(0, left))),
    ),
    next: nextRepeat,
    lengthHint: (_, self) => {
      const left = timesLeft(m, self);
      return left === FOREVER ? m.raise(m.types.TypeError, "len() of unsized object") : left;
    },
    define: (type) => {
      type.slots.repr = (_, self) => showRepeat(m, self);
      addReduction(m, type, (self) => reduceRepeat(m, self));
    },
  });
}

function newRepeat(m: Interpreter, type: TypeObject, object: Ref, left: number): Ref {
  const self = newWithFields(m, type, [[Repeat.ELEMENT, newReference(m, object)]]);
  m.heap.doubles[(self + Repeat.LEFT) >> 1] = left;
  return self;
}

function timesLeft(rt: Runtime, self: Ref): number {
  return rt.heap.doubles[(self + Repeat.LEFT) >> 1] as number;
}

function nextRepeat(rt: Runtime, self: Ref): Ref {
  const left = timesLeft(rt, self);
  if (left === 0) return NULL;
  if (left > 0) rt.heap.doubles[(self + Repeat.LEFT) >> 1] = left - 1;
  return newReference(rt, rt.heap.words[self + Repeat.ELEMENT] as number);
}

function* showRepeat(m: Interpreter, self: Ref): Steps<Ref> {
  const { name } = m.typeOf(self);
  const element = yield* m.reprText(m.heap.words[self + Repeat.ELEMENT] as number);
  const left = timesLeft(m, self);
  const times = left === FOREVER ? "" : `, ${left}`;
  return m.newStr(`${name.slice(name.lastIndexOf(".") + 1)}(${element}${times})`);
}

function reduceRepeat(m: Interpreter, self: Ref): Ref {
  const element = m.heap.words[self + Repeat.ELEMENT] as number;
  const left = timesLeft(m, self);
  if (left === FOREVER) return reduceTo(m, self, [element]);
  const times = newInt(m, left);
  const reduced = reduceTo(m, self, [element, times]);
  m.heap.decref(times);
  return reduced;
}
