/** `super()`: attribute lookup that starts after a class on the MRO of an instance (`_PySuper_Lookup`). */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr } from "../objects/dict.ts";
import type { Outcome } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { raiseNoAttribute } from "./attributes.ts";
import type { Machine } from "./machine.ts";

/** The attribute `name` that follows `type` on the MRO of `self`, bound to `self`; a new reference. */
export function superAttribute(m: Machine, type: TypeObject, self: Ref, name: Ref): Outcome {
  const isClass = m.typeOf(self).isSubtypeOf(m.types.type) && m.typeByRef(self).isSubtypeOf(type);
  const start = isClass ? m.typeByRef(self) : m.typeOf(self);
  if (!start.isSubtypeOf(type)) {
    m.raise(m.types.TypeError, "super(type, obj): obj must be an instance or subtype of type");
  }
  for (const ancestor of start.mro.slice(start.mro.indexOf(type) + 1)) {
    const found = dictGetStr(m, ancestor.namespace, name);
    if (found === NULL) continue;
    const get = m.typeOf(found).slots.descriptorGet;
    if (get !== undefined) return get(m, found, isClass ? NULL : self, start.ref);
    m.heap.incref(found);
    return found;
  }
  return raiseNoAttribute(m, self, name);
}
