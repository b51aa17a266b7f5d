/** The shipped examples through the worker's code, against what real CPythons did (recorded by record.mjs). */
import assert from "node:assert/strict";
import fs from "node:fs";
import type { SimulationRequest, WorkerToWebview } from "../../src/protocol/messages.ts";
import { workerToWebview } from "../../src/protocol/messages.ts";
import { receive } from "../../src/protocol/shape.ts";
import { loadPython } from "../../src/simulation/python.ts";
import { serveSimulations, type WorkerScope } from "../../src/simulation/worker-loop.ts";
import { growingSites } from "../../src/trace/growth.ts";
import { TraceReader } from "../../src/trace/reader.ts";
import type { Trace } from "../../src/trace/trace.ts";

interface Recorded {
  readonly output: string;
  /** Line and depth of each line event. */
  readonly steps: readonly (readonly [number, number])[];
  /** Bytes of `tracemalloc`. */
  readonly traced: { readonly current: number; readonly peak: number };
}

const EXAMPLES = ["fibonacci_generator", "fruit_set", "node_cycle"];
const VERSIONS = ["3.11", "3.12", "3.13"];

function recorded(example: string, version: string): Recorded {
  const all = JSON.parse(fs.readFileSync(`test/simulation/recorded/${example}.json`, "utf8"));
  return all[version];
}

/** A file as the worker gets it: bytes that are moved. */
function wasm(file: string): ArrayBuffer {
  return new Uint8Array(fs.readFileSync(file)).buffer;
}

/** The trace of a request, sent to a worker and received from it as in the panel. */
function simulateInWorker(request: SimulationRequest): Promise<Trace> {
  return new Promise((resolve, reject) => {
    const scope: WorkerScope = {
      onmessage: null,
      postMessage(message: WorkerToWebview, transfer) {
        const answer = receive(workerToWebview, structuredClone(message, { transfer }), "the worker");
        if (answer.kind === "result") resolve(answer.trace);
        else if (answer.kind === "failure") reject(new Error(answer.message));
      },
    };
    serveSimulations(scope, ({ runtimeWasm, grammarWasm, library }) =>
      loadPython({
        runtimeWasm: new Uint8Array(runtimeWasm),
        languageWasm: new Uint8Array(grammarWasm),
        library: new Uint8Array(library),
      }),
    );
    const load = {
      kind: "load",
      runtimeWasm: wasm("node_modules/web-tree-sitter/web-tree-sitter.wasm"),
      grammarWasm: wasm("node_modules/tree-sitter-python/tree-sitter-python.wasm"),
      library: wasm("dist-test/python-library.bin"),
    };
    for (const data of [load, { kind: "simulate", run: 1, request }])
      scope.onmessage?.({ data } as MessageEvent<unknown>);
  });
}

function requestFor(example: string, pythonVersion: string): SimulationRequest {
  return {
    source: fs.readFileSync(`media/examples/${example}.py`, "utf8"),
    fileName: `${example}.py`,
    documentUri: `file:///${example}.py`,
    startLine: 1,
    pythonVersion,
    limits: { maxSteps: 1_000_000, maxHeapBytes: 256_000_000 },
  };
}

describe("examples", () => {
  for (const example of EXAMPLES) {
    for (const version of VERSIONS) {
      it(`${example} under ${version} prints and allocates what CPython does`, async () => {
        const expected = recorded(example, version);
        const trace = await simulateInWorker(requestFor(example, version));
        assert.deepEqual(trace.ending, { kind: "finished" });
        assert.equal(trace.output.text, expected.output);
        assertClose(trace.totals.finalBytes, expected.traced.current);
        assertClose(trace.totals.peakBytes, expected.traced.peak);
      });

      it(`${example} under ${version} runs line by line as sys.settrace sees CPython`, async () => {
        const trace = await simulateInWorker(requestFor(example, version));
        const steps = Array.from(trace.steps.line, (line, step) => [line, trace.steps.depth[step]]);
        assert.deepEqual(steps, recorded(example, version).steps);
      });
    }
  }

  it("add up: the census, the steps and the lines say the same", async () => {
    for (const example of EXAMPLES) {
      const trace = await simulateInWorker(requestFor(example, "3.13"));
      const { finalBytes, allocatedBytes, allocations } = trace.totals;
      const reader = new TraceReader(trace);
      const lines = reader.lines();
      const sum = (amount: (row: (typeof lines)[number]) => number) =>
        lines.reduce((total, row) => total + amount(row), 0);
      assert.equal(trace.steps.liveBytes.at(-1), finalBytes);
      assert.equal(
        sum((row) => row.allocatedBytes),
        allocatedBytes,
      );
      assert.equal(
        sum((row) => row.allocations),
        allocations,
      );
      assert.equal(
        sum((row) => row.survivingBytes ?? Number.NaN),
        finalBytes,
      );
      assert.ok(lines.every((row) => row.freedBytes >= 0));
      for (let step = 0; step < reader.stepCount; step += 97)
        for (const grouping of ["type", "line", "function"] as const) {
          const alive = reader.intervals.aliveAfter(grouping, step);
          const bytes = alive.reduce((total, row) => total + row.bytes, 0);
          assert.equal(bytes, trace.steps.liveBytes[step], `by ${grouping} at step ${step}`);
        }
    }
  });

  it("suspect the lines whose objects only grow in number", async () => {
    const source = [
      "class Entry:",
      "    pass",
      "kept = []",
      "def visit(n):",
      "    scratch = [n] * 20",
      "    kept.append(Entry())",
      "    return len(scratch)",
      "for n in range(300):",
      "    visit(n)",
    ].join("\n");
    for (const version of VERSIONS) {
      const trace = await simulateInWorker({ ...requestFor("fruit_set", version), source });
      const suspects = growingSites(new TraceReader(trace).intervals);
      assert.deepEqual(
        suspects.map(({ type, line, made, freed }) => [type, line, made, freed]),
        [["Entry", 6, 300, 0]],
      );
      const cycles = await simulateInWorker(requestFor("node_cycle", version));
      assert.deepEqual(growingSites(new TraceReader(cycles).intervals), []);
    }
  });

  it("know whose a table is: containers have the same bytes block by block and by sys.getsizeof", async () => {
    const source = [
      "from array import array",
      "numbers = [n for n in range(1000)]",
      "squares = {n: n * n for n in numbers}",
      "unique = set(numbers)",
      "buffer = bytearray(5000)",
      "cells = array('d', numbers)",
    ].join("\n");
    for (const version of VERSIONS) {
      const trace = await simulateInWorker({ ...requestFor("fruit_set", version), source });
      const { intervals, stepCount } = new TraceReader(trace);
      const alive = new Map(intervals.aliveAfter("type", stepCount - 1).map((row) => [row.name, row]));
      for (const type of ["list", "set", "bytearray", "array"]) {
        const row = trace.census.find((each) => each.type === type);
        assert.deepEqual([alive.get(type)?.count, alive.get(type)?.bytes], [row?.count, row?.bytes], type);
      }
      const dict = trace.census.find((each) => each.type === "dict");
      assert.ok((alive.get("dict")?.bytes ?? 0) >= (dict?.bytes ?? Number.POSITIVE_INFINITY));
    }
  });
});

/** What the specification of the simulator allows: 1% or 512 bytes. */
function assertClose(actual: number, expected: number): void {
  const allowed = Math.max(512, 0.01 * expected);
  assert.ok(Math.abs(actual - expected) <= allowed, `${actual} bytes where CPython has ${expected}`);
}
