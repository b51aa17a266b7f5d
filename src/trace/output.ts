/** What a program printed, taken apart by the stream that it went to. */
import type { TracedOutput } from "./trace.ts";

export interface OutputPiece {
  readonly text: string;
  /** It went to standard error. */
  readonly isError: boolean;
}

type OutputText = Pick<TracedOutput, "text" | "errorStart" | "errorEnd">;

/** The pieces of a part of the output, none empty. Offsets in UTF-16 units. */
export function outputPieces(
  { text, errorStart, errorEnd }: OutputText,
  from = 0,
  to = text.length,
): OutputPiece[] {
  const pieces: OutputPiece[] = [];
  const add = (start: number, end: number, isError: boolean): void => {
    const piece = text.slice(Math.max(from, start), Math.min(to, end));
    if (start < to && end > from && piece !== "") pieces.push({ text: piece, isError });
  };
  let done = 0;
  for (const [row, start] of errorStart.entries()) {
    const end = errorEnd[row] as number;
    add(done, start, false);
    add(start, end, true);
    done = end;
  }
  add(done, text.length, false);
  return pieces;
}

export function standardOutput(output: OutputText): string {
  return textOf(output, false);
}

export function standardError(output: OutputText): string {
  return textOf(output, true);
}

function textOf(output: OutputText, isError: boolean): string {
  const pieces = outputPieces(output).filter((piece) => piece.isError === isError);
  return pieces.map(({ text }) => text).join("");
}
