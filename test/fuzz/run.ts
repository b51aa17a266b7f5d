/**
 * Compares generated programs with the real CPython: `node test/fuzz/run.mjs --seeds 1..1000 --python 3.13`.
 * Prints each difference with its seed and, reduced, the program; ends with status 1 if there was one.
 */
import type { PythonVersion } from "../../src/cpython/version.ts";
import { findInterpreters } from "../support/interpreters.mjs";
import { firstDifference, type Observed, runSimulated } from "./execute.ts";
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
  /** Too long for the interpreter, which says nothing about the machine. */
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
  // The interpreter works on the next program while the machine runs this one.
  let next = asked(python, first);
  for (let seed = first; seed <= last && reported.size < MOST_REPORTED && performance.now() < end; seed++) {
    const { program, source, answer } = next;
    if (seed < last) next = asked(python, seed + 1);
    const real = await answer;
    tally.programs++;
    if (real === undefined) {
      tally.skipped++;
      continue;
    }
    tally.lines += real.stdout.split("\n").length - 1;
    const difference = firstDifference(real, await runSimulated(version, source));
    if (difference === undefined) continue;
    tally.differences++;
    const signature = signatureOf(difference);
    if (reported.has(signature)) {
      print(`seed ${seed}, Python ${version}: a difference like one above`);
      continue;
    }
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

interface Asked {
  readonly program: readonly Statement[];
  readonly source: string;
  readonly answer: Promise<Observed | undefined>;
}

function asked(python: RealPython, seed: number): Asked {
  const program = generate(seed);
  const source = sourceOf(program);
  return { program, source, answer: python.run(source) };
}

/** Of a part of a program; what is no Python or takes too long has no difference. */
async function compare(
  python: RealPython,
  version: PythonVersion,
  program: readonly Statement[],
): Promise<string | undefined> {
  const source = sourceOf(program);
  const real = await python.run(source);
  if (real === undefined || /^(SyntaxError|IndentationError)/.test(real.ending)) return undefined;
  return firstDifference(real, await runSimulated(version, source));
}
