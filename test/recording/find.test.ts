import assert from "node:assert/strict";
import { type Run, recorded } from "./recorded-run.ts";

/** Looking for objects of a moment. */

function find(run: Run, text: string): string[] {
  const step = run.trace.totals.steps - 1;
  const { count, objects } = run.ask<"find">({ kind: "find", step, text });
  return [String(count), ...objects.map((object) => object.text).sort()];
}

describe("looking for objects", () => {
  const source =
    "class Order:\n    def __init__(self, name):\n        self.name = name\n\n" +
    "orders = [Order('Bananas ' + str(n)) for n in range(60)]\ntotal = 123456789\nother = 'a banana'\n";

  it("finds them by the name of a variable", async () => {
    const run = await recorded(source);
    assert.deepEqual(find(run, "orders"), ["1", "list of 60"]);
    assert.deepEqual(find(run, "other"), ["1", "'a banana'"]);
  });

  it("finds them by a part of their value, in any case, and counts what it does not name", async () => {
    const run = await recorded(source);
    const [count, ...shown] = find(run, "BANANA");
    assert.deepEqual([count, shown.length], ["60", 50]);
    assert.deepEqual(find(run, "bananas 42"), ["1", "'Bananas 42'"]);
  });

  it("finds all objects of a type", async () => {
    const run = await recorded(source);
    const [count, ...shown] = find(run, "type:Order");
    assert.deepEqual([count, ...new Set(shown)], ["60", "Order"]);
    assert.deepEqual(find(run, "type:Ord"), ["0"]);
  });

  it("finds the one at an address", async () => {
    const run = await recorded("a = [1, 2]\nprint(hex(id(a)))\n");
    const address = run.trace.output.text.trim();
    assert.deepEqual(find(run, address), ["1", "list of 2"]);
    assert.deepEqual(find(run, `${address}1`), ["0"]);
  });

  it("finds nothing for nothing", async () => {
    assert.deepEqual(find(await recorded(source), " "), ["0"]);
  });
});
