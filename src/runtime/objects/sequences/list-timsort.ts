/**
 * Timsort, comparison by comparison as CPython: a program whose `__lt__` prints sees the same pairs in the same
 * order. Works on JavaScript arrays of references and knows nothing of lists. CPython: Objects/listobject.c
 * (3.13; `mergePolicy` and `splitsEqualRuns` tell older versions), Objects/listsort.txt.
 */
import type { Ref } from "../../memory/linear-memory.ts";
import type { Steps } from "../runtime.ts";

const MIN_GALLOP = 7;
const MAX_MINRUN = 64;

export interface TimsortOptions {
  /** `left < right`. */
  readonly isLess: (left: Ref, right: Ref) => boolean | Steps<boolean>;
  /** Called before a merge with the number of keys that its temporary space must hold (`merge_getmem`). */
  readonly reserve: (count: number) => void;
  /** Merges by powers of nodes (from 3.11) instead of by the lengths on the stack. */
  readonly mergesByPower: boolean;
  /** A descending run may contain equal items (from 3.13). */
  readonly runsMayHaveEquals: boolean;
}

/** A sorted stretch that waits to be merged. */
interface Run {
  start: number;
  length: number;
  power: number;
}

/** Sorts `keys` in place, stably, and moves `values` along. */
export class Timsort {
  readonly #keys: Ref[];
  readonly #values: Ref[] | undefined;
  readonly #options: TimsortOptions;
  #minGallop = MIN_GALLOP;
  readonly #pending: Run[] = [];

  constructor(keys: Ref[], values: Ref[] | undefined, options: TimsortOptions) {
    this.#keys = keys;
    this.#values = values;
    this.#options = options;
  }

  *sort(): Steps<void> {
    const total = this.#keys.length;
    if (total < 2) return;
    const minRun = computeMinRun(total);
    for (let start = 0; start < total; ) {
      const left = total - start;
      let length = yield* this.#countRun(start, left);
      if (length < minRun) {
        const forced = Math.min(left, minRun);
        yield* this.#binarySort(start, forced, length);
        length = forced;
      }
      yield* this.#pushRun(start, length);
      start += length;
    }
    yield* this.#mergeAll();
  }

  #less(left: Ref, right: Ref): boolean | Steps<boolean> {
    return this.#options.isLess(left, right);
  }

  *#isLess(left: Ref, right: Ref): Steps<boolean> {
    const result = this.#less(left, right);
    return typeof result === "boolean" ? result : yield* result;
  }

  // Runs

  /** Length of the run at `start`, which is made ascending. */
  *#countRun(start: number, left: number): Steps<number> {
    return this.#options.runsMayHaveEquals
      ? yield* this.#countRunWithEquals(start, left)
      : yield* this.#countStrictRun(start, left);
  }

  /** Through 3.12: descending means strictly so. */
  *#countStrictRun(start: number, left: number): Steps<number> {
    const keys = this.#keys;
    if (left === 1) return 1;
    let length = 2;
    const isDescending = yield* this.#isLess(keys[start + 1] as Ref, keys[start] as Ref);
    for (; length < left; length++) {
      const at = start + length;
      if ((yield* this.#isLess(keys[at] as Ref, keys[at - 1] as Ref)) !== isDescending) break;
    }
    if (isDescending) this.#reverse(start, length);
    return length;
  }

  *#countRunWithEquals(start: number, left: number): Steps<number> {
    const keys = this.#keys;
    let length = 1;
    length = yield* this.#extendAscending(start, length, left);
    if (length === left) return length;
    if (length > 1) {
      if (yield* this.#isLess(keys[start] as Ref, keys[start + length - 1] as Ref)) return length;
      this.#reverse(start, length);
    }
    length++;
    let equals = 0;
    for (; length < left; length++) {
      const at = start + length;
      if (yield* this.#isLess(keys[at] as Ref, keys[at - 1] as Ref)) {
        equals = this.#reverseEquals(at, equals);
      } else if (yield* this.#isLess(keys[at - 1] as Ref, keys[at] as Ref)) {
        break;
      } else {
        equals++;
      }
    }
    this.#reverseEquals(start + length, equals);
    this.#reverse(start, length);
    return yield* this.#extendAscending(start, length, left);
  }

  *#extendAscending(start: number, length: number, left: number): Steps<number> {
    const keys = this.#keys;
    let reached = length;
    while (reached < left) {
      const at = start + reached;
      if (yield* this.#isLess(keys[at] as Ref, keys[at - 1] as Ref)) break;
      reached++;
    }
    return reached;
  }

  /** Turns around the last `equals + 1` items before `end`, which are equal. Returns 0. */
  #reverseEquals(end: number, equals: number): number {
    if (equals > 0) this.#reverse(end - equals - 1, equals + 1);
    return 0;
  }

  #reverse(start: number, length: number): void {
    reverseRange(this.#keys, start, length);
    if (this.#values !== undefined) reverseRange(this.#values, start, length);
  }

  /** Sorts a short stretch whose first `sorted` items are in order. CPython: binarysort. */
  *#binarySort(start: number, length: number, sorted: number): Steps<void> {
    const keys = this.#keys;
    for (let at = Math.max(sorted, 1); at < length; at++) {
      const pivot = keys[start + at] as Ref;
      let low = 0;
      let high = at;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (yield* this.#isLess(pivot, keys[start + middle] as Ref)) high = middle;
        else low = middle + 1;
      }
      moveBack(keys, start + at, start + low);
      if (this.#values !== undefined) moveBack(this.#values, start + at, start + low);
    }
  }

  // Merging

  *#pushRun(start: number, length: number): Steps<void> {
    const { mergesByPower } = this.#options;
    if (mergesByPower) yield* this.#mergeBefore(length);
    this.#pending.push({ start, length, power: 0 });
    if (!mergesByPower) yield* this.#restoreLengths();
  }

  /** CPython: found_new_run. */
  *#mergeBefore(nextLength: number): Steps<void> {
    const pending = this.#pending;
    const last = pending.at(-1);
    if (last === undefined) return;
    const power = nodePower(last.start, last.length, nextLength, this.#keys.length);
    while (pending.length > 1 && (pending.at(-2) as Run).power > power)
      yield* this.#mergeAt(pending.length - 2);
    (pending.at(-1) as Run).power = power;
  }

  /** Through 3.10: merge_collapse. */
  *#restoreLengths(): Steps<void> {
    const pending = this.#pending;
    const length = (index: number): number => (pending[index] as Run).length;
    while (pending.length > 1) {
      let at = pending.length - 2;
      const isThirdShort = at > 0 && length(at - 1) <= length(at) + length(at + 1);
      const isFourthShort = at > 1 && length(at - 2) <= length(at - 1) + length(at);
      if (isThirdShort || isFourthShort) {
        if (length(at - 1) < length(at + 1)) at--;
        yield* this.#mergeAt(at);
      } else if (length(at) <= length(at + 1)) {
        yield* this.#mergeAt(at);
      } else {
        return;
      }
    }
  }

  /** CPython: merge_force_collapse. */
  *#mergeAll(): Steps<void> {
    const pending = this.#pending;
    while (pending.length > 1) {
      let at = pending.length - 2;
      if (at > 0 && (pending[at - 1] as Run).length < (pending[at + 1] as Run).length) at--;
      yield* this.#mergeAt(at);
    }
  }

  /** Merges runs `at` and `at + 1`. CPython: merge_at. */
  *#mergeAt(at: number): Steps<void> {
    const first = this.#pending[at] as Run;
    const second = this.#pending[at + 1] as Run;
    const keys = this.#keys;
    let { start, length } = first;
    const secondStart = second.start;
    first.length += second.length;
    this.#pending.splice(at + 1, 1);
    const skipped = yield* this.#gallopRight(keys[secondStart] as Ref, keys, start, length, 0);
    start += skipped;
    length -= skipped;
    if (length === 0) return;
    const last = keys[start + length - 1] as Ref;
    const kept = yield* this.#gallopLeft(last, keys, secondStart, second.length, second.length - 1);
    if (kept <= 0) return;
    if (length <= kept) yield* this.#mergeLow(start, length, secondStart, kept);
    else yield* this.#mergeHigh(start, length, secondStart, kept);
  }

  /** Where `key` goes in a sorted stretch, before equal items. CPython: gallop_left. */
  *#gallopLeft(key: Ref, from: readonly Ref[], base: number, length: number, hint: number): Steps<number> {
    let last = 0;
    let offset = 1;
    if (yield* this.#isLess(from[base + hint] as Ref, key)) {
      const most = length - hint;
      while (offset < most && (yield* this.#isLess(from[base + hint + offset] as Ref, key))) {
        last = offset;
        offset = offset * 2 + 1;
      }
      offset = Math.min(offset, most) + hint;
      last += hint;
    } else {
      const most = hint + 1;
      while (offset < most && !(yield* this.#isLess(from[base + hint - offset] as Ref, key))) {
        last = offset;
        offset = offset * 2 + 1;
      }
      const reached = Math.min(offset, most);
      offset = hint - last;
      last = hint - reached;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (yield* this.#isLess(from[base + middle] as Ref, key)) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** Where `key` goes in a sorted stretch, behind equal items. CPython: gallop_right. */
  *#gallopRight(key: Ref, from: readonly Ref[], base: number, length: number, hint: number): Steps<number> {
    let last = 0;
    let offset = 1;
    if (yield* this.#isLess(key, from[base + hint] as Ref)) {
      const most = hint + 1;
      while (offset < most && (yield* this.#isLess(key, from[base + hint - offset] as Ref))) {
        last = offset;
        offset = offset * 2 + 1;
      }
      const reached = Math.min(offset, most);
      offset = hint - last;
      last = hint - reached;
    } else {
      const most = length - hint;
      while (offset < most && !(yield* this.#isLess(key, from[base + hint + offset] as Ref))) {
        last = offset;
        offset = offset * 2 + 1;
      }
      offset = Math.min(offset, most) + hint;
      last += hint;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (yield* this.#isLess(key, from[base + middle] as Ref)) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }

  /** Merges with the first run set aside, left to right. CPython: merge_lo. */
  *#mergeLow(startA: number, lengthA: number, startB: number, lengthB: number): Steps<void> {
    this.#options.reserve(lengthA);
    const keys = this.#keys;
    const values = this.#values;
    const aside = keys.slice(startA, startA + lengthA);
    const asideValues = values?.slice(startA, startA + lengthA);
    const state = { to: startA, a: 0, b: startB, leftA: lengthA, leftB: lengthB };
    const takeA = (count: number): void => {
      copyInto(keys, state.to, aside, state.a, count);
      if (values !== undefined) copyInto(values, state.to, asideValues as Ref[], state.a, count);
      state.to += count;
      state.a += count;
      state.leftA -= count;
    };
    const takeB = (count: number): void => {
      keys.copyWithin(state.to, state.b, state.b + count);
      values?.copyWithin(state.to, state.b, state.b + count);
      state.to += count;
      state.b += count;
      state.leftB -= count;
    };
    const finish = (): void => {
      if (state.leftA === 1 && state.leftB > 0) takeB(state.leftB);
      takeA(state.leftA);
    };
    const isDone = (): boolean => state.leftB === 0 || state.leftA <= 1;
    try {
      takeB(1);
      while (!isDone()) {
        if (
          yield* this.#mergeOneByOne(
            () => this.#less(keys[state.b] as Ref, aside[state.a] as Ref),
            () => takeB(1),
            () => takeA(1),
            isDone,
          )
        )
          return;
        this.#minGallop++;
        let countA: number;
        let countB: number;
        do {
          this.#minGallop -= this.#minGallop > 1 ? 1 : 0;
          countA = yield* this.#gallopRight(keys[state.b] as Ref, aside, state.a, state.leftA, 0);
          if (countA > 0) takeA(countA);
          if (isDone()) return;
          takeB(1);
          if (isDone()) return;
          countB = yield* this.#gallopLeft(aside[state.a] as Ref, keys, state.b, state.leftB, 0);
          if (countB > 0) takeB(countB);
          if (state.leftB === 0) return;
          takeA(1);
          if (isDone()) return;
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        this.#minGallop++;
      }
    } finally {
      finish();
    }
  }

  /**
   * Takes the smaller of two heads again and again until one side won often in a row. `isBehind` tells whether the
   * second run's head goes first. True when the merge is done.
   */
  *#mergeOneByOne(
    isBehind: () => boolean | Steps<boolean>,
    takeWhenTrue: () => void,
    takeWhenFalse: () => void,
    isDone: () => boolean,
  ): Steps<boolean> {
    let trueInRow = 0;
    let falseInRow = 0;
    for (;;) {
      const result = isBehind();
      const isTrue = typeof result === "boolean" ? result : yield* result;
      if (isTrue) {
        takeWhenTrue();
        trueInRow++;
        falseInRow = 0;
      } else {
        takeWhenFalse();
        falseInRow++;
        trueInRow = 0;
      }
      if (isDone()) return true;
      if (trueInRow >= this.#minGallop || falseInRow >= this.#minGallop) return false;
    }
  }

  /** Merges with the second run set aside, right to left. CPython: merge_hi. */
  *#mergeHigh(startA: number, lengthA: number, startB: number, lengthB: number): Steps<void> {
    this.#options.reserve(lengthB);
    const keys = this.#keys;
    const values = this.#values;
    const aside = keys.slice(startB, startB + lengthB);
    const asideValues = values?.slice(startB, startB + lengthB);
    const state = { to: startB + lengthB, leftA: lengthA, leftB: lengthB };
    const takeA = (count: number): void => {
      const from = startA + state.leftA - count;
      keys.copyWithin(state.to - count, from, from + count);
      values?.copyWithin(state.to - count, from, from + count);
      state.to -= count;
      state.leftA -= count;
    };
    const takeB = (count: number): void => {
      const from = state.leftB - count;
      copyInto(keys, state.to - count, aside, from, count);
      if (values !== undefined) copyInto(values, state.to - count, asideValues as Ref[], from, count);
      state.to -= count;
      state.leftB -= count;
    };
    const finish = (): void => {
      if (state.leftB === 1 && state.leftA > 0) takeA(state.leftA);
      takeB(state.leftB);
    };
    const isDone = (): boolean => state.leftA === 0 || state.leftB <= 1;
    try {
      takeA(1);
      while (!isDone()) {
        if (
          yield* this.#mergeOneByOne(
            () => this.#less(aside[state.leftB - 1] as Ref, keys[startA + state.leftA - 1] as Ref),
            () => takeA(1),
            () => takeB(1),
            isDone,
          )
        )
          return;
        this.#minGallop++;
        let countA: number;
        let countB: number;
        do {
          this.#minGallop -= this.#minGallop > 1 ? 1 : 0;
          const keyB = aside[state.leftB - 1] as Ref;
          const keptA = yield* this.#gallopRight(keyB, keys, startA, state.leftA, state.leftA - 1);
          countA = state.leftA - keptA;
          if (countA > 0) takeA(countA);
          if (state.leftA === 0) return;
          takeB(1);
          if (isDone()) return;
          const keyA = keys[startA + state.leftA - 1] as Ref;
          const keptB = yield* this.#gallopLeft(keyA, aside, 0, state.leftB, state.leftB - 1);
          countB = state.leftB - keptB;
          if (countB > 0) takeB(countB);
          if (isDone()) return;
          takeA(1);
          if (state.leftA === 0) return;
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        this.#minGallop++;
      }
    } finally {
      finish();
    }
  }
}

/** CPython: merge_compute_minrun. */
function computeMinRun(total: number): number {
  let rest = total;
  let hasLostBits = 0;
  while (rest >= MAX_MINRUN) {
    hasLostBits |= rest & 1;
    rest >>= 1;
  }
  return rest + hasLostBits;
}

/** CPython: powerloop. */
function nodePower(start: number, length: number, nextLength: number, total: number): number {
  let power = 0;
  let a = 2 * start + length;
  let b = a + length + nextLength;
  for (;;) {
    power++;
    if (a >= total) {
      a -= total;
      b -= total;
    } else if (b >= total) {
      return power;
    }
    a *= 2;
    b *= 2;
  }
}

function reverseRange(array: Ref[], start: number, length: number): void {
  for (let low = start, high = start + length - 1; low < high; low++, high--) {
    const item = array[low] as Ref;
    array[low] = array[high] as Ref;
    array[high] = item;
  }
}

/** Moves the item at `from` back to `to`; those between move up. */
function moveBack(array: Ref[], from: number, to: number): void {
  const item = array[from] as Ref;
  array.copyWithin(to + 1, to, from);
  array[to] = item;
}

function copyInto(target: Ref[], to: number, source: readonly Ref[], from: number, count: number): void {
  for (let index = 0; index < count; index++) target[to + index] = source[from + index] as Ref;
}
