/** What the last run of `npm run evidence:fixes` found, and whether it was enough. */
import assert from "node:assert/strict";
import { findRule, RULES } from "../../src/analyzer/registry.ts";
import { readFixtures } from "../analyzer/fixture.ts";
import evidence from "./fixes.json";

/** Rules whose fix can be safe. That of an ignore comment touches no code. */
const SAFE_RULES = [
  "double-cast",
  "keys-membership",
  "list-cast-in-for",
  "list-in-any-all",
  "list-in-set-dict-call",
  "reverse-copy",
];
/**
 * So few places where it is safe were in any package that was looked at: none of `list-in-any-all` in 12,946 files of
 * installed packages. Its fixture has some, which run before and after on real CPythons (recorded-runs.test.ts).
 */
const RARE: Readonly<Record<string, number>> = { "list-in-any-all": 0, "reverse-copy": 5 };
const ENOUGH = 10;

describe("safe fixes over real code", () => {
  const { subjects, fixes } = evidence;
  const counts: Readonly<Record<string, number>> = fixes;

  it("no test fails that passed before", () => {
    for (const { name, newFailures } of subjects) assert.deepEqual(newFailures, [], name);
  });

  it("were applied to the standard library and to packages with tests", () => {
    const names = subjects.map(({ name }) => name);
    assert.ok(names.includes("library"));
    assert.ok(names.length >= 4);
    for (const { name, testCases, testModules, version } of subjects) {
      assert.ok(testCases >= 300, `${name}: ${testCases} tests`);
      assert.ok(testModules.length > 0 && /\d+\.\d+/.test(version), name);
    }
  });

  it("were run under CPython's whole test suite", () => {
    const library = subjects.find(({ name }) => name === "library");
    assert.equal(library?.tests, "CPython's whole test suite");
    assert.ok(library.testModules.length >= 390 && library.testCases >= 35_000);
    for (const each of library.testModulesNotRun) assert.match(each, /^test_\w+: no (?:tests|report)/);
  });

  it("are counted by rule, enough for each", () => {
    for (const rule of SAFE_RULES) {
      const count = counts[rule] ?? 0;
      assert.ok(count >= (RARE[rule] ?? ENOUGH), `${rule}: ${count}`);
    }
    for (const rule of Object.keys(counts)) assert.ok(SAFE_RULES.includes(rule), rule);
    const sums = Object.keys(counts).map((rule) =>
      subjects.reduce((sum, each) => sum + (new Map(Object.entries(each.fixes)).get(rule) ?? 0), 0),
    );
    assert.deepEqual(sums, Object.values(counts));
  });

  it("are in fixtures, where real code has none", () => {
    const inFixtures = new Set(
      readFixtures().flatMap(({ expectations }) =>
        expectations.flatMap(({ ruleId, applicability }) => (applicability === "safe" ? [ruleId] : [])),
      ),
    );
    for (const rule of SAFE_RULES) assert.ok((counts[rule] ?? 0) > 0 || inFixtures.has(rule), rule);
  });

  it("the rules whose fixes can be safe are those", () => {
    const safe = RULES.filter(({ meta }) => /^Safe/.test(meta.docs.fixSafety)).map(({ meta }) => meta.id);
    assert.deepEqual(safe.filter((id) => id !== "unused-ignore").sort(), SAFE_RULES);
    for (const rule of SAFE_RULES) assert.ok(findRule(rule), rule);
  });
});
