/**
 * The text that CPython prints for an exception that nobody caught: chained exceptions, frames with their source
 * lines, the last line. Follows `print_exception` of Python/pythonrun.c (3.11).
 * DIVERGES: the caret lines below the source lines are not there yet.
 */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import {
  exceptionCause,
  exceptionContext,
  exceptionTraceback,
  isContextSuppressed,
} from "../objects/exception.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { TracebackField } from "../objects/traceback.ts";
import { frameObjectState } from "./frame-object.ts";
import type { Machine } from "./machine.ts";

/** Source line of a file, 1-based, without its line end; undefined when the file is not known. */
export type SourceLine = (fileName: string, line: number) => string | undefined;

/** Frames that are the same in a row are shown this often (TB_RECURSIVE_CUTOFF). */
const SHOWN_REPEATS = 3;

const CAUSE_TEXT = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT_TEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";

/** Steps, because the exception's `__str__` may be the program's. */
export function* tracebackText(m: Machine, exception: Ref, sourceLine: SourceLine): Steps<string> {
  return yield* chainText(m, exception, sourceLine, new Set());
}

function* chainText(m: Machine, exception: Ref, sourceLine: SourceLine, seen: Set<Ref>): Steps<string> {
  seen.add(exception);
  const cause = exceptionCause(m, exception);
  const context = exceptionContext(m, exception);
  const isContextHidden = isContextSuppressed(m, exception);
  let text = "";
  if (cause !== NULL && !seen.has(cause)) {
    text = (yield* chainText(m, cause, sourceLine, seen)) + CAUSE_TEXT;
  } else if (context !== NULL && !isContextHidden && !seen.has(context)) {
    text = (yield* chainText(m, context, sourceLine, seen)) + CONTEXT_TEXT;
  }
  const frames = frameLines(m, exception, sourceLine);
  if (frames.length > 0) text += `Traceback (most recent call last):\n${frames.join("")}`;
  return text + (yield* lastLine(m, exception));
}

function frameLines(m: Machine, exception: Ref, sourceLine: SourceLine): string[] {
  const words = m.heap.words;
  const lines: string[] = [];
  let previous = "";
  let repeats = 0;
  const closeRepeats = (): void => {
    const hidden = repeats - SHOWN_REPEATS;
    if (hidden > 0) lines.push(`  [Previous line repeated ${hidden} more time${hidden === 1 ? "" : "s"}]\n`);
  };
  let at = exceptionTraceback(m, exception);
  for (; at !== NULL; at = words[at + TracebackField.NEXT] as number) {
    const text = frameText(m, at, sourceLine);
    if (text !== previous) {
      closeRepeats();
      repeats = 0;
      previous = text;
    }
    repeats++;
    if (repeats <= SHOWN_REPEATS) lines.push(text);
  }
  closeRepeats();
  return lines;
}

function frameText(m: Machine, traceback: Ref, sourceLine: SourceLine): string {
  const words = m.heap.words;
  const { unit } = frameObjectState(m, words[traceback + TracebackField.FRAME] as number).code;
  const line = words[traceback + TracebackField.LINE] as number;
  const source = sourceLine(unit.fileName, line)?.trim();
  const head = `  File "${unit.fileName}", line ${line}, in ${unit.name}\n`;
  return source === undefined || source === "" ? head : `${head}    ${source}\n`;
}

/** `Type: text`, the type with its module unless that is `builtins` or `__main__`. */
export function* lastLine(m: Machine, exception: Ref): Steps<string> {
  const type = m.typeOf(exception);
  const name = m.qualifiedTypeName(type).replace(/^__main__\./, "");
  const text = m.own(yield* resolve(m.str(exception)));
  const value = m.strValue(text);
  m.heap.decref(m.disown(text));
  return value === "" ? `${name}\n` : `${name}: ${value}\n`;
}
