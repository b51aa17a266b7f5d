// Draws findings over real packages to be judged by a person, and keeps the verdicts in precision.json:
//
//   npm run evidence:precision -- --seed N [--count 300] [--per-rule 15] [--select RULES]
//     [--more NAME=FOLDER] NAME=FOLDER...
//
// NAME is what a corpus is called in precision.json, FOLDER where it lies. The draw depends on the seed alone: so many
// of each rule, then the rest at random. Findings that were judged in an earlier sample come last, so that a new
// sample says something new; where they are drawn all the same they keep their verdict. The folders of --more are
// drawn from for rules that the others have too few findings of. What was not judged before is printed with its
// surroundings and entered with the verdict "open", to be replaced by "right" or "wrong" with a reason; so is what was
// wrong before and is found again. --select draws for some rules alone, those mended after the last sample. Without
// folders it prints the figures of what was judged. Needs dist/cli.js (npm run build).
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { deciding, figures } from "./figures.mjs";

const file = path.join(import.meta.dirname, "precision.json");
const program = path.join(import.meta.dirname, "../../dist/cli.js");
const CONTEXT_LINES = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    count: { type: "string", default: "300" },
    "per-rule": { type: "string", default: "15" },
    select: { type: "string" },
    more: { type: "string", multiple: true, default: [] },
  },
});
const data = JSON.parse(fs.readFileSync(file, "utf8"));

/** A corpus with its findings, those that are on by default. */
function check(argument) {
  const [name, folder] = argument.split("=");
  const selected = values.select === undefined ? [] : ["--select", values.select];
  const run = spawnSync(process.execPath, [program, "check", "--format", "json", ...selected, folder], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
  const files = Number(/ in (\d+) files?/.exec(run.stderr)?.[1]);
  const findings = JSON.parse(run.stdout).map((finding) => describe(name, folder, finding));
  return { name, files, findings };
}

/** A finding as it is kept, with what is printed for whoever judges it. */
function describe(corpus, folder, { rule, path: filePath, range, message, related }) {
  const lines = fs.readFileSync(filePath, "utf8").split(/\r\n|\r|\n/);
  const { start, end } = range;
  const code = lines
    .slice(start.line - 1, end.line)
    .map((line) => line.trim())
    .join(" ")
    .slice(0, 160);
  const place = `${path.relative(folder, filePath).replaceAll(path.sep, "/")}:${start.line}`;
  const from = Math.max(0, start.line - 1 - CONTEXT_LINES);
  const context = [
    message,
    ...related.map((each) => `  line ${each.range.start.line}: ${each.message}`),
    ...lines.slice(from, end.line + CONTEXT_LINES).map((line, index) => `  ${from + index + 1}  ${line}`),
  ];
  return { entry: { corpus, rule, place, code }, context };
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(items, random) {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}

const keyOf = ({ corpus, rule, place, code }) => JSON.stringify([corpus, rule, place, code]);
const known = new Map(data.verdicts.map((verdict) => [keyOf(verdict), verdict]));

/** Those that no sample with a smaller seed has first. */
function newFirst(findings, seed) {
  const isOld = ({ entry }) => known.get(keyOf(entry))?.seeds.some((other) => other < seed) ?? false;
  return [...findings.filter((each) => !isOld(each)), ...findings.filter(isOld)];
}

function groupByRule(findings) {
  const groups = new Map();
  for (const each of findings) groups.set(each.entry.rule, [...(groups.get(each.entry.rule) ?? []), each]);
  return groups;
}

/** `count` findings, but at least `perRule` of each rule that has as many, with those of `more` for the others. */
function draw(findings, more, seed) {
  const random = createRandom(seed);
  const count = Number(values.count);
  const perRule = Number(values["per-rule"]);
  const ordered = newFirst(shuffle(findings, random), seed);
  const further = shuffle(more, random);
  const byRule = groupByRule([...ordered, ...further]);
  const least = [...byRule.values()].flatMap((each) => newFirst(each, seed).slice(0, perRule));
  const chosen = new Set(least);
  const rest = ordered.filter((each) => !chosen.has(each));
  return [...least, ...rest.slice(0, Math.max(0, count - least.length))];
}

function enter(sample, seed) {
  for (const { entry, context } of sample) {
    // A wrong one that is found again may say something else by now.
    const before = known.get(keyOf(entry));
    if (before !== undefined && (before.verdict === "right" || before.seeds.includes(seed))) {
      before.seeds = [...new Set([...before.seeds, seed])];
      continue;
    }
    data.verdicts.push({ ...entry, seeds: [seed], verdict: "open", reason: "" });
    console.log(`${entry.place} ${entry.rule}\n${context.join("\n")}\n`);
  }
  data.verdicts.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function printFigures() {
  for (const { seed, judged, right, share } of figures(data)) {
    console.log(`seed ${seed}: ${right} of ${judged} findings right, ${(100 * share).toFixed(1)} %`);
  }
  console.log("the last sample of each rule:");
  for (const [rule, { right, judged }] of [...deciding(data)].sort()) {
    console.log(`  ${rule.padEnd(36)} ${String(right).padStart(3)} of ${judged}`);
  }
}

function main() {
  if (positionals.length === 0) return printFigures();
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error("a draw needs --seed");
  const corpora = positionals.map(check);
  const more = values.more.map(check);
  const all = corpora.flatMap(({ findings }) => findings);
  const sample = draw(
    all,
    more.flatMap(({ findings }) => findings),
    seed,
  );
  enter(sample, seed);
  for (const { name, files, findings } of [...corpora, ...more]) {
    const counts = [...groupByRule(findings)].map(([rule, each]) => [rule, each.length]);
    const before = data.corpora.find((other) => other.name === name)?.findings ?? {};
    const all =
      values.select === undefined
        ? counts
        : [...Object.entries({ ...before, ...Object.fromEntries(counts) })];
    const corpus = { name, files, findings: Object.fromEntries(all.sort()) };
    data.corpora = [...data.corpora.filter((other) => other.name !== name), corpus];
  }
  fs.writeFileSync(file, `${JSON.stringify(data, undefined, 2)}\n`);
  const open = data.verdicts.filter(({ verdict }) => verdict === "open").length;
  console.log(`${sample.length} drawn of ${all.length}; ${open} to be judged in precision.json`);
}

main();
