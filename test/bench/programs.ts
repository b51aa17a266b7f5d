/**
 * The speed of five small programs on our machine and on others, in the same run: `npm run bench`. Arguments:
 * rounds for each program (default 11), or `--ours` to leave the others out.
 *
 * Each program runs several times in one process of its own for each implementation. What is timed is the same
 * for all: parsing or compiling the source, and running it; not the start of the process or of the interpreter.
 * The first run is shown beside the median of those that follow, since a person sees the first.
 */
import { spawnSync } from "node:child_process";
import { findInterpreters } from "../support/interpreters.mjs";
import { bundleHeapscope } from "./bundle.ts";
import { installPeers } from "./peers.ts";

const PROGRAMS = ["fib", "trees", "sieve", "words", "generators"] as const;
const PEERS = ["skulpt@1.2.0", "@micropython/micropython-webassembly-pyscript@1.27.0"] as const;
const CHILDREN = "test/bench/children";

interface Implementation {
  readonly name: string;
  readonly command: readonly string[];
  /** What follows the file and the rounds. */
  readonly args?: readonly string[];
}

interface Timing {
  readonly first: number;
  readonly median: number;
  readonly output: string;
}

function others(): Implementation[] {
  const peers: Implementation[] = [];
  const [python] = findInterpreters(["3.11", "3.13", "3.12", "3.10", "3.9"]);
  if (python === undefined) console.log("No CPython on PATH.");
  else {
    const command = [...python.command, `${CHILDREN}/cpython.py`];
    peers.push({ name: `CPython ${python.version}`, command });
    peers.push({ name: "... tracemalloc", command, args: ["tracemalloc"] });
  }
  if (!installPeers(PEERS)) {
    console.log("src/runtime/NOTES.md has earlier numbers.");
    return peers;
  }
  peers.push({ name: "Skulpt", command: [process.execPath, `${CHILDREN}/skulpt.cjs`] });
  peers.push({ name: "MicroPython Wasm", command: [process.execPath, `${CHILDREN}/micropython.mjs`] });
  return peers;
}

function time({ command, args = [] }: Implementation, program: string, rounds: number): Timing | undefined {
  const [executable = "", ...first] = command;
  const file = `test/bench/programs/${program}.py`;
  const run = spawnSync(executable, [...first, file, String(rounds), ...args], { encoding: "utf8" });
  if (run.status !== 0) {
    console.log(run.stderr.slice(-400));
    return undefined;
  }
  const { milliseconds, output } = JSON.parse(run.stdout) as { milliseconds: number[]; output: string };
  const later = milliseconds.slice(Math.min(2, milliseconds.length - 1)).sort((a, b) => a - b);
  return { first: milliseconds[0] ?? 0, median: later[later.length >> 1] ?? 0, output };
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function row(name: string, values: readonly number[]): string {
  const cells = [...values, geometricMean(values)].map((value) => value.toFixed(value < 10 ? 2 : 1));
  return [name.padEnd(18), ...cells.map((cell) => cell.padStart(10))].join(" ");
}

function print(title: string, rows: ReadonlyMap<string, readonly number[]>): void {
  const heads = [...PROGRAMS, "geomean"].map((head) => head.padStart(10));
  console.log(`\n${[title.padEnd(18), ...heads].join(" ")}`);
  for (const [name, values] of rows) console.log(row(name, values));
  const ours = [...rows.values()][0] ?? [];
  for (const [name, values] of rows) {
    if (rows.size === 1 || values === ours) continue;
    console.log(
      row(
        `  ours / ${name}`.slice(0, 26),
        values.map((value, index) => (ours[index] ?? 0) / value),
      ),
    );
  }
}

const args = process.argv.slice(2);
const rounds = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 11);
const ourselves = { name: "Heapscope", command: await bundleHeapscope() };
const implementations = [ourselves, ...(args.includes("--ours") ? [] : others())];
const medians = new Map<string, number[]>();
const firsts = new Map<string, number[]>();
let expected: string[] | undefined;
for (const implementation of implementations) {
  const timings = PROGRAMS.map((program) => time(implementation, program, rounds));
  if (timings.some((timing) => timing === undefined)) continue;
  const outputs = timings.map((timing) => timing?.output ?? "");
  expected ??= outputs;
  if (outputs.join("") !== expected.join("")) console.log(`${implementation.name} prints something else.`);
  medians.set(
    implementation.name,
    timings.map((timing) => timing?.median ?? 0),
  );
  firsts.set(
    implementation.name,
    timings.map((timing) => timing?.first ?? 0),
  );
}
console.log(`Node ${process.version}, ${rounds} rounds in one process; milliseconds, compiling included.`);
print("median", medians);
print("first run", firsts);
