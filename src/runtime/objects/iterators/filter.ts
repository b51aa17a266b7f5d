/** `filter`. CPython: Python/bltinmodule.c, filter_new, filter_next. */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { refuseKeywordsOfNew } from "../no-keywords.ts";
import { newReference } from "../plain-data.ts";
import { classOf, newReduction } from "../reduction.ts";
import { type CallArguments, type Runtime, resolve, type Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { defineIterator, newIterator } from "./iterator-record.ts";

/** Words of filterobject. */
const enum FilterField {
  FUNCTION = 4,
  ITERATOR = 6,
}

function* construct(rt: Runtime, type: TypeObject, args: CallArguments): Steps<Ref> {
  refuseKeywordsOfNew(rt, type, "filter", args);
  const given = args.positional.length;
  if (given !== 2) rt.raise(rt.types.TypeError, `filter expected 2 arguments, got ${given}`);
  const iterator = yield* resolve(rt.iterate(args.positional[1] as Ref));
  const self = newIterator(rt, type);
  rt.heap.words[self + FilterField.FUNCTION] = newReference(rt, args.positional[0] as Ref);
  rt.heap.words[self + FilterField.ITERATOR] = iterator;
  return self;
}

function* next(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const fn = heap.words[self + FilterField.FUNCTION] as number;
  const testsTruth = fn === rt.none || fn === rt.types.bool.ref;
  for (;;) {
    const item = yield* resolve(rt.next(heap.words[self + FilterField.ITERATOR] as number));
    if (item === NULL) return NULL;
    rt.own(item);
    const isKept = testsTruth ? yield* resolve(rt.isTrue(item)) : yield* passes(rt, fn, item);
    if (isKept) return rt.disown(item);
    heap.decref(rt.disown(item));
  }
}

function* passes(rt: Runtime, fn: Ref, item: Ref): Steps<boolean> {
  const verdict = rt.own(yield* rt.call(fn, [item]));
  const isKept = yield* resolve(rt.isTrue(verdict));
  rt.heap.decref(rt.disown(verdict));
  return isKept;
}

export function defineFilter(rt: Runtime): void {
  defineIterator(rt, rt.types.filter, [FilterField.ITERATOR, FilterField.FUNCTION], next);
  rt.types.filter.slots.construct = construct;
  rt.addMethods(rt.types.filter, [native("__reduce__", "()", (_, self) => reduce(rt, self))]);
}

/** filter_reduce */
function reduce(rt: Runtime, self: Ref): Ref {
  const { words } = rt.heap;
  const args = [words[self + FilterField.FUNCTION] as number, words[self + FilterField.ITERATOR] as number];
  return newReduction(
    rt,
    classOf(rt, self),
    args.map((arg) => newReference(rt, arg)),
  );
}
