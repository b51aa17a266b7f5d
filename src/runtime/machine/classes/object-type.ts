/** `object`: what every value can do (Objects/typeobject.c, object_*). */

import { KeptKind } from "../../gc/kept-kinds.ts";
import { addressOf, NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../../objects/allocate.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { hashPointer } from "../../objects/hash.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { attributeName, foundOrError, hashAsInt, noneAfter } from "../../objects/slot-methods.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { constructObject, initializeObject } from "./class-call.ts";
import { changeClass } from "./class-change.ts";
import { defineReduction } from "./reduce.ts";

const EQ = 2;
const NE = 3;

export function defineObjectType(m: Machine): void {
  const { object } = m.types;
  const { slots } = object;
  slots.construct = (_, type, args) => constructObject(m, type, args);
  slots.init = initializeObject;
  slots.deallocate = (rt, ref) => freeObject(rt, ref, object.basicBytes);
  slots.repr = (_, self) => m.newStr(m.defaultRepr(self));
  slots.hash = (_, self) => hashPointer(addressOf(self), m);
  slots.compare = (_, self, other, comparison) => {
    if (comparison === EQ) return self === other ? m.true : m.notImplemented;
    return comparison === NE ? differs(m, self, other) : m.notImplemented;
  };
  m.addSlotWrappers(object, [
    native("__str__", "()", (_, self) => m.repr(self)),
    native("__getattribute__", "(name, /)", (_, self, name) =>
      foundOrError(m, self, name, m.findGenericAttribute(self, attributeName(m, name))),
    ),
    native("__setattr__", "(name, value, /)", (_, self, name, value) =>
      noneAfter(m, m.setGenericAttribute(notClass(m, self, "__setattr__"), attributeName(m, name), value)),
    ),
    native("__delattr__", "(name, /)", (_, self, name) =>
      noneAfter(m, m.setGenericAttribute(notClass(m, self, "__delattr__"), attributeName(m, name), NULL)),
    ),
    native("__hash__", "()", (_, self) => hashAsInt(m, hashPointer(addressOf(self), m))),
  ]);
  m.addMethods(object, [
    native("__sizeof__", "()", (_, self) => m.newInt(m.sizeOf(self))),
    native("__format__", "(format_spec, /)", (_, self, spec) => format(m, self, spec)),
    native("__dir__", "()", (_, self) => dirOf(m, self)),
  ]);
  defineReduction(m);
  m.addClassMethods(object, [
    nativeVariadic("__init_subclass__", "()", (_, cls, args) => initSubclass(m, cls, args)),
    nativeVariadic("__subclasshook__", "(object, /)", () => m.notImplemented),
  ]);
  m.addGetter(
    object,
    "__class__",
    (_, self) => newReference(m, m.typeOf(self).ref),
    (_, self, value) => changeClass(m, self, value),
  );
}

/** `object.__ne__` inverts `__eq__`. */
function differs(m: Machine, self: Ref, other: Ref): Ref | Steps<Ref> {
  const { compare } = m.typeOf(self).slots;
  if (compare === m.types.object.slots.compare) return self === other ? m.false : m.notImplemented;
  return differsBySteps(m, self, other);
}

function* differsBySteps(m: Machine, self: Ref, other: Ref): Steps<Ref> {
  const { compare } = m.typeOf(self).slots;
  if (compare === undefined) return m.notImplemented;
  const equal = m.own(yield* resolve(compare(m, self, other, EQ)));
  if (equal === m.notImplemented) return m.disown(equal);
  const truth = yield* resolve(m.isTrue(equal));
  m.heap.decref(m.disown(equal));
  return truth ? m.false : m.true;
}

/** `object.__init_subclass__` takes nothing, and says so in the name of the class. */
function initSubclass(m: Machine, cls: Ref, { positional, keywords }: CallArguments): Ref {
  if ((keywords?.size ?? 0) > 0) {
    const text = `${m.qualnameOf(m.typeByRef(cls))}.__init_subclass__() takes no keyword arguments`;
    m.raise(m.types.TypeError, text);
  }
  if (positional.length > 0) {
    const text = `object.__init_subclass__() takes no arguments (${positional.length} given)`;
    m.raise(m.types.TypeError, text);
  }
  return m.none;
}

function format(m: Machine, self: Ref, spec: Ref): Ref | Steps<Ref> {
  if (!m.isInstance(spec, m.types.str)) {
    const got = m.typeOf(spec).name;
    m.raise(m.types.TypeError, `__format__() argument must be str, not ${got}`);
  }
  if (m.strValue(spec) === "") return m.str(self);
  const type = m.typeOf(self).name;
  return m.raise(m.types.TypeError, `unsupported format string passed to ${type}.__format__`);
}

/** `object.__dir__`: names of the instance, its class and the bases (`merge_class_dict`), in no order. */
function* dirOf(m: Machine, self: Ref): Steps<Ref> {
  const names = new Map<string, Ref>();
  const dict = yield* m.optionalAttribute(self, m.name("__dict__"));
  if (dict !== NULL) {
    if (m.isInstance(dict, m.types.dict)) collectNames(m, dict, names);
    m.heap.decref(dict);
  }
  const cls = yield* m.optionalAttribute(self, m.name("__class__"));
  if (cls !== NULL) {
    if (m.isClass(cls)) collectClassNames(m, m.typeByRef(cls), names);
    m.heap.decref(cls);
  }
  return listOfNames(m, names);
}

/** The names are put into a dictionary, whose keys a list then has. */
export function listOfNames(m: Machine, names: ReadonlyMap<string, Ref>): Ref {
  m.gc.noteAllocationOf(KeptKind.DICT);
  const list = m.newListOf([...names.values()].map((name) => newReference(m, name)));
  m.gc.noteDeallocationOf(KeptKind.DICT);
  return list;
}

export function collectNames(m: Machine, dict: Ref, names: Map<string, Ref>): void {
  for (const { key } of dictEntries(m, dict)) {
    if (m.isInstance(key, m.types.str)) names.set(m.strValue(key), key);
  }
}

export function collectClassNames(m: Machine, type: TypeObject, names: Map<string, Ref>): void {
  for (const ancestor of type.mro) collectNames(m, ancestor.namespace, names);
}

/** Attributes of classes are set by `type`, which must not be passed over. CPython: hackcheck of typeobject.c. */
function notClass(m: Machine, self: Ref, method: string): Ref {
  if (m.isClass(self))
    m.raise(m.types.TypeError, `can't apply this ${method} to ${m.typeOf(self).name} object`);
  return self;
}
