/**
 * An interpreter whose program is a script in TypeScript: it stands in for the machine where only the recording
 * is of interest. The script says which lines run and what they allocate; nothing of Python is modelled.
 */
import { type Clock, wallClock } from "../../src/base/clock.ts";
import type { CollectionFacts, RunObserver } from "../../src/simulation/recorder.ts";
import type { Interpreter, LoadedProgram, LoadOptions, Program } from "../../src/simulation/simulate.ts";
import { cutSnippet } from "../../src/snippet/prepare.ts";
import type { Snippet, SnippetRequest } from "../../src/snippet/snippet.ts";
import type { HeapCounters } from "../../src/trace/counters.ts";
import type { Ending } from "../../src/trace/ending.ts";
import type { BlockKind, TracedFunction } from "../../src/trace/trace.ts";

export type Script = (machine: ScriptedMachine) => Ending;

export interface Block {
  readonly address: number;
  readonly kind: number;
  readonly sizeBytes: number;
}

export class ScriptedMachine implements HeapCounters {
  liveBytes = 0;
  liveObjects = 0;
  recentPeakBytes = 0;
  allocatedBytes = 0;
  allocations = 0;

  readonly functions: TracedFunction[] = [{ name: "<module>", firstLine: 1 }];
  readonly kinds: BlockKind[] = [];
  /** Arrives when the program is run. */
  observer: RunObserver | undefined;
  /** Lines of the frames, innermost last. */
  private readonly frames: { functionId: number; line: number }[] = [{ functionId: 0, line: 0 }];
  private readonly freeAddresses = new Map<number, number[]>();
  private nextAddress = 0x1000;

  line(line: number): void {
    const frame = this.top();
    frame.line = line;
    this.observer?.onLine(line, this.frames.length - 1, frame.functionId);
  }

  call(name: string, firstLine: number): void {
    let functionId = this.functions.findIndex((known) => known.name === name);
    if (functionId < 0) functionId = this.functions.push({ name, firstLine }) - 1;
    this.frames.push({ functionId, line: firstLine });
  }

  return(): void {
    this.frames.pop();
    this.observer?.onResume(this.top().line);
  }

  /** @param type the object's type; with `isTable`, of the object that the block belongs to. */
  allocate(type: string, sizeBytes: number, isTable = false): Block {
    const kind = this.kindOf(type, !isTable);
    const address = this.freeAddresses.get(sizeBytes)?.pop() ?? this.nextAddress;
    if (address === this.nextAddress) this.nextAddress += Math.ceil(sizeBytes / 16) * 16;
    this.liveBytes += sizeBytes;
    this.liveObjects += isTable ? 0 : 1;
    this.allocatedBytes += sizeBytes;
    this.allocations++;
    this.recentPeakBytes = Math.max(this.recentPeakBytes, this.liveBytes);
    this.observer?.onAllocate(address, kind, sizeBytes);
    return { address, kind, sizeBytes };
  }

  free(block: Block): void {
    this.liveBytes -= block.sizeBytes;
    this.liveObjects -= this.kinds[block.kind]?.isObject ? 1 : 0;
    const list = this.freeAddresses.get(block.sizeBytes) ?? [];
    list.push(block.address);
    this.freeAddresses.set(block.sizeBytes, list);
    this.observer?.onFree(block.address, block.kind, block.sizeBytes);
  }

  /** A block that lives for a moment. */
  touch(type: string, sizeBytes: number): void {
    this.free(this.allocate(type, sizeBytes));
  }

  collect(facts: CollectionFacts): void {
    this.observer?.onCollection(facts);
  }

  print(text: string): void {
    this.observer?.onOutput(`${text}\n`, false);
  }

  printError(text: string): void {
    this.observer?.onOutput(text, true);
  }

  private top(): { functionId: number; line: number } {
    const frame = this.frames.at(-1);
    if (frame === undefined) throw new Error("the script returned more often than it called");
    return frame;
  }

  private kindOf(type: string, isObject: boolean): number {
    const known = this.kinds.findIndex((kind) => kind.type === type && kind.isObject === isObject);
    return known >= 0 ? known : this.kinds.push({ type, isObject }) - 1;
  }
}

/** Runs one script, whatever the source says. `loaded` keeps what it was asked to load. */
export class ScriptedInterpreter implements Interpreter {
  readonly loaded: { text: string; options: LoadOptions }[] = [];
  private readonly script: Script;
  readonly clock: Clock;

  constructor(script: Script, clock = wallClock) {
    this.script = script;
    this.clock = clock;
  }

  prepare(request: SnippetRequest): Snippet {
    return cutSnippet(request, request.selection);
  }

  load({ text }: Program, options: LoadOptions): LoadedProgram {
    this.loaded.push({ text, options });
    const machine = new ScriptedMachine();
    return {
      counters: machine,
      run: (observer) => {
        machine.observer = observer;
        const ending = this.script(machine);
        observer.onEnd();
        return ending;
      },
      runStep: () => undefined,
      history: () => undefined,
      describe: () => ({ functions: machine.functions, kinds: machine.kinds }),
    };
  }
}
