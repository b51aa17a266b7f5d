/** `types.GenericAlias`: `list[int]`. CPython 3.13, Objects/genericaliasobject.c. */

import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { builtinNamed, newReduction } from "../../objects/reduction.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { collectParameters, substitute, typeExpressionText } from "./type-expressions.ts";
import { uniteTypes } from "./union-type.ts";

/** Words of gaobject. */
const enum AliasField {
  ORIGIN = 4,
  ARGS = 6,
  PARAMETERS = 8,
  /** From 3.11. */
  STARRED = 12,
}

/** Attributes that are the alias's own; all others are those of its origin. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  "__origin__",
  "__args__",
  "__parameters__",
  "__mro_entries__",
  "__reduce_ex__",
  "__reduce__",
  "__copy__",
  "__deepcopy__",
]);

/** The same from 3.11 on. */
const LATER_OWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...OWN_ATTRIBUTES,
  "__class__",
  "__bases__",
  "__unpacked__",
  "__typing_unpacked_tuple_args__",
]);

/** Built-in types that can be subscripted with their contents' types (`__class_getitem__`). */
const GENERIC_TYPES = [
  "list",
  "dict",
  "tuple",
  "set",
  "frozenset",
  "enumerate",
  "mappingProxy",
  "generator",
  "coroutine",
  "asyncGenerator",
  "BaseExceptionGroup",
] as const;

/** `origin[args]`, where a tuple stands for several arguments; both are borrowed. */
export function newAlias(m: Machine, origin: Ref, args: Ref, type = m.types.genericAlias): Ref {
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + AliasField.ORIGIN, ref + (type.basicBytes >> 2));
  m.heap.words[ref + AliasField.ORIGIN] = newReference(m, origin);
  const isTuple = m.isInstance(args, m.types.tuple);
  const tuple = isTuple ? newReference(m, args) : m.newTupleOf([newReference(m, args)]);
  m.heap.words[ref + AliasField.ARGS] = tuple;
  return finishInstance(m, type, ref);
}

export function defineGenericAlias(m: Machine): void {
  const type = m.types.genericAlias;
  const { slots } = type;
  defineRecord(type, [AliasField.ORIGIN, AliasField.ARGS, AliasField.PARAMETERS]);
  slots.construct = (_, made, { positional }) => {
    const [origin, args] = positional;
    if (origin === undefined || args === undefined || positional.length !== 2) {
      m.raise(m.types.TypeError, `GenericAlias expected 2 arguments, got ${positional.length}`);
    }
    return newAlias(m, origin, args, made);
  };
  slots.repr = (_, self) => repr(m, self);
  slots.hash = (_, self) => hash(m, self);
  slots.compare = (_, self, other, comparison) => compare(m, self, other, comparison);
  slots.call = (_, self, args) => call(m, self, args);
  slots.getItem = (_, self, item) => getItem(m, self, item);
  type.hasSubscriptOnly = true;
  slots.getAttribute = (_, self, name) => getAttribute(m, self, name);
  slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.OR ? uniteTypes(m, left, right) : m.notImplemented;
  m.addMember(type, "__origin__", (_, self) => newReference(m, originOf(m, self)));
  m.addMember(type, "__args__", (_, self) => newReference(m, argsOf(m, self)));
  m.addGetter(type, "__parameters__", (_, self) => parametersOf(m, self));
  m.addMethods(type, [
    nativeVariadic("__mro_entries__", "(bases, /)", (_, self) =>
      m.newTupleOf([newReference(m, originOf(m, self))]),
    ),
    native("__reduce__", "()", (_, self) => reduce(m, self)),
    native("__instancecheck__", "(instance, /)", (_, self) => refuseCheck(m, self, "isinstance")),
    native("__subclasscheck__", "(cls, /)", (_, self) => refuseCheck(m, self, "issubclass")),
  ]);
  if (m.profile.fields.genericAliasVectorcall) defineUnpacking(m, type);
  for (const name of GENERIC_TYPES) addClassGetItem(m, m.types[name]);
  if (m.profile.objects.memoryviewIsGeneric) addClassGetItem(m, m.types.memoryview);
  if (m.profile.objects.sliceIsGeneric) addClassGetItem(m, m.types.slice);
  addClassGetItem(m, m.types.frozendict);
}

/** `*tuple[int, str]` (3.11). */
function defineUnpacking(m: Machine, type: TypeObject): void {
  type.slots.iterate = (_, self) => iterate(m, self);
  m.addMember(type, "__unpacked__", (_, self) => (isStarred(m, self) ? m.true : m.false));
  m.addGetter(type, "__typing_unpacked_tuple_args__", (_, self) =>
    newReference(m, isStarred(m, self) && originOf(m, self) === m.types.tuple.ref ? argsOf(m, self) : m.none),
  );
}

/** ga_reduce: a starred one is what iterating over the plain one gives first. */
function* reduce(m: Machine, self: Ref): Steps<Ref> {
  const args = [newReference(m, originOf(m, self)), newReference(m, argsOf(m, self))];
  if (!isStarred(m, self)) return newReduction(m, newReference(m, m.types.genericAlias.ref), args);
  for (const arg of args) m.own(arg);
  const plain = m.own(newAlias(m, args[0] as Ref, args[1] as Ref));
  const iterator = m.own(yield* resolve(m.iterate(plain)));
  const next = builtinNamed(m, "next");
  m.disown(iterator);
  for (const ref of [plain, ...args.toReversed()]) m.heap.decref(m.disown(ref));
  return newReduction(m, next, [iterator]);
}

export function addClassGetItem(m: Machine, type: TypeObject): void {
  m.addClassMethods(type, [
    native("__class_getitem__", "(object, /)", (_, cls, item) => newAlias(m, cls, item)),
  ]);
}

/** A class of the program is generic through `typing`, which has words of its own. */
function refuseCheck(m: Machine, self: Ref, check: string): never {
  const origin = originOf(m, self);
  const isOfProgram = m.isClass(origin) && m.typeByRef(origin).isSubtypeOf(m.types.generic);
  const text = isOfProgram
    ? "Subscripted generics cannot be used with class and instance checks"
    : `${check}() argument 2 cannot be a parameterized generic`;
  return m.raise(m.types.TypeError, text);
}

function originOf(m: Machine, self: Ref): Ref {
  return m.heap.words[self + AliasField.ORIGIN] as number;
}

function argsOf(m: Machine, self: Ref): Ref {
  return m.heap.words[self + AliasField.ARGS] as number;
}

function isStarred(m: Machine, self: Ref): boolean {
  return m.profile.fields.genericAliasVectorcall && m.heap.words[self + AliasField.STARRED] !== 0;
}

function* repr(m: Machine, self: Ref): Steps<Ref> {
  const origin = yield* typeExpressionText(m, originOf(m, self), false);
  const texts: string[] = [];
  for (const arg of m.tupleItems(argsOf(m, self))) texts.push(yield* typeExpressionText(m, arg, false));
  const inner = texts.length === 0 ? "()" : texts.join(", ");
  return m.newStr(`${isStarred(m, self) ? "*" : ""}${origin}[${inner}]`);
}

/** Exclusive or of both hashes (ga_hash). */
function* hash(m: Machine, self: Ref): Steps<number> {
  const low = yield* resolve(m.hash(originOf(m, self)));
  const high = m.hashHigh;
  const argsLow = yield* resolve(m.hash(argsOf(m, self)));
  m.hashHigh ^= high;
  return low ^ argsLow;
}

function* compare(m: Machine, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  const { genericAlias } = m.types;
  if (!isEquality || !m.isInstance(self, genericAlias) || !m.isInstance(other, genericAlias)) {
    return m.notImplemented;
  }
  let isSame = isStarred(m, self) === isStarred(m, other);
  isSame &&= yield* resolve(m.areEqual(originOf(m, self), originOf(m, other)));
  isSame &&= yield* resolve(m.areEqual(argsOf(m, self), argsOf(m, other)));
  return isSame === (comparison === Comparison.EQ) ? m.true : m.false;
}

/** The origin is called; its result remembers the alias if it can (`__orig_class__`). */
function* call(m: Machine, self: Ref, args: CallArguments): Steps<Ref> {
  const result = m.own(yield* m.call(originOf(m, self), args.positional, args.keywords));
  try {
    yield* resolve(m.setAttribute(result, m.name("__orig_class__"), self));
  } catch (error) {
    if (!m.swallow(error, m.types.AttributeError) && !m.swallow(error, m.types.TypeError)) throw error;
  }
  return m.disown(result);
}

function* getItem(m: Machine, self: Ref, item: Ref): Steps<Ref> {
  const parameters = m.own(yield* resolve(parametersOf(m, self)));
  const args = yield* substitute(m, self, m.tupleItems(argsOf(m, self)), m.tupleItems(parameters), item);
  m.heap.decref(m.disown(parameters));
  const tuple = m.own(m.newTupleOf(args));
  const alias = newAlias(m, originOf(m, self), tuple);
  m.heap.decref(m.disown(tuple));
  if (isStarred(m, self)) m.heap.words[alias + AliasField.STARRED] = 1;
  return alias;
}

function getAttribute(m: Machine, self: Ref, name: Ref): Outcome {
  const own = m.profile.objects.aliasesHaveOwnClass ? LATER_OWN_ATTRIBUTES : OWN_ATTRIBUTES;
  if (own.has(m.strValue(name))) return m.findGenericAttribute(self, name);
  return m.getAttribute(originOf(m, self), name);
}

/** Computed when first asked for. */
function* parametersOf(m: Machine, self: Ref): Steps<Ref> {
  if (m.heap.words[self + AliasField.PARAMETERS] === NULL) {
    const parameters = yield* collectParameters(m, m.tupleItems(argsOf(m, self)));
    setField(m, self, AliasField.PARAMETERS, parameters);
  }
  return newReference(m, m.heap.words[self + AliasField.PARAMETERS] as number);
}

/** `*tuple[int, str]`: one item, the alias with a star (ga_iter). */
function* iterate(m: Machine, self: Ref): Steps<Ref> {
  const alias = newAlias(m, originOf(m, self), argsOf(m, self));
  m.heap.words[alias + AliasField.STARRED] = 1;
  const items = m.own(m.newTupleOf([alias]));
  const iterator = yield* resolve(m.iterate(items));
  m.heap.decref(m.disown(items));
  return iterator;
}
