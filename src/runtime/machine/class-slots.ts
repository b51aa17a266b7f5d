/** `__slots__`: which names a class declares, and the descriptors that reach the places (Objects/typeobject.c). */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr } from "../objects/dict.ts";
import { descriptorPayload } from "../objects/native-object.ts";
import { defineRecord } from "../objects/record.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { Unsupported } from "./frame.ts";
import type { Machine } from "./machine.ts";

/** What a member descriptor stands for. */
export interface Member {
  readonly name: string;
  /** Place in the instance. */
  readonly word: number;
}

export interface DeclaredSlots {
  /** Mangled, sorted as `type_new_slots` sorts them, without `__dict__` and `__weakref__`. */
  readonly names: readonly string[];
  readonly hasDict: boolean;
  readonly hasWeakref: boolean;
}

/** What `__slots__` in a class body says; without it instances have a dictionary and weak references. */
export function declaredSlots(m: Machine, className: string, namespace: Ref): DeclaredSlots {
  const value = dictGetStr(m, namespace, m.name("__slots__"));
  if (value === NULL) return { names: [], hasDict: true, hasWeakref: true };
  const items = m.typeOf(value) === m.types.str ? [value] : m.itemsOfExactSequence(value);
  if (items === undefined) throw new Unsupported(`__slots__ that is a ${m.typeOf(value).name}`);
  const names = items.map((item) => slotName(m, item));
  const own = names.filter((name) => name !== "__dict__" && name !== "__weakref__");
  for (const name of own) rejectConflict(m, namespace, name);
  return {
    names: own.map((name) => mangle(className, name)).sort(),
    hasDict: names.includes("__dict__"),
    hasWeakref: names.includes("__weakref__"),
  };
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

function rejectConflict(m: Machine, namespace: Ref, name: string): void {
  const isSpecial = name === "__qualname__" || name === "__classcell__";
  if (isSpecial || dictGetStr(m, namespace, m.name(name)) === NULL) return;
  m.raise(m.types.ValueError, `'${name}' in __slots__ conflicts with class variable`);
}

/** The place that a member descriptor reaches in instances of `type`; undefined for all other descriptors. */
export function memberWordOf(m: Machine, type: TypeObject, descriptor: Ref): number | undefined {
  if (m.typeOf(descriptor) !== m.types.memberDescriptor) return undefined;
  if (!type.isSubtypeOf(m.descriptorOwner(descriptor))) return undefined;
  return (descriptorPayload(m, descriptor) as Member).word;
}

export function defineMemberDescriptor(m: Machine): void {
  const type = m.types.memberDescriptor;
  defineRecord(type, []);
  const memberOf = (self: Ref): Member => descriptorPayload(m, self) as Member;
  type.slots.repr = (_, self) =>
    m.newStr(`<member '${memberOf(self).name}' of '${m.descriptorOwner(self).name}' objects>`);
  type.slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL) {
      m.heap.incref(self);
      return self;
    }
    const value = m.heap.words[instance + memberOf(self).word] as number;
    if (value === NULL) m.raiseNoAttribute(instance, m.name(memberOf(self).name));
    m.heap.incref(value);
    return value;
  };
  type.slots.descriptorSet = (_, self, instance, value) => {
    const { name, word } = memberOf(self);
    const old = m.heap.words[instance + word] as number;
    if (value === NULL && old === NULL) m.raiseNoAttribute(instance, m.name(name));
    if (value !== NULL) m.heap.incref(value);
    m.heap.words[instance + word] = value;
    m.heap.decrefIfAny(old);
    return NULL;
  };
}
