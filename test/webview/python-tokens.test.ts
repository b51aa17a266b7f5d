/** Colouring of code: no character is lost, and the usual things are recognized. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type TokenKind, tokenize } from "../../src/webview/model/python-tokens.ts";

/** The pieces of one kind, over all lines. */
function pieces(source: string, kind: TokenKind): string[] {
  return tokenize(source)
    .flat()
    .filter((token) => token.kind === kind)
    .map((token) => token.text);
}

describe("tokenize", () => {
  it("keeps every character of every line", () => {
    const fragments = fc.constantFrom(
      '"',
      "'",
      '"""',
      "'''",
      "\\",
      "#",
      "def ",
      "match x:",
      "1_0.5e-3",
      "0xFF",
      "rb'",
      'f"',
      "é",
      " ",
      "\n",
      "a.if",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fragments, fc.string())), (parts) => {
        const source = parts.join("");
        const lines = tokenize(source).map((tokens) => tokens.map((token) => token.text).join(""));
        assert.equal(lines.join("\n"), source);
      }),
    );
  });

  it("finds keywords, but not as attributes or in strings", () => {
    assert.deepEqual(pieces("for x in y: yield x", "keyword"), ["for", "in", "yield"]);
    assert.deepEqual(pieces("a.is_in = b.import_ + 'for'", "keyword"), []);
  });

  it("takes match and case for keywords only where they start a block", () => {
    assert.deepEqual(pieces("match point:\n    case (0, y) if y:\n        pass", "keyword"), [
      "match",
      "case",
      "if",
      "pass",
    ]);
    assert.deepEqual(pieces("match = re.match(case)\nmatch.group()\nmatch(x)", "keyword"), []);
  });

  it("follows strings over lines until their own quotes", () => {
    assert.deepEqual(pieces('a = """one\n"two" \\""" three\n""" + b', "string"), [
      '"""one',
      '"two" \\""" three',
      '"""',
    ]);
    assert.deepEqual(pieces("a = 'it\\'s' + rb\"x\"", "string"), ["'it\\'s'", 'rb"x"']);
    assert.deepEqual(pieces("a = 'open\nb = 1", "string"), ["'open"]);
  });

  it("finds numbers, comments and the names that are defined", () => {
    assert.deepEqual(pieces("x1 = 1_000 + .5e-3 + 0xFF + 2j + 1.", "number"), [
      "1_000",
      ".5e-3",
      "0xFF",
      "2j",
      "1.",
    ]);
    assert.deepEqual(pieces("a = '#'  # b 'c'", "comment"), ["# b 'c'"]);
    assert.deepEqual(pieces("class Größe:\n    async def f(self): pass", "definition"), ["Größe", "f"]);
  });
});
