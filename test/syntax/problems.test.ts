/**
 * What is reported for source that does not parse, and what is still understood around it. That something is reported
 * for exactly the sources that CPython rejects is checked against its recorded verdicts (`record.mjs`).
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Module } from "../../src/syntax/ast.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { dumpModule } from "../support/dump-ast.ts";
import { testParser } from "./python-parser.ts";

/** Rejected by CPython 3.13, not here. */
const LEFT_TO_OTHERS = new Map([
  ["try: pass\nexcept A, B: pass", "allowed from 3.14; the tuple has no parentheses"],
  ['"\\x1"', "reported by decodeConstant"],
  ['"\\u12"', "reported by decodeConstant"],
  ['b"\\x1"', "reported by decodeConstant"],
  ['"\\N{nothing of that name}"', "reported by decodeConstant"],
]);

describe("problems in the source", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  /** "line:column-line:column message" of each problem, lines from 1. */
  function problemsOf(text: string, module: Module = parser.parseModule(text)): string[] {
    const index = new LineIndex(text);
    return module.segments.flatMap(({ problems }, segment) => {
      const base = module.segmentStarts[segment] ?? 0;
      const place = (offset: number) => {
        const { line, column } = index.positionAt(base + offset);
        return `${line + 1}:${column}`;
      };
      return problems.map(({ message, start, end }) => `${place(start)}-${place(end)} ${message}`);
    });
  }

  /** The kinds of the top-level statements and, after a dot, of those in the first one's body. */
  function outline(text: string): string {
    return parser
      .parseModule(text)
      .segments.flatMap((segment) => segment.body)
      .map((stmt) =>
        "body" in stmt ? `${stmt.kind}(${stmt.body.map((inner) => inner.kind).join(" ")})` : stmt.kind,
      )
      .join(" ");
  }

  const recorded = path.join("test", "syntax", "recorded", "verdicts.json");
  const verdicts: [string, string | null][] = JSON.parse(fs.readFileSync(recorded, "utf8"));

  it("are found in what CPython rejects, and in nothing else", () => {
    const wrong = verdicts.filter(([snippet, error]) => {
      const isRejected = error !== null && !LEFT_TO_OTHERS.has(snippet);
      return problemsOf(`${snippet}\n`).length > 0 !== isRejected;
    });
    assert.deepEqual(wrong, []);
    assert.ok(verdicts.filter(([, error]) => error !== null).length > 300);
    assert.ok(verdicts.filter(([, error]) => error === null).length > 100);
  });

  it("carry CPython's message where there is one of ours", () => {
    const ours = new Set([...verdicts.map(([, error]) => error)]);
    const strange = verdicts
      .flatMap(([snippet]) => problemsOf(`${snippet}\n`).map((problem) => problem.replace(/^\S+ /, "")))
      .filter((message) => !ours.has(message));
    assert.deepEqual(
      [...new Set(strange)].sort(),
      [
        "at least one argument must precede /",
        "cannot delete named expression",
        "expected an indented block",
        "invalid name of a type alias",
        "invalid parameter",
        "invalid type parameter",
        "unterminated string literal",
        "unterminated triple-quoted string literal",
      ].filter((message) => strange.includes(message)),
    );
  });

  it("say where", () => {
    assert.deepEqual(problemsOf("f(a\nimport b\n"), ["1:1-1:2 '(' was never closed"]);
    assert.deepEqual(problemsOf("x = 'abc\ny = 1\n"), ["1:4-1:8 unterminated string literal"]);
    assert.deepEqual(problemsOf("x = '''abc\ny = 1\n"), [
      "1:4-3:0 unterminated triple-quoted string literal",
    ]);
    assert.deepEqual(problemsOf("x = (1]\n"), [
      "1:0-1:7 invalid syntax",
      "1:6-1:7 closing parenthesis ']' does not match opening parenthesis '('",
    ]);
    assert.deepEqual(problemsOf("if a:\n    b\n  c\n"), [
      "3:2-3:2 unindent does not match any outer indentation level",
    ]);
    assert.deepEqual(
      problemsOf("x =\n\ny = 1\n").map((problem) => problem.slice(0, 2)),
      ["1:"],
    );
    assert.deepEqual(problemsOf('print "a"\n'), [
      "1:0-1:5 Missing parentheses in call to 'print'. Did you mean print(...)?",
    ]);
    assert.deepEqual(problemsOf("x = 1\0\n"), ["1:5-1:6 source code cannot contain null bytes"]);
  });

  it("give a long string up where only a docstring can begin", () => {
    const docstring = 'def f():\n    """Docs of f."""\n    return 1\n';
    assert.deepEqual(
      problemsOf(`x = """abc\n${docstring}`)[0],
      "1:4-2:8 unterminated triple-quoted string literal",
    );
    assert.deepEqual(
      problemsOf('x = """abc\r\n  r"""Docs.\r\n"""\r\n')[0],
      "1:4-1:10 unterminated triple-quoted string literal",
    );
    assert.equal(outline(`x = """abc\n${docstring}y = 1\n`), "Assign Expr Return Assign");
  });

  it("let a long string end before all that can follow it", () => {
    for (const next of ["if a else b", "in a", "b''", "rb'c'", "'d'", ".e", "\\\nif a else b", "or F"]) {
      const text = `x = """abc\n"""${next}\n`;
      const unterminated = problemsOf(text).filter((problem) => problem.includes("unterminated"));
      assert.deepEqual(unterminated, [], text);
    }
  });

  it("leave the statements around them as they are", () => {
    const broken = [
      ["x = ", "y.", "f(", "f(a, ", "[1, 2", "{1: 2,", "x = a +", "x = not", "a[", "a[1:", "lambda"],
      [
        "'abc",
        "x = f'{a} b",
        "assert",
        "del",
        "import",
        "from a import",
        "raise A from",
        "x = = 1",
        "a b",
        "@a",
      ],
      [
        "print 'x'",
        "x = a if b",
        "$",
        "a ? b",
        "class",
        "return return",
        "else:",
        "f(a b)",
        "0777",
        "x = 1a",
      ],
    ].flat();
    for (const line of broken) {
      const text = `def f(a):\n    x = 1\n    ${line}\n    return x\n\ndef g(): pass\n`;
      const shape = outline(text);
      assert.match(shape, /^FunctionDef\(Assign .*Return\) FunctionDef\(Pass\)$/, `${line}: ${shape}`);
      assert.ok(problemsOf(text).length > 0, line);
    }
  });

  it("keep a header without its colon, and a body that is not there yet", () => {
    assert.equal(outline("def f():\n    if a\n    return b\nc\n"), "FunctionDef(If) Expr");
    assert.equal(outline("if a:\nb\n"), "If() Expr");
    assert.equal(
      outline("class A:\n    def f(self):\n\n    def g(self): pass\n"),
      "ClassDef(FunctionDef FunctionDef)",
    );
    assert.equal(outline("class A(B\n    def f(self): pass\nc\n"), "ErrorStmt(ClassDef) Expr");
  });

  it("end with their segment, where what they are about goes on", () => {
    assert.deepEqual(problemsOf("f'{\n    "), ["1:0-2:0 unterminated string literal"]);
  });

  it("stop at some depth, and say so", () => {
    const deep: readonly string[] = [
      `${"(".repeat(5000)}a${")".repeat(5000)}`,
      `x = ${"[".repeat(5000)}${"]".repeat(5000)}`,
      `${"not ".repeat(5000)}a`,
      `${"-".repeat(5000)}a`,
      `${"lambda: ".repeat(5000)}a`,
      `${"a if b else ".repeat(5000)}c`,
      `${"f(".repeat(3000)}${")".repeat(3000)}`,
      `match x:\n case ${"[".repeat(3000)}${"]".repeat(3000)}: pass`,
    ];
    for (const text of deep) {
      const problems = problemsOf(text);
      assert.ok(
        problems.some((problem) => problem.endsWith("too deeply nested")),
        text.slice(0, 20),
      );
    }
  });

  it("are none in long chains, whatever their length", () => {
    const long: readonly string[] = [
      Array(5000).fill("a").join(" + "),
      Array(5000).fill("a").join(" ** "),
      Array(5000).fill("a").join(" and "),
      Array(5000).fill("a").join(" < "),
      Array(5000).fill("a").join(" = "),
      `a${".b".repeat(5000)}`,
      `a${"()".repeat(5000)}`,
      `x = *a${" + b".repeat(5000)}, c`,
      `x: a${" | b".repeat(5000)}`,
      `if a: pass\n${"elif b: pass\n".repeat(5000)}`,
      `${"'a' ".repeat(5000)}`,
      `x = [a ${"for b in c ".repeat(5000)}]`,
      `match x:\n case ${"1 | ".repeat(5000)}2: pass`,
      `x = '${"y".repeat(1 << 20)}'`,
      `x${"y".repeat(1 << 20)}`,
    ];
    for (const text of long) assert.deepEqual(problemsOf(text), [], text.slice(0, 20));
  });

  it("take time in proportion to the source, however it is made", () => {
    const heavy: readonly string[] = [
      `if x:\n${"    # comment\n".repeat(20_000)}    y\n`,
      `x = 1${" + \\\n 1".repeat(20_000)}\n`,
      `${"\\\n".repeat(20_000)}x`,
      "(".repeat(50_000),
      "f(a[{".repeat(10_000),
      `${")]}".repeat(10_000)}`,
      "f'{".repeat(5000),
      "'".repeat(50_001),
      "  $ ? x y z\n".repeat(3000),
      "def f(:\n  x = = 3\n".repeat(1000),
      "x = 1\r".repeat(20_000),
      "def f():\n".repeat(5000),
    ];
    for (const text of heavy) {
      const start = performance.now();
      const module = parser.parseModule(text);
      assert.equal(module.segments.map((segment) => segment.text).join(""), text);
      assert.ok(performance.now() - start < 10_000, text.slice(0, 20));
    }
  }).timeout(60_000);

  it("never throw, on any text", () => {
    const pieces = [
      ..."()[]{}'\"#\\:=@,;.*+-%!$?`~^&|<>\n\t\f\r \0",
      ..."aé0_",
      "\ud800",
      "\udc00",
      "\ufeff",
      "1e",
      "0x",
      "def ",
      "class ",
      "if ",
      "else",
      "for ",
      " in ",
      "lambda ",
      "match ",
      "case ",
      "type ",
      "print ",
      "await ",
      "async ",
      "yield ",
      "not ",
      "f'",
      "f'''",
      "{",
      "}",
      "rb'",
      "->",
      ":=",
      "**",
      "...",
      "\n    ",
      "import ",
      "from ",
      " as ",
      "try:",
      "except ",
      "finally:",
      "with ",
      "return ",
      "global ",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
    const options = { hasExactFStrings: true, lookup: () => undefined };
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        const module = parser.parseModule(text);
        assert.equal(module.segments.map((segment) => segment.text).join(""), text);
        assert.ok(dumpModule(module, text, options).every((line) => !/NaN|undefined/.test(line)));
        for (const { problems, text: source } of module.segments) {
          assert.ok(problems.every(({ start, end }) => start >= 0 && start <= end && end <= source.length));
        }
      }),
      { numRuns: 1500 },
    );
  }).timeout(60_000);
});
