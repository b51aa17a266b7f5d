import assert from "node:assert/strict";
import fc from "fast-check";
import {
  classSizeBytes,
  type InstanceShape,
  instanceDictSizeBytes,
  instanceLayout,
  instanceShallowSizeBytes,
  instanceSize,
  PLAIN_CLASS,
} from "../../src/cpython/instance-sizes.ts";
import { LAYOUT_NAMES, layout } from "../../src/cpython/layouts.ts";
import { type Profile, profileFor } from "../../src/cpython/profile.ts";
import { dictSizeBytes, staticTypeSizeBytes } from "../../src/cpython/sizes.ts";
import { PYTHON_VERSIONS } from "../../src/cpython/version.ts";
import { recordedFacts, recordedNumbers } from "../facts/facts.ts";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const slots = (slotCount: number, more: Partial<InstanceShape> = {}): InstanceShape => ({
  hasDict: false,
  hasWeakref: false,
  slotCount,
  base: "object",
  ...more,
});

const shallow = (p: Profile, ...shapes: readonly InstanceShape[]): number[] =>
  shapes.map((shape) => instanceShallowSizeBytes(p, shape));

/** What situations of test/facts/situations/object-sizes.py print, computed. */
const EXPECTED: Readonly<Record<string, (p: Profile) => readonly number[]>> = {
  "instance/plain": (p) => upTo(41).map(() => instanceShallowSizeBytes(p, PLAIN_CLASS)),
  "instance/slots": (p) => shallow(p, ...upTo(12).map((n) => slots(n))),
  "instance/slots-with-dict-and-weakref": (p) =>
    shallow(
      p,
      slots(1, { hasDict: true }),
      slots(1, { hasWeakref: true }),
      slots(1, { hasDict: true, hasWeakref: true }),
      slots(0, { hasDict: true }),
      slots(0, { hasWeakref: true }),
    ),
  "instance/slots-inherited": (p) =>
    shallow(p, slots(2), slots(3), slots(2, { hasDict: true, hasWeakref: true }), slots(3), {
      ...PLAIN_CLASS,
      slotCount: 1,
    }),
  "instance/dict-first-instance": (p) => upTo(41).map((n) => instanceDictSizeBytes(p, n, 1)),
  "instance/dict-second-instance": (p) => upTo(41).map((n) => instanceDictSizeBytes(p, n, 2)),
  "instance/dict-of-nth-instance": (p) => upTo(60).map(() => instanceDictSizeBytes(p, 3, 60)),
  "instance/dict-seen-at-once": (p) => upTo(60).map((n) => instanceDictSizeBytes(p, 3, n + 1)),
  "instance/dict-materialised-then-grown": (p) => upTo(41).map((n) => instanceDictSizeBytes(p, n, 1)),
  "instance/dict-replaced": (p) => [instanceShallowSizeBytes(p, PLAIN_CLASS), dictSizeBytes(p, 1, true)],
  "class/by-attributes": (p) => [
    ...upTo(3).map(() => classSizeBytes(p)),
    ...[0, 3].map((count) => classSizeBytes(p, slots(count))),
    classSizeBytes(p, { ...PLAIN_CLASS, base: "int" }),
    classSizeBytes(p, { ...PLAIN_CLASS, base: "type" }),
    ...upTo(4).map(() => staticTypeSizeBytes(p)),
    classSizeBytes(p),
  ],
  "class/after-instances": (p) => [classSizeBytes(p), classSizeBytes(p, PLAIN_CLASS, 2)],
  "class/after-growing-instances": (p) => upTo(40).map((n) => classSizeBytes(p, PLAIN_CLASS, n + 1)),
};

for (const version of PYTHON_VERSIONS) {
  describe(`instances in Python ${version}`, () => {
    const profile = profileFor(version);
    const facts = recordedFacts(version);
    for (const [key, compute] of Object.entries(EXPECTED)) {
      it(`${key} is as recorded`, () => {
        assert.deepEqual(compute(profile), recordedNumbers(facts, key));
      });
    }

    const shapes: readonly [string, Partial<InstanceShape>][] = [
      ["subclass/by-base", { hasDict: true, hasWeakref: true }],
      ["subclass/by-base-with-empty-slots", {}],
      ["subclass/by-base-with-slots", { slotCount: 2 }],
    ];
    for (const [key, shape] of shapes) {
      for (const line of facts.printed(key).split("\n")) {
        const [type = "", ...numbers] = line.split(" ");
        it(`${key} of ${type} is laid out as recorded`, () => {
          assertLaidOutAsRecorded(profile, type, { ...slots(0), ...shape }, numbers.map(Number));
        });
      }
    }

    it("traced/instances-of-n-attributes: each takes what tracemalloc counted", () => {
      // Three instances of each class: the 51st, the 99th and the 100th. Dictionaries of the first may have come
      // from a free list, which tracemalloc does not see.
      const traced = recordedNumbers(facts, "traced/instances-of-n-attributes");
      for (const [index, count] of [0, 1, 2, 3, 5, 6, 10, 20].entries()) {
        const { totalBytes } = instanceSize(profile, count);
        const requested = traced[3 * index + 1] ?? 0;
        // What was asked for, rounded up to 16 bytes for each of at most three blocks.
        assert.ok(
          totalBytes >= requested && totalBytes < requested + 3 * 16,
          `${count}: ${totalBytes}, ${requested}`,
        );
      }
    });

    it("traced/slotted-instances: each takes what tracemalloc counted", () => {
      const expected = [0, 1, 2, 5].map((count) => instanceShallowSizeBytes(profile, slots(count)));
      assert.deepEqual(expected, recordedNumbers(facts, "traced/slotted-instances"));
    });
  });
}

/** `numbers` are basic size, item size, dictionary offset, weak reference offset and collectability. */
function assertLaidOutAsRecorded(
  profile: Profile,
  type: string,
  shape: InstanceShape,
  numbers: readonly number[],
): void {
  const name = type === "str" ? "strSubclass" : type === "frozenset" ? "set" : type;
  const base = LAYOUT_NAMES.find((each) => each === name);
  assert.ok(base !== undefined, type);
  const [basicSize, , dictOffset = 0, weakrefOffset, isCollectable] = numbers;
  const found = instanceLayout(profile, { ...shape, base });
  assert.equal(found.basicSizeBytes, basicSize);
  assert.equal(isCollectable, 1);
  assert.equal(found.weakrefOffset ?? 0, weakrefOffset);
  if (dictOffset >= 0) assert.equal(found.dictOffset ?? 0, dictOffset);
  // Python says -1 where the dictionary precedes the object, and in 3.11 counts from the object's end.
  else if (found.dictIsLastWord) assert.equal(dictOffset, -8);
  else assert.equal(found.dictOffset, -24);
}

describe("instances", () => {
  it("never take less for more attributes, nor for an earlier instance", () => {
    const count = fc.integer({ min: 0, max: 60 });
    const instance = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.constantFrom(...PYTHON_VERSIONS), count, instance, (version, attributeCount, number) => {
        const profile = profileFor(version);
        const size = (attributes: number, nth: number) =>
          instanceSize(profile, attributes, PLAIN_CLASS, nth).totalBytes;
        assert.ok(size(attributeCount, number) <= size(attributeCount, 1));
        assert.ok(size(attributeCount, 100) <= size(attributeCount + 1, 100) || attributeCount >= 29);
      }),
    );
  });

  it("with slots take a word for each", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PYTHON_VERSIONS), fc.nat(50), (version, count) => {
        const profile = profileFor(version);
        const found = instanceLayout(profile, slots(count));
        assert.equal(found.basicSizeBytes - found.firstSlotOffset, 8 * count);
        assert.equal(found.firstSlotOffset, layout(profile, "object").sizeBytes);
      }),
    );
  });
});
