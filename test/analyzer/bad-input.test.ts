/** Sources that are broken, huge or odd: no exception, no hang, and the findings in what is sound are still there. */
import assert from "node:assert/strict";
import { type AnalyzerSession, createAnalyzerSession, defaultOptions } from "../../src/analyzer/session.ts";
import { OutOfTime } from "../../src/base/time-limit.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";

const HIT = "def total(prices):\n    return sum([p for p in prices])\n";
const FOUND = ["[p for p in prices]"];

describe("bad input", function () {
  this.timeout(120_000);
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  function open(text: string, limitMs?: number): AnalyzerSession {
    const session = createAnalyzerSession(parser, defaultOptions("3.13"), limitMs);
    session.open(text);
    return session;
  }

  function found(text: string): readonly string[] {
    return open(text)
      .findings()
      .map(({ start, end }) => text.slice(start, end));
  }

  const SYNTAX_ERRORS: Readonly<Record<string, string>> = {
    "a call that is not closed": "print((1, [2\n\n\n",
    "a text that is not closed": "x = 'abc\n",
    "a colon that is missing": "if x\n    y = 1\n\n\n",
    "a class without a body": "class A:\n\n\n",
    "indentation that fits nothing": "if x:\n        y = 1\n    z = 2\n",
    "brackets that do not match": "x = (1, 2]\ny = {)\n",
    "no Python at all": "<!DOCTYPE html>\n<p class='x'>Hello, &amp; goodbye</p>\n",
    "a conflict that is not resolved": "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> other\n",
    "Python 2":
      "print 'a', b\nexec code in d\nraise E, 'x'\ntry: pass\nexcept E, e: print >>f, `e`\n0777L <> 1\n",
    "stray words": "return\nyield\nawait x\nbreak\nlambda: (yield)\nnonlocal q\n",
  };
  for (const [what, broken] of Object.entries(SYNTAX_ERRORS)) {
    it(`${what}: the rest of the file is analysed`, () => {
      assert.deepEqual(found(`${HIT}\n\n${broken}\n\n${HIT}`).slice(0, 1), FOUND);
      assert.deepEqual(found(`${broken}\n\n${HIT}`).slice(-1), FOUND);
    });
  }

  const ODD: Readonly<Record<string, string>> = {
    tabs: HIT.replaceAll("    ", "\t"),
    "CR LF": HIT.replaceAll("\n", "\r\n"),
    "CR alone": HIT.replaceAll("\n", "\r"),
    "a byte order mark": `\uFEFF${HIT}`,
    "form feeds": `\f${HIT}\f\n`,
    "a character NUL": `${HIT}x = '\0'\n\0\n`,
    "half of a surrogate pair": `x = '\uD800'\n${HIT}`,
    "names beyond ASCII": `prüfen = "ﬁ"\n${HIT}`,
    "no line break at the end": HIT.trimEnd(),
  };
  for (const [what, text] of Object.entries(ODD)) {
    it(`${what}: found at its place`, () => assert.deepEqual(found(text), FOUND));
  }

  it("nothing: no findings", () => {
    for (const text of ["", "\n", " ", "\uFEFF", "\0", "#", "\\"]) assert.deepEqual(found(text), []);
  });

  const DEPTH = 3_000;
  const DEEP: Readonly<Record<string, string>> = {
    parentheses: `x = ${"(".repeat(DEPTH)}1${")".repeat(DEPTH)}\n`,
    lists: `x = ${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}\n`,
    "a long sum": `x = ${"a + ".repeat(5 * DEPTH)}a\n`,
    "a chain of calls": `x = a${".b()".repeat(5 * DEPTH)}\n`,
    "a chain of names": Array.from({ length: DEPTH }, (_, at) => `    n${at + 1} = n${at}\n`)
      .join("")
      .replace(/^/, "def chain(self, n0):\n    self.x = n0\n"),
    "elif after elif": `if a: pass\n${"elif b: pass\n".repeat(DEPTH)}`,
    blocks:
      Array.from({ length: 90 }, (_, at) => `${" ".repeat(at)}if x:\n`).join("") + " ".repeat(90) + "pass\n",
    functions:
      Array.from({ length: 90 }, (_, at) => `${" ".repeat(at)}def f(a, b):\n`).join("") +
      " ".repeat(90) +
      "a.b = b\n",
    lambdas: `x = ${"lambda: ".repeat(DEPTH)}1\n`,
    comprehensions: `x = ${"[".repeat(200)}y${" for y in z]".repeat(200)}\n`,
  };
  for (const [what, deep] of Object.entries(DEEP)) {
    it(`deep nesting of ${what}: the rest of the file is analysed`, () => {
      assert.deepEqual(found(`${deep}\n\n${HIT}`).slice(-1), FOUND);
    });
  }

  it("gives a source up that takes too long, and takes the next one", () => {
    const session = createAnalyzerSession(parser, defaultOptions("3.13"), 50);
    const long = HIT.repeat(20_000);
    assert.throws(
      () => session.open(long),
      (error) => error instanceof OutOfTime && /longer than 0\.05 seconds/.test(error.message),
    );
    assert.deepEqual(session.findings(), []);
    assert.deepEqual(session.classGraph().classes, []);
  });

  it("one statement of 1 MB is no reason to give up", () => {
    const text = `x = [${"1, ".repeat(350_000)}]\n${HIT}`;
    assert.deepEqual(found(text), FOUND);
  });
});
