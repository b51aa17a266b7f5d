// How much faster `heapscope check` is with more jobs: `node test/bench/run.mjs jobs [FOLDER]`, by default the standard
// library of a Python on PATH. The built command line is run as a person runs it, with 1, 2, 4 ... jobs in turns, so that all
// meet the same machine.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findInterpreters } from "../support/interpreters.mjs";

const ROUNDS = 5;
const program = path.join(import.meta.dirname, "../../dist/cli.js");
if (!fs.existsSync(program)) throw new Error("There is no dist/cli.js: node esbuild.js");
const folder = process.argv[2] ?? libraryFolder();
const counts = [];
for (let jobs = 1; jobs < os.availableParallelism(); jobs *= 2) counts.push(jobs);
counts.push(os.availableParallelism());

const times = new Map(counts.map((jobs) => [jobs, []]));
let summary = "";
for (let round = 0; round < ROUNDS; round++) for (const jobs of counts) times.get(jobs).push(check(jobs));
console.log(summary);
const [single] = counts;
for (const [jobs, each] of times) {
  const speedUp = median(each.map((milliseconds, round) => times.get(single)[round] / milliseconds));
  console.log(`${jobs} jobs: ${median(each).toFixed(0)} ms, ${speedUp.toFixed(2)} times as fast as one`);
}

function check(jobs) {
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, [program, "check", "--jobs", String(jobs), folder], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  summary = stderr.trim().split("\n").at(-1);
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function libraryFolder() {
  const [python] = findInterpreters(["3.13", "3.12", "3.11"]);
  if (python === undefined) throw new Error("There is no python3.11 ... python3.13 on PATH; name a folder.");
  const probe = "import os; print(os.path.dirname(os.__file__))";
  const [command, ...args] = python.command;
  return spawnSync(command, [...args, "-S", "-c", probe], { encoding: "utf8" }).stdout.trim();
}
