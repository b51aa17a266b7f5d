/**
 * Compares the symbol tables of whole folders with those of a real CPython and prints how many files agree:
 * `node test/compiler/run-script.mjs test/symtable/compare-stdlib.ts PYTHON [SHOWN [PATH...]]`. SHOWN is how many
 * differences to print; without paths it reads the standard library of that Python. What 3.11 only lists in
 * another order counts as the same.
 */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { LineIndex } from "../../src/text/line-index.ts";
import { testParser } from "../syntax/python-parser.ts";
import { standardLibraryOf } from "./find-python.ts";
import { compareTables, countTable, type DumpedFile, dumpModule, normalizeOrder } from "./table-dump.ts";

const [python = "python3.13", limit = "20", ...roots] = process.argv.slice(2);
const version = spawnSync(python, ["-c", "import sys; print(sys.version_info >= (3, 12))"], {
  encoding: "utf8",
});
const inlineComprehensions = version.stdout.trim() === "True";
const files = (roots.length > 0 ? roots : [standardLibraryOf(python)]).flatMap((root) =>
  fs.statSync(root).isFile()
    ? [root]
    : fs
        .readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".py"))
        .map((name) => path.join(root, name)),
);
const parser = await testParser();
const child = spawn(python, ["test/symtable/dump_symtable.py", "-"], { stdio: ["pipe", "pipe", "inherit"] });
child.stdin.end(files.join("\n"));
let compared = 0;
let broken = 0;
let scopes = 0;
let symbols = 0;
const problems: string[] = [];
for await (const line of readline.createInterface({ input: child.stdout })) {
  const expected: DumpedFile = JSON.parse(line);
  // Not UTF-8: what is read here is another text.
  if (expected.error?.[0] === "UnicodeDecodeError") continue;
  const text = fs.readFileSync(expected.file, "utf8").replace(/^\ufeff/, "");
  const module = parser.parseModule(text);
  if (module.segments.some((segment) => segment.problems.length > 0)) {
    if (expected.table !== undefined) problems.push(`${expected.file}: parsed with problems`);
    broken++;
    continue;
  }
  compared++;
  const actual = dumpModule(module, new LineIndex(text), inlineComprehensions);
  const problem =
    expected.table !== undefined && actual.table !== undefined
      ? compareTables(normalizeOrder(expected.table), normalizeOrder(actual.table))
      : String(expected.error) === String(actual.error)
        ? undefined
        : `CPython ${expected.error}, here ${actual.error}`;
  if (problem !== undefined) problems.push(`${expected.file}: ${problem}`);
  if (expected.table === undefined) continue;
  const counts = countTable(expected.table);
  scopes += counts.scopes;
  symbols += counts.symbols;
}
console.log(problems.slice(0, Number(limit)).join("\n"));
console.log(
  `compared ${compared} modules with ${scopes} scopes and ${symbols} names, differing ${problems.length}, not parsed ${broken}`,
);
