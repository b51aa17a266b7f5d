/** Making exceptions from arguments, in the two steps of CPython (`tp_new`, `tp_init`), and their text. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { tupleFrom } from "../sequences/tuple.ts";
import type { TypeObject } from "../type-object.ts";
import { ExceptionField, exceptionArgs, newException } from "./exception.ts";

/**
 * BaseException_new, which takes any arguments. For a built-in type `tp_init` follows at once; for a class of the
 * program the machine looks for its `__init__` first.
 */
export function constructException(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const ref = newException(rt, type, args.positional, args.tuple);
  return type.isHeapType ? ref : initializeNew(rt, type, ref, args);
}

/** Runs `tp_init` of a built-in type on an instance that it releases when that fails. */
export function initializeNew(rt: Runtime, type: TypeObject, ref: Ref, args: CallArguments): Outcome {
  const { init } = type.slots;
  if (init === undefined) return ref;
  try {
    const outcome = init(rt, ref, args);
    if (typeof outcome === "number") return ref;
    return finishInitialization(rt, ref, outcome);
  } catch (error) {
    rt.heap.decref(ref);
    throw error;
  }
}

function* finishInitialization(rt: Runtime, ref: Ref, steps: Steps<Ref>): Steps<Ref> {
  rt.own(ref);
  yield* steps;
  return rt.disown(ref);
}

/** BaseException_init: the arguments become `args`. Returns NULL. */
export function initializeException(rt: Runtime, self: Ref, args: CallArguments): Ref {
  refuseKeywords(rt, self, args);
  return setArgs(rt, self, args);
}

/** `_PyArg_NoKeywords` */
export function refuseKeywords(rt: Runtime, self: Ref, { keywords }: CallArguments): void {
  if (keywords !== undefined && keywords.size > 0) {
    rt.raise(rt.types.TypeError, `${rt.typeOf(self).name}() takes no keyword arguments`);
  }
}

/** Makes `args` of the positional arguments, of their tuple where there is one. Returns NULL. */
export function setArgs(rt: Runtime, self: Ref, { positional, tuple }: CallArguments): Ref {
  if (tuple !== undefined) {
    setField(rt, self, ExceptionField.ARGS, newReference(rt, tuple));
    return NULL;
  }
  const old = exceptionArgs(rt, self);
  if (old.length === positional.length && old.every((each, index) => each === positional[index])) return NULL;
  for (const arg of positional) rt.heap.incref(arg);
  setField(rt, self, ExceptionField.ARGS, rt.newTupleOf(positional));
  return NULL;
}

/** BaseException_str: nothing, the one argument, or the tuple of arguments. */
export function exceptionText(rt: Runtime, self: Ref): Outcome {
  const args = exceptionArgs(rt, self);
  if (args.length === 0) return rt.newStr("");
  if (args.length === 1) return rt.str(args[0] as Ref);
  return rt.repr(rt.heap.words[self + ExceptionField.ARGS] as number);
}

/** PySequence_Tuple; a new reference. */
export function* tupleOf(rt: Runtime, iterable: Ref): Steps<Ref> {
  if (rt.typeOf(iterable) === rt.types.tuple) return newReference(rt, iterable);
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  const items: Ref[] = [];
  for (;;) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    items.push(rt.own(item));
  }
  for (const item of items) rt.disown(item);
  rt.heap.decref(rt.disown(iterator));
  return tupleFrom(rt, items);
}
