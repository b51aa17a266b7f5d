// Reads how many tests passed, failed and were skipped from what Mocha printed, once or more often, and adds it all up.
import { stripVTControlCharacters } from "node:util";

/** @returns {{ passed: number, failed: number, skipped: number }} */
export function tallyMocha({ status, output }) {
  const text = stripVTControlCharacters(output);
  const count = (word) =>
    [...text.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))].reduce(
      (sum, [, each]) => sum + Number(each),
      0,
    );
  const tally = { passed: count("passing"), failed: count("failing"), skipped: count("pending") };
  // A suite that broke off, or that ran nothing at all, has failed whatever it counted.
  const isBroken = tally.failed === 0 && (status !== 0 || tally.passed === 0);
  return isBroken ? { ...tally, failed: 1 } : tally;
}

/** A check that passes or fails as a whole. */
export function tallyCheck({ status }) {
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

export function sum(tallies) {
  const add = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: add("passed"), failed: add("failed"), skipped: add("skipped") };
}

/** The closing line that tools read: "12 passed, 0 failed". */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
