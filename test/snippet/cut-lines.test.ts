/** What is run for a selection, marked with « and », and where its lines and columns lie in the file. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Selection } from "../../src/snippet/cut-lines.ts";
import { cutSnippet } from "../../src/snippet/prepare.ts";

function prepare(marked: string) {
  const startOffset = marked.indexOf("«");
  const endOffset = marked.indexOf("»") - 1;
  return cutText(marked.replace(/[«»]/g, ""), { startOffset, endOffset });
}

function cutText(source: string, selection?: Selection, startLine = 1) {
  const isEmpty = source.slice(selection?.startOffset, selection?.endOffset).trim() === "";
  return cutSnippet({ source, startLine }, isEmpty ? undefined : selection);
}

/** The text that is run, each line under its number in the file. */
function assertRuns(marked: string, expected: Record<number, string>): void {
  const { text, parts } = prepare(marked);
  const lines = text.split("\n");
  const numbered = Object.entries(expected);
  for (const [line, source] of numbered) assert.equal(lines[Number(line) - 1], source);
  assert.equal(lines.filter((line) => line.trim() !== "").length, numbered.length);
  const firstLine = Number(numbered[0]?.[0]);
  assert.deepEqual(parts, [{ firstLine, text: lines.slice(firstLine - 1).join("\n") }]);
}

describe("cutSnippet", () => {
  it("takes the whole file when nothing is selected", () => {
    assertRuns("a = 1\n«»b = 2\n", { 1: "a = 1", 2: "b = 2" });
    assertRuns("a = 1\n«\n  »b = 2\n", { 1: "a = 1", 3: "  b = 2" });
  });

  it("takes whole lines without the indentation that they share", () => {
    for (const marked of [
      "def f():\n«    a = 1\n    if a:\n        b = 2»\n",
      "def f():\n  «  a = 1\n    if a:\n        b = 2\n»",
      "def f():«\n    a = 1\n    if a:\n        b = 2\n    »\n    c = 3\n",
    ]) {
      assertRuns(marked, { 2: "a = 1", 3: "if a:", 4: "    b = 2" });
    }
  });

  it("widens a selection of several lines to whole lines", () => {
    assertRuns("if x:\n    a «= [1,\n         2»]\n    b = 3\n", { 2: "a = [1,", 3: "     2]" });
  });

  it("takes an expression out of the middle of a line", () => {
    assertRuns("x = 1\nprint(«sum([1, 2])»)\n", { 2: "sum([1, 2])" });
  });

  it("leaves the text of strings as it is", () => {
    assertRuns('def f():\n«    a = """\n    one\n  two"""\n    b = 1»\n', {
      2: 'a = """',
      3: "    one",
      4: '  two"""',
      5: "b = 1",
    });
  });

  it("is not misled by what looks like the start of a string", () => {
    assertRuns("if x:\n«    a = '\"\"\"'  # '''\n    b = \"a\"\"\"  + \\\n  '\\''\n    c = 2»\n", {
      2: "a = '\"\"\"'  # '''",
      3: 'b = "a"""  + \\',
      4: "  '\\''",
      5: "c = 2",
    });
  });

  it("does not count comments, blank lines and continued lines as indentation", () => {
    assertRuns("if x:\n«    y = [\n  1,\n    ]\n\n# why\n    z = 2»\n", {
      2: "y = [",
      3: "  1,",
      4: "]",
      6: "# why",
      7: "z = 2",
    });
  });

  it("numbers lines from where the source lies in its file", () => {
    const { text, parts } = cutText("  a = 1\n  b = 2\n", undefined, 40);
    assert.deepEqual(parts, [{ firstLine: 40, text: "a = 1\nb = 2\n" }]);
    assert.equal(text, `${"\n".repeat(39)}a = 1\nb = 2\n`);
  });

  it("knows the column in the file of every character that it kept", () => {
    const block = fc.array(fc.constantFrom("a = 1", "if b:", "    c()", "", "# d", "s = '''", "'''"));
    fc.assert(
      fc.property(block, fc.nat(12), fc.nat(3), (body, indentation, before) => {
        const blanks = " ".repeat(indentation);
        const lines = [...Array(before).fill("x"), ...body.map((line) => blanks + line)];
        const document = lines.join("\n");
        const startOffset = before === 0 ? 0 : 2 * before;
        const snippet = cutText(document, { startOffset, endOffset: document.length });
        for (const [index, line] of snippet.text.split("\n").entries())
          for (let column = 0; column < line.length; column++)
            assert.equal(lines[index]?.[snippet.documentColumn(index + 1, column)], line[column]);
      }),
    );
  });
});
