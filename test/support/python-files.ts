/** The files that Python is loaded from, as the tests have them. */
import fs from "node:fs";
import type { PythonFiles } from "../../src/simulation/python-files.ts";

export function pythonFiles(): PythonFiles {
  return {
    runtimeWasm: fs.readFileSync("node_modules/web-tree-sitter/web-tree-sitter.wasm"),
    languageWasm: fs.readFileSync("node_modules/tree-sitter-python/tree-sitter-python.wasm"),
    // run-unit.mjs makes it when it is missing or out of date.
    library: fs.readFileSync("dist-test/python-library.bin"),
  };
}
