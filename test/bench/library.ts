/** Real code for benches, the standard library of a CPython on PATH, and what they say about their times. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../support/interpreters.mjs";

/** Where the library of the first CPython found lies, 3.11 before others. */
export function libraryFolder(): string {
  const [interpreter] = findInterpreters(["3.11", "3.12", "3.13", "3.10"]);
  if (interpreter === undefined) throw new Error("no CPython found: name a folder of .py files");
  const [program, ...args] = interpreter.command;
  const script = "import os; print(os.path.dirname(os.__file__))";
  return spawnSync(program, [...args, "-c", script], { encoding: "utf8" }).stdout.trim();
}

/** The texts of a folder's `.py` files, without those of folders in it, in the order of their names. */
export function libraryTexts(folder: string = libraryFolder()): readonly string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
}

/** Every so many of the texts, so that all kinds of modules are there. */
const STRIDE = 7;

/** Texts one after the other, as many as it takes for so many lines; none with a star import, which would hide names. */
export function longText(texts: readonly string[], lineCount: number): string {
  const mixed = Array.from({ length: STRIDE }, (_, first) => texts.filter((_, at) => at % STRIDE === first));
  let text = "";
  for (const next of mixed.flat()) {
    if (/^ *from .* import \*/m.test(next)) continue;
    if (text.split("\n").length > lineCount) break;
    text += `${next}\n`;
  }
  return text;
}

export function quantile(sorted: readonly number[], fraction: number): number {
  return sorted[Math.min(Math.floor(sorted.length * fraction), sorted.length - 1)] ?? 0;
}

/** A time of the clock and one of the processor, in milliseconds: on a busy machine the second is the better one. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

export function measure(work: () => void): Cost {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuStart);
  return { wall, cpu: (user + system) / 1000 };
}

/** What the middle one of several measurements took, each figure by itself. */
export function medianCost(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number): number =>
    quantile(
      costs.map(pick).sort((left, right) => left - right),
      0.5,
    );
  return { wall: middle(({ wall }) => wall), cpu: middle(({ cpu }) => cpu) };
}
