/** `sum`, `min`, `max`, `any`, `all`, `sorted`: built-in functions that walk an iterable (Python/bltinmodule.c). */

import { BinaryOperation, Comparison } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { checkKeywords } from "../objects/exceptions/keyword-error.ts";
import { type NativeFunction, native, nativeVariadic } from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { newList } from "../objects/sequences/list.ts";
import { listExtend } from "../objects/sequences/list-extend.ts";
import type { TypeObject } from "../objects/type-object.ts";
import type { Interpreter } from "./interpreter.ts";
import { RunningSum } from "./running-sum.ts";

export function reductionFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("sum", "(iterable, /, start=0)", (_, __, iterable, start) => sum(m, iterable, start)),
    native("any", "(iterable, /)", (_, __, iterable) => anyTrue(m, iterable, true)),
    native("all", "(iterable, /)", (_, __, iterable) => anyTrue(m, iterable, false)),
    nativeVariadic("min", "(*args, key=None, default=None)", (_, __, args) => extremum(m, args, "min")),
    nativeVariadic("max", "(*args, key=None, default=None)", (_, __, args) => extremum(m, args, "max")),
    nativeVariadic("sorted", "(iterable, /, *, key=None, reverse=False)", (_, __, args) => sorted(m, args)),
  ];
}

/**
 * Exact ints are added first without making objects, then floats, then whatever else comes, as CPython does it.
 * builtin_sum_impl.
 */
function* sum(m: Interpreter, iterable: Ref, start: Ref): Steps<Ref> {
  rejectTextStart(m, start);
  const iterator = m.own(yield* resolve(m.iterate(iterable)));
  const total = new RunningSum(m, start);
  for (;;) {
    const next = m.next(iterator);
    const item = typeof next === "number" ? next : yield* next;
    if (item === NULL) break;
    m.own(item);
    if (!total.addNumber(item)) {
      const left = m.own(total.take());
      const grown = yield* resolve(m.binaryOperation(left, item, BinaryOperation.ADD));
      m.heap.decref(m.disown(left));
      total.continueWith(grown);
    }
    m.heap.decref(m.disown(item));
  }
  m.heap.decref(m.disown(iterator));
  return total.take();
}

function rejectTextStart(m: Interpreter, start: Ref): void {
  if (start === NULL) return;
  const hints: readonly (readonly [TypeObject, string])[] = [
    [m.types.str, "sum() can't sum strings [use ''.join(seq) instead]"],
    [m.types.bytes, "sum() can't sum bytes [use b''.join(seq) instead]"],
    [m.types.bytearray, "sum() can't sum bytearray [use b''.join(seq) instead]"],
  ];
  for (const [type, hint] of hints) if (m.isInstance(start, type)) m.raise(m.types.TypeError, hint);
}

/** `any` (`wanted` true) and `all` (`wanted` false): stops at the first item with that truth. */
function* anyTrue(m: Interpreter, iterable: Ref, wanted: boolean): Steps<Ref> {
  const iterator = m.own(yield* resolve(m.iterate(iterable)));
  let found = false;
  for (;;) {
    const next = m.next(iterator);
    const item = typeof next === "number" ? next : yield* next;
    if (item === NULL) break;
    m.own(item);
    found = (yield* resolve(m.isTrue(item))) === wanted;
    m.heap.decref(m.disown(item));
    if (found) break;
  }
  m.heap.decref(m.disown(iterator));
  return found === wanted ? m.true : m.false;
}

/** `min_max`. */
function* extremum(m: Interpreter, args: CallArguments, name: "min" | "max"): Steps<Ref> {
  const [first] = args.positional;
  if (first === undefined) {
    m.raise(m.types.TypeError, `${name} expected at least 1 argument, got 0`);
  }
  checkKeywords(m, name, args.keywords, ["key", "default"]);
  const fallback = args.keywords?.get("default") ?? NULL;
  const given = args.keywords?.get("key") ?? NULL;
  const key = given === m.none ? NULL : given;
  if (args.positional.length > 1) {
    if (fallback !== NULL) {
      m.raise(m.types.TypeError, `Cannot specify a default for ${name}() with multiple positional arguments`);
    }
    if (args.tuple === undefined) return yield* extremumOfArguments(m, args.positional, key, name);
    return yield* extremumOf(m, args.tuple, key, name);
  }
  const result = yield* extremumOf(m, first, key, name);
  if (result !== NULL) return result;
  if (fallback === NULL) m.raise(m.types.ValueError, `${name}() ${m.profile.values.messages.emptyExtremum}`);
  m.heap.incref(fallback);
  return fallback;
}

/** The extremum as a new reference, NULL for an empty iterable. */
function* extremumOf(m: Interpreter, iterable: Ref, key: Ref, name: "min" | "max"): Steps<Ref> {
  const iterator = m.own(yield* resolve(m.iterate(iterable)));
  const best = yield* extremumFrom(m, () => m.next(iterator), key, name);
  m.heap.decref(m.disown(iterator));
  return best;
}

function extremumOfArguments(
  m: Interpreter,
  values: readonly Ref[],
  key: Ref,
  name: "min" | "max",
): Steps<Ref> {
  let index = 0;
  return extremumFrom(
    m,
    () => (index < values.length ? newReference(m, values[index++] as Ref) : NULL),
    key,
    name,
  );
}

/** As `extremumOf` for what `next` gives, NULL at the end. */
function* extremumFrom(m: Interpreter, next: () => Outcome, key: Ref, name: "min" | "max"): Steps<Ref> {
  const comparison = name === "min" ? Comparison.LT : Comparison.GT;
  let best = NULL;
  let bestKey = NULL;
  for (;;) {
    const item = yield* resolve(next());
    if (item === NULL) break;
    m.own(item);
    const value = m.own(key === NULL ? newReference(m, item) : yield* m.call(key, [item]));
    if (best === NULL) {
      [best, bestKey] = [item, value];
      continue;
    }
    const answer = m.own(yield* resolve(m.compare(value, bestKey, comparison)));
    const isBetter = yield* resolve(m.isTrue(answer));
    m.heap.decref(m.disown(answer));
    const [lostItem, lostKey] = isBetter ? [best, bestKey] : [item, value];
    if (isBetter) [best, bestKey] = [item, value];
    m.heap.decref(m.disown(lostItem));
    m.heap.decref(m.disown(lostKey));
  }
  if (best === NULL) return NULL;
  m.heap.decref(m.disown(bestKey));
  return m.disown(best);
}

/** A new list, sorted by its own `sort`. */
function* sorted(m: Interpreter, args: CallArguments): Steps<Ref> {
  const [iterable] = args.positional;
  if (iterable === undefined || args.positional.length > 1) {
    m.raise(m.types.TypeError, `sorted expected 1 argument, got ${args.positional.length}`);
  }
  const list = m.own(newList(m, 0));
  yield* resolve(listExtend(m, list, iterable));
  const sort = m.own(yield* resolve(m.getAttribute(list, m.name("sort"))));
  m.heap.decref(yield* m.call(sort, [], args.keywords));
  m.heap.decref(m.disown(sort));
  return m.disown(list);
}
