/** A line on the terminal that says how far a check is, and is gone at its end. Writes nothing elsewhere. */

/** The line is written anew at most so often, in milliseconds. */
const PAUSE_MS = 100;
const ERASE_LINE = "\r\u001b[K";

export class Progress {
  private done = 0;
  private shownAtMs = 0;
  private isShown = false;

  /** `write` is undefined where nobody watches. */
  constructor(
    private readonly total: number,
    private readonly write: ((text: string) => void) | undefined,
    private readonly now: () => number = Date.now,
  ) {}

  advance(): void {
    this.done++;
    if (this.write === undefined || this.now() - this.shownAtMs < PAUSE_MS) return;
    this.shownAtMs = this.now();
    this.isShown = true;
    const percent = Math.floor((100 * this.done) / this.total);
    this.write(`${ERASE_LINE}${this.done} of ${this.total} files checked (${percent}%)`);
  }

  /** Before anything else is written. */
  clear(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.write?.(ERASE_LINE);
  }
}
