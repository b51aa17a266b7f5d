/** Blocks as intervals, divided into groups, against a naive record of the same run. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { callRowsOf, callRuns } from "../../src/trace/calls.ts";
import type { Grouping } from "../../src/trace/groups.ts";
import { growingSites } from "../../src/trace/growth.ts";
import { type GroupTotals, Intervals } from "../../src/trace/intervals.ts";
import { largestGroups, stackSeries } from "../../src/trace/stacks.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { FakeHeap, kinds, type NaiveBlock } from "./fake-heap.ts";

const functions = ["<module>", "f", "g", "C.h"].map((name, index) => ({ name, firstLine: 1 + 10 * index }));

type Event =
  | { readonly kind: "step"; readonly functionId: number; readonly offset: number; readonly depth: number }
  | { readonly kind: "move"; readonly line: number }
  | { readonly kind: "allocate"; readonly block: number; readonly sizeBytes: number }
  | { readonly kind: "free"; readonly choice: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("step" as const),
      functionId: fc.nat(3),
      offset: fc.nat(3),
      depth: fc.nat(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("move" as const), line: fc.integer({ min: 1, max: 39 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("allocate" as const),
      block: fc.nat(3),
      sizeBytes: fc.integer({ min: 16, max: 900 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("free" as const), choice: fc.nat(1000) }) },
);
const events = fc.array(event, { maxLength: 250 });

interface Run {
  readonly heap: FakeHeap;
  readonly trace: Trace;
  readonly intervals: Intervals;
}

/** Each function has ten lines of its own. */
function run(script: readonly Event[], maxBlocks?: number): Run {
  const heap = new FakeHeap(maxBlocks);
  heap.beginStep(1);
  for (const each of script) {
    if (each.kind === "step")
      heap.beginStep(1 + 10 * each.functionId + each.offset, each.depth, each.functionId);
    else if (each.kind === "move") heap.moveTo(each.line);
    else if (each.kind === "allocate") heap.allocate(each.block, each.sizeBytes);
    else heap.freeOne(each.choice);
  }
  const trace = { ...heap.finish(), functions };
  return { heap, trace, intervals: new Intervals(trace) };
}

/** Count and bytes by what a block is called in the grouping. */
function naiveTotals(blocks: readonly NaiveBlock[], nameOf: (block: NaiveBlock) => string) {
  const rows = new Map<string, [number, number]>();
  for (const block of blocks) {
    const [count, bytes] = rows.get(nameOf(block)) ?? [0, 0];
    rows.set(nameOf(block), [count + (kinds[block.kind]?.isObject ? 1 : 0), bytes + block.sizeBytes]);
  }
  return rows;
}

function names({ heap }: Run): Record<Grouping, (block: NaiveBlock) => string> {
  return {
    type: (block) => kinds[block.kind]?.type ?? "",
    line: (block) => String(block.line),
    function(block) {
      const before = heap.steps.slice(0, block.born + 1);
      const last = before.findLast((step) => step.line === block.line);
      return functions[last?.functionId ?? 0]?.name ?? "";
    },
  };
}

function asMap(grouping: Grouping, rows: readonly GroupTotals[]) {
  return new Map(
    rows.map((row) => [grouping === "line" ? String(row.line) : row.name, [row.count, row.bytes]]),
  );
}

const groupings: readonly Grouping[] = ["type", "line", "function"];

describe("intervals", () => {
  it("sum what was born in a window and is alive after a step, by type, line and function", () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.nat(), fc.nat(), (script, a, b, c) => {
        const made = run(script);
        const steps = made.heap.steps.length;
        const [from, to] = [a % steps, b % (steps + 1)].sort((x, y) => x - y) as [number, number];
        const after = c % steps;
        const nameOf = names(made);
        const born = made.heap.blocks.filter((block) => block.born >= from && block.born < to);
        const kept = born.filter((block) => block.died === undefined || block.died > after);
        for (const grouping of groupings) {
          const totals = made.intervals.totals(grouping, { from, to, aliveAfter: after });
          assert.deepEqual(asMap(grouping, totals), naiveTotals(kept, nameOf[grouping]));
          const bytes = totals.map((row) => row.bytes);
          assert.deepEqual(
            bytes,
            [...bytes].sort((x, y) => y - x),
          );
          assert.deepEqual(
            asMap(grouping, made.intervals.totals(grouping, { from, to })),
            naiveTotals(born, nameOf[grouping]),
          );
        }
      }),
    );
  });

  it("add up to the live bytes and objects of every step", () => {
    fc.assert(
      fc.property(events, (script) => {
        const { heap, intervals } = run(script);
        for (const [step, expected] of heap.steps.entries())
          for (const grouping of groupings) {
            const rows = intervals.aliveAfter(grouping, step);
            assert.equal(sum(rows, "bytes"), expected.liveBytes);
            assert.equal(sum(rows, "count"), expected.liveObjects);
          }
      }),
      { numRuns: 30 },
    );
  });

  it("know the steps whose blocks were all kept", () => {
    fc.assert(
      fc.property(events, fc.nat(40), (script, kept) => {
        const { heap, intervals } = run(script, kept);
        const isKnown = (step: number) => heap.blocks.filter((block) => block.born <= step).length <= kept;
        const unknown = heap.steps.findIndex((_, step) => !isKnown(step));
        assert.equal(intervals.knownSteps, unknown < 0 ? heap.steps.length : unknown);
      }),
    );
  });
});

describe("stacks of live bytes", () => {
  it("show, in each bucket, what the largest groups hold after its highest step", () => {
    fc.assert(
      fc.property(events, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 }), (script, a, b, buckets) => {
        const made = run(script);
        const { heap, intervals } = made;
        const steps = heap.steps.length;
        const [from, to] = [a % steps, b % (steps + 1)].sort((x, y) => x - y) as [number, number];
        for (const grouping of groupings) {
          const shown = largestGroups(intervals, grouping, 2);
          const stacks = stackSeries(intervals, grouping, shown, { from, to, buckets });
          assert.equal(stacks.step.length, Math.min(buckets, to - from));
          for (const [bucket, step] of stacks.step.entries()) {
            const totals = new Map(intervals.aliveAfter(grouping, step).map((row) => [row.group, row.bytes]));
            const expected = shown.map((group) => totals.get(group) ?? 0);
            const rest = (heap.steps[step]?.liveBytes ?? 0) - expected.reduce((x, y) => x + y, 0);
            assert.deepEqual(
              stacks.bytes.map((column) => column[bucket]),
              [...expected, rest],
            );
          }
          const highest = (part: readonly { liveBytes: number }[]) =>
            Math.max(0, ...part.map((x) => x.liveBytes));
          assert.equal(
            highest([...stacks.step].map((step) => ({ liveBytes: heap.steps[step]?.liveBytes ?? 0 }))),
            highest(heap.steps.slice(from, to)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("begin with the groups that hold most for longest", () => {
    const script: Event[] = [
      { kind: "allocate", block: 3, sizeBytes: 100 },
      ...steps(10),
      { kind: "allocate", block: 2, sizeBytes: 900 },
      ...steps(1),
    ];
    const { intervals } = run(script);
    const { groups } = intervals.grouped("type");
    const ranked = largestGroups(intervals, "type", 6).map((group) => groups[group]?.name);
    // 900 bytes for two steps are more than 100 for twelve.
    assert.deepEqual(ranked, ["int", "Node"]);
    assert.equal(largestGroups(intervals, "type", 1).length, 1);
  });
});

describe("runs of calls", () => {
  it("are what the steps say, when every step has a bucket of its own", () => {
    fc.assert(
      fc.property(events, fc.nat(), (script, a) => {
        const { heap, trace } = run(script);
        const from = a % heap.steps.length;
        const rows = callRowsOf(trace, 3);
        const runs = callRuns(trace, from, heap.steps.length, heap.steps.length, rows);
        for (let step = from; step < heap.steps.length; step++) {
          const seen = runs.filter((each) => each.from <= step && step < each.to);
          const stack = naiveStack(heap, step);
          const expected = rows.depths.map((depth) => stack[depth - 1]);
          assert.deepEqual(
            seen.sort((x, y) => x.row - y.row).map((each) => [each.row, each.functionId]),
            expected.flatMap((functionId, index) =>
              functionId === undefined ? [] : [[index + 1, functionId]],
            ),
          );
        }
        for (const each of runs) assert.equal(each.share, 1);
      }),
    );
  });

  it("show the function of most steps where a bucket has many, with its part of them", () => {
    const script: Event[] = [];
    for (let call = 0; call < 100; call++) {
      script.push({ kind: "step", functionId: 1, offset: 0, depth: 1 });
      script.push({ kind: "step", functionId: 2, offset: 0, depth: 1 });
      script.push({ kind: "step", functionId: 2, offset: 1, depth: 1 });
      script.push({ kind: "step", functionId: 0, offset: 0, depth: 0 });
    }
    const { trace } = run(script.slice(1));
    assert.deepEqual(callRuns(trace, 0, 400, 10, callRowsOf(trace, 3)), [
      { row: 1, functionId: 2, from: 0, to: 400, share: 0.5 },
    ]);
  });

  it("have no rows for depths at which only the library runs", () => {
    const { trace } = run([
      { kind: "step", functionId: 1, offset: 0, depth: 6 },
      { kind: "step", functionId: 2, offset: 0, depth: 9 },
      { kind: "step", functionId: 1, offset: 0, depth: 6 },
    ]);
    const rows = callRowsOf(trace, 3);
    assert.deepEqual(rows.depths, [6, 9]);
    assert.deepEqual(
      callRuns(trace, 0, 4, 4, rows).map(({ row, functionId, from, to }) => [row, functionId, from, to]),
      [
        [1, 1, 1, 4],
        [2, 2, 2, 3],
      ],
    );
  });
});

describe("growing sites", () => {
  it("are the pairs of type and line that grow in each quarter and keep what they make", () => {
    const heap = new FakeHeap();
    let before: NaiveBlock | undefined;
    for (let round = 0; round < 40; round++) {
      heap.beginStep(5);
      heap.allocate(3, 48);
      heap.beginStep(6);
      if (before !== undefined) heap.free(before);
      before = heap.allocate(2, 400);
      heap.beginStep(7);
      if (round < 10) heap.allocate(0, 56);
    }
    const intervals = new Intervals(heap.finish());
    assert.deepEqual(growingSites(intervals), [{ type: "Node", line: 5, made: 40, freed: 0, bytes: 1920 }]);
  });

  it("are those of a naive count, in any run of a few lines", () => {
    const round = fc.record({
      line: fc.integer({ min: 2, max: 4 }),
      isFreed: fc.nat(15).map((n) => n === 0),
    });
    let found = 0;
    fc.assert(
      fc.property(fc.array(round, { minLength: 30, maxLength: 120 }), (rounds) => {
        const heap = new FakeHeap();
        for (const { line, isFreed } of rounds) {
          heap.beginStep(line);
          const block = heap.allocate(3, 48);
          heap.beginStep(5);
          if (isFreed) heap.free(block);
        }
        const sites = growingSites(new Intervals(heap.finish()));
        const lines = [2, 3, 4].filter((line) => isGrowing(heap, line));
        assert.deepEqual(sites.map((site) => site.line).sort(), lines);
        found += lines.length;
      }),
    );
    assert.ok(found > 0);
  });
});

/** All at the line are of one type and size. */
function isGrowing({ blocks, steps }: FakeHeap, line: number): boolean {
  const made = blocks.filter((block) => block.line === line);
  const alive = [1, 2, 3, 4].map((quarter) => {
    const end = Math.ceil((quarter * steps.length) / 4);
    return made.filter(({ born, died }) => born < end && (died === undefined || died >= end)).length;
  });
  const isMore = alive.every((count, index) => count > (alive[index - 1] ?? 0));
  const freed = made.filter((block) => block.died !== undefined).length;
  return isMore && made.length >= 8 && freed * 20 <= made.length;
}

function steps(count: number): Event[] {
  return Array.from({ length: count }, () => ({ kind: "step", functionId: 0, offset: 0, depth: 0 }));
}

function sum(rows: readonly GroupTotals[], field: "count" | "bytes"): number {
  return rows.reduce((total, row) => total + row[field], 0);
}

/** Functions from depth 1 on that run at a step, undefined for a frame that has had no step. */
function naiveStack(heap: FakeHeap, step: number): (number | undefined)[] {
  const stack: (number | undefined)[] = [];
  for (const { depth, functionId } of heap.steps.slice(0, step + 1)) {
    stack.length = depth;
    if (depth > 0) stack[depth - 1] = functionId;
  }
  return [...stack];
}
