import assert from "node:assert/strict";
import fs from "node:fs";
import { PYTHON_VERSIONS, type PythonVersion } from "../../src/cpython/version.ts";
import { readSituations, recordedFacts } from "../facts/facts.ts";
import { runPython } from "../support/run-python.ts";

/**
 * Every situation of test/facts, run on the simulated machine, prints what the real interpreter printed. Those
 * that do not yet are listed in open-facts.json, with the reason by area; a listed one that agrees fails the
 * test, so the list only ever holds what is open. With TAKE_OFF set it is taken off the list instead.
 */
const OPEN_FILE = "test/conformance/open-facts.json";
const OPEN = JSON.parse(fs.readFileSync(OPEN_FILE, "utf8")) as {
  readonly reason: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
};

function takeOff(version: PythonVersion, agreeing: ReadonlySet<string>): void {
  const { reason, keys } = JSON.parse(fs.readFileSync(OPEN_FILE, "utf8")) as typeof OPEN;
  const left = (keys[version] ?? []).filter((key) => !agreeing.has(key));
  const text = JSON.stringify({ reason, keys: { ...keys, [version]: left } }, undefined, 2);
  fs.writeFileSync(OPEN_FILE, `${text}\n`);
}

async function printed(source: string, version: PythonVersion): Promise<string> {
  try {
    const { stdout, traceback, status } = await runPython(source, { version, maxMilliseconds: 10_000 });
    // What a program that ends well writes there are warnings, which the recorder leaves out.
    return (status === 0 ? stdout : `${stdout}${traceback}`).trimEnd();
  } catch (error) {
    return `ended: ${String(error)}`;
  }
}

/** The two complete versions; with ALL_VERSIONS set, as in continuous integration, the others, too. */
const VERSIONS: readonly PythonVersion[] =
  process.env["ALL_VERSIONS"] === undefined ? ["3.11", "3.13"] : PYTHON_VERSIONS;

for (const version of VERSIONS) {
  describe(`recorded facts of CPython ${version} on the machine`, () => {
    const facts = recordedFacts(version);
    const open = new Set(OPEN.keys[version]);
    const agreeing = new Set<string>();

    after(() => {
      if (agreeing.size > 0) takeOff(version, agreeing);
    });

    it("lists only situations that exist as open", () => {
      assert.deepEqual(
        [...open].filter((key) => !facts.has(key)),
        [],
      );
    });

    for (const { key, source } of readSituations().filter((each) => facts.has(each.key))) {
      it(`${key}${open.has(key) ? " (open)" : ""}`, async () => {
        const actual = await printed(source, version);
        const expected = facts.printed(key).trimEnd();
        if (!open.has(key)) assert.equal(actual, expected);
        else if (process.env["TAKE_OFF"] !== undefined && actual === expected) agreeing.add(key);
        else assert.notEqual(actual, expected, "agrees now: take it off the list");
      }).timeout(30_000);
    }
  });
}
