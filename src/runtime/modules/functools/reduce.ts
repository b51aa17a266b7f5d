/** `functools.reduce`. CPython 3.13, Modules/_functoolsmodule.c, functools_reduce. */
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { trackAgain } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { newTuple, tupleStart } from "../../objects/sequences/tuple.ts";

/** `initial` is NULL when it was not given. */
export function* reduce(rt: Runtime, fn: Ref, iterable: Ref, initial: Ref): Steps<Ref> {
  const { heap } = rt;
  const iterator = rt.own(yield* iteratorOf(rt, iterable));
  let args = rt.own(newTuple(rt, 2));
  let result = initial === NULL ? NULL : rt.own(newReference(rt, initial));
  for (;;) {
    if ((heap.words[args + Header.REFCOUNT] as number) > 1) {
      heap.decref(rt.disown(args));
      args = rt.own(newTuple(rt, 2));
    }
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    if (result === NULL) {
      result = rt.own(item);
      continue;
    }
    putInto(rt, args, 0, rt.disown(result));
    putInto(rt, args, 1, item);
    result = rt.own(yield* rt.call(fn, rt.tupleItems(args)));
    trackAgain(rt, args);
  }
  heap.decref(rt.disown(args));
  if (result === NULL) rt.raise(rt.types.TypeError, rt.profile.objects.reduceOfNothing);
  heap.decref(rt.disown(iterator));
  return rt.disown(result);
}

function* iteratorOf(rt: Runtime, iterable: Ref): Steps<Ref> {
  try {
    return yield* resolve(rt.iterate(iterable));
  } catch (thrown) {
    if (!rt.swallow(thrown, rt.types.TypeError)) throw thrown;
    return rt.raise(rt.types.TypeError, "reduce() arg 2 must support iteration");
  }
}

/** Replaces an item of the tuple that holds the arguments of every call. */
function putInto(rt: Runtime, args: Ref, index: number, item: Ref): void {
  const place = tupleStart(rt, args) + 2 * index;
  const old = rt.heap.words[place] as number;
  rt.heap.words[place] = item;
  rt.heap.decrefIfAny(old);
}
