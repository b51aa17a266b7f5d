/**
 * How a class knows its subclasses: a dict of weak references by address, which hangs on the class, is made with the
 * first subclass, goes with the last one, and is no edge for the collector (`tp_subclasses`). Of those of built-in
 * classes only keys and weak references are here, the dict is counted. Follows Objects/typeobject.c, add_subclass and
 * remove_subclass (3.13).
 */

import { KeptKind } from "../../gc/kept-kinds.ts";
import { addressOf, NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDelete, dictSet, newDict } from "../../objects/dict/dict.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { weakReferenceTo } from "../../objects/weak-reference.ts";
import type { Machine } from "../machine.ts";

export function addSubclass(m: Machine, base: TypeObject, type: TypeObject): void {
  const isFirst = base.subclasses.size === 0;
  base.subclasses.add(type);
  const key = m.newInt(addressOf(type.ref));
  const weakref = weakReferenceTo(m, m.types.weakref, type.ref, NULL);
  if (!base.isHeapType) {
    if (isFirst && !isSubclassedAtStart(m, base)) m.gc.noteAllocationOf(KeptKind.DICT);
    const held = m.subclassReferences.get(type);
    if (held === undefined) m.subclassReferences.set(type, [key, weakref]);
    else held.push(key, weakref);
    return;
  }
  const place = base.ref + m.typeFields.subclasses;
  if (m.heap.words[place] === NULL) {
    const made = newDict(m);
    m.heap.words[place] = made;
  }
  dictSet(m, m.heap.words[place] as Ref, key, weakref);
  m.heap.decref(key);
  m.heap.decref(weakref);
}

export function removeSubclass(m: Machine, base: TypeObject, type: TypeObject): void {
  if (!base.subclasses.delete(type)) return;
  if (!base.isHeapType) {
    const held = m.subclassReferences.get(type) ?? [];
    for (const ref of held.splice(0, 2)) m.heap.decref(ref);
    if (held.length === 0) m.subclassReferences.delete(type);
    if (base.subclasses.size === 0 && !isSubclassedAtStart(m, base)) m.gc.noteDeallocationOf(KeptKind.DICT);
    return;
  }
  const dict = m.heap.words[base.ref + m.typeFields.subclasses] as Ref;
  if (dict === NULL) return;
  const key = m.newInt(addressOf(type.ref));
  dictDelete(m, dict, key);
  m.heap.decref(key);
  if (base.subclasses.size > 0) return;
  m.heap.words[base.ref + m.typeFields.subclasses] = NULL;
  m.heap.decref(dict);
}

/** Whether CPython's own modules have a subclass of a built-in class that has none here. */
function isSubclassedAtStart(m: Machine, base: TypeObject): boolean {
  return m.profile.objects.subclassedAtStart.has(base.name);
}
