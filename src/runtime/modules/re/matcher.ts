/**
 * Runs a compiled pattern on a text by backtracking, with its own stack, so that neither deep patterns nor long
 * texts use JavaScript's. The order in which alternatives are tried, and what groups hold afterwards, are those of
 * Modules/_sre/sre_lib.h (CPython 3.13).
 */
import { caseClass } from "./case-classes.ts";
import { isWordCharacter } from "./character-set.ts";
import { At, Instruction, NO_LIMIT, type RegexProgram } from "./program.ts";
import type { Subject } from "./subject.ts";

/** Where to go on after a failure: four words each. */
const enum Choice {
  /** Address to go on at. */
  ADDRESS,
  POSITION,
  /** Length of the log of changed registers to go back to. */
  LOG,
  /**
   * What else there is: NONE; for a greedy repetition the position that it needs at least (0 and up); for a lazy one,
   * `LAZY - left`, how many characters it may still take.
   */
  MORE,
  WORDS,
}
const NONE = -1;
const LAZY = -2;
const NEWLINE = 0x0a;
/** Instructions between two questions whether the run may go on. */
const STEPS_BETWEEN_CHECKS = 100_000;

export interface MatchOptions {
  /** First position of the match, or of the search. */
  readonly start: number;
  /** The text counts as ending here. */
  readonly end: number;
  /** `fullmatch` */
  readonly isWhole?: boolean;
  /** An empty match at `start` does not count, as after an empty match there. */
  readonly mustAdvance?: boolean;
}

export class Matcher {
  /** Starts and ends of the groups, -1 where they have not matched; then the group closed last. */
  readonly registers: Int32Array;
  matchStart = 0;
  matchEnd = 0;
  private readonly program: RegexProgram;
  /** Called now and then during long matches with the steps so far; it ends them by throwing. */
  private readonly check: (steps: number) => void;
  private steps = STEPS_BETWEEN_CHECKS;
  /** Calls of `check` since the match or search began. */
  private checks = 0;
  private choices: Int32Array<ArrayBuffer> = new Int32Array(256);
  private choiceTop = 0;
  /** Register and old value of each change. */
  private log: Int32Array<ArrayBuffer> = new Int32Array(256);
  private logTop = 0;

  constructor(program: RegexProgram, check: (steps: number) => void) {
    this.program = program;
    this.check = check;
    this.registers = new Int32Array(program.registerCount);
  }

  /** Number of the group that was closed last, 0 for none. */
  get lastGroup(): number {
    return this.registers[2 * this.program.groupCount] as number;
  }

  /** Where a group matched; -1 and -1 where it did not. */
  spanOf(group: number): { readonly start: number; readonly end: number } {
    const start = this.registers[2 * (group - 1)] as number;
    const end = this.registers[2 * group - 1] as number;
    return start < 0 || end < start ? { start: -1, end: -1 } : { start, end };
  }

  /** Whether the pattern matches at `start`. */
  match(subject: Subject, options: MatchOptions): boolean {
    this.checks = 0;
    return this.matchHere(subject, options);
  }

  private matchHere(subject: Subject, options: MatchOptions): boolean {
    if (options.start > options.end) return false;
    this.registers.fill(-1, 0, 2 * this.program.groupCount);
    this.registers[2 * this.program.groupCount] = 0;
    this.choiceTop = 0;
    this.logTop = 0;
    this.matchStart = options.start;
    return this.run(subject, options);
  }

  /** Whether the pattern matches anywhere from `start`. */
  search(subject: Subject, options: MatchOptions): boolean {
    const { prefix } = this.program;
    this.checks = 0;
    for (let start = options.start; start <= options.end; start++) {
      if (prefix !== "") {
        const found = subject.find(prefix, start);
        if (found !== undefined) {
          if (found < 0 || found > options.end) return false;
          start = found;
        }
      }
      const mustAdvance = options.mustAdvance === true && start === options.start;
      if (this.matchHere(subject, { start, end: options.end, mustAdvance })) return true;
      this.spend(1);
    }
    return false;
  }

  private spend(steps: number): void {
    this.steps -= steps;
    if (this.steps > 0) return;
    this.steps = STEPS_BETWEEN_CHECKS;
    this.check(++this.checks * STEPS_BETWEEN_CHECKS);
  }

  private set(register: number, value: number): void {
    const { registers } = this;
    if (this.choiceTop > 0) {
      if (this.logTop + 2 > this.log.length) this.log = grow(this.log);
      this.log[this.logTop] = register;
      this.log[this.logTop + 1] = registers[register] as number;
      this.logTop += 2;
    }
    registers[register] = value;
  }

  private push(address: number, position: number, more: number): void {
    let top = this.choiceTop;
    if (top + Choice.WORDS > this.choices.length) this.choices = grow(this.choices);
    this.choices[top++] = address;
    this.choices[top++] = position;
    this.choices[top++] = this.logTop;
    this.choices[top++] = more;
    this.choiceTop = top;
  }

  /** Drops the choices above this height. With none left below, nobody will ask for the old values. */
  private cut(height: number): void {
    this.choiceTop = height;
    if (height === 0) this.logTop = 0;
  }

  private undo(length: number): void {
    const { log, registers } = this;
    for (let at = this.logTop - 2; at >= length; at -= 2)
      registers[log[at] as number] = log[at + 1] as number;
    this.logTop = length;
  }

  /** The loop. Longer than a screen because V8 must see it whole; its arms are short. */
  private run(subject: Subject, options: MatchOptions): boolean {
    const { code, sets } = this.program;
    const { registers } = this;
    const { end } = options;
    const lastGroup = 2 * this.program.groupCount;
    let pc = 0;
    let position = options.start;
    let isFailing = false;

    for (;;) {
      this.spend(1);
      if (isFailing) {
        if (this.choiceTop === 0) return false;
        const choice = this.choiceTop - Choice.WORDS;
        this.undo(this.choices[choice + Choice.LOG] as number);
        pc = this.choices[choice + Choice.ADDRESS] as number;
        position = this.choices[choice + Choice.POSITION] as number;
        const more = this.choices[choice + Choice.MORE] as number;
        isFailing = false;
        if (more === NONE) {
          this.choiceTop = choice;
        } else if (more >= 0) {
          position--;
          if (position <= more) this.choiceTop = choice;
          else this.choices[choice + Choice.POSITION] = position;
        } else {
          // `pc` is the REPEAT_LAZY itself: one more character, then what follows it.
          const left = LAZY - more;
          if (left === 0 || position >= end || !this.matchesOne(subject.at(position), pc + 4)) {
            this.choiceTop = choice;
            isFailing = true;
            continue;
          }
          position++;
          this.choices[choice + Choice.POSITION] = position;
          this.choices[choice + Choice.MORE] = more + 1;
          pc = code[pc + 3] as number;
        }
      }
      switch (code[pc] as Instruction) {
        case Instruction.CHARACTER:
          if (position < end && subject.at(position) === code[pc + 1]) {
            position++;
            pc += 2;
          } else isFailing = true;
          break;
        case Instruction.NOT_CHARACTER:
          if (position < end && subject.at(position) !== code[pc + 1]) {
            position++;
            pc += 2;
          } else isFailing = true;
          break;
        case Instruction.SET:
          if (
            position < end &&
            (sets[code[pc + 1] as number] as (typeof sets)[number]).has(subject.at(position))
          ) {
            position++;
            pc += 2;
          } else isFailing = true;
          break;
        case Instruction.ANY:
          if (position < end) {
            position++;
            pc++;
          } else isFailing = true;
          break;
        case Instruction.ANY_BUT_NEWLINE:
          if (position < end && subject.at(position) !== NEWLINE) {
            position++;
            pc++;
          } else isFailing = true;
          break;
        case Instruction.AT:
          if (this.isAt(subject, position, end, code[pc + 1] as At, code[pc + 2] !== 0)) pc += 3;
          else isFailing = true;
          break;
        case Instruction.GROUP_START:
          this.set(2 * ((code[pc + 1] as number) - 1), position);
          pc += 2;
          break;
        case Instruction.GROUP_END:
          this.set(2 * (code[pc + 1] as number) - 1, position);
          this.set(lastGroup, code[pc + 1] as number);
          pc += 2;
          break;
        case Instruction.SPLIT:
          this.push(code[pc + 1] as number, position, NONE);
          pc += 2;
          break;
        case Instruction.JUMP:
          pc = code[pc + 1] as number;
          break;
        case Instruction.LOOP_START:
          this.set(code[pc + 1] as number, -1);
          this.set((code[pc + 1] as number) + 1, -1);
          pc += 2;
          break;
        case Instruction.LOOP_GREEDY: {
          const register = code[pc + 1] as number;
          const count = (registers[register] as number) + 1;
          if (count < (code[pc + 2] as number)) {
            this.set(register, count);
            pc = code[pc + 4] as number;
          } else if (count < (code[pc + 3] as number) && position !== registers[register + 1]) {
            this.push(pc + 5, position, NONE);
            this.set(register, count);
            this.set(register + 1, position);
            pc = code[pc + 4] as number;
          } else pc += 5;
          break;
        }
        case Instruction.LOOP_LAZY: {
          const register = code[pc + 1] as number;
          const count = (registers[register] as number) + 1;
          if (count < (code[pc + 2] as number)) {
            this.set(register, count);
            pc = (code[pc + 4] as number) + 2;
          } else {
            if (count < (code[pc + 3] as number) && position !== registers[register + 1]) {
              this.push(code[pc + 4] as number, position, NONE);
            }
            pc += 5;
          }
          break;
        }
        case Instruction.LOOP_AGAIN: {
          const register = code[pc + 1] as number;
          this.set(register, (registers[register] as number) + 1);
          this.set(register + 1, position);
          pc += 2;
          break;
        }
        case Instruction.REPEAT_GREEDY:
        case Instruction.REPEAT_POSSESSIVE: {
          const least = position + (code[pc + 1] as number);
          const most = limitOf(position, code[pc + 2] as number, end);
          const reached = this.countOnes(subject, position, most, pc + 4);
          if (reached < least) {
            isFailing = true;
            break;
          }
          const next = code[pc + 3] as number;
          if (reached > least && code[pc] === Instruction.REPEAT_GREEDY) this.push(next, reached, least);
          position = reached;
          pc = next;
          break;
        }
        case Instruction.REPEAT_LAZY: {
          const min = code[pc + 1] as number;
          const max = code[pc + 2] as number;
          const reached = this.countOnes(subject, position, limitOf(position, min, end), pc + 4);
          if (reached < position + min) {
            isFailing = true;
            break;
          }
          position = reached;
          if (max > min) this.push(pc, position, LAZY - Math.min(max - min, NO_LIMIT - 2));
          pc = code[pc + 3] as number;
          break;
        }
        case Instruction.ATOMIC_START:
          // The height is logged like any register: nothing below it changes before ATOMIC_END.
          this.set(code[pc + 1] as number, this.choiceTop);
          pc += 2;
          break;
        case Instruction.ATOMIC_END:
          this.cut(registers[code[pc + 1] as number] as number);
          pc += 2;
          break;
        case Instruction.LOOK_START: {
          const register = code[pc + 1] as number;
          this.set(register, this.choiceTop);
          this.set(register + 1, position);
          position -= code[pc + 2] as number;
          if (position < 0) isFailing = true;
          pc += 3;
          break;
        }
        case Instruction.LOOK_END: {
          const register = code[pc + 1] as number;
          this.cut(registers[register] as number);
          position = registers[register + 1] as number;
          pc += 2;
          break;
        }
        case Instruction.LOOK_NOT_START: {
          const back = code[pc + 2] as number;
          if (position < back) {
            pc = code[pc + 3] as number;
            break;
          }
          this.set(code[pc + 1] as number, this.choiceTop);
          this.push(code[pc + 3] as number, position, NONE);
          position -= back;
          pc += 4;
          break;
        }
        case Instruction.LOOK_NOT_END: {
          // The body matched: undo what it did, and fail past the choice that waits behind the assertion.
          const height = registers[code[pc + 1] as number] as number;
          this.undo(this.choices[height + Choice.LOG] as number);
          this.choiceTop = height;
          isFailing = true;
          break;
        }
        case Instruction.BACKREFERENCE:
        case Instruction.BACKREFERENCE_IGNORING_CASE: {
          const group = code[pc + 1] as number;
          const start = registers[2 * (group - 1)] as number;
          const length = (registers[2 * group - 1] as number) - start;
          const isFolding = code[pc] === Instruction.BACKREFERENCE_IGNORING_CASE;
          const isUnicode = isFolding && code[pc + 2] !== 0;
          if (start < 0 || length < 0 || position + length > end) isFailing = true;
          else if (!isSameText(subject, start, position, length, isFolding, isUnicode)) isFailing = true;
          else {
            position += length;
            pc += isFolding ? 3 : 2;
          }
          break;
        }
        case Instruction.IF_GROUP: {
          const group = code[pc + 1] as number;
          const start = registers[2 * (group - 1)] as number;
          const hasMatched = start >= 0 && (registers[2 * group - 1] as number) >= start;
          pc = hasMatched ? pc + 3 : (code[pc + 2] as number);
          break;
        }
        case Instruction.FAIL:
          isFailing = true;
          break;
        case Instruction.SUCCESS:
          if (
            (options.isWhole === true && position !== end) ||
            (options.mustAdvance === true && position === options.start)
          ) {
            isFailing = true;
            break;
          }
          this.matchEnd = position;
          return true;
      }
    }
  }

  /** How far characters from `position` to `most` match the instruction at `unit`. */
  private countOnes(subject: Subject, position: number, most: number, unit: number): number {
    const { code, sets } = this.program;
    let at = position;
    switch (code[unit] as Instruction) {
      case Instruction.ANY:
        at = Math.max(most, position);
        break;
      case Instruction.ANY_BUT_NEWLINE:
        while (at < most && subject.at(at) !== NEWLINE) at++;
        break;
      case Instruction.CHARACTER: {
        const wanted = code[unit + 1] as number;
        while (at < most && subject.at(at) === wanted) at++;
        break;
      }
      case Instruction.NOT_CHARACTER: {
        const unwanted = code[unit + 1] as number;
        while (at < most && subject.at(at) !== unwanted) at++;
        break;
      }
      default: {
        const set = sets[code[unit + 1] as number] as (typeof sets)[number];
        while (at < most && set.has(subject.at(at))) at++;
      }
    }
    this.spend(at - position);
    return at;
  }

  private matchesOne(character: number, unit: number): boolean {
    const { code, sets } = this.program;
    switch (code[unit] as Instruction) {
      case Instruction.ANY:
        return true;
      case Instruction.ANY_BUT_NEWLINE:
        return character !== NEWLINE;
      case Instruction.CHARACTER:
        return character === code[unit + 1];
      case Instruction.NOT_CHARACTER:
        return character !== code[unit + 1];
      default:
        return (sets[code[unit + 1] as number] as (typeof sets)[number]).has(character);
    }
  }

  /** `SRE(at)` */
  private isAt(subject: Subject, position: number, end: number, at: At, isUnicode: boolean): boolean {
    switch (at) {
      case At.BEGINNING:
        return position === 0;
      case At.LINE_BEGINNING:
        return position === 0 || subject.at(position - 1) === NEWLINE;
      case At.END:
        return position === end || (position + 1 === end && subject.at(position) === NEWLINE);
      case At.LINE_END:
        return position === end || subject.at(position) === NEWLINE;
      case At.STRING_END:
        return position === end;
      case At.BOUNDARY:
      case At.NO_BOUNDARY: {
        if (end === 0) return false;
        const facts = isUnicode ? this.program.facts : undefined;
        const before = position > 0 && isWordCharacter(subject.at(position - 1), facts);
        const after = position < end && isWordCharacter(subject.at(position), facts);
        return (before !== after) === (at === At.BOUNDARY);
      }
    }
  }
}

function grow(words: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * words.length);
  larger.set(words);
  return larger;
}

function limitOf(position: number, count: number, end: number): number {
  return count >= end - position ? end : position + count;
}

function isSameText(
  subject: Subject,
  first: number,
  second: number,
  length: number,
  isFolding: boolean,
  isUnicode: boolean,
): boolean {
  for (let index = 0; index < length; index++) {
    const a = subject.at(first + index);
    const b = subject.at(second + index);
    if (a !== b && !(isFolding && caseClass(a, isUnicode).includes(b))) return false;
  }
  return true;
}
