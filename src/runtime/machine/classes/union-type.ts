/** `types.UnionType`: `int | None`. CPython 3.13, Objects/unionobject.c. */

import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { Machine } from "../machine.ts";
import { collectParameters, substitute, typeExpressionText } from "./type-expressions.ts";

/** Words of unionobject through 3.13. */
const enum UnionField {
  ARGS = 4,
  PARAMETERS = 6,
}

export function defineUnion(m: Machine): void {
  const type = m.types.union;
  const { slots } = type;
  defineRecord(type, [UnionField.ARGS, UnionField.PARAMETERS]);
  slots.repr = (_, self) => repr(m, self);
  slots.hash = (_, self) => hash(m, self);
  slots.compare = (_, self, other, comparison) => compare(m, self, other, comparison);
  slots.getItem = (_, self, item) => getItem(m, self, item);
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.OR ? uniteTypes(m, left, right) : m.notImplemented;
  m.addMember(type, "__args__", (_, self) => newReference(m, m.heap.words[self + UnionField.ARGS] as number));
  m.addGetter(type, "__parameters__", (_, self) => parametersOf(m, self));
}

/** `left | right`, or NotImplemented when one of them is no type (_Py_union_type_or). */
export function uniteTypes(m: Machine, left: Ref, right: Ref): Outcome {
  if (!m.profile.values.hasTypeUnions || !isUnionable(m, left) || !isUnionable(m, right)) {
    return m.notImplemented;
  }
  return unite(m, [...typesIn(m, left), ...typesIn(m, right)]);
}

/** Classes, aliases, unions, None, and what typing adds. */
function isUnionable(m: Machine, ref: Ref): boolean {
  const { id } = m.typeOf(ref);
  return (
    ref === m.none ||
    m.isClass(ref) ||
    id === TypeId.GENERIC_ALIAS ||
    id === TypeId.UNION ||
    id === TypeId.TYPE_ALIAS ||
    id === TypeId.TYPE_VAR ||
    id === TypeId.PARAM_SPEC
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
  m.heap.words[union + UnionField.ARGS] = m.newTupleOf(distinct.map((ref) => newReference(m, ref)));
  m.gc.track(union);
  return union;
}

/** Classes are the same by identity, aliases by equality (is_same). */
function* isSame(m: Machine, left: Ref, right: Ref): Steps<boolean> {
  const areAliases = [left, right].every((ref) => m.typeOf(ref).id === TypeId.GENERIC_ALIAS);
  return areAliases ? yield* resolve(m.areEqual(left, right)) : left === right;
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
  if (m.heap.words[self + UnionField.PARAMETERS] === NULL) {
    const parameters = yield* collectParameters(m, m.unionParts(self));
    setField(m, self, UnionField.PARAMETERS, parameters);
  }
  return newReference(m, m.heap.words[self + UnionField.PARAMETERS] as number);
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
