/**
 * Loops over sequences without an iterator object (3.15): the sequence itself lies where the iterator would, and the
 * upper word of its slot holds the position. CPython: Python/ceval.c, _PyForIter_VirtualIteratorNext, where the position
 * is a tagged int in a slot of its own.
 */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { bytesValue } from "../objects/bytes/bytes.ts";
import { newSmallInt } from "../objects/numbers/int.ts";
import { newReference } from "../objects/plain-data.ts";
import { listItem, listLength } from "../objects/sequences/list.ts";
import { tupleItem, tupleLength } from "../objects/sequences/tuple.ts";
import { strValue } from "../objects/str/str.ts";
import { isPairAt } from "../objects/str/str-slice.ts";
import { TypeId } from "../objects/type-id.ts";
import { Delivery, type Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";
import { finish, peek } from "./rare-operands.ts";

/** Whether an object is one of those that loops go through without an iterator: of these types, not of subclasses. */
export function isIteratedInPlace(m: Machine, ref: Ref): boolean {
  const { id } = m.typeOf(ref);
  return id === TypeId.LIST || id === TypeId.TUPLE || id === TypeId.STR || id === TypeId.BYTES;
}

/** GET_ITER_IN_PLACE: such a sequence stays, all else gives way to its iterator. */
export function getIterInPlace(m: Machine, frame: Frame): boolean {
  const iterable = peek(m, frame, 1);
  if (!isIteratedInPlace(m, iterable)) return finish(m, m.iterate(iterable), 1);
  return startInPlace(m, frame);
}

/** START_IN_PLACE: what is on top begins at its first item, wherever it came from. */
export function startInPlace(m: Machine, frame: Frame): true {
  m.heap.words[frame.sp - 1] = 0;
  return true;
}

/** FOR_ITER_IN_PLACE. False when another activation runs now. */
export function forIterInPlace(m: Machine, frame: Frame, target: number): boolean {
  const iterator = peek(m, frame, 1);
  if (isIteratedInPlace(m, iterator)) return pushOrJump(m, frame, nextInPlace(m, frame.sp - 2), target);
  if (m.typeOf(iterator).id === TypeId.GENERATOR) {
    if (m.enterGenerator(iterator, m.none, Delivery.ITEM, 0)) return false;
    frame.ip = target;
    return true;
  }
  const outcome = m.nextItem(iterator);
  if (typeof outcome === "number") return pushOrJump(m, frame, outcome, target);
  m.startNative(outcome, Delivery.ITEM, 0);
  return false;
}

function pushOrJump(m: Machine, frame: Frame, item: Ref, target: number): true {
  if (item === NULL) frame.ip = target;
  else {
    m.heap.words[frame.sp] = item;
    frame.sp += 2;
  }
  return true;
}

/** The next item of the sequence in a slot, a new reference; NULL at the end. */
export function nextInPlace(m: Machine, slot: Ref): Ref {
  const { heap } = m;
  const sequence = heap.words[slot] as number;
  const position = heap.words[slot + 1] as number;
  switch (m.typeOf(sequence).id) {
    case TypeId.LIST:
      if (position >= listLength(heap, sequence)) return NULL;
      heap.words[slot + 1] = position + 1;
      return newReference(m, listItem(heap, sequence, position));
    case TypeId.TUPLE:
      if (position >= tupleLength(heap, sequence)) return NULL;
      heap.words[slot + 1] = position + 1;
      return newReference(m, tupleItem(m, sequence, position));
    case TypeId.STR:
      return nextCharacter(m, slot, strValue(heap, sequence), position);
    default: {
      const byte = bytesValue(heap, sequence)[position];
      if (byte === undefined) return NULL;
      heap.words[slot + 1] = position + 1;
      return newSmallInt(m, byte);
    }
  }
}

/** The position in text counts UTF-16 units. */
function nextCharacter(m: Machine, slot: Ref, text: string, position: number): Ref {
  if (position >= text.length) return NULL;
  const end = position + (isPairAt(text, position) ? 2 : 1);
  m.heap.words[slot + 1] = end;
  return m.newStr(text.slice(position, end));
}
