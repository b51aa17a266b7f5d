/**
 * `list.sort`: the list is empty while it is sorted, keys are computed first, exact numbers and strings are
 * compared by value, everything else by `<`. CPython: Objects/listobject.c, list_sort_impl.
 */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { floatValue } from "../numbers/float.ts";
import { intValue } from "../numbers/int.ts";
import { checkCInteger, indexOf } from "../numbers/int-index.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { strValue } from "../str/str.ts";
import { compareText } from "../str/str-type.ts";
import { TypeId } from "../type-id.ts";
import { ListField } from "./list.ts";
import { Timsort } from "./list-timsort.ts";

const ITEM_BYTES = 8;
/** Keys and merges of up to so many items use room on the C stack (MERGESTATE_TEMP_SIZE). */
const STACK_ROOM = 256;

/** Sorts a list in place. `key` and `reverse` are borrowed; NULL or None for none. Returns NULL. */
export function listSort(rt: Runtime, list: Ref, key: Ref, reverse: Ref): Outcome {
  return sortSteps(rt, list, key === rt.none ? NULL : key, reverse);
}

function* sortSteps(rt: Runtime, list: Ref, key: Ref, reverse: Ref): Steps<Ref> {
  const isReversed = reverse !== NULL && (yield* flagOf(rt, reverse));
  const detached = detachItems(rt, list);
  // A copy: merging moves items out of their places for a while.
  const held = [...detached.items];
  rt.heldArrays.add(held);
  try {
    if (key === NULL) yield* sortItems(rt, detached, undefined, isReversed);
    else yield* sortByKey(rt, detached, key, isReversed);
    if (rt.heap.words[list + ListField.ALLOCATED] !== -1) {
      rt.raise(rt.types.ValueError, "list modified during sort");
    }
  } finally {
    rt.heldArrays.delete(held);
    attachItems(rt, list, detached);
  }
  return NULL;
}

/** `reverse`: any object from 3.12 on, an integer before. */
function* flagOf(rt: Runtime, ref: Ref): Steps<boolean> {
  if (!rt.profile.values.flagsAreIntegers) return yield* resolve(rt.isTrue(ref));
  checkCInteger(rt, ref);
  return (yield* indexOf(rt, ref)) !== 0;
}

/** A list's content while it is sorted: its block, and its items as an array. */
interface DetachedItems {
  readonly block: Ref;
  readonly allocated: number;
  readonly items: Ref[];
}

function detachItems(rt: Runtime, list: Ref): DetachedItems {
  const { words } = rt.heap;
  const block = words[list + ListField.ITEMS] as number;
  const allocated = words[list + ListField.ALLOCATED] as number;
  const length = words[list + ListField.LENGTH] as number;
  const items: Ref[] = new Array(length);
  for (let index = 0; index < length; index++) items[index] = words[block + 2 * index] as number;
  words[list + ListField.ITEMS] = NULL;
  words[list + ListField.LENGTH] = 0;
  words[list + ListField.ALLOCATED] = -1;
  return { block, allocated, items };
}

/** Puts the items back in their new order; what the program put into the list meanwhile is released. */
function attachItems(rt: Runtime, list: Ref, { block, allocated, items }: DetachedItems): void {
  const { heap } = rt;
  const { words } = heap;
  const intruders = words[list + ListField.ITEMS] as number;
  const intruderCount = words[list + ListField.LENGTH] as number;
  const intruderRoom = words[list + ListField.ALLOCATED] as number;
  for (let index = 0; index < items.length; index++) words[block + 2 * index] = items[index] as Ref;
  words[list + ListField.ITEMS] = block;
  words[list + ListField.LENGTH] = items.length;
  words[list + ListField.ALLOCATED] = allocated;
  if (intruders === NULL) return;
  for (let at = intruders + 2 * (intruderCount - 1); at >= intruders; at -= 2)
    heap.decref(words[at] as number);
  heap.free(intruders, intruderRoom * ITEM_BYTES);
}

function* sortByKey(rt: Runtime, { items }: DetachedItems, key: Ref, isReversed: boolean): Steps<void> {
  const { heap } = rt;
  const blockBytes = items.length >= STACK_ROOM / 2 ? items.length * ITEM_BYTES : 0;
  const block = blockBytes > 0 ? heap.allocate(blockBytes) : NULL;
  const keys: Ref[] = [];
  try {
    yield* holding(rt, keys, computeKeys(rt, items, key, keys));
    yield* sortItems(rt, { items }, keys, isReversed);
  } finally {
    for (const each of keys) heap.decref(each);
    if (block !== NULL) heap.free(block, blockBytes);
  }
}

function* computeKeys(rt: Runtime, items: readonly Ref[], key: Ref, keys: Ref[]): Steps<void> {
  for (const item of items) keys.push(yield* rt.call(key, [item]));
}

/** Runs steps while an array can be seen to own what is in it. */
function* holding(rt: Runtime, array: readonly Ref[], steps: Steps<void>): Steps<void> {
  rt.heldArrays.add(array);
  try {
    yield* steps;
  } finally {
    rt.heldArrays.delete(array);
  }
}

/**
 * Sorts items by themselves or by `keys`, which are reordered likewise. Sorting backwards is sorting the
 * reversed list and reversing the result, so that equal items keep their order.
 */
function* sortItems(
  rt: Runtime,
  { items }: Pick<DetachedItems, "items">,
  keys: Ref[] | undefined,
  isReversed: boolean,
): Steps<void> {
  if (items.length < 2) return;
  if (isReversed) {
    items.reverse();
    keys?.reverse();
  }
  const temporary = new MergeSpace(rt, items.length, keys !== undefined);
  try {
    if (sortByValue(rt, keys ?? items, keys === undefined ? undefined : items, temporary)) return;
    const options = {
      isLess: (left: Ref, right: Ref) => lessThan(rt, left, right),
      reserve: (count: number) => temporary.reserve(count),
      mergesByPower: rt.profile.listSortMergesByPower,
      runsMayHaveEquals: rt.profile.listSortRunsMayHaveEquals,
    };
    const sort =
      keys === undefined ? new Timsort(items, undefined, options) : new Timsort(keys, items, options);
    yield* holding(rt, [...(keys ?? [])], sort.sort());
  } finally {
    temporary.free();
    if (isReversed) items.reverse();
  }
}

/** The block that merges use once they outgrow the C stack. CPython: merge_getmem. */
class MergeSpace {
  readonly #rt: Runtime;
  readonly #multiplier: number;
  #room: number;
  #block: Ref = NULL;

  constructor(rt: Runtime, count: number, hasKeys: boolean) {
    this.#rt = rt;
    this.#multiplier = hasKeys ? 2 : 1;
    this.#room = hasKeys ? Math.min(Math.ceil(count / 2), STACK_ROOM / 2) : STACK_ROOM;
  }

  reserve(count: number): void {
    if (count <= this.#room) return;
    this.free();
    this.#block = this.#rt.heap.allocate(this.#multiplier * count * ITEM_BYTES);
    this.#room = count;
  }

  free(): void {
    if (this.#block !== NULL) this.#rt.heap.free(this.#block, this.#multiplier * this.#room * ITEM_BYTES);
    this.#block = NULL;
  }
}

/**
 * Sorts keys that are all exactly `int`, `float` without nan, or `str`: any stable sort gives the same result as
 * Timsort, and nobody sees the comparisons. False for other keys. The temporary space of the merges is taken as
 * for two halves.
 */
function sortByValue(rt: Runtime, keys: Ref[], values: Ref[] | undefined, temporary: MergeSpace): boolean {
  const read = valueReader(rt, keys);
  if (read === undefined) return false;
  const sortValues = keys.map(read);
  if (sortValues.some((value) => typeof value === "number" && Number.isNaN(value))) return false;
  const order = typeof sortValues[0] === "string" ? byText : byNumber;
  if (
    sortValues.every((value, index) => index === 0 || order(sortValues[index - 1] as SortValue, value) <= 0)
  )
    return true;
  const places = keys.map((_, index) => index);
  places.sort((left, right) => order(sortValues[left] as SortValue, sortValues[right] as SortValue));
  if (
    !sortValues.every((value, index) => index === 0 || order(sortValues[index - 1] as SortValue, value) > 0)
  ) {
    temporary.reserve(keys.length >> 1);
  }
  rearrange(keys, places);
  if (values !== undefined) rearrange(values, places);
  return true;
}

type SortValue = number | bigint | string;

function byText(left: SortValue, right: SortValue): number {
  return compareText(left as string, right as string);
}

function byNumber(left: SortValue, right: SortValue): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function rearrange(array: Ref[], places: readonly number[]): void {
  const copy = [...array];
  places.forEach((place, index) => {
    array[index] = copy[place] as Ref;
  });
}

/** How to read the keys as JavaScript values; undefined when they are of mixed or other types. */
function valueReader(rt: Runtime, keys: readonly Ref[]): ((key: Ref) => SortValue) | undefined {
  const { heap } = rt;
  const id = heap.words[(keys[0] as Ref) + 3];
  for (const key of keys) if (heap.words[key + 3] !== id) return undefined;
  switch (id) {
    case TypeId.INT:
      return (key) => intValue(heap, key);
    case TypeId.FLOAT:
      return (key) => floatValue(heap, key);
    case TypeId.STR:
      return (key) => strValue(heap, key);
    default:
      return undefined;
  }
}

/** `left < right` as a truth value. */
function lessThan(rt: Runtime, left: Ref, right: Ref): boolean | Steps<boolean> {
  const result = rt.compare(left, right, Comparison.LT);
  if (typeof result !== "number") return truthAfter(rt, result);
  const truth = rt.isTrue(result);
  if (typeof truth !== "boolean") return truthOf(rt, result, truth);
  rt.heap.decref(result);
  return truth;
}

function* truthAfter(rt: Runtime, comparison: Steps<Ref>): Steps<boolean> {
  const result = yield* comparison;
  return yield* truthOf(rt, result, rt.isTrue(result));
}

function* truthOf(rt: Runtime, result: Ref, truth: boolean | Steps<boolean>): Steps<boolean> {
  rt.own(result);
  const isTrue = yield* resolve(truth);
  rt.heap.decref(rt.disown(result));
  return isTrue;
}
