/** ImportError and ModuleNotFoundError with their fields. CPython: PyErr_SetImportErrorSubclass. */
import type { Steps } from "../../objects/runtime.ts";
import { resolve } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";

interface ImportErrorFields {
  readonly name: string;
  /** `path`: the file of the module. */
  readonly path?: string | undefined;
  /** `name_from`: what was asked of the module. */
  readonly from?: string;
}

/** Ends by raising. */
export function* raiseSpecial(
  m: Machine,
  type: TypeObject,
  message: string,
  { name, path, from }: ImportErrorFields,
): Steps<never> {
  const text = m.own(m.newStr(message));
  const keywords = new Map([["name", m.own(m.newStr(name))]]);
  if (path !== undefined) keywords.set("path", m.own(m.newStr(path)));
  const exception = yield* m.call(type.ref, [text], keywords);
  for (const value of [...keywords.values()].reverse()) m.heap.decref(m.disown(value));
  m.heap.decref(m.disown(text));
  m.own(exception);
  if (from !== undefined && m.profile.fields.importErrorNameFrom) {
    const fromRef = m.own(m.newStr(from));
    yield* resolve(m.setAttribute(exception, m.name("name_from"), fromRef));
    m.heap.decref(m.disown(fromRef));
  }
  return m.raiseObject(m.disown(exception));
}
