/** What a pattern is matched against: characters by index. Text counts code points, as Python does. */

export interface Subject {
  readonly length: number;
  at(index: number): number;
  /** Where `text` is found at or after `from`, -1 for nowhere; undefined when it has to be looked for by hand. */
  find(text: string, from: number): number | undefined;
}

class Utf16Subject implements Subject {
  readonly length: number;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
  }

  at(index: number): number {
    return this.text.charCodeAt(index);
  }

  find(text: string, from: number): number {
    return this.text.indexOf(text, from);
  }
}

class CodePointSubject implements Subject {
  readonly length: number;
  private readonly codes: Uint32Array | Uint8Array;

  constructor(codes: Uint32Array | Uint8Array) {
    this.codes = codes;
    this.length = codes.length;
  }

  at(index: number): number {
    return this.codes[index] as number;
  }

  find(): undefined {
    return undefined;
  }
}

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** Any text. */
export function textSubject(text: string): Subject {
  return SURROGATE_PAIR.test(text) ? codePointSubject(text) : narrowSubject(text);
}

/** Text without surrogate pairs: each unit is a character. */
export function narrowSubject(text: string): Subject {
  return new Utf16Subject(text);
}

/** Text that may have surrogate pairs, by code points. */
export function codePointSubject(text: string): Subject {
  return new CodePointSubject(Uint32Array.from(Array.from(text), (each) => each.codePointAt(0) as number));
}

export function bytesSubject(bytes: Uint8Array): Subject {
  return new CodePointSubject(bytes);
}
