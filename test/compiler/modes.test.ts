/** Expressions for `eval` and interactive statements: their code and their errors are those of CPython 3.13. */
import assert from "node:assert/strict";
import fs from "node:fs";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { compareCode, type DumpedCode, type DumpedFile, dumpUnit, normalizeCompareOps } from "./code-dump.ts";
import { compileText } from "./compile-text.ts";

type Row = readonly ["eval" | "single", string, Pick<DumpedFile, "code" | "error">];

const rows = fs
  .readFileSync("test/compiler/recorded/modes-py313.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line): Row => JSON.parse(line));

function differences(expected: DumpedCode, actual: DumpedCode): readonly string[] {
  const nested = expected.codes.flatMap((code, index) => {
    const other = actual.codes[index];
    return other === undefined ? [`${code.name}: missing`] : differences(code, other);
  });
  return [...compareCode(expected, actual), ...nested];
}

describe("modes of compile", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  for (const [mode, source, { code, error }] of rows) {
    it(`${mode} ${JSON.stringify(source)}`, () => {
      const result = compileText(parser, source, "3.13", mode);
      if (result.ok) {
        assert.equal(error, undefined);
        assert.ok(code);
        assert.deepEqual(differences(normalizeCompareOps(code), dumpUnit(result.unit)), []);
      } else {
        const { type, message, line, column, endLine, endColumn } = result.error;
        assert.deepEqual([type, message, line, column, endLine, endColumn], error);
      }
    });
  }
});
