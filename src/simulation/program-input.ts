/** The lines that a program reads from standard input, and the end of a run that has to wait for the next one. */

export interface ProgramInput {
  /** In order, without their ends. */
  readonly lines: readonly string[];
  /** Whether there is no more. */
  readonly isComplete: boolean;
}

/** Unwinds the machine, which lets it pass: it is no exception of the program. */
export class InputAwaited {}

export class InputReader {
  /** How many lines were read. */
  linesRead = 0;
  private readonly input: ProgramInput;

  constructor(input: ProgramInput) {
    this.input = input;
  }

  /** The next line with its end, undefined after the last. Throws `InputAwaited`. */
  next(): string | undefined {
    const line = this.input.lines[this.linesRead];
    if (line === undefined) {
      if (this.input.isComplete) return undefined;
      throw new InputAwaited();
    }
    this.linesRead++;
    return `${line}\n`;
  }
}
