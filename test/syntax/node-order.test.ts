/** One list of nodes: it has what a walk meets, and parents as the walk sees them. */
import assert from "node:assert/strict";
import fs from "node:fs";
import type { AstNode, Segment } from "../../src/syntax/ast.ts";
import { NodeOrder } from "../../src/syntax/node-order.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { walk } from "../../src/syntax/visit.ts";
import { testParser } from "./python-parser.ts";

describe("the order of nodes", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  function check({ body }: Segment): number {
    const order = new NodeOrder(body);
    const nodes: AstNode[] = [];
    const open: AstNode[] = [];
    walk(body, {
      enter(node) {
        assert.equal(order.parentOf(node), open.at(-1));
        nodes.push(node);
        open.push(node);
        return undefined;
      },
      leave: () => void open.pop(),
    });
    assert.ok(nodes.every((node, index) => order.nodes[index] === node));
    assert.equal(order.nodes.length, nodes.length);
    return nodes.length;
  }

  it("is that of a walk, with its parents, for all kinds of code", () => {
    const texts = fs
      .readdirSync("test/analyzer/fixtures")
      .map((name) => fs.readFileSync(`test/analyzer/fixtures/${name}`, "utf8"));
    const broken = texts.map((text) => text.slice(0, text.length / 2).replace(":", ""));
    const counts = [...texts, ...broken].flatMap((text) => parser.parseModule(text).segments.map(check));
    assert.ok(counts.reduce((sum, count) => sum + count, 0) > 10_000);
  });

  it("holds for trees that are too deep for recursion", () => {
    const [segment] = parser.parseModule(`x = ${"a + ".repeat(3_000)}a\n`).segments;
    assert.ok(segment !== undefined);
    assert.ok(check(segment) > 6_000);
  });
});
