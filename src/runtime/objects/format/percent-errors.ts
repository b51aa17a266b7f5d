/**
 * The words of the errors of `%`. 3.14 says more of a wrong `%c`; 3.15 says of all where in the format and with which
 * argument they happened. Objects/unicode_format.c and Objects/bytesobject.c.
 */
import type { Ref } from "../../memory/linear-memory.ts";
import { isBytes } from "../bytes/bytes.ts";
import { bufferOf } from "../bytes/bytes-kind.ts";
import type { Runtime } from "../runtime.ts";
import { isStr, strLength } from "../str/str.ts";
import { codePointLength } from "../str/str-slice.ts";

export type PercentKind = "string" | "bytes";

/** What a conversion wants, as 3.15 says it. */
type Wanted = string;

export class PercentErrors {
  /** Behind "format argument": its number, its key, or nothing. */
  label = "";
  readonly #rt: Runtime;
  readonly #kind: PercentKind;
  readonly #format: string;
  readonly #saysWhere: boolean;

  constructor(rt: Runtime, kind: PercentKind, format: string) {
    this.#rt = rt;
    this.#kind = kind;
    this.#format = format;
    this.#saysWhere = rt.profile.values.percentErrorsSayWhere;
  }

  // Of the format; positions are in characters, `percent` is the offset of the `%`.

  #position(offset: number): number {
    return this.#kind === "bytes" ? offset : codePointLength(this.#format.slice(0, offset));
  }

  /** With its module (`%T`). */
  #nameOf(value: Ref): string {
    return this.#rt.fullyQualifiedTypeName(this.#rt.typeOf(value));
  }

  #raiseAt(percent: number, older: string, newer: string): never {
    const text = this.#saysWhere ? `${newer} at position ${this.#position(percent)}` : older;
    return this.#rt.raise(this.#rt.types.ValueError, text);
  }

  incomplete(percent: number): never {
    return this.#raiseAt(percent, "incomplete format", "stray %");
  }

  incompleteKey(percent: number): never {
    return this.#raiseAt(percent, "incomplete format key", "stray % or incomplete format key");
  }

  tooBig(percent: number, what: "width" | "precision"): never {
    const older = what === "precision" && this.#kind === "bytes" ? "prec" : what;
    return this.#raiseAt(percent, `${older} too big`, `${what} too big`);
  }

  starWithKey(percent: number): never {
    return this.#raiseAt(percent, "", "* cannot be used with a parenthesised mapping key");
  }

  keyMissing(percent: number): never {
    return this.#raiseAt(percent, "", "format requires a parenthesised mapping key");
  }

  /** `type` is the character at `end`, exclusive. */
  unsupported(percent: number, type: string, end: number): never {
    const at = this.#position(end - type.length);
    const code = type.codePointAt(0) as number;
    if (this.#kind === "bytes" && code > 127 && !this.#saysWhere) {
      // C takes the byte for a negative number.
      const text = "character argument not in range(0x110000)";
      return this.#rt.raise(this.#rt.types.OverflowError, text);
    }
    if (/[A-Za-z]/.test(type) || !this.#saysWhere) {
      const shown = this.#kind === "bytes" || (code >= 31 && code <= 126) ? type : "?";
      const older = `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${at}`;
      return this.#raiseAt(percent, older, `unsupported format %${type}`);
    }
    const text = `stray % at position ${this.#position(percent)} or unexpected format character`;
    return this.#rt.raise(this.#rt.types.ValueError, `${text} ${this.#shown(type, code)} at position ${at}`);
  }

  #shown(type: string, code: number): string {
    if (code >= 32 && code <= 126) return type === "'" ? `"'"` : `'${type}'`;
    const digits = code.toString(16);
    if (this.#kind === "bytes") return `with code 0x${digits.padStart(2, "0")}`;
    const number = `U+${digits.toUpperCase().padStart(4, "0")}`;
    return code < 160 ? number : `'${type}' (${number})`;
  }

  // Of the arguments

  notEnough(given: number): never {
    return this.#arguments("not enough arguments for format string", `(got ${given})`);
  }

  notAll(required: number, given: number): never {
    const text = `not all arguments converted during ${this.#kind} formatting`;
    return this.#arguments(text, `(required ${required}, got ${given})`);
  }

  #arguments(text: string, counts: string): never {
    return this.#rt.raise(this.#rt.types.TypeError, this.#saysWhere ? `${text} ${counts}` : text);
  }

  noMapping(args: Ref): never {
    const text = "format requires a mapping";
    const got = this.#rt.typeOf(args).name;
    return this.#rt.raise(this.#rt.types.TypeError, this.#saysWhere ? `${text}, not ${got}` : text);
  }

  #labelled(text: string): string {
    return `format argument${this.label}: ${text}`;
  }

  starNotInt(value: Ref): never {
    const newer = this.#labelled(`* requires int, not ${this.#nameOf(value)}`);
    return this.#rt.raise(this.#rt.types.TypeError, this.#saysWhere ? newer : "* wants int");
  }

  starTooBig(isWidth: boolean): never {
    const newer = this.#labelled(`too big for ${isWidth ? "width" : "precision"}`);
    const older = `Python int too large to convert to C ${isWidth ? "ssize_t" : "int"}`;
    return this.#rt.raise(this.#rt.types.OverflowError, this.#saysWhere ? newer : older);
  }

  /** `older` is what earlier versions say; `wanted` is what `%type` requires. */
  wrongArgument(type: string, value: Ref, older: string, wanted: Wanted): never {
    const newer = this.#labelled(`%${type} requires ${wanted}, not ${this.#nameOf(value)}`);
    return this.#rt.raise(this.#rt.types.TypeError, this.#saysWhere ? newer : older);
  }

  wrongCharacter(value: Ref): never {
    const isText = this.#kind === "string";
    const byteWanted = "an integer in range(256) or a single byte";
    const wanted = isText ? "an integer or a unicode character" : byteWanted;
    const rt = this.#rt;
    if (this.#saysWhere) {
      const text = this.#labelled(`%c requires ${wanted}, not ${this.#characterGot(value)}`);
      return rt.raise(rt.types.TypeError, text);
    }
    const older = isText ? "%c requires int or char" : `%c requires ${byteWanted}`;
    if (!rt.profile.values.percentCharacterErrorsSayWhat) return rt.raise(rt.types.TypeError, older);
    const named = `%c requires ${isText ? "an int or a unicode character" : byteWanted}`;
    return rt.raise(rt.types.TypeError, `${named}, not ${this.#characterGot(value)}`);
  }

  #characterGot(value: Ref): string {
    const rt = this.#rt;
    const { name } = rt.typeOf(value);
    if (this.#kind === "string") {
      return isStr(rt, value) ? `a string of length ${strLength(rt.heap, value)}` : name;
    }
    const data = bufferOf(rt, value);
    const isOwn = isBytes(rt, value) || rt.isInstance(value, rt.types.bytearray);
    return isOwn && data !== undefined ? `a ${name} object of length ${data.length}` : name;
  }

  characterRange(): never {
    const range = this.#kind === "string" ? "0x110000" : "256";
    const newer = this.#labelled(`%c argument not in range(${range})`);
    const older = `%c arg not in range(${range})`;
    return this.#rt.raise(this.#rt.types.OverflowError, this.#saysWhere ? newer : older);
  }
}
