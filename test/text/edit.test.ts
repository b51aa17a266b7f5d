import assert from "node:assert/strict";
import { applyEdit, applyEdits } from "../../src/text/edit.ts";

describe("text edits", () => {
  it("replace a range", () => {
    assert.equal(applyEdit("abcdef", { start: 2, end: 4, newText: "XYZ" }), "abXYZef");
    assert.equal(applyEdit("", { start: 0, end: 0, newText: "a" }), "a");
  });

  it("apply one after the other, each to what the one before left", () => {
    const edits = [
      { start: 0, end: 1, newText: "long" },
      { start: 5, end: 6, newText: "" },
    ];
    assert.equal(applyEdits("abc", edits), "longb");
  });
});
