/** Hashes against those that CPython gave under PYTHONHASHSEED=0, and the combiners against tuples and frozensets. */
import assert from "node:assert/strict";
import { profileFor } from "../../../src/cpython/profile.ts";
import { describeRecorded } from "../../support/recorded.ts";

describeRecorded("hash");
describeRecorded("combined-hash");

describe("text hashing", () => {
  it("uses SipHash-2-4 before 3.11 and SipHash-1-3 from then on", () => {
    assert.equal(profileFor("3.10").values.sipHashRounds, 2);
    assert.equal(profileFor("3.11").values.sipHashRounds, 1);
  });
});
