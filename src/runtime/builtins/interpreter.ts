/** What built-in functions and modules may ask of the machine beyond what object types need. */

import type { Ref } from "../memory/linear-memory.ts";
import type { NativeFunction } from "../objects/native-function.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../objects/runtime.ts";

export interface Interpreter extends Runtime {
  /** The namespace of the module `builtins`, and that module. */
  builtins: Ref;
  builtinsModule: Ref;
  /** `gc.garbage`, a list. */
  readonly garbage: Ref;
  /** `gc.callbacks`, a list. */
  readonly collectionCallbacks: Ref;
  /** A list of these references, which it takes over. */
  newListOf(items: readonly Ref[]): Ref;
  /** `sys.modules`. */
  readonly modules: Ref;
  readonly recursionLimit: number;

  /** The namespace that the calling Python code has as its globals; borrowed. */
  callerGlobals(): Ref;
  /** `locals()` of the calling Python code: its namespace, or a new dict of a function's variables. */
  callerLocals(): Ref;
  /** Calls a native function that is no object. */
  callBound(fn: NativeFunction, self: Ref, args: CallArguments): Outcome;
  isClass(ref: Ref): boolean;
  /** `len(x)` as an int object. */
  lengthOf(ref: Ref): Outcome;
  ascii(ref: Ref): Outcome;
  format(ref: Ref, spec: Ref): Outcome;
  binaryOperation(left: Ref, right: Ref, operation: number): Outcome;
  /** `next(generator[, fallback])`: StopIteration carries what the generator returned. */
  nextOfGenerator(generator: Ref, fallback: Ref): Steps<Ref>;
  raiseStopIteration(value: Ref): never;
  /** `sys.getsizeof`, in bytes. */
  getSizeOf(ref: Ref): number;
  /** `sys.getrefcount` as seen by its caller: the argument's own reference counts too. */
  refcountOf(ref: Ref): number;
  setRecursionLimit(limit: number): void;
  /** Collects a generation and those younger; the number of unreachable objects. */
  collect(generation: number, isExplicit: boolean): Steps<number>;
}
