/**
 * Exceptions on their way up: finding the handler in the frame, building the traceback, leaving frames.
 * Follows `exception_unwind` of CPython 3.13, Python/ceval.c.
 */
import { EXCEPTION_ROW_LENGTH, POSITION_ROW_LENGTH } from "../../bytecode/code.ts";
import { isNativeInCPython } from "../../cpython/native-texts.ts";
import { MemoryLimitReached } from "../heap/blocks.ts";
import { AddressSpaceExhausted, NULL, type Ref } from "../memory/linear-memory.ts";
import { newException } from "../objects/exceptions/exception.ts";
import { newTraceback } from "../objects/exceptions/traceback.ts";
import { type Frame, NativeFrame, PythonError, RunStopped } from "./frames/frame.ts";
import { frameObjectOf } from "./frames/frame-object.ts";
import type { Machine } from "./machine.ts";

/**
 * A block of this size is MemoryError for the program itself, as `malloc` refuses it. What asks for less, but more than
 * the run may have, ends the run. DIVERGES: where CPython's own limit lies depends on the computer.
 */
const HOPELESS_BYTES = 2 ** 36;

/**
 * Brings an error that the loop or a routine threw to whoever handles it. True: a Python frame continues at its
 * handler. False: a native frame receives it. Throws when nobody handles it, or when it is no Python exception.
 */
export function unwind(m: Machine, thrown: unknown): boolean {
  let error = asPythonError(m, thrown);
  for (;;) {
    const current = m.current;
    if (current === undefined) throw error;
    if (current instanceof NativeFrame) {
      m.nativeInput = error;
      return false;
    }
    if (m.isReraising) m.isReraising = false;
    else if (!isHidden(m, current)) addTraceback(m, current, error.exception);
    if (enterHandler(m, current, error.exception)) return true;
    const isResumed = current.generator !== NULL;
    m.abandonFrame(current);
    if (isResumed && !m.profile.compile.handlesStopIterationInside) error = outOfGenerator(m, current, error);
  }
}

/** What a generator's frame raised, as who resumed it sees it. The end of gen_send_ex2 (3.11, Objects/genobject.c). */
function outOfGenerator(m: Machine, frame: Frame, error: PythonError): PythonError {
  const exception = m.stopIterationError(frame, error.exception);
  m.heap.decref(error.exception);
  return exception === error.exception ? error : new PythonError(exception);
}

/** Limits of the simulator end the run; everything that is not a Python exception goes through. */
function asPythonError(m: Machine, thrown: unknown): PythonError {
  if (thrown instanceof PythonError) return thrown;
  if (thrown instanceof MemoryLimitReached || thrown instanceof AddressSpaceExhausted) {
    if (thrown.requestedBytes >= HOPELESS_BYTES) return memoryError(m);
    const limit = m.heap.limitBytes;
    throw new RunStopped("memory", `the program needs more than ${limit} simulated bytes`);
  }
  if (thrown instanceof RangeError) throw hostLimit(thrown);
  throw thrown;
}

/** JavaScript's own limits: its stack, and the size of strings and buffers. What estimates did not foresee. */
function hostLimit({ message }: RangeError): RunStopped {
  return message.includes("call stack")
    ? new RunStopped("recursion", "native routines are nested too deeply")
    : new RunStopped("memory", message);
}

function memoryError(m: Machine): PythonError {
  try {
    m.raiseObject(newException(m, m.types.MemoryError, []));
  } catch (error) {
    if (error instanceof PythonError) return error;
    throw error;
  }
}

/** Jumps to the handler of the instruction that raised, if it has one; the exception goes onto the stack. */
function enterHandler(m: Machine, frame: Frame, exception: Ref): boolean {
  const table = frame.code.unit.exceptionTable;
  const row = findRow(table, frame.ip - 1);
  if (row < 0) return false;
  const { heap } = m;
  m.clearStack(frame, table[row + 3] as number);
  if (table[row + 4] === 1) {
    const lastInstruction = m.newInt(frame.ip - 1);
    heap.words[frame.sp] = lastInstruction;
    frame.sp += 2;
  }
  heap.words[frame.sp] = exception;
  frame.sp += 2;
  frame.ip = table[row + 2] as number;
  return true;
}

/** Start of the row that covers an instruction, -1 for none. Rows are sorted and do not overlap. */
export function findRow(table: Int32Array, instruction: number): number {
  for (let row = 0; row < table.length; row += EXCEPTION_ROW_LENGTH) {
    if (instruction >= (table[row] as number) && instruction < (table[row + 1] as number)) return row;
  }
  return -1;
}

/** Whether CPython has no frame there, its function being C. */
function isHidden(m: Machine, { code: { unit } }: Frame): boolean {
  const folder = m.libraryFolder;
  return (
    unit.fileName.startsWith(folder) &&
    isNativeInCPython(unit.fileName.slice(folder.length + 1), unit.qualname)
  );
}

/** PyTraceBack_Here. */
function addTraceback(m: Machine, frame: Frame, exception: Ref): void {
  const word = exception + m.layouts.exceptionWords.traceback;
  const next = m.heap.words[word] as number;
  const line = frame.code.unit.positions[(frame.ip - 1) * POSITION_ROW_LENGTH] as number;
  const traceback = newTraceback(m, next, frameObjectOf(m, frame), frame.ip - 1, line);
  m.heap.words[word] = traceback;
}

/**
 * Whether an exception at this place would run code of the program in this frame. The handler that turns a
 * generator's StopIteration into RuntimeError, where there is one the last of its table, does not count.
 */
export function isInsideTry(m: Machine, frame: Frame): boolean {
  const table = frame.code.unit.exceptionTable;
  const row = findRow(table, frame.ip - 1);
  if (row < 0) return false;
  if (!m.profile.compile.handlesStopIterationInside) return true;
  const last = table[table.length - EXCEPTION_ROW_LENGTH + 2] as number;
  return table[row + 2] !== last;
}
