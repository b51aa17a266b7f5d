/** What `__reduce__` says of an object's own attributes. CPython: _PyObject_GetState, before 3.11 its `__dict__`. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictLength, isExactDict } from "../../objects/dict/dict.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Runtime, Steps } from "../../objects/runtime.ts";

/** A new reference; None where there is nothing. */
export function* stateOf(rt: Runtime, self: Ref): Steps<Ref> {
  const state = yield* rt.callSpecial(self, "__getstate__", []);
  if (state !== NULL) return state;
  const dict = yield* rt.optionalAttribute(self, rt.name("__dict__"));
  if (dict === NULL) return newReference(rt, rt.none);
  if (!isExactDict(rt.heap, dict) || dictLength(rt.heap, dict) > 0) return dict;
  rt.heap.decref(dict);
  return newReference(rt, rt.none);
}
