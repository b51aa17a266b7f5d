/** The code of the fixtures against that of CPython: instruction by instruction with 3.13, names and lines with 3.11. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { CodeUnit } from "../../src/bytecode/code.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { findPython, standardLibraryOf } from "../symtable/find-python.ts";
import { testParser } from "../syntax/python-parser.ts";
import {
  compareCode,
  compareOutline,
  type DumpedCode,
  type DumpedFile,
  dumpUnit,
  normalizeCompareOps,
} from "./code-dump.ts";
import { compileText } from "./compile-text.ts";

/** The folders of the library that live comparisons read. */
const SAMPLE = ["argparse.py", "dataclasses.py", "typing.py", "asyncio/tasks.py", "_pydecimal.py"];

/** Through 3.11, parts of a pattern are placed at whichever part came before. */
const PATTERNS = "patterns.py";

type Compare = (expected: DumpedCode, actual: DumpedCode) => string[];

/** All differences in a code object and those nested in it. */
function differences(expected: DumpedCode, actual: DumpedCode, compare: Compare): string[] {
  const own = compare(expected, actual).map((problem) => `${expected.qualname}: ${problem}`);
  const nested = expected.codes.flatMap((code, index) => {
    const other = actual.codes[index];
    return other === undefined ? [`${code.qualname}: missing`] : differences(code, other, compare);
  });
  return [...own, ...nested];
}

function readRecording(version: string): readonly DumpedFile[] {
  const text = fs.readFileSync(`test/compiler/recorded/${version}.jsonl`, "utf8");
  return text
    .trim()
    .split("\n")
    .map((line): DumpedFile => JSON.parse(line));
}

describe("compiled code", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  function compile(file: string, version: PythonVersion): CodeUnit {
    const result = compileText(parser, fs.readFileSync(file, "utf8"), version);
    assert.ok(result.ok, result.ok ? "" : `${result.error.message} at line ${result.error.line}`);
    return result.unit;
  }

  describe("is that of CPython 3.13", () => {
    for (const { file, code } of readRecording("py313")) {
      it(`for ${file}`, () => {
        assert.ok(code);
        const actual = dumpUnit(compile(`test/compiler/fixtures/${file}`, "3.13"));
        assert.deepEqual(differences(normalizeCompareOps(code), actual, compareCode), []);
      });
    }
  });

  describe("has the names, flags and lines of CPython 3.11", () => {
    for (const { file, code } of readRecording("py311")) {
      if (code === undefined) continue;
      it(`for ${file}`, () => {
        const actual = dumpUnit(compile(`test/compiler/fixtures/${file}`, "3.11"));
        const found = differences(code, actual, compareOutline);
        assert.deepEqual(
          file === PATTERNS ? found.filter((each) => !each.includes(": places: ")) : found,
          [],
        );
      });
    }
  });

  it("is that of a python3.13 on the PATH", function () {
    this.timeout(60_000);
    const python = findPython("3.13");
    if (python === undefined) return this.skip();
    const library = standardLibraryOf(python);
    const files = SAMPLE.map((name) => path.join(library, name));
    const run = spawnSync(python, ["test/compiler/dump_code.py", ...files], {
      encoding: "utf8",
      maxBuffer: 1 << 29,
    });
    const dumped = run.stdout.trim().split("\n");
    assert.equal(dumped.length, files.length);
    for (const line of dumped) {
      const { file, code }: DumpedFile = JSON.parse(line);
      assert.ok(code);
      const actual = dumpUnit(compile(file, "3.13"));
      assert.deepEqual(differences(normalizeCompareOps(code), actual, compareCode), []);
    }
  });
});
