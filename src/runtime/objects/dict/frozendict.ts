/**
 * `frozendict` (3.15, PEP 814): a dictionary that is filled when it is made and never after. It has the memory of a
 * `dict` and a hash that is computed once. CPython: Objects/dictobject.c, PyFrozenDict_Type.
 */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { layout } from "../../../cpython/layouts.ts";
import { type Ref, WORD_BYTES } from "../../memory/linear-memory.ts";
import { defineContainerRepr, type Part } from "../container-repr.ts";
import { native } from "../functions/native-function.ts";
import { FrozensetHash, TupleHash } from "../hash-combine.ts";
import { newReference } from "../plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { dictLength, isAnyDict, newDict, newDictOfType } from "./dict.ts";
import { newDictIterator } from "./dict-iterator.ts";
import { MergeMode, mergeDict } from "./dict-merge.ts";
import { dictParts, fromKeys, readingMethods, updateFrom, updateFromObject } from "./dict-methods.ts";
import { entryAtPosition, nextPosition } from "./dict-walk.ts";

function hashWord(rt: Runtime): number {
  return layout(rt.profile, "frozendict").offset("ma_hash") / WORD_BYTES;
}

function newFrozendict(rt: Runtime, type: TypeObject): Ref {
  const made = newDictOfType(rt, type);
  rt.heap.words.fill(-1, made + hashWord(rt), made + hashWord(rt) + 2);
  return made;
}

/** `frozendict(...)`; one stands for itself. CPython: frozendict_vectorcall, frozendict_new. */
function construct(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const [source] = args.positional;
  const isAlone = args.positional.length === 1 && args.keywords === undefined;
  if (source !== undefined && isAlone && isExact(rt, source) && type === rt.types.frozendict) {
    return newReference(rt, source);
  }
  return constructFrom(rt, type, args);
}

function* constructFrom(rt: Runtime, type: TypeObject, args: CallArguments): Steps<Ref> {
  const made = rt.own(newFrozendict(rt, type));
  yield* updateFrom(rt, made, args, "frozendict");
  return rt.disown(made);
}

function isExact(rt: Runtime, ref: Ref): boolean {
  return rt.typeOf(ref) === rt.types.frozendict;
}

/** An exact one with the same entries, or itself. */
function copy(rt: Runtime, self: Ref): Outcome {
  return isExact(rt, self)
    ? newReference(rt, self)
    : copyAs(rt, newFrozendict(rt, rt.types.frozendict), self);
}

function* copyAs(rt: Runtime, made: Ref, source: Ref): Steps<Ref> {
  rt.own(made);
  yield* mergeDict(rt, made, source, MergeMode.REPLACE);
  return rt.disown(made);
}

/** The hash of the set of pairs (frozendict_hash). */
function hash(rt: Runtime, self: Ref): number | Steps<number> {
  const { words } = rt.heap;
  const at = self + hashWord(rt);
  const [low, high] = [(words[at] as number) | 0, (words[at + 1] as number) | 0];
  if (low === -1 && high === -1) return computeHash(rt, self);
  rt.hashHigh = high;
  return low;
}

function* computeHash(rt: Runtime, self: Ref): Steps<number> {
  const total = new FrozensetHash();
  for (let at = nextPosition(rt.heap, self, 0); at >= 0; at = nextPosition(rt.heap, self, at + 1)) {
    const { value, low, high } = entryAtPosition(rt, self, at);
    const pair = new TupleHash();
    pair.add(low, high);
    const valueLow = yield* resolve(rt.hash(value));
    pair.add(valueLow, rt.hashHigh);
    const pairLow = pair.finish(2, rt);
    total.add(pairLow, rt.hashHigh);
  }
  const low = total.finish(dictLength(rt.heap, self), rt);
  rt.heap.words[self + hashWord(rt)] = low;
  rt.heap.words[self + hashWord(rt) + 1] = rt.hashHigh;
  return low;
}

/** CPython: frozendict_or. */
function binary(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  if (
    operation !== BinaryOperation.OR ||
    !rt.isInstance(left, rt.types.frozendict) ||
    !isAnyDict(rt, right)
  ) {
    return rt.notImplemented;
  }
  if (isExact(rt, left) && dictLength(rt.heap, right) === 0) return newReference(rt, left);
  return union(rt, left, right);
}

function* union(rt: Runtime, left: Ref, right: Ref): Steps<Ref> {
  const made = rt.own(newFrozendict(rt, rt.types.frozendict));
  yield* mergeDict(rt, made, left, MergeMode.REPLACE);
  yield* updateFromObject(rt, made, right);
  return rt.disown(made);
}

function* frozenFromKeys(rt: Runtime, cls: Ref, iterable: Ref, value: Ref): Steps<Ref> {
  const dict = rt.own(yield* fromKeys(rt, rt.types.dict.ref, iterable, value));
  const made = yield* rt.call(cls, [dict]);
  rt.heap.decref(rt.disown(dict));
  return made;
}

function* parts(rt: Runtime, self: Ref): Generator<Part, void> {
  const { name } = rt.typeOf(self);
  if (dictLength(rt.heap, self) === 0) {
    yield `${name}()`;
    return;
  }
  yield `${name}(`;
  yield* dictParts(rt, self);
  yield ")";
}

export function defineFrozendict(rt: Runtime): void {
  const type = rt.types.frozendict;
  const { slots } = type;
  defineContainerRepr(type, {
    parts,
    recursive: (_, self) => `${rt.typeOf(self).name}({...})`,
    holdsParts: true,
  });
  const { iterate, length, contains, getItem, compare } = rt.types.dict.slots;
  Object.assign(slots, { iterate, length, contains, getItem, compare });
  slots.construct = construct;
  slots.hash = (_, self) => hash(rt, self);
  slots.binary = binary;
  rt.addMethods(type, [
    native("copy", "()", (_, self) => copy(rt, self)),
    ...readingMethods(rt),
    native("__getnewargs__", "()", (_, self) => newArguments(rt, self)),
    native("__reversed__", "()", (_, self) => newDictIterator(rt, rt.types.dictReverseKeyIterator, self)),
  ]);
  rt.addClassMethods(type, [native("fromkeys", "(iterable, value=None, /)", frozenFromKeys)]);
}

function* newArguments(rt: Runtime, self: Ref): Steps<Ref> {
  return rt.newTupleOf([yield* copyAs(rt, newDict(rt), self)]);
}
