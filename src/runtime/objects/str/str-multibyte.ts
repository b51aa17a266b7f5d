/**
 * Encodings of several bytes a character: their tables, made when one is first used, and reading and writing one
 * character. DIVERGES: `euc_kr` has no sequences of eight bytes for rare syllables, and there are neither `iso2022_*`,
 * `big5hkscs`, `hz`, `johab` nor the encodings of JIS X 0213.
 */
import { MULTIBYTE_ENCODINGS, type MultibyteEncoding } from "./str-multibyte-data.ts";

export type MultibyteUnit =
  | { readonly code: number; readonly length: number }
  | { readonly reason: string; readonly length: number };

const ILLEGAL = "illegal multibyte sequence";
const INCOMPLETE = "incomplete multibyte sequence";
const THREE_BYTE_LEAD = 0x8f;
const FIRST_TRAIL = 0x40;
const FIRST_HANGUL = 0xac00;
const LAST_HANGUL = 0xd7a3;
/** What four bytes from 0x90308130 on stand for: every character beyond the first plane. */
const SUPPLEMENTARY_POINTER = 189_000;

const NAMES = new Map(
  Object.entries(MULTIBYTE_ENCODINGS).flatMap(([name, { aliases }]) =>
    [name, ...aliases].map((each): [string, string] => [each, name]),
  ),
);
const tables = new Map<string, MultibyteTable>();

/** CPython's name of the encoding for a normalized name; undefined for none of several bytes. */
export function multibyteName(normalized: string): string | undefined {
  return NAMES.get(normalized);
}

/** The table of an encoding with a name of `multibyteName`. */
export function multibyteTable(name: string): MultibyteTable {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const made = new MultibyteTable(MULTIBYTE_ENCODINGS[name] as MultibyteEncoding);
  tables.set(name, made);
  return made;
}

export class MultibyteTable {
  readonly #encoding: MultibyteEncoding;
  /** Code points by their bytes as one number, the first byte highest. */
  readonly #codes = new Map<number, number>();
  readonly #keys = new Map<number, number>();
  /** What is written with four bytes, in order: all of the first plane that has no fewer. */
  readonly #longCodes: readonly number[];

  constructor(encoding: MultibyteEncoding) {
    this.#encoding = encoding;
    for (let byte = 0; byte < 0x80; byte++) this.#codes.set(byte, byte);
    for (const [key, code] of changesOf(encoding.singles)) this.#codes.set(key, code);
    this.#addFromHost();
    for (const [key, code] of changesOf(encoding.changed)) this.#codes.set(key, code);
    if (encoding.hasAllHangul === true) this.#addHangul();
    for (const key of [...this.#codes.keys()].sort((left, right) => left - right)) this.#addKey(key);
    for (const [key, code] of changesOf(encoding.writtenOnly)) this.#keys.set(code, key);
    this.#longCodes = encoding.hasFourBytes === true ? this.#codesWithoutKey() : [];
  }

  /** The character that starts at `at`, or what is wrong there and how many bytes that concerns. */
  read(data: Uint8Array, at: number): MultibyteUnit {
    const first = data[at] as number;
    const single = this.#codes.get(first);
    if (single !== undefined) return { code: single, length: 1 };
    const length = this.#lengthOf(first, data[at + 1]);
    if (at + length > data.length) return { reason: INCOMPLETE, length: data.length - at };
    if (length === 4) return this.#readFour(data.subarray(at, at + 4));
    let key = 0;
    for (let index = at; index < at + length; index++) key = key * 256 + (data[index] as number);
    const code = this.#codes.get(key);
    return code === undefined ? { reason: ILLEGAL, length: 1 } : { code, length };
  }

  /** Bytes up to the last character that is complete. */
  completeLength(data: Uint8Array): number {
    for (let at = 0; at < data.length; ) {
      const unit = this.read(data, at);
      if ("reason" in unit && unit.reason === INCOMPLETE) return at;
      at += unit.length;
    }
    return data.length;
  }

  /** Bytes of a character, undefined where it has none. */
  write(code: number): readonly number[] | undefined {
    const key = this.#keys.get(code);
    if (key !== undefined) return bytesOf(key);
    if (this.#encoding.hasFourBytes !== true) return undefined;
    if (code >= 0x10000) return bytesOfPointer(SUPPLEMENTARY_POINTER + code - 0x10000);
    const pointer = indexIn(this.#longCodes, code);
    return pointer < 0 ? undefined : bytesOfPointer(pointer);
  }

  /** How many bytes a sequence has that begins with `first`, as far as that is seen. */
  #lengthOf(first: number, second: number | undefined): number {
    const { neverLeads = [], hasThreeBytes, hasFourBytes } = this.#encoding;
    if (neverLeads.some(([from, to]) => first >= from && first <= to)) return 1;
    if (hasThreeBytes === true && first === THREE_BYTE_LEAD) return 3;
    return hasFourBytes === true && second !== undefined && isDigit(second) ? 4 : 2;
  }

  #readFour([a, b, c, d]: Uint8Array): MultibyteUnit {
    const bytes = [a, b, c, d] as [number, number, number, number];
    const pointer = pointerOf(bytes);
    const isSupplementary = pointer >= SUPPLEMENTARY_POINTER;
    const code = isSupplementary ? pointer - SUPPLEMENTARY_POINTER + 0x10000 : this.#longCodes[pointer];
    const isValid = isPart(bytes[0]) && isPart(bytes[2]) && isDigit(bytes[3]);
    if (!isValid || code === undefined || code > 0x10ffff) return { reason: ILLEGAL, length: 1 };
    return { code, length: 4 };
  }

  #addFromHost(): void {
    const { host, from = 0, to = 0xffff, isSquare, absent, hasThreeBytes } = this.#encoding;
    const decoder = new TextDecoder(host);
    const missing = rangesOf(absent);
    const add = (key: number, code: number): void => {
      if (missing.some(([first, last]) => key >= first && key <= last)) return;
      if (this.#encoding.hasPrivateUse === true || !isPrivate(code)) this.#codes.set(key, code);
    };
    for (let lead = 0x80; lead < 0x100; lead++) {
      if (this.#codes.has(lead)) continue;
      for (const [trail, code] of hostRow(decoder, [lead])) {
        const key = lead * 256 + trail;
        if (key < from || key > to || (isSquare === true && (lead < 0xa1 || trail < 0xa1))) continue;
        add(key, code);
      }
    }
    for (let second = 0xa1; hasThreeBytes === true && second < 0xff; second++) {
      for (const [trail, code] of hostRow(decoder, [THREE_BYTE_LEAD, second])) {
        add((THREE_BYTE_LEAD * 256 + second) * 256 + trail, code);
      }
    }
  }

  #addHangul(): void {
    const known = new Set(this.#codes.values());
    let code = FIRST_HANGUL;
    for (let key = 0x8141; ; key++) {
      const [lead, trail] = [key >> 8, key & 0xff];
      const isLetter = (trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a);
      if (!isLetter && (trail < 0x81 || trail === 0xff || (lead >= 0xa1 && trail >= 0xa1))) continue;
      while (known.has(code)) code++;
      if (code > LAST_HANGUL) return;
      this.#codes.set(key, code++);
    }
  }

  #addKey(key: number): void {
    const code = this.#codes.get(key) as number;
    if (this.#keys.has(code) || this.#encoding.readOnly?.includes(key) === true) return;
    this.#keys.set(code, key);
  }

  #codesWithoutKey(): number[] {
    const codes: number[] = [];
    for (let code = 0x80; code < 0x10000; code++) {
      if (!this.#keys.has(code) && (code < 0xd800 || code > 0xdfff)) codes.push(code);
    }
    return codes;
  }
}

/** Last bytes and code points of what the host decodes after `start`. */
function hostRow(decoder: TextDecoder, start: readonly number[]): [number, number][] {
  const trails = Array.from({ length: 0x100 - FIRST_TRAIL }, (_, index) => FIRST_TRAIL + index);
  const lines = decoder
    .decode(Uint8Array.from(trails.flatMap((trail) => [...start, trail, 0x0a])))
    .split("\n");
  return trails.flatMap((trail, index): [number, number][] => {
    const [character, ...more] = lines[index] ?? "";
    const isOne = character !== undefined && character !== "\ufffd" && more.length === 0;
    return isOne ? [[trail, character.codePointAt(0) as number]] : [];
  });
}

/** `a1f1¢2`: two characters from U+00A2 on, from 0xa1f1 on. */
function changesOf(text = ""): [key: number, code: number][] {
  return [...text.matchAll(/([\da-f]+)([^\da-f])(\d*)/gu)].flatMap(([, key = "", character = "", count]) =>
    Array.from({ length: Number(count || 1) }, (_, index): [number, number] => [
      Number.parseInt(key, 16) + index,
      (character.codePointAt(0) as number) + index,
    ]),
  );
}

function rangesOf(text = ""): [from: number, to: number][] {
  return text.split(" ").map((range) => {
    const [from = "", to = from] = range.split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

function bytesOf(key: number): readonly number[] {
  if (key < 0x100) return [key];
  return key < 0x10000 ? [key >> 8, key & 0xff] : [key >> 16, (key >> 8) & 0xff, key & 0xff];
}

function pointerOf([a, b, c, d]: readonly [number, number, number, number]): number {
  return (((a - 0x81) * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30;
}

function bytesOfPointer(pointer: number): readonly number[] {
  const rest = Math.floor(pointer / 10);
  const high = Math.floor(rest / 126);
  return [0x81 + Math.floor(high / 10), 0x30 + (high % 10), 0x81 + (rest % 126), 0x30 + (pointer % 10)];
}

/** Where `code` is in ascending codes; negative for nowhere. */
function indexIn(codes: readonly number[], code: number): number {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] as number) < code) low = middle + 1;
    else high = middle;
  }
  return codes[low] === code ? low : -1;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isPart(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe;
}

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}
