/** `_heapq`, the C part of `heapq` (Modules/_heapqmodule.c, CPython 3.13 and 3.14): heaps that are lists, least item first. */
import { Comparison } from "../../bytecode/opcodes.ts";
import { isInLibrary } from "../../cpython/library.ts";
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { type NativeFunction, native } from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { listAppend, listItem, listItems, listLength, listResize } from "../objects/sequences/list.ts";

/** Whether the first item has to be nearer to the root than the second. */
type Order = (first: Ref, second: Ref) => boolean | Steps<boolean>;

export function defineHeapq(m: Interpreter, module: Ref): void {
  const least: Order = (first, second) => isLess(m, first, second);
  const greatest: Order = (first, second) => isLess(m, second, first);
  const hasMax = isInLibrary(m.profile, "heapq.heapify_max");
  const earlier = heapFunctions(m, "_", "_max", greatest).filter(({ name }) => !name.startsWith("_heappush"));
  addFunctions(m, module, [
    ...heapFunctions(m, "", "", least),
    ...(hasMax ? heapFunctions(m, "", "_max", greatest) : earlier),
  ]);
}

/** The five functions for one order, named `before` + name + `after`. */
function heapFunctions(m: Interpreter, before: string, after: string, order: Order): NativeFunction[] {
  const make = (verb: string, parameters: string, body: (where: string, heap: Ref, item: Ref) => Outcome) => {
    const name = `${before}heap${verb}${after}`;
    return native(name, parameters, (_, __, heap, item) => {
      // In CPython the functions with an underscore share their checks with the others.
      const where = `heap${verb}${before === "" ? after : ""}() argument`;
      checkHeap(m, heap, parameters === "(heap, /)" ? where : `${where} 1`);
      return body(where, heap, item as Ref);
    });
  };
  return [
    make("push", "(heap, item, /)", (_, heap, item) => push(m, heap, item, order)),
    make("pop", "(heap, /)", (_, heap) => pop(m, heap, order)),
    make("replace", "(heap, item, /)", (_, heap, item) => replace(m, heap, item, order)),
    make("pushpop", "(heap, item, /)", (_, heap, item) => pushPop(m, heap, item, order)),
    make("ify", "(heap, /)", (_, heap) => heapify(m, heap, order)),
  ];
}

/** `first < second` as a truth, both held while Python code decides. */
function isLess(m: Interpreter, first: Ref, second: Ref): boolean | Steps<boolean> {
  const outcome = m.compare(first, second, Comparison.LT);
  if (outcome !== m.true && outcome !== m.false) return isLessSteps(m, first, second, outcome);
  m.heap.decref(outcome);
  return outcome === m.true;
}

function* isLessSteps(m: Interpreter, first: Ref, second: Ref, outcome: Outcome): Steps<boolean> {
  m.own(newReference(m, first));
  m.own(newReference(m, second));
  const answer = m.own(yield* resolve(outcome));
  const truth = yield* resolve(m.isTrue(answer));
  for (const ref of [answer, second, first]) m.heap.decref(m.disown(ref));
  return truth;
}

function checkHeap(m: Interpreter, heap: Ref, where: string): void {
  if (m.isInstance(heap, m.types.list)) return;
  if (!m.profile.library.heapErrorsNameArgument) m.raise(m.types.TypeError, "heap argument must be a list");
  m.raise(m.types.TypeError, `${where} must be list, not ${argumentName(m, heap)}`);
}

function argumentName(m: Interpreter, ref: Ref): string {
  return ref === m.none ? "None" : m.typeOf(ref).name;
}

/** Compares two items; raises RuntimeError when the list changed its length meanwhile. */
function comesFirst(
  m: Interpreter,
  heap: Ref,
  order: Order,
  first: number,
  second: number,
): boolean | Steps<boolean> {
  const answer = order(listItem(m.heap, heap, first), listItem(m.heap, heap, second));
  return typeof answer === "boolean" ? answer : unlessResized(m, heap, answer);
}

function* unlessResized(m: Interpreter, heap: Ref, comparing: Steps<boolean>): Steps<boolean> {
  const length = listLength(m.heap, heap);
  const answer = yield* comparing;
  if (listLength(m.heap, heap) !== length) {
    m.raise(m.types.RuntimeError, "list changed size during iteration");
  }
  return answer;
}

function swap(m: Interpreter, heap: Ref, first: number, second: number): void {
  const { words } = m.heap;
  const items = listItems(m.heap, heap);
  const item = words[items + 2 * first] as number;
  words[items + 2 * first] = words[items + 2 * second] as number;
  words[items + 2 * second] = item;
}

/** Moves an item towards the root, not beyond `start`. CPython: siftdown. */
function* siftDown(m: Interpreter, heap: Ref, start: number, from: number, order: Order): Steps<void> {
  for (let at = from; at > start; ) {
    const parent = (at - 1) >> 1;
    const rises = comesFirst(m, heap, order, at, parent);
    if (!(typeof rises === "boolean" ? rises : yield* rises)) return;
    swap(m, heap, at, parent);
    at = parent;
  }
}

/** Moves the smaller children up until a leaf is hit, then the item from there to its place. CPython: siftup. */
function* siftUp(m: Interpreter, heap: Ref, start: number, order: Order): Steps<void> {
  const end = listLength(m.heap, heap);
  const firstLeaf = end >> 1;
  let at = start;
  while (at < firstLeaf) {
    let child = 2 * at + 1;
    if (child + 1 < end) {
      const isChild = comesFirst(m, heap, order, child, child + 1);
      if (!(typeof isChild === "boolean" ? isChild : yield* isChild)) child++;
    }
    swap(m, heap, child, at);
    at = child;
  }
  yield* siftDown(m, heap, start, at, order);
}

function* push(m: Interpreter, heap: Ref, item: Ref, order: Order): Steps<Ref> {
  listAppend(m, heap, newReference(m, item));
  yield* siftDown(m, heap, 0, listLength(m.heap, heap) - 1, order);
  return newReference(m, m.none);
}

/** CPython: heappop_internal. */
function* pop(m: Interpreter, heap: Ref, order: Order): Steps<Ref> {
  const length = listLength(m.heap, heap);
  if (length === 0) m.raise(m.types.IndexError, "index out of range");
  const last = listItem(m.heap, heap, length - 1);
  listResize(m, heap, length - 1);
  if (length === 1) return last;
  const place = listItems(m.heap, heap);
  const result = m.own(m.heap.words[place] as number);
  m.heap.words[place] = last;
  yield* siftUp(m, heap, 0, order);
  return m.disown(result);
}

/** CPython: heapreplace_internal. */
function* replace(m: Interpreter, heap: Ref, item: Ref, order: Order): Steps<Ref> {
  if (listLength(m.heap, heap) === 0) m.raise(m.types.IndexError, "index out of range");
  return yield* replaceFirst(m, heap, item, order);
}

function* replaceFirst(m: Interpreter, heap: Ref, item: Ref, order: Order): Steps<Ref> {
  const place = listItems(m.heap, heap);
  const result = m.own(m.heap.words[place] as number);
  m.heap.words[place] = newReference(m, item);
  yield* siftUp(m, heap, 0, order);
  return m.disown(result);
}

/** CPython: _heapq_heappushpop_impl. */
function* pushPop(m: Interpreter, heap: Ref, item: Ref, order: Order): Steps<Ref> {
  if (listLength(m.heap, heap) === 0) return newReference(m, item);
  const isBehind = order(listItem(m.heap, heap, 0), item);
  if (!(typeof isBehind === "boolean" ? isBehind : yield* isBehind)) return newReference(m, item);
  if (listLength(m.heap, heap) === 0) m.raise(m.types.IndexError, "index out of range");
  return yield* replaceFirst(m, heap, item, order);
}

/** CPython: heapify_internal. DIVERGES: beyond 2500 items CPython sifts the same items in another order. */
function* heapify(m: Interpreter, heap: Ref, order: Order): Steps<Ref> {
  for (let at = (listLength(m.heap, heap) >> 1) - 1; at >= 0; at--) yield* siftUp(m, heap, at, order);
  return newReference(m, m.none);
}
