// Runs measure.py under every CPython that is found and writes src/analyzer/measured.json, which the rules' pages
// are made from: `node test/analyzer/record-measured.mjs`. The file is never edited by hand.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findPythons } from "./find-pythons.mjs";

const folder = import.meta.dirname;
const target = path.join(folder, "../../src/analyzer/measured.json");

const reports = findPythons().map(({ command }) => {
  const run = spawnSync(command, [path.join(folder, "measure.py")], { encoding: "utf8", timeout: 300_000 });
  if (run.status !== 0) throw new Error(run.stderr || `${command} did not finish`);
  return JSON.parse(run.stdout);
});
if (reports.length === 0) throw new Error("No python3.9 ... python3.15 on PATH.");

const rules = {};
for (const { version, rules: measured } of reports) {
  for (const [rule, cases] of Object.entries(measured)) {
    rules[rule] ??= cases.map(({ title, counts }) => ({ title, counts, runs: [] }));
    for (const [index, { beforeBytes, afterBytes, beforeSeconds, afterSeconds }] of cases.entries()) {
      const timeRatio = Number((afterSeconds / beforeSeconds).toPrecision(2));
      rules[rule][index].runs.push({ python: version, beforeBytes, afterBytes, timeRatio });
    }
  }
}
fs.writeFileSync(target, `${JSON.stringify({ rules }, undefined, 2)}\n`);
console.log(
  `Measured ${Object.keys(rules).length} rules on ${reports.map(({ version }) => version).join(", ")}`,
);
