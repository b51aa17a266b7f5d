/** Where "Ignore here" puts its comment; the finding is the first one of the source. */
import assert from "node:assert/strict";
import fs from "node:fs";
import type { Finding } from "../../src/analyzer/finding.ts";
import { createAnalyzerSession, defaultOptions } from "../../src/analyzer/session.ts";
import { findIgnoreEdit } from "../../src/extension/analyzer-worker/ignore-edit.ts";
import { loadParser } from "../../src/syntax/parser.ts";

describe("findIgnoreEdit", () => {
  let analyze: (text: string) => readonly Finding[];

  before(async () => {
    const parser = await loadParser({
      runtimeWasm: fs.readFileSync("node_modules/web-tree-sitter/web-tree-sitter.wasm"),
      languageWasm: fs.readFileSync("node_modules/tree-sitter-python/tree-sitter-python.wasm"),
    });
    analyze = (text) => {
      const session = createAnalyzerSession(parser, defaultOptions("3.13"));
      session.open(text);
      return session.findings();
    };
  });

  function ignoreFirst(text: string): string | undefined {
    const finding = analyze(text)[0];
    assert.ok(finding, "the source has a finding");
    const edit = findIgnoreEdit(text, finding, analyze);
    return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  }

  it("appends a comment to the line, before its line ending", () => {
    assert.equal(
      ignoreFirst("def f(xs):\r\n    return sum([x + 1 for x in xs]) \r\n"),
      "def f(xs):\r\n    return sum([x + 1 for x in xs])  # heapscope: ignore[list-in-sum-min-max] \r\n",
    );
  });

  it("appends it to another comment", () => {
    assert.equal(
      ignoreFirst("def f(xs):\n    return sum([x + 1 for x in xs])  # all of them"),
      "def f(xs):\n    return sum([x + 1 for x in xs])  # all of them  # heapscope: ignore[list-in-sum-min-max]",
    );
  });

  it("adds the rule to a comment that ignores another one of the line", () => {
    const line = "    return sum([x + 1 for x in xs]) + any([x.y for x in xs])";
    const once = ignoreFirst(`def f(xs):\n${line}\n`);
    assert.equal(once, `def f(xs):\n${line}  # heapscope: ignore[list-in-sum-min-max]\n`);
    assert.equal(
      ignoreFirst(once ?? ""),
      `def f(xs):\n${line}  # heapscope: ignore[list-in-sum-min-max, list-in-any-all]\n`,
    );
  });

  it("takes the first line where the last one is followed by a string of several lines", () => {
    assert.equal(
      ignoreFirst('def f(xs):\n    return [sum([\n        x + 1 for x in xs]), """\n"""]\n'),
      'def f(xs):\n    return [sum([  # heapscope: ignore[list-in-sum-min-max]\n        x + 1 for x in xs]), """\n"""]\n',
    );
  });

  it("finds no place where both lines go on", () => {
    assert.equal(ignoreFirst('def f(xs):\n    return sum([x + 1 for x in xs]) + len("""\n""")\n'), undefined);
  });
});
