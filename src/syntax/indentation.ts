/**
 * Finds lines whose indentation CPython rejects; tree-sitter takes nearly any. It follows `tok_get_indent` of
 * CPython's Parser/tokenizer.c (`tok_get_normal_mode` from 3.12): two columns for each line, with tabs to the
 * next multiple of 8 and with tabs as one, must agree on which line is deeper. It moves no block boundary.
 */

import type { SyntaxProblem } from "./ast.ts";

interface Level {
  readonly column: number;
  /** The column that counts a tab as one. */
  readonly width: number;
}

const OUTERMOST: Level = { column: 0, width: 0 };

export class IndentationChecker {
  readonly problems: SyntaxProblem[] = [];
  readonly #levels: Level[] = [OUTERMOST];
  #opensBlock = false;

  /** A logical line whose code starts at `offset`, after what `addEnd` said of the line before. */
  addLine(offset: number, column: number, width: number): void {
    const top = this.#levels.at(-1) ?? OUTERMOST;
    if (column > top.column) {
      if (!this.#opensBlock) this.#report(offset, "unexpected indent");
      else if (width <= top.width) this.#report(offset, "inconsistent use of tabs and spaces in indentation");
      this.#levels.push({ column, width });
    } else {
      if (this.#opensBlock) this.#report(offset, "expected an indented block");
      this.#dedentTo(offset, column, width);
    }
    this.#opensBlock = false;
  }

  #dedentTo(offset: number, column: number, width: number): void {
    let top = this.#levels.at(-1) ?? OUTERMOST;
    while (top.column > column) {
      this.#levels.pop();
      top = this.#levels.at(-1) ?? OUTERMOST;
    }
    if (top.column !== column) {
      this.#report(offset, "unindent does not match any outer indentation level");
      this.#levels.push({ column, width });
    } else if (top.width !== width) {
      this.#report(offset, "inconsistent use of tabs and spaces in indentation");
    }
  }

  /** The logical line is over; `opensBlock` when it ended with a colon. */
  addEnd(opensBlock: boolean): void {
    this.#opensBlock = opensBlock;
  }

  /** The segment is over, at `offset`. What follows starts at the outermost level again. */
  endSegment(offset: number): void {
    if (this.#opensBlock) this.#report(offset, "expected an indented block");
    this.#opensBlock = false;
    this.#levels.length = 1;
  }

  #report(offset: number, message: string): void {
    this.problems.push({ message, start: offset, end: offset });
  }
}
