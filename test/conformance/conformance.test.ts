import assert from "node:assert/strict";
import fs from "node:fs";
import { auditHeap, StepAudit } from "../support/heap-audit.ts";
import { findInterpreters } from "../support/interpreters.mjs";
import { runPython } from "../support/run-python.ts";
import { areasOf, portable, programsIn, type Ran, runProgram, sourceOf, VERSIONS } from "./programs.mjs";

/**
 * Programs run on the simulated machine print what the recorded CPython printed, standard error included, end with
 * its status, and leave a sound heap. Where the interpreter is on this machine, the recordings are compared with it, too.
 */
for (const version of VERSIONS) {
  const [interpreter] = findInterpreters([version]);
  for (const area of areasOf()) {
    const file = `test/conformance/recorded/${version}/${area}.json`;
    const recorded = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, Ran>;

    describe(`conformance with CPython ${version}: ${area}`, () => {
      it("has a recording of every program", () => {
        assert.deepEqual(Object.keys(recorded), programsIn(area, version));
      });

      for (const [name, expected] of Object.entries(recorded)) {
        it(name, async () => {
          const audit = new StepAudit();
          const { machine, ...ran } = await runPython(sourceOf(name), {
            version,
            fileName: name,
            observer: audit,
            onMachine: (made) => {
              audit.machine = made;
            },
          });
          assert.equal(ran.stdout, expected.stdout);
          assert.equal(portable(ran.stderr), portable(expected.stderr));
          assert.equal(ran.status, expected.status);
          assert.deepEqual(audit.problems, []);
          assert.deepEqual(auditHeap(machine), []);
        }).timeout(60_000);
      }

      if (interpreter !== undefined) {
        it("was recorded from what this machine's interpreter prints", () => {
          for (const name of programsIn(area, version)) {
            assert.deepEqual(runProgram(interpreter.command, name), recorded[name], name);
          }
        }).timeout(300_000);
      }
    });
  }
}
