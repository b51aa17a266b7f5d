/** What the recorded fixtures (literals.py, fstrings.py) cannot show: problems, and values as such. */

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Constant, FormattedValue, Segment } from "../../src/syntax/ast.ts";
import {
  type CharacterLookup,
  decodeConstant,
  decodeFloat,
  decodeInt,
  selfDocumentingText,
  stringValue,
} from "../../src/syntax/literals.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "./python-parser.ts";

describe("literals", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  function segmentOf(source: string): Segment {
    const [segment] = parser.parseModule(source).segments;
    assert.ok(segment !== undefined);
    assert.deepEqual(segment.problems, []);
    return segment;
  }

  function constantOf(source: string): Constant {
    const [statement] = segmentOf(source).body;
    assert.ok(statement?.kind === "Expr" && statement.value.kind === "Constant", source);
    return statement.value;
  }

  function decodeText(source: string, lookup?: CharacterLookup): readonly [string, readonly string[]] {
    const decoded = decodeConstant(constantOf(source), lookup);
    assert.ok(decoded.type === "str");
    return [decoded.value, decoded.problems.map(({ message, start, end }) => `${message} ${start}-${end}`)];
  }

  it("reads integers of any size and base", () => {
    assert.equal(decodeInt("0"), 0n);
    assert.equal(decodeInt("00_0"), 0n);
    assert.equal(decodeInt("0x_fF"), 255n);
    assert.equal(decodeInt("0O17"), 15n);
    assert.equal(decodeInt("0b1_01"), 5n);
    assert.equal(decodeInt("123_456_789_012_345_678_901"), 123456789012345678901n);
    for (const wrong of ["017", "0x", "10L", "0o8", "0b2", ""])
      assert.equal(decodeInt(wrong), undefined, wrong);
  });

  it("reads integers back that were written with underscores", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.constantFrom(10, 16), (value, base) => {
        const digits = value.toString(base).replace(/(?<=.)(?=(?:.{3})+$)/g, "_");
        assert.equal(decodeInt(base === 10 ? digits : `0x${digits}`), value);
      }),
    );
  });

  it("reads floats to the nearest double", () => {
    assert.equal(decodeFloat("1_0.5_0e-1_0"), 10.5e-10);
    assert.equal(decodeFloat("1e400"), Infinity);
    assert.equal(decodeFloat(".5"), 0.5);
    assert.equal(decodeFloat("5."), 5);
    assert.deepEqual(decodeConstant(constantOf("2.5J")), { type: "complex", imaginary: 2.5 });
  });

  it("keeps what is no escape, and says where one is broken", () => {
    assert.deepEqual(decodeText(String.raw`'\d\('`), ["\\d\\(", []]);
    assert.deepEqual(decodeText(String.raw`'a\x4'`), ["a\\x4", ["truncated or invalid escape 2-4"]]);
    assert.deepEqual(decodeText(String.raw`'\u12'`), ["\\u12", ["truncated or invalid escape 1-3"]]);
    assert.deepEqual(decodeText(String.raw`'\U00110000'`), [
      "\\U00110000",
      ["truncated or invalid escape 1-11"],
    ]);
    assert.deepEqual(decodeText(String.raw`'\N{BULLET}'`), [
      "\\N{BULLET}",
      ["unsupported character name BULLET 1-11"],
    ]);
    assert.deepEqual(
      decodeText(String.raw`'\N{BULLET}'`, () => "•"),
      ["•", []],
    );
  });

  it("reads bytes, whose broken escapes are problems too", () => {
    assert.deepEqual(decodeConstant(constantOf(String.raw`b'\x00\xffa\400'`)), {
      type: "bytes",
      value: Uint8Array.of(0, 255, 97, 0),
      problems: [],
    });
    const broken = decodeConstant(constantOf(String.raw`b'\x1'`));
    assert.ok(broken.type === "bytes");
    assert.deepEqual(
      broken.problems.map(({ message }) => message),
      ["invalid \\x escape"],
    );
  });

  it("reads line breaks in strings as line feeds, whatever the file has", () => {
    assert.deepEqual(decodeText("'''a\r\nb\rc\nd\\\r\ne'''"), ["a\nb\nc\nde", []]);
    assert.deepEqual(decodeText("r'''a\r\nb'''"), ["a\nb", []]);
  });

  it("gives the value of a string at once, if there is one", () => {
    assert.equal(stringValue(constantOf("'a' \"b\"")), "ab");
    assert.equal(stringValue(constantOf("b'a'")), undefined);
    assert.equal(stringValue(constantOf(String.raw`'\x'`)), undefined);
  });

  it("gives the text of a self-documenting field without comments", () => {
    const segment = segmentOf("f'''{a  # one\n + b = # two\n}'''\n");
    const [statement] = segment.body;
    assert.ok(statement?.kind === "Expr" && statement.value.kind === "JoinedStr");
    const field = statement.value.values.find(
      (value): value is FormattedValue => value.kind === "FormattedValue",
    );
    assert.ok(field?.selfDocumenting !== undefined);
    assert.equal(selfDocumentingText(segment, field.selfDocumenting), "a  \n + b = \n");
    assert.equal(field.conversion, "r");
  });
});
