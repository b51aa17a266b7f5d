/** Memory of classes: what they own, and how they die. Built-in types are immortal and outside the collector. */
import { layout } from "../../../cpython/layouts.ts";
import { Header, type Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../../objects/allocate.ts";
import { keysBytes } from "../../objects/dict/dict-keys.ts";
import { setSharedKeys } from "../../objects/instance.ts";
import { clearField } from "../../objects/record.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { removeSubclass } from "./subclass-references.ts";

export function defineTypeMemory(m: Machine): void {
  const { slots } = m.types.type;
  const owned = (): readonly number[] => {
    const f = m.typeFields;
    return [f.namespace, f.mro, f.bases, f.base];
  };
  slots.traverse = (rt, ref: Ref, visit: Visit): void => {
    if (!m.typeByRef(ref).isHeapType) return;
    for (const field of owned()) {
      const value = rt.heap.words[ref + field] as number;
      if (value !== NULL) visit(value);
    }
  };
  slots.clear = (rt, ref) => {
    const type = m.typeByRef(ref);
    if (!type.isHeapType) return;
    type.invalidate();
    m.clearDict(type.namespace);
    clearField(rt, ref, m.typeFields.mro);
  };
  slots.deallocate = (rt, ref) => {
    const type = m.typeByRef(ref);
    const sizeBytes = typeBytes(m, ref);
    const f = m.typeFields;
    rt.gc.untrack(ref);
    type.invalidate();
    for (const each of type.bases) removeSubclass(m, each, type);
    for (const field of [f.base, f.namespace, f.bases, f.mro, f.subclasses, f.name, f.qualname, f.slots])
      clearField(rt, ref, field);
    if (type.docBytes > 0) rt.heap.free(rt.heap.words[ref + f.doc] as Ref, type.docBytes);
    if (type.sharedKeys !== NULL) m.releaseSharedKeys(type.sharedKeys);
    setSharedKeys(m, type, NULL);
    m.releaseTypeId(type.id);
    freeObject(rt, ref, sizeBytes);
  };
  slots.sizeOf = (_, ref) => sizeOfType(m, m.typeByRef(ref));
}

/** The block of a class: its metaclass's struct and a PyMemberDef for each slot. */
function typeBytes(m: Machine, ref: Ref): number {
  return newTypeBytes(m.typeOf(ref), m.heap.words[ref + Header.SIZE] as number);
}

/** What the block of a new class takes; an item more than it has slots ends them (_PyType_AllocNoTrack). */
export function newTypeBytes(metatype: TypeObject, slotCount: number): number {
  return metatype.basicBytes + (slotCount + 1) * metatype.itemBytes;
}

/** `type.__sizeof__`: the shared keys belong to the class (type___sizeof___impl). */
function sizeOfType(m: Machine, type: TypeObject): number {
  if (!type.isHeapType) return layout(m.profile, "staticType").sizeBytes;
  const keys = m.heap.words[type.ref + m.typeFields.cachedKeys] as Ref;
  return layout(m.profile, "type").sizeBytes + (keys === NULL ? 0 : keysBytes(m, keys));
}
