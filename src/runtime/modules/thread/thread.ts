/** `_thread` of a program that runs in one thread: its number, and locks. It starts no threads. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineLock, defineReentrantLock } from "./locks.ts";

/** What the only thread calls itself. */
const MAIN_THREAD = 1;

export function defineThread(m: Interpreter, module: Ref): void {
  const lock = defineLock(m);
  const reentrantLock = defineReentrantLock(m);
  const { RuntimeError: error } = m.types;
  for (const [name, type] of Object.entries({ LockType: lock, RLock: reentrantLock, error })) {
    setInModule(m, module, name, newReference(m, type.ref));
  }
  addFunctions(m, module, [
    native("get_ident", "()", () => m.newInt(MAIN_THREAD)),
    native("allocate_lock", "()", () => m.call(lock.ref, [])),
  ]);
}
