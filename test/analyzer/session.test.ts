import assert from "node:assert/strict";
import fs from "node:fs";
import fc from "fast-check";
import type { Finding } from "../../src/analyzer/finding.ts";
import {
  type AnalyzerOptions,
  type AnalyzerSession,
  createAnalyzerSession,
  defaultOptions,
} from "../../src/analyzer/session.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import type { TextEdit } from "../../src/text/edit.ts";
import { testParser } from "../syntax/python-parser.ts";
import { readFixtures } from "./fixture.ts";

const OPTIONS = defaultOptions("3.13");

describe("analyzer session", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  function open(text: string, options: AnalyzerOptions = OPTIONS): AnalyzerSession {
    const session = createAnalyzerSession(parser, options);
    session.open(text);
    return session;
  }

  /** Edits an open session, and says which rules find what in it. */
  function afterEdits(text: string, ...edits: readonly [before: string, after: string][]): readonly string[] {
    const session = open(text);
    let current = text;
    for (const [before, after] of edits) {
      const start = current.indexOf(before);
      assert.notEqual(start, -1, `${before} is not in the source`);
      session.edit([{ start, end: start + before.length, newText: after }]);
      current = current.slice(0, start) + after + current.slice(start + before.length);
    }
    return summarize(session.findings(), current);
  }

  function summarize(findings: readonly Finding[], text: string): readonly string[] {
    return findings.map(({ ruleId, start, end }) => `${ruleId}: ${text.slice(start, end)}`);
  }

  const TOTAL = "def total(prices):\n    return sum([p for p in prices])\n";
  const HIT = ["list-in-sum-min-max: [p for p in prices]"];

  it("moves findings with the text before them", () => {
    const text = `first = 1\n\n\n${TOTAL}`;
    assert.deepEqual(afterEdits(text, ["first", "the_very_first"], ["= 1", "= 1\n\n# more\n"]), HIT);
  });

  it("drops the findings of code that is repaired", () => {
    assert.deepEqual(afterEdits(TOTAL, ["[p for p in prices]", "p for p in prices"]), []);
  });

  it("looks again at other statements when a builtin is shadowed, and when it no longer is", () => {
    const text = `count = len\n\n\n${TOTAL}`;
    assert.deepEqual(afterEdits(text, ["count = len", "sum = len"]), []);
    assert.deepEqual(afterEdits(text, ["count = len", "sum = len"], ["sum = len", "count = len"]), HIT);
    assert.deepEqual(afterEdits(text, ["count = len", "from numpy import *"]), []);
    assert.deepEqual(
      afterEdits(text, ["count = len", "from numpy import *"], ["import *", "import array"]),
      HIT,
    );
    assert.deepEqual(afterEdits(text, ["count = len", "def f():\n    global sum\n    sum = 1"]), []);
  });

  it("looks again at a loop when the list it searches is used elsewhere", () => {
    const text = "known = ['a', 'b', 'c']\nother = 1\nfor x in text:\n    print(x in known)\n";
    assert.deepEqual(afterEdits(text), ["list-lookup-in-loop: x in known"]);
    assert.deepEqual(afterEdits(text, ["other = 1", "known.sort()"]), []);
    assert.deepEqual(afterEdits(text, ["'c'", "[]"]), []);
  });

  it("looks again at a cycle when the method that closes it gets its name elsewhere", () => {
    const text =
      "class Base:\n    def atach(self, node):\n        node.owner = self\n\n\n" +
      "class Tree(Base):\n    def grow(self):\n        node = Node()\n        self.root = node\n" +
      "        self.attach(node)\n\n\nclass Node:\n    pass\n";
    const hits = afterEdits(text, ["atach", "attach"]);
    assert.deepEqual(hits, afterEdits(text.replace("atach", "attach")));
    assert.equal(hits.length, 1);
    assert.deepEqual(afterEdits(text, ["atach", "attach"], ["def attach", "def atach"]), []);
  });

  it("applies several changes one after the other, as VS Code sends them", () => {
    const session = open("a = sum([x for x in y])\nb = max([x for x in y])\n");
    session.edit([
      { start: 32, end: 33, newText: "" },
      { start: 45, end: 46, newText: "" },
      { start: 8, end: 9, newText: "" },
      { start: 20, end: 21, newText: "" },
    ]);
    assert.deepEqual(session.findings(), []);
  });

  it("says where related places and the edits of a fix are when they lie in other statements", () => {
    const text = "known = ['a', 'b', 'c']\nfor x in text:\n    print(x in known)\n";
    const session = open(text);
    session.edit([{ start: 0, end: 0, newText: "import os\n" }]);
    const [finding] = session.findings();
    assert.deepEqual(finding?.related, [{ start: 10, end: 33, message: "`known` is made here" }]);
    assert.deepEqual(finding?.fix?.edits, [
      { start: 18, end: 19, newText: "{" },
      { start: 32, end: 33, newText: "}" },
    ]);
  });

  it("names each link of a cycle where it is made, in whichever statement, and says which may be weak", () => {
    const child = "class Child:\n    def __init__(self, parent):\n        self.parent = parent\n\n\n";
    const text = `${child}class Parent:\n    def __init__(self):\n        self.child = Child(self)\n`;
    const [finding] = open(text).findings();
    assert.deepEqual(
      finding?.related.map(({ start, end, message }) => [text.slice(start, end), message]),
      [
        ["self.child", "`Parent.child` holds `Child(self)` (owns: needed)"],
        ["self.parent", "`Child.parent` holds `parent` (leads back: may be weak)"],
      ],
    );
    assert.deepEqual(
      finding?.fix?.edits.map(({ newText }) => newText),
      ["import weakref\n\n\n", "weakref.proxy(parent) if parent is not None else None"],
    );
  });

  it("asks other modules again when it is told that they have changed", () => {
    const keeps = {
      parameter: "owner",
      index: 0,
      links: [{ kind: "attribute", text: "", attribute: "owner" }],
    } as const;
    let known: readonly (typeof keeps)[] = [];
    const session = createAnalyzerSession(parser, OPTIONS);
    const text =
      "from .parts import Part\n\n\nclass Whole:\n    def __init__(self):\n        self.part = Part(self)\n";
    session.open(text, { find: ({ name }) => ({ name, keeps: known }) });
    assert.deepEqual(session.findings(), []);
    known = [keeps];
    assert.deepEqual(session.findings(), []);
    session.refreshImports();
    assert.deepEqual(summarize(session.findings(), text), ["parent-child: self.part = Part(self)"]);
  });

  it("gives the classes and what their attributes hold, up to date after edits", () => {
    const text =
      "import os\n\n\nclass A:\n    def __init__(self):\n        self.b = B()\n\n\nclass B:\n    pass\n";
    const session = open(text);
    const place = (word: string, source: string): { start: number; end: number } => {
      const start = source.indexOf(word);
      return { start, end: start + word.length };
    };
    const { classes, links, cycles, loops } = session.classGraph();
    assert.deepEqual(
      classes.map(({ name, start, end }) => [name, text.slice(start, end)]),
      [
        ["A", "A"],
        ["B", "B"],
      ],
    );
    const link = { from: 0, to: 1, attribute: "b", count: "one", isWeak: false };
    assert.deepEqual(links, [{ ...link, ...place("B()", text), line: 6 }]);
    assert.deepEqual([cycles, loops], [[], []]);
    session.edit([{ ...place("    pass\n", text), newText: "    def f(self):\n        self.a = A()\n" }]);
    assert.deepEqual(session.classGraph().loops, [[0, 1]]);
  });

  it("takes over other options", () => {
    const session = open(`${TOTAL}class A:\n    def f(self):\n        self.a = self\n`);
    const rules = (): readonly string[] => session.findings().map(({ ruleId }) => ruleId);
    assert.deepEqual(rules(), ["list-in-sum-min-max", "self-reference"]);
    session.configure({ ...OPTIONS, enabledRules: new Set(["self-reference"]) });
    assert.deepEqual(rules(), ["self-reference"]);
    session.configure({ ...OPTIONS, severities: new Map([["self-reference", "hint"]]) });
    assert.deepEqual(
      session.findings().map(({ severity }) => severity),
      ["information", "hint"],
    );
  });

  it("states bytes for the chosen Python version", () => {
    const text = "class A:\n    def f(self):\n        self.a = self\n";
    const messages = ["3.9", "3.13"].map(
      (pythonVersion) => open(text, { ...OPTIONS, pythonVersion }).findings()[0]?.message ?? "",
    );
    assert.match(messages[0] ?? "", /160 bytes on Python 3\.9,/);
    assert.match(messages[1] ?? "", /80 bytes on Python 3\.13,/);
  });

  describe("on any text", function () {
    this.timeout(120_000);
    const lines = readFixtures().flatMap(({ source }) => source.split("\n"));
    const tokens = [
      "[",
      "]",
      "(",
      ")",
      "{",
      "}",
      ":",
      "'",
      '"""',
      "\\",
      "\n",
      "    ",
      "\t",
      "self",
      "sum([x for x in",
      "lambda",
    ];
    const statements = [
      "sum = len\n",
      "from numpy import *\n",
      "from __future__ import annotations\n",
      "import weakref\n",
      "# heapscope: ignore-file\n",
      "known.append(1)\n",
      "def f(self):\n",
      "class A:\n",
    ];
    const fragment = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...lines).map((line) => `${line}\n`) },
      { weight: 2, arbitrary: fc.constantFrom(...statements) },
      { weight: 1, arbitrary: fc.constantFrom(...tokens) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
    );
    const source = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(""));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 30 }),
      newText: fc.oneof(fragment, fc.constant("")),
    });

    it("never throws, and places everything inside the text", () => {
      fc.assert(
        fc.property(source, (text) => {
          for (const { start, end, related, fix, unnecessary } of open(text).findings()) {
            const spans = [{ start, end }, ...related, ...(fix?.edits ?? []), ...unnecessary];
            for (const span of spans)
              assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          }
        }),
        { numRuns: 300 },
      );
    });

    it("gives after edits what a fresh analysis gives", () => {
      fc.assert(
        fc.property(source, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
          const session = open(text);
          let current = text;
          for (const { at, length, newText } of edits) {
            const start = Math.floor(at * current.length);
            const change: TextEdit = { start, end: Math.min(start + length, current.length), newText };
            session.edit([change]);
            current = current.slice(0, change.start) + newText + current.slice(change.end);
            assert.deepEqual(session.findings(), open(current).findings());
          }
        }),
        { numRuns: 300 },
      );
    });
  });

  it("analyses fixtures with parts cut out", () => {
    const text = fs.readFileSync("test/analyzer/fixtures/self-reference.py", "utf8");
    for (let start = 0; start < text.length; start += 397) {
      const session = open(text);
      session.edit([{ start, end: start + 60, newText: "" }]);
      const cut = text.slice(0, start) + text.slice(start + 60);
      assert.deepEqual(session.findings(), open(cut).findings());
    }
  });
});
