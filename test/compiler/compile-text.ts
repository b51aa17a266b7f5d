/** Compiles source text as a program of one CPython version. */
import { type CompileResult, compileModule } from "../../src/compiler/compile.ts";
import type { CompilerOptions } from "../../src/compiler/compiler.ts";
import type { CompileTraits } from "../../src/cpython/compile-traits.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { LineIndex } from "../../src/text/line-index.ts";

/** Where instructions point, until the profiles say it. */
const PLACES: Readonly<Partial<Record<PythonVersion, Partial<CompileTraits>>>> = {
  "3.11": { pointsAtOperands: false, pointsAtElements: false, assertPointsAt: "comparison" },
  "3.12": { pointsAtOperands: false, assertPointsAt: "statement" },
};

export function traitsOf(version: PythonVersion): CompileTraits {
  return { ...profileFor(version).compile, ...PLACES[version] };
}

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
    traits: traitsOf(version),
    lookup: (name) => CHARACTERS.get(name),
  });
}
