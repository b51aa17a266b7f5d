import assert from "node:assert/strict";
import fc from "fast-check";
import {
  copiedDictTable,
  type DictTable,
  deleteFromDictTable,
  dictCallTable,
  dictLiteralTable,
  dictLog2SizeForEntries,
  dictTableFromDictKeys,
  dictTableFromSet,
  dictUsableCount,
  EMPTY_DICT_TABLE,
  insertIntoDictTable,
  insertManyIntoDictTable,
  mergedDictTable,
  popItemFromDictTable,
} from "../../src/cpython/growth.ts";
import { type Profile, profileFor } from "../../src/cpython/profile.ts";
import { dictSizeBytes, dictSizeBytesForTable } from "../../src/cpython/sizes.ts";
import { PYTHON_VERSIONS } from "../../src/cpython/version.ts";
import { recordedFacts, recordedNumbers } from "../facts/facts.ts";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A dictionary of `count` keys inserted one by one. */
const inserted = (p: Profile, count: number, keysAreStr: boolean): DictTable =>
  insertManyIntoDictTable(p, EMPTY_DICT_TABLE, count, keysAreStr);

/** `dict(pairs)`, `dict(a=1)`, `dict.fromkeys(keys)`: the same, beginning with a call of `dict`. */
const called = (p: Profile, count: number, keysAreStr: boolean): number =>
  dictSizeBytesForTable(p, insertManyIntoDictTable(p, dictCallTable(p), count, keysAreStr));

/** `dict(other)`, `{**other}` and the like: all keys of `other` are new. */
const merged = (p: Profile, table: DictTable, other: DictTable): DictTable =>
  mergedDictTable(p, table, other, other.used);

const deletedMany = (table: DictTable, count: number): DictTable =>
  upTo(count).reduce((each) => deleteFromDictTable(each), table);

const sizesOf = (p: Profile, tables: readonly DictTable[]): number[] =>
  tables.map((table) => dictSizeBytesForTable(p, table));

/** The sizes after each of `count` steps. */
function afterEach(
  p: Profile,
  count: number,
  start: DictTable,
  step: (table: DictTable) => DictTable,
): number[] {
  let table = start;
  return upTo(count).map(() => {
    table = step(table);
    return dictSizeBytesForTable(p, table);
  });
}

/** What the situations of test/facts/situations/dict-sizes.py print, computed. */
const EXPECTED: Readonly<Record<string, (p: Profile) => readonly number[]>> = {
  "dict/insert-str-keys": (p) => upTo(2001).map((n) => dictSizeBytes(p, n, true)),
  "dict/insert-int-keys": (p) => upTo(2001).map((n) => dictSizeBytes(p, n, false)),
  "dict/insert-many": (p) => {
    let table = EMPTY_DICT_TABLE;
    return upTo(120_001).flatMap((n) => {
      table = insertIntoDictTable(p, table, false);
      return n % 1000 === 0 ? [dictSizeBytesForTable(p, table)] : [];
    });
  },
  "dict/str-then-int-key": (p) =>
    upTo(60).flatMap((n) => {
      const mixed = insertIntoDictTable(p, inserted(p, n, true), false);
      return sizesOf(p, [mixed, insertIntoDictTable(p, mixed, true)]);
    }),
  "dict/int-key-deleted-again": (p) => {
    const table = deleteFromDictTable(insertIntoDictTable(p, inserted(p, 1, false), true));
    return sizesOf(p, [table, copiedDictTable(p, table), merged(p, dictCallTable(p), table)]);
  },
  "dict/literal-str-keys": (p) =>
    sizesOf(
      p,
      upTo(101).map((n) => dictLiteralTable(p, n, true)),
    ),
  "dict/literal-int-keys": (p) =>
    sizesOf(
      p,
      upTo(101).map((n) => dictLiteralTable(p, n, false)),
    ),
  "dict/literal-of-names": (p) =>
    sizesOf(
      p,
      upTo(101).map((n) => dictLiteralTable(p, n, true)),
    ),
  "dict/literal-computed-keys": (p) =>
    sizesOf(
      p,
      upTo(101).map((n) => dictLiteralTable(p, n, false)),
    ),
  "dict/comprehension-str-keys": (p) => upTo(301).map((n) => dictSizeBytes(p, n, true)),
  "dict/comprehension-int-keys": (p) => upTo(301).map((n) => dictSizeBytes(p, n, false)),
  "dict/from-zip": (p) => upTo(301).map((n) => called(p, n, true)),
  "dict/from-pairs": (p) => upTo(301).map((n) => called(p, n, false)),
  "dict/from-keywords": (p) => upTo(101).map((n) => called(p, n, true)),
  "dict/from-dict": (p) =>
    sizesOf(
      p,
      upTo(301).map((n) => merged(p, dictCallTable(p), inserted(p, n, true))),
    ),
  "dict/from-int-dict": (p) =>
    sizesOf(
      p,
      upTo(301).map((n) => merged(p, dictCallTable(p), inserted(p, n, false))),
    ),
  "dict/copy": (p) =>
    sizesOf(
      p,
      upTo(301).map((n) => copiedDictTable(p, inserted(p, n, true))),
    ),
  "dict/double-starred": (p) =>
    upTo(101).flatMap((n) => {
      const d = inserted(p, n, true);
      const one = dictLiteralTable(p, 1, true);
      const copy = merged(p, EMPTY_DICT_TABLE, d);
      return sizesOf(p, [copy, merged(p, copy, one), merged(p, one, d)]);
    }),
  "dict/keywords-parameter": (p) => upTo(101).map((n) => dictSizeBytes(p, n, true)),
  "dict/keywords-of-call": (p) => upTo(61).map((n) => dictSizeBytes(p, n, true)),
  "dict/fromkeys-of-list": (p) => upTo(301).map((n) => called(p, n, true)),
  "dict/fromkeys-of-range": (p) => upTo(301).map((n) => called(p, n, false)),
  "dict/fromkeys-of-set": (p) =>
    sizesOf(p, [
      ...upTo(301).map((n) => dictTableFromSet(p, n, false)),
      ...upTo(101).map((n) => dictTableFromSet(p, n, true)),
    ]),
  "dict/fromkeys-of-dict": (p) =>
    sizesOf(p, [
      ...upTo(301).map((n) => dictTableFromDictKeys(p, inserted(p, n, false))),
      ...upTo(101).map((n) => dictTableFromDictKeys(p, inserted(p, n, true))),
    ]),
  "dict/update-empty": (p) =>
    sizesOf(
      p,
      upTo(301).map((n) => merged(p, EMPTY_DICT_TABLE, inserted(p, n, true))),
    ),
  "dict/update-by-dict": (p) =>
    sizesOf(
      p,
      [1, 3, 5, 6, 10, 20, 50].flatMap((m) =>
        upTo(101).map((n) => merged(p, inserted(p, m, true), inserted(p, n, true))),
      ),
    ),
  "dict/update-by-pairs": (p) => upTo(101).map((n) => dictSizeBytes(p, n + 1, true)),
  "dict/update-with-keywords": (p) =>
    sizesOf(
      p,
      [3, 7].map((n) => merged(p, EMPTY_DICT_TABLE, keywordsOfMethodCall(p, n))),
    ),
  "dict/union": (p) =>
    upTo(101).flatMap((n) => {
      const [a, b] = [inserted(p, n, true), inserted(p, 5, true)];
      return sizesOf(p, [
        merged(p, copiedDictTable(p, a), b),
        merged(p, copiedDictTable(p, b), a),
        merged(p, a, b),
      ]);
    }),
  "dict/setdefault": (p) => upTo(300).map((n) => dictSizeBytes(p, n + 1, false)),
  "dict/delete-all": (p) => afterEach(p, 300, inserted(p, 300, false), deleteFromDictTable),
  "dict/delete-then-insert": (p) =>
    afterEach(p, 300, inserted(p, 100, false), (table) =>
      insertIntoDictTable(p, deleteFromDictTable(table), false),
    ),
  "dict/shrinks-when-growing": (p) =>
    afterEach(p, 1500, deletedMany(inserted(p, 1000, false), 995), (table) =>
      deleteFromDictTable(insertIntoDictTable(p, table, false)),
    ),
  "dict/popitem-then-insert": (p) =>
    afterEach(p, 100, inserted(p, 20, true), (table) =>
      insertIntoDictTable(p, popItemFromDictTable(table), true),
    ),
  "dict/pop-then-insert-same-key": (p) =>
    afterEach(p, 100, inserted(p, 9, true), (table) =>
      insertIntoDictTable(p, deleteFromDictTable(table), true),
    ),
  "dict/clear": (p) => upTo(21).map((n) => dictSizeBytes(p, n, false)),
  "dict/copy-after-deletions": (p) =>
    upTo(21).flatMap((n) => {
      const table = deletedMany(inserted(p, 100, false), 5 * n);
      return sizesOf(p, [copiedDictTable(p, table), merged(p, dictCallTable(p), table)]);
    }),
  "dict/copy-of-large-emptied": (p) => {
    const table = deletedMany(inserted(p, 1000, false), 990);
    const compact = merged(p, EMPTY_DICT_TABLE, table);
    return sizesOf(p, [table, copiedDictTable(p, table), compact, compact]);
  },
  "dict/globals-of-fresh-function": (p) => [dictSizeBytes(p, 2, true), dictSizeBytes(p, 0, true)],
};

/** The dictionary that a C method gets for its keywords: `_PyStack_AsDict`. */
function keywordsOfMethodCall(p: Profile, count: number): DictTable {
  return inserted(p, count, true);
}

for (const version of PYTHON_VERSIONS) {
  describe(`dict growth in Python ${version}`, () => {
    const profile = profileFor(version);
    const facts = recordedFacts(version);
    for (const key of facts.keys.filter((each) => each.startsWith("dict/") && each !== "dict/subclass")) {
      it(`${key} is as recorded`, () => {
        const expected = EXPECTED[key];
        assert.ok(expected !== undefined, `nothing is computed for ${key}`);
        assert.deepEqual(expected(profile), recordedNumbers(facts, key));
      });
    }
  });
}

describe("dict growth", () => {
  it("asks for the smallest table that has room", () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 1_000_000 }), (count) => {
        const log2Size = dictLog2SizeForEntries(count);
        assert.ok(dictUsableCount(log2Size) >= count);
        assert.ok(2 ** (log2Size - 1) < Math.floor((count * 3 + 1) / 2));
      }),
    );
  });

  it("is the same key by key and for many keys at once", () => {
    const keys = fc.array(fc.tuple(fc.nat(200), fc.boolean()), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...PYTHON_VERSIONS), keys, (version, parts) => {
        const profile = profileFor(version);
        let [single, many] = [EMPTY_DICT_TABLE, EMPTY_DICT_TABLE];
        for (const [count, areStr] of parts) {
          for (let added = 0; added < count; added++) single = insertIntoDictTable(profile, single, areStr);
          many = insertManyIntoDictTable(profile, many, count, areStr);
        }
        assert.deepEqual(many, single);
      }),
    );
  });

  it("never holds more entries than it has room for", () => {
    const step = fc.constantFrom("insert str", "insert int", "delete", "popitem", "copy");
    fc.assert(
      fc.property(
        fc.constantFrom(...PYTHON_VERSIONS),
        fc.array(step, { maxLength: 300 }),
        (version, steps) => {
          const profile = profileFor(version);
          let table = EMPTY_DICT_TABLE;
          for (const each of steps) {
            if (each === "insert str" || each === "insert int") {
              table = insertIntoDictTable(profile, table, each === "insert str");
            } else if (each === "copy") table = copiedDictTable(profile, table);
            else if (table.used > 0)
              table = each === "delete" ? deleteFromDictTable(table) : popItemFromDictTable(table);
            const room = table.log2Size === undefined ? 0 : dictUsableCount(table.log2Size);
            assert.ok(table.used <= table.entryCount || each === "popitem");
            assert.ok(table.entryCount + table.usable <= room);
          }
        },
      ),
    );
  });
});
