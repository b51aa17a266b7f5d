/** The instructions behind `match` (PEP 634). Follows match_keys and match_class of CPython 3.13, Python/ceval.c. */

import { NULL, type Ref } from "../memory/linear-memory.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { listAppend, newList } from "../objects/sequences/list.ts";
import { itemsToArray } from "../objects/sequences/sequence.ts";
import { tupleFrom } from "../objects/sequences/tuple.ts";
import { newSet, setAdd } from "../objects/set/set.ts";
import { TypeId } from "../objects/type-id.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { optionalAttribute } from "./classes/attributes.ts";
import type { Machine } from "./machine.ts";

/** Built-in types whose single positional pattern is the subject itself (_Py_TPFLAGS_MATCH_SELF). */
const MATCH_SELF: ReadonlySet<number> = new Set([
  TypeId.BOOL,
  TypeId.BYTEARRAY,
  TypeId.BYTES,
  TypeId.DICT,
  TypeId.FLOAT,
  TypeId.FROZENSET,
  TypeId.INT,
  TypeId.LIST,
  TypeId.SET,
  TypeId.STR,
  TypeId.TUPLE,
]);

/** Py_TPFLAGS_SEQUENCE: `str` and `bytes` are none. */
export function matchSequence(m: Machine, subject: Ref): Ref {
  return m.typeOf(subject).collectionKind === "sequence" ? m.true : m.false;
}

/** Py_TPFLAGS_MAPPING. */
export function matchMapping(m: Machine, subject: Ref): Ref {
  return m.typeOf(subject).collectionKind === "mapping" ? m.true : m.false;
}

/** The values under all `keys` (a tuple) as a tuple, or None when one is missing. CPython: match_keys, Python/ceval.c. */
export function* matchKeys(m: Machine, subject: Ref, keys: Ref): Steps<Ref> {
  const values: Ref[] = [];
  const seen = m.own(newSet(m));
  for (const key of m.tupleItems(keys)) {
    if (!(yield* resolve(setAdd(m, seen, key)))) {
      const shown = yield* m.reprText(key);
      m.raise(m.types.ValueError, `mapping pattern checks duplicate key (${shown})`);
    }
    const value = yield* m.callSpecial(subject, "get", [key, m.matchSentinel]);
    if (value === m.matchSentinel) {
      for (const each of [value, m.disown(seen)]) m.heap.decref(each);
      for (const each of values) m.heap.decref(m.disown(each));
      return m.none;
    }
    values.push(m.own(value));
  }
  m.heap.decref(m.disown(seen));
  for (const each of values) m.disown(each);
  return tupleFrom(m, values);
}

/** The attributes that a class pattern looks at as a tuple, or None when the subject does not match. */
export function* matchClass(m: Machine, subject: Ref, cls: Ref, names: Ref, positional: number): Steps<Ref> {
  if (!m.isClass(cls)) {
    m.raise(m.types.TypeError, m.profile.values.messages.classPattern);
  }
  const type = m.typeByRef(cls);
  if (!m.isInstance(subject, type)) return m.none;
  const attributes = m.own(newList(m, 0));
  const take = (value: Ref): boolean => {
    if (value !== NULL) listAppend(m, attributes, value);
    return value !== NULL;
  };
  const wanted = yield* positionalNames(m, type, cls, positional);
  let matches = true;
  if (wanted === undefined) {
    m.heap.incref(subject);
    take(subject);
  }
  const seen = new Set<string>();
  const all = [...(wanted ?? []), ...m.tupleItems(names)];
  for (const name of all) {
    if (m.typeOf(name) !== m.types.str) {
      m.raise(m.types.TypeError, `__match_args__ elements must be strings (got ${m.typeOf(name).name})`);
    }
    if (seen.has(m.strValue(name))) {
      const shown = yield* m.reprText(name);
      m.raise(m.types.TypeError, `${type.name}() got multiple sub-patterns for attribute ${shown}`);
    }
    seen.add(m.strValue(name));
    matches = take(yield* optionalAttribute(m, subject, name));
    if (!matches) break;
  }
  const result = matches ? tupleFrom(m, itemsToArray(m, attributes)) : m.none;
  m.heap.decref(m.disown(attributes));
  return result;
}

/** Names of the positional patterns by `__match_args__`; undefined where the one pattern is the subject itself. */
function* positionalNames(
  m: Machine,
  type: TypeObject,
  cls: Ref,
  count: number,
): Steps<readonly Ref[] | undefined> {
  if (count === 0) return [];
  const args = yield* optionalAttribute(m, cls, m.name("__match_args__"));
  if (args === NULL) {
    const matchesSelf = type.mro.some((each) => MATCH_SELF.has(each.id));
    if (count > (matchesSelf ? 1 : 0)) raiseTooMany(m, type, matchesSelf ? 1 : 0, count);
    return undefined;
  }
  if (m.typeOf(args) !== m.types.tuple) {
    const got = m.typeOf(args).name;
    m.heap.decref(args);
    m.raise(m.types.TypeError, `${type.name}.__match_args__ must be a tuple (got ${got})`);
  }
  const names = m.tupleItems(args);
  m.heap.decref(args);
  if (count > names.length) raiseTooMany(m, type, names.length, count);
  return names.slice(0, count);
}

function raiseTooMany(m: Machine, type: TypeObject, allowed: number, given: number): never {
  const plural = allowed === 1 ? "" : "s";
  m.raise(
    m.types.TypeError,
    `${type.name}() accepts ${allowed} positional sub-pattern${plural} (${given} given)`,
  );
}
