// Runs generated programs on the real CPython and on the simulated machine and prints where they differ:
//
//   node test/fuzz/run.mjs --seeds 1..1000 [--python 3.13] [--no-reduce]
//   node test/fuzz/run.mjs --seeds 17 --print
//
// A seed gives the same program everywhere. It needs the python3.X of that version on PATH.
import { parseArgs } from "node:util";
import { loadFuzzer } from "./bundle.mjs";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1..200" },
    python: { type: "string", default: "3.13" },
    print: { type: "boolean", default: false },
    "no-reduce": { type: "boolean", default: false },
  },
});
const range = /^(\d+)(?:\.\.(\d+))?$/.exec(values.seeds);
if (range === null) {
  console.error("--seeds wants A..B or one number");
  process.exit(2);
}
const { compareSeeds, generate, sourceOf } = await loadFuzzer();
const first = Number(range[1]);
const last = Number(range[2] ?? range[1]);
if (values.print) {
  for (let seed = first; seed <= last; seed++) console.log(sourceOf(generate(seed)));
} else {
  const started = performance.now();
  const options = { first, last, version: values.python, shrinks: !values["no-reduce"] };
  const tally = await compareSeeds(options, console.log);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `Python ${values.python}: ${tally.programs} programs, ${tally.lines} lines of output, ${tally.skipped} skipped, ${tally.differences} different, ${seconds} s`,
  );
  process.exitCode = tally.differences > 0 ? 1 : 0;
}
