/** Scopes and errors against what CPython's `symtable` module was recorded to hold. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findPython, standardLibraryOf } from "./find-python.ts";
import { compareTables, type DumpedFile, type DumpedTable, dumpModule } from "./table-dump.ts";

interface RecordedError {
  readonly source: string;
  readonly error: readonly (string | number | null)[] | undefined;
}

type Recorded = DumpedFile | RecordedError;

const versions = [
  { name: "3.11", file: "py311.json", inlineComprehensions: false },
  { name: "3.13", file: "py313.json", inlineComprehensions: true },
];

function read(file: string): readonly Recorded[] {
  return JSON.parse(fs.readFileSync(`test/symtable/recorded/${file}`, "utf8"));
}

/**
 * 3.11 lists the `else` of a `try` before its handlers, and marks as free in a method only what the class binds;
 * neither changes what a name means.
 */
function asIn311(table: DumpedTable): DumpedTable {
  const [kind, name, line, isNested, symbols, children] = table;
  const marked = symbols.map(([symbol, flags, scope]): readonly [string, string, string] => {
    const isBound = /\b(local|parameter|import|global)\b/.test(flags);
    return [symbol, isBound ? flags : flags.replace(/ ?freeInMethod/, ""), scope];
  });
  const sorted = children.map(asIn311).sort((left, right) => left[2] - right[2]);
  return [kind, name, line, isNested, marked, sorted];
}

describe("symbol tables", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  for (const version of versions) {
    describe(`of CPython ${version.name}`, () => {
      for (const recorded of read(version.file)) {
        if ("source" in recorded) continue;
        it(`has the scopes of ${recorded.file}`, function () {
          if (recorded.table === undefined) return this.skip();
          const text = fs.readFileSync(`test/symtable/fixtures/${recorded.file}`, "utf8");
          const actual = dumpModule(
            parser.parseModule(text),
            new LineIndex(text),
            version.inlineComprehensions,
          );
          assert.ok(actual.table, `${actual.error}`);
          const normalize = version.inlineComprehensions ? (table: DumpedTable) => table : asIn311;
          assert.equal(compareTables(normalize(recorded.table), normalize(actual.table)), undefined);
        });
      }
    });
  }

  describe("errors of CPython 3.13", () => {
    for (const recorded of read("py313.json")) {
      if (!("source" in recorded)) continue;
      it(`${recorded.error?.[1] ?? "none"}: ${JSON.stringify(recorded.source)}`, () => {
        const { source } = recorded;
        const actual = dumpModule(parser.parseModule(source), new LineIndex(source), true);
        assert.deepEqual(actual.error, recorded.error);
      });
    }
  });

  it("agree with a python3.13 on the PATH", function () {
    this.timeout(60_000);
    const python = findPython("3.13");
    if (python === undefined) return this.skip();
    const library = standardLibraryOf(python);
    const files = ["argparse.py", "dataclasses.py", "enum.py", "typing.py", "asyncio/tasks.py"].map((name) =>
      path.join(library, name),
    );
    const run = spawnSync(python, ["test/symtable/dump_symtable.py", ...files], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const dumped = run.stdout.trim().split("\n");
    assert.equal(dumped.length, files.length);
    for (const line of dumped) {
      const expected: DumpedFile = JSON.parse(line);
      const text = fs.readFileSync(expected.file, "utf8");
      const actual = dumpModule(parser.parseModule(text), new LineIndex(text), true);
      assert.ok(expected.table !== undefined && actual.table !== undefined, expected.file);
      assert.equal(compareTables(expected.table, actual.table), undefined, expected.file);
    }
  });
});
