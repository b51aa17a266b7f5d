/** `float(...)`: from numbers, text and objects with `__float__` or `__index__`. float_new, PyNumber_Float. */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bufferOf } from "../bytes/bytes-kind.ts";
import { partText } from "../container-repr.ts";
import { refuseKeywordsOfNew } from "../no-keywords.ts";
import { newReference } from "../plain-data.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../runtime.ts";
import { isStr, strValue } from "../str/str.ts";
import { toAsciiDigits } from "../str/str-characters.ts";
import type { TypeObject } from "../type-object.ts";
import { raiseWrongResult } from "../wrong-result.ts";
import { floatValue, isFloat, newFloat, newFloatOfType } from "./float.ts";
import { intValue, isInt } from "./int.ts";
import { asDouble } from "./int-operators.ts";
import { warnOfSubclass } from "./warn-of-subclass.ts";

const DECIMAL_LITERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const SPECIAL_LITERAL = /^([+-]?)(inf|infinity|nan)$/i;

/** The `construct` slot of `float`. */
export function constructFloat(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const given = args.positional.length;
  refuseKeywordsOfNew(rt, type, "float", args);
  if (given > 1) rt.raise(rt.types.TypeError, `float expected at most 1 argument, got ${given}`);
  const [value] = args.positional;
  if (value === undefined) return finish(rt, type, 0);
  if (rt.typeOf(value) === rt.types.float && type === rt.types.float) return newReference(rt, value);
  if (rt.typeOf(value) === rt.types.str) return constructFromText(rt, type, value);
  const known = directValue(rt, value);
  return known === undefined ? constructByMethods(rt, type, value) : finish(rt, type, known);
}

/** The value of exact numbers; undefined for other objects. */
function directValue(rt: Runtime, ref: Ref): number | undefined {
  const own = rt.typeOf(ref);
  if (own === rt.types.float) return floatValue(rt.heap, ref);
  if (own === rt.types.int || own === rt.types.bool) return asDouble(rt, intValue(rt.heap, ref));
  return undefined;
}

function constructFromText(rt: Runtime, type: TypeObject, ref: Ref): Outcome {
  const value = parseFloatText(toAsciiDigits(strValue(rt.heap, ref), rt.profile.values.unicode));
  return value === undefined ? constructByMethods(rt, type, ref) : finish(rt, type, value);
}

function* constructByMethods(rt: Runtime, type: TypeObject, ref: Ref): Steps<Ref> {
  return finish(rt, type, yield* doubleOf(rt, ref, true));
}

/** The double of any object (PyNumber_Float), or without text and bytes (PyFloat_AsDouble). */
export function* doubleOf(rt: Runtime, ref: Ref, acceptsText: boolean): Steps<number> {
  if (rt.typeOf(ref) === rt.types.float) return floatValue(rt.heap, ref);
  const made = yield* rt.callSpecial(ref, "__float__", []);
  if (made !== NULL) return yield* takeFloat(rt, ref, made);
  const index = yield* rt.callSpecial(ref, "__index__", []);
  if (index !== NULL && isInt(rt, index)) {
    const value = intValue(rt.heap, index);
    rt.heap.decref(index);
    return asDouble(rt, value);
  }
  if (isInt(rt, ref)) return asDouble(rt, intValue(rt.heap, ref));
  if (isFloat(rt, ref)) return floatValue(rt.heap, ref);
  if (acceptsText && (isStr(rt, ref) || bufferOf(rt, ref) !== undefined)) {
    return yield* parseFloatObject(rt, ref);
  }
  const { name } = rt.typeOf(ref);
  if (!acceptsText) return rt.raise(rt.types.TypeError, `must be real number, not ${name}`);
  const wanted = rt.profile.values.messages.floatArgument;
  return rt.raise(rt.types.TypeError, `float() argument must be ${wanted}, not '${name}'`);
}

/** The value of what `__float__` returned, which is released. */
function* takeFloat(rt: Runtime, ref: Ref, made: Ref): Steps<number> {
  if (!isFloat(rt, made)) {
    const [owner, returned] = [rt.typeOf(ref).name, rt.typeOf(made).name];
    const older = `${owner}.__float__ returned non-float (type ${returned})`;
    return raiseWrongResult(rt, ref, "__float__", made, older);
  }
  const value = floatValue(rt.heap, made);
  yield* warnOfSubclass(rt, ref, "__float__", made, rt.types.float);
  rt.heap.decref(made);
  return value;
}

/** The double that text or bytes hold. Raises ValueError for others. PyFloat_FromString. */
function* parseFloatObject(rt: Runtime, ref: Ref): Steps<number> {
  const { unicode } = rt.profile.values;
  const buffer = isStr(rt, ref) ? undefined : bufferOf(rt, ref);
  const text = buffer === undefined ? strValue(rt.heap, ref) : String.fromCharCode(...buffer);
  const value = parseFloatText(buffer === undefined ? toAsciiDigits(text, unicode) : text);
  if (value !== undefined) return value;
  const hidesBlanks = rt.profile.values.blankFloatIsEmpty && text.trim() === "";
  const shown = hidesBlanks ? "''" : yield* partText(rt, ref);
  return rt.raise(rt.types.ValueError, `could not convert string to float: ${shown}`);
}

/** A decimal literal with ASCII digits and spaces around it; undefined where it is malformed. */
export function parseFloatText(source: string): number | undefined {
  let text = source.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "");
  if (text.includes("_")) {
    if (/^_|_$|__|_\D|\D_/.test(text)) return undefined;
    text = text.replaceAll("_", "");
  }
  if (DECIMAL_LITERAL.test(text)) return Number(text);
  const special = SPECIAL_LITERAL.exec(text);
  if (special === null) return undefined;
  const magnitude = special[2]?.toLowerCase() === "nan" ? Number.NaN : Number.POSITIVE_INFINITY;
  return special[1] === "-" ? -magnitude : magnitude;
}

function finish(rt: Runtime, type: TypeObject, value: number): Ref {
  return type === rt.types.float ? newFloat(rt, value) : newFloatOfType(rt, type, value);
}
