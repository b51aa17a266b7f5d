/** The code of the fixtures against that of CPython: instruction by instruction with 3.13, names and constants with 3.11. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { CodeUnit } from "../../src/bytecode/code.ts";
import { compileModule } from "../../src/compiler/compile.ts";
import { compilerTraits } from "../../src/compiler/traits.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { findPython, standardLibraryOf } from "../symtable/find-python.ts";
import { testParser } from "../syntax/python-parser.ts";
import { compareCode, type DumpedCode, type DumpedFile, dumpUnit, normalizeCompareOps } from "./code-dump.ts";

describe("compiled code", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  function compile(text: string, version: PythonVersion): CodeUnit {
    const result = compileModule(parser.parseModule(text), new LineIndex(text), {
      fileName: "<file>",
      mode: "exec",
      traits: compilerTraits(profileFor(version)),
      lookup: undefined,
    });
    assert.ok(result.ok, result.ok ? "" : `${result.error.message} at line ${result.error.line}`);
    return result.unit;
  }

  /** All differences in a code object and those nested in it. */
  function differences(expected: DumpedCode, actual: DumpedCode): string[] {
    const own = compareCode(expected, actual).map((problem) => `${expected.qualname}: ${problem}`);
    const nested = expected.codes.flatMap((code, index) => {
      const other = actual.codes[index];
      return other === undefined ? [`${code.qualname}: missing`] : differences(code, other);
    });
    return [...own, ...nested];
  }

  describe("is that of CPython 3.13", () => {
    const recorded: readonly DumpedFile[] = JSON.parse(
      fs.readFileSync("test/compiler/recorded/py313.json", "utf8"),
    );
    for (const { file, code } of recorded) {
      it(`for ${file}`, () => {
        assert.ok(code);
        const unit = compile(fs.readFileSync(`test/compiler/fixtures/${file}`, "utf8"), "3.13");
        assert.deepEqual(differences(normalizeCompareOps(code), dumpUnit(unit)), []);
      });
    }
  });

  it("is that of a python3.13 on the PATH", function () {
    this.timeout(60_000);
    const python = findPython("3.13");
    if (python === undefined) return this.skip();
    const library = standardLibraryOf(python);
    const files = ["argparse.py", "dataclasses.py", "typing.py", "asyncio/tasks.py", "_pydecimal.py"].map(
      (name) => path.join(library, name),
    );
    const run = spawnSync(python, ["test/compiler/dump_code.py", ...files], {
      encoding: "utf8",
      maxBuffer: 1 << 29,
    });
    const dumped = run.stdout.trim().split("\n");
    assert.equal(dumped.length, files.length);
    for (const line of dumped) {
      const { file, code }: DumpedFile = JSON.parse(line);
      assert.ok(code);
      const unit = compile(fs.readFileSync(file, "utf8"), "3.13");
      assert.deepEqual(differences(normalizeCompareOps(code), dumpUnit(unit)), []);
    }
  });
});
