/** Line ends: finding lines in text, translating what is read, and remembering which kinds were seen. No objects. */

/** Bits of `IncrementalNewlineDecoder`. */
export const enum Seen {
  CR = 1,
  LF = 2,
  CRLF = 4,
}

/** How a stream treats line ends, by its `newline`; undefined for None. */
export interface NewlineMode {
  /** Any of the three ends a line. */
  readonly isUniversal: boolean;
  /** They are read as `\n`. */
  readonly translatesInput: boolean;
  /** What `\n` is written as; undefined where it stays. */
  readonly written: string | undefined;
  /** What ends a line where not any of them does. */
  readonly lineEnd: string;
}

export function newlineMode(newline: string | undefined): NewlineMode {
  return {
    isUniversal: newline === undefined || newline === "",
    translatesInput: newline === undefined,
    written: newline === "\r" || newline === "\r\n" ? newline : undefined,
    lineEnd: newline === undefined || newline === "" ? "\n" : newline,
  };
}

/**
 * Where the line that starts at `start` ends, behind its line end; -1 where it does not end in this text.
 * `_PyIO_find_line_ending`.
 */
export function findLineEnd(text: string, start: number, mode: NewlineMode): number {
  if (mode.translatesInput || !mode.isUniversal) {
    const at = text.indexOf(mode.translatesInput ? "\n" : mode.lineEnd, start);
    return at < 0 ? -1 : at + (mode.translatesInput ? 1 : mode.lineEnd.length);
  }
  const lf = text.indexOf("\n", start);
  const cr = text.indexOf("\r", start);
  if (cr < 0 || (lf >= 0 && lf < cr)) return lf < 0 ? -1 : lf + 1;
  return text[cr + 1] === "\n" ? cr + 2 : cr + 1;
}

/** What `IncrementalNewlineDecoder` keeps between two pieces of text. */
export class NewlineTranslator {
  /** A `\r` at the end of the last piece, which may be half of a `\r\n`. */
  hasPendingCr = false;
  /** Bits of `Seen`. */
  seen = 0;
  readonly translates: boolean;

  constructor(translates: boolean) {
    this.translates = translates;
  }

  /** `_PyIncrementalNewlineDecoder_decode` */
  take(piece: string, isFinal: boolean): string {
    let text = piece;
    if (this.hasPendingCr && (isFinal || text !== "")) {
      text = `\r${text}`;
      this.hasPendingCr = false;
    }
    if (!isFinal && text.endsWith("\r")) {
      text = text.slice(0, -1);
      this.hasPendingCr = true;
    }
    if (text.includes("\r")) {
      if (text.includes("\r\n")) this.seen |= Seen.CRLF;
      if (/\r(?!\n)/.test(text)) this.seen |= Seen.CR;
      if (/(?<!\r)\n/.test(text)) this.seen |= Seen.LF;
      return this.translates ? text.replace(/\r\n?/g, "\n") : text;
    }
    if (text.includes("\n")) this.seen |= Seen.LF;
    return text;
  }
}
