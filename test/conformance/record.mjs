// Records what real CPythons print for every program of test/conformance/programs into
// test/conformance/recorded/py3XX.json. Run it after adding or changing a program:
//
//   node test/conformance/record.mjs
//
// It uses each python3.11 and python3.13 found on PATH. The recordings are never edited by hand.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../support/interpreters.mjs";

const VERSIONS = ["3.11", "3.13"];
const TIMEOUT_MS = 30_000;
const folder = import.meta.dirname;
const programs = path.join(folder, "programs");

function listPrograms() {
  return fs
    .readdirSync(programs, { recursive: true })
    .filter((name) => name.endsWith(".py"))
    .sort();
}

/** Standard output and exit status; the traceback's text is the last line of stderr. */
function runProgram(command, name) {
  const result = spawnSync(command[0], [...command.slice(1), "-S", name], {
    cwd: programs,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" },
    timeout: TIMEOUT_MS,
  });
  if (result.error !== undefined) throw new Error(`${name}: ${result.error.message}`);
  return {
    stdout: result.stdout,
    status: result.status,
    lastError: result.stderr.trimEnd().split("\n").at(-1),
  };
}

const interpreters = findInterpreters(VERSIONS);
if (interpreters.length === 0) {
  console.error(
    `No ${VERSIONS.map((version) => `python${version}`).join(" or ")} on PATH: nothing recorded.`,
  );
  process.exit(1);
}
for (const { version, command } of interpreters) {
  const recorded = Object.fromEntries(listPrograms().map((name) => [name, runProgram(command, name)]));
  const file = path.join(folder, "recorded", `py${version.replace(".", "")}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(recorded, undefined, 1)}\n`);
  console.log(`${path.relative(process.cwd(), file)}: ${Object.keys(recorded).length} programs`);
}
