/** The tuple that an iterator keeps to give out again, changed, when nobody else refers to it. */
import { Header } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { trackAgain } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { tupleFromWords, tupleLength, tupleStart } from "../../objects/sequences/tuple.ts";

/** The kept tuple, or a copy that takes its place; borrowed. Modules/itertoolsmodule.c, combinations_next. */
export function nextResult(rt: Runtime, self: Ref, field: number): Ref {
  const { heap } = rt;
  const kept = heap.words[self + field] as number;
  const isShared = (heap.words[kept + Header.REFCOUNT] as number) > 1;
  const length = tupleLength(heap, kept);
  if (length === 0) return kept;
  if (!isShared) {
    trackAgain(rt, kept);
    return kept;
  }
  const copy = tupleFromWords(rt, tupleStart(rt, kept), length);
  setField(rt, self, field, copy);
  trackAgain(rt, copy);
  return copy;
}

/** `item` is borrowed. */
export function replaceResultItem(rt: Runtime, result: Ref, place: number, item: Ref): void {
  const { heap } = rt;
  const at = tupleStart(rt, result) + 2 * place;
  const old = heap.words[at] as number;
  heap.words[at] = newReference(rt, item);
  heap.decref(old);
}
