/**
 * `_traceback`: the texts of exceptions and their places as the interpreter prints them, for our own `traceback` and
 * `linecache`. CPython has no module of this name.
 */
import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";
import type { Steps } from "../objects/runtime.ts";

export function defineTracebackTexts(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    native("entry_text", "(tb, /)", (_, __, entry) => m.newStr(m.tracebackEntryText(entry))),
    native("message_lines", "(exc, /)", (_, __, exception) => messageLines(m, exception)),
    native("exception_text", "(exc, /)", (_, __, exception) => exceptionText(m, exception)),
    native("source_line", "(filename, lineno, /)", (_, __, fileName, line) => {
      const text = m.isInstance(fileName, m.types.str)
        ? m.sourceLine(m.strValue(fileName), m.numberOf(line))
        : undefined;
      return text === undefined ? m.none : m.newStr(text);
    }),
  ]);
}

function* messageLines(m: Interpreter, exception: Ref): Steps<Ref> {
  const lines = yield* m.exceptionLines(exception);
  return m.newListOf(lines.map((line) => m.newStr(line)));
}

function* exceptionText(m: Interpreter, exception: Ref): Steps<Ref> {
  return m.newStr(yield* m.exceptionText(exception));
}
