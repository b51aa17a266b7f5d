/**
 * Frames and native routines coming and going: entering and leaving, where their slots lie on the data stack,
 * delivering results, and the exceptions that are being handled.
 */
import { invariant } from "../../base/invariant.ts";
import { POSITION_ROW_LENGTH } from "../../bytecode/code.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr } from "../objects/dict/dict.ts";
import type { LoadedCode } from "../objects/functions/code.ts";
import { FunctionField } from "../objects/functions/function.ts";
import type { Steps } from "../objects/runtime.ts";
import { DataStack } from "./frames/data-stack.ts";
import {
  type Activation,
  DeferredRoutine,
  Delivery,
  Frame,
  NativeFrame,
  PythonError,
  RunStopped,
} from "./frames/frame.ts";
import { localsOfFrame } from "./frames/frame-locals.ts";
import { giveFrameMemory } from "./frames/frame-memory.ts";
import { detachFrameObject, frameObjectOf, nearestFrame } from "./frames/frame-object.ts";
import type { GeneratorState } from "./generators/generator-state.ts";
import { finishGenerator } from "./generators/generators.ts";
import { MachineNames } from "./machine-names.ts";
import { dropBackwards, dropForwards, dropOperands } from "./operand-order.ts";
import { unwind } from "./unwind.ts";

/** What 50,000 frames take that are larger than most: 51 MB. */
const MAX_STACK_WORDS = 50_000 * 256;

export abstract class MachineFrames extends MachineNames {
  private readonly framePool: Frame[] = [];
  /** Of the running thread. */
  dataStack = new DataStack(this.heap.memory, MAX_STACK_WORDS);

  /** A frame at a place of `reserveStack`, at a depth that was checked. */
  newFrame(code: LoadedCode, fn: Ref, base: Ref, depth: number): Frame {
    const frame = this.framePool.pop() ?? new Frame(code);
    frame.code = code;
    frame.ip = 0;
    frame.base = base;
    frame.fn = fn;
    frame.depth = depth;
    frame.line = -1;
    frame.activation = -1;
    frame.previous = undefined;
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

  /** Where a frame of `words` goes that would best start at `base`. */
  reserveStack(base: Ref, words: number): Ref {
    const place = this.dataStack.place(base, words);
    if (place === NULL) throw new RunStopped("recursion", "the simulated stack is full");
    return place;
  }

  /** Where the next frame may start. */
  dataStackTop(): Ref {
    const { current } = this;
    if (current === undefined) return this.dataStack.bottom;
    if (current instanceof NativeFrame || current.generator !== NULL) return current.dataTop;
    return current.sp;
  }

  isFrame(value: unknown): value is Frame {
    return value instanceof Frame;
  }

  /** RETURN_VALUE: ends the frame and delivers `value` (taken over). True when a Python frame goes on. */
  leaveFrame(frame: Frame, value: Ref): boolean {
    const caller = frame.previous;
    if (
      frame.dropSlots === 1 &&
      frame.delivery === Delivery.PUSH &&
      frame.generator === NULL &&
      frame.locals === NULL &&
      frame.object === NULL &&
      frame.memory === NULL &&
      caller instanceof Frame
    ) {
      this.returnToCaller(frame, value, caller);
      if (this.observer !== undefined) this.reportResumption(caller);
      return true;
    }
    return this.leaveAnyFrame(frame, value);
  }

  /** The short way for a plain call of a function, whose one operand left is the function. */
  private returnToCaller(frame: Frame, value: Ref, caller: Frame): void {
    const { heap } = this;
    const { base, sp } = frame;
    const step = this.profile.localsDieLastFirst ? -2 : 2;
    for (let slot = step > 0 ? base : sp - 2; slot >= base && slot < sp; slot += step) {
      const local = heap.words[slot] as number;
      if (local === NULL) continue;
      const count = heap.words[local] as number;
      if (count > 1) heap.words[local] = count - 1;
      else if (count === 1) {
        heap.words[slot] = NULL;
        heap.release(local);
      }
    }
    frame.sp = base;
    const { instance } = frame;
    let result = value;
    if (instance !== NULL) {
      frame.instance = NULL;
      if (value !== this.none) this.rejectInitResult(frame, instance, value);
      result = instance;
    }
    this.framePool.push(frame);
    this.current = caller;
    const place = caller.sp - 2;
    const callee = heap.words[place] as number;
    heap.words[place] = result;
    heap.decref(callee);
  }

  private leaveAnyFrame(frame: Frame, value: Ref): boolean {
    this.clearFrame(frame);
    const { delivery, dropSlots, instance, previous, generator } = frame;
    let result = value;
    if (instance !== NULL) {
      frame.instance = NULL;
      if (value !== this.none) this.rejectInitResult(frame, instance, value);
      result = instance;
    }
    if (generator !== NULL) {
      finishGenerator(this.self, frame);
      this.lastResumption = "returned";
      frame.previous = undefined;
      this.current = previous;
      return this.deliverReturned(result, delivery, dropSlots);
    }
    frame.previous = undefined;
    this.recycle(frame);
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

  /** Releases locals and stack, from the first to the last or the other way round, and the namespace of a module or class body. */
  clearFrame(frame: Frame): void {
    const { heap } = this;
    if (frame.object !== NULL) detachFrameObject(this.self, frame);
    if (this.profile.localsDieLastFirst) this.clearSlotsBackwards(frame);
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

  private clearSlotsBackwards(frame: Frame): void {
    const { heap } = this;
    while (frame.sp > frame.base) {
      frame.sp -= 2;
      const value = heap.words[frame.sp] as number;
      heap.words[frame.sp] = NULL;
      heap.decrefIfAny(value);
    }
  }

  /** Drops operands down to a depth of the value stack, the last first. */
  clearStack(frame: Frame, depth: number): void {
    const { heap } = this;
    const keep = frame.base + 2 * (frame.code.localCount + depth);
    while (frame.sp > keep) {
      frame.sp -= 2;
      heap.decrefIfAny(heap.words[frame.sp] as number);
    }
  }

  /** The frame of an `exec`, or of a module, ends: its function goes with it. */
  private recycle(frame: Frame): void {
    giveFrameMemory(this, frame);
    if (frame.ownsFunction) {
      frame.ownsFunction = false;
      this.heap.decref(frame.fn);
    }
    this.framePool.push(frame);
  }

  /** Leaves a frame because of an exception. Its operands go first: only locals live on in a frame object. */
  abandonFrame(frame: Frame): void {
    this.clearStack(frame, 0);
    this.clearFrame(frame);
    if (frame.instance !== NULL) {
      this.heap.decref(frame.instance);
      frame.instance = NULL;
    }
    this.current = frame.previous;
    frame.previous = undefined;
    if (frame.generator !== NULL) finishGenerator(this.self, frame);
    else this.recycle(frame);
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
      if (this.observer !== undefined) this.reportResumption(current.previous);
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
    if (this.observer !== undefined) this.reportResumption(current);
    return true;
  }

  /** What native routines and the library do from here on is charged to the line of the program that called them. */
  reportResumption(from: Activation | undefined): void {
    let activation = from;
    while (activation !== undefined && (activation instanceof NativeFrame || !this.isOfProgram(activation))) {
      activation = activation.previous;
    }
    if (activation !== undefined) this.observer?.onResume(this.lineOf(activation));
  }

  dropOperands(frame: Frame, count: number): void {
    dropOperands(this.heap, this.profile.operandsDie, frame, count);
  }

  /** Releases a callable and what it was called with. */
  dropCallOperands(frame: Frame, count: number): void {
    if (this.profile.operandsDie === "forwards") dropForwards(this.heap, frame, count);
    else dropBackwards(this.heap, frame, count);
  }

  callerFrameIfAny(): Frame | undefined {
    let at = this.current;
    while (at instanceof NativeFrame) at = at.previous;
    return at;
  }

  /** The Python frame that called the native routine that runs. */
  callerFrame(): Frame {
    const at = this.callerFrameIfAny();
    invariant(at !== undefined, "a native routine was called by Python code");
    return at;
  }

  frameAt(depth: number): { readonly moduleName: Ref; object(): Ref } | undefined {
    let frame = this.callerFrameIfAny();
    for (let up = 0; up < depth && frame !== undefined; up++) frame = nearestFrame(frame.previous);
    if (frame === undefined) return undefined;
    const found = frame;
    const { fn, globals } = found;
    const ofFunction = fn === NULL ? NULL : (this.heap.words[fn + FunctionField.MODULE] as number);
    // What runs the code of a module has no function that says.
    const moduleName = ofFunction || dictGetStr(this.self, globals, this.self.name("__name__"));
    return { moduleName, object: () => frameObjectOf(this.self, found) };
  }

  callDepth(): number {
    return this.current?.depth ?? 0;
  }

  callerGlobals(): Ref {
    return this.callerFrame().globals;
  }

  callerBuiltins(): Ref {
    return this.current === undefined ? this.builtins : this.callerFrame().builtins;
  }

  builtin(name: string): Ref {
    const found = dictGetStr(this.self, this.callerBuiltins(), this.name(name));
    return found === NULL ? this.raise(this.types.AttributeError, name) : found;
  }

  callerLocals(): Ref {
    return localsOfFrame(this.self, this.callerFrame());
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
      unwind(this.self, error);
      return;
    }
    if (!step.done) {
      if (step.value instanceof DeferredRoutine) {
        this.beginDeferred(step.value);
        return;
      }
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
    // CHECK_EVAL_BREAKER at the end of CALL, CALL_KW and CALL_FUNCTION_EX (Python/bytecodes.c, 3.13).
    if (native.delivery === Delivery.CALL && this.gc.isDue) this.self.refuel();
  }

  /** The native frame that waits for the routine is current. */
  private beginDeferred({ begin }: DeferredRoutine): void {
    try {
      const outcome = begin();
      if (typeof outcome === "number") this.nativeInput = outcome;
      else this.startNative(outcome, Delivery.PUSH, 0);
    } catch (error) {
      unwind(this.self, error);
    }
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
    unwind(this.self, new PythonError(pending.exception));
  }

  /** File of the program that runs; observers are not told of lines of `exec` and `eval`. */
  programFile = "";

  /** The program's folder with a slash at its end; empty for a file that is named without one. */
  get programFolder(): string {
    return this.programFile.slice(0, this.programFile.lastIndexOf("/") + 1);
  }

  /** Where library modules are said to lie. */
  get libraryFolder(): string {
    return `/usr/lib/python${this.profile.version}`;
  }

  /** `sys.path` at start: the program's folder, then the library. */
  get searchPath(): readonly string[] {
    const folder = this.programFolder;
    return [folder === "/" ? folder : folder.slice(0, -1), this.libraryFolder];
  }

  isOfProgram(frame: Frame): boolean {
    return frame.code.unit.fileName === this.programFile;
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
}
