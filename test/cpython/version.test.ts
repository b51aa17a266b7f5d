import assert from "node:assert/strict";
import { profileFor } from "../../src/cpython/profile.ts";
import { DEFAULT_PYTHON_VERSION, PYTHON_VERSIONS, parsePythonVersion } from "../../src/cpython/version.ts";

describe("Python versions", () => {
  it("reads what people and interpreters write", () => {
    assert.deepEqual(parsePythonVersion("3.12"), { version: "3.12", micro: undefined });
    assert.deepEqual(parsePythonVersion("Python 3.11.7"), { version: "3.11", micro: 7 });
    assert.deepEqual(parsePythonVersion(" 3.14.0rc2\n"), { version: "3.14", micro: 0 });
    assert.deepEqual(parsePythonVersion("3.13.1+"), { version: "3.13", micro: 1 });
  });

  it("refuses versions that are not modelled, and other text", () => {
    for (const text of ["3.8.18", "3.16", "2.7", "3", "3.1", "", "3.13.x", "PyPy 3.10", "13.13"]) {
      assert.equal(parsePythonVersion(text), undefined, text);
    }
  });

  it("has a profile of its own for each version", () => {
    for (const version of PYTHON_VERSIONS) assert.equal(profileFor(version).version, version);
    assert.ok(PYTHON_VERSIONS.includes(DEFAULT_PYTHON_VERSION));
  });

  it("tells releases apart where a bug fix changed what is modelled", () => {
    const algorithms = [0, 4, 5, 10].map((micro) => profileFor("3.14", micro).collectionAlgorithm);
    assert.deepEqual(algorithms, ["incremental", "incremental", "generational", "generational"]);
    assert.equal(profileFor("3.14", 4).gcThresholds[2], 0);
    assert.deepEqual(
      [0, 3, 4, 9].map((micro) => profileFor("3.13", micro).dictSizesSkipPowersOfTwo),
      [true, true, false, false],
    );
    assert.deepEqual(
      [0, 8, 9].map((micro) => profileFor("3.14", micro).listDeleteItem),
      ["keep", "keep", "resize"],
    );
    assert.equal(profileFor("3.15", 0).listKeepsCapacityUpTo, 0);
  });

  it("gives one profile object for one release", () => {
    assert.equal(profileFor("3.14", 2), profileFor("3.14", 2));
    assert.equal(profileFor("3.12", 2), profileFor("3.12"));
    for (const version of PYTHON_VERSIONS) {
      const micro = Number(profileFor(version).recordedRelease.split(".")[2]);
      assert.equal(profileFor(version, micro), profileFor(version), `${version}.${micro}`);
    }
  });
});
