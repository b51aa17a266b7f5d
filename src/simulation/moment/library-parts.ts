/** Tells what of an object is CPython's library at work and not the program's own data, which a picture leaves out. */
import { STDLIB_MODULE_NAMES } from "../../cpython/stdlib-module-names.ts";
import type { Machine } from "../../runtime/machine/machine.ts";
import { NULL, type Ref } from "../../runtime/memory/linear-memory.ts";
import { dictEntries } from "../../runtime/objects/dict/dict-walk.ts";
import { FunctionField } from "../../runtime/objects/functions/function.ts";
import { strValue } from "../../runtime/objects/str/str.ts";
import type { TypeObject } from "../../runtime/objects/type-object.ts";

/** A class stays where it was made, and the question is asked for each object of each picture. */
const known = new WeakMap<TypeObject, boolean>();

export function isLibraryClass(m: Machine, type: TypeObject): boolean {
  if (!type.isHeapType) return false;
  const before = known.get(type);
  if (before !== undefined) return before;
  const entry = dictEntries(m, type.namespace).find(({ key }) => strValue(m.heap, key) === "__module__");
  const isSo = isLibraryModule(m, entry?.value ?? NULL);
  known.set(type, isSo);
  return isSo;
}

export function isLibraryFunction(m: Machine, ref: Ref): boolean {
  return isLibraryModule(m, m.heap.words[ref + FunctionField.MODULE] as number);
}

/** Whether it is text that names a module of the library. */
function isLibraryModule(m: Machine, name: Ref): boolean {
  if (name === NULL || !m.isInstance(name, m.types.str)) return false;
  return STDLIB_MODULE_NAMES.has(strValue(m.heap, name).split(".")[0] ?? "");
}

/**
 * Whether a private attribute of an instance of a library's class holds nothing of the program: a function of the
 * library, or an empty container. `WeakValueDictionary` has three such beside its data.
 */
export function isInnerPart(m: Machine, name: string, value: Ref): boolean {
  if (!name.startsWith("_")) return false;
  const type = m.typeOf(value);
  if (type === m.types.function) return isLibraryFunction(m, value);
  return type.hasGc && !type.isHeapType && isEmpty(type, value);
}

function isEmpty(type: TypeObject, ref: Ref): boolean {
  let isSo = true;
  type.traverse(ref, () => {
    isSo = false;
  });
  return isSo;
}

/** What `abc.ABCMeta` puts into each class that it makes. */
const ABC_CACHES = "_abc_impl";

/** Whether Python put it into a class: `__doc__`, what `enum` keeps (`_member_map_`), what `__slots__` became. */
export function isMadeByPython(m: Machine, name: string, value: Ref): boolean {
  return /^_.*_$/.test(name) || name === ABC_CACHES || m.typeOf(value) === m.types.memberDescriptor;
}
