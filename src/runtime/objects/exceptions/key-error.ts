/** `KeyError` with the key itself as its argument, so that a tuple as a key stays one argument. */
import type { Ref } from "../../memory/linear-memory.ts";
import type { Runtime } from "../runtime.ts";
import { newException } from "./exception.ts";

/** CPython: _PyErr_SetKeyError. `key` is borrowed. */
export function raiseKeyError(rt: Runtime, key: Ref): never {
  rt.raiseObject(newException(rt, rt.types.KeyError, [key]));
}
