/**
 * What decides how instances of a new class lie in memory, and in which order its bases are searched: `best_base`,
 * C3 and a metaclass's own `mro()`. CPython 3.13, Objects/typeobject.c.
 */
import { type InstanceLayout, instanceLayout } from "../../../cpython/instance-sizes.ts";
import { NULL, type Ref, WORD_BYTES } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { tupleFromIterable } from "../../objects/sequences/tuple-from-iterable.ts";
import { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { lookupOnType } from "./attributes.ts";
import type { DeclaredSlots } from "./class-slots.ts";
import { boundMethod } from "./slot-wrappers.ts";

/** Behind the length, the hash of bytes, and the value of an int. */
const PLAIN_DICT_OFFSET = 32;

/** `best_base`: the base whose layout the others extend. Raises TypeError for bases that are none. */
export function bestBase(m: Machine, bases: readonly Ref[]): TypeObject {
  let winner: TypeObject | undefined;
  let best: TypeObject | undefined;
  for (const ref of bases) {
    if (!m.isClass(ref)) m.raise(m.types.TypeError, "bases must be types");
    const base = m.typeByRef(ref);
    if (!base.isBaseType) {
      m.raise(m.types.TypeError, `type '${shownName(m, base)}' is not an acceptable base type`);
    }
    const candidate = solidBase(base);
    if (winner === undefined || candidate.isSubtypeOf(winner)) {
      if (winner !== candidate) best = base;
      winner = candidate;
    } else if (!winner.isSubtypeOf(candidate)) {
      m.raise(m.types.TypeError, "multiple bases have instance lay-out conflict");
    }
  }
  return best ?? m.types.object;
}

/** `tp_name`: built-in types outside `builtins` are shown with their module. */
function shownName(m: Machine, type: TypeObject): string {
  return type.isHeapType ? type.name : m.qualifiedTypeName(type);
}

/** The nearest type on the line of layouts that adds something to the struct (`solid_base`). */
export function solidBase(type: TypeObject): TypeObject {
  let solid = type;
  while (solid.base !== undefined && !addsFields(solid, solid.base)) solid = solid.base;
  return solid;
}

/** `shape_differs`, dictionary and weak references not counted. */
function addsFields(type: TypeObject, base: TypeObject): boolean {
  if (type.isHeapType) return type.memberWords.length !== base.memberWords.length;
  return type.basicBytes !== base.basicBytes || type.itemBytes !== base.itemBytes;
}

/** A type for the machine's books, with its places in memory; nothing is on the heap yet. */
export function makeTypeObject(
  m: Machine,
  name: string,
  base: TypeObject,
  bases: readonly TypeObject[],
  declared: DeclaredSlots,
): TypeObject {
  const hasDict = declared.hasDict || bases.some((each) => each.hasInstanceDict);
  const hasWeakref = declared.hasWeakref || bases.some((each) => each.hasWeakrefs);
  const slotCount = base.memberWords.length + declared.names.length;
  const shape = { hasDict, hasWeakref, slotCount, base: m.layoutName(base) };
  const instance = instanceLayout(m.profile, shape);
  const type = new TypeObject(m, {
    name,
    id: m.takeTypeId(),
    basicBytes: instance.basicSizeBytes,
    itemBytes: base.itemBytes,
    hasGc: instance.preHeaderSizeBytes > 0,
    preHeaderBytes: instance.preHeaderSizeBytes,
  });
  type.kind = m.addKind(name);
  type.isHeapType = true;
  type.base = base;
  type.bases = bases;
  type.hasInstanceDict = hasDict;
  type.hasWeakrefs = instance.weakrefOffset !== undefined;
  type.collectionKind = bases.find((each) => each.collectionKind !== undefined)?.collectionKind;
  type.memberWords = Array.from(
    { length: slotCount },
    (_, index) => (instance.firstSlotOffset + 8 * index) / WORD_BYTES,
  );
  type.places = placesOf(m, base, instance);
  type.valuesFollowFields = type.places.inlineValues !== undefined && shape.base !== "object";
  return type;
}

function placesOf(m: Machine, base: TypeObject, instance: InstanceLayout): TypeObject["places"] {
  const isPlain = isBackedElsewhere(m, base);
  const plainDictOffset = instance.dictIsLastWord && isPlain ? PLAIN_DICT_OFFSET : undefined;
  return {
    dict: wordOffset(instance.dictOffset ?? plainDictOffset),
    isDictLastWord: instance.dictIsLastWord && !isPlain,
    // 3.12 has dictionary or values in one tagged word; here the values take its upper half.
    values: wordOffset(instance.valuesOffset, instance.valuesOffset === instance.dictOffset),
    inlineValues: wordOffset(instance.inlineValuesOffset),
    weakrefs: wordOffset(instance.weakrefOffset),
  };
}

/**
 * Through 3.11 the dictionary of an instance of varying size is its last word. Of ints and bytes the content is in a
 * side table, so that a fixed place behind the header serves as well.
 */
function isBackedElsewhere(m: Machine, base: TypeObject): boolean {
  return base.isSubtypeOf(m.types.int) || base.isSubtypeOf(m.types.bytes);
}

function wordOffset(offsetBytes: number | undefined, isUpperHalf = false): number | undefined {
  return offsetBytes === undefined ? undefined : offsetBytes / WORD_BYTES + (isUpperHalf ? 1 : 0);
}

/** C3 (`mro_implementation`, `pmerge`). */
export function computeMro(m: Machine, type: TypeObject): TypeObject[] {
  const { bases } = type;
  rejectDuplicates(m, bases);
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const result: TypeObject[] = [type];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return result;
    const heads = open.map((sequence) => sequence[0] as TypeObject);
    const candidate = heads.find((head) => !open.some((sequence) => sequence.indexOf(head) > 0));
    if (candidate === undefined) raiseNoOrder(m, heads);
    result.push(candidate);
    for (const sequence of open) if (sequence[0] === candidate) sequence.shift();
  }
}

function rejectDuplicates(m: Machine, bases: readonly TypeObject[]): void {
  const twice = bases.find((base, index) => bases.indexOf(base) !== index);
  if (twice !== undefined) m.raise(m.types.TypeError, `duplicate base class ${twice.name}`);
}

function raiseNoOrder(m: Machine, heads: readonly TypeObject[]): never {
  const names = [...new Set(heads)].map((head) => head.name).join(", ");
  m.raise(m.types.TypeError, `${m.profile.values.messages.inconsistentMro} ${names}`);
}

/** `mro_invoke`: what the metaclass's `mro()` says, else C3. */
export function* findMro(m: Machine, type: TypeObject): Steps<readonly TypeObject[]> {
  const meta = m.typeOf(type.ref);
  if (meta === m.types.type) {
    const mro = computeMro(m, type);
    // Of several bases it is merged in a list, which dies when the tuple is there.
    if (type.bases.length > 1) m.heap.decref(m.newListOf(mro.map(({ ref }) => newReference(m, ref))));
    return mro;
  }
  const found = lookupOnType(m, meta, m.name("mro"));
  const method = m.own(yield* boundMethod(m, type.ref, found));
  const result = m.own(yield* m.call(method, []));
  const items = m.own(yield* tupleFromIterable(m, result));
  const mro = m.tupleItems(items).map((item) => checkAncestor(m, type, item));
  m.heap.decref(m.disown(items));
  m.heap.decref(m.disown(result));
  m.heap.decref(m.disown(method));
  if (mro.length === 0) m.raise(m.types.TypeError, m.profile.objects.emptyMro);
  return mro;
}

function raiseWrongMro(m: Machine, type: TypeObject, message: string, name: string): never {
  const text = message.replace("{type}", () => m.fullyQualifiedTypeName(type)).replace("{}", () => name);
  return m.raise(m.types.TypeError, text);
}

/** `mro_check`. */
function checkAncestor(m: Machine, type: TypeObject, item: Ref): TypeObject {
  if (!m.isClass(item)) {
    raiseWrongMro(m, type, m.profile.values.messages.mroItem, m.typeOf(item).name);
  }
  const ancestor = m.typeByRef(item);
  if (!isBelow(solidBase(type), solidBase(ancestor))) {
    raiseWrongMro(m, type, m.profile.values.messages.mroLayout, ancestor.name);
  }
  return ancestor;
}

/** PyType_IsSubtype for a class that has no MRO yet. */
function isBelow(type: TypeObject, ancestor: TypeObject): boolean {
  for (let each: TypeObject | undefined = type; each !== undefined; each = each.base) {
    if (each === ancestor) return true;
  }
  return false;
}

/** `_PyType_CalculateMetaclass`: the most derived of a metaclass and those of the bases. */
export function winningMetaclass(m: Machine, metaclass: TypeObject, bases: readonly Ref[]): TypeObject {
  let winner = metaclass;
  for (const base of bases) {
    const candidate = m.typeOf(base);
    if (winner.isSubtypeOf(candidate)) continue;
    if (!candidate.isSubtypeOf(winner)) {
      m.raise(
        m.types.TypeError,
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    }
    winner = candidate;
  }
  return winner;
}

/** Whether the metaclass has an attribute that a plain class would not be asked for (`__mro_entries__`). */
export function* hasAttribute(m: Machine, ref: Ref, name: string): Steps<boolean> {
  const found = yield* m.optionalAttribute(ref, m.name(name));
  m.heap.decrefIfAny(found);
  return found !== NULL;
}
