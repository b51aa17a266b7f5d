import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { findPythons } from "./find-pythons.mjs";
import { FIXTURES, type Fixture, readFixtures } from "./fixture.ts";

interface Recorded {
  /** The releases that ran both texts of each fixture, with the same output, by version. */
  readonly pythons: Readonly<Record<string, string>>;
  readonly fixtures: Readonly<Record<string, { source: string; fixed: string; output: string }>>;
}

const recorded: Recorded = JSON.parse(fs.readFileSync(path.join(FIXTURES, "recorded.json"), "utf8"));

describe("fixtures on real CPython", () => {
  const live = findPythons().at(-1);

  it("were recorded on several versions", () => {
    assert.ok(Object.keys(recorded.pythons).length >= 2);
  });

  for (const fixture of readFixtures()) {
    it(`${fixture.name}: fixed and unfixed text printed the same`, () => {
      const { source, fixed } = recorded.fixtures[fixture.name] ?? {};
      // A text that changed since it was recorded proves nothing: node test/analyzer/record-fixtures.mjs
      assert.deepEqual(
        { source, fixed },
        { source: digest(fixture.source), fixed: digest(fixedText(fixture)) },
      );
    });

    it(`${fixture.name}: prints so now`, function () {
      if (live === undefined) return this.skip();
      const { output } = recorded.fixtures[fixture.name] ?? {};
      assert.equal(run(live.command, fixture.source), output);
      assert.equal(run(live.command, fixedText(fixture)), output);
    }).timeout(30_000);
  }
});

function fixedText({ name, source }: Fixture): string {
  const file = path.join(FIXTURES, name.replace(/\.py$/, ".fixed.py"));
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : source;
}

function digest(text: string): string {
  return crypto.createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function run(command: string, source: string): string {
  const env = { ...process.env, PYTHONHASHSEED: "0", PYTHONIOENCODING: "utf-8" };
  const { status, stdout, stderr } = spawnSync(command, ["-"], { input: source, encoding: "utf8", env });
  assert.equal(status, 0, stderr);
  return stdout;
}
