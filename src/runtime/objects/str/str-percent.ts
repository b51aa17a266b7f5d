/** `text % arguments`. PyUnicode_Format. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type PercentSpec, parsePercent, parsePercentKey } from "../format/format-percent.ts";
import { percentFloat, percentInteger, percentPadding } from "../format/format-percent-number.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { checkRoom } from "../plain-data.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { isStr, newStr, strLength, strValue } from "./str.ts";
import { escapeNonAscii } from "./str-repr.ts";
import { codePointLength, codePointSlice } from "./str-slice.ts";

const LARGEST_CODE_POINT = 0x10ffff;

/** The formatted text as a new `str`. */
export function* formatPercent(rt: Runtime, format: Ref, args: Ref): Steps<Ref> {
  return newStr(rt, yield* new PercentFormatter(rt, strValue(rt.heap, format), args).run());
}

class PercentFormatter {
  readonly #rt: Runtime;
  readonly #format: string;
  readonly #args: Ref;
  /** The items of a tuple, else the one object, or what the last key gave. */
  #items: readonly Ref[];
  /** Whether `%(key)s` may be looked up in the arguments. */
  readonly #isMapping: boolean;
  #next = 0;

  constructor(rt: Runtime, format: string, args: Ref) {
    this.#rt = rt;
    this.#format = format;
    this.#args = args;
    const isTuple = rt.isInstance(args, rt.types.tuple);
    this.#items = isTuple ? rt.tupleItems(args) : [args];
    this.#isMapping = !isTuple && !isStr(rt, args) && rt.typeOf(args).slots.getItem !== undefined;
  }

  *run(): Steps<string> {
    let result = "";
    let at = 0;
    for (;;) {
      const percent = this.#format.indexOf("%", at);
      if (percent < 0) break;
      result += this.#format.slice(at, percent);
      if (this.#format.charAt(percent + 1) === "%") {
        result += "%";
        at = percent + 2;
        continue;
      }
      const key = parsePercentKey(this.#rt, this.#format, percent + 1);
      const value = key === undefined ? NULL : yield* this.#lookUp(key.key);
      const spec = parsePercent(this.#rt, this.#format, key?.end ?? percent + 1, (isWidth) =>
        this.#star(isWidth),
      );
      result += yield* this.#convert(spec, this.#argument());
      if (value !== NULL) this.#rt.heap.decref(this.#rt.disown(value));
      at = spec.end;
    }
    if (this.#next < this.#items.length && !this.#isMapping) {
      this.#rt.raise(this.#rt.types.TypeError, "not all arguments converted during string formatting");
    }
    return result + this.#format.slice(at);
  }

  /** The value of a `*`. */
  #star(isWidth: boolean): number {
    const ref = this.#argument();
    if (!isInt(this.#rt, ref)) this.#rt.raise(this.#rt.types.TypeError, "* wants int");
    const value = intValue(this.#rt.heap, ref);
    if (typeof value === "bigint") {
      this.#rt.raise(
        this.#rt.types.OverflowError,
        `Python int too large to convert to C ${isWidth ? "ssize_t" : "int"}`,
      );
    }
    return value;
  }

  /** Borrowed. */
  #argument(): Ref {
    const item = this.#items[this.#next++];
    if (item !== undefined) return item;
    return this.#rt.raise(this.#rt.types.TypeError, "not enough arguments for format string");
  }

  /** The value of a key, registered as ours; it becomes the only argument. */
  *#lookUp(key: string): Steps<Ref> {
    const rt = this.#rt;
    if (!this.#isMapping) rt.raise(rt.types.TypeError, "format requires a mapping");
    const keyRef = rt.own(newStr(rt, key));
    const value = yield* resolve(rt.getItem(this.#args, keyRef));
    rt.heap.decref(rt.disown(keyRef));
    this.#items = [value];
    this.#next = 0;
    return rt.own(value);
  }

  *#convert(spec: PercentSpec, value: Ref): Steps<string> {
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
        return yield* percentInteger(this.#rt, spec, value);
      case "e":
      case "E":
      case "f":
      case "F":
      case "g":
      case "G":
        return yield* percentFloat(this.#rt, spec, value);
      default:
        return this.#raiseUnsupported(spec);
    }
  }

  *#textOf(value: Ref, how: "str" | "repr"): Steps<string> {
    if (how === "str" && isStr(this.#rt, value) && this.#rt.typeOf(value) === this.#rt.types.str) {
      return strValue(this.#rt.heap, value);
    }
    const outcome = how === "str" ? this.#rt.str(value) : this.#rt.repr(value);
    const text = yield* resolve(outcome);
    const result = strValue(this.#rt.heap, text);
    this.#rt.heap.decref(text);
    return result;
  }

  #character(value: Ref): string {
    const rt = this.#rt;
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
    checkRoom(this.#rt, spec.width);
    return percentPadding(spec, shown, codePointLength(shown));
  }

  #raiseUnsupported(spec: PercentSpec): never {
    const code = spec.type.codePointAt(0) as number;
    const shown = code >= 31 && code <= 126 ? spec.type : "?";
    const position = codePointLength(this.#format.slice(0, spec.end)) - 1;
    this.#rt.raise(
      this.#rt.types.ValueError,
      `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${position}`,
    );
  }
}
