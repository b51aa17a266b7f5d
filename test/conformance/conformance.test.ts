import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { folderModules } from "../../src/cli/folder-modules.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { auditHeap, StepAudit } from "../support/heap-audit.ts";
import { findInterpreters } from "../support/interpreters.mjs";
import { runPython } from "../support/run-python.ts";
import {
  areasOf,
  portable,
  programsIn,
  type Ran,
  readRecordings,
  runProgram,
  sourceOf,
  VERSIONS,
} from "./programs.mjs";

/**
 * Programs run on the simulated machine print what the recorded CPython printed, standard error included, end with
 * its status, and leave a sound heap. Where the interpreter is on this machine, the recordings are compared with it,
 * too. Programs that do not agree yet are listed in open-programs.json, with reasons; a listed one that agrees fails
 * the test.
 */
const OPEN = JSON.parse(fs.readFileSync("test/conformance/open-programs.json", "utf8")) as Readonly<
  Record<string, readonly string[]>
>;

/**
 * Programs of the library's modules are recorded for all versions and run under these; what differs because the
 * library's text is that of 3.13 is open under the others.
 */
const LIBRARY_TESTED: readonly PythonVersion[] = ["3.9", "3.10", "3.11", "3.12", "3.13"];

function isSkipped(area: string, version: PythonVersion): boolean {
  return area.startsWith("library-") && !LIBRARY_TESTED.includes(version);
}

/** A program that runs longer, audits included, hangs. */
const LONGEST_MS = 40_000;

/** In these the heap is audited while a program runs; in the others at its end. */
const COMPLETE: readonly PythonVersion[] = ["3.11", "3.13"];

/** With LIST_OPEN set, open-programs.json is written anew from what happens, but for the complete versions. */
const LISTS_OPEN = process.env["LIST_OPEN"] !== undefined;

/** With ALL_VERSIONS set, as in continuous integration, all. */
const TESTED: readonly PythonVersion[] = process.env["ALL_VERSIONS"] === undefined ? COMPLETE : VERSIONS;

async function checkProgram(version: PythonVersion, name: string, expected: Ran): Promise<void> {
  const audit = new StepAudit();
  const { machine, ...ran } = await runPython(sourceOf(name), {
    version,
    fileName: name,
    ...(COMPLETE.includes(version) ? { observer: audit } : {}),
    maxMilliseconds: LONGEST_MS,
    siblings: folderModules(path.join("test/conformance/programs", path.dirname(name))),
    onMachine: (made) => {
      audit.machine = made;
    },
  });
  assert.equal(ran.stdout, expected.stdout);
  assert.equal(portable(ran.stderr), portable(expected.stderr));
  assert.equal(ran.status, expected.status);
  assert.deepEqual(audit.problems, []);
  assert.deepEqual(auditHeap(machine), []);
}

/** Programs that do not agree, by version, while LIST_OPEN is set. */
const listed = new Map<PythonVersion, Set<string>>();

after(() => {
  if (!LISTS_OPEN) return;
  const lists = Object.fromEntries([...listed].map(([version, names]) => [version, [...names].sort()]));
  const text = JSON.stringify({ ...OPEN, ...lists }, null, 2);
  fs.writeFileSync("test/conformance/open-programs.json", `${text}\n`);
});

for (const version of TESTED) {
  const differing = new Set<string>();
  if (!COMPLETE.includes(version)) listed.set(version, differing);
  const [interpreter] = findInterpreters([version]);
  const open = new Set(OPEN[version]);
  for (const area of areasOf()) {
    if (isSkipped(area, version)) {
      it(`${area}: the library under Python ${version} is not held to its recordings yet`);
      continue;
    }
    const recorded = readRecordings(version, area);

    describe(`conformance with CPython ${version}: ${area}`, () => {
      it("has a recording of every program", () => {
        assert.deepEqual(Object.keys(recorded), programsIn(area, version));
      });

      for (const [name, expected] of Object.entries(recorded)) {
        it(`${name}${open.has(name) ? " (open)" : ""}`, async () => {
          const checked = checkProgram(version, name, expected);
          if (LISTS_OPEN && !COMPLETE.includes(version)) await checked.catch(() => differing.add(name));
          else if (open.has(name)) await assert.rejects(checked, "agrees now: take it off the list");
          else await checked;
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
