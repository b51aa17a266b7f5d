/**
 * Exceptions that nobody can catch (of finalizers, callbacks, exit functions) and those that nobody caught: what
 * is called for them and what is written to standard error. Follows Python/errors.c and Python/pythonrun.c.
 */
import { standardStream, writeStandardError } from "../../builtins/print.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { exceptionTraceback, setExceptionTraceback } from "../../objects/exceptions/exception.ts";
import { newTraceback } from "../../objects/exceptions/traceback.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import type { Steps } from "../../objects/runtime.ts";
import { newStructSequence } from "../../objects/struct-sequence.ts";
import { NativeFrame } from "../frames/frame.ts";
import { frameObjectOf } from "../frames/frame-object.ts";
import type { Machine } from "../machine.ts";
import { exceptionTypeName, reprOrFailure, textOrFailure } from "./exception-summary.ts";
import { tracebackFrames } from "./traceback-frames.ts";
import { tracebackText } from "./traceback-text.ts";

const HEADER = "Traceback (most recent call last):\n";

/** A name in `sys`; borrowed, NULL where it is not, or `sys` was never imported. */
export function sysAttribute(m: Machine, name: string): Ref {
  const sys = dictGetStr(m, m.modules, m.name("sys"));
  if (sys === NULL || m.typeOf(sys) !== m.types.module) return NULL;
  return dictGetStr(m, moduleDict(m, sys), m.name(name));
}

/** Writes the traceback of an exception (borrowed) to `sys.stderr`. CPython: PyErr_Display. */
export function* displayException(m: Machine, exception: Ref): Steps<void> {
  const file = standardStream(m, "stderr");
  if (file === NULL || file === m.none) return;
  yield* writeStandardError(m, yield* tracebackText(m, exception), m.profile.exceptions.displayFlushes);
}

/**
 * Reports an exception (taken over) that came up where nobody can catch it, in `object` (borrowed, NULL for none).
 * `task` is what was done with it, which not all versions say.
 */
export function* writeUnraisable(m: Machine, exception: Ref, object: Ref, task: string): Steps<void> {
  if (object === NULL || !m.profile.exceptions.unraisableNamesTask) {
    return yield* reportUnraisable(m, exception, object, "");
  }
  m.own(exception);
  const message = `Exception ignored while ${task} ${yield* objectText(m, object)}`;
  yield* reportUnraisable(m, m.disown(exception), NULL, message);
}

/** The same with what stands instead of "Exception ignored in", "" for that. `_PyErr_WriteUnraisableMsg` */
export function* reportUnraisable(m: Machine, exception: Ref, object: Ref, message: string): Steps<void> {
  m.own(exception);
  if (exceptionTraceback(m, exception) === NULL) addCurrentFrame(m, exception);
  const hook = sysAttribute(m, "unraisablehook");
  const isDefault = hook === NULL || hook === m.none || hook === sysAttribute(m, "__unraisablehook__");
  if (isDefault) {
    yield* writeQuietly(m, yield* unraisableText(m, exception, object, message));
  } else {
    yield* callHook(m, hook, exception, object, message);
  }
  m.heap.decref(m.disown(exception));
}

/** Of a native finalizer that failed at once, the frame around it is shown. */
function addCurrentFrame(m: Machine, exception: Ref): void {
  let at = m.current;
  while (at instanceof NativeFrame) at = at.previous;
  if (at === undefined) return;
  setExceptionTraceback(m, exception, newTraceback(m, NULL, frameObjectOf(m, at), at.ip - 1, m.lineOf(at)));
}

function* callHook(m: Machine, hook: Ref, exception: Ref, object: Ref, message: string): Steps<void> {
  const traceback = exceptionTraceback(m, exception);
  const parts = [m.typeOf(exception).ref, exception, traceback, NULL, object].map((part) => {
    const given = part === NULL ? m.none : part;
    m.heap.incref(given);
    return given;
  });
  if (message !== "") parts[3] = m.newStr(message);
  const args = m.own(newStructSequence(m, m.types.unraisableHookArgs, parts));
  m.heap.incref(hook);
  m.own(hook);
  try {
    m.heap.decref(yield* m.call(hook, [args]));
  } catch (error) {
    const failure = m.own(m.caught(error));
    const text = yield* unraisableText(m, failure, hook, "Exception ignored in sys.unraisablehook");
    yield* writeQuietly(m, text);
    m.heap.decref(m.disown(failure));
  }
  m.heap.decref(m.disown(hook));
  m.heap.decref(m.disown(args));
}

/** The default `sys.unraisablehook`; `args` is what it is called with. */
export function* displayUnraisable(m: Machine, args: Ref): Steps<Ref> {
  if (m.typeOf(args) !== m.types.unraisableHookArgs) {
    m.raise(m.types.TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs");
  }
  const [, exception, , message, object] = m.tupleItems(args) as [Ref, Ref, Ref, Ref, Ref];
  const text = message === m.none ? "" : yield* m.strText(message);
  const what = object === m.none ? NULL : object;
  yield* writeStandardError(m, yield* unraisableText(m, exception, what, text), true);
  return m.none;
}

/** write_unraisable_exc_file */
function* unraisableText(m: Machine, exception: Ref, object: Ref, message: string): Steps<string> {
  let text = "";
  if (object !== NULL) {
    text = `${message === "" ? "Exception ignored in" : message}: ${yield* objectText(m, object)}\n`;
  } else if (message !== "") {
    text = `${message}:\n`;
  }
  // At the end of the interpreter the module that prints it cannot be imported any more.
  if (m.profile.exceptions.unraisableIsPrintedWhole && !m.isTakenApart)
    return text + (yield* tracebackText(m, exception));
  const traceback = exceptionTraceback(m, exception);
  const frames =
    traceback === NULL ? [] : tracebackFrames(m, traceback, m.profile.exceptions.unraisableQuotes);
  if (frames.length > 0) text += HEADER + frames.join("");
  const type = yield* exceptionTypeName(m, exception, m.profile.exceptions.interpreterShowsMain);
  return `${text}${type}: ${yield* textOrFailure(m, exception, "exception")}\n`;
}

function objectText(m: Machine, object: Ref): Steps<string> {
  return reprOrFailure(m, object, "object");
}

/** What `sys.stderr.write` raises is lost. */
function* writeQuietly(m: Machine, text: string): Steps<void> {
  try {
    yield* writeStandardError(m, text, true);
  } catch (error) {
    m.heap.decref(m.caught(error));
  }
}
