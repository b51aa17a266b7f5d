/** Programs about numbers and text print what CPython printed, line by line, and leave a sound heap. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { auditHeap } from "../../support/heap-audit.ts";
import { runPython } from "../../support/run-python.ts";

const FOLDER = "test/runtime/objects";

for (const version of ["3.11", "3.12", "3.13"] as const) {
  describe(`numbers and text of CPython ${version}`, () => {
    const file = path.join(FOLDER, "plain-recorded", `py${version.replace(".", "")}.json`);
    const recorded = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, string>;

    for (const [name, expected] of Object.entries(recorded)) {
      it(name, async () => {
        const source = fs.readFileSync(path.join(FOLDER, "plain-programs", name), "utf8");
        const { stdout, traceback, machine } = await runPython(source, { version, fileName: name });
        assert.equal(traceback, "");
        assert.deepEqual(stdout.split("\n"), expected.split("\n"));
        assert.deepEqual(auditHeap(machine), []);
      }).timeout(20_000);
    }
  });
}
