import assert from "node:assert/strict";
import fs from "node:fs";
import { type MomentFrame, OPERAND_LABEL } from "../../src/trace/moment.ts";
import type { NameRow } from "../../src/trace/questions.ts";
import { type Run, recorded } from "./recorded-run.ts";

/** What the history of a name says, beside the frames of each moment. */

function historyOf(run: Run, frame: string, name: string, step = 0) {
  return run.ask<"name">({ kind: "name", step, frame, name });
}

/** The frames of every moment, from the one before the first step. */
function allFrames(run: Run): (readonly MomentFrame[])[] {
  const moments = Array.from({ length: run.trace.totals.steps + 1 }, (_, index) => index - 1);
  return moments.map((step) => run.ask<"moment">({ kind: "moment", step, roots: [] }).frames);
}

/** The same by looking at every moment: the address that the name leads to in the innermost such frame. */
function lookedUp(moments: readonly (readonly MomentFrame[])[], frame: string, name: string): number[] {
  const steps: number[] = [];
  let last: number | undefined;
  for (const [moment, frames] of moments.entries()) {
    const found = frames.findLast((each) => each.name === frame);
    if (found === undefined) continue;
    const to = found.variables.find((variable) => variable.name === name)?.to;
    if (to !== last && moment > 0) steps.push(moment - 1);
    last = to;
  }
  return steps;
}

function placed(run: Run, rows: readonly NameRow[]): [line: number | undefined, text: string | undefined][] {
  return rows.map(({ step, text }) => [run.trace.steps.line[step], text]);
}

describe("the history of a name", () => {
  it("has each value of a global, and where it is unbound", async () => {
    const run = await recorded("x = 'a'\ny = x\nfor x in 10, 20:\n    pass\ndel x\nx = []\nx.append(1)\n");
    const { count, rows } = historyOf(run, "<module>", "x");
    assert.deepEqual(placed(run, rows), [
      [1, "'a'"],
      [3, "10"],
      [3, "20"],
      [5, undefined],
      [6, "list of 0"],
    ]);
    assert.equal(count, 5);
  });

  it("tells a number from the one that was in its place before the step", async () => {
    const run = await recorded("n = int('1000')\nn += 1; n += 1\nx = n * 0.5\nx += 1; x += 1\n");
    assert.deepEqual(placed(run, historyOf(run, "<module>", "n").rows), [
      [1, "1000"],
      [2, "1002"],
    ]);
    assert.deepEqual(placed(run, historyOf(run, "<module>", "x").rows), [
      [3, "501.0"],
      [4, "503.0"],
    ]);
  });

  it("has a local of the innermost call, over all calls of its function", async () => {
    const source =
      "def down(n):\n    left = n * 1000\n    if n > 0:\n        down(n - 1)\n    left = None\n\ndown(1)\n";
    const run = await recorded(source);
    assert.deepEqual(placed(run, historyOf(run, "down", "left").rows), [
      [2, "1000"],
      // The inner call has none yet.
      [4, undefined],
      [2, "0"],
      // The outer one goes on; what a last line binds is gone with its call.
      [5, "1000"],
    ]);
  });

  it("follows a cell, and a generator from one resumption to the next", async () => {
    const source =
      "def outer():\n    total = 1000\n    def add(n):\n        nonlocal total\n        total += n\n    add(5)\n" +
      "    add(0)\n    yield total\n    yield add\n\nmade = list(outer())\n";
    const run = await recorded(source);
    assert.deepEqual(placed(run, historyOf(run, "outer", "total").rows).slice(0, 2), [
      [2, "1000"],
      [5, "1005"],
    ]);
  });

  it("has those around the step of many, and the number of all", async () => {
    const run = await recorded("for n in range(1000):\n    pass\n");
    const { count, rows } = historyOf(run, "<module>", "n", 1000);
    assert.equal(count, 1000);
    assert.equal(rows.length, 40);
    const texts = rows.map(({ text }) => Number(text));
    assert.ok(texts[0] === 481 && texts.at(-1) === 520, texts.join());
  });

  for (const file of fs.readdirSync("docs/moments").filter((name) => name.endsWith(".py"))) {
    it(`agrees with every moment of ${file}`, async () => {
      const run = await recorded(fs.readFileSync(`docs/moments/${file}`, "utf8"));
      const moments = allFrames(run);
      const names = new Map<string, readonly [string, string]>();
      for (const frame of moments.flat())
        for (const { name } of frame.variables)
          if (name !== OPERAND_LABEL) names.set(`${frame.name} ${name}`, [frame.name, name]);
      for (const [frame, name] of names.values()) {
        const found = new Set<number>();
        for (let step = 0; step < run.trace.totals.steps; step += 20)
          for (const row of historyOf(run, frame, name, step).rows) found.add(row.step);
        assert.deepEqual([...found], lookedUp(moments, frame, name), `${name} of ${frame}`);
        assert.equal(historyOf(run, frame, name).count, found.size, name);
      }
    });
  }
});
