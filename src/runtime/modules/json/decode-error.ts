/** Raising `json.JSONDecodeError`, which is Python's (Modules/_json.c, raise_errmsg). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { codePointLength } from "../../objects/str/str-slice.ts";

/** What is wrong at an offset (in UTF-16 units) of a document. */
export class JsonError {
  readonly message: string;
  readonly offset: number;

  constructor(message: string, offset: number) {
    this.message = message;
    this.offset = offset;
  }
}

export function* raiseDecodeError(
  m: Interpreter,
  document: Ref,
  text: string,
  error: JsonError,
): Steps<never> {
  const decoder = yield* m.importModule("json.decoder");
  const cls = m.own(yield* resolve(m.getAttribute(decoder, m.name("JSONDecodeError"))));
  const message = m.own(m.newStr(error.message));
  const position = m.own(m.newInt(codePointLength(text.slice(0, error.offset))));
  const exception = yield* m.call(cls, [message, document, position]);
  for (const ref of [position, message, cls]) m.heap.decref(m.disown(ref));
  return m.raiseObject(exception);
}
