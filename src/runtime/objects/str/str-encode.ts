/** Encoding text into bytes with an error handler. */
import type { Ref } from "../../memory/linear-memory.ts";
import { newBytes } from "../bytes/bytes.ts";
import { raiseEncodeError } from "../exceptions/unicode-error.ts";
import { checkRoom } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { isAsciiText } from "./str.ts";
import { charmapName, charmapOf } from "./str-charmaps.ts";
import { type Encoding, encodingByName, handlerByName } from "./str-codec.ts";
import { escapedText } from "./str-escape-codec.ts";
import { type MultibyteTable, multibyteName, multibyteTable } from "./str-multibyte.ts";
import { escapeCodePoint } from "./str-repr.ts";
import { nameOfCharacter } from "./unicode-names.ts";

const utf8 = new TextEncoder();
const LONE_SURROGATE = /\p{Cs}/u;

/** `text.encode(encodingName, errorsName)` as a new `bytes`. */
export function encodeText(rt: Runtime, text: string, encodingName: string, errorsName: string): Ref {
  return newBytes(rt, encodeToArray(rt, text, encodingName, errorsName));
}

/** The encoded bytes. Raises UnicodeEncodeError or LookupError. */
export function encodeToArray(
  rt: Runtime,
  text: string,
  encodingName: string,
  errorsName: string,
): Uint8Array {
  const encoding = encodingByName(rt, encodingName);
  checkRoom(rt, text.length);
  if (isAsciiText(text) && (encoding === "utf-8" || encoding === "ascii" || encoding === "latin-1")) {
    return utf8.encode(text);
  }
  if (encoding === "utf-8" && !LONE_SURROGATE.test(text)) return utf8.encode(text);
  if (encoding === "unicodeescape" || encoding === "rawunicodeescape") {
    return escapedText(text, encoding === "rawunicodeescape");
  }
  return new Encoder(rt, text, encoding, errorsName).encode();
}

const SURROGATE_REASON = "surrogates not allowed";

class Encoder {
  readonly #rt: Runtime;
  readonly #text: string;
  readonly #encoding: Encoding;
  readonly #errorsName: string;
  readonly #codePoints: readonly number[];
  readonly #output: number[] = [];
  /** Bytes by code point, for an encoding of one byte a character. */
  readonly #bytes: ReadonlyMap<number, number> | undefined;
  readonly #multibyte: MultibyteTable | undefined;

  constructor(rt: Runtime, text: string, encoding: Encoding, errorsName: string) {
    this.#rt = rt;
    this.#text = text;
    this.#encoding = encoding;
    this.#errorsName = errorsName;
    const charmap = charmapName(encoding);
    this.#bytes = charmap === undefined ? undefined : bytesByCode(charmap);
    if (multibyteName(encoding) !== undefined) this.#multibyte = multibyteTable(encoding);
    this.#codePoints = Array.from(text, (character) => character.codePointAt(0) as number);
  }

  encode(): Uint8Array {
    if (this.#encoding === "utf-16") this.#output.push(0xff, 0xfe);
    if (this.#encoding === "utf-32") this.#output.push(0xff, 0xfe, 0, 0);
    if (this.#encoding === "utf-8-sig") this.#output.push(0xef, 0xbb, 0xbf);
    const codes = this.#codePoints;
    for (let at = 0; at < codes.length; ) {
      if (this.#canEncode(codes[at] as number)) {
        this.#put(codes[at] as number);
        at++;
        continue;
      }
      let end = at + 1;
      if (!this.#isWide() && this.#multibyte === undefined)
        while (end < codes.length && !this.#canEncode(codes[end] as number)) end++;
      this.#handle(at, end);
      at = end;
    }
    return Uint8Array.from(this.#output);
  }

  /** Whether units are longer than a byte; then errors are handled one by one. */
  #isWide(): boolean {
    return this.#encoding.startsWith("utf-16") || this.#encoding.startsWith("utf-32");
  }

  #isNarrow(): boolean {
    const isTabled = this.#bytes !== undefined || this.#multibyte !== undefined;
    return this.#encoding === "ascii" || this.#encoding === "latin-1" || isTabled;
  }

  #canEncode(code: number): boolean {
    if (this.#bytes !== undefined) return this.#bytes.has(code);
    if (this.#multibyte !== undefined) return this.#multibyte.write(code) !== undefined;
    switch (this.#encoding) {
      case "ascii":
        return code < 0x80;
      case "latin-1":
        return code < 0x100;
      default:
        return code < 0xd800 || code > 0xdfff;
    }
  }

  /** Deals with the characters from `start` to `end`, none of which can be encoded. */
  #handle(start: number, end: number): void {
    const handler = handlerByName(this.#rt, this.#errorsName);
    const codes = this.#codePoints.slice(start, end);
    switch (handler) {
      case "ignore":
        return;
      case "replace":
        for (const _ of codes) this.#put(0x3f);
        return;
      case "backslashreplace":
        for (const code of codes) this.#putText(escapeCodePoint(code));
        return;
      case "xmlcharrefreplace":
        for (const code of codes) this.#putText(`&#${code};`);
        return;
      case "namereplace":
        for (const code of codes) {
          const name = nameOfCharacter(code);
          this.#putText(name === undefined ? escapeCodePoint(code) : `\\N{${name}}`);
        }
        return;
      case "surrogateescape":
        // A single byte is no unit of a wide encoding.
        if (this.#isWide()) this.#raise(start, end);
        for (const [index, code] of codes.entries()) {
          if (code < 0xdc80 || code > 0xdcff) this.#raise(start + index, end);
          this.#output.push(code - 0xdc00);
        }
        return;
      case "surrogatepass":
        if (this.#isNarrow()) this.#raise(start, end);
        for (const code of codes) this.#put(code);
        return;
      case "strict":
        this.#raise(start, end);
    }
  }

  #raise(start: number, end: number): never {
    if (this.#bytes !== undefined) {
      const reason = "character maps to <undefined>";
      raiseEncodeError(this.#rt, this.#text, { encoding: "charmap", start, end, reason });
    }
    if (this.#multibyte !== undefined) {
      const reason = "illegal multibyte sequence";
      raiseEncodeError(this.#rt, this.#text, { encoding: this.#encoding, start, end, reason });
    }
    const range = this.#encoding === "ascii" ? 128 : 256;
    const reason = this.#isNarrow() ? `ordinal not in range(${range})` : SURROGATE_REASON;
    const isSignature = this.#encoding === "utf-8-sig";
    const encoding = isSignature ? "utf-8" : this.#encoding;
    raiseEncodeError(this.#rt, this.#text, { encoding, start, end, reason });
  }

  #putText(text: string): void {
    for (const character of text) this.#put(character.codePointAt(0) as number);
  }

  #put(code: number): void {
    if (this.#bytes !== undefined) {
      this.#output.push(this.#bytes.get(code) ?? code);
      return;
    }
    if (this.#multibyte !== undefined) {
      this.#output.push(...(this.#multibyte.write(code) ?? [code]));
      return;
    }
    switch (this.#encoding) {
      case "ascii":
      case "latin-1":
        this.#output.push(code);
        return;
      case "utf-8":
      case "utf-8-sig":
        putUtf8(this.#output, code);
        return;
      case "utf-16":
      case "utf-16-le":
        putUtf16(this.#output, code, true);
        return;
      case "utf-16-be":
        putUtf16(this.#output, code, false);
        return;
      case "utf-32":
      case "utf-32-le":
        this.#output.push(code & 0xff, (code >> 8) & 0xff, code >> 16, 0);
        return;
      case "utf-32-be":
        this.#output.push(0, code >> 16, (code >> 8) & 0xff, code & 0xff);
    }
  }
}

function bytesByCode(charmap: string): ReadonlyMap<number, number> {
  const bytes = new Map<number, number>();
  for (const [byte, code] of charmapOf(charmap).entries()) if (code !== undefined) bytes.set(code, byte);
  return bytes;
}

function putUtf8(output: number[], code: number): void {
  if (code < 0x80) output.push(code);
  else if (code < 0x800) output.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
  else if (code < 0x10000)
    output.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  else {
    output.push(
      0xf0 | (code >> 18),
      0x80 | ((code >> 12) & 0x3f),
      0x80 | ((code >> 6) & 0x3f),
      0x80 | (code & 0x3f),
    );
  }
}

function putUtf16(output: number[], code: number, isLittle: boolean): void {
  for (const unit of utf16Units(code)) {
    if (isLittle) output.push(unit & 0xff, unit >> 8);
    else output.push(unit >> 8, unit & 0xff);
  }
}

function utf16Units(code: number): readonly number[] {
  if (code < 0x10000) return [code];
  return [0xd800 | ((code - 0x10000) >> 10), 0xdc00 | ((code - 0x10000) & 0x3ff)];
}
