/**
 * `_tracemalloc`: the blocks that the program made since tracing started, for CPython's own `tracemalloc`
 * (Modules/_tracemalloc.c, Python/tracemalloc.c, 3.13). DIVERGES: what the import of a library module makes is the
 * interpreter's and not traced, and `tracemalloc` finds no memory but that of Python's allocators.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { withCInt } from "../../objects/numbers/int-index.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { newTraceback, newTraceList } from "./trace-tuples.ts";

/** MAX_NFRAME */
const MOST_FRAMES = 65535;

export function defineTracemalloc(m: Interpreter, module: Ref): void {
  const { heap } = m;
  const { traces } = heap;
  /** In steps, so that the loop goes on anew and asks whether it is watched. */
  function* start(count: Ref): Steps<Ref> {
    return yield* resolve(
      withCInt(m, count, 1, (frameLimit) => {
        if (frameLimit < 1 || frameLimit > MOST_FRAMES) {
          m.raise(m.types.ValueError, `the number of frames must be in range [1; ${MOST_FRAMES}]`);
        }
        if (!traces.isOn) m.startTracingMemory(frameLimit);
        return m.none;
      }),
    );
  }
  const thenNone = (action: () => void): Ref => {
    action();
    return m.none;
  };
  addFunctions(m, module, [
    native("start", "(nframe=1, /)", (_, __, count) => start(count)),
    native("stop", "()", () => thenNone(() => heap.stopTracing())),
    native("is_tracing", "()", () => (traces.isOn ? m.true : m.false)),
    native("clear_traces", "()", () => thenNone(() => heap.clearTraces())),
    native("reset_peak", "()", () =>
      thenNone(() => {
        traces.peakBytes = traces.bytes;
      }),
    ),
    native("get_traced_memory", "()", () => {
      const { bytes, peakBytes } = traces;
      return m.newTupleOf([m.newInt(bytes), m.newInt(peakBytes)]);
    }),
    native("get_traceback_limit", "()", () => m.newInt(traces.frameLimit)),
    native("get_tracemalloc_memory", "()", () => m.newInt(traces.tableBytes())),
    native("_get_traces", "()", () => newTraceList(m)),
    native("_get_object_traceback", "(obj, /)", (_, __, ref) => {
      const site = heap.siteOfObject(ref, m.typeOf(ref).preHeaderBytes);
      return site === undefined ? m.none : newTraceback(m, site, (fileName) => m.newStr(fileName));
    }),
  ]);
}
