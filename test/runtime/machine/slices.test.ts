/** A run in slices is the run at once: what is printed, the heap, and every count are the same. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { profileFor } from "../../../src/cpython/profile.ts";
import { Machine } from "../../../src/runtime/machine/machine.ts";
import type { MachineObserver } from "../../../src/runtime/machine/observer.ts";
import { compileText } from "../../compiler/compile-text.ts";
import { programsIn, sourceOf } from "../../conformance/programs.mjs";
import { type PythonRun, runPython, testParser } from "../../support/run-python.ts";

/** Everything that a run leaves behind. */
function remainsOf({ stdout, stderr, status, machine }: PythonRun): unknown {
  const { liveBytes, peakBytes, liveBlocks, liveObjects, allocations, allocatedBytes } = machine.heap;
  const heap = [liveBytes, peakBytes, liveBlocks, liveObjects, allocations, allocatedBytes];
  return { stdout, stderr, status, heap, census: machine.census() };
}

const PROGRAMS = ["classes", "exceptions", "generators", "language", "memory", "weakrefs"].flatMap((area) =>
  programsIn(area, "3.13"),
);

describe("a run in slices", () => {
  it("is the run at once, one instruction at a time", async () => {
    for (const name of PROGRAMS.filter((_, index) => index % 8 === 0)) {
      const source = sourceOf(name);
      const whole = remainsOf(await runPython(source));
      assert.deepEqual(remainsOf(await runPython(source, { nextSlice: () => 1 })), whole, name);
    }
  }).timeout(120_000);

  it("is the run at once, wherever it pauses", async () => {
    const slices = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PROGRAMS), slices, async (name, lengths) => {
        const source = sourceOf(name);
        let at = 0;
        const nextSlice = (): number => lengths[at++ % lengths.length] ?? 1;
        assert.deepEqual(
          remainsOf(await runPython(source, { nextSlice })),
          remainsOf(await runPython(source)),
        );
      }),
      { numRuns: 30 },
    );
  }).timeout(120_000);
});

describe("a machine", () => {
  async function start(
    source: string,
    observer?: MachineObserver,
  ): Promise<{ machine: Machine; out: string[] }> {
    const compiled = compileText(await testParser(), source);
    assert.ok(compiled.ok);
    const out: string[] = [];
    const machine = new Machine({
      profile: profileFor("3.13"),
      write: (text) => out.push(text),
      ...(observer === undefined ? {} : { observer }),
    });
    machine.startMain(compiled.unit);
    return { machine, out };
  }

  it("pauses each time a line starts", async () => {
    const { machine, out } = await start("for i in range(3):\n    print(i)\nprint('end')\n");
    const printed: string[] = [];
    while (!machine.resume({ line: 2 })) printed.push(out.join(""));
    assert.deepEqual(printed, ["", "0\n", "0\n1\n"]);
    assert.equal(out.join(""), "0\n1\n2\nend\n");
  });

  it("pauses when its observer asks, and goes on", async () => {
    const lines: number[] = [];
    const holder: { machine?: Machine } = {};
    const { machine } = await start("a = 1\nb = 2\nc = 3\n", {
      onLine: (line) => {
        lines.push(line);
        if (line === 2) holder.machine?.requestPause();
      },
      onResume: () => undefined,
      onAllocate: () => undefined,
      onFree: () => undefined,
      onCollection: () => undefined,
      onOutput: () => undefined,
    });
    holder.machine = machine;
    assert.equal(machine.resume({}), false);
    assert.deepEqual(lines, [1, 2]);
    assert.equal(machine.resume({}), true);
    assert.deepEqual(lines, [1, 2, 3]);
  });

  it("pauses inside a native routine that calls Python", async () => {
    const source = "def key(n):\n    return -n\nprint(sorted([1, 3, 2], key=key))\n";
    const { machine, out } = await start(source);
    let pauses = 0;
    while (!machine.resume({ line: 2 })) pauses++;
    assert.equal(pauses, 3);
    assert.equal(out.join(""), "[3, 2, 1]\n");
  });
});
