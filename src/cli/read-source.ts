/**
 * Reads Python source as CPython does: byte order mark, declared encoding (PEP 263), UTF-8 otherwise. What
 * cannot be read is answered with a sentence that says why and what to do; nothing is guessed or replaced.
 */
import fs from "node:fs/promises";

/** Larger files are generated data, and parsing them would take more memory than the machine may have. */
export const MAX_SOURCE_BYTES = 32 * 1024 * 1024;

export type ReadResult =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string };

export async function readSourceFile(filePath: string): Promise<ReadResult> {
  try {
    const { size } = await fs.stat(filePath);
    if (size > MAX_SOURCE_BYTES) return tooLarge(size);
    return decodeSource(await fs.readFile(filePath));
  } catch (error) {
    return { kind: "unreadable", reason: describeFileError(error) };
  }
}

/** Follows get_normal_name and check_coding_spec of Parser/tokenizer/helpers.c (3.13). */
export function decodeSource(bytes: Uint8Array): ReadResult {
  if (bytes.length > MAX_SOURCE_BYTES) return tooLarge(bytes.length);
  if (bytes.includes(0)) {
    return unreadable(
      "it contains null bytes, so it is not Python source; leave it out of the paths to check",
    );
  }
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasBom ? bytes.subarray(3) : bytes;
  const declared = findDeclaredEncoding(body);
  if (declared === undefined || isUtf8(declared)) return decodeWith("utf-8", declared, body);
  if (hasBom) {
    return unreadable(
      `it starts with a UTF-8 byte order mark but declares the encoding '${declared}'; remove one of the two`,
    );
  }
  if (isLatin1(declared)) return { kind: "text", text: Buffer.from(body).toString("latin1") };
  return decodeWith(declared, declared, body);
}

function tooLarge(sizeBytes: number): ReadResult {
  const megabytes = Math.ceil(sizeBytes / 1024 / 1024);
  return unreadable(
    `it has ${megabytes} MiB, and source is read up to ${MAX_SOURCE_BYTES / 1024 / 1024} MiB; split it or leave it out`,
  );
}

function unreadable(reason: string): ReadResult {
  return { kind: "unreadable", reason };
}

/** The name after `coding:` or `coding=` in a comment of the first two lines; ASCII by definition. */
function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const lines = head.split(/\r\n|\r|\n/, 2);
  for (const line of lines) {
    const match = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line);
    if (match !== null) return match[1];
    if (!/^[ \t\f]*(#.*)?$/.test(line)) return undefined;
  }
  return undefined;
}

function normalizeEncoding(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

function isUtf8(name: string): boolean {
  const normal = normalizeEncoding(name);
  return normal === "utf-8" || normal === "utf8" || normal.startsWith("utf-8-");
}

function isLatin1(name: string): boolean {
  return /^(latin-?1|iso-8859-1|iso8859-1|iso-latin-1|l1)(-.*)?$/.test(normalizeEncoding(name));
}

function decodeWith(label: string, declared: string | undefined, bytes: Uint8Array): ReadResult {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(whatwgLabel(label), { fatal: true, ignoreBOM: true });
  } catch {
    return unreadable(
      `it declares the unknown encoding '${label}'; declare one that exists, or store it as UTF-8`,
    );
  }
  try {
    return { kind: "text", text: decoder.decode(bytes) };
  } catch {
    if (declared !== undefined) {
      return unreadable(
        `its bytes are not what the declared encoding '${declared}' allows; correct the declaration`,
      );
    }
    const where = describeFirstBadByte(bytes);
    return unreadable(
      `it is not valid UTF-8 (${where}); store it as UTF-8 or declare its encoding, such as '# coding: latin-1', in the first line`,
    );
  }
}

/** Python's names for encodings that the Encoding Standard writes otherwise. */
function whatwgLabel(name: string): string {
  const normal = normalizeEncoding(name);
  const codePage = /^cp(125\d|866|874)$/.exec(normal);
  if (codePage?.[1] !== undefined) return codePage[1] === "866" ? "ibm866" : `windows-${codePage[1]}`;
  if (/^iso8859-\d+$/.test(normal)) return normal.replace("iso8859", "iso-8859");
  return normal === "cp932" ? "shift_jis" : normal === "cp949" ? "euc-kr" : normal;
}

/** Decodes character by character, since the decoder does not say where it failed. */
function describeFirstBadByte(bytes: Uint8Array): string {
  let offset = 0;
  let line = 1;
  while (offset < bytes.length) {
    const first = bytes[offset] ?? 0;
    if (first === 0x0a) line++;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first >= 0x80 && !isCharacter(bytes.subarray(offset, offset + length))) {
      return `byte 0x${first.toString(16)} in line ${line}`;
    }
    offset += length;
  }
  return "its end is cut off";
}

function isCharacter(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function describeFileError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "there is no such file; check the spelling and the current folder";
    case "EACCES":
    case "EPERM":
      return "reading it is not permitted; change its permissions or leave it out";
    case "EISDIR":
      return "it is a folder";
    case "ELOOP":
      return "its symbolic links go round in a circle";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
