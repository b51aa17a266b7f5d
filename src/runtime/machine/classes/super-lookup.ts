/** `super()`: attribute lookup that starts after a class on the MRO of an instance (`_PySuper_Lookup`). */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";

/** The attribute `name` that follows `type` on the MRO of `self`, bound to `self`: a new reference, NULL for none. */
export function findSuperAttribute(m: Machine, type: TypeObject, self: Ref, name: Ref): Outcome {
  const start = superStart(m, type, self);
  if (typeof start === "object" && "next" in start) return attributeAfter(m, type, self, name, start);
  return findAfter(m, type, start, self, name);
}

function* attributeAfter(
  m: Machine,
  type: TypeObject,
  self: Ref,
  name: Ref,
  starting: Steps<Ref>,
): Steps<Ref> {
  return yield* resolve(findAfter(m, type, m.typeByRef(yield* starting), self, name));
}

/** What stands behind `type` on the MRO of `start` under this name, bound; NULL when nothing does. */
export function findAfter(m: Machine, type: TypeObject, start: TypeObject, self: Ref, name: Ref): Outcome {
  const { mro } = start;
  for (let index = mro.indexOf(type) + 1; index < mro.length; index++) {
    const found = dictGetStr(m, (mro[index] as TypeObject).namespace, name);
    if (found === NULL) continue;
    const get = m.typeOf(found).slots.descriptorGet;
    if (get !== undefined) return get(m, found, start.ref === self ? NULL : self, start.ref);
    m.heap.incref(found);
    return found;
  }
  return NULL;
}

/**
 * `supercheck`: the type whose MRO is searched. Steps when only `__class__` can tell, which may be the program's;
 * they return a borrowed type object.
 */
export function superStart(m: Machine, type: TypeObject, self: Ref): TypeObject | Steps<Ref> {
  // A metaclass's `mro()` may have left the class itself out, so that it is no subtype of itself.
  if (m.isClass(self) && m.typeByRef(self).mro.includes(type)) return m.typeByRef(self);
  const own = m.typeOf(self);
  return own.isSubtypeOf(type) ? own : startByClass(m, type, self);
}

function* startByClass(m: Machine, type: TypeObject, self: Ref): Steps<Ref> {
  const cls = yield* m.optionalAttribute(self, m.name("__class__"));
  if (cls !== NULL) {
    const isFit = m.isClass(cls) && cls !== m.typeOf(self).ref && m.typeByRef(cls).isSubtypeOf(type);
    m.heap.decref(cls);
    if (isFit) return cls;
  }
  return raiseUnfit(m, type, self);
}

function raiseUnfit(m: Machine, type: TypeObject, self: Ref): never {
  if (!m.profile.values.superErrorNamesTypes) {
    m.raise(m.types.TypeError, "super(type, obj): obj must be an instance or subtype of type");
  }
  const isClass = m.isClass(self);
  const got = isClass ? m.typeByRef(self).name : m.typeOf(self).name;
  const what = isClass ? "type" : "instance of";
  m.raise(
    m.types.TypeError,
    `super(type, obj): obj (${what} ${got}) is not an instance or subtype of type (${type.name}).`,
  );
}
