/**
 * Which public names of CPython's modules the simulator lacks: those of the list in src/cpython/lacked-names.ts and no
 * others, by what real interpreters have (recorded.json).
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import { LACKED_NAMES } from "../../src/cpython/lacked-names.ts";
import { isInLibrary } from "../../src/cpython/library.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { runPython } from "../support/run-python.ts";
import { PUBLIC_MODULES } from "./public-modules.ts";
import recorded from "./recorded.json";

const FOLDER = "test/library";
const versions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = recorded;

/** As `module.name`; what `posix` has is what `os` has. */
const listed: ReadonlySet<string> = new Set(
  LACKED_NAMES.flatMap(({ names }) =>
    Object.entries(names).flatMap(([place, text]) =>
      text
        .trim()
        .split(/\s+/)
        .map((name) => `${place}.${name}`),
    ),
  ),
);

async function lackedNames(version: string, names: unknown): Promise<readonly string[]> {
  const { stdout, stderr } = await runPython(fs.readFileSync(`${FOLDER}/lacking_names.py`, "utf8"), {
    version: version as PythonVersion,
    files: new Map([["names.json", new TextEncoder().encode(JSON.stringify(names))]]),
  });
  assert.equal(stderr, "");
  return (JSON.parse(stdout) as string[]).filter((name) => !name.startsWith("posix."));
}

describe("names of modules", () => {
  const lackedSomewhere = new Set<string>();

  it("are recorded for every module", () => {
    const missing = PUBLIC_MODULES.filter((name) =>
      Object.entries(versions).some(
        ([version, modules]) => isInLibrary(profileFor(version as PythonVersion), name) && !(name in modules),
      ),
    );
    assert.deepEqual(missing, []);
  });

  for (const [version, names] of Object.entries(versions)) {
    it(`are those of CPython ${version} but for the list`, async () => {
      const lacked = await lackedNames(version, names);
      for (const name of lacked) lackedSomewhere.add(name);
      assert.deepEqual(
        lacked.filter((name) => !listed.has(name)),
        [],
      );
    }).timeout(120_000);
  }

  it("are not on the list when they are there", () => {
    assert.deepEqual(
      [...listed].filter((name) => !lackedSomewhere.has(name)),
      [],
    );
  });

  it("are told by the error", async () => {
    const { stderr } = await runPython("import os\nos.fork()");
    assert.match(stderr, /module 'os' has no attribute 'fork' \(the simulator lacks it: nothing leaves/);
  });
});
