import assert from "node:assert/strict";
import { CUT, CutText } from "../../src/syntax/cuts.ts";
import { testParser } from "./python-parser.ts";

describe("CutText", () => {
  it("leaves out what is filled and tells where the rest was", () => {
    const cut = new CutText(`${CUT}a = """${CUT.repeat(5)}"""  ${CUT.repeat(3)}\nb`);
    assert.equal(cut.text, 'a = """"""  \nb');
    assert.equal(cut.sourceStart(0), 1);
    // A token between two cuts starts behind the first and ends before the second.
    assert.deepEqual([cut.sourceStart(4), cut.sourceEnd(7)], [5, 8]);
    assert.deepEqual([cut.sourceStart(7), cut.sourceEnd(10)], [13, 16]);
    assert.deepEqual([cut.sourceStart(13), cut.sourceEnd(14)], [22, 23]);
  });

  it("is the text itself where nothing is filled", () => {
    const cut = new CutText("a = 1\n");
    assert.equal(cut.text, "a = 1\n");
    assert.ok(cut.isWhole);
    assert.deepEqual([cut.sourceStart(2), cut.sourceEnd(3)], [2, 3]);
  });
});

describe("parsing of text that is cut", () => {
  it("takes strings and places from the whole of it", async () => {
    const parser = await testParser();
    const text = 'x = [  # one\n    """two\n""",  # three\n    y,\n]  # four\n';
    const [segment] = parser.parseModule(text).segments;
    const [stmt] = segment?.body ?? [];
    assert.deepEqual(segment?.problems, []);
    assert.ok(stmt?.kind === "Assign" && stmt.value.kind === "List");
    assert.deepEqual(
      [stmt, stmt.value, ...stmt.value.elts].map(({ start, end }) => text.slice(start, end)),
      [text.slice(0, text.indexOf("  # four")), text.slice(4, text.indexOf("  # four")), '"""two\n"""', "y"],
    );
  });

  it("reports a vertical tab in code, and none in a string", async () => {
    const parser = await testParser();
    const problemsOf = (text: string) =>
      parser.parseModule(text).segments.flatMap(({ problems }) => problems);
    assert.equal(problemsOf("x = 1 \v + 2\n").length, 1);
    assert.deepEqual(problemsOf("x = 'a\vb'  # c\v\n"), []);
  });
});
