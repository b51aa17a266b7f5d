/** Base64 as `binascii` reads and writes it. CPython: Modules/binascii.c, binascii_a2b_base64_impl. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PAD = "=".charCodeAt(0);
const VALUES = new Uint8Array(256).fill(64);
for (let index = 0; index < ALPHABET.length; index++) VALUES[ALPHABET.charCodeAt(index)] = index;

/** Thrown for text that is no base64; the message is that of `binascii.Error`. */
export class Base64Error extends Error {}

export function encodeBase64(data: Uint8Array, hasNewline: boolean): Uint8Array {
  let text = "";
  for (let at = 0; at < data.length; at += 3) {
    const left = data.length - at;
    const bits = ((data[at] as number) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    text += ALPHABET.charAt(bits >> 18) + ALPHABET.charAt((bits >> 12) & 63);
    text += left > 1 ? ALPHABET.charAt((bits >> 6) & 63) : "=";
    text += left > 2 ? ALPHABET.charAt(bits & 63) : "=";
  }
  return new TextEncoder().encode(hasNewline ? `${text}\n` : text);
}

/** Characters that do not belong are skipped, unless the mode is strict. */
export function decodeBase64(text: Uint8Array, isStrict: boolean): Uint8Array {
  if (isStrict && text[0] === PAD) throw new Base64Error("Leading padding not allowed");
  const out: number[] = [];
  let bits = 0;
  let position = 0;
  let pads = 0;
  let hasPadding = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as number;
    if (character === PAD) {
      hasPadding = true;
      if (position >= 2 && position + ++pads >= 4) {
        if (isStrict && index + 1 < text.length) throw new Base64Error("Excess data after padding");
        return Uint8Array.from(out);
      }
      if (isStrict && position === 0) throw new Base64Error("Excess padding not allowed");
      continue;
    }
    const value = VALUES[character] as number;
    if (value >= 64) {
      if (isStrict) throw new Base64Error("Only base64 data is allowed");
      continue;
    }
    if (isStrict && hasPadding) throw new Base64Error("Discontinuous padding not allowed");
    pads = 0;
    bits = ((bits << 6) | value) & 0xffff;
    // A byte is complete with the second, the third and the fourth character.
    if (position > 0) out.push((bits >> (6 - 2 * position)) & 0xff);
    position = (position + 1) % 4;
  }
  if (position === 1) {
    const count = Math.floor(out.length / 3) * 4 + 1;
    const what = `number of data characters (${count}) cannot be 1 more than a multiple of 4`;
    throw new Base64Error(`Invalid base64-encoded string: ${what}`);
  }
  if (position !== 0) throw new Base64Error("Incorrect padding");
  return Uint8Array.from(out);
}
