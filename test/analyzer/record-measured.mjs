// Runs measure.py under every CPython that is found and writes src/analyzer/measured.json, which the rules' pages
// are made from: `node test/analyzer/record-measured.mjs [RULE...]`, by default all rules that have cases. The file is
// never edited by hand.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findPythons } from "./find-pythons.mjs";

const folder = import.meta.dirname;
const target = path.join(folder, "../../src/analyzer/measured.json");

const named = process.argv.slice(2);

const reports = findPythons().map(({ command }) => {
  const run = spawnSync(command, [path.join(folder, "measure.py"), ...named], {
    encoding: "utf8",
    timeout: 300_000,
  });
  if (run.status !== 0) throw new Error(run.stderr || `${command} did not finish`);
  return JSON.parse(run.stdout);
});
if (reports.length === 0) throw new Error("No python3.9 ... python3.15 on PATH.");

const measured = {};
for (const { version, rules } of reports) {
  for (const [rule, cases] of Object.entries(rules)) {
    measured[rule] ??= [];
    for (const { title, counts, beforeBytes, afterBytes, beforeSeconds, afterSeconds } of cases) {
      const timeRatio = Number((afterSeconds / beforeSeconds).toPrecision(2));
      // A version may lack what a case needs.
      if (!measured[rule].some((each) => each.title === title))
        measured[rule].push({ title, counts, runs: [] });
      const found = measured[rule].find((each) => each.title === title);
      found.runs.push({ python: version, beforeBytes, afterBytes, timeRatio });
    }
  }
}
const kept = named.length === 0 ? {} : JSON.parse(fs.readFileSync(target, "utf8")).rules;
const all = Object.entries({ ...kept, ...measured }).sort(([a], [b]) => (a < b ? -1 : 1));
const rules = Object.fromEntries(all);
fs.writeFileSync(target, `${JSON.stringify({ rules }, undefined, 2)}\n`);
console.log(
  `Measured ${Object.keys(measured).length} rules on ${reports.map(({ version }) => version).join(", ")}`,
);
