/** The word offsets that the container types use are those of the C structs, in every version. */
import assert from "node:assert/strict";
import { dictKeysSizeBytes } from "../../../src/cpython/growth.ts";
import { type LayoutName, layout } from "../../../src/cpython/layouts.ts";
import { profileFor } from "../../../src/cpython/profile.ts";
import { PYTHON_VERSIONS } from "../../../src/cpython/version.ts";
import { Machine } from "../../../src/runtime/machine/machine.ts";
import { DictField } from "../../../src/runtime/objects/dict/dict.ts";
import { freeKeysBlock, keysBytes, newKeys } from "../../../src/runtime/objects/dict/dict-keys.ts";
import { DictViewField } from "../../../src/runtime/objects/dict/dict-view.ts";
import { ListField } from "../../../src/runtime/objects/sequences/list.ts";
import { PositionIterator } from "../../../src/runtime/objects/sequences/list-iterator.ts";
import { SliceField } from "../../../src/runtime/objects/sequences/slice.ts";
import { SetEntry, SetField } from "../../../src/runtime/objects/set/set.ts";

const WORD_BYTES = 4;

const FIELDS: readonly (readonly [LayoutName, string, number])[] = [
  ["list", "ob_size", ListField.LENGTH],
  ["list", "ob_item", ListField.ITEMS],
  ["list", "allocated", ListField.ALLOCATED],
  ["dict", "ma_used", DictField.USED],
  ["dict", "ma_keys", DictField.KEYS],
  ["dict", "ma_values", DictField.VALUES],
  ["dictView", "dv_dict", DictViewField.DICT],
  ["set", "fill", SetField.FILL],
  ["set", "used", SetField.USED],
  ["set", "mask", SetField.MASK],
  ["set", "table", SetField.TABLE],
  ["set", "hash", SetField.HASH],
  ["set", "finger", SetField.FINGER],
  ["set", "smalltable", SetField.SMALL_TABLE],
  ["set", "weakreflist", SetField.WEAKREFS],
  ["setEntry", "key", SetEntry.KEY],
  ["setEntry", "hash", SetEntry.HASH],
  ["slice", "start", SliceField.START],
  ["slice", "stop", SliceField.STOP],
  ["slice", "step", SliceField.STEP],
  ["list_iterator", "it_index", PositionIterator.INDEX],
  ["list_iterator", "it_seq", PositionIterator.SEQUENCE],
  ["tuple_iterator", "it_seq", PositionIterator.SEQUENCE],
  ["reversed", "seq", PositionIterator.SEQUENCE],
  ["iterator", "it_seq", PositionIterator.SEQUENCE],
];

describe("layouts of containers", () => {
  for (const version of PYTHON_VERSIONS) {
    const profile = profileFor(version);

    it(`lie where CPython ${version} has them`, () => {
      for (const [name, field, word] of FIELDS) {
        assert.equal(layout(profile, name).offset(field), word * WORD_BYTES, `${name}.${field}`);
      }
      assert.equal(layout(profile, "setEntry").sizeBytes, SetEntry.WORDS * WORD_BYTES);
    });

    it(`have key tables as large as in CPython ${version}`, () => {
      const machine = new Machine({ profile, write: () => {} });
      for (let log2Size = 3; log2Size <= 18; log2Size++) {
        for (const isUnicode of [true, false]) {
          const keys = newKeys(machine, log2Size, isUnicode);
          assert.equal(keysBytes(machine, keys), dictKeysSizeBytes(profile, log2Size, isUnicode));
          freeKeysBlock(machine, keys);
        }
      }
    });
  }
});
