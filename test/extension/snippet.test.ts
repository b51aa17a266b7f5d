/** What `Simulate memory` runs for a selection, marked with « and ». */
import assert from "node:assert/strict";
import { cutSnippet } from "../../src/extension/snippet.ts";

function cut(marked: string): ReturnType<typeof cutSnippet> {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  return cutSnippet(marked.replace(/[«»]/g, ""), start, end);
}

describe("cutSnippet", () => {
  it("takes the whole text when nothing is selected", () => {
    assert.deepEqual(cut("a = 1\n«»b = 2\n"), { source: "a = 1\nb = 2\n", startLine: 0 });
    assert.deepEqual(cut("a = 1\n«\n  »b = 2\n"), { source: "a = 1\n\n  b = 2\n", startLine: 0 });
  });

  it("takes whole lines without the indentation of the first", () => {
    const expected = { source: "a = 1\nif a:\n    b = 2", startLine: 1 };
    for (const marked of [
      "def f():\n«    a = 1\n    if a:\n        b = 2»\n",
      "def f():\n  «  a = 1\n    if a:\n        b = 2\n»",
      "def f():«\n    a = 1\n    if a:\n        b = 2\n    »\n    c = 3\n",
    ]) {
      assert.deepEqual(cut(marked), expected);
    }
  });

  it("widens a selection of several lines to whole lines", () => {
    const expected = { source: "a = [1,\n     2]", startLine: 1 };
    assert.deepEqual(cut("if x:\n    a «= [1,\n         2»]\n    b = 3\n"), expected);
  });

  it("takes a whole line without its indentation", () => {
    assert.deepEqual(cut("if x:\n    «a = 1»\n"), { source: "a = 1", startLine: 1 });
  });

  it("takes an expression out of the middle of a line", () => {
    assert.deepEqual(cut("x = 1\nprint(«sum([1, 2])»)\n"), { source: "sum([1, 2])", startLine: 1 });
  });

  it("keeps lines that are indented less, as between brackets", () => {
    assert.deepEqual(cut("if x:\n«    # why\n    y = [\n  1,\n    ]\n»"), {
      source: "# why\ny = [\n  1,\n]",
      startLine: 1,
    });
  });

  it("keeps the line endings of Windows", () => {
    assert.deepEqual(cut("if x:\r\n«    y = 1\r\n    z = 2»\r\n"), {
      source: "y = 1\r\nz = 2",
      startLine: 1,
    });
  });
});
