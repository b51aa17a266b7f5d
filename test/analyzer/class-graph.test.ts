/** The graph of classes with the cycles that the rules find: which links are in them, and which of those should be weak. */
import assert from "node:assert/strict";
import { createAnalyzerSession, defaultOptions } from "../../src/analyzer/session.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";

const TREE = `import os


class Tree:
    def __init__(self):
        self.children = []

    def add(self, name):
        self.children.append(Child(self, name))


class Child:
    def __init__(self, tree, name):
        self.tree = tree
        self.name = name
`;

describe("class graph of a module", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  function graphOf(text: string, options = defaultOptions("3.13")) {
    const session = createAnalyzerSession(parser, options);
    session.open(text, {
      find: ({ name }) =>
        name === "Part"
          ? {
              name,
              keeps: [
                {
                  parameter: "owner",
                  index: 0,
                  links: [{ kind: "attribute", text: "", attribute: "owner", holderName: "Part" }],
                },
              ],
            }
          : undefined,
    });
    const { classes, links, cycles, loops } = session.classGraph();
    const name = (index: number): string => classes[index]?.name ?? "?";
    const linkText = (index: number): string => {
      const link = links[index];
      return link === undefined ? "?" : `${name(link.from)}.${link.attribute} ${link.count} ${name(link.to)}`;
    };
    return {
      classes,
      links,
      linkTexts: links.map((_, index) => linkText(index)),
      loops: loops.map((loop) => loop.map(name)),
      cycles: cycles.map(({ links: around, weak, advice, ...cycle }) => ({
        rule: cycle.ruleId,
        at: `${cycle.line}: ${text.slice(cycle.start, cycle.end).split("\n")[0]}`,
        links: around.map(linkText),
        weak: weak === undefined ? undefined : linkText(weak),
        advice,
      })),
    };
  }

  it("names the links of a cycle in order, and the one that should be weak with the reason", () => {
    const { cycles, linkTexts, classes } = graphOf(TREE);
    assert.deepEqual(cycles, [
      {
        rule: "parent-child",
        at: "9: self.children.append(Child(self, name))",
        links: ["Tree.children many Child", "Child.tree one Tree"],
        weak: "Child.tree one Tree",
        advice:
          "`Child.tree` leads back: a weak reference is enough there, as long as somebody else holds its object.",
      },
    ]);
    assert.deepEqual(linkTexts, ["Child.tree one Tree", "Tree.children many Child"]);
    assert.deepEqual(
      classes.map(({ name, line, start, end }) => [name, line, TREE.slice(start, end)]),
      [
        ["Tree", 4, "Tree"],
        ["Child", 12, "Child"],
      ],
    );
  });

  it("has no cycle of objects where a link is weak, nor a loop of classes", () => {
    const { cycles, links, loops } = graphOf(
      TREE.replace("= tree", "= weakref.ref(tree)").replace("import os", "import weakref"),
    );
    assert.deepEqual([cycles, loops], [[], []]);
    assert.deepEqual(
      links.map(({ attribute, isWeak }) => [attribute, isWeak]),
      [
        ["tree", true],
        ["children", false],
      ],
    );
  });

  it("has objects that hold themselves, by an attribute or a method", () => {
    const text = `class Button:
    def __init__(self):
        self.me = self
        self.on_click = self.press

    def press(self):
        pass
`;
    const { cycles, loops } = graphOf(text);
    assert.deepEqual(
      cycles.map(({ rule, links }) => [rule, links]),
      [
        ["self-reference", ["Button.me one Button"]],
        ["callable-of-self-on-self", ["Button.on_click one Button"]],
      ],
    );
    assert.deepEqual(loops, [["Button"]]);
  });

  it("has cycles without classes, and loops of classes without cycles of objects", () => {
    const text = `class Node:
    def __init__(self, rest: "Node | None" = None):
        self.rest = rest


def f():
    items = []
    items.append(items)
`;
    const { cycles, loops } = graphOf(text);
    assert.deepEqual(
      cycles.map(({ rule, links, weak }) => [rule, links, weak]),
      [["container-in-itself", [], undefined]],
    );
    assert.deepEqual(loops, [["Node"]]);
  });

  it("has classes of other modules, where they are used", () => {
    const text =
      "from parts import Part\n\n\nclass Whole:\n    def __init__(self):\n        self.part = Part(self)\n";
    const { classes, cycles } = graphOf(text);
    assert.deepEqual(
      classes.map(({ name, isImported, start, end }) => [name, isImported, text.slice(start, end)]),
      [
        ["Whole", false, "Whole"],
        ["Part", true, "Part"],
      ],
    );
    assert.deepEqual(cycles[0]?.links, ["Whole.part one Part", "Part.owner one Whole"]);
  });

  it("shows what is ignored, or of a rule that is off", () => {
    const ignored = TREE.replace("name))", "name))  # heapscope: ignore");
    const off = { ...defaultOptions("3.13"), enabledRules: new Set<string>() };
    assert.equal(graphOf(ignored).cycles.length, 1);
    assert.equal(graphOf(TREE, off).cycles.length, 1);
  });
});
