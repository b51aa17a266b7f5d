/** `functools.Placeholder` (3.14): keeps a place among the arguments of a partial for one of its calls. */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { CallArguments } from "../../objects/runtime.ts";

/** The object, which is immortal; NULL where a version has none. CPython: placeholder_new. */
export function definePlaceholder(m: Interpreter): Ref {
  if (!isInLibrary(m.profile, "functools.Placeholder")) return NULL;
  let placeholder: Ref = NULL;
  const type = m.defineType({
    name: "functools._PlaceholderType",
    layout: "object",
    isBaseType: false,
    define(made) {
      made.slots.construct = (_, __, args) => {
        if (args.positional.length > 0 || (args.keywords?.size ?? 0) > 0) {
          m.raise(m.types.TypeError, "_PlaceholderType takes no arguments");
        }
        return newReference(m, placeholder);
      };
      made.slots.repr = () => m.newStr("Placeholder");
      m.addMethods(made, [native("__reduce__", "()", () => m.newStr("Placeholder"))]);
    },
  });
  placeholder = newObject(m, type, type.basicBytes);
  m.heap.makeImmortal(placeholder);
  return placeholder;
}

/** Placeholders may neither be last nor be given by name. CPython: partial_new. */
export function checkPlaceholders(m: Interpreter, placeholder: Ref, args: CallArguments): void {
  if (placeholder === NULL) return;
  for (const value of args.keywords?.values() ?? []) {
    if (value !== placeholder) continue;
    m.raise(m.types.TypeError, "Placeholder cannot be passed as a keyword argument");
  }
  if (args.positional.length > 1 && args.positional.at(-1) === placeholder) {
    m.raise(m.types.TypeError, "trailing Placeholders are not allowed");
  }
}

/** Arguments in the places that are kept for them, and behind the others. Those that are missing stay kept. */
export function fillPlaces(placeholder: Ref, kept: readonly Ref[], given: readonly Ref[]): Ref[] {
  if (placeholder === NULL || !kept.includes(placeholder)) return [...kept, ...given];
  const rest = [...given];
  const filled = kept.map((ref) => (ref === placeholder ? (rest.shift() ?? placeholder) : ref));
  return [...filled, ...rest];
}

/** The same for a call, in which none may be missing. CPython: partial_vectorcall. */
export function fillAllPlaces(
  m: Interpreter,
  placeholder: Ref,
  kept: readonly Ref[],
  given: readonly Ref[],
): Ref[] {
  const count = placeholder === NULL ? 0 : kept.filter((ref) => ref === placeholder).length;
  if (given.length < count) {
    const text = `missing positional arguments in 'partial' call; expected at least ${count}, got ${given.length}`;
    m.raise(m.types.TypeError, text);
  }
  return fillPlaces(placeholder, kept, given);
}
