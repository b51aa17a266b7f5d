/**
 * What recording takes: `node test/bench/run.mjs recording [FOLDER]`. For each program of test/bench/programs: steps a
 * second recorded and not, in the first run of a process and in the next one, bytes a step (log of memory once it is
 * packed, columns, activations and blocks), and how long it takes to go to a step and to show one, of 300 and 50 chosen
 * at random. FOLDER holds Python Tutor's pg_logger.py (v5-unity of its source): its steps a second and bytes a step of
 * the same programs, in the same run, are printed beside, with the python3.11 of the path. It is let go on for 10,000
 * steps in the place of its 1,000: its steps get slower and larger as there is more to show. How many times its rate the
 * recorded run has, and the run that is not recorded, come last: no recording is faster than the latter. All times are of
 * the processor.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import esbuild from "esbuild";
import { instrumentWrites } from "../support/instrument-writes.mjs";
import type { RecordingFacts } from "./children/recording.ts";

const FOLDER = "test/bench/programs";
const PROGRAMS = ["fib.py", "generators.py", "sieve.py", "trees.py", "words.py"];
const TUTOR_STEPS = 10_000;
const [tutor] = process.argv.slice(2);

async function bundle(name: string, isRecording: boolean): Promise<string> {
  const outfile = `dist-test/bench/${name}.mjs`;
  await esbuild.build({
    entryPoints: ["test/bench/children/recording.ts"],
    outfile,
    bundle: true,
    target: "es2022",
    platform: "node",
    format: "esm",
    packages: "external",
    plugins: isRecording ? [instrumentWrites] : [],
  });
  return outfile;
}

function measure<T>(command: string, args: readonly string[]): T | undefined {
  const run = spawnSync(command, args, { encoding: "utf8", timeout: 120_000 });
  const last = run.stdout?.trim().split("\n").at(-1) ?? "";
  if (run.status !== 0) console.error(run.stderr || run.error);
  return run.status === 0 ? (JSON.parse(last) as T) : undefined;
}

const recording = await bundle("recording-child", true);
const plain = await bundle("plain-child", false);
const cell = (value: number | undefined, digits = 0): string => (value?.toFixed(digits) ?? "-").padStart(11);
console.log(
  "program         steps  recorded/s      next/s    plain/s     next/s bytes/step   seek p50   seek p99  shown p50  shown p99    tutor/s tutor B/st  times  plain",
);
for (const file of PROGRAMS) {
  const program = path.join(FOLDER, file);
  const recorded = measure<RecordingFacts>(process.execPath, [recording, program, "record"]);
  const unrecorded = measure<RecordingFacts>(process.execPath, [plain, program, "plain"]);
  const theirs =
    tutor === undefined
      ? undefined
      : measure<{ steps: number; seconds: number; bytes: number }>("python3.11", [
          "test/bench/children/tutor.py",
          tutor,
          program,
          String(TUTOR_STEPS),
        ]);
  if (recorded === undefined || unrecorded === undefined) throw new Error(`${file} did not run`);
  const columns = [
    cell(recorded.steps / recorded.seconds),
    cell(recorded.steps / recorded.secondsAgain),
    cell(recorded.steps / unrecorded.seconds),
    cell(recorded.steps / unrecorded.secondsAgain),
    cell(recorded.bytes / recorded.steps, 1),
    cell(recorded.seeks[0], 2),
    cell(recorded.seeks[1], 2),
    cell(recorded.shown[0], 1),
    cell(recorded.shown[1], 1),
    cell(theirs && theirs.steps / theirs.seconds),
    cell(theirs && theirs.bytes / theirs.steps),
    ...[recorded, unrecorded].map(({ secondsAgain }) =>
      cell(theirs && recorded.steps / secondsAgain / (theirs.steps / theirs.seconds)).slice(4),
    ),
  ];
  console.log(`${file.padEnd(14)}${String(recorded.steps).padStart(8)} ${columns.join("")}`);
}
