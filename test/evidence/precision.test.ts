import assert from "node:assert/strict";
import fs from "node:fs";
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import precision from "./precision.json";

const MIN_OVERALL = 0.95;
const MIN_PER_RULE = 0.9;

describe("precision on real packages", () => {
  const { verdicts, mended, corpora } = precision;

  it("every finding that was drawn is judged, with a reason", () => {
    for (const { verdict, reason, place } of verdicts) {
      assert.ok(verdict === "right" || verdict === "wrong", `${place}: ${verdict}`);
      assert.ok(reason.length > 10, place);
    }
  });

  it("reaches 0.95 over all rules, and 0.9 for each that is on by default and fires", () => {
    assert.ok(share(verdicts) >= MIN_OVERALL, String(share(verdicts)));
    for (const { id } of RULE_METAS.filter(({ isOnByDefault }) => isOnByDefault)) {
      const own = verdicts.filter(({ rule }) => rule === id);
      const isFiring = corpora.some(({ findings }) => id in findings);
      assert.equal(own.length > 0, isFiring, id);
      if (isFiring) assert.ok(share(own) >= MIN_PER_RULE, `${id}: ${share(own)}`);
    }
  });

  it("every wrong one became a fixture", () => {
    for (const { fixture, place } of mended) {
      const [file = "", names = ""] = fixture.split(": ");
      const source = fs.readFileSync(`test/analyzer/fixtures/${file}`, "utf8");
      for (const name of names.split(", ")) {
        assert.match(source, new RegExp(`^(def|class) ${name}\\b`, "m"), place);
      }
    }
  });
});

/** The share of right findings. */
function share(judged: readonly { readonly verdict: string }[]): number {
  return judged.filter(({ verdict }) => verdict === "right").length / judged.length;
}
