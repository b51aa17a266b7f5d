/**
 * The program's threads. One runs until it waits (for a lock, for another thread, for the clock) or ends; then the one
 * goes on that could do so first. A thread that is started comes last in this row, and a thread that is woken, too.
 * The clock moves when all wait: to the first time that somebody waits for. So every run takes the same course.
 *
 * DIVERGES: CPython lets another thread run after 5 ms (`sys.setswitchinterval`); here a thread that computes is not
 * interrupted. What ends within such an interval comes out as in CPython.
 */
import type { ProgramThread, ProgramThreads } from "../builtins/program-threads.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { NULL } from "../memory/linear-memory.ts";
import type { Steps } from "../objects/runtime.ts";
import { DataStack } from "./frames/data-stack.ts";
import { type Activation, Delivery, NativeFrame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";

/** What pthread_self() of the first thread looks like on Linux; others are a stack of 8 MB further down. */
const MAIN_IDENT = 0x7ffff7d8b740;
const STACK_BYTES = 0x801000;
const MAIN_NATIVE_ID = 1000;
/** The first piece of a thread's stack of frames. */
const FIRST_STACK_WORDS = 1 << 13;
const MAX_STACK_WORDS = 50_000 * 256;

/** What a thread has of the machine while it does not run. All references are owned. */
export interface SuspendedState {
  readonly current: Activation | undefined;
  readonly handled: Ref;
  readonly delegationDepth: number;
  readonly dataRecursion: number;
  readonly dataStack: DataStack;
  /** `owned`, `outerHandled`, and those of `ownArrays`. */
  readonly arrays: readonly (readonly Ref[])[];
}

class Thread implements ProgramThread {
  readonly ident: number;
  readonly nativeId: number;
  suspended: SuspendedState | undefined = undefined;
  isWaiting = false;
  hasTimedOut = false;
  /** On the clock, in nanoseconds. */
  deadline = Number.POSITIVE_INFINITY;

  constructor(number: number) {
    this.ident = MAIN_IDENT - number * STACK_BYTES;
    this.nativeId = MAIN_NATIVE_ID + number;
  }
}

export class Threads implements ProgramThreads {
  readonly main = new Thread(0);
  running = this.main;
  readonly ownArrays: Ref[][] = [];
  readonly #machine: Machine;
  /** Those that could go on, the first one first. */
  readonly #ready: Thread[] = [];
  /** Those that wait, and until when at most; the one that began first comes first. */
  readonly #waiting = new Set<Thread>();
  readonly #freeStacks: DataStack[] = [];
  #startedCount = 0;
  othersCount = 0;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** What threads that do not run keep alive. */
  *suspendedStates(): Iterable<SuspendedState> {
    for (const { suspended } of [...this.#ready, ...this.#waiting]) {
      if (suspended !== undefined) yield suspended;
    }
  }

  start(run: (thread: ProgramThread) => Steps<void>): ProgramThread {
    const thread = new Thread(++this.#startedCount);
    const dataStack =
      this.#freeStacks.pop() ?? new DataStack(this.#machine.heap.memory, MAX_STACK_WORDS, FIRST_STACK_WORDS);
    const steps = this.#runToEnd(thread, run);
    const current = new NativeFrame(steps, undefined, Delivery.DISCARD, 0, 0, dataStack.bottom, 0);
    const arrays = this.#arrays().map(() => []);
    thread.suspended = { current, handled: NULL, delegationDepth: 0, dataRecursion: 0, dataStack, arrays };
    this.#ready.push(thread);
    this.othersCount++;
    return thread;
  }

  *wait(deadline: number | undefined): Steps<boolean> {
    const thread = this.running;
    thread.isWaiting = true;
    thread.hasTimedOut = false;
    thread.deadline = deadline ?? Number.POSITIVE_INFINITY;
    this.#waiting.add(thread);
    yield* this.#machine.defer(() => this.#goOnWithNext(true));
    return !thread.hasTimedOut;
  }

  wake(thread: ProgramThread): void {
    this.#makeReady(thread as Thread);
  }

  *yieldToOthers(): Steps<void> {
    if (this.#ready.length === 0) return;
    this.#ready.push(this.running);
    yield* this.#machine.defer(() => this.#goOnWithNext(true));
  }

  *#runToEnd(thread: Thread, run: (thread: ProgramThread) => Steps<void>): Steps<Ref> {
    yield* run(thread);
    this.othersCount--;
    for (const array of this.ownArrays) {
      for (const ref of array.splice(0)) this.#machine.heap.decref(ref);
    }
    this.#freeStacks.push(this.#machine.dataStack);
    // Never comes back.
    return yield* this.#machine.defer(() => this.#goOnWithNext(false));
  }

  #makeReady(thread: Thread): void {
    if (!thread.isWaiting) return;
    thread.isWaiting = false;
    this.#waiting.delete(thread);
    this.#ready.push(thread);
  }

  /** Runs with an empty JavaScript stack. The native frame that waited in the next thread gets the result. */
  #goOnWithNext(isRunningKept: boolean): Ref {
    this.#wakeThoseDue();
    if (this.#ready.length === 0) this.#moveClock();
    const next = this.#ready.shift() as Thread;
    if (next === this.running) return NULL;
    this.running.suspended = isRunningKept ? this.#suspend() : undefined;
    const { suspended } = next;
    next.suspended = undefined;
    this.running = next;
    if (suspended !== undefined) this.#takeUp(suspended);
    return NULL;
  }

  #wakeThoseDue(): void {
    const now = this.#machine.clock.nanoseconds;
    const due = [...this.#waiting].filter(({ deadline }) => deadline <= now);
    due.sort((a, b) => a.deadline - b.deadline);
    for (const thread of due) {
      thread.hasTimedOut = true;
      this.#makeReady(thread);
    }
  }

  #moveClock(): void {
    const first = Math.min(...[...this.#waiting].map(({ deadline }) => deadline));
    if (first === Number.POSITIVE_INFINITY) {
      this.#machine.unsupported("waiting for ever: every thread waits for another one");
    }
    this.#machine.clock.advanceTo(first);
    this.#wakeThoseDue();
  }

  #arrays(): Ref[][] {
    return [this.#machine.owned, this.#machine.outerHandled, ...this.ownArrays];
  }

  #suspend(): SuspendedState {
    const { current, handled, delegationDepth, dataRecursion, dataStack } = this.#machine;
    const arrays = this.#arrays().map((array) => array.splice(0));
    return { current, handled, delegationDepth, dataRecursion, dataStack, arrays };
  }

  #takeUp(state: SuspendedState): void {
    const m = this.#machine;
    m.current = state.current;
    m.handled = state.handled;
    m.delegationDepth = state.delegationDepth;
    m.dataRecursion = state.dataRecursion;
    m.dataStack = state.dataStack;
    this.#arrays().forEach((array, index) => {
      array.splice(0, array.length, ...(state.arrays[index] ?? []));
    });
  }
}
