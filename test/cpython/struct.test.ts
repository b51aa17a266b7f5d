import assert from "node:assert/strict";
import fc from "fast-check";
import { alignUp, field, fields, layOut } from "../../src/cpython/struct.ts";

const offsets = (...specs: Parameters<typeof layOut>[0]) => layOut(specs).fields.map((each) => each.offset);

describe("C struct layout", () => {
  it("aligns each field to its own size", () => {
    assert.deepEqual(
      offsets(
        field("a", "uint8"),
        field("b", "int16"),
        field("c", "uint8"),
        field("d", "int32"),
        field("e", "pointer"),
      ),
      [0, 2, 4, 8, 16],
    );
  });

  it("pads the struct to its widest field, but not the offset of what trails it", () => {
    const struct = layOut([field("a", "pointer"), field("b", "uint8")]);
    assert.deepEqual([struct.endOffset, struct.sizeBytes], [9, 16]);
  });

  it("counts inline arrays", () => {
    const struct = layOut([field("a", "uint8"), field("b", "pointer", 16), ...fields("int32", "c", "d")]);
    assert.deepEqual(
      struct.fields.map((each) => each.offset),
      [0, 8, 136, 140],
    );
    assert.equal(struct.sizeBytes, 144);
  });

  it("never overlaps fields, whatever their kinds and order", () => {
    const kind = fc.constantFrom("uint8", "int16", "int32", "double", "pointer", "object" as const);
    const spec = fc.record({ kind, count: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(spec, { minLength: 1, maxLength: 20 }), (specs) => {
        const struct = layOut(specs.map((each, index) => field(`f${index}`, each.kind, each.count)));
        let end = 0;
        for (const each of struct.fields) {
          assert.ok(each.offset >= end);
          assert.equal(each.offset % each.sizeBytes, 0);
          assert.equal(each.offset, alignUp(end, each.sizeBytes));
          end = each.offset + each.sizeBytes * each.count;
        }
        assert.ok(struct.sizeBytes >= end && struct.sizeBytes < end + 8);
      }),
    );
  });
});
