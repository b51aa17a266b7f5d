// `npm run evidence:fixes`: proves that safe fixes change nothing. Applies every safe fix to a copy of the standard
// library of CPython 3.11 and to packages of Debian, and runs their own tests over it beside an untouched copy:
//
//   npm run evidence:fixes -- [--whole] [--minutes 40] [--only NAME,NAME]
//
// It prints the number of fixes by rule and every new failure, and keeps both in fixes.json. Without --whole the tests
// that cover what was changed are run. It needs python3.11 on PATH and Debian's packages; everything happens in a
// folder for temporary files, which is removed.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findInterpreters } from "../support/interpreters.mjs";
import { lastLines, projectRoot, run, runMain, SetupError } from "../support/process.mjs";
import { compareTests } from "./fixes/compare-tests.mjs";
import { PACKAGES, preparePackage } from "./fixes/packages.mjs";
import { prepareStandardLibrary } from "./fixes/standard-library.mjs";

const resultFile = path.join(import.meta.dirname, "fixes.json");

const { values } = parseArgs({
  options: {
    whole: { type: "boolean", default: false },
    minutes: { type: "string", default: "40" },
    // Only these subjects: "library", or names of packages.
    only: { type: "string" },
  },
});

runMain(async () => {
  const [interpreter] = findInterpreters(["3.11"]);
  if (interpreter === undefined) throw new SetupError("There is no python3.11 on PATH.");
  const built = await run(process.execPath, ["esbuild.js"], { cwd: projectRoot, timeoutSeconds: 120 });
  if (built.status !== 0) throw new SetupError(`The build failed:\n${lastLines(built.output)}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-fixes-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const deadline = Date.now() + Number(values.minutes) * 60_000;
  const subjects = chooseSubjects(interpreter.command, folder);
  const results = [];
  for (const [name, prepare] of subjects) results.push(await prove(name, prepare, deadline));
  write(results);
  if (results.some(({ newFailures }) => newFailures.length > 0)) process.exitCode = 1;
});

/** @returns {[string, () => Promise<object>][]} */
function chooseSubjects(python, folder) {
  const place = (name) => path.join(folder, name);
  const isWhole = values.whole;
  const all = [
    ["library", () => prepareStandardLibrary(python, place("library"), { isWhole })],
    ...PACKAGES.map((each) => [each.name, () => preparePackage(each, python, place(each.name))]),
  ];
  const only = values.only?.split(",");
  return only === undefined ? all : all.filter(([name]) => only.includes(name));
}

/** Test modules that there is no time for any more are counted as not run. */
async function prove(name, prepare, deadline) {
  const { version, tests, rules, files, copies, modules, testSeconds } = await prepare();
  console.log(`${name} (${version}): ${describeRules(rules)} in ${files.length} files`);
  const result = { name, version, tests, fixes: rules, files: files.length };
  const outcomes = [];
  for (const module of modules) {
    const leftSeconds = (deadline - Date.now()) / 1000;
    if (leftSeconds < 5) break;
    const outcome = await compareTests(module, copies, Math.min(testSeconds, leftSeconds));
    outcomes.push(outcome);
    console.log(`  ${describeOutcome(outcome)}`);
  }
  for (const { folder } of Object.values(copies)) fs.rmSync(folder, { recursive: true, force: true });
  const ran = outcomes.filter(({ notRun }) => notRun === undefined);
  const notRun = outcomes.filter((each) => each.notRun !== undefined);
  const late = modules.slice(outcomes.length).map((each) => ({ ...each, notRun: "no time was left" }));
  const sum = (count) => ran.reduce((total, each) => total + count(each), 0);
  return {
    ...result,
    testModules: ran.map((each) => each.name),
    testModulesNotRun: [...notRun, ...late].map((each) => `${each.name}: ${each.notRun}`),
    testCases: sum(({ cases }) => cases),
    failuresInBoth: sum(({ oldFailures }) => oldFailures),
    unsteady: ran.flatMap((each) => each.unsteady),
    newFailures: ran.flatMap((each) => each.newFailures),
  };
}

function describeRules(rules) {
  const parts = Object.entries(rules).map(([rule, count]) => `${count} ${rule}`);
  return parts.length === 0 ? "nothing to fix" : parts.join(", ");
}

function describeOutcome({ name, notRun, cases, oldFailures, newFailures, unsteady }) {
  if (notRun !== undefined) return `${name}: ${notRun}`;
  const parts = [`${cases} tests`, `${oldFailures} fail in both`];
  if (unsteady.length > 0) parts.push(`unsteady: ${unsteady.join(", ")}`);
  parts.push(newFailures.length === 0 ? "no new failure" : `NEW FAILURES: ${newFailures.join(", ")}`);
  return `${name}: ${parts.join("; ")}`;
}

/** Subjects that were not run this time keep what is known of them. */
function write(results) {
  const known = fs.existsSync(resultFile) ? JSON.parse(fs.readFileSync(resultFile, "utf8")).subjects : [];
  const kept = known.filter(({ name }) => !results.some((each) => each.name === name));
  const subjects = [...kept, ...results].sort((a, b) => (a.name < b.name ? -1 : 1));
  const fixes = {};
  for (const each of subjects) {
    for (const [rule, count] of Object.entries(each.fixes)) fixes[rule] = (fixes[rule] ?? 0) + count;
  }
  const sorted = Object.fromEntries(Object.entries(fixes).sort());
  fs.writeFileSync(resultFile, `${JSON.stringify({ fixes: sorted, subjects }, undefined, 2)}\n`);
  console.log(
    `In all: ${describeRules(sorted)}; ${subjects.flatMap((each) => each.newFailures).length} new failures`,
  );
}
