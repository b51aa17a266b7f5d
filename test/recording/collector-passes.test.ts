import assert from "node:assert/strict";
import type { PassesReport } from "../../src/trace/questions.ts";
import { type Run, recorded } from "./recorded-run.ts";

/** What the panel says a collection would find, beside what it then finds. */

/** Before the step that collects. */
function passesBefore(run: Run, collection: number, generation: number): PassesReport {
  const step = run.trace.collections.step[collection];
  assert.ok(step !== undefined);
  return run.ask<"passes">({ kind: "passes", step: step - 1, generation });
}

const CYCLES = [
  "import gc",
  "gc.collect()",
  "class Node:",
  "    pass",
  "a = Node()",
  "a.me = a",
  "b = [a]",
  "kept = {'kept': b}",
  "c = []",
  "c.append((c, a))",
  "d = Node(); d.other = Node(); d.other.back = d",
  "del c, d",
  "gc.collect()",
  "del a, b, kept",
  "gc.collect(0)",
  "gc.collect(2)",
];

describe("the passes of the collector", () => {
  it("find what the collection of the next step finds, and free its objects", async () => {
    const run = await recorded(CYCLES.join("\n"));
    const { collected, examined, generation } = run.trace.collections;
    // The first finds what starting up left.
    for (const collection of [1, 2, 3]) {
      const passes = passesBefore(run, collection, generation[collection] as number);
      assert.equal(passes.unreachable, collected[collection]);
      // The tuple of the call's arguments or the like is not there yet.
      assert.ok(Math.abs(passes.examined - (examined[collection] as number)) <= 1);
      assert.equal(passes.examined, passes.held + passes.reached + passes.unreachable);
    }
  });

  it("say why each object stays", async () => {
    const run = await recorded(CYCLES.join("\n"));
    const step = run.after(11).moment.step;
    const { rows, unreachable } = run.ask<"passes">({ kind: "passes", step, generation: 0 });
    assert.equal(unreachable, 0);
    const a = run.after(11).at("a");
    const row = rows.find(({ address }) => address === a.address);
    assert.ok(row !== undefined);
    // By name, in the list b, in the tuple in c, and by itself.
    assert.deepEqual([row.count, row.inside, row.isHeld], [4, 3, true]);
    const tuple = run.after(11).at("c", "[0]");
    const inList = rows.find(({ address }) => address === tuple.address);
    assert.equal(inList?.reachedFrom, run.after(11).at("c").address);
  });

  it("count finalizers of what is unreachable", async () => {
    const source = "class A:\n    def __del__(self):\n        pass\n\na = A()\na.a = a\ndel a\n";
    const run = await recorded(source);
    const passes = run.ask<"passes">({ kind: "passes", step: run.after(7).moment.step, generation: 2 });
    assert.deepEqual([passes.unreachable, passes.finalizers], [1, 1]);
    const alive = run.ask<"passes">({ kind: "passes", step: run.after(6).moment.step, generation: 2 });
    assert.equal(alive.unreachable, 0);
  });
});
