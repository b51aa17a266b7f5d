/**
 * `co_linetable` of CPython 3.13: runs of code units with their position, each in the shortest of five forms.
 * Follows Python/assemble.c (assemble_location_info, write_location_info_entry); Objects/locations.md describes it.
 */
import { type CodeUnit, POSITION_ROW_LENGTH } from "./code.ts";
import type { Wordcode } from "./wordcode.ts";

const MOST_UNITS = 8;

const enum Form {
  /** 0 to 9, by the column divided by eight. */
  SHORT = 0,
  /** 10 to 12, by how many lines further. */
  ONE_LINE = 10,
  NO_COLUMNS = 13,
  LONG = 14,
  NONE = 15,
}

type Position = readonly [line: number, endLine: number, column: number, endColumn: number];

const NOWHERE: Position = [-1, -1, -1, -1];

/** The position of each code unit: those of an instruction are its caches' and its EXTENDED_ARGs', too. */
export function unitPositions(unit: CodeUnit, { words, starts }: Wordcode): Position[] {
  const total = starts[starts.length - 1] as number;
  return words.flatMap(({ index, start }, at) => {
    const units = (words[at + 1]?.start ?? total) - start;
    return new Array<Position>(units).fill(positionAt(unit, index));
  });
}

function positionAt({ positions }: CodeUnit, index: number): Position {
  const row = index * POSITION_ROW_LENGTH;
  const [line = -1, endLine = -1, column = -1, endColumn = -1] = positions.subarray(
    row,
    row + POSITION_ROW_LENGTH,
  );
  return [line, endLine, column, endColumn];
}

export function locationTableBytes(unit: CodeUnit, wordcode: Wordcode): Uint8Array {
  const writer = new LocationWriter(unit.firstLine);
  let run: Position = NOWHERE;
  let units = 0;
  for (const position of unitPositions(unit, wordcode)) {
    if (!position.every((part, index) => part === run[index])) {
      writer.write(run, units);
      run = position;
      units = 0;
    }
    units++;
  }
  writer.write(run, units);
  return Uint8Array.from(writer.bytes);
}

class LocationWriter {
  readonly bytes: number[] = [];
  #line: number;

  constructor(firstLine: number) {
    this.#line = firstLine;
  }

  write(position: Position, units: number): void {
    let left = units;
    for (; left > MOST_UNITS; left -= MOST_UNITS) this.#entry(position, MOST_UNITS);
    if (left > 0) this.#entry(position, left);
  }

  #entry([line, endLine, column, endColumn]: Position, units: number): void {
    const further = line - this.#line;
    const width = endColumn - column;
    const hasColumns = column >= 0 && endColumn >= 0;
    const isOneLine = endLine === line;
    if (line < 0) this.#start(Form.NONE, units);
    else if (!hasColumns && (isOneLine || endLine === -1)) {
      this.#start(Form.NO_COLUMNS, units);
      this.#moveTo(line);
    } else if (hasColumns && isOneLine && further === 0 && column < 80 && width < 16 && width >= 0) {
      this.#start(Form.SHORT + (column >> 3), units);
      this.bytes.push(((column & 7) << 4) | width);
    } else if (hasColumns && isOneLine && further >= 0 && further < 3 && column < 128 && endColumn < 128) {
      this.#start(Form.ONE_LINE + further, units);
      this.bytes.push(column, endColumn);
      this.#line = line;
    } else {
      this.#start(Form.LONG, units);
      this.#moveTo(line);
      this.#varint(endLine - line);
      this.#varint(column + 1);
      this.#varint(endColumn + 1);
    }
  }

  #start(form: number, units: number): void {
    this.bytes.push(0x80 | (form << 3) | (units - 1));
  }

  #moveTo(line: number): void {
    const further = line - this.#line;
    this.#varint(further < 0 ? (-further << 1) | 1 : further << 1);
    this.#line = line;
  }

  /** write_location_varint: six bits a byte, the lowest first. */
  #varint(value: number): void {
    let rest = value;
    for (; rest >= 64; rest >>= 6) this.bytes.push(0x40 | (rest & 0x3f));
    this.bytes.push(rest);
  }
}
