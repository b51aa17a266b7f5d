import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type ListSource,
  listCapacityAfterAppends,
  listCapacityFromIterable,
  listLiteralCapacity,
  resizedListCapacity,
  splitListCapacity,
  UNKNOWN_LENGTH_HINT,
} from "../../src/cpython/growth.ts";
import { type Profile, profileFor } from "../../src/cpython/profile.ts";
import { type ListOrigin, listSizeBytes, listSizeBytesForCapacity } from "../../src/cpython/sizes.ts";
import { PYTHON_VERSIONS } from "../../src/cpython/version.ts";
import { recordedFacts, recordedNumbers } from "../facts/facts.ts";
import { ListModel } from "./list-model.ts";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** What the situations of test/facts/situations/list-sizes.py print, computed. */
const EXPECTED: Readonly<Record<string, (p: Profile) => readonly number[]>> = {
  "list/append": (p) => upTo(2001).map((n) => listSizeBytes(p, n, "appends")),
  "list/comprehension": (p) => upTo(301).map((n) => listSizeBytes(p, n, "appends")),
  "list/literal-of-constants": (p) => upTo(101).map((n) => listSizeBytes(p, n, "constant literal")),
  "list/literal-of-strings": (p) => upTo(41).map((n) => listSizeBytes(p, n, "constant literal")),
  "list/literal-of-names": (p) => upTo(101).map((n) => listSizeBytes(p, n, "literal")),
  "list/literal-mixed": (p) =>
    [3, 5]
      .map((n) => listSizeBytes(p, n))
      .concat(
        [3, 3].map((n) => listSizeBytes(p, n, "constant literal")),
        listSizeBytes(p, 3),
      ),
  "list/starred-literal": (p) => [
    new ListModel(p).extendBySequence(3).sizeBytes,
    new ListModel(p).extendByTable(3).sizeBytes,
    new ListModel(p).extendByIterator(3, 3).sizeBytes,
    new ListModel(p, 1).extendBySequence(3).sizeBytes,
    new ListModel(p).extendBySequence(3).append().sizeBytes,
    new ListModel(p).extendBySequence(3).extendBySequence(3).sizeBytes,
    new ListModel(p).extendByIterator(3, 3).sizeBytes,
    new ListModel(p).extendBySequence(1).sizeBytes,
  ],
  // `unpack_iterable` (Python/ceval.c) calls PySequence_List on the iterator, which tells what is left.
  "list/starred-target": (p) => upTo(29).map((n) => listSizeBytesForCapacity(p, fromIterator(p, n, n))),
  "list/from-list": (p) => sizesFrom(p, 301, "sequence"),
  "list/from-tuple": (p) => sizesFrom(p, 301, "sequence"),
  "list/from-range": (p) => sizesFrom(p, 301, "sized"),
  "list/from-str": (p) => sizesFrom(p, 101, "sized"),
  "list/from-bytes": (p) => sizesFrom(p, 101, "sized"),
  "list/from-set": (p) => sizesFrom(p, 301, "table"),
  "list/from-dict": (p) => sizesFrom(p, 301, "table"),
  "list/from-dict-values": (p) => sizesFrom(p, 101, "table"),
  "list/from-dict-items": (p) => sizesFrom(p, 101, "table"),
  "list/from-generator": (p) => sizesFrom(p, 301, "iterator"),
  "list/from-generator-expression": (p) =>
    p.listOfGeneratorExpressionIsInlined
      ? upTo(301).map((n) => listSizeBytes(p, n, "appends"))
      : sizesFrom(p, 301, "iterator"),
  "list/from-map": (p) => sizesFrom(p, 101, "iterator"),
  "list/from-zip": (p) => sizesFrom(p, 101, "iterator"),
  "list/from-enumerate": (p) => sizesFrom(p, 101, "iterator"),
  "list/from-filter": (p) =>
    upTo(101).map((n) => listSizeBytesForCapacity(p, fromIterator(p, Math.max(0, n - 1)))),
  "list/from-list-iterator": (p) => upTo(101).map((n) => listSizeBytesForCapacity(p, fromIterator(p, n, n))),
  "list/from-reversed": (p) => upTo(101).map((n) => listSizeBytesForCapacity(p, fromIterator(p, n, n))),
  // `sorted` makes its list by PySequence_List, which does not preallocate by length in any version.
  "list/sorted": (p) => [
    ...upTo(101).map((n) => new ListModel(p).extendBySequence(n).sizeBytes),
    ...upTo(101).map((n) => new ListModel(p).extendByTable(n).sizeBytes),
  ],
  "list/sort-in-place": (p) =>
    upTo(30).map((n) => new ListModel(p, n, listCapacityFromIterable(p, "sized", n)).append().sizeBytes),
  "list/copy": (p) => upTo(101).flatMap((n) => [listSizeBytes(p, n), listSizeBytes(p, n)]),
  "list/slice": (p) => [
    ...upTo(101).map((n) => listSizeBytes(p, n)),
    ...upTo(100).map((n) => listSizeBytes(p, Math.ceil(100 / (n + 1)))),
  ],
  "list/concatenation": (p) => upTo(101).map((n) => listSizeBytes(p, n + 3)),
  "list/repetition": (p) => [...upTo(101), ...upTo(101).map((n) => 3 * n)].map((n) => listSizeBytes(p, n)),
  "list/repetition-in-place": (p) =>
    upTo(30).map((n) => {
      const list = constantList(p, 3);
      if (n === 0) return list.clear().sizeBytes;
      return n === 1 ? list.sizeBytes : list.resize(3 * n).sizeBytes;
    }),
  "list/extend-empty": (p) =>
    upTo(101).flatMap((n) => [
      new ListModel(p).extendBySequence(n).sizeBytes,
      new ListModel(p).extendBySequence(n).sizeBytes,
      new ListModel(p).extendByIterator(n, n).sizeBytes,
      new ListModel(p).extendByTable(n).sizeBytes,
      new ListModel(p).extendByTable(n).sizeBytes,
      new ListModel(p).extendByIterator(n, n).sizeBytes,
      new ListModel(p).extendByIterator(n).sizeBytes,
      new ListModel(p).extendByIterator(n, n).sizeBytes,
    ]),
  "list/extend-step-by-step": (p) =>
    upTo(39).flatMap((step) => afterEach(40, new ListModel(p), (list) => list.extendBySequence(step + 1))),
  "list/extend-by-iterator-step-by-step": (p) =>
    upTo(19).flatMap((step) => afterEach(30, new ListModel(p), (list) => list.extendByIterator(step + 1))),
  "list/extend-by-sized-step-by-step": (p) =>
    upTo(19).flatMap((step) => {
      const x = new ListModel(p);
      const y = new ListModel(p);
      return upTo(30).flatMap(() => [
        x.extendByTable(step + 1).sizeBytes,
        y.extendByIterator(step + 1, step + 1).sizeBytes,
      ]);
    }),
  "list/add-in-place": (p) => afterEach(200, new ListModel(p), (list) => list.extendBySequence(3)),
  "list/extend-by-itself": (p) => afterEach(10, new ListModel(p, 1), (list) => list.resize(list.length * 2)),
  "list/insert": (p) => afterEach(300, new ListModel(p), (list) => list.append()),
  "list/insert-into-literal": (p) => upTo(30).map((n) => new ListModel(p, n).append().sizeBytes),
  "list/pop": (p) => afterEach(500, fromRange(p, 500), (list) => list.pop()),
  "list/pop-first": (p) => afterEach(300, fromRange(p, 300), (list) => list.pop()),
  "list/remove": (p) => afterEach(300, fromRange(p, 300), (list) => list.replace(1, 0)),
  "list/del-item": (p) => afterEach(300, fromRange(p, 300), (list) => list.deleteItem()),
  "list/appended-then-popped": (p) =>
    afterEach(1000, new ListModel(p, 1000, listCapacityAfterAppends(1000)), (list) => list.pop()),
  "list/clear-and-refill": (p) => {
    const list = fromRange(p, 100).clear();
    return [list.sizeBytes, ...afterEach(20, list, () => list.append())];
  },
  "list/emptied-then-extended": (p) => {
    const emptied: ((list: ListModel) => ListModel)[] = [
      (list) => list.pop(),
      (list) => list.replace(1, 0),
      (list) => list.deleteItem(),
      (list) => list.clear(),
      (list) => list.replace(1, 0),
      (list) => list.replace(1, 0),
      (list) => list.clear(),
    ];
    return emptied.flatMap((empty) => [
      empty(new ListModel(p, 1)).extendBySequence(3).sizeBytes,
      empty(new ListModel(p, 1)).extendByIterator(3, 3).sizeBytes,
      empty(new ListModel(p, 1)).extendByTable(3).sizeBytes,
      empty(new ListModel(p, 1)).extendByIterator(5, 5).sizeBytes,
    ]);
  },
  "list/slice-assignment": (p) =>
    [0, 1, 5, 20, 50].flatMap((n) =>
      [
        [0, 0],
        [0, 3],
        [Math.floor(n / 2), Math.floor(n / 2) + 2],
        [n, n],
        [0, n],
      ].flatMap(([low = 0, high = 0]) =>
        [0, 1, 2, 5, 10, 40].map((added) => {
          const removed = Math.max(0, Math.min(high, n) - Math.min(low, n));
          return new ListModel(p, n).replace(removed, added).sizeBytes;
        }),
      ),
    ),
  "list/slice-assignment-of-range": (p) => upTo(2).map(() => new ListModel(p, 10).replace(2, 20).sizeBytes),
  "list/slice-deletion": (p) =>
    [1, 5, 20, 50, 100].flatMap((n) =>
      upTo(n + 1).map((count) => new ListModel(p, n).replace(count, 0).sizeBytes),
    ),
  "list/extended-slice-deletion": (p) =>
    [50, 66, 85, 0].map((left) => fromRange(p, 100).resize(left).sizeBytes),
  "list/split": (p) =>
    upTo(61).map((n) =>
      listSizeBytesForCapacity(p, splitListCapacity(p, Math.max(0, 3 * n - 1), undefined, n)),
    ),
  "list/split-at-separator": (p) => [
    ...upTo(61).map((n) =>
      listSizeBytesForCapacity(p, splitListCapacity(p, Math.max(0, 3 * n - 1), 1, Math.max(1, n))),
    ),
    ...upTo(30).map((n) => listSizeBytesForCapacity(p, splitListCapacity(p, n, 1, 1))),
  ],
  "list/splitlines": (p) => upTo(40).map((n) => listSizeBytes(p, n, "appends")),
  "list/of-mappings-and-strings": (p) => [
    new ListModel(p).extendByIterator(3, 3).sizeBytes,
    listSizeBytesForCapacity(p, splitListCapacity(p, 5, 1, 3)),
    new ListModel(p).extendByTable(10).sizeBytes,
    listSizeBytes(p, 10, "table"),
    new ListModel(p).extendByTable(10).sizeBytes,
  ],
  "list/vars-of-calls": (p) => sizesFrom(p, 20, "sequence"),
};

function sizesFrom(p: Profile, count: number, source: ListSource): number[] {
  return upTo(count).map((n) => listSizeBytes(p, n, source satisfies ListOrigin));
}

function fromIterator(p: Profile, length: number, lengthHint: number = UNKNOWN_LENGTH_HINT): number {
  return listCapacityFromIterable(p, "iterator", length, lengthHint);
}

function fromRange(p: Profile, length: number): ListModel {
  return new ListModel(p, length, listCapacityFromIterable(p, "sized", length));
}

function constantList(p: Profile, length: number): ListModel {
  return new ListModel(p, length, listLiteralCapacity(p, length, true));
}

/** The list's size after each of `count` steps. */
function afterEach(count: number, list: ListModel, step: (list: ListModel) => unknown): number[] {
  return upTo(count).map(() => {
    step(list);
    return list.sizeBytes;
  });
}

for (const version of PYTHON_VERSIONS) {
  describe(`list growth in Python ${version}`, () => {
    const profile = profileFor(version);
    const facts = recordedFacts(version);
    for (const key of facts.keys.filter((each) => each.startsWith("list/") && each !== "list/subclass")) {
      it(`${key} is as recorded`, () => {
        const expected = EXPECTED[key];
        assert.ok(expected !== undefined, `nothing is computed for ${key}`);
        assert.deepEqual(expected(profile), recordedNumbers(facts, key));
      });
    }
  });
}

describe("list growth", () => {
  it("leaves room for all items, and wastes at most an eighth and a little", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (length, spare, newLength) => {
        const capacity = resizedListCapacity(length, length + spare, newLength);
        assert.ok(capacity >= newLength);
        if (capacity !== length + spare) assert.ok(capacity <= newLength + Math.floor(newLength / 8) + 6);
      }),
    );
  });

  it("does nothing where the length does not change", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (length) => {
        assert.equal(resizedListCapacity(length, length, length), length);
      }),
    );
  });
});
