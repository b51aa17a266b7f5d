/**
 * Reads Python source as CPython does: byte order mark, declared encoding (PEP 263), UTF-8 otherwise. What
 * cannot be read is answered with a sentence that says why and what to do; nothing is guessed or replaced.
 */
import fs from "node:fs/promises";

/** Larger files are generated data, and parsing them would take more memory than the machine may have. */
export const MAX_SOURCE_BYTES = 32 * 1024 * 1024;

export type ReadResult =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string; readonly refusal: Refusal | undefined };

/** What CPython says of bytes that it does not read as source. */
export interface Refusal {
  /** Of the SyntaxError; `FILE` stands for the file's name. */
  readonly message: string;
  /** The line that is quoted, up to what is wrong. */
  readonly place?: { readonly line: number; readonly text: string };
}

export type ReadBytes = { readonly kind: "bytes"; readonly bytes: Uint8Array } | Unreadable;

type Unreadable = ReadResult & { readonly kind: "unreadable" };

export async function readSourceFile(filePath: string): Promise<ReadResult> {
  const read = await readSourceBytes(filePath);
  return read.kind === "bytes" ? decodeSource(read.bytes) : read;
}

export async function readSourceBytes(filePath: string): Promise<ReadBytes> {
  try {
    const { size } = await fs.stat(filePath);
    if (size > MAX_SOURCE_BYTES) return tooLarge(size);
    return { kind: "bytes", bytes: await fs.readFile(filePath) };
  } catch (error) {
    return unreadable(describeFileError(error));
  }
}

/** Follows get_normal_name and check_coding_spec of Parser/tokenizer/helpers.c (3.13). */
export function decodeSource(bytes: Uint8Array): ReadResult {
  if (bytes.length > MAX_SOURCE_BYTES) return tooLarge(bytes.length);
  if (bytes.includes(0)) {
    return unreadable(
      "it contains null bytes, so it is not Python source; leave it out of the paths to check",
      nullByteRefusal(bytes),
    );
  }
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasBom ? bytes.subarray(3) : bytes;
  const declared = findDeclaredEncoding(body);
  if (declared === undefined || isUtf8(declared)) return decodeWith("utf-8", declared, body);
  if (hasBom) {
    return unreadable(
      `it starts with a UTF-8 byte order mark but declares the encoding '${declared}'; remove one of the two`,
      { message: `encoding problem: ${isLatin1(declared) ? "iso-8859-1" : declared} with BOM` },
    );
  }
  if (isLatin1(declared)) return { kind: "text", text: Buffer.from(body).toString("latin1") };
  if (whatwgLabel(declared) === "windows-1252") {
    const text = decodeWindows1252(body);
    if (text !== undefined) return { kind: "text", text };
  }
  return decodeWith(declared, declared, body);
}

/** Bytes 0x80 to 0x9f, blank where there is no character; some releases of Node decode them as Latin-1. */
const WINDOWS_1252 =
  "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d  \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

/** Undefined with a byte that is no character. */
function decodeWindows1252(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString("latin1");
  const decoded = text.replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252.charAt(byte.charCodeAt(0) - 0x80));
  return /[\x81\x8d\x8f\x90\x9d]/.test(text) ? undefined : decoded;
}

function tooLarge(sizeBytes: number): Unreadable {
  const megabytes = Math.ceil(sizeBytes / 1024 / 1024);
  return unreadable(
    `it has ${megabytes} MiB, and source is read up to ${MAX_SOURCE_BYTES / 1024 / 1024} MiB; split it or leave it out`,
  );
}

function unreadable(reason: string, refusal?: Refusal): Unreadable {
  return { kind: "unreadable", reason, refusal };
}

/** tok_underflow_file of Parser/tokenizer/file_tokenizer.c (3.13): the line is known as far as a C string goes. */
function nullByteRefusal(bytes: Uint8Array): Refusal {
  const before = Buffer.from(bytes.subarray(0, bytes.indexOf(0)))
    .toString("utf8")
    .split(/\r\n|\r|\n/);
  const text = (before.at(-1) ?? "").trimStart();
  return { message: "source code cannot contain null bytes", place: { line: before.length, text } };
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

function isAscii(name: string): boolean {
  return /^(us-)?ascii$/.test(normalizeEncoding(name));
}

function isLatin1(name: string): boolean {
  return /^(latin-?1|iso-8859-1|iso8859-1|iso-latin-1|l1)(-.*)?$/.test(normalizeEncoding(name));
}

function decodeWith(label: string, declared: string | undefined, bytes: Uint8Array): ReadResult {
  if (isAscii(label) && bytes.some((byte) => byte >= 0x80)) {
    return unreadable(
      `its bytes are not what the declared encoding '${label}' allows; correct the declaration`,
      { message: `encoding problem: ${label}` },
    );
  }
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(whatwgLabel(label), { fatal: true, ignoreBOM: true });
  } catch {
    return unreadable(
      `it declares the unknown encoding '${label}'; declare one that exists, or store it as UTF-8`,
      { message: `encoding problem: ${label}` },
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
      notUtf8Refusal(bytes),
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

function describeFirstBadByte(bytes: Uint8Array): string {
  const { byte, line } = findFirstBadByte(bytes);
  return byte === undefined ? "its end is cut off" : `byte 0x${byte.toString(16)} in line ${line}`;
}

/** ensure_utf8 of Parser/tokenizer/helpers.c (3.13). */
function notUtf8Refusal(bytes: Uint8Array): Refusal {
  const { byte, line } = findFirstBadByte(bytes);
  const shown = (byte ?? 0).toString(16);
  return {
    message:
      `Non-UTF-8 code starting with '\\x${shown}' in file FILE on line ${line}, but no encoding declared; ` +
      "see https://peps.python.org/pep-0263/ for details",
  };
}

interface BadByte {
  readonly byte: number | undefined;
  readonly line: number;
}

/** Decodes character by character, since the decoder does not say where it failed. */
function findFirstBadByte(bytes: Uint8Array): BadByte {
  let offset = 0;
  let line = 1;
  while (offset < bytes.length) {
    const first = bytes[offset] ?? 0;
    if (first === 0x0a) line++;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first >= 0x80 && !isCharacter(bytes.subarray(offset, offset + length))) {
      return { byte: first, line };
    }
    offset += length;
  }
  return { byte: undefined, line };
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
