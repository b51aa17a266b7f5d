/**
 * Type parameters and type aliases as the language itself makes them (PEP 695, PEP 696): `TypeVar`, `ParamSpec`,
 * `TypeVarTuple`, `TypeAliasType`. Bounds, constraints, defaults and values are computed when somebody asks.
 * CPython 3.13, Objects/typevarobject.c. What the module `typing` makes of them is not here.
 */

import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { layout } from "../../../cpython/layouts.ts";
import { GC_HEADER_BYTES } from "../../gc/collector.ts";
import { NULL, type Ref, WORD_BYTES } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictSetStr } from "../../objects/dict/dict.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { tupleItem, tupleLength } from "../../objects/sequences/tuple.ts";
import { shortTypeName } from "../../objects/type-name.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { newAlias } from "./generic-alias.ts";
import {
  addParameterMethods,
  readArguments,
  setCallersModule,
  uniteParameter,
  unpackThroughTyping,
} from "./type-parameter-methods.ts";
import { isTypingLoaded } from "./typing-module.ts";
import { uniteTypes } from "./union-type.ts";

/** Where the managed dictionary and the weak references of a type parameter lie before the object. */
const DICT_WORD = -(GC_HEADER_BYTES + 8) / WORD_BYTES;
const WEAKREFS_WORD = -(GC_HEADER_BYTES + 16) / WORD_BYTES;
const PRE_HEADER_BYTES = GC_HEADER_BYTES + 16;

type Struct = "typeVar" | "paramSpec" | "typeVarTuple" | "typeAlias";

function wordOf(m: Machine, struct: Struct, field: string): number {
  return layout(m.profile, struct).offset(field) / WORD_BYTES;
}

function hasDefaults(m: Machine): boolean {
  return m.profile.fields.typeParameterDefaults;
}

export function defineTypeParameters(m: Machine): void {
  const { typeVar, paramSpec, typeVarTuple } = m.types;
  defineParameter(m, typeVar, "typeVar", [
    "name",
    "bound",
    "evaluate_bound",
    "constraints",
    "evaluate_constraints",
  ]);
  defineParameter(m, paramSpec, "paramSpec", ["name", "bound"]);
  defineParameter(m, typeVarTuple, "typeVarTuple", ["name"]);
  const lazy = (name: string, field: string, evaluate: string, otherwise: () => Ref): void =>
    m.addGetter(typeVar, name, (_, self) =>
      lazily(m, self, wordOf(m, "typeVar", field), wordOf(m, "typeVar", evaluate), otherwise),
    );
  lazy("__bound__", "bound", "evaluate_bound", () => m.none);
  lazy("__constraints__", "constraints", "evaluate_constraints", () => newReference(m, m.emptyTuple));
  defineVariance(m, typeVar, "typeVar");
  defineVariance(m, paramSpec, "paramSpec");
  m.addMember(paramSpec, "__bound__", (_, self) =>
    newReference(m, (m.heap.words[self + wordOf(m, "paramSpec", "bound")] as number) || m.none),
  );
  typeVarTuple.slots.iterate = (_, self) => unpackedOnce(m, self);
  m.types.noDefaultType.slots.repr = () => m.newStr("typing.NoDefault");
  defineParamSpecParts(m);
  defineTypeAlias(m);
}

function defineParameter(m: Machine, type: TypeObject, struct: Struct, fields: readonly string[]): void {
  const own = hasDefaults(m) ? [...fields, "default_value", "evaluate_default"] : fields;
  type.preHeaderBytes = PRE_HEADER_BYTES;
  type.hasInstanceDict = true;
  type.hasWeakrefs = true;
  type.places = { ...type.places, dict: DICT_WORD, weakrefs: WEAKREFS_WORD };
  defineRecord(type, [...own.map((field) => wordOf(m, struct, field)), DICT_WORD]);
  const name = wordOf(m, struct, "name");
  type.slots.construct = (_, made, args) => construct(m, made, struct, args);
  addParameterMethods(m, type, name);
  type.slots.repr = (_, self) => newReference(m, m.heap.words[self + name] as number);
  if (!m.profile.values.hasTypeParameters) {
    // Through 3.11 they are classes of Lib/typing.py.
    type.isHeapType = true;
    type.name = shortTypeName(type);
  }
  // Those that the language makes have no module of their own.
  dictSetStr(m, type.namespace, m.name("__module__"), m.name("typing"));
  m.addMember(type, "__name__", (_, self) => newReference(m, m.heap.words[self + name] as number));
  if (type !== m.types.typeVarTuple) {
    type.slots.binary = (_, left, right, operation) =>
      operation === BinaryOperation.OR ? uniteParameter(m, left, right) : m.notImplemented;
  }
  if (!hasDefaults(m)) {
    // The text of `typing` asks for it in every version.
    m.addMethods(type, [native("has_default", "()", () => m.false)]);
    return;
  }
  const value = wordOf(m, struct, "default_value");
  const evaluate = wordOf(m, struct, "evaluate_default");
  m.addGetter(type, "__default__", (_, self) => lazily(m, self, value, evaluate, () => m.noDefault));
  m.addMethods(type, [
    native("has_default", "()", (_, self) => {
      const { words } = m.heap;
      return words[self + value] !== NULL || words[self + evaluate] !== NULL ? m.true : m.false;
    }),
  ]);
}

/** What a field holds; if it is empty, what its function answers, which is kept. */
function lazily(m: Machine, self: Ref, field: number, evaluate: number, otherwise: () => Ref): Outcome {
  const known = m.heap.words[self + field] as number;
  if (known !== NULL) return newReference(m, known);
  const fn = m.heap.words[self + evaluate] as number;
  return fn === NULL ? otherwise() : evaluateInto(m, self, field, fn);
}

function* evaluateInto(m: Machine, self: Ref, field: number, fn: Ref): Steps<Ref> {
  const value = yield* m.call(fn, []);
  setField(m, self, field, newReference(m, value));
  return value;
}

/** A type parameter called `name` (borrowed). */
function newParameter(m: Machine, type: TypeObject, struct: Struct, name: Ref): Ref {
  const ref = newObject(m, type, type.basicBytes);
  const { words } = m.heap;
  words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  words[ref + DICT_WORD] = NULL;
  words[ref + WEAKREFS_WORD] = NULL;
  words[ref + wordOf(m, struct, "name")] = newReference(m, name);
  if (struct !== "typeVarTuple") words[ref + wordOf(m, struct, "covariant")] = Variance.INFERRED;
  m.gc.track(ref);
  return ref;
}

/** A call of the type: `TypeVar("T", bound=int)`. */
function* construct(m: Machine, type: TypeObject, struct: Struct, args: CallArguments): Steps<Ref> {
  const given = yield* readArguments(m, type, args);
  const ref = newParameter(m, type, struct, given.name);
  const { words } = m.heap;
  if (struct !== "typeVarTuple") {
    words[ref + wordOf(m, struct, "covariant")] =
      (given.isCovariant ? Variance.COVARIANT : 0) |
      (given.isContravariant ? Variance.CONTRAVARIANT : 0) |
      (given.infersVariance ? Variance.INFERRED : 0);
    words[ref + wordOf(m, struct, "bound")] = given.bound;
  }
  if (struct === "typeVar" && given.constraints.length > 0) {
    const constraints = m.newTupleOf(given.constraints.map((each) => newReference(m, each)));
    m.heap.words[ref + wordOf(m, struct, "constraints")] = constraints;
  }
  if (given.fallback !== NULL && hasDefaults(m)) {
    m.heap.words[ref + wordOf(m, struct, "default_value")] = newReference(m, given.fallback);
  }
  setCallersModule(m, ref);
  return ref;
}

/** The three flags, a byte each, from `covariant` on. */
const enum Variance {
  COVARIANT = 1,
  CONTRAVARIANT = 1 << 8,
  INFERRED = 1 << 16,
}

function defineVariance(m: Machine, type: TypeObject, struct: "typeVar" | "paramSpec"): void {
  const word = wordOf(m, struct, "covariant");
  const has = (self: Ref, flag: Variance): boolean => ((m.heap.words[self + word] as number) & flag) !== 0;
  for (const [name, flag] of [
    ["__covariant__", Variance.COVARIANT],
    ["__contravariant__", Variance.CONTRAVARIANT],
    ["__infer_variance__", Variance.INFERRED],
  ] as const) {
    m.addMember(type, name, (_, self) => newBool(m, has(self, flag)));
  }
  const nameWord = wordOf(m, struct, "name");
  type.slots.repr = (_, self) => {
    const name = m.heap.words[self + nameWord] as number;
    if (has(self, Variance.INFERRED)) return newReference(m, name);
    const sign = has(self, Variance.COVARIANT) ? "+" : has(self, Variance.CONTRAVARIANT) ? "-" : "~";
    return m.newStr(sign + m.strValue(name));
  };
}

/** INTRINSIC_TYPEVAR, and with a function that tells the bound or the constraints. */
export function makeTypeVar(
  m: Machine,
  name: Ref,
  field?: "evaluate_bound" | "evaluate_constraints",
  fn = NULL,
): Ref {
  const ref = newParameter(m, m.types.typeVar, "typeVar", name);
  if (field !== undefined) m.heap.words[ref + wordOf(m, "typeVar", field)] = newReference(m, fn);
  return ref;
}

export function makeParamSpec(m: Machine, name: Ref): Ref {
  return newParameter(m, m.types.paramSpec, "paramSpec", name);
}

export function makeTypeVarTuple(m: Machine, name: Ref): Ref {
  return newParameter(m, m.types.typeVarTuple, "typeVarTuple", name);
}

/** INTRINSIC_SET_TYPEPARAM_DEFAULT: the parameter with a function that tells its default; a new reference. */
export function setParameterDefault(m: Machine, parameter: Ref, fn: Ref): Ref {
  const type = m.typeOf(parameter);
  const struct =
    type === m.types.typeVar ? "typeVar" : type === m.types.paramSpec ? "paramSpec" : "typeVarTuple";
  setField(m, parameter, wordOf(m, struct, "evaluate_default"), newReference(m, fn));
  return newReference(m, parameter);
}

/** `*Ts`: one item. DIVERGES: without the module `typing` it is the parameter itself. */
function* unpackedOnce(m: Machine, self: Ref): Steps<Ref> {
  const item = isTypingLoaded(m) ? yield* unpackThroughTyping(m, self) : newReference(m, self);
  const items = m.own(m.newTupleOf([item]));
  const iterator = yield* resolve(m.iterate(items));
  m.heap.decref(m.disown(items));
  return iterator;
}

/** `P.args` and `P.kwargs`. */
function defineParamSpecParts(m: Machine): void {
  const ORIGIN = 4;
  for (const [type, name] of [
    [m.types.paramSpecArgs, "args"],
    [m.types.paramSpecKwargs, "kwargs"],
  ] as const) {
    defineRecord(type, [ORIGIN]);
    const originOf = (self: Ref): Ref => m.heap.words[self + ORIGIN] as number;
    const nameWord = wordOf(m, "paramSpec", "name");
    const newPart = (made: TypeObject, origin: Ref): Ref => {
      const part = newObject(m, made, made.basicBytes);
      m.heap.words.fill(NULL, part + ORIGIN, part + (made.basicBytes >> 2));
      m.heap.words[part + ORIGIN] = newReference(m, origin);
      m.gc.track(part);
      return part;
    };
    type.slots.construct = (_, made, { positional }) => newPart(made, positional[0] ?? m.none);
    type.slots.repr = (_, self) => {
      const origin = m.heap.words[originOf(self) + nameWord] as number;
      return m.newStr(`${m.strValue(origin)}.${name}`);
    };
    m.addMember(type, "__origin__", (_, self) => newReference(m, originOf(self)));
    type.slots.compare = (_, self, other, comparison) => {
      const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
      if (!isEquality || m.typeOf(other) !== type) return m.notImplemented;
      return m.compare(originOf(self), originOf(other), comparison);
    };
    m.addGetter(m.types.paramSpec, name, (_, self) => newPart(type, self));
  }
}

// Aliases

/** INTRINSIC_TYPEALIAS: of a tuple of name, type parameters (None for none) and the function of the value. */
export function makeTypeAlias(m: Machine, parts: Ref): Ref {
  const type = m.types.typeAliasType;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  const set = (field: string, value: Ref): void => {
    m.heap.words[ref + wordOf(m, "typeAlias", field)] = newReference(m, value);
  };
  set("name", tupleItem(m, parts, 0));
  const parameters = tupleItem(m, parts, 1);
  if (parameters !== m.none) set("type_params", parameters);
  set("compute_value", tupleItem(m, parts, 2));
  const module = m.findInNamespace(m.callerGlobals(), m.name("__name__"));
  if (module !== NULL) set("module", module);
  m.gc.track(ref);
  return ref;
}

/** `TypeAliasType("A", list[int])` */
function aliasConstructor(m: Machine): NativeFunction {
  return native("typealias", "(name, value, *, type_params=())", (_, __, name, value, parameters) => {
    const given = parameters === NULL ? m.none : parameters;
    const parts = m.newTupleOf([name, given, m.none].map((part) => newReference(m, part)));
    const alias = makeTypeAlias(m, parts);
    m.heap.decref(parts);
    setField(m, alias, wordOf(m, "typeAlias", "value"), newReference(m, value));
    return alias;
  });
}

function defineTypeAlias(m: Machine): void {
  const type = m.types.typeAliasType;
  const word = (field: string): number => wordOf(m, "typeAlias", field);
  const [name, parameters, compute, value, module] = [
    word("name"),
    word("type_params"),
    word("compute_value"),
    word("value"),
    word("module"),
  ] as const;
  defineRecord(type, [name, parameters, compute, value, module]);
  type.slots.construct = (_, __, args) => m.callBound(aliasConstructor(m), NULL, args);
  const at = (self: Ref, field: number): Ref => m.heap.words[self + field] as number;
  const parametersOf = (self: Ref): Ref =>
    at(self, parameters) === NULL ? m.emptyTuple : at(self, parameters);
  type.slots.repr = (_, self) => newReference(m, at(self, name));
  type.slots.binary = (_, left, right, operation) =>
    operation === BinaryOperation.OR ? uniteTypes(m, left, right) : m.notImplemented;
  type.hasSubscriptOnly = true;
  type.slots.getItem = (_, self, item) => {
    if (tupleLength(m.heap, parametersOf(self)) === 0) {
      m.raise(m.types.TypeError, "Only generic type aliases are subscriptable");
    }
    return newAlias(m, self, item);
  };
  m.addMember(type, "__name__", (_, self) => newReference(m, at(self, name)));
  m.addGetter(type, "__value__", (_, self) => lazily(m, self, value, compute, () => m.none));
  m.addGetter(type, "__type_params__", (_, self) => newReference(m, parametersOf(self)));
  m.addGetter(type, "__parameters__", (_, self) => newReference(m, parametersOf(self)));
  m.addGetter(type, "__module__", (_, self) => newReference(m, at(self, module) || m.none));
}
