import { OUTPUT_CHUNK_BYTES } from "../gc/collector.ts";
import { Header, ObjectFlag } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictSetStr } from "../objects/dict/dict.ts";
import {
  exceptionContext,
  newException,
  setExceptionCause,
  setExceptionContext,
} from "../objects/exceptions/exception.ts";
import { declared, type NativeFunction } from "../objects/functions/native-function.ts";
import { type GetSet, newDescriptor, newNativeFunction } from "../objects/native-object.ts";
import type { Outcome, Steps } from "../objects/runtime.ts";
import { isAsciiText } from "../objects/str/str.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { calledBackReferences, clearWeakReferencesTo } from "../objects/weak-reference.ts";
import { DeferredRoutine, PythonError } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";
import { MachineState } from "./machine-state.ts";
import type { SourceWarning } from "./source-compiler.ts";
import { syntaxWarningsText, warnHere } from "./warnings.ts";

/** Levels of nested data that share one JavaScript stack. */
const DEFERRED_LEVELS = 100;
/**
 * Routines over nested data recurse in JavaScript, too. DIVERGES: CPython's C stack ends somewhat later, and with the
 * process.
 */
const MAX_DATA_RECURSION = 65_000;

export abstract class MachineServices extends MachineState {
  /** This object as the functions beside it see it. */
  protected abstract readonly self: Machine;

  // The end of objects

  postponeForFinalizer(ref: Ref): boolean {
    const { words } = this.heap;
    const flags = words[ref + Header.FLAGS] as number;
    if ((flags & ObjectFlag.FINALIZED) !== 0) return false;
    words[ref + Header.FLAGS] = flags | ObjectFlag.FINALIZED;
    const calledBack = calledBackReferences(this.self, ref);
    if (calledBack.length > 0) this.heldWeakReferences.set(ref, calledBack);
    this.putOffDeath(ref);
    return true;
  }

  clearWeakReferences(ref: Ref): boolean {
    const due = clearWeakReferencesTo(this.self, ref);
    if (due.length === 0) return false;
    if (this.self.typeOf(ref).hasGc) this.gc.untrack(ref);
    this.dueCallbacks.set(ref, due);
    this.putOffDeath(ref);
    return true;
  }

  private putOffDeath(ref: Ref): void {
    this.heap.words[ref] = 1;
    this.heap.pendingFinalizers.push(ref);
    this.heap.hasPendingFinalizers = true;
  }

  // Exceptions

  raise(type: TypeObject, message: string): never {
    if (message === "") this.raiseObject(newException(this.self, type, []));
    const text = this.self.newStr(message);
    const exception = newException(this.self, type, [text]);
    this.heap.decref(text);
    this.raiseObject(exception);
  }

  /** As `raise`, with the fields that follow those of BaseException (borrowed). */
  raiseWithFields(type: TypeObject, message: string, fields: readonly Ref[]): never {
    const text = this.self.newStr(message);
    const exception = newException(this.self, type, [text]);
    this.heap.decref(text);
    const { extra } = this.layouts.exceptionWords;
    // Through 3.9 these errors have no fields of their own.
    const isPresent = 4 * extra < type.basicBytes;
    fields.forEach((field, index) => {
      if (!isPresent) return;
      this.heap.incref(field);
      this.heap.words[exception + extra + 2 * index] = field;
    });
    this.raiseObject(exception);
  }

  /** Raises an exception of this type whose cause is another one (taken over). CPython: _PyErr_FormatFromCause. */
  raiseFrom(type: TypeObject, message: string, cause: Ref): never {
    const text = this.self.newStr(message);
    const exception = newException(this.self, type, [text]);
    this.heap.decref(text);
    this.heap.incref(cause);
    setExceptionCause(this.self, exception, cause);
    setExceptionContext(this.self, exception, cause);
    throw new PythonError(exception);
  }

  raiseObject(exception: Ref): never {
    this.linkContext(exception);
    throw new PythonError(exception);
  }

  /** Raises what was raised before: no new context, no second entry in the traceback. */
  reraise(exception: Ref): never {
    this.isReraising = true;
    throw new PythonError(exception);
  }

  /** `_PyErr_SetObject`: the exception being handled becomes the context, and chains stay free of cycles. */
  linkContext(exception: Ref): void {
    const handled = this.topmostHandled();
    if (handled === NULL || handled === exception) return;
    breakContextCycle(this.self, handled, exception);
    this.heap.incref(handled);
    setExceptionContext(this.self, exception, handled);
  }

  /** The exception that `raise` without operands would raise, borrowed. */
  topmostHandled(): Ref {
    if (this.handled !== NULL) return this.handled;
    for (let index = this.outerHandled.length - 1; index >= 0; index--) {
      const handled = this.outerHandled[index] as number;
      if (handled !== NULL) return handled;
    }
    return NULL;
  }

  swallow(thrown: unknown, type: TypeObject): boolean {
    if (!(thrown instanceof PythonError) || !this.self.isInstance(thrown.exception, type)) return false;
    this.heap.decref(thrown.exception);
    return true;
  }

  /** The exception object of a thrown Python exception, which the caller now owns; rethrows all else. */
  caught(error: unknown): Ref {
    if (error instanceof PythonError) return error.exception;
    throw error;
  }

  isClass(ref: Ref): boolean {
    return this.self.typeOf(ref).isSubtypeOf(this.types.type);
  }

  isExceptionClass(ref: Ref): boolean {
    return this.isClass(ref) && this.self.typeByRef(ref).isSubtypeOf(this.types.BaseException);
  }

  /** Calls a class of exceptions, whose result may be anything: do_raise, and for `throw` PyErr_NormalizeException. */
  *newExceptionOf(type: Ref, args: readonly Ref[], by: "raise" | "throw"): Steps<Ref> {
    const exception = yield* this.self.call(type, args);
    if (this.self.isInstance(exception, this.types.BaseException)) return exception;
    const called = yield* this.self.reprText(type);
    const made = this.self.typeOf(exception);
    const got = by === "throw" ? made.name : yield* this.self.reprText(made.ref);
    this.heap.decref(exception);
    const text = `calling ${called} should have returned an instance of BaseException, not ${got}`;
    return this.raise(this.types.TypeError, text);
  }

  /** An exception object from what stands after `raise`: a class is called, an instance taken. New reference. */
  *makeException(value: Ref, arg: Ref): Steps<Ref> {
    if (this.isExceptionClass(value)) {
      return yield* this.newExceptionOf(value, arg === NULL || arg === this.none ? [] : [arg], "raise");
    }
    if (!this.self.isInstance(value, this.types.BaseException)) {
      this.raise(this.types.TypeError, "exceptions must derive from BaseException");
    }
    this.heap.incref(value);
    return value;
  }

  // Recursion over data

  enterRecursion(where: string): void {
    this.dataRecursion++;
    const { nativeRecursionLimit } = this.profile;
    const isTooDeep =
      nativeRecursionLimit === undefined
        ? this.dataRecursion + (this.current?.depth ?? 0) > this.recursionLimit
        : this.dataRecursion > nativeRecursionLimit;
    if (isTooDeep || this.dataRecursion > MAX_DATA_RECURSION) {
      this.dataRecursion--;
      this.raise(this.types.RecursionError, `maximum recursion depth exceeded${where}`);
    }
  }

  leaveRecursion(): void {
    this.dataRecursion--;
  }

  get isNestedDeeply(): boolean {
    return this.dataRecursion % DEFERRED_LEVELS === DEFERRED_LEVELS - 1;
  }

  *defer(begin: () => Outcome): Steps<Ref> {
    return yield new DeferredRoutine(begin);
  }

  // Messages to standard error

  writeError(text: string): void {
    this.options.writeError?.(text);
  }

  warn(category: TypeObject, message: string): Steps<void> {
    return warnHere(this.self, category, message);
  }

  /** Shows what the compiler warned of. */
  showSyntaxWarnings(fileName: string, warnings: readonly SourceWarning[]): void {
    this.writeError(syntaxWarningsText(this.self, fileName, warnings));
  }

  // Building types

  addMethods(type: TypeObject, methods: readonly NativeFunction[]): void {
    for (const method of methods) {
      const bound = declared(this.profile, method, unqualified(type.name));
      const descriptor = newDescriptor(this.self, this.types.methodDescriptor, type, method.name, bound);
      this.addToType(type, method.name, descriptor);
    }
  }

  addSlotWrappers(type: TypeObject, methods: readonly NativeFunction[]): void {
    for (const method of methods) {
      const owner = unqualified(type.name);
      const bound = { ...method, owner, isSlotWrapper: true, holdsArguments: true };
      const descriptor = newDescriptor(this.self, this.types.slotWrapper, type, method.name, bound);
      this.addToType(type, method.name, descriptor);
    }
  }

  addClassMethods(type: TypeObject, methods: readonly NativeFunction[]): void {
    for (const method of methods) {
      const bound = declared(this.profile, method, unqualified(type.name));
      const descriptor = newDescriptor(this.self, this.types.classMethodDescriptor, type, method.name, bound);
      this.addToType(type, method.name, descriptor);
    }
  }

  addStaticMethods(type: TypeObject, methods: readonly NativeFunction[]): void {
    for (const method of methods) {
      const owned = declared(this.profile, method, unqualified(type.name));
      this.addToType(type, method.name, newNativeFunction(this.self, owned, type.ref));
    }
  }

  addGetter(type: TypeObject, name: string, get: GetSet["get"], set?: NonNullable<GetSet["set"]>): void {
    const getset: GetSet = { name, get, set };
    const descriptor = newDescriptor(this.self, this.types.getsetDescriptor, type, name, getset);
    this.addToType(type, name, descriptor);
  }

  /** As `addGetter` for what is a field of the struct in C (`<member 'x' of 'y' objects>`). */
  addMember(type: TypeObject, name: string, get: GetSet["get"], set?: NonNullable<GetSet["set"]>): void {
    const member: GetSet = { name, get, set };
    const descriptor = newDescriptor(this.self, this.types.memberDescriptor, type, name, member);
    this.addToType(type, name, descriptor);
  }

  private addToType(type: TypeObject, name: string, value: Ref): void {
    dictSetStr(this.self, type.namespace, this.self.name(name), value);
    this.heap.decref(value);
  }

  // Temporaries

  own(ref: Ref): Ref {
    this.owned.push(ref);
    return ref;
  }

  disown(ref: Ref): Ref {
    const { owned } = this;
    const last = owned.length - 1;
    if (owned[last] === ref) owned.pop();
    else owned.splice(owned.lastIndexOf(ref), 1);
    return ref;
  }

  releaseOwned(mark: number): void {
    while (this.owned.length > mark) this.heap.decref(this.owned.pop() as Ref);
  }

  write(text: string, ref: Ref = NULL): void {
    this.observer?.onOutput(text);
    if (this.options.outputIsTerminal !== true)
      this.gc.noteOutput(text.length, this.#heldByOutput(text, ref));
    this.options.write(text);
  }

  /** ASCII text waits as it is, other text as the bytes of its encoding, which are not modelled. */
  #heldByOutput(text: string, ref: Ref): Ref {
    return ref !== NULL && text.length <= OUTPUT_CHUNK_BYTES && isAsciiText(text) ? ref : NULL;
  }

  flushOutput(): void {
    this.gc.flushOutput();
  }
}

/** The name without its module, as errors of methods show it. */
function unqualified(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/**
 * Cuts `exception` out of the contexts behind `handled`, so that it can have `handled` as its own. A cycle that is
 * there already, which the program made, is found by a pointer at half the speed.
 */
function breakContextCycle(m: Machine, handled: Ref, exception: Ref): void {
  let slow = handled;
  let isSlowTurn = false;
  for (let at = handled; ; ) {
    const context = exceptionContext(m, at);
    if (context === NULL) return;
    if (context === exception) {
      setExceptionContext(m, at, NULL);
      return;
    }
    at = context;
    if (at === slow) return;
    if (isSlowTurn) slow = exceptionContext(m, slow);
    isSlowTurn = !isSlowTurn;
  }
}
