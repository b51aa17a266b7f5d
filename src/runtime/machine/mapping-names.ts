/**
 * Names of a class body or of `exec` whose namespace is no plain dict: what a metaclass's `__prepare__` returned,
 * or any mapping given to `exec`. Follows LOAD_NAME, STORE_NAME and DELETE_NAME of CPython 3.13.
 */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newDict } from "../objects/dict/dict.ts";
import { newReference } from "../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import type { Frame } from "./frames/frame.ts";
import { isLazyImport, reify } from "./imports/lazy-imports.ts";
import type { Machine } from "./machine.ts";
import { getItem, setItem } from "./operators.ts";

export function hasPlainLocals(m: Machine, frame: Frame): boolean {
  return m.typeOf(frame.locals) === m.types.dict;
}

/** The value of a name in a mapping, NULL where it raises KeyError (`PyMapping_GetOptionalItem`). */
export function* findInMapping(m: Machine, mapping: Ref, name: Ref): Steps<Ref> {
  try {
    return yield* resolve(getItem(m, mapping, name));
  } catch (error) {
    if (!m.swallow(error, m.types.KeyError)) throw error;
    return NULL;
  }
}

export function* loadNameFromMapping(m: Machine, frame: Frame, name: Ref): Steps<Ref> {
  const found = yield* findInMapping(m, frame.locals, name);
  return found === NULL ? m.loadGlobalByName(frame, name) : found;
}

export function hasPlainGlobals(m: Machine, frame: Frame): boolean {
  return m.typeOf(frame.globals) === m.types.dict;
}

/** What was found under a name; of a lazy import, what it stands for. Both are new references. */
export function reified(m: Machine, frame: Frame, name: Ref, found: Ref): Outcome {
  return isLazyImport(m, found) ? reify(m, frame.globals, name, found) : found;
}

/** A name where the globals are of a class derived from dict, whose `__getitem__` and `__missing__` are asked. */
function* loadGlobalFromMapping(m: Machine, frame: Frame, name: Ref): Steps<Ref> {
  if (hasPlainGlobals(m, frame))
    return yield* resolve(reified(m, frame, name, m.loadGlobalByName(frame, name)));
  const found = yield* findInMapping(m, frame.globals, name);
  if (found !== NULL) return found;
  const builtin = m.findInNamespace(frame.builtins, name);
  return builtin === NULL ? m.raiseNameError(name) : newReference(m, builtin);
}

/** LOAD_GLOBAL there; `pushesNull` for a name that is called. */
export function* pushGlobalFromMapping(m: Machine, frame: Frame, name: Ref, pushesNull: boolean): Steps<Ref> {
  const value = yield* loadGlobalFromMapping(m, frame, name);
  m.heap.words[frame.sp] = value;
  frame.sp += 2;
  if (pushesNull) {
    m.heap.words[frame.sp] = NULL;
    frame.sp += 2;
  }
  return NULL;
}

export function* deleteNameInMapping(m: Machine, frame: Frame, name: Ref): Steps<Ref> {
  try {
    return yield* resolve(setItem(m, frame.locals, name, NULL));
  } catch (error) {
    m.heap.decref(m.caught(error));
    return m.raiseNameError(name);
  }
}

/** SETUP_ANNOTATIONS */
export function* setupAnnotationsInMapping(m: Machine, frame: Frame): Steps<Ref> {
  const name = m.name("__annotations__");
  const found = yield* findInMapping(m, frame.locals, name);
  if (found !== NULL) return found;
  const annotations = m.own(newDict(m));
  yield* resolve(setItem(m, frame.locals, name, annotations));
  return m.disown(annotations);
}

/** LOAD_FROM_DICT_OR_DEREF; `otherwise` gives a borrowed reference. */
export function* loadFromMapping(m: Machine, mapping: Ref, name: Ref, otherwise: () => Ref): Steps<Ref> {
  const found = yield* findInMapping(m, mapping, name);
  if (found !== NULL) return found;
  const value = otherwise();
  m.heap.incref(value);
  return value;
}

/** LOAD_FROM_DICT_OR_GLOBALS */
export function* loadFromMappingOrGlobals(m: Machine, frame: Frame, mapping: Ref, name: Ref): Steps<Ref> {
  const found = yield* findInMapping(m, mapping, name);
  if (found !== NULL) return found;
  return hasPlainGlobals(m, frame)
    ? m.loadGlobalByName(frame, name)
    : yield* loadGlobalFromMapping(m, frame, name);
}
