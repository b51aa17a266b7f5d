/**
 * Reads a pattern or a template as `Tokenizer` of Lib/re/_parser.py does: a backslash and what follows are one
 * token. Positions count code points. It knows nothing of what tokens mean.
 */
import { escapeNonAscii } from "../../objects/str/str-repr.ts";
import { RegexError } from "./syntax.ts";

export class Tokenizer {
  readonly isText: boolean;
  readonly characters: readonly string[];
  /** The token that comes, undefined at the end. */
  next: string | undefined;
  private index = 0;

  /** Bytes are given as text of the Latin-1 characters with their values. */
  constructor(pattern: string, isText: boolean) {
    this.isText = isText;
    this.characters = Array.from(pattern);
    this.advance();
  }

  get position(): number {
    return this.index - (this.next === undefined ? 0 : lengthOf(this.next));
  }

  match(token: string): boolean {
    if (token !== this.next) return false;
    this.advance();
    return true;
  }

  take(): string | undefined {
    const token = this.next;
    this.advance();
    return token;
  }

  /** At most `count` characters of the set. */
  takeWhile(count: number, set: RegExp): string {
    let result = "";
    for (let left = count; left > 0 && this.next !== undefined && set.test(this.next); left--) {
      result += this.next;
      this.advance();
    }
    return result;
  }

  /** Everything up to the terminator, which is taken, too. `name` says in errors what is missing. */
  takeUntil(terminator: string, name: string): string {
    let result = "";
    for (;;) {
      const token = this.take();
      if (token === undefined) {
        if (result === "") throw this.error(`missing ${name}`);
        throw this.error(`missing ${terminator}, unterminated name`, lengthOf(result));
      }
      if (token === terminator) {
        if (result === "") throw this.error(`missing ${name}`, 1);
        return result;
      }
      result += token;
    }
  }

  seek(position: number): void {
    this.index = position;
    this.advance();
  }

  /** An error that lies `offset` characters before the token that comes. */
  error(message: string, offset = 0): RegexError {
    return new RegexError(this.isText ? message : escapeNonAscii(message), this.position - offset);
  }

  private advance(): void {
    const character = this.characters[this.index];
    if (character !== "\\") {
      if (character !== undefined) this.index++;
      this.next = character;
      return;
    }
    const escaped = this.characters[this.index + 1];
    if (escaped === undefined) {
      throw new RegexError("bad escape (end of pattern)", this.characters.length - 1);
    }
    this.index += 2;
    this.next = character + escaped;
  }
}

/** Length in code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
