/** Finding items of deques, which may change while they are compared. CPython 3.13, Modules/_collectionsmodule.c. */
import type { Ref } from "../../memory/linear-memory.ts";
import { partText } from "../../objects/container-repr.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Runtime, Steps } from "../../objects/runtime.ts";
import { position } from "../../objects/sequences/list-methods.ts";
import { MAX_INDEX } from "../../objects/sequences/sequence.ts";
import {
  BLOCK_LENGTH,
  Block,
  DequeField,
  dequeLength,
  dequePopLeft,
  dequeRotate,
  itemPlace,
} from "./deque.ts";

/**
 * The first index from `from` below `to` whose item equals `value`, or -1. `mutated` raises what is said when the
 * items moved meanwhile.
 */
function* findItem(
  rt: Runtime,
  deque: Ref,
  value: Ref,
  from: number,
  to: number,
  mutated: () => never,
): Steps<number> {
  const { heap } = rt;
  if (from >= to) return -1;
  rt.charge((to - from) >> 4);
  const state = heap.words[deque + DequeField.STATE];
  let place = itemPlace(heap, deque, from);
  let lastPlace = endOfBlock(place, (heap.words[deque + DequeField.LEFT_INDEX] as number) + from);
  for (let index = from; index < to; index++) {
    const isEqual = yield* equals(rt, heap.words[place] as number, value);
    if (isEqual) return index;
    if (heap.words[deque + DequeField.STATE] !== state) mutated();
    if (index + 1 === to) break;
    if (place === lastPlace) {
      const block = heap.words[lastPlace + 2] as number;
      place = block + Block.ITEMS;
      lastPlace = block + Block.ITEMS + 2 * (BLOCK_LENGTH - 1);
    } else {
      place += 2;
    }
  }
  return -1;
}

/** The word of the last item in the block of `place`, which is item `position` counted from its block's start. */
function endOfBlock(place: Ref, position: number): Ref {
  return place + 2 * (BLOCK_LENGTH - 1 - (position % BLOCK_LENGTH));
}

function* equals(rt: Runtime, item: Ref, value: Ref): Steps<boolean> {
  const isEqual = rt.areEqual(item, value);
  if (typeof isEqual === "boolean") return isEqual;
  rt.own(newReference(rt, item));
  const answer = yield* isEqual;
  rt.heap.decref(rt.disown(item));
  return answer;
}

function mutatedDuringIteration(rt: Runtime): () => never {
  return () => rt.raise(rt.types.RuntimeError, "deque mutated during iteration");
}

/** `value in deque` */
export function* dequeContains(rt: Runtime, deque: Ref, value: Ref): Steps<boolean> {
  const length = dequeLength(rt.heap, deque);
  return (yield* findItem(rt, deque, value, 0, length, mutatedDuringIteration(rt))) >= 0;
}

/** `deque.index(value, start, stop)` */
export function* dequeIndex(rt: Runtime, deque: Ref, value: Ref, start: Ref, stop: Ref): Steps<Ref> {
  const from = yield* position(rt, deque, start, 0);
  const to = Math.min(yield* position(rt, deque, stop, MAX_INDEX), dequeLength(rt.heap, deque));
  const index = yield* findItem(rt, deque, value, from, to, mutatedDuringIteration(rt));
  if (index >= 0) return rt.newInt(index);
  rt.raise(rt.types.ValueError, `${yield* partText(rt, value)} is not in deque`);
}

/** `deque.count(value)` */
export function* dequeCount(rt: Runtime, deque: Ref, value: Ref): Steps<Ref> {
  const length = dequeLength(rt.heap, deque);
  const mutated = mutatedDuringIteration(rt);
  let count = 0;
  for (let from = 0; ; count++) {
    const index = yield* findItem(rt, deque, value, from, length, mutated);
    if (index < 0) return rt.newInt(count);
    from = index + 1;
  }
}

/** `deque.remove(value)` */
export function* dequeRemove(rt: Runtime, deque: Ref, value: Ref): Steps<Ref> {
  const length = dequeLength(rt.heap, deque);
  const index = yield* findItem(rt, deque, value, 0, length, () =>
    rt.raise(rt.types.IndexError, rt.profile.collections.dequeRemoveMutated),
  );
  if (index < 0) rt.raise(rt.types.ValueError, `${yield* partText(rt, value)} is not in deque`);
  deleteItem(rt, deque, index);
  return newReference(rt, rt.none);
}

/** CPython: deque_del_item. */
export function deleteItem(rt: Runtime, deque: Ref, index: number): void {
  dequeRotate(rt, deque, -index);
  const item = dequePopLeft(rt, deque);
  dequeRotate(rt, deque, index);
  rt.heap.decref(item);
}
