/** What CPython says when `__int__` and its like return an instance of a strict subclass. */
import type { Ref } from "../../memory/linear-memory.ts";
import type { Runtime, Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { type ResultMethod, wrongResultText } from "../wrong-result.ts";

/** `method` of `owner` returned `made`; nothing happens where that is exactly of `type`. */
export function* warnOfSubclass(
  rt: Runtime,
  owner: Ref,
  method: ResultMethod,
  made: Ref,
  type: TypeObject,
): Steps<void> {
  if (rt.typeOf(made) === type) return;
  rt.own(made);
  const shown = method === "__float__" ? `${rt.typeOf(owner).name}.__float__` : method;
  const older = `${shown} returned non-${type.name} (type ${rt.typeOf(made).name})`;
  yield* rt.warn(
    rt.types.DeprecationWarning,
    `${wrongResultText(rt, owner, method, made, older)}.  The ability to return an instance of a ` +
      `strict subclass of ${type.name} is deprecated, and may be removed in a future version of Python.`,
  );
  rt.disown(made);
}
