/**
 * What large data, deep recursion and the start of the machine take: `node test/bench/run.mjs limits`. Each program
 * runs once in a process of its own; resident memory is that of the whole process, JavaScript engine included.
 */
import { spawnSync } from "node:child_process";
import { bundleHeapscope } from "./bundle.ts";

const FOLDER = "test/bench/programs";
const PROGRAMS = [
  "ten_million_zeros",
  "million_numbers",
  "recursion_default",
  "recursion_50000",
  "recursion_through_natives",
] as const;
const START_ROUNDS = 9;

interface Measured {
  readonly milliseconds: readonly number[];
  readonly starts: readonly number[];
  readonly residentBytes: number;
  readonly output: string;
}

const [executable = "", ...args] = await bundleHeapscope();

function measure(program: string, rounds: number): Measured {
  const run = spawnSync(executable, [...args, `${FOLDER}/${program}.py`, String(rounds)], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`${program}: ${run.stderr.slice(-500)}`);
  return JSON.parse(run.stdout) as Measured;
}

console.log("program                          ms  resident MB  prints");
for (const program of PROGRAMS) {
  const { milliseconds, residentBytes, output } = measure(program, 1);
  const cells = [
    (milliseconds[0] ?? 0).toFixed(0).padStart(7),
    (residentBytes / 1e6).toFixed(0).padStart(12),
  ];
  console.log(program.padEnd(28), ...cells, ` ${output.trim().replaceAll("\n", ", ")}`);
}
const { starts } = measure("fib", START_ROUNDS);
const later = starts.slice(1).sort((a, b) => a - b);
const [first, median] = [starts[0] ?? 0, later[later.length >> 1] ?? 0];
console.log(`starting a machine: ${first.toFixed(1)} ms the first time, then ${median.toFixed(1)} ms`);
