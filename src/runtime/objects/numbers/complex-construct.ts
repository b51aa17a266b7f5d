/** `complex(...)`: from numbers, text and objects with `__complex__`, `__float__` or `__index__`. complex_new. */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { unknownKeyword } from "../exceptions/keyword-error.ts";
import { newReference } from "../plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { findOnType } from "../sequences/sequence.ts";
import { isStr, strValue } from "../str/str.ts";
import { toAsciiDigits } from "../str/str-characters.ts";
import { reprOfText } from "../str/str-repr.ts";
import type { TypeObject } from "../type-object.ts";
import { raiseWrongResult } from "../wrong-result.ts";
import { type Complex, complexValue, isComplex, newComplex, newComplexOfType } from "./complex.ts";
import { floatValue } from "./float.ts";
import { doubleOf, parseFloatText } from "./float-construct.ts";
import { intValue } from "./int.ts";
import { asDouble } from "./int-operators.ts";
import { warnOfSubclass } from "./warn-of-subclass.ts";

/** The `construct` slot of `complex`. */
export function constructComplex(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const { real, imag } = bindArguments(rt, args);
  if (real === NULL && imag === NULL) return finish(rt, type, { real: 0, imag: 0 });
  if (real !== NULL && imag === NULL && rt.typeOf(real) === rt.types.complex && type === rt.types.complex) {
    return newReference(rt, real);
  }
  if (real !== NULL && isStr(rt, real)) {
    if (imag !== NULL) rt.raise(rt.types.TypeError, rt.profile.values.messages.complexSecondAfterText);
    return finish(rt, type, parseComplexObject(rt, real));
  }
  if (imag !== NULL && isStr(rt, imag)) {
    rt.raise(rt.types.TypeError, rt.profile.values.messages.complexSecondText);
  }
  return (function* (): Steps<Ref> {
    return finish(rt, type, yield* complexOfParts(rt, real, imag));
  })();
}

/** `complex.from_number` (3.14): as the constructor, but without text. complex_from_number_impl. */
export function* complexFromNumber(rt: Runtime, owner: Ref, number: Ref): Steps<Ref> {
  const type = rt.typeOf(number);
  const isNumber =
    !isStr(rt, number) &&
    (isComplex(rt, number) ||
      ["__complex__", "__float__", "__index__"].some((name) => findOnType(rt, type, name) !== NULL));
  if (!isNumber) rt.raise(rt.types.TypeError, `must be real number, not ${type.name}`);
  const { complex } = rt.types;
  const value = yield* resolve(constructComplex(rt, complex, { positional: [number], keywords: undefined }));
  if (owner === complex.ref) return value;
  rt.own(value);
  const result = yield* rt.call(owner, [value]);
  rt.heap.decref(rt.disown(value));
  return result;
}

function bindArguments(rt: Runtime, args: CallArguments): { real: Ref; imag: Ref } {
  const { positional, keywords } = args;
  const given = positional.length + (keywords?.size ?? 0);
  if (given > 2) rt.raise(rt.types.TypeError, `complex() takes at most 2 arguments (${given} given)`);
  const bound = { real: positional[0] ?? NULL, imag: positional[1] ?? NULL };
  for (const [name, ref] of keywords ?? []) {
    if (name !== "real" && name !== "imag") {
      rt.raise(rt.types.TypeError, unknownKeyword(rt, "complex", name, ["real", "imag"]));
    }
    if (bound[name] !== NULL) {
      const position = name === "real" ? 1 : 2;
      rt.raise(
        rt.types.TypeError,
        `argument for complex() given by name ('${name}') and position (${position})`,
      );
    }
    bound[name] = ref;
  }
  return bound;
}

/** `real + imag * 1j`, where both may be complex themselves. */
function* complexOfParts(rt: Runtime, realRef: Ref, imagRef: Ref): Steps<Complex> {
  const real = realRef === NULL ? { real: 0, imag: 0 } : yield* partOf(rt, realRef, true);
  if (imagRef === NULL) return real;
  const imag = yield* partOf(rt, imagRef, false);
  const hasComplexReal = realRef !== NULL && givesComplex(rt, realRef);
  if (rt.profile.values.complexPartsWarn) yield* warnOfComplexParts(rt, realRef, imagRef);
  return {
    real: isComplex(rt, imagRef) ? real.real - imag.imag : real.real,
    imag: hasComplexReal ? imag.real + real.imag : imag.real,
  };
}

/** Whether an object is a complex number or has `__complex__`. */
function givesComplex(rt: Runtime, ref: Ref): boolean {
  return isComplex(rt, ref) || findOnType(rt, rt.typeOf(ref), "__complex__") !== NULL;
}

/** Parts of two that are complex, or give a complex number, are to be reals. */
function* warnOfComplexParts(rt: Runtime, realRef: Ref, imagRef: Ref): Steps<void> {
  const warn = (name: string, ref: Ref): Steps<void> => {
    const text = `complex() argument '${name}' must be a real number, not ${rt.typeOf(ref).name}`;
    return rt.warn(rt.types.DeprecationWarning, text);
  };
  if (realRef !== NULL && givesComplex(rt, realRef)) yield* warn("real", realRef);
  if (isComplex(rt, imagRef)) yield* warn("imag", imagRef);
}

function* partOf(rt: Runtime, ref: Ref, isFirst: boolean): Steps<Complex> {
  const type = rt.typeOf(ref);
  if (type === rt.types.complex) return complexValue(rt.heap, ref);
  if (type === rt.types.float) return { real: floatValue(rt.heap, ref), imag: 0 };
  if (type === rt.types.int) return { real: asDouble(rt, intValue(rt.heap, ref)), imag: 0 };
  if (isFirst) {
    const made = yield* rt.callBoundSpecial(ref, "__complex__", []);
    if (made !== NULL) return yield* takeComplex(rt, ref, made);
  }
  if (isComplex(rt, ref)) return complexValue(rt.heap, ref);
  rejectOthers(rt, ref, isFirst);
  return { real: yield* doubleOf(rt, ref, false), imag: 0 };
}

/** The value of an object as a complex number, for which floats and ints do. PyComplex_AsCComplex. */
export function* complexOf(rt: Runtime, ref: Ref): Steps<Complex> {
  if (isComplex(rt, ref)) return complexValue(rt.heap, ref);
  const made = yield* rt.callBoundSpecial(ref, "__complex__", []);
  if (made !== NULL) return yield* takeComplex(rt, ref, made);
  return { real: yield* doubleOf(rt, ref, false), imag: 0 };
}

function* takeComplex(rt: Runtime, owner: Ref, made: Ref): Steps<Complex> {
  if (!isComplex(rt, made)) {
    const older = `__complex__ returned non-complex (type ${rt.typeOf(made).name})`;
    return raiseWrongResult(rt, owner, "__complex__", made, older);
  }
  const value = complexValue(rt.heap, made);
  yield* warnOfSubclass(rt, owner, "__complex__", made, rt.types.complex);
  rt.heap.decref(made);
  return value;
}

/** Objects that are no numbers: told by the absence of numeric operators, as in C. */
function rejectOthers(rt: Runtime, ref: Ref, isFirst: boolean): void {
  const type = rt.typeOf(ref);
  const isNumber = rt.isInstance(ref, rt.types.int) || rt.isInstance(ref, rt.types.float);
  const hasNumber = ["__float__", "__index__"].some((name) => findOnType(rt, type, name) !== NULL);
  if (isNumber || hasNumber) return;
  const { complexFirst, complexSecond } = rt.profile.values.messages;
  rt.raise(rt.types.TypeError, (isFirst ? complexFirst : complexSecond).replace("{}", type.name));
}

function parseComplexObject(rt: Runtime, ref: Ref): Complex {
  const text = toAsciiDigits(strValue(rt.heap, ref), rt.profile.values.unicode);
  const value = parseComplexText(text);
  if (value !== undefined) return value;
  // Underscores are checked before anything else (_Py_string_to_number_with_underscores).
  if (/_/.test(text) && /^_|_$|__|_[^\d]|[^\d]_/.test(text.trim())) {
    const shown = reprOfText(strValue(rt.heap, ref), rt.profile.values.unicode);
    rt.raise(rt.types.ValueError, `could not convert string to complex: ${shown}`);
  }
  return rt.raise(rt.types.ValueError, "complex() arg is a malformed string");
}

const NUMBER = "(?:(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:e[+-]?\\d[\\d_]*)?|inf(?:inity)?|nan)";
const COMPLEX_LITERAL = new RegExp(`^(?:([+-]?${NUMBER})(?:([+-]${NUMBER}?)j)?|([+-]?${NUMBER}?)j)$`, "i");

/** `1+2j`, `(1+2j)`, `2j`, `j`, `1`; undefined where it is malformed. complex_from_string_inner. */
export function parseComplexText(source: string): Complex | undefined {
  const outer = source.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "");
  const hasParentheses = outer.startsWith("(") && outer.endsWith(")");
  const text = hasParentheses ? outer.slice(1, -1).replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "") : outer;
  const match = COMPLEX_LITERAL.exec(text);
  if (match === null) return undefined;
  const [, realText, imagAfterReal, imagAlone] = match;
  const real = realText === undefined ? 0 : parseFloatText(realText);
  const imagText = imagAfterReal ?? imagAlone;
  const imag = imagText === undefined ? 0 : parseImaginary(imagText);
  return real === undefined || imag === undefined ? undefined : { real, imag };
}

/** A sign alone, or nothing, stands for one. */
function parseImaginary(text: string): number | undefined {
  if (text === "" || text === "+") return 1;
  return text === "-" ? -1 : parseFloatText(text);
}

function finish(rt: Runtime, type: TypeObject, { real, imag }: Complex): Ref {
  return type === rt.types.complex ? newComplex(rt, real, imag) : newComplexOfType(rt, type, real, imag);
}
