/** `_count_elements(mapping, iterable)`, the loop of `Counter`. CPython 3.13, Modules/_collectionsmodule.c. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetHashed, dictSetHashed } from "../../objects/dict/dict.ts";
import { hashOfKey } from "../../objects/dict/dict-keys.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { findOnType } from "../../objects/sequences/sequence.ts";

export function* countElements(m: Interpreter, mapping: Ref, iterable: Ref): Steps<Ref> {
  const iterator = m.own(yield* resolve(m.iterate(iterable)));
  if (countsAsDict(m, mapping)) yield* countInDict(m, mapping, iterator);
  else yield* countByMethods(m, mapping, iterator);
  m.heap.decref(m.disown(iterator));
  return newReference(m, m.none);
}

/** Whether neither `get` nor `__setitem__` are the program's own. */
function countsAsDict(m: Interpreter, mapping: Ref): boolean {
  const type = m.typeOf(mapping);
  const { dict } = m.types;
  const isSame = (name: string): boolean => findOnType(m, type, name) === findOnType(m, dict, name);
  return type.isSubtypeOf(dict) && isSame("get") && isSame("__setitem__");
}

/** Hashes each key once. */
function* countInDict(m: Interpreter, dict: Ref, iterator: Ref): Steps<void> {
  const { heap } = m;
  const one = m.newInt(1);
  for (;;) {
    const key = yield* resolve(m.next(iterator));
    if (key === NULL) return;
    m.own(key);
    const low = yield* resolve(hashOfKey(m, key));
    const high = m.hashHigh;
    const old = yield* resolve(dictGetHashed(m, dict, key, low, high));
    if (old !== NULL) m.own(old);
    const count =
      old === NULL ? one : m.own(yield* resolve(m.binaryOperation(old, one, BinaryOperation.ADD)));
    yield* resolve(dictSetHashed(m, dict, key, count, low, high));
    if (old !== NULL) {
      heap.decref(m.disown(count));
      heap.decref(m.disown(old));
    }
    heap.decref(m.disown(key));
  }
}

function* countByMethods(m: Interpreter, mapping: Ref, iterator: Ref): Steps<void> {
  const { heap } = m;
  const get = m.own(yield* resolve(m.getAttribute(mapping, m.name("get"))));
  const one = m.newInt(1);
  for (;;) {
    const key = yield* resolve(m.next(iterator));
    if (key === NULL) break;
    m.own(key);
    const old = m.own(yield* m.call(get, [key, m.newInt(0)]));
    const count = m.own(yield* resolve(m.binaryOperation(old, one, BinaryOperation.ADD)));
    heap.decref(m.disown(old));
    yield* resolve(m.setItem(mapping, key, count));
    heap.decref(m.disown(count));
    heap.decref(m.disown(key));
  }
  heap.decref(m.disown(get));
}
