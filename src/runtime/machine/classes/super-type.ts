/** The type `super`: its objects, and finding the arguments of `super()` (Objects/typeobject.c, super_*). */
import { LocalKind } from "../../../bytecode/code.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { CellField } from "../../objects/functions/function.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { NativeFrame } from "../frames/frame.ts";
import type { Machine } from "../machine.ts";
import { findAfter, findSuperAttribute, superStart } from "./super-lookup.ts";

/** Words of superobject. */
const enum SuperField {
  TYPE = 4,
  OBJECT = 6,
  OBJECT_TYPE = 8,
}

export function defineSuper(m: Machine): void {
  const type = m.types.super;
  const { slots } = type;
  defineRecord(type, [SuperField.OBJECT, SuperField.TYPE, SuperField.OBJECT_TYPE]);
  slots.construct = (_, made, args) => construct(m, made, args);
  slots.init = (_, self, args) => initialize(m, self, args);
  slots.repr = (_, self) => m.newStr(reprOf(m, self));
  slots.getAttribute = (_, self, name) => getAttribute(m, self, name);
  slots.descriptorGet = (_, self, instance) => bind(m, self, instance);
  const members = [
    ["__thisclass__", SuperField.TYPE],
    ["__self__", SuperField.OBJECT],
    ["__self_class__", SuperField.OBJECT_TYPE],
  ] as const;
  for (const [name, field] of members) {
    m.addMember(type, name, (_, self) => {
      const value = m.heap.words[self + field] as number;
      return newReference(m, value === NULL ? m.none : value);
    });
  }
}

function newSuper(m: Machine, type: TypeObject): Ref {
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + SuperField.TYPE, ref + (type.basicBytes >> 2));
  return finishInstance(m, type, ref);
}

function* construct(m: Machine, type: TypeObject, args: CallArguments): Steps<Ref> {
  const self = newSuper(m, type);
  if (type.isHeapType) return self;
  m.own(self);
  yield* initialize(m, self, args);
  return m.disown(self);
}

/** `super_init_impl`. */
function* initialize(m: Machine, self: Ref, args: CallArguments): Steps<Ref> {
  const { positional, keywords } = args;
  const { superWants, superArgumentCount } = m.profile.objects;
  if ((keywords?.size ?? 0) > 0) m.raise(m.types.TypeError, "super() takes no keyword arguments");
  if (positional.length > 2) {
    m.raise(m.types.TypeError, superArgumentCount.replace("{}", `${positional.length}`));
  }
  const given = positional[0];
  if (given !== undefined && !m.isClass(given)) {
    m.raise(m.types.TypeError, `super() argument 1 must be ${superWants}, not ${m.typeOf(given).name}`);
  }
  const implicit = given === undefined ? callerArguments(m) : undefined;
  const type = implicit?.type ?? (given as Ref);
  const object = implicit?.self ?? positional[1] ?? NULL;
  const isBound = object !== NULL && object !== m.none;
  yield* setFields(m, self, type, isBound ? object : NULL);
  return NULL;
}

function* setFields(m: Machine, self: Ref, type: Ref, object: Ref): Steps<void> {
  const start = object === NULL ? undefined : superStart(m, m.typeByRef(type), object);
  const startRef = start === undefined ? NULL : "next" in start ? yield* start : start.ref;
  setField(m, self, SuperField.TYPE, newReference(m, type));
  if (object === NULL) return;
  setField(m, self, SuperField.OBJECT, newReference(m, object));
  setField(m, self, SuperField.OBJECT_TYPE, newReference(m, startRef));
}

function reprOf(m: Machine, self: Ref): string {
  const [type, , start] = partsOf(m, self);
  const owner = type === NULL ? "NULL" : m.typeByRef(type).name;
  const of = start === NULL ? "NULL" : `<${m.typeByRef(start).name} object>`;
  return `<super: <class '${owner}'>, ${of}>`;
}

function partsOf(m: Machine, self: Ref): readonly [type: Ref, object: Ref, start: Ref] {
  const { words } = m.heap;
  return [
    words[self + SuperField.TYPE] as number,
    words[self + SuperField.OBJECT] as number,
    words[self + SuperField.OBJECT_TYPE] as number,
  ];
}

/** `super_getattro`: `__class__` and all of an unbound super are its own. */
function getAttribute(m: Machine, self: Ref, name: Ref): Outcome {
  const [type, object, start] = partsOf(m, self);
  if (start === NULL || m.strValue(name) === "__class__") return m.findGenericAttribute(self, name);
  const found = findAfter(m, m.typeByRef(type), m.typeByRef(start), object, name);
  if (typeof found !== "number") return foundOrOwn(m, self, name, found);
  return found === NULL ? m.findGenericAttribute(self, name) : found;
}

function* foundOrOwn(m: Machine, self: Ref, name: Ref, steps: Steps<Ref>): Steps<Ref> {
  const found = yield* steps;
  return found === NULL ? yield* resolve(m.findGenericAttribute(self, name)) : found;
}

/** `super_descr_get`: an unbound super that is an attribute of a class binds to the instance. */
function bind(m: Machine, self: Ref, instance: Ref): Outcome {
  const [type, object] = partsOf(m, self);
  if (instance === NULL || instance === m.none || object !== NULL) return newReference(m, self);
  const own = m.typeOf(self);
  if (own !== m.types.super) return m.call(own.ref, [type, instance]);
  return boundCopy(m, type, instance);
}

/** `super(type, self).name`, for what the interpreter itself looks up. */
export function superAttribute(m: Machine, type: TypeObject, self: Ref, name: Ref): Outcome {
  const found = findSuperAttribute(m, type, self, name);
  if (typeof found !== "number") return superSteps(m, type, self, name, found);
  return found === NULL ? attributeOfSuper(m, type, self, name) : found;
}

function* superSteps(m: Machine, type: TypeObject, self: Ref, name: Ref, finding: Steps<Ref>): Steps<Ref> {
  const found = yield* finding;
  return found === NULL ? yield* attributeOfSuper(m, type, self, name) : found;
}

/** An attribute of the `super` object itself, which is made for it (do_super_lookup); AttributeError without one. */
function* attributeOfSuper(m: Machine, type: TypeObject, self: Ref, name: Ref): Steps<Ref> {
  const object = m.own(yield* boundCopy(m, type.ref, self));
  const found = yield* resolve(m.findGenericAttribute(object, name));
  if (found === NULL) m.raiseNoAttribute(object, name);
  m.heap.decref(m.disown(object));
  return found;
}

function* boundCopy(m: Machine, type: Ref, instance: Ref): Steps<Ref> {
  const copy = m.own(newSuper(m, m.types.super));
  yield* setFields(m, copy, type, instance);
  return m.disown(copy);
}

/** `super_init_without_args`: the first parameter and the `__class__` cell of the calling function. */
function callerArguments(m: Machine): { readonly type: Ref; readonly self: Ref } {
  let at = m.current;
  while (at instanceof NativeFrame) at = at.previous;
  if (at === undefined || at.code.unit.argCount === 0) {
    m.raise(m.types.RuntimeError, "super(): no arguments");
  }
  const { code, base } = at;
  let self = m.heap.words[base] as number;
  if (self !== NULL && m.typeOf(self) === m.types.cell && isCellKind(code.unit.localsPlusKinds[0])) {
    self = m.heap.words[self + CellField.CONTENT] as number;
  }
  if (self === NULL) m.raise(m.types.RuntimeError, "super(): arg[0] deleted");
  const index = code.unit.localsPlusNames.indexOf("__class__");
  if (index < 0) m.raise(m.types.RuntimeError, "super(): __class__ cell not found");
  const cell = m.heap.words[base + 2 * index] as number;
  const owner = m.heap.words[cell + CellField.CONTENT] as number;
  if (owner === NULL) m.raise(m.types.RuntimeError, "super(): empty __class__ cell");
  if (!m.isClass(owner)) {
    m.raise(m.types.RuntimeError, `super(): __class__ is not a type (${m.typeOf(owner).name})`);
  }
  return { type: owner, self };
}

function isCellKind(kind: number | undefined): boolean {
  return ((kind ?? 0) & LocalKind.CELL) !== 0;
}
