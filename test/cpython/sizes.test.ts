import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type DictTable,
  dequeBlockCount,
  dictCallTable,
  exactBytearrayAllocation,
  insertIntoDictTable,
  resizedArrayCapacity,
  resizedBytearrayAllocation,
} from "../../src/cpython/growth.ts";
import { type LayoutName, layout } from "../../src/cpython/layouts.ts";
import { type Profile, profileFor } from "../../src/cpython/profile.ts";
import {
  allocatedBytes,
  arraySizeBytes,
  bytearraySizeBytes,
  bytesSizeBytes,
  codeSizeBytes,
  dequeSizeBytes,
  dictSizeBytesForTable,
  frameHolderSizeBytes,
  intSizeBytes,
  memoryviewSizeBytes,
  objectSizeBytes,
  orderedDictSizeBytes,
  strSizeBytes,
  strSizeBytesFor,
  tupleSizeBytes,
} from "../../src/cpython/sizes.ts";
import { PYTHON_VERSIONS } from "../../src/cpython/version.ts";
import { recordedFacts, recordedNumbers } from "../facts/facts.ts";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const objects = (p: Profile, ...names: readonly LayoutName[]): number[] =>
  names.map((name) => objectSizeBytes(p, name));

/** The sizes of a bytearray while its length goes through `lengths`; deletions at the front if `atFront`. */
function bytearraySizes(p: Profile, start: number, lengths: readonly number[], atFront = false): number[] {
  let [length, allocated, offset] = [start, exactBytearrayAllocation(p, start), 0];
  return lengths.map((next) => {
    offset += atFront ? Math.max(0, length - next) : 0;
    const resized = resizedBytearrayAllocation(p, length, allocated, next, offset);
    if (resized !== allocated) offset = 0;
    [length, allocated] = [next, resized];
    return bytearraySizeBytes(p, resized);
  });
}

const multiplesOf = (step: number, count: number): number[] => upTo(count).map((n) => (n + 1) * step);

const downFrom = (start: number, step = 1): number[] =>
  upTo(Math.ceil(start / step)).map((n) => Math.max(0, start - (n + 1) * step));

function arraySizes(p: Profile, itemSizeBytes: number, lengths: readonly number[], start = 0): number[] {
  let [current, capacity] = [start, start];
  return lengths.map((next) => {
    capacity = resizedArrayCapacity(current, capacity, next);
    current = next;
    return arraySizeBytes(p, capacity, itemSizeBytes);
  });
}

/** Tables after each of `count` insertions of int keys, the start included. */
function tablesWhileFilling(p: Profile, start: DictTable, count: number): DictTable[] {
  const tables = [start];
  for (let n = 0; n < count; n++) tables.push(insertIntoDictTable(p, tables[n] ?? start, false));
  return tables;
}

const powers = (base: bigint, count: number): bigint[] => upTo(count).map((n) => base ** BigInt(n));

/** A subclass of dict in C, with a table of its own. */
const dictLikeSize = (p: Profile, name: "defaultdict", table: DictTable): number =>
  dictSizeBytesForTable(p, table) - objectSizeBytes(p, "dict") + objectSizeBytes(p, name);

/** What situations of test/facts/situations/value-sizes.py and object-sizes.py print, computed. */
const EXPECTED: Readonly<Record<string, (p: Profile) => readonly number[]>> = {
  "int/by-bits": (p) => [0n, ...powers(2n, 301)].map((n) => intSizeBytes(p, n)),
  "int/negative": (p) => powers(2n, 101).map((n) => intSizeBytes(p, -n)),
  "int/just-below-powers": (p) => powers(2n, 301).map((n) => intSizeBytes(p, n - 1n)),
  "int/computed": (p) => [0, 2, 1, 2 ** 20, 7].map((n) => intSizeBytes(p, n)),
  "int/from-text-and-bytes": (p) => [
    ...upTo(199).map((n) => intSizeBytes(p, 10n ** BigInt(n + 1) - 1n)),
    intSizeBytes(p, 1),
  ],
  "int/powers": (p) => powers(3n, 200).map((n) => intSizeBytes(p, n)),
  "value/atoms": (p) => [
    ...objects(p, "NoneType"),
    intSizeBytes(p, 1),
    intSizeBytes(p, 0),
    ...objects(p, "ellipsis", "NotImplementedType", "float", "complex", "object", "range", "slice"),
  ],
  "str/ascii-by-length": (p) => upTo(101).map((n) => strSizeBytes(p, "a".repeat(n))),
  "str/latin1-by-length": (p) => upTo(99).map((n) => strSizeBytes(p, "\xe9".repeat(n + 2))),
  "str/ucs2-by-length": (p) => upTo(100).map((n) => strSizeBytes(p, "\u0416".repeat(n + 1))),
  "str/ucs4-by-length": (p) => upTo(100).map((n) => strSizeBytes(p, "\u{1f600}".repeat(n + 1))),
  "str/mixed": (p) =>
    ["caf\xe9", "\u20ac5", "ok \u{1f600}", "a\x7f", "a\x80", "a\xff", "a\u0100", "a\uffff", "a\u{10000}"].map(
      (s) => strSizeBytes(p, s),
    ),
  "str/narrowed": (p) => ["abc", "abc", "ab", "abc\u0416"].map((s) => strSizeBytes(p, s)),
  "str/with-cached-utf8": (p) => upTo(2).map(() => strSizeBytes(p, "caf\xe9 cr\xe8me")),
  "str/built": (p) =>
    [...upTo(60).map((n) => n + 1), 100, 120, 121, 31].map((n) => strSizeBytesFor(p, n, 0x78)),
  "bytes/by-length": (p) => upTo(101).map((n) => bytesSizeBytes(p, n)),
  "tuple/by-length": (p) => upTo(101).map((n) => tupleSizeBytes(p, n)),
  "tuple/from-generator": (p) => upTo(101).map((n) => tupleSizeBytes(p, n)),
  "tuple/namedtuple": (p) => [1, 3].map((n) => tupleSizeBytes(p, n)),
  "bytearray/append": (p) => [bytearraySizeBytes(p, 0), ...bytearraySizes(p, 0, multiplesOf(1, 1000))],
  "bytearray/from-bytes": (p) =>
    [...upTo(101), ...upTo(101)].map((n) => bytearraySizeBytes(p, exactBytearrayAllocation(p, n))),
  "bytearray/extend": (p) => upTo(19).flatMap((step) => bytearraySizes(p, 0, multiplesOf(step + 1, 30))),
  "bytearray/add-in-place": (p) =>
    [1, 3, 10, 100].flatMap((step) => bytearraySizes(p, 0, multiplesOf(step, 60))),
  "bytearray/pop": (p) => bytearraySizes(p, 300, downFrom(300)),
  "bytearray/delete-front": (p) => bytearraySizes(p, 300, downFrom(300, 7), true),
  "array/append": (p) => [1, 2, 4, 8].flatMap((size) => arraySizes(p, size, upTo(301))),
  "array/extend-and-pop": (p) => {
    // `array.extend` of anything but an array appends item by item.
    const sizes = arraySizes(p, 4, [...multiplesOf(1, 150), ...downFrom(150)]);
    return sizes.filter((_, index) => index >= 150 || index % 5 === 4);
  },
  "deque/append": (p) => upTo(1001).map((n) => dequeSizeBytes(p, dequeBlockCount(n))),
  "deque/append-left": (p) =>
    upTo(301).map((n) => dequeSizeBytes(p, 1 + Math.ceil(Math.max(0, n - 32) / 64))),
  "mapping/defaultdict": (p) =>
    tablesWhileFilling(p, dictCallTable(p), 100).map((table) => dictLikeSize(p, "defaultdict", table)),
  "mapping/OrderedDict": (p) =>
    tablesWhileFilling(p, dictCallTable(p), 100).map((table) => orderedDictSizeBytes(p, table)),
  "memoryview/sizes": (p) => [1, 1, 3].map((n) => memoryviewSizeBytes(p, n)),
  "object/views-and-proxies": (p) =>
    objects(
      p,
      "dictView",
      "dictView",
      "dictView",
      "mappingproxy",
      "SimpleNamespace",
      "weakref",
      "weakref",
      "module",
      "cell",
      "GenericAlias",
    ),
  "object/type-union": (p) => objects(p, "Union"),
  "iterator/sizes": (p) =>
    objects(
      p,
      ...([
        "list_iterator",
        "tuple_iterator",
        "dict_keyiterator",
        "dict_valueiterator",
        "dict_itemiterator",
      ] as const),
      ...([
        "set_iterator",
        "range_iterator",
        "longrange_iterator",
        "str_iterator",
        "bytes_iterator",
      ] as const),
      ...([
        "bytearray_iterator",
        "list_reverseiterator",
        "reversed",
        "dict_reversekeyiterator",
        "enumerate",
      ] as const),
      ...(["zip", "map", "filter", "callable_iterator"] as const),
    ),
  "iterator/itertools": (p) =>
    objects(
      p,
      ...([
        "count",
        "cycle",
        "repeat",
        "chain",
        "islice",
        "groupby",
        "tee",
        "accumulate",
        "starmap",
      ] as const),
      ...(["takewhile", "dropwhile", "filterfalse", "compress", "zip_longest"] as const),
    ),
  "callable/functions": (p) => [
    ...objects(p, "function", "function", "function", "function", "method"),
    ...objects(p, "builtin_function_or_method", "builtin_function_or_method"),
    ...objects(p, "method_descriptor", "wrapper_descriptor", "method_wrapper"),
  ],
  "callable/closures": (p) => [...objects(p, "function"), tupleSizeBytes(p, 2), ...objects(p, "cell")],
  "callable/wrappers": (p) =>
    objects(
      p,
      ...(["property", "property", "classmethod", "staticmethod", "partial", "lruCacheWrapper"] as const),
      ...(["itemgetter", "attrgetter", "methodcaller", "super"] as const),
    ),
  "exception/sizes": (p) => [
    ...objects(p, "BaseException", "BaseException", "BaseException", "BaseException", "OSError"),
    ...objects(p, "StopIteration", "SystemExit", "ImportError", "SyntaxError", "NameError", "AttributeError"),
    ...objects(p, "UnicodeError", "BaseException", "BaseException", "BaseException", "BaseException"),
    ...objects(p, "BaseException", "BaseException"),
  ],
};

for (const version of PYTHON_VERSIONS) {
  describe(`sizes in Python ${version}`, () => {
    const profile = profileFor(version);
    const facts = recordedFacts(version);
    for (const [key, compute] of Object.entries(EXPECTED).filter(([each]) => facts.has(each))) {
      it(`${key} is as recorded`, () => {
        assert.deepEqual(compute(profile), recordedNumbers(facts, key));
      });
    }

    it("callable/frame-holders: sizes follow from locals, cells and stack", () => {
      const lines = facts.printed("callable/frame-holders").split("\n");
      assert.equal(lines.length, 10);
      for (const line of lines) {
        const [kind = "", ...numbers] = line.split(" ");
        const [size, localCount = 0, otherCells = 0, cells = 0, free = 0, stack = 0] = numbers.map(Number);
        const holder = (["generator", "coroutine", "async_generator", "frame"] as const).find(
          (each) => each === kind,
        );
        assert.ok(holder !== undefined, kind);
        // From 3.11 a parameter that is a cell has one place, not two.
        const cellSlots = profile.fields.interpreterFrame === "none" ? cells : otherCells;
        assert.equal(
          frameHolderSizeBytes(profile, holder, localCount + cellSlots + free + stack),
          size,
          line,
        );
      }
    });

    it("callable/code-objects: sizes follow from the code's length", () => {
      for (const line of facts.printed("callable/code-objects").split("\n")) {
        const [size, codeBytes = 0] = line.split(" ").map(Number);
        assert.equal(codeSizeBytes(profile, codeBytes / 2), size, line);
      }
    });
  });
}

describe("sizes", () => {
  it("round small requests to 16 bytes and leave room for malloc's own header above 512", () => {
    const profile = profileFor("3.13");
    assert.deepEqual(
      [0, 1, 16, 17, 48, 512, 513, 520, 521, 4096].map((n) => allocatedBytes(profile, n)),
      [16, 16, 16, 32, 48, 512, 528, 528, 544, 4112],
    );
  });

  it("count UTF-16 pairs as one character", () => {
    const isSurrogate = (value: number) => value >= 0xd800 && value < 0xe000;
    const codePoint = fc.integer({ min: 0, max: 0x10_ffff }).filter((value) => !isSurrogate(value));
    fc.assert(
      fc.property(fc.array(codePoint, { maxLength: 20 }), (codePoints) => {
        const text = String.fromCodePoint(...codePoints);
        const largest = Math.max(0, ...codePoints);
        const profile = profileFor("3.13");
        assert.equal(strSizeBytes(profile, text), strSizeBytesFor(profile, codePoints.length, largest));
      }),
    );
  });

  it("of ints depend on the magnitude only", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PYTHON_VERSIONS), fc.bigInt(), (version, value) => {
        const profile = profileFor(version);
        assert.equal(intSizeBytes(profile, value), intSizeBytes(profile, -value));
        const digits = (intSizeBytes(profile, value) - layout(profile, "int").sizeBytes) / 4;
        const magnitude = value < 0n ? -value : value;
        assert.ok(
          magnitude < 2n ** BigInt(30 * digits) &&
            (digits <= 1 || magnitude >= 2n ** BigInt(30 * (digits - 1))),
        );
      }),
    );
  });
});
