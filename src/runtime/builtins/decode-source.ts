/** Bytes that are source code, as text: byte order mark, coding cookie, else UTF-8 (Parser/tokenizer, PEP 263). */
import type { Interpreter } from "./interpreter.ts";

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;

/** Raises SyntaxError for an unknown encoding and for bytes that it does not allow. */
export function decodeSource(m: Interpreter, bytes: Uint8Array): string {
  const encoding = declaredEncoding(bytes);
  if (encoding === "latin-1") return String.fromCharCode(...bytes);
  if (encoding !== "utf-8") m.raise(m.types.SyntaxError, `unknown encoding: ${encoding}`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const at = firstBadByte(bytes);
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
    const reason = `'utf-8' codec can't decode byte 0x${byte} in position ${at}: invalid start byte`;
    return m.raise(m.types.SyntaxError, `(unicode error) ${reason}`);
  }
}

/** From a comment on one of the first two lines, in the spelling that CPython normalizes it to. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 400));
  for (const line of head.split(/\r\n?|\n/).slice(0, 2)) {
    const name = COOKIE.exec(line)?.[1]?.toLowerCase().replaceAll("_", "-");
    if (name === undefined) continue;
    if (name === "utf-8" || name === "utf8" || name.startsWith("utf-8-") || name === "ascii") return "utf-8";
    if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(name)) return "latin-1";
    return name;
  }
  return "utf-8";
}

function firstBadByte(bytes: Uint8Array): number {
  for (let end = 1; end <= bytes.length; end++) {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    } catch {
      return end - 1;
    }
  }
  return bytes.length - 1;
}
