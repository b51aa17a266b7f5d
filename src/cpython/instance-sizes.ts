/**
 * Sizes of instances of classes written in Python: where the dictionary, the weak references and the slots
 * are, and what an instance really takes with its attributes.
 */
import {
  type DictTable,
  dictKeysSizeBytes,
  freshDictTable,
  grownDictLog2Size,
  insertManyIntoDictTable,
  sharedKeysLog2Size,
  sharedValuesCapacity,
  valuesArraySizeBytes,
} from "./growth.ts";
import { type LayoutName, layout } from "./layouts.ts";
import type { Profile } from "./profile.ts";
import { allocatedBytes, dictSizeBytesForTable, objectSizeBytes } from "./sizes.ts";

const WORD_SIZE_BYTES = 8;
/** `_PyType_PreHeaderSize`: dictionary and weak references (3.11: dictionary and values). */
const PRE_HEADER_SIZE_BYTES = 2 * WORD_SIZE_BYTES;

/** What decides how instances of a class are laid out. */
export interface InstanceShape {
  /** The class, or a base written in Python, gives its instances a `__dict__`: it has no `__slots__`. */
  readonly hasDict: boolean;
  /** It lets them be weakly referenced; the same as `hasDict` unless `__slots__` names `__weakref__`. */
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
  /** Offset of the dictionary pointer; negative where it precedes the object. Undefined without one. */
  readonly dictOffset: number | undefined;
  /** The dictionary pointer is the last word, after the items (var-sized bases, through 3.11). */
  readonly dictIsLastWord: boolean;
  /** Offset of the pointer to a separate values array (3.11 and 3.12); in 3.12 it is the dictionary's word. */
  readonly valuesOffset: number | undefined;
  /** Offset of values inside the object's block (from 3.13, bases without fields of their own). */
  readonly inlineValuesOffset: number | undefined;
  /** Offset of the weak reference list. */
  readonly weakrefOffset: number | undefined;
  /** Offset of the first slot; the others follow, a word each. */
  readonly firstSlotOffset: number;
}

/**
 * The layout of instances of a class made by a `class` statement, all of which are collectable. Source:
 * Objects/typeobject.c, `type_new_slots` and `type_new_alloc`; before 3.10 `type_new`.
 */
export function instanceLayout(profile: Profile, shape: InstanceShape): InstanceLayout {
  const base = layout(profile, shape.base);
  const isVarSized = base.itemSizeBytes > 0;
  const gcHeader = profile.gcHeaderSizeBytes;
  let endOffset = base.sizeBytes + shape.slotCount * WORD_SIZE_BYTES;
  const takeWord = () => {
    endOffset += WORD_SIZE_BYTES;
    return endOffset - WORD_SIZE_BYTES;
  };

  const addsDict = shape.hasDict && base.dictOffset === undefined;
  const managesDict = addsDict && profile.managedDictPreHeader && (!isVarSized || profile.managedWeakrefs);
  const dictIsLastWord = addsDict && isVarSized && !managesDict;
  let dictOffset = base.dictOffset;
  if (managesDict) dictOffset = -gcHeader - WORD_SIZE_BYTES;
  else if (dictIsLastWord) takeWord();
  else if (addsDict) dictOffset = takeWord();

  const addsWeakref = shape.hasWeakref && base.weakrefOffset === undefined && !isVarSized;
  const managesWeakref = addsWeakref && profile.managedWeakrefs;
  let weakrefOffset = base.weakrefOffset;
  if (managesWeakref) weakrefOffset = -gcHeader - 2 * WORD_SIZE_BYTES;
  else if (addsWeakref) weakrefOffset = takeWord();

  return {
    preHeaderSizeBytes: gcHeader + (managesDict || managesWeakref ? PRE_HEADER_SIZE_BYTES : 0),
    basicSizeBytes: endOffset,
    dictOffset,
    dictIsLastWord,
    ...valuesPlace(profile, managesDict, endOffset, shape.base),
    weakrefOffset,
    firstSlotOffset: base.sizeBytes,
  };
}

/**
 * Where the values of shared keys are. Source: `_PyObject_ValuesPointer`, `_PyObject_InlineValues`. From 3.14 on they
 * lie behind the fields of any base of fixed size (Objects/typeobject.c, type_ready_managed_dict; `cls.__flags__`).
 */
function valuesPlace(
  profile: Profile,
  managesDict: boolean,
  basicSizeBytes: number,
  base: LayoutName,
): Pick<InstanceLayout, "valuesOffset" | "inlineValuesOffset"> {
  const none = { valuesOffset: undefined, inlineValuesOffset: undefined };
  if (!managesDict) return none;
  switch (profile.instanceAttributeStore) {
    case "dict":
      return none;
    case "values-array": {
      const words = profile.managedWeakrefs ? 1 : 2;
      return { ...none, valuesOffset: -profile.gcHeaderSizeBytes - words * WORD_SIZE_BYTES };
    }
    case "inline-values": {
      const hasRoom = profile.inlineValuesFollowSlots
        ? layout(profile, base).itemSizeBytes === 0
        : basicSizeBytes === layout(profile, "object").sizeBytes;
      return hasRoom ? { ...none, inlineValuesOffset: basicSizeBytes } : none;
    }
  }
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
  const keys = dictSizeBytesForTable(profile, unsharedDictTable(profile, attributeCount)) - dict;
  return allocatedBytes(profile, dict) + allocatedBytes(profile, keys);
}

/** The table of an instance whose attributes outgrew the shared keys: `insertdict` with a split table. */
function unsharedDictTable(profile: Profile, attributeCount: number): DictTable {
  const shared = profile.sharedKeysMaxCount - 1;
  const start = freshDictTable(grownDictLog2Size(shared, profile), true, shared);
  return insertManyIntoDictTable(profile, start, attributeCount - shared, true);
}

/**
 * `sys.getsizeof` of the `__dict__` of an instance whose class has made `instancesMade` instances, each with the
 * same `attributeCount` attributes set in the same order. Counts values inside the object, too.
 */
export function instanceDictSizeBytes(
  profile: Profile,
  attributeCount: number,
  instancesMade: number,
): number {
  const capacity = sharedValuesCapacity(profile, attributeCount, instancesMade);
  if (capacity === undefined)
    return dictSizeBytesForTable(profile, unsharedDictTable(profile, attributeCount));
  return objectSizeBytes(profile, "dict") + capacity * WORD_SIZE_BYTES;
}

/**
 * `sys.getsizeof` of a class made by a `class` statement. `attributeCount` is that of its first instance: through
 * 3.10 the shared keys grow with it. Slots and methods are not counted.
 */
export function classSizeBytes(
  profile: Profile,
  shape: InstanceShape = PLAIN_CLASS,
  attributeCount = 0,
): number {
  const sharesKeys =
    profile.sharedKeys === "first-instance" ? hasOwnDict(profile, shape) : managesDict(profile, shape);
  const keys = sharesKeys ? classSharedKeysSizeBytes(profile, attributeCount) : 0;
  return objectSizeBytes(profile, "type") + keys;
}

function hasOwnDict(profile: Profile, shape: InstanceShape): boolean {
  return shape.hasDict || layout(profile, shape.base).dictOffset !== undefined;
}

function managesDict(profile: Profile, shape: InstanceShape): boolean {
  const { dictOffset } = instanceLayout(profile, shape);
  return dictOffset !== undefined && dictOffset < 0;
}

/** Bytes of the keys that the instances of a class share, once per class; `sys.getsizeof(cls)` includes them. */
export function classSharedKeysSizeBytes(profile: Profile, attributeCount = 0): number {
  return dictKeysSizeBytes(profile, sharedKeysLog2Size(profile, attributeCount), true);
}
