import assert from "node:assert/strict";
import { LAYOUT_NAMES, type LayoutName, layout } from "../../src/cpython/layouts.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import { PYTHON_VERSIONS } from "../../src/cpython/version.ts";
import { recordedFacts, recordedNumbers } from "../facts/facts.ts";

/** Types whose layout has another name than the type itself. */
const LAYOUT_OF_TYPE: Readonly<Record<string, LayoutName>> = {
  bool: "int",
  str: "strSubclass",
  frozenset: "set",
  dict_keys: "dictView",
  dict_values: "dictView",
  dict_items: "dictView",
  weakproxy: "weakref",
  weakcallableproxy: "weakref",
  combinations_with_replacement: "combinations",
  str_ascii_iterator: "str_iterator",
  Exception: "BaseException",
  KeyError: "BaseException",
  StopAsyncIteration: "BaseException",
  UnicodeEncodeError: "UnicodeError",
  UnicodeDecodeError: "UnicodeError",
};

/** Types that are recorded for other uses and have no layout here. */
const WITHOUT_LAYOUT: ReadonlySet<string> = new Set([
  "plain_class",
  "slotted_class",
  "Counter",
  "ExceptionGroup",
  "StringIO",
  "BytesIO",
  "Pattern",
  "Match",
  "date",
  "datetime",
  "timedelta",
  "time",
  "Decimal",
  "ContextVar",
  "Lock",
  "RLock",
  "Random",
  "Struct",
  "tuplegetter",
]);

/** `bool` had the size of an int with a digit before ints got their tag; nobody sees it, as `getsizeof` counts digits. */
const hasOddBasicSize = (type: string, intTag: boolean) => type === "bool" && !intTag;

function layoutNameOf(type: string): LayoutName {
  const name = LAYOUT_OF_TYPE[type] ?? LAYOUT_NAMES.find((each) => each === type);
  assert.ok(name !== undefined, `no layout for ${type}`);
  return name;
}

for (const version of PYTHON_VERSIONS) {
  describe(`layouts of Python ${version}`, () => {
    const profile = profileFor(version);
    const facts = recordedFacts(version);
    const types = facts.keys.filter((key) => key.startsWith("type/")).map((key) => key.slice("type/".length));

    it("are compared with types of the release that the profile names", () => {
      assert.equal(facts.release, profile.recordedRelease);
      assert.ok(types.length > 120);
    });

    for (const type of types.filter((each) => !WITHOUT_LAYOUT.has(each))) {
      it(`${type} has the recorded basic size, item size, offsets and header`, () => {
        const [sizeBytes, itemSizeBytes, dictOffset, weakrefOffset, isCollectable] = recordedNumbers(
          facts,
          `type/${type}`,
        );
        const found = layout(profile, layoutNameOf(type));
        if (!hasOddBasicSize(type, profile.fields.intTag)) assert.equal(found.sizeBytes, sizeBytes);
        if (type !== "str") assert.equal(found.itemSizeBytes, itemSizeBytes);
        assert.equal(found.hasGcHeader, isCollectable === 1);
        if (type !== "type") {
          assert.equal(found.dictOffset ?? 0, dictOffset);
          if ((weakrefOffset ?? 0) >= 0) assert.equal(found.weakrefOffset ?? 0, weakrefOffset);
        }
      });
    }

    it("start every object with its reference count and type", () => {
      for (const name of LAYOUT_NAMES) {
        const found = layout(profile, name);
        if (!found.hasField("ob_type")) continue;
        assert.equal(found.offset("ob_refcnt"), 0);
        assert.equal(found.offset("ob_type"), 8);
        if (found.varSized) assert.equal(found.offset("ob_size"), 16);
      }
    });
  });
}

describe("layouts", () => {
  it("refuse fields that a version does not have", () => {
    assert.equal(layout(profileFor("3.14"), "tuple").hasField("ob_hash"), true);
    assert.equal(layout(profileFor("3.13"), "tuple").hasField("ob_hash"), false);
    assert.throws(() => layout(profileFor("3.13"), "tuple").offset("ob_hash"), /ob_hash/);
  });

  it("place the fields that CPython's own offsetof tells", () => {
    const offsets = (version: (typeof PYTHON_VERSIONS)[number], name: LayoutName, ...fields: string[]) =>
      fields.map((field) => layout(profileFor(version), name).offset(field));
    // Printed by offsetof over the headers of 3.9.18, 3.11.7 and 3.13.0; 3.9 key tables: Objects/dict-common.h.
    assert.deepEqual(offsets("3.9", "dict", "ma_used", "ma_keys", "ma_values"), [16, 32, 40]);
    assert.deepEqual(offsets("3.9", "dictKeys", "dk_size", "dk_usable", "dk_nentries"), [8, 24, 32]);
    assert.deepEqual(offsets("3.11", "dictKeys", "dk_log2_size", "dk_version", "dk_usable"), [8, 12, 16]);
    assert.deepEqual(offsets("3.13", "list", "ob_item", "allocated"), [24, 32]);
    assert.deepEqual(offsets("3.13", "set", "table", "smalltable"), [40, 64]);
    assert.deepEqual(offsets("3.11", "function", "func_code", "func_closure", "func_version"), [48, 72, 128]);
    assert.deepEqual(offsets("3.11", "generator", "gi_frame_state", "f_func", "localsplus"), [75, 80, 152]);
    assert.deepEqual(offsets("3.13", "asciiStr", "length", "hash", "state"), [16, 24, 32]);
    assert.deepEqual(offsets("3.11", "compactStr", "wstr", "utf8", "wstr_length"), [40, 56, 64]);
  });
});
