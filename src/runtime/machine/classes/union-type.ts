/** The type of `int | None`. CPython 3.13 and 3.14, Objects/unionobject.c. */

import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { layout } from "../../../cpython/layouts.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import { isLibraryRunning } from "../imports/later-names.ts";
import type { Machine } from "../machine.ts";
import { collectParameters, substitute, typeExpressionText } from "./type-expressions.ts";
import { callTyping, isTypingLoaded } from "./typing-module.ts";

/** A word of unionobject that all versions have. */
const enum UnionField {
  ARGS = 4,
}

export function defineUnion(m: Machine): void {
  const type = m.types.union;
  const { slots } = type;
  const words = [UnionField.ARGS, ...heldFields(m).map((name) => unionWord(m, name))];
  defineRecord(type, words);
  slots.repr = (_, self) => repr(m, self);
  slots.hash = (_, self) => hash(m, self);
  slots.compare = (_, self, other, comparison) => compare(m, self, other, comparison);
  slots.getItem = (_, self, item) => getItem(m, self, item);
  type.hasSubscriptOnly = true;
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.OR ? uniteTypes(m, left, right) : m.notImplemented;
  m.addMember(type, "__args__", (_, self) => newReference(m, m.heap.words[self + UnionField.ARGS] as number));
  m.addGetter(type, "__parameters__", (_, self) => parametersOf(m, self));
  if (m.profile.objects.unionsCheckThemselves) defineChecks(m);
  if (m.profile.values.unionsHoldAnything) defineUnionOfTyping(m);
}

/** `union_instancecheck`, `union_subclasscheck` (3.10): nothing is asked when an alias is among the parts. */
function defineChecks(m: Machine): void {
  const check = function* (
    self: Ref,
    name: string,
    ask: (part: Ref) => boolean | Steps<boolean>,
  ): Steps<Ref> {
    const parts = m.unionParts(self);
    if (parts.some((part) => m.isInstance(part, m.types.genericAlias))) {
      m.raise(m.types.TypeError, `${name}() argument 2 cannot contain a parameterized generic`);
    }
    for (const part of parts) if (yield* resolve(ask(part))) return m.true;
    return m.false;
  };
  m.addMethods(m.types.union, [
    native("__instancecheck__", "(instance, /)", (_, self, instance) =>
      check(self, "isinstance", (part) => m.isInstanceOf(instance, part)),
    ),
    native("__subclasscheck__", "(cls, /)", (_, self, cls) =>
      check(self, "issubclass", (part) => {
        if (!m.isClass(cls)) m.raise(m.types.TypeError, "issubclass() arg 1 must be a class");
        return m.isSubclassOf(cls, part);
      }),
    ),
  ]);
}

/** What 3.14 added, when the classes of `types` and `typing` became one. */
function defineUnionOfTyping(m: Machine): void {
  const { union } = m.types;
  m.addGetter(union, "__name__", () => m.newStr("Union"));
  m.addGetter(union, "__qualname__", () => m.newStr("Union"));
  m.addGetter(union, "__origin__", () => newReference(m, union.ref));
  m.addMethods(union, [
    native("__mro_entries__", "(object, /)", (_, self) =>
      (function* (): Steps<Ref> {
        return m.raise(m.types.TypeError, `Cannot subclass ${yield* m.reprText(self)}`);
      })(),
    ),
  ]);
  m.addClassMethods(union, [
    native("__class_getitem__", "(object, /)", (_, __, item) => {
      const parts = m.typeOf(item) === m.types.tuple ? m.tupleItems(item) : [item];
      if (parts.length === 0) m.raise(m.types.TypeError, "Cannot take a Union of no types.");
      return uniteWrapped(
        m,
        parts.flatMap((part) => typesIn(m, part)),
      );
    }),
  ]);
}

/** Fields beside `args` that hold objects. */
function heldFields(m: Machine): readonly string[] {
  return m.profile.fields.unionHashable ? ["hashable_args", "unhashable_args", "parameters"] : ["parameters"];
}

function unionWord(m: Machine, field: string): number {
  return layout(m.profile, "Union").offset(field) >> 2;
}

/** `left | right`, or NotImplemented when one of them is no type (_Py_union_type_or). */
export function uniteTypes(m: Machine, left: Ref, right: Ref): Outcome {
  const { hasTypeUnions, unionsHoldAnything } = m.profile.values;
  const isAny = unionsHoldAnything && [left, right].some((each) => m.typeOf(each) === m.types.union);
  if (!(hasTypeUnions || isLibraryRunning(m)) || !(isAny || (isUnionable(m, left) && isUnionable(m, right))))
    return m.notImplemented;
  return m.profile.values.unionsWrapText
    ? uniteWrapped(m, [...typesIn(m, left), ...typesIn(m, right)])
    : unite(m, [...typesIn(m, left), ...typesIn(m, right)]);
}

/** Texts are forward references (unions_add and unionbuilder_add_single). */
function* uniteWrapped(m: Machine, parts: readonly Ref[]): Steps<Ref> {
  if (!parts.some((part) => m.typeOf(part) === m.types.str)) return yield* unite(m, parts);
  const wrapped: Ref[] = [];
  for (const part of parts) {
    const isText = m.typeOf(part) === m.types.str;
    wrapped.push(m.own(isText ? yield* callTyping(m, "ForwardRef", [part]) : newReference(m, part)));
  }
  const union = yield* unite(m, wrapped);
  for (const part of wrapped) m.heap.decref(m.disown(part));
  return union;
}

/** Classes, aliases, unions, None. Type parameters know better where there is the module `typing`. */
function isUnionable(m: Machine, ref: Ref): boolean {
  const { id } = m.typeOf(ref);
  return (
    ref === m.none ||
    m.isClass(ref) ||
    m.isInstance(ref, m.types.genericAlias) ||
    id === TypeId.UNION ||
    id === TypeId.TYPE_ALIAS ||
    id === TypeId.SENTINEL ||
    ((id === TypeId.TYPE_VAR || id === TypeId.PARAM_SPEC) && !isTypingLoaded(m))
  );
}

function typesIn(m: Machine, ref: Ref): readonly Ref[] {
  if (ref === m.none) return [m.types.noneType.ref];
  return m.typeOf(ref) === m.types.union ? m.unionParts(ref) : [ref];
}

/** Each type once; a single one stands for itself. `refs` are borrowed. */
export function* unite(m: Machine, refs: readonly Ref[]): Steps<Ref> {
  const distinct: Ref[] = [];
  for (const ref of refs) {
    let isKnown = false;
    for (const known of distinct) isKnown ||= yield* isSame(m, known, ref);
    if (!isKnown) distinct.push(ref);
  }
  if (distinct.length === 1) return newReference(m, distinct[0] as Ref);
  const type = m.types.union;
  const union = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, union + UnionField.ARGS, union + (type.basicBytes >> 2));
  const args = m.newTupleOf(distinct.map((ref) => newReference(m, ref)));
  m.heap.words[union + UnionField.ARGS] = args;
  m.gc.track(union);
  if (m.profile.fields.unionHashable) yield* sortByHash(m, m.own(union), distinct);
  return union;
}

/** The set of the parts that have a hash, and the tuple of those that have none (unionbuilder_add_single_unchecked). */
function* sortByHash(m: Machine, union: Ref, parts: readonly Ref[]): Steps<void> {
  const unhashable: Ref[] = [];
  const hashable: Ref[] = [];
  for (const part of parts) {
    try {
      yield* resolve(m.hash(part));
      hashable.push(part);
    } catch (error) {
      if (!m.swallow(error, m.types.TypeError)) throw error;
      unhashable.push(part);
    }
  }
  const items = m.own(m.newTupleOf(hashable.map((ref) => newReference(m, ref))));
  const set = yield* m.call(m.types.frozenset.ref, [items]);
  m.heap.words[union + unionWord(m, "hashable_args")] = set;
  m.heap.decref(m.disown(items));
  if (unhashable.length > 0) {
    const rest = m.newTupleOf(unhashable.map((ref) => newReference(m, ref)));
    m.heap.words[union + unionWord(m, "unhashable_args")] = rest;
  }
  m.disown(union);
}

/** Classes are the same by identity, aliases by equality (is_same). */
function* isSame(m: Machine, left: Ref, right: Ref): Steps<boolean> {
  const areAliases = [left, right].every((ref) => m.isInstance(ref, m.types.genericAlias));
  return areAliases || m.profile.values.unionsHoldAnything
    ? yield* resolve(m.areEqual(left, right))
    : left === right;
}

function* repr(m: Machine, self: Ref): Steps<Ref> {
  const texts: string[] = [];
  for (const part of m.unionParts(self)) texts.push(yield* typeExpressionText(m, part, true));
  return m.newStr(texts.join(" | "));
}

/** As that of a frozenset of the types. */
function* hash(m: Machine, self: Ref): Steps<number> {
  const set = m.own(yield* m.call(m.types.frozenset.ref, [m.heap.words[self + UnionField.ARGS] as number]));
  const low = yield* resolve(m.hash(set));
  m.heap.decref(m.disown(set));
  return low;
}

function* compare(m: Machine, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (!isEquality || m.typeOf(other) !== m.types.union) return m.notImplemented;
  const [left, right] = [m.unionParts(self), m.unionParts(other)];
  let isEqual = left.length === right.length;
  for (const part of left) {
    let isThere = false;
    for (const each of right) isThere ||= yield* resolve(m.areEqual(part, each));
    isEqual &&= isThere;
  }
  return isEqual === (comparison === Comparison.EQ) ? m.true : m.false;
}

function* parametersOf(m: Machine, self: Ref): Steps<Ref> {
  const field = unionWord(m, "parameters");
  if (m.heap.words[self + field] === NULL) {
    const parameters = yield* collectParameters(m, m.unionParts(self));
    setField(m, self, field, parameters);
  }
  return newReference(m, m.heap.words[self + field] as number);
}

function* getItem(m: Machine, self: Ref, item: Ref): Steps<Ref> {
  const parameters = m.own(yield* parametersOf(m, self));
  const parts = yield* substitute(m, self, m.unionParts(self), m.tupleItems(parameters), item);
  m.heap.decref(m.disown(parameters));
  for (const part of parts) m.own(part);
  const union = yield* unite(m, parts);
  for (const part of parts) m.heap.decref(m.disown(part));
  return union;
}
