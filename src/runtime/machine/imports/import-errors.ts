/** ImportError and ModuleNotFoundError with their fields. CPython: PyErr_SetImportErrorSubclass. */
import type { Steps } from "../../objects/runtime.ts";
import { resolve } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";

/** Ends by raising. `from` is the name that was asked of the module (`name_from`). */
export function* raiseSpecial(
  m: Machine,
  type: TypeObject,
  message: string,
  name: string,
  from?: string,
): Steps<never> {
  const text = m.own(m.newStr(message));
  const nameRef = m.own(m.newStr(name));
  const exception = m.own(yield* m.call(type.ref, [text], new Map([["name", nameRef]])));
  m.heap.decref(m.disown(nameRef));
  m.heap.decref(m.disown(text));
  if (from !== undefined && m.profile.fields.importErrorNameFrom) {
    const fromRef = m.own(m.newStr(from));
    yield* resolve(m.setAttribute(exception, m.name("name_from"), fromRef));
    m.heap.decref(m.disown(fromRef));
  }
  return m.raiseObject(m.disown(exception));
}
