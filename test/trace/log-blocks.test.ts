import assert from "node:assert/strict";
import { LogBlocks } from "../../src/trace/log-blocks.ts";

describe("blocks of a log", () => {
  const COUNT = 100;
  const LENGTH = 5000;
  const filled = (index: number): Uint8Array => new Uint8Array(LENGTH + index).fill(index);

  function packed(): LogBlocks {
    const blocks = new LogBlocks();
    for (let index = 0; index < COUNT; index++) blocks.add(filled(index));
    while (blocks.packNext());
    return blocks;
  }

  it("are the same when they are packed, read in any order and again", () => {
    const blocks = packed();
    let start = 0;
    const starts = Array.from({ length: COUNT }, (_, index) => {
      start += LENGTH + index;
      return start - LENGTH - index;
    });
    assert.equal(blocks.length, start);
    for (const index of [99, 0, 50, 51, 50, ...starts.keys(), 0]) {
      const first = starts[index] ?? -1;
      assert.deepEqual(blocks.at(first), { bytes: filled(index), start: first });
      assert.deepEqual(blocks.at(first + LENGTH + index - 1), { bytes: filled(index), start: first });
    }
  });

  it("take less room when they are packed, and little more when they are read", () => {
    const blocks = packed();
    assert.ok(blocks.sizeBytes < blocks.length / 20, `${blocks.sizeBytes} of ${blocks.length}`);
    for (let at = 0; at < blocks.length; at += LENGTH) blocks.at(at);
    assert.ok(blocks.sizeBytes < blocks.length / 2, `${blocks.sizeBytes} of ${blocks.length}`);
  });

  it("have no byte outside of them", () => {
    assert.throws(() => new LogBlocks().at(0), RangeError);
  });
});
