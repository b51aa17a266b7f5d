/** The parser for tests, loaded once from the packages that the build copies. */

import fs from "node:fs";
import { loadParser, type PythonParser } from "../../src/syntax/parser.ts";

export function testParser(): Promise<PythonParser> {
  return loadParser({
    runtimeWasm: fs.readFileSync("node_modules/web-tree-sitter/web-tree-sitter.wasm"),
    languageWasm: fs.readFileSync("node_modules/tree-sitter-python/tree-sitter-python.wasm"),
  });
}
