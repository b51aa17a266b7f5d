/** `format(object, spec)` with the types of numbers and text taken directly. PyObject_Format. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { isStr, strLength } from "../str/str.ts";
import { TypeId } from "../type-id.ts";
import { raiseWrongResult } from "../wrong-result.ts";
import { formatFloatObject } from "./format-float.ts";
import { formatIntObject } from "./format-int.ts";
import { formatStrObject } from "./format-text.ts";

/** The text as a new `str`; `spec` is a `str`. */
export function formatObject(rt: Runtime, object: Ref, spec: Ref): Outcome {
  switch (rt.typeOf(object).id) {
    case TypeId.STR:
      return formatStrObject(rt, object, spec);
    case TypeId.INT:
      return strLength(rt.heap, spec) === 0 ? rt.str(object) : formatIntObject(rt, object, spec);
    case TypeId.FLOAT:
      return formatFloatObject(rt, object, spec);
    default:
      return formatBySpecial(rt, object, spec);
  }
}

/** `object.__format__` */
export function formatDefault(rt: Runtime, object: Ref, spec: Ref): Outcome {
  if (strLength(rt.heap, spec) === 0) return rt.str(object);
  const { name } = rt.typeOf(object);
  return rt.raise(rt.types.TypeError, `unsupported format string passed to ${name}.__format__`);
}

function* formatBySpecial(rt: Runtime, object: Ref, spec: Ref): Steps<Ref> {
  const result = yield* rt.callBoundSpecial(object, "__format__", [spec]);
  if (result === NULL) return yield* resolve(formatDefault(rt, object, spec));
  if (isStr(rt, result)) return result;
  const { name } = rt.typeOf(result);
  return raiseWrongResult(rt, object, "__format__", result, `__format__ must return a str, not ${name}`);
}
