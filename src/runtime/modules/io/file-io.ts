/** `_io.FileIO`: a file of the virtual file system by its number. CPython: Modules/_io/fileio.c (3.13). */
import { OpenFlag } from "../../builtins/files/descriptors.ts";
import { Errno } from "../../builtins/files/file-system.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { sizeArgument } from "./io-base.ts";
import { defineIoType, ioState, newBool } from "./io-record.ts";
import {
  BLOCK_SIZE,
  type IoTypes,
  onFiles,
  raiseClosed,
  raiseOSError,
  raiseUnsupported,
} from "./io-types.ts";
import { pathArgument } from "./path-argument.ts";
import { bytesToWrite, copyIntoBuffer, writableLength } from "./writable-buffer.ts";

export interface FileState {
  /** -1 when it is closed. */
  descriptor: number;
  isCreated: boolean;
  isReadable: boolean;
  isWritable: boolean;
  isAppending: boolean;
  closesDescriptor: boolean;
}

const CLOSED = "I/O operation on closed file";
/** `O_CLOEXEC` */
const CLOSE_ON_EXEC = 0o2000000;

export function defineFileIO(m: Interpreter, io: IoTypes): TypeObject {
  return defineIoType<FileState>(m, {
    name: "_io.FileIO",
    layout: "FileIO",
    base: io.rawBase,
    references: [],
    newState: () => ({
      descriptor: -1,
      isCreated: false,
      isReadable: false,
      isWritable: false,
      isAppending: false,
      closesDescriptor: true,
    }),
    init: native(
      "FileIO",
      "(file, mode='r', closefd=True, opener=None)",
      (_, self, file, mode, closes, opener) => open(m, self, file, mode, closes, opener),
    ),
    finish: (_, state) => {
      if (state.descriptor >= 0 && state.closesDescriptor) m.descriptors.close(state.descriptor);
    },
    define: (type) => {
      type.slots.repr = (_, self) => repr(m, self);
      addData(m, type);
      addPositions(m, type);
      addFacts(m, type);
    },
  });
}

export function fileState(m: Interpreter, self: Ref): FileState {
  return ioState<FileState>(m, self);
}

function openState(m: Interpreter, self: Ref): FileState {
  const state = fileState(m, self);
  if (state.descriptor < 0) raiseClosed(m, CLOSED);
  return state;
}

function* open(m: Interpreter, self: Ref, file: Ref, mode: Ref, closes: Ref, opener: Ref): Steps<Ref> {
  const state = fileState(m, self);
  if (mode !== NULL && !m.isInstance(mode, m.types.str)) {
    m.raise(m.types.TypeError, `FileIO() argument 'mode' must be str, not ${m.typeOf(mode).name}`);
  }
  const flags = flagsOf(m, state, mode === NULL ? "r" : m.strValue(mode));
  state.closesDescriptor = closes === NULL || (yield* resolve(m.isTrue(closes)));
  if (isInt(m, file)) {
    const descriptor = Number(intValue(m.heap, file));
    if (descriptor < 0) m.raise(m.types.ValueError, "negative file descriptor");
    if (!m.descriptors.isStandard(descriptor)) onFiles(m, undefined, () => m.descriptors.get(descriptor));
    state.descriptor = descriptor;
  } else {
    if (!state.closesDescriptor) m.raise(m.types.ValueError, "Cannot use closefd=False with file name");
    const path = yield* pathArgument(m, file);
    if (opener !== NULL && opener !== m.none) state.descriptor = yield* callOpener(m, opener, file, flags);
    else state.descriptor = onFiles(m, file, () => m.descriptors.open(path, flags));
    refuseFolder(m, state, file);
  }
  yield* resolve(m.setAttribute(self, m.name("name"), file));
  if (state.isAppending) onFiles(m, undefined, () => m.descriptors.seek(state.descriptor, 0, 2));
  return m.none;
}

function refuseFolder(m: Interpreter, state: FileState, file: Ref): void {
  const { descriptor } = state;
  if (m.descriptors.isStandard(descriptor)) return;
  if (onFiles(m, undefined, () => m.descriptors.get(descriptor)).node.kind === "file") return;
  m.descriptors.close(descriptor);
  state.descriptor = -1;
  raiseOSError(m, Errno.IS_FOLDER, file);
}

function* callOpener(m: Interpreter, opener: Ref, file: Ref, flags: number): Steps<number> {
  const given = m.own(m.newInt(flags | CLOSE_ON_EXEC));
  const answer = m.own(yield* m.call(opener, [file, given]));
  if (!isInt(m, answer)) m.raise(m.types.TypeError, "expected integer from opener");
  const descriptor = Number(intValue(m.heap, answer));
  if (descriptor < 0) m.raise(m.types.ValueError, `opener returned ${descriptor}`);
  m.heap.decref(m.disown(answer));
  m.heap.decref(m.disown(given));
  return descriptor;
}

/** Reads the mode into the state; the flags for `open`. */
function flagsOf(m: Interpreter, state: FileState, mode: string): number {
  const kinds = [...mode].filter((letter) => "rwxa".includes(letter));
  for (const letter of mode) {
    if (!"rwxab+".includes(letter)) m.raise(m.types.ValueError, `invalid mode: ${mode.slice(0, 200)}`);
  }
  const isUpdate = mode.includes("+");
  if (kinds.length !== 1 || mode.indexOf("+") !== mode.lastIndexOf("+")) {
    const text = "Must have exactly one of create/read/write/append mode and at most one plus";
    m.raise(m.types.ValueError, text);
  }
  const [kind] = kinds;
  state.isReadable = kind === "r" || isUpdate;
  state.isWritable = kind !== "r" || isUpdate;
  state.isCreated = kind === "x";
  state.isAppending = kind === "a";
  const access = isUpdate ? OpenFlag.READ_WRITE : kind === "r" ? 0 : OpenFlag.WRITE_ONLY;
  if (kind === "w") return access | OpenFlag.CREATE | OpenFlag.TRUNCATE;
  if (kind === "x") return access | OpenFlag.CREATE | OpenFlag.EXCLUSIVE;
  return kind === "a" ? access | OpenFlag.CREATE | OpenFlag.APPEND : access;
}

/** mode_string */
function modeText({ isCreated, isAppending, isReadable, isWritable }: FileState): string {
  if (isCreated) return isReadable ? "xb+" : "xb";
  if (isAppending) return isReadable ? "ab+" : "ab";
  return isReadable ? (isWritable ? "rb+" : "rb") : "wb";
}

function* repr(m: Interpreter, self: Ref): Steps<Ref> {
  const state = fileState(m, self);
  const type = m.typeOf(self).name;
  if (state.descriptor < 0) return m.newStr(`<${type} [closed]>`);
  const name = yield* m.optionalAttribute(self, m.name("name"));
  const shown = `mode='${modeText(state)}' closefd=${state.closesDescriptor ? "True" : "False"}>`;
  if (name === NULL) return m.newStr(`<${type} fd=${state.descriptor} ${shown}`);
  m.own(name);
  const text = yield* m.reprText(name);
  m.heap.decref(m.disown(name));
  return m.newStr(`<${type} name=${text} ${shown}`);
}

// Reading and writing, for the streams above it too

/** At most `count` bytes. Raises for a file that is closed or not for reading. */
export function readFile(m: Interpreter, self: Ref, count: number): Uint8Array {
  const state = openState(m, self);
  if (!state.isReadable) raiseUnsupported(m, "File not open for reading");
  return onFiles(m, undefined, () => m.descriptors.read(state.descriptor, count));
}

export function readWholeFile(m: Interpreter, self: Ref): Uint8Array {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = readFile(m, self, 2 ** 31 - 1);
    if (part.length === 0) break;
    parts.push(part);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : concatenated(parts);
}

export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function writeFile(m: Interpreter, self: Ref, bytes: Uint8Array): number {
  const state = openState(m, self);
  if (!state.isWritable) raiseUnsupported(m, "File not open for writing");
  return onFiles(m, undefined, () => m.descriptors.write(state.descriptor, bytes));
}

export function seekFile(m: Interpreter, self: Ref, offset: number, whence: number): number {
  const { descriptor } = openState(m, self);
  return onFiles(m, undefined, () => m.descriptors.seek(descriptor, offset, whence));
}

export function truncateFile(m: Interpreter, self: Ref, size: number): void {
  const { descriptor } = openState(m, self);
  onFiles(m, undefined, () => m.descriptors.truncate(descriptor, size));
}

function addData(m: Interpreter, type: TypeObject): void {
  m.addMethods(type, [
    native("read", "(size=-1, /)", (_, self, size) => read(m, self, size)),
    native("readall", "()", (_, self) => m.newBytes(readWholeFile(m, self))),
    native("readinto", "(buffer, /)", (_, self, buffer) => {
      const bytes = readFile(m, self, writableLength(m, "readinto", buffer));
      copyIntoBuffer(m, buffer, bytes);
      return m.newInt(bytes.length);
    }),
    native("write", "(b, /)", (_, self, data) => m.newInt(writeFile(m, self, bytesToWrite(m, data)))),
  ]);
}

function* read(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  const count = yield* sizeArgument(m, size);
  return m.newBytes(count < 0 ? readWholeFile(m, self) : readFile(m, self, count));
}

function addPositions(m: Interpreter, type: TypeObject): void {
  m.addMethods(type, [
    native("seek", "(pos, whence=0, /)", (_, self, position, whence) => seek(m, self, position, whence)),
    native("tell", "()", (_, self) => m.newInt(seekFile(m, self, 0, 1))),
    native("truncate", "(size=None, /)", (_, self, size) => truncate(m, self, size)),
  ]);
}

function* seek(m: Interpreter, self: Ref, position: Ref, whence: Ref): Steps<Ref> {
  const way = whence === NULL ? 0 : Number(yield* indexOf(m, whence));
  if (m.isInstance(position, m.types.float)) m.raise(m.types.TypeError, "an integer is required");
  return m.newInt(seekFile(m, self, Number(yield* indexOf(m, position)), way));
}

function* truncate(m: Interpreter, self: Ref, size: Ref): Steps<Ref> {
  if (!openState(m, self).isWritable) raiseUnsupported(m, "File not open for writing");
  const length = size === NULL || size === m.none ? seekFile(m, self, 0, 1) : Number(yield* indexOf(m, size));
  truncateFile(m, self, length);
  return m.newInt(length);
}

function addFacts(m: Interpreter, type: TypeObject): void {
  const tell = (name: string, answer: (state: FileState) => boolean): NativeFunction =>
    native(name, "()", (_, self) => newBool(m, answer(openState(m, self))));
  m.addMethods(type, [
    native("close", "()", (_, self) => {
      const state = fileState(m, self);
      if (state.descriptor >= 0 && state.closesDescriptor) {
        onFiles(m, undefined, () => m.descriptors.close(state.descriptor));
      }
      state.descriptor = -1;
      return m.none;
    }),
    native("flush", "()", (_, self) => {
      if (fileState(m, self).descriptor < 0) raiseClosed(m);
      return m.none;
    }),
    native("fileno", "()", (_, self) => m.newInt(openState(m, self).descriptor)),
    tell("readable", (state) => state.isReadable),
    tell("writable", (state) => state.isWritable),
    tell("seekable", (state) => !m.descriptors.isStandard(state.descriptor)),
    tell("isatty", () => false),
    native("_dealloc_warn", "(source, /)", () => m.none),
  ]);
  m.addGetter(type, "closed", (_, self) => newBool(m, fileState(m, self).descriptor < 0));
  m.addGetter(type, "closefd", (_, self) => newBool(m, fileState(m, self).closesDescriptor));
  m.addGetter(type, "mode", (_, self) => m.newStr(modeText(fileState(m, self))));
  m.addGetter(type, "_blksize", () => m.newInt(BLOCK_SIZE));
}
