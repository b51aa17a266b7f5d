/**
 * Sizes of instances of classes written in Python: where the dictionary, the weak references and the slots
 * are, and what an instance really takes with its attributes.
 */
import { dictKeysSizeBytes, sharedValuesCapacity, valuesArraySizeBytes } from "./growth.ts";
import { type LayoutName, layout } from "./layouts.ts";
import type { Profile } from "./profile.ts";
import { allocatedBytes, dictSizeBytes, objectSizeBytes } from "./sizes.ts";

const WORD_SIZE_BYTES = 8;
/** `_PyType_PreHeaderSize`: dictionary and weak references (3.11: dictionary and values). */
const PRE_HEADER_SIZE_BYTES = 2 * WORD_SIZE_BYTES;

/** What decides how instances of a class are laid out. */
export interface InstanceShape {
  /** Instances have a `__dict__`: the class, or a base written in Python, has no `__slots__`. */
  readonly hasDict: boolean;
  /** Instances can be weakly referenced; the same as `hasDict` unless `__slots__` names `__weakref__`. */
  readonly hasWeakref: boolean;
  /** Names in `__slots__` of the class and its bases, without `__dict__` and `__weakref__`. */
  readonly slotCount: number;
  /** The built-in type that the class derives from. */
  readonly base: LayoutName;
}

/** A class without `__slots__` that derives from `object`. */
export const PLAIN_CLASS: InstanceShape = { hasDict: true, hasWeakref: true, slotCount: 0, base: "object" };

/** Where the parts of an instance are. Offsets are from the object's address. */
export interface InstanceLayout {
  /** Bytes before the object, the collector's header included. */
  readonly preHeaderSizeBytes: number;
  /** `tp_basicsize`. */
  readonly basicSizeBytes: number;
  /** Offset of the dictionary pointer; undefined without one. Negative where it precedes the object. */
  readonly dictOffset: number | undefined;
  /** Offset of the pointer to a separate values array (3.11 and 3.12, plain classes). */
  readonly valuesOffset: number | undefined;
  /** Offset of values inside the object's block (from 3.13, bases without fields of their own). */
  readonly inlineValuesOffset: number | undefined;
  /** Offset of the weak reference list. */
  readonly weakrefOffset: number | undefined;
  /** Offset of the first slot; the others follow, a word each. */
  readonly firstSlotOffset: number;
}

/**
 * The layout of instances: Objects/typeobject.c, `type_new_slots` and `type_new_alloc`. The base is taken to
 * have no dictionary and no weak references of its own, and no trailing items.
 */
export function instanceLayout(profile: Profile, shape: InstanceShape): InstanceLayout {
  const base = layout(profile, shape.base);
  const firstSlotOffset = base.sizeBytes;
  let endOffset = firstSlotOffset + shape.slotCount * WORD_SIZE_BYTES;
  const isCollectable = base.hasGcHeader || shape.hasDict || shape.slotCount > 0;
  const gcHeader = isCollectable ? profile.gcHeaderSizeBytes : 0;

  const managedDict = shape.hasDict && profile.managedDictPreHeader;
  let dictOffset: number | undefined;
  if (managedDict) {
    dictOffset = -gcHeader - WORD_SIZE_BYTES;
  } else if (shape.hasDict) {
    dictOffset = endOffset;
    endOffset += WORD_SIZE_BYTES;
  }

  const managedWeakref = shape.hasWeakref && profile.managedWeakrefs && isCollectable;
  let weakrefOffset: number | undefined;
  if (managedWeakref) {
    weakrefOffset = -gcHeader - 2 * WORD_SIZE_BYTES;
  } else if (shape.hasWeakref) {
    weakrefOffset = endOffset;
    endOffset += WORD_SIZE_BYTES;
  }

  const hasInline = managedDict && profile.instanceAttributeStore === "inline-values";
  return {
    preHeaderSizeBytes: gcHeader + (managedDict || managedWeakref ? PRE_HEADER_SIZE_BYTES : 0),
    basicSizeBytes: endOffset,
    dictOffset,
    valuesOffset:
      managedDict && profile.instanceAttributeStore === "values-array"
        ? -gcHeader - 2 * WORD_SIZE_BYTES
        : undefined,
    inlineValuesOffset:
      hasInline && endOffset === layout(profile, "object").sizeBytes ? endOffset : undefined,
    weakrefOffset,
    firstSlotOffset,
  };
}

/** `sys.getsizeof` of an instance: without its dictionary or values, wherever they are. */
export function instanceShallowSizeBytes(profile: Profile, shape: InstanceShape): number {
  const found = instanceLayout(profile, shape);
  return found.preHeaderSizeBytes + found.basicSizeBytes;
}

/** The parts of an instance's memory. All in bytes as allocated, rounding included. */
export interface InstanceSize {
  /** The object's own block: headers, fields, slots and inline values. */
  readonly objectBytes: number;
  /** A separate values array or dictionary of its own. */
  readonly attributesBytes: number;
  readonly totalBytes: number;
}

/** An instance after this many others the arrays of shared values have stopped shrinking. */
export const SETTLED_INSTANCE_NUMBER = 100;

/**
 * What the `instanceNumber`-th instance of a class really takes, when each sets the same `attributeCount`
 * attributes in `__init__` and nobody asks for its `__dict__`. Does not count the class and its shared keys.
 */
export function instanceSize(
  profile: Profile,
  attributeCount: number,
  shape: InstanceShape = PLAIN_CLASS,
  instanceNumber: number = SETTLED_INSTANCE_NUMBER,
): InstanceSize {
  const found = instanceLayout(profile, shape);
  const ownBytes = found.preHeaderSizeBytes + found.basicSizeBytes;
  const inDict = shape.hasDict ? attributeCount : 0;
  const capacity = sharedValuesCapacity(profile, inDict, instanceNumber);
  let inlineBytes = 0;
  let attributesBytes = 0;
  if (found.inlineValuesOffset !== undefined) {
    // The block is sized before the instance takes its spare place away.
    inlineBytes = valuesArraySizeBytes(
      profile,
      sharedCapacityBeforeInstance(profile, inDict, instanceNumber),
    );
  }
  if (shape.hasDict) {
    if (capacity === undefined) attributesBytes = ownDictBytes(profile, inDict);
    else if (found.valuesOffset !== undefined) {
      attributesBytes = allocatedBytes(profile, valuesArraySizeBytes(profile, capacity));
    } else if (found.inlineValuesOffset === undefined && inDict > 0) {
      attributesBytes = splitDictBytes(profile, capacity);
    }
  }
  const objectBytes = allocatedBytes(profile, ownBytes + inlineBytes);
  return { objectBytes, attributesBytes, totalBytes: objectBytes + attributesBytes };
}

/** The capacity that the class's keys have room for just before the `instanceNumber`-th instance is made. */
function sharedCapacityBeforeInstance(
  profile: Profile,
  attributeCount: number,
  instanceNumber: number,
): number {
  const most = profile.sharedKeysMaxCount;
  if (instanceNumber === 1) return most;
  const known = Math.min(attributeCount, most - 1);
  return Math.max(most - (instanceNumber - 1), Math.min(known + 1, most - 1));
}

/** A dictionary whose keys are shared: its own object and its values. */
function splitDictBytes(profile: Profile, capacity: number): number {
  return (
    allocatedBytes(profile, objectSizeBytes(profile, "dict")) +
    allocatedBytes(profile, valuesArraySizeBytes(profile, capacity))
  );
}

/** A dictionary with a table of its own. */
function ownDictBytes(profile: Profile, attributeCount: number): number {
  const dict = objectSizeBytes(profile, "dict");
  const keys = dictSizeBytes(profile, attributeCount, true) - dict;
  return allocatedBytes(profile, dict) + (keys === 0 ? 0 : allocatedBytes(profile, keys));
}

/** Bytes of the keys that the instances of a class share, once per class; `sys.getsizeof(cls)` includes them. */
export function classSharedKeysSizeBytes(profile: Profile): number {
  return dictKeysSizeBytes(profile, profile.sharedKeysLog2Size, true);
}
