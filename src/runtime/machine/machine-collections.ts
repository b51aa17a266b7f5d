/**
 * Collections and the ends of objects as the machine takes part in them: finalizers, callbacks of weak references
 * and of collections. The algorithm is in gc/collect.ts.
 */
import { collect } from "../gc/collect.ts";
import type { CollectionNews } from "../gc/collector.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newCollectionDict } from "../objects/dict/collection-dict.ts";
import { newReference } from "../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { listAppend, listItem, listLength } from "../objects/sequences/list.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { clearWeakReferencesToGarbage, WeakrefField } from "../objects/weak-reference.ts";
import { lookupOnType } from "./classes/attributes.ts";
import { finalizeAwaitable } from "./generators/async-generator.ts";
import { finalizeGenerator } from "./generators/generator-type.ts";
import type { Machine } from "./machine.ts";
import { MachineValues } from "./machine-values.ts";
import { releaseWrapped } from "./release-buffer.ts";
import { writeUnraisable } from "./tracebacks/unraisable.ts";

export abstract class MachineCollections extends MachineValues {
  /** Runs a collection and tells the observer. */
  *collect(generation: number, isExplicit: boolean): Steps<number> {
    const before = this.gc.lastCollection;
    const collected = yield* collect(this, generation, isExplicit);
    const facts = this.gc.lastCollection;
    if (facts !== undefined && facts !== before) this.observer?.onCollection({ ...facts, isExplicit });
    return collected;
  }

  writeDebug(text: string): void {
    this.writeError(text);
  }

  /** `gc.DEBUG_SAVEALL`. */
  saveGarbage(ref: Ref): void {
    this.heap.incref(ref);
    listAppend(this, this.garbage, ref);
  }

  /** Runs `gc.callbacks`; what they raise is reported and gone. CPython: invoke_gc_callback. */
  *reportCollection(phase: string, news: CollectionNews): Steps<void> {
    const { heap, collectionCallbacks: callbacks } = this;
    if (listLength(heap, callbacks) === 0 || this.isTakenApart) return;
    const { generation, ...counts } = news;
    const info = this.own(newCollectionDict(this, { generation }, counts));
    for (let index = 0; index < listLength(heap, callbacks); index++) {
      const callback = listItem(heap, callbacks, index);
      heap.incref(callback);
      this.own(callback);
      try {
        heap.decref(yield* this.call(callback, [this.name(phase), info]));
      } catch (error) {
        yield* writeUnraisable(this.self, this.caught(error), callback, "calling GC callback");
      }
      heap.decref(this.disown(callback));
    }
    heap.decref(this.disown(info));
  }

  clearWeakrefs(ref: Ref): readonly Ref[] {
    return clearWeakReferencesToGarbage(this, ref);
  }

  /** A callback during a collection; the weak reference keeps it. */
  *callWeakrefCallback(weakref: Ref): Steps<void> {
    const callback = this.heap.words[weakref + WeakrefField.CALLBACK] as number;
    this.own(newReference(this, callback));
    yield* this.callCallback(callback, weakref);
    this.heap.decref(this.disown(callback));
  }

  /** The callbacks of weak references to a dying object, in order. CPython: PyObject_ClearWeakRefs. */
  *runDueCallbacks(object: Ref): Steps<void> {
    const due = this.dueCallbacks.get(object) ?? [];
    this.dueCallbacks.delete(object);
    for (const { weakref, callback } of due) {
      this.own(weakref);
      this.own(callback);
    }
    const isHeld = due.length > 1 || this.profile.values.weakrefCallbackHoldsSingle;
    for (const { weakref, callback } of due) {
      // Not held, it must not die before it is an argument.
      if (!isHeld && (this.heap.words[weakref] as number) > 1) {
        this.heap.decref(this.disown(weakref));
        yield* this.callCallback(callback, weakref);
        this.heap.decref(this.disown(callback));
        return;
      }
      yield* this.callCallback(callback, weakref);
    }
    for (const { weakref, callback } of [...due].reverse()) {
      this.heap.decref(this.disown(callback));
      this.heap.decref(this.disown(weakref));
    }
  }

  /** The callbacks of an object that died after its finalizer are due now and hold what they need. */
  protected releaseWeakReferences(object: Ref): void {
    const held = this.heldWeakReferences.get(object) ?? [];
    this.heldWeakReferences.delete(object);
    for (const ref of held) this.heap.decref(ref);
  }

  /** Weak references with callbacks to objects that wait for their end, as far as somebody else holds them. */
  protected livingReferencesTo(waiting: readonly Ref[]): ReadonlySet<Ref> {
    const living = new Set<Ref>();
    if (this.dueCallbacks.size + this.heldWeakReferences.size === 0) return living;
    const isLiving = (weakref: Ref): boolean => (this.heap.words[weakref] as number) > 1;
    for (const object of waiting) {
      for (const { weakref } of this.dueCallbacks.get(object) ?? []) {
        if (isLiving(weakref)) living.add(weakref);
      }
      for (const weakref of this.heldWeakReferences.get(object) ?? []) {
        if (isLiving(weakref)) living.add(weakref);
      }
    }
    return living;
  }

  /**
   * What the end of one object took with it is gone before the end of the next begins: those of `living` that nobody
   * else holds any more do not call back.
   */
  protected forgetDeadReferences(waiting: readonly Ref[], living: ReadonlySet<Ref>): void {
    if (living.size === 0) return;
    const { heap } = this;
    const isDead = (weakref: Ref): boolean => living.has(weakref) && heap.words[weakref] === 1;
    for (const object of waiting) {
      const due = this.dueCallbacks.get(object);
      if (due?.some(({ weakref }) => isDead(weakref)) === true) {
        const [dead, left] = partition(due, ({ weakref }) => isDead(weakref));
        this.dueCallbacks.set(object, left);
        for (const each of dead) for (const ref of [each.callback, each.weakref]) heap.decref(ref);
      }
      const held = this.heldWeakReferences.get(object);
      if (held?.some(isDead) === true) {
        const [dead, left] = partition(held, isDead);
        this.heldWeakReferences.set(object, left);
        for (const ref of dead) heap.decref(ref);
      }
    }
  }

  private *callCallback(callback: Ref, weakref: Ref): Steps<void> {
    try {
      this.heap.decref(yield* this.call(callback, [weakref]));
    } catch (error) {
      yield* writeUnraisable(this.self, this.caught(error), callback, "calling weakref callback");
    }
  }

  *finalizeGarbage(ref: Ref): Steps<void> {
    yield* this.runFinalizer(ref);
  }

  /** What the interpreter's own types do at the end; without `finalize` it is the class's `__del__`. */
  private finalizerOf(type: TypeObject): Finalizer {
    const { generator, coroutine, asyncGenerator, asyncGeneratorAsend, asyncGeneratorAthrow } = this.types;
    if (type === generator || type === coroutine || type === asyncGenerator) return CLOSING;
    return type === asyncGeneratorAsend || type === asyncGeneratorAthrow ? UNUSED_AWAITABLE : CALLING;
  }

  /** Runs `__del__`, or closes a generator; what that raises is reported and gone. */
  *runFinalizer(ref: Ref): Steps<void> {
    if (this.typeOf(ref) === this.types.bufferWrapper) return yield* releaseWrapped(this.self, ref);
    const { finalize, task } = this.finalizerOf(this.typeOf(ref));
    const called = finalize ? ref : lookupOnType(this.self, this.typeOf(ref), this.name("__del__"));
    if (called !== NULL) this.own(newReference(this, called));
    try {
      const outcome = finalize?.(this.self, ref) ?? this.callSpecial(ref, "__del__", []);
      const result = yield* resolve(outcome);
      if (result !== NULL) this.heap.decref(result);
    } catch (error) {
      yield* writeUnraisable(this.self, this.caught(error), called, task);
    }
    if (called !== NULL) this.heap.decref(this.disown(called));
  }
}

interface Finalizer {
  readonly finalize?: (m: Machine, ref: Ref) => Outcome;
  /** What is done, in the report of an exception that comes of it. */
  readonly task: string;
}

const CLOSING: Finalizer = { finalize: finalizeGenerator, task: "closing generator" };
const UNUSED_AWAITABLE: Finalizer = { finalize: finalizeAwaitable, task: "finalizing async generator" };
const CALLING: Finalizer = { task: "calling deallocator" };

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
