import assert from "node:assert/strict";
import { recorded } from "./recorded-run.ts";

/** What is kept of an object's life from one question to the next, beside what is read anew. */

const SOURCE = `class Node:
    pass

kept = Node()
for n in range(4):
    made = Node()
    made.other = kept
    made = None
again = [kept, kept]
kept = None
again.clear()
`;

describe("the life of an object", () => {
  it("is the same at each moment of it, whatever was asked before", async () => {
    const run = await recorded(SOURCE);
    const steps = run.trace.totals.steps;
    const lifeAt = (step: number, address: number) => {
      const { bornStep, freedStep, ledger } = run.ask<"object">({ kind: "object", step, address });
      return { bornStep, freedStep, ledger };
    };
    let asked = 0;
    for (let step = 0; step < steps; step++) {
      const { objects } = run.ask<"moment">({ kind: "moment", step, roots: [] });
      const [one, ...others] = objects.filter(({ isAtom }) => !isAtom).map(({ address }) => address);
      for (const address of others) {
        const first = lifeAt(step, address);
        assert.deepEqual(lifeAt(step, address), first);
        // Another one in between, so that it is read anew.
        if (one !== undefined) lifeAt(step, one);
        assert.deepEqual(lifeAt(step, address), first);
        assert.ok(first.bornStep <= step && (first.freedStep ?? steps) > step);
        asked++;
      }
    }
    assert.ok(asked > 20);
  });

  it("is another one where the next object lies at the same place", async () => {
    const run = await recorded(SOURCE);
    const born = new Set<number>();
    for (let count = 1; count <= 4; count++) {
      const { address } = run.after(7, count).at("made");
      const { step } = run.after(7, count).moment;
      born.add(run.ask<"object">({ kind: "object", step, address }).bornStep);
    }
    assert.equal(born.size, 4);
  });
});
