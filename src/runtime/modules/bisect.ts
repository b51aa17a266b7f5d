/** `_bisect`, the C part of `bisect` (Modules/_bisectmodule.c, CPython 3.13): places in sorted sequences. */
import { Comparison } from "../../bytecode/opcodes.ts";
import type { Interpreter } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { type NativeFunction, native } from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { isExactList, listInsert, listItem, listLength } from "../objects/sequences/list.ts";
import { lengthOf, toIndex } from "../objects/sequences/sequence.ts";

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
  return m.newInt(yield* placeOf(m, search, keyOf(m, search)));
}

/** NULL for no key. */
function keyOf(m: Interpreter, { key }: Search): Ref {
  return key === m.none ? NULL : key;
}

function* placeOf(m: Interpreter, search: Search, key: Ref): Steps<number> {
  let low = search.low === NULL ? 0 : yield* resolve(toIndex(m, search.low, "OverflowError"));
  if (low < 0) m.raise(m.types.ValueError, "lo must be non-negative");
  let high = yield* upperBound(m, search);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = m.own(yield* itemAt(m, search.sequence, middle, key));
    const goesRight = search.isLeft
      ? yield* isLess(m, item, search.value)
      : !(yield* isLess(m, search.value, item));
    m.heap.decref(m.disown(item));
    if (goesRight) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* upperBound(m: Interpreter, { sequence, high }: Search): Steps<number> {
  if (high !== NULL && high !== m.none) {
    const given = yield* resolve(toIndex(m, high, "OverflowError"));
    if (given !== -1) return given;
  }
  const length = lengthOf(m, sequence);
  if (length === undefined) {
    m.raise(m.types.TypeError, `object of type '${m.typeOf(sequence).name}' has no len()`);
  }
  return yield* resolve(length);
}

/** An item, or what `key` makes of it. */
function* itemAt(m: Interpreter, sequence: Ref, index: number, key: Ref): Steps<Ref> {
  const item = yield* itemOf(m, sequence, index);
  if (key === NULL) return item;
  m.own(item);
  const made = yield* m.call(key, [item]);
  m.heap.decref(m.disown(item));
  return made;
}

function* itemOf(m: Interpreter, sequence: Ref, index: number): Steps<Ref> {
  if (isExactList(m.heap, sequence) && index < listLength(m.heap, sequence)) {
    return newReference(m, listItem(m.heap, sequence, index));
  }
  // PySequence_GetItem does not ask mappings.
  if (m.isInstance(sequence, m.types.dict)) {
    m.raise(m.types.TypeError, `${m.typeOf(sequence).name} is not a sequence`);
  }
  const position = m.own(m.newInt(index));
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
function* placeOfKey(m: Interpreter, search: Search, key: Ref): Steps<number> {
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
    listInsert(m, sequence, Math.min(place, listLength(m.heap, sequence)), newReference(m, value));
    return newReference(m, m.none);
  }
  const insert = m.own(yield* resolve(m.getAttribute(sequence, m.name("insert"))));
  const index = m.own(m.newInt(place));
  m.heap.decref(yield* m.call(insert, [index, value]));
  m.heap.decref(m.disown(index));
  m.heap.decref(m.disown(insert));
  return newReference(m, m.none);
}
