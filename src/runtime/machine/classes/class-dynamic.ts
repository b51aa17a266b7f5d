/** Making classes step by step, as Lib/types.py does (`new_class`, `prepare_class`, `resolve_bases`), and as C modules do. */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr, dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { dictCopy } from "../../objects/dict/dict-merge.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { iterableToArray, releaseAll } from "../../objects/sequences/sequence.ts";
import type { Machine } from "../machine.ts";
import { chooseMetaclass, prepareNamespace, resolveBases, setOriginalBases } from "./class-build.ts";

/** `types.resolve_bases(bases)`: the same object when nothing changes. */
export function* resolvedBases(m: Machine, bases: Ref): Steps<Ref> {
  const items = yield* iterableToArray(m, bases);
  for (const item of items) m.own(item);
  const resolved = yield* resolveBases(m, items);
  for (const item of items) m.disown(item);
  releaseAll(m, items);
  if (resolved !== undefined) return m.newTupleOf(resolved);
  m.heap.incref(bases);
  return bases;
}

/** `(metaclass, namespace, keywords)`: the keywords are a copy without `metaclass`. */
export function* prepareClassDynamically(m: Machine, name: Ref, bases: Ref, keywords: Ref): Steps<Ref> {
  const isGiven = keywords !== NULL && keywords !== m.none;
  const rest = m.own(isGiven ? yield* resolve(dictCopy(m, keywords)) : newDict(m));
  const key = m.name("metaclass");
  const given = dictGetStr(m, rest, key);
  if (given !== NULL) m.own(newReference(m, given));
  if (given !== NULL) dictDeleteStr(m, rest, key);
  const tuple = m.own(bases === NULL ? m.newTupleOf([]) : newReference(m, bases));
  const metaclass = chooseMetaclass(m, given === NULL ? undefined : given, m.tupleItems(tuple));
  const namespace = yield* prepareNamespace(m, metaclass, name, tuple, m.keywordMap(rest));
  m.heap.decref(m.disown(tuple));
  const result = m.newTupleOf([newReference(m, metaclass), namespace, m.disown(rest)]);
  if (given !== NULL) m.heap.decref(m.disown(given));
  return result;
}

/** `types.new_class(name, bases, kwds, exec_body)`. */
export function* newClassDynamically(
  m: Machine,
  name: Ref,
  bases: Ref,
  keywords: Ref,
  fill: Ref,
): Steps<Ref> {
  const given = m.own(bases === NULL ? m.newTupleOf([]) : newReference(m, bases));
  const resolved = m.own(yield* resolvedBases(m, given));
  const prepared = m.own(yield* prepareClassDynamically(m, name, resolved, keywords));
  const [metaclass, namespace, rest] = m.tupleItems(prepared) as [Ref, Ref, Ref];
  if (m.typeOf(namespace) === m.types.dict) setModule(m, namespace);
  if (fill !== NULL && fill !== m.none) m.heap.decref(yield* m.call(fill, [namespace]));
  if (resolved !== given) yield* setOriginalBases(m, namespace, m.tupleItems(given));
  const cls = yield* m.call(metaclass, [name, resolved, namespace], m.keywordMap(rest));
  for (const ref of [prepared, resolved, given]) m.heap.decref(m.disown(ref));
  return cls;
}

/** The class is made by code of the module `types`, whose name it gets. */
function setModule(m: Machine, namespace: Ref): void {
  dictSetStr(m, namespace, m.name("__module__"), m.name("types"));
}

/** PyErr_NewException: a class with nothing but its name, of the module that the dotted `name` begins with. */
export function* newExceptionClass(m: Machine, name: string, base: Ref): Steps<Ref> {
  const dot = name.lastIndexOf(".");
  const namespace = m.own(newDict(m));
  dictSetStr(m, namespace, m.name("__module__"), m.name(name.slice(0, dot)));
  const bases = m.own(m.newTupleOf([newReference(m, base)]));
  const cls = yield* m.call(m.types.type.ref, [m.name(name.slice(dot + 1)), bases, namespace]);
  m.heap.decref(m.disown(bases));
  m.heap.decref(m.disown(namespace));
  return cls;
}
