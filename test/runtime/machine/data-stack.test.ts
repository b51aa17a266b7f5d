import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { DataStack } from "../../../src/runtime/machine/frames/data-stack.ts";
import { LinearMemory, NULL } from "../../../src/runtime/memory/linear-memory.ts";

const FIRST_CHUNK_WORDS = 1 << 16;

describe("the data stack", () => {
  const newStack = (maxWords: number): DataStack => new DataStack(new LinearMemory(() => {}), maxWords);

  it("puts frames behind their callers while there is room", () => {
    const stack = newStack(1 << 20);
    const { bottom } = stack;
    assert.equal(stack.place(bottom, 100), bottom);
    assert.equal(stack.place(bottom + 100, 50), bottom + 100);
    const last = bottom + FIRST_CHUNK_WORDS - 50;
    assert.equal(stack.place(last, 50), last);
  });

  it("goes on in another chunk, comes back, and uses that chunk again", () => {
    const stack = newStack(1 << 20);
    const last = stack.bottom + FIRST_CHUNK_WORDS - 50;
    const next = stack.place(last, 51);
    assert(next >= last + 50);
    assert.equal(stack.place(next + 51, 10), next + 51);
    assert.equal(stack.place(stack.bottom + 20, 10), stack.bottom + 20);
    assert.equal(stack.place(last, 51), next);
  });

  it("places a frame that is larger than a chunk", () => {
    const stack = newStack(1 << 22);
    const large = stack.place(stack.bottom, 3 * FIRST_CHUNK_WORDS);
    assert.notEqual(large, NULL);
    assert.equal(stack.place(large + 3 * FIRST_CHUNK_WORDS, 8), large + 3 * FIRST_CHUNK_WORDS);
  });

  it("is full at its bound", () => {
    const stack = newStack(4 * FIRST_CHUNK_WORDS);
    let base = stack.bottom;
    let count = 0;
    for (;;) {
      const at = stack.place(base, 1024);
      if (at === NULL) break;
      count++;
      base = at + 1024;
    }
    assert.equal(count, (4 * FIRST_CHUNK_WORDS) / 1024);
  });
});
