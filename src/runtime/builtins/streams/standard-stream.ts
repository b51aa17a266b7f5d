/**
 * `sys.stdin`, `sys.stdout` and `sys.stderr` as they are at start: text comes from and goes to the machine's own input
 * and outputs at once. The other text streams of their type are made by `modules/io`, which also gives the type the rest
 * of its methods. CPython: Modules/_io/textio.c. DIVERGES: nothing waits in a buffer, as at a terminal.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { dictSetStr } from "../../objects/dict/dict.ts";
import { native } from "../../objects/functions/native-function.ts";
import { instanceDict } from "../../objects/instance.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import { isStr, strLength } from "../../objects/str/str.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { Interpreter } from "../interpreter.ts";

/** Words of `textio`. `detached` is the place of the payload. */
export const enum TextStreamField {
  PAYLOAD = 5,
  BUFFER = 8,
  ENCODING = 10,
  ENCODER = 12,
  DECODER = 14,
  DECODED = 30,
  PENDING = 34,
  SNAPSHOT = 38,
  DICT = 46,
}

/** What is behind one of the machine's own streams. */
export class StandardStream {
  /** Text of a line that was read in part. */
  #pending = "";

  constructor(
    readonly name: string,
    readonly descriptor: number,
    /** `errors` of the encoder or decoder. */
    readonly errors: string,
    /** `object` holds the text, if one does: it may be kept until it is flushed. */
    readonly write: ((text: string, object?: Ref) => void) | undefined,
    /** The next line with its end, empty when there is none. */
    readonly readLine: (() => string) | undefined,
    readonly flush: () => void = () => {},
  ) {}

  get mode(): string {
    return this.write === undefined ? "r" : "w";
  }

  /** The next line, or its first characters; -1 for no limit. */
  takeLine(limit: number): string {
    if (this.#pending === "") this.#pending = this.readLine?.() ?? "";
    return this.#take(limit);
  }

  take(count: number): string {
    let text = "";
    while (count < 0 || text.length < count) {
      const line = this.takeLine(count < 0 ? -1 : count - text.length);
      if (line === "") break;
      text += line;
    }
    return text;
  }

  #take(limit: number): string {
    const taken = limit < 0 ? this.#pending : this.#pending.slice(0, limit);
    this.#pending = this.#pending.slice(taken.length);
    return taken;
  }
}

export function newStandardStream(rt: Runtime, stream: StandardStream): Ref {
  const type = rt.types.textStream;
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  rt.heap.words[ref + TextStreamField.PAYLOAD] = rt.heap.addPayload(stream);
  finishInstance(rt, type, ref);
  const mode = rt.newStr(stream.mode);
  dictSetStr(rt, instanceDict(rt, ref), rt.name("mode"), mode);
  rt.heap.decref(mode);
  return ref;
}

/** The machine's own stream that this is; undefined for every other object. */
export function standardStreamOf(rt: Runtime, ref: Ref): StandardStream | undefined {
  if (rt.typeOf(ref).id !== TypeId.TEXT_STREAM) return undefined;
  const state = rt.heap.payloadAt(rt.heap.words[ref + TextStreamField.PAYLOAD] as number);
  return state instanceof StandardStream ? state : undefined;
}

/** As `standardStreamOf` for a method that only such a stream can have been asked for. */
function own(m: Interpreter, self: Ref): StandardStream {
  return standardStreamOf(m, self) ?? m.raise(m.types.ValueError, "I/O operation on uninitialized object");
}

export function defineStandardStreams(m: Interpreter): void {
  const type = m.types.textStream;
  defineRecord(type, [TextStreamField.DICT], (_, ref) =>
    m.heap.dropPayload(m.heap.words[ref + TextStreamField.PAYLOAD] as number),
  );
  type.slots.repr = (_, self) => {
    const { name, mode } = own(m, self);
    return m.newStr(`<_io.TextIOWrapper name='${name}' mode='${mode}' encoding='utf-8'>`);
  };
  type.slots.iterate = (_, self) => newReference(m, self);
  type.slots.next = (_, self) => nextLine(m, own(m, self));
  addWriting(m);
  addReading(m);
  addFacts(m);
}

export function nextLine(m: Interpreter, stream: StandardStream): Ref {
  requireReadable(m, stream);
  const line = stream.takeLine(-1);
  return line === "" ? NULL : m.newStr(line);
}

function addWriting(m: Interpreter): void {
  m.addMethods(m.types.textStream, [
    native("write", "(text, /)", (_, self, text) => writeText(m, own(m, self), text)),
    native("writelines", "(lines, /)", (_, self, lines) => writeLines(m, own(m, self), lines)),
    native("flush", "()", (_, self) => {
      own(m, self).flush();
      return m.none;
    }),
  ]);
}

function addReading(m: Interpreter): void {
  m.addMethods(m.types.textStream, [
    native("read", "(size=-1, /)", (_, self, size) => readText(m, own(m, self), countOf(m, size))),
    native("readline", "(size=-1, /)", (_, self, size) => readLine(m, own(m, self), countOf(m, size))),
    native("readlines", "(hint=-1, /)", (_, self) => readLines(m, own(m, self))),
  ]);
}

function countOf(m: Interpreter, size: Ref): number {
  return size === NULL || size === m.none ? -1 : m.numberOf(size);
}

function addFacts(m: Interpreter): void {
  const type = m.types.textStream;
  m.addMethods(type, [
    native("isatty", "()", () => m.false),
    native("fileno", "()", (_, self) => m.newInt(own(m, self).descriptor)),
    native("writable", "()", (_, self) => (own(m, self).write === undefined ? m.false : m.true)),
    native("readable", "()", (_, self) => (own(m, self).readLine === undefined ? m.false : m.true)),
    native("seekable", "()", () => m.false),
  ]);
  const addText = (name: string, value: (stream: StandardStream) => string): void =>
    m.addGetter(type, name, (_, self) => m.newStr(value(own(m, self))));
  addText("name", (stream) => stream.name);
  addText("errors", (stream) => stream.errors);
  addText("encoding", () => "utf-8");
  m.addGetter(type, "closed", () => m.false);
  m.addGetter(type, "newlines", () => newReference(m, m.none));
  m.addGetter(type, "line_buffering", (_, self) => (own(m, self).descriptor === 2 ? m.true : m.false));
  m.addGetter(type, "buffer", (_, self) => bufferOf(m, self));
}

/** The binary layer is made when somebody asks for it: the module `_io` gives this type its own `buffer`. */
function* bufferOf(m: Interpreter, self: Ref): Steps<Ref> {
  yield* m.importModule("_io");
  return yield* resolve(m.getAttribute(self, m.name("buffer")));
}

function requireReadable(m: Interpreter, stream: StandardStream): void {
  if (stream.readLine === undefined) m.raise(m.types.ValueError, "not readable");
}

export function readText(m: Interpreter, stream: StandardStream, count: number): Ref {
  requireReadable(m, stream);
  return m.newStr(stream.take(count));
}

export function readLine(m: Interpreter, stream: StandardStream, limit: number): Ref {
  requireReadable(m, stream);
  return m.newStr(stream.takeLine(limit));
}

export function readLines(m: Interpreter, stream: StandardStream): Ref {
  requireReadable(m, stream);
  const lines: Ref[] = [];
  for (let line = stream.takeLine(-1); line !== ""; line = stream.takeLine(-1)) lines.push(m.newStr(line));
  return m.newListOf(lines);
}

/** The number of characters. */
export function writeText(m: Interpreter, stream: StandardStream, text: Ref): Ref {
  if (!isStr(m, text)) {
    const got = text === m.none ? "None" : m.typeOf(text).name;
    m.raise(m.types.TypeError, `write() argument must be str, not ${got}`);
  }
  if (stream.write === undefined) return m.raise(m.types.ValueError, "not writable");
  stream.write(m.strValue(text), text);
  return m.newInt(strLength(m.heap, text));
}

export function writeLines(m: Interpreter, stream: StandardStream, lines: Ref): Outcome {
  return writeEach(m, stream, lines);
}

function* writeEach(m: Interpreter, stream: StandardStream, lines: Ref): Steps<Ref> {
  const iterator = m.own(yield* resolve(m.iterate(lines)));
  for (;;) {
    const line = yield* resolve(m.next(iterator));
    if (line === NULL) break;
    m.own(line);
    m.heap.decref(writeText(m, stream, line));
    m.heap.decref(m.disown(line));
  }
  m.heap.decref(m.disown(iterator));
  return m.none;
}
