/**
 * Passes on what a machine says of its run, as long as somebody wants to know, and keeps the line that the program is at.
 * It is a class, and not an object of functions made for each run, so that what V8 has compiled holds for the next run.
 */
import type { CollectionReport, MachineObserver } from "../runtime/machine/observer.ts";
import type { ExpressionRecorder } from "./expression-recorder.ts";
import type { HeapRecorder } from "./heap-recorder.ts";
import type { RunObserver } from "./recorder.ts";

export class ProgramWatcher implements MachineObserver {
  /** Line that the program was last known to be at. */
  line: number | undefined = undefined;
  /** Arrives when the program is run, and leaves when it is over. */
  observer: RunObserver | undefined = undefined;
  recorder: HeapRecorder | undefined = undefined;
  expressions: ExpressionRecorder | undefined = undefined;

  onLine(line: number, depth: number, functionId: number): void {
    this.line = line;
    this.expressions?.onLine(functionId);
    if (this.observer === undefined) return;
    this.observer.onLine(line, depth, functionId);
    this.recorder?.beginStep(functionId);
  }

  onResume(line: number): void {
    this.line = line;
    this.observer?.onResume(line);
  }

  onAllocate(address: number, kind: number, sizeBytes: number): void {
    this.observer?.onAllocate(address, kind, sizeBytes);
  }

  onFree(address: number, kind: number, sizeBytes: number): void {
    this.observer?.onFree(address, kind, sizeBytes);
  }

  onCollection(facts: CollectionReport): void {
    this.observer?.onCollection(facts);
  }

  /** The program's streams say what is printed. */
  onOutput(): void {}
}
