/**
 * `set` and `frozenset`: making one, finding, adding and removing members, resizing, and their memory. Whole-set
 * operations are in set-algebra.ts, what the program can do in set-methods.ts. Follows CPython 3.13,
 * Objects/setobject.c; the table is laid out and probed as there, so that the order of iteration is the same.
 */
import { invariant } from "../../../base/invariant.ts";
import { grownSetTableSize, setTableSizeFor } from "../../../cpython/growth.ts";
import { TableKind } from "../../heap/blocks.ts";
import { Header, type Heap, type Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../allocate.ts";
import { areEqualHolding, hashOfMember } from "../dict/dict-keys.ts";
import { FrozensetHash } from "../hash-combine.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";

/** Words of PySetObject. */
export const enum SetField {
  /** Entries that are or were in use. */
  FILL = 4,
  USED = 6,
  MASK = 8,
  TABLE = 10,
  HASH = 12,
  HASH_HIGH = 13,
  FINGER = 14,
  SMALL_TABLE = 16,
  WEAKREFS = 48,
}

/** Words of a setentry. */
export const enum SetEntry {
  KEY = 0,
  HASH = 2,
  HASH_HIGH = 3,
  WORDS = 4,
}

/** Stands for the key of a removed member: a place that no object has. */
export const DUMMY: Ref = 2;

const MIN_SIZE = 8;
const ENTRY_BYTES = 16;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;
/** A search has to run Python code to compare. */
const NEEDS_STEPS = -1;
/** An equal member was found, wherever it is by now. */
const FOUND = -2;
const LARGE_COUNT = 50_000;

/** An empty set of this type: `set`, `frozenset` or a subclass. CPython: make_new_set. */
export function newSetOfType(rt: Runtime, type: TypeObject): Ref {
  const set = newObject(rt, type, type.basicBytes);
  const { words } = rt.heap;
  words.fill(0, set + SetField.FILL, set + (type.basicBytes >> 2));
  words[set + SetField.MASK] = MIN_SIZE - 1;
  words[set + SetField.TABLE] = set + SetField.SMALL_TABLE;
  words[set + SetField.HASH] = -1;
  words[set + SetField.HASH_HIGH] = -1;
  rt.gc.track(set);
  return set;
}

export function newSet(rt: Runtime): Ref {
  return newSetOfType(rt, rt.types.set);
}

/** A frozenset of constants, whose references it takes over: members that compare without Python code. */
export function frozensetFrom(rt: Runtime, items: readonly Ref[]): Ref {
  const set = newSetOfType(rt, rt.types.frozenset);
  for (const item of items) {
    const isAdded = setAdd(rt, set, item);
    invariant(typeof isAdded === "boolean", "constants compare without Python code");
    rt.heap.decref(item);
  }
  return set;
}

export function setLength(heap: Heap, set: Ref): number {
  return heap.words[set + SetField.USED] as number;
}

/** Whether it is a `set` or `frozenset` or of a subclass. */
export function isAnySet(rt: Runtime, ref: Ref): boolean {
  if (isExactSet(rt.heap, ref)) return true;
  const type = rt.typeOf(ref);
  return type.isSubtypeOf(rt.types.set) || type.isSubtypeOf(rt.types.frozenset);
}

/** A set or frozenset of no subclass. CPython: PyAnySet_CheckExact. */
export function isExactSet(heap: Heap, ref: Ref): boolean {
  const id = heap.words[ref + Header.TYPE_ID] as number;
  return id === TypeId.SET || id === TypeId.FROZENSET;
}

// Members, by entries

/** The entry of the first member from table index `index` on, or NULL at the end. */
export function entryFrom(heap: Heap, set: Ref, index: number): Ref {
  const { words } = heap;
  const table = words[set + SetField.TABLE] as number;
  const end = table + ((words[set + SetField.MASK] as number) + 1) * SetEntry.WORDS;
  for (let entry = table + index * SetEntry.WORDS; entry < end; entry += SetEntry.WORDS) {
    const key = words[entry] as number;
    if (key !== NULL && key !== DUMMY) return entry;
  }
  return NULL;
}

/** The table index of an entry. */
export function entryIndexOf(heap: Heap, set: Ref, entry: Ref): number {
  return (entry - (heap.words[set + SetField.TABLE] as number)) >> 2;
}

/** All members in order, borrowed. Only for as long as the set does not change. */
export function setMembers(heap: Heap, set: Ref): Ref[] {
  const members: Ref[] = [];
  for (let entry = entryFrom(heap, set, 0); entry !== NULL; ) {
    members.push(heap.words[entry] as number);
    entry = entryFrom(heap, set, entryIndexOf(heap, set, entry) + 1);
  }
  return members;
}

// Searching

/** Whether an object is a member. Raises what hashing or comparing raises. */
export function setContains(rt: Runtime, set: Ref, key: Ref): boolean | Steps<boolean> {
  const low = hashOfMember(rt, key);
  if (typeof low !== "number") return containsAfterHash(rt, set, key, low);
  return setContainsHashed(rt, set, key, low, rt.hashHigh);
}

export function setContainsHashed(
  rt: Runtime,
  set: Ref,
  key: Ref,
  low: number,
  high: number,
): boolean | Steps<boolean> {
  const entry = findEntry(rt, set, key, low, high);
  if (entry === NEEDS_STEPS) return containsWithSteps(rt, set, key, low, high);
  return rt.heap.words[entry] !== NULL;
}

function* containsAfterHash(rt: Runtime, set: Ref, key: Ref, hash: Steps<number>): Steps<boolean> {
  const low = yield* hash;
  return yield* resolve(setContainsHashed(rt, set, key, low, rt.hashHigh));
}

function* containsWithSteps(rt: Runtime, set: Ref, key: Ref, low: number, high: number): Steps<boolean> {
  const entry = yield* findEntryWithSteps(rt, set, key, low, high);
  return rt.heap.words[entry] !== NULL;
}

/**
 * The entry of a key, the unused entry at which its search ends, or NEEDS_STEPS. CPython: set_lookkey.
 */
function findEntry(rt: Runtime, set: Ref, key: Ref, low: number, high: number): Ref {
  const { words } = rt.heap;
  const mask = words[set + SetField.MASK] as number;
  const table = words[set + SetField.TABLE] as number;
  let perturbLow = low;
  let perturbHigh = high;
  let index = low & mask;
  for (;;) {
    let entry = table + index * SetEntry.WORDS;
    for (let probes = index + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0; probes >= 0; probes--) {
      const candidate = words[entry] as number;
      if (candidate === NULL) return entry;
      if (
        words[entry + SetEntry.HASH] === low &&
        words[entry + SetEntry.HASH_HIGH] === high &&
        candidate !== DUMMY
      ) {
        if (candidate === key) return entry;
        const isEqual = rt.areEqual(candidate, key);
        if (isEqual === true) return entry;
        if (isEqual !== false) return NEEDS_STEPS;
      }
      entry += SetEntry.WORDS;
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    index = (Math.imul(index, 5) + 1 + perturbLow) & mask;
  }
}

/**
 * As `findEntry`, running `__eq__` where needed; starts over when the set changed meanwhile. Adding does not where the
 * answer was that they are equal, as in CPython: set_add_entry beside set_lookkey.
 */
function* findEntryWithSteps(
  rt: Runtime,
  set: Ref,
  key: Ref,
  low: number,
  high: number,
  isAdding = false,
): Steps<Ref> {
  const { heap } = rt;
  const tableOf = (): Ref => heap.words[set + SetField.TABLE] as number;
  restart: for (;;) {
    const table = tableOf();
    let perturbLow = low;
    let perturbHigh = high;
    let mask = heap.words[set + SetField.MASK] as number;
    let index = low & mask;
    for (;;) {
      let entry = table + index * SetEntry.WORDS;
      for (let probes = index + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0; probes >= 0; probes--) {
        const candidate = heap.words[entry] as number;
        if (candidate === NULL || candidate === key) return entry;
        if (isHashAt(heap, entry, low, high) && candidate !== DUMMY) {
          const isEqual = yield* areEqualHolding(rt, candidate, key);
          if (isAdding && isEqual) return FOUND;
          if (tableOf() !== table || heap.words[entry] !== candidate) continue restart;
          if (isEqual) return entry;
          mask = heap.words[set + SetField.MASK] as number;
        }
        entry += SetEntry.WORDS;
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
      perturbHigh >>>= PERTURB_SHIFT;
      index = (Math.imul(index, 5) + 1 + perturbLow) & mask;
    }
  }
}

function isHashAt(heap: Heap, entry: Ref, low: number, high: number): boolean {
  return heap.words[entry + SetEntry.HASH] === low && heap.words[entry + SetEntry.HASH_HIGH] === high;
}

// Adding

/** Adds an object (borrowed); true when it was not a member. CPython: set_add_key. */
export function setAdd(rt: Runtime, set: Ref, key: Ref): boolean | Steps<boolean> {
  const low = hashOfMember(rt, key);
  if (typeof low !== "number") return addAfterHash(rt, set, key, low);
  return setAddHashed(rt, set, key, low, rt.hashHigh);
}

function* addAfterHash(rt: Runtime, set: Ref, key: Ref, hash: Steps<number>): Steps<boolean> {
  const low = yield* hash;
  return yield* resolve(setAddHashed(rt, set, key, low, rt.hashHigh));
}

/** As `setAdd` for a key whose hash is known. CPython: set_add_entry. */
export function setAddHashed(
  rt: Runtime,
  set: Ref,
  key: Ref,
  low: number,
  high: number,
): boolean | Steps<boolean> {
  const entry = findEntry(rt, set, key, low, high);
  if (entry === NEEDS_STEPS) return addWithSteps(rt, set, key, low, high);
  if (rt.heap.words[entry] !== NULL) return false;
  placeMember(rt, set, entry, key, low, high);
  return true;
}

function* addWithSteps(rt: Runtime, set: Ref, key: Ref, low: number, high: number): Steps<boolean> {
  rt.heap.incref(key);
  rt.own(key);
  try {
    const entry = yield* findEntryWithSteps(rt, set, key, low, high, true);
    if (entry === FOUND || rt.heap.words[entry] !== NULL) return false;
    placeMember(rt, set, entry, key, low, high);
    return true;
  } finally {
    rt.heap.decref(rt.disown(key));
  }
}

/**
 * Puts a new member where its search ended, or into the last entry of a removed member that the search passed.
 */
function placeMember(rt: Runtime, set: Ref, unused: Ref, key: Ref, low: number, high: number): void {
  const { heap } = rt;
  const { words } = heap;
  heap.incref(key);
  const fill = words[set + SetField.FILL] as number;
  const used = (words[set + SetField.USED] as number) + 1;
  words[set + SetField.USED] = used;
  if (fill !== used - 1 && rt.profile.setReusesDeletedEntries) {
    const freed = lastDummyBefore(heap, set, unused, low, high);
    if (freed !== NULL) {
      writeEntry(words, freed, key, low, high);
      return;
    }
  }
  words[set + SetField.FILL] = fill + 1;
  writeEntry(words, unused, key, low, high);
  const size = (words[set + SetField.MASK] as number) + 1;
  if ((fill + 1) * 5 >= (size - 1) * 3) resizeTo(rt, set, grownSetTableSize(size, fill + 1, used));
}

/** The last entry with a removed member on the way of a search that ends at `unused`. */
function lastDummyBefore(heap: Heap, set: Ref, unused: Ref, low: number, high: number): Ref {
  const { words } = heap;
  const mask = words[set + SetField.MASK] as number;
  const table = words[set + SetField.TABLE] as number;
  let found: Ref = NULL;
  let perturbLow = low;
  let perturbHigh = high;
  let index = low & mask;
  for (;;) {
    let entry = table + index * SetEntry.WORDS;
    for (let probes = index + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0; probes >= 0; probes--) {
      if (entry === unused) return found;
      if (words[entry] === DUMMY) found = entry;
      entry += SetEntry.WORDS;
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    index = (Math.imul(index, 5) + 1 + perturbLow) & mask;
  }
}

function writeEntry(words: Int32Array, entry: Ref, key: Ref, low: number, high: number): void {
  words[entry] = key;
  words[entry + SetEntry.HASH] = low;
  words[entry + SetEntry.HASH_HIGH] = high;
}

/** Puts a key that is certainly no member into a table without removed ones. CPython: set_insert_clean. */
export function insertClean(
  words: Int32Array,
  table: Ref,
  mask: number,
  key: Ref,
  low: number,
  high: number,
): void {
  let perturbLow = low;
  let perturbHigh = high;
  let index = low & mask;
  for (;;) {
    let entry = table + index * SetEntry.WORDS;
    for (let probes = index + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0; probes >= 0; probes--) {
      if (words[entry] === NULL) {
        writeEntry(words, entry, key, low, high);
        return;
      }
      entry += SetEntry.WORDS;
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    index = (Math.imul(index, 5) + 1 + perturbLow) & mask;
  }
}

// Removing

/** Removes an object if it is a member; true when it was. CPython: set_discard_key. */
export function setDiscard(rt: Runtime, set: Ref, key: Ref): boolean | Steps<boolean> {
  const low = hashOfMember(rt, key);
  if (typeof low !== "number") return discardAfterHash(rt, set, key, low);
  return setDiscardHashed(rt, set, key, low, rt.hashHigh);
}

function* discardAfterHash(rt: Runtime, set: Ref, key: Ref, hash: Steps<number>): Steps<boolean> {
  const low = yield* hash;
  return yield* resolve(setDiscardHashed(rt, set, key, low, rt.hashHigh));
}

export function setDiscardHashed(
  rt: Runtime,
  set: Ref,
  key: Ref,
  low: number,
  high: number,
): boolean | Steps<boolean> {
  const entry = findEntry(rt, set, key, low, high);
  if (entry === NEEDS_STEPS) return discardWithSteps(rt, set, key, low, high);
  return removeAt(rt, set, entry);
}

function* discardWithSteps(rt: Runtime, set: Ref, key: Ref, low: number, high: number): Steps<boolean> {
  return removeAt(rt, set, yield* findEntryWithSteps(rt, set, key, low, high));
}

function removeAt(rt: Runtime, set: Ref, entry: Ref): boolean {
  const key = rt.heap.words[entry] as number;
  if (key === NULL) return false;
  markRemoved(rt.heap.words, set, entry);
  rt.heap.decref(key);
  return true;
}

function markRemoved(words: Int32Array, set: Ref, entry: Ref): void {
  writeEntry(words, entry, DUMMY, -1, -1);
  words[set + SetField.USED] = (words[set + SetField.USED] as number) - 1;
}

/** Takes a member out, the next one from where the last such call stopped; NULL when empty. CPython: set_pop. */
export function setPop(rt: Runtime, set: Ref): Ref {
  const { words } = rt.heap;
  if (words[set + SetField.USED] === 0) return NULL;
  const mask = words[set + SetField.MASK] as number;
  const start = (words[set + SetField.FINGER] as number) & mask;
  const entry = entryFrom(rt.heap, set, start) || entryFrom(rt.heap, set, 0);
  const key = words[entry] as number;
  markRemoved(words, set, entry);
  words[set + SetField.FINGER] = entryIndexOf(rt.heap, set, entry) + 1;
  return key;
}

/** Empties the set. CPython: set_clear_internal. */
export function setClear(rt: Runtime, set: Ref): void {
  const { heap } = rt;
  const { words } = heap;
  const table = words[set + SetField.TABLE] as number;
  const size = (words[set + SetField.MASK] as number) + 1;
  const small = set + SetField.SMALL_TABLE;
  const members = setMembers(heap, set);
  words.fill(0, small, small + MIN_SIZE * SetEntry.WORDS);
  words[set + SetField.FILL] = 0;
  words[set + SetField.USED] = 0;
  words[set + SetField.MASK] = MIN_SIZE - 1;
  words[set + SetField.TABLE] = small;
  words[set + SetField.HASH] = -1;
  words[set + SetField.HASH_HIGH] = -1;
  for (const member of members) heap.decref(member);
  if (table !== small) heap.free(table, size * ENTRY_BYTES);
}

// Resizing

/** Makes room for `extra` more members at once, if that is needed. CPython: the start of set_merge. */
export function setReserve(rt: Runtime, set: Ref, extra: number): void {
  const { words } = rt.heap;
  const fill = words[set + SetField.FILL] as number;
  if ((fill + extra) * 5 < (words[set + SetField.MASK] as number) * 3) return;
  resizeTo(rt, set, setTableSizeFor(((words[set + SetField.USED] as number) + extra) * 2));
}

/** Drops the marks of removed members when there are many. CPython: the end of set_difference_update_internal. */
export function setShrink(rt: Runtime, set: Ref): void {
  const { words } = rt.heap;
  const used = words[set + SetField.USED] as number;
  const removed = (words[set + SetField.FILL] as number) - used;
  if (removed <= Math.floor((words[set + SetField.MASK] as number) / 4)) return;
  resizeTo(rt, set, setTableSizeFor(used > LARGE_COUNT ? used * 2 : used * 4));
}

/** Moves all members to a table of `size` entries. CPython: set_table_resize. */
function resizeTo(rt: Runtime, set: Ref, size: number): void {
  const { heap } = rt;
  const used = heap.words[set + SetField.USED] as number;
  const oldTable = heap.words[set + SetField.TABLE] as number;
  const oldSize = (heap.words[set + SetField.MASK] as number) + 1;
  const small = set + SetField.SMALL_TABLE;
  if (size === MIN_SIZE && oldTable === small && heap.words[set + SetField.FILL] === used) return;
  const table = size === MIN_SIZE ? small : heap.allocateTable(TableKind.SET, size * ENTRY_BYTES);
  const { words } = heap;
  const isRebuilt = table === oldTable;
  const old = isRebuilt ? words.slice(oldTable, oldTable + oldSize * SetEntry.WORDS) : words;
  const start = isRebuilt ? 0 : oldTable;
  words.fill(0, table, table + size * SetEntry.WORDS);
  for (let entry = start; entry < start + oldSize * SetEntry.WORDS; entry += SetEntry.WORDS) {
    const key = old[entry] as number;
    if (key === NULL || key === DUMMY) continue;
    const low = old[entry + SetEntry.HASH] as number;
    insertClean(words, table, size - 1, key, low, old[entry + SetEntry.HASH_HIGH] as number);
  }
  words[set + SetField.FILL] = used;
  words[set + SetField.MASK] = size - 1;
  words[set + SetField.TABLE] = table;
  if (oldTable !== small) heap.free(oldTable, oldSize * ENTRY_BYTES);
}

// Hashing

/** The hash of a `frozenset`, kept in it. CPython: frozenset_hash. */
export function hashFrozenset(rt: Runtime, set: Ref): number {
  const { heap } = rt;
  const { words } = heap;
  const known = words[set + SetField.HASH] as number;
  const knownHigh = words[set + SetField.HASH_HIGH] as number;
  if ((known & knownHigh) !== -1) {
    rt.hashHigh = knownHigh;
    return known;
  }
  const hasher = new FrozensetHash();
  for (let entry = entryFrom(heap, set, 0); entry !== NULL; ) {
    hasher.add(words[entry + SetEntry.HASH] as number, words[entry + SetEntry.HASH_HIGH] as number);
    entry = entryFrom(heap, set, entryIndexOf(heap, set, entry) + 1);
  }
  const low = hasher.finish(setLength(heap, set), rt);
  words[set + SetField.HASH] = low;
  words[set + SetField.HASH_HIGH] = rt.hashHigh;
  return low;
}

// Memory

/** Memory slots of `set` and `frozenset`. */
export function defineSetMemory(rt: Runtime): void {
  for (const { slots } of [rt.types.set, rt.types.frozenset]) {
    slots.traverse = traverseSet;
    slots.clear = setClear;
    slots.deallocate = deallocateSet;
    slots.sizeOf = (_, set) => rt.typeOf(set).basicBytes + tableBytes(rt.heap, set);
    slots.extraBytes = (_, set) => tableBytes(rt.heap, set);
  }
}

/** Bytes of a table outside the object. */
function tableBytes(heap: Heap, set: Ref): number {
  if (heap.words[set + SetField.TABLE] === set + SetField.SMALL_TABLE) return 0;
  return ((heap.words[set + SetField.MASK] as number) + 1) * ENTRY_BYTES;
}

function traverseSet(rt: Runtime, set: Ref, visit: Visit): void {
  const { heap } = rt;
  for (let entry = entryFrom(heap, set, 0); entry !== NULL; ) {
    visit(heap.words[entry] as number);
    entry = entryFrom(heap, set, entryIndexOf(heap, set, entry) + 1);
  }
}

/** `set_dealloc`: members go in the order of the table. */
function deallocateSet(rt: Runtime, set: Ref): void {
  const { heap } = rt;
  rt.gc.untrack(set);
  traverseSet(rt, set, (member) => heap.decref(member));
  const sizeBytes = tableBytes(heap, set);
  if (sizeBytes > 0) heap.free(heap.words[set + SetField.TABLE] as number, sizeBytes);
  freeObject(rt, set, rt.typeOf(set).basicBytes);
}

/** For the machine's opcodes: NULL when done. */
export function setAddOutcome(rt: Runtime, set: Ref, key: Ref): Outcome {
  const added = setAdd(rt, set, key);
  return typeof added === "boolean" ? NULL : finishAdd(added);
}

function* finishAdd(added: Steps<boolean>): Steps<Ref> {
  yield* added;
  return NULL;
}
