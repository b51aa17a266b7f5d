/**
 * Words that mean something else to tree-sitter-python than to CPython, by what stands around them. For code-scanner.ts,
 * which knows where code is; masks.ts says what is done about them.
 */

const BLANKS = /(?:[ \t\f]|\\\r?\n)*/y;
/** Never across the end of a logical line, so that a segment is read the same whatever precedes it. */
const DEFINITION = /^(?:def|class|type)(?:[ \t\f]|\\(?:\r\n|\r|\n))+$/;

/** Whether the grammar takes the word for a keyword of Python 2, or for a statement that this is not. */
export function isMisread(text: string, start: number, end: number): boolean {
  switch (end - start) {
    case 4:
      // `type(x).y = z` would become a type alias; an alias has a name here.
      if (text.startsWith("type", start)) return !/[A-Za-z_\u0080-\uffff]/.test(afterBlanks(text, end));
      return text.startsWith("exec", start);
    case 5:
      return text.startsWith("print", start);
    case 10:
      return text.startsWith("__future__", start);
    default:
      return false;
  }
}

/** The character after blanks and joined lines. */
function afterBlanks(text: string, offset: number): string {
  BLANKS.lastIndex = offset;
  BLANKS.test(text);
  return text.charAt(BLANKS.lastIndex);
}

/** The last two words that were read. */
export class WordTrail {
  readonly #text: string;
  #start = -1;
  #end = -1;
  #previousStart = -1;

  constructor(text: string) {
    this.#text = text;
  }

  add(start: number, end: number): void {
    this.#previousStart = this.#start;
    this.#start = start;
    this.#end = end;
  }

  /** Whether a bracket at `offset` follows `def name`, `class name` or `type name`. */
  introduceTypeParams(offset: number): boolean {
    const { length } = this.#text.slice(this.#end, offset).trim();
    if (length > 0 || this.#previousStart < 0) return false;
    return DEFINITION.test(this.#text.slice(this.#previousStart, this.#start));
  }
}
