/** Waiting for something of which a thread has news for others: the line of those who wait, and time limits. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { ProgramThread } from "../../builtins/program-threads.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { doubleOf } from "../../objects/numbers/float-construct.ts";
import type { Steps } from "../../objects/runtime.ts";

/** `threading.TIMEOUT_MAX`, in seconds: what a signed number of nanoseconds holds. */
export const TIMEOUT_MAX_SECONDS = 9223372036;

export class WaitingLine {
  readonly #threads: ProgramThread[] = [];

  /** Waits until `wakeFirst` or `wakeAll`; false when the time is up first. `deadline` is as in `ProgramThreads.wait`. */
  *wait(m: Interpreter, deadline: number | undefined): Steps<boolean> {
    const { running } = m.threads;
    this.#threads.push(running);
    const isWoken = yield* m.threads.wait(deadline);
    if (!isWoken) this.#threads.splice(this.#threads.indexOf(running), 1);
    return isWoken;
  }

  wakeFirst(m: Interpreter): void {
    const first = this.#threads.shift();
    if (first !== undefined) m.threads.wake(first);
  }

  wakeAll(m: Interpreter): void {
    for (const thread of this.#threads.splice(0)) m.threads.wake(thread);
  }
}

/** A time limit in seconds as a time on the clock; undefined for none (None, or not given). */
export function* deadlineAfter(m: Interpreter, seconds: Ref): Steps<number | undefined> {
  if (seconds === NULL || seconds === m.none) return undefined;
  const duration = yield* secondsOf(m, seconds);
  return duration < 0 ? undefined : m.clock.nanoseconds + Math.ceil(duration * 1e9);
}

/** _PyTime_FromSecondsObject */
export function* secondsOf(m: Interpreter, seconds: Ref): Steps<number> {
  if (!m.isInstance(seconds, m.types.float) && !m.isInstance(seconds, m.types.int)) {
    const got = m.typeOf(seconds).name;
    m.raise(m.types.TypeError, `'${got}' object cannot be interpreted as an integer`);
  }
  const value = yield* doubleOf(m, seconds, false);
  if (Number.isNaN(value)) m.raise(m.types.ValueError, "Invalid value NaN (not a number)");
  if (Math.abs(value) >= 2 ** 63) {
    m.raise(m.types.OverflowError, "timestamp out of range for platform time_t");
  }
  if (value > TIMEOUT_MAX_SECONDS) m.raise(m.types.OverflowError, "timeout value is too large");
  return value;
}
