/**
 * Compares the code of whole files with that of a real CPython, code object by code object, and prints how many
 * are identical: `node test/compiler/run-script.mjs test/compiler/compare-stdlib.ts PYTHON [SHOWN [PATH...]]`.
 * SHOWN is how many differences to print; without paths it reads that Python's standard library. Instructions and
 * constants are compared with 3.13; with others, whose instructions differ, names, flags and lines.
 */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { compileModule } from "../../src/compiler/compile.ts";
import { type PythonVersion, parsePythonVersion } from "../../src/cpython/version.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { standardLibraryOf } from "../symtable/find-python.ts";
import { testParser } from "../syntax/python-parser.ts";
import {
  compareCode,
  compareOutline,
  type DumpedCode,
  type DumpedFile,
  dumpUnit,
  normalizeCompareOps,
} from "./code-dump.ts";
import { traitsOf } from "./compile-text.ts";

class Tally {
  files = 0;
  identicalFiles = 0;
  codes = 0;
  identicalCodes = 0;
  readonly reasons = new Map<string, number>();
  readonly examples: string[] = [];

  note(reason: string, example: string): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
    this.examples.push(example);
  }
}

interface Comparison {
  readonly tally: Tally;
  readonly parser: PythonParser;
  readonly version: PythonVersion;
  readonly compare: (expected: DumpedCode, actual: DumpedCode) => readonly string[];
  readonly lookup: (name: string) => string | undefined;
}

async function main(): Promise<void> {
  const [python = "python3.13", shown = "20", ...paths] = process.argv.slice(2);
  const version = versionOf(python);
  const roots = paths.length > 0 ? paths : [standardLibraryOf(python)];
  const files = roots.flatMap(findPythonFiles).sort();
  const tally = new Tally();
  const comparison: Comparison = {
    tally,
    parser: await testParser(),
    version,
    compare: version === "3.13" ? compareCode : compareOutline,
    lookup: findCharacters(python, files),
  };
  const child = spawn(python, ["test/compiler/dump_code.py", "-"], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(files.join("\n"));
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const dumped: DumpedFile = JSON.parse(line);
    const text = readSource(dumped.file);
    if (text !== undefined) compareFile(comparison, dumped, text);
  }
  console.log(tally.examples.slice(0, Number(shown)).join("\n"));
  console.log(`files ${tally.files}, identical ${tally.identicalFiles}`);
  console.log(`code objects ${tally.codes}, identical ${tally.identicalCodes}`);
  console.log([...tally.reasons].map(([reason, count]) => `${count} ${reason}`).join("\n"));
}

function versionOf(python: string): PythonVersion {
  const run = spawnSync(python, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"], {
    encoding: "utf8",
  });
  const release = parsePythonVersion(run.stdout.trim());
  if (release === undefined) throw new Error(`${python} is no Python that is known here`);
  return release.version;
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

/** The characters of all `\N{...}` in the files, from the interpreter's own table. */
function findCharacters(python: string, files: readonly string[]): (name: string) => string | undefined {
  const names = new Set<string>();
  for (const file of files) {
    for (const match of readSource(file)?.matchAll(/\\N\{([^}\n]+)\}/g) ?? []) names.add(match[1] ?? "");
  }
  const code = `
import sys, unicodedata
for name in sys.stdin.read().split("\\n"):
    try: print(ord(unicodedata.lookup(name)), name)
    except (KeyError, TypeError, UnicodeError): pass`;
  const run = spawnSync(python, ["-c", code], { input: [...names].join("\n"), encoding: "utf8" });
  const characters = new Map<string, string>();
  for (const [, point, name = ""] of run.stdout.matchAll(/^(\d+) (.*)$/gm)) {
    characters.set(name, String.fromCodePoint(Number(point)));
  }
  return (name) => characters.get(name);
}

function compareFile(comparison: Comparison, dumped: DumpedFile, text: string): void {
  const { tally, parser, version, lookup } = comparison;
  tally.files++;
  const before = tally.examples.length;
  const result = compileModule(parser.parseModule(text), new LineIndex(text), {
    fileName: "<file>",
    mode: "exec",
    traits: traitsOf(version),
    lookup,
  });
  if (dumped.code !== undefined && result.ok) {
    const expected = version === "3.13" ? normalizeCompareOps(dumped.code) : dumped.code;
    compareTree(comparison, dumped.file, expected, dumpUnit(result.unit));
  } else {
    const expected = dumped.error?.[1] ?? "no error";
    const actual = result.ok ? "no error" : result.error.message;
    if (actual !== expected) tally.note("error", `${dumped.file}: CPython ${expected}, here ${actual}`);
  }
  if (tally.examples.length === before) tally.identicalFiles++;
}

function compareTree(comparison: Comparison, file: string, expected: DumpedCode, actual: DumpedCode): void {
  const { tally } = comparison;
  tally.codes++;
  const problems = comparison.compare(expected, actual);
  if (problems.length === 0) tally.identicalCodes++;
  for (const problem of problems) {
    const reason = problem.slice(0, problem.indexOf(":")).replace(/ \d+$/, "");
    tally.note(reason, `${file} ${expected.qualname} (line ${expected.firstLine}): ${problem}`);
  }
  expected.codes.forEach((code, index) => {
    const other = actual.codes[index];
    if (other === undefined || other.name !== code.name) tally.codes++;
    else compareTree(comparison, file, code, other);
  });
}

await main();
