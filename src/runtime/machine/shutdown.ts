/**
 * The end of the interpreter: an exception that nobody caught, exit functions, and taking everything apart, which
 * may run finalizers that still print. Follows `_PyErr_PrintEx` of Python/pythonrun.c, `Py_FinalizeEx` and
 * `finalize_modules` of Python/pylifecycle.c (3.11, 3.13).
 */
import { writeStandardError } from "../builtins/print.ts";
import { collect } from "../gc/collect.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { releaseExitCall } from "../modules/atexit.ts";
import { dictGetStr, dictSetStr } from "../objects/dict/dict.ts";
import { dictClear } from "../objects/dict/dict-memory.ts";
import { dictEntries } from "../objects/dict/dict-walk.ts";
import { exceptionTraceback } from "../objects/exceptions/exception.ts";
import { exceptionWord } from "../objects/exceptions/exception-members.ts";
import { moduleDict } from "../objects/functions/module.ts";
import { intValue } from "../objects/numbers/int.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import type { Machine } from "./machine.ts";
import { displayException, reportUnraisable, sysAttribute } from "./tracebacks/unraisable.ts";

const FAILURE = 1;
/** As after SIGINT: 128 and the signal's number. */
const INTERRUPTED = 130;

// The exception that ended the program

/** Prints it, or does what SystemExit says; takes it over. Returns the exit status. */
export function* endWithException(m: Machine, exception: Ref): Steps<number> {
  m.own(exception);
  const isExit = m.isInstance(exception, m.types.SystemExit);
  const isInterrupt = m.isInstance(exception, m.types.KeyboardInterrupt);
  if (!isExit) keepAsLast(m, exception);
  const status = isExit ? yield* exitStatus(m, exception) : yield* callExceptHook(m, exception);
  m.heap.decref(m.disown(exception));
  yield* runWaitingFinalizers(m);
  return isInterrupt ? INTERRUPTED : status;
}

/** `_Py_HandleSystemExit`: None is success, a number the status; anything else is printed. */
function* exitStatus(m: Machine, exception: Ref): Steps<number> {
  const code = m.heap.words[exception + exceptionWord(m, "SystemExit", "code")] as number;
  if (code === NULL || code === m.none) return 0;
  if (m.isInstance(code, m.types.int)) return Number(BigInt.asUintN(8, BigInt(intValue(m.heap, code))));
  try {
    yield* writeStandardError(m, `${yield* m.strText(code)}\n`);
  } catch (error) {
    m.heap.decref(m.caught(error));
  }
  return FAILURE;
}

function* callExceptHook(m: Machine, exception: Ref): Steps<number> {
  const hook = sysAttribute(m, "excepthook");
  // Without `sys` there is the hook that it would start with.
  if (hook === NULL && sysAttribute(m, "__excepthook__") !== NULL) {
    yield* writeStandardError(m, "sys.excepthook is missing\n");
    yield* displayException(m, exception);
    return FAILURE;
  }
  if (hook === NULL || hook === sysAttribute(m, "__excepthook__")) {
    yield* displayException(m, exception);
    return FAILURE;
  }
  const traceback = exceptionTraceback(m, exception);
  m.heap.incref(hook);
  m.own(hook);
  let status = FAILURE;
  try {
    const args = [m.typeOf(exception).ref, exception, traceback === NULL ? m.none : traceback];
    m.heap.decref(yield* m.call(hook, args));
  } catch (error) {
    status = yield* hookFailed(m, m.own(m.caught(error)), exception);
  }
  m.heap.decref(m.disown(hook));
  return status;
}

/** `failure` is registered as owned. */
function* hookFailed(m: Machine, failure: Ref, original: Ref): Steps<number> {
  let status = FAILURE;
  if (m.isInstance(failure, m.types.SystemExit)) {
    status = yield* exitStatus(m, failure);
  } else {
    yield* writeStandardError(m, "Error in sys.excepthook:\n");
    yield* displayException(m, failure);
    yield* writeStandardError(m, "\nOriginal exception was:\n");
    yield* displayException(m, original);
  }
  m.heap.decref(m.disown(failure));
  return status;
}

/** `sys.last_value` and its kin keep the exception, and so the frames, until modules are taken apart. */
function keepAsLast(m: Machine, exception: Ref): void {
  m.heap.incref(exception);
  m.lastException = exception;
  const sys = dictGetStr(m, m.modules, m.name("sys"));
  if (sys === NULL || m.typeOf(sys) !== m.types.module) return;
  const traceback = exceptionTraceback(m, exception);
  const values: Record<string, Ref> = {
    ...(m.profile.exceptions.hasLastException ? { last_exc: exception } : {}),
    last_type: m.typeOf(exception).ref,
    last_value: exception,
    last_traceback: traceback === NULL ? m.none : traceback,
  };
  for (const [name, value] of Object.entries(values)) dictSetStr(m, moduleDict(m, sys), m.name(name), value);
}

// Taking apart

/** Runs exit functions and finalizers and lets go of all that the program made. */
export function* shutDown(m: Machine): Steps<void> {
  yield* waitForThreads(m);
  yield* runExitCalls(m);
  if (m.gc.isEnabled) yield* collectEverything(m);
  const sys = dictGetStr(m, m.modules, m.name("sys"));
  yield* clearSpecialNames(m);
  m.isTakenApart = true;
  const modules = yield* removeModules(m);
  yield* collectEverything(m);
  for (const module of modules.reverse()) {
    const isOwn = module === m.builtinsModule || module === sys;
    if (!isOwn && (m.heap.words[module] as number) > 1) yield* clearModule(m, moduleDict(m, module));
    if (module !== sys) m.heap.decref(m.disown(module));
    yield* runWaitingFinalizers(m);
  }
  // What dies from here on can neither print nor complain.
  m.hasStreams = false;
  if (modules.includes(sys)) {
    yield* clearModule(m, moduleDict(m, sys));
    m.heap.decref(m.disown(sys));
  }
  yield* clearModule(m, m.builtins);
  yield* collectEverything(m);
}

/** `wait_for_thread_shutdown`; nobody has started one by a module that was never used. */
function* waitForThreads(m: Machine): Steps<void> {
  const threading = dictGetStr(m, m.modules, m.name("threading"));
  if (threading === NULL || m.unfinished.has(threading)) return;
  const shutdown = m.own(yield* resolve(m.getAttribute(threading, m.name("_shutdown"))));
  try {
    m.heap.decref(yield* m.call(shutdown, []));
  } catch (error) {
    yield* reportUnraisable(m, m.caught(error), threading, "Exception ignored on threading shutdown");
  }
  m.heap.decref(m.disown(shutdown));
}

/** Calls what `atexit` was given. */
export function* runExitCalls(m: Machine): Steps<void> {
  // What is registered meanwhile is not called.
  for (let index = m.exitCalls.length - 1; index >= 0; index--) {
    const call = m.exitCalls[index];
    if (call === undefined) continue;
    m.heap.incref(call.fn);
    m.own(call.fn);
    try {
      m.heap.decref(yield* m.call(call.fn, call.positional, call.keywords));
    } catch (error) {
      yield* exitCallFailed(m, m.caught(error), call.fn);
    }
    m.heap.decref(m.disown(call.fn));
    yield* runWaitingFinalizers(m);
  }
  for (const call of m.exitCalls.splice(0)) if (call !== undefined) releaseExitCall(m, call);
  yield* runWaitingFinalizers(m);
}

function* exitCallFailed(m: Machine, exception: Ref, fn: Ref): Steps<void> {
  if (m.profile.exceptions.exitCallsPrintErrors) return yield* printExitError(m, exception);
  const message = "Exception ignored in atexit callback";
  if (!m.profile.exceptions.exitCallIsInMessage) return yield* reportUnraisable(m, exception, fn, message);
  m.own(exception);
  const text = `${message} ${yield* m.reprText(fn)}`;
  yield* reportUnraisable(m, m.disown(exception), NULL, text);
}

/** atexit_callfuncs (3.9) */
function* printExitError(m: Machine, exception: Ref): Steps<void> {
  m.own(exception);
  if (!m.isInstance(exception, m.types.SystemExit)) {
    yield* writeStandardError(m, "Error in atexit._run_exitfuncs:\n");
    yield* displayException(m, exception);
  }
  m.heap.decref(m.disown(exception));
}

/** Collections of the interpreter itself: observers hear nothing of them. */
function* collectEverything(m: Machine): Steps<void> {
  yield* collect(m, 2, true);
  yield* runWaitingFinalizers(m);
}

/** finalize_modules_delete_special */
function* clearSpecialNames(m: Machine): Steps<void> {
  dictSetStr(m, m.builtins, m.name("_"), m.none);
  yield* runWaitingFinalizers(m);
  const last = m.lastException;
  m.lastException = NULL;
  m.heap.decrefIfAny(last);
  yield* runWaitingFinalizers(m);
  const sys = dictGetStr(m, m.modules, m.name("sys"));
  if (sys === NULL || m.typeOf(sys) !== m.types.module) return;
  const names = moduleDict(m, sys);
  for (const name of [
    "path",
    "argv",
    "ps1",
    "ps2",
    "last_exc",
    "last_type",
    "last_value",
    "last_traceback",
  ]) {
    if (sysAttribute(m, name) !== NULL) dictSetStr(m, names, m.name(name), m.none);
    yield* runWaitingFinalizers(m);
  }
  for (const name of ["stdin", "stdout", "stderr"] as const) {
    dictSetStr(m, names, m.name(name), m.standardStreams[name]);
    yield* runWaitingFinalizers(m);
  }
}

/**
 * finalize_remove_modules: each module's entry becomes None, which is the end of most. Those that others hold, in the
 * order of their import, are registered as owned. CPython keeps weak references to them.
 */
function* removeModules(m: Machine): Steps<Ref[]> {
  const kept: Ref[] = [];
  for (const { key, value } of dictEntries(m, m.modules)) {
    if (m.typeOf(value) !== m.types.module) continue;
    // A module that only this entry holds dies here, as those of the program do.
    const isHeld = (m.heap.words[value] as number) > 1;
    if (isHeld) {
      m.heap.incref(value);
      kept.push(m.own(value));
    }
    dictSetStr(m, m.modules, key, m.none);
    yield* runWaitingFinalizers(m);
  }
  dictClear(m, m.modules);
  yield* runWaitingFinalizers(m);
  return kept;
}

/** `_PyModule_ClearDict`: names that start with one underscore first, then all others. */
function* clearModule(m: Machine, dict: Ref): Steps<void> {
  const isPrivate = (name: string): boolean => name.startsWith("_") && !name.startsWith("__");
  for (const takesPrivate of [true, false]) {
    for (const { key, value } of dictEntries(m, dict)) {
      if (value === m.none || !m.isInstance(key, m.types.str)) continue;
      const name = m.strValue(key);
      if (name === "__builtins__" || (takesPrivate && !isPrivate(name))) continue;
      dictSetStr(m, dict, key, m.none);
      yield* runWaitingFinalizers(m);
    }
  }
}

/** What died meanwhile and has a finalizer, until nothing waits. */
function* runWaitingFinalizers(m: Machine): Steps<void> {
  const { heap } = m;
  while (heap.pendingFinalizers.length > 0) {
    const ref = heap.pendingFinalizers.shift() as Ref;
    heap.hasPendingFinalizers = heap.pendingFinalizers.length > 0;
    yield* resolve(m.finalize(ref));
  }
}
