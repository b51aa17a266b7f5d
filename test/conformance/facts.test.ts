import assert from "node:assert/strict";
import fs from "node:fs";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { readSituations, recordedFacts } from "../facts/facts.ts";
import { runPython } from "../support/run-python.ts";

/**
 * Every situation of test/facts, run on the simulated machine, prints what the real interpreter printed. Those
 * that do not yet are listed in open-facts.json, with the reason by area; a listed one that agrees fails the
 * test, so the list only ever holds what is open.
 */
const OPEN = JSON.parse(fs.readFileSync("test/conformance/open-facts.json", "utf8")) as {
  readonly reason: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
};

async function printed(source: string, version: PythonVersion): Promise<string> {
  try {
    const { stdout, traceback } = await runPython(source, { version, maxMilliseconds: 10_000 });
    return `${stdout}${traceback}`.trimEnd();
  } catch (error) {
    return `ended: ${String(error)}`;
  }
}

for (const version of ["3.13"] as const) {
  describe(`recorded facts of CPython ${version} on the machine`, () => {
    const facts = recordedFacts(version);
    const open = new Set(OPEN.keys[version]);

    it("lists only situations that exist as open", () => {
      assert.deepEqual(
        [...open].filter((key) => !facts.has(key)),
        [],
      );
    });

    for (const { key, source } of readSituations().filter((each) => facts.has(each.key))) {
      it(`${key}${open.has(key) ? " (open)" : ""}`, async () => {
        const actual = await printed(source, version);
        if (open.has(key))
          assert.notEqual(actual, facts.printed(key).trimEnd(), "agrees now: take it off the list");
        else assert.equal(actual, facts.printed(key).trimEnd());
      }).timeout(30_000);
    }
  });
}
