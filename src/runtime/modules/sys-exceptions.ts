/** What `sys` has about exceptions, hooks and the standard streams. CPython: Python/sysmodule.c. */
import type { Interpreter } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { exceptionTraceback, setExceptionTraceback } from "../objects/exceptions/exception.ts";
import { addFunctions, setInModule } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";
import { newNativeFunction } from "../objects/native-object.ts";
import { newReference } from "../objects/plain-data.ts";
import type { Steps } from "../objects/runtime.ts";

/** What `sys.unraisablehook` is called with. */
export const UNRAISABLE_FIELDS = ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"];

export function defineSysExceptions(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    native("exc_info", "()", () => excInfo(m)),
    native("exit", "(status=None, /)", (_, __, status) => exit(m, status)),
  ]);
  if (m.profile.exceptions.hasSysException) {
    addFunctions(m, module, [native("exception", "()", () => orNone(m, m.topmostHandled()))]);
  }
  const hooks = [
    native("excepthook", "(exctype, value, traceback, /)", (_, __, ___, value, traceback) =>
      exceptHook(m, value, traceback),
    ),
    native("unraisablehook", "(unraisable, /)", (_, __, args) => m.displayUnraisable(args)),
  ];
  for (const hook of hooks) {
    const fn = newNativeFunction(m, hook, module);
    setInModule(m, module, `__${hook.name}__`, newReference(m, fn));
    setInModule(m, module, hook.name, fn);
  }
  for (const name of ["stdin", "stdout", "stderr"] as const) {
    const stream = m.standardStreams[name];
    setInModule(m, module, `__${name}__`, newReference(m, stream));
    setInModule(m, module, name, newReference(m, stream));
  }
}

function orNone(m: Interpreter, ref: Ref): Ref {
  return newReference(m, ref === NULL ? m.none : ref);
}

function excInfo(m: Interpreter): Ref {
  const handled = m.topmostHandled();
  const parts =
    handled === NULL
      ? [m.none, m.none, m.none]
      : [m.typeOf(handled).ref, handled, exceptionTraceback(m, handled)];
  return m.newTupleOf(parts.map((part) => orNone(m, part)));
}

/** The status is what SystemExit is called with, and a tuple is all its arguments (_PyErr_CreateException). */
function* exit(m: Interpreter, status: Ref): Steps<Ref> {
  const isNothing = status === NULL || status === m.none;
  const isTuple = !isNothing && m.isInstance(status, m.types.tuple);
  const args = isNothing ? [] : isTuple ? m.tupleItems(status) : [status];
  return m.raiseObject(yield* m.call(m.types.SystemExit.ref, args));
}

/** sys_excepthook */
function* exceptHook(m: Interpreter, value: Ref, traceback: Ref): Steps<Ref> {
  if (!m.isInstance(value, m.types.BaseException)) {
    const got = m.typeOf(value).name;
    yield* m.writeStandardError(`TypeError: print_exception(): Exception expected for value, ${got} found\n`);
    return m.none;
  }
  if (exceptionTraceback(m, value) === NULL && m.typeOf(traceback) === m.types.traceback) {
    setExceptionTraceback(m, value, newReference(m, traceback));
  }
  yield* m.displayException(value);
  return m.none;
}
