/** `open`: which streams a mode needs. CPython: _io_open_impl of Modules/_io/_iomodule.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, nativeVariadic } from "../../objects/functions/native-function.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { checkCInteger, indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { BLOCK_SIZE, type IoTypes, runMethod } from "./io-types.ts";
import { fileSystemPath } from "./path-argument.ts";

const PARAMETERS = [
  "file",
  "mode",
  "buffering",
  "encoding",
  "errors",
  "newline",
  "closefd",
  "opener",
] as const;
type Given = Readonly<Record<(typeof PARAMETERS)[number], Ref>>;

interface Mode {
  readonly text: string;
  readonly isText: boolean;
  readonly isUpdating: boolean;
  /** What a file is opened with. */
  readonly rawMode: string;
  /** One of `r`, `w`, `a`, `x`. */
  readonly kind: string;
}

export function openFunction(m: Interpreter, io: IoTypes): NativeFunction {
  const signature =
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)";
  return nativeVariadic("_open", signature, (_, __, args) => open(m, io, bind(m, args)));
}

function bind(m: Interpreter, { positional, keywords }: CallArguments): Given {
  const total = positional.length + (keywords?.size ?? 0);
  if (total > PARAMETERS.length) {
    m.raise(m.types.TypeError, `open() takes at most ${PARAMETERS.length} arguments (${total} given)`);
  }
  const given: Partial<Record<string, Ref>> = {};
  positional.forEach((ref, index) => {
    given[PARAMETERS[index] as string] = ref;
  });
  for (const [name, ref] of keywords ?? []) {
    if (!(PARAMETERS as readonly string[]).includes(name)) {
      m.raise(m.types.TypeError, `open() got an unexpected keyword argument '${name}'`);
    }
    if (given[name] !== undefined) {
      const position = (PARAMETERS as readonly string[]).indexOf(name) + 1;
      m.raise(m.types.TypeError, `argument for open() given by name ('${name}') and position (${position})`);
    }
    given[name] = ref;
  }
  if (given["file"] === undefined)
    m.raise(m.types.TypeError, "open() missing required argument 'file' (pos 1)");
  const all = PARAMETERS.map((name) => [name, given[name] ?? NULL]);
  return Object.fromEntries(all) as Given;
}

function* open(m: Interpreter, io: IoTypes, given: Given): Steps<Ref> {
  // Through 3.9 a float is a number of a file that is none.
  if (m.isInstance(given.file, m.types.float)) checkCInteger(m, given.file);
  const path = m.own(
    isInt(m, given.file) ? newReference(m, given.file) : yield* fileSystemPath(m, given.file),
  );
  const mode = modeOf(m, given.mode);
  const buffering = given.buffering === NULL ? -1 : Number(yield* indexOf(m, given.buffering));
  checkTogether(m, mode, given, buffering);
  const rawMode = m.own(m.newStr(mode.rawMode));
  const closes = given.closefd === NULL ? m.true : given.closefd;
  const opener = given.opener === NULL ? m.none : given.opener;
  const raw = m.own(yield* m.call(io.fileIO.ref, [path, rawMode, closes, opener]));
  try {
    const stream = yield* openOver(m, io, { raw, mode, given, buffering });
    for (const ref of [raw, rawMode, path]) m.heap.decref(m.disown(ref));
    return stream;
  } catch (error) {
    yield* runMethod(m, raw, "close");
    throw error;
  }
}

interface Opening {
  readonly raw: Ref;
  readonly mode: Mode;
  readonly given: Given;
  readonly buffering: number;
}

function* openOver(m: Interpreter, io: IoTypes, { raw, mode, given, buffering }: Opening): Steps<Ref> {
  if (buffering === 0) {
    if (mode.isText) m.raise(m.types.ValueError, "can't have unbuffered text I/O");
    return newReference(m, raw);
  }
  const type = mode.isUpdating
    ? io.bufferedRandom
    : mode.kind === "r"
      ? io.bufferedReader
      : io.bufferedWriter;
  const isLineBuffered = buffering === 1 && mode.isText;
  const size = m.own(m.newInt(buffering < 0 || buffering === 1 ? BLOCK_SIZE : buffering));
  const buffer = yield* m.call(type.ref, [raw, size]);
  m.heap.decref(m.disown(size));
  if (!mode.isText) return buffer;
  m.own(buffer);
  const orNone = (ref: Ref): Ref => (ref === NULL ? m.none : ref);
  const [encoding, errors, newline] = [given.encoding, given.errors, given.newline].map(orNone) as [
    Ref,
    Ref,
    Ref,
  ];
  const lines = isLineBuffered ? m.true : m.false;
  const wrapper = m.own(yield* m.call(m.types.textStream.ref, [buffer, encoding, errors, newline, lines]));
  const text = m.own(m.newStr(mode.text));
  yield* resolve(m.setAttribute(wrapper, m.name("mode"), text));
  m.heap.decref(m.disown(text));
  m.disown(wrapper);
  m.heap.decref(m.disown(buffer));
  return wrapper;
}

function modeOf(m: Interpreter, given: Ref): Mode {
  if (given !== NULL && !m.isInstance(given, m.types.str)) {
    m.raise(m.types.TypeError, `open() argument 'mode' must be str, not ${m.typeOf(given).name}`);
  }
  const text = given === NULL ? "r" : m.strValue(given);
  const isKnown = [...text].every((letter, at) => "xrwa+tb".includes(letter) && text.indexOf(letter) === at);
  if (!isKnown) m.raise(m.types.ValueError, `invalid mode: '${text}'`);
  const kinds = [...text].filter((letter) => "xrwa".includes(letter));
  const isBinary = text.includes("b");
  if (text.includes("t") && isBinary) m.raise(m.types.ValueError, "can't have text and binary mode at once");
  if (kinds.length !== 1) {
    const isNone = kinds.length === 0;
    const plus = "Must have exactly one of create/read/write/append mode and at most one plus";
    m.raise(m.types.ValueError, isNone ? plus : "must have exactly one of create/read/write/append mode");
  }
  const [kind = "r"] = kinds;
  const isUpdating = text.includes("+");
  return { text, isText: !isBinary, isUpdating, rawMode: isUpdating ? `${kind}+` : kind, kind };
}

function checkTogether(m: Interpreter, mode: Mode, given: Given, buffering: number): void {
  const isGiven = (ref: Ref): boolean => ref !== NULL && ref !== m.none;
  const refuse = (message: string): never => m.raise(m.types.ValueError, message);
  if (!mode.isText) {
    if (isGiven(given.encoding)) refuse("binary mode doesn't take an encoding argument");
    if (isGiven(given.errors)) refuse("binary mode doesn't take an errors argument");
    if (isGiven(given.newline)) refuse("binary mode doesn't take a newline argument");
  }
  if (buffering < -1) refuse("invalid buffering size");
}

/** The number that a file argument is, undefined for a name. */
export function descriptorArgument(m: Interpreter, file: Ref): number | undefined {
  return isInt(m, file) ? Number(intValue(m.heap, file)) : undefined;
}
