/** `input`, and the built-in functions that reach out of the machine. Python/bltinmodule.c, Lib/_sitebuiltins.py. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "../objects/allocate.ts";
import { setInModule } from "../objects/functions/module.ts";
import {
  callNative,
  type NativeFunction,
  native,
  nativeVariadic,
} from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";
import { defineRecord } from "../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../objects/runtime.ts";
import type { Interpreter } from "./interpreter.ts";
import { flushStream, standardStream, writeStr } from "./print.ts";
import { standardStreamOf } from "./streams/standard-stream.ts";

export function inputFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("input", "(prompt='', /)", (_, __, prompt) => input(m, prompt)),
    {
      ...nativeVariadic("open", OPEN_SIGNATURE, (_, __, args) => open(m, args)),
      madeIn: m.profile.library.openIsMadeIn,
    },
    nativeVariadic("breakpoint", "(*args, **kws)", () => m.unsupported("breakpoint(): a debugger")),
  ];
}

const OPEN_SIGNATURE =
  "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)";

/** `open` is a function of `_io`, which is loaded when the first file is opened. */
function* open(m: Interpreter, args: CallArguments): Steps<Ref> {
  const module = yield* m.importModule("_io");
  const opener = m.own(yield* resolve(m.getAttribute(module, m.name("_open"))));
  const file = yield* m.call(opener, args.positional, args.keywords);
  m.heap.decref(m.disown(opener));
  return file;
}

/** builtin_input_impl without a terminal: the prompt goes to `sys.stdout`, the line comes from `sys.stdin`. */
function* input(m: Interpreter, prompt: Ref): Steps<Ref> {
  const output = standardStream(m, "stdout");
  if (output === NULL || output === m.none) m.raise(m.types.RuntimeError, "input(): lost sys.stdout");
  m.own(newReference(m, output));
  if (prompt !== NULL) {
    const text = m.own(yield* resolve(m.str(prompt)));
    yield* writeStr(m, output, text);
    m.heap.decref(m.disown(text));
  }
  yield* flushStream(m, output);
  m.heap.decref(m.disown(output));
  const line = yield* readLine(m);
  if (line === "") m.raise(m.types.EOFError, "EOF when reading a line");
  return m.newStr(line.endsWith("\n") ? line.slice(0, -1) : line);
}

/** The next line with its end, empty when there is none. */
function* readLine(m: Interpreter): Steps<string> {
  const stream = standardStream(m, "stdin");
  if (stream === NULL) m.raise(m.types.RuntimeError, "input(): lost sys.stdin");
  const own = standardStreamOf(m, stream);
  if (own?.readLine !== undefined) return own.takeLine(-1);
  if (stream === m.none) m.raise(m.types.RuntimeError, "input(): lost sys.stdin");
  const method = m.own(yield* resolve(m.getAttribute(stream, m.name("readline"))));
  const line = m.own(yield* m.call(method, []));
  if (!m.isInstance(line, m.types.str)) m.raise(m.types.TypeError, "object.readline() returned non-string");
  const text = m.strValue(line);
  m.heap.decref(m.disown(line));
  m.heap.decref(m.disown(method));
  return text;
}

/**
 * `exit` and `quit`, which the module `site` makes: objects that tell what they are for, and end the program.
 * DIVERGES: their class is a built-in one, and its instances have no attributes.
 */
export function defineQuitters(m: Interpreter): void {
  const type = m.types.quitter;
  defineRecord(type, []);
  const names = new Map<Ref, string>();
  type.slots.repr = (_, self) => m.newStr(`Use ${names.get(self)}() or Ctrl-D (i.e. EOF) to exit`);
  const call = native("__call__", "(code=None)", function* (_, __, code): Steps<Ref> {
    return m.raiseObject(yield* m.call(m.types.SystemExit.ref, [code === NULL ? m.none : code]));
  });
  type.slots.call = (_, self, args) => callNative(m, call, self, args);
  for (const name of ["exit", "quit"]) {
    const quitter = newObject(m, type, type.basicBytes);
    m.heap.makeImmortal(quitter);
    names.set(quitter, name);
    setInModule(m, m.builtinsModule, name, quitter);
  }
}
