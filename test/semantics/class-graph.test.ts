import assert from "node:assert/strict";
import { buildClassGraph, findLoops } from "../../src/semantics/classes/class-graph.ts";
import type { ClassView } from "../../src/semantics/classes/class-view.ts";
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
    readonly loops: readonly string[];
  } {
    const { classes, links } = buildClassGraph(modelOf(parser, source).models);
    const indexOf = ({ node }: ClassView): number => classes.findIndex((each) => each.node === node);
    const loops = findLoops(
      classes.length,
      links.map(({ from, to }) => ({ from: indexOf(from), to: indexOf(to) })),
    );
    return {
      links: links.map(
        ({ from, to, attribute, count, isWeak }) =>
          `${from.name}.${attribute} ${isWeak ? "weak" : count} ${to.name}`,
      ),
      loops: loops.map((members) => members.map((index) => classes[index]?.name).join(" ")),
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
      loops: ["Book Page"],
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
    assert.deepEqual(graphOf(source).loops, ["A B C", "Node"]);
  });

  it("follows what constructors and methods are given, and what others store", () => {
    const source = `
class Tree:
    def __init__(self):
        self.root = Node(self)
        self.all = []

    def add(self):
        node = Node(owner=self)
        node.first = node
        self.all.append(node)
        self.root.join(node)


class Node:
    def __init__(self, owner=None):
        self.owner = owner

    def join(self, other):
        self.other = other or None
`;
    assert.deepEqual(graphOf(source).links, [
      "Tree.root one Node",
      "Node.owner one Tree",
      "Node.other one Node",
      "Node.first one Node",
      "Tree.all many Node",
    ]);
  });

  it("tells weak links from others", () => {
    const source = `
import weakref
from weakref import proxy


class Whole:
    def __init__(self):
        self.part = Part(self)
        self.parts = [weakref.ref(self.part)]


class Part:
    def __init__(self, whole):
        self.whole = proxy(whole) if whole is not None else None
        self.again = weakref.ref(whole)
        self.strong = whole
`;
    assert.deepEqual(graphOf(source).links, [
      "Whole.part one Part",
      "Whole.parts weak Part",
      "Part.whole weak Whole",
      "Part.again weak Whole",
      "Part.strong one Whole",
    ]);
  });

  it("leaves out what it does not know", () => {
    const source =
      "class A:\n    def __init__(self, x):\n        self.x = x\n        self.y = unknown()\n        self.z = int()\n";
    assert.deepEqual(graphOf(source), { links: [], loops: [] });
  });
});
