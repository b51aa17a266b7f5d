import assert from "node:assert/strict";
import fs from "node:fs";
import { runPython } from "../../support/run-python.ts";

/**
 * `dir()` of every built-in type and of `builtins` has the names that CPython's has. What is missing, or there on
 * purpose, stands in missing-names.json with its reason; `*` stands for all types.
 */
const folder = "test/conformance/names";

interface Deviation {
  readonly reason: string;
  readonly types: readonly string[];
  readonly names: readonly string[];
}

const { missing, extra } = JSON.parse(fs.readFileSync(`${folder}/missing-names.json`, "utf8")) as {
  readonly missing: readonly Deviation[];
  readonly extra: readonly Deviation[];
};

for (const version of ["3.11", "3.13"] as const) {
  describe(`names of built-in types of CPython ${version}`, () => {
    it("are all there, but for those that are listed with a reason", async () => {
      const source = fs.readFileSync(`${folder}/names.py`, "utf8");
      const { stdout, stderr } = await runPython(source, { version });
      assert.equal(stderr, "");
      const expected = namesByType(fs.readFileSync(`${folder}/${version}.txt`, "utf8"));
      const actual = namesByType(stdout);
      assert.deepEqual([...actual.keys()], [...expected.keys()]);
      const problems: string[] = [];
      for (const [type, names] of expected) {
        const own = actual.get(type) ?? new Set();
        for (const name of names) {
          if (!own.has(name) && !isListed(missing, type, name)) problems.push(`${type}.${name} is missing`);
        }
        for (const name of own) {
          if (!names.has(name) && !isListed(extra, type, name))
            problems.push(`${type}.${name} is not CPython's`);
        }
      }
      assert.deepEqual(problems, []);
    }).timeout(20_000);
  });
}

function namesByType(text: string): Map<string, Set<string>> {
  return new Map(
    text
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [type, ...names] = line.split(" ") as [string, ...string[]];
        return [type, new Set(names)];
      }),
  );
}

function isListed(deviations: readonly Deviation[], type: string, name: string): boolean {
  return deviations.some(
    ({ types, names }) => names.includes(name) && (types.includes("*") || types.includes(type)),
  );
}
