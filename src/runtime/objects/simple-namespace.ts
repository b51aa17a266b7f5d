/** `types.SimpleNamespace`: an object with attributes and nothing else. CPython: Objects/namespaceobject.c. */
import { Comparison } from "../../bytecode/opcodes.ts";
import { Header, ObjectFlag } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "./allocate.ts";
import { dictSetStr, newDict } from "./dict/dict.ts";
import { MergeMode, mergeDict } from "./dict/dict-merge.ts";
import { dictEntries } from "./dict/dict-walk.ts";
import { native } from "./functions/native-function.ts";
import { replaceProtocol } from "./functions/replace-methods.ts";
import { instanceDict } from "./instance.ts";
import { finishInstance, newReference } from "./plain-data.ts";
import { defineRecord } from "./record.ts";
import { classOf, newReduction } from "./reduction.ts";
import { type CallArguments, type Runtime, resolve, type Steps } from "./runtime.ts";
import { raiseUnhashable } from "./sequences/list-methods.ts";
import type { TypeObject } from "./type-object.ts";

const enum NamespaceField {
  DICT = 4,
}

/** With these attributes, whose values it takes over. */
export function newSimpleNamespace(rt: Runtime, attributes: Readonly<Record<string, Ref>>): Ref {
  const type = rt.types.simpleNamespace;
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + NamespaceField.DICT, ref + (type.basicBytes >> 2));
  finishInstance(rt, type, ref);
  const dict = newDict(rt);
  rt.heap.words[ref + NamespaceField.DICT] = dict;
  for (const [name, value] of Object.entries(attributes)) {
    dictSetStr(rt, dict, rt.name(name), value);
    rt.heap.decref(value);
  }
  return ref;
}

export function defineSimpleNamespace(rt: Runtime): void {
  const type = rt.types.simpleNamespace;
  const { slots } = type;
  defineRecord(type, [NamespaceField.DICT]);
  slots.construct = (_, made, args) => construct(rt, made, args);
  slots.init = (_, self, args) => fill(rt, self, args);
  slots.repr = (_, self) => repr(rt, self);
  slots.hash = raiseUnhashable;
  slots.compare = (_, self, other, comparison) => compare(rt, self, other, comparison);
  rt.addMethods(type, [
    native("__reduce__", "()", (_, self) =>
      newReduction(rt, classOf(rt, self), [], newReference(rt, instanceDict(rt, self))),
    ),
    ...replaceProtocol(rt, "(**changes)", (_, self, changes) => replace(rt, self, changes)),
  ]);
  rt.addMember(type, "__dict__", (_, self) => newReference(rt, instanceDict(rt, self)));
}

function* construct(rt: Runtime, type: TypeObject, args: CallArguments): Steps<Ref> {
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + NamespaceField.DICT, ref + (type.basicBytes >> 2));
  finishInstance(rt, type, ref);
  const dict = newDict(rt);
  rt.heap.words[ref + NamespaceField.DICT] = dict;
  if (type.isHeapType) return ref;
  rt.own(ref);
  yield* fill(rt, ref, args);
  return rt.disown(ref);
}

/** Keywords only; from 3.13 also one mapping or iterable of pairs (namespace_init). */
function* fill(rt: Runtime, self: Ref, { positional, keywords }: CallArguments): Steps<Ref> {
  const dict = instanceDict(rt, self);
  if (positional.length > 0) yield* fillFromMapping(rt, dict, positional);
  for (const [name, value] of keywords ?? []) {
    const key = rt.own(rt.intern(name));
    dictSetStr(rt, dict, key, value);
    rt.heap.decref(rt.disown(key));
  }
  return NULL;
}

/** A copy with other attributes (namespace_replace). */
function* replace(rt: Runtime, self: Ref, changes: CallArguments): Steps<Ref> {
  if (changes.positional.length > 0) {
    rt.raise(rt.types.TypeError, "__replace__() takes no positional arguments");
  }
  const copy = rt.own(yield* rt.call(rt.typeOf(self).ref, []));
  if (rt.isInstance(copy, rt.types.simpleNamespace)) {
    yield* mergeDict(rt, instanceDict(rt, copy), instanceDict(rt, self), MergeMode.REPLACE);
    yield* fill(rt, copy, changes);
  }
  return rt.disown(copy);
}

function* fillFromMapping(rt: Runtime, dict: Ref, positional: readonly Ref[]): Steps<void> {
  const given = positional.length;
  if (!rt.profile.values.namespaceTakesMapping) {
    rt.raise(rt.types.TypeError, "no positional arguments expected");
  }
  if (given > 1) rt.raise(rt.types.TypeError, `SimpleNamespace expected at most 1 argument, got ${given}`);
  const made = rt.own(yield* rt.call(rt.types.dict.ref, positional));
  for (const { key } of dictEntries(rt, made)) {
    if (!rt.isInstance(key, rt.types.str)) rt.raise(rt.types.TypeError, "keywords must be strings");
  }
  yield* mergeDict(rt, dict, made, MergeMode.REPLACE);
  rt.heap.decref(rt.disown(made));
}

/** `namespace(a=1)`, or the name of a subclass; a namespace inside itself shows as `...`. */
function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const type = rt.typeOf(self);
  const name = type === rt.types.simpleNamespace ? "namespace" : type.name;
  const { words } = rt.heap;
  const flags = words[self + Header.FLAGS] as number;
  if ((flags & ObjectFlag.BEING_SHOWN) !== 0) return rt.newStr(`${name}(...)`);
  words[self + Header.FLAGS] = flags | ObjectFlag.BEING_SHOWN;
  try {
    const parts: string[] = [];
    for (const { key, value } of dictEntries(rt, instanceDict(rt, self))) {
      if (!rt.isInstance(key, rt.types.str) || rt.strValue(key) === "") continue;
      parts.push(`${rt.strValue(key)}=${yield* rt.reprText(value)}`);
    }
    return rt.newStr(`${name}(${parts.join(", ")})`);
  } finally {
    const after = rt.heap.words[self + Header.FLAGS] as number;
    rt.heap.words[self + Header.FLAGS] = after & ~ObjectFlag.BEING_SHOWN;
  }
}

function* compare(rt: Runtime, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const type = rt.types.simpleNamespace;
  if (!rt.isInstance(self, type) || !rt.isInstance(other, type)) return rt.notImplemented;
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (rt.profile.values.namespacesAreUnordered && !isEquality) return rt.notImplemented;
  return yield* resolve(rt.compare(instanceDict(rt, self), instanceDict(rt, other), comparison));
}
