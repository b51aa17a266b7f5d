/** Scopes and errors against what CPython's `symtable` module was recorded to hold. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findPython, standardLibraryOf } from "./find-python.ts";
import {
  compareTables,
  countTable,
  type DumpedFile,
  type DumpedTable,
  dumpModule,
  normalizeOrder,
} from "./table-dump.ts";

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
          const normalize = version.inlineComprehensions ? (table: DumpedTable) => table : normalizeOrder;
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

  for (const { name, inlineComprehensions } of versions) {
    it(`agree with a python${name} on the PATH over the top-level modules of its library`, function () {
      this.timeout(120_000);
      const python = findPython(name);
      if (python === undefined) return this.skip();
      const { differences, scopes } = compareLibrary(parser, python, inlineComprehensions);
      assert.deepEqual(differences, []);
      assert.ok(scopes > 5000, `${scopes} scopes`);
    });
  }
});

/** Compares every scope of every top-level module of an interpreter's library. */
function compareLibrary(
  parser: PythonParser,
  python: string,
  inlineComprehensions: boolean,
): { differences: readonly string[]; scopes: number } {
  const library = standardLibraryOf(python);
  const files = fs.readdirSync(library).filter((name) => name.endsWith(".py"));
  const run = spawnSync(python, ["test/symtable/dump_symtable.py", "-"], {
    encoding: "utf8",
    input: files.map((name) => path.join(library, name)).join("\n"),
    maxBuffer: 1 << 28,
  });
  const differences: string[] = [];
  let scopes = 0;
  for (const line of run.stdout.trim().split("\n")) {
    const { file, table }: DumpedFile = JSON.parse(line);
    const text = fs.readFileSync(file, "utf8");
    const actual = dumpModule(parser.parseModule(text), new LineIndex(text), inlineComprehensions).table;
    const difference =
      table === undefined || actual === undefined
        ? `only one of the two has a table: ${table === undefined}`
        : compareTables(normalizeOrder(table), normalizeOrder(actual));
    if (difference !== undefined) differences.push(`${path.basename(file)}: ${difference}`);
    if (table !== undefined) scopes += countTable(table).scopes;
  }
  return { differences, scopes };
}
