/** `bytes % arguments`. _PyBytes_FormatEx. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { PercentSpec } from "../format/format-percent.ts";
import {
  percentCharacterCode,
  percentFloat,
  percentInteger,
  percentPadding,
} from "../format/format-percent-number.ts";
import { PercentFormatter } from "../format/percent-formatter.ts";
import { checkRoom } from "../plain-data.ts";
import type { Runtime, Steps } from "../runtime.ts";
import { isStr } from "../str/str.ts";
import { escapeNonAscii } from "../str/str-repr.ts";
import { raiseWrongResult } from "../wrong-result.ts";
import { isBytearray } from "./bytearray.ts";
import { bytesValue, isBytes, newBytes } from "./bytes.ts";
import { bufferOf } from "./bytes-kind.ts";
import { latin1Bytes, latin1Text } from "./bytes-text.ts";

/** The formatted bytes. `format` is the content of a `bytes` or `bytearray`. */
export function* formatBytes(rt: Runtime, format: Uint8Array, args: Ref): Steps<Uint8Array> {
  const formatter = new BytesFormatter(rt, latin1Text(format), args);
  yield* formatter.run();
  return latin1Bytes(formatter.text);
}

class BytesFormatter extends PercentFormatter {
  text = "";

  constructor(rt: Runtime, format: string, args: Ref) {
    super(rt, format, args, isStr(rt, args) || isBytes(rt, args) || isBytearray(rt, args), "bytes");
  }

  protected beginPiece(): void {}

  protected write(text: string): void {
    this.text += text;
  }

  protected newKey(key: string): Ref {
    return newBytes(this.rt, latin1Bytes(key));
  }

  protected *convert(spec: PercentSpec, value: Ref, percent: number): Steps<string> {
    switch (spec.type) {
      case "a":
      case "r":
        return this.#pad(spec, escapeNonAscii(yield* this.rt.reprText(value)));
      case "s":
      case "b":
        return this.#pad(spec, yield* this.#bytesOf(value));
      case "c":
        return this.#pad({ ...spec, precision: -1 }, yield* this.#character(value));
      case "i":
        return yield* percentInteger(this.rt, this.errors, this.#decimal(spec), value);
      case "d":
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
        return yield* this.#float(spec, value);
      default:
        return this.errors.unsupported(percent, spec.type, spec.end);
    }
  }

  /** Through 3.13 errors of `%i` say `%d`. */
  #decimal(spec: PercentSpec): PercentSpec {
    return this.rt.profile.values.percentCharacterErrorsSayWhat ? spec : { ...spec, type: "d" };
  }

  *#float(spec: PercentSpec, value: Ref): Steps<string> {
    if (this.rt.profile.values.percentErrorsSayWhere) {
      return yield* percentFloat(this.rt, this.errors, spec, value);
    }
    try {
      return yield* percentFloat(this.rt, this.errors, spec, value);
    } catch (thrown) {
      const rt = this.rt;
      if (!rt.swallow(thrown, rt.types.TypeError)) throw thrown;
      return rt.raise(rt.types.TypeError, `float argument required, not ${rt.typeOf(value).name}`);
    }
  }

  /** format_obj: a buffer, or what `__bytes__` gives. */
  *#bytesOf(value: Ref): Steps<string> {
    const rt = this.rt;
    const data = bufferOf(rt, value);
    if (data !== undefined) return latin1Text(data);
    const made = yield* rt.callSpecial(value, "__bytes__", []);
    const { name } = rt.typeOf(value);
    if (made === NULL) {
      const wanted = "a bytes-like object, or an object that implements __bytes__";
      return this.errors.wrongArgument("b", value, `%b requires ${wanted}, not '${name}'`, wanted);
    }
    if (!isBytes(rt, made)) {
      const got = rt.typeOf(made).name;
      return raiseWrongResult(rt, value, "__bytes__", made, `__bytes__ returned non-bytes (type ${got})`);
    }
    const text = latin1Text(bytesValue(rt.heap, made));
    rt.heap.decref(made);
    return text;
  }

  /** byte_converter */
  *#character(value: Ref): Steps<string> {
    const rt = this.rt;
    const data = bufferOf(rt, value);
    if (data?.length === 1) return latin1Text(data);
    const code = yield* percentCharacterCode(rt, value);
    if (code === undefined) return this.errors.wrongCharacter(value);
    if (code < 0 || code > 255) this.errors.characterRange();
    return String.fromCharCode(Number(code));
  }

  #pad(spec: PercentSpec, text: string): string {
    const shown = spec.precision >= 0 ? text.slice(0, spec.precision) : text;
    checkRoom(this.rt, spec.width);
    return percentPadding(spec, shown, shown.length);
  }
}
