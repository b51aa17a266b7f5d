/**
 * Compares generated programs with the real CPython: `node test/fuzz/run.mjs --seeds 1..1000 --python 3.13`.
 * Prints each difference with its seed and, reduced, the program; ends with status 1 if there was one.
 */
import type { PythonVersion } from "../../src/cpython/version.ts";
import { findInterpreters } from "../support/interpreters.mjs";
import { firstDifference, runSimulated } from "./execute.ts";
import { generate, sourceOf } from "./program.ts";
import { RealPython } from "./real-python.ts";
import { reduce } from "./reduce.ts";
import type { Statement } from "./statement.ts";

const MOST_REPORTED = 25;

export interface Options {
  readonly first: number;
  readonly last: number;
  readonly version: PythonVersion;
  readonly shrinks: boolean;
  /** No program is begun after so long. */
  readonly seconds?: number;
}

export interface Tally {
  programs: number;
  differences: number;
  /** Not valid Python, or too long: says nothing about the machine. */
  skipped: number;
  lines: number;
}

export async function compareSeeds(
  { first, last, version, shrinks, seconds = Number.POSITIVE_INFINITY }: Options,
  print: (text: string) => void,
): Promise<Tally> {
  const [interpreter] = findInterpreters([version]);
  if (interpreter === undefined) throw new Error(`python${version} is not on PATH`);
  const python = new RealPython(interpreter.command);
  const tally: Tally = { programs: 0, differences: 0, skipped: 0, lines: 0 };
  const reported = new Set<string>();
  const end = performance.now() + seconds * 1000;
  for (let seed = first; seed <= last && reported.size < MOST_REPORTED && performance.now() < end; seed++) {
    const program = generate(seed);
    const difference = await compare(python, version, program, tally);
    if (difference === undefined) continue;
    tally.differences++;
    const signature = signatureOf(difference);
    if (reported.has(signature)) continue;
    reported.add(signature);
    const fails = async (candidate: readonly Statement[]): Promise<boolean> =>
      signatureOf((await compare(python, version, candidate)) ?? "") === signature;
    const small = shrinks ? await reduce(program, fails) : program;
    print(`seed ${seed}, Python ${version}: ${difference}\n${shrinks ? sourceOf(small) : ""}`);
  }
  python.close();
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
  python: RealPython,
  version: PythonVersion,
  program: readonly Statement[],
  tally?: Tally,
): Promise<string | undefined> {
  const source = sourceOf(program);
  // The interpreter works on it meanwhile.
  const answer = python.run(source);
  const simulated = await runSimulated(version, source);
  const real = await answer;
  if (tally !== undefined) tally.programs++;
  if (real === undefined || /^(SyntaxError|IndentationError)/.test(real.ending)) {
    if (tally !== undefined) tally.skipped++;
    return undefined;
  }
  if (tally !== undefined) tally.lines += real.stdout.split("\n").length - 1;
  return firstDifference(real, simulated);
}
