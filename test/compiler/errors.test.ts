/** Sources that CPython refuses, and in what words, at what place; and some that it only seems it would. */
import assert from "node:assert/strict";
import fs from "node:fs";
import type { PythonVersion } from "../../src/cpython/version.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { compileText } from "./compile-text.ts";

/** Type, message, line, column, end line, end column. */
type RecordedError = readonly [string, string, number, number, number, number | null];

const NONE = "no error";

function readRecorded(version: PythonVersion): readonly (readonly [string, RecordedError | null])[] {
  const file = `test/compiler/recorded/errors-py${version.replace(".", "")}.jsonl`;
  return fs
    .readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function describeRecorded(error: RecordedError | null): string {
  if (error === null) return NONE;
  // Errors of future imports have no end; there it is put at the start.
  const [type, message, line, column, endLine, endColumn] = error;
  return `${type}: ${message} (${line}:${column} to ${endLine}:${endColumn ?? column})`;
}

for (const version of ["3.11", "3.13"] as const) {
  describe(`what CPython ${version} says of a source that is no program`, () => {
    let parser: PythonParser;
    before(async () => {
      parser = await testParser();
    });

    function describeResult(source: string): string {
      const result = compileText(parser, source, version);
      if (result.ok) return NONE;
      const { type, message, line, column, endLine, endColumn } = result.error;
      return `${type}: ${message} (${line}:${column} to ${endLine}:${endColumn})`;
    }

    const recorded = readRecorded(version);
    it(`is said of ${recorded.length} sources`, () => {
      assert.ok(recorded.length > 1000);
      const differences = recorded.flatMap(([source, error]) => {
        const [expected, actual] = [describeRecorded(error), describeResult(source)];
        return expected === actual
          ? []
          : [`${JSON.stringify(source)}\n  CPython ${expected}\n  here ${actual}`];
      });
      assert.deepEqual(differences, []);
    }).timeout(60_000);
  });
}
