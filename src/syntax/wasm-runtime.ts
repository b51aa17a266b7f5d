/**
 * Brings up web-tree-sitter from bytes or compiled modules that the caller provides, so that the same code
 * works in Node, in a worker and in a web extension host. It opens no file and makes no request.
 */

import { Language, Parser } from "web-tree-sitter";

/** WebAssembly as the caller has it: the bytes of the file, or already compiled. */
export type WasmSource = Uint8Array | WebAssembly.Module;

export interface WasmSources {
  /** `web-tree-sitter.wasm` */
  readonly runtimeWasm: WasmSource;
  /** `tree-sitter-python.wasm` */
  readonly languageWasm: WasmSource;
}

export interface WasmRuntime {
  /** The linear memory that tree-sitter's parsers, languages and trees live in. */
  readonly memory: WebAssembly.Memory;
  readonly language: Language;
}

/** What web-tree-sitter hands to Emscripten; its own type names `wasmBinary` only. */
interface RuntimeOptions {
  readonly wasmMemory: WebAssembly.Memory;
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => void;
}

/** Emscripten's own defaults for this build: 32 MB to start with, 2 GB at most. */
const INITIAL_PAGES = 512;
const MAXIMUM_PAGES = 32768;

/** web-tree-sitter keeps one runtime for each JavaScript realm and ignores a second `init`; so does this. */
const started: Promise<WasmRuntime>[] = [];

/**
 * Starts the runtime, once for each realm: later calls get the first one, whatever they pass.
 * Rejects with the engine's `CompileError` or `LinkError` when the bytes are not what they should be.
 */
export function startRuntime(sources: WasmSources): Promise<WasmRuntime> {
  const running = started[0];
  if (running !== undefined) return running;
  const starting = instantiate(sources);
  started.push(starting);
  starting.catch(() => started.pop());
  return starting;
}

async function instantiate(sources: WasmSources): Promise<WasmRuntime> {
  const [runtime, grammar] = await Promise.all([compile(sources.runtimeWasm), compile(sources.languageWasm)]);
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: MAXIMUM_PAGES });
  await new Promise<void>((resolve, reject) => {
    const options: RuntimeOptions = {
      wasmMemory: memory,
      instantiateWasm: (imports, receive) => {
        WebAssembly.instantiate(runtime, imports).then((instance) => receive(instance, runtime), reject);
      },
    };
    Parser.init(options as unknown as Parameters<typeof Parser.init>[0]).then(resolve, reject);
  });
  return { memory, language: Language.loadSync(grammar) };
}

function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return Promise.resolve(source);
  return WebAssembly.compile(source as Uint8Array<ArrayBuffer>);
}
