/**
 * What the object types may ask of the machine that runs them, without knowing it. The machine implements it.
 *
 * Ownership, everywhere in the runtime: a reference passed as an argument is borrowed; a reference returned is
 * new and belongs to the caller. Exceptions to this are said where they occur.
 */
import type { CodeUnit } from "../../bytecode/code.ts";
import type { Profile } from "../../cpython/profile.ts";
import type { Collector } from "../gc/collector.ts";
import type { Heap } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import type { BuiltinTypes } from "./builtin-types.ts";
import type { NativeFunction } from "./functions/native-function.ts";
import type { Layouts } from "./object-layouts.ts";
import type { StringTable } from "./str/str-table.ts";
import type { TypeObject } from "./type-object.ts";

/** A Python call that is ready to run: what a native routine yields to the machine to have it run. */
export interface PendingCall {
  readonly isPendingCall: true;
}

/**
 * A native routine that calls back into Python. It yields a call and is resumed with the call's result (a new
 * reference) or with the exception thrown into it. So no JavaScript stack is held while Python runs.
 */
export type Steps<T> = Generator<PendingCall, T, Ref>;

/** What a native routine returns: the result at once, or the steps that lead to it. */
export type Outcome = Ref | Steps<Ref>;

/** Positional arguments and, by name, the others. All borrowed. */
export interface CallArguments {
  readonly positional: readonly Ref[];
  readonly keywords: ReadonlyMap<string, Ref> | undefined;
  /** The tuple that holds the positional arguments, where there is one. Borrowed. */
  readonly tuple?: Ref | undefined;
  /** The dictionary that holds the named ones, where there is one. Borrowed. */
  readonly keywordDict?: Ref | undefined;
  /** The objects that the names are, where they come from a dict. Borrowed. */
  readonly keywordNames?: ReadonlyMap<string, Ref> | undefined;
}

export interface Runtime {
  readonly profile: Profile;
  readonly layouts: Layouts;
  readonly heap: Heap;
  readonly gc: Collector;
  readonly types: BuiltinTypes;
  /** Places of fields in the memory of a class. */
  readonly typeFields: { readonly cachedKeys: number };

  // Singletons. Borrowed: they are immortal, or held by the interpreter.
  readonly none: Ref;
  readonly true: Ref;
  readonly false: Ref;
  readonly ellipsis: Ref;
  readonly notImplemented: Ref;
  readonly emptyTuple: Ref;
  /** NULL where `frozenset()` makes a new one. */
  readonly emptyFrozenset: Ref;
  readonly emptyString: Ref;
  /** `smallInts[value + 5]` for -5 to 256. */
  readonly smallInts: Int32Array;

  /** `sys.get_int_max_str_digits()`: the longest decimal text of an int that is converted, 0 for any. */
  intDigitLimit: number;

  /** Upper 32 bits of the hash that was computed last; the lower 32 bits are what the routine returned. */
  hashHigh: number;

  // Text and numbers

  /** Cached and interned strings, made by `createStrings`. */
  readonly strings: StringTable;

  /** A new `str` with this content, or the cached one where CPython caches (empty, one Latin-1 character). */
  newStr(value: string): Ref;
  /** The interned `str` with this content; a new reference. */
  intern(value: string): Ref;
  /** The interned `str`, borrowed: the interpreter keeps it alive. For names that the runtime itself uses. */
  name(value: string): Ref;
  newInt(value: number | bigint): Ref;
  newFloat(value: number): Ref;
  newComplex(real: number, imag: number): Ref;
  newBytes(value: Uint8Array): Ref;
  /** The text of a `str`. */
  strValue(ref: Ref): string;
  /** `0x7f...` as `repr` shows addresses. */
  addressText(ref: Ref): string;

  // Containers that take over the references in `items`.

  newTupleOf(items: readonly Ref[]): Ref;
  newFrozensetOf(items: readonly Ref[]): Ref;
  /** The items of a tuple, borrowed. */
  tupleItems(ref: Ref): Ref[];

  // Calls. All may run Python code.

  call(callable: Ref, positional: readonly Ref[], keywords?: ReadonlyMap<string, Ref>): Steps<Ref>;
  /** Calls the method that the object's type has under this name; NULL when it has none. */
  callSpecial(self: Ref, name: string, args: readonly Ref[]): Steps<Ref>;
  /** As `callSpecial` where CPython makes a bound method of it first (_PyObject_LookupSpecial). */
  callBoundSpecial(self: Ref, name: string, args: readonly Ref[]): Steps<Ref>;

  // Protocols. Outcomes; `resolve` turns them into steps.

  repr(ref: Ref): Outcome;
  ascii(ref: Ref): Outcome;
  /** `repr` as text. */
  reprText(ref: Ref): Steps<string>;
  str(ref: Ref): Outcome;
  /** `str` as text. */
  strText(ref: Ref): Steps<string>;
  /** Lower 32 bits of the hash; the upper ones are in `hashHigh` afterwards. */
  hash(ref: Ref): number | Steps<number>;
  isTrue(ref: Ref): boolean | Steps<boolean>;
  /** Same object or `==` true (PyObject_RichCompareBool with Py_EQ). */
  areEqual(left: Ref, right: Ref): boolean | Steps<boolean>;
  /** Rich comparison with reflection and the default for == and !=. */
  compare(left: Ref, right: Ref, comparison: number): Outcome;
  iterate(ref: Ref): Outcome;
  /**
   * Native code that may loop for long says how often it turns: the run may end here by its limits. Asking for
   * items with `next` counts by itself.
   */
  charge(units: number): void;
  /** The next item of an iterator, NULL when it is exhausted. */
  next(iterator: Ref): Outcome;
  /** `container[key]`. */
  getItem(container: Ref, key: Ref): Outcome;
  /** `container[key] = value`; `value` NULL deletes. Returns NULL. */
  setItem(container: Ref, key: Ref, value: Ref): Outcome;
  /** `item in container`, by `__contains__` or by iteration. */
  contains(container: Ref, item: Ref): boolean | Steps<boolean>;
  getAttribute(ref: Ref, name: Ref): Outcome;
  /** `value` NULL deletes. Returns NULL. */
  setAttribute(ref: Ref, name: Ref, value: Ref): Outcome;
  /** As `setAttribute` by the generic protocol, whatever the type says (PyObject_GenericSetAttr). */
  setGenericAttribute(ref: Ref, name: Ref, value: Ref): Outcome;
  isCallable(ref: Ref): boolean;
  /** `__qualname__`, also of built-in types. */
  qualnameOf(type: TypeObject): string;
  /** As `getAttribute`, NULL for an attribute that is not there; what a getter or hook raises goes through. */
  findAttribute(ref: Ref, name: Ref): Outcome;
  /** As `findAttribute`, NULL also when a getter or hook raised AttributeError (PyObject_GetOptionalAttr). */
  optionalAttribute(ref: Ref, name: Ref): Steps<Ref>;
  /** As `findAttribute` by the generic protocol, whatever the type says. */
  findGenericAttribute(ref: Ref, name: Ref): Outcome;
  /** Steps that fill a module of the library whose code waits for its first use; undefined for any other module. */
  finishModule(module: Ref): Steps<void> | undefined;
  /** What a lazy import (borrowed) in a namespace stands for, which the namespace then holds under the name. */
  reifyImport(namespace: Ref, name: Ref, lazy: Ref): Steps<Ref>;
  /** Whether a module is one that the interpreter brings along. */
  isBuiltInModule(module: Ref): boolean;
  /** What a module shows only to the library; a new reference, NULL where there is nothing. */
  laterAttribute(module: Ref, name: Ref): Ref;
  /** A built-in name of the calling Python code, borrowed; AttributeError where it was taken away (_PyEval_GetBuiltin). */
  builtin(name: string): Ref;
  /** The built-in names of code that has these globals; borrowed. */
  builtinsOf(globals: Ref): Ref;
  typeOf(ref: Ref): TypeObject;
  /** `module.qualname` without `builtins` and `__main__` (PyType_GetFullyQualifiedName). */
  fullyQualifiedTypeName(type: TypeObject): string;
  /** The code that a frame object runs. */
  unitOfFrame(frame: Ref): CodeUnit;
  /** The type that a type object on the heap stands for. */
  typeByRef(ref: Ref): TypeObject;
  isInstance(ref: Ref, type: TypeObject): boolean;

  // The end of objects

  /**
   * Puts off the death of an object whose `__del__` has not run: it gets one reference and waits for the next
   * instruction. False when the finalizer has run already.
   */
  postponeForFinalizer(ref: Ref): boolean;
  /**
   * Clears the weak references to a dying object. When callbacks are due its death is put off until they have
   * run: it gets one reference and waits for the next instruction. Says whether it does.
   */
  clearWeakReferences(ref: Ref): boolean;

  // Exceptions. These throw; `raise` never returns.

  raise(type: TypeObject, message: string): never;
  /** As `raise`, with the fields that follow those of BaseException (borrowed). */
  raiseWithFields(type: TypeObject, message: string, fields: readonly Ref[]): never;
  /** AttributeError as for `ref.name`. */
  raiseNoAttribute(ref: Ref, name: Ref): never;
  /** The exception of something thrown, which the caller now owns; rethrows what is no Python exception. */
  caught(error: unknown): Ref;
  /** Whether something thrown is a Python exception of this type; then it is released and done with. */
  swallow(thrown: unknown, type: TypeObject): boolean;
  /** Raises an exception object, whose reference it takes over. */
  raiseObject(exception: Ref): never;

  /** Warns of what the running Python code does, once for each line (PyErr_WarnEx). */
  warn(category: TypeObject, message: string): Steps<void>;

  /** Counts one level of recursion over data; raises RecursionError at the limit. Pair with `leaveRecursion`. */
  enterRecursion(where: string): void;
  leaveRecursion(): void;
  /** Whether recursion over data is so deep that the next level should be deferred. */
  readonly isNestedDeeply: boolean;
  /** Steps that begin a routine after those that wait for it have left the JavaScript stack. */
  defer(begin: () => Outcome): Steps<Ref>;

  // Building types

  addMethods(type: TypeObject, methods: readonly NativeFunction[]): void;
  /** Special methods that stand for slots: `<slot wrapper '__len__' of 'list' objects>`. */
  addSlotWrappers(type: TypeObject, methods: readonly NativeFunction[]): void;
  addClassMethods(type: TypeObject, methods: readonly NativeFunction[]): void;
  addStaticMethods(type: TypeObject, methods: readonly NativeFunction[]): void;
  addGetter(
    type: TypeObject,
    name: string,
    get: (rt: Runtime, self: Ref) => Outcome,
    set?: (rt: Runtime, self: Ref, value: Ref) => Outcome,
  ): void;

  addMember(
    type: TypeObject,
    name: string,
    get: (rt: Runtime, self: Ref) => Outcome,
    set?: (rt: Runtime, self: Ref, value: Ref) => Outcome,
  ): void;

  // Temporaries of native routines: released when the routine ends, however it ends.

  /** Registers a reference that the routine owns; returns it. */
  own(ref: Ref): Ref;
  /**
   * Arrays of references that routines own while Python runs, and release by themselves: who looks for the owners
   * of an object finds them here.
   */
  readonly heldArrays: Set<readonly Ref[]>;
  /** Takes it off the register: the routine owns it by itself again, to return or store it. */
  disown(ref: Ref): Ref;

  /** Ends the run: the simulator lacks this. */
  unsupported(feature: string): never;
  /** Text for standard output. */
  write(text: string, ref?: Ref): void;
}

/** Runs an outcome to its end inside other steps: `yield* resolve(rt.repr(x))`. */
export function resolve<T extends number | bigint | boolean>(outcome: T | Steps<T>): Steps<T> {
  return typeof outcome === "object" ? outcome : (new Immediate(outcome) as unknown as Steps<T>);
}

/** Steps that are over before the first: the iterator and its one result in one object. */
class Immediate<T> {
  readonly done = true;
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): this {
    return this;
  }
}
