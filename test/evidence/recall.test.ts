/** What the last run of `npm run evidence:recall` found: every disagreement with ruff and pylint has its reason. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import recall from "./recall.json";

describe("recall beside ruff and pylint", () => {
  const { disagreements, overlaps, others, withoutCounterpart, mended, tools, corpora } = recall;

  it("was measured with both tools over real code", () => {
    assert.match(tools.join(" "), /ruff \d+\.\d+.*pylint \d+\.\d+/);
    assert.ok(corpora.length >= 4);
  });

  it("every disagreement is listed, with a reason", () => {
    for (const { place, reason } of disagreements) assert.ok(reason.length > 30, `${place}: ${reason}`);
    const count = overlaps.reduce((sum, { onlyOurs, onlyTheirs }) => sum + onlyOurs + onlyTheirs, 0);
    assert.equal(disagreements.length, count);
    for (const { ours, onlyOurs } of overlaps) {
      const listed = disagreements.filter(
        ({ rule, reportedBy }) => ours.includes(rule) && reportedBy.includes("heapscope"),
      );
      assert.equal(listed.length, onlyOurs, ours.join());
    }
  });

  it("no reason says that the others are right", () => {
    for (const { place, reason } of disagreements) assert.doesNotMatch(reason, /\bours to mend\b/i, place);
  });

  it("every rule that overlaps is compared", () => {
    const compared = overlaps.flatMap(({ ours }) => ours);
    for (const id of compared)
      assert.ok(
        RULE_METAS.some((meta) => meta.id === id),
        id,
      );
    assert.ok(compared.length >= 13);
  });

  it("what ruff's families find beyond them has a reason not to be ours", () => {
    const reasons: Readonly<Record<string, string>> = withoutCounterpart;
    for (const rule of Object.keys(others)) assert.ok((reasons[rule] ?? "").length > 20, rule);
  });

  it("where they were right, a fixture came first", () => {
    for (const { fixture, name } of mended) {
      const source = fs.readFileSync(`test/analyzer/fixtures/${fixture}`, "utf8");
      assert.match(source, new RegExp(`\\bdef ${name}\\b`), fixture);
    }
  });
});
