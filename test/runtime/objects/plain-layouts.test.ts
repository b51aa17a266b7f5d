/** Fields of numbers, text and bytes lie where CPython's structs have them, in every modelled version. */
import assert from "node:assert/strict";
import { type LayoutName, layout } from "../../../src/cpython/layouts.ts";
import { profileFor } from "../../../src/cpython/profile.ts";
import { PYTHON_VERSIONS } from "../../../src/cpython/version.ts";
import { BytearrayField } from "../../../src/runtime/objects/bytes/bytearray.ts";
import { BytesField } from "../../../src/runtime/objects/bytes/bytes.ts";
import { ComplexField } from "../../../src/runtime/objects/numbers/complex.ts";
import { FloatField } from "../../../src/runtime/objects/numbers/float.ts";
import { IntField } from "../../../src/runtime/objects/numbers/int.ts";
import { StrField } from "../../../src/runtime/objects/str/str.ts";

const WORD_BYTES = 4;

/** Layout, field as the headers name it, and our word. A field that a version lacks has another name there. */
const FIELDS: readonly (readonly [LayoutName, readonly string[], number])[] = [
  ["int", ["ob_size", "lv_tag"], IntField.SIZE],
  ["float", ["ob_fval"], FloatField.VALUE],
  ["complex", ["real"], ComplexField.REAL],
  ["complex", ["imag"], ComplexField.IMAG],
  ["asciiStr", ["length"], StrField.LENGTH],
  ["asciiStr", ["hash"], StrField.HASH],
  ["asciiStr", ["state"], StrField.STATE],
  ["compactStr", ["length"], StrField.LENGTH],
  ["compactStr", ["state"], StrField.STATE],
  ["strSubclass", ["hash"], StrField.HASH],
  ["bytes", ["ob_size"], BytesField.LENGTH],
  ["bytes", ["ob_shash"], BytesField.HASH],
  ["bytearray", ["ob_size"], BytearrayField.LENGTH],
  ["bytearray", ["ob_alloc"], BytearrayField.ALLOCATED],
  ["bytearray", ["ob_bytes"], BytearrayField.BUFFER],
  ["bytearray", ["ob_start"], BytearrayField.START],
  ["bytearray", ["ob_exports"], BytearrayField.EXPORTS],
];

for (const version of PYTHON_VERSIONS) {
  describe(`structs of numbers and text in Python ${version}`, () => {
    for (const [name, fieldNames, word] of FIELDS) {
      it(`${name}.${fieldNames.join(" or ")}`, () => {
        const struct = layout(profileFor(version), name);
        const present = fieldNames.filter((field) => struct.hasField(field));
        assert.equal(present.length, 1);
        assert.equal(struct.offset(present[0] as string), word * WORD_BYTES);
      });
    }

    it("the value of an int starts where the digits do, the data of a str subclass behind the compact struct", () => {
      const profile = profileFor(version);
      assert.equal(layout(profile, "int").sizeBytes, IntField.VALUE * WORD_BYTES);
      assert.equal(layout(profile, "strSubclass").offset("data"), layout(profile, "compactStr").sizeBytes);
    });
  });
}
