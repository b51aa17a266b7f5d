/**
 * What `__reduce__` methods of built-in types return: a callable, its arguments, and what else makes an equal object.
 * Each type's own is beside the type; that of `object` is the machine's.
 */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { instanceDict } from "./instance.ts";
import { newReference } from "./plain-data.ts";
import type { Runtime, Steps } from "./runtime.ts";

/** `(callable, arguments)`, or with a third item; all are taken over. */
export function newReduction(rt: Runtime, callable: Ref, args: readonly Ref[], state?: Ref): Ref {
  const made = [callable, rt.newTupleOf(args)];
  return rt.newTupleOf(state === undefined ? made : [...made, state]);
}

/** A new reference to a built-in name of the running code, as `_PyEval_GetBuiltin` finds it. */
export function builtinNamed(rt: Runtime, name: string): Ref {
  return newReference(rt, rt.builtin(name));
}

/** `__getstate__()`; where `object` has none, the dictionary, if the class has one. */
export function* stateOf(rt: Runtime, self: Ref): Steps<Ref> {
  const method = yield* rt.optionalAttribute(self, rt.name("__getstate__"));
  if (method === NULL) {
    return newReference(rt, rt.typeOf(self).hasInstanceDict ? instanceDict(rt, self) : rt.none);
  }
  rt.own(method);
  const state = yield* rt.call(method, []);
  rt.heap.decref(rt.disown(method));
  return state;
}

/** The class of an object; a new reference. */
export function classOf(rt: Runtime, self: Ref): Ref {
  return newReference(rt, rt.typeOf(self).ref);
}
