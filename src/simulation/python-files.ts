/** The files that Python is loaded from: the parser's two, and the library. */
import type { WasmSources } from "../syntax/parser.ts";

export interface PythonFiles extends WasmSources {
  /** `python-library.bin` */
  readonly library: Uint8Array;
}
