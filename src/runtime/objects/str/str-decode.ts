/** Decoding bytes into text with an error handler. */
import type { Ref } from "../../memory/linear-memory.ts";
import { latin1Text } from "../bytes/bytes-text.ts";
import { raiseDecodeError } from "../exceptions/unicode-error.ts";
import { checkRoom } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { newStr } from "./str.ts";
import { charmapName, charmapOf } from "./str-charmaps.ts";
import { type Encoding, encodingByName, handlerByName } from "./str-codec.ts";
import { type DecodedUnit, decodeUtf8At } from "./str-decode-utf8.ts";
import { type UnescapedUnit, unescapedAt } from "./str-escape-codec.ts";
import { type MultibyteTable, multibyteName, multibyteTable } from "./str-multibyte.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** `data.decode(encodingName, errorsName)` as a new `str`. */
export function decodeBytes(rt: Runtime, data: Uint8Array, encodingName: string, errorsName: string): Ref {
  checkRoom(rt, data.length);
  return newStr(rt, decodeToText(rt, data, encodingName, errorsName));
}

/** The text. Raises UnicodeDecodeError or LookupError. */
export function decodeToText(
  rt: Runtime,
  data: Uint8Array,
  encodingName: string,
  errorsName: string,
): string {
  // Nothing is decoded by no codec at all: PyUnicode_FromEncodedObject.
  if (data.length === 0) return "";
  const encoding = encodingByName(rt, encodingName);
  if (encoding === "latin-1") return latin1Text(data);
  if (encoding === "utf-8") {
    const text = decodeValidUtf8(data);
    if (text !== undefined) return text;
  }
  return new Decoder(rt, data, encoding, errorsName).decode();
}

/** The text of valid UTF-8; undefined for anything else. */
function decodeValidUtf8(data: Uint8Array): string | undefined {
  try {
    return utf8.decode(data);
  } catch {
    return undefined;
  }
}

class Decoder {
  readonly #rt: Runtime;
  readonly #data: Uint8Array;
  readonly #encoding: Encoding;
  readonly #errorsName: string;
  /** The name that errors show. */
  #shownEncoding: string;
  #isLittle = true;
  readonly #charmap: ReturnType<typeof charmapOf> | undefined;
  readonly #multibyte: MultibyteTable | undefined;

  constructor(rt: Runtime, data: Uint8Array, encoding: Encoding, errorsName: string) {
    this.#rt = rt;
    this.#data = data;
    this.#encoding = encoding;
    this.#errorsName = errorsName;
    this.#shownEncoding = encoding === "utf-8-sig" ? "utf-8" : encoding;
    if (multibyteName(encoding) !== undefined) this.#multibyte = multibyteTable(encoding);
    const charmap = charmapName(encoding);
    if (charmap === undefined) return;
    this.#charmap = charmapOf(charmap);
    this.#shownEncoding = "charmap";
  }

  decode(): string {
    let text = "";
    for (let at = this.#skipByteOrderMark(); at < this.#data.length; ) {
      const unit = this.#unitAt(at);
      if ("code" in unit) {
        text += String.fromCodePoint(unit.code);
        at += unit.length;
      } else if ("text" in unit) {
        text += unit.text;
        at += unit.length;
      } else {
        const handled = this.#handle(at, at + unit.length, unit.reason);
        text += handled.text;
        at = handled.next;
      }
    }
    return text;
  }

  /** Where the text starts; `utf-16` and `utf-32` take their byte order from the mark. */
  #skipByteOrderMark(): number {
    const [a, b, c, d] = this.#data;
    switch (this.#encoding) {
      case "utf-8-sig":
        return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
      case "utf-16":
        if (a === 0xfe && b === 0xff) this.#isLittle = false;
        this.#shownEncoding = this.#isLittle ? "utf-16-le" : "utf-16-be";
        if ((a === 0xff && b === 0xfe) || !this.#isLittle) return 2;
        this.#shownEncoding = "utf-16-le";
        return 0;
      case "utf-32":
        if (a === 0 && b === 0 && c === 0xfe && d === 0xff) this.#isLittle = false;
        this.#shownEncoding = this.#isLittle ? "utf-32-le" : "utf-32-be";
        return (a === 0xff && b === 0xfe && c === 0 && d === 0) || !this.#isLittle ? 4 : 0;
      case "utf-16-be":
      case "utf-32-be":
        this.#isLittle = false;
        return 0;
      default:
        return 0;
    }
  }

  #unitAt(at: number): UnescapedUnit {
    if (this.#multibyte !== undefined) return this.#multibyte.read(this.#data, at);
    if (this.#charmap !== undefined) {
      const code = this.#charmap[this.#data[at] as number];
      return code === undefined
        ? { reason: "character maps to <undefined>", length: 1 }
        : { code, length: 1 };
    }
    switch (this.#encoding) {
      case "unicodeescape":
        return unescapedAt(this.#data, at, false);
      case "rawunicodeescape":
        return unescapedAt(this.#data, at, true);
      case "utf-8":
      case "utf-8-sig":
        return decodeUtf8At(this.#data, at);
      case "ascii": {
        const code = this.#data[at] as number;
        return code < 0x80 ? { code, length: 1 } : { reason: "ordinal not in range(128)", length: 1 };
      }
      case "latin-1":
        return { code: this.#data[at] as number, length: 1 };
      case "utf-16":
      case "utf-16-le":
      case "utf-16-be":
        return this.#utf16At(at);
      default:
        return this.#utf32At(at);
    }
  }

  #utf16At(at: number): DecodedUnit {
    const left = this.#data.length - at;
    if (left < 2) return { reason: "truncated data", length: left };
    const unit = this.#word(at);
    if (unit < 0xd800 || unit > 0xdfff) return { code: unit, length: 2 };
    if (unit >= 0xdc00) return { reason: "illegal encoding", length: 2 };
    if (left < 4) return { reason: "unexpected end of data", length: left };
    const low = this.#word(at + 2);
    if (low < 0xdc00 || low > 0xdfff) return { reason: "illegal UTF-16 surrogate", length: 2 };
    return { code: 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff), length: 4 };
  }

  #word(at: number): number {
    const [first, second] = [this.#data[at] as number, this.#data[at + 1] as number];
    return this.#isLittle ? first | (second << 8) : (first << 8) | second;
  }

  #utf32At(at: number): DecodedUnit {
    const left = this.#data.length - at;
    if (left < 4) return { reason: "truncated data", length: left };
    const code = this.#doubleWord(at);
    if (code > 0x10ffff) return { reason: "code point not in range(0x110000)", length: 4 };
    if (code >= 0xd800 && code <= 0xdfff) {
      return { reason: "code point in surrogate code point range(0xd800, 0xe000)", length: 4 };
    }
    return { code, length: 4 };
  }

  #doubleWord(at: number): number {
    const [first, second] = [this.#word(at), this.#word(at + 2)];
    return this.#isLittle ? first + second * 0x10000 : first * 0x10000 + second;
  }

  /** What stands for the malformed bytes from `start` to `end`, and where to go on. */
  #handle(start: number, end: number, reason: string): { text: string; next: number } {
    const bytes = [...this.#data.subarray(start, end)];
    switch (handlerByName(this.#rt, this.#errorsName)) {
      case "ignore":
        return { text: "", next: end };
      case "replace":
        return { text: "\ufffd", next: end };
      case "backslashreplace":
        return { text: bytes.map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join(""), next: end };
      case "surrogateescape": {
        // ASCII bytes are not escaped, but decoded again.
        const ascii = bytes.findIndex((byte) => byte < 0x80);
        const escaped = ascii < 0 ? bytes : bytes.slice(0, ascii);
        if (escaped.length === 0) this.#raise(start, end, reason);
        const text = escaped.map((byte) => String.fromCharCode(0xdc00 + byte)).join("");
        return { text, next: start + escaped.length };
      }
      case "xmlcharrefreplace":
      case "namereplace":
        return this.#rt.raise(
          this.#rt.types.TypeError,
          "don't know how to handle UnicodeDecodeError in error callback",
        );
      case "surrogatepass":
        return this.#surrogateAt(start) ?? this.#raise(start, end, reason);
      case "strict":
        return this.#raise(start, end, reason);
    }
  }

  /** The half of a surrogate pair that is encoded at `start` as if it were a character. PyCodec_SurrogatePassErrors. */
  #surrogateAt(start: number): { text: string; next: number } | undefined {
    const isUtf8 = this.#encoding === "utf-8" || this.#encoding === "utf-8-sig";
    const isUtf16 = this.#encoding.startsWith("utf-16");
    const length = isUtf8 ? 3 : isUtf16 ? 2 : 4;
    if (start + length > this.#data.length || (!isUtf8 && !isUtf16 && !this.#encoding.startsWith("utf-32"))) {
      return undefined;
    }
    const code = isUtf8 ? this.#threeBytes(start) : isUtf16 ? this.#word(start) : this.#doubleWord(start);
    if (code < 0xd800 || code > 0xdfff) return undefined;
    return { text: String.fromCharCode(code), next: start + length };
  }

  /** What three bytes of UTF-8 encode, 0 where they are no such sequence. */
  #threeBytes(start: number): number {
    const [a, b, c] = this.#data.subarray(start, start + 3) as unknown as [number, number, number];
    if (a >> 4 !== 0b1110 || b >> 6 !== 0b10 || c >> 6 !== 0b10) return 0;
    return ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
  }

  #raise(start: number, end: number, reason: string): never {
    return raiseDecodeError(this.#rt, this.#data, { encoding: this.#shownEncoding, start, end, reason });
  }
}
