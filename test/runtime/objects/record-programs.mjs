// Records what real CPythons print for every program of test/runtime/objects/programs (containers) into
// test/runtime/objects/recorded/py3XX.json, and of plain-programs (numbers and text) into plain-recorded. Run it
// after adding or changing a program:
//
//   node test/runtime/objects/record-programs.mjs
//
// It uses each of the versions below that is found on PATH. The recordings are never edited by hand.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../../support/interpreters.mjs";

const VERSIONS = ["3.9", "3.11", "3.12", "3.13"];
const TIMEOUT_MS = 30_000;
const folder = import.meta.dirname;
const SETS = [
  ["programs", "recorded"],
  ["plain-programs", "plain-recorded"],
];

function runProgram(command, programs, name) {
  const result = spawnSync(command[0], [...command.slice(1), "-S", name], {
    cwd: programs,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" },
    timeout: TIMEOUT_MS,
  });
  if (result.error !== undefined) throw new Error(`${name}: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`${name} fails:\n${result.stderr}`);
  return result.stdout;
}

const interpreters = findInterpreters(VERSIONS);
if (interpreters.length === 0) {
  console.error(`None of python${VERSIONS.join(", python")} on PATH: nothing recorded.`);
  process.exit(1);
}
for (const [source, target] of SETS) {
  const programs = path.join(folder, source);
  const names = fs
    .readdirSync(programs)
    .filter((name) => name.endsWith(".py"))
    .sort();
  for (const { version, command } of interpreters) {
    const recorded = Object.fromEntries(names.map((name) => [name, runProgram(command, programs, name)]));
    const file = path.join(folder, target, `py${version.replace(".", "")}.json`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(recorded, undefined, 2)}\n`);
    console.log(`${path.relative(process.cwd(), file)}: ${names.length} programs`);
  }
}
