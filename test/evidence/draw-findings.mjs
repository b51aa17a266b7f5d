// Draws findings over real packages to be judged by a person, and keeps the verdicts in precision.json:
//
//   node test/evidence/draw-findings.mjs NAME FOLDER [--seed 1] [--count 100] [--per-rule 15] [--select RULES]
//
// NAME is what the corpus is called in precision.json, FOLDER where it lies. The draw depends on the seed alone. Findings that
// were judged before keep their verdict; the others are printed with their surroundings and entered with the
// verdict "open", to be replaced by "right" or "wrong" with a reason. Needs dist/cli.js (npm run build).
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const file = path.join(import.meta.dirname, "precision.json");
const program = path.join(import.meta.dirname, "../../dist/cli.js");
const CONTEXT_LINES = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "100" },
    "per-rule": { type: "string", default: "15" },
    // Rules or groups, with commas between; what is known of the others stays.
    select: { type: "string" },
  },
});
const [name, folder] = positionals;
if (name === undefined || folder === undefined) {
  console.error(
    "usage: node test/evidence/draw-findings.mjs NAME FOLDER [--seed N] [--count N] [--per-rule N] [--select RULES]",
  );
  process.exit(2);
}

const selected = values.select === undefined ? [] : ["--select", values.select];

function check() {
  const run = spawnSync(process.execPath, [program, "check", "--format", "json", ...selected, folder], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
  const files = Number(/ in (\d+) files?/.exec(run.stderr)?.[1]);
  return { files, findings: JSON.parse(run.stdout) };
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

/** `count` findings, but at least `perRule` of each rule that has as many. */
function draw(findings, random, count, perRule) {
  const shuffled = shuffle(findings, random);
  const byRule = Map.groupBy?.(shuffled, ({ rule }) => rule) ?? groupByRule(shuffled);
  const first = [...byRule.values()].flatMap((each) => each.slice(0, perRule));
  const rest = shuffled.filter((finding) => !first.includes(finding));
  return [...first, ...rest.slice(0, Math.max(0, count - first.length))];
}

function groupByRule(findings) {
  const groups = new Map();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return groups;
}

function describe({ rule, path: filePath, range }) {
  const lines = fs.readFileSync(filePath, "utf8").split(/\r\n|\r|\n/);
  const { start, end } = range;
  const code = lines
    .slice(start.line - 1, end.line)
    .map((line) => line.trim())
    .join(" ")
    .slice(0, 160);
  const place = `${path.relative(folder, filePath).replaceAll(path.sep, "/")}:${start.line}`;
  const from = Math.max(0, start.line - 1 - CONTEXT_LINES);
  const context = lines
    .slice(from, end.line + CONTEXT_LINES)
    .map((line, index) => `  ${from + index + 1}  ${line}`);
  return { entry: { corpus: name, rule, place, code, verdict: "open", reason: "" }, context };
}

const isSame = (a, b) => ["corpus", "rule", "place", "code"].every((key) => a[key] === b[key]);
const data = JSON.parse(fs.readFileSync(file, "utf8"));
const { files, findings } = check();
const sample = draw(
  findings,
  createRandom(Number(values.seed)),
  Number(values.count),
  Number(values["per-rule"]),
);
const described = sample.map(describe);
for (const { entry, context } of described) {
  if (data.verdicts.some((known) => isSame(known, entry))) continue;
  data.verdicts.push(entry);
  console.log(`${entry.place} ${entry.rule}\n${context.join("\n")}\n`);
}
const counts = Object.fromEntries([...groupByRule(findings)].map(([rule, each]) => [rule, each.length]));
const known = data.corpora.find((corpus) => corpus.name === name)?.findings ?? {};
const all = values.select === undefined ? counts : { ...known, ...counts };
data.corpora = [...data.corpora.filter((corpus) => corpus.name !== name), { name, files, findings: all }];
data.verdicts.sort((a, b) =>
  `${a.corpus} ${a.rule} ${a.place}` < `${b.corpus} ${b.rule} ${b.place}` ? -1 : 1,
);
fs.writeFileSync(file, `${JSON.stringify(data, undefined, 2)}\n`);
const open = data.verdicts.filter(({ verdict }) => verdict === "open").length;
console.log(
  `${sample.length} drawn of ${findings.length} in ${files} files; ${open} to be judged in precision.json`,
);
