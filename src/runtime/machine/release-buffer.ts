/** The end of a view of an object whose class has `__buffer__`: its `__release_buffer__` is called (PEP 688). */

import type { Ref } from "../memory/linear-memory.ts";
import { NULL } from "../memory/linear-memory.ts";
import { wrappedBuffer } from "../objects/bytes/buffer-wrapper.ts";
import { newReference } from "../objects/plain-data.ts";
import type { Steps } from "../objects/runtime.ts";
import type { Machine } from "./machine.ts";
import { reportUnraisable } from "./tracebacks/unraisable.ts";

/** The finalizer of `_buffer_wrapper`. CPython 3.12, Objects/typeobject.c, releasebuffer_call_python. */
export function* releaseWrapped(m: Machine, wrapper: Ref): Steps<void> {
  const { view, object } = wrappedBuffer(m, wrapper);
  m.own(newReference(m, view));
  m.own(newReference(m, object));
  try {
    m.heap.decrefIfAny(yield* m.callSpecial(object, "__release_buffer__", [view]));
  } catch (error) {
    const exception = m.caught(error);
    const message = `Exception ignored in __release_buffer__ of ${m.typeOf(object).name}`;
    if (m.profile.exceptions.bufferReleaseIsNamed) yield* reportUnraisable(m, exception, NULL, message);
    else yield* reportUnraisable(m, exception, object, "");
  }
  m.heap.decref(m.disown(object));
  m.heap.decref(m.disown(view));
}
