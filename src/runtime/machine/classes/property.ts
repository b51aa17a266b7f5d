/** `property`: an attribute that calls functions. CPython: Objects/descrobject.c, property_*. */
import { layout } from "../../../cpython/layouts.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { isMarkedAbstract } from "../../objects/functions/abstract-mark.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { setInstanceAttribute } from "../../objects/instance.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";

/** Words of propertyobject. */
const enum PropertyField {
  GET = 4,
  SET = 6,
  DELETE = 8,
  DOC = 10,
  NAME = 12,
}

export function defineProperty(m: Machine): void {
  const { property } = m.types;
  const { slots } = property;
  const owned = [PropertyField.GET, PropertyField.SET, PropertyField.DELETE, PropertyField.DOC];
  const hasName = m.profile.fields.propertyName;
  defineRecord(property, hasName ? [...owned, PropertyField.NAME] : owned);
  const initializer = native("property", "(fget=None, fset=None, fdel=None, doc=None)", (_, self, ...given) =>
    initialize(m, self, given[0], given[1], given[2], given[3]),
  );
  slots.construct = (_, type, args) => {
    const self = newProperty(m, type);
    if (type.isHeapType) return self;
    return afterInit(m, self, () => m.callBound(initializer, self, args));
  };
  slots.init = (_, self, args) => m.callBound(initializer, self, args);
  slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL) return newReference(m, self);
    const get = part(m, self, PropertyField.GET);
    if (get === NULL) raiseNoAccessor(m, self, instance, "getter");
    return m.callOutcome(get, [instance]);
  };
  slots.descriptorSet = (_, self, instance, value) => {
    const fn = part(m, self, value === NULL ? PropertyField.DELETE : PropertyField.SET);
    if (fn === NULL) raiseNoAccessor(m, self, instance, value === NULL ? "deleter" : "setter");
    return discard(m, m.call(fn, value === NULL ? [instance] : [instance, value]));
  };
  m.addMethods(property, [
    native("getter", "(fget, /)", (_, self, fn) => copyWith(m, self, PropertyField.GET, fn)),
    native("setter", "(fset, /)", (_, self, fn) => copyWith(m, self, PropertyField.SET, fn)),
    native("deleter", "(fdel, /)", (_, self, fn) => copyWith(m, self, PropertyField.DELETE, fn)),
    ...(m.profile.objects.propertyHasSetName ? [setNameMethod(m)] : []),
  ]);
  addAttributes(m, property, hasName);
}

function newProperty(m: Machine, type: TypeObject): Ref {
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + PropertyField.GET, ref + (type.basicBytes >> 2));
  return finishInstance(m, type, ref);
}

function* afterInit(m: Machine, self: Ref, initialized: () => Outcome): Steps<Ref> {
  m.own(self);
  yield* resolve(initialized());
  return m.disown(self);
}

/** `property_init_impl`. */
function* initialize(m: Machine, self: Ref, get: Ref, set: Ref, remove: Ref, doc: Ref): Steps<Ref> {
  const orNull = (ref: Ref): Ref => (ref === NULL || ref === m.none ? NULL : newReference(m, ref));
  setField(m, self, PropertyField.GET, orNull(get));
  setField(m, self, PropertyField.SET, orNull(set));
  setField(m, self, PropertyField.DELETE, orNull(remove));
  m.heap.words[self + getterDocWord(m)] = 0;
  let text = orNull(doc);
  const isGiven = text !== NULL;
  const getter = part(m, self, PropertyField.GET);
  if (text === NULL && getter !== NULL) {
    const found = yield* m.optionalAttribute(getter, m.name("__doc__"));
    if (found === m.none) m.heap.decref(found);
    else if (found !== NULL) {
      text = found;
      m.heap.words[self + getterDocWord(m)] = 1;
    }
  }
  const type = m.typeOf(self);
  if (type === m.types.property || (isGiven && !m.profile.values.givenPropertyDocIsOwn)) {
    setField(m, self, PropertyField.DOC, text);
    return NULL;
  }
  setField(m, self, PropertyField.DOC, NULL);
  const stored = m.own(text === NULL ? newReference(m, m.none) : text);
  const isNeeded = text !== NULL || (getter !== NULL && !m.profile.values.givenPropertyDocIsOwn);
  yield* setOwnDoc(m, self, stored, isNeeded);
  m.heap.decref(m.disown(stored));
  return NULL;
}

/** Instances of subclasses keep it in their dictionary, or wherever the class has a place for it. */
function* setOwnDoc(m: Machine, self: Ref, doc: Ref, isNeeded: boolean): Steps<void> {
  const name = m.name("__doc__");
  if (m.typeOf(self).hasInstanceDict) return setInstanceAttribute(m, self, name, doc);
  try {
    yield* resolve(m.setAttribute(self, name, doc));
  } catch (thrown) {
    // A class without a place is as good as one without documentation.
    if (isNeeded || !m.swallow(thrown, m.types.AttributeError)) throw thrown;
  }
}

/** `property_copy`: the same but for one accessor; an inherited documentation is asked for anew. */
function* copyWith(m: Machine, self: Ref, field: PropertyField, fn: Ref): Steps<Ref> {
  const pick = (at: PropertyField): Ref => {
    const value = at === field && fn !== m.none ? fn : part(m, self, at);
    return value === NULL ? m.none : value;
  };
  const takesDoc = m.heap.words[self + getterDocWord(m)] !== 0 && pick(PropertyField.GET) !== m.none;
  const doc = takesDoc ? NULL : part(m, self, PropertyField.DOC);
  const args = [
    pick(PropertyField.GET),
    pick(PropertyField.SET),
    pick(PropertyField.DELETE),
    doc === NULL ? m.none : doc,
  ];
  const copy = m.own(yield* m.call(m.typeOf(self).ref, args));
  const name = part(m, self, PropertyField.NAME);
  if (m.profile.fields.propertyName && name !== NULL && m.isInstance(copy, m.types.property)) {
    setField(m, copy, PropertyField.NAME, newReference(m, name));
  }
  return m.disown(copy);
}

/** `__set_name__`, with an error of its own for a wrong number of arguments (property_set_name). */
function setNameMethod(m: Machine): NativeFunction {
  return nativeVariadic("__set_name__", "(owner, name, /)", (_, self, { positional }) => {
    const given = positional.length;
    if (given !== 2) {
      m.raise(m.types.TypeError, `__set_name__() takes 2 positional arguments but ${given} were given`);
    }
    setField(m, self, PropertyField.NAME, newReference(m, positional[1] as Ref));
    return m.none;
  });
}

/** Word of the flag that says whether `__doc__` was taken from the getter. */
function getterDocWord(m: Machine): number {
  return layout(m.profile, "property").offset("getter_doc") >> 2;
}

function addAttributes(m: Machine, property: TypeObject, hasName: boolean): void {
  const accessors = [
    ["fget", PropertyField.GET],
    ["fset", PropertyField.SET],
    ["fdel", PropertyField.DELETE],
  ] as const;
  for (const [name, field] of accessors) {
    m.addMember(property, name, (_, self) => orNone(m, part(m, self, field)));
  }
  m.addMember(
    property,
    "__doc__",
    (_, self) => orNone(m, part(m, self, PropertyField.DOC)),
    (_, self, value) => {
      setField(m, self, PropertyField.DOC, value === NULL ? NULL : newReference(m, value));
      return NULL;
    },
  );
  m.addGetter(property, "__isabstractmethod__", (_, self) => isAbstract(m, self));
  if (hasName && m.profile.values.propertyHasName) {
    m.addGetter(
      property,
      "__name__",
      (_, self) => nameOf(m, self),
      (_, self, value) => {
        setField(m, self, PropertyField.NAME, value === NULL ? NULL : newReference(m, value));
        return NULL;
      },
    );
  }
}

/** The name it was given, else that of the getter (3.13, property_name). */
function* nameOf(m: Machine, self: Ref): Steps<Ref> {
  const own = part(m, self, PropertyField.NAME);
  if (own !== NULL) return newReference(m, own);
  const getter = part(m, self, PropertyField.GET);
  const name = getter === NULL ? NULL : yield* m.optionalAttribute(getter, m.name("__name__"));
  if (name !== NULL) return name;
  return m.raise(m.types.AttributeError, "'property' object has no attribute '__name__'");
}

function* isAbstract(m: Machine, self: Ref): Steps<Ref> {
  for (const field of [PropertyField.GET, PropertyField.SET, PropertyField.DELETE]) {
    const fn = part(m, self, field);
    if (fn !== NULL && (yield* isMarkedAbstract(m, fn))) return m.true;
  }
  return m.false;
}

/** What was said through 3.10 of a missing accessor. */
const EARLIER_TEXTS = {
  getter: "unreadable attribute",
  setter: "can't set attribute",
  deleter: "can't delete attribute",
} as const;

/** Names the property where the version knows its name, and the class of the instance. */
function raiseNoAccessor(m: Machine, self: Ref, instance: Ref, accessor: keyof typeof EARLIER_TEXTS): never {
  const name = m.profile.fields.propertyName ? part(m, self, PropertyField.NAME) : NULL;
  const shown = name === NULL ? "" : ` '${m.strValue(name)}'`;
  if (m.profile.objects.propertyErrors !== "named") {
    m.raise(m.types.AttributeError, `${EARLIER_TEXTS[accessor]}${shown}`);
  }
  const owner = m.qualnameOf(m.typeOf(instance));
  m.raise(m.types.AttributeError, `property${shown} of '${owner}' object has no ${accessor}`);
}

function part(m: Machine, self: Ref, field: PropertyField): Ref {
  return m.heap.words[self + field] as number;
}

function orNone(m: Machine, ref: Ref): Ref {
  return newReference(m, ref === NULL ? m.none : ref);
}

function* discard(m: Machine, steps: Steps<Ref>): Steps<Ref> {
  m.heap.decref(yield* steps);
  return NULL;
}
