/** What of a run the timeline shows, and the window that is chosen on it. */
import assert from "node:assert/strict";
import { signal } from "@preact/signals";
import fc from "fast-check";
import { TraceReader } from "../../src/trace/reader.ts";
import {
  moved,
  rangeBetween,
  type StepRange,
  within,
  withStep,
  zoomAround,
} from "../../src/webview/model/step-range.ts";
import { fractionOf } from "../../src/webview/model/timeline.ts";
import { StackModel } from "../../src/webview/model/timeline-stacks.ts";
import { createTableState } from "../../src/webview/table-state.ts";
import { createTimelineState } from "../../src/webview/timeline-state.ts";
import { FakeHeap } from "../trace/fake-heap.ts";

/** A run, a part of it, and a step in that part. */
const view = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.nat(), fc.nat())
  .map(([stepCount, a, b, c]) => {
    const shown = rangeBetween(a % stepCount, b % stepCount);
    return { stepCount, shown, step: shown.from + (c % (shown.to - shown.from)) };
  });

function assertInRun({ from, to }: StepRange, stepCount: number): void {
  assert.ok(Number.isInteger(from) && Number.isInteger(to), `${from} to ${to}`);
  assert.ok(from >= 0 && from < to && to <= stepCount, `${from} to ${to} of ${stepCount}`);
}

describe("stretch of steps", () => {
  it("stays in the run however it is zoomed, and the center keeps its place where it can", () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        ({ stepCount, shown, step }, factor) => {
          const zoomed = zoomAround(shown, factor, step, stepCount);
          assertInRun(zoomed, stepCount);
          assert.ok(step >= zoomed.from && step < zoomed.to);
          const isAtEdge = zoomed.from === 0 || zoomed.to === stepCount;
          const drift =
            Math.abs(fractionOf(step, zoomed) - fractionOf(step, shown)) * (zoomed.to - zoomed.from);
          assert.ok(isAtEdge || drift <= 1, `moved by ${drift} steps`);
        },
      ),
    );
    assert.deepEqual(zoomAround({ from: 0, to: 100 }, 0.5, 50, 100), { from: 25, to: 75 });
    assert.deepEqual(zoomAround({ from: 0, to: 100 }, 1e-6, 50, 100), { from: 45, to: 55 });
  });

  it("follows the selected step and moves without leaving the run", () => {
    fc.assert(
      fc.property(view, fc.nat(), fc.integer({ min: -1e6, max: 1e6 }), ({ stepCount, shown }, n, by) => {
        const step = n % stepCount;
        const followed = withStep(shown, step, stepCount);
        assertInRun(followed, stepCount);
        assert.ok(step >= followed.from && step < followed.to);
        for (const range of [followed, moved(shown, by, stepCount)]) {
          assertInRun(range, stepCount);
          assert.equal(range.to - range.from, shown.to - shown.from);
        }
      }),
    );
  });

  it("of an earlier run is cut to this one", () => {
    assert.deepEqual(within({ from: 2, to: 9 }, 5), { from: 2, to: 5 });
    assert.equal(within({ from: 5, to: 9 }, 5), undefined);
    assert.equal(within({ from: 3, to: 3 }, 5), undefined);
    assert.equal(within(undefined, 5), undefined);
  });
});

function setUp(steps: number) {
  const heap = new FakeHeap();
  for (let step = 0; step < steps; step++) {
    heap.beginStep(1 + (step % 3));
    heap.allocate(step % 4, 16 * (1 + (step % 4)));
  }
  const reader = new TraceReader(heap.finish());
  const step = signal(10);
  const store = createTimelineState(
    step,
    (wanted) => {
      step.value = wanted;
    },
    () => undefined,
  );
  store.restore(undefined, reader);
  return { ...store, reader, step, tables: createTableState(store.timeline.window, () => undefined).tables };
}

describe("window", () => {
  it("grows and shrinks from where it was begun, with the selected step at its moving end", () => {
    const { timeline, step } = setUp(100);
    timeline.extendWindow(11);
    timeline.extendWindow(12);
    assert.deepEqual([timeline.window.value, step.value], [{ from: 10, to: 13 }, 12]);
    for (const target of [11, 10, 9]) timeline.extendWindow(target);
    assert.deepEqual([timeline.window.value, step.value], [{ from: 9, to: 11 }, 9]);
    step.value = 50;
    timeline.extendWindow(51);
    assert.deepEqual(timeline.window.value, { from: 50, to: 52 });
  });

  it("turns the table to what it allocated, and back", () => {
    const { timeline, tables } = setUp(100);
    tables.showScope("step");
    timeline.setWindow({ from: 3, to: 9 });
    assert.equal(tables.choice.value.scope, "alive");
    tables.showScope("kept");
    timeline.setWindow({ from: 3, to: 12 });
    assert.equal(tables.choice.value.scope, "kept");
    timeline.setWindow(undefined);
    assert.equal(tables.choice.value.scope, "step");
  });

  it("can be zoomed to, and is kept with the rest", () => {
    const { timeline, readChoice, restore, reader, follow } = setUp(100);
    assert.deepEqual(readChoice(), { stacking: "plain" });
    timeline.setWindow({ from: 30, to: 60 });
    timeline.zoomToWindow();
    const kept = { stacking: "plain" as const, zoom: { from: 30, to: 60 }, window: { from: 30, to: 60 } };
    assert.deepEqual(readChoice(), kept);
    follow(80);
    assert.deepEqual(timeline.shown.value, { from: 65, to: 95 });
    restore(kept, reader);
    assert.deepEqual(timeline.shown.value, kept.zoom);
    timeline.showAll();
    assert.deepEqual(readChoice(), { stacking: "plain", window: kept.window });
  });
});

describe("layers of the timeline", () => {
  it("lie on each other up to the live bytes, under the same names at every zoom", () => {
    const { reader } = setUp(100);
    const model = new StackModel(reader);
    for (const shown of [
      { from: 0, to: 100 },
      { from: 40, to: 50 },
    ]) {
      const { names, edges } = model.layers("type", shown, 1000);
      assert.deepEqual(names, ["Node", "list", "int", "other"]);
      const top = edges.at(-1) ?? new Float64Array();
      for (let step = shown.from; step < shown.to; step++)
        assert.equal(top[step - shown.from], reader.step(step).liveBytes);
      for (const [index, edge] of edges.entries())
        assert.ok(edge.every((bytes, bucket) => bytes >= (edges[index - 1]?.[bucket] ?? 0)));
    }
    assert.deepEqual(model.names("line"), ["line 1", "line 2", "line 3", "other"]);
  });
});
