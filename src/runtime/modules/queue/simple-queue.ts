/**
 * `_queue`: `SimpleQueue`, a list with a start through 3.12, a ring buffer since. CPython: Modules/_queuemodule.c.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../../objects/allocate.ts";
import { setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { deadlineAfter, secondsOf, WaitingLine } from "../thread/waiting.ts";

/** Words of the ring; those of the older struct lie behind them where there is room. */
const enum Ring {
  GET = 6,
  CAPACITY = 7,
  COUNT = 8,
  ITEMS = 9,
}

const INITIAL_CAPACITY = 8;
const ITEM_BYTES = 8;

export function* defineQueue(m: Interpreter, module: Ref): Steps<void> {
  const empty = yield* m.newExceptionClass("_queue.Empty", m.types.Exception.ref);
  setInModule(m, module, "Empty", empty);
  const type = m.defineType({
    name: "_queue.SimpleQueue",
    layout: "simple_queue",
    define: (made) => defineType(m, made, m.typeByRef(empty)),
  });
  setInModule(m, module, "SimpleQueue", newReference(m, type.ref));
}

function defineType(m: Interpreter, type: TypeObject, empty: TypeObject): void {
  const { slots } = type;
  /** The threads that wait for an item, of queues for which some did. */
  const lines = new Map<Ref, WaitingLine>();
  slots.construct = (_, made) => newQueue(m, made);
  slots.traverse = (_, self, visit) => {
    for (let index = 0; index < countOf(m, self); index++)
      visit(m.heap.words[placeOf(m, self, index)] as number);
  };
  slots.clear = (_, self) => clear(m, self);
  slots.deallocate = (_, self) => {
    m.gc.untrack(self);
    lines.delete(self);
    clear(m, self);
    m.heap.free(m.heap.words[self + Ring.ITEMS] as number, capacityOf(m, self) * ITEM_BYTES);
    freeObject(m, self, m.typeOf(self).basicBytes);
  };
  slots.extraBytes = (_, self) => capacityOf(m, self) * ITEM_BYTES;
  m.addMethods(type, [
    native("put", "(item, block=True, timeout=None)", (_, self, item) => put(m, lines, self, item)),
    native("put_nowait", "(item)", (_, self, item) => put(m, lines, self, item)),
    native("get", "(block=True, timeout=None)", (_, self, block, timeout) =>
      get(m, empty, lines, self, block, timeout),
    ),
    native("get_nowait", "()", (_, self) => get(m, empty, lines, self, m.false, NULL)),
    native("empty", "()", (_, self) => newBool(m, countOf(m, self) === 0)),
    native("qsize", "()", (_, self) => newInt(m, countOf(m, self))),
  ]);
  m.addClassMethods(type, [
    native("__class_getitem__", "(object, /)", (_, cls, item) =>
      m.call(m.types.genericAlias.ref, [cls, item]),
    ),
  ]);
}

function newQueue(m: Interpreter, type: TypeObject): Ref {
  const self = newIterator(m, type);
  m.heap.words[self + Ring.CAPACITY] = INITIAL_CAPACITY;
  const items = m.heap.allocate(INITIAL_CAPACITY * ITEM_BYTES);
  m.heap.words[self + Ring.ITEMS] = items;
  return self;
}

function countOf(m: Interpreter, self: Ref): number {
  return m.heap.words[self + Ring.COUNT] as number;
}

function capacityOf(m: Interpreter, self: Ref): number {
  return m.heap.words[self + Ring.CAPACITY] as number;
}

/** The word of the item that is the `index`th to be taken. */
function placeOf(m: Interpreter, self: Ref, index: number): Ref {
  const { words } = m.heap;
  const at = ((words[self + Ring.GET] as number) + index) % capacityOf(m, self);
  return (words[self + Ring.ITEMS] as number) + 2 * at;
}

type WaitingLines = Map<Ref, WaitingLine>;

function put(m: Interpreter, lines: WaitingLines, self: Ref, item: Ref): Ref {
  if (countOf(m, self) === capacityOf(m, self)) resize(m, self, 2 * capacityOf(m, self));
  m.heap.words[placeOf(m, self, countOf(m, self))] = newReference(m, item);
  m.heap.words[self + Ring.COUNT] = countOf(m, self) + 1;
  lines.get(self)?.wakeFirst(m);
  return m.none;
}

/** resize_ringbuf */
function resize(m: Interpreter, self: Ref, capacity: number): void {
  const items = Array.from(
    { length: countOf(m, self) },
    (_, index) => m.heap.words[placeOf(m, self, index)] as Ref,
  );
  const block = m.heap.allocate(capacity * ITEM_BYTES);
  m.heap.free(m.heap.words[self + Ring.ITEMS] as number, capacityOf(m, self) * ITEM_BYTES);
  items.forEach((item, index) => {
    m.heap.words[block + 2 * index] = item;
  });
  m.heap.words[self + Ring.ITEMS] = block;
  m.heap.words[self + Ring.CAPACITY] = capacity;
  m.heap.words[self + Ring.GET] = 0;
}

function* get(
  m: Interpreter,
  empty: TypeObject,
  lines: WaitingLines,
  self: Ref,
  block: Ref,
  timeout: Ref,
): Steps<Ref> {
  const isBlocking = block === NULL || (yield* resolve(m.isTrue(block)));
  if (isBlocking) yield* waitForItem(m, lines, self, timeout);
  if (countOf(m, self) === 0) m.raise(empty, "");
  return take(m, self);
}

/** Until there is an item or the time is up. */
function* waitForItem(m: Interpreter, lines: WaitingLines, self: Ref, timeout: Ref): Steps<void> {
  if (timeout !== NULL && timeout !== m.none && (yield* secondsOf(m, timeout)) < 0) {
    m.raise(m.types.ValueError, "'timeout' must be a non-negative number");
  }
  const deadline = yield* deadlineAfter(m, timeout);
  while (countOf(m, self) === 0) {
    if (deadline !== undefined && m.clock.nanoseconds >= deadline) return;
    const line = lines.get(self) ?? new WaitingLine();
    lines.set(self, line);
    yield* line.wait(m, deadline);
  }
}

/** The oldest item; a ring that is a quarter full gets smaller (RingBuf_Get). */
function take(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  const item = words[placeOf(m, self, 0)] as number;
  words[self + Ring.GET] = ((words[self + Ring.GET] as number) + 1) % capacityOf(m, self);
  words[self + Ring.COUNT] = countOf(m, self) - 1;
  const capacity = capacityOf(m, self);
  if (capacity > INITIAL_CAPACITY && countOf(m, self) < capacity / 4) resize(m, self, capacity / 2);
  return item;
}

function clear(m: Interpreter, self: Ref): void {
  while (countOf(m, self) > 0) m.heap.decref(take(m, self));
}
