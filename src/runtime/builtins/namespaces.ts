/** `globals`, `locals`, `vars`, `dir`: built-in functions that show namespaces (Python/bltinmodule.c). */

import { NULL, type Ref } from "../memory/linear-memory.ts";
import { type NativeFunction, native } from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { listFromIterable } from "../objects/sequences/list-from-iterable.ts";
import type { Interpreter } from "./interpreter.ts";

export function namespaceFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("globals", "()", () => newReference(m, m.callerGlobals())),
    native("locals", "()", () => m.callerLocals()),
    native("vars", "(object=None, /)", (_, __, ref) => (ref === NULL ? m.callerLocals() : vars(m, ref))),
    native("dir", "(object=None, /)", (_, __, ref) => dir(m, ref)),
  ];
}

function* vars(m: Interpreter, ref: Ref): Steps<Ref> {
  const dict = yield* m.optionalAttribute(ref, m.name("__dict__"));
  return dict === NULL ? m.raise(m.types.TypeError, "vars() argument must have __dict__ attribute") : dict;
}

/** Names in the caller's locals, or what the object's `__dir__` says; sorted (PyObject_Dir). */
function* dir(m: Interpreter, ref: Ref): Steps<Ref> {
  const names = m.own(ref === NULL ? yield* localNames(m) : yield* m.callSpecial(ref, "__dir__", []));
  if (names === NULL) m.raise(m.types.TypeError, "object does not provide __dir__");
  const list = m.own(yield* listFromIterable(m, names));
  const sort = m.own(yield* resolve(m.getAttribute(list, m.name("sort"))));
  m.heap.decref(yield* m.call(sort, []));
  m.heap.decref(m.disown(sort));
  m.heap.decref(m.disown(names));
  return m.disown(list);
}

function* localNames(m: Interpreter): Steps<Ref> {
  const locals = m.own(m.callerLocals());
  const names = yield* listFromIterable(m, locals);
  m.heap.decref(m.disown(locals));
  return names;
}
