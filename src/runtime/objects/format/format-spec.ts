/** Parsing of format specifications: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. */
import type { Runtime } from "../runtime.ts";

export type Alignment = "<" | ">" | "=" | "^";
export type Grouping = "" | "," | "_";

export interface FormatSpec {
  /** Undefined unless given; then a space. */
  readonly fill: string;
  readonly align: Alignment;
  readonly hasAlign: boolean;
  readonly sign: "" | "+" | "-" | " ";
  readonly isAlternate: boolean;
  readonly dropsNegativeZero: boolean;
  /** -1 when not given. */
  readonly width: number;
  readonly grouping: Grouping;
  /** Of the digits after the point (3.14). */
  readonly fractionGrouping: Grouping;
  /** -1 when not given. */
  readonly precision: number;
  /** The presentation type, one character; empty when not given. */
  readonly type: string;
}

/** The largest number that a C `Py_ssize_t` holds, as digits. */
const LARGEST_SIZE = 2n ** 63n - 1n;

/** Reads a specification for an object of `typeName`. parse_internal_render_format_spec. */
export function parseFormatSpec(
  rt: Runtime,
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: Alignment,
): FormatSpec {
  return new SpecParser(rt, text, typeName).parse(defaultType, defaultAlign);
}

class SpecParser {
  readonly #rt: Runtime;
  readonly #text: string;
  readonly #typeName: string;
  #characters: readonly string[];
  #at = 0;

  constructor(rt: Runtime, text: string, typeName: string) {
    this.#rt = rt;
    this.#text = text;
    this.#typeName = typeName;
    this.#characters = [...text];
  }

  parse(defaultType: string, defaultAlign: Alignment): FormatSpec {
    const { values } = this.#rt.profile;
    let { fill, align } = this.#fillAndAlign();
    const hasAlign = align !== undefined;
    const sign = this.#oneOf("+- ") as FormatSpec["sign"];
    const dropsNegativeZero = values.formatHasZ && this.#oneOf("z") !== "";
    const isAlternate = this.#oneOf("#") !== "";
    if (fill === undefined && this.#oneOf("0") !== "") {
      fill = "0";
      if (!hasAlign && (defaultAlign === ">" || !values.zeroPadsOnlyNumbers)) align = "=";
    }
    const width = this.#number();
    const grouping = this.#grouping();
    const { precision, fractionGrouping } = this.#precision();
    const rest = this.#characters.slice(this.#at);
    if (rest.length > 1) this.#raiseInvalid();
    const spec: FormatSpec = {
      fill: fill ?? " ",
      align: align ?? defaultAlign,
      hasAlign: align !== undefined,
      sign,
      isAlternate,
      dropsNegativeZero,
      width,
      grouping,
      fractionGrouping,
      precision,
      type: rest[0] ?? defaultType,
    };
    this.#checkGrouping(spec);
    return spec;
  }

  #fillAndAlign(): { fill: string | undefined; align: Alignment | undefined } {
    const [first, second] = this.#characters;
    if (second !== undefined && "<>=^".includes(second)) {
      this.#at = 2;
      return { fill: first, align: second as Alignment };
    }
    if (first !== undefined && "<>=^".includes(first)) {
      this.#at = 1;
      return { fill: undefined, align: first as Alignment };
    }
    return { fill: undefined, align: undefined };
  }

  #oneOf(allowed: string): string {
    const character = this.#characters[this.#at];
    if (character === undefined || !allowed.includes(character)) return "";
    this.#at++;
    return character;
  }

  /** Decimal digits; -1 when there are none. */
  #number(): number {
    const start = this.#at;
    while (/^\d$/.test(this.#characters[this.#at] ?? "")) this.#at++;
    if (this.#at === start) return -1;
    const value = BigInt(this.#characters.slice(start, this.#at).join(""));
    if (value > LARGEST_SIZE) {
      this.#rt.raise(this.#rt.types.ValueError, "Too many decimal digits in format string");
    }
    return Number(value);
  }

  #grouping(): Grouping {
    const first = this.#oneOf(",");
    const second = this.#oneOf("_");
    if (first !== "" && second !== "") this.#raiseBothGroupings();
    const grouping = (first || second) as Grouping;
    if (grouping === "_" && this.#characters[this.#at] === ",") this.#raiseBothGroupings();
    return grouping;
  }

  #precision(): { precision: number; fractionGrouping: Grouping } {
    if (this.#oneOf(".") === "") return { precision: -1, fractionGrouping: "" };
    const precision = this.#number();
    const fractionGrouping = this.#rt.profile.values.formatGroupsFractions ? this.#grouping() : "";
    if (precision < 0 && fractionGrouping === "") {
      this.#rt.raise(this.#rt.types.ValueError, "Format specifier missing precision");
    }
    return { precision, fractionGrouping };
  }

  /** Which types take thousands separators: `,` decimal ones, `_` also the bases that are powers of two. */
  #checkGrouping(spec: FormatSpec): void {
    if (spec.grouping === "" || "defgEG%F".includes(spec.type)) return;
    if (spec.grouping === "_" && "boxX".includes(spec.type)) return;
    const code = spec.type.codePointAt(0) as number;
    const shown = code > 32 && code < 128 ? spec.type : `\\x${code.toString(16)}`;
    this.#rt.raise(this.#rt.types.ValueError, `Cannot specify '${spec.grouping}' with '${shown}'.`);
  }

  #raiseBothGroupings(): never {
    this.#rt.raise(this.#rt.types.ValueError, "Cannot specify both ',' and '_'.");
  }

  #raiseInvalid(): never {
    const { types, profile } = this.#rt;
    const detail = profile.values.formatErrorsNameSpec
      ? ` '${this.#text}' for object of type '${this.#typeName}'`
      : "";
    this.#rt.raise(types.ValueError, `Invalid format specifier${detail}`);
  }
}

/** The error for a presentation type that the object does not have. unknown_presentation_type. */
export function raiseUnknownType(rt: Runtime, type: string, typeName: string): never {
  const code = type.codePointAt(0) as number;
  const shown = code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
  rt.raise(rt.types.ValueError, `Unknown format code '${shown}' for object of type '${typeName}'`);
}
