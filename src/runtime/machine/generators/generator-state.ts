/** A generator, coroutine or asynchronous generator as an object: what lies where in its memory, and what beside it. */
import type { Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { Frame } from "../frames/frame.ts";
import { GeneratorField, IS_RUNNING } from "./generator-fields.ts";

/** What a generator is beside its references. */
export class GeneratorState {
  readonly #heap: Heap;
  readonly #ref: Ref;
  readonly frame: Frame;
  /** "closed" is finished, but what the frame holds is not released yet. */
  status: "created" | "suspended" | "running" | "closed" | "finished" = "created";
  /** Of asynchronous generators (`ag_hooks_inited`, `ag_closed`, `ag_running_async`). */
  hasHooks = false;
  isClosedAsync = false;
  isRunningAsync = false;

  constructor(heap: Heap, ref: Ref, frame: Frame) {
    this.#heap = heap;
    this.#ref = ref;
    this.frame = frame;
  }

  /** Exception being handled inside the generator (`gi_exc_state`), owned; NULL for none. */
  get handled(): Ref {
    return this.#heap.words[this.#ref + GeneratorField.HANDLED] as number;
  }

  set handled(value: Ref) {
    this.#heap.words[this.#ref + GeneratorField.HANDLED] = value;
  }

  /** Where a coroutine was made, if that is tracked (`cr_origin`); the finalizer hook of an async generator. Owned. */
  get originOrFinalizer(): Ref {
    return this.#heap.words[this.#ref + GeneratorField.ORIGIN_OR_FINALIZER] as number;
  }

  set originOrFinalizer(value: Ref) {
    this.#heap.words[this.#ref + GeneratorField.ORIGIN_OR_FINALIZER] = value;
  }

  /** Locals and stack belong to the generator from now on. */
  holdFrame(): void {
    this.#heap.words[this.#ref + GeneratorField.HELD_WORDS] = this.frame.sp - this.frame.base;
  }

  /** They are those of a running frame. */
  enterFrame(): void {
    this.#heap.words[this.#ref + GeneratorField.HELD_WORDS] = IS_RUNNING;
  }
}

export function generatorState(rt: Runtime, ref: Ref): GeneratorState {
  return rt.heap.payloadAt(rt.heap.words[ref + GeneratorField.PAYLOAD] as number) as GeneratorState;
}
