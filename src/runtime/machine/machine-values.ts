/** What object types ask of the machine: text and numbers, calls, and the protocols of values. */

import type { CodeUnit } from "../../bytecode/code.ts";
import type { SyntaxNode } from "../../bytecode/syntax-node.ts";
import type { Descriptors } from "../builtins/files/descriptors.ts";
import type { FileSystem } from "../builtins/files/file-system.ts";
import type { Interpreter, LibraryTypeSpec, SourceText } from "../builtins/interpreter.ts";
import type { ProgramThreads } from "../builtins/program-threads.ts";
import type { SimulatedClock } from "../builtins/simulated-clock.ts";
import { Header } from "../heap/heap.ts";
import { addressOf, NULL, type Ref } from "../memory/linear-memory.ts";
import { newBytes } from "../objects/bytes/bytes.ts";
import { shownPart } from "../objects/container-repr.ts";
import { callNative, callUnheld, type NativeFunction } from "../objects/functions/native-function.ts";
import { descriptorPayload } from "../objects/native-object.ts";
import { newComplex } from "../objects/numbers/complex.ts";
import { floatValue, newFloat } from "../objects/numbers/float.ts";
import { intValue, newInt } from "../objects/numbers/int.ts";
import { newReference } from "../objects/plain-data.ts";
import { refcountAnswer } from "../objects/refcount.ts";
import {
  type CallArguments,
  type Outcome,
  type PendingCall,
  resolve,
  type Steps,
} from "../objects/runtime.ts";
import { tupleFrom, tupleToArray } from "../objects/sequences/tuple.ts";
import { frozensetFrom } from "../objects/set/set.ts";
import { internText, isInterned, newStr, strValue } from "../objects/str/str.ts";
import { TypeId } from "../objects/type-id.ts";
import { shortTypeName } from "../objects/type-name.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { callSteps, invoke } from "./call.ts";
import {
  findAttribute,
  genericFind,
  genericSet,
  getAttribute,
  lookupOnType,
  optionalAttribute,
  raiseNoAttribute,
  setAttribute,
} from "./classes/attributes.ts";
import { countBorrowed } from "./frames/borrowed-references.ts";
import { frameObjectState } from "./frames/frame-object.ts";
import { asyncIteratorOf, asyncNextOf } from "./generators/awaitable.ts";
import { raiseStopIteration, sendSteps } from "./generators/generators.ts";
import { MachineServices } from "./machine-services.ts";
import {
  areEqual,
  compare,
  contains,
  containsByIteration,
  getItem,
  isTrue,
  iterate,
  setItem,
} from "./operators.ts";

function* runFrame(frame: PendingCall): Steps<Ref> {
  return yield frame;
}

/** Types whose objects a call through an instance need not bind first (Py_TPFLAGS_METHOD_DESCRIPTOR). */
const IS_METHOD_DESCRIPTOR: Readonly<Record<number, boolean>> = {
  [TypeId.FUNCTION]: true,
  [TypeId.METHOD_DESCRIPTOR]: true,
  [TypeId.SLOT_WRAPPER]: true,
};

const CALLABLE_IDS: ReadonlySet<number> = new Set([
  TypeId.TYPE,
  TypeId.FUNCTION,
  TypeId.METHOD,
  TypeId.NATIVE_FUNCTION,
  TypeId.METHOD_DESCRIPTOR,
  TypeId.SLOT_WRAPPER,
  TypeId.CLASS_METHOD_DESCRIPTOR,
]);

export abstract class MachineValues extends MachineServices implements Interpreter {
  intDigitLimit = 4300;
  abstract readonly clock: SimulatedClock;
  abstract readonly threads: ProgramThreads;

  get emptyString(): Ref {
    return this.strings.empty;
  }

  // Text and numbers

  newStr(value: string): Ref {
    return newStr(this, value);
  }

  intern(value: string): Ref {
    return internText(this, value);
  }

  name(value: string): Ref {
    let ref = this.names.get(value);
    if (ref === undefined) {
      // In CPython it exists before the program.
      ref = this.heap.withoutCounting(() => this.intern(value));
      this.names.set(value, ref);
    }
    return ref;
  }

  isInterned(ref: Ref): boolean {
    return isInterned(this.heap, ref);
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
    return tupleFrom(this, items);
  }

  newFrozensetOf(items: readonly Ref[]): Ref {
    return frozensetFrom(this, items);
  }

  tupleItems(ref: Ref): Ref[] {
    return tupleToArray(this, ref);
  }

  // Calls

  call(callable: Ref, positional: readonly Ref[], keywords?: ReadonlyMap<string, Ref>): Steps<Ref> {
    return callSteps(this.self, callable, { positional, keywords });
  }

  /** For what may call such an object again in native code. CPython: _PyObject_MakeTpCall. */
  *callNested(callable: Ref, positional: readonly Ref[], keywords?: ReadonlyMap<string, Ref>): Steps<Ref> {
    const call = () => this.call(callable, positional, keywords);
    this.enterRecursion(" while calling a Python object");
    try {
      return yield* this.isNestedDeeply ? this.self.defer(call) : call();
    } finally {
      this.leaveRecursion();
    }
  }

  *callSpecial(ref: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
    const type = this.typeOf(ref);
    const found = lookupOnType(this.self, type, this.name(name));
    if (found === NULL) return NULL;
    const get = this.typeOf(found).slots.descriptorGet;
    if (get === undefined) return yield* this.call(found, args);
    if (this.standsForSlot(found, type, name)) {
      const call = { positional: args, keywords: undefined };
      return yield* resolve(callUnheld(this, descriptorPayload(this, found) as NativeFunction, ref, call));
    }
    // Calling the plain function with the instance spares a bound method, as vectorcall_method does.
    if (this.bindsWithoutCall(found)) {
      const isWrapper = this.typeOf(found) === this.types.slotWrapper;
      return yield* isWrapper ? this.callNested(found, [ref, ...args]) : this.call(found, [ref, ...args]);
    }
    const bound = this.own(yield* resolve(get(this, found, ref, type.ref)));
    const result = yield* this.call(bound, args);
    this.heap.decref(this.disown(bound));
    return result;
  }

  /** Whether CPython calls the routine that a wrapper stands for without the wrapper. CPython: update_one_slot. */
  private standsForSlot(method: Ref, type: TypeObject, name: string): boolean {
    if (this.typeOf(method).id !== TypeId.SLOT_WRAPPER) return false;
    const { name: wrapped } = descriptorPayload(this, method) as NativeFunction;
    return wrapped === name && type.isSubtypeOf(this.self.descriptorOwner(method));
  }

  /** Whether a call through an instance may pass it as the first argument instead of binding this method to it. */
  bindsWithoutCall(method: Ref): boolean {
    return IS_METHOD_DESCRIPTOR[this.typeOf(method).id] === true;
  }

  /** As `callSpecial` for what CPython looks up first and calls then: a bound method holds the object meanwhile. */
  *callBoundSpecial(ref: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
    const type = this.typeOf(ref);
    const found = lookupOnType(this.self, type, this.name(name));
    if (found === NULL) return NULL;
    const get = this.typeOf(found).slots.descriptorGet;
    const bound = this.own(
      get === undefined ? newReference(this, found) : yield* resolve(get(this, found, ref, type.ref)),
    );
    const result = yield* this.call(bound, args);
    this.heap.decref(this.disown(bound));
    return result;
  }

  /** `ref.name(...)`, whatever `name` is. */
  *callMethodNamed(ref: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
    const method = this.own(yield* resolve(this.getAttribute(ref, this.name(name))));
    const result = yield* this.call(method, args);
    this.heap.decref(this.disown(method));
    return result;
  }

  /** Calls at once or in steps. */
  callOutcome(callable: Ref, positional: readonly Ref[]): Outcome {
    const result = invoke(this.self, callable, { positional, keywords: undefined });
    return this.self.isFrame(result) ? runFrame(result) : result;
  }

  // Protocols

  repr(ref: Ref): Outcome {
    const slot = this.typeOf(ref).slots.repr;
    return slot === undefined ? this.newStr(this.defaultRepr(ref)) : slot(this, ref);
  }

  *reprText(ref: Ref): Steps<string> {
    const text = yield* shownPart(this, ref);
    const value = this.strValue(text);
    this.heap.decref(text);
    return value;
  }

  str(ref: Ref): Outcome {
    if (this.heap.words[ref + Header.TYPE_ID] === TypeId.STR) {
      this.heap.incref(ref);
      return ref;
    }
    const slot = this.typeOf(ref).slots.str;
    return slot === undefined ? this.repr(ref) : slot(this, ref);
  }

  *strText(ref: Ref): Steps<string> {
    const text = yield* resolve(this.str(ref));
    const value = this.strValue(text);
    this.heap.decref(text);
    return value;
  }

  unitOfFrame(frame: Ref): CodeUnit {
    return frameObjectState(this, frame).code.unit;
  }

  fullyQualifiedTypeName(type: TypeObject): string {
    return this.self.qualifiedTypeName(type).replace(/^__main__\./, "");
  }

  hash(ref: Ref): number | Steps<number> {
    const type = this.typeOf(ref);
    if (type.slots.hash === undefined) this.raise(this.types.TypeError, `unhashable type: '${type.name}'`);
    return type.slots.hash(this, ref);
  }

  isTrue(ref: Ref): boolean | Steps<boolean> {
    return isTrue(this.self, ref);
  }

  areEqual(left: Ref, right: Ref): boolean | Steps<boolean> {
    return areEqual(this.self, left, right);
  }

  compare(left: Ref, right: Ref, comparison: number): Outcome {
    return compare(this.self, left, right, comparison);
  }

  iterate(ref: Ref): Outcome {
    return iterate(this.self, ref);
  }

  abstract charge(units: number): void;
  abstract workDone(): number;

  next(iterator: Ref): Outcome {
    if (--this.fuel < 0) this.charge(0);
    const type = this.typeOf(iterator);
    if (type.slots.next === undefined)
      this.raise(this.types.TypeError, `'${type.name}' object is not an iterator`);
    return type.slots.next(this, iterator);
  }

  /** As `next`, but StopIteration goes through with its value: of a generator, a coroutine, a `__next__` written in Python. */
  *nextWithValue(iterator: Ref): Steps<Ref> {
    const type = this.typeOf(iterator);
    if (type.isHeapType) return yield* this.callSpecial(iterator, "__next__", []);
    if (type === this.types.generator) return yield* this.self.nextOfGenerator(iterator, NULL);
    if (type === this.types.coroutineWrapper) return yield* this.callSpecial(iterator, "send", [this.none]);
    return yield* resolve(this.next(iterator));
  }

  getItem(container: Ref, key: Ref): Outcome {
    return getItem(this.self, container, key);
  }

  getAttribute(ref: Ref, name: Ref): Outcome {
    return getAttribute(this.self, ref, name);
  }

  /** `__qualname__`, also of built-in types. */
  qualnameOf(type: TypeObject): string {
    const at = this.heap.words[type.ref + this.typeFields.qualname] as number;
    return at === NULL ? shortTypeName(type) : this.strValue(at);
  }

  findAttribute(ref: Ref, name: Ref): Outcome {
    return findAttribute(this.self, ref, name);
  }

  optionalAttribute(ref: Ref, name: Ref): Steps<Ref> {
    return optionalAttribute(this.self, ref, name);
  }

  findGenericAttribute(ref: Ref, name: Ref): Outcome {
    return genericFind(this.self, ref, name);
  }

  typeOf(ref: Ref): TypeObject {
    return this.heap.types[this.heap.words[ref + Header.TYPE_ID] as number] as TypeObject;
  }

  typeByRef(ref: Ref): TypeObject {
    return this.heap.types[this.heap.words[ref + Header.SIZE + 1] as number] as TypeObject;
  }

  isInstance(ref: Ref, type: TypeObject): boolean {
    return this.typeOf(ref).isSubtypeOf(type);
  }

  /** `object.__repr__`. */
  /** `sys.getsizeof`: `__sizeof__` and the headers before the object (_PySys_GetSizeOf). */
  getSizeOf(ref: Ref): number {
    return this.sizeOf(ref) + this.headerBytesOf(ref);
  }

  headerBytesOf(ref: Ref): number {
    const type = this.typeOf(ref);
    const isStaticType = type === this.types.type && !this.typeByRef(ref).isHeapType;
    const hasHeader = !isStaticType || this.profile.getsizeofAddsHeaderToStaticTypes;
    return hasHeader ? type.preHeaderBytes : 0;
  }

  numberOf(ref: Ref): number {
    const isFloat = this.isInstance(ref, this.types.float);
    return isFloat ? floatValue(this.heap, ref) : Number(intValue(this.heap, ref));
  }

  /** `__sizeof__`. */
  sizeOf(ref: Ref): number {
    const type = this.typeOf(ref);
    return type.slots.sizeOf?.(this, ref) ?? type.basicBytes;
  }

  refcountOf(ref: Ref): number {
    const borrowed = this.profile.localsAreBorrowedOntoStack ? countBorrowed(this.self, ref) : 0;
    return refcountAnswer(this, ref, borrowed);
  }

  setRecursionLimit(limit: number): void {
    this.recursionLimit = limit;
  }

  isCallable(ref: Ref): boolean {
    const type = this.typeOf(ref);
    return type.slots.call !== undefined || CALLABLE_IDS.has(type.id);
  }

  callBound(fn: NativeFunction, self: Ref, args: CallArguments): Outcome {
    return callNative(this, fn, self, args);
  }

  setAttribute(ref: Ref, name: Ref, value: Ref): Outcome {
    return setAttribute(this.self, ref, name, value);
  }

  setGenericAttribute(ref: Ref, name: Ref, value: Ref): Outcome {
    return genericSet(this.self, ref, name, value);
  }

  /** `container[key] = value`; `value` NULL deletes. Returns NULL. */
  setItem(container: Ref, key: Ref, value: Ref): Outcome {
    return setItem(this.self, container, key, value);
  }

  contains(container: Ref, item: Ref): boolean | Steps<boolean> {
    return contains(this.self, container, item);
  }

  containsByIteration(container: Ref, item: Ref): Steps<boolean> {
    return containsByIteration(this.self, container, item);
  }

  /** The nearest type on the line of layouts that is built in. */
  nativeBase(type: TypeObject): TypeObject {
    let base = type;
    while (base.isHeapType && base.base !== undefined) base = base.base;
    return base;
  }

  raiseNoAttribute(ref: Ref, name: Ref): never {
    return raiseNoAttribute(this.self, ref, name);
  }

  *nextOfGenerator(generator: Ref, fallback: Ref): Steps<Ref> {
    const result = yield* sendSteps(this.self, generator, this.none);
    if (this.lastResumption === "yielded") return result;
    if (fallback === NULL) this.raiseStopIteration(result);
    this.heap.decref(result);
    this.heap.incref(fallback);
    return fallback;
  }

  asyncIteratorOf(ref: Ref): Steps<Ref> {
    return asyncIteratorOf(this.self, ref);
  }

  asyncNextOf(iterator: Ref, fallback: Ref): Steps<Ref> {
    return asyncNextOf(this.self, iterator, fallback);
  }

  raiseStopIteration(value: Ref): never {
    return raiseStopIteration(this.self, value);
  }

  defaultRepr(ref: Ref): string {
    return `<${this.qualifiedTypeName(this.typeOf(ref))} object at ${this.addressText(ref)}>`;
  }

  abstract collect(generation: number, isExplicit: boolean): Steps<number>;
  abstract qualifiedTypeName(type: TypeObject): string;
  abstract writeStandardError(text: string): Steps<void>;
  abstract displayException(exception: Ref): Steps<void>;
  abstract writeUnraisable(thrown: unknown, object: Ref, task: string): Steps<void>;
  abstract reportUnraisable(thrown: unknown, message: string, object: Ref): Steps<void>;
  abstract displayUnraisable(args: Ref): Steps<Ref>;
  abstract runExitCalls(): Steps<void>;
  abstract callingFrameObject(depth: number): Ref;
  abstract callerGlobals(): Ref;
  abstract callerLocals(): Ref;
  abstract frameAt(depth: number): { readonly moduleName: Ref; object(): Ref } | undefined;
  abstract callDepth(): number;
  abstract isBuiltInModule(module: Ref): boolean;
  abstract laterAttribute(module: Ref, name: Ref): Ref;
  abstract callerBuiltins(): Ref;
  abstract builtin(name: string): Ref;
  abstract builtinsOf(globals: Ref): Ref;
  abstract compileText(source: SourceText, literals?: Ref[]): Steps<Ref>;
  abstract parseTree(source: SourceText): Steps<SyntaxNode>;
  abstract compileTree(tree: SyntaxNode, source: SourceText): Steps<Ref>;
  abstract runCode(code: Ref, globals: Ref, locals: Ref, closure: Ref): Steps<Ref>;
  abstract freeVariableCount(code: Ref): number;
  abstract callerHasFutureAnnotations(): boolean;
  abstract unsupported(feature: string): never;
  abstract readLine(): string;
  abstract reifyImport(namespace: Ref, name: Ref, lazy: Ref): Steps<Ref>;
  abstract finishModule(module: Ref): Steps<void> | undefined;
  abstract defineType(spec: LibraryTypeSpec): TypeObject;
  abstract newExceptionClass(name: string, base: Ref): Steps<Ref>;
  abstract importModule(name: string): Steps<Ref>;

  abstract reloadModule(module: Ref, name: string): Steps<Ref>;

  abstract findModuleSpec(name: string, path: Ref): Ref;

  abstract tracebackEntryText(entry: Ref, text: string | undefined): string;

  abstract exceptionLines(exception: Ref, isTraced: boolean): Steps<string[]>;

  abstract exceptionText(exception: Ref): Steps<string>;

  abstract sourceLine(fileName: string, line: number): string | undefined;

  abstract get searchPath(): readonly string[];

  abstract get files(): FileSystem;

  abstract get descriptors(): Descriptors;

  abstract completeType(
    type: TypeObject,
    spec: { readonly base: TypeObject; define(type: TypeObject): void },
  ): void;
  abstract newListOf(items: readonly Ref[]): Ref;
  abstract addClassGetItem(type: TypeObject): void;
  abstract isInstanceOf(ref: Ref, cls: Ref): boolean | Steps<boolean>;
  abstract isSubclassOf(derived: Ref, cls: Ref): boolean | Steps<boolean>;
  abstract stopMatching(pattern: string, steps: number): never;
  abstract startTracingMemory(frameLimit: number): void;
  abstract lengthOf(ref: Ref): Outcome;
  abstract ascii(ref: Ref): Outcome;
  abstract format(ref: Ref, spec: Ref): Outcome;
  abstract binaryOperation(left: Ref, right: Ref, operation: number): Outcome;
  abstract unaryOperation(ref: Ref, operation: "negative" | "positive" | "invert"): Outcome;
  abstract builtinsModule: Ref;
}
