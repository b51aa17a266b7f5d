/** The types of `_io`, for those among them that ask for one another, and the errors that all of them raise. */

import { type Errno, FileSystemError } from "../../builtins/files/file-system.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { errorText } from "../errno/error-numbers.ts";

/** Filled while the module is made. */
export interface IoTypes {
  base: TypeObject;
  rawBase: TypeObject;
  bufferedBase: TypeObject;
  textBase: TypeObject;
  fileIO: TypeObject;
  bufferedReader: TypeObject;
  bufferedWriter: TypeObject;
  bufferedRandom: TypeObject;
}

/** `io.DEFAULT_BUFFER_SIZE`, in bytes. */
export const DEFAULT_BUFFER_SIZE = 8192;
/** `st_blksize` of the file systems that people have, in bytes. */
export const BLOCK_SIZE = 4096;

export function raiseUnsupported(m: Interpreter, message: string): never {
  return m.raise(m.types.UnsupportedOperation, message);
}

export function raiseClosed(m: Interpreter, message = "I/O operation on closed file."): never {
  return m.raise(m.types.ValueError, message);
}

/** OSError, or the subclass that the number selects; file names are borrowed. */
export function raiseOSError(m: Interpreter, errno: Errno, filename?: Ref, filename2?: Ref): never {
  const { OSError } = m.types;
  const args = [m.newInt(errno), m.newStr(errorText(errno))];
  if (filename !== undefined) args.push(newReference(m, filename));
  if (filename2 !== undefined) args.push(newReference(m, m.none), newReference(m, filename2));
  const exception = OSError.slots.construct?.(m, OSError, { positional: args, keywords: undefined }) as Ref;
  for (const arg of args) m.heap.decref(arg);
  return m.raiseObject(exception);
}

/** Runs work on the file system; its errors become OSError with the file's name. */
export function onFiles<T>(m: Interpreter, filename: Ref | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileSystemError) raiseOSError(m, error.errno, filename);
    throw error;
  }
}

/** `ref.name(*args)`; arguments are borrowed. */
export function* callMethod(m: Interpreter, ref: Ref, name: string, args: readonly Ref[] = []): Steps<Ref> {
  const method = m.own(yield* resolve(m.getAttribute(ref, m.name(name))));
  const result = yield* m.call(method, args);
  m.heap.decref(m.disown(method));
  return result;
}

/** As `callMethod` for the truth of the answer. */
export function* askMethod(m: Interpreter, ref: Ref, name: string): Steps<boolean> {
  const answer = m.own(yield* callMethod(m, ref, name));
  const isTrue = yield* resolve(m.isTrue(answer));
  m.heap.decref(m.disown(answer));
  return isTrue;
}

/** The truth of an attribute. */
export function* askAttribute(m: Interpreter, ref: Ref, name: string): Steps<boolean> {
  const value = m.own(yield* resolve(m.getAttribute(ref, m.name(name))));
  const isTrue = yield* resolve(m.isTrue(value));
  m.heap.decref(m.disown(value));
  return isTrue;
}

/** Calls a method and drops what it answers. */
export function* runMethod(m: Interpreter, ref: Ref, name: string, args: readonly Ref[] = []): Steps<void> {
  m.heap.decref(yield* callMethod(m, ref, name, args));
}
