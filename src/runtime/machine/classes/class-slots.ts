/** `__slots__`: which names a class declares, and the descriptors that reach the places (Objects/typeobject.c). */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import {
  checkDescribed,
  defineDescriptorMemory,
  descriptorPayload,
  type GetSet,
} from "../../objects/native-object.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { tupleFromIterable } from "../../objects/sequences/tuple-from-iterable.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";

/** What a member descriptor stands for. */
export interface Member {
  readonly name: string;
  /** Place in the instance. */
  readonly word: number;
}

export interface DeclaredSlots {
  /** Mangled, sorted as `type_new_slots` sorts them, without `__dict__` and `__weakref__`. */
  readonly names: readonly string[];
  /** What `__slots__` holds as a tuple, a new reference; NULL for a class without. */
  readonly given: Ref;
  readonly hasDict: boolean;
  readonly hasWeakref: boolean;
}

/**
 * What `__slots__` in a class body says; without it instances have a dictionary and weak references unless the base
 * decides otherwise. Follows `type_new_slots`.
 */
export function* declaredSlots(
  m: Machine,
  className: string,
  namespace: Ref,
  base: TypeObject,
  bases: readonly TypeObject[],
): Steps<DeclaredSlots> {
  const mayAddDict = !base.hasInstanceDict;
  const mayAddWeakref = !base.hasWeakrefs && base.itemBytes === 0;
  const value = dictGetStr(m, namespace, m.name("__slots__"));
  if (value === NULL) return { names: [], given: NULL, hasDict: mayAddDict, hasWeakref: mayAddWeakref };
  const given = m.own(
    m.isInstance(value, m.types.str)
      ? m.newTupleOf([newReference(m, value)])
      : yield* tupleFromIterable(m, value),
  );
  const items = m.tupleItems(given);
  if (items.length > 0 && base.itemBytes !== 0) {
    m.raise(m.types.TypeError, m.profile.values.messages.slotsOfSized.replace("{}", base.name));
  }
  const declared = readSlots(m, className, namespace, items, mayAddDict, mayAddWeakref);
  m.disown(given);
  const others = bases.filter((each) => each !== base);
  return {
    names: declared.names,
    given,
    hasDict: declared.hasDict || (mayAddDict && others.some((each) => each.hasInstanceDict)),
    hasWeakref: declared.hasWeakref || (mayAddWeakref && others.some((each) => each.hasWeakrefs)),
  };
}

function readSlots(
  m: Machine,
  className: string,
  namespace: Ref,
  items: readonly Ref[],
  mayAddDict: boolean,
  mayAddWeakref: boolean,
): Omit<DeclaredSlots, "given"> {
  const names = items.map((item) => slotName(m, item));
  let hasDict = false;
  let hasWeakref = false;
  const own: string[] = [];
  for (const name of names) {
    if (name === "__dict__") {
      if (!mayAddDict || hasDict) {
        m.raise(m.types.TypeError, "__dict__ slot disallowed: we already got one");
      }
      hasDict = true;
    } else if (name === "__weakref__") {
      if (!mayAddWeakref || hasWeakref) m.raise(m.types.TypeError, m.profile.values.messages.weakrefSlot);
      hasWeakref = true;
    } else {
      const mangled = mangle(className, name);
      rejectConflict(m, namespace, name, mangled);
      own.push(mangled);
    }
  }
  return { names: own.sort(compareCodePoints), hasDict, hasWeakref };
}

function compareCodePoints(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `_Py_Mangle`: a private name belongs to its class. */
function mangle(className: string, name: string): string {
  if (!name.startsWith("__") || name.endsWith("__")) return name;
  const owner = className.replace(/^_+/, "");
  return owner === "" ? name : `_${owner}${name}`;
}

function slotName(m: Machine, item: Ref): string {
  if (!m.isInstance(item, m.types.str)) {
    m.raise(m.types.TypeError, `__slots__ items must be strings, not '${m.typeOf(item).name}'`);
  }
  const name = m.strValue(item);
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) m.raise(m.types.TypeError, "__slots__ must be identifiers");
  return name;
}

function rejectConflict(m: Machine, namespace: Ref, name: string, mangled: string): void {
  const isSpecial = name === "__qualname__" || name === "__classcell__" || name === "__classdictcell__";
  if (isSpecial || dictGetStr(m, namespace, m.name(mangled)) === NULL) return;
  m.raise(m.types.ValueError, `'${name}' in __slots__ conflicts with class variable`);
}

/** The place that a member descriptor reaches in instances of `type`; undefined for all other descriptors. */
export function memberWordOf(m: Machine, type: TypeObject, descriptor: Ref): number | undefined {
  if (m.typeOf(descriptor) !== m.types.memberDescriptor) return undefined;
  if (!type.isSubtypeOf(m.descriptorOwner(descriptor))) return undefined;
  const member = descriptorPayload(m, descriptor) as Member | GetSet;
  return "get" in member ? undefined : member.word;
}

export function defineMemberDescriptor(m: Machine): void {
  const type = m.types.memberDescriptor;
  defineDescriptorMemory(m, type);
  const memberOf = (self: Ref): Member | GetSet => descriptorPayload(m, self) as Member | GetSet;
  type.slots.repr = (_, self) =>
    m.newStr(`<member '${memberOf(self).name}' of '${m.descriptorOwner(self).name}' objects>`);
  type.slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL) {
      m.heap.incref(self);
      return self;
    }
    const member = memberOf(self);
    checkDescribed(m, self, member.name, instance);
    if ("get" in member) return member.get(m, instance);
    const value = m.heap.words[instance + member.word] as number;
    if (value === NULL) {
      raiseEmptySlot(m, instance, member.name);
    }
    m.heap.incref(value);
    return value;
  };
  type.slots.descriptorSet = (_, self, instance, value) => {
    const member = memberOf(self);
    checkDescribed(m, self, member.name, instance);
    if ("get" in member) {
      if (member.set === undefined) m.raise(m.types.AttributeError, "readonly attribute");
      return member.set(m, instance, value);
    }
    const { name, word } = member;
    const old = m.heap.words[instance + word] as number;
    // PyMember_SetOne: the message is the bare name.
    if (value === NULL && old === NULL) m.raise(m.types.AttributeError, name);
    if (value !== NULL) m.heap.incref(value);
    m.heap.words[instance + word] = value;
    m.heap.decrefIfAny(old);
    return NULL;
  };
}

function raiseEmptySlot(m: Machine, instance: Ref, name: string): never {
  const { emptySlotNames } = m.profile.objects;
  const { AttributeError } = m.types;
  if (emptySlotNames === "nothing") m.raise(AttributeError, name);
  const type = m.typeOf(instance);
  const shown = emptySlotNames === "type" ? type.name : m.fullyQualifiedTypeName(type);
  return m.raiseWithFields(AttributeError, `'${shown}' object has no attribute '${name}'`, [
    instance,
    m.name(name),
  ]);
}
