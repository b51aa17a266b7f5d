/**
 * Compares generated programs with the real CPython: `node test/fuzz/run.mjs --seeds 1..1000 --python 3.13`.
 * Prints each difference with its seed and, reduced, the program; ends with status 1 if there was one.
 */
import type { PythonVersion } from "../../src/cpython/version.ts";
import { findInterpreters } from "../support/interpreters.mjs";
import { firstDifference, runReal, runSimulated } from "./execute.ts";
import { generate, sourceOf } from "./program.ts";
import { reduce } from "./reduce.ts";
import type { Statement } from "./statement.ts";

/** Real interpreters that run at the same time. */
const PARALLEL = 2;
const MOST_REPORTED = 25;

export interface Options {
  readonly first: number;
  readonly last: number;
  readonly version: PythonVersion;
  readonly shrinks: boolean;
}

export interface Tally {
  programs: number;
  differences: number;
  /** Not valid Python, or too long: says nothing about the machine. */
  skipped: number;
  lines: number;
}

export async function compareSeeds(
  { first, last, version, shrinks }: Options,
  print: (text: string) => void,
): Promise<Tally> {
  const [interpreter] = findInterpreters([version]);
  if (interpreter === undefined) throw new Error(`python${version} is not on PATH`);
  const { command } = interpreter;
  const tally: Tally = { programs: 0, differences: 0, skipped: 0, lines: 0 };
  const reported = new Set<string>();
  let next = first;
  const work = async (): Promise<void> => {
    while (next <= last && reported.size < MOST_REPORTED) {
      const seed = next++;
      const program = generate(seed);
      const difference = await compare(command, version, program, tally);
      if (difference === undefined) continue;
      tally.differences++;
      const signature = signatureOf(difference);
      if (reported.has(signature)) continue;
      reported.add(signature);
      const fails = async (candidate: readonly Statement[]): Promise<boolean> =>
        signatureOf((await compare(command, version, candidate)) ?? "") === signature;
      const small = shrinks ? await reduce(program, fails) : program;
      print(`seed ${seed}, Python ${version}: ${difference}\n${shrinks ? sourceOf(small) : ""}`);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return tally;
}

/** What a difference has in common with others of its kind: its text without numbers and quoted parts. */
function signatureOf(difference: string): string {
  return difference
    .replace(/^line \d+/, "")
    .replace(/'[^']*'|"[^"]*"/g, "S")
    .replace(/[\d.]+/g, "N")
    .replace(/\[.*\]|\{.*\}/g, "C");
}

async function compare(
  command: readonly string[],
  version: PythonVersion,
  program: readonly Statement[],
  tally?: Tally,
): Promise<string | undefined> {
  const source = sourceOf(program);
  const real = await runReal(command, source);
  if (tally !== undefined) tally.programs++;
  if (real === undefined || /^(SyntaxError|IndentationError)/.test(real.ending)) {
    if (tally !== undefined) tally.skipped++;
    return undefined;
  }
  if (tally !== undefined) tally.lines += real.stdout.split("\n").length - 1;
  return firstDifference(real, await runSimulated(version, source));
}
