/** `_thread.lock`: a lock that any thread may release. CPython: Modules/_threadmodule.c, lock_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newBool } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { secondsOf, WaitingLine } from "./waiting.ts";

/** Words of lockobject. */
const enum LockField {
  FIRST = 4,
  IS_LOCKED = 8,
}

export class Locks {
  readonly type: TypeObject;
  /** Those who wait for locks that are held. */
  readonly #lines = new Map<Ref, WaitingLine>();

  constructor(readonly m: Interpreter) {
    this.type = m.defineType({
      name: "_thread.lock",
      layout: "thread_lock",
      isBaseType: false,
      define: (type) => this.#define(type),
    });
  }

  newLock(): Ref {
    const { m, type } = this;
    const ref = newObject(m, type, type.basicBytes);
    m.heap.words.fill(NULL, ref + LockField.FIRST, ref + (type.basicBytes >> 2));
    if (this.type.hasGc) m.gc.track(ref);
    return ref;
  }

  isLocked(lock: Ref): boolean {
    return this.m.heap.words[lock + LockField.IS_LOCKED] === 1;
  }

  /** Waits for the lock; false when it is not to be had by then. `deadline` undefined is for ever. */
  *take(lock: Ref, deadline: number | undefined): Steps<boolean> {
    while (this.isLocked(lock)) {
      if (deadline !== undefined && this.m.clock.nanoseconds >= deadline) return false;
      yield* this.#line(lock).wait(this.m, deadline);
    }
    this.m.heap.words[lock + LockField.IS_LOCKED] = 1;
    return true;
  }

  #line(lock: Ref): WaitingLine {
    const known = this.#lines.get(lock);
    if (known !== undefined) return known;
    const line = new WaitingLine();
    this.#lines.set(lock, line);
    return line;
  }

  #release(lock: Ref): Ref {
    const { m } = this;
    if (!this.isLocked(lock)) m.raise(m.types.RuntimeError, "release unlocked lock");
    m.heap.words[lock + LockField.IS_LOCKED] = 0;
    this.#lines.get(lock)?.wakeFirst(m);
    return m.none;
  }

  *#acquire(lock: Ref, blocking: Ref, timeout: Ref): Steps<Ref> {
    const deadline = yield* acquireDeadline(this.m, blocking, timeout);
    return newBool(this.m, yield* this.take(lock, deadline));
  }

  #define(type: TypeObject): void {
    const { m } = this;
    defineRecord(type, [], (_, ref) => this.#lines.delete(ref));
    type.slots.construct = (_, made, args) => this.#construct(made, args);
    type.slots.repr = (_, self) =>
      m.newStr(
        `<${this.isLocked(self) ? "locked" : "unlocked"} _thread.lock object at ${m.addressText(self)}>`,
      );
    const acquire = (name: string): NativeFunction =>
      native(name, "(blocking=True, timeout=-1)", (_, self, blocking, timeout) =>
        this.#acquire(self, blocking, timeout),
      );
    m.addMethods(type, [
      acquire("acquire"),
      acquire("acquire_lock"),
      ...["release", "release_lock"].map((name) => native(name, "()", (_, self) => this.#release(self))),
      ...["locked", "locked_lock"].map((name) =>
        native(name, "()", (_, self) => newBool(m, this.isLocked(self))),
      ),
      native("__enter__", "()", (_, self) => this.#acquire(self, NULL, NULL)),
      native("__exit__", "(exc_type, exc_value, exc_tb, /)", (_, self) => this.#release(self)),
      native("_at_fork_reinit", "()", (_, self) => {
        m.heap.words[self + LockField.IS_LOCKED] = 0;
        return m.none;
      }),
    ]);
  }

  #construct(type: TypeObject, { positional, keywords }: CallArguments): Ref {
    const { m } = this;
    if (!m.profile.values.locksCanBeMade) {
      m.raise(m.types.TypeError, `cannot create '${type.name}' instances`);
    }
    const given = positional.length + (keywords?.size ?? 0);
    if (given > 0) m.raise(m.types.TypeError, `lock expected 0 arguments, got ${given}`);
    return this.newLock();
  }
}

/** lock_acquire_parse_args: until when to wait; undefined for ever, now or before for not at all. */
export function* acquireDeadline(m: Interpreter, blocking: Ref, timeout: Ref): Steps<number | undefined> {
  const isBlocking = blocking === NULL || (yield* resolve(m.isTrue(blocking)));
  const seconds = timeout === NULL ? -1 : yield* secondsOf(m, timeout);
  if (!isBlocking && seconds !== -1) {
    m.raise(m.types.ValueError, "can't specify a timeout for a non-blocking call");
  }
  if (seconds < 0 && seconds !== -1) {
    const rule = m.profile.values.locksCanBeMade ? "a non-negative number" : "positive";
    m.raise(m.types.ValueError, `timeout value must be ${rule}`);
  }
  if (!isBlocking) return m.clock.nanoseconds;
  return seconds === -1 ? undefined : m.clock.nanoseconds + Math.ceil(seconds * 1e9);
}
