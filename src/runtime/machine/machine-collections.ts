/**
 * Collections and the ends of objects as the machine takes part in them: finalizers, callbacks of weak references
 * and of collections. The algorithm is in gc/collect.ts.
 */
import { collect } from "../gc/collect.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictSetStr, newDict } from "../objects/dict/dict.ts";
import { newReference } from "../objects/plain-data.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { listAppend, listItem, listLength } from "../objects/sequences/list.ts";
import { clearWeakReferencesToGarbage, WeakrefField } from "../objects/weak-reference.ts";
import { lookupOnType } from "./classes/attributes.ts";
import { finalizeGenerator } from "./generators/generator-type.ts";
import { MachineValues } from "./machine-values.ts";
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
  *reportCollection(
    phase: string,
    generation: number,
    collected: number,
    uncollectable: number,
  ): Steps<void> {
    const { heap, collectionCallbacks: callbacks } = this;
    if (listLength(heap, callbacks) === 0 || this.isTakenApart) return;
    const info = this.own(newDict(this));
    for (const [name, value] of Object.entries({ generation, collected, uncollectable })) {
      const number = this.newInt(value);
      dictSetStr(this, info, this.name(name), number);
      heap.decref(number);
    }
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

  /** Runs `__del__`, or closes a generator; what that raises is reported and gone. */
  *runFinalizer(ref: Ref): Steps<void> {
    const { generator, coroutine, asyncGenerator } = this.types;
    const isGenerator = [generator, coroutine, asyncGenerator].includes(this.typeOf(ref));
    const called = isGenerator ? ref : lookupOnType(this.self, this.typeOf(ref), this.name("__del__"));
    if (called !== NULL) this.own(newReference(this, called));
    const task = isGenerator ? "closing generator" : "calling deallocator";
    try {
      const outcome = isGenerator ? finalizeGenerator(this.self, ref) : this.callSpecial(ref, "__del__", []);
      const result = yield* resolve(outcome);
      if (result !== NULL) this.heap.decref(result);
    } catch (error) {
      yield* writeUnraisable(this.self, this.caught(error), called, task);
    }
    if (called !== NULL) this.heap.decref(this.disown(called));
  }
}
