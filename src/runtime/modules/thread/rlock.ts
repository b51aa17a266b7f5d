/** `_thread.RLock`: a lock that its owner may take again. CPython: Modules/_threadmodule.c, rlock_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newBool } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { acquireDeadline } from "./lock.ts";
import { WaitingLine } from "./waiting.ts";

/** Words of rlockobject. */
const enum RLockField {
  FIRST = 4,
  COUNT = 8,
}

/** Who has a lock, and who waits for it. */
interface Holding {
  owner: number;
  readonly line: WaitingLine;
}

export class RLocks {
  readonly type: TypeObject;
  readonly #holdings = new Map<Ref, Holding>();

  constructor(readonly m: Interpreter) {
    this.type = m.defineType({
      name: "_thread.RLock",
      layout: "thread_rlock",
      define: (type) => this.#define(type),
    });
  }

  #construct(type: TypeObject): Ref {
    const { m } = this;
    const ref = newObject(m, type, type.basicBytes);
    m.heap.words.fill(NULL, ref + RLockField.FIRST, ref + (type.basicBytes >> 2));
    this.#holdings.set(ref, { owner: 0, line: new WaitingLine() });
    if (this.type.hasGc) m.gc.track(ref);
    return ref;
  }

  #count(lock: Ref): number {
    return this.m.heap.words[lock + RLockField.COUNT] as number;
  }

  #holding(lock: Ref): Holding {
    return this.#holdings.get(lock) as Holding;
  }

  #isOwned(lock: Ref): boolean {
    return this.#count(lock) > 0 && this.#holding(lock).owner === this.m.threads.running.ident;
  }

  *#take(lock: Ref, deadline: number | undefined, count = 1, owner?: number): Steps<boolean> {
    const { m } = this;
    const holding = this.#holding(lock);
    if (this.#isOwned(lock)) {
      m.heap.words[lock + RLockField.COUNT] = this.#count(lock) + 1;
      return true;
    }
    while (this.#count(lock) > 0) {
      if (deadline !== undefined && m.clock.nanoseconds >= deadline) return false;
      yield* holding.line.wait(m, deadline);
    }
    m.heap.words[lock + RLockField.COUNT] = count;
    holding.owner = owner ?? m.threads.running.ident;
    return true;
  }

  #checkOwned(lock: Ref): void {
    const { m } = this;
    if (!this.#isOwned(lock)) m.raise(m.types.RuntimeError, "cannot release un-acquired lock");
  }

  #release(lock: Ref): Ref {
    this.#checkOwned(lock);
    this.#letGo(lock, this.#count(lock) - 1);
    return this.m.none;
  }

  #letGo(lock: Ref, count: number): void {
    this.m.heap.words[lock + RLockField.COUNT] = count;
    if (count > 0) return;
    const holding = this.#holding(lock);
    holding.owner = 0;
    holding.line.wakeFirst(this.m);
  }

  *#acquire(lock: Ref, blocking: Ref, timeout: Ref): Steps<Ref> {
    const deadline = yield* acquireDeadline(this.m, blocking, timeout);
    return newBool(this.m, yield* this.#take(lock, deadline));
  }

  /** `(count, owner)`, for `Condition.wait`. */
  #releaseSave(lock: Ref): Ref {
    const { m } = this;
    const count = this.#count(lock);
    if (count === 0) m.raise(m.types.RuntimeError, "cannot release un-acquired lock");
    const { owner } = this.#holding(lock);
    this.#letGo(lock, 0);
    return m.newTupleOf([m.newInt(count), m.newInt(owner)]);
  }

  *#acquireRestore(lock: Ref, state: Ref): Steps<Ref> {
    const { m } = this;
    const [count, owner] = m.tupleItems(state) as [Ref, Ref];
    yield* this.#take(lock, undefined, m.numberOf(count), m.numberOf(owner));
    return m.none;
  }

  #repr(lock: Ref): Ref {
    const { m } = this;
    const count = this.#count(lock);
    const { owner } = this.#holding(lock);
    const state = count > 0 ? "locked" : "unlocked";
    const { name } = m.typeOf(lock);
    return m.newStr(`<${state} ${name} object owner=${owner} count=${count} at ${m.addressText(lock)}>`);
  }

  #define(type: TypeObject): void {
    const { m } = this;
    defineRecord(type, [], (_, ref) => this.#holdings.delete(ref));
    type.slots.construct = (_, made) => this.#construct(made);
    type.slots.repr = (_, self) => this.#repr(self);
    m.addMethods(type, [
      native("acquire", "(blocking=True, timeout=-1)", (_, self, blocking, timeout) =>
        this.#acquire(self, blocking, timeout),
      ),
      native("release", "()", (_, self) => this.#release(self)),
      native("__enter__", "()", (_, self) => this.#acquire(self, NULL, NULL)),
      native("__exit__", "(exc_type, exc_value, exc_tb, /)", (_, self) => this.#release(self)),
      native("_is_owned", "()", (_, self) => newBool(m, this.#isOwned(self))),
      native("_recursion_count", "()", (_, self) => m.newInt(this.#isOwned(self) ? this.#count(self) : 0)),
      native("_release_save", "()", (_, self) => this.#releaseSave(self)),
      native("_acquire_restore", "(state, /)", (_, self, state) => this.#acquireRestore(self, state)),
      native("_at_fork_reinit", "()", (_, self) => {
        this.#letGo(self, 0);
        return m.none;
      }),
    ]);
  }
}
