import assert from "node:assert/strict";
import { hasWord, mayMention } from "../../src/semantics/words.ts";
import type { Segment } from "../../src/syntax/ast.ts";

function segmentOf(text: string): Segment {
  return { text, body: [], comments: [], problems: [] };
}

describe("words of a segment", () => {
  const CASES: readonly (readonly [text: string, name: string, stands: boolean])[] = [
    ["x = count(y)", "count", true],
    ["x = discount(y)", "count", false],
    ["# count", "count", true],
    ["class C:\n  def f(self): return __x", "_C__x", true],
    ["_private = 1", "_private", true],
    ["größe = 1", "größe", true],
    // Letters that NFKC takes for others: CPython reads the name as `fi`.
    ["\uFB01 = 1", "fi", true],
    ["größe = 1", "x", false],
  ];

  for (const [text, name, stands] of CASES) {
    it(`${JSON.stringify(text)} ${stands ? "has" : "has no"} ${name}`, () => {
      assert.equal(hasWord(segmentOf(text), name), stands);
      // The search of the text may find too much, but never too little.
      if (stands) assert.ok(mayMention(segmentOf(text), name));
    });
  }
});
