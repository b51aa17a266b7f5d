/** Iterators of `OrderedDict` and its views. CPython 3.13, Objects/odictobject.c, odictiter_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGet, dictLength } from "../../objects/dict/dict.ts";
import { raiseKeyError } from "../../objects/exceptions/key-error.ts";
import {
  defineIterator,
  exhaust,
  newIterator,
  newPairOfNone,
  nextPair,
} from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField } from "../../objects/record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { findNode, firstNode, lastNode, Node, OrderedDictField } from "./ordered-dict.ts";

/** Words of odictiterobject. */
const enum OrderedIterator {
  KIND = 4,
  /** NULL once it is exhausted. */
  DICT = 6,
  SIZE = 8,
  STATE = 10,
  RESULT = 12,
  /** The key that comes next: nodes may go, keys are owned. */
  CURRENT = 14,
}

/** What an iterator gives, a bit each. */
export const enum Gives {
  REVERSED = 1,
  KEYS = 2,
  VALUES = 4,
  ITEMS = 6,
}

export function newOrderedIterator(rt: Runtime, type: TypeObject, dict: Ref, kind: number): Ref {
  const result = (kind & Gives.ITEMS) === Gives.ITEMS ? newPairOfNone(rt) : NULL;
  const iterator = newIterator(rt, type);
  const { words } = rt.heap;
  const node = (kind & Gives.REVERSED) !== 0 ? lastNode(rt, dict) : firstNode(rt, dict);
  words[iterator + OrderedIterator.KIND] = kind;
  words[iterator + OrderedIterator.DICT] = newReference(rt, dict);
  words[iterator + OrderedIterator.SIZE] = dictLength(rt.heap, dict);
  words[iterator + OrderedIterator.STATE] = words[dict + OrderedDictField.STATE] as number;
  words[iterator + OrderedIterator.RESULT] = result;
  if (node !== NULL) {
    words[iterator + OrderedIterator.CURRENT] = newReference(rt, words[node + Node.KEY] as number);
  }
  return iterator;
}

function next(rt: Runtime, iterator: Ref): Outcome {
  const { words } = rt.heap;
  const dict = words[iterator + OrderedIterator.DICT] as number;
  if (dict === NULL) return NULL;
  const key = words[iterator + OrderedIterator.CURRENT] as number;
  if (key === NULL) return exhaust(rt, iterator, OrderedIterator.DICT);
  checkUnchanged(rt, iterator, dict);
  const node = findNode(rt, dict, key);
  return typeof node === "number" ? give(rt, iterator, dict, node) : nextWithSteps(rt, iterator, dict, node);
}

function* nextWithSteps(rt: Runtime, iterator: Ref, dict: Ref, finding: Steps<Ref>): Steps<Ref> {
  return yield* resolve(give(rt, iterator, dict, yield* finding));
}

function checkUnchanged(rt: Runtime, iterator: Ref, dict: Ref): void {
  const { words } = rt.heap;
  if (words[dict + OrderedDictField.STATE] !== words[iterator + OrderedIterator.STATE]) {
    clearField(rt, iterator, OrderedIterator.DICT);
    rt.raise(rt.types.RuntimeError, "OrderedDict mutated during iteration");
  }
  if (words[iterator + OrderedIterator.SIZE] !== dictLength(rt.heap, dict)) {
    words[iterator + OrderedIterator.SIZE] = -1;
    rt.raise(rt.types.RuntimeError, "OrderedDict changed size during iteration");
  }
}

/** Advances past the found node and answers its key, value or pair. CPython: odictiter_iternext. */
function give(rt: Runtime, iterator: Ref, dict: Ref, node: Ref): Outcome {
  const { words } = rt.heap;
  const key = words[iterator + OrderedIterator.CURRENT] as number;
  if (node === NULL) {
    rt.own(key);
    words[iterator + OrderedIterator.CURRENT] = NULL;
    raiseKeyError(rt, key);
  }
  const kind = words[iterator + OrderedIterator.KIND] as number;
  const following = words[node + ((kind & Gives.REVERSED) !== 0 ? Node.PREVIOUS : Node.NEXT)] as number;
  words[iterator + OrderedIterator.CURRENT] =
    following === NULL ? NULL : newReference(rt, words[following + Node.KEY] as number);
  if ((kind & Gives.VALUES) === 0) return key;
  const value = dictGet(rt, dict, key);
  return typeof value === "number"
    ? giveValue(rt, iterator, key, value)
    : giveValueWithSteps(rt, iterator, key, value);
}

function* giveValueWithSteps(rt: Runtime, iterator: Ref, key: Ref, getting: Steps<Ref>): Steps<Ref> {
  rt.own(key);
  const value = yield* getting;
  return giveValue(rt, iterator, rt.disown(key), value);
}

/** Takes both references over. */
function giveValue(rt: Runtime, iterator: Ref, key: Ref, value: Ref): Ref {
  if (value === NULL) {
    rt.own(key);
    raiseKeyError(rt, key);
  }
  const kind = rt.heap.words[iterator + OrderedIterator.KIND] as number;
  if ((kind & Gives.KEYS) !== 0) return nextPair(rt, iterator, OrderedIterator.RESULT, key, value);
  rt.heap.decref(key);
  return value;
}

export function defineOrderedIterator(m: Interpreter): TypeObject {
  const references = [OrderedIterator.DICT, OrderedIterator.CURRENT, OrderedIterator.RESULT];
  return m.defineType({
    name: "odict_iterator",
    layout: "odict_iterator",
    isBaseType: false,
    define: (type) => defineIterator(m, type, references, next),
  });
}
