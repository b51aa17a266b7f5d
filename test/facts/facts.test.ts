import assert from "node:assert/strict";
import { PYTHON_VERSIONS } from "../../src/cpython/version.ts";
import { readSituations, recordedFacts } from "./facts.ts";

describe("recorded facts", () => {
  const situations = readSituations();

  it("come from situations with names of their own, each a program that prints", () => {
    const keys = situations.map((each) => each.key);
    assert.equal(new Set(keys).size, keys.length);
    for (const { key, source } of situations) assert.match(source, /\bprint\(/, key);
  });

  for (const [index, version] of PYTHON_VERSIONS.entries()) {
    it(`cover every situation that Python ${version} can run, and no other`, () => {
      const runnable = situations.filter((each) => PYTHON_VERSIONS.indexOf(each.since) <= index);
      const { keys, release } = recordedFacts(version);
      assert.deepEqual([...keys].sort(), runnable.map((each) => each.key).sort());
      assert.ok(release.startsWith(`${version}.`));
    });
  }

  it("undo the run lengths that long lists are written with", () => {
    const facts = recordedFacts("3.13");
    const sizes = facts.printed("list/append").split(" ");
    assert.equal(sizes.length, 2001);
    assert.deepEqual(sizes.slice(0, 6), ["56", "88", "88", "88", "88", "120"]);
    assert.equal(facts.printed("refcount/global"), "2");
    assert.throws(() => facts.printed("no/such-fact"), /no fact/);
  });
});
