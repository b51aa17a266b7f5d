/** The rows of code, what a step is said to have done, and what is kept of a view. */
import assert from "node:assert/strict";
import { TraceReader } from "../../src/trace/reader.ts";
import { codeRows } from "../../src/webview/model/code-rows.ts";
import {
  describeAllocations,
  describeCollections,
  describePlace,
  speakStep,
} from "../../src/webview/model/step-text.ts";
import { readViewState } from "../../src/webview/model/view-state.ts";
import { FakeHeap } from "../trace/fake-heap.ts";

describe("rows of code", () => {
  it("have the totals of their lines under the numbers of the file", () => {
    const heap = new FakeHeap();
    heap.beginStep(11);
    heap.allocate(0, 100);
    heap.beginStep(13);
    heap.allocate(0, 400);
    const parts = [{ firstLine: 10, text: "\na = []\r\n\nb = [1]\n\n" }];
    const trace = { ...heap.finish(), source: { fileName: "a.py", parts } };
    const rows = codeRows(new TraceReader(trace));
    assert.deepEqual(
      rows.map((row) => [
        row.line,
        row.tokens.map((token) => token.text).join(""),
        row.totals?.allocatedBytes,
        row.heat,
      ]),
      [
        [11, "a = []", 100, 0.25],
        [12, "", undefined, 0],
        [13, "b = [1]", 400, 1],
      ],
    );
  });
});

describe("words for a step", () => {
  it("say where it is", () => {
    assert.equal(describePlace({ line: 3, functionName: "<module>" }), "line 3");
    assert.equal(describePlace({ line: 3, functionName: "Node.__init__" }), "line 3 in Node.__init__");
  });

  it("name the three largest types", () => {
    assert.equal(describeAllocations([]), "");
    assert.equal(describeAllocations([{ type: "int", count: 1, bytes: 28 }]), "int");
    const rows = [
      { type: "list", count: 0, bytes: 500 },
      { type: "str", count: 1200, bytes: 400 },
      { type: "int", count: 1, bytes: 28 },
      { type: "float", count: 1, bytes: 24 },
      { type: "bytes", count: 1, bytes: 20 },
    ];
    assert.equal(describeAllocations(rows), "list tables, str \u00d71,200, int and 2 other types");
  });

  it("are spoken with the amounts that are not nothing", () => {
    const step = {
      index: 1,
      line: 9,
      depth: 0,
      functionName: "<module>",
      liveBytes: 320,
      liveObjects: 4,
      peakBytes: 400,
      allocatedBytes: 0,
      freedBytes: 28,
      allocations: 0,
    };
    assert.equal(speakStep(step, 1200), "step 2 of 1,200, line 9, 320 B live, freed 28 B");
    assert.equal(describeCollections([]), "");
    assert.equal(describeCollections([{ collected: 0, freedBytes: 0 }]), "a collection found nothing");
    assert.equal(
      describeCollections([
        { collected: 3, freedBytes: 400 },
        { collected: 1, freedBytes: 80 },
      ]),
      "2 collections freed 4 objects, 480 B",
    );
  });
});

describe("saved view", () => {
  it("comes back as it was, and not at all when it is of another build", () => {
    const tables = { grouping: "type", scope: "end", sort: { column: "name", isDescending: false } };
    const view = { step: 5, tables, timeline: { stacking: "plain", zoom: { from: 2, to: 9 } } };
    assert.deepEqual(readViewState(view), view);
    for (const other of [
      undefined,
      { ...view, step: -1 },
      { step: 5 },
      { ...view, tables: { ...tables, sort: { column: "size" } } },
      { ...view, timeline: { stacking: "plain", zoom: { from: 2 } } },
    ])
      assert.equal(readViewState(other), undefined);
  });
});
