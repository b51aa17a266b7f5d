/**
 * Generated programs, and operators and methods over pools of values, on the simulated machine: they print what
 * the recorded CPython printed. Where the interpreter is on this machine, other programs are compared with it, too.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import { findInterpreters } from "../support/interpreters.mjs";
import { runSimulated } from "./execute.ts";
import { generate, sourceOf } from "./program.ts";
import { areaSource, areas, readRecording, recordingFile, sectionsOf, VERSIONS } from "./recording.ts";
import { compareSeeds } from "./run.ts";

/** Live programs: seeds from here on, for at most so long. */
const FIRST_LIVE_SEED = 1_000_000;
const MOST_LIVE_PROGRAMS = 300;
const LIVE_SECONDS = 10;
const AREA_MILLISECONDS = 100_000;

/** Live programs whose differences are known and open. */
const OPEN: readonly string[] = [];

for (const version of VERSIONS) {
  describe(`generated programs under Python ${version}`, () => {
    const recording = readRecording(version);

    it("are recorded", () => {
      assert.ok(fs.existsSync(recordingFile(version)));
      assert.ok(Object.keys(recording.programs).length > 180);
      assert.deepEqual(Object.keys(recording.areas), areas());
    });

    for (const [seed, expected] of Object.entries(recording.programs)) {
      it(`seed ${seed}`, async () => {
        assert.deepEqual(await runSimulated(version, sourceOf(generate(Number(seed)))), expected);
      }).timeout(30_000);
    }

    for (const [name, expected] of Object.entries(recording.areas)) {
      it(name, async () => {
        const { stdout, ending } = await runSimulated(version, areaSource(name), AREA_MILLISECONDS);
        assert.equal(ending, "");
        assert.deepEqual(sectionsOf(stdout), expected);
      }).timeout(120_000);
    }

    if (findInterpreters([version]).length > 0) {
      it("agree with this machine's interpreter", async () => {
        const found: string[] = [];
        await compareSeeds(
          {
            first: FIRST_LIVE_SEED,
            last: FIRST_LIVE_SEED + MOST_LIVE_PROGRAMS - 1,
            version,
            shrinks: false,
            seconds: LIVE_SECONDS,
          },
          (text) => found.push(text),
        );
        assert.deepEqual(
          found.filter((text) => !OPEN.some((start) => text.startsWith(start))),
          [],
        );
      }).timeout(120_000);
    }
  });
}
