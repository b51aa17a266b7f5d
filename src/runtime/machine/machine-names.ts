/** Names, namespaces and the smaller services of instructions: between the object services and the frames. */

import { CodeFlag } from "../../bytecode/code.ts";
import type { LayoutName } from "../../cpython/layouts.ts";
import { Header } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import {
  dictDeleteStr,
  dictGetStr,
  dictSet,
  dictSetStr,
  newDict,
  newDictPresized,
} from "../objects/dict/dict.ts";
import { releaseKeys } from "../objects/dict/dict-keys.ts";
import { dictClear } from "../objects/dict/dict-memory.ts";
import { newException, setExceptionCause, setExceptionContext } from "../objects/exceptions/exception.ts";
import { instanceDict, replaceInstanceDict } from "../objects/instance.ts";
import { DescriptorField, type GetSet } from "../objects/native-object.ts";
import { newInt } from "../objects/numbers/int.ts";
import type { Integer } from "../objects/numbers/int-arithmetic.ts";
import { newReference } from "../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { listAppend, listFrom, listItems, listLength } from "../objects/sequences/list.ts";
import { listExtend } from "../objects/sequences/list-extend.ts";
import { newSequenceIterator } from "../objects/sequences/sequence-iterator.ts";
import { tupleFrom, tupleToArray } from "../objects/sequences/tuple.ts";
import { setAddOutcome } from "../objects/set/set.ts";
import { setUpdate } from "../objects/set/set-algebra.ts";
import { isAsciiText } from "../objects/str/str.ts";
import { escapeNonAscii } from "../objects/str/str-repr.ts";
import { TypeId } from "../objects/type-id.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { weakReferencesTo } from "../objects/weak-reference.ts";
import { raiseWrongResult } from "../objects/wrong-result.ts";
import { lookupOnType } from "./classes/attributes.ts";
import { newAlias } from "./classes/generic-alias.ts";
import { updateSlots } from "./classes/slot-table.ts";
import type { Frame } from "./frames/frame.ts";
import { laterGlobal } from "./imports/later-names.ts";
import { MachineCollections } from "./machine-collections.ts";
import { tupleFromIterable } from "./rare-support.ts";

export abstract class MachineNames extends MachineCollections {
  // Namespaces

  /** Borrowed; NULL when there is no such name. */
  findInNamespace(namespace: Ref, name: Ref): Ref {
    return dictGetStr(this, namespace, name);
  }

  storeInNamespace(namespace: Ref, name: Ref, value: Ref): void {
    dictSetStr(this, namespace, name, value);
  }

  deleteName(namespace: Ref, name: Ref): true {
    if (!dictDeleteStr(this, namespace, name)) this.raiseNameError(name);
    return true;
  }

  /** A global or built-in name; a new reference. */
  loadGlobalByName(frame: Frame, name: Ref): Ref {
    let value = dictGetStr(this, frame.globals, name);
    if (value === NULL) value = dictGetStr(this, frame.builtins, name);
    if (value !== NULL) return newReference(this, value);
    value = laterGlobal(this.self, frame.globals, name);
    return value === NULL ? this.raiseNameError(name) : value;
  }

  raiseNameError(name: Ref): never {
    this.raiseWithFields(this.types.NameError, `name '${this.strValue(name)}' is not defined`, [name]);
  }

  raiseUnboundLocal(frame: Frame, index: number): never {
    const name = frame.code.unit.localsPlusNames[index];
    this.raise(
      this.types.UnboundLocalError,
      this.profile.objects.unboundLocal.replace("{}", () => `${name}`),
    );
  }

  /** An empty cell: a local of this function, or a variable of an enclosing one. */
  raiseUnboundCell(frame: Frame, index: number): never {
    const name = frame.code.unit.localsPlusNames[index];
    const isFree = ((frame.code.unit.localsPlusKinds[index] ?? 0) & 0x80) !== 0;
    if (!isFree) this.raiseUnboundLocal(frame, index);
    this.raise(
      this.types.NameError,
      this.profile.objects.unboundFree.replace("{}", () => `${name}`),
    );
  }

  setupAnnotations(frame: Frame): true {
    const name = this.name("__annotations__");
    if (dictGetStr(this, frame.locals, name) === NULL) {
      const annotations = newDict(this);
      dictSetStr(this, frame.locals, name, annotations);
      this.heap.decref(annotations);
    }
    return true;
  }

  /** A dict with what every module starts with; owned by the caller. */
  newModuleNamespace(name: string): Ref {
    const namespace = newDict(this);
    const set = (key: string, value: Ref): void => dictSetStr(this, namespace, this.name(key), value);
    const text = this.intern(name);
    set("__name__", text);
    this.heap.decref(text);
    for (const key of ["__doc__", "__package__", "__loader__", "__spec__"]) set(key, this.none);
    set("__builtins__", this.builtinsModule);
    return namespace;
  }

  /** The module object `builtins`. */
  builtinsModule: Ref = NULL;

  // Operators of single instructions

  unaryOperation(ref: Ref, operation: "negative" | "positive" | "invert"): Outcome {
    const type = this.typeOf(ref);
    const slot = type.slots[operation];
    if (slot !== undefined) return slot(this, ref);
    const symbol = operation === "negative" ? "-" : operation === "positive" ? "+" : "~";
    this.raise(this.types.TypeError, `bad operand type for unary ${symbol}: '${type.name}'`);
  }

  /** `len(x)` as an int object. */
  lengthOf(ref: Ref): Outcome {
    const type = this.typeOf(ref);
    if (type.slots.length === undefined) {
      this.raise(this.types.TypeError, `object of type '${type.name}' has no len()`);
    }
    const length = type.slots.length(this, ref);
    return typeof length === "object" ? this.lengthSteps(length) : newInt(this, length);
  }

  private *lengthSteps(steps: Steps<Integer>): Steps<Ref> {
    return newInt(this, yield* steps);
  }

  ascii(ref: Ref): Outcome {
    return this.asciiSteps(ref);
  }

  private *asciiSteps(ref: Ref): Steps<Ref> {
    const shown = yield* resolve(this.repr(ref));
    const text = this.strValue(shown);
    if (isAsciiText(text)) return shown;
    this.heap.decref(shown);
    return this.newStr(escapeNonAscii(text));
  }

  /** `format(value, spec)`. */
  format(ref: Ref, spec: Ref): Outcome {
    // The text of an int is its `str`, without `int.__format__` (PyObject_Format).
    if (this.typeOf(ref) === this.types.int && this.strValue(spec) === "") return this.str(ref);
    const found = lookupOnType(this.self, this.typeOf(ref), this.name("__format__"));
    if (found !== NULL) return this.formatSteps(ref, spec);
    if (spec === this.emptyString || this.strValue(spec) === "") return this.str(ref);
    const type = this.typeOf(ref).name;
    this.raise(this.types.TypeError, `unsupported format string passed to ${type}.__format__`);
  }

  private *formatSteps(ref: Ref, spec: Ref): Steps<Ref> {
    const result = yield* this.callBoundSpecial(ref, "__format__", [spec]);
    if (this.isInstance(result, this.types.str)) return result;
    const got = this.typeOf(result).name;
    raiseWrongResult(this, ref, "__format__", result, `__format__ must return a str, not ${got}`);
  }

  // Containers of single instructions

  buildConstKeyMap(frame: Frame, count: number): Outcome {
    const keys = this.tupleItems(this.heap.words[frame.sp - 2] as number);
    // Room for as many keys as are written, equal ones included (_PyDict_FromItems).
    const dict = newDictPresized(
      this.self,
      count,
      keys.every((key) => this.typeOf(key) === this.types.str),
    );
    keys.forEach((key, index) => {
      const value = this.heap.words[frame.sp - 2 * (count + 1 - index)] as number;
      dictSet(this, dict, key, value);
    });
    return dict;
  }

  setAddOutcome(set: Ref, item: Ref): Outcome {
    return setAddOutcome(this, set, item);
  }

  dictSetOutcome(dict: Ref, key: Ref, value: Ref): Outcome {
    return dictSet(this, dict, key, value);
  }

  /** `list.extend` for a display; returns NULL. */
  listExtend(list: Ref, iterable: Ref): Outcome {
    const { isIterable, name } = this.typeOf(iterable);
    if (!isIterable) {
      this.raise(this.types.TypeError, `Value after * must be an iterable, not ${name}`);
    }
    return listExtend(this, list, iterable);
  }

  /** `set.update` for a display; returns NULL. */
  setUpdate(set: Ref, iterable: Ref): Outcome {
    return setUpdate(this, set, iterable);
  }

  tupleFromIterable(iterable: Ref, callee: Ref): Steps<Ref> {
    return tupleFromIterable(this.self, iterable, callee);
  }

  listToTuple(list: Ref): Ref {
    const length = listLength(this.heap, list);
    const items: Ref[] = [];
    for (let index = 0; index < length; index++) {
      items.push(this.heap.words[listItems(this.heap, list) + 2 * index] as number);
    }
    for (const item of items) this.heap.incref(item);
    return tupleFrom(this, items);
  }

  /** The items of an exact list or tuple, borrowed; undefined for all else. */
  itemsOfExactSequence(ref: Ref): Ref[] | undefined {
    switch (this.heap.words[ref + Header.TYPE_ID]) {
      case TypeId.TUPLE:
        return tupleToArray(this, ref);
      case TypeId.LIST: {
        const length = listLength(this.heap, ref);
        return Array.from(
          { length },
          (_, index) => this.heap.words[listItems(this.heap, ref) + 2 * index] as number,
        );
      }
      default:
        return undefined;
    }
  }

  /** A list of these references, which it takes over. */
  newListOf(items: readonly Ref[]): Ref {
    return listFrom(this, items);
  }

  appendToList(list: Ref, item: Ref): void {
    listAppend(this, list, item);
  }

  /** INTRINSIC_STOPITERATION_ERROR: what a generator may not let out becomes a RuntimeError. */
  stopIterationError(frame: Frame, exception: Ref): Ref {
    const { StopIteration, StopAsyncIteration, RuntimeError } = this.types;
    const { flags } = frame.code.unit;
    const isAsync = (flags & CodeFlag.ASYNC_GENERATOR) !== 0;
    const isStop = this.isInstance(exception, StopIteration);
    if (!isStop && !(isAsync && this.isInstance(exception, StopAsyncIteration))) {
      this.heap.incref(exception);
      return exception;
    }
    const isCoroutine = (flags & CodeFlag.COROUTINE) !== 0;
    const kind = isAsync ? "async generator" : isCoroutine ? "coroutine" : "generator";
    const text = this.newStr(`${kind} raised ${isStop ? "StopIteration" : "StopAsyncIteration"}`);
    const error = newException(this, RuntimeError, [text]);
    this.heap.decref(text);
    for (const link of [setExceptionCause, setExceptionContext]) {
      this.heap.incref(exception);
      link(this, error, exception);
    }
    return error;
  }

  // Types

  takeTypeId(): number {
    return this.freeTypeIds.pop() ?? this.heap.types.length;
  }

  /** A number for a new type in reports of blocks. */
  addKind(name: string): number {
    return this.kinds.push(name) - 1;
  }

  releaseTypeId(id: number): void {
    if (!this.heap.keepsSideTables) this.freeTypeIds.push(id);
  }

  releaseSharedKeys(keys: Ref): void {
    releaseKeys(this, keys);
  }

  clearDict(dict: Ref): void {
    dictClear(this, dict);
  }

  updateSlots(type: TypeObject, name: string): void {
    updateSlots(this.self, type, name);
  }

  /** The struct that instances of a built-in type have. */
  layoutName(type: TypeObject): LayoutName {
    let base = type;
    while (base.isHeapType && base.base !== undefined) base = base.base;
    return base.layoutName;
  }

  descriptorOwner(descriptor: Ref): TypeObject {
    return this.typeByRef(this.heap.words[descriptor + DescriptorField.TYPE] as number);
  }

  /** The types that a union consists of, borrowed. */
  unionParts(union: Ref): Ref[] {
    return this.tupleItems(this.heap.words[union + Header.SIZE] as number);
  }

  /** From 3.15 on: the descriptors of `__dict__` and `__weakref__` that all plain classes have in common. */
  readonly sharedDescriptors = new Map<string, Ref>();

  /** The getters of `__dict__` and `__weakref__` that every plain class gets. */
  instanceGetSet(name: string): GetSet {
    if (name === "__weakref__") {
      const first = (self: Ref): Ref => weakReferencesTo(this, self)[0] ?? this.none;
      return { name, get: (_, self) => newReference(this, first(self)), set: undefined };
    }
    return {
      name,
      get: (_, self) => {
        const dict = instanceDict(this, self);
        this.heap.incref(dict);
        return dict;
      },
      set: (_, self, value) => {
        if (value !== NULL && !this.isInstance(value, this.types.dict)) {
          const got = this.typeOf(value).name;
          this.raise(this.types.TypeError, `__dict__ must be set to a dictionary, not a '${got}'`);
        }
        replaceInstanceDict(this, self, value);
        return NULL;
      },
    };
  }

  isStaticMethodOfPython(ref: Ref): boolean {
    const type = this.typeOf(ref);
    return type === this.types.staticmethod || type === this.types.function;
  }

  unwrapStaticMethod(ref: Ref): Ref {
    return this.typeOf(ref) === this.types.staticmethod ? (this.heap.words[ref + 4] as number) : ref;
  }

  unwrapClassMethod(ref: Ref): Ref {
    return this.typeOf(ref) === this.types.classmethod ? (this.heap.words[ref + 4] as number) : ref;
  }

  moduleName(module: Ref): string {
    const name = dictGetStr(this, instanceDictOfModule(this, module), this.name("__name__"));
    return name === NULL ? "?" : this.strValue(name);
  }

  newSequenceIterator(sequence: Ref): Ref {
    return newSequenceIterator(this, sequence);
  }

  /** `Class[key]` (PyObject_GetItem for what has no slot). */
  *classGetItem(type: Ref, key: Ref): Steps<Ref> {
    if (type === this.types.type.ref) return newAlias(this.self, type, key);
    const method = yield* this.optionalAttribute(type, this.name("__class_getitem__"));
    if (method === NULL || method === this.none) {
      const shown = this.profile.objects.namesUnsubscriptableClass
        ? `type '${this.typeByRef(type).name}'`
        : `'${this.typeOf(type).name}' object`;
      this.raise(this.types.TypeError, `${shown} is not subscriptable`);
    }
    this.own(method);
    const result = yield* this.call(method, [key]);
    this.heap.decref(this.disown(method));
    return result;
  }

  /** `__module__` of a built-in type, which is what precedes the last dot of its name. */
  moduleOfBuiltin(type: TypeObject): string {
    const dot = type.name.lastIndexOf(".");
    return dot < 0 ? "builtins" : type.name.slice(0, dot);
  }

  /** `module.qualname` as `repr` of classes and instances shows it; built-in types show their name alone. */
  qualifiedTypeName(type: TypeObject): string {
    if (!type.isHeapType) return type.name;
    const module = dictGetStr(this, type.namespace, this.name("__module__"));
    if (module === NULL || !this.isInstance(module, this.types.str)) return type.name;
    const moduleName = this.strValue(module);
    const qualname = this.strValue(this.heap.words[type.ref + this.typeFields.qualname] as number);
    return moduleName === "builtins" ? type.name : `${moduleName}.${qualname}`;
  }
}

/** Where the namespace of a module object lies (`md_dict`). */
const MODULE_DICT = 4;

function instanceDictOfModule(m: MachineNames, module: Ref): Ref {
  return m.heap.words[module + MODULE_DICT] as number;
}
