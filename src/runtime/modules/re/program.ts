/** The instructions that a pattern is compiled to, for the matcher. Plain data. */
import type { CategoryFacts, CharacterSet } from "./character-set.ts";

/** Each is followed by its operands in the same array. `address` operands are indexes of the array. */
export const enum Instruction {
  // One character. These, and no others, follow a REPEAT_ONE.
  /** code */
  CHARACTER,
  /** code */
  NOT_CHARACTER,
  ANY_BUT_NEWLINE,
  ANY,
  /** index into `sets` */
  SET,

  /** `At`, not 0 where words are Unicode's */
  AT,
  /** group */
  GROUP_START,
  /** group */
  GROUP_END,
  /** address to try if what follows fails */
  SPLIT,
  /** address */
  JUMP,
  /** register of the count; the next one holds where the last iteration began */
  LOOP_START,
  /** register, min, max, address of the body: once more, or on */
  LOOP_GREEDY,
  /** register, min, max, address of the body: on, or once more */
  LOOP_LAZY,
  /** register: the body of a lazy loop begins with it; LOOP_LAZY comes here for the iterations it put off */
  LOOP_AGAIN,
  /** min, max, address of what follows; then one instruction for a character */
  REPEAT_GREEDY,
  REPEAT_LAZY,
  REPEAT_POSSESSIVE,
  /** register of the height of the stack; the next one holds the position */
  ATOMIC_START,
  /** register */
  ATOMIC_END,
  /** register, width to step back */
  LOOK_START,
  /** register */
  LOOK_END,
  /** register, width to step back, address of what follows when the body fails */
  LOOK_NOT_START,
  /** register */
  LOOK_NOT_END,
  /** group */
  BACKREFERENCE,
  /** group, not 0 where case is Unicode's */
  BACKREFERENCE_IGNORING_CASE,
  /** group, address to go to when it has not matched */
  IF_GROUP,
  FAIL,
  SUCCESS,
}

export const enum At {
  BEGINNING,
  LINE_BEGINNING,
  /** End, or before the newline at the end. */
  END,
  LINE_END,
  STRING_END,
  BOUNDARY,
  NO_BOUNDARY,
}

/** Upper bound of repetitions in a program; no text is as long. */
export const NO_LIMIT = 0x7fff_ffff;

export interface RegexProgram {
  readonly code: Int32Array;
  readonly sets: readonly CharacterSet[];
  readonly groupCount: number;
  readonly registerCount: number;
  /** What `\b` takes for a word under Unicode. */
  readonly facts: CategoryFacts;
  /** Text that each match begins with, empty when not known. */
  readonly prefix: string;
}
