/**
 * Records one line step of a run expression by expression: the program runs once more, at full speed up to that step
 * and then an instruction at a time. Runs are deterministic, so addresses and counts are those of the first run.
 */
import { POSITION_ROW_LENGTH } from "../bytecode/code.ts";
import { Op } from "../bytecode/opcodes.ts";
import {
  type Activation,
  Frame,
  PythonError,
  RunStopped,
  Unsupported,
} from "../runtime/machine/frames/frame.ts";
import type { Machine } from "../runtime/machine/machine.ts";
import type { PauseBounds } from "../runtime/machine/pacer.ts";
import { NULL, type Ref } from "../runtime/memory/linear-memory.ts";
import type { HeapRecorder, HeapRecording } from "./heap-recorder.ts";
import { InputAwaited } from "./program-input.ts";

/** What is evaluated or carried out between two moments within a step. */
export interface RecordedExpression {
  /** 1-based lines; 0-based columns in UTF-8 bytes, as CPython counts them. */
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
  /** What it gave, which lies on the stack afterwards; NULL where it gave nothing or a call is under way. */
  readonly result: Ref;
  readonly liveBytes: number;
  readonly liveObjects: number;
}

export interface ExpressionRecording {
  /** Its moments are those before each expression, and the one after the last. */
  readonly heap: HeapRecording;
  readonly expressions: readonly RecordedExpression[];
  readonly liveBytesBefore: number;
  /** Whether the step has more. */
  readonly isCut: boolean;
}

/** A comprehension on one line can evaluate any number. */
export const MOST_EXPRESSIONS = 2_000;

/** Of these the top of the stack is no result. */
const GIVES_NOTHING =
  /^(?:STORE|DELETE|POP|JUMP|RETURN|NOP|RESUME|END|RERAISE|RAISE|SWAP|CLEANUP|PUSH|MAKE_CELL|COPY|SETUP|CHECK|LIST_|SET_|MAP_ADD|DICT_|YIELD|GET_|BEFORE|WITH)/;

/** The place of an instruction of the program. */
interface Place {
  readonly frame: Frame;
  /** First index of its row in the positions of the frame's code. */
  readonly row: number;
  readonly op: Op;
}

export class ExpressionRecorder {
  private readonly machine: Machine;
  private readonly heap: HeapRecorder;
  /** Line steps that begin before the one that is looked at is over. */
  private linesLeft: number;
  private functionId = 0;
  private readonly expressions: RecordedExpression[] = [];

  /** @param step 0-based. @param resumeProgram as `Machine.resume`, for the whole program. */
  constructor(
    machine: Machine,
    heap: HeapRecorder,
    step: number,
    private readonly resumeProgram: (bounds: PauseBounds) => boolean,
  ) {
    this.machine = machine;
    this.heap = heap;
    this.linesLeft = step + 2;
  }

  /** To be told of each line step of the program, before its first instruction. */
  onLine(functionId: number): void {
    this.linesLeft--;
    this.functionId = functionId;
    this.heap.enter(functionId);
    if (this.linesLeft < 2) this.machine.requestPause();
  }

  /** Undefined when the program ends before the step. */
  record(): ExpressionRecording | undefined {
    if (this.resume({})) return undefined;
    this.heap.beginStep(this.functionId);
    const { liveBytes } = this.machine.heap;
    const isCut = this.recordExpressions();
    const heap = this.heap.close();
    return heap && { heap, expressions: this.expressions, liveBytesBefore: liveBytes, isCut };
  }

  /** True when there are more than are recorded. */
  private recordExpressions(): boolean {
    let open = this.place();
    let hasBegun = false;
    while (this.expressions.length < MOST_EXPRESSIONS) {
      const hasEnded = this.resume({ maxInstructions: 1 });
      const next = hasEnded ? undefined : this.place();
      // The next line is reported before its first instruction runs.
      const isOver = this.linesLeft === 0;
      hasBegun ||= !isOver;
      if (!hasEnded && !isOver && (next === undefined || isSameExpression(open, next))) {
        open = continued(open, next);
        continue;
      }
      if (open !== undefined && hasBegun) this.add(open, next);
      if (hasEnded || isOver) return false;
      open = next;
      hasBegun = false;
    }
    return true;
  }

  /** Of the next instruction; undefined outside of the program's own code, and for what no text stands for. */
  private place(): Place | undefined {
    const { current } = this.machine;
    if (!this.isOfProgram(current)) return undefined;
    const { positions, instructions } = current.code.unit;
    const row = current.ip * POSITION_ROW_LENGTH;
    const [line = 0, endLine = 0, column = -1, endColumn = -1] = positions.subarray(row, row + 4);
    const hasText = column >= 0 && (endLine > line || endColumn > column);
    return hasText ? { frame: current, row, op: (instructions[current.ip] ?? 0) & 0xff } : undefined;
  }

  /** An expression is over; a moment begins. */
  private add({ frame, row, op }: Place, next: Place | undefined): void {
    const { liveBytes, liveObjects } = this.machine.heap;
    const { positions } = frame.code.unit;
    const [line = 0, endLine = 0, column = 0, endColumn = 0] = positions.subarray(row, row + 4);
    const result = next?.frame === frame ? this.resultOf(frame, op) : NULL;
    this.expressions.push({ line, endLine, column, endColumn, result, liveBytes, liveObjects });
    const { current } = this.machine;
    if (this.isOfProgram(current)) this.heap.beginStep(this.machine.functionId(current.code));
  }

  private isOfProgram(current: Activation | undefined): current is Frame {
    return current instanceof Frame && this.machine.isOfProgram(current);
  }

  /** Below what a call needs beside its function, which is nothing. */
  private resultOf(frame: Frame, op: Op): Ref {
    if (GIVES_NOTHING.test(Op[op])) return NULL;
    const { words } = this.machine.heap;
    const top = words[frame.sp - 2] as number;
    return top === NULL ? (words[frame.sp - 4] as number) : top;
  }

  /** True when the program has ended. */
  private resume(bounds: PauseBounds): boolean {
    try {
      return this.resumeProgram(bounds);
    } catch (error) {
      if (isEndOfProgram(error)) return true;
      throw error;
    }
  }
}

/** A call pushes nothing more than an empty place after its function. */
function continued(open: Place | undefined, next: Place | undefined): Place | undefined {
  return next === undefined || next.op === Op.PUSH_NULL ? open : next;
}

function isSameExpression(a: Place | undefined, b: Place): boolean {
  if (a === undefined || a.frame !== b.frame) return a === undefined;
  const { positions } = a.frame.code.unit;
  for (let field = 0; field < POSITION_ROW_LENGTH; field++) {
    if (positions[a.row + field] !== positions[b.row + field]) return false;
  }
  return true;
}

function isEndOfProgram(error: unknown): boolean {
  return (
    error instanceof PythonError ||
    error instanceof RunStopped ||
    error instanceof Unsupported ||
    error instanceof InputAwaited
  );
}
