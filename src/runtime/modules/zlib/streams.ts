/**
 * Compressed streams with their headers and checksums: zlib, raw deflate and gzip, told apart by `wbits`. Compressing is
 * the package `fflate`'s; its bytes are others than zlib's, what they decompress to is the same.
 */
import { type DeflateOptions, deflateSync, gzipSync, zlibSync } from "fflate";
import { adler32, crc32 } from "./checksums.ts";
import { type Inflated, InflateError, inflate, TruncatedData } from "./inflate.ts";

export type StreamKind = "zlib" | "raw" | "gzip" | "any";

/** Window bits: negative for raw data, 16 more for gzip, 32 more for what the header says. */
export function kindOf(windowBits: number): StreamKind {
  if (windowBits < 0) return "raw";
  if (windowBits < 16) return "zlib";
  return windowBits < 32 ? "gzip" : "any";
}

const DEFAULT_LEVEL = 6;

/** `level` from 0 to 9; -1 for the default. */
export function compressBytes(data: Uint8Array, level: number, kind: StreamKind): Uint8Array {
  const options: DeflateOptions = { level: (level < 0 ? DEFAULT_LEVEL : level) as 0 | 6 | 9 };
  if (kind === "raw") return deflateSync(data, options);
  return kind === "gzip" ? gzipSync(data, { ...options, mtime: 0 }) : zlibSync(data, options);
}

const ZLIB_HEADER_BYTES = 2;
const CHECKSUM_BYTES = 4;
const GZIP_HEADER_BYTES = 10;
const GZIP_TRAILER_BYTES = 8;
const GZIP_FIRST_BYTES = [0x1f, 0x8b, 8] as const;

/** One stream from the start of the data. Throws TruncatedData, and InflateError with the words of zlib. */
export function readStream(data: Uint8Array, kind: StreamKind, charge: (bytes: number) => void): Inflated {
  if (kind === "raw") return inflate(data, charge);
  if (kind === "gzip" || (kind === "any" && data[0] === GZIP_FIRST_BYTES[0])) return readGzip(data, charge);
  const [method, flags] = data;
  if (method === undefined || flags === undefined) throw new TruncatedData();
  if ((method * 256 + flags) % 31 !== 0) throw new InflateError("incorrect header check");
  if ((method & 15) !== 8) throw new InflateError("unknown compression method");
  const { plain, consumed } = inflate(data.subarray(ZLIB_HEADER_BYTES), charge);
  const sumStart = ZLIB_HEADER_BYTES + consumed;
  if (data.length < sumStart + CHECKSUM_BYTES) throw new TruncatedData();
  const sum = new DataView(data.buffer, data.byteOffset).getUint32(sumStart);
  if (sum !== adler32(plain, 1)) throw new InflateError("incorrect data check");
  return { plain, consumed: sumStart + CHECKSUM_BYTES };
}

function readGzip(data: Uint8Array, charge: (bytes: number) => void): Inflated {
  if (GZIP_FIRST_BYTES.some((byte, index) => data[index] !== undefined && data[index] !== byte)) {
    throw new InflateError("incorrect header check");
  }
  const start = gzipHeaderBytes(data);
  const { plain, consumed } = inflate(data.subarray(start), charge);
  const end = start + consumed;
  if (data.length < end + GZIP_TRAILER_BYTES) throw new TruncatedData();
  const view = new DataView(data.buffer, data.byteOffset);
  if (view.getUint32(end, true) !== crc32(plain, 0)) throw new InflateError("incorrect data check");
  if (view.getUint32(end + CHECKSUM_BYTES, true) !== plain.length >>> 0) {
    throw new InflateError("incorrect length check");
  }
  return { plain, consumed: end + GZIP_TRAILER_BYTES };
}

/** Flags of optional parts of the header (RFC 1952). */
const EXTRA_FIELD = 4;
const FILE_NAME = 8;
const COMMENT = 16;
const HEADER_CHECKSUM = 2;

function gzipHeaderBytes(data: Uint8Array): number {
  const flags = data[3] ?? 0;
  let at = GZIP_HEADER_BYTES;
  if ((flags & EXTRA_FIELD) !== 0) at += 2 + (data[at] ?? 0) + 256 * (data[at + 1] ?? 0);
  for (const part of [FILE_NAME, COMMENT]) {
    if ((flags & part) === 0) continue;
    const zero = data.indexOf(0, at);
    if (zero < 0) throw new TruncatedData();
    at = zero + 1;
  }
  if ((flags & HEADER_CHECKSUM) !== 0) at += 2;
  if (at > data.length) throw new TruncatedData();
  return at;
}
