/** Compiles source text as a program of one CPython version. */
import { type CompileResult, compileModule } from "../../src/compiler/compile.ts";
import type { CompilerOptions } from "../../src/compiler/compiler.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { LineIndex } from "../../src/text/line-index.ts";

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["BULLET", "\u2022"],
  ["LATIN SMALL LETTER E WITH ACUTE", "\u00e9"],
]);

export function compileText(
  parser: PythonParser,
  text: string,
  version: PythonVersion = "3.13",
  mode: CompilerOptions["mode"] = "exec",
): CompileResult {
  return compileModule(parser.parseModule(text), new LineIndex(text), {
    fileName: "<file>",
    mode,
    traits: profileFor(version).compile,
    lookup: (name) => CHARACTERS.get(name),
  });
}
