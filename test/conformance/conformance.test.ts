import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { auditHeap } from "../support/heap-audit.ts";
import { runPython } from "../support/run-python.ts";

interface Recorded {
  readonly stdout: string;
  readonly status: number;
  readonly lastError: string;
}

/** Programs run on the simulated machine print what the recorded CPython printed, and leave a sound heap. */
for (const [version, file] of [
  ["3.11", "py311.json"],
  ["3.13", "py313.json"],
] as const satisfies readonly [PythonVersion, string][]) {
  describe(`conformance with CPython ${version}`, () => {
    const recordings = JSON.parse(
      fs.readFileSync(path.join("test/conformance/recorded", file), "utf8"),
    ) as Record<string, Recorded>;

    for (const [name, expected] of Object.entries(recordings)) {
      it(name, async () => {
        const source = fs.readFileSync(path.join("test/conformance/programs", name), "utf8");
        const { stdout, traceback, machine } = await runPython(source, { version, fileName: name });
        assert.equal(traceback.trimEnd().split("\n").at(-1), expected.lastError);
        assert.equal(stdout, expected.stdout);
        assert.deepEqual(auditHeap(machine), []);
      }).timeout(20_000);
    }
  });
}
