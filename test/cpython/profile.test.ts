import assert from "node:assert/strict";
import { type Profile, profileFor } from "../../src/cpython/profile.ts";
import { PYTHON_VERSIONS } from "../../src/cpython/version.ts";
import { type RecordedFacts, recordedFacts, recordedNumbers } from "../facts/facts.ts";

/** Whether a fact that is a row of True and False says True at a place. */
const isTrueAt = (facts: RecordedFacts, key: string, index: number): boolean =>
  facts.printed(key).split(/\s+/)[index] === "True";

for (const version of PYTHON_VERSIONS) {
  describe(`the profile of Python ${version}`, () => {
    const profile: Profile = profileFor(version);
    const facts = recordedFacts(version);

    it("has the recorded collector thresholds", () => {
      assert.deepEqual(profile.gcThresholds, recordedNumbers(facts, "collect/threshold-at-start"));
    });

    it("has the recorded small ints", () => {
      const { min, max } = profile.smallInts;
      assert.deepEqual([min, max, max - min + 1], recordedNumbers(facts, "identity/small-int-range"));
    });

    it("has the recorded digits of ints", () => {
      assert.deepEqual(
        [profile.intDigitBits, profile.intDigitSizeBytes],
        recordedNumbers(facts, "limit/int-digits"),
      );
    });

    it("has the recorded pools and arenas", () => {
      const smallest = profile.pymallocSmallRequestBytes;
      assert.deepEqual(
        [
          smallest,
          smallest / profile.pymallocAlignmentBytes,
          profile.pymallocPoolSizeBytes,
          profile.pymallocArenaSizeBytes,
        ],
        recordedNumbers(facts, "limit/allocator"),
      );
    });

    it("knows immortal objects as they were recorded", () => {
      assert.equal(isTrueAt(facts, "refcount/none-is-shown-as", 0), profile.immortalObjects);
      if (profile.immortalObjects) {
        const counts = new Set(recordedNumbers(facts, "refcount/immortal"));
        assert.deepEqual([...counts], [profile.immortalRefcount]);
      }
      const interned = recordedNumbers(facts, "refcount/interned-at-run-time")[0] ?? 0;
      assert.equal(interned === 1_000_000, profile.values.internedStringsAreImmortal);
    });

    it("knows what is tracked at once and what only when it must be", () => {
      assert.equal(!isTrueAt(facts, "tracked/dict-of-atoms", 0), profile.dictTracksLazily);
      assert.equal(!isTrueAt(facts, "tracked/tuples-before-collection", 0), profile.tupleTracksLazily);
      assert.equal(!isTrueAt(facts, "tracked/containers", 3), profile.frozensetTracksLazily);
      assert.equal(isTrueAt(facts, "tracked/collections", 4), profile.extensionTypesCollectable);
    });

    it("knows which empty containers exist once", () => {
      const [tuple, str, bytes, frozenset] = [0, 1, 2, 3].map((index) =>
        isTrueAt(facts, "identity/empty-values", index),
      );
      assert.deepEqual([tuple, str, bytes], [true, true, true]);
      assert.equal(frozenset, profile.emptyFrozensetIsShared);
    });

    it("knows who holds arguments and locals while they are used", () => {
      const inCallee = recordedNumbers(facts, "refcount/local-argument-seen-inside")[0];
      const ofLocal = recordedNumbers(facts, "refcount/local")[0];
      // One for getrefcount's own argument, unless it is borrowed; one for the local; and while the call runs, the
      // caller's local, and the caller's stack where arguments are copied into the frame.
      const borrowed = profile.localsAreBorrowedOntoStack ? 0 : 1;
      assert.equal(ofLocal, 1 + borrowed);
      const ofArgument = profile.localsAreBorrowedOntoStack
        ? 1
        : 3 + (profile.argumentsMoveIntoFrame ? 0 : 1);
      assert.equal(inCallee, ofArgument);
    });
  });
}
