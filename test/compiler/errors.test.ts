/** Sources that CPython refuses, and in what words, at what place; and some that it only seems it would. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { profileFor } from "../../src/cpython/profile.ts";
import { PYTHON_VERSIONS, type PythonVersion } from "../../src/cpython/version.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { compileText } from "./compile-text.ts";

/** Type, message, line, column, end line, end column; 3.9 has no end. */
type RecordedError = readonly [string, string, number, number, number | null, number | null];

const NONE = "no error";

type Row = readonly [string, RecordedError | null];

function readRows(version: PythonVersion): readonly Row[] {
  const file = `test/compiler/recorded/errors-py${version.replace(".", "")}.jsonl`;
  return fs
    .readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

/** All sources with what a version says of them: what 3.13 says where nothing else is recorded. */
function readRecorded(version: PythonVersion): readonly Row[] {
  const own = new Map(readRows(version));
  return readRows("3.13").map(([source, error]) => [
    source,
    own.has(source) ? (own.get(source) ?? null) : error,
  ]);
}

/** Sources of which something else is said here than by CPython; one that agrees has to be taken off. */
const OPEN = JSON.parse(fs.readFileSync("test/compiler/open-errors.json", "utf8")) as Readonly<
  Partial<Record<PythonVersion, readonly string[]>>
>;

function describeRecorded(error: RecordedError | null): string {
  if (error === null) return NONE;
  // Errors of future imports have no end; there it is put at the start.
  const [type, message, line, column, endLine, endColumn] = error;
  return describeError(
    type,
    message,
    `${line}:${column}`,
    endLine === null ? "" : `${endLine}:${endColumn ?? column}`,
  );
}

function describeError(type: string, message: string, start: string, end: string): string {
  return end === "" ? `${type}: ${message} (${start})` : `${type}: ${message} (${start} to ${end})`;
}

for (const version of PYTHON_VERSIONS) {
  describe(`what CPython ${version} says of a source that is no program`, () => {
    let parser: PythonParser;
    before(async () => {
      parser = await testParser();
    });

    const hasEnd = profileFor(version).fields.syntaxErrorEnd;

    function describeResult(source: string): string {
      const result = compileText(parser, source, version);
      if (result.ok) return NONE;
      const { type, message, line, column, endLine, endColumn } = result.error;
      return describeError(type, message, `${line}:${column}`, hasEnd ? `${endLine}:${endColumn}` : "");
    }

    const recorded = readRecorded(version);
    it(`is said of ${recorded.length} sources`, () => {
      assert.ok(recorded.length > 1000);
      const open = new Set(OPEN[version]);
      const differences = recorded.flatMap(([source, error]) => {
        const [expected, actual] = [describeRecorded(error), describeResult(source)];
        if (open.has(source)) return expected === actual ? [`${JSON.stringify(source)} agrees now`] : [];
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
