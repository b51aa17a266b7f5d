/** `threading.excepthook`: what is printed of an exception that ended a thread. CPython: thread_excepthook. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { iterableToArray } from "../../objects/sequences/sequence.ts";
import { tupleItem } from "../../objects/sequences/tuple.ts";
import { defineStructSequence, newStructSequence } from "../../objects/struct-sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";

const FIELDS = ["exc_type", "exc_value", "exc_traceback", "thread"] as const;

export function defineExceptHook(m: Interpreter, module: Ref): void {
  const type = m.defineType({
    name: "_thread._ExceptHookArgs",
    layout: "tuple",
    base: m.types.tuple,
    isBaseType: false,
    define: (made) => {
      defineStructSequence(m, made, FIELDS);
      made.slots.construct = (_, __, { positional }) => construct(m, made, positional[0] ?? NULL);
    },
  });
  setInModule(m, module, "_ExceptHookArgs", newReference(m, type.ref));
  addFunctions(m, module, [
    native("_excepthook", "(args, /)", (_, __, args) => showException(m, type, args)),
  ]);
}

function* construct(m: Interpreter, type: TypeObject, items: Ref): Steps<Ref> {
  const given = yield* iterableToArray(m, items);
  if (given.length === FIELDS.length) return newStructSequence(m, type, given);
  for (const item of given) m.heap.decref(item);
  const text = `${type.name}() takes a 4-sequence (${given.length}-sequence given)`;
  return m.raise(m.types.TypeError, text);
}

function* showException(m: Interpreter, type: TypeObject, args: Ref): Steps<Ref> {
  if (m.typeOf(args) !== type) {
    m.raise(m.types.TypeError, "_thread.excepthook argument type must be ExceptHookArgs");
  }
  if (tupleItem(m, args, 0) === m.types.SystemExit.ref) return m.none;
  const thread = tupleItem(m, args, 3);
  yield* m.writeStandardError(`Exception in thread ${yield* threadName(m, thread)}:\n`);
  yield* m.displayException(tupleItem(m, args, 1));
  return m.none;
}

function* threadName(m: Interpreter, thread: Ref): Steps<string> {
  const name = thread === m.none ? NULL : yield* m.optionalAttribute(thread, m.name("name"));
  if (name === NULL) return String(m.threads.running.ident);
  m.own(name);
  const text = yield* m.strText(name);
  m.heap.decref(m.disown(name));
  return text;
}
