/**
 * The machine: runs code units on its heap. This file is the running of frames (entering, leaving, delivering
 * results, limits); the loop is in eval.ts, what object types need in machine-services.ts.
 */
import { invariant } from "../../base/invariant.ts";
import type { CodeUnit } from "../../bytecode/code.ts";
import { POSITION_ROW_LENGTH } from "../../bytecode/code.ts";
import { BinaryOperation } from "../../bytecode/opcodes.ts";
import { Header } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { codeOf, type LoadedCode, newCode } from "../objects/code.ts";
import { floatValue } from "../objects/float.ts";
import { CellField, FunctionField } from "../objects/function.ts";
import { smallValue } from "../objects/int.ts";
import type { CallArguments, Outcome, Steps } from "../objects/runtime.ts";
import { tupleItem } from "../objects/tuple.ts";
import { TypeId } from "../objects/type-id.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { callFromStack } from "./call.ts";
import { execute } from "./eval.ts";
import { Delivery, Frame, NativeFrame, PythonError, RunStopped } from "./frame.ts";
import { detachFrameObject } from "./frame-object.ts";
import { enterGenerator, finishGenerator, type GeneratorState, suspendGenerator } from "./generators.ts";
import { MachineNames } from "./machine-names.ts";
import type { MachineOptions } from "./machine-state.ts";
import { binaryOperation, compare } from "./operators.ts";
import { executeRare } from "./rare.ts";
import { startMachine } from "./startup.ts";
import { type SourceLine, tracebackText } from "./traceback-text.ts";
import { isInsideTry, unwind } from "./unwind.ts";

/** Calls and backward jumps between two looks at the clock. */
const FUEL = 10_000;
/** Words of the data stack, reserved at once; only what is used takes real memory. */
const STACK_WORDS_PER_LEVEL = 256;

/** One type in a census. */
export interface CensusRow {
  readonly type: string;
  count: number;
  /** Sum of `sys.getsizeof`. */
  sizeBytes: number;
}

export class Machine extends MachineNames {
  protected readonly self: Machine = this;
  private readonly framePool: Frame[] = [];
  private stackBase: Ref = NULL;
  private stackEnd: Ref = NULL;

  constructor(options: MachineOptions) {
    super(options);
    this.fuel = FUEL;
    startMachine(this);
    this.reserveDataStack();
    if (options.maxBytes !== undefined) this.heap.limitBytes = options.maxBytes;
  }

  /** Runs a module's code in a fresh `__main__`. Throws PythonError, RunStopped or Unsupported. */
  runMain(unit: CodeUnit): void {
    const code = newCode(this, unit);
    const namespace = this.newModuleNamespace("__main__");
    this.heap.startCounting();
    this.startedAt = performance.now();
    const frame = this.frameForModule(codeOf(this, code), namespace);
    this.current = frame;
    execute(this);
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
  describeException(exception: Ref, sourceLine: SourceLine): string {
    return this.runSteps(tracebackText(this, exception, sourceLine));
  }

  frameForModule(code: LoadedCode, namespace: Ref): Frame {
    const base = this.dataStackTop();
    const frame = this.newFrame(code, NULL, base, (this.current?.depth ?? 0) + 1);
    this.heap.words.fill(NULL, base, base + 2 * code.localCount);
    frame.sp = base + 2 * code.localCount;
    frame.globals = namespace;
    frame.builtins = this.builtins;
    frame.locals = namespace;
    this.heap.incref(namespace);
    return frame;
  }

  // Frames

  newFrame(code: LoadedCode, fn: Ref, base: Ref, depth: number): Frame {
    this.checkDepth(depth);
    this.reserveStack(base, code.frameWords);
    const frame = this.framePool.pop() ?? new Frame(code);
    frame.code = code;
    frame.ip = 0;
    frame.base = base;
    frame.fn = fn;
    frame.depth = depth;
    frame.line = -1;
    if (fn !== NULL) {
      const words = this.heap.words;
      frame.globals = words[fn + FunctionField.GLOBALS] as number;
      frame.builtins = words[fn + FunctionField.BUILTINS] as number;
    }
    return frame;
  }

  checkDepth(depth: number): void {
    if (depth <= this.recursionLimit) return;
    this.raise(this.types.RecursionError, "maximum recursion depth exceeded");
  }

  reserveStack(base: Ref, words: number): void {
    if (base + words >= this.stackEnd) {
      throw new RunStopped("recursion", "the simulated stack is full");
    }
  }

  private reserveDataStack(): void {
    const words = this.recursionLimit * STACK_WORDS_PER_LEVEL;
    this.stackBase = this.heap.memory.mapRegion(words * 4, 16);
    this.stackEnd = this.stackBase + words;
  }

  /** Where the next frame may start. */
  dataStackTop(): Ref {
    const { current } = this;
    if (current === undefined) return this.stackBase;
    if (current instanceof NativeFrame || current.generator !== NULL) return current.dataTop;
    return current.sp;
  }

  isFrame(value: unknown): value is Frame {
    return value instanceof Frame;
  }

  callFromStack(frame: Frame, argc: number): number {
    return callFromStack(this, frame, argc);
  }

  /** RETURN_VALUE: ends the frame and delivers `value` (taken over). True when a Python frame goes on. */
  leaveFrame(frame: Frame, value: Ref): boolean {
    this.clearFrame(frame);
    const { delivery, dropSlots, instance, previous, generator } = frame;
    let result = value;
    if (instance !== NULL) {
      frame.instance = NULL;
      if (value !== this.none) this.rejectInitResult(frame, instance, value);
      result = instance;
    }
    if (generator !== NULL) {
      finishGenerator(this, frame);
      this.lastResumption = "returned";
      frame.previous = undefined;
      this.current = previous;
      return this.deliverReturned(result, delivery, dropSlots);
    }
    frame.previous = undefined;
    this.framePool.push(frame);
    this.current = previous;
    return this.deliver(result, delivery, dropSlots);
  }

  private rejectInitResult(frame: Frame, instance: Ref, value: Ref): never {
    const got = this.typeOf(value).name;
    this.heap.decref(value);
    this.heap.decref(instance);
    this.current = frame.previous;
    this.raise(this.types.TypeError, `__init__() should return None, not '${got}'`);
  }

  /** What a generator returned, to whoever resumed it. */
  private deliverReturned(value: Ref, delivery: Delivery, dropSlots: number): boolean {
    if (delivery === Delivery.ITEM) {
      this.heap.decref(value);
      return this.deliver(NULL, delivery, dropSlots);
    }
    if (delivery === Delivery.SEND) {
      const frame = this.current as Frame;
      frame.ip = (frame.code.instructions[frame.ip - 1] as number) >>> 8;
      return this.deliver(value, Delivery.PUSH, dropSlots);
    }
    return this.deliver(value, delivery, dropSlots);
  }

  /** Releases locals and stack, from the first to the last, and the namespace of a module or class body. */
  clearFrame(frame: Frame): void {
    const { heap } = this;
    if (frame.object !== NULL) detachFrameObject(this, frame);
    for (let slot = frame.base; slot < frame.sp; slot += 2) {
      const value = heap.words[slot] as number;
      if (value === NULL) continue;
      heap.words[slot] = NULL;
      heap.decref(value);
    }
    frame.sp = frame.base;
    if (frame.locals !== NULL) {
      heap.decref(frame.locals);
      frame.locals = NULL;
    }
  }

  /** Leaves a frame because of an exception. */
  abandonFrame(frame: Frame): void {
    this.clearFrame(frame);
    if (frame.instance !== NULL) {
      this.heap.decref(frame.instance);
      frame.instance = NULL;
    }
    this.current = frame.previous;
    frame.previous = undefined;
    if (frame.generator !== NULL) finishGenerator(this, frame);
    else this.framePool.push(frame);
  }

  /** Gives a result (taken over) to the current activation. True when that is a Python frame. */
  deliver(value: Ref, delivery: Delivery, dropSlots: number): boolean {
    const { current } = this;
    if (current === undefined) {
      this.finalResult = value;
      return false;
    }
    if (current instanceof NativeFrame) {
      this.nativeInput = value;
      return false;
    }
    this.dropOperands(current, dropSlots);
    if (delivery === Delivery.DISCARD) {
      if (value !== NULL) this.heap.decref(value);
    } else if (delivery === Delivery.ITEM && value === NULL) {
      current.ip = (current.code.instructions[current.ip - 1] as number) >>> 8;
    } else {
      this.heap.words[current.sp] = value;
      current.sp += 2;
    }
    this.observer?.onResume(this.lineOf(current));
    return true;
  }

  /** Releases operands, the lowest first, but for a call: arguments first, then the callable. */
  private dropOperands(frame: Frame, count: number): void {
    if (count > 2) {
      this.dropCallOperands(frame, count);
      return;
    }
    const { heap } = this;
    const start = frame.sp - 2 * count;
    for (let slot = start; slot < frame.sp; slot += 2) heap.decrefIfAny(heap.words[slot] as number);
    frame.sp = start;
  }

  dropCallOperands(frame: Frame, count: number): void {
    const { heap } = this;
    const start = frame.sp - 2 * count;
    const callee = heap.words[start] as number;
    for (let slot = start + 2; slot < frame.sp; slot += 2) {
      const value = heap.words[slot] as number;
      if (value !== NULL) heap.decref(value);
    }
    frame.sp = start;
    heap.decref(callee);
  }

  // Native routines

  startNative(steps: Steps<Ref>, delivery: Delivery, dropSlots: number): void {
    const dataTop = this.dataStackTop();
    const depth = this.current?.depth ?? 0;
    this.current = new NativeFrame(
      steps,
      this.current,
      delivery,
      dropSlots,
      this.owned.length,
      dataTop,
      depth,
    );
    this.nativeInput = NULL;
  }

  takeNativeInput(): Ref | PythonError {
    const input = this.nativeInput;
    invariant(input !== undefined, "a native frame has something to go on with");
    this.nativeInput = undefined;
    return input;
  }

  /** Goes on with the current native frame until it calls Python, ends or raises. */
  resumeNative(input: Ref | PythonError): void {
    const native = this.current as NativeFrame;
    let step: IteratorResult<unknown, Ref>;
    try {
      step = input instanceof PythonError ? native.steps.throw(input) : native.steps.next(input);
    } catch (error) {
      this.current = native.previous;
      this.releaseOwned(native.ownedMark);
      unwind(this, error);
      return;
    }
    if (!step.done) {
      const frame = step.value as Frame;
      if (frame.previous === undefined || frame.generator !== NULL) frame.previous = native;
      frame.delivery = Delivery.PUSH;
      frame.dropSlots = 0;
      this.current = frame;
      this.runPendingThrow(frame);
      return;
    }
    this.current = native.previous;
    this.releaseOwned(native.ownedMark);
    this.deliver(step.value, native.delivery, native.dropSlots);
  }

  private pendingThrow: { readonly frame: Frame; readonly exception: Ref } | undefined = undefined;

  /** The exception (taken over) is raised in this frame as soon as it is current. */
  throwOnEntry(frame: Frame, exception: Ref): void {
    this.pendingThrow = { frame, exception };
  }

  private runPendingThrow(frame: Frame): void {
    const pending = this.pendingThrow;
    if (pending?.frame !== frame) return;
    this.pendingThrow = undefined;
    unwind(this, new PythonError(pending.exception));
  }

  // Finalizers and collections

  /** Runs the finalizer of the object that waits longest. */
  startFinalizers(): void {
    const ref = this.heap.pendingFinalizers.shift() as Ref;
    this.heap.hasPendingFinalizers = this.heap.pendingFinalizers.length > 0;
    this.startNative(this.finalize(ref), Delivery.DISCARD, 0);
  }

  private *finalize(ref: Ref): Steps<Ref> {
    const waiting = this.heap.pendingFinalizers.splice(0);
    yield* this.runFinalizer(ref);
    this.heap.decref(ref);
    // What became ready meanwhile comes before what waited.
    this.heap.pendingFinalizers.push(...waiting);
    this.heap.hasPendingFinalizers = this.heap.pendingFinalizers.length > 0;
    return NULL;
  }

  /**
   * Looks at limits and at what is due, at calls and backward jumps. True when a routine is now current and the
   * loop has to leave the frame.
   */
  refuel(): boolean {
    if (this.fuel < 0) {
      this.fuel = FUEL;
      this.jumps += FUEL;
      this.checkLimits();
    }
    if (!this.gc.isDue) return false;
    this.gc.isDue = false;
    this.startNative(this.collectAutomatically(), Delivery.DISCARD, 0);
    return true;
  }

  private checkLimits(): void {
    const { maxMilliseconds, maxJumps } = this.options;
    if (maxJumps !== undefined && this.jumps > maxJumps) {
      throw new RunStopped("steps", `the program made more than ${maxJumps} calls and loop turns`);
    }
    if (maxMilliseconds !== undefined && performance.now() - this.startedAt > maxMilliseconds) {
      throw new RunStopped("time", `the program ran for more than ${maxMilliseconds} ms`);
    }
  }

  private *collectAutomatically(): Steps<Ref> {
    yield* this.collect(this.gc.generationDue(), false);
    return NULL;
  }

  // Watching

  traceLine(frame: Frame, ip: number, sp: Ref): void {
    const line = frame.code.unit.positions[ip * POSITION_ROW_LENGTH] as number;
    if (line === frame.line || line < 0) return;
    frame.line = line;
    frame.ip = ip;
    frame.sp = sp;
    this.observer?.onLine(line, frame.depth - 1, this.functionId(frame.code.unit));
  }

  private functionId(unit: CodeUnit): number {
    let id = this.functionIds.get(unit);
    if (id === undefined) {
      id = this.functions.length;
      this.functions.push(unit);
      this.functionIds.set(unit, id);
    }
    return id;
  }

  lineOf(frame: Frame): number {
    return frame.code.unit.positions[Math.max(0, frame.ip - 1) * POSITION_ROW_LENGTH] as number;
  }

  // Exceptions being handled

  /** PUSH_EXC_INFO: takes over the new one and hands out the old one. */
  swapHandled(exception: Ref): Ref {
    const old = this.handled;
    this.handled = exception;
    return old === NULL ? this.none : old;
  }

  /** POP_EXCEPT: takes over the previous one (or None) and hands out the one handled so far. */
  takeHandled(previous: Ref): Ref {
    const old = this.handled;
    this.handled = previous === this.none ? NULL : previous;
    return old;
  }

  enterHandled(state: GeneratorState): void {
    this.outerHandled.push(this.handled);
    this.handled = state.handled;
    state.handled = NULL;
  }

  leaveHandled(state: GeneratorState): void {
    state.handled = this.handled;
    this.handled = this.outerHandled.pop() as Ref;
  }

  // Short ways of the loop

  fastFloatOperation(left: Ref, right: Ref, operation: number): Ref {
    const a = floatValue(this.heap, left);
    const b = floatValue(this.heap, right);
    switch (operation as BinaryOperation) {
      case BinaryOperation.ADD:
      case BinaryOperation.INPLACE_ADD:
        return this.newFloat(a + b);
      case BinaryOperation.SUBTRACT:
      case BinaryOperation.INPLACE_SUBTRACT:
        return this.newFloat(a - b);
      case BinaryOperation.MULTIPLY:
      case BinaryOperation.INPLACE_MULTIPLY:
        return this.newFloat(a * b);
      case BinaryOperation.TRUE_DIVIDE:
      case BinaryOperation.INPLACE_TRUE_DIVIDE:
        return b === 0 ? NULL : this.newFloat(a / b);
      default:
        return NULL;
    }
  }

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
    return isInsideTry(frame);
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

  constructBuiltin(type: TypeObject, args: CallArguments): Outcome {
    const slot = type.slots.construct;
    if (slot === undefined) this.raise(this.types.TypeError, `cannot create '${type.name}' instances`);
    return slot(this, type, args);
  }
}
