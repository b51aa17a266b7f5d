/**
 * Compares the code of whole files with that of the real CPython 3.13, code object by code object, and prints
 * how many are identical. A script: `node test/compiler/compare-stdlib.mjs [FILE or FOLDER...]`.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { compileModule } from "../../src/compiler/compile.ts";
import { compilerTraits } from "../../src/compiler/traits.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { testParser } from "../syntax/python-parser.ts";
import { compareCode, type DumpedCode, type DumpedFile, dumpUnit, normalizeCompareOps } from "./code-dump.ts";

interface Tally {
  files: number;
  identicalFiles: number;
  codes: number;
  identicalCodes: number;
  readonly reasons: Map<string, number>;
  readonly examples: string[];
}

async function main(): Promise<void> {
  const [python = "", limit = "20", ...roots] = process.argv.slice(2);
  const files = roots.flatMap(findPythonFiles).sort();
  const tally: Tally = {
    files: 0,
    identicalFiles: 0,
    codes: 0,
    identicalCodes: 0,
    reasons: new Map(),
    examples: [],
  };
  const parser = await testParser();
  const child = spawn(python, ["test/compiler/dump_code.py", "-"], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(files.join("\n"));
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const dumped: DumpedFile = JSON.parse(line);
    const text = readSource(dumped.file);
    if (text === undefined) continue;
    tally.files++;
    const before = tally.reasons.size === 0 ? 0 : total(tally.reasons);
    const module = parser.parseModule(text);
    const result = compileModule(module, new LineIndex(text), {
      fileName: "<file>",
      mode: "exec",
      traits: compilerTraits(profileFor("3.13")),
      lookup: undefined,
    });
    if (dumped.code === undefined || !result.ok) {
      if (dumped.code === undefined && !result.ok) compareErrors(tally, dumped, result.error.message);
      else
        note(
          tally,
          "error",
          `${dumped.file}: CPython ${dumped.error ?? "ok"}, here ${result.ok ? "ok" : `${result.error.message} at line ${result.error.line}`}`,
        );
    } else {
      compareTree(tally, dumped.file, normalizeCompareOps(dumped.code), dumpUnit(result.unit));
    }
    if (total(tally.reasons) === before) tally.identicalFiles++;
  }
  await import("node:fs").then((f) => f.writeFileSync("/tmp/cmp-examples.txt", tally.examples.join("\n")));
  console.log(tally.examples.slice(0, Number(limit)).join("\n"));
  console.log(`files ${tally.files}, identical ${tally.identicalFiles}`);
  console.log(`code objects ${tally.codes}, identical ${tally.identicalCodes}`);
  console.log([...tally.reasons].map(([reason, count]) => `${count} ${reason}`).join("\n"));
}

function total(reasons: ReadonlyMap<string, number>): number {
  return [...reasons.values()].reduce((sum, count) => sum + count, 0);
}

function findPythonFiles(root: string): string[] {
  if (fs.statSync(root).isFile()) return [root];
  return fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .map((name) => path.join(root, name));
}

/** `undefined` for files that are not UTF-8. */
function readSource(file: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file));
  } catch {
    return undefined;
  }
}

function compareErrors(tally: Tally, dumped: DumpedFile, message: string): void {
  if (dumped.error?.[1] !== message) {
    note(tally, "error message", `${dumped.file}: CPython ${dumped.error}, here ${message}`);
  }
}

function compareTree(tally: Tally, file: string, expected: DumpedCode, actual: DumpedCode): void {
  tally.codes++;
  const problems = compareCode(expected, actual);
  if (problems.length === 0) tally.identicalCodes++;
  for (const problem of problems) {
    const reason = problem.slice(0, problem.indexOf(":")).replace(/ \d+$/, "");
    note(tally, reason, `${file} ${expected.qualname} (line ${expected.firstLine}): ${problem}`);
  }
  expected.codes.forEach((code, index) => {
    const other = actual.codes[index];
    if (other === undefined || other.name !== code.name) tally.codes++;
    else compareTree(tally, file, code, other);
  });
}

function note(tally: Tally, reason: string, example: string): void {
  tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
  tally.examples.push(example);
}

await main();
