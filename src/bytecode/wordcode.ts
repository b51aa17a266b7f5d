/**
 * Code as CPython 3.13 writes it: units of 16 bits with inline caches, EXTENDED_ARG and superinstructions, and the
 * table of exceptions. `sys.getsizeof` of a code object counts those units. Follows Python/assemble.c of 3.13
 * (resolve_jump_offsets, assemble_emit_instr, assemble_exception_table). Nothing of this runs.
 */
import { invariant } from "../base/invariant.ts";
import { remember } from "../base/remember.ts";
import { type CodeUnit, EXCEPTION_ROW_LENGTH } from "./code.ts";
import { Comparison, isJump, Op } from "./opcodes.ts";
import { cacheUnits, EXTENDED_ARG, instructionNumber, superinstruction } from "./wordcode-table.ts";

export const UNIT_BYTES = 2;

/** One instruction of CPython's. */
interface Word {
  readonly number: number;
  readonly caches: number;
  arg: number;
  /** Of a jump: which of the unit's instructions it goes to. */
  readonly target: number | undefined;
  /** The first of the unit's instructions that it stands for. */
  readonly index: number;
  /** Where it starts, in units, its EXTENDED_ARGs included. */
  start: number;
}

export interface Wordcode {
  readonly words: readonly Word[];
  /** Where each of the unit's instructions starts, and where the last one ends, in units. */
  readonly starts: Int32Array;
}

/** The words of a unit, with jumps as distances. */
export function wordcodeOf(unit: CodeUnit): Wordcode {
  const { words, wordAt } = wordsOf(unit);
  for (const word of words) if (word.target !== undefined) word.arg = wordAt[word.target] as number;
  for (;;) {
    const total = place(words);
    if (!isResized(words, wordAt)) return { words, starts: startsOf(words, wordAt, total) };
  }
}

const instructionStarts = remember((unit: CodeUnit): Int32Array => wordcodeOf(unit).starts);

/** How many units the code takes: asked for whenever the size of a code object is shown. */
export function unitCount(unit: CodeUnit): number {
  return instructionStarts(unit)[unit.instructions.length] as number;
}

/** Where an instruction of the unit starts, in bytes; -1 for what lies before the first (frame_getlasti). */
export function byteOffset(unit: CodeUnit, instruction: number): number {
  return instruction < 0 ? -1 : UNIT_BYTES * (instructionStarts(unit)[instruction] as number);
}

/** The instruction at an offset in bytes; -1 before the first. */
export function instructionAtOffset(unit: CodeUnit, offset: number): number {
  return instructionStarts(unit).findLastIndex((start) => UNIT_BYTES * start <= offset);
}

function wordsOf(unit: CodeUnit): { readonly words: Word[]; readonly wordAt: Int32Array } {
  const { instructions } = unit;
  const words: Word[] = [];
  const wordAt = new Int32Array(instructions.length + 1);
  const joined = new Set(unit.joined);
  const add = (number: number, arg: number, index: number, op?: Op): void => {
    const target = op !== undefined && isJump(op) ? arg : undefined;
    words.push({ number, caches: op === undefined ? 0 : cacheUnits(op), arg, target, index, start: 0 });
  };
  for (let index = 0; index < instructions.length; index++) {
    const [op, arg] = instructionAt(instructions, index);
    wordAt[index] = words.length;
    if (joined.has(index)) {
      const [second, secondArg] = instructionAt(instructions, index + 1);
      add(superinstruction(op, second), (arg << 4) | secondArg, index);
      wordAt[++index] = words.length - 1;
    } else {
      add(instructionNumber(op), op === Op.COMPARE_OP ? comparisonArgument(arg) : arg, index, op);
      if (op === Op.END_FOR) add(instructionNumber(Op.POP_TOP), 0, index);
    }
  }
  wordAt[instructions.length] = words.length;
  return { words, wordAt };
}

function instructionAt(instructions: Int32Array, index: number): readonly [Op, number] {
  const word = instructions[index];
  invariant(word !== undefined, "an instruction of the unit");
  return [word & 0xff, word >>> 8];
}

/** By `Comparison`: the outcomes for which it holds (Include/internal/pycore_code.h, COMPARISON_*). */
const COMPARISON_MASKS: Readonly<Record<Comparison, number>> = {
  [Comparison.LT]: 2,
  [Comparison.LE]: 10,
  [Comparison.EQ]: 8,
  [Comparison.NE]: 7,
  [Comparison.GT]: 4,
  [Comparison.GE]: 12,
};

/** codegen_addcompare; the fifth bit makes a bool of the result. */
function comparisonArgument(arg: number): number {
  const comparison: Comparison = arg >> 1;
  return (comparison << 5) | ((arg & 1) << 4) | COMPARISON_MASKS[comparison];
}

function extendedArgs(arg: number): number {
  return (arg > 0xffffff ? 1 : 0) + (arg > 0xffff ? 1 : 0) + (arg > 0xff ? 1 : 0);
}

function unitsOf(word: Word): number {
  return extendedArgs(word.arg) + 1 + word.caches;
}

/** Returns the units of all. */
function place(words: readonly Word[]): number {
  let total = 0;
  for (const word of words) {
    word.start = total;
    total += unitsOf(word);
  }
  return total;
}

/** Makes distances of the jumps; says whether one of them takes more or fewer units now. */
function isResized(words: readonly Word[], wordAt: Int32Array): boolean {
  let resized = false;
  for (const word of words) {
    if (word.target === undefined) continue;
    const units = unitsOf(word);
    const target = words[wordAt[word.target] as number];
    invariant(target !== undefined, "a jump goes to an instruction");
    word.arg = Math.abs(target.start - (word.start + units));
    resized ||= unitsOf(word) !== units;
  }
  return resized;
}

function startsOf(words: readonly Word[], wordAt: Int32Array, total: number): Int32Array {
  return wordAt.map((at) => words[at]?.start ?? total);
}

/** `co_code`: its caches are zero. */
export function codeBytes({ words, starts }: Wordcode): Uint8Array {
  const bytes = new Uint8Array((starts[starts.length - 1] as number) * UNIT_BYTES);
  for (const { number, arg, start } of words) {
    let at = start * UNIT_BYTES;
    for (let count = extendedArgs(arg); count > 0; count--) {
      bytes[at++] = EXTENDED_ARG;
      bytes[at++] = (arg >>> (8 * count)) & 0xff;
    }
    bytes[at++] = number;
    bytes[at++] = arg & 0xff;
  }
  return bytes;
}

const CONTINUES = 0x40;
const STARTS_ROW = 0x80;

/** `co_exceptiontable`: start, length and handler in units, and the depth with a bit for `lasti`. */
export function exceptionTableBytes({ exceptionTable }: CodeUnit, { starts }: Wordcode): Uint8Array {
  const bytes: number[] = [];
  for (let row = 0; row < exceptionTable.length; row += EXCEPTION_ROW_LENGTH) {
    const [first, end, handler, depth, lasti] = exceptionTable.subarray(row, row + EXCEPTION_ROW_LENGTH);
    const at = (index: number | undefined): number => starts[index ?? 0] as number;
    writeVarint(bytes, at(first), STARTS_ROW);
    writeVarint(bytes, at(end) - at(first), 0);
    writeVarint(bytes, at(handler), 0);
    writeVarint(bytes, ((depth ?? 0) << 1) | (lasti ?? 0), 0);
  }
  return Uint8Array.from(bytes);
}

/** assemble_emit_exception_table_item: six bits a byte, the highest first; `mark` goes into the first byte. */
function writeVarint(bytes: number[], value: number, mark: number): void {
  let shift = 0;
  while (value >> (shift + 6) > 0) shift += 6;
  let first = mark;
  for (; shift > 0; shift -= 6) {
    bytes.push(((value >> shift) & 0x3f) | CONTINUES | first);
    first = 0;
  }
  bytes.push((value & 0x3f) | first);
}
