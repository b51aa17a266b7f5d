/** Traces as tuples of numbers and texts, as `_get_traces` hands them out (Python/tracemalloc.c, 3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { TraceSite } from "../../heap/memory-traces.ts";
import type { Ref } from "../../memory/linear-memory.ts";

/** The domain of Python's own allocators. */
const DEFAULT_DOMAIN = 0;

/** A list of (domain, size, frames, depth), in the order of addresses; it is not traced itself. */
export function newTraceList(m: Interpreter): Ref {
  const { heap } = m;
  return heap.withoutTracing(() => {
    const fileNames = new Map<string, Ref>();
    const tracebacks = new Map<TraceSite, Ref>();
    const shared = <K>(known: Map<K, Ref>, key: K, make: (key: K) => Ref): Ref => {
      const found = known.get(key) ?? make(key);
      known.set(key, found);
      heap.incref(found);
      return found;
    };
    const fileName = (name: string): Ref => shared(fileNames, name, (text) => m.newStr(text));
    const traceback = (site: TraceSite): Ref =>
      shared(tracebacks, site, () => newTraceback(m, site, fileName));
    const traces: Ref[] = [];
    heap.forEachTraced((block) => {
      const site = heap.traces.siteAt(block);
      const size = m.newInt(heap.traces.sizeOf(block));
      traces.push(m.newTupleOf([m.newInt(DEFAULT_DOMAIN), size, traceback(site), m.newInt(site.frameCount)]));
    });
    for (const held of [...tracebacks.values(), ...fileNames.values()]) heap.decref(held);
    return m.newListOf(traces);
  });
}

/** Pairs of file name and line, the innermost first. @param fileName makes a new reference. */
export function newTraceback(m: Interpreter, { frames }: TraceSite, fileName: (name: string) => Ref): Ref {
  return m.newTupleOf(frames.map((frame) => m.newTupleOf([fileName(frame.fileName), m.newInt(frame.line)])));
}
