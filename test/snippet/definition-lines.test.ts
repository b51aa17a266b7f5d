/** Where the lenses stand: marked lines of Python text. */
import assert from "node:assert/strict";
import { definitionLines } from "../../src/snippet/definition-lines.ts";

describe("definition lines", () => {
  it("are those of functions, classes, methods and the main block", () => {
    const source = [
      "import os",
      "@decorated",
      "def f(a,",
      "      b): pass",
      "class A(B):",
      "    async def g(self):",
      "        def inner(): pass",
      "        class Local: pass",
      "    class C:",
      "        def h(self): pass",
      "if x:",
      "    def k(): pass",
      "if __name__ == '__main__':",
      "    def z(): pass",
    ].join("\n");
    assert.deepEqual(
      definitionLines(source).map(({ line, kind }) => `${line + 1} ${kind}`),
      [
        "3 function",
        "5 class",
        "6 function",
        "9 class",
        "10 function",
        "12 function",
        "13 main",
        "14 function",
      ],
    );
  });

  it("know their offset in the text", () => {
    const source = "x = 1\r\n\r\ndef f(): pass\r\n";
    assert.deepEqual(definitionLines(source), [{ line: 2, offset: 9, kind: "function" }]);
  });

  it("are none in strings, comments and between brackets", () => {
    assert.deepEqual(definitionLines("'''\ndef f(): pass\n'''\n# class A:\nx = (\ndef\n)\n"), []);
  });
});
