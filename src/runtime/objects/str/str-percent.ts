/** `text % arguments`. PyUnicode_Format. */
import type { Ref } from "../../memory/linear-memory.ts";
import type { PercentSpec } from "../format/format-percent.ts";
import {
  percentCharacterCode,
  percentFloat,
  percentInteger,
  percentPadding,
} from "../format/format-percent-number.ts";
import { PercentFormatter } from "../format/percent-formatter.ts";
import { checkRoom, newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { isStr, newStr, strLength, strValue } from "./str.ts";
import { codePointLength, codePointSlice } from "./str-slice.ts";
import { TextWriter } from "./text-writer.ts";

const LARGEST_CODE_POINT = 0x10ffff;

/** The formatted text as a new `str`. */
export function* formatPercent(rt: Runtime, format: Ref, args: Ref): Steps<Ref> {
  const formatter = new TextFormatter(rt, strValue(rt.heap, format), args);
  yield* formatter.run();
  const result = formatter.writer.finish();
  if (strValue(rt.heap, format).includes("%")) return result;
  // A format without conversions is the result itself.
  rt.heap.decref(result);
  return newReference(rt, format);
}

class TextFormatter extends PercentFormatter {
  readonly writer: TextWriter;

  constructor(rt: Runtime, format: string, args: Ref) {
    super(rt, format, args, isStr(rt, args), "string");
    this.writer = new TextWriter(rt);
  }

  protected beginPiece(): void {
    this.writer.beginPiece();
  }

  protected write(text: string): void {
    this.writer.write(text);
  }

  protected newKey(key: string): Ref {
    return newStr(this.rt, key);
  }

  protected *convert(spec: PercentSpec, value: Ref, percent: number): Steps<string> {
    switch (spec.type) {
      case "s":
        return yield* this.#object(spec, value, this.rt.str(value));
      case "r":
        return yield* this.#object(spec, value, this.rt.repr(value));
      case "a":
        return yield* this.#object(spec, value, this.rt.ascii(value));
      case "c":
        return this.#padText(spec, yield* this.#character(value));
      case "d":
      case "i":
      case "u":
      case "o":
      case "x":
      case "X":
        return yield* percentInteger(this.rt, this.errors, spec, value);
      case "e":
      case "E":
      case "f":
      case "F":
      case "g":
      case "G":
        return yield* percentFloat(this.rt, this.errors, spec, value);
      default:
        return this.errors.unsupported(percent, spec.type, spec.end);
    }
  }

  /** The text of an object, written as the very object where nothing is cut or padded: then nothing is left. */
  *#object(spec: PercentSpec, value: Ref, outcome: Outcome): Steps<string> {
    const { rt } = this;
    const text = rt.own(yield* resolve(outcome));
    const whole = strValue(rt.heap, text);
    const shown = this.#padText(spec, whole);
    const isDirect = rt.typeOf(value) === rt.types.int && spec.width < 0 && spec.precision < 0;
    const isCopied = isDirect || shown !== whole || spec.sign !== "";
    if (!isCopied) this.writer.writeObject(text);
    rt.heap.decref(rt.disown(text));
    return isCopied ? shown : "";
  }

  /** formatchar */
  *#character(value: Ref): Steps<string> {
    const rt = this.rt;
    if (isStr(rt, value) && strLength(rt.heap, value) === 1) return strValue(rt.heap, value);
    const integer = yield* percentCharacterCode(rt, value);
    const code = integer === undefined ? undefined : Number(integer);
    const isTooLarge = Math.abs(code ?? 0) >= 2 ** 63 && !rt.profile.values.percentCharacterOverflows;
    if (code === undefined || isTooLarge) {
      return this.errors.wrongCharacter(value);
    }
    if (code < 0 || code > LARGEST_CODE_POINT) {
      this.errors.characterRange();
    }
    return String.fromCodePoint(code);
  }

  #padText(spec: PercentSpec, text: string): string {
    const shown = spec.precision >= 0 && spec.type !== "c" ? codePointSlice(text, 0, spec.precision) : text;
    if (spec.width <= 0) return shown;
    checkRoom(this.rt, spec.width);
    return percentPadding(spec, shown, codePointLength(shown));
  }
}
