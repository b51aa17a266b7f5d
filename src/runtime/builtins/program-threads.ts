/** What modules may ask of the program's threads. The machine runs them: machine/threads.ts says in which order. */
import type { Ref } from "../memory/linear-memory.ts";
import type { Steps } from "../objects/runtime.ts";

export interface ProgramThread {
  /** `threading.get_ident()` */
  readonly ident: number;
  /** `threading.get_native_id()` */
  readonly nativeId: number;
}

export interface ProgramThreads {
  readonly running: ProgramThread;
  readonly main: ProgramThread;
  /** Threads that run besides the main one. */
  readonly othersCount: number;
  /** Arrays of owned references of which each thread has its own content; a new thread begins with none. */
  readonly ownArrays: Ref[][];
  /** A new thread, which begins when others wait. `run` must not raise. */
  start(run: (thread: ProgramThread) => Steps<void>): ProgramThread;
  /**
   * The running thread waits until it is woken, or until the clock says so many nanoseconds: false. Ends the run
   * when nobody could ever wake a thread.
   */
  wait(deadline: number | undefined): Steps<boolean>;
  wake(thread: ProgramThread): void;
  /** Lets all others that can go on do so first. */
  yieldToOthers(): Steps<void>;
}
