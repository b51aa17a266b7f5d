/** Every way in which a run can end leaves a trace of what happened until then. */

import assert from "node:assert/strict";
import type { Progress } from "../../src/simulation/recorder.ts";
import { DEFAULT_RUN_LIMITS, type Interpreter, simulate } from "../../src/simulation/simulate.ts";
import { cutSnippet } from "../../src/snippet/prepare.ts";
import { TraceReader } from "../../src/trace/reader.ts";
import { type Script, ScriptedInterpreter } from "./scripted-interpreter.ts";

const limits = { ...DEFAULT_RUN_LIMITS, maxHeapBytes: 1 << 28 };
const request = { source: "pass\n", fileName: "a.py", startLine: 1, pythonVersion: "3.13", limits };

function run(script: Script, changes: Partial<typeof limits> = {}) {
  return simulate({ ...request, limits: { ...limits, ...changes } }, new ScriptedInterpreter(script));
}

describe("simulate", () => {
  it("records a run that finishes", () => {
    const trace = run((machine) => {
      machine.line(1);
      const list = machine.allocate("list", 72);
      machine.allocate("list", 32, true);
      machine.line(2);
      machine.free(list);
      machine.print("done");
      return { kind: "finished" };
    });
    assert.deepEqual(trace.ending, { kind: "finished" });
    assert.deepEqual([trace.totals.steps, trace.totals.finalBytes, trace.totals.peakBytes], [2, 32, 104]);
    assert.equal(trace.output.text, "done\n");
    assert.deepEqual(trace.census, [{ type: "list", count: 0, bytes: 32 }]);
  });

  it("hands the program to the interpreter under the numbers of the file", () => {
    const interpreter = new ScriptedInterpreter(() => ({ kind: "finished" }));
    const source = "def f():\n    x = 1\n    y = 2\n";
    const selection = { startOffset: 13, endOffset: source.length };
    const trace = simulate({ ...request, source, selection, startLine: 3 }, interpreter);
    const options = {
      fileName: "a.py",
      pythonVersion: "3.13",
      maxHeapBytes: 1 << 28,
      maxMilliseconds: DEFAULT_RUN_LIMITS.maxMilliseconds,
      isWatched: true,
      recordsHeap: false,
      siblings: undefined,
      files: undefined,
      input: undefined,
      hasFutureAnnotations: false,
    };
    assert.deepEqual(interpreter.loaded, [{ text: "\n\n\nx = 1\ny = 2", options }]);
    assert.deepEqual(trace.source, { fileName: "a.py", parts: [{ firstLine: 4, text: "x = 1\ny = 2" }] });
  });

  it("charges the rest of a line to that line after its call returned", () => {
    const trace = run((machine) => {
      machine.line(5);
      machine.call("f", 1);
      machine.line(2);
      machine.allocate("list", 100);
      machine.return();
      machine.allocate("dict", 64);
      return { kind: "finished" };
    });
    const rows = new TraceReader(trace).lines().map((row) => [row.line, row.count, row.allocatedBytes]);
    assert.deepEqual(rows, [
      [2, 1, 100],
      [5, 1, 64],
    ]);
  });

  it("ends after the last allowed step and keeps all of them", () => {
    const trace = run(
      (machine) => {
        for (let line = 1; ; line = (line % 3) + 1) machine.line(line);
      },
      { maxSteps: 100 },
    );
    assert.deepEqual(trace.ending, { kind: "limit", limit: "steps", bound: 100, line: 1 });
    assert.equal(trace.totals.steps, 100);
  });

  it("ends after the allowed time", () => {
    const trace = run(
      (machine) => {
        for (;;) machine.line(7);
      },
      { maxSteps: Number.POSITIVE_INFINITY, maxMilliseconds: 20 },
    );
    assert.deepEqual(trace.ending, { kind: "limit", limit: "time", bound: 20, line: 7 });
    assert.ok(trace.totals.steps >= 1024);
  });

  it("cuts output at its limit", () => {
    const trace = run(
      (machine) => {
        machine.line(4);
        for (;;) machine.print("abcdefghi");
      },
      { maxOutputLength: 25 },
    );
    assert.deepEqual(trace.ending, { kind: "limit", limit: "output", bound: 25, line: 4 });
    assert.equal(trace.output.text, "abcdefghi\nabcdefghi\nabcde");
  });

  it("keeps what an exception of the program left", () => {
    const ending = {
      kind: "exception",
      type: "ValueError",
      message: "no",
      line: 2,
    } as const;
    const trace = run((machine) => {
      machine.line(2);
      machine.allocate("ValueError", 72);
      return ending;
    });
    assert.deepEqual(trace.ending, ending);
    assert.equal(trace.totals.finalBytes, 72);
  });

  it("has a trace without steps for source that cannot be parsed, with its place in the file", () => {
    const interpreter: Interpreter = {
      prepare: (each) => cutSnippet(each, each.selection),
      load: () => ({ kind: "syntax", type: "SyntaxError", message: "invalid syntax", line: 2, column: 3 }),
    };
    const source = "if a:\n    b =\n";
    const trace = simulate({ ...request, source, selection: { startOffset: 6, endOffset: 13 } }, interpreter);
    assert.deepEqual(trace.ending, {
      kind: "syntax",
      type: "SyntaxError",
      message: "invalid syntax",
      line: 2,
      column: 7,
    });
    assert.equal(trace.totals.steps, 0);
    assert.deepEqual(trace.source.parts, [{ firstLine: 2, text: "b =" }]);
  });

  it("lets faults of the machine pass", () => {
    const failing: Script = () => {
      throw new Error("broken invariant: refcount");
    };
    assert.throws(() => run(failing), /broken invariant: refcount/);
  });

  it("reports progress while the program runs", () => {
    const reports: Progress[] = [];
    let now = 0;
    const interpreter = new ScriptedInterpreter(
      (machine) => {
        for (let line = 1; line <= 350_000; line++) {
          now = line / 1000;
          machine.line(line % 50);
        }
        return { kind: "finished" };
      },
      () => now,
    );
    const unbounded = { ...limits, maxSteps: Number.POSITIVE_INFINITY };
    const trace = simulate({ ...request, limits: unbounded }, interpreter, (report) => reports.push(report));
    assert.equal(reports.length, 3, "a report each 100 ms");
    const steps = reports.map((report) => report.steps);
    assert.deepEqual(
      steps,
      [...steps].sort((a, b) => a - b),
    );
    assert.ok(steps.every((step) => step > 0 && step <= trace.totals.steps));
  });
});
