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
    native("entry_text", "(tb, text, /)", (_, __, entry, text) =>
      m.typeOf(entry) === m.types.traceback
        ? m.newStr(m.tracebackEntryText(entry, text === m.none ? undefined : m.strValue(text)))
        : m.none,
    ),
    native("message_lines", "(exc, traced, /)", (_, __, exception, traced) =>
      messageLines(m, exception, traced === m.true),
    ),
    native("exception_text", "(exc, /)", (_, __, exception) => exceptionText(m, exception)),
    native("source_line", "(filename, lineno, /)", (_, __, fileName, line) => {
      const text = m.isInstance(fileName, m.types.str)
        ? m.sourceLine(m.strValue(fileName), m.numberOf(line))
        : undefined;
      return text === undefined ? m.none : m.newStr(text);
    }),
  ]);
}

function* messageLines(m: Interpreter, exception: Ref, isTraced: boolean): Steps<Ref> {
  const lines = yield* m.exceptionLines(exception, isTraced);
  return m.newListOf(lines.map((line) => m.newStr(line)));
}

function* exceptionText(m: Interpreter, exception: Ref): Steps<Ref> {
  return m.newStr(yield* m.exceptionText(exception));
}
