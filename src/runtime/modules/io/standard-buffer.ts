/** `sys.stdout.buffer` and its kin: a binary stream over one of the machine's own numbers, made when it is asked for. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { standardStreamOf, TextStreamField } from "../../builtins/streams/standard-stream.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";

/** The stream keeps it. */
export function* newStandardBuffer(m: Interpreter, self: Ref): Steps<Ref> {
  const known = m.heap.words[self + TextStreamField.BUFFER] as number;
  if (known !== NULL) return newReference(m, known);
  const own = standardStreamOf(m, self);
  const module = yield* m.importModule("_io");
  const isInput = own?.readLine !== undefined;
  const [number, mode] = [m.own(m.newInt(own?.descriptor ?? 0)), m.own(m.newStr(isInput ? "rb" : "wb"))];
  const raw = m.own(yield* callType(m, module, "FileIO", [number, mode, m.false]));
  const name = m.own(m.newStr(own?.name ?? ""));
  yield* resolve(m.setAttribute(raw, m.name("name"), name));
  const buffer = yield* callType(m, module, isInput ? "BufferedReader" : "BufferedWriter", [raw]);
  for (const ref of [name, raw, mode, number]) m.heap.decref(m.disown(ref));
  m.heap.words[self + TextStreamField.BUFFER] = newReference(m, buffer);
  return buffer;
}

function* callType(m: Interpreter, module: Ref, name: string, args: readonly Ref[]): Steps<Ref> {
  const type = m.own(yield* resolve(m.getAttribute(module, m.name(name))));
  const made = yield* m.call(type, args);
  m.heap.decref(m.disown(type));
  return made;
}
