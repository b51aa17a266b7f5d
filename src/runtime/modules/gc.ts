/** `gc`: the program's view of the collector (Modules/gcmodule.c). */

import type { Interpreter } from "../builtins/interpreter.ts";
import { GENERATION_COUNT, type GenerationStats } from "../gc/collector.ts";
import { Header, ObjectFlag } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newCollectionDict } from "../objects/dict/collection-dict.ts";
import { addFunctions, setInModule } from "../objects/functions/module.ts";
import { native, nativeVariadic } from "../objects/functions/native-function.ts";
import { checkCInteger } from "../objects/numbers/int-index.ts";
import { newReference } from "../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../objects/runtime.ts";
import { toIndex, toIndexOr } from "../objects/sequences/sequence.ts";

const DEBUG_FLAGS = [
  ["DEBUG_STATS", 1],
  ["DEBUG_COLLECTABLE", 2],
  ["DEBUG_UNCOLLECTABLE", 4],
  ["DEBUG_SAVEALL", 32],
  ["DEBUG_LEAK", 38],
] as const;

export function defineGc(m: Interpreter, module: Ref): void {
  for (const [name, value] of DEBUG_FLAGS) setInModule(m, module, name, m.newInt(value));
  m.heap.incref(m.garbage);
  setInModule(m, module, "garbage", m.garbage);
  m.heap.incref(m.collectionCallbacks);
  setInModule(m, module, "callbacks", m.collectionCallbacks);
  addFunctions(m, module, [
    native("collect", "(generation=2)", (_, __, generation) => collectNow(m, generation)),
    native("enable", "()", () => setEnabled(m, true)),
    native("disable", "()", () => setEnabled(m, false)),
    native("isenabled", "()", () => (m.gc.isEnabled ? m.true : m.false)),
    native("is_tracked", "(obj, /)", (_, __, ref) =>
      m.typeOf(ref).hasGc && m.gc.isTracked(ref) ? m.true : m.false,
    ),
    native("is_finalized", "(obj, /)", (_, __, ref) => {
      const flags = m.heap.words[ref + Header.FLAGS] as number;
      return m.typeOf(ref).hasGc && (flags & ObjectFlag.FINALIZED) !== 0 ? m.true : m.false;
    }),
    native("get_count", "()", () => m.newTupleOf(m.gc.counts.map((count) => m.newInt(count)))),
    native("get_threshold", "()", () => m.newTupleOf(m.gc.thresholds.map((count) => m.newInt(count)))),
    native("get_debug", "()", () => m.newInt(m.gc.debugFlags)),
    native("set_debug", "(flags, /)", (_, __, flags) => setDebug(m, flags)),
    nativeVariadic("get_referents", "(*objs)", (_, __, args) => m.newListOf(referentsOf(m, args.positional))),
    nativeVariadic("get_referrers", "(*objs)", (_, __, args) => m.newListOf(referrersOf(m, args))),
    native("get_objects", "(generation=None)", (_, __, generation) => trackedObjects(m, generation)),
    native("get_stats", "()", () => m.newListOf(m.gc.stats.map((stats) => newStats(m, stats)))),
    native("freeze", "()", () => moveAll(m, m.gc.generations, m.gc.permanent)),
    native("unfreeze", "()", () =>
      moveAll(m, [m.gc.permanent], m.gc.generations[GENERATION_COUNT - 1] as Ref),
    ),
    native("get_freeze_count", "()", () => m.newInt(m.gc.size(m.gc.permanent))),
    nativeVariadic("set_threshold", "(threshold0, threshold1=None, threshold2=None, /)", (_, __, args) =>
      setThresholds(m, args.positional),
    ),
  ]);
}

function* collectNow(m: Interpreter, generation: Ref): Steps<Ref> {
  const number = generation === NULL ? GENERATION_COUNT - 1 : yield* intArgument(m, generation);
  if (number < 0 || number >= GENERATION_COUNT) m.raise(m.types.ValueError, "invalid generation");
  return m.newInt(yield* m.collect(number, true));
}

/** Everything that the objects refer to directly, once for each reference. */
function referentsOf(m: Interpreter, refs: readonly Ref[]): Ref[] {
  const found: Ref[] = [];
  for (const ref of refs) m.typeOf(ref).traverse(ref, (each) => found.push(newReference(m, each)));
  return found;
}

/** The tracked objects that refer to one of the arguments directly, but for the tuple of them. */
function referrersOf(m: Interpreter, { positional, tuple }: CallArguments): Ref[] {
  const wanted = new Set(positional);
  return trackedRefs(m)
    .filter((ref) => {
      if (ref === tuple) return false;
      let refers = false;
      m.typeOf(ref).traverse(ref, (each) => {
        refers ||= wanted.has(each);
      });
      return refers;
    })
    .map((ref) => newReference(m, ref));
}

function* setDebug(m: Interpreter, flags: Ref): Steps<Ref> {
  m.gc.debugFlags = yield* intArgument(m, flags);
  return m.none;
}

/** A C int as Argument Clinic converts it. */
function* intArgument(m: Interpreter, ref: Ref): Steps<number> {
  checkCInteger(m, ref);
  return yield* resolve(toIndex(m, ref, "OverflowError"));
}

function* trackedObjects(m: Interpreter, generation: Ref): Steps<Ref> {
  const isAny = generation === NULL || generation === m.none;
  const message = `argument should be integer or None, not '${m.typeOf(isAny ? m.none : generation).name}'`;
  const number = isAny ? -1 : yield* resolve(toIndexOr(m, generation, "OverflowError", message));
  if (number >= GENERATION_COUNT) {
    m.raise(
      m.types.ValueError,
      `generation parameter must be less than the number of available generations (${GENERATION_COUNT})`,
    );
  }
  if (number < -1) m.raise(m.types.ValueError, "generation parameter cannot be negative");
  const refs = number < 0 ? trackedRefs(m) : refsOfList(m, m.gc.generations[number] as Ref);
  return m.newListOf(refs.map((ref) => newReference(m, ref)));
}

/** `gc_set_threshold` */
function* setThresholds(m: Interpreter, given: readonly Ref[]): Steps<Ref> {
  const [min, max, plural] = given.length < 1 ? ["at least", 1, ""] : ["at most", 3, "s"];
  if (given.length < 1 || given.length > 3) {
    const text = `gc.set_threshold requires ${min} ${max} argument${plural}`;
    m.raise(m.types.TypeError, text);
  }
  for (const [index, value] of given.entries()) m.gc.thresholds[index] = yield* intArgument(m, value);
  return m.none;
}

function newStats(m: Interpreter, { collections, ...counts }: GenerationStats): Ref {
  return newCollectionDict(m, { collections }, counts);
}

/** Borrowed, youngest generation first. */
function trackedRefs(m: Interpreter): Ref[] {
  return m.gc.generations.flatMap((list) => refsOfList(m, list));
}

function refsOfList(m: Interpreter, list: Ref): Ref[] {
  const refs: Ref[] = [];
  for (let ref = m.gc.first(list); ref !== list; ref = m.gc.next(ref)) refs.push(ref);
  return refs;
}

function moveAll(m: Interpreter, from: readonly Ref[], to: Ref): Ref {
  for (const list of from) m.gc.merge(list, to);
  return m.none;
}

function setEnabled(m: Interpreter, isEnabled: boolean): Ref {
  m.gc.isEnabled = isEnabled;
  return m.none;
}
