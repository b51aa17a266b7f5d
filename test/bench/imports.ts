/**
 * What importing takes: `node test/bench/run.mjs imports [ROUNDS]`, by default 5. Each program runs once in a process
 * of its own, as the first one of a worker does; the table has the medians in milliseconds. A module is filled when one of its
 * names is first asked for, so that importing all and asking each for its names are measured apart.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { isInLibrary } from "../../src/cpython/library.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import { PUBLIC_MODULES } from "../library/public-modules.ts";
import { bundleHeapscope } from "./bundle.ts";

const FOLDER = "dist-test/bench/imports";

const profile = profileFor("3.13");
const names = PUBLIC_MODULES.filter((name) => isInLibrary(profile, name));
const imports = names.map((name) => `import ${name}\n`).join("");
const PROGRAMS: Readonly<Record<string, string>> = {
  "nothing imported": "pass\n",
  [`${names.length} modules imported`]: imports,
  "all asked for their names": `${imports}import sys\nfor module in list(sys.modules.values()):\n    dir(module)\n`,
};

interface Measured {
  readonly milliseconds: readonly number[];
  /** Of all threads of the process; they say more when others use the machine, too. */
  readonly cpuMilliseconds: readonly number[];
  readonly starts: readonly number[];
  readonly opening: number;
}

const rounds = Number(process.argv[2] ?? 5);
const [executable = "", ...args] = await bundleHeapscope();
fs.mkdirSync(FOLDER, { recursive: true });

function measure(file: string): Measured {
  const run = spawnSync(executable, [...args, file, "3"], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${file}: ${run.stderr.slice(-500)}`);
  return JSON.parse(run.stdout) as Measured;
}

function median(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[sorted.length >> 1] ?? 0).toFixed(1).padStart(8);
}

console.log("program                       opening   start   first   later  first, CPU  later, CPU");
for (const [title, text] of Object.entries(PROGRAMS)) {
  const file = path.join(FOLDER, `${title.replaceAll(" ", "-")}.py`);
  fs.writeFileSync(file, text);
  const runs = Array.from({ length: rounds }, () => measure(file));
  const columns = [
    runs.map(({ opening }) => opening),
    runs.map(({ starts }) => starts[0] ?? 0),
    runs.map(({ milliseconds }) => milliseconds[0] ?? 0),
    runs.flatMap(({ milliseconds }) => milliseconds.slice(1)),
    runs.map(({ cpuMilliseconds }) => cpuMilliseconds[0] ?? 0),
    runs.flatMap(({ cpuMilliseconds }) => cpuMilliseconds.slice(1)),
  ];
  console.log(title.padEnd(28), ...columns.map(median));
}
