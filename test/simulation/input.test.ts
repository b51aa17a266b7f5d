/** What programs read from standard input: given lines, the end of the file, and runs that wait for the next line. */
import assert from "node:assert/strict";
import type { ProgramInput } from "../../src/simulation/program-input.ts";
import { loadPython } from "../../src/simulation/python.ts";
import { DEFAULT_RUN_LIMITS, type Interpreter, simulate } from "../../src/simulation/simulate.ts";
import { standardOutput } from "../../src/trace/output.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { pythonFiles } from "../support/python-files.ts";

const SOURCE = `name = input("Name: ")
print("Hello", name)
age = int(input("Age: "))
print(age + 1)
`;

describe("input of programs", () => {
  let python: Interpreter;

  before(async () => {
    python = await loadPython(pythonFiles());
  });

  function run(source: string, input?: ProgramInput): Trace {
    const limits = { ...DEFAULT_RUN_LIMITS, maxHeapBytes: 50_000_000 };
    const request = { source, fileName: "ask.py", startLine: 1, pythonVersion: "3.13", limits, input };
    return simulate(request, python);
  }

  it("is what was given", () => {
    const { ending, output } = run(SOURCE, { lines: ["Ada", "36"], isComplete: false });
    assert.deepEqual(ending, { kind: "finished" });
    assert.equal(standardOutput(output), "Name: Hello Ada\nAge: 37\n");
  });

  it("is asked for by what was printed since the line before", () => {
    const source = 'a = input("Name? ")\nb = input("Age? ")\n';
    const { ending, output } = run(source, { lines: ["Ada"], isComplete: false });
    assert.deepEqual(ending, { kind: "input", linesRead: 1, prompt: "Age? ", line: 2 });
    assert.equal(standardOutput(output), "Name? Age? ");
  });

  it("is waited for, with everything up to there recorded", () => {
    const { ending, output, totals } = run(SOURCE, { lines: ["Ada"], isComplete: false });
    assert.deepEqual(ending, { kind: "input", linesRead: 1, prompt: "Age: ", line: 3 });
    assert.equal(standardOutput(output), "Name: Hello Ada\nAge: ");
    assert.equal(totals.steps, 3);
  });

  it("is the same run with one line more", () => {
    const source = "total = 0\nwhile True:\n    total += int(input())\n    print(total)\n";
    const shorter = run(source, { lines: ["1", "2"], isComplete: false });
    const longer = run(source, { lines: ["1", "2", "3"], isComplete: false });
    assert.ok(standardOutput(longer.output).startsWith(standardOutput(shorter.output)));
    const steps = shorter.totals.steps;
    assert.deepEqual(longer.steps.line.slice(0, steps), shorter.steps.line.slice(0, steps));
    assert.deepEqual(longer.ending, { kind: "input", linesRead: 3, prompt: "", line: 3 });
  });

  it("ends where it is complete, and where nothing was said of it", () => {
    for (const input of [{ lines: ["Ada"], isComplete: true }, undefined]) {
      const { ending } = run(SOURCE, input);
      assert.equal(ending.kind === "exception" && ending.type, "EOFError");
    }
  });

  it("is read through sys.stdin as well", () => {
    const source = "import sys\nfor line in sys.stdin:\n    print(repr(line))\n";
    const whole = run(source, { lines: ["a", ""], isComplete: true });
    assert.equal(standardOutput(whole.output), "'a\\n'\n'\\n'\n");
    const { ending } = run(source, { lines: ["a", ""], isComplete: false });
    assert.deepEqual(ending, { kind: "input", linesRead: 2, prompt: "", line: 2 });
  });

  it("cannot be passed by except", () => {
    const { ending } = run("try:\n    input()\nexcept BaseException:\n    print('caught')\n", {
      lines: [],
      isComplete: false,
    });
    assert.deepEqual(ending, { kind: "input", linesRead: 0, prompt: "", line: 2 });
  });
});
