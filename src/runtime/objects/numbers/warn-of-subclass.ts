/** What CPython says when `__int__` and its like return an instance of a strict subclass. */
import type { Ref } from "../../memory/linear-memory.ts";
import type { Runtime, Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";

/** `method` names what returned `made`, as the message does; nothing happens where that is exactly of `type`. */
export function* warnOfSubclass(rt: Runtime, method: string, made: Ref, type: TypeObject): Steps<void> {
  if (rt.typeOf(made) === type) return;
  rt.own(made);
  yield* rt.warn(
    rt.types.DeprecationWarning,
    `${method} returned non-${type.name} (type ${rt.typeOf(made).name}).  The ability to return an instance of a ` +
      `strict subclass of ${type.name} is deprecated, and may be removed in a future version of Python.`,
  );
  rt.disown(made);
}
