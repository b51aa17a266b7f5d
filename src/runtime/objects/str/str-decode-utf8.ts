/** One step of decoding UTF-8, with CPython's idea of how many bytes an error takes. stringlib/codecs.h. */

/** A character, or what is wrong; `length` is in bytes. */
export type DecodedUnit =
  | { readonly code: number; readonly length: number }
  | { readonly reason: string; readonly length: number };

const START = "invalid start byte";
const CONTINUATION = "invalid continuation byte";
const END = "unexpected end of data";

/** Decodes what starts at `at`, which is inside of `data`. */
export function decodeUtf8At(data: Uint8Array, at: number): DecodedUnit {
  const first = data[at] as number;
  if (first < 0x80) return { code: first, length: 1 };
  if (first < 0xc2 || first > 0xf4) return { reason: START, length: 1 };
  const count = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let code = first & (0xff >> (count + 1));
  for (let index = 1; index < count; index++) {
    const byte = data[at + index];
    if (byte === undefined) return { reason: END, length: index };
    const [least, most] = index === 1 ? secondByteRange(first) : [0x80, 0xbf];
    if (byte < least || byte > most) return { reason: CONTINUATION, length: index };
    code = (code << 6) | (byte & 0x3f);
  }
  return { code, length: count };
}

/** Excludes overlong forms, surrogates and what lies beyond U+10FFFF. */
function secondByteRange(first: number): readonly [number, number] {
  switch (first) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}
