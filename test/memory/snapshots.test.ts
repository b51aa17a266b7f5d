/**
 * Snapshots of `tracemalloc` in the simulated program name the same lines with the same bytes as in CPython: the very
 * script that recorded them there (test/simulation/record_run.py) runs on the machine.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { runPython } from "../support/run-python.ts";
import recorded from "./recorded.json";

type Row = readonly [line: number, bytes: number];

const RECORDER = "test/simulation/record_run.py";
const FOLDER = "test/memory/programs";
const programs: Readonly<Record<string, Readonly<Record<string, { readonly lines: unknown }>>>> = recorded;

/** 1 percent or 512 bytes. */
const toleranceOf = (bytes: number): number => Math.max(512, bytes / 100);

async function snapshotLines(name: string, version: string): Promise<readonly Row[]> {
  const program = fs.readFileSync(path.join(FOLDER, name));
  const { stdout, traceback } = await runPython(fs.readFileSync(RECORDER, "utf8"), {
    version: version as PythonVersion,
    fileName: "/record_run.py",
    arguments: ["record_run.py", "lines", name],
    files: new Map([[name, program]]),
  });
  assert.equal(traceback, "");
  return JSON.parse(stdout);
}

/** Lines whose bytes the tolerance cannot tell apart may change places. */
function assertAgrees(actual: readonly Row[], expected: readonly Row[]): void {
  assert.equal(actual.length, expected.length);
  const least = actual.at(-1)?.[1] ?? 0;
  for (const [index, [line, bytes]] of expected.entries()) {
    // A line that is not among the first has at most what the last of them has.
    const own = actual.find(([each]) => each === line)?.[1] ?? least;
    const isNear = Math.abs(own - bytes) <= toleranceOf(bytes);
    assert.ok(isNear, `line ${line}: ${own} bytes, in CPython ${bytes}`);
    const [otherLine, otherBytes] = actual[index] as Row;
    const isSame = otherLine === line || Math.abs(otherBytes - own) <= toleranceOf(bytes);
    assert.ok(isSame, `line ${otherLine} stands where CPython has ${line}`);
  }
}

describe("snapshots of memory", () => {
  for (const [name, facts] of Object.entries(programs)) {
    for (const [version, { lines }] of Object.entries(facts)) {
      it(`${name} in Python ${version}`, async () => {
        assertAgrees(await snapshotLines(name, version), lines as readonly Row[]);
      }).timeout(60_000);
    }
  }
});
