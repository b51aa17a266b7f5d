/** ImportError, NameError and AttributeError: what they are about is given by keyword. CPython: Objects/exceptions.c. */

import { invariant } from "../../../base/invariant.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import { type CallArguments, type Runtime, resolve, type Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { exceptionText, setArgs } from "./exception-init.ts";
import { exceptionWord } from "./exception-members.ts";
import { checkKeywords } from "./keyword-error.ts";

export function defineErrorsWithNames(rt: Runtime): void {
  const { ImportError, NameError, AttributeError } = rt.types;
  const message = exceptionWord(rt, "ImportError", "msg");
  const hasNameFrom = rt.profile.fields.importErrorNameFrom;
  const importKeywords = [
    ["name", exceptionWord(rt, "ImportError", "name")],
    ["path", exceptionWord(rt, "ImportError", "path")],
    ...(hasNameFrom ? [["name_from", exceptionWord(rt, "ImportError", "name_from")] as const] : []),
  ] as const;
  ImportError.slots.init = (_, self, args) => {
    initializeWithKeywords(rt, self, args, "ImportError", importKeywords);
    const [first] = args.positional;
    const isOnly = first !== undefined && args.positional.length === 1;
    setField(rt, self, message, isOnly ? newReference(rt, first) : NULL);
    return NULL;
  };
  ImportError.slots.str = (_, self) => {
    const text = rt.heap.words[self + message] as number;
    const isPlain = text !== NULL && rt.typeOf(text) === rt.types.str;
    return isPlain ? newReference(rt, text) : exceptionText(rt, self);
  };
  if (rt.profile.exceptions.importErrorReprHasNames) {
    const { repr } = rt.types.BaseException.slots;
    ImportError.slots.repr = (_, self) => importErrorRepr(rt, self, repr);
  }
  if (!rt.profile.fields.nameErrorName) return;
  const nameKeywords = [["name", exceptionWord(rt, "NameError", "name")]] as const;
  NameError.slots.init = (_, self, args) => initializeWithKeywords(rt, self, args, "NameError", nameKeywords);
  const attributeKeywords = [
    ["name", exceptionWord(rt, "AttributeError", "name")],
    ["obj", exceptionWord(rt, "AttributeError", "obj")],
  ] as const;
  AttributeError.slots.init = (_, self, args) =>
    initializeWithKeywords(rt, self, args, "AttributeError", attributeKeywords);
}

/** ImportError_repr (3.15): what the error is about behind its arguments. */
function* importErrorRepr(rt: Runtime, self: Ref, plain: TypeObject["slots"]["repr"]): Steps<Ref> {
  invariant(plain !== undefined, "exceptions have a repr");
  const base = rt.own(yield* resolve(plain(rt, self)));
  const hasArguments = !rt.strValue(base).endsWith("()");
  const shown: string[] = [];
  for (const name of ["name", "path"] as const) {
    const value = rt.heap.words[self + exceptionWord(rt, "ImportError", name)] as number;
    if (value !== NULL && value !== rt.none) shown.push(`${name}=${yield* rt.reprText(value)}`);
  }
  if (shown.length === 0) return rt.disown(base);
  const text = `${rt.strValue(base).slice(0, -1)}${hasArguments ? ", " : ""}${shown.join(", ")})`;
  rt.heap.decref(rt.disown(base));
  return rt.newStr(text);
}

/** `args` from the positional arguments, each keyword into its word. Returns NULL. */
function initializeWithKeywords(
  rt: Runtime,
  self: Ref,
  args: CallArguments,
  function_: string,
  keywords: readonly (readonly [string, number])[],
): Ref {
  setArgs(rt, self, args);
  const known = keywords.map(([name]) => name);
  checkKeywords(rt, function_, args.keywords, known);
  for (const [name, word] of keywords) {
    const value = args.keywords?.get(name) ?? NULL;
    setField(rt, self, word, value === NULL ? NULL : newReference(rt, value));
  }
  return NULL;
}
