import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { AstNode, Module } from "../../src/syntax/ast.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { children, walk } from "../../src/syntax/visit.ts";
import { testParser } from "./python-parser.ts";

function isNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "kind" in value && "start" in value;
}

/** All nodes below a value, found by looking into every property. */
function nodesIn(value: unknown, found: AstNode[] = []): AstNode[] {
  if (isNode(value)) found.push(value);
  if (typeof value === "object" && value !== null)
    Object.values(value).forEach((each) => void nodesIn(each, found));
  return found;
}

function rootsOf(module: Module): AstNode[] {
  return module.segments.flatMap((segment) => segment.body);
}

describe("children and walk", () => {
  let parser: PythonParser;
  const folder = path.join("test", "syntax", "fixtures");
  const fixtures = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
  before(async () => {
    parser = await testParser();
  });

  it("reach every node once, in source order", () => {
    for (const text of fixtures) {
      for (const segment of parser.parseModule(text).segments) {
        const visited: AstNode[] = [];
        walk(segment.body, {
          enter(node) {
            visited.push(node);
            return true;
          },
        });
        assert.equal(new Set(visited).size, visited.length);
        assert.deepEqual(new Set(visited), new Set(nodesIn(segment.body)));
        for (const node of visited) {
          const starts = children(node).map((child) => child.start);
          assert.deepEqual(
            starts,
            starts.toSorted((left, right) => left - right),
            `${node.kind} in ${segment.text}`,
          );
        }
      }
    }
  });

  it("enter before the children and leave after them, and skip on demand", () => {
    const steps: string[] = [];
    walk(rootsOf(parser.parseModule("f(a)(lambda: b)\nc\n")), {
      enter(node) {
        steps.push(`+${node.kind}`);
        return node.kind !== "Lambda";
      },
      leave: (node) => void steps.push(`-${node.kind}`),
    });
    const expected =
      "+Expr +Call +Call +Name -Name +Name -Name -Call +Lambda -Lambda -Call -Expr +Expr +Name -Name -Expr";
    assert.equal(steps.join(" "), expected);
  });

  it("need no deep stack for a long chain", () => {
    const text = `${"a + ".repeat(20_000)}a`;
    let count = 0;
    walk(rootsOf(parser.parseModule(text)), {
      enter() {
        count++;
        return true;
      },
    });
    assert.equal(count, 1 + 20_000 + 20_001);
  });
});
