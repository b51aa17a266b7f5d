/**
 * Records memory itself beside the trace: what each step changed in it, and which frames were there. It works in a
 * build whose writes are noted (runtime/memory/touched.ts) and says whether it is one.
 */
import { Frame } from "../runtime/machine/frames/frame.ts";
import type { Machine } from "../runtime/machine/machine.ts";
import {
  clearTouched,
  emptyTouched,
  reserveCards,
  touchedCards,
  touchedCount,
  touchedMasks,
} from "../runtime/memory/touched.ts";
import { type ActivationLog, ActivationWriter } from "../trace/activations.ts";
import { type HeapLog, HeapLogWriter } from "../trace/heap-log.ts";
import type { Keyframe } from "../trace/keyframe-writer.ts";
import type { MemoryImage } from "../trace/memory-image.ts";

/** All that leads from a finished machine back to any step. */
export interface HeapRecording {
  readonly log: HeapLog;
  readonly frames: ActivationLog;
  /** Memory as it was after the last step. */
  readonly memory: MemoryImage;
  readonly keyframes: readonly Keyframe[];
}

export class HeapRecorder {
  private readonly machine: Machine;
  private readonly frames = new ActivationWriter();
  private writer: HeapLogWriter | undefined;
  private words: Int32Array | undefined;
  private image: MemoryImage | undefined;
  /** Filled anew at each step, where nothing is to be allocated. */
  private readonly written = { cards: touchedCards(), count: 0, masks: touchedMasks() };
  private readonly unused = { from: 0, to: 0 };

  private readonly keyframeBytes: number | undefined;

  /** Must see the machine before the program starts. `keyframeBytes` of log lie between two copies of memory. */
  constructor(machine: Machine, keyframeBytes?: number) {
    this.machine = machine;
    this.keyframeBytes = keyframeBytes;
    machine.heap.keepsSideTables = true;
  }

  /** Whether this build notes the machine's writes: making a machine writes much. */
  static isPossible(): boolean {
    return touchedCount() > 0;
  }

  /** The machine's current frame is known from now on, as it must be where it calls one that has steps. */
  enter(functionId: number): void {
    this.activationOf(this.currentFrame(), functionId);
  }

  /** A step begins in the machine's current frame; the one before it is over. */
  beginStep(functionId: number): void {
    this.endStep();
    this.writer ??= this.start();
    const current = this.currentFrame();
    const row = this.frames.steps.add();
    this.frames.steps.columns.activation[row] = this.activationOf(current, functionId);
    this.frames.steps.columns.frameWords[row] = current.sp - current.base;
  }

  /** The program is over. */
  close(): HeapRecording | undefined {
    this.endStep();
    const { writer } = this;
    if (writer === undefined) return undefined;
    return { ...writer.finish(), frames: this.frames.finish() };
  }

  private endStep(): void {
    if (this.writer === undefined) return;
    const { written, unused } = this;
    const memory = this.memory();
    written.cards = touchedCards();
    written.count = touchedCount();
    written.masks = touchedMasks();
    unused.from = this.machine.dataStackTop();
    unused.to = this.machine.dataStack.endOfUnused(unused.from);
    this.writer.endStep(memory, written, unused);
    emptyTouched();
  }

  /** What was touched until now belongs to no step. */
  private start(): HeapLogWriter {
    const writer = new HeapLogWriter(this.memory(), this.keyframeBytes);
    clearTouched();
    return writer;
  }

  private memory(): MemoryImage {
    const { words, marks } = this.machine.heap;
    if (this.image === undefined || this.words !== words) {
      this.words = words;
      this.image = { words, marks };
      reserveCards(words.length);
    }
    return this.image;
  }

  private currentFrame(): Frame {
    const { current } = this.machine;
    if (!(current instanceof Frame)) throw new Error("a line runs in a frame");
    return current;
  }

  private activationOf(frame: Frame, functionId: number): number {
    if (frame.activation >= 0) return frame.activation;
    const { activations } = this.frames;
    const caller = callerOf(frame);
    frame.activation = activations.length;
    const row = activations.add();
    const { columns } = activations;
    columns.functionId[row] = functionId;
    columns.base[row] = frame.base;
    columns.namespace[row] = frame.locals;
    if (caller === undefined) return frame.activation;
    columns.caller[row] = caller.activation + 1;
    columns.callerLine[row] = caller.line;
    columns.callerWords[row] = caller.sp - caller.base;
    return frame.activation;
  }
}

/** The nearest frame below that had a step. */
function callerOf(frame: Frame): Frame | undefined {
  for (let at = frame.previous; at !== undefined; at = at.previous)
    if (at instanceof Frame && at.activation >= 0) return at;
  return undefined;
}
