/** The positions of a code unit as an archive keeps them (archive.ts): the lines alone, in runs. */
import type { ByteReader, ByteWriter } from "./byte-stream.ts";
import { type CodeUnit, POSITION_ROW_LENGTH } from "./code.ts";

/** Runs of instructions with the same line: how many, and how the line differs from the one before. */
export function writeLines(writer: ByteWriter, { instructions, positions, firstLine }: CodeUnit): void {
  let previous = firstLine;
  for (let start = 0; start < instructions.length; ) {
    const line = positions[start * POSITION_ROW_LENGTH] as number;
    let end = start + 1;
    while (end < instructions.length && positions[end * POSITION_ROW_LENGTH] === line) end++;
    writer.unsigned(end - start);
    // 0 stands for no line.
    writer.signed(line < 0 ? 0 : line >= previous ? line - previous + 1 : line - previous);
    if (line >= 0) previous = line;
    start = end;
  }
}

/** Rows of positions for `count` instructions, with lines only. */
export function readLines(reader: ByteReader, count: number, firstLine: number): Int32Array {
  const positions = new Int32Array(count * POSITION_ROW_LENGTH).fill(-1);
  let previous = firstLine;
  for (let start = 0; start < count; ) {
    const end = start + reader.unsigned();
    const change = reader.signed();
    if (change !== 0) {
      previous += change > 0 ? change - 1 : change;
      for (let index = start; index < end; index++) {
        positions[index * POSITION_ROW_LENGTH] = previous;
        positions[index * POSITION_ROW_LENGTH + 1] = previous;
      }
    }
    start = end;
  }
  return positions;
}
