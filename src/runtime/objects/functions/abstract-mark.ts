/** Whether a function or descriptor is marked as abstract. CPython: Objects/object.c, _PyObject_IsAbstract. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";

export function* isMarkedAbstract(rt: Runtime, ref: Ref): Steps<boolean> {
  const mark = yield* rt.optionalAttribute(ref, rt.name("__isabstractmethod__"));
  if (mark === NULL) return false;
  rt.own(mark);
  const truth = yield* resolve(rt.isTrue(mark));
  rt.heap.decref(rt.disown(mark));
  return truth;
}
