/**
 * One collection of cyclic garbage. Follows CPython 3.13, Python/gc.c, gc_collect_main, and 3.11,
 * Modules/gcmodule.c, which do the same. When to collect is collector.ts's business.
 *
 * Finalizers and callbacks of weak references run Python code, so a collection is a routine in steps.
 * DIVERGES: 3.14.0 to 3.14.4 collect in increments; here they collect as 3.13 does.
 */
import { Header, type Heap, type HeapType, ObjectFlag, type Visit } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { type CollectionNews, type Collector, GcFlag, GcHead, GENERATION_COUNT } from "./collector.ts";

/** `gc.DEBUG_STATS`: each collection says what it looks at and what it found. */
const DEBUG_STATS = 1;
/** `gc.DEBUG_COLLECTABLE`: each unreachable object is named. */
const DEBUG_COLLECTABLE = 2;
/** `gc.DEBUG_SAVEALL`: garbage goes to `gc.garbage` instead of being taken apart. */
export const DEBUG_SAVEALL = 32;

/** The count that an immortal object has for a collection: more than anyone refers to it. */
const IMMORTAL_COUNT = 0x3fff_ffff;

/** What a collection must know of a type. */
export interface CollectableType extends HeapType {
  /** Whether its objects have a collector's header. */
  readonly hasGc: boolean;
  /** Whether its objects have something to run before they are taken apart (`tp_finalize`). */
  readonly hasFinalizer: boolean;
  /** Drops the references through which cycles run (`tp_clear`). */
  clear(ref: Ref): void;
  /**
   * Stops tracking an object that cannot be part of a cycle. Called for all survivors with `false`, when tuples
   * are untracked, and after that with `true` at the end of a full collection, when dictionaries are
   * (`untrack_tuples`, `untrack_dicts`).
   */
  untrackIfHarmless(ref: Ref, isFullCollection: boolean): void;
}

/** Steps that yield whatever calls the machine understands. */
type CollectionSteps<Call, T> = Generator<Call, T, Ref>;

/** What a collection asks of the machine. */
export interface CollectorHost<Call> {
  readonly heap: Heap;
  readonly gc: Collector;
  /** Runs an object's finalizer; whatever that raises is reported, not thrown. */
  finalizeGarbage?(ref: Ref): CollectionSteps<Call, void>;
  /**
   * Clears the weak references to an unreachable object, and the object itself if it is one. Returns those that
   * have a callback, each as a new reference.
   */
  clearWeakrefs?(ref: Ref): readonly Ref[];
  /** Calls the callback of a weak reference; whatever that raises is reported, not thrown. */
  callWeakrefCallback?(weakref: Ref): CollectionSteps<Call, void>;
  /** Text for standard error, as `gc.set_debug` asks for it. */
  writeDebug?(text: string): void;
  /** The address of an object as text. */
  addressText?(ref: Ref): string;
  /** Appends an object to `gc.garbage`. */
  saveGarbage?(ref: Ref): void;
  /** Runs `gc.callbacks`. */
  reportCollection?(phase: "start" | "stop", news: CollectionNews): CollectionSteps<Call, void>;
}

/**
 * Collects a generation and all younger ones; nothing for a negative generation or while a collection runs.
 * Returns how many unreachable objects there were. `isExplicit`: the program asked for it.
 */
export function* collect<Call>(
  host: CollectorHost<Call>,
  generation: number,
  isExplicit = false,
): CollectionSteps<Call, number> {
  const { gc } = host;
  if (generation < 0 || gc.isCollecting) return 0;
  gc.isCollecting = true;
  try {
    const news = { generation, collected: 0, uncollectable: 0, candidates: 0 };
    if (host.reportCollection !== undefined) yield* host.reportCollection("start", news);
    const collected = yield* collectUnreachable(host, generation, isExplicit);
    const candidates = gc.lastCollection?.examined ?? 0;
    if (host.reportCollection !== undefined) {
      yield* host.reportCollection("stop", { ...news, collected, candidates });
    }
    return collected;
  } finally {
    gc.isCollecting = false;
  }
}

function* collectUnreachable<Call>(
  host: CollectorHost<Call>,
  generation: number,
  isExplicit: boolean,
): CollectionSteps<Call, number> {
  const { gc } = host;
  const { unreachable } = gc;
  if (gc.debugFlags & DEBUG_STATS) host.writeDebug?.(startText(gc, generation));
  gc.resetCounts(generation, isExplicit);
  const young = gc.generations[generation] as Ref;
  const old = gc.generations[Math.min(generation + 1, GENERATION_COUNT - 1)] as Ref;
  for (let younger = 0; younger < generation; younger++) gc.merge(gc.generations[younger] as Ref, young);

  const examined = deduceUnreachable(gc, young, unreachable);
  promote(gc, young, old, generation);
  clearFlag(gc, unreachable, GcFlag.UNREACHABLE);

  if (gc.debugFlags & DEBUG_COLLECTABLE) nameUnreachable(host, unreachable);
  let collected = yield* handleWeakrefs(host, unreachable, old);
  yield* finalizeAll(host, unreachable);
  clearFlag(gc, unreachable, GcFlag.COLLECTING);
  deduceUnreachable(gc, unreachable, gc.stillUnreachable);
  clearFlag(gc, gc.stillUnreachable, GcFlag.UNREACHABLE);
  gc.merge(unreachable, old);

  collected += gc.size(gc.stillUnreachable);
  const liveBytes = host.heap.liveBytes;
  deleteGarbage(host, gc.stillUnreachable, old);
  if (gc.debugFlags & DEBUG_STATS) {
    // DIVERGES: no time passes meanwhile, so that reports say 0 seconds.
    host.writeDebug?.(`gc: done, ${collected} unreachable, 0 uncollectable, 0.0000s elapsed\n`);
  }
  const stats = gc.stats[generation];
  if (stats !== undefined) {
    stats.collections++;
    stats.collected += collected;
    stats.candidates += examined;
  }
  if (young === old) gc.dropKept();
  const freedBytes = liveBytes - host.heap.liveBytes;
  gc.lastCollection = { generation, examined, collected, uncollectable: 0, freedBytes };
  return collected;
}

/** CPython: show_stats_each_generations. */
function startText(gc: Collector, generation: number): string {
  const sizes = gc.generations.map((list) => ` ${gc.size(list)}`).join("");
  return [
    `gc: collecting generation ${generation}...`,
    `gc: objects in each generation:${sizes}`,
    `gc: objects in permanent generation: ${gc.size(gc.permanent)}`,
    "",
  ].join("\n");
}

/** CPython: debug_cycle. */
function nameUnreachable<Call>(host: CollectorHost<Call>, unreachable: Ref): void {
  forEach(host.gc, unreachable, (ref) => {
    const { name } = typeOf(host.heap, ref);
    host.writeDebug?.(`gc: collectable <${name} ${host.addressText?.(ref) ?? ""}>\n`);
  });
}

/** Moves survivors to the next generation and untracks what cannot be part of a cycle. */
function promote(gc: Collector, young: Ref, old: Ref, generation: number): void {
  const isFull = young === old;
  forEach(gc, young, (ref) => typeOf(gc.heap, ref).untrackIfHarmless(ref, false));
  if (isFull) {
    forEach(gc, young, (ref) => typeOf(gc.heap, ref).untrackIfHarmless(ref, true));
    gc.longLivedPending = 0;
    gc.longLivedTotal = gc.size(young) + gc.absentObjects;
    gc.areAbsentObjectsOld = true;
    return;
  }
  if (generation === GENERATION_COUNT - 2) {
    gc.longLivedPending += gc.size(young) + (gc.areAbsentObjectsOld ? 0 : gc.absentObjects);
    gc.areAbsentObjectsOld = true;
  }
  gc.merge(young, old);
}

/**
 * Moves to `unreachable` (which is empty) all of `base` that nothing outside refers to, directly or not. Those
 * left in `base` lose the flag COLLECTING, those moved have it and UNREACHABLE. Returns how many were examined.
 */
function deduceUnreachable(gc: Collector, base: Ref, unreachable: Ref): number {
  const examined = updateRefs(gc, base);
  subtractRefs(gc, base);
  moveUnreachable(gc, base, unreachable);
  return examined;
}

/** Copies each reference count to the header (`update_refs`). */
function updateRefs(gc: Collector, base: Ref): number {
  const { words } = gc.heap;
  let examined = 0;
  for (let ref = gc.first(base); ref !== base; ref = gc.next(ref)) {
    const count = words[ref + Header.REFCOUNT] as number;
    words[ref + GcHead.REFS] = count < 0 ? IMMORTAL_COUNT : count;
    words[ref + GcHead.FLAGS] = GcFlag.COLLECTING;
    examined++;
  }
  return examined;
}

/** Takes the references between the examined objects off their counts (`subtract_refs`). */
function subtractRefs(gc: Collector, base: Ref): void {
  const { heap } = gc;
  const { words } = heap;
  const visit: Visit = (ref) => {
    if (!typeOf(heap, ref).hasGc) return;
    if ((words[ref + GcHead.FLAGS] as number) & GcFlag.COLLECTING) (words[ref + GcHead.REFS] as number)--;
  };
  for (let ref = gc.first(base); ref !== base; ref = gc.next(ref)) typeOf(heap, ref).traverse(ref, visit);
}

/** `move_unreachable`: what looks unreachable moves, and moves back when a reachable object refers to it. */
function moveUnreachable(gc: Collector, young: Ref, unreachable: Ref): void {
  const { heap } = gc;
  const { words } = heap;
  const visit: Visit = (ref) => {
    if (!typeOf(heap, ref).hasGc) return;
    const flags = words[ref + GcHead.FLAGS] as number;
    if (!(flags & GcFlag.COLLECTING)) return;
    if (flags & GcFlag.UNREACHABLE) {
      gc.move(ref, young);
      words[ref + GcHead.FLAGS] = GcFlag.COLLECTING;
      words[ref + GcHead.REFS] = 1;
    } else if (words[ref + GcHead.REFS] === 0) {
      words[ref + GcHead.REFS] = 1;
    }
  };
  for (let ref = gc.first(young); ref !== young; ) {
    if (words[ref + GcHead.REFS] === 0) {
      const next = gc.next(ref);
      gc.move(ref, unreachable);
      words[ref + GcHead.FLAGS] = GcFlag.COLLECTING | GcFlag.UNREACHABLE;
      ref = next;
    } else {
      typeOf(heap, ref).traverse(ref, visit);
      words[ref + GcHead.FLAGS] = 0;
      ref = gc.next(ref);
    }
  }
}

/**
 * Clears weak references to garbage and calls the callbacks of those that are not garbage themselves. Returns
 * how many weak references died of that (`handle_weakrefs`).
 */
function* handleWeakrefs<Call>(
  host: CollectorHost<Call>,
  unreachable: Ref,
  old: Ref,
): CollectionSteps<Call, number> {
  const { gc, heap } = host;
  const { clearWeakrefs, callWeakrefCallback } = host;
  if (clearWeakrefs === undefined || callWeakrefCallback === undefined) return 0;
  forEach(gc, unreachable, (ref) => {
    for (const weakref of clearWeakrefs.call(host, ref)) {
      const isGarbage = (heap.words[weakref + GcHead.FLAGS] as number) & GcFlag.COLLECTING;
      if (isGarbage) heap.decref(weakref);
      else gc.held.push(weakref);
    }
  });
  let freed = 0;
  for (const weakref of gc.held.splice(0).reverse()) gc.held.push(weakref);
  while (gc.held.length > 0) {
    const weakref = gc.held.at(-1) as Ref;
    yield* callWeakrefCallback.call(host, weakref);
    gc.held.pop();
    const survives = (heap.words[weakref + Header.REFCOUNT] as number) > 1;
    heap.decref(weakref);
    if (survives) gc.move(weakref, old);
    else freed++;
  }
  return freed;
}

/** Runs the finalizers that have not run yet, in the order of the list (`finalize_garbage`). */
function* finalizeAll<Call>(host: CollectorHost<Call>, collectable: Ref): CollectionSteps<Call, void> {
  const { gc, heap } = host;
  while (!gc.isEmpty(collectable)) {
    const ref = gc.first(collectable);
    gc.move(ref, gc.seen);
    const flags = heap.words[ref + Header.FLAGS] as number;
    if (flags & ObjectFlag.FINALIZED || !typeOf(heap, ref).hasFinalizer) continue;
    if (host.finalizeGarbage === undefined) continue;
    heap.words[ref + Header.FLAGS] = flags | ObjectFlag.FINALIZED;
    heap.incref(ref);
    gc.held.push(ref);
    yield* host.finalizeGarbage(ref);
    gc.held.pop();
    heap.decref(ref);
  }
  gc.merge(gc.seen, collectable);
}

/** Takes garbage apart; what survives that moves to the old generation (`delete_garbage`). */
function deleteGarbage<Call>(host: CollectorHost<Call>, collectable: Ref, old: Ref): void {
  const { gc, heap } = host;
  while (!gc.isEmpty(collectable)) {
    const ref = gc.first(collectable);
    if (gc.debugFlags & DEBUG_SAVEALL) {
      host.saveGarbage?.(ref);
    } else {
      heap.incref(ref);
      typeOf(heap, ref).clear(ref);
      heap.decref(ref);
    }
    if (gc.first(collectable) !== ref) continue;
    heap.words[ref + GcHead.FLAGS] = 0;
    gc.move(ref, old);
  }
}

function clearFlag(gc: Collector, list: Ref, flag: GcFlag): void {
  const { words } = gc.heap;
  for (let ref = gc.first(list); ref !== list; ref = gc.next(ref)) {
    words[ref + GcHead.FLAGS] = (words[ref + GcHead.FLAGS] as number) & ~flag;
  }
}

/** Calls back for each object of a list, which may take itself off the list. */
function forEach(gc: Collector, list: Ref, visit: Visit): void {
  for (let ref = gc.first(list); ref !== list; ) {
    const next = gc.next(ref);
    visit(ref);
    ref = next;
  }
}

function typeOf(heap: Heap, ref: Ref): CollectableType {
  return heap.types[heap.words[ref + Header.TYPE_ID] as number] as CollectableType;
}
