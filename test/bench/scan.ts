/**
 * A scan of the standard library's top-level modules in one thread: `node test/bench/run.mjs scan [FOLDER]`. Beside:
 * tree-sitter alone parsing the same files, taken in turns with the scan so that both meet the same machine, ruff in
 * WebAssembly, and pylint, once, where it is on PATH; those two with the rules that overlap with ours.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Parser } from "web-tree-sitter";
import { createAnalyzerSession, defaultOptions } from "../../src/analyzer/session.ts";
import { testRuntime } from "../syntax/one-piece.ts";
import { testParser } from "../syntax/python-parser.ts";
import { type Cost, libraryFolder, libraryTexts, measure, medianCost } from "./library.ts";
import { loadRuff } from "./ruff.ts";

const ROUNDS = 9;
const WARM_UP = 2;
/** consider-using-generator, use-a-generator, consider-using-in, cache on methods, mutable defaults, modified iterating. */
const PYLINT_RULES = "R1728,R1729,R1714,W1518,W0102,W4701";
const PYLINT_LIMIT_MS = 300_000;

const folder = process.argv[2] ?? libraryFolder();
const texts = libraryTexts(folder);
const { language } = await testRuntime();
const treeSitter = new Parser().setLanguage(language);
const parser = await testParser();
const session = createAnalyzerSession(parser, defaultOptions("3.13"));
const ruff = loadRuff();

function parseBare(): void {
  for (const text of texts) treeSitter.parse(text)?.delete();
}

function parseOurs(): void {
  for (const text of texts) parser.parseModule(text);
}

function scan(): number {
  let count = 0;
  for (const text of texts) {
    session.open(text);
    count += session.findings().length;
  }
  return count;
}

const runs: Record<string, () => void> = {
  "tree-sitter, bare parse": parseBare,
  "our syntax trees": parseOurs,
  "our scan": scan,
};
if (ruff !== undefined) runs["ruff in WebAssembly"] = () => void texts.map(ruff);

const costs = new Map<string, Cost[]>();
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  for (const [name, run] of Object.entries(runs)) {
    const cost = measure(run);
    if (round >= WARM_UP) costs.set(name, [...(costs.get(name) ?? []), cost]);
  }
}
const bare = costs.get("tree-sitter, bare parse") ?? [];
const length = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`${texts.length} files, ${length} characters, ${scan()} findings, ${ROUNDS} rounds`);
for (const [name, each] of costs) {
  const { wall, cpu } = medianCost(each);
  const ratio = medianCost(each.map((cost, round) => ratioTo(cost, bare[round])));
  console.log(
    `${name.padEnd(26)}wall ${wall.toFixed(0).padStart(5)} ms, cpu ${cpu.toFixed(0).padStart(5)} ms; ` +
      `of the bare parse: wall ${ratio.wall.toFixed(2)}, cpu ${ratio.cpu.toFixed(2)}`,
  );
}
timePylint();

/** Within one round, so that what else the machine did meanwhile counts for both. */
function ratioTo(cost: Cost, reference: Cost | undefined): Cost {
  return { wall: cost.wall / (reference?.wall ?? 1), cpu: cost.cpu / (reference?.cpu ?? 1) };
}

function timePylint(): void {
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".py"))
    .map((name) => path.join(folder, name));
  const args = [
    "--disable=all",
    `--enable=${PYLINT_RULES}`,
    "--score=n",
    "--jobs=1",
    "--persistent=n",
    ...files,
  ];
  const start = performance.now();
  const run = spawnSync("pylint", args, { encoding: "utf8", timeout: PYLINT_LIMIT_MS });
  if (run.error !== undefined) console.log(`pylint: ${run.error.message}`);
  else console.log(`pylint, one run            wall ${(performance.now() - start).toFixed(0)} ms`);
}
