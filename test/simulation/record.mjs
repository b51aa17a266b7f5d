// Records what real CPythons do with the shipped examples, into test/simulation/recorded/<example>.json: output,
// line events, memory. `node test/simulation/record.mjs`; it takes every python3.X that it finds on the PATH.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findPythons } from "../analyzer/find-pythons.mjs";

const EXAMPLES = ["fibonacci_generator", "fruit_set", "node_cycle"];
const VERSIONS = ["3.11", "3.12", "3.13"];
const here = import.meta.dirname;
const recorder = path.join(here, "record_run.py");

function run(python, ...args) {
  const env = { ...process.env, PYTHONHASHSEED: "0" };
  const done = spawnSync(python, args, { encoding: "utf8", env, timeout: 60_000 });
  if (done.status !== 0) throw new Error(`${python} ${args.join(" ")}: ${done.stderr}`);
  return done.stdout;
}

const pythons = findPythons().filter(({ version }) => VERSIONS.includes(version));
for (const example of EXAMPLES) {
  const program = path.join(here, "../../media/examples", `${example}.py`);
  const facts = pythons.map(({ version, command }) => [
    version,
    {
      output: run(command, program),
      steps: JSON.parse(run(command, recorder, "steps", program)),
      traced: JSON.parse(run(command, recorder, "memory", program)),
    },
  ]);
  const file = path.join(here, "recorded", `${example}.json`);
  const lines = facts.map(([version, fact]) => `"${version}": ${JSON.stringify(fact)}`);
  fs.writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
  console.log(`${example}: ${facts.map(([version]) => version).join(", ")}`);
}
