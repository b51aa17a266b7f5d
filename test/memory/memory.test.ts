/**
 * Programs that are mostly data take as much memory as in CPython: current and peak bytes within 1 percent or 512
 * bytes of its tracemalloc, and the same lines hold most. The tolerance is for what the interpreter keeps besides.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { loadPython } from "../../src/simulation/python.ts";
import { reportOf, type SimulationReport } from "../../src/simulation/report.ts";
import { DEFAULT_RUN_LIMITS, type Interpreter, simulate } from "../../src/simulation/simulate.ts";
import { pythonFiles } from "../support/python-files.ts";
import recorded from "./recorded.json";

interface TracedMemory {
  readonly current: number;
  readonly peak: number;
  /** The lines that hold most at the end with their bytes, the largest first. */
  readonly lines: readonly (readonly number[])[];
}

const FOLDER = "test/memory/programs";
const programs: Readonly<Record<string, Readonly<Record<string, TracedMemory>>>> = recorded;

const toleranceOf = (bytes: number): number => Math.max(512, bytes / 100);

function assertNear(actual: number, expected: number, what: string): void {
  const isNear = Math.abs(actual - expected) <= toleranceOf(expected);
  assert.ok(isNear, `${what}: ${actual} bytes, in CPython ${expected}`);
}

/** Lines come in CPython's order; those that the tolerance cannot tell apart may change places. */
function assertSameOrder(actual: ReadonlyMap<number, number>, expected: TracedMemory["lines"]): void {
  const bytesOf = (line: number): number => actual.get(line) ?? 0;
  const rows = expected as readonly (readonly [line: number, bytes: number])[];
  for (const [index, [line, bytes]] of rows.entries()) {
    for (const [lower, fewer] of rows.slice(index + 1)) {
      if (bytes - fewer <= toleranceOf(bytes)) continue;
      assert.ok(
        bytesOf(line) > bytesOf(lower),
        `line ${line} (${bytesOf(line)}) before ${lower} (${bytesOf(lower)})`,
      );
    }
  }
  const least = rows.at(-1)?.[1] ?? 0;
  for (const [line, bytes] of actual) {
    if (rows.some(([each]) => each === line)) continue;
    assert.ok(
      bytes <= least + toleranceOf(least),
      `line ${line} has ${bytes} bytes and is not among the first`,
    );
  }
}

describe("memory of programs", () => {
  let python: Interpreter;

  before(async () => {
    python = await loadPython(pythonFiles());
  });

  function report(name: string, pythonVersion: string): SimulationReport {
    const request = {
      source: fs.readFileSync(path.join(FOLDER, name), "utf8"),
      fileName: name,
      startLine: 1,
      pythonVersion,
      limits: { ...DEFAULT_RUN_LIMITS, maxHeapBytes: 500_000_000, maxSteps: 10_000_000 },
    };
    return reportOf(simulate(request, python));
  }

  it("is recorded for every program", () => {
    assert.deepEqual(fs.readdirSync(FOLDER).sort(), Object.keys(programs).sort());
    assert.ok(Object.keys(programs).length >= 20);
  });

  for (const [name, facts] of Object.entries(programs)) {
    for (const [version, expected] of Object.entries(facts)) {
      it(`${name} in Python ${version}`, () => {
        const { ended, traced, lines } = report(name, version);
        assert.equal(ended.kind, "finished", ended.reason);
        assertNear(traced.currentBytes, expected.current, "current");
        assertNear(traced.peakBytes, expected.peak, "peak");
        const aliveBytes = new Map(lines.map(({ line, aliveBytes }) => [line, aliveBytes ?? 0]));
        assertSameOrder(aliveBytes, expected.lines);
      }).timeout(60_000);
    }
  }
});
