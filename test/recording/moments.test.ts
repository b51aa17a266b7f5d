import assert from "node:assert/strict";
import fs from "node:fs";
import type { MomentObject } from "../../src/trace/moment.ts";
import { MomentView, recorded } from "./recorded-run.ts";

/** Moments of recorded runs, as a view gets them. */

describe("a moment of a recorded run", () => {
  it("shows names, objects, counts and bytes as they were", async () => {
    const run = await recorded("a = [1, 2]\nb = a\nb.append(3)\na = None\n");
    assert.deepEqual([run.after(1).at("a").count, run.after(1).at("a").sizeBytes], [1, 72]);
    assert.deepEqual([run.after(2).at("b").count, run.after(2).at("b").text], [2, "list of 2"]);
    assert.deepEqual([run.after(3).at("b").sizeBytes, run.after(3).at("b", "[2]").text], [120, "3"]);
    assert.deepEqual([run.after(4).at("b").count, run.after(4).at("a").text], [1, "None"]);
    assert.equal(run.after(2).at("b").address, run.after(1).at("a").address);
  });

  it("shows the frames of calls with their locals, and cells by their content", async () => {
    const run = await recorded(
      "def outer(n):\n    total = n\n    def inner():\n        return total + n\n    return inner()\n\nouter(20)\n",
    );
    const inside = run.after(5);
    assert.deepEqual(inside.frameNames, ["<module>", "outer", "outer.<locals>.inner"]);
    assert.equal(inside.at("total").text, "20");
    assert.equal(inside.at("inner", "total", ".cell_contents").text, "20");
  });

  it("shows attributes in dictionaries and in slots", async () => {
    const run = await recorded(
      "class A:\n    pass\n\nclass B:\n    __slots__ = ('x',)\n\na = A()\na.x = 10\nb = B()\nb.x = a\n",
    );
    assert.equal(run.after(8).at("a", ".x").text, "10");
    assert.equal(run.after(10).at("b", ".x").address, run.after(7).at("a").address);
    assert.equal(run.after(10).at("b").sizeBytes, 40);
  });

  it("shows what a generator holds while it waits", async () => {
    const run = await recorded("def f():\n    items = [1]\n    yield items\n\ng = f()\nnext(g)\ng.close()\n");
    assert.equal(run.after(3).at("g", "items").text, "list of 1");
    assert.deepEqual(run.after(7).at("g").edges, []);
  });

  it("shows weak references as weak", async () => {
    const run = await recorded(
      "import weakref\nclass A:\n    pass\n\na = A()\nw = weakref.ref(a)\ndel a\nb = w()\n",
    );
    assert.deepEqual(run.after(6).at("w").edges, [
      { label: "()", to: run.after(6).at("a").address, isWeak: true },
    ]);
    assert.deepEqual(run.after(7).at("w").edges, []);
    const { address, type } = run.after(6).at("w");
    // type(w).__name__
    assert.equal(type, "ReferenceType");
    assert.equal(run.ask<"object">({ kind: "object", step: 6, address }).type, type);
  });

  it("shows what was made in a step in which memory grew", async () => {
    const run = await recorded("items = list(range(300, 200_300))\nlast = items[-1]\n");
    assert.deepEqual([run.after(2).at("last").text, run.after(2).at("last").sizeBytes], ["200299", 28]);
  });

  it("keeps garbage in sight until it is collected", async () => {
    const run = await recorded("import gc\na = []\na.append(a)\ndel a\ngc.collect()\nx = 1\n");
    const [garbage] = run.after(4).moment.unreachable;
    assert.equal(garbage, run.after(3).at("a").address);
    const collected = run.after(5).moment;
    assert.deepEqual(collected.unreachable, []);
    assert.deepEqual(
      collected.changes.freed.map(({ address }) => address),
      [garbage],
    );
  });

  it("names the objects that a step made and changed", async () => {
    const run = await recorded("a = []\nb = [a]\na.append(1)\n");
    const second = run.after(2);
    assert.deepEqual(second.moment.changes.made, [second.at("b").address]);
    assert.deepEqual(second.moment.changes.changed, [second.at("a").address]);
    assert.deepEqual(run.after(3).moment.changes.changed, [second.at("a").address]);
  });

  it("tells in a sentence what happened", async () => {
    const run = await recorded("a = [1]\nb = a\ndel a, b\n");
    assert.deepEqual(run.after(1).moment.changes.sentences, ["`a` names the list of 1 with count 1."]);
    assert.deepEqual(run.after(2).moment.changes.sentences, [
      "`b` names the list of 1; its count goes from 1 to 2.",
    ]);
    assert.deepEqual(run.after(3).moment.changes.sentences, [
      "`a` is unbound.",
      "`b` is unbound.",
      "The list of 1 is freed, 64 bytes by `sys.getsizeof`.",
    ]);
  });

  it("cuts long containers in the middle and counts what it leaves out", async () => {
    const { edges, omittedEdges } = (await recorded("a = list(range(1000))\nx = 1\n")).after(1).at("a");
    assert.equal(edges.length + omittedEdges, 1000);
    assert.ok(edges.length < 50);
    assert.equal(edges.at(-1)?.label, "[999]");
  });
});

describe("questions about an object", () => {
  it("are answered with its life, its holders and what would go with it", async () => {
    const run = await recorded("a = [[0] * 100]\nb = a[0]\nb = None\na = None\n");
    const inner = run.after(1).at("a", "[0]");
    const report = run.ask<"object">({ kind: "object", step: 1, address: inner.address });
    assert.deepEqual(report.names, ["<module>: b"]);
    assert.deepEqual(
      report.referrers.map(({ label, text }) => `${text}${label}`),
      ["list of 1[0]"],
    );
    assert.deepEqual(report.ledger, [
      { step: 0, from: 0, to: 1 },
      { step: 1, from: 1, to: 2 },
      { step: 2, from: 2, to: 1 },
      { step: 3, from: 1, to: 0 },
    ]);
    assert.deepEqual([report.bornStep, report.freedStep], [0, 3]);
    assert.equal(
      report.parts.reduce((sum, { bytes }) => sum + bytes, 0),
      report.sizeBytes,
    );
    const outer = run.ask<"object">({ kind: "object", step: 2, address: run.after(1).at("a").address });
    assert.equal(outer.retainedBytes, outer.sizeBytes + inner.sizeBytes);
  });

  it("say what sys.getsizeof leaves out: the room for attributes, which slots save", async () => {
    const source =
      "class Plain:\n    def __init__(self): self.x = self.y = 1\nclass Slotted:\n    __slots__ = ('x', 'y')\na = Plain()\nb = Slotted()\nend = 1\n";
    const run = await recorded(source);
    const view = run.after(7);
    const { step } = view.moment;
    const [plain, slotted] = ["a", "b"].map((name) =>
      run.ask<"object">({ kind: "object", step, address: view.at(name).address }),
    );
    assert.ok(plain !== undefined && slotted !== undefined && plain.uncountedBytes > 0);
    // pymalloc's blocks are multiples of 16.
    assert.equal(plain.blockBytes, Math.ceil((plain.sizeBytes + plain.uncountedBytes) / 16) * 16);
    assert.deepEqual([slotted.blockBytes, slotted.uncountedBytes], [slotted.sizeBytes, 0]);
    assert.equal(slotted.parts[0]?.name, "before the object, for the collector");
  });

  it("say what dies at once and what only the collector frees when a reference is dropped", async () => {
    const run = await recorded(
      "class Node:\n    pass\n\nowner = [Node()]\nowner[0].me = owner[0]\nowner[0].data = [0] * 50\nplain = [[1]]\nx = 1\n",
    );
    const view = run.after(7);
    const drop = (from: MomentObject, to: MomentObject) =>
      run.ask<"drop">({ kind: "drop", step: view.moment.step, from: from.address, to: to.address });
    const cycle = drop(view.at("owner"), view.at("owner", "[0]"));
    assert.equal(cycle.atOnce.count, 0);
    assert.ok(cycle.later.bytes >= view.at("owner", "[0]", ".data").sizeBytes);
    const tree = drop(view.at("plain"), view.at("plain", "[0]"));
    assert.deepEqual([tree.atOnce.count, tree.later.count], [1, 0]);
  });
});

describe("questions about the whole heap", () => {
  it("are answered with pools and generations", async () => {
    const run = await recorded("a = [[] for _ in range(100)]\nx = 1\n");
    const { pools } = run.ask<"pools">({ kind: "pools", step: 0 });
    assert.ok(pools.every(({ usedBlocks, blocks }) => usedBlocks > 0 && usedBlocks <= blocks));
    const { generations } = run.ask<"generations">({ kind: "generations", step: 0 });
    assert.equal(generations.length, 3);
    const total = generations.reduce((sum, { objects }) => sum + objects, 0);
    assert.ok(total >= 101);
  });
});

/** By program: expressions, and for each line event its line and what each expression was: type, bytes, count. */
type Facts = Readonly<
  Record<
    string,
    {
      readonly expressions: readonly string[];
      readonly steps: readonly (readonly [line: number, values: readonly (Fact | null)[]])[];
    }
  >
>;
type Fact = readonly [type: string, sizeBytes: number, count: number];

describe("the moments of a program", () => {
  const facts = JSON.parse(fs.readFileSync("test/recording/moments.json", "utf8")) as Facts;
  for (const [name, { expressions, steps }] of Object.entries(facts)) {
    it(`are those of CPython 3.13: ${name}`, async () => {
      const run = await recorded(fs.readFileSync(`docs/moments/${name}.py`, "utf8"));
      assert.deepEqual(
        [...run.trace.steps.line],
        steps.map(([line]) => line),
      );
      for (const [step, [line, values]] of steps.entries()) {
        const view = new MomentView(run.ask<"moment">({ kind: "moment", step: step - 1, roots: [] }));
        for (const [index, expression] of expressions.entries()) {
          const [first = "", ...labels] = expression.split(/(?=[.[])/);
          const object = view.find(first, ...labels);
          assert.deepEqual(
            object === undefined ? null : factOf(object),
            values[index] && mortal(values[index]),
            `${expression} before line ${line}, step ${step + 1}`,
          );
        }
      }
    });
  }
});

function factOf({ type, sizeBytes, count }: MomentObject): Fact {
  return [type, sizeBytes, Math.max(count, -1)];
}

/** Counts of immortal objects are huge and mean nothing. */
function mortal([type, sizeBytes, count]: Fact): Fact {
  return [type, sizeBytes, count > 1_000_000_000 ? -1 : count];
}
