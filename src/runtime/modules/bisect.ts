/** `_bisect`, the C part of `bisect` (Modules/_bisectmodule.c, CPython 3.13): places in sorted sequences. */
import { Comparison } from "../../bytecode/opcodes.ts";
import type { Interpreter } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { type NativeFunction, native } from "../objects/functions/native-function.ts";
import { newInt } from "../objects/numbers/int.ts";
import { addIntegers, type Integer, shiftRight } from "../objects/numbers/int-arithmetic.ts";
import { indexOf } from "../objects/numbers/int-index.ts";
import { newReference } from "../objects/plain-data.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { isExactList, listInsert, listItem, listLength } from "../objects/sequences/list.ts";

/** What is searched: a value in a part of a sequence, whose items `key` (NULL for none) makes comparable. */
interface Search {
  readonly sequence: Ref;
  readonly value: Ref;
  readonly low: Ref;
  readonly high: Ref;
  readonly key: Ref;
  /** Whether the place lies before items that are equal, or behind them. */
  readonly isLeft: boolean;
}

export function defineBisect(m: Interpreter, module: Ref): void {
  const signature = m.profile.functools.bisectHasKey
    ? "(a, x, lo=0, hi=None, *, key=None)"
    : "(a, x, lo=0, hi=None)";
  const searching = (name: string, isLeft: boolean): NativeFunction =>
    native(name, signature, (_, __, sequence, value, low, high, key) =>
      bisect(m, { sequence, value, low, high, key, isLeft }),
    );
  const inserting = (name: string, isLeft: boolean): NativeFunction =>
    native(name, signature, (_, __, sequence, value, low, high, key) =>
      insort(m, { sequence, value, low, high, key, isLeft }),
    );
  addFunctions(m, module, [
    searching("bisect_right", false),
    searching("bisect_left", true),
    inserting("insort_right", false),
    inserting("insort_left", true),
  ]);
}

function* bisect(m: Interpreter, search: Search): Steps<Ref> {
  return newInt(m, yield* placeOf(m, search, keyOf(m, search)));
}

/** NULL for no key. */
function keyOf(m: Interpreter, { key }: Search): Ref {
  return key === m.none ? NULL : key;
}

function* placeOf(m: Interpreter, search: Search, key: Ref): Steps<Integer> {
  let low = search.low === NULL ? 0 : yield* boundOf(m, search.low);
  if (low < 0) m.raise(m.types.ValueError, "lo must be non-negative");
  let high = yield* upperBound(m, search);
  while (low < high) {
    const middle = shiftRight(addIntegers(low, high), 1);
    const item = m.own(yield* itemAt(m, search.sequence, middle, key));
    const goesRight = search.isLeft
      ? yield* isLess(m, item, search.value)
      : !(yield* isLess(m, search.value, item));
    m.heap.decref(m.disown(item));
    if (goesRight) low = addIntegers(middle, 1);
    else high = middle;
  }
  return low;
}

/** Exact, for answers are searched in ranges beyond 2**53, too. */
function* boundOf(m: Interpreter, ref: Ref): Steps<Integer> {
  const value = yield* indexOf(m, ref);
  if (value >= -(2n ** 63n) && value < 2n ** 63n) return value;
  const text = `cannot fit '${m.typeOf(ref).name}' into an index-sized integer`;
  return m.raise(m.types.OverflowError, text);
}

function* upperBound(m: Interpreter, { sequence, high }: Search): Steps<Integer> {
  if (high !== NULL && high !== m.none) {
    const given = yield* boundOf(m, high);
    if (given !== -1) return given;
  }
  const { slots, name } = m.typeOf(sequence);
  if (slots.length === undefined) m.raise(m.types.TypeError, `object of type '${name}' has no len()`);
  return yield* resolve(slots.length(m, sequence));
}

/** An item, or what `key` makes of it. */
function* itemAt(m: Interpreter, sequence: Ref, index: Integer, key: Ref): Steps<Ref> {
  const item = yield* itemOf(m, sequence, index);
  if (key === NULL) return item;
  m.own(item);
  const made = yield* m.call(key, [item]);
  m.heap.decref(m.disown(item));
  return made;
}

function* itemOf(m: Interpreter, sequence: Ref, index: Integer): Steps<Ref> {
  if (isExactList(m.heap, sequence) && index < listLength(m.heap, sequence)) {
    return newReference(m, listItem(m.heap, sequence, Number(index)));
  }
  // PySequence_GetItem does not ask mappings.
  if (m.isInstance(sequence, m.types.dict)) {
    m.raise(m.types.TypeError, `${m.typeOf(sequence).name} is not a sequence`);
  }
  const position = m.own(newInt(m, index));
  const item = yield* resolve(m.getItem(sequence, position));
  m.heap.decref(m.disown(position));
  return item;
}

function* isLess(m: Interpreter, left: Ref, right: Ref): Steps<boolean> {
  const answer = m.own(yield* resolve(m.compare(left, right, Comparison.LT)));
  const truth = yield* resolve(m.isTrue(answer));
  m.heap.decref(m.disown(answer));
  return truth;
}

/** Where what `key` makes of the value belongs. */
function* placeOfKey(m: Interpreter, search: Search, key: Ref): Steps<Integer> {
  const wanted = m.own(yield* m.call(key, [search.value]));
  const place = yield* placeOf(m, { ...search, value: wanted }, key);
  m.heap.decref(m.disown(wanted));
  return place;
}

/** Inserts the value where its key belongs. */
function* insort(m: Interpreter, search: Search): Steps<Ref> {
  const { sequence, value } = search;
  const key = keyOf(m, search);
  const place = key === NULL ? yield* placeOf(m, search, key) : yield* placeOfKey(m, search, key);
  if (isExactList(m.heap, sequence)) {
    listInsert(m, sequence, Math.min(Number(place), listLength(m.heap, sequence)), newReference(m, value));
    return newReference(m, m.none);
  }
  const insert = m.own(yield* resolve(m.getAttribute(sequence, m.name("insert"))));
  const index = m.own(newInt(m, place));
  m.heap.decref(yield* m.call(insert, [index, value]));
  m.heap.decref(m.disown(index));
  m.heap.decref(m.disown(insert));
  return newReference(m, m.none);
}
