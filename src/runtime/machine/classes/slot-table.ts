/**
 * Which special methods fill which slot of a class, and with what: the routine of the built-in type that the
 * method comes from, or the one that looks a Python method up. Follows `slotdefs` and `update_one_slot` of
 * CPython 3.13, Objects/typeobject.c.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import type { NativeFunction } from "../../objects/functions/native-function.ts";
import { descriptorPayload, NativeFunctionField } from "../../objects/native-object.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { TypeObject, TypeSlots } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { lookupOnType } from "./attributes.ts";
import {
  OPERATION_NAMES,
  slotAbsolute,
  slotBinary,
  slotCompare,
  slotInplace,
  slotInvert,
  slotNegative,
  slotPositive,
} from "./slot-operators.ts";
import * as wrappers from "./slot-wrappers.ts";

interface SlotDefinition {
  readonly slot: keyof TypeSlots;
  readonly names: readonly string[];
  /** What looks the Python method up; undefined where C has none (`sq_concat`). */
  readonly general: unknown;
}

const OPERATIONS = Object.entries(OPERATION_NAMES).map(([operation, name]) => ({
  bit: 1 << Number(operation),
  names: [`__${name}__`, `__r${name}__`],
}));

const SLOTS: readonly SlotDefinition[] = [
  { slot: "construct", names: ["__new__"], general: wrappers.slotConstruct },
  { slot: "init", names: ["__init__"], general: wrappers.slotInit },
  { slot: "repr", names: ["__repr__"], general: wrappers.slotRepr },
  { slot: "str", names: ["__str__"], general: wrappers.slotStr },
  { slot: "hash", names: ["__hash__"], general: wrappers.slotHash },
  { slot: "isTrue", names: ["__bool__"], general: wrappers.slotIsTrue },
  { slot: "length", names: ["__len__"], general: wrappers.slotLength },
  { slot: "iterate", names: ["__iter__"], general: wrappers.slotIterate },
  { slot: "next", names: ["__next__"], general: wrappers.slotNext },
  { slot: "contains", names: ["__contains__"], general: wrappers.slotContains },
  { slot: "getItem", names: ["__getitem__"], general: wrappers.slotGetItem },
  { slot: "setItem", names: ["__setitem__", "__delitem__"], general: wrappers.slotSetItem },
  { slot: "call", names: ["__call__"], general: wrappers.slotCall },
  { slot: "negative", names: ["__neg__"], general: slotNegative },
  { slot: "positive", names: ["__pos__"], general: slotPositive },
  { slot: "invert", names: ["__invert__"], general: slotInvert },
  { slot: "absolute", names: ["__abs__"], general: slotAbsolute },
  {
    slot: "getAttribute",
    names: ["__getattribute__", "__getattr__"],
    general: wrappers.slotGetAttribute,
  },
  { slot: "setAttribute", names: ["__setattr__", "__delattr__"], general: wrappers.slotSetAttribute },
  { slot: "descriptorGet", names: ["__get__"], general: wrappers.slotDescriptorGet },
  { slot: "descriptorSet", names: ["__set__", "__delete__"], general: wrappers.slotDescriptorSet },
  {
    slot: "compare",
    names: ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"],
    general: slotCompare,
  },
  { slot: "binary", names: OPERATIONS.flatMap(({ names }) => names), general: slotBinary },
  {
    slot: "inplace",
    names: Object.values(OPERATION_NAMES).map((name) => `__i${name}__`),
    general: slotInplace,
  },
  { slot: "concatenate", names: ["__add__"], general: undefined },
  { slot: "repeat", names: ["__mul__", "__rmul__"], general: undefined },
];

/** Slots that have no special method: they follow the base that decides the layout. */
const INHERITED: readonly (keyof TypeSlots)[] = [
  "untrackIfHarmless",
  "sizeOf",
  "extraBytes",
  "exportBuffer",
  "releaseBuffer",
  "sequenceItem",
];

const SLOTS_OF_NAME: ReadonlyMap<string, readonly SlotDefinition[]> = slotsByName();

function slotsByName(): Map<string, SlotDefinition[]> {
  const map = new Map<string, SlotDefinition[]>();
  for (const definition of SLOTS) {
    for (const name of definition.names) map.set(name, [...(map.get(name) ?? []), definition]);
  }
  return map;
}

/** Fills all slots of a new class (`fixup_slot_dispatchers`). */
export function fillSlots(m: Machine, type: TypeObject): void {
  const base = type.base as TypeObject;
  for (const slot of INHERITED) Object.assign(type.slots, { [slot]: base.slots[slot] });
  for (const definition of SLOTS) updateSlot(m, type, definition);
  type.ownOperations = ownOperations(m, type);
  type.hasFinalizer = lookupOnType(m, type, m.name("__del__")) !== NULL;
}

/** After a change of the attribute `name` of a class: its slots and those of all classes below it. */
export function updateSlots(m: Machine, type: TypeObject, name: string): void {
  if (!name.startsWith("__") || !name.endsWith("__")) return;
  const definitions = SLOTS_OF_NAME.get(name) ?? [];
  if (definitions.length === 0 && name !== "__del__") return;
  updateBelow(m, type, definitions);
}

function updateBelow(m: Machine, type: TypeObject, definitions: readonly SlotDefinition[]): void {
  for (const definition of definitions) updateSlot(m, type, definition);
  type.ownOperations = ownOperations(m, type);
  type.hasFinalizer = lookupOnType(m, type, m.name("__del__")) !== NULL;
  for (const subclass of type.subclasses) updateBelow(m, subclass, definitions);
}

/** All slots of a class whose bases changed, and of those below it. */
export function refillSlots(m: Machine, type: TypeObject): void {
  fillSlots(m, type);
  for (const subclass of type.subclasses) refillSlots(m, subclass);
}

/** `update_one_slot`. */
function updateSlot(m: Machine, type: TypeObject, definition: SlotDefinition): void {
  const { slot, names, general } = definition;
  let specific: unknown;
  let isGeneral = false;
  let hasSpecific = false;
  for (const name of names) {
    const source = sourceOf(m, type, m.name(name), slot);
    if (source === undefined) continue;
    if (slot === "construct" && source !== "program") {
      // A built-in `__new__` changes nothing: once a class had one of its own, its slot stays the general one.
      specific = type.slots.construct ?? type.base?.slots.construct;
      continue;
    }
    if (source === "program" || (hasSpecific && source.slots[slot] !== specific)) isGeneral = true;
    else {
      specific = source.slots[slot];
      hasSpecific = true;
    }
  }
  Object.assign(type.slots, { [slot]: isGeneral ? general : specific });
}

/** The built-in type whose routine stands behind an attribute, or that the program wrote it; undefined for none. */
function sourceOf(
  m: Machine,
  type: TypeObject,
  name: Ref,
  slot: keyof TypeSlots,
): TypeObject | "program" | undefined {
  for (const ancestor of type.mro) {
    const value = dictGetStr(m, ancestor.namespace, name);
    if (value === NULL) continue;
    return ancestor.isHeapType ? nativeSource(m, type, name, value, slot) : ancestor;
  }
  return undefined;
}

/** `__hash__ = object.__hash__` in a class body is as good as inheriting it. */
function nativeSource(
  m: Machine,
  type: TypeObject,
  name: Ref,
  value: Ref,
  slot: keyof TypeSlots,
): TypeObject | "program" {
  switch (m.typeOf(value).id) {
    case TypeId.SLOT_WRAPPER:
    case TypeId.METHOD_DESCRIPTOR: {
      const owner = m.descriptorOwner(value);
      const isSame = (descriptorPayload(m, value) as NativeFunction).name === m.strValue(name);
      return isSame && !owner.isHeapType && type.isSubtypeOf(owner) ? owner : "program";
    }
    case TypeId.NATIVE_FUNCTION: {
      const owner = m.heap.words[value + NativeFunctionField.SELF] as number;
      const isNew = slot === "construct" && owner !== NULL && m.isClass(owner);
      return isNew ? (type.base as TypeObject) : "program";
    }
    default:
      return "program";
  }
}

/** The operations whose method was written in Python, or that share a slot with one that was. */
function ownOperations(m: Machine, type: TypeObject): number {
  if (type.slots.binary !== slotBinary) return 0;
  let own = 0;
  for (const { bit, names } of OPERATIONS) {
    for (const name of names) {
      const source = sourceOf(m, type, m.name(name), "binary");
      if (source === "program" || (source !== undefined && isNumberMethod(source, name))) own |= bit;
    }
  }
  return own;
}

/** What concatenates or repeats is no number's method, even of `str`, whose `%` is one. */
function isNumberMethod({ slots }: TypeObject, name: string): boolean {
  if (name === "__add__" && slots.concatenate !== undefined) return false;
  if ((name === "__mul__" || name === "__rmul__") && slots.repeat !== undefined) return false;
  return slots.binary !== undefined;
}
