/**
 * `FrameLocalsProxy`: what `frame.f_locals` of a function is from 3.13 on (PEP 667). Reading shows the variables
 * as they are, writing changes them. Follows framelocalsproxy_* of Objects/frameobject.c.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictGetStr, dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { Machine } from "../machine.ts";
import { setVariable, variableAt } from "./frame-locals.ts";
import { frameObjectState } from "./frame-object.ts";
import { variablesOf } from "./frame-type.ts";

const enum ProxyField {
  FRAME = 4,
}

/** A view on the variables of a frame object, which is borrowed. */
export function newLocalsProxy(m: Machine, frameObject: Ref): Ref {
  const type = m.types.frameLocalsProxy;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words[ref + ProxyField.FRAME] = newReference(m, frameObject);
  m.gc.track(ref);
  return ref;
}

export function defineLocalsProxy(m: Machine): void {
  const type = m.types.frameLocalsProxy;
  const { slots } = type;
  defineRecord(type, [ProxyField.FRAME]);
  slots.getItem = (_, self, key) => getItem(m, self, key);
  slots.setItem = (_, self, key, value) => setItem(m, self, key, value);
  slots.length = (_, self) => entries(m, self).length;
  slots.contains = (_, self, key) => find(m, self, key) !== NULL;
  slots.iterate = (_, self) =>
    iterateList(
      m,
      list(
        m,
        entries(m, self).map(([name]) => name),
      ),
    );
  slots.repr = (_, self) => withCopy(m, self, (copy) => m.repr(copy));
  slots.compare = (_, self, other, comparison) =>
    withCopy(m, self, (copy) =>
      m.typeOf(other) === type
        ? withCopy(m, other, (second) => m.compare(copy, second, comparison))
        : m.compare(copy, other, comparison),
    );
  m.addMethods(type, [
    native("keys", "()", (_, self) =>
      list(
        m,
        entries(m, self).map(([name]) => name),
      ),
    ),
    native("values", "()", (_, self) =>
      list(
        m,
        entries(m, self).map(([, value]) => value),
      ),
    ),
    native("items", "()", (_, self) =>
      m.newListOf(entries(m, self).map((pair) => m.newTupleOf(pair.map((item) => newReference(m, item))))),
    ),
    native("get", "(key, default=None, /)", (_, self, key, fallback) => {
      const found = find(m, self, key);
      return newReference(m, found !== NULL ? found : fallback === NULL ? m.none : fallback);
    }),
    native("copy", "()", (_, self) => copyOf(m, self)),
    native("update", "(other, /)", (_, self, other) => update(m, self, other)),
    native("setdefault", "(key, default=None, /)", (_, self, key, fallback) => {
      const found = find(m, self, key);
      if (found !== NULL) return newReference(m, found);
      const value = fallback === NULL ? m.none : fallback;
      setItem(m, self, key, value);
      return newReference(m, value);
    }),
    native("pop", "(key, default=None, /)", () => refuseRemoval(m)),
  ]);
}

function frameOf(m: Machine, self: Ref): Ref {
  return m.heap.words[self + ProxyField.FRAME] as number;
}

/** The index of a variable by its name, -1 for none. */
function indexOf(m: Machine, frameObject: Ref, key: Ref): number {
  if (!m.isInstance(key, m.types.str)) return -1;
  return frameObjectState(m, frameObject).code.unit.localsPlusNames.indexOf(m.strValue(key));
}

/** Borrowed, NULL when there is none. */
function find(m: Machine, self: Ref, key: Ref): Ref {
  const frameObject = frameOf(m, self);
  const index = indexOf(m, frameObject, key);
  if (index >= 0) return variableAt(m, variablesOf(m, frameObject), index);
  const { extraLocals } = frameObjectState(m, frameObject);
  if (extraLocals === NULL || !m.isInstance(key, m.types.str)) return NULL;
  return dictGetStr(m, extraLocals, key);
}

function getItem(m: Machine, self: Ref, key: Ref): Outcome {
  const found = find(m, self, key);
  if (found !== NULL) return newReference(m, found);
  return raiseKeyError(m, key);
}

function* raiseKeyError(m: Machine, key: Ref): Steps<Ref> {
  const text = yield* m.reprText(key);
  return m.raise(m.types.KeyError, `local variable ${text} is not defined`);
}

function refuseRemoval(m: Machine): never {
  return m.raise(m.types.ValueError, "cannot remove variables from FrameLocalsProxy");
}

function setItem(m: Machine, self: Ref, key: Ref, value: Ref): Ref {
  if (value === NULL) refuseRemoval(m);
  const frameObject = frameOf(m, self);
  const index = indexOf(m, frameObject, key);
  if (index >= 0) {
    setVariable(m, variablesOf(m, frameObject), index, value);
    return NULL;
  }
  const state = frameObjectState(m, frameObject);
  if (state.extraLocals === NULL) state.extraLocals = newDict(m);
  dictSetStr(m, state.extraLocals, key, value);
  return NULL;
}

/** Names and values of bound variables, borrowed. */
function entries(m: Machine, self: Ref): (readonly [Ref, Ref])[] {
  const frameObject = frameOf(m, self);
  const { code, extraLocals } = frameObjectState(m, frameObject);
  const variables = variablesOf(m, frameObject);
  const found: (readonly [Ref, Ref])[] = [];
  for (let index = 0; index < code.localCount; index++) {
    const value = variableAt(m, variables, index);
    if (value !== NULL) found.push([code.localNames[index] as number, value]);
  }
  if (extraLocals !== NULL) {
    for (const { key, value } of dictEntries(m, extraLocals)) found.push([key, value]);
  }
  return found;
}

function list(m: Machine, items: readonly Ref[]): Ref {
  return m.newListOf(items.map((item) => newReference(m, item)));
}

function iterateList(m: Machine, items: Ref): Outcome {
  const iterator = m.iterate(items);
  m.heap.decref(items);
  return iterator;
}

function copyOf(m: Machine, self: Ref): Ref {
  const copy = newDict(m);
  for (const [name, value] of entries(m, self)) dictSetStr(m, copy, name, value);
  return copy;
}

function* withCopy(m: Machine, self: Ref, ask: (copy: Ref) => Outcome): Steps<Ref> {
  const copy = m.own(copyOf(m, self));
  const result = yield* resolve(ask(copy));
  m.heap.decref(m.disown(copy));
  return result;
}

function update(m: Machine, self: Ref, other: Ref): Ref {
  if (m.typeOf(other) === m.types.frameLocalsProxy) {
    for (const [name, value] of entries(m, other)) setItem(m, self, name, value);
    return m.none;
  }
  if (!m.isInstance(other, m.types.dict)) {
    m.raise(m.types.TypeError, "update() argument must be dict or another FrameLocalsProxy");
  }
  for (const { key, value } of [...dictEntries(m, other)]) setItem(m, self, key, value);
  return m.none;
}
