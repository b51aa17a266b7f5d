/** `container[key] = value` from C code: by the slot of the container's type. CPython: PyObject_SetItem. */
import type { Ref } from "../../memory/linear-memory.ts";
import type { Outcome, Runtime } from "../../objects/runtime.ts";

/** `value` is never NULL. Raises TypeError for what takes no items. Returns NULL. */
export function setAnyItem(rt: Runtime, container: Ref, key: Ref, value: Ref): Outcome {
  const { setItem } = rt.typeOf(container).slots;
  if (setItem !== undefined) return setItem(rt, container, key, value);
  rt.raise(rt.types.TypeError, `'${rt.typeOf(container).name}' object does not support item assignment`);
}
