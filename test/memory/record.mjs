// Records what tracemalloc of real CPythons says of each program, into test/memory/recorded.json: current and peak
// bytes, and the lines that hold most at the end. `node test/memory/record.mjs`, with python3.11 and python3.13 on PATH.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findPythons } from "../analyzer/find-pythons.mjs";

const VERSIONS = ["3.11", "3.13"];
const here = import.meta.dirname;
const recorder = path.join(here, "../simulation/record_run.py");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-memory-"));

function ask(python, kind, program) {
  const env = { ...process.env, PYTHONHASHSEED: "0" };
  const done = spawnSync(python, [recorder, kind, program], {
    encoding: "utf8",
    env,
    cwd: folder,
    timeout: 60_000,
  });
  if (done.status !== 0) throw new Error(`${python} ${kind} ${program}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

const pythons = findPythons().filter(({ version }) => VERSIONS.includes(version));
if (pythons.length < VERSIONS.length) throw new Error(`Needs Python ${VERSIONS.join(" and ")} on PATH.`);
const recorded = {};
for (const name of fs.readdirSync(path.join(here, "programs")).sort()) {
  const program = path.join(here, "programs", name);
  recorded[name] = Object.fromEntries(
    pythons.map(({ version, command }) => [
      version,
      { ...ask(command, "memory", program), lines: ask(command, "lines", program) },
    ]),
  );
}
fs.rmSync(folder, { recursive: true });
const rows = Object.entries(recorded).map(
  ([name, facts]) => `${JSON.stringify(name)}: ${JSON.stringify(facts)}`,
);
fs.writeFileSync(path.join(here, "recorded.json"), `{\n${rows.join(",\n")}\n}\n`);
console.log(`${rows.length} programs recorded`);
