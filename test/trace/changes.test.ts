import assert from "node:assert/strict";
import fc from "fast-check";
import { changesAround, nextChange } from "../../src/trace/changes.ts";

/** The next change and those around a step, beside what the words say, for any changes. */

const changes = fc
  .uniqueArray(fc.nat(60), { maxLength: 30 })
  .map((steps) => steps.sort((a, b) => a - b).map((step) => ({ step })));
const step = fc.integer({ min: -1, max: 62 });

describe("nextChange", () => {
  it("is the nearest one in its direction, and never the step itself", () => {
    fc.assert(
      fc.property(changes, step, (rows, from) => {
        const steps = rows.map((row) => row.step);
        const [after, before] = [steps.filter((each) => each > from), steps.filter((each) => each < from)];
        assert.equal(nextChange(rows, from, 1), after.length === 0 ? undefined : Math.min(...after));
        assert.equal(nextChange(rows, from, -1), before.length === 0 ? undefined : Math.max(...before));
      }),
    );
  });
});

describe("changesAround", () => {
  const most = fc.integer({ min: 2, max: 12 }).map((half) => 2 * half);

  it("has all of few changes, and as many as are allowed of more", () => {
    fc.assert(
      fc.property(changes, step, most, (rows, from, length) => {
        const found = changesAround(rows, from, length);
        assert.equal(found.length, Math.min(length, rows.length));
        const start = found[0] === undefined ? 0 : rows.indexOf(found[0]);
        assert.deepEqual(found, rows.slice(start, start + length));
      }),
    );
  });

  it("has the change before a step and the one after it", () => {
    fc.assert(
      fc.property(changes, step, most, (rows, from, length) => {
        const found = changesAround(rows, from, length);
        for (const direction of [1, -1] as const)
          assert.equal(nextChange(found, from, direction), nextChange(rows, from, direction));
      }),
    );
  });
});
