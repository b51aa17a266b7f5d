import assert from "node:assert/strict";
import type { ImportedClasses } from "../../src/semantics/classes/class-summary.ts";
import { NO_IMPORTED_CLASSES } from "../../src/semantics/classes/class-summary.ts";
import { cycleAt } from "../../src/semantics/holding/cycles.ts";
import { ModuleSummaries } from "../../src/semantics/holding/summarize-module.ts";
import type { Stmt } from "../../src/syntax/ast.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { walk } from "../../src/syntax/visit.ts";
import { testParser } from "../syntax/python-parser.ts";
import { modelOf } from "./model.ts";

describe("what holds what", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  /** The links of each cycle, in the order of the statements that close them. */
  function cyclesIn(source: string): readonly string[] {
    return modelOf(parser, source).models.flatMap((model) => {
      const statements: Stmt[] = [];
      walk(model.segment.body, {
        enter(node) {
          if (node.kind === "Assign" || node.kind === "Expr" || node.kind === "Return") statements.push(node);
        },
      });
      return statements.flatMap(
        (statement) =>
          cycleAt(model, statement)
            ?.edges.map(({ text }) => text)
            .join("; ") ?? [],
      );
    });
  }

  const CHILD = "class Child:\n    def __init__(self, parent):\n        self.parent = parent\n\n\n";

  it("follows the constructor of a class in another segment", () => {
    const source = `${CHILD}class Parent:\n    def __init__(self):\n        self.child = Child(self)\n`;
    assert.deepEqual(cyclesIn(source), ["`Parent.child` holds `Child(self)`; `Child.parent` holds `parent`"]);
  });

  it("follows local names, and gives the same cycle once", () => {
    const source = `${CHILD}class Parent:\n    def add(self):\n        child = Child(self)\n        self.child = child\n        self.child = Child(self)\n`;
    assert.deepEqual(cyclesIn(source), ["`Parent.child` holds the `Child`; `Child.parent` holds `parent`"]);
  });

  it("tells values of one name apart", () => {
    const source = "def f(a, b):\n    a.x = b\n    b = other()\n    b.y = a\n";
    assert.deepEqual(cyclesIn(source), []);
    assert.equal(cyclesIn(source.replace("    b = other()\n", "")).length, 1);
  });

  it("does not combine stores of which only one can run", () => {
    const source = "def f(a, b):\n    if a:\n        a.x = b\n    else:\n        b.y = a\n";
    assert.deepEqual(cyclesIn(source), []);
  });

  it("is silent about attributes that are properties, or belong to the class", () => {
    const holder = (body: string): string =>
      `class A:\n${body}\n    def __init__(self):\n        self.x = self.m\n\n    def m(self): pass\n`;
    assert.equal(cyclesIn(holder("")).length, 1);
    assert.deepEqual(cyclesIn(holder("    @property\n    def x(self): return 1\n")), []);
    assert.deepEqual(cyclesIn(holder("    x = Descriptor()\n")), []);
    assert.deepEqual(cyclesIn(holder("    def __setattr__(self, name, value): pass\n")), []);
  });

  it("is silent where the attribute is given up, in whichever segment", () => {
    const source = `${CHILD}class Parent:\n    def __init__(self):\n        self.child = Child(self)\n\n\n`;
    assert.deepEqual(cyclesIn(`${source}def close(parent):\n    parent.child = None\n`), []);
    assert.equal(cyclesIn(`${source}def swap(parent):\n    parent.child = 3\n`).length, 1);
  });

  it("comes to an end where everything is linked with everything", () => {
    const lines = Array.from(
      { length: 400 },
      (_, i) =>
        `    x${i} = object()\n    x${i}.parent = root\n    root.children.append(x${i})\n    x${i}.next = x0\n    x0.prev = x${i}\n`,
    );
    assert.ok(cyclesIn(`def build(root):\n${lines.join("")}`).length > 0);
  }).timeout(5_000);

  describe("classes of other modules", () => {
    it("are summarised as what instances keep of their arguments", () => {
      const source = `${CHILD}class Late(Child):\n    pass\n\n\nclass Plain:\n    def __init__(self, a, *, b):\n        self.name = a.name\n        self.items = [b]\n`;
      const summaries = new ModuleSummaries(parser.parseModule(source), NO_IMPORTED_CLASSES);
      const keeps = (name: string): readonly string[] | undefined =>
        summaries
          .find(name)
          ?.keeps.map(({ parameter, index, links }) => `${parameter} ${index} ${links.length}`);
      assert.deepEqual(keeps("Child"), ["parent 0 1"]);
      assert.deepEqual(keeps("Late"), ["parent 0 1"]);
      assert.deepEqual(keeps("Plain"), ["b undefined 2"]);
      assert.equal(keeps("Missing"), undefined);
    });

    it("leave out what the other module gives up again", () => {
      const source = `${CHILD}def unlink(child):\n    child.parent = None\n`;
      const summaries = new ModuleSummaries(parser.parseModule(source), NO_IMPORTED_CLASSES);
      assert.deepEqual(summaries.find("Child")?.keeps, []);
    });

    it("are found through bases that a module imports itself", () => {
      const base = new ModuleSummaries(parser.parseModule(CHILD), NO_IMPORTED_CLASSES);
      const imports: ImportedClasses = {
        find: ({ level, module, name }) => (level === 1 && module === "base" ? base.find(name) : undefined),
      };
      const source = "from .base import Child\n\n\nclass Own(Child):\n    pass\n";
      const summaries = new ModuleSummaries(parser.parseModule(source), imports);
      assert.deepEqual(
        summaries.find("Own")?.keeps.map(({ parameter }) => parameter),
        ["parent"],
      );
      assert.deepEqual(summaries.importOf("Child"), { level: 1, module: "base", name: "Child" });
    });
  });
});
