/** `globals`, `locals`, `vars`, `dir`: built-in functions that show namespaces (Python/bltinmodule.c). */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictEntries } from "../objects/dict-walk.ts";
import { instanceDict } from "../objects/instance.ts";
import { moduleDict } from "../objects/module.ts";
import { type NativeFunction, native } from "../objects/native-function.ts";
import type { Interpreter } from "./interpreter.ts";

export function namespaceFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("globals", "()", () => newReference(m, m.callerGlobals())),
    native("locals", "()", () => m.callerLocals()),
    native("vars", "(object=None, /)", (_, __, ref) => (ref === NULL ? m.callerLocals() : vars(m, ref))),
    native("dir", "(object=None, /)", (_, __, ref) => dir(m, ref)),
  ];
}

function vars(m: Interpreter, ref: Ref): Ref {
  const dict = namespaceOf(m, ref);
  if (dict === NULL) m.raise(m.types.TypeError, "vars() argument must have __dict__ attribute");
  return newReference(m, dict);
}

/** The object's own namespace, borrowed; NULL when it has none. */
function namespaceOf(m: Interpreter, ref: Ref): Ref {
  const type = m.typeOf(ref);
  if (type === m.types.module) return moduleDict(m, ref);
  if (m.isClass(ref)) return m.typeByRef(ref).namespace;
  return type.hasInstanceDict ? instanceDict(m, ref) : NULL;
}

/** Names in the caller's locals, or of an object, its class and the bases; sorted. */
function dir(m: Interpreter, ref: Ref): Ref {
  const names = new Set<string>();
  const add = (dict: Ref): void => {
    for (const { key } of dictEntries(m, dict)) names.add(m.strValue(key));
  };
  if (ref === NULL) {
    const locals = m.callerLocals();
    add(locals);
    m.heap.decref(locals);
  } else {
    const own = namespaceOf(m, ref);
    if (own !== NULL) add(own);
    const types = m.isClass(ref) ? m.typeByRef(ref).mro : m.typeOf(ref).mro;
    if (m.typeOf(ref) !== m.types.module) for (const type of types) add(type.namespace);
  }
  return m.newListOf([...names].sort(compareCodePoints).map((name) => m.newStr(name)));
}

function compareCodePoints(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function newReference(m: Interpreter, ref: Ref): Ref {
  m.heap.incref(ref);
  return ref;
}
