import assert from "node:assert/strict";
import fc from "fast-check";
import { LineIndex, utf8Length } from "../../src/text/line-index.ts";

/** Texts rich in line breaks and in characters of all lengths. */
const texts = fc
  .array(fc.constantFrom("a", "bc", "\n", "\r", "\r\n", "\f", "\u2028", "é", "€", "😀", "\ud800", "\udc00"), {
    maxLength: 30,
  })
  .map((parts) => parts.join(""));

describe("LineIndex", () => {
  it("ends lines at LF, CR and CRLF, and nowhere else", () => {
    const index = new LineIndex("a\nb\rc\r\nd\fe\u2028f\n");
    assert.deepEqual(index.lineStarts, [0, 2, 4, 7, 13]);
    assert.equal(index.lineCount, 5);
    assert.deepEqual(
      index.lineStarts.map((_, line) => index.lineEnd(line)),
      [1, 3, 5, 12, 13],
    );
  });

  it("finds the line and column of an offset", () => {
    const index = new LineIndex("ab\ncd");
    assert.deepEqual(index.positionAt(0), { line: 0, column: 0 });
    assert.deepEqual(index.positionAt(2), { line: 0, column: 2 });
    assert.deepEqual(index.positionAt(3), { line: 1, column: 0 });
    assert.deepEqual(index.positionAt(5), { line: 1, column: 2 });
  });

  it("takes offsets and positions outside of the text for the nearest inside", () => {
    const index = new LineIndex("ab\r\ncd");
    assert.deepEqual(index.positionAt(-1), { line: 0, column: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, column: 2 });
    assert.equal(index.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(index.offsetAt({ line: -1, column: 3 }), 0);
    assert.equal(index.offsetAt({ line: 7, column: 0 }), 6);
  });

  it("has one empty line for an empty text", () => {
    const index = new LineIndex("");
    assert.deepEqual([index.lineCount, index.offsetAt({ line: 0, column: 0 }), index.lineEnd(0)], [1, 0, 0]);
  });

  it("counts columns in UTF-8 as CPython does", () => {
    const index = new LineIndex("x = 'é€😀\ud800'\né");
    assert.equal(index.utf8ColumnAt(5), 5);
    assert.equal(index.utf8ColumnAt(6), 7);
    assert.equal(index.utf8ColumnAt(7), 10);
    assert.equal(index.utf8ColumnAt(9), 14);
    assert.equal(index.utf8ColumnAt(10), 17);
    assert.equal(index.utf8ColumnAt(13), 2);
  });

  it("goes from offsets to positions and back", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, raw) => {
        const offset = Math.min(raw, text.length);
        const index = new LineIndex(text);
        const position = index.positionAt(offset);
        const isBetweenCrAndLf = text[offset - 1] === "\r" && text[offset] === "\n";
        if (!isBetweenCrAndLf) assert.equal(index.offsetAt(position), offset);
        assert.equal(
          position.line,
          text.slice(0, offset).split(/\r\n|\r|\n/).length - 1 - (isBetweenCrAndLf ? 1 : 0),
        );
      }),
    );
  });

  it("measures UTF-8 as the encoder does, lone surrogates apart", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.equal(utf8Length(text, 0, text.length), Buffer.byteLength(text, "utf8"));
      }),
    );
  });
});
