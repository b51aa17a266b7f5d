/** `print`, and writing to `sys.stdout` and `sys.stderr`, whatever the program put there. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr } from "../objects/dict/dict.ts";
import { unknownKeyword } from "../objects/exceptions/keyword-error.ts";
import { moduleDict } from "../objects/functions/module.ts";
import { nativeVariadic } from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../objects/runtime.ts";
import type { Interpreter } from "./interpreter.ts";
import { standardStreamOf } from "./streams/standard-stream.ts";

const KEYWORDS = ["sep", "end", "file", "flush"];

/** CPython: builtin_print_impl, Python/bltinmodule.c. */
export function printFunction(m: Interpreter): ReturnType<typeof nativeVariadic> {
  return nativeVariadic("print", "(*args, sep=' ', end='\\n', file=None, flush=False)", (_, __, args) =>
    print(m, args),
  );
}

function* print(m: Interpreter, args: CallArguments): Steps<Ref> {
  for (const name of args.keywords?.keys() ?? []) {
    if (KEYWORDS.includes(name)) continue;
    m.raise(m.types.TypeError, unknownKeyword(m, "print", name, KEYWORDS));
  }
  const given = args.keywords?.get("file") ?? m.none;
  const file = given === m.none ? standardStream(m, "stdout") : given;
  if (file === NULL) m.raise(m.types.RuntimeError, "lost sys.stdout");
  if (file === m.none) return m.none;
  const separator = option(m, args, "sep", " ");
  const end = option(m, args, "end", "\n");
  if (m.profile.values.printMakesKeywords) m.gc.notePrintKeywords(KEYWORDS.length);
  const packed = m.profile.values.printPacksArguments
    ? m.own(m.newTupleOf(args.positional.map((ref) => newReference(m, ref))))
    : NULL;
  // The stream could be replaced, and so released, by what is called meanwhile.
  m.heap.incref(file);
  m.own(file);
  for (const [index, argument] of args.positional.entries()) {
    if (index > 0) yield* writeText(m, file, separator);
    const text = m.own(yield* resolve(m.str(argument)));
    yield* writeStr(m, file, text);
    m.heap.decref(m.disown(text));
  }
  yield* writeText(m, file, end);
  const flush = args.keywords?.get("flush");
  if (flush !== undefined && (yield* resolve(m.isTrue(flush)))) yield* flushStream(m, file);
  m.heap.decref(m.disown(file));
  if (packed !== NULL) m.heap.decref(m.disown(packed));
  return m.none;
}

function option(m: Interpreter, args: CallArguments, name: string, fallback: string): string {
  const value = args.keywords?.get(name) ?? m.none;
  if (value === m.none) return fallback;
  if (!m.isInstance(value, m.types.str)) {
    m.raise(m.types.TypeError, `${name} must be None or a string, not ${m.typeOf(value).name}`);
  }
  return m.strValue(value);
}

/** What a standard stream is now; borrowed, NULL when the program deleted it. */
export function standardStream(m: Interpreter, name: "stdin" | "stdout" | "stderr"): Ref {
  if (!m.hasStreams) return m.none;
  const sys = dictGetStr(m, m.modules, m.name("sys"));
  if (sys === NULL || m.typeOf(sys) !== m.types.module) return m.standardStreams[name];
  return dictGetStr(m, moduleDict(m, sys), m.name(name));
}

function* writeText(m: Interpreter, file: Ref, text: string): Steps<void> {
  const write = standardStreamOf(m, file)?.write;
  if (write !== undefined) {
    write(text);
    return;
  }
  const ref = m.own(m.newStr(text));
  yield* writeStr(m, file, ref);
  m.heap.decref(m.disown(ref));
}

/** PyFile_WriteObject: calls `write` of anything but the machine's own streams. */
export function* writeStr(m: Interpreter, file: Ref, text: Ref): Steps<void> {
  const write = standardStreamOf(m, file)?.write;
  if (write !== undefined) {
    write(m.strValue(text), text);
    return;
  }
  const method = m.own(yield* resolve(m.getAttribute(file, m.name("write"))));
  m.heap.decref(yield* m.call(method, [text]));
  m.heap.decref(m.disown(method));
}

export function* flushStream(m: Interpreter, file: Ref): Steps<void> {
  const method = m.own(yield* resolve(m.getAttribute(file, m.name("flush"))));
  m.heap.decref(yield* m.call(method, []));
  m.heap.decref(m.disown(method));
}

/** Writes to `sys.stdout`. */
export function* writeStandardOutput(m: Interpreter, text: string): Steps<void> {
  const file = standardStream(m, "stdout");
  if (file === NULL) m.raise(m.types.RuntimeError, "lost sys.stdout");
  if (file === m.none) return;
  m.heap.incref(file);
  m.own(file);
  yield* writeText(m, file, text);
  m.heap.decref(m.disown(file));
}

/** Writes to `sys.stderr`; nothing where there is none. What its `write` raises goes through. */
export function* writeStandardError(m: Interpreter, text: string, flushes = false): Steps<void> {
  const file = standardStream(m, "stderr");
  if (file === NULL || file === m.none) return;
  m.heap.incref(file);
  m.own(file);
  yield* writeText(m, file, text);
  if (flushes && standardStreamOf(m, file) === undefined) {
    try {
      yield* flushStream(m, file);
    } catch (error) {
      if (!m.swallow(error, m.types.BaseException)) throw error;
    }
  }
  m.heap.decref(m.disown(file));
}
