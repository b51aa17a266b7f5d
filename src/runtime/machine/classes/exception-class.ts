/** Making exception classes as C modules do. */

import type { Ref } from "../../memory/linear-memory.ts";
import { dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { Machine } from "../machine.ts";

/** PyErr_NewException: a class with nothing but its name, of the module that the dotted `name` begins with. */
export function* newExceptionClass(m: Machine, name: string, base: Ref): Steps<Ref> {
  const dot = name.lastIndexOf(".");
  const namespace = m.own(newDict(m));
  dictSetStr(m, namespace, m.name("__module__"), m.name(name.slice(0, dot)));
  const isTuple = m.isInstance(base, m.types.tuple);
  const bases = m.own(isTuple ? newReference(m, base) : m.newTupleOf([newReference(m, base)]));
  const cls = yield* m.call(m.types.type.ref, [m.name(name.slice(dot + 1)), bases, namespace]);
  m.heap.decref(m.disown(bases));
  m.heap.decref(m.disown(namespace));
  return cls;
}
