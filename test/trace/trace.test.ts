/** The trace against a naive record of the same run, on random runs. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { TraceReader } from "../../src/trace/reader.ts";
import { STILL_ALIVE, traceSizeBytes, transferables } from "../../src/trace/trace.ts";
import { type FakeEvent, FakeHeap, kinds, type NaiveBlock, replay } from "./fake-heap.ts";

const events: fc.Arbitrary<FakeEvent[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("step"), line: line(), depth: fc.nat(70_000) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("move"), line: line() }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant("allocate"), block: fc.nat(3), sizeBytes: size() }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("free"), choice: fc.nat(1000) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("print"), text: fc.string({ maxLength: 5 }) }) },
  ) as fc.Arbitrary<FakeEvent>,
  { maxLength: 300 },
);

function line() {
  return fc.integer({ min: 1, max: 300 });
}

function size() {
  return fc.integer({ min: 16, max: 5000 });
}

describe("trace", () => {
  it("has the amounts of every step", () => {
    fc.assert(
      fc.property(events, (run) => {
        const heap = replay(run);
        const reader = new TraceReader(heap.finish());
        assert.equal(reader.stepCount, heap.steps.length);
        for (const [index, expected] of heap.steps.entries()) {
          const { liveBytes: before } = heap.steps[index - 1] ?? { liveBytes: 0 };
          assert.deepEqual(reader.step(index), {
            index,
            line: expected.line,
            depth: Math.min(expected.depth, 65_535),
            functionName: "<module>",
            liveBytes: expected.liveBytes,
            liveObjects: expected.liveObjects,
            peakBytes: expected.peakBytes,
            allocatedBytes: expected.allocatedBytes,
            freedBytes: expected.allocatedBytes - (expected.liveBytes - before),
            allocations: expected.allocations,
          });
          assert.equal(reader.outputLengthAt(index), expected.printed);
        }
      }),
    );
  });

  it("finds the first step that reaches the peak", () => {
    fc.assert(
      fc.property(events, (run) => {
        const heap = replay(run);
        const { totals } = heap.finish();
        const peaks = heap.steps.map((step) => step.peakBytes);
        assert.equal(totals.peakBytes, Math.max(...peaks));
        assert.equal(totals.peakStep, peaks.indexOf(totals.peakBytes));
      }),
    );
  });

  it("sums blocks by type, for the end and for any window", () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.nat(), fc.nat(), (run, a, b, c) => {
        const heap = replay(run);
        const trace = heap.finish();
        const reader = new TraceReader(trace);
        const alive = heap.blocks.filter((block) => block.died === undefined);
        assert.deepEqual(trace.census, naiveSummary(alive));

        const steps = heap.steps.length;
        const [from, to] = [a % steps, b % (steps + 1)].sort((x, y) => x - y) as [number, number];
        const at = c % steps;
        const born = heap.blocks.filter((block) => block.born >= from && block.born < to);
        assert.deepEqual(reader.allocations(from, to), naiveSummary(born));
        const still = born.filter((block) => block.died === undefined || block.died > at);
        assert.deepEqual(reader.allocations(from, to, at), naiveSummary(still));
      }),
    );
  });

  it("charges lines with what happened while a frame was at them", () => {
    fc.assert(
      fc.property(events, (run) => {
        const heap = replay(run);
        const lines = new TraceReader(heap.finish()).lines();
        for (const row of lines) {
          const blocks = heap.blocks.filter((block) => block.line === row.line);
          const alive = blocks.filter((block) => block.died === undefined);
          assert.equal(row.count, heap.steps.filter((step) => step.line === row.line).length);
          assert.equal(row.allocations, blocks.length);
          assert.equal(row.allocatedBytes, sumBytes(blocks));
          assert.equal(row.survivingBytes, sumBytes(alive));
        }
        assert.equal(
          lines.reduce((sum, row) => sum + row.allocatedBytes - row.freedBytes, 0),
          heap.liveBytes,
        );
      }),
    );
  });

  it("keeps totals exact when not all blocks are kept", () => {
    fc.assert(
      fc.property(events, (run) => {
        const [whole, cut] = [replay(run).finish(), replay(run, 10).finish()];
        assert.equal(cut.blocks.stored, Math.min(10, whole.totals.allocations));
        assert.deepEqual(cut.census, whole.census);
        assert.deepEqual(cut.totals, whole.totals);
        assert.deepEqual(cut.steps, whole.steps);
        const unknown = new TraceReader(cut).lines().some((row) => row.survivingBytes === undefined);
        assert.equal(unknown, whole.totals.allocations > 10 && cut.lines.line.length > 1);
      }),
    );
  });

  it("counts what comes before the first line as part of the first step", () => {
    const heap = new FakeHeap();
    heap.allocate(0, 100);
    heap.beginStep(7);
    heap.allocate(0, 20);
    const reader = new TraceReader(heap.finish());
    const { liveBytes, allocatedBytes, freedBytes, allocations } = reader.step(0);
    assert.deepEqual([liveBytes, allocatedBytes, freedBytes, allocations], [120, 120, 0, 2]);
    assert.deepEqual(
      reader.lines().map((row) => [row.line, row.allocatedBytes]),
      [[7, 20]],
    );
  });

  it("ignores the death of blocks that it never saw", () => {
    const heap = new FakeHeap();
    heap.beginStep(1);
    heap.writer.removeBlock(0x5000, 0, 64);
    heap.allocate(2, 28);
    const trace = heap.finish();
    assert.deepEqual(trace.census, [{ type: "int", count: 1, bytes: 28 }]);
    assert.deepEqual([...trace.blocks.died], [STILL_ALIVE]);
  });

  it("records collections in order", () => {
    const heap = new FakeHeap();
    heap.beginStep(1);
    heap.writer.addCollection({
      generation: 0,
      examined: 700,
      collected: 0,
      freedBytes: 0,
      isExplicit: false,
    });
    heap.beginStep(2);
    heap.writer.addCollection({
      generation: 2,
      examined: 9,
      collected: 4,
      freedBytes: 480,
      isExplicit: true,
    });
    const expected = [
      { step: 0, generation: 0, examined: 700, collected: 0, freedBytes: 0, isExplicit: false },
      { step: 1, generation: 2, examined: 9, collected: 4, freedBytes: 480, isExplicit: true },
    ];
    assert.deepEqual(new TraceReader(heap.finish()).collections(), expected);
  });

  it("finds the next and the previous time that a line runs", () => {
    const heap = new FakeHeap();
    for (const line of [1, 2, 3, 2, 4]) heap.beginStep(line);
    const reader = new TraceReader(heap.finish());
    assert.equal(reader.findLine(2, 1, 1), 3);
    assert.equal(reader.findLine(2, 3, -1), 1);
    assert.equal(reader.findLine(2, 3, 1), undefined);
  });

  it("survives a move to another thread without copies that share memory", () => {
    const heap = replay([
      { kind: "allocate", block: 0, sizeBytes: 64 },
      { kind: "print", text: "hello" },
    ]);
    const trace = heap.finish();
    const buffers = transferables(trace);
    assert.equal(new Set(buffers).size, buffers.length);
    const moved = structuredClone(trace, { transfer: buffers });
    assert.equal(trace.steps.line.length, 0);
    assert.equal(new TraceReader(moved).step(0).liveBytes, 64);
    assert.equal(moved.output.text, "hello");
  });

  it("takes at most 64 bytes for a line step that allocates three blocks", () => {
    const heap = new FakeHeap();
    for (let step = 0; step < 10_000; step++) {
      heap.beginStep(1 + (step % 50));
      for (let block = 0; block < 3; block++) heap.free(heap.allocate(2, 28));
    }
    assert.ok(traceSizeBytes(heap.finish()) / 10_000 <= 64.5);
  });
});

function sumBytes(blocks: readonly NaiveBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.sizeBytes, 0);
}

function naiveSummary(blocks: readonly NaiveBlock[]) {
  const types = [...new Set(blocks.map((block) => kinds[block.kind]?.type ?? ""))];
  const rows = types.map((type) => {
    const ofType = blocks.filter((block) => kinds[block.kind]?.type === type);
    const objects = ofType.filter((block) => kinds[block.kind]?.isObject);
    return { type, count: objects.length, bytes: sumBytes(ofType) };
  });
  return rows.sort((a, b) => b.bytes - a.bytes || (a.type < b.type ? -1 : 1));
}
