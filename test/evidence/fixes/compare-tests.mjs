// Runs the same tests over two copies of a program, one beside the other, and tells which fail in the second only.
import fs from "node:fs";
import path from "node:path";
import { run } from "../../support/process.mjs";

/** A failure that comes and goes is told from a new one by so many further runs of both copies. */
const FURTHER_RUNS = 2;

/** What CPython's own tests end with where a whole module is skipped. */
const NOTHING_TO_RUN = new Set([0, 4]);

/**
 * @typedef {{ folder: string, env: Record<string, string> }} Copy where it lies, and what makes Python use it
 * @typedef {{ name: string, command: (junitFile: string) => string[] }} TestModule one process
 * @typedef {{ cases: number, failures: string[], isCrash?: boolean }} Outcome
 */

/**
 * @param {TestModule} module
 * @param {{ plain: Copy, fixed: Copy }} copies
 * @returns {Promise<{ name: string, notRun?: string, cases: number, oldFailures: number, newFailures: string[], unsteady: string[] }>}
 * `notRun` is the reason why these tests say nothing
 */
export async function compareTests(module, copies, timeoutSeconds) {
  const { name } = module;
  let [plain, fixed] = await runBoth(module, copies, timeoutSeconds);
  const notRun = saysNothing(plain);
  if (notRun !== undefined) {
    return { name, notRun, cases: 0, oldFailures: 0, newFailures: [], unsteady: [] };
  }
  const { cases } = plain;
  if (fixed === undefined) fixed = { cases, failures: [`${name}: did not end`] };
  const oldFailures = plain.failures.length;
  const missing = cases - fixed.cases;
  if (missing > 0) fixed.failures.push(`${name}: ${missing} tests are missing`);
  const suspects = fixed.failures.filter((each) => !plain.failures.includes(each));
  let steady = suspects;
  for (let again = 0; again < FURTHER_RUNS && steady.length > 0; again++) {
    [plain, fixed] = await runBoth(module, copies, timeoutSeconds);
    if (plain === undefined || fixed === undefined) continue;
    const [before, after] = [plain.failures, fixed.failures];
    steady = steady.filter((each) => after.includes(each) && !before.includes(each));
  }
  const unsteady = suspects.filter((each) => !steady.includes(each));
  return { name, cases, oldFailures, newFailures: steady, unsteady };
}

/** @param {Outcome | undefined} plain where nothing was changed */
function saysNothing(plain) {
  if (plain === undefined) return "did not end in time";
  if (plain.isCrash) return "no report: it crashed, or was ended from inside";
  return plain.cases === 0 ? "no tests, or all of them need what is not there" : undefined;
}

function runBoth(module, { plain, fixed }, timeoutSeconds) {
  return Promise.all([runTests(module, plain, timeoutSeconds), runTests(module, fixed, timeoutSeconds)]);
}

/** @returns {Promise<Outcome | undefined>} undefined where it did not end in time */
async function runTests({ name, command }, { folder, env }, timeoutSeconds) {
  const work = fs.mkdtempSync(path.join(folder, "run-"));
  const junitFile = path.join(work, "junit.xml");
  const [program, ...args] = command(junitFile);
  const { status } = await run(program, args, { cwd: work, env: { ...env, HOME: work }, timeoutSeconds });
  const report = fs.existsSync(junitFile) ? fs.readFileSync(junitFile, "utf8") : undefined;
  fs.rmSync(work, { recursive: true, force: true });
  if (status === 124) return undefined;
  if (report !== undefined) return readJunit(report);
  // A crash leaves no report, and is a failure of its own.
  return NOTHING_TO_RUN.has(status)
    ? { cases: 0, failures: [] }
    : { cases: 1, failures: [`${name}: status ${status}`], isCrash: true };
}

/** The names of test cases that failed or ended in an error, in the format that unittest's and pytest's reports share. */
function readJunit(xml) {
  const cases = [...xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>(.*?)<\/testcase>)/gs)];
  const failures = cases
    .filter(([, , body = ""]) => /<(?:failure|error)\b/.test(body))
    .map(([, attributes]) => `${attribute(attributes, "classname")}.${attribute(attributes, "name")}`);
  return { cases: cases.length, failures: failures.map((each) => each.replace(/^\./, "")) };
}

function attribute(attributes, name) {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}
