import assert from "node:assert/strict";
import { scanSegments } from "../../src/syntax/segments.ts";

/** The segments of a text, which they must tile. */
function cut(text: string): string[] {
  const { segments } = scanSegments(text, true);
  const parts = segments.map(({ start, end }) => text.slice(start, end));
  assert.equal(parts.join(""), text);
  return parts;
}

/** Each case is written as its segments. */
function itCuts(claim: string, ...cases: readonly (readonly string[])[]): void {
  it(claim, () => {
    for (const parts of cases) assert.deepEqual(cut(parts.join("")), parts);
  });
}

describe("scanSegments", () => {
  itCuts(
    "cuts at statements",
    ["a = 1\n", "b = 2; c = 3\n", "def f():\n    pass\n", "d"],
    ["if a:\n    b\n\n    c\n", "d\n"],
    [],
  );
  itCuts(
    "puts blank lines and comments before a statement with it",
    ["# first\n\na\n", "\n# second\n\nb\n"],
    ["def f():\n    a\n    # still inside\n", "\n# outside\nb\n"],
  );
  itCuts("leaves trailing comments to a segment of their own", ["a\n", "# end\n\n"], ["# nothing else\n"]);
  itCuts(
    "keeps clauses and decorated definitions together",
    ["if a: b\nelif c: d\n# comment\nelse: e\n", "f\n"],
    ["try: a\nexcept A: b\nfinally: c\n", "d\n"],
    ["@a\n# comment\n\n@b(\n)\nasync def f(): pass\n", "g\n"],
    ["@a\n", "x = 1\n"],
  );
  itCuts(
    "reads across brackets, strings and joined lines",
    ["f(\na,\nb\n)\n", "g\n"],
    ['"""\ndef f(): pass\n"""\n', "g\n"],
    ["x = 1 + \\\n2\n", "g\n"],
    ["'it\\'s' + '\\\nb'\n", "g\n"],
    ["r'\\'' + \"'\"\n", "g\n"],
    ["f'{a[\"b\"]}' + f'{x:{y}}' + f'{{' + f'{x!r:>{w}}'\n", "g\n"],
    ["f'{f'{f'{1}'}'}'\n", "g\n"],
    ['f"""{\na\n}\n{b:\n}"""\n', "g\n"],
    ["rf'\\{x}' + f'\\N{BULLET}' + f'\\{x}'\n", "g\n"],
    ["f'{x:#x}'  # '\n", "g\n"],
  );
  itCuts("ends unfinished strings with their line", ["a = 'b\n", "c\n"], ["a = f'{b} c\n", "d\n"]);
  itCuts(
    "gives up on open brackets where a keyword shows that they are over",
    ["a = f(b,\n", "def g(): pass\n"],
    ["a = [\n# comment\n", "class B: pass\n"].map((part) => part.replace("# comment\n", "")),
    ["def f():\n    a = g(\n    return a\n", "b\n"],
    ["try:\n    f(\nexcept A: pass\n", "b\n"],
  );
  itCuts("takes no other line inside brackets for a statement", [
    "f(\nif_, x\nfor y in z\nif a else b\n)\n",
    "g\n",
  ]);
  itCuts("knows form feeds, byte order marks and all line breaks", [
    "\ufeffa\r\n",
    "\fb\r",
    "c\n",
    "(d,\r\ne)\r\n",
    "f",
  ]);

  it("is settled only where whatever follows is a new segment", () => {
    const settled = (text: string) => scanSegments(text, false).isSettled;
    for (const text of [
      "a\n",
      "def f():\n    a\n",
      "f(\n)\n",
      "a # comment\n",
      "def f():\n    a\n    # in it\n",
    ]) {
      assert.ok(settled(text), text);
    }
    for (const text of [
      "",
      "a",
      "f(\n",
      "a\n\n",
      "a\n# c\n",
      "@a\n",
      "a \\\n",
      "'''\n",
      "f'''{\n",
      "'\\\n",
    ]) {
      assert.ok(!settled(text), text);
    }
  });

  it("notes comments, and where the body of a definition starts", () => {
    const [segment] = scanSegments("# a\n@b  # c\nasync def f(\n  x  # d\n):\n\n    g  # e\n", true).segments;
    assert.ok(segment !== undefined);
    const text = "# a\n@b  # c\nasync def f(\n  x  # d\n):\n\n    g  # e\n";
    assert.deepEqual(
      segment.comments.map(({ start, end }) => text.slice(start, end)),
      ["# a", "# c", "# d", "# e"],
    );
    assert.equal(segment.opener, "def");
    assert.equal(text.slice(segment.openerEnd), "\n    g  # e\n");
    assert.equal(segment.bodyIndent, 4);
  });
});
