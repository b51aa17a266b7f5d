/**
 * The machine: runs code units on its heap. This file is a run as a whole (start, end, collections,
 * census); the loop is in eval.ts, frames are in machine-frames.ts, what object types need in the classes below.
 */

import { invariant } from "../../base/invariant.ts";
import type { CodeUnit } from "../../bytecode/code.ts";
import { POSITION_ROW_LENGTH } from "../../bytecode/code.ts";
import type { SyntaxNode } from "../../bytecode/syntax-node.ts";
import type { Descriptors } from "../builtins/files/descriptors.ts";
import type { FileSystem } from "../builtins/files/file-system.ts";
import type { LibraryTypeSpec, SourceText } from "../builtins/interpreter.ts";
import { writeStandardError } from "../builtins/print.ts";
import { SimulatedClock } from "../builtins/simulated-clock.ts";
import { Header } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr } from "../objects/dict/dict.ts";
import { TracebackField } from "../objects/exceptions/traceback.ts";
import { newCode } from "../objects/functions/code.ts";
import { CellField, FunctionField } from "../objects/functions/function.ts";
import { moduleDict } from "../objects/functions/module.ts";
import { smallValue } from "../objects/numbers/int.ts";
import type { CallArguments, Outcome, Steps } from "../objects/runtime.ts";
import { tupleItem } from "../objects/sequences/tuple.ts";
import { TypeId } from "../objects/type-id.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { newExceptionClass } from "./classes/exception-class.ts";
import { addClassGetItem } from "./classes/generic-alias.ts";
import { isInstanceOf, isSubclassOf } from "./classes/instance-check.ts";
import { execute } from "./eval.ts";
import {
  Delivery,
  type Frame,
  NativeFrame,
  type PythonError,
  RunStopped,
  Unsupported,
} from "./frames/frame.ts";
import { frameObjectOf, frameObjectState, nearestFrame } from "./frames/frame-object.ts";
import { enterGenerator, suspendGenerator } from "./generators/generators.ts";
import { laterAttribute } from "./imports/later-names.ts";
import { reify } from "./imports/lazy-imports.ts";
import { findModuleSpec, finishModule, loadModule, reloadModule } from "./imports/module-loader.ts";
import { MachineLimits } from "./machine-limits.ts";
import type { MachineOptions } from "./machine-state.ts";
import { newMainModule } from "./main-module.ts";
import { MemorySites } from "./memory-sites.ts";
import { binaryOperation, compare } from "./operators.ts";
import { Pacer, type PauseBounds } from "./pacer.ts";
import { ProgramWorld } from "./program-world.ts";
import { executeRare } from "./rare.ts";
import {
  builtinsOf,
  callerHasFutureAnnotations,
  compileText,
  compileTree,
  frameForCode,
  freeVariableCount,
  parseTree,
  runCode,
} from "./run-code.ts";
import { endWithException, runExitCalls, shutDown } from "./shutdown.ts";
import { startMachine } from "./startup.ts";
import { completeStaticType, defineLibraryType } from "./static-types.ts";
import { Threads } from "./threads.ts";
import { entryText } from "./tracebacks/traceback-frames.ts";
import { exceptionText, messageLines, tracebackText } from "./tracebacks/traceback-text.ts";
import {
  displayException,
  displayUnraisable,
  reportUnraisable,
  writeUnraisable,
} from "./tracebacks/unraisable.ts";
import { isInsideTry, unwind } from "./unwind.ts";

/** One type in a census. */
export interface CensusRow {
  readonly type: string;
  count: number;
  /** Sum of `sys.getsizeof`. */
  sizeBytes: number;
}

export class Machine extends MachineLimits {
  protected readonly self: Machine = this;
  readonly clock = new SimulatedClock();
  readonly threads = new Threads(this);
  readonly world = new ProgramWorld(this);

  constructor(options: MachineOptions) {
    super(options);
    startMachine(this);
  }

  /** Runs a module's code in a fresh `__main__`. Throws what ended the program: PythonError, RunStopped or Unsupported. */
  runMain(unit: CodeUnit): void {
    this.startMain(unit);
    this.resume();
  }

  /**
   * Makes everything ready to run a module's code in a fresh `__main__`; `resume` runs it. @param fileName the
   * program's, where the code has another one.
   */
  startMain(unit: CodeUnit, fileName = unit.fileName): void {
    // The code comes first: addresses are given in this order.
    const code = newCode(this, unit, this.literals);
    const frame = this.mainFrame(code, newMainModule(this, fileName));
    this.programFile = fileName;
    this.programArguments = this.options.arguments ?? [fileName];
    this.heap.startCounting();
    this.gc.startProgram(this.profile.gcCountsAtStart, this.profile.gcObjectsAtStart);
    this.startedAt = this.clockedAt = this.limitClock();
    this.current = frame;
    this.limitRun(true);
  }

  /** Makes another unit ready to run in the `__main__` of a program that has run to its end; `resume` runs it. */
  startNext(unit: CodeUnit): void {
    const main = dictGetStr(this, this.modules, this.name("__main__"));
    invariant(main !== NULL, "a program that was started has a main module");
    this.current = this.mainFrame(newCode(this, unit, this.literals), main);
    this.limitRun(true);
  }

  /** A frame for code (taken over) in the namespace of a module. */
  private mainFrame(code: Ref, module: Ref): Frame {
    const namespace = moduleDict(this, module);
    const frame = frameForCode(this, code, namespace, namespace, NULL);
    this.heap.decref(code);
    return frame;
  }

  /**
   * Runs on until the program ended (true) or a bound of this call is met (false); then it may be called again. What
   * the program does depends in nothing on where it paused. Throws what ended the program, as `runMain` does.
   */
  resume(bounds?: PauseBounds): boolean {
    invariant(this.current !== undefined, "a program that has ended is not resumed");
    this.pacer = bounds === undefined ? undefined : new Pacer(bounds, this.current);
    this.isPaused = false;
    try {
      execute(this);
      if (this.isPaused) return false;
      this.endRun();
      return true;
    } catch (error) {
      this.endRun();
      throw error;
    }
  }

  /** Compiles and runs a file's text as `runMain` does; text that does not compile is a SyntaxError, thrown as well. */
  runText(text: string, fileName: string): void {
    const source: SourceText = { text, fileName, mode: "exec", hasFutureAnnotations: false };
    this.programFile = fileName;
    const answer = this.options.compile?.(source);
    if (answer === undefined) throw new Unsupported("running text without a compiler");
    if (!answer.ok) return void this.runSteps(compileText(this, source));
    this.showSyntaxWarnings(fileName, answer.warnings);
    this.runMain(answer.unit);
  }

  /**
   * The program's line, 1-based, where a limit or something unsupported ended the run; undefined outside of code. The
   * clock is looked at `between` instructions: there the one that comes next counts.
   */
  runningLine(isBetween: boolean): number | undefined {
    const innermost = this.callerFrameIfAny();
    let frame = innermost;
    while (frame !== undefined && !this.isOfProgram(frame)) frame = nearestFrame(frame.previous);
    if (frame === undefined) return undefined;
    return isBetween && frame === innermost
      ? frame.code.unit.positions[frame.ip * POSITION_ROW_LENGTH]
      : this.lineOf(frame);
  }

  /** Whether a traceback object stands for a frame of the program's own file. */
  isTracebackOfProgram(traceback: Ref): boolean {
    const frame = this.heap.words[traceback + TracebackField.FRAME] as number;
    return frameObjectState(this, frame).code.unit.fileName === this.programFile;
  }

  private endRun(): void {
    this.releaseLiterals();
    this.pacer = undefined;
    this.limitRun(false);
  }

  private releaseLiterals(): void {
    for (const literal of this.literals.splice(0)) this.heap.decref(literal);
  }

  /**
   * The end of the interpreter after `runMain`: prints the exception that it threw (taken over), calls exit functions
   * and takes everything apart, which may run finalizers that print. Returns the exit status. The numbers of the heap
   * are the program's only before.
   */
  finish(error?: PythonError): number {
    this.limitRun(true);
    const status = error === undefined ? 0 : this.runSteps(endWithException(this, error.exception));
    this.runSteps(shutDown(this));
    this.limitRun(false);
    return status;
  }

  defineType(spec: LibraryTypeSpec): TypeObject {
    return defineLibraryType(this, spec);
  }

  newExceptionClass(name: string, base: Ref): Steps<Ref> {
    return newExceptionClass(this, name, base);
  }

  completeType(type: TypeObject, spec: { readonly base: TypeObject; define(type: TypeObject): void }): void {
    completeStaticType(this, type, spec);
  }

  startTracingMemory(frameLimit: number): void {
    const sites = new MemorySites(this, frameLimit);
    this.heap.startTracing(frameLimit, () => sites.current());
  }

  get files(): FileSystem {
    return this.world.files;
  }

  get descriptors(): Descriptors {
    return this.world.descriptors;
  }

  tracebackEntryText(entry: Ref, text: string | undefined): string {
    return entryText(this, entry, text);
  }

  exceptionLines(exception: Ref, isTraced: boolean): Steps<string[]> {
    return messageLines(this, exception, "module", isTraced);
  }

  exceptionText(exception: Ref): Steps<string> {
    return exceptionText(this, exception);
  }

  sourceLine(fileName: string, line: number): string | undefined {
    return this.options.source?.line(fileName, line);
  }

  reloadModule(module: Ref, name: string): Steps<Ref> {
    return reloadModule(this, module, name);
  }

  findModuleSpec(name: string, path: Ref): Ref {
    return findModuleSpec(this, name, path);
  }

  reifyImport(namespace: Ref, name: Ref, lazy: Ref): Steps<Ref> {
    this.heap.incref(lazy);
    return reify(this, namespace, name, lazy);
  }

  finishModule(module: Ref): Steps<void> | undefined {
    return this.unfinished.size === 0 ? undefined : finishModule(this, module);
  }

  importModule(name: string): Steps<Ref> {
    return loadModule(this, name);
  }

  callingFrameObject(depth: number): Ref {
    let frame = this.callerFrameIfAny();
    for (let left = Math.max(0, depth); left > 0 && frame !== undefined; left--) {
      let previous = frame.previous;
      while (previous instanceof NativeFrame) previous = previous.previous;
      frame = previous;
    }
    return frame === undefined ? NULL : frameObjectOf(this, frame);
  }

  runExitCalls(): Steps<void> {
    return runExitCalls(this);
  }

  displayException(exception: Ref): Steps<void> {
    return displayException(this, exception);
  }

  writeUnraisable(thrown: unknown, object: Ref, task: string): Steps<void> {
    return writeUnraisable(this, this.caught(thrown), object, task);
  }

  reportUnraisable(thrown: unknown, message: string, object: Ref): Steps<void> {
    return reportUnraisable(this, this.caught(thrown), object, message);
  }

  displayUnraisable(args: Ref): Steps<Ref> {
    return displayUnraisable(this, args);
  }

  writeStandardError(text: string): Steps<void> {
    return writeStandardError(this, text);
  }

  /** Runs steps of a native routine to their end, with nothing else running. */
  runSteps<T>(steps: Steps<T>): T {
    let value: T | undefined;
    const machine = this;
    function* keep(): Steps<Ref> {
      value = yield* steps;
      return machine.none;
    }
    invariant(this.current === undefined, "nothing runs while the machine is asked from outside");
    this.startNative(keep(), Delivery.DISCARD, 0);
    execute(this);
    return value as T;
  }

  /** The program's objects that are alive, by type. */
  census(): CensusRow[] {
    const rows = new Map<string, CensusRow>();
    this.heap.forEachObject((ref, isCounted) => {
      if (!isCounted) return;
      const type = this.typeOf(ref);
      const row = rows.get(type.name) ?? { type: type.name, count: 0, sizeBytes: 0 };
      row.count++;
      row.sizeBytes += this.getSizeOf(ref);
      rows.set(type.name, row);
    });
    return [...rows.values()];
  }

  /** Text of an exception that ended the run, as CPython prints it to stderr. */
  describeException(exception: Ref): string {
    return this.runSteps(tracebackText(this, exception));
  }

  // Code from text

  compileText(source: SourceText, literals?: Ref[]): Steps<Ref> {
    return compileText(this, source, literals);
  }

  parseTree(source: SourceText): Steps<SyntaxNode> {
    return parseTree(this, source);
  }

  compileTree(tree: SyntaxNode, source: SourceText): Steps<Ref> {
    return compileTree(this, tree, source);
  }

  runCode(code: Ref, globals: Ref, locals: Ref, closure: Ref): Steps<Ref> {
    return runCode(this, code, globals, locals, closure);
  }

  laterAttribute(module: Ref, name: Ref): Ref {
    if (this.laterNames.size === 0) return NULL;
    return laterAttribute(this, this.moduleName(module), this.strValue(name));
  }

  isBuiltInModule(module: Ref): boolean {
    return module === this.builtinsModule || this.builtInModules.has(module);
  }

  builtinsOf(globals: Ref): Ref {
    return builtinsOf(this, globals);
  }

  freeVariableCount(code: Ref): number {
    return freeVariableCount(this, code);
  }

  callerHasFutureAnnotations(): boolean {
    return callerHasFutureAnnotations(this);
  }

  readLine(): string {
    return this.options.readLine?.() ?? "";
  }

  unsupported(feature: string): never {
    throw new Unsupported(feature);
  }

  stopMatching(pattern: string, steps: number): never {
    throw new RunStopped("matching", `matching ${pattern} takes more than ${steps} steps`);
  }

  // Finalizers and collections

  /** Runs the finalizer of the object that waits longest, or the collection that an allocation asked for. */
  startFinalizers(): void {
    if (this.gc.isDue && this.profile.gcCollectsAtAllocation) {
      this.gc.isDue = false;
      this.heap.hasPendingFinalizers = this.heap.pendingFinalizers.length > 0;
      this.startNative(this.collectAtAllocation(), Delivery.DISCARD, 0);
      return;
    }
    const ref = this.heap.pendingFinalizers.shift();
    this.heap.hasPendingFinalizers = this.heap.pendingFinalizers.length > 0;
    if (ref !== undefined) this.startNative(this.finalize(ref), Delivery.DISCARD, 0);
  }

  *finalize(ref: Ref): Steps<Ref> {
    const waiting = this.heap.pendingFinalizers.splice(0);
    this.heap.hasPendingFinalizers = false;
    this.waitingFinalizers.push(waiting);
    const living = this.livingReferencesTo(waiting);
    this.own(ref);
    if (this.dueCallbacks.has(ref)) yield* this.runDueCallbacks(ref);
    else yield* this.runFinalizer(ref);
    this.heap.decref(this.disown(ref));
    this.releaseWeakReferences(ref);
    this.forgetDeadReferences(waiting, living);
    // What became ready meanwhile comes before what waited.
    this.waitingFinalizers.pop();
    this.heap.pendingFinalizers.push(...waiting);
    this.heap.hasPendingFinalizers = this.heap.pendingFinalizers.length > 0;
    return NULL;
  }

  /**
   * Looks at limits and at what is due, at calls and backward jumps. True when a routine is now current and the
   * loop has to leave the frame.
   */
  refuel(): boolean {
    if (this.fuel < 0) this.takeFuel();
    if (!this.gc.isDue) return false;
    this.gc.isDue = false;
    this.startNative(this.collectAutomatically(), Delivery.DISCARD, 0);
    return true;
  }

  /** As `collectAutomatically`, without the object that is being made: CPython does not track it yet. */
  private *collectAtAllocation(): Steps<Ref> {
    const newest = this.gc.newest();
    if (newest === NULL) return yield* this.collectAutomatically();
    this.heap.incref(newest);
    this.own(newest);
    this.gc.untrack(newest);
    yield* this.collectAutomatically();
    if (!this.gc.isTracked(newest)) this.gc.track(newest);
    this.heap.decref(this.disown(newest));
    return NULL;
  }

  private *collectAutomatically(): Steps<Ref> {
    yield* this.collect(this.gc.generationDue(), false);
    return NULL;
  }

  // Short ways of the loop

  binaryOperation(left: Ref, right: Ref, operation: number): Outcome {
    return binaryOperation(this, left, right, operation);
  }

  compareOperation(left: Ref, right: Ref, comparison: number, isForBool: boolean): Outcome {
    const outcome = compare(this, left, right, comparison);
    if (!isForBool || outcome === this.true || outcome === this.false) return outcome;
    return this.truthOf(outcome);
  }

  private *truthOf(outcome: Outcome): Steps<Ref> {
    const result = this.own(typeof outcome === "number" ? outcome : yield* outcome);
    const truth = this.isTrue(result);
    const isTrue = typeof truth === "boolean" ? truth : yield* truth;
    this.heap.decref(this.disown(result));
    return isTrue ? this.true : this.false;
  }

  toBool(ref: Ref): Outcome {
    const truth = this.isTrue(ref);
    if (typeof truth === "boolean") return truth ? this.true : this.false;
    return this.boolOf(truth);
  }

  private *boolOf(steps: Steps<boolean>): Steps<Ref> {
    return (yield* steps) ? this.true : this.false;
  }

  nextItem(iterator: Ref): Outcome {
    return this.next(iterator);
  }

  enterGenerator(ref: Ref, value: Ref, delivery: Delivery, dropSlots: number): boolean {
    return enterGenerator(this, ref, value, delivery, dropSlots);
  }

  suspendGenerator(frame: Frame, value: Ref): boolean {
    return suspendGenerator(this, frame, value);
  }

  executeRare(frame: Frame, op: number, arg: number): boolean {
    return executeRare(this, frame, op, arg);
  }

  unwind(error: unknown): boolean {
    return unwind(this, error);
  }

  isInsideTry(frame: Frame): boolean {
    return isInsideTry(this, frame);
  }

  copyFreeVariables(frame: Frame, count: number): void {
    const closure = this.heap.words[frame.fn + FunctionField.CLOSURE] as number;
    const first = frame.code.localCount - count;
    for (let index = 0; index < count; index++) {
      const cell = tupleItem(this, closure, index);
      this.heap.incref(cell);
      this.heap.words[frame.base + 2 * (first + index)] = cell;
    }
  }

  /** Contents of a cell, borrowed; NameError when it is empty. */
  loadCell(frame: Frame, index: number): Ref {
    const cell = this.heap.words[frame.base + 2 * index] as number;
    const value = this.heap.words[cell + CellField.CONTENT] as number;
    if (value === NULL) this.raiseUnboundCell(frame, index);
    return value;
  }

  smallIntAt(ref: Ref): number {
    return smallValue(this.heap, ref);
  }

  isPythonFunction(ref: Ref): boolean {
    return this.heap.words[ref + Header.TYPE_ID] === TypeId.FUNCTION;
  }

  /** A new instance of `made`, which derives from `type`, by `type`'s own way of making instances. */
  constructOf(type: TypeObject, made: TypeObject, args: CallArguments): Outcome {
    const slot = type.slots.construct;
    if (slot === undefined) this.raise(this.types.TypeError, `cannot create '${type.name}' instances`);
    return slot(this, made, args);
  }

  /** Whether a built-in type's instances are filled by an `__init__` of their own, and not by `__new__`. */
  hasOwnInit(type: TypeObject): boolean {
    return type.slots.init !== undefined && type.slots.init !== this.types.object.slots.init;
  }

  addClassGetItem(type: TypeObject): void {
    addClassGetItem(this, type);
  }

  isInstanceOf(ref: Ref, cls: Ref): boolean | Steps<boolean> {
    return isInstanceOf(this, ref, cls);
  }

  isSubclassOf(derived: Ref, cls: Ref): boolean | Steps<boolean> {
    return isSubclassOf(this, derived, cls);
  }

  constructBuiltin(type: TypeObject, args: CallArguments): Outcome {
    const slot = type.slots.construct;
    if (slot === undefined) this.raise(this.types.TypeError, `cannot create '${type.name}' instances`);
    return slot(this, type, args);
  }
}
