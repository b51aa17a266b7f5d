/** `text % arguments`. PyUnicode_Format. */
import type { Ref } from "../../memory/linear-memory.ts";
import type { PercentSpec } from "../format/format-percent.ts";
import { percentFloat, percentInteger, percentPadding } from "../format/format-percent-number.ts";
import { PercentFormatter } from "../format/percent-formatter.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { checkRoom } from "../plain-data.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { isStr, newStr, strLength, strValue } from "./str.ts";
import { escapeNonAscii } from "./str-repr.ts";
import { codePointLength, codePointSlice } from "./str-slice.ts";

const LARGEST_CODE_POINT = 0x10ffff;

/** The formatted text as a new `str`. */
export function* formatPercent(rt: Runtime, format: Ref, args: Ref): Steps<Ref> {
  return newStr(rt, yield* new TextFormatter(rt, strValue(rt.heap, format), args).run());
}

class TextFormatter extends PercentFormatter {
  constructor(rt: Runtime, format: string, args: Ref) {
    super(rt, format, args, isStr(rt, args), "string");
  }

  protected newKey(key: string): Ref {
    return newStr(this.rt, key);
  }

  protected *convert(spec: PercentSpec, value: Ref): Steps<string> {
    switch (spec.type) {
      case "s":
        return this.#padText(spec, yield* this.#textOf(value, "str"));
      case "r":
        return this.#padText(spec, yield* this.#textOf(value, "repr"));
      case "a":
        return this.#padText(spec, escapeNonAscii(yield* this.#textOf(value, "repr")));
      case "c":
        return this.#padText(spec, this.#character(value));
      case "d":
      case "i":
      case "u":
      case "o":
      case "x":
      case "X":
        return yield* percentInteger(this.rt, spec, value);
      case "e":
      case "E":
      case "f":
      case "F":
      case "g":
      case "G":
        return yield* percentFloat(this.rt, spec, value);
      default:
        return this.#raiseUnsupported(spec);
    }
  }

  *#textOf(value: Ref, how: "str" | "repr"): Steps<string> {
    if (how === "str" && isStr(this.rt, value) && this.rt.typeOf(value) === this.rt.types.str) {
      return strValue(this.rt.heap, value);
    }
    const outcome = how === "str" ? this.rt.str(value) : this.rt.repr(value);
    const text = yield* resolve(outcome);
    const result = strValue(this.rt.heap, text);
    this.rt.heap.decref(text);
    return result;
  }

  #character(value: Ref): string {
    const rt = this.rt;
    if (isStr(rt, value) && strLength(rt.heap, value) === 1) return strValue(rt.heap, value);
    const code = isInt(rt, value) ? Number(intValue(rt.heap, value)) : undefined;
    const isTooLarge = Math.abs(code ?? 0) >= 2 ** 63 && !rt.profile.values.percentCharacterOverflows;
    if (code === undefined || isTooLarge) {
      return rt.raise(rt.types.TypeError, "%c requires int or char");
    }
    if (code < 0 || code > LARGEST_CODE_POINT) {
      rt.raise(rt.types.OverflowError, "%c arg not in range(0x110000)");
    }
    return String.fromCodePoint(code);
  }

  #padText(spec: PercentSpec, text: string): string {
    const shown = spec.precision >= 0 && spec.type !== "c" ? codePointSlice(text, 0, spec.precision) : text;
    if (spec.width <= 0) return shown;
    checkRoom(this.rt, spec.width);
    return percentPadding(spec, shown, codePointLength(shown));
  }

  #raiseUnsupported(spec: PercentSpec): never {
    const code = spec.type.codePointAt(0) as number;
    const shown = code >= 31 && code <= 126 ? spec.type : "?";
    const position = codePointLength(this.format.slice(0, spec.end)) - 1;
    this.rt.raise(
      this.rt.types.ValueError,
      `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${position}`,
    );
  }
}
