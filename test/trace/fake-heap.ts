/**
 * A heap that keeps the counters as the machine does and tells a writer, beside a naive record of everything
 * that happened, to compare the trace with. It stands in for the machine and models nothing of Python.
 */
import type { HeapCounters } from "../../src/trace/counters.ts";
import type { BlockKind } from "../../src/trace/trace.ts";
import { TraceWriter } from "../../src/trace/writer.ts";

export const kinds: readonly BlockKind[] = [
  { type: "list", isObject: true },
  { type: "list", isObject: false },
  { type: "int", isObject: true },
  { type: "Node", isObject: true },
];

export interface NaiveBlock {
  readonly address: number;
  readonly kind: number;
  readonly sizeBytes: number;
  readonly born: number;
  readonly line: number;
  died: number | undefined;
}

export interface NaiveStep {
  readonly line: number;
  readonly depth: number;
  readonly functionId: number;
  liveBytes: number;
  liveObjects: number;
  peakBytes: number;
  allocatedBytes: number;
  allocations: number;
  printed: number;
}

export class FakeHeap implements HeapCounters {
  liveBytes = 0;
  liveObjects = 0;
  recentPeakBytes = 0;
  allocatedBytes = 0;
  allocations = 0;

  readonly writer: TraceWriter;
  readonly blocks: NaiveBlock[] = [];
  readonly steps: NaiveStep[] = [];
  private alive: NaiveBlock[] = [];
  private freeAddresses: number[] = [];
  private nextAddress = 0x10_0000;
  private line = 0;

  constructor(maxBlocks?: number) {
    this.writer = new TraceWriter(this, maxBlocks);
  }

  beginStep(line: number, depth = 0, functionId = 0): void {
    const before = this.steps.at(-1);
    this.line = line;
    this.writer.beginStep(line, depth, functionId);
    this.steps.push({
      line,
      depth,
      functionId,
      liveBytes: this.liveBytes,
      liveObjects: this.liveObjects,
      peakBytes: this.liveBytes,
      allocatedBytes: 0,
      allocations: 0,
      printed: before?.printed ?? 0,
    });
  }

  moveTo(line: number): void {
    this.line = line;
    this.writer.moveTo(line);
  }

  allocate(kind: number, sizeBytes: number): NaiveBlock {
    const address = this.freeAddresses.pop() ?? this.nextAddress;
    if (address === this.nextAddress) this.nextAddress += 16 * Math.ceil(sizeBytes / 16);
    const born = Math.max(0, this.steps.length - 1);
    const block = { address, kind, sizeBytes, born, line: this.line, died: undefined };
    this.alive.push(block);
    this.blocks.push(block);
    this.liveBytes += sizeBytes;
    this.liveObjects += kinds[kind]?.isObject ? 1 : 0;
    this.allocatedBytes += sizeBytes;
    this.allocations++;
    this.recentPeakBytes = Math.max(this.recentPeakBytes, this.liveBytes);
    this.writer.addBlock(address, kind, sizeBytes);
    const step = this.steps.at(-1);
    if (step !== undefined) {
      step.allocatedBytes += sizeBytes;
      step.allocations++;
      step.peakBytes = Math.max(step.peakBytes, this.liveBytes);
    }
    this.update();
    return block;
  }

  /** Frees one of the blocks alive, if there is one. @param choice any number. */
  freeOne(choice: number): void {
    const [block] = this.alive.splice(choice % Math.max(1, this.alive.length), 1);
    if (block !== undefined) this.free(block);
  }

  free(block: NaiveBlock): void {
    this.alive = this.alive.filter((other) => other !== block);
    block.died = Math.max(0, this.steps.length - 1);
    this.liveBytes -= block.sizeBytes;
    this.liveObjects -= kinds[block.kind]?.isObject ? 1 : 0;
    this.writer.removeBlock(block.address, block.kind, block.sizeBytes);
    this.freeAddresses.push(block.address);
    this.update();
  }

  print(text: string): void {
    this.writer.print(text, false);
    const step = this.steps.at(-1);
    if (step !== undefined) step.printed += text.length;
  }

  finish() {
    return this.writer.finish({
      python: "3.13",
      source: { fileName: "fake.py", parts: [] },
      ending: { kind: "finished" },
      functions: [{ name: "<module>", firstLine: 1 }],
      kinds,
    });
  }

  private update(): void {
    const step = this.steps.at(-1);
    if (step === undefined) return;
    step.liveBytes = this.liveBytes;
    step.liveObjects = this.liveObjects;
  }
}

/** What can happen in a run, as data for property tests. */
export type FakeEvent =
  | { readonly kind: "step"; readonly line: number; readonly depth: number }
  | { readonly kind: "move"; readonly line: number }
  | { readonly kind: "allocate"; readonly block: number; readonly sizeBytes: number }
  | { readonly kind: "free"; readonly choice: number }
  | { readonly kind: "print"; readonly text: string };

export function replay(events: readonly FakeEvent[], maxBlocks?: number): FakeHeap {
  const heap = new FakeHeap(maxBlocks);
  heap.beginStep(1);
  for (const event of events) {
    if (event.kind === "step") heap.beginStep(event.line, event.depth);
    else if (event.kind === "move") heap.moveTo(event.line);
    else if (event.kind === "allocate") heap.allocate(event.block, event.sizeBytes);
    else if (event.kind === "free") heap.freeOne(event.choice);
    else heap.print(event.text);
  }
  return heap;
}
