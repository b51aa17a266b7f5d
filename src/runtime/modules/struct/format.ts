/** Struct formats: what the characters stand for, sizes and alignment, native and standard. CPython: Modules/_struct.c. */

export interface FormatItem {
  readonly character: string;
  /** Byte offset in the struct, of the first where it is repeated. */
  readonly offset: number;
  /** Bytes of one value: for `s` and `p` all of them. */
  readonly sizeBytes: number;
  readonly repeat: number;
}

export interface StructFormat {
  readonly text: string;
  readonly isNative: boolean;
  readonly isBigEndian: boolean;
  readonly items: readonly FormatItem[];
  readonly sizeBytes: number;
  readonly valueCount: number;
}

/** Sizes on a 64-bit Linux machine, which are the alignments there, too. */
const NATIVE_SIZES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    x: 1,
    b: 1,
    B: 1,
    c: 1,
    s: 1,
    p: 1,
    "?": 1,
    h: 2,
    H: 2,
    e: 2,
    i: 4,
    I: 4,
    f: 4,
    l: 8,
    L: 8,
    q: 8,
    Q: 8,
    n: 8,
    N: 8,
    P: 8,
    d: 8,
    F: 8,
    D: 16,
  }),
);
/** Of two numbers each is aligned. */
const COMPLEX_ALIGNMENTS: ReadonlyMap<string, number> = new Map([
  ["F", 4],
  ["D", 8],
]);
/** Other names of these. */
const TWO_LETTERS: ReadonlyMap<string, string> = new Map([
  ["Zf", "F"],
  ["Zd", "D"],
]);
/** Standard sizes where they are others; `n`, `N` and `P` exist only in native formats. */
const STANDARD_SIZES: ReadonlyMap<string, number> = new Map([...NATIVE_SIZES, ["l", 4], ["L", 4]]);
const NATIVE_ONLY = "nNP";
const ORDER_CHARACTERS = "@=<>!";
const BLANKS = /[ \t\n\v\f\r]/;
/** Sizes and counts are below this. */
const SIZE_LIMIT = 2 ** 63;

/** Thrown for a format that is none; the message is that of `struct.error`. */
export class FormatError extends Error {}

/** `complexFormats` are those that the version has. */
export function parseFormat(text: string, complexFormats: readonly string[] = []): StructFormat {
  if (text.includes("\0")) throw new FormatError("embedded null character");
  const hasOrder = text !== "" && ORDER_CHARACTERS.includes(text.charAt(0));
  const order = hasOrder ? text.charAt(0) : "@";
  const isNative = order === "@";
  const sizes = isNative ? NATIVE_SIZES : STANDARD_SIZES;
  const items: FormatItem[] = [];
  let end = 0;
  let valueCount = 0;
  for (const { letters, count } of formatParts(text.slice(hasOrder ? 1 : 0))) {
    const character = TWO_LETTERS.get(letters) ?? letters;
    const size = sizes.get(character);
    const isLacking = COMPLEX_ALIGNMENTS.has(character) && !complexFormats.includes(letters);
    if (size === undefined || isLacking || (!isNative && NATIVE_ONLY.includes(character))) {
      throw new FormatError("bad char in struct format");
    }
    const alignment = COMPLEX_ALIGNMENTS.get(character) ?? size;
    const offset = isNative ? Math.ceil(end / alignment) * alignment : end;
    const isText = character === "s" || character === "p";
    const valuesOf = character === "x" ? 0 : isText ? 1 : count;
    if (valuesOf > 0) {
      items.push({ character, offset, sizeBytes: isText ? count : size, repeat: isText ? 1 : count });
    }
    valueCount += valuesOf;
    end = offset + size * count;
    if (end >= SIZE_LIMIT) throw new FormatError("total struct size too long");
  }
  return { text, isNative, isBigEndian: order === ">" || order === "!", items, sizeBytes: end, valueCount };
}

/** Formats with their counts, 1 where none is written. */
function* formatParts(text: string): Generator<{ letters: string; count: number }> {
  let digits = "";
  for (const [character] of text.matchAll(/Z[fd]|./gsu)) {
    if (digits === "" && BLANKS.test(character)) continue;
    if (/\d/.test(character)) {
      digits += character;
      continue;
    }
    const count = digits === "" ? 1 : Number(digits);
    if (count >= SIZE_LIMIT) throw new FormatError("total struct size too long");
    yield { letters: character, count };
    digits = "";
  }
  if (digits !== "") throw new FormatError("repeat count given without format specifier");
}
