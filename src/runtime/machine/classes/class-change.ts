/**
 * Changing classes after the fact: another `__class__` for an object, other `__bases__` for a class. Follows
 * `object_set_class` and `type_set_bases` of CPython 3.13, Objects/typeobject.c.
 */

import { KeptKind, keptKindOf } from "../../gc/kept-kinds.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { detachInstanceDict } from "../../objects/instance.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { bestBase, findMro } from "./class-layout.ts";
import { storeMro } from "./classes.ts";
import { refillSlots } from "./slot-table.ts";
import { addSubclass, removeSubclass } from "./subclass-references.ts";

/** `obj.__class__ = value`; `value` NULL deletes, which is refused. Returns NULL. */
export function changeClass(m: Machine, self: Ref, value: Ref): Ref {
  if (value === NULL) m.raise(m.types.TypeError, "can't delete __class__ attribute");
  if (!m.isClass(value)) {
    const got = m.typeOf(value).name;
    m.raise(m.types.TypeError, `__class__ must be set to a class, not '${got}' object`);
  }
  const oldType = m.typeOf(self);
  const newType = m.typeByRef(value);
  const { module } = m.types;
  const areModules = oldType.isSubtypeOf(module) && newType.isSubtypeOf(module);
  if (!areModules && (!oldType.isHeapType || !newType.isHeapType)) {
    const { assignableTypes } = m.profile.objects;
    const text = `__class__ assignment only supported for ${assignableTypes} types or ModuleType subclasses`;
    m.raise(m.types.TypeError, text);
  }
  checkAssignable(m, oldType, newType, "__class__");
  // The same class again is no exception: the dictionary is made all the same (object_set_class).
  detachInstanceDict(m, self);
  const { heap } = m;
  if (newType.isHeapType) heap.incref(newType.ref);
  heap.words[self + Header.TYPE] = newType.ref;
  heap.words[self + Header.TYPE_ID] = newType.id;
  if (oldType.isHeapType) heap.decref(oldType.ref);
  return NULL;
}

/** `compatible_for_assignment`. */
function checkAssignable(m: Machine, from: TypeObject, to: TypeObject, attribute: string): void {
  const raise = (what: string): never =>
    m.raise(m.types.TypeError, `${attribute} assignment: '${to.name}' ${what} '${from.name}'`);
  if (from.hasGc !== to.hasGc && m.profile.objects.classChangeComparesDeallocators)
    raise("deallocator differs from");
  if (attribute === "__bases__" && !m.profile.objects.basesChangeComparesDicts && haveSameSize(from, to))
    return;
  const [oldBase, newBase] = [layoutOwner(from), layoutOwner(to)];
  if (oldBase === newBase) return;
  if (oldBase.base !== newBase.base || !haveSameSlots(m, oldBase, newBase))
    raise("object layout differs from");
}

/** Whether instances have the same fields, whatever lies before them. */
function haveSameSize(left: TypeObject, right: TypeObject): boolean {
  const isPlain = left.memberWords.length + right.memberWords.length === 0;
  return isPlain && left.basicBytes === right.basicBytes && left.itemBytes === right.itemBytes;
}

/** The type on the line of bases that made the layout what it is (`compatible_with_tp_base`). */
function layoutOwner(type: TypeObject): TypeObject {
  let owner = type;
  while (owner.base !== undefined && hasLayoutOf(owner, owner.base)) owner = owner.base;
  return owner;
}

function hasLayoutOf(type: TypeObject, base: TypeObject): boolean {
  return (
    type.basicBytes === base.basicBytes &&
    type.itemBytes === base.itemBytes &&
    type.hasInstanceDict === base.hasInstanceDict &&
    type.hasWeakrefs === base.hasWeakrefs &&
    type.hasGc === base.hasGc &&
    type.memberWords.length === base.memberWords.length
  );
}

/** `same_slots_added`. */
function haveSameSlots(m: Machine, left: TypeObject, right: TypeObject): boolean {
  if (left.basicBytes !== right.basicBytes || left.itemBytes !== right.itemBytes) return false;
  if (left.hasInstanceDict !== right.hasInstanceDict || left.hasWeakrefs !== right.hasWeakrefs) return false;
  return slotNames(m, left) === slotNames(m, right);
}

function slotNames(m: Machine, type: TypeObject): string {
  const names = type.isHeapType ? (m.heap.words[type.ref + m.typeFields.slots] as number) : NULL;
  if (names === NULL) return "";
  return m
    .tupleItems(names)
    .map((name) => m.strValue(name))
    .join(" ");
}

/** `cls.__bases__ = value`. Returns NULL. */
export function* changeBases(m: Machine, cls: Ref, value: Ref): Steps<Ref> {
  const type = m.typeByRef(cls);
  if (!m.isInstance(value, m.types.tuple)) {
    m.raise(
      m.types.TypeError,
      `can only assign tuple to ${type.name}.__bases__, not ${m.typeOf(value).name}`,
    );
  }
  const items = m.tupleItems(value);
  if (items.length === 0) {
    m.raise(m.types.TypeError, `can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  }
  for (const item of items) {
    if (!m.isClass(item)) {
      const got = m.typeOf(item).name;
      m.raise(m.types.TypeError, `${type.name}.__bases__ must be tuple of classes, not '${got}'`);
    }
    if (m.typeByRef(item).isSubtypeOf(type)) {
      m.raise(m.types.TypeError, "a __bases__ item causes an inheritance cycle");
    }
  }
  const base = bestBase(m, items);
  checkAssignable(m, type.base as TypeObject, base, "__bases__");
  yield* replaceBases(m, type, base, value);
  return NULL;
}

/** Puts the old bases back when no order of resolution can be found. */
function* replaceBases(m: Machine, type: TypeObject, base: TypeObject, given: Ref): Steps<void> {
  const { heap } = m;
  const { bases: oldBases, base: oldBase } = type;
  type.bases = m.tupleItems(given).map((item) => m.typeByRef(item));
  type.base = base;
  const changed: (readonly [TypeObject, readonly TypeObject[]])[] = [];
  try {
    yield* recomputeMro(m, type, changed);
    for (const kind of hierarchyKinds(changed.length)) m.gc.noteAllocationOf(kind);
  } catch (error) {
    for (const [each, mro] of changed) each.mro = mro;
    type.bases = oldBases;
    type.base = oldBase;
    throw error;
  }
  for (const [each] of changed) storeMro(m, each);
  for (const kind of hierarchyKinds(changed.length)) m.gc.noteDeallocationOf(kind);
  for (const each of oldBases) removeSubclass(m, each, type);
  for (const each of type.bases) addSubclass(m, each, type);
  heap.incref(given);
  heap.incref(base.ref);
  const { words } = heap;
  const oldTuple = words[type.ref + m.typeFields.bases] as number;
  const oldRef = words[type.ref + m.typeFields.base] as number;
  heap.words[type.ref + m.typeFields.bases] = given;
  heap.words[type.ref + m.typeFields.base] = base.ref;
  heap.decref(oldTuple);
  heap.decref(oldRef);
  type.invalidate();
  refillSlots(m, type);
}

/** mro_hierarchy makes a list of what changes, a tuple of three for each class, and a list of the subclasses. */
function hierarchyKinds(classCount: number): number[] {
  const lists = classCount > 1 ? [KeptKind.LIST, KeptKind.LIST] : [KeptKind.LIST];
  return [...lists, ...new Array<number>(classCount).fill(keptKindOf(KeptKind.TUPLE, 3))];
}

/** `mro_hierarchy`: the class and all below it. */
function* recomputeMro(
  m: Machine,
  type: TypeObject,
  changed: (readonly [TypeObject, readonly TypeObject[]])[],
): Steps<void> {
  const mro = yield* findMro(m, type);
  changed.push([type, type.mro]);
  type.mro = mro;
  for (const subclass of type.subclasses) yield* recomputeMro(m, subclass, changed);
}
