/** Runs the expressions of test/runtime/data/<topic>.json and compares with what CPython answered. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { ExpressionEvaluator } from "./expression.ts";

interface Recording {
  readonly versions: readonly PythonVersion[];
  /** Expression, and what every version answers or what each one does. */
  readonly cases: readonly (readonly [string, string | Readonly<Record<string, string>>])[];
}

/** Each expression runs twice, and some recordings have thousands. */
const TIMEOUT_MS = 60_000;
/** How many differences a failure shows. */
const SHOWN = 12;

/** One test for each version (all recorded ones unless some are named): all expressions of the topic, and nothing left on the heap. */
export function describeRecorded(topic: string, versions?: readonly PythonVersion[]): void {
  const file = path.join("test/runtime/data", `${topic}.json`);
  const recording = JSON.parse(fs.readFileSync(file, "utf8")) as Recording;
  describe(`${topic}: ${recording.cases.length} recorded expressions`, () => {
    for (const version of versions ?? recording.versions) {
      it(`answers as CPython ${version}`, () => checkVersion(recording, version)).timeout(TIMEOUT_MS);
    }
  });
}

function checkVersion(recording: Recording, version: PythonVersion): void {
  const evaluator = new ExpressionEvaluator(version);
  const { heap, gc } = evaluator.m;
  // Dead objects that wait for the next of their kind are no leak.
  const usedBytes = (): number => {
    gc.dropKept();
    return heap.liveBytes;
  };
  heap.startCounting();
  const differences: string[] = [];
  const leaks: string[] = [];
  for (const [source, recorded] of recording.cases) {
    const expected = typeof recorded === "string" ? recorded : (recorded[version] as string);
    const actual = answerOrStack(evaluator, source);
    if (actual !== expected) {
      differences.push(`${source}\n    CPython: ${expected}\n    ours:    ${actual}`);
      continue;
    }
    // What is made once, such as interned names, is there by now.
    const before = usedBytes();
    answerOrStack(evaluator, source);
    const left = usedBytes() - before;
    if (left !== 0) leaks.push(`${source} left ${left} bytes`);
  }
  assert(recording.cases.length > 0, "there are cases");
  assert.equal(
    differences.length,
    0,
    `${differences.length} of ${recording.cases.length} differ:\n${differences.slice(0, SHOWN).join("\n")}`,
  );
  assert.equal(leaks.length, 0, `${leaks.length} leak:\n${leaks.slice(0, SHOWN).join("\n")}`);
}

/** A failure of our own becomes text that differs from every answer. */
function answerOrStack(evaluator: ExpressionEvaluator, source: string): string {
  try {
    return evaluator.answer(source);
  } catch (error) {
    return error instanceof Error
      ? (error.stack?.split("\n").slice(0, 4).join("\n") ?? error.message)
      : String(error);
  }
}
