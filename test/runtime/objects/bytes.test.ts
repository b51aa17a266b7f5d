/** `bytes` and `bytearray` against what CPython answers, and the growth of `bytearray`. */
import assert from "node:assert/strict";
import { profileFor } from "../../../src/cpython/profile.ts";
import { Machine } from "../../../src/runtime/machine/machine.ts";
import {
  BytearrayField,
  bytearrayValue,
  newBytearray,
  replaceInBytearray,
} from "../../../src/runtime/objects/bytes/bytearray.ts";
import { describeRecorded } from "../../support/recorded.ts";

// Of 3.9 a few errors of arguments are worded differently here.
describeRecorded("bytes", ["3.10", "3.11", "3.12", "3.13"]);

describe("the buffer of a bytearray", () => {
  it("keeps its content through changes at both ends, and frees its block", () => {
    const m = new Machine({ profile: profileFor("3.13"), write: () => {} });
    m.heap.startCounting();
    const ref = newBytearray(m, Uint8Array.of(1, 2, 3));
    const model = [1, 2, 3];
    for (let step = 0; step < 2000; step++) {
      const at = step % 3 === 0 ? 0 : model.length;
      const data = Array.from({ length: step % 4 }, (_, index) => (step + index) & 255);
      const removed = Math.min(step % 5, model.length - at);
      model.splice(at, removed, ...data);
      replaceInBytearray(m, ref, at, at + removed, Uint8Array.from(data));
      assert.deepEqual([...bytearrayValue(m.heap, ref)], model);
      assert((m.heap.words[ref + BytearrayField.ALLOCATED] as number) > model.length);
    }
    m.heap.decref(ref);
    assert.equal(m.heap.liveBytes, 0);
  });
});
