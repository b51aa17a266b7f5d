/** Turns an edited source back into bytes of the file's own encoding, byte order mark included. */
import { decodeSource } from "./read-source.ts";

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The bytes that read as `text`, in the encoding that `original`, the file's bytes before, is in. Undefined where it
 * cannot be written without a change to anything else: Node encodes UTF-8 and Latin-1, and what is ASCII in both.
 */
export function encodeSource(text: string, original: Uint8Array): Uint8Array | undefined {
  const before = decodeSource(original);
  if (before.kind !== "text") return undefined;
  for (const encode of [encodeUtf8, encodeUtf8WithMark, encodeLatin1]) {
    if (Buffer.compare(encode(before.text), original) !== 0) continue;
    const bytes = encode(text);
    const after = decodeSource(bytes);
    if (after.kind === "text" && after.text === text) return bytes;
  }
  return undefined;
}

function encodeUtf8(text: string): Buffer {
  return Buffer.from(text, "utf8");
}

function encodeUtf8WithMark(text: string): Buffer {
  return Buffer.concat([BYTE_ORDER_MARK, encodeUtf8(text)]);
}

function encodeLatin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}
