/**
 * A Python type as the runtime sees it: its place in the class graph, its size, and its slots. The type object
 * on the heap (`ref`) is what the program sees; this is what the machine works with.
 *
 * A slot that is `undefined` is not supported by the type. Slots are inherited by copying when a type is made,
 * as `inherit_slots` of CPython's Objects/typeobject.c does.
 */

import { invariant } from "../../base/invariant.ts";
import type { LayoutName } from "../../cpython/layouts.ts";
import { KeptKind } from "../gc/kept-kinds.ts";
import { Header, type HeapType, ObjectFlag, type Visit } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { NULL } from "../memory/linear-memory.ts";
import type { ExportedBuffer } from "./bytes/buffer-view.ts";
import type { Integer } from "./numbers/int-arithmetic.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "./runtime.ts";

/**
 * All slots of one type. A class with every field set, so that all types share one JavaScript shape.
 */
export class TypeSlots {
  // Memory. These run no Python code.

  deallocate: ((rt: Runtime, ref: Ref) => void) | undefined = undefined;
  traverse: ((rt: Runtime, ref: Ref, visit: Visit) => void) | undefined = undefined;
  /** `tp_clear`: drops the references through which cycles run. */
  clear: ((rt: Runtime, ref: Ref) => void) | undefined = undefined;
  /** Takes an object off the collector's lists if it cannot be part of a cycle; see `CollectableType`. */
  untrackIfHarmless: ((rt: Runtime, ref: Ref, isFullCollection: boolean) => void) | undefined = undefined;
  /** What `__sizeof__` answers, in bytes. */
  sizeOf: ((rt: Runtime, ref: Ref) => number) | undefined = undefined;
  /** Bytes in blocks of their own (item arrays, key tables), for the allocated size. */
  extraBytes: ((rt: Runtime, ref: Ref) => number) | undefined = undefined;

  // Operations. These may run Python code; each follows the C slot of the same meaning.

  /** `tp_new` and `tp_init` in one, for built-in types whose construction the program cannot split. */
  construct: ((rt: Runtime, type: TypeObject, args: CallArguments) => Outcome) | undefined = undefined;
  init: ((rt: Runtime, self: Ref, args: CallArguments) => Outcome) | undefined = undefined;
  call: ((rt: Runtime, self: Ref, args: CallArguments) => Outcome) | undefined = undefined;
  repr: ((rt: Runtime, self: Ref) => Outcome) | undefined = undefined;
  str: ((rt: Runtime, self: Ref) => Outcome) | undefined = undefined;
  hash: ((rt: Runtime, self: Ref) => number | Steps<number>) | undefined = undefined;
  /** NotImplemented where the type cannot compare with `other`. */
  compare: ((rt: Runtime, self: Ref, other: Ref, comparison: number) => Outcome) | undefined = undefined;
  iterate: ((rt: Runtime, self: Ref) => Outcome) | undefined = undefined;
  /** NULL when exhausted. */
  next: ((rt: Runtime, self: Ref) => Outcome) | undefined = undefined;
  isTrue: ((rt: Runtime, self: Ref) => boolean | Steps<boolean>) | undefined = undefined;
  length: ((rt: Runtime, self: Ref) => Integer | Steps<Integer>) | undefined = undefined;
  contains: ((rt: Runtime, self: Ref, item: Ref) => boolean | Steps<boolean>) | undefined = undefined;
  getItem: ((rt: Runtime, self: Ref, key: Ref) => Outcome) | undefined = undefined;
  /** `getItem` again where that is `sq_item` alone: the type is no mapping (PyMapping_Check). */
  sequenceItem: ((rt: Runtime, self: Ref, key: Ref) => Outcome) | undefined = undefined;
  /** `value` NULL deletes. Returns NULL. */
  setItem: ((rt: Runtime, self: Ref, key: Ref, value: Ref) => Outcome) | undefined = undefined;
  /** `operation` is a BinaryOperation below INPLACE_ADD; one of the operands is of this type. */
  binary: ((rt: Runtime, left: Ref, right: Ref, operation: number) => Outcome) | undefined = undefined;
  /** As `binary` for the in-place form; NotImplemented falls back to `binary`. */
  inplace: ((rt: Runtime, self: Ref, right: Ref, operation: number) => Outcome) | undefined = undefined;
  /** `sq_concat`: `self + other` after no `binary` slot knew the answer. Raises what CPython says of a wrong `other`. */
  concatenate: ((rt: Runtime, self: Ref, other: Ref) => Outcome) | undefined = undefined;
  /** `sq_repeat`: `self * count`, likewise. The caller has turned the count into an index (sequence_repeat). */
  repeat: ((rt: Runtime, self: Ref, count: number) => Outcome) | undefined = undefined;
  negative: ((rt: Runtime, self: Ref) => Outcome) | undefined = undefined;
  positive: ((rt: Runtime, self: Ref) => Outcome) | undefined = undefined;
  invert: ((rt: Runtime, self: Ref) => Outcome) | undefined = undefined;
  absolute: ((rt: Runtime, self: Ref) => Outcome) | undefined = undefined;
  /** `bf_getbuffer`: the object's memory; pairs with `releaseBuffer` where that is there. Runs no Python code. */
  exportBuffer: ((rt: Runtime, self: Ref) => ExportedBuffer) | undefined = undefined;
  /** `bf_releasebuffer`, without the reference that the borrower holds. */
  releaseBuffer: ((rt: Runtime, self: Ref) => void) | undefined = undefined;
  getAttribute: ((rt: Runtime, self: Ref, name: Ref) => Outcome) | undefined = undefined;
  /** `value` NULL deletes. Returns NULL. */
  setAttribute: ((rt: Runtime, self: Ref, name: Ref, value: Ref) => Outcome) | undefined = undefined;
  /** Descriptor protocol. `instance` is NULL for access through the class. */
  descriptorGet: ((rt: Runtime, self: Ref, instance: Ref, owner: Ref) => Outcome) | undefined = undefined;
  descriptorSet: ((rt: Runtime, self: Ref, instance: Ref, value: Ref) => Outcome) | undefined = undefined;
}

export interface TypeShape {
  readonly name: string;
  readonly id: number;
  readonly basicBytes: number;
  readonly itemBytes: number;
  readonly hasGc: boolean;
  /** Bytes before the object: collector header, dictionary and weak reference pointers. */
  readonly preHeaderBytes: number;
}

/** Word offsets; undefined where the version or the class has no such place. */
export interface InstancePlaces {
  readonly dict: number | undefined;
  /** The dictionary is the last word of the object, behind its items, instead (a negative `tp_dictoffset`). */
  readonly isDictLastWord: boolean;
  readonly values: number | undefined;
  readonly inlineValues: number | undefined;
  readonly weakrefs: number | undefined;
}

const NO_PLACES: InstancePlaces = {
  dict: undefined,
  isDictLastWord: false,
  values: undefined,
  inlineValues: undefined,
  weakrefs: undefined,
};

export class TypeObject implements HeapType {
  /** `__name__`; of built-in types also what errors call them. */
  name: string;
  readonly id: number;
  /** The struct of instances of a built-in type. */
  layoutName: LayoutName = "object";
  /** The type object on the heap; set once when it is made. */
  ref: Ref = NULL;
  basicBytes: number;
  itemBytes: number;
  hasGc: boolean;
  preHeaderBytes: number;
  /** The most derived base that decides the layout. */
  base: TypeObject | undefined;
  bases: readonly TypeObject[] = [];
  /** From this type to `object`. */
  mro: readonly TypeObject[] = [this];
  /** Alive subclasses made from this type, for invalidation. */
  readonly subclasses = new Set<TypeObject>();
  /** The dict with the type's own attributes. */
  namespace: Ref = NULL;
  /** Where instances keep what is not a field of the struct, as word offsets from the object. */
  places: InstancePlaces = NO_PLACES;
  /** Instances of a class of the program have inline values behind the fields of a built-in base. */
  valuesFollowFields = false;
  /** Word offsets of the slots that `__slots__` of this class and its bases made, base first. */
  memberWords: readonly number[] = [];
  /** Keys that instances share, owned; NULL without an instance dictionary. */
  sharedKeys: Ref = NULL;
  /** Of the copy of a class's docstring; 0 for none. */
  docBytes = 0;
  /** Whether instances have a `__dict__`. */
  hasInstanceDict = false;
  /** Whether instances can be weakly referenced. */
  hasWeakrefs = false;
  /** Whether the program made it (a "heap type", whose instances own a reference to it). */
  isHeapType = false;
  /** Whether the interpreter's start made it as a program would: it takes attributes, but lives as built-in types do. */
  isMadeAtStart = false;
  /** Whether classes may derive from it (Py_TPFLAGS_BASETYPE). */
  isBaseType = true;
  /** Whether `__abstractmethods__` names something, so that it has no instances (Py_TPFLAGS_IS_ABSTRACT). */
  isAbstract = false;
  /** Whether `match` takes instances for a sequence or for a mapping (Py_TPFLAGS_SEQUENCE, _MAPPING). */
  collectionKind: "sequence" | "mapping" | undefined = undefined;
  /** Whether `[]` gives no items that could be iterated over (`mp_subscript` without `sq_item`). */
  hasSubscriptOnly = false;
  /** The operations, a bit each, that the program's own methods answer (`slot_nb_*`); see slot-wrappers.ts. */
  ownOperations = 0;
  /** Whether `obj(...)` finds a finalizer: `__del__` is somewhere on the MRO. */
  hasFinalizer = false;
  /** Number of the type in reports of blocks; never used for another type. */
  kind = 0;
  /** Which of its dead objects the collector's counts take for kept ones; subclasses have none. */
  keptKind: KeptKind = KeptKind.NONE;
  readonly slots = new TypeSlots();
  /** Interned name -> attribute (borrowed from the namespace it was found in), NULL for known absence. */
  readonly lookupCache = new Map<Ref, Ref>();
  /** Names that had died when it was begun (`StringTable.lookedUpDeaths`). */
  lookupDeaths = 0;

  constructor(
    readonly rt: Runtime,
    shape: TypeShape,
  ) {
    this.name = shape.name;
    this.id = shape.id;
    this.basicBytes = shape.basicBytes;
    this.itemBytes = shape.itemBytes;
    this.hasGc = shape.hasGc;
    this.preHeaderBytes = shape.preHeaderBytes;
    rt.heap.renewTypeVersion(this.id);
  }

  /** Whether it can be asked for items by number (PySequence_Check, but for dictionaries). */
  get hasItems(): boolean {
    return this.slots.getItem !== undefined && !this.hasSubscriptOnly;
  }

  get isIterable(): boolean {
    return this.slots.iterate !== undefined || this.hasItems;
  }

  /** Changes with every change to this type or a base of it: what inline caches compare. */
  get version(): number {
    return this.rt.heap.typeVersions[this.id] as number;
  }

  deallocate(ref: Ref): void {
    const flags = this.rt.heap.words[ref + Header.FLAGS] as number;
    if ((flags & ObjectFlag.WEAKLY_REFERENCED) !== 0 && this.#dropsWeakReferencesFirst(flags)) {
      if (this.rt.clearWeakReferences(ref)) return;
    }
    const slot = this.slots.deallocate;
    invariant(slot !== undefined, `objects of type ${this.name} can be freed`);
    slot(this.rt, ref);
  }

  /**
   * Whether weak references go at once. `__del__` comes before them (`subtype_dealloc`), but what ends a generator
   * comes after (`gen_dealloc`).
   */
  #dropsWeakReferencesFirst(flags: number): boolean {
    return !this.isHeapType || !this.hasFinalizer || (flags & ObjectFlag.FINALIZED) !== 0;
  }

  traverse(ref: Ref, visit: Visit): void {
    this.slots.traverse?.(this.rt, ref, visit);
  }

  clear(ref: Ref): void {
    this.slots.clear?.(this.rt, ref);
  }

  untrackIfHarmless(ref: Ref, isFullCollection: boolean): void {
    this.slots.untrackIfHarmless?.(this.rt, ref, isFullCollection);
  }

  /** Whether nobody may set its attributes (Py_TPFLAGS_IMMUTABLETYPE). */
  get isImmutable(): boolean {
    return !this.isHeapType && !this.isMadeAtStart;
  }

  isSubtypeOf(other: TypeObject): boolean {
    return this === other || this.mro.includes(other);
  }

  /** Forgets what was looked up here and in subclasses. Call after any change to the namespace or bases. */
  invalidate(): void {
    this.rt.heap.renewTypeVersion(this.id);
    this.lookupCache.clear();
    for (const subclass of this.subclasses) subclass.invalidate();
  }

  /**
   * Copies every slot that a built-in type does not define from its bases, nearest first. `object`'s way of making
   * instances is not handed on: a built-in type without one of its own cannot be called.
   */
  inheritSlots(): void {
    const own: SlotValues = this.slots;
    for (const base of this.mro) {
      if (base === this) continue;
      const inherited: SlotValues = base.slots;
      for (const key of SLOT_NAMES) {
        if (key === "construct" && base.base === undefined) continue;
        own[key] ??= inherited[key];
      }
    }
  }
}

/** The slots by name, for what treats all of them alike. */
type SlotValues = { [Name in keyof TypeSlots]: unknown };

const SLOT_NAMES = Object.keys(new TypeSlots()) as readonly (keyof TypeSlots)[];
