/** Control flow: which definitions reach a read, which reads come later, and what can be reached at all. */
import assert from "node:assert/strict";
import { isLiveAfter, usesAfter } from "../../src/semantics/flow/liveness.ts";
import { reachingDefinitions } from "../../src/semantics/flow/reaching.ts";
import type { SegmentModel } from "../../src/semantics/segment-model.ts";
import type { Occurrence } from "../../src/symtable/scope.ts";
import type { Name } from "../../src/syntax/ast.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { walk } from "../../src/syntax/visit.ts";
import { testParser } from "../syntax/python-parser.ts";
import { modelOf, type TestModel } from "./model.ts";

let parser: PythonParser;

before(async () => {
  parser = await testParser();
});

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? undefined : end).trim();
}

function describe1({ scope, node }: Occurrence, model: SegmentModel): string {
  return lineOf((scope.segment ?? model.segment).text, node.start);
}

/** The read of `x` on the line that has `# here`. */
function findHere(test: TestModel): { model: SegmentModel; name: Name } {
  for (const model of test.models) {
    let found: Name | undefined;
    walk(model.segment.body, {
      enter(node) {
        const isHere = node.kind === "Name" && node.id === "x" && node.ctx === "Load";
        if (isHere && /# here$/.test(lineOf(model.segment.text, node.start))) found = node;
      },
    });
    if (found !== undefined) return { model, name: found };
  }
  throw new Error("nothing is read here");
}

/** The lines of the definitions that reach the read of `x` marked with `# here`, and `unbound` where it may be. */
function reaching(source: string): readonly string[] {
  const { model, name } = findHere(modelOf(parser, source));
  const result = reachingDefinitions(model, name);
  assert.ok(result !== undefined);
  const lines = [...result.definitions].map((each) => describe1(each, model)).sort();
  const notes = [result.mayBeUnbound ? "unbound" : "", result.isOrdered ? "" : "any order"];
  return [...lines, ...notes.filter((note) => note !== "")];
}

/** The lines of the reads of `x` that see the value it has after the line with `# here`. */
function later(source: string): readonly string[] {
  const { model, name } = findHere(modelOf(parser, source));
  const binding = model.bindingOf(name);
  assert.ok(binding !== undefined);
  const result = usesAfter(model, binding, name);
  assert.ok(result !== undefined);
  assert.equal(isLiveAfter(model, binding, name), result.uses.size > 0 || !result.isComplete);
  const lines = [...result.uses].map((each) => describe1(each, model)).sort();
  return result.isComplete ? lines : [...lines, "perhaps elsewhere"];
}

function inFunction(body: string): string {
  return `def f(a, b):\n${body.replace(/^/gm, "    ")}\n`;
}

describe("reaching definitions", () => {
  const CASES: readonly (readonly [what: string, body: string, ...reached: string[]])[] = [
    ["the last of two", "x = 1\nx = 2\nx # here", "x = 2"],
    ["both branches", "if a:\n    x = 1\nelse:\n    x = 2\nx # here", "x = 1", "x = 2"],
    ["a branch that may not be taken", "x = 0\nif a:\n    x = 1\nx # here", "x = 0", "x = 1"],
    ["a branch that leaves", "x = 0\nif a:\n    x = 1\n    return\nx # here", "x = 0"],
    ["nothing, perhaps", "if a:\n    x = 1\nx # here", "x = 1", "unbound"],
    ["a deletion", "x = 1\nif a:\n    del x\nx # here", "x = 1", "unbound"],
    ["the round before", "x = 0\nfor i in a:\n    x # here\n    x = i", "x = 0", "x = i"],
    ["after a loop", "x = 0\nwhile a:\n    x = 1\nx # here", "x = 0", "x = 1"],
    ["after an endless loop", "x = 0\nwhile True:\n    x = 1\n    if a: break\n    x = 2\nx # here", "x = 1"],
    ["continue", "x = 0\nfor i in a:\n    if b: continue\n    x = 1\nx # here", "x = 0", "x = 1"],
    ["else of a loop", "for i in a:\n    x = 1\n    break\nelse:\n    x = 2\nx # here", "x = 1", "x = 2"],
    ["the target of a loop", "for x in a:\n    x # here", "for x in a:"],
    ["its own new value", "x = 1\nx = x + 1 # here", "x = 1"],
    ["in a handler", "x = 0\ntry:\n    x = 1\n    x = 2\nexcept E:\n    x # here", "x = 0", "x = 1", "x = 2"],
    ["after try and handler", "try:\n    x = 1\nexcept E:\n    x = 2\nx # here", "x = 1", "x = 2"],
    ["after a handler that leaves", "x = 0\ntry:\n    x = 1\nexcept E:\n    return\nx # here", "x = 1"],
    ["else of a try", "try:\n    x = 1\nexcept E:\n    x = 2\nelse:\n    x # here", "x = 1"],
    ["in finally", "x = 0\ntry:\n    x = 1\nfinally:\n    x # here", "x = 0", "x = 1"],
    ["after finally", "x = 0\ntry:\n    return\nfinally:\n    x = 1\nx # here"],
    ["after with", "x = 0\nwith a:\n    x = 1\nx # here", "x = 0", "x = 1"],
    ["the target of with", "with a as x:\n    x # here", "with a as x:"],
    ["a match that may fail", "match a:\n    case [x]: pass\nx # here", "case [x]: pass", "unbound"],
    [
      "a match that cannot",
      "match a:\n    case 1: x = 1\n    case _: x = 2\nx # here",
      "case 1: x = 1",
      "case _: x = 2",
    ],
    ["a name bound in passing", "x = 0\nif (x := a): pass\nx # here", "if (x := a): pass", "x = 0"],
    ["a list comprehension", "x = 1\nx = 2\n[x for i in a] # here", "x = 2"],
    ["a closure", "x = 1\nx = 2\nlambda: x # here", "x = 1", "x = 2", "any order"],
    ["a generator", "x = 1\nx = 2\n(x for i in a) # here", "x = 1", "x = 2", "any order"],
  ];
  for (const [what, body, ...reached] of CASES) {
    it(what, () => {
      assert.deepEqual(reaching(inFunction(body)), reached);
    });
  }

  it("of a parameter", () => {
    assert.deepEqual(reaching("def f(x):\n    x # here\n"), ["def f(x):"]);
  });

  it("of a global, from the statements before", () => {
    assert.deepEqual(reaching("x = 1\nif a:\n    x = 2\nprint(1)\nx # here\nx = 3\n"), ["x = 1", "x = 2"]);
    assert.deepEqual(reaching("x = 1\nx = 2\nx # here\n"), ["x = 2"]);
  });

  it("of a global that a function sets, in any order", () => {
    const source = "x = 1\ndef f():\n    global x\n    x = 3\nx = 2\nx # here\n";
    assert.deepEqual(reaching(source), ["x = 1", "x = 2", "x = 3", "any order"]);
  });
});

describe("later reads", () => {
  const CASES: readonly (readonly [what: string, body: string, ...read: string[]])[] = [
    ["none", "x = 1\nx # here"],
    ["one", "x = 1\nx # here\nprint(x)", "print(x)"],
    ["not of another value", "x = 1\nx # here\nx = 2\nprint(x)"],
    ["in one branch", "x = 1\nx # here\nif a:\n    x = 2\nprint(x)", "print(x)"],
    ["in the next round", "x = 1\nfor i in a:\n    x # here", "x # here"],
    ["not after break", "x = 1\nfor i in a:\n    x # here\n    break"],
    ["not after return", "x = 1\nif a:\n    x # here\n    return\nprint(x)"],
    ["in a handler around", "x = 1\ntry:\n    x # here\n    x = 2\nexcept E:\n    print(x)", "print(x)"],
    ["in a finally around", "x = 1\ntry:\n    x # here\n    return\nfinally:\n    print(x)", "print(x)"],
    ["in a closure", "x = 1\nx # here\nreturn lambda: x", "perhaps elsewhere"],
  ];
  for (const [what, body, ...read] of CASES) {
    it(what, () => {
      assert.deepEqual(later(inFunction(body)), read);
    });
  }

  it("of a global in the statements that follow", () => {
    assert.deepEqual(later("x = 1\nx # here\nprint(x)\nx = 2\nprint(x, 2)\n"), ["print(x)"]);
  });
});
