/** Selections that are really run: with what they need, with inputs, on the lines that they have in the file. */
import assert from "node:assert/strict";
import { loadPython } from "../../src/simulation/python.ts";
import { DEFAULT_RUN_LIMITS, type Interpreter, simulate, tryInputs } from "../../src/simulation/simulate.ts";
import type { SnippetRequest } from "../../src/snippet/snippet.ts";
import { standardError, standardOutput } from "../../src/trace/output.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { marked } from "../snippet/slices.ts";
import { pythonFiles } from "../support/python-files.ts";

const PROGRAM = `from collections import Counter

class Account:
    rate = 2

    def __init__(self, owner: str, balance=0):
        self.owner = owner
        self.__balance = balance

    def add(self, amounts):
        «for amount in amounts:
            self.__balance += amount * self.rate
        print(self.owner, self.__balance)»
        return self

def words(lines):
    counts = Counter()
    for line in lines:
        counts.update(line.split())
    return counts

def numbers(n):
    for i in range(n):
        yield i

async def double(n: int):
    return 2 * n
`;

describe("selections that are run", () => {
  let python: Interpreter;

  before(async () => {
    python = await loadPython(pythonFiles());
  });

  function run(source: string, more: Omit<Partial<SnippetRequest>, "siblings"> = {}): Trace {
    const limits = { ...DEFAULT_RUN_LIMITS, maxHeapBytes: 50_000_000 };
    const request = { ...marked(source), ...more, fileName: "a.py", pythonVersion: "3.13", limits };
    return simulate(request, python);
  }

  /** Runs the definition at the first place of a text. */
  function call(text: string, inputs: Readonly<Record<string, string>> = {}): Trace {
    const source = PROGRAM.replace(/[«»]/g, "").replace(text, `«»${text}`);
    return run(source, { runs: "definition", inputs });
  }

  const linesOf = ({ steps }: Trace): number[] => [...new Set(steps.line)];

  it("have guessed inputs and the class around them", () => {
    const trace = run(PROGRAM);
    assert.deepEqual(trace.ending, { kind: "finished" });
    assert.equal(standardOutput(trace.output), "some text 999000\n");
    assert.deepEqual(linesOf(trace), [3, 4, 6, 10, 7, 8, 11, 12, 13]);
  });

  it("have inputs that name things of the file", () => {
    const inputs = { self: 'Account("Ada", balance=1)', amounts: "[2, 3]" };
    assert.equal(standardOutput(run(PROGRAM, { inputs }).output), "Ada 11\n");
  });

  it("call functions on the line of def, with steps inside", () => {
    const trace = call("def words", { lines: '["a b", "b"]' });
    assert.deepEqual(trace.ending, { kind: "finished" });
    assert.equal(trace.functions[trace.steps.functionId.at(-1) ?? -1]?.name, "words");
    assert.deepEqual(linesOf(trace), [1, 16, 17, 18, 19, 20]);
  });

  it("go through generators, run coroutines and make instances", () => {
    assert.deepEqual(linesOf(call("def numbers", { n: "3" })), [22, 23, 24]);
    assert.deepEqual(linesOf(call("async def double")), [26, 27]);
    const instance = call("class Account");
    assert.deepEqual(instance.ending, { kind: "finished" });
    assert.deepEqual(
      instance.census.filter(({ type }) => type === "Account").map(({ count }) => count),
      [1],
    );
  });

  it("keep the bytes of inputs off every line", () => {
    const trace = run("def f(items):\n    «n = len(items)»\n", { inputs: { items: "list(range(100_000))" } });
    assert.ok(trace.totals.finalBytes > 3_000_000);
    assert.ok(trace.totals.peakBytes > 3_000_000);
    const line = trace.lines.line.indexOf(2);
    assert.ok((trace.lines.allocatedBytes[line] ?? 0) < 1000);
  });

  it("end by an input that raises, and name it", () => {
    const trace = run("def f(n):\n    «print(n)»\n", { inputs: { n: "1 / 0" } });
    assert.deepEqual(trace.ending, {
      kind: "badInput",
      name: "n",
      type: "ZeroDivisionError",
      message: "division by zero",
    });
    assert.ok(standardError(trace.output).includes('File "<input n>", line 1, in <module>\n'));
  });

  it("have inputs that can be tried without them", () => {
    const problemsOf = (inputs: Readonly<Record<string, string>>) => {
      const limits = { ...DEFAULT_RUN_LIMITS, maxHeapBytes: 50_000_000 };
      const source = "def half(n):\n    return n / 2\ndef f(n, m):\n    «print(n, m, 1 / 0)»\n";
      const request = { ...marked(source), inputs, fileName: "a.py", pythonVersion: "3.13", limits };
      const tried = tryInputs(request, python.prepare(request, "3.13"), python);
      return tried.map(({ name, problem }) => [name, problem]);
    };
    assert.deepEqual(problemsOf({ n: "half(3)", m: "2" }), [
      ["n", undefined],
      ["m", undefined],
    ]);
    assert.deepEqual(problemsOf({ n: "half(3)", m: "half('a')" }), [
      ["n", undefined],
      ["m", "TypeError: unsupported operand type(s) for /: 'str' and 'int'"],
    ]);
  });

  it("have a traceback with the lines of the file", () => {
    const trace = run("def f(n):\n    m = n\n    «if n:\n        return n + 'a'»\n", { inputs: { n: "1" } });
    assert.ok(trace.ending.kind === "exception");
    assert.equal(trace.ending.line, 4);
    const lines = standardError(trace.output).split("\n");
    assert.deepEqual(lines.slice(1, 4), [
      '  File "a.py", line 1, in <module>',
      "    def f(n):",
      '  File "a.py", line 4, in f',
    ]);
  });

  it("are compiled under the future features of their file", () => {
    const source =
      "from __future__ import annotations\n\ndef f(x: Missing = 1) -> Other:\n    return x\n«print(f())»\n";
    assert.equal(standardOutput(run(source).output), "1\n");
  });

  it("refuse inputs that are no expressions before anything runs", () => {
    const request = { ...marked("def f(n, m):\n    «print(n + m)»\n"), inputs: { n: "1 +", m: "import os" } };
    const problems = python.prepare(request, "3.13").inputs.map(({ name, problem }) => [name, problem]);
    assert.deepEqual(problems, [
      ["n", "invalid syntax"],
      ["m", "invalid syntax"],
    ]);
  });
});
