/** `_io._IOBase`: what all streams can, by way of the methods that they have. CPython: Modules/_io/iobase.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { bytesValue, isBytes } from "../../objects/bytes/bytes.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { instanceDict } from "../../objects/instance.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { askAttribute, askMethod, callMethod, raiseClosed, raiseUnsupported, runMethod } from "./io-types.ts";

const enum BaseField {
  DICT = 4,
}

/** The attribute that says of streams of the program that they are closed. */
const CLOSED = "__IOBase_closed";
const NEWLINE = 10;

export function defineIoBase(m: Interpreter): TypeObject {
  return m.defineType({
    name: "_io._IOBase",
    layout: "IOBase",
    define(type) {
      defineRecord(type, [BaseField.DICT]);
      type.slots.construct = (_, made) => {
        const ref = newObject(m, made, made.basicBytes);
        m.heap.words.fill(NULL, ref + BaseField.DICT, ref + (made.basicBytes >> 2));
        return finishInstance(m, made, ref);
      };
      type.slots.init = () => m.none;
      type.slots.iterate = (_, self) => iterate(m, self);
      type.slots.next = (_, self) => nextLine(m, self);
      m.addMember(type, "__dict__", (_, self) => newReference(m, instanceDict(m, self)));
      addState(m, type);
      addPositions(m, type);
      addLines(m, type);
    },
  });
}

function addState(m: Interpreter, type: TypeObject): void {
  m.addGetter(type, "closed", (_, self) => isMarkedClosed(m, self));
  m.addMethods(type, [
    native("close", "()", (_, self) => close(m, self)),
    native("flush", "()", (_, self) => flush(m, self)),
    native("__enter__", "()", (_, self) => enter(m, self)),
    nativeVariadic("__exit__", "(*args)", (_, self) => callMethod(m, self, "close")),
    native("__del__", "()", (_, self) => finalize(m, self)),
    native("seekable", "()", () => m.false),
    native("readable", "()", () => m.false),
    native("writable", "()", () => m.false),
    native("isatty", "()", (_, self) => answerIfOpen(m, self, m.false)),
    native("_checkClosed", "(msg=None, /)", (_, self) => answerIfOpen(m, self, m.none)),
    native("_checkSeekable", "()", (_, self) =>
      check(m, self, "seekable", "File or stream is not seekable."),
    ),
    native("_checkReadable", "()", (_, self) =>
      check(m, self, "readable", "File or stream is not readable."),
    ),
    native("_checkWritable", "()", (_, self) =>
      check(m, self, "writable", "File or stream is not writable."),
    ),
    native("fileno", "()", () => raiseUnsupported(m, "fileno")),
  ]);
}

function addPositions(m: Interpreter, type: TypeObject): void {
  m.addMethods(type, [
    nativeVariadic("seek", "(offset, whence=0, /)", () => raiseUnsupported(m, "seek")),
    native("tell", "()", (_, self) => tell(m, self)),
    nativeVariadic("truncate", "(size=None, /)", () => raiseUnsupported(m, "truncate")),
  ]);
}

function* tell(m: Interpreter, self: Ref): Steps<Ref> {
  const [zero, one] = [m.own(m.newInt(0)), m.own(m.newInt(1))];
  const position = yield* callMethod(m, self, "seek", [zero, one]);
  m.heap.decref(m.disown(zero));
  m.heap.decref(m.disown(one));
  return position;
}

function addLines(m: Interpreter, type: TypeObject): void {
  m.addMethods(type, [
    native("readline", "(size=-1, /)", (_, self, size) => readLine(m, self, size)),
    native("readlines", "(hint=-1, /)", (_, self, hint) => readLines(m, self, hint)),
    native("writelines", "(lines, /)", (_, self, lines) => writeLines(m, self, lines)),
  ]);
}

function* isMarkedClosed(m: Interpreter, self: Ref): Steps<Ref> {
  const found = yield* resolve(m.findGenericAttribute(self, m.name(CLOSED)));
  if (found === NULL) return m.false;
  m.heap.decref(found);
  return m.true;
}

/** Closes what nobody holds any more; nobody can catch what fails then. `iobase_finalize` */
function* finalize(m: Interpreter, self: Ref): Steps<Ref> {
  try {
    if (yield* askAttribute(m, self, "closed")) return m.none;
  } catch (thrown) {
    if (m.swallow(thrown, m.types.BaseException)) return m.none;
    throw thrown;
  }
  try {
    yield* runMethod(m, self, "close");
  } catch (thrown) {
    if (m.profile.exceptions.streamFinalizerReports)
      yield* m.writeUnraisable(thrown, self, "finalizing file");
    else if (!m.swallow(thrown, m.types.BaseException)) throw thrown;
  }
  return m.none;
}

export function* requireOpen(m: Interpreter, self: Ref): Steps<void> {
  if (yield* askAttribute(m, self, "closed")) raiseClosed(m);
}

function* answerIfOpen(m: Interpreter, self: Ref, answer: Ref): Steps<Ref> {
  yield* requireOpen(m, self);
  return answer;
}

function* enter(m: Interpreter, self: Ref): Steps<Ref> {
  yield* requireOpen(m, self);
  return newReference(m, self);
}

function* close(m: Interpreter, self: Ref): Steps<Ref> {
  if ((yield* isMarkedClosed(m, self)) === m.true) return m.none;
  try {
    yield* runMethod(m, self, "flush");
  } finally {
    yield* resolve(m.setAttribute(self, m.name(CLOSED), m.true));
  }
  return m.none;
}

function* flush(m: Interpreter, self: Ref): Steps<Ref> {
  if ((yield* isMarkedClosed(m, self)) === m.true) raiseClosed(m);
  return m.none;
}

function* check(m: Interpreter, self: Ref, method: string, message: string): Steps<Ref> {
  if (!(yield* askMethod(m, self, method))) raiseUnsupported(m, message);
  return m.true;
}

function* iterate(m: Interpreter, self: Ref): Steps<Ref> {
  yield* requireOpen(m, self);
  return newReference(m, self);
}

/** iobase_iternext: the next line, NULL at the end. */
export function* nextLine(m: Interpreter, self: Ref): Steps<Ref> {
  const line = m.own(yield* callMethod(m, self, "readline"));
  if (yield* resolve(m.isTrue(line))) return m.disown(line);
  m.heap.decref(m.disown(line));
  return NULL;
}

/** A size that may be None, which is -1. */
export function* sizeArgument(m: Interpreter, size: Ref): Steps<number> {
  if (size === NULL || size === m.none) return -1;
  if (!m.isInstance(size, m.types.int) && (yield* m.optionalAttribute(size, m.name("__index__"))) === NULL) {
    const got = m.typeOf(size).name;
    m.raise(m.types.TypeError, `argument should be integer or None, not '${got}'`);
  }
  return Number(yield* indexOf(m, size));
}

/** Byte by byte, or as far as `peek` sees a line. */
function* readLine(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const limit = yield* sizeArgument(m, size);
  const collected: number[] = [];
  const peek = yield* m.optionalAttribute(self, m.name("peek"));
  if (peek !== NULL) m.own(peek);
  while (limit < 0 || collected.length < limit) {
    const wanted =
      peek === NULL ? 1 : yield* peekedLength(m, peek, limit < 0 ? -1 : limit - collected.length);
    const count = m.own(m.newInt(wanted));
    const bytes = m.own(yield* callMethod(m, self, "read", [count]));
    if (!isBytes(m, bytes)) {
      const got = m.typeOf(bytes).name;
      m.raise(m.types.OSError, `read() should have returned a bytes object, not '${got}'`);
    }
    const value = bytesValue(m.heap, bytes);
    collected.push(...value);
    m.heap.decref(m.disown(bytes));
    m.heap.decref(m.disown(count));
    if (value.length === 0 || collected.at(-1) === NEWLINE) break;
  }
  if (peek !== NULL) m.heap.decref(m.disown(peek));
  return m.newBytes(Uint8Array.from(collected));
}

function* peekedLength(m: Interpreter, peek: Ref, room: number): Steps<number> {
  const one = m.own(m.newInt(1));
  const bytes = m.own(yield* m.call(peek, [one]));
  const value = isBytes(m, bytes) ? bytesValue(m.heap, bytes) : new Uint8Array(0);
  m.heap.decref(m.disown(bytes));
  m.heap.decref(m.disown(one));
  const end = value.indexOf(NEWLINE);
  const length = end < 0 ? value.length : end + 1;
  return Math.max(1, room < 0 ? length : Math.min(length, room));
}

function* readLines(m: Interpreter, self: Ref, hint: Ref): Steps<Ref> {
  const limit = yield* sizeArgument(m, hint);
  const lines = m.own(m.newListOf([]));
  const append = m.own(yield* resolve(m.getAttribute(lines, m.name("append"))));
  const iterator = m.own(yield* resolve(m.iterate(self)));
  let total = 0;
  for (;;) {
    const line = yield* resolve(m.next(iterator));
    if (line === NULL) break;
    m.own(line);
    m.heap.decref(yield* m.call(append, [line]));
    total += yield* lengthOf(m, line);
    m.heap.decref(m.disown(line));
    if (limit > 0 && total > limit) break;
  }
  for (const ref of [iterator, append]) m.heap.decref(m.disown(ref));
  return m.disown(lines);
}

function* lengthOf(m: Interpreter, ref: Ref): Steps<number> {
  const length = m.own(yield* resolve(m.lengthOf(ref)));
  const value = Number(yield* indexOf(m, length));
  m.heap.decref(m.disown(length));
  return value;
}

export function writeLines(m: Interpreter, self: Ref, lines: Ref): Outcome {
  return writeEach(m, self, lines);
}

function* writeEach(m: Interpreter, self: Ref, lines: Ref): Steps<Ref> {
  yield* requireOpen(m, self);
  const iterator = m.own(yield* resolve(m.iterate(lines)));
  for (;;) {
    const line = yield* resolve(m.next(iterator));
    if (line === NULL) break;
    m.own(line);
    yield* runMethod(m, self, "write", [line]);
    m.heap.decref(m.disown(line));
  }
  m.heap.decref(m.disown(iterator));
  return m.none;
}
