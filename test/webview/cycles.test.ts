/** The picture of a class graph, what is said of its cycles, and what stays selected when the code changes. */
import assert from "node:assert/strict";
import type {
  CyclesToHost,
  PlacedClassGraph,
  ShowCyclesMessage,
} from "../../src/protocol/cycles-messages.ts";
import { hostToCycles } from "../../src/protocol/cycles-messages.ts";
import { drawClasses } from "../../src/webview/cycles/class-picture.ts";
import { linkText, openLoops, reasonOf, summaryOf, titleOf } from "../../src/webview/cycles/cycle-text.ts";
import { createCyclesStore } from "../../src/webview/cycles/state.ts";
import { classGraphs } from "./harness/class-graphs.ts";

function graphOf(name: string): PlacedClassGraph {
  const { graph } = classGraphs[name] ?? {};
  assert.ok(graph);
  return graph;
}

describe("panel of reference cycles", () => {
  const tree = graphOf("tree");

  it("draws the classes that hold each other, with a row for each attribute", () => {
    const { boxes, curves, omitted, width, height } = drawClasses(tree);
    assert.deepEqual(
      boxes.map(({ drawn, rows }) => [drawn.name, ...rows.map(({ link }) => link.attribute)]),
      [
        ["Tree", "children"],
        ["Node", "tree", "next"],
        ["Index", "tree"],
      ],
    );
    assert.deepEqual(
      curves.map(({ index, isWeak }) => [index, isWeak]),
      [
        [0, false],
        [1, false],
        [2, false],
        [3, true],
      ],
    );
    assert.equal(omitted, 0);
    for (const [index, a] of boxes.entries()) {
      assert.ok(a.left >= 0 && a.top >= 0 && a.left + a.width <= width && a.top + a.height <= height);
      for (const b of boxes.slice(index + 1)) {
        const isApart =
          a.left + a.width <= b.left ||
          b.left + b.width <= a.left ||
          a.top + a.height <= b.top ||
          b.top + b.height <= a.top;
        assert.ok(isApart, `${a.drawn.name} and ${b.drawn.name}`);
      }
    }
  });

  it("draws at most 120 classes, those in cycles first, and counts the rest", () => {
    const classes = Array.from({ length: 201 }, (_, index) => ({
      ...{ name: `C${index}`, isImported: false, start: index, end: index, line: index + 1 },
    }));
    const links = classes.slice(1).map(({ start, line }, index) => ({
      ...{ from: index, to: index + 1, attribute: "next", count: "one" as const, isWeak: false },
      ...{ start, end: start, line },
    }));
    const back = { from: 200, to: 200, attribute: "me", count: "one" as const, isWeak: false };
    const cycle = { ruleId: "self-reference", message: "", links: [200], start: 0, end: 0, line: 1 };
    const place = { start: 0, end: 0, line: 1 };
    const graph = { classes, links: [...links, { ...back, ...place }], cycles: [cycle], loops: [[200]] };
    const { boxes, omitted } = drawClasses(graph);
    assert.deepEqual([boxes.length, omitted, boxes.at(-1)?.drawn.name], [120, 81, "C200"]);
  });

  it("says in words what is in a cycle and why it matters", () => {
    const [cycle, other] = tree.cycles;
    const [link, , , weak] = tree.links;
    assert.ok(cycle && other && link && weak);
    assert.equal(titleOf(tree, cycle), "Tree \u2192 Node \u2192 Tree");
    assert.equal(titleOf(tree, other), "Container in itself");
    assert.equal(linkText(tree, link), "`Tree.children` holds many `Node`");
    assert.equal(linkText(tree, weak), "`Index.tree` refers weakly to `Tree`");
    assert.match(reasonOf(cycle), /A cycle \(193 bytes\)\.$/);
    assert.equal(reasonOf(other), "`items` holds `items`. Drop it.");
    assert.equal(summaryOf(tree), "4 classes, 4 links, 2 cycles");
    assert.equal(summaryOf(graphOf("nothing")), "0 classes, 0 links, no cycles of objects found");
  });

  it("tells loops of classes from cycles of objects", () => {
    assert.deepEqual(openLoops(tree), []);
    assert.deepEqual(openLoops(graphOf("chain")), [[0]]);
  });

  it("keeps a cycle selected while the code around it changes, and lets go of one that is gone", () => {
    const sent: CyclesToHost[] = [];
    const store = createCyclesStore((message) => sent.push(message));
    const shown = classGraphs["tree"] as ShowCyclesMessage;
    store.show(shown);
    store.select(1);
    const [first, second] = tree.cycles;
    assert.ok(first && second);
    store.show({ ...shown, graph: { ...tree, cycles: [{ ...second, start: 900 }, first] } });
    assert.equal(store.selected.value, 0);
    store.select(1);
    assert.deepEqual([...store.marks.value.selected], [0, 1]);
    assert.deepEqual([...store.marks.value.weak], [1]);
    store.show({ ...shown, graph: { ...tree, cycles: [second] } });
    assert.equal(store.selected.value, undefined);
    store.select(0);
    store.show({ ...shown, documentUri: "file:///other.py" });
    assert.equal(store.selected.value, undefined);
  });

  it("selects the cycle that was asked for", () => {
    const store = createCyclesStore(() => undefined);
    const shown = classGraphs["tree"] as ShowCyclesMessage;
    store.show({ ...shown, asked: 1 });
    assert.equal(store.selected.value, 1);
    store.show(shown);
    assert.equal(store.selected.value, 1);
    store.show({ ...shown, asked: 0 });
    assert.equal(store.selected.value, 0);
  });

  it("is sent what its shape allows", () => {
    for (const message of Object.values(classGraphs)) {
      assert.equal(hostToCycles.problem(message, "message"), undefined);
    }
  });
});
