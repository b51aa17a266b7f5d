/** `_thread`: locks, and threads that take turns (machine/threads.ts). CPython: Modules/_threadmodule.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { defineExceptHook } from "./except-hook.ts";
import { Locks } from "./lock.ts";
import { RLocks } from "./rlock.ts";
import { ThreadStarter } from "./start.ts";
import { HandledThread, ThreadHandles } from "./thread-handle.ts";
import { TIMEOUT_MAX_SECONDS } from "./waiting.ts";

export function defineThread(m: Interpreter, module: Ref): void {
  const locks = new Locks(m);
  const handles = new ThreadHandles(m);
  const starter = new ThreadStarter(m, handles);
  const types: readonly (readonly [string, Ref])[] = [
    ...(m.profile.values.locksCanBeMade ? [["lock", locks.type.ref] as const] : []),
    ["LockType", locks.type.ref],
    ["RLock", new RLocks(m).type.ref],
    ["_ThreadHandle", handles.type.ref],
    ["error", m.types.RuntimeError.ref],
  ];
  for (const [name, type] of types) setInModule(m, module, name, newReference(m, type));
  setInModule(m, module, "TIMEOUT_MAX", m.newFloat(TIMEOUT_MAX_SECONDS));
  addFunctions(m, module, [
    ...["allocate_lock", "allocate"].map((name) => native(name, "()", () => locks.newLock())),
    ...["start_new_thread", "start_new"].map((name) =>
      native(name, "(function, args, kwargs={}, /)", (_, __, fn, args, keywords) =>
        starter.startWithArguments(fn, args, keywords),
      ),
    ),
    native("start_joinable_thread", "(function, handle=None, daemon=True)", (_, __, fn, handle, daemon) =>
      startJoinable(m, starter, fn, handle, daemon),
    ),
    native("_make_thread_handle", "(ident, /)", () =>
      handles.newHandle(new HandledThread(m.threads.running)),
    ),
    native("_get_main_thread_ident", "()", () => m.newInt(m.threads.main.ident)),
    native("_is_main_interpreter", "()", () => m.true),
    native("daemon_threads_allowed", "()", () => m.true),
    native("_shutdown", "()", () => starter.joinAll()),
    native("get_ident", "()", () => m.newInt(m.threads.running.ident)),
    native("get_native_id", "()", () => m.newInt(m.threads.running.nativeId)),
    native("_count", "()", () => m.newInt(m.threads.othersCount)),
    native("stack_size", "(size=0, /)", () => m.newInt(0)),
    ...["exit", "exit_thread"].map((name) => native(name, "()", () => raiseOf(m, m.types.SystemExit.ref))),
    native("interrupt_main", "(signum=signal.SIGINT, /)", () => raiseOf(m, m.types.KeyboardInterrupt.ref)),
  ]);
  defineExceptHook(m, module);
}

function* startJoinable(
  m: Interpreter,
  starter: ThreadStarter,
  fn: Ref,
  handle: Ref,
  daemon: Ref,
): Steps<Ref> {
  const isDaemon = daemon === NULL || (yield* resolve(m.isTrue(daemon)));
  return starter.startJoinable(fn, handle, isDaemon);
}

function* raiseOf(m: Interpreter, cls: Ref): Steps<Ref> {
  return m.raiseObject(yield* m.call(cls, []));
}
