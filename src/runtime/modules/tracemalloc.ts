/** `tracemalloc`: how much memory the program took since tracing started (Modules/_tracemalloc.c). No snapshots. */
import type { Interpreter } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { toIndex } from "../objects/sequences/sequence.ts";

const MOST_FRAMES = 65535;

export function defineTracemalloc(m: Interpreter, module: Ref): void {
  const { heap } = m;
  let frameLimit = 1;
  function* start(count: Ref): Steps<Ref> {
    const wanted = count === NULL ? 1 : yield* resolve(toIndex(m, count, "OverflowError"));
    if (wanted < 1 || wanted > MOST_FRAMES) {
      m.raise(m.types.ValueError, `the number of frames must be in range [1; ${MOST_FRAMES}]`);
    }
    frameLimit = wanted;
    heap.startTracing();
    return m.none;
  }
  const thenNone = (action: () => void): Ref => {
    action();
    return m.none;
  };
  addFunctions(m, module, [
    native("start", "(nframe=1, /)", (_, __, count) => start(count)),
    native("stop", "()", () => thenNone(() => heap.stopTracing())),
    native("is_tracing", "()", () => (heap.isTracing ? m.true : m.false)),
    native("clear_traces", "()", () => thenNone(() => heap.clearTraces())),
    native("reset_peak", "()", () =>
      thenNone(() => {
        heap.tracedPeakBytes = heap.tracedBytes;
      }),
    ),
    native("get_traced_memory", "()", () => {
      const [current, peak] = [heap.tracedBytes, heap.tracedPeakBytes];
      return m.newTupleOf([m.newInt(current), m.newInt(peak)]);
    }),
    native("get_traceback_limit", "()", () => m.newInt(frameLimit)),
    native("get_tracemalloc_memory", "()", () => m.newInt(0)),
    native("take_snapshot", "()", () => m.unsupported("tracemalloc.take_snapshot()")),
  ]);
}
