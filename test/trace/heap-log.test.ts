import assert from "node:assert/strict";
import fc from "fast-check";
import { type HeapLog, HeapLogWriter, type WrittenCards } from "../../src/trace/heap-log.ts";
import { Keyframes } from "../../src/trace/keyframes.ts";
import type { MemoryImage } from "../../src/trace/memory-image.ts";

/** Random writes to a small memory, recorded, and led back to every step in random order. */

const WORDS = 4096;
const NOTHING_UNUSED = { from: 0, to: 0 };

interface Write {
  readonly word: number;
  readonly value: number;
  readonly mark: number;
}

const write: fc.Arbitrary<Write> = fc.record({
  word: fc.nat({ max: WORDS - 1 }),
  value: fc.oneof(fc.integer({ min: -2, max: 300 }), fc.integer()),
  mark: fc.nat({ max: 15 }),
});
const run = fc.array(fc.array(write, { maxLength: 20 }), { minLength: 1, maxLength: 60 });

function recorded(
  steps: readonly (readonly Write[])[],
  intervalBytes: number,
  blockBytes: number,
): { frames: Keyframes; memory: MemoryImage; states: MemoryImage[]; log: HeapLog } {
  const live: MemoryImage = { words: new Int32Array(WORDS), marks: new Uint8Array(WORDS / 4) };
  const writer = new HeapLogWriter(live, intervalBytes, blockBytes);
  const copy = (): MemoryImage => ({ words: live.words.slice(), marks: live.marks.slice() });
  const states = [copy()];
  for (const writes of steps) {
    for (const { word, value, mark } of writes) {
      live.words[word] = value;
      live.marks[word >> 2] = mark;
    }
    writer.endStep(live, written(writes.map(({ word }) => word)), NOTHING_UNUSED);
    states.push(copy());
  }
  const { log, memory, keyframes } = writer.finish();
  assert.equal(log.steps, steps.length);
  return { frames: new Keyframes(memory, log, keyframes), memory, states, log };
}

/** The cards of these words, with the bits of the words and of their marks. */
function written(words: readonly number[]): WrittenCards {
  const masks = new Int32Array(WORDS / 16);
  for (const word of words) {
    const bits = (1 << (word & 15)) | (1 << (16 + ((word >> 2) & 3)));
    masks[word >> 4] = (masks[word >> 4] ?? 0) | bits;
  }
  const cards = Int32Array.from(new Set(words.map((word) => word >> 4)));
  return { cards, count: cards.length, masks };
}

describe("a log of memory", () => {
  it("leads to every step from every other one, with keyframes and without, packed and not", () => {
    const sizes = fc.record({
      intervalBytes: fc.constantFrom(64, 1 << 20),
      blockBytes: fc.constantFrom(32, 1 << 16),
      packed: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(run, fc.array(fc.nat()), sizes, (steps, visits, { intervalBytes, blockBytes, packed }) => {
        const { frames, memory, states, log } = recorded(steps, intervalBytes, blockBytes);
        for (let block = 0; block < packed; block++) log.blocks.packNext();
        for (const visit of [...visits, 0, steps.length, 0]) {
          const step = visit % states.length;
          frames.goTo(step);
          assert.deepEqual(memory.words, states[step]?.words);
          assert.deepEqual(memory.marks, states[step]?.marks);
        }
      }),
    );
  });

  it("leaves out the words that nobody reads until they are in use", () => {
    const live: MemoryImage = { words: new Int32Array(WORDS), marks: new Uint8Array(WORDS / 4) };
    const writer = new HeapLogWriter(live);
    live.words[100] = 7;
    live.words[101] = 8;
    writer.endStep(live, written([100, 101]), { from: 101, to: 200 });
    live.words[100] = 9;
    live.words[101] = 8;
    writer.endStep(live, written([100, 101]), { from: 102, to: 200 });
    const { log, memory, keyframes } = writer.finish();
    const frames = new Keyframes(memory, log, keyframes);
    frames.goTo(1);
    assert.deepEqual([...memory.words.subarray(100, 102)], [7, 0]);
    frames.goTo(2);
    assert.deepEqual([...memory.words.subarray(100, 102)], [9, 8]);
  });
});
