import assert from "node:assert/strict";
import { buildClassGraph } from "../../src/semantics/classes/class-graph.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { modelOf } from "./model.ts";

describe("class graph", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  function graphOf(source: string): {
    readonly links: readonly string[];
    readonly cycles: readonly string[];
  } {
    const { links, cycles } = buildClassGraph(modelOf(parser, source).models);
    return {
      links: links.map(({ from, to, attribute, count }) => `${from.name}.${attribute} ${count} ${to.name}`),
      cycles: cycles.map((members) => members.map(({ name }) => name).join(" ")),
    };
  }

  it("names what attributes hold: objects made in place, parameters with annotations, elements of containers", () => {
    const source = `
class Book:
    def __init__(self):
        self.cover = Page(self)
        self.pages = [Page(self) for _ in range(3)]
        self.index = {"a": Entry()}
        self.title = "title"


class Page:
    def __init__(self, book: "Book"):
        self.book = book


class Entry:
    pass
`;
    assert.deepEqual(graphOf(source), {
      links: ["Book.cover one Page", "Book.pages many Page", "Book.index many Entry", "Page.book one Book"],
      cycles: ["Book Page"],
    });
  });

  it("finds classes that lead back to themselves over several steps, and by themselves", () => {
    const source = `
class A:
    def __init__(self):
        self.b = B()


class B:
    def __init__(self):
        self.c, self.n = C(), 1


class C:
    def back(self):
        self.a = A()


class Node:
    def __init__(self, rest: "Node | None" = None):
        self.rest = rest


class Leaf:
    def __init__(self):
        self.node = Node()
`;
    assert.deepEqual(graphOf(source).cycles, ["A B C", "Node"]);
  });

  it("leaves out what it does not know", () => {
    const source =
      "class A:\n    def __init__(self, x):\n        self.x = x\n        self.y = unknown()\n        self.z = int()\n";
    assert.deepEqual(graphOf(source), { links: [], cycles: [] });
  });
});
