/** `anext_awaitable`: what `anext` with a default gives. CPython: Objects/iterobject.c, anextawaitable_*. */
import type { Ref } from "../../memory/linear-memory.ts";
import { NULL } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { Machine } from "../machine.ts";
import { awaitableIterator } from "./awaitable.ts";
import { raiseStopIteration } from "./generators.ts";

const enum AnextField {
  WRAPPED = 4,
  DEFAULT = 6,
}

/** Both are borrowed. */
export function newAnextAwaitable(m: Machine, wrapped: Ref, fallback: Ref): Ref {
  const type = m.types.anextAwaitable;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words[ref + AnextField.WRAPPED] = newReference(m, wrapped);
  m.heap.words[ref + AnextField.DEFAULT] = newReference(m, fallback);
  m.gc.track(ref);
  return ref;
}

export function defineAnextAwaitable(m: Machine): void {
  const type = m.types.anextAwaitable;
  defineRecord(type, [AnextField.WRAPPED, AnextField.DEFAULT]);
  type.slots.iterate = newReference;
  type.slots.next = (_, self) => advance(m, self, "__next__", []);
  const forward =
    (name: string) =>
    (_: unknown, self: Ref, ...args: Ref[]) =>
      advance(
        m,
        self,
        name,
        args.filter((arg) => arg !== NULL),
      );
  m.addMethods(type, [
    native("send", "(arg, /)", forward("send")),
    native("throw", "(typ, val=None, tb=None, /)", forward("throw")),
    native("close", "()", forward("close")),
    native("__await__", "()", (_, self) => newReference(m, self)),
  ]);
}

/** Sends to what is wrapped; StopAsyncIteration becomes StopIteration with the default. */
function* advance(m: Machine, self: Ref, method: string, args: readonly Ref[]): Steps<Ref> {
  const iterator = m.own(yield* innerIterator(m, m.heap.words[self + AnextField.WRAPPED] as number));
  try {
    const result =
      method === "__next__" ? yield* m.nextWithValue(iterator) : yield* callMethod(m, iterator, method, args);
    if (result === NULL) return raiseStopIteration(m, m.none);
    m.heap.decref(m.disown(iterator));
    return result;
  } catch (error) {
    if (!m.swallow(error, m.types.StopAsyncIteration)) throw error;
    const fallback = m.heap.words[self + AnextField.DEFAULT] as number;
    return raiseStopIteration(m, newReference(m, fallback));
  }
}

/** A coroutine is no iterator: its wrapper is. CPython: anextawaitable_getiter. */
function* innerIterator(m: Machine, wrapped: Ref): Steps<Ref> {
  const awaitable = yield* awaitableIterator(m, wrapped);
  if (m.typeOf(awaitable) !== m.types.coroutine) return awaitable;
  m.own(awaitable);
  const iterator = yield* m.callSpecial(awaitable, "__await__", []);
  m.heap.decref(m.disown(awaitable));
  return iterator;
}

function* callMethod(m: Machine, iterator: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
  const method = m.own(yield* resolve(m.getAttribute(iterator, m.name(name))));
  const result = yield* m.call(method, args);
  m.heap.decref(m.disown(method));
  return result;
}
