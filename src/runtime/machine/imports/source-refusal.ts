/** The SyntaxError for a module whose bytes are no source. CPython: Parser/tokenizer, Python/pythonrun.c (3.13). */
import type { Ref } from "../../memory/linear-memory.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { Machine } from "../machine.ts";
import type { ModuleSource } from "./sibling-files.ts";

type Refusal = ModuleSource & { readonly kind: "refused" };

/** Ends by raising. DIVERGES: the column is unknown, where CPython knows it. */
export function* raiseRefusedSource(m: Machine, fileName: string, { message, place }: Refusal): Steps<never> {
  const isNul = message.includes("null bytes");
  const shown = isNul
    ? "source code string cannot contain null bytes"
    : message.replace("FILE", () => fileName);
  const args: Ref[] = [m.own(m.newStr(shown))];
  if (!isNul) {
    const line = place === undefined ? m.none : m.newStr(`${place.text}\n`);
    const items = [m.newStr(fileName), m.newInt(place?.line ?? 0), m.none, line, m.none, m.none];
    args.push(m.own(m.newTupleOf(items)));
  }
  const exception = m.own(yield* m.call(m.types.SyntaxError.ref, args));
  for (const arg of args.reverse()) {
    m.disown(exception);
    m.heap.decref(m.disown(arg));
    m.own(exception);
  }
  return m.raiseObject(m.disown(exception));
}
