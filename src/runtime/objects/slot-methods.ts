/**
 * The special methods of built-in types: each slot that a type fills is also a method of its namespace, so that
 * `x.__len__()` and `super().__setitem__(k, v)` find it. CPython: Objects/typeobject.c, add_operators, slotdefs.
 */

import { BinaryOperation, Comparison } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr, dictSetStr } from "./dict/dict.ts";
import { newException } from "./exceptions/exception.ts";
import { type NativeFunction, native, nativeVariadic } from "./functions/native-function.ts";
import { isInt, newInt } from "./numbers/int.ts";
import type { Integer } from "./numbers/int-arithmetic.ts";
import { indexOf } from "./numbers/int-index.ts";
import { newBool, newReference } from "./plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "./runtime.ts";
import { raiseUnhashable } from "./sequences/list-methods.ts";
import { toIndex } from "./sequences/sequence.ts";
import type { TypeObject, TypeSlots } from "./type-object.ts";

/** Types that know their truth here by a slot, in CPython by their length or by default. */
const TRUTH_WITHOUT_METHOD: ReadonlySet<string> = new Set(["str", "bytes", "bytearray", "ellipsis"]);

/** Which operators a type's `binary` or `inplace` slot knows; it does not say so itself. */
export interface OperatorNames {
  readonly binary: readonly string[];
  readonly inplace: readonly string[];
}

const OPERATIONS: Readonly<Record<string, BinaryOperation>> = {
  add: BinaryOperation.ADD,
  and: BinaryOperation.AND,
  floordiv: BinaryOperation.FLOOR_DIVIDE,
  lshift: BinaryOperation.LSHIFT,
  matmul: BinaryOperation.MATRIX_MULTIPLY,
  mul: BinaryOperation.MULTIPLY,
  mod: BinaryOperation.REMAINDER,
  or: BinaryOperation.OR,
  pow: BinaryOperation.POWER,
  rshift: BinaryOperation.RSHIFT,
  sub: BinaryOperation.SUBTRACT,
  truediv: BinaryOperation.TRUE_DIVIDE,
  xor: BinaryOperation.XOR,
};

const COMPARISONS: readonly (readonly [string, Comparison])[] = [
  ["lt", Comparison.LT],
  ["le", Comparison.LE],
  ["eq", Comparison.EQ],
  ["ne", Comparison.NE],
  ["gt", Comparison.GT],
  ["ge", Comparison.GE],
];

/** Adds the methods of the slots that the type itself fills; call before slots are inherited. */
export function addSlotMethods(rt: Runtime, type: TypeObject, operators: OperatorNames): void {
  const { slots } = type;
  const methods = [
    ...lifeMethods(rt, slots),
    ...attributeMethods(rt, slots),
    ...conversionMethods(rt, type),
    ...comparisonMethods(slots),
    ...containerMethods(rt, slots),
    ...iterationMethods(rt, slots),
    ...operatorMethods(slots, operators),
    ...sequenceOperators(rt, slots),
  ];
  const isMissing = ({ name }: NativeFunction): boolean =>
    dictGetStr(rt, type.namespace, rt.name(name)) === NULL;
  // Those that the type has as methods of its own (METH_COEXIST) are no slot wrappers.
  const coexisting = COEXISTING[type.name] ?? [];
  const missing = methods.filter(isMissing);
  rt.addMethods(
    type,
    missing.filter(({ name }) => coexisting.includes(name)),
  );
  rt.addSlotWrappers(
    type,
    missing.filter(({ name }) => !coexisting.includes(name)),
  );
}

const COEXISTING: Readonly<Record<string, readonly string[]>> = {
  list: ["__getitem__"],
  dict: ["__contains__", "__getitem__"],
  set: ["__contains__"],
  frozenset: ["__contains__"],
};

function lifeMethods(rt: Runtime, slots: TypeSlots): NativeFunction[] {
  const { init, call } = slots;
  const methods: NativeFunction[] = [];
  if (init !== undefined) {
    methods.push(
      nativeVariadic("__init__", "(*args, **kwargs)", (_, self, args) => noneAfter(rt, init(rt, self, args))),
    );
  }
  if (call !== undefined) {
    methods.push(nativeVariadic("__call__", "(*args, **kwargs)", (_, self, args) => call(rt, self, args)));
  }
  return methods;
}

/** The name again, which the program may have given; anything but text is refused. */
export function attributeName(rt: Runtime, name: Ref): Ref {
  if (rt.isInstance(name, rt.types.str)) return name;
  return rt.raise(rt.types.TypeError, `attribute name must be string, not '${rt.typeOf(name).name}'`);
}

/** Attributes of instances, and what descriptors do (wrap_setattr, wrap_descr_get and their kin). */
function attributeMethods(rt: Runtime, slots: TypeSlots): NativeFunction[] {
  const { getAttribute, setAttribute, descriptorGet, descriptorSet } = slots;
  const methods: NativeFunction[] = [];
  if (getAttribute !== undefined) {
    methods.push(
      native("__getattribute__", "(name, /)", (_, self, name) =>
        foundOrError(rt, self, name, getAttribute(rt, self, attributeName(rt, name))),
      ),
    );
  }
  if (setAttribute !== undefined) {
    methods.push(
      native("__setattr__", "(name, value, /)", (_, self, name, value) =>
        noneAfter(rt, setAttribute(rt, self, attributeName(rt, name), value)),
      ),
      native("__delattr__", "(name, /)", (_, self, name) =>
        noneAfter(rt, setAttribute(rt, self, attributeName(rt, name), NULL)),
      ),
    );
  }
  if (descriptorGet !== undefined) {
    methods.push(
      native("__get__", "(instance, owner=None, /)", (_, self, instance, owner) => {
        const [of, by] = [instance, owner].map((ref) => (ref === rt.none ? NULL : ref)) as [Ref, Ref];
        if (of === NULL && by === NULL) rt.raise(rt.types.TypeError, "__get__(None, None) is invalid");
        return descriptorGet(rt, self, of, by);
      }),
    );
  }
  if (descriptorSet !== undefined) {
    methods.push(
      native("__set__", "(instance, value, /)", (_, self, instance, value) =>
        noneAfter(rt, descriptorSet(rt, self, instance, value)),
      ),
      native("__delete__", "(instance, /)", (_, self, instance) =>
        noneAfter(rt, descriptorSet(rt, self, instance, NULL)),
      ),
    );
  }
  return methods;
}

/** What was found, or AttributeError for NULL. */
export function foundOrError(rt: Runtime, self: Ref, name: Ref, outcome: Outcome): Outcome {
  if (typeof outcome !== "number") return foundSteps(rt, self, name, outcome);
  return outcome === NULL ? rt.raiseNoAttribute(self, name) : outcome;
}

function* foundSteps(rt: Runtime, self: Ref, name: Ref, steps: Steps<Ref>): Steps<Ref> {
  const found = yield* steps;
  return found === NULL ? rt.raiseNoAttribute(self, name) : found;
}

function conversionMethods(rt: Runtime, type: TypeObject): NativeFunction[] {
  const { repr, str, hash, isTrue } = type.slots;
  const methods: NativeFunction[] = [];
  if (repr !== undefined) methods.push(native("__repr__", "()", repr));
  if (str !== undefined) methods.push(native("__str__", "()", str));
  if (hash === raiseUnhashable) dictSetStr(rt, type.namespace, rt.name("__hash__"), rt.none);
  else if (hash !== undefined)
    methods.push(native("__hash__", "()", (_, self) => hashAsInt(rt, hash(rt, self))));
  if (isTrue !== undefined && !TRUTH_WITHOUT_METHOD.has(type.name))
    methods.push(native("__bool__", "()", (_, self) => asBool(rt, isTrue(rt, self))));
  return methods;
}

function comparisonMethods(slots: TypeSlots): NativeFunction[] {
  const { compare } = slots;
  if (compare === undefined) return [];
  return COMPARISONS.map(([name, comparison]) =>
    native(`__${name}__`, "(value, /)", (rt, self, other) => compare(rt, self, other, comparison)),
  );
}

function containerMethods(rt: Runtime, slots: TypeSlots): NativeFunction[] {
  const { length, contains, getItem, setItem } = slots;
  const methods: NativeFunction[] = [];
  if (length !== undefined) methods.push(native("__len__", "()", (_, self) => asInt(rt, length(rt, self))));
  if (contains !== undefined) {
    methods.push(native("__contains__", "(key, /)", (_, self, key) => asBool(rt, contains(rt, self, key))));
  }
  // wrap_sq_item and its kin turn the key into an index first (getindex).
  const withKey = slots.sequenceItem === undefined ? withAnyKey : withIndexKey;
  if (getItem !== undefined) {
    methods.push(
      native("__getitem__", "(key, /)", (_, self, key) =>
        withKey(rt, key, (found) => getItem(rt, self, found)),
      ),
    );
  }
  if (setItem !== undefined) {
    const set = (self: Ref, key: Ref, value: Ref): Outcome =>
      withKey(rt, key, (found) => noneAfter(rt, setItem(rt, self, found, value)));
    methods.push(
      native("__setitem__", "(key, value, /)", (_, self, key, value) => set(self, key, value)),
      native("__delitem__", "(key, /)", (_, self, key) => set(self, key, NULL)),
    );
  }
  return methods;
}

type ByKey = (key: Ref) => Outcome;

function withAnyKey(_: Runtime, key: Ref, then: ByKey): Outcome {
  return then(key);
}

function* withIndexKey(rt: Runtime, key: Ref, then: ByKey): Steps<Ref> {
  const index = rt.own(rt.newInt(yield* indexOf(rt, key)));
  const result = yield* resolve(then(index));
  rt.heap.decref(rt.disown(index));
  return result;
}

function iterationMethods(rt: Runtime, slots: TypeSlots): NativeFunction[] {
  const { iterate, next } = slots;
  const methods: NativeFunction[] = [];
  if (iterate !== undefined) methods.push(native("__iter__", "()", iterate));
  if (next !== undefined) methods.push(native("__next__", "()", (_, self) => itemOrStop(rt, next(rt, self))));
  return methods;
}

function operatorMethods(slots: TypeSlots, operators: OperatorNames): NativeFunction[] {
  const { binary, inplace, negative, positive, invert, absolute, repeat } = slots;
  const methods: NativeFunction[] = [];
  for (const name of binary === undefined ? [] : operators.binary) {
    const operation = OPERATIONS[name] as number;
    methods.push(
      native(`__${name}__`, "(value, /)", (rt, self, other) =>
        (binary as Binary)(rt, self, other, operation),
      ),
      native(`__r${name}__`, "(value, /)", (rt, self, other) =>
        (binary as Binary)(rt, other, self, operation),
      ),
    );
  }
  for (const name of inplace === undefined ? [] : operators.inplace) {
    const operation = OPERATIONS[name] as number;
    const apply = inplace as Binary;
    methods.push(
      name === "mul" && repeat !== undefined
        ? repetition("__imul__", (rt, self, count) => repeatedInPlace(rt, self, count, apply))
        : native(`__i${name}__`, "(value, /)", (rt, self, other) => apply(rt, self, other, operation)),
    );
  }
  if (negative !== undefined) methods.push(native("__neg__", "()", negative));
  if (positive !== undefined) methods.push(native("__pos__", "()", positive));
  if (invert !== undefined) methods.push(native("__invert__", "()", invert));
  if (absolute !== undefined) methods.push(native("__abs__", "()", absolute));
  return methods;
}

/** Where the operator would answer NotImplemented, the method raises. CPython: wrap_indexargfunc. */
function* repeatedInPlace(rt: Runtime, self: Ref, count: Ref, apply: Binary): Steps<Ref> {
  // As it is: a double does not tell the largest size from what is one too large.
  if (isInt(rt, count)) return yield* resolve(apply(rt, self, count, BinaryOperation.MULTIPLY));
  const index = rt.own(newInt(rt, yield* resolve(toIndex(rt, count, "OverflowError"))));
  const result = yield* resolve(apply(rt, self, index, BinaryOperation.MULTIPLY));
  rt.heap.decref(rt.disown(index));
  return result;
}

type Binary = (rt: Runtime, left: Ref, right: Ref, operation: number) => Outcome;

/** `+` and `*` of sequences. */
function sequenceOperators(rt: Runtime, slots: TypeSlots): NativeFunction[] {
  const { concatenate, repeat } = slots;
  const methods: NativeFunction[] = [];
  if (concatenate !== undefined) methods.push(native("__add__", "(value, /)", concatenate));
  if (repeat !== undefined) {
    const times = function* (self: Ref, count: Ref): Steps<Ref> {
      return yield* resolve(repeat(rt, self, yield* resolve(toIndex(rt, count, "OverflowError"))));
    };
    methods.push(
      repetition("__mul__", (_, self, count) => times(self, count)),
      repetition("__rmul__", (_, self, count) => times(self, count)),
    );
  }
  return methods;
}

function repetition(name: string, body: Binary): NativeFunction {
  return { ...native(name, "(value, /)", body), unpacksCount: true };
}

export function noneAfter(rt: Runtime, outcome: Outcome): Outcome {
  return typeof outcome === "number" ? newReference(rt, rt.none) : noneAfterSteps(rt, outcome);
}

function* noneAfterSteps(rt: Runtime, steps: Steps<Ref>): Steps<Ref> {
  yield* steps;
  return newReference(rt, rt.none);
}

export function hashAsInt(rt: Runtime, hash: number | Steps<number>): Outcome {
  return typeof hash === "number" ? wholeHash(rt, hash) : hashSteps(rt, hash);
}

function* hashSteps(rt: Runtime, hash: Steps<number>): Steps<Ref> {
  return wholeHash(rt, yield* hash);
}

function wholeHash(rt: Runtime, low: number): Ref {
  return newInt(rt, (BigInt(rt.hashHigh) << 32n) | BigInt(low >>> 0));
}

function asBool(rt: Runtime, value: boolean | Steps<boolean>): Outcome {
  return typeof value === "boolean" ? newBool(rt, value) : boolSteps(rt, value);
}

function* boolSteps(rt: Runtime, value: Steps<boolean>): Steps<Ref> {
  return newBool(rt, yield* value);
}

function asInt(rt: Runtime, value: Integer | Steps<Integer>): Outcome {
  return typeof value === "object" ? intSteps(rt, value) : newInt(rt, value);
}

function* intSteps(rt: Runtime, value: Steps<Integer>): Steps<Ref> {
  return newInt(rt, yield* value);
}

/** The item, or StopIteration at the end. */
function itemOrStop(rt: Runtime, outcome: Outcome): Outcome {
  if (typeof outcome !== "number") return itemSteps(rt, outcome);
  return outcome === NULL ? raiseStop(rt) : outcome;
}

function* itemSteps(rt: Runtime, outcome: Steps<Ref>): Steps<Ref> {
  const item = yield* outcome;
  return item === NULL ? raiseStop(rt) : item;
}

function raiseStop(rt: Runtime): never {
  rt.raiseObject(newException(rt, rt.types.StopIteration, []));
}
