import assert from "node:assert/strict";
import fc from "fast-check";
import {
  copiedSetTableSize,
  grownSetTableSize,
  SET_MIN_TABLE_SIZE,
  setTableSizeAfterAdds,
  setTableSizeAfterAddsTo,
  setTableSizeFor,
  setTableSizeForMerge,
  setTableSizeFromDict,
} from "../../src/cpython/growth.ts";
import { type Profile, profileFor } from "../../src/cpython/profile.ts";
import { type SetOrigin, setSizeBytes, setSizeBytesForTable } from "../../src/cpython/sizes.ts";
import { PYTHON_VERSIONS } from "../../src/cpython/version.ts";
import { recordedFacts, recordedNumbers } from "../facts/facts.ts";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const sizes = (p: Profile, counts: readonly number[], origin: SetOrigin = "adds"): number[] =>
  counts.map((count) => setSizeBytes(p, count, origin));

/** `s.update(other)` for a set: one resize up front, no growth afterwards (no member is in both). */
const updatedBySet = (used: number, added: number): number => {
  const tableSize = setTableSizeAfterAdds(used);
  if (added === 0) return tableSize;
  return setTableSizeAfterAddsTo(setTableSizeForMerge(tableSize, used, used, added), used, added);
};

const updatedByDict = (used: number, added: number): number => {
  const tableSize = setTableSizeForMerge(setTableSizeAfterAdds(used), used, used, added);
  return setTableSizeAfterAddsTo(tableSize, used, added);
};

/** What the situations of test/facts/situations/set-sizes.py print, computed. */
const EXPECTED: Readonly<Record<string, (p: Profile) => readonly number[]>> = {
  "set/add": (p) => sizes(p, upTo(2001)),
  "set/add-many": (p) =>
    sizes(
      p,
      upTo(251).map((n) => 1000 * n + 1),
    ),
  "set/literal": (p) => sizes(p, upTo(101), "constant literal"),
  "set/literal-of-names": (p) =>
    sizes(
      p,
      upTo(100).map((n) => n + 1),
    ),
  "set/comprehension": (p) => sizes(p, upTo(301)),
  "set/from-list": (p) => sizes(p, upTo(301)),
  "set/from-list-with-duplicates": (p) =>
    sizes(
      p,
      upTo(301).map((n) => Math.ceil(n / 3)),
    ),
  "set/from-generator": (p) => sizes(p, upTo(301)),
  "set/from-set": (p) => sizes(p, upTo(301), "set"),
  "set/from-dict": (p) => sizes(p, upTo(301), "dict"),
  "set/from-dict-keys": (p) => sizes(p, upTo(101)),
  "set/copy": (p) => sizes(p, upTo(301), "set"),
  "set/frozenset": (p) => [...sizes(p, upTo(301)), ...sizes(p, upTo(101), "set")],
  "set/starred": (p) => [...sizes(p, upTo(101)), ...sizes(p, upTo(101), "set")],
  "set/update-by-list": (p) =>
    [0, 3, 10, 40].flatMap((m) =>
      sizes(
        p,
        upTo(101).map((n) => m + n),
      ),
    ),
  "set/update-by-set": (p) =>
    [0, 3, 10, 40].flatMap((m) => upTo(101).map((n) => setSizeBytesForTable(p, updatedBySet(m, n)))),
  "set/update-by-dict": (p) =>
    [0, 3, 10, 40].flatMap((m) => upTo(101).map((n) => setSizeBytesForTable(p, updatedByDict(m, n)))),
  "set/discard-all": (p) => upTo(300).map(() => setSizeBytes(p, 300)),
  "set/pop-all": (p) => upTo(100).map(() => setSizeBytes(p, 100)),
  "set/clear": (p) => sizes(p, upTo(21)),
  "set/copy-after-discards": (p) => upTo(21).map((n) => setSizeBytes(p, 100 - 5 * n, "set")),
};

/** Tables whose growth depends on where hashes fall: dummies are used again only when a probe meets them. */
const DEPENDS_ON_HASHES = new Set(["set/discard-then-add", "set/operators", "set/subclass"]);

for (const version of PYTHON_VERSIONS) {
  describe(`set growth in Python ${version}`, () => {
    const profile = profileFor(version);
    const facts = recordedFacts(version);
    for (const key of facts.keys.filter((each) => each.startsWith("set/") && !DEPENDS_ON_HASHES.has(each))) {
      it(`${key} is as recorded`, () => {
        const expected = EXPECTED[key];
        assert.ok(expected !== undefined, `nothing is computed for ${key}`);
        assert.deepEqual(expected(profile), recordedNumbers(facts, key));
      });
    }
  });
}

describe("set growth", () => {
  it("takes the smallest power of two above what was asked for", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (count) => {
        const size = setTableSizeFor(count);
        assert.ok(size > count && (size === SET_MIN_TABLE_SIZE || size / 2 <= count));
      }),
    );
  });

  it("is the same step by step and in one go", () => {
    fc.assert(
      fc.property(fc.nat(3000), (count) => {
        let size = SET_MIN_TABLE_SIZE;
        for (let fill = 1; fill <= count; fill++) size = grownSetTableSize(size, fill, fill);
        assert.equal(setTableSizeAfterAdds(count), size);
      }),
    );
  });

  it("leaves room for all members of a set or dictionary that is merged", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (count) => {
        assert.ok(copiedSetTableSize(count) > count);
        assert.ok(setTableSizeFromDict(count) > count);
      }),
    );
  });
});
