import assert from "node:assert/strict";
import fs from "node:fs";
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import { deciding, type Tally } from "./figures.mjs";
import precision from "./precision.json";

const MIN_OVERALL = 0.95;
const MIN_PER_RULE = 0.9;
const MIN_SAMPLE = 300;
const MIN_SAMPLE_PER_RULE = 15;

/** The rules that the figures are about. */
const onByDefault = RULE_METAS.filter(({ isOnByDefault }) => isOnByDefault).map(({ id }) => id);

describe("precision on real packages", () => {
  const { verdicts, mended, corpora } = precision;
  const decided = deciding(precision);
  const own = onByDefault.flatMap((id) => decided.get(id) ?? []);

  it("every finding that was drawn is judged, with a reason", () => {
    for (const { verdict, reason, place } of verdicts) {
      assert.ok(verdict === "right" || verdict === "wrong", `${place}: ${verdict}`);
      assert.ok(reason.length > 10, place);
    }
  });

  it("300 findings decide, of each rule 15 or all that there are", () => {
    assert.ok(total(own, "judged") >= MIN_SAMPLE);
    for (const id of onByDefault) {
      const firing = corpora.reduce((sum, { findings }) => sum + countOf(findings, id), 0);
      const judged = decided.get(id)?.judged ?? 0;
      assert.ok(judged >= Math.min(firing, MIN_SAMPLE_PER_RULE), `${id}: ${judged} of ${firing}`);
    }
  });

  it("they reach 0.95 over all rules that are on by default, and 0.9 for each of them", () => {
    const [right, judged] = [total(own, "right"), total(own, "judged")];
    assert.ok(right / judged >= MIN_OVERALL, `${right} of ${judged}`);
    for (const id of onByDefault) {
      const share = decided.get(id)?.share ?? 1;
      assert.ok(share >= MIN_PER_RULE, `${id}: ${share}`);
    }
  });

  it("every wrong one was mended, or it is said why it cannot be", () => {
    for (const verdict of verdicts.filter((each) => each.verdict === "wrong")) {
      const { rule, place } = verdict;
      const isMended = mended.some((each) => each.rule === rule && each.place === place);
      const reason = "left" in verdict ? String(verdict.left) : "";
      assert.ok(isMended !== reason.length > 10, `${rule} at ${place}`);
    }
  });

  it("every one that was mended became a fixture", () => {
    for (const { fixture, place } of mended) {
      const [file = "", names = ""] = fixture.split(": ");
      const source = fs.readFileSync(`test/analyzer/fixtures/${file}`, "utf8");
      for (const name of names.split(", ")) {
        assert.match(source, new RegExp(`^(def|class) ${name}\\b`, "m"), place);
      }
    }
  });
});

function total(tallies: readonly Tally[], key: "judged" | "right"): number {
  return tallies.reduce((sum, tally) => sum + tally[key], 0);
}

function countOf(findings: object, id: string): number {
  return Number(new Map<string, unknown>(Object.entries(findings)).get(id) ?? 0);
}
