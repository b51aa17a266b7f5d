/** The page of limitations is what the code says, and the ledger it comes from is read whole. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { divergences, limitationsPage } from "./limitations.ts";

describe("the page of limitations", () => {
  it("is what the code says: node docs/generate-limitations.mjs", () => {
    assert.equal(fs.readFileSync("docs/limitations.md", "utf8"), limitationsPage());
  });

  it("has every difference that the sources mark", () => {
    const marks = fs
      .readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|py|md)$/.test(name))
      .map((name) => fs.readFileSync(path.join("src", name), "utf8").match(/DIVERGES/g)?.length ?? 0)
      .reduce((sum, count) => sum + count, 0);
    assert.ok(marks > 0);
    assert.equal(divergences().length, marks);
  });

  it("says of each difference more than a word", () => {
    for (const { file, text } of divergences()) assert.ok(text.length > 20, `${file}: ${text}`);
  });
});
