/** `__dict__` of built-in types whose instances have one. CPython: PyObject_GenericGetDict, PyObject_GenericSetDict. */
import { NULL } from "../memory/linear-memory.ts";
import { instanceDict, replaceInstanceDict } from "./instance.ts";
import { newReference } from "./plain-data.ts";
import type { Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

export function addInstanceDict(rt: Runtime, type: TypeObject): void {
  rt.addGetter(
    type,
    "__dict__",
    (_, self) => newReference(rt, instanceDict(rt, self)),
    (_, self, value) => {
      if (value === NULL) rt.raise(rt.types.TypeError, "cannot delete __dict__");
      if (!rt.isInstance(value, rt.types.dict)) {
        const got = rt.typeOf(value).name;
        rt.raise(rt.types.TypeError, `__dict__ must be set to a dictionary, not a '${got}'`);
      }
      replaceInstanceDict(rt, self, value);
      return NULL;
    },
  );
}
