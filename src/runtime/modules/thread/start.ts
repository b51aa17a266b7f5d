/** Starting threads and what they do first and last. CPython: Modules/_threadmodule.c, thread_run (3.13). */

import type { Interpreter } from "../../builtins/interpreter.ts";
import type { ProgramThread } from "../../builtins/program-threads.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { keywordsOf } from "../../objects/dict/keyword-dict.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { HandledThread, type ThreadHandles } from "./thread-handle.ts";
import { WaitingLine } from "./waiting.ts";

export class ThreadStarter {
  /** Threads for which the end of the program waits, with what tells of their ends. */
  readonly #joined = new Set<HandledThread>();
  readonly #line = new WaitingLine();

  constructor(
    readonly m: Interpreter,
    readonly handles: ThreadHandles,
  ) {}

  /** `start_new_thread(function, args[, kwargs])` */
  startWithArguments(fn: Ref, args: Ref, keywords: Ref): Ref {
    const { m } = this;
    if (!m.isCallable(fn)) m.raise(m.types.TypeError, "first arg must be callable");
    if (!m.isInstance(args, m.types.tuple)) m.raise(m.types.TypeError, "2nd arg must be a tuple");
    if (keywords !== NULL && !m.isInstance(keywords, m.types.dict)) {
      m.raise(m.types.TypeError, "optional 3rd arg must be a dictionary");
    }
    return m.newInt(this.#start(fn, args, keywords, undefined).ident);
  }

  /** `start_joinable_thread(function, handle=None, daemon=True)` */
  startJoinable(fn: Ref, given: Ref, isDaemon: boolean): Ref {
    const { m, handles } = this;
    if (!m.isCallable(fn)) m.raise(m.types.TypeError, "thread function must be callable");
    const hasHandle = given !== NULL && given !== m.none;
    if (hasHandle && m.typeOf(given) !== handles.type) {
      m.raise(m.types.TypeError, "'handle' must be a _ThreadHandle");
    }
    const handled = hasHandle ? handles.handledBy(given) : new HandledThread();
    if (handled.thread !== undefined) m.raise(m.types.RuntimeError, "thread already started");
    if (!isDaemon) this.#joined.add(handled);
    handled.thread = this.#start(fn, NULL, NULL, handled);
    return hasHandle ? newReference(m, given) : handles.newHandle(handled);
  }

  /** `_shutdown()`: waits for all threads that are no daemons. */
  *joinAll(): Steps<Ref> {
    while (this.#joined.size > 0) yield* this.#line.wait(this.m, undefined);
    return this.m.none;
  }

  #start(fn: Ref, args: Ref, keywords: Ref, handled: HandledThread | undefined): ProgramThread {
    const { m } = this;
    const held = [fn, args, keywords].filter((ref) => ref !== NULL);
    for (const ref of held) m.heap.incref(ref);
    m.heldArrays.add(held);
    const starter = this;
    return m.threads.start(function* () {
      m.heldArrays.delete(held);
      for (const ref of held) m.own(ref);
      yield* starter.#call(fn, args, keywords);
      for (const ref of held) m.heap.decref(m.disown(ref));
      if (handled === undefined) return;
      handled.setDone(m);
      if (starter.#joined.delete(handled)) starter.#line.wakeAll(m);
    });
  }

  *#call(fn: Ref, args: Ref, keywords: Ref): Steps<void> {
    const { m } = this;
    try {
      const named = keywords === NULL ? undefined : keywordsOf(m, keywords).keywords;
      m.heap.decref(yield* m.call(fn, args === NULL ? [] : m.tupleItems(args), named));
    } catch (thrown) {
      if (m.swallow(thrown, m.types.SystemExit)) return;
      yield* m.reportUnraisable(thrown, "Exception ignored in thread started by", fn);
    }
  }
}
