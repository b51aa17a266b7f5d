/** The entry of the worker's bundle. */
import { loadPython } from "./python.ts";
import { serveSimulations, type WorkerScope } from "./worker-loop.ts";

serveSimulations(globalThis as unknown as WorkerScope, ({ runtimeWasm, grammarWasm, library }) =>
  loadPython({
    runtimeWasm: new Uint8Array(runtimeWasm),
    languageWasm: new Uint8Array(grammarWasm),
    library: new Uint8Array(library),
  }),
);
