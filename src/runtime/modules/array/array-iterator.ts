/** Iterators over arrays. CPython: Modules/arraymodule.c, arrayiter_next. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { defineIterator, exhaust, newIterator } from "../../objects/iterators/iterator-record.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import { builtinNamed, newReduction } from "../../objects/reduction.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { arrayLength, itemAt } from "./array.ts";

/** Words of arrayiterobject. */
const enum ArrayIterator {
  INDEX = 4,
  /** NULL once it is exhausted. */
  ARRAY = 6,
}

export function defineArrayIterator(m: Interpreter): TypeObject {
  return m.defineType({
    name: m.profile.library.arrayIterator,
    layout: "array_iterator",
    isBaseType: false,
    define: (type) => {
      defineIterator(m, type, [ArrayIterator.ARRAY], (_, self) => next(m, self));
      m.addMethods(type, [native("__reduce__", "()", (_, self) => reduce(m, self))]);
    },
  });
}

export function newArrayIterator(m: Interpreter, type: TypeObject, array: Ref): Ref {
  const iterator = newIterator(m, type);
  m.heap.words[iterator + ArrayIterator.ARRAY] = newReference(m, array);
  return iterator;
}

function next(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  const array = words[self + ArrayIterator.ARRAY] as number;
  if (array === NULL) return NULL;
  const index = words[self + ArrayIterator.INDEX] as number;
  if (index >= arrayLength(m, array)) return exhaust(m, self, ArrayIterator.ARRAY);
  words[self + ArrayIterator.INDEX] = index + 1;
  return itemAt(m, array, index);
}

function reduce(m: Interpreter, self: Ref): Ref {
  const array = m.heap.words[self + ArrayIterator.ARRAY] as number;
  if (array === NULL) return newReduction(m, builtinNamed(m, "iter"), [newReference(m, m.emptyTuple)]);
  const index = newInt(m, m.heap.words[self + ArrayIterator.INDEX] as number);
  return newReduction(m, builtinNamed(m, "iter"), [newReference(m, array)], index);
}
