/** Child of the recording benchmark: runs one program, recorded or not, and prints what it took as JSON. */
import fs from "node:fs";
import { loadPython } from "../../../src/simulation/python.ts";
import { DEFAULT_RUN_LIMITS, record, runUnrecorded } from "../../../src/simulation/simulate.ts";
import { traceSizeBytes } from "../../../src/trace/trace.ts";
import { pythonFiles } from "../../support/python-files.ts";

export interface RecordingFacts {
  readonly steps: number;
  readonly seconds: number;
  /** Of the recording as a whole. */
  readonly bytes: number;
  /** Milliseconds of going to a step: median and 99th percentile. */
  readonly seeks: readonly number[];
  /** The same of a step's whole moment, with its picture. */
  readonly shown: readonly number[];
}

const SEEKS = 300;
const SHOWN = 50;

const [file = "", mode] = process.argv.slice(2);
const request = {
  source: fs.readFileSync(file, "utf8"),
  fileName: file,
  startLine: 1,
  pythonVersion: "3.13",
  limits: { ...DEFAULT_RUN_LIMITS, maxSteps: 2_000_000, maxMilliseconds: 60_000, maxHeapBytes: 2 ** 30 },
};

function quantiles(times: number[]): number[] {
  times.sort((a, b) => a - b);
  return [0.5, 0.99].map((part) => times[Math.floor(times.length * part)] ?? 0);
}

function timed(count: number, steps: number, act: (step: number) => void): number[] {
  // Always the same steps, spread over the run.
  return quantiles(
    Array.from({ length: count }, (_, index) => {
      const step = Math.floor(((index * 0.618_033_988_75) % 1) * steps);
      const start = performance.now();
      act(step);
      return performance.now() - start;
    }),
  );
}

const python = await loadPython(pythonFiles());
const start = performance.now();
let facts: RecordingFacts;
if (mode === "record") {
  const { trace, answers } = record(request, python);
  const seconds = (performance.now() - start) / 1000;
  if (answers === undefined) throw new Error("this build records nothing");
  const { steps } = trace.totals;
  answers.goToStep(0);
  facts = {
    steps,
    seconds,
    bytes: traceSizeBytes(trace) + answers.recordingBytes,
    seeks: timed(SEEKS, steps, (step) => answers.goToStep(step)),
    shown: timed(SHOWN, steps, (step) => answers.answer({ kind: "moment", step, roots: [] })),
  };
} else {
  runUnrecorded(request, python);
  facts = { steps: 0, seconds: (performance.now() - start) / 1000, bytes: 0, seeks: [], shown: [] };
}
console.log(JSON.stringify(facts));
