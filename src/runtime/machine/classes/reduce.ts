/**
 * `object.__reduce__`, `__reduce_ex__` and `__getstate__`: what `copy` and `pickle` make of an object that says nothing
 * itself. Helpers written in Python come from the module `copyreg`, as in CPython. Follows Objects/typeobject.c
 * (3.13): object_getstate, reduce_newobj, _common_reduce; _PyObject_GetState where `object` has no `__getstate__`.
 */
import { layout } from "../../../cpython/layouts.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr, dictLength, newDict } from "../../objects/dict/dict.ts";
import { native } from "../../objects/functions/native-function.ts";
import { instanceDict } from "../../objects/instance.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { listItem, listLength } from "../../objects/sequences/list.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { lookupOnType } from "./attributes.ts";

const POINTER_BYTES = 8;
/** The first protocol that makes objects by `__new__` (PEP 307). */
const NEW_PROTOCOL = 2;

export function defineReduction(m: Machine): void {
  const { object } = m.types;
  m.addMethods(object, [
    native("__reduce__", "()", (_, self) => reduce(m, self, 0)),
    native("__reduce_ex__", "(protocol, /)", (_, self, protocol) => reduceEx(m, self, protocol)),
  ]);
  if (m.profile.values.objectHasGetState) {
    m.addMethods(object, [native("__getstate__", "()", (_, self) => defaultState(m, self, false))]);
  }
}

function* reduceEx(m: Machine, self: Ref, protocolRef: Ref): Steps<Ref> {
  const protocol = protocolOf(m, protocolRef);
  const name = m.name("__reduce__");
  const own = yield* m.optionalAttribute(self, name);
  if (own !== NULL) {
    m.own(own);
    const ofClass = yield* resolve(m.getAttribute(m.typeOf(self).ref, name));
    m.heap.decref(ofClass);
    if (ofClass !== dictGetStr(m, m.types.object.namespace, name)) {
      const result = yield* m.call(own, []);
      m.heap.decref(m.disown(own));
      return result;
    }
    m.heap.decref(m.disown(own));
  }
  return yield* reduce(m, self, protocol);
}

function protocolOf(m: Machine, ref: Ref): number {
  if (isInt(m, ref)) return Number(intValue(m.heap, ref));
  const got = m.typeOf(ref).name;
  return m.raise(m.types.TypeError, `'${got}' object cannot be interpreted as an integer`);
}

function* reduce(m: Machine, self: Ref, protocol: number): Steps<Ref> {
  if (protocol >= NEW_PROTOCOL) return yield* reduceByNew(m, self);
  const helper = m.own(yield* copyregFunction(m, "_reduce_ex"));
  const number = m.own(m.newInt(protocol));
  const result = yield* m.call(helper, [self, number]);
  m.heap.decref(m.disown(number));
  m.heap.decref(m.disown(helper));
  return result;
}

function* copyregFunction(m: Machine, name: string): Steps<Ref> {
  return yield* resolve(m.getAttribute(yield* m.importModule("copyreg"), m.name(name)));
}

/** reduce_newobj: (copyreg.__newobj__, (cls, *args), state, items of a list, items of a dict) */
function* reduceByNew(m: Machine, self: Ref): Steps<Ref> {
  const type = m.typeOf(self);
  if (type.slots.construct === undefined) raiseUnpicklable(m, type);
  const given = yield* newArguments(m, self);
  const isKeyword = given.keywords !== NULL && dictLength(m.heap, given.keywords) > 0;
  const maker = m.own(yield* copyregFunction(m, isKeyword ? "__newobj_ex__" : "__newobj__"));
  const cls = newReference(m, type.ref);
  const args =
    isKeyword && given.args !== NULL
      ? [cls, newReference(m, given.args), newReference(m, given.keywords)]
      : [cls, ...(given.args === NULL ? [] : m.tupleItems(given.args)).map((arg) => newReference(m, arg))];
  const makerArgs = m.own(m.newTupleOf(args));
  const { list, dict } = m.types;
  const isContainer = m.isInstance(self, list) || m.isInstance(self, dict);
  const state = m.own(yield* stateOf(m, self, given.args === NULL && !isContainer));
  const listItems = m.own(
    m.isInstance(self, list) ? yield* resolve(m.iterate(self)) : newReference(m, m.none),
  );
  const dictItems = m.isInstance(self, dict) ? yield* itemsOf(m, self) : newReference(m, m.none);
  for (const ref of [listItems, state, makerArgs, maker]) m.disown(ref);
  const result = m.own(m.newTupleOf([maker, makerArgs, state, listItems, dictItems]));
  for (const ref of [given.keywords, given.args]) if (ref !== NULL) m.heap.decref(m.disown(ref));
  return m.disown(result);
}

function* itemsOf(m: Machine, self: Ref): Steps<Ref> {
  const method = m.own(yield* resolve(m.getAttribute(self, m.name("items"))));
  const items = m.own(yield* m.call(method, []));
  const iterator = yield* resolve(m.iterate(items));
  m.heap.decref(m.disown(items));
  m.heap.decref(m.disown(method));
  return iterator;
}

/** Registered as ours; NULL for what there is not. `_PyObject_GetNewArguments` */
function* newArguments(m: Machine, self: Ref): Steps<{ readonly args: Ref; readonly keywords: Ref }> {
  const { tuple, dict } = m.types;
  const both = yield* m.callBoundSpecial(self, "__getnewargs_ex__", []);
  if (both !== NULL) {
    m.own(both);
    const name = (ref: Ref): string => m.typeOf(ref).name;
    if (!m.isInstance(both, tuple)) {
      m.raise(m.types.TypeError, `__getnewargs_ex__ should return a tuple, not '${name(both)}'`);
    }
    const items = m.tupleItems(both);
    if (items.length !== 2) {
      m.raise(m.types.ValueError, `__getnewargs_ex__ should return a tuple of length 2, not ${items.length}`);
    }
    const [args, keywords] = items as [Ref, Ref];
    const returned = "item of the tuple returned by __getnewargs_ex__ must be a";
    if (!m.isInstance(args, tuple))
      m.raise(m.types.TypeError, `first ${returned} tuple, not '${name(args)}'`);
    if (!m.isInstance(keywords, dict))
      m.raise(m.types.TypeError, `second ${returned} dict, not '${name(keywords)}'`);
    m.heap.incref(args);
    m.heap.incref(keywords);
    m.heap.decref(m.disown(both));
    return { args: m.own(args), keywords: m.own(keywords) };
  }
  const args = yield* m.callBoundSpecial(self, "__getnewargs__", []);
  if (args === NULL) return { args, keywords: NULL };
  m.own(args);
  if (!m.isInstance(args, tuple)) {
    m.raise(m.types.TypeError, `__getnewargs__ should return a tuple, not '${m.typeOf(args).name}'`);
  }
  return { args, keywords: NULL };
}

/** object_getstate: the object's own `__getstate__`, or the default, which may refuse what holds more than its state. */
function* stateOf(m: Machine, self: Ref, isRequired: boolean): Steps<Ref> {
  const name = m.name("__getstate__");
  const isDefault = lookupOnType(m, m.typeOf(self), name) === dictGetStr(m, m.types.object.namespace, name);
  const method = yield* m.optionalAttribute(self, name);
  const isNative = method === NULL || m.typeOf(method) === m.types.nativeFunction;
  if (isDefault && isNative) {
    if (method !== NULL) m.heap.decref(method);
    return yield* defaultState(m, self, isRequired);
  }
  m.own(method);
  const state = yield* m.call(method, []);
  m.heap.decref(m.disown(method));
  return state;
}

/** The dictionary, None for an empty one; a pair with the values of slots where there are any. */
function* defaultState(m: Machine, self: Ref, isRequired: boolean): Steps<Ref> {
  const type = m.typeOf(self);
  if (isRequired && type.itemBytes > 0) {
    m.raise(m.types.TypeError, m.profile.objects.unpicklableWithItems.replace("{}", type.name));
  }
  const names = m.own(yield* slotNames(m, type));
  const slotCount = names === m.none ? 0 : listLength(m.heap, names);
  if (isRequired && holdsMore(m, type, slotCount)) raiseUnpicklable(m, type);
  const state = m.own(dictState(m, self, type));
  const slots = m.own(newDict(m));
  for (let index = 0; index < slotCount; index++) {
    const name = listItem(m.heap, names, index);
    const value = yield* m.optionalAttribute(self, name);
    if (value === NULL) continue;
    m.own(value);
    yield* resolve(m.setItem(slots, name, value));
    m.heap.decref(m.disown(value));
    if (listLength(m.heap, names) !== slotCount) {
      m.raise(m.types.RuntimeError, "__slotsname__ changed size during iteration");
    }
  }
  m.disown(slots);
  m.disown(state);
  m.heap.decref(m.disown(names));
  if (dictLength(m.heap, slots) > 0) return m.newTupleOf([state, slots]);
  m.heap.decref(slots);
  return state;
}

/** A new reference to the instance's dictionary, to None where there is none or nothing in it. */
function dictState(m: Machine, self: Ref, type: TypeObject): Ref {
  if (!type.hasInstanceDict) return newReference(m, m.none);
  const dict = instanceDict(m, self);
  return newReference(m, dictLength(m.heap, dict) === 0 ? m.none : dict);
}

/** Whether the struct has more than what `object`, a dictionary, weak references and slots take. */
function holdsMore(m: Machine, type: TypeObject, slotCount: number): boolean {
  const { dict, weakrefs } = type.places;
  const ofStruct = type.isHeapType ? undefined : layout(m.profile, m.layoutName(type));
  const hasDictInStruct = (dict ?? -1) >= 0 || (ofStruct?.dictOffset ?? 0) > 0;
  const hasWeakrefsInStruct = (weakrefs ?? -1) >= 0 || (ofStruct?.weakrefOffset ?? 0) > 0;
  const pointers = slotCount + (hasDictInStruct ? 1 : 0) + (hasWeakrefsInStruct ? 1 : 0);
  return type.basicBytes > m.types.object.basicBytes + pointers * POINTER_BYTES;
}

/** `copyreg._slotnames(cls)`, kept in the class: a list or None; a new reference. `_PyType_GetSlotNames` */
function* slotNames(m: Machine, type: TypeObject): Steps<Ref> {
  const known = dictGetStr(m, type.namespace, m.name("__slotnames__"));
  if (known !== NULL) {
    if (known === m.none || m.isInstance(known, m.types.list)) return newReference(m, known);
    const got = m.typeOf(known).name;
    m.raise(m.types.TypeError, `${type.name}.__slotnames__ should be a list or None, not ${got}`);
  }
  const helper = m.own(yield* copyregFunction(m, "_slotnames"));
  const names = yield* m.call(helper, [type.ref]);
  m.heap.decref(m.disown(helper));
  if (names === m.none || m.isInstance(names, m.types.list)) return names;
  m.heap.decref(names);
  return m.raise(m.types.TypeError, "copyreg._slotnames didn't return a list or None");
}

function raiseUnpicklable(m: Machine, type: TypeObject): never {
  m.raise(m.types.TypeError, `cannot pickle '${type.name}' object`);
}
