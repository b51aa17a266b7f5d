/**
 * A runtime without a machine, for tests of object types: heap, types with their layouts, singletons and the
 * protocols by slots. It runs no Python code: steps that call back fail the test. Raised exceptions are
 * `RaisedError`s of JavaScript.
 */
import assert from "node:assert/strict";
import { type LayoutName, layout } from "../../src/cpython/layouts.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { Collector } from "../../src/runtime/gc/collector.ts";
import { Header, Heap } from "../../src/runtime/heap/heap.ts";
import { addressOf, NULL, type Ref } from "../../src/runtime/memory/linear-memory.ts";
import { createBool } from "../../src/runtime/objects/bool.ts";
import { type BuiltinTypes, EXCEPTION_NAMES } from "../../src/runtime/objects/builtin-types.ts";
import { createSharedBytes, newBytes } from "../../src/runtime/objects/bytes.ts";
import { newComplex } from "../../src/runtime/objects/complex.ts";
import { exceptionArgs } from "../../src/runtime/objects/exception.ts";
import { newFloat } from "../../src/runtime/objects/float.ts";
import { createSmallInts, newInt } from "../../src/runtime/objects/int.ts";
import type { NativeFunction } from "../../src/runtime/objects/native-function.ts";
import { createSingleton } from "../../src/runtime/objects/none.ts";
import { layoutsOf } from "../../src/runtime/objects/object-layouts.ts";
import type { Outcome, Runtime, Steps } from "../../src/runtime/objects/runtime.ts";
import { createStrings, internText, newStr, strValue } from "../../src/runtime/objects/str.ts";
import { StringTable } from "../../src/runtime/objects/str-table.ts";
import { newTuple, tupleFrom } from "../../src/runtime/objects/tuple.ts";
import { TypeId } from "../../src/runtime/objects/type-id.ts";
import { TypeObject } from "../../src/runtime/objects/type-object.ts";

/** A Python exception as the fake runtime raises it. */
export class RaisedError extends Error {
  constructor(
    readonly typeName: string,
    readonly text: string,
  ) {
    super(`${typeName}: ${text}`);
  }
}

type Getter = (rt: Runtime, self: Ref) => Outcome;

/** Name in `BuiltinTypes`, number, layout, and the name that the program sees. */
const TYPES: readonly (readonly [keyof BuiltinTypes, number, LayoutName, string?])[] = [
  ["type", TypeId.TYPE, "type"],
  ["object", TypeId.OBJECT, "object"],
  ["noneType", TypeId.NONE_TYPE, "NoneType", "NoneType"],
  ["notImplementedType", TypeId.NOT_IMPLEMENTED, "NotImplementedType", "NotImplementedType"],
  ["ellipsis", TypeId.ELLIPSIS, "ellipsis"],
  ["int", TypeId.INT, "int"],
  ["bool", TypeId.BOOL, "int", "bool"],
  ["float", TypeId.FLOAT, "float"],
  ["complex", TypeId.COMPLEX, "complex"],
  ["str", TypeId.STR, "strSubclass", "str"],
  ["bytes", TypeId.BYTES, "bytes"],
  ["bytearray", TypeId.BYTEARRAY, "bytearray"],
  ["tuple", TypeId.TUPLE, "tuple"],
  ["list", TypeId.LIST, "list"],
  ["dict", TypeId.DICT, "dict"],
  ["set", TypeId.SET, "set"],
  ["frozenset", TypeId.FROZENSET, "set", "frozenset"],
  ["range", TypeId.RANGE, "range"],
  ["slice", TypeId.SLICE, "slice"],
  ["listIterator", TypeId.LIST_ITERATOR, "list_iterator", "list_iterator"],
  ["listReverseIterator", TypeId.LIST_REVERSE_ITERATOR, "list_reverseiterator", "list_reverseiterator"],
  ["tupleIterator", TypeId.TUPLE_ITERATOR, "tuple_iterator", "tuple_iterator"],
  ["strIterator", TypeId.STR_ITERATOR, "str_iterator", "str_iterator"],
  ["bytesIterator", TypeId.BYTES_ITERATOR, "bytes_iterator", "bytes_iterator"],
  ["rangeIterator", TypeId.RANGE_ITERATOR, "range_iterator", "range_iterator"],
  ["dictKeys", TypeId.DICT_KEYS, "dictView", "dict_keys"],
  ["dictValues", TypeId.DICT_VALUES, "dictView", "dict_values"],
  ["dictItems", TypeId.DICT_ITEMS, "dictView", "dict_items"],
  ["dictKeyIterator", TypeId.DICT_KEY_ITERATOR, "dict_keyiterator", "dict_keyiterator"],
  ["dictValueIterator", TypeId.DICT_VALUE_ITERATOR, "dict_valueiterator", "dict_valueiterator"],
  ["dictItemIterator", TypeId.DICT_ITEM_ITERATOR, "dict_itemiterator", "dict_itemiterator"],
  ["setIterator", TypeId.SET_ITERATOR, "set_iterator", "set_iterator"],
  ["enumerate", TypeId.ENUMERATE, "enumerate"],
  ["zip", TypeId.ZIP, "zip"],
  ["map", TypeId.MAP, "map"],
  ["filter", TypeId.FILTER, "filter"],
  ["reversed", TypeId.REVERSED, "reversed"],
];

export class FakeRuntime implements Runtime {
  readonly profile;
  readonly layouts;
  readonly heap: Heap;
  readonly gc: Collector;
  readonly types: BuiltinTypes;
  readonly strings: StringTable;
  readonly none: Ref;
  readonly true: Ref;
  readonly false: Ref;
  readonly ellipsis: Ref;
  readonly notImplemented: Ref;
  readonly emptyTuple: Ref;
  readonly emptyString: Ref;
  readonly smallInts: Int32Array;
  intDigitLimit = 4300;
  hashHigh = 0;
  output = "";
  readonly methods = new Map<TypeObject, Map<string, NativeFunction>>();
  readonly classMethods = new Map<TypeObject, Map<string, NativeFunction>>();
  readonly getters = new Map<TypeObject, Map<string, Getter>>();
  readonly #names = new Map<string, Ref>();
  #recursion = 0;

  constructor(version: PythonVersion = "3.13") {
    this.profile = profileFor(version);
    this.layouts = layoutsOf(this.profile);
    this.heap = new Heap({
      poolBytes: this.profile.pymallocPoolSizeBytes,
      arenaBytes: this.profile.pymallocArenaSizeBytes,
    });
    this.gc = new Collector(this.heap, this.profile.gcThresholds);
    this.types = this.#makeTypes();
    this.none = createSingleton(this, this.types.noneType);
    this.notImplemented = createSingleton(this, this.types.notImplementedType);
    this.ellipsis = createSingleton(this, this.types.ellipsis);
    this.true = createBool(this, true);
    this.false = createBool(this, false);
    this.smallInts = createSmallInts(this);
    this.strings = new StringTable(this.profile.values.sipHashRounds);
    createStrings(this);
    createSharedBytes(this);
    this.emptyString = this.strings.empty;
    this.emptyTuple = this.#makeEmptyTuple();
  }

  #makeEmptyTuple(): Ref {
    const type = this.types.tuple;
    const ref = this.heap.allocate(type.preHeaderBytes + type.basicBytes) + (type.preHeaderBytes >> 2);
    this.heap.initializeObject(ref, type.ref, type.id);
    this.heap.words[ref + Header.SIZE] = 0;
    this.heap.makeImmortal(ref);
    return ref;
  }

  #makeTypes(): BuiltinTypes {
    const made = new Map<string, TypeObject>();
    for (const [key, id, layoutName, name] of TYPES)
      made.set(key, this.#makeType(name ?? key, id, layoutName));
    EXCEPTION_NAMES.forEach((name, index) => {
      made.set(name, this.#makeType(name, TypeId.FIRST_DYNAMIC + index, "BaseException"));
    });
    const types = Object.fromEntries(made) as unknown as BuiltinTypes;
    for (const type of made.values()) {
      type.mro = type === types.object ? [type] : [type, types.object];
    }
    types.bool.mro = [types.bool, types.int, types.object];
    return types;
  }

  #makeType(name: string, id: number, layoutName: LayoutName): TypeObject {
    const { sizeBytes, itemSizeBytes, hasGcHeader } = layout(this.profile, layoutName);
    const type = new TypeObject(this, {
      name,
      id,
      basicBytes: sizeBytes,
      itemBytes: itemSizeBytes,
      hasGc: hasGcHeader,
      preHeaderBytes: hasGcHeader ? this.profile.gcHeaderSizeBytes : 0,
    });
    type.ref = this.heap.allocate(32);
    this.heap.words[type.ref] = -1;
    this.heap.types[id] = type;
    return type;
  }

  newStr(value: string): Ref {
    return newStr(this, value);
  }
  intern(value: string): Ref {
    return internText(this, value);
  }
  name(value: string): Ref {
    let ref = this.#names.get(value);
    if (ref === undefined) {
      ref = internText(this, value);
      this.#names.set(value, ref);
    }
    return ref;
  }
  newInt(value: number | bigint): Ref {
    return newInt(this, value);
  }
  newFloat(value: number): Ref {
    return newFloat(this, value);
  }
  newComplex(real: number, imag: number): Ref {
    return newComplex(this, real, imag);
  }
  newBytes(value: Uint8Array): Ref {
    return newBytes(this, value);
  }
  strValue(ref: Ref): string {
    return strValue(this.heap, ref);
  }
  addressText(ref: Ref): string {
    return `0x${addressOf(ref).toString(16)}`;
  }

  newTupleOf(items: readonly Ref[]): Ref {
    return items.length === 0 ? newTuple(this, 0) : tupleFrom(this, items);
  }
  newFrozensetOf(_items: readonly Ref[]): Ref {
    throw new Error("the fake runtime makes no frozensets");
  }
  tupleItems(ref: Ref): Ref[] {
    const { words } = this.heap;
    const start = ref + (this.types.tuple.basicBytes >> 2);
    return Array.from(
      { length: words[ref + Header.SIZE] as number },
      (_, index) => words[start + 2 * index] as Ref,
    );
  }

  // biome-ignore lint/correctness/useYield: it never calls back
  *call(_callable: Ref, _positional: readonly Ref[]): Steps<Ref> {
    throw new Error("the fake runtime calls no Python");
  }
  *callSpecial(self: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
    const fn = this.findMethod(this.typeOf(self), name);
    if (fn?.body === undefined) return NULL;
    const at = (index: number): Ref => args[index] ?? NULL;
    const outcome = fn.body(this, self, at(0), at(1), at(2), at(3), at(4), at(5));
    return typeof outcome === "number" ? outcome : yield* outcome;
  }

  repr(ref: Ref): Outcome {
    const slot = this.#slot(ref, "repr");
    return slot(this, ref);
  }
  *reprText(ref: Ref): Steps<string> {
    const outcome = this.repr(ref);
    const text = typeof outcome === "number" ? outcome : yield* outcome;
    const value = strValue(this.heap, text);
    this.heap.decref(text);
    return value;
  }
  str(ref: Ref): Outcome {
    const type = this.typeOf(ref);
    if (type === this.types.str) {
      this.heap.incref(ref);
      return ref;
    }
    return (this.#findSlot(type, "str") ?? this.#slot(ref, "repr"))(this, ref);
  }
  hash(ref: Ref): number | Steps<number> {
    const slot = this.#findSlot(this.typeOf(ref), "hash");
    if (slot === undefined) this.raise(this.types.TypeError, `unhashable type: '${this.typeOf(ref).name}'`);
    return slot(this, ref);
  }
  isTrue(ref: Ref): boolean | Steps<boolean> {
    const type = this.typeOf(ref);
    const slot = this.#findSlot(type, "isTrue");
    if (slot !== undefined) return slot(this, ref);
    const length = this.#findSlot(type, "length");
    return length === undefined || length(this, ref) !== 0;
  }
  areEqual(left: Ref, right: Ref): boolean | Steps<boolean> {
    if (left === right) return true;
    const result = this.run(this.compare(left, right, 2));
    const isEqual = result === this.true;
    this.heap.decref(result);
    return isEqual;
  }
  compare(left: Ref, right: Ref, comparison: number): Outcome {
    const attempts: readonly (readonly [Ref, Ref, number])[] = [
      [left, right, comparison],
      [right, left, [4, 5, 2, 3, 0, 1][comparison] as number],
    ];
    for (const [self, other, operation] of attempts) {
      const slot = this.#findSlot(this.typeOf(self), "compare");
      const result = slot === undefined ? this.notImplemented : this.run(slot(this, self, other, operation));
      if (result !== this.notImplemented) return result;
    }
    if (comparison === 2 || comparison === 3) {
      return (left === right) === (comparison === 2) ? this.true : this.false;
    }
    const symbol = ["<", "<=", "==", "!=", ">", ">="][comparison];
    const [leftName, rightName] = [this.typeOf(left).name, this.typeOf(right).name];
    return this.raise(
      this.types.TypeError,
      `'${symbol}' not supported between instances of '${leftName}' and '${rightName}'`,
    );
  }
  iterate(ref: Ref): Outcome {
    return this.#slot(ref, "iterate")(this, ref);
  }
  next(iterator: Ref): Outcome {
    return this.#slot(iterator, "next")(this, iterator);
  }
  getAttribute(ref: Ref, name: Ref): Outcome {
    const found = this.findAttribute(ref, name);
    if (found !== NULL) return found;
    const [type, text] = [this.typeOf(ref).name, this.strValue(name)];
    return this.raise(this.types.AttributeError, `'${type}' object has no attribute '${text}'`);
  }
  findAttribute(ref: Ref, name: Ref): Outcome {
    for (const type of this.typeOf(ref).mro) {
      const getter = this.getters.get(type)?.get(this.strValue(name));
      if (getter !== undefined) return getter(this, ref);
    }
    return NULL;
  }
  typeOf(ref: Ref): TypeObject {
    return this.heap.typeOf(ref) as TypeObject;
  }
  isInstance(ref: Ref, type: TypeObject): boolean {
    return this.typeOf(ref).isSubtypeOf(type);
  }

  raise(type: TypeObject, message: string): never {
    throw new RaisedError(type.name, message);
  }
  raiseObject(exception: Ref): never {
    const args = exceptionArgs(this, exception).map((arg) => this.strValue(this.run(this.repr(arg))));
    throw new RaisedError(this.typeOf(exception).name, `(${args.join(", ")})`);
  }
  enterRecursion(where: string): void {
    if (++this.#recursion > 1000) {
      this.raise(this.types.RecursionError, `maximum recursion depth exceeded${where}`);
    }
  }
  leaveRecursion(): void {
    this.#recursion--;
  }

  addMethods(type: TypeObject, methods: readonly NativeFunction[]): void {
    addNamed(this.methods, type, methods);
  }
  addClassMethods(type: TypeObject, methods: readonly NativeFunction[]): void {
    addNamed(this.classMethods, type, methods);
  }
  addStaticMethods(type: TypeObject, methods: readonly NativeFunction[]): void {
    addNamed(this.classMethods, type, methods);
  }
  addGetter(type: TypeObject, name: string, get: Getter): void {
    const byName = this.getters.get(type) ?? new Map<string, Getter>();
    this.getters.set(type, byName.set(name, get));
  }

  own(ref: Ref): Ref {
    return ref;
  }
  disown(ref: Ref): Ref {
    return ref;
  }
  write(text: string): void {
    this.output += text;
  }

  // What only tests use

  /** Runs an outcome to its end; a call back into Python fails. */
  run<T extends number | boolean>(outcome: T | Steps<T>): T {
    if (typeof outcome !== "object") return outcome;
    const step = outcome.next();
    assert(step.done, "the fake runtime cannot call back into Python");
    return step.value;
  }

  /** A method of the type or of a base. */
  findMethod(type: TypeObject, name: string): NativeFunction | undefined {
    for (const base of type.mro) {
      const fn = this.methods.get(base)?.get(name);
      if (fn !== undefined) return fn;
    }
    return undefined;
  }

  #findSlot<K extends keyof TypeObject["slots"]>(type: TypeObject, key: K): TypeObject["slots"][K] {
    for (const base of type.mro) if (base.slots[key] !== undefined) return base.slots[key];
    return undefined as TypeObject["slots"][K];
  }

  #slot<K extends keyof TypeObject["slots"]>(ref: Ref, key: K): NonNullable<TypeObject["slots"][K]> {
    const type = this.typeOf(ref);
    const slot = this.#findSlot(type, key);
    assert(slot, `${type.name} has the slot ${key}`);
    return slot as NonNullable<TypeObject["slots"][K]>;
  }
}

function addNamed(
  table: Map<TypeObject, Map<string, NativeFunction>>,
  type: TypeObject,
  methods: readonly NativeFunction[],
): void {
  const byName = table.get(type) ?? new Map<string, NativeFunction>();
  for (const method of methods) byName.set(method.name, method);
  table.set(type, byName);
}
