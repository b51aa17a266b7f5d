/**
 * What the cycle collector would do at the moment that a history shows, pass by pass, without doing it: the counts it
 * copies, what is left of them without the references among the examined objects, and what is reached from there.
 * Source: CPython 3.13, Python/gc.c, deduce_unreachable.
 */
import { Header } from "../../runtime/heap/heap.ts";
import { type Ref, WORD_BYTES } from "../../runtime/memory/linear-memory.ts";
import type { ExaminedObject, PassesReport } from "../../trace/questions.ts";
import type { HeapHistory } from "../heap-history.ts";
import { objectLine } from "./object-report.ts";

/** Of the examined objects so many are named, those that would go first. */
const SHOWN_OBJECTS = 200;

/** @param generation 0 to 2; the younger ones are examined with it. */
export function collectorPasses(history: HeapHistory, generation: number): PassesReport {
  const refs = examinedObjects(history, generation);
  const inside = insideCounts(history, refs);
  const counts = [...refs.keys()].map((ref) => history.machine.heap.words[ref + Header.REFCOUNT] as number);
  const isHeld = counts.map((count, node) => count < 0 || count > (inside[node] as number));
  const reachedFrom = reach(history, refs, isHeld);
  const nodes = [...refs.values()];
  const unreachable = nodes.filter((node) => !isHeld[node] && reachedFrom[node] === undefined);
  const { machine } = history;
  const list = [...refs.keys()];
  const isOwn = (node: number): boolean => machine.heap.isCounted(list[node] as Ref);
  const kept = nodes.filter((node) => isHeld[node] || reachedFrom[node] !== undefined);
  const own = kept.filter(isOwn);
  const ordered = [
    ...unreachable,
    ...own.filter((node) => isHeld[node]),
    ...own.filter((node) => !isHeld[node]),
    ...kept.filter((node) => !isOwn(node)),
  ];
  const rows = ordered.slice(0, SHOWN_OBJECTS).map((node): ExaminedObject => {
    const from = reachedFrom[node];
    return {
      ...objectLine(history, list[node] as Ref),
      count: counts[node] as number,
      inside: inside[node] as number,
      reachedFrom: isHeld[node] || from === undefined ? undefined : from * WORD_BYTES,
      isHeld: isHeld[node] as boolean,
    };
  });
  const sizes = unreachable.map((node) => machine.getSizeOf(list[node] as Ref));
  return {
    generation,
    examined: list.length,
    held: isHeld.filter((each) => each).length,
    reached: nodes.filter((node) => !isHeld[node] && reachedFrom[node] !== undefined).length,
    unreachable: unreachable.length,
    unreachableBytes: sizes.reduce((sum, size) => sum + size, 0),
    finalizers: unreachable.filter((node) => machine.typeOf(list[node] as Ref).hasFinalizer).length,
    rows,
  };
}

/** In the order of the collector's list: the generation's own, then the younger ones merged into it. */
function examinedObjects({ machine }: HeapHistory, generation: number): Map<Ref, number> {
  const { gc } = machine;
  const own = gc.generations[generation];
  const lists = own === undefined ? [] : [own, ...gc.generations.slice(0, generation)];
  const refs = new Map<Ref, number>();
  for (const list of lists) {
    for (let ref = gc.first(list); ref !== list; ref = gc.next(ref)) refs.set(ref, refs.size);
  }
  return refs;
}

/** References among the objects, for each object (`subtract_refs`). */
function insideCounts({ machine }: HeapHistory, refs: ReadonlyMap<Ref, number>): Int32Array {
  const inside = new Int32Array(refs.size);
  const visit = (to: Ref): void => {
    const node = refs.get(to);
    if (node !== undefined) inside[node] = (inside[node] as number) + 1;
  };
  for (const ref of refs.keys()) machine.typeOf(ref).traverse(ref, visit);
  return inside;
}

/** From which object each was reached first; undefined for what is held itself or never reached. */
function reach(
  { machine }: HeapHistory,
  refs: ReadonlyMap<Ref, number>,
  isHeld: readonly boolean[],
): (Ref | undefined)[] {
  const reachedFrom: (Ref | undefined)[] = isHeld.map(() => undefined);
  const queue = [...refs.keys()].filter((_, node) => isHeld[node]);
  for (const from of queue) {
    machine.typeOf(from).traverse(from, (to) => {
      const node = refs.get(to);
      if (node === undefined || isHeld[node] || reachedFrom[node] !== undefined) return;
      reachedFrom[node] = from;
      queue.push(to);
    });
  }
  return reachedFrom;
}
