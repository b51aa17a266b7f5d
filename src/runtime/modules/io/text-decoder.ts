/**
 * Decoding bytes that come in pieces: a character that is cut off waits for the rest. What CPython has Python classes
 * for (`codecs.BufferedIncrementalDecoder`, encodings/utf_16.py).
 */
import type { Runtime } from "../../objects/runtime.ts";
import { type Encoding, encodingByName } from "../../objects/str/str-codec.ts";
import { decodeToText } from "../../objects/str/str-decode.ts";
import { multibyteName, multibyteTable } from "../../objects/str/str-multibyte.ts";
import { concatenated } from "./file-io.ts";

export class PieceDecoder {
  readonly #rt: Runtime;
  readonly #encoding: Encoding;
  readonly #errors: string;
  /** Bytes of a character that is not complete. */
  #pending = new Uint8Array(0);
  /** The encoding after its mark was read: `utf-16-le` for `utf-16`. */
  #actual: Encoding;

  constructor(rt: Runtime, encodingName: string, errors: string) {
    this.#rt = rt;
    this.#encoding = this.#actual = encodingByName(rt, encodingName);
    this.#errors = errors;
  }

  get pendingLength(): number {
    return this.#pending.length;
  }

  reset(): void {
    this.#pending = new Uint8Array(0);
    this.#actual = this.#encoding;
  }

  /** As it is behind the start of a file, where no mark is expected. */
  skipMark(): void {
    this.#actual = WITHOUT_MARK[this.#encoding] ?? this.#encoding;
  }

  decode(piece: Uint8Array, isFinal: boolean): string {
    const data = this.#pending.length === 0 ? piece : concatenated([this.#pending, piece]);
    const start = this.#markLength(data, isFinal);
    if (start === undefined) {
      this.#pending = data.slice();
      return "";
    }
    const body = data.subarray(start);
    const complete = isFinal ? body.length : completeLength(body, this.#actual);
    this.#pending = body.slice(complete);
    return decodeToText(this.#rt, body.subarray(0, complete), this.#actual, this.#errors);
  }

  /** Bytes of the mark at the start, undefined where more of it must be seen first. */
  #markLength(data: Uint8Array, isFinal: boolean): number | undefined {
    const plain = WITHOUT_MARK[this.#actual];
    if (plain === undefined || data.length === 0) return 0;
    const size = this.#actual === "utf-32" ? 4 : this.#actual === "utf-16" ? 2 : 3;
    if (data.length < size && !isFinal) return undefined;
    const wide = this.#actual !== "utf-8-sig";
    const isLittle = data[0] === 0xff && data[1] === 0xfe;
    const isBig = data[size - 2] === 0xfe && data[size - 1] === 0xff;
    const isSignature = !wide && data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;
    this.#actual = wide && isBig ? (this.#actual === "utf-32" ? "utf-32-be" : "utf-16-be") : plain;
    return isSignature || (wide && (isLittle || isBig)) ? size : 0;
  }
}

const WITHOUT_MARK: Partial<Record<Encoding, Encoding>> = {
  "utf-8-sig": "utf-8",
  "utf-16": "utf-16-le",
  "utf-32": "utf-32-le",
};

/** Bytes up to the last character that is complete. */
function completeLength(data: Uint8Array, encoding: Encoding): number {
  if (encoding.startsWith("utf-32")) return data.length - (data.length % 4);
  if (encoding.startsWith("utf-16")) return completeUtf16(data, encoding === "utf-16-be");
  const table = multibyteName(encoding);
  if (table !== undefined) return multibyteTable(table).completeLength(data);
  if (!encoding.startsWith("utf-8")) return data.length;
  // The last lead byte, at most three back.
  for (let back = 1; back <= Math.min(3, data.length); back++) {
    const byte = data[data.length - back] as number;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1;
    return back < length ? data.length - back : data.length;
  }
  return data.length;
}

function completeUtf16(data: Uint8Array, isBig: boolean): number {
  const even = data.length - (data.length % 2);
  if (even < 2) return even;
  const high = data[even - (isBig ? 2 : 1)] as number;
  return high >= 0xd8 && high < 0xdc ? even - 2 : even;
}
