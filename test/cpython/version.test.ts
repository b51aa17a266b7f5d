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

  it("collects incrementally in the first releases of 3.14 only", () => {
    assert.equal(profileFor("3.14", 0).collectionAlgorithm, "incremental");
    assert.equal(profileFor("3.14", 4).collectionAlgorithm, "incremental");
    assert.equal(profileFor("3.14", 5).collectionAlgorithm, "generational");
    assert.equal(profileFor("3.14").collectionAlgorithm, "generational");
    assert.equal(profileFor("3.13", 0).collectionAlgorithm, "generational");
  });
});
