/** Where the boxes of a moment lie. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { pictureOf } from "../../src/simulation/moment/picture.ts";
import { BASE_LABEL, type Moment, type MomentObject } from "../../src/trace/moment.ts";

function object(address: number, targets: readonly number[] = []): MomentObject {
  const edges = targets.map((to, index) => ({ label: `[${index}]`, to, isWeak: false }));
  const text = `list of ${edges.length}`;
  return {
    address,
    type: "list",
    count: 1,
    sizeBytes: 72,
    text,
    isAtom: false,
    isTracked: true,
    edges,
    omittedEdges: 0,
  };
}

/** A module whose one name leads to the first object. */
function moment(objects: readonly MomentObject[]): Omit<Moment, "picture"> {
  const variables = [{ name: "items", to: objects[0]?.address ?? 0 }];
  return {
    step: 1,
    nextLine: 2,
    frames: [{ name: "<module>", line: 2, variables }],
    objects,
    unreachable: [],
    omitted: [],
    changes: { made: [], changed: [], freed: [], sentences: [] },
  };
}

describe("pictureOf", () => {
  it("shows the items of a container in their order", () => {
    const addresses = fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(addresses, ([list = 0, ...items]) => {
        const { objects } = pictureOf(moment([object(list, items), ...items.map((item) => object(item))]));
        const tops = new Map(objects.map(({ address, top }) => [address, top]));
        const places = items.map((item) => tops.get(item) ?? Number.NaN);
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it("has the frames above what nothing leads to", () => {
    const waiting = [object(300, [301]), object(301, [300]), object(302, [300, 303]), object(303, [302])];
    const { frames, objects } = pictureOf(moment([object(100, [101]), object(101), ...waiting]));
    const [{ top, left } = { top: 0, left: 0 }] = frames;
    const column = objects.filter((box) => box.left < left + 90);
    assert.ok(column.length > 0 && column.every((box) => box.top > top), JSON.stringify([frames, column]));
  });

  it("puts a class below its base where a name leads to both, and behind it where none does", () => {
    const inherits = (address: number, base: number): MomentObject => ({
      ...object(address),
      edges: [{ label: BASE_LABEL, to: base, isWeak: false }],
    });
    const leftOf = (named: readonly number[]): Map<number, number> => {
      const variables = named.map((to) => ({ name: `C${to}`, to }));
      const frames = [{ name: "<module>", line: 2, variables }];
      const classes = [object(100), inherits(101, 100), inherits(102, 101)];
      const { objects } = pictureOf({ ...moment(classes), frames });
      return new Map(objects.map(({ address, left }) => [address, left]));
    };
    const together = leftOf([100, 101, 102]);
    assert.equal(new Set(together.values()).size, 1);
    const apart = leftOf([102]);
    assert.ok(
      Number(apart.get(102)) < Number(apart.get(101)) && Number(apart.get(101)) < Number(apart.get(100)),
    );
  });

  it("lets no box lie on another", () => {
    const links = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 40 });
    fc.assert(
      fc.property(links, (pairs) => {
        const made = Array.from({ length: 15 }, (_, from) =>
          object(
            100 + from,
            pairs.filter((pair) => pair[0] === from).map(([, to]) => 100 + to),
          ),
        );
        const { frames, objects } = pictureOf(moment(made));
        const boxes = [...frames, ...objects];
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const isBeside = a.left + a.width <= b.left || b.left + b.width <= a.left;
            const isAbove = a.top + a.height <= b.top || b.top + b.height <= a.top;
            assert.ok(isBeside || isAbove, JSON.stringify([a, b]));
          }
        }
      }),
    );
  });
});
