/**
 * The heap of a run that is over, at any of its steps. The finished machine's memory is led back and forth along the
 * log, so that whatever reads a heap reads this one: sizes, counts and references are those of that moment. What lies
 * in side tables (text, numbers, native state) is kept there while a run is recorded.
 */
import { traverseGenerator } from "../runtime/machine/generators/generator-type.ts";
import type { Machine } from "../runtime/machine/machine.ts";
import { Keyframes } from "../trace/keyframes.ts";
import type { HeapRecording } from "./heap-recorder.ts";

export class HeapHistory {
  readonly machine: Machine;
  readonly recording: HeapRecording;
  private readonly keyframes: Keyframes;

  /** The machine is used up by this: its memory is the recording's from now on. */
  constructor(machine: Machine, recording: HeapRecording) {
    this.machine = machine;
    this.recording = recording;
    const { memory, log, keyframes } = recording;
    this.keyframes = new Keyframes(memory, log, keyframes);
    machine.heap.showMemory(memory.words, memory.marks);
    const { generator, coroutine, asyncGenerator } = machine.types;
    for (const type of [generator, coroutine, asyncGenerator]) type.slots.traverse = traverseGenerator;
  }

  /** Number of steps; also the moment after the last one. */
  get steps(): number {
    return this.recording.log.steps;
  }

  get step(): number {
    return this.keyframes.step;
  }

  /** Memory becomes what it was just before `step` ran; at `steps`, what it was at the end. */
  goTo(step: number): void {
    this.keyframes.goTo(step);
  }
}
