/**
 * Child of the recording benchmark: runs one program, recorded or not, and prints what it took as JSON. Times are of the
 * processor, threads that compile and collect included: other programs do not change them.
 */
import fs from "node:fs";
import { loadPython } from "../../../src/simulation/python.ts";
import {
  DEFAULT_RUN_LIMITS,
  type Interpreter,
  record,
  runUnrecorded,
} from "../../../src/simulation/simulate.ts";
import { traceSizeBytes } from "../../../src/trace/trace.ts";
import { processorClock } from "../../support/processor-clock.ts";
import { pythonFiles } from "../../support/python-files.ts";

export interface RecordingFacts {
  readonly steps: number;
  /** The first run of the process, and the same program once more, as after a change. */
  readonly seconds: number;
  readonly secondsAgain: number;
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
      const start = processorClock();
      act(step);
      return processorClock() - start;
    }),
  );
}

function secondsOf(act: () => void): number {
  const start = processorClock();
  act();
  return (processorClock() - start) / 1000;
}

function recordingFacts(python: Interpreter): RecordingFacts {
  const seconds = secondsOf(() => record(request, python));
  let run: ReturnType<typeof record> | undefined;
  const secondsAgain = secondsOf(() => {
    run = record(request, python);
  });
  if (run?.answers === undefined) throw new Error("this build records nothing");
  const { trace, answers } = run;
  const { steps } = trace.totals;
  while (answers.packSome());
  const bytes = traceSizeBytes(trace) + answers.recordingBytes;
  const seeks = timed(SEEKS, steps, (step) => answers.goToStep(step));
  const shown = timed(SHOWN, steps, (step) => answers.answer({ kind: "moment", step, roots: [] }));
  return { steps, seconds, secondsAgain, bytes, seeks, shown };
}

function plainFacts(python: Interpreter): RecordingFacts {
  const [seconds = 0, secondsAgain = 0] = [1, 2].map(() => secondsOf(() => runUnrecorded(request, python)));
  return { steps: 0, seconds, secondsAgain, bytes: 0, seeks: [], shown: [] };
}

const python = await loadPython(pythonFiles());
const facts = mode === "record" ? recordingFacts(python) : plainFacts(python);
console.log(JSON.stringify(facts));
