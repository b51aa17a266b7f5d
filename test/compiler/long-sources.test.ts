/** Sources that are very long or deeply nested compile, or end as CPython's error; the host never overflows. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { compileText } from "./compile-text.ts";

const NESTED = "too many nested parentheses";
const RECURSION = "maximum recursion depth exceeded during compilation";

describe("long and deep sources", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  function outcome(text: string): string {
    const result = compileText(parser, text);
    return result.ok ? "compiled" : result.error.message;
  }

  const repeated = (part: string, count: number) => part.repeat(count);

  const compiled: Readonly<Record<string, string>> = {
    "a sum of 5,000 terms": `x = a${repeated(" + a", 5000)}`,
    "a sum of 5,000 constants": `x = 1${repeated(" + 1", 5000)}`,
    "a chain of 5,000 method calls": `x = a${repeated(".b(1)", 5000)}`,
    "a chain of 5,000 subscripts": `x = a${repeated("[0]", 5000)}`,
    "5,000 comparisons": `x = a${repeated(" < a", 5000)}`,
    "5,000 conditions": `x = a${repeated(" and a", 5000)}`,
    "5,000 elif branches": `if a:\n    b\n${repeated("elif a:\n    b\n", 5000)}`,
    "a list of 50,000 items": `x = [${repeated("1, a, ", 25_000)}]`,
    "20,000 statements": repeated("x = x + 1\n", 20_000),
    "199 parentheses": `x = ${repeated("(", 199)}a${repeated(")", 199)}`,
    "90 nested blocks": `${Array.from({ length: 90 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join("")}${" ".repeat(90)}b\n`,
  };
  for (const [name, source] of Object.entries(compiled)) {
    it(`${name}: compiled`, () => assert.equal(outcome(source), "compiled")).timeout(20_000);
  }

  const refused: Readonly<Record<string, readonly [string, string]>> = {
    "10,000 parentheses": [NESTED, `x = ${repeated("(", 10_000)}a${repeated(")", 10_000)}`],
    "10,000 brackets": [NESTED, `x = ${repeated("[", 10_000)}${repeated("]", 10_000)}`],
    "10,000 calls in each other": [NESTED, `x = ${repeated("f(", 10_000)}${repeated(")", 10_000)}`],
    "10,000 open brackets": [NESTED, repeated("[", 10_000)],
    "10,000 negations": [RECURSION, `x = ${repeated("not ", 10_000)}a`],
    "10,000 signs": [RECURSION, `x = ${repeated("-", 10_000)}a`],
    "10,000 powers": [RECURSION, `x = a${repeated(" ** a", 10_000)}`],
    "10,000 lambdas": [RECURSION, `x = ${repeated("lambda: ", 10_000)}a`],
    "10,000 conditional expressions": [RECURSION, `x = ${repeated("a if b else ", 10_000)}c`],
    "10,000 blocks": [
      "too many levels of indentation",
      `${Array.from({ length: 150 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join("")}${" ".repeat(150)}b\n`,
    ],
  };
  for (const [name, [message, source]] of Object.entries(refused)) {
    it(`${name}: ${message}`, () => assert.equal(outcome(source), message)).timeout(20_000);
  }

  it("any text has an outcome", () => {
    const words =
      "( ) [ ] { } , : . = == := -> @ * ** + - not and or if else for in lambda await yield".split(" ");
    const more = "x y 1 1.5 'a' f'{ !r } \" f\" ''' \\ # def class async match case return".split(" ");
    const piece = fc.constantFrom(...words, ...more, "\n", "\n    ", "\t", " ", "\u00e9", "\ud800", "\0");
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" "));
    const anything = fc.oneof(text, fc.string({ unit: "binary", maxLength: 60 }));
    fc.assert(
      fc.property(anything, (source) => {
        assert.equal(typeof outcome(source), "string");
      }),
      { numRuns: 2000 },
    );
  }).timeout(30_000);
});
