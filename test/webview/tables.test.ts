/** The tables of memory: which blocks they count, their order, and their text for spreadsheets. */
import assert from "node:assert/strict";
import { TraceReader } from "../../src/trace/reader.ts";
import { toCsv } from "../../src/webview/model/csv.ts";
import { describeSuspect } from "../../src/webview/model/suspects.ts";
import {
  columnName,
  DEFAULT_SORT,
  makeTable,
  nextSort,
  type Scope,
  sortRows,
  type TableRow,
  tableCsv,
  tableName,
  totalsOf,
} from "../../src/webview/model/tables.ts";
import { FakeHeap } from "../trace/fake-heap.ts";

/** Four steps: an int that stays, a list that dies in the third, a Node that dies in the last. */
function reader(maxBlocks?: number): TraceReader {
  const heap = new FakeHeap(maxBlocks);
  heap.beginStep(1);
  heap.allocate(2, 28);
  heap.beginStep(2);
  const list = heap.allocate(0, 56);
  const table = heap.allocate(1, 80);
  heap.beginStep(2);
  const node = heap.allocate(3, 48);
  heap.free(list);
  heap.free(table);
  heap.beginStep(3);
  heap.free(node);
  return new TraceReader(heap.finish());
}

const window = { from: 1, to: 3 };

function amounts(scope: Scope, grouping: "type" | "line" = "type", step = 1) {
  const table = makeTable(reader(), { grouping, scope, step, window });
  return table.rows.map((row) => [row.name, row.count, row.bytes]);
}

describe("tables", () => {
  it("count what is alive at the end, at a step, and what the run allocated", () => {
    assert.deepEqual(amounts("end"), [["int", 1, 28]]);
    assert.deepEqual(amounts("step"), [
      ["list", 1, 136],
      ["int", 1, 28],
    ]);
    assert.deepEqual(amounts("run"), [
      ["list", 1, 136],
      ["Node", 1, 48],
      ["int", 1, 28],
    ]);
  });

  it("count what a window allocated, and what of it outlived the window and the run", () => {
    assert.deepEqual(amounts("made"), [
      ["list", 1, 136],
      ["Node", 1, 48],
    ]);
    assert.deepEqual(amounts("alive"), [["Node", 1, 48]]);
    assert.deepEqual(amounts("kept"), []);
    assert.deepEqual(amounts("made", "line"), [["line 2", 2, 184]]);
  });

  it("have for lines in the whole run what the code shows, freed bytes and the peak", () => {
    const { rows, columns } = makeTable(reader(), {
      grouping: "line",
      scope: "run",
      step: 0,
      window: undefined,
    });
    assert.deepEqual(columns, ["name", "runs", "count", "bytes", "freed", "net", "peak"]);
    assert.deepEqual(
      rows.map((row) => columns.map((column) => row[column])),
      [
        ["line 1", 1, 1, 28, 0, 28, 28],
        ["line 2", 2, 3, 184, 136, 48, 212],
        ["line 3", 1, 0, 0, 48, -48, 76],
      ],
    );
  });

  it("say so where not all blocks are known, but for the end", () => {
    const table = (scope: Scope) =>
      makeTable(reader(2), { grouping: "type", scope, step: 1, window: undefined });
    assert.deepEqual(
      table("end").rows.map((row) => row.name),
      ["int"],
    );
    assert.match(table("run").unknown ?? "", /more blocks than are kept.*up to step 1\.$/);
    assert.equal(table("run").rows.length, 0);
  });

  it("have a name for each question", () => {
    assert.equal(tableName("type", "end"), "Alive at the end");
    assert.equal(tableName("line", "alive"), "Of the window, alive at its end, by line");
    const { columns } = makeTable(reader(), { grouping: "line", scope: "run", step: 0, window: undefined });
    assert.equal(columnName("bytes", "line", columns), "Allocated");
    assert.equal(columnName("bytes", "type", ["name", "count", "bytes"]), "Bytes");
  });
});

describe("order of a table", () => {
  const row = (name: string, count: number, bytes: number, line = 0): TableRow => {
    return { group: 0, name, line, count, bytes, runs: 0, freed: 0, net: 0, peak: 0 };
  };
  const columns = ["name", "count", "bytes"] as const;
  const rows = [row("list", 2, 500), row("Zebra", 9, 500), row("apple", 2, 700)];
  const names = (sort = DEFAULT_SORT) => sortRows({ rows, columns }, sort).map((each) => each.name);

  it("starts with the largest", () => {
    assert.deepEqual(names(), ["apple", "list", "Zebra"]);
  });

  it("sorts by any column, both ways, and equals by name", () => {
    assert.deepEqual(names({ column: "count", isDescending: true }), ["Zebra", "apple", "list"]);
    assert.deepEqual(names({ column: "count", isDescending: false }), ["apple", "list", "Zebra"]);
    assert.deepEqual(names({ column: "name", isDescending: false }), ["apple", "list", "Zebra"]);
    assert.deepEqual(names({ column: "name", isDescending: true }), ["Zebra", "list", "apple"]);
    assert.deepEqual(names({ column: "peak", isDescending: false }), ["apple", "list", "Zebra"]);
  });

  it("has lines in the order of the file", () => {
    const lines = [row("line 10", 1, 1, 10), row("line 9", 1, 1, 9)];
    const sorted = sortRows({ rows: lines, columns }, { column: "name", isDescending: false });
    assert.deepEqual(
      sorted.map((each) => each.line),
      [9, 10],
    );
  });

  it("turns on a second click, and begins with what one wants first", () => {
    assert.deepEqual(nextSort(DEFAULT_SORT, "bytes"), { column: "bytes", isDescending: false });
    assert.deepEqual(nextSort(DEFAULT_SORT, "count"), { column: "count", isDescending: true });
    assert.deepEqual(nextSort(DEFAULT_SORT, "name"), { column: "name", isDescending: false });
  });

  it("adds up", () => {
    assert.deepEqual(totalsOf(rows), { count: 13, bytes: 1700 });
  });
});

describe("comma-separated values", () => {
  it("quote what needs it", () => {
    assert.equal(toCsv([["a", 1, 'say "x, y"'], ["two\nlines"]]), 'a,1,"say ""x, y"""\r\n"two\nlines"\r\n');
  });

  it("have exact numbers, shares, and the source of a line", () => {
    const table = makeTable(reader(), { grouping: "line", scope: "step", step: 1, window: undefined });
    const text = tableCsv(table, "line", DEFAULT_SORT, (line) => (line === 2 ? "a = [1, 2]" : "n = 999"));
    assert.equal(
      text,
      'Line,Objects,Bytes,Share %,Source\r\n2,1,136,82.93,"a = [1, 2]"\r\n1,1,28,17.07,n = 999\r\n',
    );
  });
});

describe("leak suspects", () => {
  const site = { type: "Node", line: 3, made: 40, freed: 0, bytes: 1920 };

  it("are said in one sentence", () => {
    assert.equal(
      describeSuspect(site, 3840),
      "40 Node objects (1,920 B, 50.0% of what is alive at the end), more in each quarter of the run; none was freed.",
    );
    assert.match(describeSuspect({ ...site, freed: 2 }, 3840), /^38 Node objects .*; only 2 of 40 freed\.$/);
  });
});
