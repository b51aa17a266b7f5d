/** `functools.cmp_to_key`: keys that compare by a function. CPython 3.13, Modules/_functoolsmodule.c, keyobject_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addCallSignature } from "../../objects/functions/call-signature.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { raiseUnhashable } from "../../objects/sequences/list-methods.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of keyobject. */
const enum Key {
  COMPARE = 4,
  /** What is compared; NULL in the object that makes keys. */
  OBJECT = 6,
}

export interface KeyWrapper {
  /** What `cmp_to_key` answers for a function, which is borrowed. */
  newKeyMaker(compare: Ref): Ref;
}

export function defineKeyWrapper(m: Interpreter): KeyWrapper {
  const type = m.defineType({
    name: "functools.KeyWrapper",
    layout: "keyWrapper",
    isBaseType: false,
    define: (made) => fillType(m, made),
  });
  return { newKeyMaker: (compare) => newKey(m, type, compare, NULL) };
}

function newKey(m: Interpreter, type: TypeObject, compare: Ref, object: Ref): Ref {
  const key = newIterator(m, type);
  m.heap.words[key + Key.COMPARE] = newReference(m, compare);
  if (object !== NULL) m.heap.words[key + Key.OBJECT] = newReference(m, object);
  return key;
}

function fillType(m: Interpreter, type: TypeObject): void {
  const { heap } = m;
  const make = {
    ...native("K", "(obj)", (_, maker, object) =>
      newKey(m, type, heap.words[maker + Key.COMPARE] as number, object),
    ),
    holdsArguments: true,
  };
  defineRecord(type, [Key.COMPARE, Key.OBJECT]);
  type.slots.call = (_, self, args) => callNative(m, make, self, args);
  type.slots.hash = raiseUnhashable;
  type.slots.compare = (_, self, other, comparison) => compareKeys(m, type, self, other, comparison);
  addCallSignature(m, type, "(obj)");
  m.addMember(
    type,
    "obj",
    (_, self) => {
      const object = heap.words[self + Key.OBJECT] as number;
      return newReference(m, object === NULL ? m.none : object);
    },
    (_, self, value) => {
      setField(m, self, Key.OBJECT, value === NULL ? NULL : newReference(m, value));
      return NULL;
    },
  );
}

/** The sign of what the function answers. CPython: keyobject_richcompare. */
function* compareKeys(
  m: Interpreter,
  type: TypeObject,
  self: Ref,
  other: Ref,
  comparison: number,
): Steps<Ref> {
  if (m.typeOf(other) !== type) m.raise(m.types.TypeError, "other argument must be K instance");
  const { words } = m.heap;
  const left = words[self + Key.OBJECT] as number;
  const right = words[other + Key.OBJECT] as number;
  if (left === NULL || right === NULL) m.raise(m.types.AttributeError, "object");
  const answer = m.own(yield* m.call(words[self + Key.COMPARE] as number, [left, right]));
  const zero = m.newInt(0);
  const result = yield* resolve(m.compare(answer, zero, comparison));
  m.heap.decref(zero);
  m.heap.decref(m.disown(answer));
  return result;
}
