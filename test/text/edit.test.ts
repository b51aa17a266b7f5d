import assert from "node:assert/strict";
import { applyEdit, applyEdits } from "../../src/text/edit.ts";

describe("text edits", () => {
  it("replace a range", () => {
    assert.equal(applyEdit("abcdef", { startOffset: 2, oldEndOffset: 4, newText: "XYZ" }), "abXYZef");
    assert.equal(applyEdit("", { startOffset: 0, oldEndOffset: 0, newText: "a" }), "a");
  });

  it("apply one after the other, each to what the one before left", () => {
    const edits = [
      { startOffset: 0, oldEndOffset: 1, newText: "long" },
      { startOffset: 5, oldEndOffset: 6, newText: "" },
    ];
    assert.equal(applyEdits("abc", edits), "longb");
  });
});
