/**
 * What is Python text here and C in CPython, where it has no frames: tracebacks leave such functions out. Texts that
 * CPython has both ways (`asyncio.tasks`, `pickle`) run as their C versions there.
 */

/** By path inside the library: all functions of a text, or those of these qualified names. */
const NATIVE_TEXTS: ReadonlyMap<string, "all" | ReadonlySet<string>> = new Map<
  string,
  "all" | ReadonlySet<string>
>([
  ["_codecs.py", "all"],
  ["_threading_local.py", "all"],
  [
    "asyncio/futures.py",
    new Set([
      "Future.__await__",
      "Future.result",
      "Future.exception",
      "Future.set_result",
      "Future.set_exception",
    ]),
  ],
  ["asyncio/tasks.py", new Set(["Task.__step", "Task.__step_run_and_handle_result", "Task.__wakeup"])],
  ["pickle.py", "all"],
  ["warnings.py", new Set(["warn", "warn_explicit"])],
]);

/** @param libraryFile path of a text inside the library, `asyncio/tasks.py`. */
export function isNativeInCPython(libraryFile: string, qualname: string): boolean {
  const names = NATIVE_TEXTS.get(libraryFile);
  return names === "all" || names?.has(qualname) === true;
}
