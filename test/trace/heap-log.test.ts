import assert from "node:assert/strict";
import fc from "fast-check";
import { HeapLogWriter, type MemoryImage } from "../../src/trace/heap-log.ts";
import { Keyframes } from "../../src/trace/keyframes.ts";

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
): { frames: Keyframes; memory: MemoryImage; states: MemoryImage[] } {
  const live: MemoryImage = { words: new Int32Array(WORDS), marks: new Uint8Array(WORDS / 4) };
  const writer = new HeapLogWriter(live);
  const copy = (): MemoryImage => ({ words: live.words.slice(), marks: live.marks.slice() });
  const states = [copy()];
  for (const writes of steps) {
    const cards = new Set<number>();
    for (const { word, value, mark } of writes) {
      live.words[word] = value;
      live.marks[word >> 2] = mark;
      cards.add(word >> 4);
    }
    writer.endStep(live, Int32Array.from(cards), cards.size, NOTHING_UNUSED);
    states.push(copy());
  }
  const { log, memory } = writer.finish();
  assert.equal(log.steps, steps.length);
  return { frames: new Keyframes(memory, log, intervalBytes), memory, states };
}

describe("a log of memory", () => {
  it("leads to every step from every other one, with keyframes and without", () => {
    fc.assert(
      fc.property(run, fc.array(fc.nat()), fc.constantFrom(64, 1 << 20), (steps, visits, intervalBytes) => {
        const { frames, memory, states } = recorded(steps, intervalBytes);
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
    writer.endStep(live, Int32Array.of(6), 1, { from: 101, to: 200 });
    live.words[100] = 9;
    writer.endStep(live, Int32Array.of(6), 1, { from: 102, to: 200 });
    const { log, memory } = writer.finish();
    const frames = new Keyframes(memory, log);
    frames.goTo(1);
    assert.deepEqual([...memory.words.subarray(100, 102)], [7, 0]);
    frames.goTo(2);
    assert.deepEqual([...memory.words.subarray(100, 102)], [9, 8]);
  });
});
