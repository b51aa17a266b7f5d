/** `atexit`: functions to call at the end of the program, the last one first. CPython: Modules/atexitmodule.c. */
import type { ExitCall, Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { native, nativeVariadic } from "../objects/functions/native-function.ts";
import { newReference } from "../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../objects/runtime.ts";

export function defineAtexit(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    nativeVariadic("register", "(func, *args, **kwargs)", (_, __, args) => register(m, args)),
    native("unregister", "(func, /)", (_, __, fn) => unregister(m, fn)),
    native("_clear", "()", () => {
      for (const call of m.exitCalls.splice(0)) if (call !== undefined) releaseExitCall(m, call);
      return m.none;
    }),
    native("_ncallbacks", "()", () => m.newInt(countOf(m))),
    native("_run_exitfuncs", "()", () => runAll(m)),
  ]);
}

function* runAll(m: Interpreter): Steps<Ref> {
  yield* m.runExitCalls();
  return m.none;
}

function register(m: Interpreter, args: CallArguments): Ref {
  const [fn, ...positional] = args.positional;
  if (fn === undefined) {
    return m.raise(m.types.TypeError, "register() takes at least 1 argument (0 given)");
  }
  if (!m.isCallable(fn)) return m.raise(m.types.TypeError, "the first argument must be callable");
  for (const ref of [fn, ...positional, ...(args.keywords?.values() ?? [])]) m.heap.incref(ref);
  const keywords = args.keywords === undefined ? undefined : new Map(args.keywords);
  m.exitCalls.push({ fn, positional, keywords });
  return newReference(m, fn);
}

function countOf(m: Interpreter): number {
  const { atexitForgetsUnregistered } = m.profile.library;
  return atexitForgetsUnregistered ? m.exitCalls.filter(Boolean).length : m.exitCalls.length;
}

function* unregister(m: Interpreter, fn: Ref): Steps<Ref> {
  for (let index = 0; index < m.exitCalls.length; index++) {
    const call = m.exitCalls[index];
    if (call === undefined || !(yield* resolve(m.areEqual(call.fn, fn)))) continue;
    m.exitCalls[index] = undefined;
    releaseExitCall(m, call);
  }
  return m.none;
}

export function releaseExitCall(m: Interpreter, { fn, positional, keywords }: ExitCall): void {
  for (const ref of [fn, ...positional, ...(keywords?.values() ?? [])]) m.heap.decref(ref);
}
