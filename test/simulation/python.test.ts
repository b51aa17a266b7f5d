/** How programs end on the real machine, and where in the file they are said to. Python source plus expectation. */
import assert from "node:assert/strict";
import { loadPython } from "../../src/simulation/python.ts";
import { DEFAULT_RUN_LIMITS, type Interpreter, simulate } from "../../src/simulation/simulate.ts";
import { outputPieces, standardError } from "../../src/trace/output.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { pythonFiles } from "../support/python-files.ts";

const limits = { ...DEFAULT_RUN_LIMITS, maxHeapBytes: 50_000_000 };

describe("programs", () => {
  let python: Interpreter;

  before(async () => {
    python = await loadPython(pythonFiles());
  });

  /** Runs what is between « and », or everything. */
  function run(marked: string, changes: Partial<typeof limits> = {}): Trace {
    const source = marked.replace(/[«»]/g, "");
    const selection = marked.includes("«")
      ? { startOffset: marked.indexOf("«"), endOffset: marked.indexOf("»") - 1 }
      : undefined;
    const request = { source, selection, fileName: "a.py", startLine: 1, pythonVersion: "3.13" };
    return simulate({ ...request, limits: { ...limits, ...changes } }, python);
  }

  it("run to their end", () => {
    const trace = run("x = 1\nprint(x)\n");
    assert.deepEqual(trace.ending, { kind: "finished" });
    assert.equal(trace.output.text, "1\n");
  });

  it("end by an exception with its traceback, under the lines of the file", () => {
    const trace = run("if True:\n«    def f(x):\n        return x + None\n\n    f(1)»\n");
    assert.ok(trace.ending.kind === "exception");
    const { type, message, line } = trace.ending;
    assert.deepEqual(
      [type, message, line],
      ["TypeError", "unsupported operand type(s) for +: 'int' and 'NoneType'", 3],
    );
    // Whether there are marks below the source lines is the machine's business.
    const lines = standardError(trace.output)
      .split("\n")
      .filter((text) => !/^[ ~^]+$/.test(text));
    assert.deepEqual(lines, [
      "Traceback (most recent call last):",
      '  File "a.py", line 5, in <module>',
      "    f(1)",
      '  File "a.py", line 3, in f',
      "    return x + None",
      "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'",
      "",
    ]);
  });

  it("keep both streams in the order of printing, warnings of the compiler first", () => {
    const source =
      "import sys\nprint('a' is 'a')\nprint('no', file=sys.stderr)\nprint('b')\nprint(~(1 > 0))\n";
    const { output } = run(source);
    assert.deepEqual(outputPieces(output), [
      {
        text: `a.py:2: SyntaxWarning: "is" with 'str' literal. Did you mean "=="?\n  print('a' is 'a')\n`,
        isError: true,
      },
      { text: "True\n", isError: false },
      { text: "no\n", isError: true },
      { text: "b\n", isError: false },
      {
        text: `${standardError(output).slice(standardError(output).indexOf("a.py:5:"))}`,
        isError: true,
      },
      { text: "-2\n", isError: false },
    ]);
    assert.match(
      standardError(output),
      /\na\.py:5: DeprecationWarning: Bitwise inversion .*\n {2}print\(~\(1 > 0\)\)\n$/,
    );
    assert.equal(standardError(run("raise SystemExit('farewell')\n").output), "farewell\n");
  });

  it("end by SystemExit with the status that a shell sees", () => {
    assert.deepEqual(run("raise SystemExit\n").ending, { kind: "exit", status: 0 });
    assert.deepEqual(run("raise SystemExit(3)\n").ending, { kind: "exit", status: 3 });
    assert.deepEqual(run("raise SystemExit(-1)\n").ending, { kind: "exit", status: 255 });
    assert.deepEqual(run("raise SystemExit('no')\n").ending, { kind: "exit", status: 1 });
  });

  it("do not begin when they cannot be read", () => {
    const trace = run("if True:\n«    x = 1\n    y = = 2»\n");
    assert.equal(trace.ending.kind, "syntax");
    assert.ok(trace.ending.kind === "syntax");
    assert.equal(trace.ending.line, 3);
    assert.equal(trace.totals.steps, 0);
  });

  it("are stopped after their steps, with all of them kept", () => {
    const trace = run("x = 0\nwhile True:\n    x = x + 1\n", { maxSteps: 1000 });
    assert.ok(trace.ending.kind === "limit");
    assert.deepEqual([trace.ending.limit, trace.ending.bound], ["steps", 1000]);
    assert.equal(trace.totals.steps, 1000);
    assert.ok(trace.totals.finalBytes > 0);
  });

  it("are stopped when they want more memory than allowed", () => {
    const trace = run("x = (0,)\nwhile True:\n    x = x + x\n", { maxHeapBytes: 1_000_000 });
    assert.deepEqual(trace.ending, { kind: "limit", limit: "heap", bound: 1_000_000, line: 3 });
    assert.ok(trace.totals.peakBytes <= 1_000_000);
    assert.ok(trace.totals.peakBytes > 500_000);
  });
});
