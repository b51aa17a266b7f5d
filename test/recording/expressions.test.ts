import assert from "node:assert/strict";
import type { ExpressionsReport } from "../../src/trace/questions.ts";
import { MomentView, type Run, recorded } from "./recorded-run.ts";

/** Steps of recorded runs, expression by expression. */

function stepOf(run: Run, line: number, count = 1): number {
  const steps = [...run.trace.steps.line.keys()].filter((step) => run.trace.steps.line[step] === line);
  const step = steps[count - 1];
  assert.ok(step !== undefined, `line ${line} ran ${count} times`);
  return step;
}

function expressions(run: Run, line: number, count = 1): ExpressionsReport {
  return run.ask<"expressions">({ kind: "expressions", step: stepOf(run, line, count) });
}

function rows(run: Run, line: number, count = 1): string[] {
  return expressions(run, line, count).rows.map(({ text, value }) =>
    value === undefined ? text : `${text} -> ${value}`,
  );
}

function within(run: Run, line: number, expression: number): MomentView {
  const step = stepOf(run, line);
  return new MomentView(run.ask<"moment">({ kind: "moment", step, expression, roots: [] }));
}

describe("the expressions of a step", () => {
  it("come in the order in which they are evaluated, with what each gave", async () => {
    const run = await recorded("a = 3\nb = [a * 2 + 1, -a]\n");
    assert.deepEqual(rows(run, 2), [
      "a -> 3",
      "2 -> 2",
      "a * 2 -> 6",
      "1 -> 1",
      "a * 2 + 1 -> 7",
      "a -> 3",
      "-a -> -3",
      "[a * 2 + 1, -a] -> list of 2",
      "b",
    ]);
  });

  it("have the bytes that were alive after each", async () => {
    // Objects/longobject.c _PyLong_FromMedium asks for sizeof(PyLongObject), 32; a list has 16 before it and 8 of items.
    const run = await recorded("x = 1000\ny = (x + 1, [x])\n");
    const report = expressions(run, 2);
    const byText = new Map(report.rows.map((row) => [row.text, row.addedBytes]));
    assert.deepEqual([byText.get("x + 1"), byText.get("[x]"), byText.get("(x + 1, [x])")], [32, 64, 56]);
    const reader = run.trace.steps.liveBytes;
    assert.equal(report.rows.at(-1)?.liveBytes, reader[stepOf(run, 2)]);
  });

  it("end where a call begins the next step, and go on in the step that returns", async () => {
    const run = await recorded("def f(n):\n    return n + 1\n\nx = f(41)\n");
    assert.deepEqual(rows(run, 4), ["f -> function f", "41 -> 41", "f(41)"]);
    assert.deepEqual(rows(run, 2), ["n -> 41", "1 -> 1", "n + 1 -> 42", "return n + 1", "x"]);
  });

  it("show the heap in between, with what has no name yet", async () => {
    const run = await recorded("a = [1]\nb = [a, a]\n");
    assert.equal(within(run, 2, 0).at("a").count, 2);
    assert.equal(within(run, 2, 1).at("a").count, 3);
    assert.deepEqual(within(run, 2, 2).moment.changes.made.length, 1);
    assert.equal(within(run, 2, 3).at("b", "[0]").address, run.after(1).at("a").address);
  });

  it("lead to the same moment as the whole step", async () => {
    const source =
      "class Node:\n    def __init__(self, n):\n        self.n = n\n        self.next = None\n\n" +
      "head = None\nfor i in range(4):\n    node = Node(i)\n    node.next = head\n    head = node\nnames = {str(n): n for n in range(5)}\n";
    const run = await recorded(source);
    for (let step = 0; step < run.trace.totals.steps; step++) {
      const { rows } = run.ask<"expressions">({ kind: "expressions", step });
      if (rows.length === 0 || step + 1 === run.trace.totals.steps) continue;
      const whole = run.ask<"moment">({ kind: "moment", step, roots: [] });
      const last = run.ask<"moment">({ kind: "moment", step, expression: rows.length - 1, roots: [] });
      assert.deepEqual(last.objects, whole.objects);
      const variables = last.frames.map(({ name, variables }) => [name, variables]);
      assert.deepEqual(
        variables,
        whole.frames.map(({ name, variables }) => [name, variables]),
      );
    }
  });

  it("follow the ledger of an object within the step", async () => {
    const run = await recorded("a = []\nb = (a, a)\n");
    const { address } = run.after(1).at("a");
    const step = stepOf(run, 2);
    const { ledger } = run.ask<"object">({ kind: "object", step, expression: 2, address });
    assert.deepEqual(ledger.slice(0, 2), [
      { step: 0, from: 1, to: 2 },
      { step: 1, from: 2, to: 3 },
    ]);
  });

  it("are of the program's own code only, and have positions in its text", async () => {
    const run = await recorded("import bisect\nname = '\u00e4\u{1f600}' + str(bisect.bisect([1, 2], 2))\n");
    const report = expressions(run, 2);
    assert.ok(report.rows.every(({ line, text }) => line === 2 && !text.includes("\n")));
    const call = report.rows.find(({ text }) => text === "str(bisect.bisect([1, 2], 2))");
    assert.deepEqual([call?.column, call?.endColumn], [15, 44]);
  });

  it("stop at a bound where a line has very many", async () => {
    const run = await recorded(`a = 1\nx = [${"a, ".repeat(2500)}]\n`);
    const report = expressions(run, 2);
    assert.deepEqual([report.rows.length, report.isCut], [2000, true]);
  });

  it("end with the exception that ends the program", async () => {
    const run = await recorded("a = [1]\nb = a[5] + 1\n");
    assert.deepEqual(rows(run, 2).slice(0, 2), ["a -> list of 1", "5 -> 5"]);
  });
});
