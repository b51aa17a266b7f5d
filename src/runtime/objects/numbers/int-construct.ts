/** `int(...)`: from numbers, text and objects with `__int__`, `__index__` or `__trunc__`. long_new, PyNumber_Long. */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytearrayValue, isBytearray } from "../bytes/bytearray.ts";
import { bytesValue, isBytes } from "../bytes/bytes.ts";
import { bufferOf } from "../bytes/bytes-kind.ts";
import { reprOfBytes } from "../bytes/bytes-repr.ts";
import { unknownKeyword } from "../exceptions/keyword-error.ts";
import { newReference } from "../plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { isStr, strValue } from "../str/str.ts";
import { toAsciiDigits } from "../str/str-characters.ts";
import { reprOfText } from "../str/str-repr.ts";
import type { TypeObject } from "../type-object.ts";
import { raiseWrongResult } from "../wrong-result.ts";
import { floatValue, isFloat } from "./float.ts";
import { intValue, isInt, newInt, newIntOfType } from "./int.ts";
import type { Integer } from "./int-arithmetic.ts";
import { clampedSize, indexOf } from "./int-index.ts";
import { parseInteger } from "./int-parse.ts";
import { warnOfSubclass } from "./warn-of-subclass.ts";

/** Characters of a bad literal that an error shows. */
const SHOWN_CHARACTERS = 200;

/** The `construct` slot of `int`. */
export function constructInt(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const { value, base } = bindArguments(rt, args);
  if (base !== NULL) return constructWithBase(rt, type, value, base);
  if (value === NULL) return finish(rt, type, 0);
  if (rt.typeOf(value) === rt.types.int && type === rt.types.int) return newReference(rt, value);
  const known = directValue(rt, value);
  return known === undefined ? constructByMethods(rt, type, value) : finish(rt, type, known);
}

function bindArguments(rt: Runtime, args: CallArguments): { value: Ref; base: Ref } {
  const { positional, keywords } = args;
  const given = positional.length + (keywords?.size ?? 0);
  if (given > 2 && keywords !== undefined) {
    rt.raise(rt.types.TypeError, `int() takes at most 2 arguments (${given} given)`);
  }
  if (given > 2)
    rt.raise(rt.types.TypeError, rt.profile.values.messages.tooManyForInt.replace("{}", String(given)));
  let base = positional[1] ?? NULL;
  for (const [name, ref] of keywords ?? []) {
    if (name !== "base") rt.raise(rt.types.TypeError, unknownKeyword(rt, "int", name, ["base"]));
    if (base !== NULL) {
      rt.raise(rt.types.TypeError, "argument for int() given by name ('base') and position (2)");
    }
    base = ref;
  }
  const value = positional[0] ?? NULL;
  if (value === NULL && base !== NULL) rt.raise(rt.types.TypeError, "int() missing string argument");
  return { value, base };
}

function constructWithBase(rt: Runtime, type: TypeObject, value: Ref, base: Ref): Outcome {
  return (function* (): Steps<Ref> {
    return finish(rt, type, yield* parseWithBase(rt, value, yield* indexOf(rt, base)));
  })();
}

function* parseWithBase(rt: Runtime, value: Ref, baseValue: Integer): Steps<Integer> {
  const base = clampedSize(baseValue);
  if ((base !== 0 && base < 2) || base > 36) {
    rt.raise(rt.types.ValueError, "int() base must be >= 2 and <= 36, or 0");
  }
  const parsed = yield* parseOwnText(rt, value, base);
  if (parsed === undefined) {
    rt.raise(rt.types.TypeError, "int() can't convert non-string with explicit base");
  }
  return parsed;
}

/** The value of numbers and text; undefined for other objects. */
function directValue(rt: Runtime, ref: Ref): Integer | undefined {
  const type = rt.typeOf(ref);
  if (type === rt.types.int || type === rt.types.bool) return intValue(rt.heap, ref);
  if (type === rt.types.float) return truncateDouble(rt, floatValue(rt.heap, ref));
  return type === rt.types.str || type === rt.types.bytes ? parseText(rt, ref, 10) : undefined;
}

/** The integer that text or bytes hold; undefined when `ref` is neither. Raises ValueError for a bad literal. */
function parseText(rt: Runtime, ref: Ref, base: number): Integer | undefined {
  const { unicode } = rt.profile.values;
  if (isStr(rt, ref)) {
    const text = strValue(rt.heap, ref);
    return (
      parseInteger(rt, toAsciiDigits(text, unicode), base) ??
      raiseInvalid(rt, reprOfText(text, unicode), base)
    );
  }
  if (!isBytes(rt, ref) && !isBytearray(rt, ref)) return undefined;
  return parseBytes(rt, isBytes(rt, ref) ? bytesValue(rt.heap, ref) : bytearrayValue(rt.heap, ref), base);
}

/** As `parseText`; subclasses of text are shown by their own `repr` where they hold no integer. */
function* parseOwnText(rt: Runtime, ref: Ref, base: number): Steps<Integer | undefined> {
  if (!isStr(rt, ref) || rt.typeOf(ref) === rt.types.str) return parseText(rt, ref, base);
  const text = toAsciiDigits(strValue(rt.heap, ref), rt.profile.values.unicode);
  const parsed = parseInteger(rt, text, base);
  if (parsed !== undefined) return parsed;
  const shown = rt.own(yield* resolve(rt.repr(ref)));
  return raiseInvalid(rt, rt.strValue(shown), base);
}

function parseBytes(rt: Runtime, bytes: Uint8Array, base: number): Integer {
  const text = String.fromCharCode(...bytes.subarray(0, 10_000));
  return parseInteger(rt, text, base) ?? raiseInvalid(rt, reprOfBytes(bytes), base);
}

function raiseInvalid(rt: Runtime, shown: string, base: number): never {
  const start = [...shown].slice(0, SHOWN_CHARACTERS).join("");
  rt.raise(rt.types.ValueError, `invalid literal for int() with base ${base}: ${start}`);
}

/** The integer part of a double. PyLong_FromDouble. */
export function truncateDouble(rt: Runtime, value: number): Integer {
  if (Number.isNaN(value)) rt.raise(rt.types.ValueError, "cannot convert float NaN to integer");
  if (!Number.isFinite(value)) rt.raise(rt.types.OverflowError, "cannot convert float infinity to integer");
  const whole = Math.trunc(value) + 0;
  return Number.isSafeInteger(whole) ? whole : BigInt(whole);
}

/** What `__int__` or `__index__` of an object gives; undefined where it has none. */
function* integerByMethod(
  rt: Runtime,
  value: Ref,
  name: "__int__" | "__index__",
): Steps<Integer | undefined> {
  const result = yield* rt.callSpecial(value, name, []);
  if (result === NULL) return undefined;
  if (!isInt(rt, result)) {
    const text = `${name} returned non-int (type ${rt.typeOf(result).name})`;
    raiseWrongResult(rt, value, name, result, text);
  }
  yield* warnOfSubclass(rt, value, name, result, rt.types.int);
  return takeInteger(rt, result);
}

/** What `__trunc__` gives may be any object with an `__index__`. */
function* integerByTrunc(rt: Runtime, value: Ref): Steps<Integer | undefined> {
  const { intAsksTrunc, intWarnsOfTrunc } = rt.profile.values;
  const result = intAsksTrunc ? yield* rt.callSpecial(value, "__trunc__", []) : NULL;
  if (result === NULL) return undefined;
  rt.own(result);
  if (intWarnsOfTrunc)
    yield* rt.warn(rt.types.DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.");
  if (isInt(rt, result)) return takeInteger(rt, rt.disown(result));
  const integer = yield* integerByMethod(rt, result, "__index__");
  const returned = rt.typeOf(result).name;
  rt.heap.decref(rt.disown(result));
  if (integer !== undefined) return integer;
  return rt.raise(rt.types.TypeError, `__trunc__ returned non-Integral (type ${returned})`);
}

function takeInteger(rt: Runtime, result: Ref): Integer {
  const integer = intValue(rt.heap, result);
  rt.heap.decref(result);
  return integer;
}

/** `__int__`, then `__index__`, then through 3.13 `__trunc__`, then the text or bytes that a subclass holds. */
function* constructByMethods(rt: Runtime, type: TypeObject, value: Ref): Steps<Ref> {
  const converted =
    (yield* integerByMethod(rt, value, "__int__")) ??
    (yield* integerByMethod(rt, value, "__index__")) ??
    (yield* integerByTrunc(rt, value));
  if (converted !== undefined) return finish(rt, type, converted);
  if (isInt(rt, value)) return finish(rt, type, intValue(rt.heap, value));
  if (isFloat(rt, value)) return finish(rt, type, truncateDouble(rt, floatValue(rt.heap, value)));
  const parsed = yield* parseOwnText(rt, value, 10);
  if (parsed !== undefined) return finish(rt, type, parsed);
  const buffer = bufferOf(rt, value);
  if (buffer !== undefined) return finish(rt, type, parseBytes(rt, buffer, 10));
  const wanted = rt.profile.values.messages.intArgument;
  return rt.raise(rt.types.TypeError, `int() argument must be ${wanted}, not '${rt.typeOf(value).name}'`);
}

function finish(rt: Runtime, type: TypeObject, value: Integer): Ref {
  return type === rt.types.int ? newInt(rt, value) : newIntOfType(rt, type, value);
}
