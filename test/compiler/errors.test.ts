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

// PEP 758; from 3.14 on parentheses are needed for a name only.
describe("several exception types without parentheses", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  for (const [version, clause, expected] of [
    ["3.13", "except A, B", "multiple exception types must be parenthesized"],
    ["3.13", "except* A, B", "multiple exception types must be parenthesized"],
    ["3.13", "except A, B as e", "multiple exception types must be parenthesized"],
    ["3.14", "except A, B", NONE],
    ["3.14", "except A, B, C,", NONE],
    ["3.14", "except A,", NONE],
    ["3.14", "except* A, B", NONE],
    ["3.14", "except A, B as e", "multiple exception types must be parenthesized when using 'as'"],
    ["3.14", "except (A, B) as e", NONE],
  ] as const) {
    it(`${clause} in ${version}: ${expected}`, () => {
      const result = compileText(parser, `try: pass\n${clause}: pass\n`, version);
      assert.equal(result.ok ? NONE : result.error.message, expected);
    });
  }
});
