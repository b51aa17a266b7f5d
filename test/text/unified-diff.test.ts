import assert from "node:assert/strict";
import fc from "fast-check";
import { formatUnifiedDiff } from "../../src/text/unified-diff.ts";

/** Few different lines, so that many are not unique; with and without a line feed at the end. */
const texts = fc
  .tuple(fc.array(fc.constantFrom("a", "b", "c", "", "  d\r"), { maxLength: 12 }), fc.boolean())
  .map(([lines, isEnded]) => lines.join("\n") + (isEnded && lines.length > 0 ? "\n" : ""));

describe("formatUnifiedDiff", () => {
  it("is empty for the same text", () => {
    fc.assert(fc.property(texts, (text) => assert.equal(formatUnifiedDiff("f", text, text), "")));
  });

  it("turns the old text into the new one and back", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const diff = formatUnifiedDiff("f.py", before, after);
        assert.equal(apply(diff, before, "-", "+"), after);
        assert.equal(apply(diff, after, "+", "-"), before);
      }),
      { numRuns: 500 },
    );
  });

  it("shows three lines around a change, and joins changes that are close", () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
    const changed = lines.with(9, "ten").with(14, "fifteen").with(29, "thirty");
    const diff = formatUnifiedDiff("f.py", lines.join("\n"), changed.join("\n"));
    assert.deepEqual(diff.match(/^@@.*$/gm), ["@@ -7,12 +7,12 @@", "@@ -27,4 +27,4 @@"]);
    assert.match(diff, /^--- a\/f\.py\n\+\+\+ b\/f\.py\n@@/);
    assert.match(diff, /-line 30\n\\ No newline at end of file\n\+thirty\n\\ No newline at end of file\n$/);
  });
});

/** As `patch` does: checks context and removed lines, and the line numbers. */
function apply(diff: string, text: string, removed: string, added: string): string {
  const source = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  let last = "";
  for (const row of diff.match(/[^\n]*\n/g)?.slice(2) ?? []) {
    const [sign, line] = [row.charAt(0), row.slice(1)];
    if (sign === "@") {
      const [start, length] = new RegExp(`\\${removed}(\\d+),(\\d+)`).exec(row)?.slice(1).map(Number) ?? [];
      const target = length === 0 ? (start ?? 0) : (start ?? 0) - 1;
      result.push(...source.slice(at, target));
      at = target;
    } else if (sign === "\\") {
      if (last !== removed) result.push((result.pop() ?? "").replace(/\n$/, ""));
    } else if (sign === added) result.push(line);
    else {
      assert.equal(source[at]?.replace(/\n$/, ""), line.replace(/\n$/, ""));
      if (sign === " ") result.push(source[at] ?? "");
      at++;
    }
    last = sign;
  }
  return [...result, ...source.slice(at)].join("");
}
