/** The table is read from tree-sitter's memory; the public cursor says what must be there. */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { type Language, Parser, type Tree, type TreeCursor } from "web-tree-sitter";
import { kindsOfSymbols, NodeKind } from "../../src/syntax/node-kind.ts";
import { NodeTable } from "../../src/syntax/node-table.ts";
import { testRuntime } from "./one-piece.ts";

interface Row {
  readonly kind: NodeKind;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

const BROKEN = [
  "def f(:\n  x = = 3\n",
  "x = (1,\nclass A:\n  def\n",
  "f(a b, c=)\n",
  "if x\n  y\nelse\n",
  '\'abc\n"""def',
  "import \nfrom\n",
  "for in x: pass",
  "é = 'ü' $ 😀",
  "",
  "   # only a comment",
];

function rowsOfTable(table: NodeTable): Row[] {
  const rows: Row[] = [];
  const openUntil: number[] = [];
  for (let node = 0; node < table.count; node++) {
    while ((openUntil.at(-1) ?? Infinity) <= node) openUntil.pop();
    rows.push({
      kind: table.kinds[node] as NodeKind,
      start: table.starts[node] ?? -1,
      end: table.ends[node] ?? -1,
      depth: openUntil.length,
    });
    openUntil.push(table.nexts[node] ?? -1);
  }
  return rows;
}

function rowsOfCursor(tree: Tree, language: Language): Row[] {
  const kinds = kindsOfSymbols(language);
  const rows: Row[] = [];
  const visit = (cursor: TreeCursor, depth: number) => {
    const { currentNode: node } = cursor;
    let kind = node.isError ? NodeKind.Error : (kinds[node.typeId] as NodeKind);
    if (kind === NodeKind.Comment || kind === NodeKind.LineContinuation) return;
    if (node.isMissing && kind > NodeKind.LastToken) kind = NodeKind.Missing;
    rows.push({ kind, start: node.startIndex, end: node.endIndex, depth });
    if (!cursor.gotoFirstChild()) return;
    do visit(cursor, depth + 1);
    while (cursor.gotoNextSibling());
    cursor.gotoParent();
  };
  visit(tree.walk(), 0);
  return rows;
}

describe("NodeTable", () => {
  const folder = path.join("test", "syntax", "fixtures");
  const fixtures = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), "utf8"));

  it("holds what the cursor visits", async () => {
    const { memory, language } = await testRuntime();
    const treeSitter = new Parser().setLanguage(language);
    const table = new NodeTable(memory, kindsOfSymbols(language));
    for (const text of [...fixtures, ...BROKEN]) {
      const tree = treeSitter.parse(text);
      assert.ok(tree !== null);
      table.clear();
      table.appendTree(tree.rootNode.id, 0);
      const expected = rowsOfCursor(tree, language);
      assert.deepEqual(rowsOfTable(table), expected, text.slice(0, 60));
      const marked = expected.filter(({ kind }) => kind === NodeKind.Error || kind === NodeKind.Missing);
      const errorKinds = table.errors.map((node) => table.kinds[node]);
      assert.equal(errorKinds.filter((kind) => (kind ?? 0) > NodeKind.LastToken).length, marked.length);
      tree.delete();
    }
  });

  it("puts stored nodes back at another place", async () => {
    const { memory, language } = await testRuntime();
    const treeSitter = new Parser().setLanguage(language);
    const table = new NodeTable(memory, kindsOfSymbols(language));
    const append = (text: string, offset: number) => {
      const tree = treeSitter.parse(text);
      assert.ok(tree !== null);
      table.appendTree(tree.rootNode.id, offset);
      tree.delete();
    };
    append("a = 1\n", 0);
    const mark = table.mark();
    append("f(:\n", 6);
    const expected = { rows: rowsOfTable(table), errors: [...table.errors] };
    const stored = table.store(mark, 6);
    table.cutBack(mark);
    assert.equal(table.count, mark.count);
    table.appendStored(stored, 6);
    assert.deepEqual({ rows: rowsOfTable(table), errors: [...table.errors] }, expected);
    assert.ok(expected.errors.length > 0);
  });
});
