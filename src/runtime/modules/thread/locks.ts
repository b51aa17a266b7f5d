/**
 * `_thread.lock` and `_thread.RLock` of a program with one thread: taking a lock that is held would wait for ever,
 * which ends the run. CPython 3.13, Modules/_threadmodule.c, lock_*, rlock_*.
 */
import type { LayoutName } from "../../../cpython/layouts.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** The word that says how often a lock is held. */
const HELD = 4;

export function defineLock(m: Interpreter): TypeObject {
  return defineLockType(m, "_thread.lock", "lock", false);
}

export function defineReentrantLock(m: Interpreter): TypeObject {
  return defineLockType(m, "_thread.RLock", "rlock", true);
}

function defineLockType(m: Interpreter, name: string, layout: LayoutName, isReentrant: boolean): TypeObject {
  return m.defineType({
    name,
    layout,
    isBaseType: isReentrant,
    define(type) {
      defineRecord(type, []);
      type.slots.construct = (_, made) => newIterator(m, made);
      type.slots.repr = (_, self) => repr(m, type, self, isReentrant);
      m.addMethods(type, lockMethods(m, isReentrant));
    },
  });
}

function heldTimes(m: Interpreter, self: Ref): number {
  return m.heap.words[self + HELD] as number;
}

function repr(m: Interpreter, type: TypeObject, self: Ref, isReentrant: boolean): Ref {
  const held = heldTimes(m, self);
  const detail = isReentrant ? ` owner=${held > 0 ? 1 : 0} count=${held}` : "";
  const state = held > 0 ? "locked" : "unlocked";
  return m.newStr(`<${state} ${type.name} object${detail} at ${m.addressText(self)}>`);
}

function lockMethods(m: Interpreter, isReentrant: boolean): NativeFunction[] {
  return [
    native("acquire", "(blocking=True, timeout=-1)", (_, self, blocking) =>
      acquire(m, self, blocking, isReentrant),
    ),
    native("release", "()", (_, self) => release(m, self, isReentrant)),
    native("locked", "()", (_, self) => newBool(m, heldTimes(m, self) > 0)),
    native("__enter__", "()", (_, self) => acquire(m, self, NULL, isReentrant)),
    nativeVariadic("__exit__", "(*exc_info)", (_, self) => release(m, self, isReentrant)),
  ];
}

function* acquire(m: Interpreter, self: Ref, blocking: Ref, isReentrant: boolean): Steps<Ref> {
  const held = heldTimes(m, self);
  const isFree = isReentrant || held === 0;
  if (!isFree && (blocking === NULL || (yield* resolve(m.isTrue(blocking))))) {
    m.unsupported("waiting for a lock that only another thread could release");
  }
  if (isFree) m.heap.words[self + HELD] = held + 1;
  return newBool(m, isFree);
}

function release(m: Interpreter, self: Ref, isReentrant: boolean): Ref {
  const held = heldTimes(m, self);
  const message = isReentrant ? "cannot release un-acquired lock" : "release unlocked lock";
  if (held === 0) m.raise(m.types.RuntimeError, message);
  m.heap.words[self + HELD] = held - 1;
  return newReference(m, m.none);
}
