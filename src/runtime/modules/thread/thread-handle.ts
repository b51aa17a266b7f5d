/** `_thread._ThreadHandle`: what `Thread.join` waits for. CPython: Modules/_threadmodule.c, ThreadHandle_* (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { ProgramThread } from "../../builtins/program-threads.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newBool } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { deadlineAfter, WaitingLine } from "./waiting.ts";

const enum HandleField {
  PAYLOAD = 4,
}

/** The thread that a handle stands for. */
export class HandledThread {
  thread: ProgramThread | undefined;
  isDone = false;
  readonly line = new WaitingLine();

  constructor(thread?: ProgramThread) {
    this.thread = thread;
  }

  setDone(m: Interpreter): void {
    this.isDone = true;
    this.line.wakeAll(m);
  }
}

export class ThreadHandles {
  readonly type: TypeObject;

  constructor(readonly m: Interpreter) {
    this.type = m.defineType({
      name: "_thread._ThreadHandle",
      layout: "thread_handle",
      isBaseType: false,
      define: (type) => this.#define(type),
    });
  }

  newHandle(handled: HandledThread, type = this.type): Ref {
    const { m } = this;
    const ref = newObject(m, type, type.basicBytes);
    m.heap.words.fill(NULL, ref + HandleField.PAYLOAD, ref + (type.basicBytes >> 2));
    m.heap.words[ref + HandleField.PAYLOAD] = m.heap.addPayload(handled);
    m.gc.track(ref);
    return ref;
  }

  handledBy(handle: Ref): HandledThread {
    const { heap } = this.m;
    return heap.payloadAt(heap.words[handle + HandleField.PAYLOAD] as number) as HandledThread;
  }

  *#join(handle: Ref, timeout: Ref): Steps<Ref> {
    const { m } = this;
    const deadline = yield* deadlineAfter(m, timeout);
    const handled = this.handledBy(handle);
    if (handled.thread === undefined) m.raise(m.types.RuntimeError, "thread not started");
    if (handled.isDone) return m.none;
    if (handled.thread === m.threads.running) m.raise(m.types.RuntimeError, "Cannot join current thread");
    yield* handled.line.wait(m, deadline);
    return m.none;
  }

  #define(type: TypeObject): void {
    const { m } = this;
    defineRecord(type, [], (_, ref) => m.heap.dropPayload(m.heap.words[ref + HandleField.PAYLOAD] as number));
    const ident = (handle: Ref): number => this.handledBy(handle).thread?.ident ?? 0;
    type.slots.construct = (_, made) => this.newHandle(new HandledThread(), made);
    type.slots.repr = (_, self) => m.newStr(`<_thread._ThreadHandle object: ident=${ident(self)}>`);
    m.addGetter(type, "ident", (_, self) => m.newInt(ident(self)));
    m.addMethods(type, [
      native("is_done", "()", (_, self) => newBool(m, this.handledBy(self).isDone)),
      native("join", "(timeout=None, /)", (_, self, timeout) => this.#join(self, timeout)),
      native("_set_done", "()", (_, self) => {
        this.handledBy(self).setDone(m);
        return m.none;
      }),
    ]);
  }
}
